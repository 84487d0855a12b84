// Plays the life of a delegate on a running development chain, and checks every step: a transfer
// for the flat fee, a new delegate, votes, its first block at the right round, rewards and claims.
import { randomBytes } from 'node:crypto';
import { pairOf } from './lib/accounts.js';
import { formatPercent } from './lib/amounts.js';
import { connect, DEFAULT_URL } from './lib/chain.js';
import { guarded } from './lib/cli.js';
import { ChainError, UsageError } from './lib/errors.js';
import { keysFromNode } from './lib/session-keys.js';

const COMMISSION = 100_000_000; // 10 %
const USAGE = `Plays the life of a delegate on a running development chain and prints what it sees.

usage: node scripts/demo.js [URL]

URL is the node's address (default ${DEFAULT_URL}, or MMT_URL). Start one with scripts/dev.sh.
It takes three rounds: about three minutes at the usual two seconds a block.
`;

const say = (text) => process.stdout.write(`${text}\n`);
const step = (text) => say(`\n── ${text}`);

function check(holds, claim) {
	if (!holds) throw new Error(`this should hold and does not: ${claim}`);
	say(`   ✓ ${claim}`);
}

// The address shortened for reading.
const short = (address) => `${address.slice(0, 6)}…${address.slice(-4)}`;

