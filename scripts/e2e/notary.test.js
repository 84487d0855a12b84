// Files that nobody here made are notarized with the real tool on the real node, and the proofs are
// checked by the tool and by the node.
import assert from 'node:assert/strict';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import {
	chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync,
	statSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { pairOf } from '../lib/accounts.js';
import {
	BINARY, called, connected, eventually, exec, REPO, SCRIPTS, sleep, start, startNode, temporaryFolder,
	TOOL,
} from './harness.js';

const hex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;
const sha256 = (bytes) => hex(createHash('sha256').update(bytes).digest());

const files = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => join(entry.parentPath ?? entry.path, entry.name))
	.sort();
const proofs = (folder) => files(folder).filter((file) => file.endsWith('.mmtproof'));

// Copies source code of other people into `folder`: crates that cargo has downloaded, or the packages
// of these scripts. At least `count` files.
function copyRealFiles(folder, count) {
	const registry = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry/src');
	const crates = existsSync(registry)
		? readdirSync(registry).flatMap((index) => readdirSync(join(registry, index)).map((name) => join(registry, index, name)))
		: [];
	const packages = join(SCRIPTS, 'node_modules/@polkadot');
	const sources = [...crates, ...readdirSync(packages).map((name) => join(packages, name))];
	mkdirSync(folder, { recursive: true });
	let copied = 0;
	for (const source of sources) {
		if (copied >= count) break;
		if (!statSync(source).isDirectory()) continue;
		const here = files(source).length;
		// Neither one huge crate nor thousands of tiny ones.
		if (here > count) continue;
		cpSync(source, join(folder, basename(source)), { recursive: true });
		copied += here;
	}
	assert.ok(copied >= count, `there are only ${copied} files of other people here`);
	return copied;
}

// The tool, with a folder of journals of its own.
function tool(node, journals) {
	const notarizing = (...args) => ['notarize', '--node', node.url, '--journal', journals, ...args];
	const run = (args, expected, what) => exec(TOOL, args).then((result) => {
		assert.equal(result.code, expected, `mmt ${args.join(' ')}\n${result.stdout}${result.stderr}`);
		if (what) assert.match(result.stdout + result.stderr, what);
		return result.stdout;
	});
	return {
		journals: () => (existsSync(journals) ? readdirSync(journals) : []),
		start: (...args) => start(TOOL, notarizing('--suri', '//Alice', ...args)),
		notarize: (...args) => run(notarizing('--suri', '//Alice', ...args), 0),
		fails: (what, ...args) => run(notarizing(...args), 1, what),
		misused: (what, ...args) => run(notarizing(...args), 2, what),
		verify: (file, ...args) => run(['verify', file, ...args, '--node', node.url], 0, /^proven: /),
		unsure: (file, ...args) => run(['verify', file, ...args], 3, /^not yet proven: /),
		vouched: (file, hash) => run(['verify', file, '--block-hash', hash], 0, /^proven: /),
		refuted: (what, ...args) => run(['verify', ...args], 1, what),
	};
}

// Batches that the node knows of.
const batches = async (chain) => (await chain.rpc('mmt_notaryIndex'))?.batches ?? 0;

// What a proof file holds, read by the types in the chain's metadata: those of `claim`.
function decodeProof(api, path) {
	const bytes = readFileSync(path);
	assert.equal(bytes.subarray(0, 8).toString(), 'mmtproof');
	let at = 9 + 32;
	const [preimage, mmrPath, entry, mmr] = api.tx.notary.claim.meta.args.slice(0, 4).map(({ type }) => {
		const value = api.registry.createType(type.toString(), bytes.subarray(at));
		at += value.encodedLength;
		return value;
	});
	return { bytes, genesis: hex(bytes.subarray(9, 41)), preimage, path: mmrPath, entry, mmr };
}

