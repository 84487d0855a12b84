// footstones.bet: bet on a checkpoint without saying on which.
import { randomBytes } from 'node:crypto';
import { parseBmm } from '../lib/bmm.js';
import { run } from '../lib/cli.js';
import { checkCandidate, keepBet, openRound, pickCandidate, STATE_OPTION } from '../lib/footstones.js';
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
		if (open.phase === 'propose') throw new Error(`bets are taken from block ${open.ends + 1} on`);
		const candidate = pickCandidate(open, text);
		const bet = {
			genesis: chain.api.genesisHash.toHex(),
			account: signer.address,
			chain: Number(id),
			round: open.round,
			candidate,
			amount: String(parseBmm(amount)),
			salt: `0x${randomBytes(32).toString('hex')}`,
		};
		const { checkpoint } = open.candidates.find(({ hash }) => hash === candidate);
		process.stdout.write(`round ${open.round}\ncandidate ${candidate}: height ${checkpoint.height}, block ${checkpoint.block}\n`);
		return chain.api.tx.footstones.bet(id, open.round, bet.amount, keepBet(bet, state));
	},
});
