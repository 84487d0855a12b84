// footstones.registerChain: a data chain whose checkpoints footstones bet on.
import { run } from '../lib/cli.js';
import { CONSENSUS, consensusOf, parseHash } from '../lib/footstones.js';

await run({
	summary: 'Registers a data chain, whose checkpoints footstones decide on. It costs a deposit.',
	usage: '--as ACCOUNT GENESIS CONSENSUS',
	notes: `GENESIS is the hash of its genesis block. CONSENSUS is one of ${Object.keys(CONSENSUS).join(', ')}.`,
	least: 2,
	check: ({ args: [genesis, consensus] }) => {
		parseHash(genesis, 'the hash of a genesis block');
		consensusOf(consensus);
	},
	call: (chain, { args: [genesis, consensus] }) =>
		chain.api.tx.footstones.registerChain(genesis, consensusOf(consensus)),
});
