// delegates.vote: freeze tokens for delegates.
import { run } from '../lib/cli.js';
import { checkTargets, votesOf } from '../lib/votes.js';

await run({
	summary: 'Freezes tokens for delegates, and replaces every vote of the account by these.',
	usage: '--as ACCOUNT DELEGATE=AMOUNT…',
	notes: 'Tokens that this takes away from a delegate start unlocking.',
	least: 1,
	most: Infinity,
	check: ({ args }) => checkTargets(args),
	call: async (chain, { args }) => chain.api.tx.delegates.vote(await votesOf(chain, args)),
});
