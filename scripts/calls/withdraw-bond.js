// footstones.withdraw: have the bond back.
import { run } from '../lib/cli.js';

await run({
	summary: 'Gives the bond back to who left the footstones 7 days ago.',
	usage: '--as ACCOUNT',
	call: (chain) => chain.api.tx.footstones.withdraw(),
});
