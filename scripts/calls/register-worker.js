// resource.register: prove computing power from the next epoch on.
import { run } from '../lib/cli.js';
import { accountOf } from '../lib/names.js';
import { parseClass } from '../lib/resource.js';

await run({
	summary: 'Makes the account a worker, whose shares count from the next epoch on. It costs a deposit.',
	usage: '--as ACCOUNT CLASS [--referrer ACCOUNT]',
	notes: [
		'A share of class C takes 2^C solutions on average, and counts as many sol.',
		"'mmt-worker run' measures the machine and registers by itself.",
	].join('\n'),
	options: {
		referrer: { type: 'string', value: 'ACCOUNT', help: 'a worker that has 5 % of the rewards' },
	},
	least: 1,
	check: async ({ args: [text], referrer }) => {
		parseClass(text);
		if (referrer !== undefined) await accountOf(referrer);
	},
	call: async (chain, { args: [text], referrer }) =>
		chain.api.tx.resource.register(parseClass(text), referrer === undefined ? null : await accountOf(referrer, chain)),
});
