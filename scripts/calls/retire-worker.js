// resource.retire: stop being a worker.
import { run } from '../lib/cli.js';

await run({
	summary: 'Ends the work of the account: pays out what is owed, and gives the deposit back.',
	usage: '--as WORKER',
	notes: 'It waits until the last epoch with shares is settled, and no commitment is open.',
	call: (chain) => chain.api.tx.resource.retire(),
});
