// The network on this machine: see scripts/network, which builds what this starts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pairOf } from './lib/accounts.js';
import { connect } from './lib/chain.js';
import { guarded } from './lib/cli.js';
import { UsageError } from './lib/errors.js';
import { BINARIES, chainNamed, CHAINS, FOLDER, RELAY_RUNTIME, REPO, url, VALIDATORS } from './lib/network/layout.js';
import { startChains, startRelay } from './lib/network/nodes.js';
import { outage } from './lib/network/outage.js';
import { endAll, listed, running } from './lib/network/processes.js';
import { account, distances } from './lib/network/slots.js';
import { makeSpecs } from './lib/network/specs.js';

const FINALIZED_SECONDS = 420;
const CHANNEL_SECONDS = 300;
// Messages that wait in a channel at most, and bytes in one of them.
const CHANNEL = { messages: 1_000, bytes: 100 * 1024 };

const say = (text) => process.stdout.write(`==> ${text}\n`);

async function eventually(what, seconds, look) {
	const deadline = Date.now() + seconds * 1000;
	for (;;) {
		const found = await look();
		if (found) return found;
		if (Date.now() > deadline) {
			throw new Error(`gave up after ${seconds} s waiting until ${what}; the logs are in ${FOLDER}/logs`);
		}
		await sleep(1000);
	}
}

async function withChain(node, work) {
	const chain = await connect(url(node));
	try {
		return await work(chain);
	} finally {
		await chain.disconnect();
	}
}

async function heights(chain) {
	const [best, finalized] = await Promise.all([
		chain.api.rpc.chain.getHeader(),
		chain.api.rpc.chain.getFinalizedHead().then((hash) => chain.api.rpc.chain.getHeader(hash)),
	]);
	return { best: best.number.toNumber(), finalized: finalized.number.toNumber() };
}

async function up() {
	if (running().length > 0) {
		throw new UsageError('the network is up, or a part of it is: see scripts/network status, or end it with scripts/network down');
	}
	for (const path of [RELAY_RUNTIME, BINARIES]) {
		if (!path || !existsSync(path)) throw new UsageError(`${path} is missing: start with scripts/network up`);
	}
	// A relay chain that stood still for longer than an epoch does not go on, so each start is a new one.
	rmSync(FOLDER, { recursive: true, force: true });
	mkdirSync(FOLDER, { recursive: true });
	say('making the chain specs');
	await makeSpecs();
	say('starting the relay chain');
	const relay = await startRelay();
	say('starting the chains');
	await startChains(relay);
	for (const { name, nodes } of CHAINS) {
		say(`waiting for a final block of chain ${name}: the relay chain first takes it on, a minute or two`);
		await withChain(nodes[0], (chain) =>
			eventually(`chain ${name} finalizes blocks`, FINALIZED_SECONDS, async () => (await heights(chain)).finalized > 0));
	}
	say('opening the channels between them');
	await openChannels();
	process.stdout.write(endpoints());
}

// Opens a channel from each chain to each other one, as root of the relay chain. On a public relay
// chain each chain asks for it with a message of its own.
async function openChannels() {
	const pairs = CHAINS.flatMap((from) => CHAINS.filter((to) => to !== from).map((to) => [from.paraId, to.paraId]));
	await withChain(VALIDATORS[0], async (relay) => {
		const { hrmp, sudo, utility } = relay.api.tx;
		const open = pairs.map(([from, to]) =>
			hrmp.forceOpenHrmpChannel(from, to, CHANNEL.messages, CHANNEL.bytes));
		await relay.send(sudo.sudo(utility.batchAll(open)), await pairOf('//Alice'));
		await eventually('the channels are open', CHANNEL_SECONDS, async () => {
			const channels = await relay.api.query.hrmp.hrmpChannels.multi(
				pairs.map(([sender, recipient]) => ({ sender, recipient })),
			);
			return channels.every((channel) => channel.isSome);
		});
	});
}

function endpoints() {
	const lines = [['relay chain', VALIDATORS], ...CHAINS.map(({ name, paraId, nodes }) => [`chain ${name} (${paraId})`, nodes])]
		.flatMap(([name, nodes]) => nodes.map((node) => `${name.padEnd(14)} ${node.name.padEnd(12)} ${url(node)}`));
	return `${lines.join('\n')}\nlogs           ${FOLDER}/logs\n`;
}

async function status() {
	const alive = running().map(({ name }) => name);
	const all = [...VALIDATORS, ...CHAINS.flatMap(({ nodes }) => nodes)];
	for (const node of all) {
		if (!alive.includes(node.name)) {
			process.stdout.write(`${node.name.padEnd(12)} ${listed().some(({ name }) => name === node.name) ? 'ended' : 'not started'}\n`);
			continue;
		}
		const { best, finalized } = await withChain(node, heights);
		process.stdout.write(`${node.name.padEnd(12)} ${url(node)} best ${best}, final ${finalized}\n`);
	}
	process.stdout.write(`logs         ${FOLDER}/logs\n`);
	if (alive.length === 0) process.exitCode = 1;
}

async function slots([name = 'A', count = '200']) {
	const chosen = chainNamed(name);
	if (!chosen) throw new UsageError(`'${name}' is none of the chains ${CHAINS.map((chain) => chain.name).join(', ')}`);
	if (!/^[1-9]\d{0,5}$/.test(count)) throw new UsageError(`'${count}' is not a number of blocks`);
	await withChain(chosen.nodes[0], async ({ api }) => {
		const { finalized } = await heights({ api });
		const first = Math.max(2, finalized - Number(count) + 1);
		const blocks = [];
		for (let height = first; height <= finalized; height += 1) {
			const hash = await api.rpc.chain.getBlockHash(height);
			const at = await api.at(hash);
			const [header, time, slot] = await Promise.all([
				api.derive.chain.getHeader(hash),
				at.query.timestamp.now(),
				at.query.aura.currentSlot(),
			]);
			blocks.push({ slot: slot.toNumber(), time: time.toNumber(), author: header.author?.toString() ?? '?' });
		}
		const found = account(blocks);
		const share = found.slots > 0 ? ((100 * found.skipped) / found.slots).toFixed(2) : '0';
		process.stdout.write(
			[
				`chain ${chosen.name}, blocks ${first} to ${finalized}: ${found.blocks} blocks`,
				`a block every ${(found.meanMillis / 1000).toFixed(3)} s on average`,
				`${found.skipped} of ${found.slots} slots skipped (${share} %), at most ${found.longestGap - 1} in a row`,
				...[...distances(blocks.map(({ time }) => time))].map(([ms, times]) => `${ms / 1000} s apart: ${times} times`),
				...[...found.authors].map(([author, number]) => `${author} made ${number}`),
			].join('\n') + '\n',
		);
	});
}

// As a person would: with the script's own output, and its exit code.
async function test() {
	const ends = CHAINS.map(({ nodes }) => url(nodes[0]));
	const demo = spawn(process.execPath, [join(REPO, 'scripts/network-demo.js'), ...ends], { stdio: 'inherit' });
	const [code] = await once(demo, 'exit');
	process.exitCode = code ?? 1;
}

async function down() {
	const ended = await endAll();
	say(ended.length > 0 ? `ended ${ended.join(', ')}` : 'nothing was running');
}

const commands = { up, status, slots, test, outage, down };

await guarded(async () => {
	const [command, ...rest] = process.argv.slice(2);
	if (!Object.hasOwn(commands, command)) {
		throw new UsageError(`unknown command '${command}'; usage: scripts/network ${Object.keys(commands).join('|')}`);
	}
	await commands[command](rest);
});
