// What an epoch paid, and why: from the chain's events and from nothing else.
import { formatAmount, formatPercent } from './amounts.js';
import { creditedIn, formatBmm, formatPower, persistence, rewardOf, settledAt } from './bmm.js';

// Events of proof of resource in the blocks `first` to `last`.
export async function resourceEvents(chain, first, last) {
	const found = [];
	for (let height = first; height <= last; height += 1) {
		const hash = await chain.api.rpc.chain.getBlockHash(height);
		let records;
		try {
			records = await (await chain.api.at(hash)).query.system.events();
		} catch (error) {
			throw new Error(`the node no longer has the state of block ${height}: ask an archive node (${error.message})`);
		}
		for (const { event } of records) if (event.section === 'resource') found.push({ height, event });
	}
	return found;
}

// What each worker did in an epoch, and how the epoch was settled, or null as long as it is not.
export function epochOfEvents(events, epoch) {
	const workers = new Map();
	let settled = null;
	for (const { event: { method, data } } of events) {
		if (method === 'Credited' && data.epoch.toNumber() === epoch) {
			const account = data.worker.toString();
			const before = workers.get(account) ?? { account, sol: 0n, windows: [] };
			workers.set(account, {
				account,
				sol: before.sol + data.sol.toBigInt(),
				windows: [...before.windows, data.window.toNumber()],
				// The last one holds for the epoch.
				power: data.power.toBigInt(),
			});
		}
		if (method === 'EpochSettled' && data.epoch.toNumber() === epoch) {
			settled = { emission: data.emission.toBigInt(), power: data.power.toBigInt(), workers: data.workers.toNumber() };
		}
	}
	return { epoch, workers: [...workers.values()], settled };
}

// The same, read from the chain.
export async function readEpoch(chain, epoch, length, head) {
	const [first] = creditedIn(epoch, length);
	return epochOfEvents(await resourceEvents(chain, first, Math.min(settledAt(epoch, length), head)), epoch);
}

// Rows as columns of one width each, the first to the left and the others to the right.
export function table(rows) {
	const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
	return rows.map((row) =>
		row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ').trimEnd());
}

const percentOf = (part, whole) => formatPercent((part * 10n ** 9n) / whole / 100_000n * 100_000n);

// What an epoch paid to whom, and why.
export function epochLines({ epoch, workers, settled }) {
	if (settled === null) {
		const power = workers.reduce((sum, one) => sum + one.power, 0n);
		return [
			`epoch ${epoch} is not settled yet: ${workers.length} workers, ${formatPower(power)} of persistent power so far`,
		];
	}
	if (settled.workers === 0 || workers.length === 0) return [`epoch ${epoch} had no work, and paid nothing`];
	const { emission, power } = settled;
	const rows = workers
		.sort((a, b) => (a.power < b.power ? 1 : Number(a.power > b.power) - 1 || (a.account < b.account ? -1 : 1)))
		.map((one) => [
			one.account, String(one.windows.length), `${one.sol} sol`, formatPower(one.power),
			percentOf(one.power, power), formatBmm(rewardOf(emission, one.power, power)),
		]);
	return [
		`epoch ${epoch} paid ${formatBmm(emission)} for ${formatPower(power)} of persistent power, by parts of it:`,
		...table([['worker', 'windows', 'proved in it', 'PP', 'part', 'reward'], ...rows]),
	];
}

// Who contributes what, from pages of `mmt_workers`.
export function workerLines(workers) {
	if (workers.length === 0) return ['nobody works yet; mmt-worker begins'];
	const rows = workers.map(({ account, lastEpoch, streak, dpp, pp }) => [
		account, lastEpoch === null ? 'none yet' : String(lastEpoch), String(streak),
		`${formatAmount(persistence(streak) / 100n, 2)} %`, `${dpp} sol`, formatPower(pp),
	]);
	return table([['worker', 'last epoch', 'n', 'e', 'DPP', 'PP'], ...rows]);
}
