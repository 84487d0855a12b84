// What the network on one machine consists of, and where it lies.
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'mmt-chain');

export const REPO = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
// Chain specs, databases, logs, and the list of what runs.
export const FOLDER = process.env.MMT_NETWORK ?? join(CACHE, 'network');
export const BINARIES = process.env.MMT_NETWORK_BIN ?? join(CACHE, 'network-bin');
export const RELAY_RUNTIME = process.env.MMT_RELAY_RUNTIME;
// Compiled runtimes, which spare a node a minute at its start.
export const RUNTIMES = process.env.MMT_RUNTIMES ?? join(CACHE, 'runtimes');

export const binary = (name) => join(BINARIES, name);
export const inFolder = (...path) => join(FOLDER, ...path);
export const url = (node) => `ws://127.0.0.1:${node.rpc}`;

// Added to every port, so that a second network can run beside the first.
const SHIFT = Number(process.env.MMT_NETWORK_PORTS ?? 0);
const shifted = (node) =>
	Object.fromEntries(Object.entries(node).map(([key, value]) => [key, typeof value === 'number' ? value + SHIFT : value]));

// Validators of the relay chain, with the development keys that its preset knows.
export const VALIDATORS = [
	{ name: 'relay-alice', key: 'alice', rpc: 9910, port: 30910 },
	{ name: 'relay-bob', key: 'bob', rpc: 9911, port: 30911 },
].map(shifted);

// Development delegates `//Delegate//<first>` to `//Delegate//<last>`.
const delegates = (first, last) =>
	Array.from({ length: last - first + 1 }, (_, index) => `//Delegate//${first + index}`);

// The parachains. `keys` are secrets of the delegates whose session keys a node has; those that the
// file does not name are added to its chain. A fills its 27 seats: where fewer than two thirds could
// be filled, nobody is benched.
export const CHAINS = [
	{
		name: 'A',
		paraId: 2000,
		file: 'chain-specs/local.toml',
		nodes: [
			{
				name: 'a-alice',
				keys: ['//Alice', ...delegates(1, 18)],
				rpc: 9920,
				port: 30920,
				relayPort: 30925,
				prometheus: 9620,
			},
			{
				name: 'a-bob',
				keys: ['//Bob', ...delegates(19, 25)],
				rpc: 9921,
				port: 30921,
				relayPort: 30926,
				prometheus: 9621,
			},
		].map(shifted),
	},
	{
		name: 'B',
		paraId: 2100,
		file: 'chain-specs/annex.toml',
		nodes: [
			{
				name: 'b',
				keys: ['//Charlie', '//Dave'],
				rpc: 9930,
				port: 30930,
				relayPort: 30935,
				prometheus: 9630,
			},
		].map(shifted),
	},
];

export function chainNamed(name) {
	return CHAINS.find((chain) => chain.name.toLowerCase() === name.toLowerCase());
}
