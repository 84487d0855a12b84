// Plays the story of BMM on a running development chain, and checks every step: a worker proves computing
// power, an epoch pays it, its reward goes to two accounts, and with it it becomes a footstone and decides
// on the checkpoint of a data chain.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WORKER } from './e2e/harness.js';
import { pairOf } from './lib/accounts.js';
import { bmmOf, epochOf, formatBmm, formatPower, powerOf, referralOf, rewardOf, settledAt } from './lib/bmm.js';
import { connect, DEFAULT_URL } from './lib/chain.js';
import { guarded } from './lib/cli.js';
import { ChainError, dispatchError, UsageError } from './lib/errors.js';
import { candidateOf, keepBet, keptBet, signCheckpoint } from './lib/footstones.js';
import { epochLines, readEpoch } from './lib/report.js';
import { resourceStatus } from './lib/resource.js';

const USAGE = `Plays the story of BMM on a running development chain and prints what it sees.

usage: node scripts/bmm-demo.js [URL]

URL is the node's address (default ${DEFAULT_URL}, or MMT_URL). Start one with scripts/dev.sh, and build the
worker with 'cargo build -p mmt-node -p mmt-worker', or name it in MMT_WORKER. At two seconds a block it
takes six minutes; with 'scripts/dev.sh --block-time 500' less than two.
`;

const say = (text) => process.stdout.write(`${text}\n`);
const step = (text) => say(`\n── ${text}`);

function check(holds, claim) {
	if (!holds) throw new Error(`this should hold and does not: ${claim}`);
	say(`   ✓ ${claim}`);
}

// What the chain answers must be a refusal with this name.
async function refused(name, sending) {
	const error = await sending.then(() => null, (failure) => failure);
	if (error !== null && !(error instanceof ChainError)) throw error;
	check(error?.name === name, `the chain refuses: ${error?.message}`);
}

// `mmt-worker` for an account. `stop` ends it.
function startWorker(url, secret, folder) {
	const child = spawn(WORKER, ['run', '--node', url, '--threads', '1', '--claim-every', '0', '--measure', '5', '--journal', folder], {
		env: { ...process.env, MMT_SECRET: secret },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said = `${said}${text}`.slice(-4000)));
	let ended = false;
	const done = new Promise((resolve) => {
		child.on('error', resolve);
		child.on('close', resolve);
	}).then(() => (ended = true));
	return {
		alive: () => {
			if (ended) throw new Error(`mmt-worker ended by itself:\n${said}`);
		},
		stop: () => {
			child.kill('SIGTERM');
			return done;
		},
	};
}

class Story {
	constructor(chain, worker, me, folder) {
		Object.assign(this, { chain, worker, me, folder });
	}

	info() {
		return this.chain.rpc('mmt_worker', this.me.address);
	}

	// Waits until `look` answers something, at every block, while the worker works.
	wait(what, look) {
		return this.chain.until(what, async (hash, height) => {
			this.worker.alive();
			return look(hash, height);
		});
	}

	async work() {
		step('A worker begins with nothing but a key and a few MMT');
		await this.wait('it is registered', () => this.info());
		const { classes: [[from, difficulty]], deposit } = await this.info();
		const { epoch } = await resourceStatus(this.chain);
		say(`   it measured this machine, and registered in class ${difficulty} for a deposit of ${this.chain.format(deposit)}`);
		check(from > epoch - 1, `its shares count from epoch ${from} on; this is epoch ${epoch}`);
		const first = await this.wait('a batch is credited', async () => {
			const found = await this.info();
			return Number(found.credit) > 0 && found;
		});
		say(`   its first shares are worth ${first.credit} sol, in epoch ${first.lastEpoch}`);
		check(BigInt(first.pp) === powerOf(first.dpp, 0), `as a newcomer it has half of that: ${formatPower(first.pp)} of persistent power`);
	}

	async paid() {
		step('An epoch pays');
		const { lastEpoch: epoch } = await this.info();
		const { rules } = await resourceStatus(this.chain);
		const height = settledAt(epoch, rules.window);
		say(`   epoch ${epoch} is settled in block ${height}, when all of its shares have come in`);
		await this.wait('it is settled', (_, at) => at >= height);
		const { owed } = await this.info();
		const found = await readEpoch(this.chain, epoch, rules.window, height);
		for (const line of epochLines(found)) say(`   ${line}`);
		const mine = found.workers.find(({ account }) => account === this.me.address);
		const reward = rewardOf(found.settled.emission, mine.power, found.settled.power);
		const own = (await this.info()).referrer === null ? reward : reward - referralOf(reward);
		check(BigInt(owed) === own, `it may claim ${formatBmm(owed)}, which is just that part`);
	}

	async claim() {
		step('It binds a second reward account, and claims');
		const second = await pairOf(`0x${randomBytes(32).toString('hex')}`);
		const { events, tx: { resource, utility } } = this.chain.api;
		await this.chain.send(resource.bindRewards([[this.me.address, 3], [second.address, 1]]), this.me);
		// Twice at once: between two transactions another epoch may be settled.
		const receipt = await this.chain.send(utility.forceBatch([resource.claim(), resource.claim()]), this.me);
		const { amount } = receipt.events.find((one) => events.resource.Claimed.is(one)).data;
		const [own, other] = await Promise.all([this.me, second].map(({ address }) => bmmOf(this.chain, address, receipt.block)));
		check(own.free + other.free === amount.toBigInt(), `${formatBmm(amount)} were paid`);
		check(other.free === amount.toBigInt() / 4n, `a quarter of it, ${formatBmm(other.free)}, to an account that had nothing`);
		const failed = receipt.events.filter((one) => events.utility.ItemFailed.is(one));
		const refusals = failed.map(({ data }) => dispatchError(this.chain.api, data.error));
		check(
			refusals.length === 1 && refusals[0].name === 'resource.NothingToClaim',
			`the chain refuses a second claim: ${refusals[0]?.message}`,
		);
		await this.chain.send(resource.bindRewards([]), this.me);
	}

