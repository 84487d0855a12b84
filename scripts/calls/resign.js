// delegates.resign: stand no longer.
import { run } from '../lib/cli.js';

await run({
	summary: 'Stands no longer. Seats in this round and the next are kept: their orders are fixed.',
	usage: '--as ACCOUNT',
	call: (chain) => chain.api.tx.delegates.resign(),
});
