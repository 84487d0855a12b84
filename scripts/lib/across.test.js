import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	accountLocation, amountsOf, arrival, assetsOf, bmmLocation, broughtBy, checkAsked, deliveryFee, deliveryToHub, endOfMessage,
	eventsOfMessage, foresee, foreseePassing, foreseeThere, formatGiven, givenTo, hinders, messageOf, parsePara, passedOnBy,
	routeTo, siblingLocation, sovereignOf, tokenLocation,
} from './across.js';
import { ChainError, UsageError } from './errors.js';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
const HUB = 2000;
const byte = (value) => `0x${value.repeat(32)}`;

// What polkadot.js gives for a value, as far as it is asked.
const num = (value) => ({ toBigInt: () => BigInt(value), toNumber: () => Number(value) });
const hex = (value) => ({ toHex: () => value });
const event = (name, data) => {
	const [section, method] = name.split('.');
	return { section, method, data };
};
const deposit = (who, amount) => event('balances.Deposit', { who, amount: num(amount) });
const bmm = (who, amount, asset = 1) => event('assets.Deposited', { assetId: num(asset), who, amount: num(amount) });
const processed = (id, success = true) => event('messageQueue.Processed', { id: hex(id), success: { isTrue: success } });

test('para ids', () => {
	assert.equal(parsePara('2100'), 2100);
	assert.equal(parsePara('4294967295'), 4294967295);
	for (const text of ['0', '4294967296', '-1', '2100.5', 'hub', '', undefined]) {
		assert.throws(() => parsePara(text), UsageError, String(text));
	}
});

test('places, as the hub and as another chain says them', () => {
	assert.deepEqual(tokenLocation(null), { parents: 0, interior: 'Here' });
	assert.deepEqual(tokenLocation(HUB), { parents: 1, interior: { X1: [{ Parachain: HUB }] } });
	assert.deepEqual(bmmLocation(null), { parents: 0, interior: { X2: [{ PalletInstance: 12 }, { GeneralIndex: 1 }] } });
	assert.deepEqual(bmmLocation(HUB), {
		parents: 1, interior: { X3: [{ Parachain: HUB }, { PalletInstance: 12 }, { GeneralIndex: 1 }] },
	});
	assert.deepEqual(siblingLocation(2100), { parents: 1, interior: { X1: [{ Parachain: 2100 }] } });
	const { parents, interior } = accountLocation(ALICE);
	assert.equal(parents, 0);
	assert.equal(interior.X1[0].AccountId32.network, null);
	assert.equal(interior.X1[0].AccountId32.id, '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d');
});

// The address that Subscan and others show for para 2000 on any chain with this prefix.
test("a chain's account on its siblings", () => {
	assert.equal(sovereignOf(2000, 42), '5Eg2fntJ27qsari4FGrGhrMqKFDRnkNSR6UshkZYBGXmSuC8');
	assert.notEqual(sovereignOf(2000, 42), sovereignOf(2100, 42));
});

test('the token goes first, since fees are paid from the first asset', () => {
	for (const hub of [null, HUB]) {
		const both = assetsOf(hub, { token: 3n, bmm: 5n });
		assert.deepEqual(both.map(({ fun }) => fun.Fungible), [3n, 5n]);
		assert.deepEqual(both.map(({ id }) => id), [tokenLocation(hub), bmmLocation(hub)]);
	}
	assert.deepEqual(assetsOf(null, { token: 3n }).length, 1);
	assert.deepEqual(assetsOf(null, { bmm: 5n })[0].id, bmmLocation(null));
});

test('the hub keeps what is sent from it', () => {
	assert.equal(routeTo(2100, null), 'LocalReserve');
	assert.equal(routeTo(HUB, HUB), 'DestinationReserve');
	assert.deepEqual(routeTo(2200, HUB), { RemoteReserve: { V5: siblingLocation(HUB) } });
});

test('tokens stay within a network', () => {
	const hub = { para: HUB, hub: null };
	const near = { para: 2100, hub: HUB };
	const other = { para: 2200, hub: HUB };
	for (const [from, to] of [[hub, near], [near, hub], [near, other]]) assert.equal(hinders(from, to), null);
	assert.match(hinders(hub, hub), /is this chain/);
	assert.match(hinders(hub, { para: 2300, hub: null }), /hub 2000.*2300/);
	assert.match(hinders(near, { para: 2300, hub: 2400 }), /hub 2000.*2400/);
});

