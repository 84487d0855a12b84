// footstones.withdraw: have the bond back.
import { run } from '../lib/cli.js';

await run({
	summary: 'Gives back what left the bond 7 days ago or earlier.',
	usage: '--as ACCOUNT',
	call: (chain) => chain.api.tx.footstones.withdraw(),
});
