// footstones.follow: bet openly, after others have.
import { parseBmm } from '../lib/bmm.js';
import { run } from '../lib/cli.js';
import { checkCandidate, openRound, pickCandidate } from '../lib/footstones.js';
import { parseNumber } from '../lib/notary.js';

await run({
	summary: 'Bets openly while others reveal. It counts and can lose, and never earns.',
	usage: '--as FOOTSTONE CHAIN CANDIDATE AMOUNT',
	notes: "CANDIDATE is its number or hash, as 'show.js bet-round CHAIN' has them.",
	least: 3,
	check: ({ args: [id, candidate, amount] }) => {
		parseNumber(id, 'the number of a data chain');
		checkCandidate(candidate);
		parseBmm(amount);
	},
	call: async (chain, { args: [id, text, amount] }) => {
		const open = await openRound(chain, id);
		return chain.api.tx.footstones.follow(id, open.round, pickCandidate(open, text), parseBmm(amount));
	},
});
