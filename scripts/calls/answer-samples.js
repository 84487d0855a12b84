// resource.answerSamples: show the shares of a commitment that the chain picked.
import { run } from '../lib/cli.js';
import { parseNumber } from '../lib/notary.js';
import { sharesFor } from '../lib/resource.js';
import { readShares, samplesForCall, samplesOf } from '../lib/shares.js';

await run({
	summary: 'Shows those shares of a commitment that the chain picked. All of it counts then, and the deposit is back.',
	usage: '--as WORKER FILE [--window W]',
	notes: 'FILE is the one that commit-root.js took. Without --window it answers what is due first.',
	options: { window: { type: 'string', value: 'W', help: 'the window of the commitment' } },
	least: 1,
	check: ({ args: [file], window }) => {
		readShares(file);
		if (window !== undefined) parseNumber(window, 'a window');
	},
	call: async (chain, { args: [file], window: text, signer }) => {
		const { tasks } = await chain.rpc('mmt_sampleTasks', signer.address);
		const task = tasks.find(({ window }) => text === undefined || window === Number(text));
		if (!task) throw new Error('the chain asks for no samples now; it does in the epoch after the commitment');
		const found = await sharesFor(chain, signer.address, readShares(file), task.window);
		if (found.shares.length !== task.count) {
			throw new Error(`the file has ${found.shares.length} shares, and ${task.count} were committed to`);
		}
		process.stdout.write(`window ${task.window}, to be answered until block ${task.until}\n`);
		const samples = samplesOf(found.shares, found.class, task.points);
		return chain.api.tx.resource.answerSamples(task.window, samplesForCall(samples));
	},
});
