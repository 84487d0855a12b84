// Measures what a vote costs among 5,000 candidates and 100,000 voters on a real node, in the same
// run as an empty call: builds that state by real calls, then forges blocks of votes and of remarks in
// turn, and reads from the node's log how long it took to build each.
//
//   node scripts/bench-vote.js                                   some six minutes
//   node scripts/bench-vote.js --candidates 500 --voters 1000    a quick look
//
// MMT_NODE names the node, else it is the one that scripts/test.sh built.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { encodeAddress } from '@polkadot/util-crypto';
import { connected, startNode, temporaryFolder } from './e2e/harness.js';
import { pairOf } from './lib/accounts.js';
import { guarded } from './lib/cli.js';
import { UsageError } from './lib/errors.js';
import { keysFromSecret } from './lib/session-keys.js';

const BATCH = 500;
const RUNS = 7;

const say = (text) => process.stdout.write(`${text}\n`);

function count(text, name, least) {
	const number = Number(text);
	if (!Number.isInteger(number) || number < least) {
		throw new UsageError(`--${name} must be a number from ${least} up, not '${text}'`);
	}
	return number;
}

// Sends `calls` as root in blocks of at most BATCH, each dispatched for an account of its own.
class Crowd {
	constructor(chain, alice, log) {
		Object.assign(this, { chain, alice, log });
	}

	as(address, call) {
		return this.chain.api.tx.utility.dispatchAs({ system: { Signed: address } }, call);
	}

	// One block with all of `calls`; answers how long it took to build, in ms.
	async block(calls) {
		const { tx } = this.chain.api;
		const { height, events } = await this.chain.send(tx.sudo.sudo(tx.utility.batchAll(calls)), this.alice);
		for (const event of events) {
			const failed =
				(event.method === 'DispatchedAs' || event.method === 'Sudid') && event.data[0].isErr;
			if (failed) throw new Error(`a call failed: ${event.data[0]}`);
		}
		const line = new RegExp(`Prepared block for proposing at ${height} \\((\\d+) ms\\)`);
		const found = readFileSync(this.log, 'utf8').match(line);
		if (!found) throw new Error(`the node's log does not say how long block ${height} took`);
		return Number(found[1]);
	}

	// All of `calls`, in smaller blocks where they are too heavy for one.
	async all(what, calls) {
		let size = BATCH;
		for (let from = 0; from < calls.length; ) {
			const some = calls.slice(from, from + size);
			try {
				await this.block(some);
			} catch (error) {
				if (error.name !== 'ExhaustsResources' || size === 1) throw error;
				size = Math.ceil(size / 2);
				continue;
			}
			from += some.length;
			process.stderr.write(`\r${what}: ${from} of ${calls.length}`);
		}
		process.stderr.write('\n');
	}
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function bench(t) {
	const { values } = parseArgs({
		options: {
			candidates: { type: 'string', default: '5000' },
			voters: { type: 'string', default: '100000' },
		},
	});
	const candidates = count(values.candidates, 'candidates', 2);
	const voters = count(values.voters, 'voters', BATCH);

	const node = await startNode(t, temporaryFolder(t), ['--dev', '--instant-seal']);
	const chain = await connected(t, node);
	const alice = await pairOf('//Alice');
	const crowd = new Crowd(chain, alice, node.log);
	const { tx } = chain.api;
	const one = chain.amount('1');

	const stands = [];
	for (let i = 0; i < candidates; i += 1) {
		const pair = await pairOf(`0x${randomBytes(32).toString('hex')}`);
		const { keys, proof } = await keysFromSecret(`0x${randomBytes(32).toString('hex')}`, pair.publicKey);
		stands.push({ address: pair.address, keys, proof });
	}
	const crowdOf = Array.from({ length: voters }, () => encodeAddress(randomBytes(32), chain.prefix));
	const fund = (address, tokens) =>
		crowd.as(alice.address, tx.balances.transferKeepAlive(address, chain.amount(tokens)));
	await crowd.all('candidates funded', stands.map(({ address }) => fund(address, '210')));
	await crowd.all(
		'session keys set',
		stands.map(({ address, keys, proof }) => crowd.as(address, tx.session.setKeys(keys, proof))),
	);
	await crowd.all(
		'candidates registered',
		stands.map(({ address }) => crowd.as(address, tx.delegates.register(0))),
	);
	await crowd.all('voters funded', crowdOf.map((address) => fund(address, '2')));
	const vote = (i, shift) => {
		const delegate = stands[(i + shift) % candidates].address;
		return crowd.as(crowdOf[i], tx.delegates.vote([{ delegate, amount: one }]));
	};
	await crowd.all('voters voted', crowdOf.map((_, i) => vote(i, 0)));

	// Voters from all over the state, others in each run.
	const chosen = (run) =>
		Array.from({ length: BATCH }, (_, i) => (i * Math.floor(voters / BATCH) + run) % voters);
	const times = { remark: [], vote: [] };
	for (let run = 0; run < RUNS; run += 1) {
		const some = chosen(run);
		times.remark.push(await crowd.block(some.map((i) => crowd.as(crowdOf[i], tx.system.remark('0x')))));
		times.vote.push(await crowd.block(some.map((i) => vote(i, run + 1))));
	}
	say(`${candidates} candidates, ${voters} voters; ${RUNS} blocks of ${BATCH} calls of each kind`);
	for (const [name, all] of Object.entries(times)) {
		say(`${name.padEnd(7)} ${median(all)} ms a block (${Math.min(...all)} to ${Math.max(...all)})`);
	}
	const micros = ((median(times.vote) - median(times.remark)) * 1000) / BATCH;
	say(`a vote moved from one delegate to another costs ${micros.toFixed(0)} µs more than a remark`);
}

await guarded(async () => {
	const after = [];
	try {
		await bench({ after: (work) => after.push(work) });
	} finally {
		for (const work of after.reverse()) await work();
	}
});
