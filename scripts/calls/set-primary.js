// names.setPrimary: go by a name, or by none.
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { checkName, textBytes } from '../lib/names.js';

await run({
	summary: 'Goes by a name whose account record points at the account, or by none.',
	usage: '--as ACCOUNT NAME | --as ACCOUNT --none',
	notes: 'It counts only while the record points back: node scripts/calls/show.js reverse ACCOUNT',
	options: { none: { type: 'boolean', help: 'go by no name' } },
	least: 0,
	most: 1,
	check: ({ args: [name], none }) => {
		if (!none === !name) throw new UsageError('say a name, or --none');
		if (name) checkName(name);
	},
	call: (chain, { args: [name] }) => chain.api.tx.names.setPrimary(name ? textBytes(name) : null),
});
