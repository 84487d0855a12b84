// notary.revoke: end a licence.
import { run } from '../lib/cli.js';
import { parseNumber } from '../lib/notary.js';

await run({
	summary: 'Ends a licence: its holder gives it up, the owner of the work takes it back, or it has expired.',
	usage: '--as ACCOUNT LICENCE',
	notes: 'An owner may end a licence where its terms say so; anybody may, once it has expired.',
	least: 1,
	check: ({ args }) => parseNumber(args[0], 'the number of a licence'),
	call: (chain, { args }) => chain.api.tx.notary.revoke(args[0]),
});
