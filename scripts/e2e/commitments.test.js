// More shares than a batch holds: a root, the samples that the chain draws, and what happens without an
// answer. Blocks are forged when the test wants them.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { epochOf, WINDOWS_PER_EPOCH } from '../lib/bmm.js';
import { resourceStatus, sharesFor } from '../lib/resource.js';
import { rootOf, samplesForCall, samplesOf } from '../lib/shares.js';
import {
	call, called, connected, exec, forgeTo, newAccount, refused, sendAllRefused, sendRefused, startNode,
	temporaryFolder, WORKER,
} from './harness.js';
import { forgeToWindow, registered, sharesNow } from './power.js';

const COUNT = 33;

test('roots and samples', { timeout: 900_000 }, async (t) => {
	const folder = temporaryFolder(t);
	const server = await startNode(t, folder, ['--dev', '--instant-seal']);
	const chain = await connected(t, server);
	const { resource } = chain.api.tx;
	const [ann, ben] = [await newAccount(chain, '1000'), await newAccount(chain, '1000')];
	const run = (name, who, ...args) => called(server, name, '--as', who.secret, ...args);
	const tasks = async () => (await chain.rpc('mmt_sampleTasks', ann.address)).tasks;
	const { rules: { window: length } } = await resourceStatus(chain);

	const stranger = await exec(WORKER, ['solve', '--node', server.url, '--account', ann.address]);
	assert.equal(stranger.code, 1);
	assert.match(stranger.stderr, /is no worker yet: mmt-worker run registers it/);

	const epoch = await registered(chain, [ann.pair, ben.pair]);
	const window = WINDOWS_PER_EPOCH * epoch;
	const shares = await sharesNow(server, ann.address, COUNT);
	const file = join(folder, 'shares.json');
	writeFileSync(file, JSON.stringify(shares));
	const other = join(folder, 'other.json');
	writeFileSync(other, JSON.stringify({ shares: shares.map(({ nonce, solution }) => ({ nonce: String(BigInt(nonce) + 99n), solution })) }));

	let root;
	await t.test('a root is committed, for a deposit and no fee', async () => {
		const tooMany = await call(server, 'submit-shares', '--as', ann.secret, file);
		assert.deepEqual([tooMany.code, /commit-root/.test(tooMany.stderr)], [2, true], tooMany.stderr);
		await forgeToWindow(chain, window + 1);
		const said = await run('commit-root', ann, file);
		assert.match(said, /^fee 0 MMT$/m);
		root = said.match(/^root (0x\w+)$/m)[1];
		const [commitment] = (await chain.rpc('mmt_worker', ann.address)).commitments;
		assert.deepEqual([commitment.root, commitment.count, commitment.window, commitment.sum], [root, COUNT, window, String(COUNT)]);
		assert.equal((await chain.account(ann.address)).reserved, BigInt(commitment.deposit) + BigInt((await chain.rpc('mmt_worker', ann.address)).deposit));
		// One that Ben has no shares for.
		await run('commit-root', ben, other, '--window', window);
		await sendAllRefused(chain, ann.pair, [
			['AlreadySubmitted', resource.commitRoot(window, root, COUNT, COUNT)],
			['AlreadySubmitted', resource.submitShares(window, shares.slice(0, 1))],
			['SamplesNotDrawn', resource.answerSamples(window, [])], ['CommitmentsOpen', resource.retire()],
			['StillAnswerable', resource.expireCommitment(ann.address, window)],
		]);
		assert.equal((await chain.rpc('mmt_worker', ann.address)).credit, '0', 'it counts when it is answered');
		assert.deepEqual(await tasks(), []);
	});

	await t.test('samples are answered, and only rightly', async () => {
		await forgeTo(chain, (WINDOWS_PER_EPOCH * epoch + WINDOWS_PER_EPOCH + 1) * length + 1);
		const [task, ...more] = await tasks();
		assert.deepEqual([more, task.window, task.count, task.points.length, task.root], [[], window, COUNT, 32, root]);
		const found = await sharesFor(chain, ann.address, shares, window);
		const samples = samplesOf(found.shares, found.class, task.points);
		samples.forEach(({ path }, i) => {
			const index = Number(task.points[i]);
			assert.equal(rootOf({ id: found.shares[index].id, sum: 1 }, index, COUNT, path).root.hash, root);
		});
		const answer = (list) => resource.answerSamples(window, samplesForCall(list));
		const changed = (i, change) => samples.map((sample, at) => (at === i ? { ...sample, ...change } : sample));
		const differs = samples.findIndex(({ share }) => share.nonce !== samples[0].share.nonce || share.solution !== samples[0].share.solution);
		await sendAllRefused(chain, ann.pair, [
			['SampleCount', answer(samples.slice(1))],
			['SamplePath', answer(changed(3, { path: samples[3].path.slice(1) }))],
			['SamplePath', answer(changed(0, { path: samples[0].path.map((step, i) => (i ? step : { ...step, sibling: { ...step.sibling, sum: '2' } })) }))],
		]);
		const swapped = changed(0, samples[differs]);
		const wrong = await chain.send(answer(swapped), ann.pair).then(() => null, (error) => error);
		assert.match(wrong?.name ?? 'it was taken', /Sample(Path|Order)/);
		assert.equal(wrong.receipt.fee > 0n, true, 'a wrong answer costs the fee');
		const reserved = (await chain.account(ann.address)).reserved;
		const said = await run('answer-samples', ann, file);
		assert.match(said, /^fee 0 MMT$/m);
		assert.match(said, new RegExp(`resource\\.Credited worker=\\w+ window=${window} epoch=${epochOf(task.window) + 1} sol=${COUNT}`));
		assert.ok((await chain.account(ann.address)).reserved < reserved, 'the deposit is back');
		assert.equal((await chain.rpc('mmt_worker', ann.address)).credit, String(COUNT));
		await sendRefused(chain, 'CommitmentNotFound', answer(samples), ann.pair);
	});

	await t.test('who cannot answer loses the deposit, and nothing counts', async () => {
		const [task] = (await chain.rpc('mmt_sampleTasks', ben.address)).tasks;
		const sent = await call(server, 'answer-samples', '--as', ben.secret, other);
		assert.equal(sent.code, 1, sent.stdout);
		assert.match(sent.stderr, /resource\.BadSolution/);
		const before = await chain.account(ben.address);
		await forgeTo(chain, task.until + 2);
		assert.deepEqual((await chain.rpc('mmt_worker', ben.address)).commitments, []);
		const after = await chain.account(ben.address);
		assert.ok(after.reserved < before.reserved && after.free === before.free);
		await refused(server, 'CommitmentNotFound', 'expire-commitment', '--as', ann.secret, ben.address, window);
	});
});
