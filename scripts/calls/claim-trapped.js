// polkadotXcm.claimAssets: take what a message from another chain left over.
import { claiming, placeOf } from '../lib/across.js';
import { parseAmount } from '../lib/amounts.js';
import { parseBmm } from '../lib/bmm.js';
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';

await run({
	summary: 'Takes what a message from another chain brought for the account and could not give to it.',
	usage: '--as ACCOUNT [--token AMOUNT] [--bmm AMOUNT]',
	notes: "All that is kept together is taken together: name the amounts that the event polkadotXcm.AssetsTrapped names.",
	options: {
		token: { type: 'string', value: 'AMOUNT', help: "how much of the chain's token is kept" },
		bmm: { type: 'string', value: 'AMOUNT', help: 'how much BMM is kept' },
	},
	check: ({ token, bmm }) => {
		if (token === undefined && bmm === undefined) throw new UsageError('say what is kept: --token, --bmm or both');
		if (token !== undefined) parseAmount(token, 38);
		if (bmm !== undefined) parseBmm(bmm);
	},
	call: async (chain, { token = '0', bmm = '0', signer }) => {
		const amounts = { token: chain.amount(token), bmm: parseBmm(bmm) };
		return claiming(chain, await placeOf(chain), signer.address, amounts);
	},
});
