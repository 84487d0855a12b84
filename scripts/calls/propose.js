// footstones.propose: put a checkpoint of a data chain to the bet.
import { run } from '../lib/cli.js';
import {
	candidateOf, keepStatement, parseCheckpoint, roundToSign, signCheckpoint, SIGNED_OPTION,
} from '../lib/footstones.js';
import { parseNumber } from '../lib/notary.js';

await run({
	summary: 'Proposes a checkpoint of a data chain: opens its round, or adds a candidate to it.',
	usage: '--as FOOTSTONE CHAIN HEIGHT BLOCK STATE',
	notes: [
		'BLOCK and STATE are the hash and the state root of the data chain\'s block at HEIGHT. The proposal is signed',
		'for good, even if the chain refuses it: who signs two for one round loses all of its bond. So it is signed only',
		'if the chain would take it now, and kept in a file, and no other one is signed for the same round.',
	].join('\n'),
	options: SIGNED_OPTION,
	least: 4,
	check: ({ args: [id, ...checkpoint] }) => {
		parseNumber(id, 'the number of a data chain');
		parseCheckpoint(checkpoint);
	},
	call: async (chain, { args: [id, ...rest], signer, state }) => {
		const checkpoint = parseCheckpoint(rest);
		const round = await roundToSign(chain, id, signer.address, checkpoint);
		const genesis = chain.api.genesisHash.toHex();
		const statement = keepStatement({ genesis, account: signer.address, chain: id, round, checkpoint }, state);
		process.stdout.write(`round ${round}\ncandidate ${candidateOf(checkpoint)}\n`);
		const signature = signCheckpoint(signer, statement);
		return chain.api.tx.footstones.propose(id, checkpoint, signature);
	},
});
