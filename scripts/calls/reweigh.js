// footstones.reweigh: bring a bond in line with the power it stands for.
import { run } from '../lib/cli.js';
import { accountOf } from '../lib/names.js';

await run({
	summary: 'Brings the bond of a footstone in line with its power now: releases what is too much, or bonds more.',
	usage: '--as ACCOUNT [FOOTSTONE]',
	notes: 'Anybody may lower a bond whose power fell; only the footstone itself raises its own.',
	least: 0,
	most: 1,
	check: ({ args: [who] }) => who && accountOf(who),
	call: async (chain, { args: [who], signer }) =>
		chain.api.tx.footstones.reweigh(who === undefined ? signer.address : await accountOf(who, chain)),
});
