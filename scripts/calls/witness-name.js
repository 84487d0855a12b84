// names.witness: keep on this chain what a name is on another one, by a proof; names.forgetWitness: forget it.
import { needThere, otherSide, parsePara, THERE } from '../lib/across.js';
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { checkName, textBytes } from '../lib/names.js';
import { knownHead, nameProof } from '../lib/siblings.js';

const other = otherSide();
const say = (text) => process.stdout.write(`${text}\n`);

await run({
	summary: 'Keeps on this chain whose a name of another chain is and what account it points at, by a proof.',
	usage: '--as ACCOUNT PARA NAME --there URL, or PARA NAME --forget',
	notes: [
		'What is kept was so after the block of the other chain that it names; a proof of a newer block takes its place.',
		'After a proof that there is no such name, only that is kept. A deposit is held from ACCOUNT until another brings a',
		'newer proof of the name, or ACCOUNT forgets it: not before the chain has forgotten that block, some 11 minutes later.',
	].join('\n'),
	options: {
		...THERE,
		forget: { type: 'boolean', help: 'forgets what was kept, and gives the deposit back' },
	},
	least: 2,
	check: (input) => {
		const { args: [para, name], forget, there } = input;
		parsePara(para);
		checkName(name);
		if (!forget) needThere(input);
		else if (there !== undefined) throw new UsageError('say --there or --forget, not both');
	},
	call: async (chain, { args: [text, name], there: url, forget, seconds }) => {
		const para = parsePara(text);
		const { names } = chain.api.tx;
		if (forget) return names.forgetWitness(para, textBytes(name));
		const there = await other.open(url, para);
		const head = await knownHead(chain, para, there, { seconds, say });
		const { nodes } = await nameProof(there, head, name);
		say(`proof after block ${head.number} of chain ${para}, ${nodes.length} nodes`);
		return names.witness(para, head.number, textBytes(name), nodes);
	},
	close: () => other.close(),
});
