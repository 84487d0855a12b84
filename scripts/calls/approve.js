// chainProfile.approve: let an account use a permissioned chain.
import { addressOf } from '../lib/accounts.js';
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';

await run({
	summary: 'Approves an account of a consortium or private chain. Only its approver may.',
	usage: '--as APPROVER ACCOUNT [--transact] [--stand] | --as APPROVER ACCOUNT --withdraw',
	options: {
		transact: { type: 'boolean', help: 'it may send transactions' },
		stand: { type: 'boolean', help: 'it may stand as a delegate' },
		withdraw: { type: 'boolean', help: 'it may do neither any longer' },
	},
	least: 1,
	check: async ({ args, transact, stand, withdraw }) => {
		await addressOf(args[0]);
		if (!withdraw === !(transact || stand)) {
			throw new UsageError('say either what it may do, --transact or --stand or both, or --withdraw');
		}
	},
	call: async (chain, { args, transact = false, stand = false }) =>
		chain.api.tx.chainProfile.approve(await addressOf(args[0], chain.prefix), transact, stand),
});
