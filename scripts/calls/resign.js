// delegates.resign: stand no longer.
import { run } from '../lib/cli.js';

await run({
	summary: 'Gives up being a delegate. Its seat goes to the next in the ranking two rounds on.',
	usage: '--as ACCOUNT',
	call: (chain) => chain.api.tx.delegates.resign(),
});
