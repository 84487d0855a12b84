// notary.witness: have this chain say that a proof of another chain's notary holds.
import { needThere, otherSide, parsePara, THERE } from '../lib/across.js';
import { run } from '../lib/cli.js';
import { readProof } from '../lib/notary.js';
import { ALGORITHMS, encode, fieldsOf, verify } from '../lib/proof.js';
import { knownHead, proofAt, verifyOfSibling } from '../lib/siblings.js';

const other = otherSide();
const say = (text) => process.stdout.write(`${text}\n`);

await run({
	summary: 'Verifies on this chain what was notarized on another one, and has the chain say so in an event.',
	usage: '--as ACCOUNT PARA PROOF --there URL, or PARA PROOF --there URL --check',
	notes: [
		'PROOF is a .mmtproof file. A node of the other chain takes it to a block that this chain knows. The other chain',
		'has to be followed, and its genesis proven: follow-sibling.js, prove-sibling.js.',
	].join('\n'),
	options: {
		...THERE,
		check: { type: 'boolean', help: 'only asks whether it holds, for nothing' },
	},
	least: 2,
	reads: ({ check }) => check,
	check: (input) => {
		parsePara(input.args[0]);
		readProof(input.args[1]);
		needThere(input);
	},
	call: async (chain, { args: [text, file], there: url, check, seconds }) => {
		const para = parsePara(text);
		const there = await other.open(url, para);
		const { anchoredBlock } = verify(encode(readProof(file)));
		const head = await knownHead(chain, para, there, { least: anchoredBlock, seconds, say });
		const proof = await proofAt(there, head, readProof(file));
		const shown = await verifyOfSibling(chain, para, proof);
		say(`chain ${para}, block ${shown.anchoredBlock}, ${new Date(shown.anchoredTime).toISOString()}`);
		say(`owner ${shown.owner}`);
		say(`${ALGORITHMS[shown.algorithm]} ${shown.digest}, ${shown.size} bytes`);
		return check ? null : chain.api.tx.notary.witness(para, fieldsOf(encode(proof)));
	},
	close: () => other.close(),
});
