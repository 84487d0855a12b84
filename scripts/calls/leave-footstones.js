// footstones.leave: stop deciding on checkpoints.
import { run } from '../lib/cli.js';

await run({
	summary: 'Ends the work of a footstone. Its bond can be withdrawn after 7 days.',
	usage: '--as FOOTSTONE',
	call: (chain) => chain.api.tx.footstones.leave(),
});
