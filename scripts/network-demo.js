// Plays what two chains of a network do for each other, on a running one, and checks every step: tokens go there and
// back, pay fees there, and are all there in the end; a name of one chain is resolved on the other, and what was
// notarized on one is verified on the other, both by proofs.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hexToU8a, u8aToHex } from '@polkadot/util';
import {
	arrival, deliveryFee, foresee, foreseeThere, formatGiven, hinders, messageOf, placeOf, sending, sovereignOf,
} from './lib/across.js';
import { pairOf } from './lib/accounts.js';
import { BMM_ASSET, bmmOf, formatBmm, parseBmm } from './lib/bmm.js';
import { connect } from './lib/chain.js';
import { guarded } from './lib/cli.js';
import { ChainError, dispatchError, UsageError } from './lib/errors.js';
import { resolve, textBytes } from './lib/names.js';
import { encode, fieldsOf, leafOf, verify } from './lib/proof.js';
import { parseRecord } from './lib/records.js';
import { registerName } from './lib/registration.js';
import { genesisProof, knownHead, nameProof, proofAt, siblingOf, verifyOfSibling } from './lib/siblings.js';

const HUB_URL = 'ws://127.0.0.1:9920';
const NEAR_URL = 'ws://127.0.0.1:9930';
const USAGE = `Plays what two chains of a network do for each other, and prints what it sees.

usage: node scripts/network-demo.js [HUB_URL CHAIN_URL]

HUB_URL is a node of the hub (default ${HUB_URL}), CHAIN_URL one of a chain whose hub it is (default
${NEAR_URL}). 'scripts/network up' starts both. //Alice has to have tokens on the hub, as on the local
network. Each step waits until its block is final: it takes some ten minutes.
`;
// A block is final when the relay chain says so, half a minute after it was made.
const SECONDS = 300;

const say = (text) => process.stdout.write(`${text}\n`);
const step = (text) => say(`\n── ${text}`);

function check(holds, claim) {
	if (!holds) throw new Error(`this should hold and does not: ${claim}`);
	say(`   ✓ ${claim}`);
}

// What the chain says must be a refusal, with this name if there is one.
async function refused(name, sending) {
	const error = await sending.then(() => null, (failure) => failure);
	if (error !== null && !(error instanceof ChainError)) throw error;
	check(error !== null && (name === null || error.name === name), `refused: ${error?.message}`);
}

const parentOf = async (chain, block) => (await chain.api.rpc.chain.getHeader(block)).parentHash.toHex();

// By how much `read` is more after a block than before it.
async function change(chain, block, read) {
	return (await read(chain, block)) - (await read(chain, await parentOf(chain, block)));
}

const freeOf = (address) => async (chain, at) => (await chain.account(address, at)).free;
const bmmFreeOf = (address) => async (chain, at) => (await bmmOf(chain, address, at)).free;

class Journey {
	constructor(hub, near, me) {
		Object.assign(this, { hub, near, me });
	}

	send(chain, tx, signer = this.me) {
		return chain.send(tx, signer, { seconds: SECONDS });
	}

	async begin() {
		const { hub, near, me } = this;
		this.home = await placeOf(hub);
		this.away = await placeOf(near);
		if (this.away.hub !== this.home.para) {
			throw new UsageError(hinders(this.home, this.away) ?? `chain ${this.home.para} is not the hub of chain ${this.away.para}`);
		}
		for (const [chain, { para }] of [[hub, this.home], [near, this.away]]) {
			say(`${await chain.api.rpc.system.chain()}: para ${para}, block ${await chain.finalized()} is final`);
		}
		// The account in which the hub keeps what the other chain has.
		this.vault = sovereignOf(this.away.para, hub.prefix);
		step('A traveller is given tokens on the hub');
		const alice = await pairOf('//Alice');
		const { tx } = hub.api;
		const gifts = [tx.balances.transferKeepAlive(me.address, hub.amount('500'))];
		this.hasBmm = (await bmmOf(hub, alice.address)).free > parseBmm('100');
		if (this.hasBmm) gifts.push(tx.assets.transferKeepAlive(BMM_ASSET, me.address, parseBmm('20')));
		await this.send(hub, tx.utility.batchAll(gifts), alice);
		const has = { token: (await hub.account(me.address)).free, bmm: (await bmmOf(hub, me.address)).free };
		check(has.token === hub.amount('500'), `${me.address} has ${formatGiven(hub, has)} there, and nothing on the other chain`);
	}

