// names.reclaimDeposit, names.reclaimCommitments: give back the deposits of what is dead for good.
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { accountOf } from '../lib/names.js';
import { parseNumber } from '../lib/notary.js';
import { parseKey } from '../lib/records.js';

await run({
	summary: 'Removes a dead name, one of its records, or old commitments. Whoever paid has the deposit back.',
	usage: '--as ACCOUNT ID [--record KEY] | --as ACCOUNT --commitments ACCOUNT',
	notes: [
		'ID is the number of the time for which somebody had the name, as show.js name and the events tell it.',
		'Anybody may ask for it. A name is dead once it was transferred, sold or replaced, or lapsed.',
	].join('\n'),
	options: {
		record: { type: 'string', value: 'KEY', help: 'a record of it, such as account or text:email' },
		commitments: { type: 'string', value: 'ACCOUNT', help: 'commitments that are too old to be used' },
	},
	least: 0,
	most: 1,
	check: async ({ args: [id], record, commitments: who }) => {
		if (!id === !who || (who && record)) throw new UsageError('say an ID, or --commitments');
		if (who) await accountOf(who);
		else parseNumber(id, 'the number of a tenure');
		if (record !== undefined) parseKey(record);
	},
	call: async (chain, { args: [id], record, commitments: who }) =>
		who
			? chain.api.tx.names.reclaimCommitments(await accountOf(who, chain))
			: chain.api.tx.names.reclaimDeposit(id, record === undefined ? null : parseKey(record)),
});
