// siblings.proveGenesis: prove which chain a sibling is.
import { needThere, otherSide, parsePara, THERE } from '../lib/across.js';
import { run } from '../lib/cli.js';
import { genesisProof, knownHead, siblingOf } from '../lib/siblings.js';

const other = otherSide();
const say = (text) => process.stdout.write(`${text}\n`);

await run({
	summary: 'Proves the genesis block of a chain that is followed, once, so that its notary proofs can be checked here.',
	usage: '--as ACCOUNT PARA --there URL',
	options: THERE,
	least: 1,
	check: (input) => {
		parsePara(input.args[0]);
		needThere(input);
	},
	call: async (chain, { args: [text], there: url, seconds }) => {
		const para = parsePara(text);
		const there = await other.open(url, para);
		const { genesis } = await siblingOf(chain, para);
		if (genesis !== null) {
			say(`chain ${para} is known to begin with ${genesis}`);
			return null;
		}
		const head = await knownHead(chain, para, there, { seconds, say });
		const { nodes } = await genesisProof(there, head);
		say(`chain ${para} begins with ${there.api.genesisHash.toHex()}, by its state after block ${head.number}`);
		return chain.api.tx.siblings.proveGenesis(para, head.number, nodes);
	},
	close: () => other.close(),
});