test('from one chain to another the hub passes it on', () => {
	const hub = { para: HUB, hub: null };
	const near = { para: 2100, hub: HUB };
	assert.equal(passedOnBy(hub, 2100), null);
	assert.equal(passedOnBy(near, HUB), null);
	assert.equal(passedOnBy(near, 2200), HUB);
	const [there, node] = ['ws://there', 'ws://hub'];
	checkAsked(hub, 2100, { there });
	checkAsked(near, HUB, { there });
	checkAsked(near, 2200, { there, hub: node });
	checkAsked(near, 2200, {});
	const refused = (text) => (error) => error instanceof UsageError && text.test(error.message);
	assert.throws(() => checkAsked(near, 2200, { there }), refused(/passed on by the hub, chain 2000.*--hub URL/));
	assert.throws(() => checkAsked(near, HUB, { there, hub: node }), refused(/from chain 2100 to 2000 .*leave out --hub/));
	assert.throws(() => checkAsked(hub, 2100, { there, hub: node }), refused(/leave out --hub/));
});

test('more goes along for the fees where there are two', () => {
	const chain = { amount: (text) => 1000n * BigInt(text) };
	const planck = 3n * 10n ** 12n;
	assert.deepEqual(amountsOf(chain, { amount: '5' }), { token: 5000n, bmm: 0n });
	assert.deepEqual(amountsOf(chain, { amount: '5' }, HUB), { token: 5000n, bmm: 0n });
	assert.deepEqual(amountsOf(chain, { amount: '3', bmm: true }), { token: 1000n, bmm: planck });
	assert.deepEqual(amountsOf(chain, { amount: '3', bmm: true }, HUB), { token: 4000n, bmm: planck });
	assert.deepEqual(amountsOf(chain, { amount: '3', bmm: true, fees: '2' }, HUB), { token: 2000n, bmm: planck });
});

test('what an account was given', () => {
	const events = [
		deposit(ALICE, 5), deposit(BOB, 7), bmm(ALICE, 11), bmm(ALICE, 13, 2), bmm(BOB, 17),
		event('balances.Minted', { who: ALICE, amount: num(19) }),
		event('assets.Issued', { assetId: num(1), owner: ALICE, amount: num(23) }),
		event('balances.Withdraw', { who: ALICE, amount: num(29) }),
	];
	assert.deepEqual(givenTo(events, ALICE), { token: 24n, bmm: 34n });
	assert.deepEqual(givenTo(events, BOB), { token: 7n, bmm: 17n });
	assert.deepEqual(givenTo([], BOB), { token: 0n, bmm: 0n });
});

test('what the way costs', () => {
	const fees = (...amounts) => event('polkadotXcm.FeesPaid', {
		fees: amounts.map((amount) => ({ fun: { isFungible: true, asFungible: num(amount) } })),
	});
	assert.equal(deliveryFee([fees(5), deposit(ALICE, 3), fees(7, 11)]), 23n);
	assert.equal(deliveryFee([]), 0n);
});

test('what the way to the hub costs is withdrawn with what is sent', () => {
	const withdraw = (who, amount) => event('balances.Withdraw', { who, amount: num(amount) });
	assert.equal(deliveryToHub([withdraw(ALICE, 100), deposit(ALICE, 9), withdraw(BOB, 50), withdraw(ALICE, 7)], ALICE, 100n), 7n);
	assert.equal(deliveryToHub([withdraw(ALICE, 100)], ALICE, 100n), 0n);
});

test('a message is known by its topic and its hash', () => {
	const events = [
		event('xcmpQueue.XcmpMessageSent', { messageHash: hex(byte('22')) }),
		event('polkadotXcm.Sent', { messageId: hex(byte('11')) }),
	];
	assert.deepEqual(messageOf(events), { topic: byte('11'), hash: byte('22') });
	assert.deepEqual(messageOf(events.slice(1)), { topic: byte('11'), hash: undefined });
	assert.throws(() => messageOf(events.slice(0, 1)), /sent no message/);
});