	// Sends from one chain to the other, and checks to the planck what it cost and what arrived.
	async cross({ from, to, there }, amounts) {
		const { me } = this;
		const [origin, target] = [await placeOf(from), await placeOf(to)];
		const tx = sending(from, origin, { para: target.para, to: me.address, ...amounts });
		const foreseen = await foresee(from, tx, me.address);
		const { xcm } = foreseen.messages.find(({ para }) => para === target.para);
		const expected = await foreseeThere(to, origin.para, xcm, me.address);
		say(`   ${there} would get ${formatGiven(to, expected)}; delivery costs ${from.format(foreseen.delivery)}`);
		const since = await to.finalized();
		const receipt = await this.send(from, tx);
		const delivery = deliveryFee(receipt.events);
		check(
			-(await change(from, receipt.block, freeOf(me.address))) === amounts.token + receipt.fee + delivery,
			`it cost ${formatGiven(from, amounts)}, the fee of ${from.format(receipt.fee)} and ${from.format(delivery)} for delivery`,
		);
		const arrived = await arrival(to, messageOf(receipt.events), me.address, { from: since, seconds: SECONDS });
		const gained = await change(to, arrived.block, freeOf(me.address));
		check(
			gained === arrived.token && gained < amounts.token,
			`in block ${arrived.height} ${formatGiven(to, arrived)} arrived: ${to.format(amounts.token - gained)} was the fee there`,
		);
		check(
			arrived.token === expected.token && arrived.bmm === expected.bmm && delivery === foreseen.delivery,
			'all of it as it was foreseen',
		);
		check(
			arrived.bmm === (amounts.bmm ?? 0n) && arrived.bmm === await change(to, arrived.block, bmmFreeOf(me.address)),
			amounts.bmm ? 'BMM arrives whole: the fee is taken from the token' : 'nothing else came',
		);
		return { sent: receipt.block, received: arrived.block };
	}

	// All that is on the other chain lies on the hub.
	async backed() {
		const { hub, near, vault } = this;
		const kept = await freeOf(vault)(hub);
		const issued = (await near.api.query.balances.totalIssuance()).toBigInt();
		check(kept >= issued, `the hub keeps ${hub.format(kept)} for the ${near.format(issued)} that are on the other chain`);
		const { supply } = (await near.api.query.assets.asset(BMM_ASSET)).unwrapOr({ supply: null });
		if (supply === null) return;
		const bmm = await bmmFreeOf(vault)(hub);
		check(bmm >= supply.toBigInt(), `and ${formatBmm(bmm)} for ${formatBmm(supply)}`);
	}

	async out() {
		const { hub, near, vault } = this;
		step(`It sends ${hub.format(hub.amount('150'))} to itself on the other chain`);
		const amount = hub.amount('150');
		const { sent } = await this.cross({ from: hub, to: near, there: 'it' }, { token: amount });
		check(await change(hub, sent, freeOf(vault)) === amount, `the hub keeps all ${hub.format(amount)}`);
		await this.backed();
		await refused(null, foresee(hub, sending(hub, this.home, { para: 4999, to: this.me.address, token: amount }), this.me.address));
	}

	async pay() {
		const { near, me } = this;
		step('It pays a fee there with it');
		const friend = (await pairOf(`0x${randomBytes(32).toString('hex')}`)).address;
		const flat = BigInt((await near.rpc('mmt_chainProfile')).fees.transaction);
		const amount = near.amount('3');
		const paid = await this.send(near, near.api.tx.balances.transferKeepAlive(friend, amount));
		check(
			paid.fee === flat && -(await change(near, paid.block, freeOf(me.address))) === amount + flat,
			`a friend was sent ${near.format(amount)}, for that chain's fee of ${near.format(flat)}`,
		);
	}

