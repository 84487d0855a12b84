// Shows who contributes how much computing power, and what an epoch paid for it and why.
import { formatBmm, MAX_MINED, WINDOWS_PER_EPOCH } from './lib/bmm.js';
import { run } from './lib/cli.js';
import { parseNumber } from './lib/notary.js';
import { epochLines, readEpoch, workerLines } from './lib/report.js';
import { allWorkers, resourceStatus } from './lib/resource.js';

await run({
	path: 'worker-report.js',
	summary: 'Shows who contributes how much computing power, and what an epoch paid for it and why.',
	usage: '[--epoch N]',
	notes: [
		'e = (n + 84) / (n + 168), PP = DPP × e, and a reward is the emission by the worker\'s part of all PP. A',
		'referrer has 5 % of it. All of it is worked out from events of the chain: docs/resource.md.',
	].join('\n'),
	options: { epoch: { type: 'string', value: 'N', help: 'the epoch (default: the last one that is settled)' } },
	check: ({ epoch }) => epoch !== undefined && parseNumber(epoch, 'an epoch'),
	query: async (chain, { epoch: text }) => {
		const at = (await chain.api.rpc.chain.getFinalizedHead()).toHex();
		const status = await resourceStatus(chain, at);
		const { block, window, epoch: running, rules } = status;
		const mined = BigInt(status.mined);
		const lines = [
			`block ${block}, window ${window} of ${rules.window} blocks each, epoch ${running}`,
			`${formatBmm(mined)} mined and paid out, ${formatBmm(status.remaining)} of ${formatBmm(MAX_MINED)} not mined yet`,
			'',
			...workerLines(await allWorkers(chain, at)),
		];
		const settled = Math.floor((window - WINDOWS_PER_EPOCH - 1) / WINDOWS_PER_EPOCH);
		const epoch = text === undefined ? settled : Number(text);
		if (epoch < 0) return [...lines, '', 'no epoch is settled yet'].join('\n');
		const found = await readEpoch(chain, epoch, rules.window, block);
		const info = await chain.rpc('mmt_resourceEpoch', epoch, at);
		lines.push('', ...epochLines(found));
		if (info?.settled) lines.push(`${formatBmm(info.paid)} of it are allotted to their workers by now`);
		return lines.join('\n');
	},
});