test("a message's events are those between the end of the one before and its own", () => {
	const message = { topic: byte('11'), hash: byte('22') };
	const first = [deposit(ALICE, 1), processed(byte('33'))];
	const own = [deposit(ALICE, 2), bmm(ALICE, 3), processed(byte('11'))];
	const events = [...first, ...own, deposit(ALICE, 4), processed(byte('44'))];
	assert.deepEqual(eventsOfMessage(events, message), own);
	assert.deepEqual(givenTo(eventsOfMessage(events, message), ALICE), { token: 2n, bmm: 3n });
	assert.deepEqual(eventsOfMessage(own, message), own);
	assert.equal(eventsOfMessage(first, message), null);
	assert.equal(eventsOfMessage(first, { topic: byte('11'), hash: undefined }), null);
	const refused = [event('messageQueue.ProcessingFailed', { id: hex(byte('22')), error: { type: 'Unsupported' } })];
	assert.deepEqual(eventsOfMessage([...first, ...refused], message), refused);
});

test('how a message ended', () => {
	assert.equal(endOfMessage([processed(byte('11'))]), null);
	const failed = (...more) => endOfMessage([
		event('polkadotXcm.ProcessXcmError', { error: { type: 'TooExpensive' } }), ...more, processed(byte('11'), false),
	]);
	assert.equal(failed().name, 'xcm.TooExpensive');
	assert.match(failed().message, /does not pay the fee/);
	assert.doesNotMatch(failed().message, /kept there/);
	const trapped = (parents, junction) => failed(event('polkadotXcm.AssetsTrapped', {
		origin: { parents: num(parents), interior: { isX1: true, asX1: [junction] } },
	})).message;
	const account = { isAccountId32: true, asAccountId32: { id: accountLocation(ALICE).interior.X1[0].AccountId32.id } };
	assert.match(trapped(0, account), new RegExp(`kept there for ${ALICE}.*claim-trapped`));
	assert.match(trapped(1, { isAccountId32: false }), /for the chain that it came from/);
	assert.equal(endOfMessage([processed(byte('11'), false)]).name, 'xcm.Incomplete');
	const end = (method, data) => endOfMessage([event(`messageQueue.${method}`, data)]).name;
	assert.equal(end('ProcessingFailed', { error: { type: 'Unsupported' } }), 'messageQueue.Unsupported');
	assert.equal(end('OverweightEnqueued', {}), 'messageQueue.OverweightEnqueued');
});

test('what arrived, in words', () => {
	const chain = { format: (planck) => `${planck} MMT` };
	assert.equal(formatGiven(chain, { token: 2n, bmm: 0n }), '2 MMT');
	assert.equal(formatGiven(chain, { token: 2n, bmm: 3n * 10n ** 12n }), '2 MMT and 3 BMM');
	assert.equal(formatGiven(chain, { token: 0n, bmm: 0n }), 'nothing');
});

// A node whose final blocks have these events.
function withBlocks(blocks) {
	const byHash = new Map(Object.entries(blocks).map(([height, events]) => [`0x0${height}`, { height: Number(height), events }]));
	return {
		api: { at: async (block) => ({ query: { system: { events: async () => byHash.get(block).events.map((one) => ({ event: one })) } } }) },
		until: async (_, look, __, from) => {
			for (const [block, { height }] of byHash) {
				const found = height >= from && (await look(block, height));
				if (found) return found;
			}
			throw new Error('gave up');
		},
	};
}

test('what arrived is read in the block that executed the message', async () => {
	const message = { topic: byte('11'), hash: byte('22') };
	const there = withBlocks({
		3: [deposit(ALICE, 1), processed(byte('33'))],
		4: [deposit(BOB, 5), processed(byte('44')), deposit(ALICE, 2), bmm(ALICE, 3), processed(byte('11'))],
	});
	assert.deepEqual(await arrival(there, message, ALICE, { from: 2 }), { block: '0x04', height: 4, token: 2n, bmm: 3n });
	await assert.rejects(arrival(there, message, ALICE, { from: 5 }), /gave up/);
	const failing = withBlocks({
		6: [event('polkadotXcm.ProcessXcmError', { error: { type: 'TooExpensive' } }), processed(byte('11'), false)],
	});
	await assert.rejects(arrival(failing, message, ALICE, { from: 2 }), (error) =>
		error instanceof ChainError && error.name === 'xcm.TooExpensive' && error.height === 6);
});

