// Measures mmt_resolve of a node with many names against a call that reads nothing, in the same run.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BINARY, startNode, temporaryFolder } from './e2e/harness.js';
import { connect } from './lib/chain.js';
import { guarded } from './lib/cli.js';
import { UsageError } from './lib/errors.js';
import { nameAt, ownersOfMany, specWithNames } from './lib/many-names.js';
import { parseNumber } from './lib/notary.js';

const GOAL = 5; // milliseconds

const USAGE = `Measures mmt_resolve against system_chain, which reads no state, over one local WebSocket.

usage: node scripts/bench-resolve.js [--names N] [--requests N] [--url URL]

  --names N     names that the chain begins with (default 100000)
  --requests N  requests of each kind, one after the other (default 10000)
  --url URL     a running node with these names (names-spec.js makes its chain); without it, one is
                started and stopped. MMT_NODE names its binary

It fails if the 99th percentile of mmt_resolve is over ${GOAL} ms.
`;

const random = (below) => Math.floor(Math.random() * below);

// Milliseconds that a request takes, and its answer.
async function timed(chain, method, ...params) {
	const began = process.hrtime.bigint();
	const answer = await chain.rpc(method, ...params);
	return [Number(process.hrtime.bigint() - began) / 1e6, answer];
}

function percentile(times, share) {
	return times[Math.min(times.length - 1, Math.floor(times.length * share))];
}

function line(what, times) {
	times.sort((a, b) => a - b);
	const [half, most, longest] = [percentile(times, 0.5), percentile(times, 0.99), times.at(-1)];
	const ms = (time) => `${time.toFixed(3)} ms`.padStart(12);
	process.stdout.write(`${what.padEnd(34)}${ms(half)}${ms(most)}${ms(longest)}\n`);
	return { half, most };
}

async function measure(chain, names, requests) {
	const owners = await ownersOfMany();
	const kinds = {
		'system_chain (baseline)': () => timed(chain, 'system_chain'),
		'mmt_resolve, all records': async () => {
			const index = random(names);
			const [time, answer] = await timed(chain, 'mmt_resolve', nameAt(index));
			const owner = owners[index % owners.length];
			if (answer.owner !== owner || answer.records[0]?.value !== owner) {
				throw new Error(`${nameAt(index)} resolves to ${JSON.stringify(answer)}`);
			}
			return [time];
		},
		'mmt_resolve, one record': () => timed(chain, 'mmt_resolve', nameAt(random(names)), ['account']),
		'mmt_resolve, of no name': async () => {
			const began = process.hrtime.bigint();
			await chain.rpc('mmt_resolve', `nobody${random(1e9)}.mmt`).then(
				() => { throw new Error('a name resolves that nobody has'); },
				() => null,
			);
			return [Number(process.hrtime.bigint() - began) / 1e6];
		},
	};
	const times = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
	// Once before, so that code is compiled and caches are as they stay. Then in turns, so that all
	// share what else goes on.
	for (let i = -500; i < requests; i += 1) {
		for (const [kind, ask] of Object.entries(kinds)) {
			const [time] = await ask();
			if (i >= 0) times[kind].push(time);
		}
	}
	process.stdout.write(`${names} names, ${requests} requests of each kind\n`);
	process.stdout.write(`${''.padEnd(34)}${['p50', 'p99', 'longest'].map((word) => word.padStart(12)).join('')}\n`);
	const [base, ...others] = Object.entries(times).map(([kind, list]) => ({ kind, ...line(kind, list) }));
	for (const { kind, half, most } of others) {
		process.stdout.write(
			`${kind}: ${(half / base.half).toFixed(2)} times the baseline at p50, ${(most / base.most).toFixed(2)} at p99\n`,
		);
	}
	const worst = Math.max(...others.map(({ most }) => most));
	if (worst > GOAL) throw new Error(`p99 is ${worst.toFixed(3)} ms, and the goal is at most ${GOAL} ms`);
}

// A node of its own, in a folder that goes away.
async function withNode(names, work) {
	const ends = [];
	const t = { after: (end) => ends.unshift(end) };
	try {
		const folder = temporaryFolder(t);
		const spec = join(folder, 'spec.json');
		writeFileSync(spec, await specWithNames(BINARY, names));
		const node = await startNode(t, folder, ['--dev', '--chain', spec]);
		await work(node.url);
	} finally {
		for (const end of ends) await end();
	}
}

await guarded(async () => {
	const options = {
		names: { type: 'string', default: '100000' },
		requests: { type: 'string', default: '10000' },
		url: { type: 'string' },
		help: { type: 'boolean' },
	};
	let values;
	try {
		({ values } = parseArgs({ options }));
	} catch (error) {
		throw new UsageError(`${error.message.split('. ')[0]}; --help shows what there is`);
	}
	if (values.help) {
		process.stdout.write(USAGE);
		return;
	}
	const names = Number(parseNumber(values.names, 'a number of names'));
	const requests = Number(parseNumber(values.requests, 'a number of requests'));
	const work = async (url) => {
		const chain = await connect(url);
		try {
			await measure(chain, names, requests);
		} finally {
			await chain.disconnect();
		}
	};
	await (values.url ? work(values.url) : withNode(names, work));
});
