// notary.buy: buy a licence of a work.
import { parseAmount } from '../lib/amounts.js';
import { run } from '../lib/cli.js';
import { hashOfText, parseNumber, parseShare, priceOf, workRecord } from '../lib/notary.js';

await run({
	summary: 'Buys a licence of a work under its open terms.',
	usage: '--as ACCOUNT WORK TERMS [--text FILE] [--max-price AMOUNT] [--max-royalty PERCENT]',
	notes: [
		'Look at the terms first: node scripts/calls/show.js terms WORK. Without caps, price, royalty and',
		'text are taken as they are on chain now. They cannot change afterwards: the call would fail.',
	].join('\n'),
	options: {
		text: { type: 'string', value: 'FILE', help: 'the terms in words, as you have read them' },
		'max-price': { type: 'string', value: 'AMOUNT', help: 'most that you pay, in tokens' },
		'max-royalty': { type: 'string', value: 'PERCENT', help: 'largest part of it that goes to other works' },
	},
	least: 2,
	check: ({ args: [work, terms], text, ...caps }) => {
		parseNumber(work, 'the number of a work');
		parseNumber(terms, 'the number of terms');
		if (text !== undefined) hashOfText(text);
		if (caps['max-price'] !== undefined) parseAmount(caps['max-price'], 38);
		if (caps['max-royalty'] !== undefined) parseShare(caps['max-royalty']);
	},
	call: async (chain, { args: [work, number], text, ...caps }) => {
		const listing = await chain.api.query.notary.listings(work, number);
		if (listing.isNone) throw new Error(`work ${work} has no open terms ${number}`);
		const { terms } = listing.unwrap();
		const record = await workRecord(chain, work);
		const royalty = record.ancestors.reduce((sum, share) => sum + share.parts.toNumber(), 0);
		return chain.api.tx.notary.buy(
			work,
			number,
			terms.asset,
			caps['max-price'] === undefined ? terms.price : await priceOf(chain, caps['max-price'], terms.asset),
			caps['max-royalty'] === undefined ? royalty : parseShare(caps['max-royalty']),
			text === undefined ? terms.termsHash : hashOfText(text),
		);
	},
});
