// footstones.join: bond BMM to decide on checkpoints.
import { run } from '../lib/cli.js';

await run({
	summary: 'Makes the worker a footstone: bonds as much BMM as its persistent power asks for.',
	usage: '--as WORKER',
	notes: 'There are at most 64. When all places are taken, the one with the smallest bond gives way to a larger one.',
	call: (chain) => chain.api.tx.footstones.join(),
});
