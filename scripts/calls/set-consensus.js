// footstones.setConsensus: how a data chain finds consensus.
import { run } from '../lib/cli.js';
import { CONSENSUS, consensusOf } from '../lib/footstones.js';
import { parseNumber } from '../lib/notary.js';

await run({
	summary: 'Says how a data chain finds consensus, from its next checkpoint on.',
	usage: '--as MANAGER CHAIN CONSENSUS',
	notes: `CHAIN is its number. CONSENSUS is one of ${Object.keys(CONSENSUS).join(', ')}.`,
	least: 2,
	check: ({ args: [id, consensus] }) => {
		parseNumber(id, 'the number of a data chain');
		consensusOf(consensus);
	},
	call: (chain, { args: [id, consensus] }) => chain.api.tx.footstones.setConsensus(id, consensusOf(consensus)),
});
