// footstones.bet: bet on a checkpoint without saying on which.
import { randomBytes } from 'node:crypto';
import { parseBmm } from '../lib/bmm.js';
import { run } from '../lib/cli.js';
import {
	betCommitment, checkCandidate, keepBet, keptBet, openRound, pickCandidate, STATE_OPTION,
} from '../lib/footstones.js';
import { parseNumber } from '../lib/notary.js';

await run({
	summary: 'Bets BMM of the bond on a candidate of the open round, by a hash that does not show which.',
	usage: '--as FOOTSTONE CHAIN CANDIDATE AMOUNT',
	notes: [
		"CANDIDATE is its number or hash, as 'show.js bet-round CHAIN' has them. What reveal.js needs is kept in a file:",
		'a bet that is not revealed loses as one on the wrong candidate does.',
	].join('\n'),
	options: STATE_OPTION,
	least: 3,
	check: ({ args: [id, candidate, amount] }) => {
		parseNumber(id, 'the number of a data chain');
		checkCandidate(candidate);
		parseBmm(amount);
	},
	call: async (chain, { args: [id, text, amount], signer, state }) => {
		const open = await openRound(chain, id);
		const bet = {
			genesis: chain.api.genesisHash.toHex(),
			account: signer.address,
			chain: Number(id),
			round: open.round,
			candidate: pickCandidate(open, text),
			amount: String(parseBmm(amount)),
			salt: `0x${randomBytes(32).toString('hex')}`,
		};
		// The same bet again, if the script was killed before the chain had it.
		const old = keptBet({ ...bet, state });
		if (old && (old.candidate !== bet.candidate || old.amount !== bet.amount)) {
			throw new Error(`another bet on this round was kept: ${old.candidate}; one bet a round is all there is`);
		}
		if (!old) keepBet(bet, state);
		const { round, salt } = old ?? bet;
		const commitment = betCommitment({ ...bet, salt });
		process.stdout.write(`round ${round}\ncandidate ${bet.candidate}\ncommitment ${commitment}\n`);
		return chain.api.tx.footstones.bet(id, round, bet.amount, commitment);
	},
});