	async join() {
		step('It becomes a footstone');
		const { tx } = this.chain.api;
		const { footstones } = await this.chain.rpc('mmt_footstones');
		for (const { account, power } of footstones.filter((one) => one.power === '0')) {
			say(`   ${account} has ${formatPower(power)} left: anybody may put it out`);
			await this.chain.send(tx.footstones.reweigh(account), this.me);
		}
		const receipt = await this.chain.send(tx.footstones.join(), this.me);
		const { bond } = receipt.events.find((one) => this.chain.api.events.footstones.Joined.is(one)).data;
		const { bonded } = await bmmOf(this.chain, this.me.address, receipt.block);
		check(bonded === bond.toBigInt(), `${formatBmm(bond)} of its reward are bonded for its power`);
		return bonded;
	}

	// Waits for the next phase of the round of a data chain.
	async phase(id, name) {
		const round = await this.chain.rpc('mmt_betRound', id);
		say(`   until block ${round.ends} is ${round.phase}, then ${name}`);
		await this.chain.until(`${name} begins`, (_, at) => at >= round.ends);
	}

	async decide(bond) {
		step('It puts a checkpoint of a data chain to the bet');
		const { chain, me } = this;
		const { footstones } = chain.api.tx;
		const genesis = chain.api.genesisHash.toHex();
		const random = () => `0x${randomBytes(32).toString('hex')}`;
		const registered = await chain.send(footstones.registerChain(random(), 'Bft'), me);
		const id = registered.events.find((one) => chain.api.events.footstones.ChainRegistered.is(one)).data.chain.toNumber();
		say(`   data chain ${id} finds consensus by BFT`);
		const checkpoint = { height: '1200', block: random(), state: random() };
		const statement = { genesis, chain: id, round: 0, checkpoint };
		await refused('footstones.BadStatement', chain.send(
			footstones.propose(id, checkpoint, signCheckpoint(me, { ...statement, round: 1 })), me,
		));
		await chain.send(footstones.propose(id, checkpoint, signCheckpoint(me, statement)), me);
		const { total, quorum } = await chain.rpc('mmt_betRound', id);
		say(`   block 1200 is proposed; ${formatBmm(quorum)} of ${formatBmm(total)} decide`);

		await this.phase(id, 'bet');
		const candidate = candidateOf(checkpoint);
		const bet = { genesis, account: me.address, chain: id, round: 0, candidate, amount: bond, salt: random() };
		const commitment = keepBet(bet, this.folder);
		await chain.send(footstones.bet(id, 0, bond, commitment), me);
		const hidden = await chain.rpc('mmt_betRound', id);
		check(hidden.hidden === 1 && hidden.candidates[0].tally === '0', 'its bet is placed, and shows nothing');

		await this.phase(id, 'reveal');
		const { salt } = keptBet(bet, commitment, this.folder);
		await chain.send(footstones.reveal(id, 0, candidate, salt), me);
		const shown = await chain.rpc('mmt_betRound', id);
		check(shown.candidates[0].tally === String(bond), `it is revealed: ${formatBmm(bond)} on block 1200`);

		await this.phase(id, 'resolve');
		await chain.send(footstones.resolve(id), me);
		const data = await chain.rpc('mmt_dataChain', id);
		if (bond >= BigInt(quorum)) {
			check(data.checkpoint.checkpoint.block === checkpoint.block, 'two thirds say so: it is the checkpoint');
		} else {
			check(data.checkpoint === null, 'others have a third and were silent: nothing is decided, and nobody loses');
		}
		check((await bmmOf(chain, me.address)).bonded === bond, 'the bond is all there');
		await chain.send(footstones.leave(), me);
		say('   it leaves the footstones; the bond is free in 7 days');
	}
}

async function play(chain, url) {
	if (!existsSync(WORKER)) throw new Error(`${WORKER} is missing: build it, or name one in MMT_WORKER`);
	const folder = mkdtempSync(join(tmpdir(), 'mmt-demo-'));
	const secret = `0x${randomBytes(32).toString('hex')}`;
	const me = await pairOf(secret);
	const { rules, window } = await resourceStatus(chain);
	say(`windows of ${rules.window} blocks; this is window ${window}, epoch ${epochOf(window)}`);
	await chain.send(chain.api.tx.balances.transferKeepAlive(me.address, chain.amount('1000')), await pairOf('//Alice'));
	const worker = startWorker(url, secret, join(folder, 'worker'));
	try {
		const story = new Story(chain, worker, me, folder);
		await story.work();
		await story.paid();
		// Both would sign with the next nonce of the account.
		await worker.stop();
		say('   the worker is stopped, and its account used by hand from here on');
		await story.claim();
		await story.decide(await story.join());
	} finally {
		await worker.stop();
		rmSync(folder, { recursive: true, force: true });
	}
	say('\nDone: every step held.');
}

await guarded(async () => {
	const [given, ...more] = process.argv.slice(2);
	if (given === '--help') {
		process.stdout.write(USAGE);
		return;
	}
	if (more.length > 0 || given?.startsWith('-')) throw new UsageError('usage: node scripts/bmm-demo.js [URL]');
	const url = given ?? process.env.MMT_URL ?? DEFAULT_URL;
	const chain = await connect(url);
	try {
		await play(chain, url);
	} finally {
		await chain.disconnect();
	}
});