	async back() {
		const { hub, near, vault } = this;
		const amount = near.amount('40');
		step(`It sends ${near.format(amount)} back`);
		const { received } = await this.cross({ from: near, to: hub, there: 'the hub' }, { token: amount });
		check(-(await change(hub, received, freeOf(vault))) === amount, `the hub gave out all ${hub.format(amount)}`);
		await this.backed();
	}

	async bmm() {
		const { hub, near } = this;
		if (!this.hasBmm) {
			say('\n//Alice has no BMM here: that it goes there and back is left out');
			return;
		}
		step('BMM goes there and back, with some of the token for the fee');
		await this.cross({ from: hub, to: near, there: 'it' }, { token: hub.amount('2'), bmm: parseBmm('15') });
		await this.cross({ from: near, to: hub, there: 'the hub' }, { token: near.amount('2'), bmm: parseBmm('15') });
		await this.backed();
	}

	async name() {
		const { hub, me } = this;
		const { tx } = hub.api;
		const { names } = await hub.rpc('mmt_chainProfile');
		const name = `traveller-${Array.from({ length: 6 }, () => 'bcdfghkpqstxz'[randomInt(13)]).join('')}.${names.suffix}`;
		step(`It registers ${name} on the hub, with its account`);
		await registerName(hub, me, name, { days: '28' });
		const set = await this.send(hub, tx.names.setRecords(textBytes(name), [[parseRecord(`account=${me.address}`).record, null]]));
		const { activeUntil } = await resolve(hub, name, ['account']);
		check(true, `it resolves there, until block ${activeUntil}`);
		Object.assign(this, { name, since: set.height, until: activeUntil });
	}

	// A head of the hub that the other chain knows.
	head(least) {
		return knownHead(this.near, this.home.para, this.hub, { least, seconds: SECONDS, say: (text) => say(`   ${text}`) });
	}

	// Calls that the chain must all refuse, in one transaction: `[[error, call], …]`.
	async allRefused(chain, calls) {
		const { tx, events } = chain.api;
		const receipt = await this.send(chain, tx.utility.forceBatch(calls.map(([, call]) => call)));
		const failures = receipt.events
			.filter((event) => events.utility.ItemFailed.is(event))
			.map(({ data }) => dispatchError(chain.api, data.error));
		check(failures.length === calls.length, `${calls.length} of ${calls.length} forgeries fail`);
		calls.forEach(([name], i) => check(failures[i].name === name, `refused: ${failures[i].message}`));
	}

	async genesis() {
		const { hub, near, home } = this;
		step('The other chain knows the hub');
		const { follower, genesis, heads } = await siblingOf(near, home.para);
		check(follower === null, `it follows chain ${home.para} for ever, and knows ${heads.length} of its last blocks`);
		if (genesis === null) {
			const head = await this.head(0);
			const { nodes } = await genesisProof(hub, head);
			await this.send(near, near.api.tx.siblings.proveGenesis(home.para, head.number, nodes));
		}
		const known = (await siblingOf(near, home.para)).genesis;
		check(known === hub.api.genesisHash.toHex(), `that it begins with ${known} is proven`);
	}

	async witnessName() {
		const { hub, near, home, me, name, since } = this;
		step(`The other chain resolves ${name} by a proof`);
		const head = await this.head(since);
		const { nodes } = await nameProof(hub, head, name);
		say(`   ${nodes.length} nodes of the hub's state after block ${head.number}`);
		const { names } = near.api.tx;
		const witness = (number, text, proof) => names.witness(home.para, number, textBytes(text), proof);
		// One bit of the node in the middle.
		const forged = nodes.map((node, i) => (i === nodes.length >> 1 ? flipped(node) : node));
		const other = `x${name}`;
		const [oldest] = (await siblingOf(near, home.para)).heads;
		await this.allRefused(near, [
			['names.BadProof', witness(head.number, name, forged)],
			['names.BadProof', witness(head.number, name, nodes.slice(1))],
			['names.BadProof', witness(head.number, name, [...nodes, '0x00'])],
			['names.BadProof', witness(head.number, other, nodes)],
			...(oldest.number > 0 ? [['names.StaleHead', witness(oldest.number - 1, name, nodes)]] : []),
			['names.UnknownHead', witness(head.number + 100_000, name, nodes)],
		]);
		const receipt = await this.send(near, witness(head.number, name, nodes));
		const kept = await near.rpc('mmt_witnessedName', home.para, name);
		check(kept.owner === me.address && kept.account === me.address, `it is ${kept.owner}'s, and points at that account`);
		check(kept.verified && kept.at === head.number && kept.expires === this.until, `as of block ${kept.at}, until block ${kept.expires}`);
		say(`   it cost ${near.format(receipt.fee)}`);
	}

