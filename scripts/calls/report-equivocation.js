// footstones.reportEquivocation: two checkpoints that one footstone signed for one round.
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { readStatement } from '../lib/footstones.js';

await run({
	summary: 'Reports a footstone that signed two checkpoints for one round. It loses all of its bond.',
	usage: '--as ACCOUNT STATEMENT STATEMENT',
	notes: 'Each STATEMENT is a file as sign-checkpoint.js prints it. Whoever reports has 5 % of the bond.',
	least: 2,
	check: ({ args }) => {
		const [a, b] = args.map(readStatement);
		for (const key of ['chain', 'round', 'signer']) {
			if (a[key] !== b[key]) throw new UsageError(`the statements are not of one ${key}: ${a[key]}, ${b[key]}`);
		}
	},
	call: (chain, { args }) => {
		const [a, b] = args.map(readStatement);
		const signed = ({ checkpoint, signature }) => [checkpoint, { Sr25519: signature }];
		return chain.api.tx.footstones.reportEquivocation(a.chain, a.round, a.signer, signed(a), signed(b));
	},
});
