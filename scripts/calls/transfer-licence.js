// notary.transferLicence: pass a licence on.
import { run } from '../lib/cli.js';
import { accountOf } from '../lib/names.js';
import { parseNumber } from '../lib/notary.js';

await run({
	summary: 'Passes a licence on to an account, and its deposit with it.',
	usage: '--as HOLDER LICENCE TO',
	least: 2,
	check: async ({ args: [licence, to] }) => {
		parseNumber(licence, 'the number of a licence');
		await accountOf(to);
	},
	call: async (chain, { args: [licence, to] }) =>
		chain.api.tx.notary.transferLicence(licence, await accountOf(to, chain)),
});
