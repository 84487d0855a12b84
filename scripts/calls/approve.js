// chainProfile.approve: let an account use a permissioned chain.
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { accountOf } from '../lib/names.js';

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
		await accountOf(args[0]);
		if (!withdraw === !(transact || stand)) {
			throw new UsageError('say either what it may do, --transact or --stand or both, or --withdraw');
		}
	},
	call: async (chain, { args, transact = false, stand = false }) =>
		chain.api.tx.chainProfile.approve(await accountOf(args[0], chain), transact, stand),
});