test('files are notarized, and proofs proven and refuted', { timeout: 600_000 }, async (t) => {
	const folder = temporaryFolder(t);
	const node = await startNode(t, folder);
	const chain = await connected(t, node);
	const mmt = tool(node, join(folder, 'journals'));
	const sources = join(folder, 'sources');
	const count = copyRealFiles(sources, 600);
	const alice = await pairOf('//Alice');

	await t.test('a folder in one batch, a proof beside each file', async () => {
		const said = await mmt.notarize(sources);
		assert.match(said, new RegExp(`^notarized ${count} files, \\d+ bytes, of ${alice.address}$`, 'm'));
		assert.equal(await batches(chain), 1);
		assert.deepEqual(mmt.journals(), [], 'the journal goes away');
		const all = files(sources).filter((file) => !file.endsWith('.mmtproof'));
		assert.deepEqual(proofs(sources), all.map((file) => `${file}.mmtproof`).sort());
		assert.equal(all.length, count);
		for (const file of [all[0], all.at(-1), all[randomInt(count)]]) {
			const shown = await mmt.verify(file);
			assert.match(shown, new RegExp(`owner +${alice.address}`));
			assert.ok(shown.includes(sha256(readFileSync(file))), shown);
		}
		// Each has a salt of its own.
		const salts = all.map((file) => decodeProof(chain.api, `${file}.mmtproof`).preimage.salt.toHex());
		assert.equal(new Set(salts).size, count);
	});

	await t.test('the node agrees on every proof', async () => {
		for (const path of proofs(sources)) {
			const { proven, shows, mismatch } = await chain.rpc('mmt_verify', hex(readFileSync(path)));
			assert.ok(proven, JSON.stringify(mismatch));
			assert.equal(shows.owner, alice.address);
			assert.equal(shows.digest, sha256(readFileSync(path.slice(0, -'.mmtproof'.length))));
		}
	});

	await t.test('offline, a proof says which block must be final', async () => {
		const [path] = proofs(sources);
		const file = path.slice(0, -'.mmtproof'.length);
		const said = await mmt.unsure(file);
		const [, hash] = said.match(/holds if +block \d+ (0x[0-9a-f]{64}) is final/);
		assert.equal((await chain.rpc('mmt_confirmations', hash)).finalized, true);
		await mmt.vouched(file, hash);
		await mmt.refuted(/stands on block 0x/, file, '--block-hash', `0x${'11'.repeat(32)}`);
	});

	await t.test('what does not match is named', async () => {
		const [one, two] = proofs(sources).map((path) => path.slice(0, -'.mmtproof'.length));
		await mmt.refuted(/the proof is about/, one, `${two}.mmtproof`);
		const changed = join(folder, 'changed');
		const content = readFileSync(one);
		content[0] ^= 1;
		writeFileSync(changed, content);
		await mmt.refuted(/digest 0x.*and the proof is about 0x/, changed, `${one}.mmtproof`);
		writeFileSync(changed, Buffer.concat([content, Buffer.of(0)]));
		await mmt.refuted(/has \d+ bytes, and the proof is about a file of \d+/, changed, `${one}.mmtproof`);
		const proof = readFileSync(`${one}.mmtproof`);
		const damaged = join(folder, 'damaged.mmtproof');
		for (const [bytes, why] of [
			[proof.subarray(0, 20), /./], [Buffer.concat([proof, Buffer.of(0)]), /./],
			[Buffer.from('no proof'), /no \.mmtproof file/], [Buffer.alloc(0), /./],
		]) {
			writeFileSync(damaged, bytes);
			await mmt.refuted(why, one, damaged);
			assert.equal((await chain.rpc('mmt_verify', hex(bytes))).proven, false);
		}
		for (let i = 0; i < 50; i += 1) {
			const bytes = Buffer.from(proof);
			bytes[randomInt(bytes.length)] ^= 1 << randomInt(8);
			const { proven, mismatch } = await chain.rpc('mmt_verify', hex(bytes));
			assert.equal(proven, false);
			assert.ok(mismatch.name && mismatch.text);
		}
		await mmt.refuted(/No such file|cannot find/, join(folder, 'absent'), `${one}.mmtproof`);
		await mmt.refuted(/no node answers at ws:\/\/127\.0\.0\.1:1 /, one, '--node', 'ws://127.0.0.1:1');
	});

	await t.test('a proof that is there is not written over', async () => {
		const [path] = proofs(sources);
		const file = path.slice(0, -'.mmtproof'.length);
		const before = readFileSync(path);
		await mmt.fails(/exists already.*--force/, '--suri', '//Alice', sources);
		assert.deepEqual(readFileSync(path), before);
		assert.equal(await batches(chain), 1, 'nothing was sent');
		assert.deepEqual(mmt.journals(), [], 'nothing was begun');
		await mmt.notarize('--force', file);
		assert.notDeepEqual(readFileSync(path), before);
		await mmt.verify(file);
		assert.equal(await batches(chain), 2);
	});

	await t.test('all algorithms, a description, and a key in a file', async () => {
		const key = join(folder, 'key');
		writeFileSync(key, '//Bob\n');
		chmodSync(key, 0o600);
		const description = join(REPO, 'LICENSE');
		for (const algorithm of ['sha256', 'blake3', 'blake2b-256']) {
			const file = join(folder, algorithm);
			copyFileSync(join(SCRIPTS, 'package-lock.json'), file);
			const said = await exec(TOOL, [
				...['notarize', '--node', node.url, '--journal', join(folder, 'journals')],
				...['--key-file', key, '--alg', algorithm, '--metadata', description, file],
			]);
			assert.equal(said.code, 0, said.stderr);
			const shown = await mmt.verify(file, '--metadata', description);
			assert.match(shown, new RegExp(`owner +${(await pairOf('//Bob')).address}`));
			assert.match(shown, new RegExp(`digest +${algorithm} 0x`));
			await mmt.refuted(/the description .* has the SHA-256/, file, '--metadata', file);
		}
	});

	await t.test('refused before anything is sent', async () => {
		const before = await batches(chain);
		const file = join(REPO, 'LICENSE');
		for (const weak of ['md5', 'sha1', 'SHA-1']) {
			await mmt.misused(new RegExp(`${weak} is refused, because`), '--suri', '//Alice', '--alg', weak, file);
		}
		await mmt.misused(/required/, '--suri', '//Alice');
		await mmt.fails(/--key-file FILE, --suri \/\/Alice/, file);
		await mmt.fails(/the secret in --suri cannot be read/, '--suri', 'not a secret', file);
		await mmt.fails(/absent: No such file/, '--suri', '//Alice', join(folder, 'absent'));
		const empty = join(folder, 'empty');
		mkdirSync(empty);
		await mmt.fails(/no file in what was named/, '--suri', '//Alice', empty);
		const alone = await exec(TOOL, ['notarize', '--suri', '//Alice', '--node', 'ws://127.0.0.1:1', file]);
		assert.equal(alone.code, 1);
		assert.match(alone.stderr, /no node answers at ws:\/\/127\.0\.0\.1:1 /);
		// One without tokens cannot pay, and can try again once it can.
		const poor = `0x${randomBytes(32).toString('hex')}`;
		const own = join(folder, 'own');
		copyFileSync(file, own);
		await mmt.fails(/cannot pay the fee; send it some tokens/, '--suri', poor, own);
		const pair = await pairOf(poor);
		await chain.send(chain.api.tx.balances.transferKeepAlive(pair.address, chain.amount('10')), alice);
		assert.equal(await batches(chain), before);
		const said = await exec(TOOL, [
			...['notarize', '--node', node.url, '--journal', join(folder, 'journals'), '--suri', poor, own],
		]);
		assert.equal(said.code, 0, said.stderr);
		assert.match(said.stderr, /going on with a batch of 1 files/);
		await mmt.verify(own);
	});

	await t.test('a file that cannot be hashed is named, and nothing is sent', async () => {
		const before = await batches(chain);
		const broken = join(folder, 'broken');
		mkdirSync(broken);
		writeFileSync(join(broken, 'good'), 'good');
		// Readable by its kind, and not by its content: even root gets an error.
		symlinkSync('/proc/self/mem', join(broken, 'bad'));
		if (!existsSync('/proc/self/mem')) return;
		await mmt.fails(/could not be hashed, and nothing was sent:\n.*bad: /, '--suri', '//Alice', join(broken, 'good'), join(broken, 'bad'));
		assert.equal(await batches(chain), before);
	});
});

