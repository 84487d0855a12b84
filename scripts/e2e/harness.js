// Starts real nodes and runs the real scripts, and leaves no process behind.
import assert from 'node:assert/strict';
import { AsyncLocalStorage } from 'node:async_hooks';
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pairOf } from '../lib/accounts.js';
import { connect } from '../lib/chain.js';
import { ChainError, dispatchError } from '../lib/errors.js';
import '../lib/quiet.js';
import { keysFromSecret } from '../lib/session-keys.js';

export const SCRIPTS = dirname(dirname(fileURLToPath(import.meta.url)));
export const REPO = dirname(SCRIPTS);
const TARGET = process.env.CARGO_TARGET_DIR ??
	join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'mmt-chain/target');
export const BINARY = process.env.MMT_NODE ?? join(TARGET, 'debug/mmt-node');
export const COLLATOR = process.env.MMT_COLLATOR ?? join(dirname(BINARY), 'mmt-node-collator');
export const TOOL = process.env.MMT_TOOL ?? join(TARGET, 'debug/mmt');
export const DNS = process.env.MMT_DNS ?? join(TARGET, 'debug/mmt-dns');
// Compiled runtimes, so that only the first node of all tests makes one.
const RUNTIMES = join(TARGET, 'runtimes');
export const WORKER = process.env.MMT_WORKER ?? join(TARGET, 'debug/mmt-worker');

const START_SECONDS = 120;
const STOP_SECONDS = 60;

