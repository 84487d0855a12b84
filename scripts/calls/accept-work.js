// notary.transferAccept, notary.transferCancel: take over a work that is offered.
import { run } from '../lib/cli.js';
import { parseNumber, workRecord } from '../lib/notary.js';

await run({
	summary: 'Takes over a work that is offered to the account, with its terms and licences.',
	usage: '--as ACCOUNT WORK [--changed BLOCK | --decline]',
	notes: [
		'Look at the work first: node scripts/calls/show.js work WORK. Pass the "changed" that it shows,',
		'and the call fails if anything about the work changed after your look.',
	].join('\n'),
	options: {
		changed: { type: 'string', value: 'BLOCK', help: 'last change that you have seen (default: the last one)' },
		decline: { type: 'boolean', help: 'decline it instead' },
	},
	least: 1,
	check: ({ args: [work], changed }) => {
		parseNumber(work, 'the number of a work');
		if (changed !== undefined) parseNumber(changed, 'a block');
	},
	call: async (chain, { args: [work], changed, decline }) =>
		decline
			? chain.api.tx.notary.transferCancel(work)
			: chain.api.tx.notary.transferAccept(work, changed ?? (await workRecord(chain, work)).changed),
});
