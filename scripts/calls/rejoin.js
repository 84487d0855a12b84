// delegates.rejoin: stand again after having been benched.
import { run } from '../lib/cli.js';

await run({
	summary: 'Stands again after the chain benched the delegate for forging nothing.',
	usage: '--as ACCOUNT',
	call: (chain) => chain.api.tx.delegates.rejoin(),
});
