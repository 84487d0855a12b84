// names.clearRecords: remove records of a name.
import { run } from '../lib/cli.js';
import { checkName, textBytes } from '../lib/names.js';
import { parseKey } from '../lib/records.js';

await run({
	summary: 'Removes records of a name, or all of them. Their deposits are released.',
	usage: '--as OWNER NAME [KEY…]',
	notes: 'KEY is such as account, a, text:email or service:rpc.',
	least: 1,
	most: Infinity,
	check: ({ args: [name, ...keys] }) => {
		checkName(name);
		keys.forEach(parseKey);
	},
	call: (chain, { args: [name, ...keys] }) =>
		chain.api.tx.names.clearRecords(textBytes(name), keys.map(parseKey)),
});
