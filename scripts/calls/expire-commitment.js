// resource.expireCommitment: remove a commitment that nobody answered.
import { run } from '../lib/cli.js';
import { accountOf } from '../lib/names.js';
import { parseNumber } from '../lib/notary.js';

await run({
	summary: 'Removes a commitment whose samples were not answered in time. Its deposit is lost. Anybody may.',
	usage: '--as ACCOUNT WORKER WINDOW',
	least: 2,
	check: async ({ args: [who, window] }) => {
		await accountOf(who);
		parseNumber(window, 'a window');
	},
	call: async (chain, { args: [who, window] }) =>
		chain.api.tx.resource.expireCommitment(await accountOf(who, chain), window),
});
