// Footstones by the scripts, on a real node: bonds for real power, rounds won, lost and undecided, and
// signing twice. Blocks are forged when the test wants them. That a bond is free takes 7 days of blocks:
// the pallet's own tests do that.
import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pairOf } from '../lib/accounts.js';
import { BMM_ASSET, bmmOf, formatBmm, lossOf, parseBmm, powerOf, quorumOf } from '../lib/bmm.js';
import { betCommitment, candidateOf, signCheckpoint } from '../lib/footstones.js';
import {
	call, called, connected, forgeTo, newAccount, refused, sendAllRefused, sendRefused, startNode, temporaryFolder,
} from './harness.js';
import { powerFor } from './power.js';

const byte = (value) => `0x${value.repeat(32)}`;
const checkpoint = (height, mark) => ({ height: String(height), block: byte(mark), state: byte('5a') });
const words = ({ height, block, state }) => [height, block, state];

test('footstones', { timeout: 900_000 }, async (t) => {
	const folder = temporaryFolder(t);
	const server = await startNode(t, folder, ['--dev', '--instant-seal']);
	const chain = await connected(t, server);
	const { api } = chain;
	const { footstones, assets } = api.tx;
	const genesis = api.genesisHash.toHex();
	const state = join(folder, 'bets');
	const statements = join(folder, 'statements');
	const run = (name, who, ...args) => called(server, name, '--as', who.secret, ...args);
	const refuse = (error, name, who, ...args) => refused(server, error, name, '--as', who.secret, ...args);
	const propose = (who, point) => run('propose', who, 0, ...words(point), '--state', statements);
	const round = (id) => chain.rpc('mmt_betRound', id);
	const bonds = async () => {
		const { footstones: list } = await chain.rpc('mmt_footstones');
		return Object.fromEntries(list.map(({ account, bond }) => [account, BigInt(bond)]));
	};
	const issued = async () => (await api.query.assets.asset(BMM_ASSET)).unwrap().supply.toBigInt();
	// Forges to the first block of the next phase of a round.
	const nextPhase = async (id) => forgeTo(chain, (await round(id)).ends + 1);
	const event = (receipt, name) => receipt.events.filter((one) => one.section === 'footstones' && one.method === name);

	const people = {};
	for (const name of ['ann', 'ben', 'cai', 'dan', 'eve', 'idle']) people[name] = await newAccount(chain, '1000');
	const { ann, ben, cai, dan, eve, idle } = people;
	const shares = [[ann, 12], [ben, 4], [cai, 2], [dan, 2], [eve, 2]];
	await powerFor(server, chain, shares.map(([who, count]) => [who.pair, count]));
	const { bondPerSol } = await chain.rpc('mmt_footstones');
	// Only whole sols are bonded for.
	const bondOf = Object.fromEntries(shares.map(([who, count]) =>
		[who.address, (powerOf(count, 0) / 10n ** 6n) * BigInt(bondPerSol)]));

	await t.test('a bond is as large as the power', async () => {
		await refuse('NoPower', 'join-footstones', idle);
		await refuse('InsufficientBmm', 'join-footstones', ann);
		const funds = [ann, ben, cai, dan, eve].map(({ address }) => assets.transfer(BMM_ASSET, address, parseBmm('10')));
		await chain.send(api.tx.utility.batchAll(funds), await pairOf('//Alice'));
		for (const who of [ann, ben, cai, dan]) {
			assert.match(await run('join-footstones', who), new RegExp(`Joined who=\\w+ bond=${formatBmm(bondOf[who.address])}`));
			const { free, bonded } = await bmmOf(chain, who.address);
			assert.deepEqual([free + bonded, bonded], [parseBmm('10'), bondOf[who.address]]);
		}
		await refuse('AlreadyFootstone', 'join-footstones', ann);
		await refuse('NothingToReweigh', 'reweigh', ann);
		await sendRefused(chain, 'BalanceLow', assets.transfer(BMM_ASSET, eve.address, parseBmm('10')), ann.pair);
		const all = await bonds();
		assert.deepEqual(Object.keys(all).sort(), [ann, ben, cai, dan].map(({ address }) => address).sort());
	});

	await t.test('data chains', async () => {
		assert.match(await run('register-chain', ann, byte('01'), 'bft'), /ChainRegistered chain=0/);
		await run('register-chain', ben, byte('02'), 'pow');
		await refuse('NotManager', 'set-consensus', ben, 0, 'pow');
		await refuse('SameConsensus', 'set-consensus', ann, 0, 'bft');
		await refuse('ChainNotFound', 'set-consensus', ann, 9, 'bft');
		await run('set-consensus', ann, 0, 'posi');
		const data = await chain.rpc('mmt_dataChain', 0);
		assert.deepEqual([data.consensus, data.nextConsensus, data.round, data.betting], ['bft', 'posi', 0, false]);
		await run('retire-chain', ben, 1);
		const { chains } = JSON.parse(await called(server, 'show', 'data-chains'));
		assert.deepEqual(chains.map((one) => one.chain), [0]);
	});

	const [right, wrong] = [checkpoint(100, 'aa'), checkpoint(100, 'bb')];

	await t.test('bad input has a named error', async () => {
		const signed = (who, id, number, point) => signCheckpoint(who.pair, { genesis, chain: id, round: number, checkpoint: point });
		await sendAllRefused(chain, ann.pair, [
			['ChainNotFound', footstones.propose(9, right, signed(ann, 9, 0, right))],
			['BadStatement', footstones.propose(0, right, signed(ann, 0, 1, right))],
			['BadStatement', footstones.propose(0, right, signed(ann, 0, 0, wrong))],
			['BadStatement', footstones.propose(0, right, signed(ben, 0, 0, right))],
			['NoRound', footstones.bet(0, 0, 1, byte('00'))],
			['NoRound', footstones.resolve(0)],
			['NothingToWithdraw', footstones.withdraw()],
		]);
		await sendAllRefused(chain, idle.pair, [
			['NotAFootstone', footstones.propose(0, right, signed(idle, 0, 0, right))],
			['NotAFootstone', footstones.leave()],
			['NotAFootstone', footstones.reweigh(idle.address)],
		]);
		for (const [args, text] of [[[0, 'x', byte('aa'), byte('aa')], /height/], [[0, '1', '0x12', byte('aa')], /hash of a block/]]) {
			const { code, stderr } = await call(server, 'propose', '--as', ann.secret, ...args);
			assert.equal(code, 2, stderr);
			assert.match(stderr, text);
		}
	});

	await t.test('a round: won, lost, and followed for nothing', async () => {
		const before = { issued: await issued(), bonds: await bonds() };
		const total = Object.values(before.bonds).reduce((sum, bond) => sum + bond, 0n);
		const said = await propose(ann, right);
		assert.match(said, new RegExp(`^round 0\ncandidate ${candidateOf(right)}\n`));
		await propose(ben, wrong);
		await refuse('AlreadyProposed', 'propose', ben, 0, ...words(right), '--state', statements);
		const early = await call(server, 'bet', '--as', ann.secret, 0, candidateOf(right), '0.000001', '--state', state);
		assert.match(early.stderr, /bets are taken from block \d+ on/);
		await run('join-footstones', eve);
		await sendAllRefused(chain, ann.pair, [
			['NotBetting', footstones.bet(0, 0, 1, byte('00'))],
			['WrongRound', footstones.bet(0, 1, 1, byte('00'))],
			['NotRevealing', footstones.reveal(0, 0, candidateOf(right), byte('00'))],
			['TooEarly', footstones.resolve(0)],
			['RoundOpen', footstones.retireChain(0)],
		]);
		assert.equal((await round(0)).phase, 'propose');

		await nextPhase(0);
		const open = await round(0);
		assert.deepEqual([open.phase, BigInt(open.total), BigInt(open.quorum)], ['bet', total, quorumOf(total)]);
		assert.deepEqual(open.candidates.map(({ hash }) => hash).sort(), [right, wrong].map(candidateOf).sort());
		const bet = (who, point, amount) => run('bet', who, 0, candidateOf(point), formatBmm(amount).split(' ')[0], '--state', state);
		await bet(ann, right, bondOf[ann.address]);
		await bet(ben, wrong, bondOf[ben.address]);
		await bet(cai, right, bondOf[cai.address]);
		assert.equal(readdirSync(state).length, 3);
		// It does not take the place of the one that counts.
		await refuse('AlreadyBet', 'bet', ann, 0, candidateOf(right), formatBmm(bondOf[ann.address]).split(' ')[0], '--state', state);
		await sendAllRefused(chain, dan.pair, [
			['NoBet', footstones.bet(0, 0, 0, byte('00'))],
			['BetAboveBond', footstones.bet(0, 0, bondOf[dan.address] + 1n, byte('00'))],
			['NotProposing', footstones.propose(0, right, signCheckpoint(dan.pair, { genesis, chain: 0, round: 0, checkpoint: right }))],
			['NotRevealing', footstones.follow(0, 0, candidateOf(right), 1)],
		]);
		await sendRefused(chain, 'NotInRound', footstones.bet(0, 0, 1, byte('00')), eve.pair);

		await nextPhase(0);
		await sendAllRefused(chain, ann.pair, [
			['BadReveal', footstones.reveal(0, 0, candidateOf(right), byte('00'))],
			['BadReveal', footstones.reveal(0, 0, candidateOf(wrong), byte('00'))],
			['NotBetting', footstones.bet(0, 0, 1, byte('00'))],
		]);
		await sendRefused(chain, 'NothingToReveal', footstones.reveal(0, 0, candidateOf(right), byte('00')), dan.pair);
		await sendRefused(chain, 'UnknownCandidate', footstones.follow(0, 0, byte('00'), 1), dan.pair);
		for (const who of [ann, ben, cai]) {
			assert.match(await run('reveal', who, 0, '--state', state), /footstones\.Revealed/);
		}
		assert.deepEqual(readdirSync(state), [], 'a salt that was shown is of no more use');
		await run('follow', dan, 0, candidateOf(right), formatBmm(bondOf[dan.address]).split(' ')[0]);
		const free = async (who) => (await bmmOf(chain, who.address)).free;
		const had = await Promise.all([ann, ben, cai, dan].map(free));

		await nextPhase(0);
		const receipt = await chain.send(footstones.resolve(0), idle.pair);
		assert.equal(receipt.fee, 0n, 'who resolves pays nothing');
		const lost = lossOf(bondOf[ben.address], bondOf[ben.address], total);
		const earned = event(receipt, 'Earned').map(({ data }) => [data.who.toString(), data.amount.toBigInt()]);
		const winning = bondOf[ann.address] + bondOf[cai.address];
		const share = (who) => ((lost / 2n) * bondOf[who.address]) / winning;
		assert.deepEqual(
			Object.fromEntries(earned), { [ann.address]: share(ann), [cai.address]: share(cai) }, 'the follower has nothing',
		);
		assert.deepEqual(event(receipt, 'Lost').map(({ data }) => [data.who.toString(), data.amount.toBigInt()]), [[ben.address, lost]]);
		const paid = share(ann) + share(cai);
		assert.equal(before.issued - (await issued()), lost - paid, 'the rest is burned');
		const now = await Promise.all([ann, ben, cai, dan].map(free));
		const gains = now.map((amount, i) => amount - had[i]);
		assert.deepEqual(gains, [share(ann), 0n, share(cai), 0n]);
		assert.deepEqual(await bonds(), { ...before.bonds, [eve.address]: bondOf[eve.address], [ben.address]: bondOf[ben.address] - lost });
		const data = await chain.rpc('mmt_dataChain', 0);
		assert.deepEqual([data.checkpoint.round, data.checkpoint.checkpoint.block, data.round], [0, right.block, 1]);
		await sendRefused(chain, 'NoRound', footstones.resolve(0), idle.pair);
		// It is refused before it is signed: a higher one may still be signed for the same round.
		await refuse('NotHigher', 'propose', ann, 0, ...words(checkpoint(100, 'cc')), '--state', statements);
		assert.deepEqual(readdirSync(statements).map((file) => file.slice(0, 4)), ['0-0-', '0-0-']);
	});

	await t.test('without two thirds nobody loses', async () => {
		const before = { issued: await issued(), bonds: await bonds() };
		const next = checkpoint(200, 'dd');
		await propose(ben, next);
		await nextPhase(0);
		await run('bet', ben, 0, '0', '0.001', '--state', state);
		// Never revealed.
		const salt = byte('77');
		const hidden = betCommitment({ genesis, account: cai.address, chain: 0, round: 1, candidate: candidateOf(next), amount: 1n, salt });
		await chain.send(footstones.bet(0, 1, 1, hidden), cai.pair);
		await nextPhase(0);
		await run('reveal', ben, 0, '--state', state);
		await nextPhase(0);
		assert.match(await run('resolve', idle, 0), /footstones\.Undecided chain=0 round=1/);
		assert.deepEqual({ issued: await issued(), bonds: await bonds() }, before);
	});

	await t.test('who signs two checkpoints for a round loses all', async () => {
		const sign = (point, name) => ['sign-checkpoint', '--as', cai.secret, 0, ...words(point), '--round', '2', '--state', join(folder, name)];
		const statement = async (point, name) => {
			const path = join(folder, `${name}.json`);
			writeFileSync(path, await called(server, ...sign(point, name)));
			return path;
		};
		const one = await statement(checkpoint(300, 'e1'), 'one');
		const { code, stderr } = await call(server, ...sign(checkpoint(300, 'e2'), 'one'));
		assert.equal(code, 1, stderr);
		assert.match(stderr, /has signed another checkpoint for round 2 of data chain 0: height 300/);
		// A machine that does not know what another signed.
		const other = await statement(checkpoint(300, 'e2'), 'other');
		await propose(ann, checkpoint(300, 'e1'));
		await refuse('SameCheckpoint', 'report-equivocation', eve, one, one);
		const before = { issued: await issued(), eve: (await bmmOf(chain, eve.address)).free };
		const bond = (await bonds())[cai.address];
		assert.match(await run('report-equivocation', eve, one, other), /footstones\.Equivocated/);
		const reward = (bond * 5n) / 100n;
		assert.equal((await bmmOf(chain, eve.address)).free - before.eve, reward);
		assert.equal(before.issued - (await issued()), bond - reward);
		assert.equal((await bmmOf(chain, cai.address)).bonded, 0n);
		assert.ok(!(cai.address in (await bonds())), 'it is no footstone any more');
		await refuse('Convicted', 'join-footstones', cai);
		await refuse('NotAFootstone', 'report-equivocation', eve, one, other);
		await nextPhase(0);
		await forgeTo(chain, (await round(0)).ends + 1);
		// Nobody bet, so there is nothing to wait for.
		await run('resolve', idle, 0);
	});

	await t.test('whose power is gone is put out, and who leaves waits', async () => {
		const { footstones: list } = await chain.rpc('mmt_footstones');
		assert.deepEqual(list.map(({ power }) => power), list.map(() => '0'), 'nobody worked for two epochs');
		assert.match(await run('reweigh', idle, dan.address), /footstones\.Left who=\w+ reason=Powerless/);
		assert.match(await run('leave-footstones', eve), /footstones\.Left who=\w+ reason=Left/);
		for (const who of [dan, eve]) {
			assert.ok(!(who.address in (await bonds())));
			await refuse('StillUnbonding', 'withdraw-bond', who);
		}
		const { leaving, held } = await chain.rpc('mmt_footstone', eve.address);
		assert.deepEqual(leaving.map((part) => part.held), [held]);
		assert.ok(leaving[0].until > 60_000, `free in block ${leaving[0].until}`);
	});
});
