// The worker, from nothing to BMM in an account: a real node with short windows, and the real mmt-worker.
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bmmOf, creditedIn, powerOf, referralOf, rewardOf, settledAt, WINDOWS_PER_EPOCH } from '../lib/bmm.js';
import { dispatchError } from '../lib/errors.js';
import { readEpoch, resourceEvents } from '../lib/report.js';
import { bindingOf, openWindow, resourceStatus } from '../lib/resource.js';
import { inOrder, reaches, shareId } from '../lib/shares.js';
import {
	call, called, connected, eventually, exec, newAccount, refused, SCRIPTS, sendAllRefused, sendRefused, start,
	startNode, temporaryFolder, WORKER,
} from './harness.js';

const DEV = ['--dev', '--block-time', '500'];
const byte = (value) => `0x${value.repeat(32)}`;
// What solves nothing.
const junk = (nonce) => ({ nonce: String(nonce), solution: `0x${'5a'.repeat(84)}` });

test('the worker', { timeout: 1_200_000 }, async (t) => {
	assert.ok(existsSync(WORKER), `${WORKER} is missing: build it with scripts/test.sh, or name one in MMT_WORKER`);
	const folder = temporaryFolder(t);
	let server = await startNode(t, folder, DEV);
	let chain = await connected(t, server);
	const run = (name, who, ...args) => called(server, name, '--as', who.secret, ...args);
	// The worker sends in the name of the same account. Where both take the same nonce, one is refused, and
	// the person tries again.
	const runBeside = (name, who, ...args) => eventually(`${name} is not in the worker's way`, async () => {
		const { code, stdout, stderr } = await call(server, name, '--as', who.secret, ...args);
		if (/^error: (PriorityTooLow|Stale|Usurped|Invalid)\b/.test(stderr)) return null;
		assert.equal(code, 0, `${name} failed: ${stderr}${stdout}`);
		return stdout;
	});
	const refuse = (error, name, who, ...args) => refused(server, error, name, '--as', who.secret, ...args);
	const info = (who) => chain.rpc('mmt_worker', who.address);
	const height = async () => (await chain.api.rpc.chain.getHeader()).number.toNumber();
	const windowLength = (await resourceStatus(chain)).rules.window;
	// The first block of a window, so that what is sent now comes into it.
	const windowBegins = async () => {
		const { windowEnd } = await resourceStatus(chain);
		await chain.until('a window begins', (_, at) => at > windowEnd, 60);
	};
	// Sends what is for the window that takes shares, and again in the next one if it came too late: a window has
	// three seconds here, and a busy machine may need them all.
	const inTime = (send) => eventually('it is quicker than a window', async () => {
		await windowBegins();
		try {
			return await send(openWindow(await resourceStatus(chain)));
		} catch (error) {
			if (/WindowClosed/.test(error.message)) return null;
			throw error;
		}
	});

	let worker;
	const begin = (who) => {
		const args = ['run', '--node', server.url, '--threads', '1', '--claim-every', '0', '--measure', '3', '--journal', join(folder, 'worker')];
		worker = start(WORKER, args, { env: { ...process.env, MMT_SECRET: who.secret } });
		t.after(() => worker.child.kill('SIGKILL'));
		return worker;
	};
	const said = () => `${worker.output.stdout}${worker.output.stderr}`.slice(-2000);
	const until = (what, look, seconds = 240) => eventually(what, async () => {
		if (worker.child.exitCode !== null) throw new Error(`the worker ended by itself: ${said()}`);
		return look();
	}, seconds).catch((error) => {
		throw new Error(`${error.message}: ${said()}`);
	});
	// Everything that happened to proof of resource, from a block on.
	const eventsSince = async (first) => resourceEvents(chain, first, await height());
	const errorIn = (events) => {
		const failed = events.find((event) => chain.api.events.system.ExtrinsicFailed.is(event));
		return failed ? dispatchError(chain.api, failed.data.dispatchError).name : null;
	};
	// What an account signed and had included, `[{ height, method, failed, fee, window }]`, with the name of the
	// error that it failed with.
	const sentBy = async (who, first) => {
		const found = [];
		for (let at = first, last = await height(); at <= last; at += 1) {
			const hash = await chain.api.rpc.chain.getBlockHash(at);
			const [{ block }, records] = await Promise.all([
				chain.api.rpc.chain.getBlock(hash), (await chain.api.at(hash)).query.system.events(),
			]);
			block.extrinsics.forEach((extrinsic, index) => {
				if (!extrinsic.isSigned || extrinsic.signer.toString() !== who.address) return;
				const events = records
					.filter(({ phase }) => phase.isApplyExtrinsic && phase.asApplyExtrinsic.toNumber() === index)
					.map(({ event }) => event);
				found.push({
					height: at,
					method: extrinsic.method.method,
					failed: errorIn(events),
					fee: chain.feeOf(events),
					window: extrinsic.method.args[0]?.toNumber?.(),
					extrinsic,
				});
			});
		}
		return found;
	};

	const friend = await newAccount(chain, '1000');
	const miner = await newAccount(chain, '1000');
	const { resource } = chain.api.tx;

	await t.test('bad input has a named error', async () => {
		const submit = (window, ...shares) => resource.submitShares(window, shares);
		await sendAllRefused(chain, friend.pair, [
			['NotWorker', resource.declareClass(1)], ['NotWorker', submit(0, junk(0))], ['NotWorker', resource.claim()],
			['NotWorker', resource.bindRewards([])], ['NotWorker', resource.retire()],
			['NotWorker', resource.commitRoot(0, byte('00'), 33, 33)], ['NotWorker', resource.answerSamples(0, [])],
			['BadReferrer', resource.register(0, friend.address)], ['BadReferrer', resource.register(0, miner.address)],
			['ClassOutOfRange', resource.register(41, null)], ['CommitmentNotFound', resource.expireCommitment(friend.address, 0)],
		]);
		await windowBegins();
		assert.match(await run('register-worker', friend, 8), /resource\.Registered worker=\w+ class=8 from=\d+ referrer=none/);
		const { window } = await resourceStatus(chain);
		const shareOut = [friend.address, 1];
		await sendAllRefused(chain, friend.pair, [
			['AlreadyWorker', resource.register(8, null)], ['SameClass', resource.declareClass(8)],
			['ClassOutOfRange', resource.declareClass(41)], ['WindowOpen', submit(window + 100, junk(0))],
			['WindowClosed', submit(0, junk(0))].slice(0, window > 3 ? 2 : 0),
			['NothingToClaim', resource.claim()], ['CommitmentNotFound', resource.answerSamples(0, [])],
			['NoParts', resource.bindRewards([[friend.address, 0]])],
			['DuplicateDestination', resource.bindRewards([shareOut, shareOut])],
			['TooManyDestinations', resource.bindRewards(Array.from({ length: 9 }, () => shareOut))],
		].filter((one) => one.length > 0));
		await refuse('AlreadyWorker', 'register-worker', friend, 0);
		for (const [script, args, text] of [
			['register-worker', ['41'], /not a class/], ['submit-shares', [join(folder, 'none.json')], /cannot be read/],
			['bind-rewards', [`${friend.address}=0`], /ACCOUNT=PARTS/], ['bind-rewards', [], /--own/],
		]) {
			const { code, stderr } = await call(server, script, '--as', friend.secret, ...args);
			assert.equal(code, 2, stderr);
			assert.match(stderr, text);
		}
		assert.match(await run('register-worker', miner, 0, '--referrer', friend.address), /resource\.Registered/);
		const tooEarly = await inTime((open) =>
			chain.send(submit(open, junk(0)), miner.pair).then(() => 'it was taken', ({ message }) => {
				if (/WindowClosed/.test(message)) throw new Error(message);
				return message;
			}));
		// An epoch may have begun meanwhile.
		assert.match(tooEarly, /NoClassYet|BadSolution/);
	});

	let from;
	await t.test('from nothing to a claimed reward', async () => {
		from = (await height()) + 1;
		begin(miner);
		await until('a batch is credited', async () => Number((await info(miner)).credit) > 0);
		await until('an epoch has paid', async () => BigInt((await info(miner)).owed) > 0n);
		const { owed } = await info(miner);
		const printed = await runBeside('claim-bmm', miner);
		assert.match(printed, /resource\.Claimed worker=\w+ amount=[\d.]+ BMM/);
		const { free } = await bmmOf(chain, miner.address);
		assert.ok(free >= BigInt(owed) && free > 0n, `${free}`);
		const sent = await sentBy(miner, from);
		const batches = sent.filter(({ method }) => method === 'submitShares');
		assert.ok(batches.length > 0);
		for (const batch of batches) assert.deepEqual([batch.failed, batch.fee], [null, 0n], `window ${batch.window} in block ${batch.height}: ${said()}`);
		assert.ok(sent.find(({ method }) => method === 'claim').fee >= chain.amount('0.5'));
	});

	await t.test('what was paid is the part of the power', async () => {
		const events = await eventsSince(from);
		const rewards = events.filter(({ event }) => event.method === 'Rewarded').map(({ event }) => event.data);
		assert.ok(rewards.length > 0);
		let referred = 0n;
		for (const { worker: who, epoch, amount, referral } of rewards) {
			assert.equal(who.toString(), miner.address);
			const { workers: [one], settled } = await readEpoch(chain, epoch.toNumber(), windowLength, await height());
			const [to, part] = referral.unwrap();
			assert.equal(to.toString(), friend.address);
			const whole = rewardOf(settled.emission, one.power, settled.power);
			assert.deepEqual([part.toBigInt(), amount.toBigInt()], [referralOf(whole), whole - referralOf(whole)]);
			referred += part.toBigInt();
		}
		const first = rewards[0].epoch.toNumber();
		const credits = events.filter(({ event }) => event.method === 'Credited' && event.data.epoch.toNumber() === first);
		const sol = credits.reduce((sum, { event }) => sum + event.data.sol.toBigInt(), 0n);
		assert.equal(credits.at(-1).event.data.power.toBigInt(), powerOf(sol, 0), 'a newcomer counts half');
		const [begins] = creditedIn(first, windowLength);
		assert.ok(credits.every(({ height: at }) => at >= begins && at < settledAt(first, windowLength)));
		// The referrer has its part without having done anything.
		assert.ok(BigInt((await info(friend)).owed) >= referred);
		await run('claim-bmm', friend);
		assert.ok((await bmmOf(chain, friend.address)).free >= referred);
	});

	await t.test('a wrong batch costs the fee, and counts nothing', async () => {
		const wrong = async (error, who, sharesOf) => {
			const receipt = await inTime(async (window) =>
				sendRefused(chain, error, resource.submitShares(window, await sharesOf(window)), who.pair));
			assert.ok(receipt.fee >= chain.amount('0.5'), `${error} cost ${receipt.fee}`);
		};
		// Of class 8, by an account that does not work.
		const low = async (window) => {
			const { input, class: difficulty } = await bindingOf(chain, friend.address, window);
			return [0, 1, 2, 3, 4, 5].map(junk).find((one) => !reaches(shareId(input, one), difficulty));
		};
		await wrong('ShareBelowTarget', friend, async (window) => [await low(window)]);
		await wrong('NoShares', friend, () => []);
		const idle = await newAccount(chain, '1000');
		await run('register-worker', idle, 0);
		await chain.until('its class counts', async () => {
			const { epoch, window } = await resourceStatus(chain);
			return Math.floor((window - 1) / 4) >= (await info(idle)).classes[0][0] && epoch;
		}, 120);
		const file = join(folder, 'junk.json');
		writeFileSync(file, JSON.stringify([junk(1)]));
		const before = (await chain.account(idle.address)).free;
		const answer = await eventually('the script is quicker than a window', async () => {
			await windowBegins();
			const { code, stderr } = await call(server, 'submit-shares', '--as', idle.secret, file);
			return /WindowClosed/.test(stderr) ? null : { code, stderr };
		});
		assert.equal(answer.code, 1);
		assert.match(answer.stderr, /^error: resource\.BadSolution\b/);
		assert.ok(before - (await chain.account(idle.address)).free >= chain.amount('0.5'));
		await wrong('ShareOrder', idle, async (window) => {
			const { input } = await bindingOf(chain, idle.address, window);
			return inOrder(input, [junk(1), junk(2)]).map(({ nonce, solution }) => ({ nonce, solution })).reverse();
		});
		await wrong('ShareOrder', idle, () => [junk(1), junk(1)]);
		await inTime((window) => sendAllRefused(chain, idle.pair, [
			['CountOutOfRange', resource.commitRoot(window, byte('00'), 32, 32)],
			['BadSum', resource.commitRoot(window, byte('00'), 33, 34)],
		]).then(() => true));
		assert.equal((await info(idle)).credit, '0');
		assert.match(await run('retire-worker', idle), /resource\.Retired/);
		assert.equal(await info(idle), null);
	});

	await t.test('the batch of another counts for nobody else', async () => {
		const last = await until('there is a new batch', async () => {
			const sent = await sentBy(miner, (await height()) - windowLength);
			return sent.filter(({ method, failed }) => method === 'submitShares' && !failed).at(-1);
		});
		const [window, shares] = last.extrinsic.method.args;
		const copy = resource.submitShares(window, shares);
		const error = await chain.send(copy, friend.pair).then(() => null, (failure) => failure);
		assert.match(error?.message ?? 'it was taken', /ShareBelowTarget|WindowClosed/);
	});

	await t.test('killed and started again, it goes on and submits nothing twice', async () => {
		const before = await height();
		worker.child.kill('SIGKILL');
		assert.equal(await worker.done, 'SIGKILL');
		begin(miner);
		await until('two more windows are credited', async () => {
			const events = await eventsSince(before);
			return events.filter(({ event }) => event.method === 'Credited').length >= 3;
		});
		const batches = (await sentBy(miner, from)).filter(({ method }) => ['submitShares', 'commitRoot'].includes(method));
		assert.deepEqual(batches.filter(({ failed }) => failed).map(({ window, failed }) => [window, failed]), [], said());
		const windows = batches.map(({ window }) => window);
		assert.equal(new Set(windows).size, windows.length, `twice in ${windows}`);
		assert.equal((await sentBy(miner, from)).filter(({ method }) => method === 'register').length, 0);
	});

	// The first epoch with credit after the node was away: it may have missed one before.
	let back;
	await t.test('a node that goes away and comes back is found again', async () => {
		const port = Number(new URL(server.url).port);
		await chain.disconnect();
		await server.stop('SIGKILL');
		await new Promise((resolve) => setTimeout(resolve, 3000));
		assert.equal(worker.child.exitCode, null, said());
		server = await startNode(t, folder, DEV, { port });
		chain = await connected(t, server);
		const before = await height();
		await until('a batch is credited again', async () =>
			(await eventsSince(before + 1)).some(({ event }) => event.method === 'Credited'));
		back = (await info(miner)).lastEpoch;
	});

	await t.test('rewards go to the accounts that were bound', async () => {
		const [one, two] = [await newAccount(chain, '1'), await newAccount(chain, '1')];
		const had = (await bmmOf(chain, miner.address)).free;
		await runBeside('bind-rewards', miner, `${one.address}=3`, `${two.address}=1`);
		await until('an epoch has paid', async () => BigInt((await info(miner)).owed) > 0n);
		const printed = await runBeside('claim-bmm', miner);
		assert.match(printed, /resource\.Claimed/);
		const [first, second] = await Promise.all([one, two].map(async ({ address }) => (await bmmOf(chain, address)).free));
		assert.ok(second > 0n && first - 3n * second >= 0n && first - 3n * second < 4n, `${first} ${second}`);
		assert.equal((await bmmOf(chain, miner.address)).free, had);
		await runBeside('bind-rewards', miner, '--own');
		assert.deepEqual((await info(miner)).destinations, []);
	});

	await t.test('it is told who contributes what, and what an epoch paid and why', async () => {
		await chain.until('the last epoch that is settled had work', (_, at) => at > settledAt(back, windowLength), 120);
		const { code, stdout, stderr } = await exec(process.execPath, [join(SCRIPTS, 'worker-report.js'), '--url', server.url]);
		assert.equal(code, 0, stderr);
		assert.match(stdout, new RegExp(`^${miner.address} +\\d+ +\\d+ +[5-9]\\d(\\.\\d+)? % +\\d+ sol +[\\d.]+ sol$`, 'm'));
		assert.match(stdout, /^epoch \d+ paid [\d.]+ BMM for [\d.]+ sol of persistent power/m);
		assert.match(stdout, new RegExp(`^${miner.address} +\\d +\\d+ sol +[\\d.]+ sol +100 % +[\\d.]+ BMM$`, 'm'));
		for (const [args, text] of [
			[['resource'], /"cap": "1390000000 BMM"/], [['worker', miner.address], /"pp": "[\d.]+ sol"/],
			[['workers'], /"dpp": "\d+ sol"/], [['samples', miner.address], /"tasks": \[\]/], [['footstones'], /"bondPerSol": "0.001 BMM"/],
		]) {
			assert.match(await called(server, 'show', ...args), text);
		}
	});

	await t.test('it ends when it is told to, and its account retires', async () => {
		// Early in an epoch, so that this one counts for a while.
		await until('it is credited in the running epoch', async () => {
			const { epoch, window } = await resourceStatus(chain);
			return window % WINDOWS_PER_EPOCH < 3 && (await info(miner)).lastEpoch >= epoch;
		});
		worker.child.kill('SIGTERM');
		assert.equal(await worker.done, 0, said());
		const { retire } = chain.api.tx.resource;
		await windowBegins();
		if ((await info(miner)).lastEpoch >= (await resourceStatus(chain)).epoch) await sendRefused(chain, 'StillCounting', retire(), miner.pair);
		// A batch that was in the pool is in a block by then.
		const stopped = await height();
		await chain.until('nothing of the worker is on its way', (_, at) => at >= stopped + 4, 60);
		const { lastEpoch, deposit } = await info(miner);
		await chain.until('its last epoch is settled', (_, at) => at > settledAt(lastEpoch, windowLength), 120);
		const before = await chain.account(miner.address);
		const { fee } = await chain.send(retire(), miner.pair);
		const after = await chain.account(miner.address);
		assert.equal(after.reserved, 0n);
		assert.equal(after.free - before.free, BigInt(deposit) - fee);
		assert.equal(await info(miner), null);
	});
});
