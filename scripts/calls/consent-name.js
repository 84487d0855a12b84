// Signs that a name may point at an account. Nothing is sent.
import { pairOf } from '../lib/accounts.js';
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { accountOf, checkName, consentOf } from '../lib/names.js';

await run({
	summary: 'Signs that a name of another owner may point at this account, and prints the signature.',
	usage: '--as ACCOUNT NAME --owner ACCOUNT',
	notes: [
		'The owner passes it to set-records.js: NAME account=ACCOUNT --consent SIGNATURE. Then the record',
		'counts as verified. It holds for this name and this owner, and no other.',
	].join('\n'),
	options: {
		as: { type: 'string', help: 'secret of the account: //Bob, words or a 0x seed (or MMT_SECRET)' },
		owner: { type: 'string', value: 'ACCOUNT', help: 'who owns the name' },
	},
	least: 1,
	check: async ({ args: [name], as = process.env.MMT_SECRET, owner }) => {
		checkName(name);
		if (!as) throw new UsageError('say who agrees: --as //Bob, or the secret in MMT_SECRET');
		if (owner === undefined) throw new UsageError('say who owns the name: --owner ACCOUNT');
		await pairOf(as);
		await accountOf(owner);
	},
	query: async (chain, { args: [name], as = process.env.MMT_SECRET, owner }) =>
		consentOf(chain, await pairOf(as), { name, owner: await accountOf(owner, chain) }).Sr25519,
});
