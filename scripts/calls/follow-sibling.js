// siblings.follow: have this chain keep the heads of another one.
import { parsePara } from '../lib/across.js';
import { run } from '../lib/cli.js';

await run({
	summary: 'Has this chain keep the last heads of another chain, so that proofs of its state can be checked here.',
	usage: '--as ACCOUNT PARA',
	notes: [
		'A deposit is held from ACCOUNT until it has the chain unfollowed. The hub is followed for ever, without a',
		'deposit. The first head is known some blocks later; prove-sibling.js then proves which chain it is.',
	].join('\n'),
	least: 1,
	check: ({ args: [para] }) => parsePara(para),
	call: (chain, { args: [para] }) => chain.api.tx.siblings.follow(parsePara(para)),
});
