// delegates.withdraw: free what has unlocked.
import { run } from '../lib/cli.js';

await run({
	summary: 'Frees the tokens whose unlock period is over.',
	usage: '--as ACCOUNT',
	call: (chain) => chain.api.tx.delegates.withdraw(),
});
