// resource.claim: be paid for proven power.
import { run } from '../lib/cli.js';

await run({
	summary: 'Pays out all BMM that settled epochs owe the account, to its reward accounts.',
	usage: '--as ACCOUNT',
	notes: 'node scripts/calls/show.js worker ACCOUNT tells how much that is, bind-rewards.js says where it goes.',
	call: (chain) => chain.api.tx.resource.claim(),
});
