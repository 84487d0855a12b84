// resource.commitRoot: up to 4096 shares of the window that has just ended, by the root over them.
import { run } from '../lib/cli.js';
import { parseNumber } from '../lib/notary.js';
import { sharesFor, WINDOW_OPTION } from '../lib/resource.js';
import { readShares, SumTree } from '../lib/shares.js';

await run({
	summary: 'Commits to 33 to 4096 shares of the last window. It costs a deposit until samples of them are answered.',
	usage: '--as WORKER FILE [--window W]',
	notes: [
		'FILE is as for submit-shares.js. Keep it: answer-samples.js shows some of the shares in the next epoch,',
		'and only then they count. Who does not answer loses the deposit.',
	].join('\n'),
	options: WINDOW_OPTION,
	least: 1,
	check: ({ args: [file], window }) => {
		readShares(file);
		if (window !== undefined) parseNumber(window, 'a window');
	},
	call: async (chain, { args: [file], window: text, signer }) => {
		const found = await sharesFor(chain, signer.address, readShares(file), text);
		const { hash, sum } = new SumTree(found.shares.map(({ id }) => id), found.class).root();
		process.stdout.write(`window ${found.window}\nshares ${found.shares.length}\nroot ${hash}\nsum ${sum} sol\n`);
		return chain.api.tx.resource.commitRoot(found.window, hash, found.shares.length, sum);
	},
});