const children = new Set();
process.on('exit', () => {
	for (const child of children) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// Waits until `look` answers something true; `what` names the wait when it fails.
export async function eventually(what, look, seconds = 60) {
	const deadline = Date.now() + seconds * 1000;
	for (;;) {
		const found = await look();
		if (found) return found;
		if (Date.now() > deadline) throw new Error(`gave up after ${seconds} s waiting until ${what}`);
		await sleep(100);
	}
}

// Ports of this process, which no other test takes between the look and the node's start.
const taken = new Set();
const lockOf = (port) => join(tmpdir(), `mmt-e2e-port-${port}`);
process.on('exit', () => {
	for (const port of taken) rmSync(lockOf(port), { force: true });
});
function take(port) {
	try {
		closeSync(openSync(lockOf(port), 'wx'));
		taken.add(port);
		return true;
	} catch (error) {
		if (error.code === 'EEXIST') return false;
		throw error;
	}
}

// Ports that nobody listens on.
export async function freePorts(count) {
	const servers = await Promise.all(
		Array.from({ length: count }, () => new Promise((resolve, reject) => {
			const server = net.createServer();
			server.on('error', reject);
			server.listen(0, '127.0.0.1', () => resolve(server));
		})),
	);
	const ports = servers.map((server) => server.address().port);
	await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
	const ours = ports.filter(take);
	return ours.length === count ? ours : [...ours, ...(await freePorts(count - ours.length))];
}

const nodesIn = new Map();

// A folder that goes away with the test, after the nodes that have their data in it.
export function temporaryFolder(t) {
	const folder = mkdtempSync(join(tmpdir(), 'mmt-e2e-'));
	const nodes = [];
	nodesIn.set(folder, nodes);
	t.after(async () => {
		await Promise.all(nodes.map((node) => node.stop('SIGKILL')));
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	});
	return folder;
}

// That scripts/test.sh has built this binary of the node.
export function assertBuilt(binary) {
	const variable = binary === COLLATOR ? 'MMT_COLLATOR' : 'MMT_NODE';
	assert.ok(existsSync(binary), `${binary} is missing: build it with scripts/test.sh, or name one in ${variable}`);
}

class Node {
	constructor(child, url, prometheus, log) {
		Object.assign(this, { child, url, prometheus, log });
		this.exited = new Promise((resolve) => {
			child.on('exit', (code, signal) => {
				children.delete(child);
				resolve({ code, signal });
			});
		});
	}

	// Sends a signal and waits for the end.
	async stop(signal = 'SIGINT') {
		this.child.kill(signal);
		let timer;
		const late = new Promise((resolve) => (timer = setTimeout(resolve, STOP_SECONDS * 1000)));
		const end = await Promise.race([this.exited, late]);
		clearTimeout(timer);
		if (!end) {
			this.child.kill('SIGKILL');
			throw new Error(`the node did not stop within ${STOP_SECONDS} s of ${signal}\n${this.tail()}`);
		}
		return end;
	}

	tail(lines = 25) {
		return readFileSync(this.log, 'utf8').split('\n').slice(-lines).join('\n');
	}
}

// Starts a node and waits until its RPC answers, at `port` or a free one. `folder` keeps its data; `relay` are
// the options of a collator's relay-chain side.
export async function startNode(
	t, folder, args = ['--dev', '--block-time', '300'], { port, binary = BINARY, relay } = {},
) {
	assertBuilt(binary);
	const [free, prometheus, p2p] = await freePorts(3);
	const rpc = port ?? free;
	const log = join(folder, `node-${rpc}.log`);
	const file = openSync(log, 'a');
	const child = spawn(
		binary,
		[
			...args,
			...['--base-path', join(folder, 'data'), '--rpc-port', rpc, '--prometheus-port', prometheus],
			...['--port', p2p, '--no-telemetry', '--rpc-cors', 'all'],
			...['--runtime-cache', RUNTIMES],
			...(relay ? ['--', ...relay] : []),
		].map(String),
		{ stdio: ['ignore', file, file] },
	);
	closeSync(file);
	children.add(child);
	const node = new Node(child, `ws://127.0.0.1:${rpc}`, prometheus, log);
	nodesIn.get(folder).push(node);

	let ended = null;
	node.exited.then((end) => (ended = end));
	await eventually(`${binary} ${args.join(' ')} answers`, async () => {
		if (ended) throw new Error(`the node ended with ${JSON.stringify(ended)}\n${node.tail()}`);
		const answer = await fetch(`http://127.0.0.1:${rpc}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: '{"jsonrpc":"2.0","id":1,"method":"system_health","params":[]}',
		}).catch(() => null);
		return answer?.ok;
	}, START_SECONDS).catch((error) => {
		throw new Error(`${error.message}\n${node.tail()}`);
	});
	return node;
}

// A connection that ends with the test.
export async function connected(t, node) {
	const chain = await connect(node.url);
	t.after(() => chain.disconnect());
	return chain;
}

// Runs a program to its end.
export function exec(file, args, { seconds = 120, cwd = REPO } = {}) {
	return new Promise((resolve) => {
		const child = execFile(
			file,
			args.map(String),
			{ cwd, timeout: seconds * 1000, killSignal: 'SIGKILL', maxBuffer: 1 << 26 },
			(error, stdout, stderr) => {
				children.delete(child);
				resolve({ code: error ? (error.code ?? `killed after ${seconds} s`) : 0, stdout, stderr });
			},
		);
		children.add(child);
	});
}

// Starts a program that the test may end itself. `done` is its exit code, or the signal that ended it.
export function start(file, args, options = {}) {
	const child = spawn(file, args.map(String), { stdio: ['ignore', 'pipe', 'pipe'], ...options });
	children.add(child);
	const output = { stdout: '', stderr: '' };
	for (const name of ['stdout', 'stderr']) child[name].on('data', (text) => (output[name] += text));
	const done = new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code, signal) => {
			children.delete(child);
			resolve(code ?? signal);
		});
	});
	return { child, output, done };
}

const script = new AsyncLocalStorage();
for (const name of ['stdout', 'stderr']) {
	const write = process[name].write.bind(process[name]);
	process[name].write = (text, ...rest) => {
		const running = script.getStore();
		if (!running) return write(text, ...rest);
		running[name] += text;
		return true;
	};
}

let runs = 0;
let last = Promise.resolve();

// Runs a script as if it had been started with these arguments, one at a time. In this process, for loading
// polkadot.js takes most of what a process of its own would; those that are killed have one.
function runHere(file, args) {
	const run = async () => {
		const { argv, exitCode } = process;
		const output = { stdout: '', stderr: '' };
		Object.assign(process, { argv: [process.execPath, file, ...args.map(String)], exitCode: undefined });
		try {
			// Another address is another module: it runs again, and what it imports is there.
			await script.run(output, () => import(`${pathToFileURL(file)}?run=${(runs += 1)}`));
			return { code: process.exitCode, ...output };
		} finally {
			Object.assign(process, { argv, exitCode });
		}
	};
	const done = last.then(run);
	last = done.catch(() => {});
	return done;
}

// `calls/NAME.js` with arguments, as a person would give them, against `node`.
export function call(node, name, ...args) {
	return runHere(join(SCRIPTS, `calls/${name}.js`), [...args, '--url', node.url]);
}

// The same; it must succeed. Answers what it printed.
export async function called(node, name, ...args) {
	const { code, stdout, stderr } = await call(node, name, ...args);
	assert.equal(code, 0, `${name} ${args.join(' ')} failed: ${stderr}${stdout}`);
	return stdout;
}

// The same; it must fail with an error of this name.
export async function refused(node, error, name, ...args) {
	const { code, stdout, stderr } = await call(node, name, ...args);
	assert.equal(code, 1, `${name} ${args.join(' ')} was to fail with ${error}: ${stdout}${stderr}`);
	assert.match(stderr, new RegExp(`^error: (\\w+\\.)?${error}\\b`), stderr);
}

// Sends a call that must fail with an error of this name, and answers the receipt.
export async function sendRefused(chain, error, tx, signer, options = {}) {
	try {
		await chain.send(tx, signer, options);
	} catch (failure) {
		if (!(failure instanceof ChainError)) throw failure;
		assert.equal(failure.name.split('.').at(-1), error, failure.message);
		return failure.receipt;
	}
	throw new assert.AssertionError({ message: `it was to fail with ${error}, and succeeded` });
}

// Sends calls that must all fail, in one transaction: `[[error, tx], …]`, by the names of their errors.
export async function sendAllRefused(chain, signer, calls) {
	const { tx, events } = chain.api;
	const receipt = await chain.send(tx.utility.forceBatch(calls.map(([, call]) => call)), signer);
	const failed = receipt.events.filter((event) => events.utility.ItemFailed.is(event));
	const names = failed.map(({ data }) => dispatchError(chain.api, data.error).name.split('.').at(-1));
	assert.deepEqual(names, calls.map(([error]) => error));
}

// A new account with tokens from Alice, which has session keys if they are asked for.
export async function newAccount(chain, tokens, { keys = false } = {}) {
	const secret = `0x${randomBytes(32).toString('hex')}`;
	const pair = await pairOf(secret);
	const alice = await pairOf('//Alice');
	await chain.send(chain.api.tx.balances.transferKeepAlive(pair.address, chain.amount(tokens)), alice);
	if (keys) {
		const made = await keysFromSecret(secret, pair.publicKey);
		await chain.send(chain.api.tx.session.setKeys(made.keys, made.proof), pair);
	}
	return { secret, pair, address: pair.address };
}

// Orders blocks until the best one has this height. Of a node with --instant-seal: others make some by themselves.
export async function forgeTo(chain, height) {
	const best = (await chain.api.rpc.chain.getHeader()).number.toNumber();
	for (let next = best + 1; next <= height; next += 1) await chain.rpc('engine_createBlock', true, true);
}
