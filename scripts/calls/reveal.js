// footstones.reveal: say what was bet on.
import { run } from '../lib/cli.js';
import { forgetBet, keptBet, openRound, STATE_OPTION } from '../lib/footstones.js';
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
		const { round } = await openRound(chain, id);
		const genesis = chain.api.genesisHash.toHex();
		const bet = keptBet({ state, genesis, account: signer.address, chain: Number(id), round });
		if (bet === null) throw new Error(`no bet of ${signer.address} on round ${round} is kept here`);
		done = () => forgetBet(bet, state);
		return chain.api.tx.footstones.reveal(id, round, bet.candidate, bet.salt);
	},
	after: () => done(),
});
