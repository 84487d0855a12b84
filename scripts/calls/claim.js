// blockRewards.claim: be paid what is owed.
import { run } from '../lib/cli.js';

await run({
	summary: 'Pays out everything owed to the account, as a delegate and as a voter.',
	usage: '--as ACCOUNT',
	notes: 'node scripts/calls/show.js claimable ACCOUNT tells how much that is.',
	call: (chain) => chain.api.tx.blockRewards.claim(),
});