	async witnessProof() {
		const { hub, near, home, me } = this;
		step('What is notarized on the hub is verified on the other chain');
		const poem = Buffer.from(`A poem, and ${randomBytes(8).toString('hex')}.`);
		const item = {
			genesis: hexToU8a(hub.api.genesisHash.toHex()),
			owner: me.publicKey,
			algorithm: 0,
			digest: new Uint8Array(createHash('sha256').update(poem).digest()),
			size: BigInt(poem.length),
			salt: new Uint8Array(randomBytes(32)),
			metadata: new Uint8Array(32),
		};
		const root = u8aToHex(leafOf(item));
		const anchored = await this.send(hub, hub.api.tx.notary.anchorBatch(root, 1));
		say(`   ${poem.length} bytes are notarized in block ${anchored.height} of the hub`);
		const head = await this.head(anchored.height);
		const index = await hub.until('the node has it in its index', () => hub.rpc('mmt_anchorOf', root, 1).then((at) => at !== null && { at }));
		const draft = { ...item, path: { index: 0, count: 1, siblings: [] }, range: { index: BigInt(index.at) } };
		const proof = await proofAt(hub, head, draft);
		check(verify(encode(proof)).blockHash === head.hash, `the proof file, ${encode(proof).length} bytes, holds in itself`);
		const shown = await verifyOfSibling(near, home.para, proof);
		check(
			shown.owner === me.address && shown.digest === u8aToHex(item.digest) && shown.anchoredBlock === anchored.height,
			`the other chain verifies it: ${shown.owner} had it in block ${shown.anchoredBlock}, ${new Date(shown.anchoredTime).toISOString()}`,
		);
		const thief = await pairOf('//Eve');
		const stolen = { ...proof, owner: thief.publicKey };
		await refused('RootMismatch', verifyOfSibling(near, home.para, stolen));
		const witness = (one) => near.api.tx.notary.witness(home.para, fieldsOf(encode(one)));
		await this.allRefused(near, [['notary.BadProof', witness(stolen)]]);
		const receipt = await this.send(near, witness(proof));
		const event = receipt.events.find(({ section, method }) => section === 'notary' && method === 'Witnessed');
		check(event !== undefined, `and says so in block ${receipt.height}, for ${near.format(receipt.fee)}`);
	}
}

// Hexadecimal bytes with the last bit changed.
const flipped = (hex) => {
	const bytes = hexToU8a(hex);
	bytes[bytes.length - 1] ^= 1;
	return u8aToHex(bytes);
};

async function play(hub, near) {
	const journey = new Journey(hub, near, await pairOf(`0x${randomBytes(32).toString('hex')}`));
	await journey.begin();
	await journey.out();
	await journey.pay();
	await journey.back();
	await journey.bmm();
	await journey.name();
	await journey.genesis();
	await journey.witnessName();
	await journey.witnessProof();
	await journey.backed();
	say('\nDone: every step held.');
}

await guarded(async () => {
	const given = process.argv.slice(2);
	if (given[0] === '--help') {
		process.stdout.write(USAGE);
		return;
	}
	if (![0, 2].includes(given.length) || given.some((url) => url.startsWith('-'))) {
		throw new UsageError('usage: node scripts/network-demo.js [HUB_URL CHAIN_URL]');
	}
	const [hubUrl = HUB_URL, nearUrl = NEAR_URL] = given;
	const hub = await connect(hubUrl);
	try {
		const near = await connect(nearUrl);
		try {
			await play(hub, near);
		} finally {
			await near.disconnect();
		}
	} finally {
		await hub.disconnect();
	}
});
