// Signs a checkpoint of a data chain. Nothing is sent.
import { pairOf } from '../lib/accounts.js';
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { keepStatement, parseCheckpoint, roundToSign, signCheckpoint, SIGNED_OPTION } from '../lib/footstones.js';
import { parseNumber } from '../lib/notary.js';

await run({
	summary: 'Signs a checkpoint of a data chain, and prints the statement as JSON.',
	usage: '--as FOOTSTONE CHAIN HEIGHT BLOCK STATE [--round N]',
	notes: [
		'propose.js signs and sends in one. Never sign two checkpoints for one round: report-equivocation.js takes',
		'both statements, and all of the bond is lost. So it is signed only if the chain would take it now, and kept in',
		'a file, and no other one is signed for the same round.',
	].join('\n'),
	options: {
		as: { type: 'string', help: 'secret of the footstone: //Bob, words or a 0x seed (or MMT_SECRET)' },
		round: { type: 'string', value: 'N', help: 'signs only if this is the open round, or the next if none is open' },
		...SIGNED_OPTION,
	},
	least: 4,
	check: async ({ args: [id, ...checkpoint], as = process.env.MMT_SECRET, round }) => {
		parseNumber(id, 'the number of a data chain');
		parseCheckpoint(checkpoint);
		if (round !== undefined) parseNumber(round, 'the number of a round');
		if (!as) throw new UsageError('say who signs: --as //Bob, or the secret in MMT_SECRET');
		await pairOf(as);
	},
	query: async (chain, { args: [id, ...rest], as = process.env.MMT_SECRET, round: text, state }) => {
		const pair = await pairOf(as);
		const checkpoint = parseCheckpoint(rest);
		const round = await roundToSign(chain, id, pair.address, checkpoint);
		if (text !== undefined && Number(text) !== round) {
			throw new Error(`data chain ${id} is at round ${round}: nothing was signed for round ${text}`);
		}
		const genesis = chain.api.genesisHash.toHex();
		const statement = keepStatement({ genesis, account: pair.address, chain: id, round, checkpoint }, state);
		const { Sr25519 } = signCheckpoint(pair, statement);
		return JSON.stringify(
			{ chain: Number(id), round, checkpoint, signer: pair.address, signature: Sr25519 }, null, 2,
		);
	},
});
