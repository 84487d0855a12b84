// notary.setTerms, notary.closeTerms: sell licences of a work under terms.
import { parseAmount } from '../lib/amounts.js';
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { assetOf, hashOfText, kindOf, KINDS, parseNumber, priceOf } from '../lib/notary.js';

await run({
	summary: 'Sells licences of a work under terms, which never change; or closes terms.',
	usage: '--as OWNER WORK --kind KIND --price AMOUNT --text FILE [OPTION…] | --as OWNER WORK --close TERMS',
	options: {
		kind: { type: 'string', help: `what a licence allows: ${KINDS.join(', ')}` },
		price: { type: 'string', value: 'AMOUNT', help: 'price of a licence in tokens; 0 for nothing' },
		text: { type: 'string', value: 'FILE', help: 'the terms in words; its SHA-256 goes on chain' },
		asset: { type: 'string', value: 'ID', help: "asset of the price (default: the chain's token)" },
		copies: { type: 'string', value: 'N', help: 'licences that may be sold (default: any number)' },
		duration: { type: 'string', value: 'BLOCKS', help: 'how long a licence lasts (default: for good)' },
		transferable: { type: 'boolean', help: 'a holder may pass its licence on' },
		revocable: { type: 'boolean', help: "the work's owner may end a licence" },
		close: { type: 'string', value: 'TERMS', help: 'sell no more licences under these terms' },
	},
	least: 1,
	check: ({ args: [work], kind, price, text, asset, copies, duration, close }) => {
		parseNumber(work, 'the number of a work');
		if (close !== undefined) {
			parseNumber(close, 'the number of terms');
			return;
		}
		if (!kind || !price || !text) throw new UsageError('say --kind, --price and --text, or --close');
		kindOf(kind);
		parseAmount(price, 38);
		hashOfText(text);
		assetOf(asset);
		if (copies !== undefined) parseNumber(copies, 'a number of licences');
		if (duration !== undefined) parseNumber(duration, 'a number of blocks');
	},
	call: async (chain, input) => {
		const { args: [work], kind, price, text, copies = null, duration = null, close } = input;
		if (close !== undefined) return chain.api.tx.notary.closeTerms(work, close);
		const asset = assetOf(input.asset);
		return chain.api.tx.notary.setTerms(work, {
			kind: kindOf(kind),
			asset,
			price: await priceOf(chain, price, asset),
			copies,
			duration,
			transferable: Boolean(input.transferable),
			revocable: Boolean(input.revocable),
			termsHash: hashOfText(text),
		});
	},
});
