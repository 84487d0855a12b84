// footstones.propose: put a checkpoint of a data chain to the bet.
import { run } from '../lib/cli.js';
import { candidateOf, nextRound, parseCheckpoint, signCheckpoint } from '../lib/footstones.js';
import { parseNumber } from '../lib/notary.js';

await run({
	summary: 'Proposes a checkpoint of a data chain: opens its round, or adds a candidate to it.',
	usage: '--as FOOTSTONE CHAIN HEIGHT BLOCK STATE',
	notes: [
		'BLOCK and STATE are the hash and the state root of the data chain\'s block at HEIGHT. The proposal is signed',
		'for good: who signs two for one round loses all of its bond.',
	].join('\n'),
	least: 4,
	check: ({ args: [id, ...checkpoint] }) => {
		parseNumber(id, 'the number of a data chain');
		parseCheckpoint(checkpoint);
	},
	call: async (chain, { args: [id, ...rest], signer }) => {
		const checkpoint = parseCheckpoint(rest);
		const round = await nextRound(chain, id);
		const genesis = chain.api.genesisHash.toHex();
		process.stdout.write(`round ${round}\ncandidate ${candidateOf(checkpoint)}\n`);
		const signature = signCheckpoint(signer, { genesis, chain: id, round, checkpoint });
		return chain.api.tx.footstones.propose(id, checkpoint, signature);
	},
});
