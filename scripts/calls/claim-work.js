// notary.claim: make a work of a notarized file.
import { run } from '../lib/cli.js';
import { CLAIM_OPTIONS, claimOf, parentsOf, readProof } from '../lib/notary.js';

await run({
	summary: 'Makes a work of a notarized file, by its proof. A deposit is held until the work is burned.',
	usage: '--as ACCOUNT PROOF [--media TYPE] [--parent WORK=PERCENT…]',
	notes: 'ACCOUNT is the one that notarized the file.',
	options: CLAIM_OPTIONS,
	least: 1,
	check: ({ args: [file], parent }) => {
		readProof(file);
		parentsOf(parent);
	},
	call: async (chain, { args: [file], media = 'application/octet-stream', parent: parents }) =>
		chain.api.tx.notary.claim(...(await claimOf(chain, { file, media, parents }))),
});