async function play(chain) {
	const { api } = chain;
	const alice = await pairOf('//Alice');
	const bob = await pairOf('//Bob');
	const round = (at) => chain.rpc('mmt_round', ...(at ? [at] : []));
	const parentOf = async (hash) => (await api.rpc.chain.getHeader(hash)).parentHash.toHex();

	const profile = await chain.rpc('mmt_chainProfile');
	const first = await round();
	say(`${(await api.rpc.system.chain()).toString()}: ${profile.token.name}, ${first.length} seats, round ${first.index}`);

	step('Alice sends Bob 25 tokens');
	const flat = BigInt(profile.fees.transaction);
	const amount = chain.amount('25');
	const transfer = await chain.send(api.tx.balances.transferKeepAlive(bob.address, amount), alice);
	const beforeTransfer = await parentOf(transfer.block);
	const [aliceBefore, aliceAfter] = [
		await chain.account(alice.address, beforeTransfer),
		await chain.account(alice.address, transfer.block),
	];
	check(
		transfer.fee === flat && aliceBefore.free - aliceAfter.free === amount + flat,
		`it cost the flat fee of ${chain.format(flat)}, and Alice has exactly ${chain.format(amount + flat)} less`,
	);

	step('A new account becomes a delegate');
	const delegate = await pairOf(`0x${randomBytes(32).toString('hex')}`);
	const who = delegate.address;
	await chain.send(api.tx.balances.transferKeepAlive(who, chain.amount('1000')), alice);
	say(`   ${who} was given 1000 ${chain.symbol}`);
	const { keys, proof } = await keysFromNode(chain, delegate.publicKey);
	await chain.send(api.tx.session.setKeys(keys, proof), delegate);
	say(`   its session key ${keys.slice(0, 10)}… is in the node, and its proof was accepted`);
	const registered = await chain.send(api.tx.delegates.register(COMMISSION), delegate);
	const registration = BigInt(profile.fees.registration);
	const paid =
		(await chain.account(who, await parentOf(registered.block))).free -
		(await chain.account(who, registered.block)).free;
	check(
		paid === registration + registered.fee,
		`registering cost ${chain.format(registration)} and the fee of ${chain.format(registered.fee)}`,
	);
	const record = await chain.rpc('mmt_delegate', who);
	check(
		record.status === 'active' && record.votes === '0' && !record.forging,
		`it is a candidate with 0 votes, keeps ${formatPercent(record.commission)} and does not forge`,
	);

	step('Alice votes for it');
	const stake = chain.amount('1000');
	const voted = await chain.send(api.tx.delegates.vote([{ delegate: who, amount: stake }]), alice);
	const [top] = await chain.rpc('mmt_ranking', 0, 1, voted.block);
	const votedIn = (await round(voted.block)).index;
	check(
		BigInt((await chain.rpc('mmt_delegate', who, voted.block)).votes) === stake,
		`${chain.format(stake)} count for it, in round ${votedIn}`,
	);
	say(`   first of the ranking is ${short(top.account)} with ${chain.format(top.votes)}`);

	// The ranking at the end of a round forges two rounds on.
	const due = votedIn + 2;
	step(`Waiting for round ${due}: the ranking at the end of round ${votedIn} forges then`);
	let seen = votedIn;
	const entered = await chain.until(`round ${due} begins`, async (hash, height) => {
		const now = await round(hash);
		const forges = now.order.includes(who);
		if (now.index > seen) {
			seen = now.index;
			say(`   block ${height}: round ${now.index}, ${forges ? 'it has a seat' : 'it has no seat'}` +
				`${now.nextOrder.includes(who) ? ', and one in the next round' : ''}`);
		}
		if (forges) return { ...now, height };
		if (now.index > due) throw new Error(`round ${now.index} has begun, and the delegate has no seat`);
		return null;
	});
	check(entered.index === due, `it has a seat in round ${entered.index}, and had none before`);

	step('Waiting for its first block');
	const forged = await chain.until('it forges', async (hash) => {
		const block = await chain.author(hash);
		return block.author === who ? { ...block, hash } : null;
	});
	const parent = await parentOf(forged.hash);
	const owner = await chain.rpc('mmt_slotOwner', forged.slot, parent);
	check(
		owner === who && entered.order[forged.slot % entered.order.length] === who,
		`block ${forged.height}, slot ${forged.slot}, is its own by the order of the round`,
	);
	const events = await (await api.at(forged.hash)).query.system.events();
	const reward = events.find(({ event }) => api.events.blockRewards.Rewarded.is(event))?.event.data;
	const perBlock = BigInt(await chain.rpc('mmt_blockReward', forged.height));
	check(
		reward?.author.toString() === who && reward.reward.toBigInt() === perBlock,
		`it was paid ${chain.format(perBlock)} for the block, and kept ${chain.format(reward.kept)} of it`,
	);
	const owed = async (address, at) => BigInt((await chain.rpc('mmt_claimable', address, at)).total);
	const gained =
		(await owed(who, forged.hash)) - (await owed(who, parent)) +
		(await owed(alice.address, forged.hash)) - (await owed(alice.address, parent));
	// The last block of a round shares the fees of the round on top.
	const shared = events.some(({ event }) => api.events.blockRewards.FeesShared.is(event));
	check(
		gained > perBlock - 10n && (shared || gained <= perBlock),
		'what it and its one voter may claim grew by that reward, rounding aside',
	);

	step('Delegate and voter claim');
	for (const [name, pair] of [['the delegate', delegate], ['Alice', alice]]) {
		const claim = await chain.send(api.tx.blockRewards.claim(), pair);
		const before = await parentOf(claim.block);
		const claimed = claim.events.find((event) => api.events.blockRewards.Claimed.is(event)).data.amount;
		const difference =
			(await chain.account(pair.address, claim.block)).free -
			(await chain.account(pair.address, before)).free;
		check(
			difference === claimed.toBigInt() - claim.fee && claimed.toBigInt() >= (await owed(pair.address, before)),
			`${name} was paid ${chain.format(claimed)}, all that was owed`,
		);
	}

	step('Alice takes her vote back');
	const unvoted = await chain.send(api.tx.delegates.unvote([{ delegate: who, amount: stake }]), alice);
	const voter = await chain.rpc('mmt_voter', alice.address, unvoted.block);
	const last = voter.unlocking.at(-1);
	check(
		BigInt(last.amount) === stake && last.unlocksAt === unvoted.height + profile.unlockPeriod,
		`${chain.format(stake)} unlock in block ${last.unlocksAt}, ${profile.unlockPeriod} blocks from now`,
	);
	try {
		await chain.send(api.tx.delegates.withdraw(), alice);
		check(false, 'withdrawing early is refused');
	} catch (error) {
		if (!(error instanceof ChainError)) throw error;
		check(error.name === 'delegates.StillUnlocking', `withdrawing early is refused: ${error.message}`);
	}
	say('\nDone: every step held.');
}

await guarded(async () => {
	const [url, ...more] = process.argv.slice(2);
	if (url === '--help') {
		process.stdout.write(USAGE);
		return;
	}
	if (more.length > 0 || url?.startsWith('-')) throw new UsageError('usage: node scripts/demo.js [URL]');
	const chain = await connect(url ?? process.env.MMT_URL ?? DEFAULT_URL);
	try {
		await play(chain);
	} finally {
		await chain.disconnect();
	}
});
