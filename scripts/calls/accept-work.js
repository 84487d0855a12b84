// notary.transferAccept, notary.transferCancel: take over a work that is offered.
import { run } from '../lib/cli.js';
import { parseNumber, workRecord } from '../lib/notary.js';

await run({
	summary: 'Takes over a work that is offered to the account, with its terms and licences.',
	usage: '--as ACCOUNT WORK [--revision NUMBER | --decline]',
	notes: [
		'Look at the work first: node scripts/calls/show.js work WORK. Pass the "revision" that it shows,',
		'and the call fails if after your look its owner changed something, or a licence was sold.',
	].join('\n'),
	options: {
		revision: { type: 'string', value: 'NUMBER', help: 'the one that you have seen (default: the last one)' },
		decline: { type: 'boolean', help: 'decline it instead' },
	},
	least: 1,
	check: ({ args: [work], revision }) => {
		parseNumber(work, 'the number of a work');
		if (revision !== undefined) parseNumber(revision, 'a revision');
	},
	call: async (chain, { args: [work], revision, decline }) =>
		decline
			? chain.api.tx.notary.transferCancel(work)
			: chain.api.tx.notary.transferAccept(work, revision ?? (await workRecord(chain, work)).revision),
});
