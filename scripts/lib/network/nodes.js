// Starts the nodes of the network, in an order in which each finds the others.
import { setTimeout as sleep } from 'node:timers/promises';
import { binary, CHAINS, RUNTIMES, url, VALIDATORS } from './layout.js';
import { launch, running, tail } from './processes.js';
import { dataOf, insertKeys, makeNodeKey, nodeKeyOf, RELAY_SPEC, specOf } from './specs.js';

const START_SECONDS = 180;

// Waits until a node answers; where its process ends instead, says what it wrote.
async function answers(process, node) {
	const deadline = Date.now() + START_SECONDS * 1000;
	for (;;) {
		const answer = await fetch(`http://127.0.0.1:${node.rpc}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: '{"jsonrpc":"2.0","id":1,"method":"system_health","params":[]}',
		}).catch(() => null);
		if (answer?.ok) return;
		if (!running().some(({ name }) => name === node.name)) {
			throw new Error(`${node.name} ended; the last of ${process.log}:\n${tail(process.log)}`);
		}
		if (Date.now() > deadline) {
			throw new Error(`${node.name} does not answer after ${START_SECONDS} s; see ${process.log}`);
		}
		await sleep(200);
	}
}

const common = (node) => [
	...['--base-path', dataOf(node), '--node-key-file', nodeKeyOf(node)],
	...['--rpc-port', node.rpc, '--port', node.port, '--rpc-cors', 'all', '--no-telemetry'],
	...['--no-mdns', '--no-hardware-benchmarks'],
];
const bootnodes = (addresses) => (addresses.length > 0 ? ['--bootnodes', ...addresses] : []);

// Starts the validators, and answers their addresses.
export async function startRelay() {
	const addresses = [];
	for (const node of VALIDATORS) {
		const address = await makeNodeKey(node);
		const process = launch(node.name, binary('polkadot'), [
			...['--chain', RELAY_SPEC(), `--${node.key}`, '--validator', ...common(node), '--no-prometheus'],
			// Some machines lack what a validator locks its workers up with. Nothing is at stake here.
			'--insecure-validator-i-know-what-i-do',
			...bootnodes(addresses),
		]);
		await answers(process, node);
		addresses.push(address);
	}
	return addresses;
}

// What starts a node of a chain.
function start(chain, node, peers, relay) {
	return launch(node.name, binary('mmt-node'), [
		...['--chain', specOf(chain), '--collator', '--name', node.name, ...common(node)],
		...['--prometheus-port', node.prometheus, '--state-pruning', 'archive', '--runtime-cache', RUNTIMES],
		...bootnodes(peers),
		...['--relay-chain-rpc-urls', ...VALIDATORS.map(url)],
		...['--', '--chain', RELAY_SPEC(), '--port', node.relayPort, '--no-mdns', ...bootnodes(relay)],
	]);
}

// Makes the keys of the chains' nodes and starts them.
export async function startChains(relay) {
	for (const chain of CHAINS) {
		const peers = [];
		for (const node of chain.nodes) {
			const address = await makeNodeKey(node);
			await insertKeys(chain, node);
			await answers(start(chain, node, peers, relay), node);
			peers.push(address);
		}
	}
}

// Starts a node again that was ended.
export async function restart(chain, node) {
	const addressOf = async (other) => {
		const { result } = await fetch(`http://127.0.0.1:${other.rpc}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: '{"jsonrpc":"2.0","id":1,"method":"system_localPeerId","params":[]}',
		}).then((answer) => answer.json());
		return `/ip4/127.0.0.1/tcp/${other.port}/p2p/${result}`;
	};
	const peers = await Promise.all(chain.nodes.filter((other) => other !== node).map(addressOf));
	const relay = await Promise.all(VALIDATORS.map(addressOf));
	await answers(start(chain, node, peers, relay), node);
}
