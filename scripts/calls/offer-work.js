// notary.transferOffer, notary.transferCancel: offer a work to an account.
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { accountOf } from '../lib/names.js';
import { parseNumber } from '../lib/notary.js';

await run({
	summary: 'Offers a work to an account, which has to accept it, or takes the offer back.',
	usage: '--as OWNER WORK TO | --as OWNER WORK --cancel',
	options: { cancel: { type: 'boolean', help: 'take the offer back' } },
	least: 1,
	most: 2,
	check: async ({ args: [work, to], cancel }) => {
		parseNumber(work, 'the number of a work');
		if (!cancel === !to) throw new UsageError('say to whom, or --cancel');
		if (to) await accountOf(to);
	},
	call: async (chain, { args: [work, to], cancel }) =>
		cancel
			? chain.api.tx.notary.transferCancel(work)
			: chain.api.tx.notary.transferOffer(work, await accountOf(to, chain)),
});
