// Plays the life of two names on a running development chain, and checks every step: a registration
// that cannot be snatched, records, subnames, a primary name, a payment by name, a renewal, a sale,
// and a look-alike.
import { randomInt } from 'node:crypto';
import { pairOf } from './lib/accounts.js';
import { connect, DEFAULT_URL } from './lib/chain.js';
import { guarded } from './lib/cli.js';
import { ChainError, UsageError } from './lib/errors.js';
import { accountOf, BLOCKS_PER_DAY, formatDays, priceOf, textBytes } from './lib/names.js';
import { parseRecord } from './lib/records.js';
import { committed, planFor, registerName, registration } from './lib/registration.js';

const YEAR = 365 * BLOCKS_PER_DAY;
const USAGE = `Plays the life of two names on a running development chain and prints what it sees.

usage: node scripts/names-demo.js [URL]

URL is the node's address (default ${DEFAULT_URL}, or MMT_URL). Start one with scripts/dev.sh.
It takes about two minutes at the usual two seconds a block.
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
	check(error?.name === `names.${name}`, `the chain refuses: ${error?.message}`);
}

// The same of a question to the node, which says why in words.
async function unanswered(asking) {
	const error = await asking.then(() => null, (failure) => failure);
	check(error !== null, `the node answers: ${error?.message}`);
}

// A record in a line, as `service: {"service":"rpc",…}`.
const shown = ({ type, value, verified }) =>
	`${type}: ${typeof value === 'object' ? JSON.stringify(value) : value}${verified ? ' (verified)' : ''}`;

// Names that nobody has: on a chain where the demo has run, with a few letters behind them.
async function freeNames(chain, suffix) {
	for (let tag = ''; ; tag = `-${Array.from({ length: 5 }, () => 'bcdfghkpqstxz'[randomInt(13)]).join('')}`) {
		const names = ['my-book', 'alice', 'my-b00k'].map((label) => `${label}${tag}.${suffix}`);
		const found = await Promise.all(names.map((name) => chain.rpc('mmt_availability', name)));
		if (found.every(({ type }) => type === 'free')) return names;
	}
}

async function play(chain) {
	const { tx } = chain.api;
	const [alice, bob, eve] = await Promise.all(['//Alice', '//Bob', '//Eve'].map((path) => pairOf(path)));
	const names = tx.names;
	const resolve = (name, keys = []) => chain.rpc('mmt_resolve', name, keys);
	const parentOf = async ({ block }) => (await chain.api.rpc.chain.getHeader(block)).parentHash.toHex();
	const free = async ({ address }, at) => (await chain.account(address, at)).free;
	const set = (name, records) => names.setRecords(
		textBytes(name), records.map((text) => [parseRecord(text).record, null]),
	);

	const { names: rules } = await chain.rpc('mmt_chainProfile');
	const [book, home, fake] = await freeNames(chain, rules.suffix);

	step(`Alice registers ${book}`);
	const price = await priceOf(chain, book, YEAR);
	say(`   it is free, and a year costs ${chain.format(price)}`);
	const plan = await planFor(chain, { signer: alice, name: book, duration: YEAR });
	say(`   she commits to ${plan.commitment}, which tells nobody the name`);
	await committed(chain, plan, { signer: alice });
	await refused('CommitmentNotFound', chain.send(registration(chain, { ...plan, owner: eve.address }), eve));
	say('   so who copies her registration for himself gains nothing');
	const registered = await chain.send(registration(chain, plan), alice);
	const event = registered.events.find((one) => chain.api.events.names.Registered.is(one)).data;
	check(event.price.toBigInt() === price, `it is hers for ${chain.format(price)}, until block ${event.expires}`);

	step(`She says what ${book} stands for`);
	const records = [
		`account=${alice.address}`,
		'work=0',
		`chain=2000:${chain.api.genesisHash.toHex()}`,
		'service:web=https://book.example.org/read',
		'text:title=The Book',
		'a@300=192.0.2.80',
		'txt=written by Alice',
	];
	await chain.send(set(book, records), alice);
	const resolution = await resolve(book);
	for (const record of resolution.records) say(`   ${shown(record)}`);
	check(
		resolution.owner === alice.address && resolution.records.length === records.length,
		`${records.length} records, of the tenure ${resolution.id}`,
	);
	check(
		resolution.records.find(({ type }) => type === 'account').verified,
		'the account is verified, since it is its owner\'s own',
	);

	step('She gives out a name under it');
	const notes = `notes.${book}`;
	await chain.send(names.setSubname(textBytes(book), textBytes('notes'), bob.address, null, 0), alice);
	await chain.send(set(notes, ['service:web=https://notes.example.org/']), bob);
	const below = await chain.rpc('mmt_subnames', book, null, 256);
	check(below.names.map(({ name }) => name).join() === notes, `${notes} is the only name under ${book}`);
	check((await resolve(notes)).owner === bob.address, 'it is Bob\'s, and resolves to what he says');

	step(`She goes by ${home}`);
	await registerName(chain, alice, home);
	await refused('ForwardMismatch', chain.send(names.setPrimary(textBytes(home)), alice));
	await chain.send(
		tx.utility.batchAll([set(home, [`account=${alice.address}`]), names.setPrimary(textBytes(home))]),
		alice,
	);
	check((await chain.rpc('mmt_reverse', alice.address)).name === home, `her account is shown as ${home}`);

	step(`Bob pays ${home}`);
	const amount = chain.amount('5');
	const to = await accountOf(home, chain);
	const paid = await chain.send(tx.balances.transferKeepAlive(to, amount), bob);
	check(
		to === alice.address && (await free(alice, paid.block)) - (await free(alice, await parentOf(paid))) === amount,
		`Alice has ${chain.format(amount)} more`,
	);

	step(`Bob renews ${book} for her`);
	const rent = await priceOf(chain, book, YEAR);
	await chain.send(names.renew(textBytes(book), YEAR, rent), bob);
	const renewed = await resolve(book);
	check(
		renewed.activeUntil === resolution.activeUntil + YEAR && renewed.id === resolution.id,
		`it lasts ${formatDays(YEAR)} longer, and is as it was`,
	);

	step(`Alice sells ${book}`);
	const asked = chain.amount('250');
	await chain.send(names.setPrice(textBytes(book), asked, null), alice);
	await refused('PriceAboveCap', chain.send(names.buy(textBytes(book), asked - 1n), bob));
	const bought = await chain.send(names.buy(textBytes(book), asked), bob);
	check(
		(await free(alice, bought.block)) - (await free(alice, await parentOf(bought))) === asked,
		`she has ${chain.format(asked)} more`,
	);
	const sold = await resolve(book);
	check(
		sold.owner === bob.address && sold.records.length === 0 && sold.activeUntil === renewed.activeUntil,
		'the name is Bob\'s in the same block, for as long as before, and bare: nothing of Alice\'s resolves',
	);
	await unanswered(resolve(notes));
	const reserved = async () => (await chain.account(alice.address)).reserved;
	const held = await reserved();
	const keys = records.map((text) => ({ [Object.keys(parseRecord(text).record)[0]]: null }));
	const plain = keys.filter((key) => !('Service' in key) && !('Text' in key));
	await chain.send(tx.utility.batchAll(plain.map((key) => names.reclaimDeposit(resolution.id, key))), eve);
	const back = held - (await reserved());
	check(
		back > 0n,
		`Eve has the deposits of ${plain.length} dead records released: ${chain.format(back)} to Alice, who paid them`,
	);

	step(`Eve tries ${fake}`);
	const found = await chain.rpc('mmt_availability', fake);
	check(found.type === 'looksLike' && found.name === book, `the node says that it looks like ${found.name}`);
	await refused('LooksLikeAnother', registerName(chain, eve, fake));
	say('\nDone: every step held.');
}

await guarded(async () => {
	const [url, ...more] = process.argv.slice(2);
	if (url === '--help') {
		process.stdout.write(USAGE);
		return;
	}
	if (more.length > 0 || url?.startsWith('-')) throw new UsageError('usage: node scripts/names-demo.js [URL]');
	const chain = await connect(url ?? process.env.MMT_URL ?? DEFAULT_URL);
	try {
		await play(chain);
	} finally {
		await chain.disconnect();
	}
});
