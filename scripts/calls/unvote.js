// delegates.unvote: take tokens away from delegates.
import { run } from '../lib/cli.js';
import { checkTargets, votesOf } from '../lib/votes.js';

await run({
	summary: 'Takes tokens away from delegates; they unlock over the unlock period of the chain.',
	usage: '--as ACCOUNT DELEGATE=AMOUNT…',
	least: 1,
	most: Infinity,
	check: ({ args }) => checkTargets(args),
	call: async (chain, { args }) => chain.api.tx.delegates.unvote(await votesOf(chain, args)),
});
