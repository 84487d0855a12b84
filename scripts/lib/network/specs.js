// Chain specs of the network: those of the chains, and with them that of the relay chain.
import { execFile, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { pairOf } from '../accounts.js';
import { binary, CHAINS, inFolder, RELAY_RUNTIME, REPO } from './layout.js';

const exec = promisify(execFile);

// Runs a program, its output into `path` if there is one.
async function run(name, args, path) {
	if (!path) {
		const { stdout, stderr } = await exec(binary(name), args.map(String)).catch((error) => {
			throw new Error(`${name} ${args[0]} failed: ${error.stderr || error.message}`);
		});
		return stdout + stderr;
	}
	const child = spawn(binary(name), args.map(String), { stdio: ['ignore', 'pipe', 'pipe'] });
	let problem = '';
	child.stderr.on('data', (text) => (problem += text));
	const ended = new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', resolve);
	});
	await pipeline(child.stdout, createWriteStream(path));
	if ((await ended) !== 0) throw new Error(`${name} ${args[0]} failed: ${problem}`);
}

export const specOf = (chain) => inFolder('specs', `${chain.name}.json`);
export const RELAY_SPEC = () => inFolder('specs', 'relay.json');
export const dataOf = (node) => inFolder('data', node.name);
export const nodeKeyOf = (node) => inFolder('keys', node.name);

// The chain's file, with those delegates of its nodes that it does not name.
async function fileOf(chain) {
	let text = readFileSync(join(REPO, chain.file), 'utf8');
	for (const secret of chain.nodes.flatMap(({ keys }) => keys)) {
		const { address } = await pairOf(secret);
		if (text.includes(address)) continue;
		text += `\n[[delegate]] # ${secret}\naccount = "${address}"\naura = "${address}"\n`;
	}
	const path = inFolder('specs', `${chain.name}.toml`);
	writeFileSync(path, text);
	return path;
}

export async function makeSpecs() {
	mkdirSync(inFolder('specs'), { recursive: true });
	const paras = await Promise.all(CHAINS.map(async (chain) => {
		const spec = specOf(chain);
		await run('mmt-node', ['chain', 'new', await fileOf(chain), '--raw'], spec);
		const [head, code] = ['head', 'code'].map((what) => inFolder('specs', `${chain.name}.${what}`));
		await run('mmt-node', ['export-genesis-head', '--chain', spec], head);
		await run('mmt-node', ['export-genesis-wasm', '--chain', spec], code);
		return ['--para', `${chain.paraId},${head},${code}`];
	}));
	await run('relay-chain-spec', ['--runtime', RELAY_RUNTIME, ...paras.flat()], RELAY_SPEC());
}

// Makes the key that names a node to its peers, and answers its address.
export async function makeNodeKey(node) {
	mkdirSync(inFolder('keys'), { recursive: true });
	const told = await run('mmt-node', ['key', 'generate-node-key', '--file', nodeKeyOf(node)]);
	return `/ip4/127.0.0.1/tcp/${node.port}/p2p/${told.trim().split('\n').at(-1)}`;
}

// Puts the session keys of `secrets` into a node's keystore.
export async function insertKeys(chain, node) {
	for (const secret of node.keys) {
		await run('mmt-node', [
			...['key', 'insert', '--chain', specOf(chain), '--base-path', dataOf(node)],
			...['--scheme', 'sr25519', '--key-type', 'aura', '--suri', secret],
		]);
	}
}
