// notary.anchorBatch: anchor the root over a batch of leaves.
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { parseNumber } from '../lib/notary.js';

await run({
	summary: 'Anchors the root over a batch of leaves. It costs the same for one leaf and for millions.',
	usage: '--as ACCOUNT ROOT COUNT',
	notes: "'mmt notarize FILE…' hashes files, anchors their root and writes their proofs.",
	least: 2,
	check: ({ args: [root, count] }) => {
		if (!/^0x[0-9a-fA-F]{64}$/.test(root)) throw new UsageError(`'${root}' is not 0x and 64 hex digits`);
		if (BigInt(parseNumber(count, 'the number of leaves')) > 0xffffffffn) {
			throw new UsageError('a batch has at most 16,777,216 leaves');
		}
	},
	call: (chain, { args: [root, count] }) => chain.api.tx.notary.anchorBatch(root, count),
});