const asset = (junctions, amount) => ({
	id: { interior: { [`isX${junctions}`]: true } }, fun: { isFungible: true, asFungible: num(amount) },
});
// A message of the hub that brings assets.
const bringing = (...assets) => ({
	inner: [{ isReserveAssetDeposited: true, asReserveAssetDeposited: assets }, { isReserveAssetDeposited: false }],
	toHex: () => '0x0b',
});

test('what a message of the hub brings', () => {
	assert.deepEqual(broughtBy(bringing(asset(1, 5), asset(3, 7))), { token: 5n, bmm: 7n });
	assert.deepEqual(broughtBy(bringing(asset(1, 5))), { token: 5n, bmm: 0n });
	assert.deepEqual(broughtBy({ inner: [] }), { token: 0n, bmm: 0n });
});

// A node of a chain that says this of a message, or of a transaction, and remembers what it was asked.
function saying({ failure = null, events = [], sends = [] }) {
	const asked = [];
	const place = (para) => ({
		inner: { parents: num(1), interior: { isX1: true, asX1: [{ isParachain: true, asParachain: num(para) }] } },
	});
	const said = {
		executionResult: {
			isErr: false,
			isComplete: failure === null,
			isIncomplete: failure !== null,
			asIncomplete: { error: { error: { type: failure }, index: 1 } },
		},
		emittedEvents: events,
		forwardedXcms: sends.map(([para, ...list]) => [place(para), list]),
	};
	const answer = async (...question) => {
		asked.push(question);
		return { isErr: false, asOk: said };
	};
	return { asked, api: { call: { dryRunApi: { dryRunXcm: answer, dryRunCall: answer } } } };
}

const MESSAGE = { toHex: () => '0x0a' };

test('a chain says beforehand what a transaction would send, and to whom', async () => {
	const events = [deposit(BOB, 1)];
	const foreseen = await foresee(saying({ events, sends: [[HUB, MESSAGE], [2200]] }), { method: 'call' }, ALICE);
	assert.deepEqual(foreseen, { delivery: 0n, messages: [{ para: HUB, xcm: MESSAGE }], events });
	assert.equal(await foresee({ api: { call: {} } }, { method: 'call' }, ALICE), null);
});

test('the hub says beforehand what it would pass on', async () => {
	const onward = bringing(asset(1, 90), asset(3, 7));
	const hub = saying({ sends: [[2300, MESSAGE], [2200, onward]] });
	assert.deepEqual(await foreseePassing(hub, 2100, MESSAGE, 2200), { xcm: onward, token: 90n, bmm: 7n });
	assert.deepEqual(hub.asked, [[{ V5: siblingLocation(2100) }, '0x0a']]);
	const there = saying({ events: [deposit(BOB, 80), bmm(BOB, 7)] });
	assert.deepEqual(await foreseeThere(there, HUB, onward, BOB), { token: 80n, bmm: 7n });
	assert.deepEqual(there.asked, [[{ V5: siblingLocation(HUB) }, '0x0b']]);
});

test('nothing is sent that the hub or the chain behind it would not take', async () => {
	const failing = (failure) => foreseePassing(saying({ failure }), 2100, MESSAGE, 2200);
	await assert.rejects(failing('TooExpensive'), /^Error: the hub would not pass it on, and nothing was sent: xcm\.TooExpensive/);
	await assert.rejects(failing('Transport'), /hub would not pass it on.*xcm\.Transport: .*no open channel/);
	await assert.rejects(
		foreseePassing(saying({ sends: [[2300, MESSAGE]] }), 2100, MESSAGE, 2200),
		/the hub would send no message to chain 2200, and nothing was sent/,
	);
	await assert.rejects(
		foreseeThere(saying({ failure: 'TooExpensive' }), HUB, MESSAGE, BOB),
		/^Error: the other chain would not take it, and nothing was sent: xcm\.TooExpensive/,
	);
});
