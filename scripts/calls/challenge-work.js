// notary.challenge: win a work by an earlier anchor.
import { run } from '../lib/cli.js';
import { CLAIM_OPTIONS, claimOf, parentsOf, readProof, workOf } from '../lib/notary.js';

await run({
	summary: 'Wins the work of a file, whose claim has a later anchor, within its challenge window.',
	usage: '--as ACCOUNT PROOF [--media TYPE] [--parent WORK=PERCENT…]',
	notes: 'PROOF is that of your own notarization of the same file.',
	options: CLAIM_OPTIONS,
	least: 1,
	check: ({ args: [file], parent }) => {
		readProof(file);
		parentsOf(parent);
	},
	call: async (chain, { args: [file], media = 'application/octet-stream', parent: parents }) => {
		const work = await workOf(chain, readProof(file));
		if (work === null) throw new Error('nobody has claimed this file: claim it with claim-work.js');
		return chain.api.tx.notary.challenge(work, ...(await claimOf(chain, { file, media, parents })));
	},
});
