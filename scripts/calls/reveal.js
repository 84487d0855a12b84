// footstones.reveal: say what was bet on.
import { run } from '../lib/cli.js';
import { forgetBets, hiddenBet, keptBet, openRound, STATE_OPTION } from '../lib/footstones.js';
import { parseNumber } from '../lib/notary.js';

// What was kept by bet.js, until it is of no more use.
let done;

await run({
	summary: 'Reveals the bet that bet.js made in the open round of a data chain.',
	usage: '--as FOOTSTONE CHAIN',
	options: STATE_OPTION,
	least: 1,
	check: ({ args: [id] }) => parseNumber(id, 'the number of a data chain'),
	call: async (chain, { args: [id], signer, state }) => {
		const { round, phase, ends } = await openRound(chain, id);
		const commitment = await hiddenBet(chain, id, signer.address);
		if (commitment === null) throw new Error(`${signer.address} has no bet to reveal in round ${round}`);
		if (phase === 'bet') throw new Error(`bets are revealed from block ${ends + 1} on`);
		const key = { genesis: chain.api.genesisHash.toHex(), account: signer.address, chain: Number(id), round };
		const bet = keptBet(key, commitment, state);
		if (bet === null) throw new Error('what was bet is not kept here; is it in another folder? --state names one');
		done = () => forgetBets(key, state);
		return chain.api.tx.footstones.reveal(id, round, bet.candidate, bet.salt);
	},
	after: () => done(),
});
