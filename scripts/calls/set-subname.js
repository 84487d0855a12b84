// names.setSubname: give out a name under one's own, or remove it.
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { accountOf, checkExpiry, EXPIRY_OPTIONS, expiryOf, splitName, textBytes } from '../lib/names.js';
import { FUSES, fusesOf } from '../lib/records.js';

await run({
	summary: 'Gives out a subname in place of what was there, or removes it. What was there ends.',
	usage: '--as OWNER SUBNAME [--owner ACCOUNT] [--days N | --until BLOCK] [--fuse FUSE…] | --as OWNER SUBNAME --remove',
	notes: `FUSE is one of ${Object.keys(FUSES).join(', ')}.`,
	options: {
		owner: { type: 'string', value: 'ACCOUNT', help: 'whose it is to be (default: yours)' },
		...EXPIRY_OPTIONS,
		fuse: { type: 'string', multiple: true, value: 'FUSE', help: 'burned from the start; may be given again' },
		remove: { type: 'boolean', help: 'remove it' },
	},
	least: 1,
	check: async ({ args: [name], owner, fuse, remove, ...expiry }) => {
		splitName(name);
		checkExpiry(expiry);
		fusesOf(fuse);
		if (owner !== undefined) await accountOf(owner);
		if (remove && (owner ?? fuse ?? expiry.days ?? expiry.until) !== undefined) {
			throw new UsageError('--remove goes alone');
		}
	},
	call: async (chain, { args: [name], owner, fuse, remove, signer, ...expiry }) => {
		const [label, parent] = splitName(name);
		const to = owner === undefined ? signer.address : await accountOf(owner, chain);
		return chain.api.tx.names.setSubname(
			textBytes(parent),
			textBytes(label),
			remove ? null : to,
			await expiryOf(chain, expiry),
			fusesOf(fuse),
		);
	},
});
