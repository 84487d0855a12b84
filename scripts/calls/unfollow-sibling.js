// siblings.unfollow: stop keeping the heads of another chain.
import { parsePara } from '../lib/across.js';
import { run } from '../lib/cli.js';

await run({
	summary: 'Has this chain forget another one, and gives the deposit back.',
	usage: '--as ACCOUNT PARA',
	notes: 'ACCOUNT is the one that had it followed. What was proven of its names stays, and grows old.',
	least: 1,
	check: ({ args: [para] }) => parsePara(para),
	call: (chain, { args: [para] }) => chain.api.tx.siblings.unfollow(parsePara(para)),
});
