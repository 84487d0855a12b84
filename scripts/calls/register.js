// delegates.register: stand as a delegate.
import { parsePercent } from '../lib/amounts.js';
import { run } from '../lib/cli.js';

await run({
	summary: 'Registers the account as a delegate, for the registration fee of the chain.',
	usage: '--as ACCOUNT [--commission PERCENT]',
	notes: 'Set session keys first: node scripts/calls/set-keys.js',
	options: {
		commission: {
			type: 'string',
			value: 'PERCENT',
			help: 'part of the earnings that the delegate keeps (default 10)',
		},
	},
	check: ({ commission = '10' }) => parsePercent(commission),
	call: (chain, { commission = '10' }) => chain.api.tx.delegates.register(parsePercent(commission)),
});