test('a kill at any point loses nothing and anchors nothing twice', { timeout: 900_000 }, async (t) => {
	const folder = temporaryFolder(t);
	const node = await startNode(t, folder);
	const chain = await connected(t, node);
	const journals = join(folder, 'journals');
	const mmt = tool(node, journals);
	const journal = () => {
		const name = mmt.journals().find((file) => file.endsWith('.journal'));
		try {
			return name ? statSync(join(journals, name)) : null;
		} catch {
			return null;
		}
	};

	// Runs the tool until `reached` says so, kills it, and runs it again to its end.
	async function killed(name, count, prepare, reached, check = () => {}) {
		const sources = join(folder, name);
		const there = copyRealFiles(sources, count) + (prepare?.(sources) ?? 0);
		const before = await batches(chain);
		const { child, output, done } = mmt.start(sources);
		let ended = null;
		done.then((end) => (ended = end));
		while (ended === null && !(await reached(sources))) await sleep(1);
		child.kill('SIGKILL');
		const end = await done;
		const left = proofs(sources);
		t.diagnostic(`${name}: ended with ${end}, ${left.length} of ${there} proofs written`);
		// What is there is whole, and stays true.
		const early = left.map((path) => [path, decodeProof(chain.api, path)]);
		if (end === 'SIGKILL' && left.length === there && mmt.journals().length === 0) {
			// It was done, and just about to say so.
			const { output: second, done: finished } = mmt.start(sources);
			assert.equal(await finished, 1);
			assert.match(second.stderr, /exists already/);
		} else if (end === 'SIGKILL') {
			const { output: second, done: finished } = mmt.start(sources);
			assert.equal(await finished, 0, `${second.stdout}${second.stderr}${output.stderr}`);
			check(second);
		} else {
			assert.equal(end, 0, output.stderr);
		}
		assert.equal(await batches(chain), before + 1, 'anchored once');
		assert.equal(proofs(sources).length, there);
		assert.deepEqual(mmt.journals(), []);
		for (const [path, { preimage, entry }] of early) {
			const now = decodeProof(chain.api, path);
			assert.deepEqual(now.preimage.toHex(), preimage.toHex(), 'the same salt');
			assert.deepEqual(now.entry.toHex(), entry.toHex(), 'the same batch');
		}
		const some = proofs(sources).filter((_, i) => i % 97 === 0);
		for (const path of some) await mmt.verify(path.slice(0, -'.mmtproof'.length));
		return end;
	}

	// Its hashing takes a while.
	const large = (sources) => {
		for (const n of [1, 2, 3]) copyFileSync(BINARY, join(sources, `zz-${n}`));
		return 3;
	};
	let inode;
	await t.test('while it hashes', async () => {
		const end = await killed('hashing', 300, large, () => (journal()?.size ?? 0) > 20_000, ({ stderr }) => {
			assert.match(stderr, /\d+ of \d+ files were hashed before|going on with a batch/);
		});
		assert.equal(end, 'SIGKILL');
	});

	await t.test('when the batch is complete', async () => {
		inode = null;
		await killed('batched', 300, large, () => {
			const now = journal();
			inode ??= now?.ino;
			return now && now.ino !== inode;
		});
	});

	await t.test('when the transaction is about to be sent, or was', async () => {
		for (const delay of [0, 20, 100, 300, 600]) {
			let batched = null;
			let since = null;
			inode = null;
			await killed(`sent-${delay}`, 300, large, () => {
				const now = journal();
				inode ??= now?.ino;
				if (now && now.ino !== inode) batched ??= now.size;
				if (batched && now && now.size > batched) since ??= Date.now();
				return since && Date.now() - since >= delay;
			});
		}
	});

	await t.test('while it writes proofs', async () => {
		for (const least of [1, 200]) {
			const end = await killed(`proofs-${least}`, 1500, null, (sources) => proofs(sources).length >= least);
			assert.equal(end, 'SIGKILL');
		}
	});

	await t.test('at any time', async () => {
		for (let i = 0; i < 5; i += 1) {
			const until = Date.now() + randomInt(1500);
			await killed(`random-${i}`, 200, null, () => Date.now() >= until);
		}
	});

	await t.test('one that runs is not disturbed by the same command', async () => {
		const sources = join(folder, 'twice');
		copyRealFiles(sources, 100);
		large(sources);
		const first = mmt.start(sources);
		await eventually('it has begun', () => journal());
		await mmt.fails(/the same command is running already/, '--suri', '//Alice', sources);
		assert.equal(await first.done, 0, first.output.stderr);
	});
});

