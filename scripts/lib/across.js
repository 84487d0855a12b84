// Tokens that go from one chain of the network to another: where things are, as one chain says it to another, what
// is sent, and what arrived. How it works: docs/across.md.
import { bnToU8a, stringToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { decodeAddress, encodeAddress } from '@polkadot/util-crypto';
import { BMM_ASSET, formatBmm, parseBmm } from './bmm.js';
import { connect } from './chain.js';
import { ChainError, dispatchError, UsageError, xcmError } from './errors.js';
import { parseNumber } from './notary.js';

// Index of pallet `Assets`, by which BMM is named from outside.
const ASSETS_PALLET = 12;
// Version of XCM that is spoken.
const VERSION = 5;
// MMT that go along with BMM for the fee on the other side, if nothing else is said. By way of the hub its fee has to
// fit in one half of them, and that of the chain behind it in the other.
export const DEFAULT_FEES = '1';
export const FEES_BY_HUB = '4';

// '2100' to a para id.
export function parsePara(text) {
	const para = Number(parseNumber(text, 'the para id of a chain'));
	if (para === 0 || para > 0xffffffff) throw new UsageError(`'${text}' is not a para id, 1 to ${0xffffffff}`);
	return para;
}

const interior = (...junctions) => (junctions.length === 0 ? 'Here' : { [`X${junctions.length}`]: junctions });
const within = (parents, ...junctions) => ({ parents, interior: interior(...junctions) });

// A chain beside the one that says it.
export const siblingLocation = (para) => within(1, { Parachain: para });

// The account in which a chain's siblings keep what went to it: on the hub, all that the chain has.
export const sovereignOf = (para, prefix) =>
	encodeAddress(u8aConcat(stringToU8a('sibl'), bnToU8a(para, { bitLength: 32, isLe: true }), new Uint8Array(24)), prefix);

// An account, as seen from its own chain.
export const accountLocation = (address) =>
	within(0, { AccountId32: { network: null, id: u8aToHex(decodeAddress(address)) } });

// Where a token is, as a chain with this `hub` says it: null on the hub itself, and on a chain that stands alone.
export const tokenLocation = (hub) => (hub === null ? within(0) : siblingLocation(hub));

export function bmmLocation(hub) {
	const asset = [{ PalletInstance: ASSETS_PALLET }, { GeneralIndex: BMM_ASSET }];
	return hub === null ? within(0, ...asset) : within(1, { Parachain: hub }, ...asset);
}

// What is withdrawn: `{ token, bmm }` in planck, at least one of them more than 0. The token is first if there is any:
// assets are in the order of their locations, and fees are paid from the first.
export function assetsOf(hub, { token = 0n, bmm = 0n }) {
	const asset = (id, amount) => ({ id, fun: { Fungible: amount } });
	return [
		...(token > 0n ? [asset(tokenLocation(hub), token)] : []),
		...(bmm > 0n ? [asset(bmmLocation(hub), bmm)] : []),
	];
}

// Para id of a chain, and that of the hub whose token it has, or null.
export async function placeOf(chain) {
	const [para, profile] = await Promise.all([
		chain.api.query.parachainInfo.parachainId(),
		chain.rpc('mmt_chainProfile'),
	]);
	return { para: para.toNumber(), hub: profile.hub ?? null };
}

// The option of a script that cannot do without a node of the other chain, and its check.
export const THERE = { there: { type: 'string', value: 'URL', help: 'a node of the other chain, which makes the proof' } };

export function needThere({ there }) {
	if (there === undefined) throw new UsageError('say which node of the other chain makes the proof: --there URL');
}

// The node of the other chain that a script was given: `open` connects, and refuses one of another chain than `para`.
export function otherSide() {
	let node;
	return {
		open: async (url, para) => {
			node = await connect(url);
			const place = await placeOf(node);
			if (place.para !== para) throw new UsageError(`${url} is a node of chain ${place.para}, not of ${para}`);
			return node;
		},
		close: () => node?.disconnect(),
	};
}

// Why nothing may go from one of two places to the other, or null. Assets that are sent to a chain that does not
// know them are not lost, but nobody there has them.
export function hinders(from, to) {
	const hubOf = ({ para, hub }) => hub ?? para;
	if (from.para === to.para) return `chain ${to.para} is this chain: use transfer.js`;
	if (hubOf(from) === hubOf(to)) return null;
	return `chain ${from.para} has the token of hub ${hubOf(from)}, and chain ${to.para} that of ${hubOf(to)}`;
}

// Para id of the hub that passes on what goes from a place to chain `para`, or null if nobody does.
export const passedOnBy = ({ hub }, para) => (hub === para ? null : hub);

// Refuses nodes to ask beforehand of which one is missing, or one that is of no chain on the way.
export function checkAsked(from, para, { there, hub }) {
	const by = passedOnBy(from, para);
	if (by === null && hub !== undefined) {
		throw new UsageError(`what goes from chain ${from.para} to ${para} passes no other chain: leave out --hub`);
	}
	if (by !== null && there !== undefined && hub === undefined) {
		throw new UsageError(
			`what goes from chain ${from.para} to ${para} is passed on by the hub, chain ${by}, which keeps what it cannot` +
			' pass on: say which node of it is asked before, --hub URL',
		);
	}
}

// '5' or, with `bmm`, '5' BMM and the tokens that go along for the fee: `fees`, or what suffices on the way that is
// passed on `by` a hub or nobody.
export function amountsOf(chain, { amount, bmm = false, fees }, by = null) {
	if (!bmm) return { token: chain.amount(amount), bmm: 0n };
	return { token: chain.amount(fees ?? (by === null ? DEFAULT_FEES : FEES_BY_HUB)), bmm: parseBmm(amount) };
}

const version = (value) => ({ [`V${VERSION}`]: value });

// How assets go to chain `para`: the hub keeps what is sent from it, gives out what is sent back, and does both for
// two others.
export function routeTo(para, hub) {
	if (hub === null) return 'LocalReserve';
	return para === hub ? 'DestinationReserve' : { RemoteReserve: version(siblingLocation(hub)) };
}

// The transaction that sends `{ token, bmm }` planck to the account `to` on chain `para`. What cannot be given to that
// account there is kept for it to claim.
export function sending(chain, { hub }, { para, to, ...amounts }) {
	const assets = assetsOf(hub, amounts);
	const beneficiary = accountLocation(to);
	const route = routeTo(para, hub);
	return chain.api.tx.polkadotXcm.transferAssetsUsingTypeAndThen(
		version(siblingLocation(para)),
		version(assets),
		route,
		version(assets[0].id),
		route,
		version([
			{ SetHints: { hints: [{ AssetClaimer: { location: beneficiary } }] } },
			{ DepositAsset: { assets: { Wild: { AllCounted: assets.length } }, beneficiary } },
		]),
		'Unlimited',
	);
}

// The transaction by which an account takes `{ token, bmm }` planck that a message left over for it.
export const claiming = (chain, { hub }, to, amounts) =>
	chain.api.tx.polkadotXcm.claimAssets(version(assetsOf(hub, amounts)), version(accountLocation(to)));

const sum = (amounts) => amounts.reduce((total, one) => total + one, 0n);

// Planck of fungible assets in a list of XCM, whatever they are.
const fungible = (assets) => sum([...assets].map(({ fun }) => (fun.isFungible ? fun.asFungible.toBigInt() : 0n)));

// What `who` was given in these events, in planck.
export function givenTo(events, who) {
	const amounts = (wanted) => sum(
		events
			.filter(({ section, method, data }) => wanted[`${section}.${method}`]?.(data))
			.map(({ data }) => data.amount.toBigInt()),
	);
	const isWho = ({ who: account }) => account.toString() === who;
	const isBmm = ({ assetId }) => assetId.toNumber() === BMM_ASSET;
	return {
		token: amounts({ 'balances.Deposit': isWho, 'balances.Minted': isWho }),
		bmm: amounts({
			'assets.Deposited': (data) => isBmm(data) && isWho(data),
			'assets.Issued': (data) => isBmm(data) && data.owner.toString() === who,
		}),
	};
}

// What was paid to have messages delivered, in planck.
export const deliveryFee = (events) => sum(
	events
		.filter(({ section, method }) => section === 'polkadotXcm' && method === 'FeesPaid')
		.map(({ data }) => fungible(data.fees)),
);

// The same for a message that the hub is to pass on, out of which `token` planck of `who` go: no event names the price
// of that one's delivery, but it is withdrawn as well.
export const deliveryToHub = (events, who, token) => sum(
	events
		.filter(({ section, method, data }) => section === 'balances' && method === 'Withdraw' && data.who.toString() === who)
		.map(({ data }) => data.amount.toBigInt()),
) - token;

// `{ token, bmm }` planck that a message of the hub brings, as the chain that it goes to names them: the token by where
// the hub is, and BMM by a place on it.
export function broughtBy(xcm) {
	const put = [...xcm.inner].find((instruction) => instruction.isReserveAssetDeposited);
	const assets = put === undefined ? [] : [...put.asReserveAssetDeposited];
	const amount = (wanted) => fungible(assets.filter(({ id }) => wanted(id.interior)));
	return { token: amount(({ isX1 }) => isX1), bmm: amount(({ isX3 }) => isX3) };
}

// By what the message of a transaction is known on every chain that it passes: its topic, and its hash where a
// chain refuses it before it has read the topic.
export function messageOf(events) {
	const find = (section, method) => events.find((event) => event.section === section && event.method === method);
	const sent = find('polkadotXcm', 'Sent');
	if (sent === undefined) throw new Error('the transaction sent no message');
	const hash = find('xcmpQueue', 'XcmpMessageSent')?.data.messageHash.toHex();
	return { topic: sent.data.messageId.toHex(), hash };
}

// Why an XCM did not succeed, from its outcome; null if it did.
export function failureOf(outcome) {
	if (outcome.isComplete) return null;
	const inner = outcome.isIncomplete ? outcome.asIncomplete.error : outcome.asError;
	return `xcm.${xcmError(inner.error.type)} (instruction ${inner.index})`;
}

const ENDS = new Set(['Processed', 'ProcessingFailed', 'OverweightEnqueued']);
const isEnd = ({ section, method }) => section === 'messageQueue' && ENDS.has(method);

// Of a block's events, those of the message, its end last; null if it is not among them. A message's events stand
// before its end, behind the end of the one before.
export function eventsOfMessage(events, { topic, hash }) {
	const at = events.findIndex((event) => isEnd(event) && [topic, hash].includes(event.data.id.toHex()));
	if (at < 0) return null;
	let from = at;
	while (from > 0 && !isEnd(events[from - 1])) from -= 1;
	return events.slice(from, at + 1);
}

// What the end of a message means: null, or an error that says why it failed.
export function endOfMessage(events) {
	const { method, data } = events.at(-1);
	if (method === 'OverweightEnqueued') {
		return new ChainError('messageQueue.OverweightEnqueued', 'the message is heavier than a block has room for; it waits');
	}
	if (method === 'ProcessingFailed') {
		return new ChainError(`messageQueue.${data.error.type}`, 'the chain refused the message before it executed any of it');
	}
	if (data.success.isTrue) return null;
	const find = (name) => events.find((event) => event.section === 'polkadotXcm' && event.method === name);
	const name = find('ProcessXcmError')?.data.error.type ?? 'Incomplete';
	const trapped = find('AssetsTrapped');
	return new ChainError(`xcm.${name}`, [xcmError(name), ...(trapped ? [keptFor(trapped.data.origin)] : [])].join('; '));
}

// Who may claim what a message left over.
function keptFor({ parents, interior: inside }) {
	const junction = inside.isX1 ? inside.asX1[0] : null;
	return parents.toNumber() === 0 && junction?.isAccountId32
		? `what came is kept there for ${encodeAddress(junction.asAccountId32.id)}, who takes it with claim-trapped.js`
		: 'what came is kept there for the chain that it came from, whose root may claim it';
}

// Waits at `there` until the message is executed in a final block, from the block `from` on, and answers
// `{ block, height, token, bmm }`, what `who` was given.
export async function arrival(there, message, who, { from, seconds = 300 }) {
	const { block, height, events } = await there.until('the message arrives', async (hash, number) => {
		const records = await (await there.api.at(hash)).query.system.events();
		const found = eventsOfMessage(records.map(({ event }) => event), message);
		return found && { block: hash, height: number, events: found };
	}, seconds, from);
	const failure = endOfMessage(events);
	if (failure !== null) throw Object.assign(failure, { block, height });
	return { block, height, ...givenTo(events, who) };
}

const dryRun = (chain) => chain.api.call.dryRunApi;

// What the chain says would happen if `signer` sent the transaction now: `{ delivery, messages, events }`, the fee for
// the way in planck, what goes to whom, and all that happens. Null on a chain that cannot say.
export async function foresee(chain, tx, signer) {
	if (!dryRun(chain)) return null;
	const answer = await dryRun(chain).dryRunCall({ system: { Signed: signer } }, tx.method, VERSION);
	if (answer.isErr) throw new ChainError(`dryRunApi.${answer.asErr.type}`);
	const { executionResult, emittedEvents, forwardedXcms } = answer.asOk;
	if (executionResult.isErr) throw dispatchError(chain.api, executionResult.asErr.error);
	const events = [...emittedEvents];
	return { delivery: deliveryFee(events), messages: messagesIn(forwardedXcms), events };
}

const messagesIn = (forwarded) =>
	forwarded.flatMap(([place, list]) => list.map((xcm) => ({ para: paraOf(place), xcm })));

// The sibling that a versioned location is, or null.
function paraOf(place) {
	const { parents, interior: inside } = place.inner;
	if (parents.toNumber() !== 1 || !inside.isX1) return null;
	const junction = inside.asX1[0] ?? inside.asX1;
	return junction.isParachain ? junction.asParachain.toNumber() : null;
}

// What a chain says would come of a message that chain `para` sends: `{ messages, events }`. `refusal` says what it
// means if that fails.
async function foreseeMessage(chain, para, xcm, refusal) {
	const answer = await dryRun(chain).dryRunXcm(version(siblingLocation(para)), xcm.toHex());
	if (answer.isErr) throw new ChainError(`dryRunApi.${answer.asErr.type}`);
	const { executionResult, emittedEvents, forwardedXcms } = answer.asOk;
	const failure = failureOf(executionResult);
	if (failure !== null) throw new Error(`${refusal}, and nothing was sent: ${failure}`);
	return { messages: messagesIn(forwardedXcms), events: [...emittedEvents] };
}

// What the hub would pass on to chain `para` of a message that chain `from` sends: `{ xcm, token, bmm }`, that message
// and what it brings.
export async function foreseePassing(hub, from, xcm, para) {
	const { messages } = await foreseeMessage(hub, from, xcm, 'the hub would not pass it on');
	const onward = messages.find((message) => message.para === para);
	if (onward === undefined) throw new Error(`the hub would send no message to chain ${para}, and nothing was sent`);
	return { xcm: onward.xcm, ...broughtBy(onward.xcm) };
}

// What would arrive for `who` at `there` of a message that chain `para` sends, as `givenTo` has it.
export async function foreseeThere(there, para, xcm, who) {
	const { events } = await foreseeMessage(there, para, xcm, 'the other chain would not take it');
	return givenTo(events, who);
}

// '1.5 MMT and 3 BMM'
export function formatGiven(chain, { token, bmm }) {
	const parts = [...(token > 0n ? [chain.format(token)] : []), ...(bmm > 0n ? [formatBmm(bmm)] : [])];
	return parts.length === 0 ? 'nothing' : parts.join(' and ');
}