test('the RPC of the notary', { timeout: 600_000 }, async (t) => {
	const folder = temporaryFolder(t);
	const node = await startNode(t, folder);
	const chain = await connected(t, node);
	const { api } = chain;
	const mmt = tool(node, join(folder, 'journals'));
	const [alice, bob] = [await pairOf('//Alice'), await pairOf('//Bob')];
	const file = join(folder, 'package-lock.json');
	copyFileSync(join(SCRIPTS, 'package-lock.json'), file);
	await mmt.notarize(file);
	const proof = decodeProof(api, `${file}.mmtproof`);
	const { root, count, block, time } = proof.entry.toJSON();
	const anchored = (await api.rpc.chain.getBlockHash(block)).toHex();
	const anchor = (salt, size = 1) => chain.send(api.tx.notary.anchorBatch(sha256(salt), size), alice);

	await t.test('all methods are announced', async () => {
		const { methods } = await chain.rpc('rpc_methods');
		for (const name of [
			'notaryIndex', 'anchorOf', 'anchorProof', 'verify', 'work', 'workOf', 'termsOf', 'licence',
			'licencesOf', 'history',
		]) {
			assert.ok(methods.includes(`mmt_${name}`), `mmt_${name} is missing`);
		}
	});

	await t.test('mmt_anchorOf and mmt_anchorProof', async () => {
		assert.equal(await chain.rpc('mmt_anchorOf', root, count), 0);
		assert.equal(await chain.rpc('mmt_anchorOf', root, count + 1), null);
		for (const n of [1, 2, 3, 4]) await anchor(`batch ${n}`, n);
		await eventually('they are indexed', async () => (await batches(chain)) === 5);
		assert.equal(await chain.rpc('mmt_anchorOf', sha256('batch 3'), 3), 3);
		// Two in a block, of which one is a copy.
		await chain.send(
			api.tx.utility.batchAll([api.tx.notary.anchorBatch(sha256('x'), 9), api.tx.notary.anchorBatch(root, count)]),
			alice,
		);
		await eventually('they are indexed', async () => (await batches(chain)) === 7);
		assert.equal(await chain.rpc('mmt_anchorOf', sha256('x'), 9), 5);
		assert.equal(await chain.rpc('mmt_anchorOf', root, count), 0, 'the first counts');

		const now = await chain.rpc('mmt_anchorProof', 0);
		assert.deepEqual(now.entry, { root, count, block, time });
		assert.equal(now.genesis, proof.genesis);
		assert.equal(now.genesis, api.genesisHash.toHex());
		assert.equal(now.mmr.entries, 7);
		assert.equal(now.mmr.items.length, 3);
		const header = await api.rpc.chain.getHeader(now.blockHash);
		assert.equal(header.toHex(), now.header);
		const then = await chain.rpc('mmt_anchorProof', 0, anchored);
		assert.deepEqual(then.mmr, { index: 0, entries: 1, items: [] });
		assert.equal(then.blockHash, anchored);
	});

	await t.test('mmt_notaryIndex', async () => {
		const index = await eventually('it is at the last final block', async () => {
			const status = await chain.rpc('mmt_notaryIndex');
			return status.finalized - status.block <= 1 && status;
		});
		assert.equal(index.batches, 7);
		assert.equal(index.missing, null);
		assert.ok(index.block >= block);
	});

	await t.test('mmt_verify', async () => {
		const { proven, shows, mismatch } = await chain.rpc('mmt_verify', hex(proof.bytes));
		assert.equal(proven, true);
		assert.equal(mismatch, null);
		assert.equal(shows.owner, alice.address);
		assert.equal(shows.digest, sha256(readFileSync(file)));
		assert.equal(shows.size, statSync(file).size);
		assert.deepEqual([shows.anchoredIndex, shows.anchoredBlock, shows.anchoredTime], [0, block, time]);
		const other = await chain.rpc('mmt_verify', '0x00');
		assert.deepEqual([other.proven, other.shows, other.mismatch.name], [false, null, 'NotAProof']);
	});

	await t.test('works and licences', async () => {
		const { preimage, path, entry } = proof;
		const { mmr } = await chain.rpc('mmt_anchorProof', 0);
		const digest = preimage.digest.toHex();
		const size = statSync(file).size;
		assert.equal(await chain.rpc('mmt_workOf', 'sha256', digest, size), null);
		assert.equal(await chain.rpc('mmt_work', 0), null);
		const claim = api.tx.notary.claim(preimage, path, entry, mmr, 'application/json', []);
		await chain.send(claim, alice);
		assert.equal(await chain.rpc('mmt_workOf', 'sha256', digest, size), 0);
		assert.equal(await chain.rpc('mmt_workOf', 'blake3', digest, size), null);
		assert.equal(await chain.rpc('mmt_workOf', 'SHA-256', digest, size + 1), null);
		const work = await chain.rpc('mmt_work', 0);
		assert.equal(work.owner, alice.address);
		assert.equal(work.digest, digest);
		assert.equal(work.mediaType, 'application/json');
		assert.deepEqual([work.anchoredIndex, work.anchoredBlock], [0, block]);

		const termsHash = sha256('use it well');
		const price = chain.amount('3');
		const terms = {
			kind: 'Use', asset: 'Native', price, copies: 10, duration: null, transferable: true,
			revocable: false, termsHash,
		};
		assert.deepEqual(await chain.rpc('mmt_termsOf', 0), []);
		await chain.send(api.tx.notary.setTerms(0, terms), alice);
		const [offered] = await chain.rpc('mmt_termsOf', 0);
		assert.deepEqual([offered.id, offered.sold, offered.open], [0, 0, true]);
		assert.equal(offered.terms.price, String(price));
		assert.equal(offered.terms.termsHash, termsHash);

		const buy = () => chain.send(api.tx.notary.buy(0, 0, 'Native', price, 0, termsHash), bob);
		const bought = await buy();
		await buy();
		await buy();
		const licences = await chain.rpc('mmt_licencesOf', bob.address, 0, 256);
		assert.deepEqual(licences.map(({ id }) => id), [0, 1, 2]);
		assert.deepEqual((await chain.rpc('mmt_licencesOf', bob.address, 1, 1)).map(({ id }) => id), [1]);
		assert.deepEqual(await chain.rpc('mmt_licencesOf', alice.address, 0, 256), []);
		assert.deepEqual((await chain.rpc('mmt_licencesOf', bob.address, 0, 256, bought.block)).length, 1);
		assert.deepEqual(await chain.rpc('mmt_licence', 2), licences[2]);
		assert.deepEqual([licences[2].work, licences[2].holder, licences[2].valid], [0, bob.address, true]);
		assert.equal(await chain.rpc('mmt_licence', 3), null);
		assert.equal((await chain.rpc('mmt_termsOf', 0))[0].sold, 3);

		const { items, cursor } = await chain.rpc('mmt_history', 0);
		assert.equal(cursor, null);
		assert.deepEqual(items.map(({ event }) => event.type), ['sold', 'sold', 'sold', 'termsSet', 'claimed'], JSON.stringify(items));
		assert.deepEqual(items.map((item) => item.block), items.map((item) => item.block).sort((a, b) => b - a));
		const paged = [];
		let next;
		do {
			const page = await chain.rpc('mmt_history', 0, next ?? null, 2);
			paged.push(...page.items);
			next = page.cursor;
		} while (next);
		assert.deepEqual(paged, items);
	});

	await t.test('errors are named and say what to do', async () => {
		const nowhere = `0x${'11'.repeat(32)}`;
		await assert.rejects(chain.rpc('mmt_anchorProof', 99), /7012.*there is no batch 99/);
		await assert.rejects(chain.rpc('mmt_anchorProof', 0, nowhere), /7001/);
		await assert.rejects(chain.rpc('mmt_anchorProof', 6, anchored), /7012/);
		await assert.rejects(chain.rpc('mmt_workOf', 'md5', nowhere, 1), /7016.*md5 is refused/);
		await assert.rejects(chain.rpc('mmt_history', 77), /7017.*no work 77/);
		await assert.rejects(chain.rpc('mmt_history', 0, { block: 99_999_999 }), /7001.*no block 99999999/);
		await assert.rejects(chain.rpc('mmt_work', 0, nowhere), /7001/);
		await assert.rejects(chain.rpc('mmt_verify', 'proof'), /-32602|Invalid params/);
		await assert.rejects(chain.rpc('mmt_licencesOf', 'nobody', 0, 1), /-32602|Invalid params/);
	});

	await t.test('show prints each of them', async () => {
		for (const [args, text] of [
			[['notary-index'], /"batches": 7/],
			[['anchor-of', root, count], /^0$/m],
			[['anchor', 0], /"blockHash"/],
			[['proof', `${file}.mmtproof`], /"proven": true/],
			[['work', 0], /"mediaType": "application\/json"/],
			[['work-of', 'sha256', proof.preimage.digest.toHex(), statSync(file).size], /^0$/m],
			[['terms', 0], /"price": "3 MMT"/],
			[['licence', 0], /"valid": true/],
			[['licences', '//Bob'], /"id": 2/],
			[['history', 0], /"type": "claimed"/],
		]) {
			assert.match(await called(node, 'show', ...args), text);
		}
	});

	await t.test('a proof of another chain is refused', async () => {
		// A development chain has the same genesis block everywhere; its blocks are others.
		const other = temporaryFolder(t);
		const elsewhere = await startNode(t, other);
		const twin = await connected(t, elsewhere);
		await twin.until('it has come as far', (_, height) => (height > block + 20 ? height : null));
		const { proven, shows, mismatch } = await twin.rpc('mmt_verify', hex(proof.bytes));
		assert.equal(proven, false);
		assert.equal(shows.digest, sha256(readFileSync(file)));
		assert.ok(['AnotherBlock', 'NotFinal'].includes(mismatch.name), mismatch.text);
		await mmt.refuted(/the proof stands on block/, file, '--node', elsewhere.url);
	});
});
