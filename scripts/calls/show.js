// What the chain says: every mmt_* method but mmt_nameProofKeys, in words or as it came.
import { readFileSync } from 'node:fs';
import { parsePara } from '../lib/across.js';
import { run } from '../lib/cli.js';
import { formatPercent } from '../lib/amounts.js';
import { formatBmm, formatPower } from '../lib/bmm.js';
import { UsageError } from '../lib/errors.js';
import { accountOf, checkName, parseDays } from '../lib/names.js';
import { formatShare } from '../lib/notary.js';
import { parseKey } from '../lib/records.js';

const AMOUNTS = new Set([
	'votes', 'amount', 'frozen', 'asDelegate', 'asVoter', 'total', 'nextReward', 'minted', 'feePot',
	'claimed', 'initialSupply', 'first', 'step', 'floor', 'transaction', 'registration', 'deposit',
	'price', 'yearlyRent', 'rent', 'premium', 'three', 'four', 'five',
]);
const PERCENTS = new Set(['commission', 'productivity']);
const SHARES = new Set(['share']);

// Amounts in the answers of proof of resource and footstones that are not in the chain's own token.
const BMM_FIELDS = {
	...Object.fromEntries([
		'mined', 'remaining', 'cap', 'owed', 'pending', 'emission', 'paid', 'bond', 'held', 'totalBond', 'bondPerSol', 'tally',
		'backing', 'total', 'quorum',
	].map((name) => [name, formatBmm])),
	...Object.fromEntries(['pp', 'totalPp', 'power'].map((name) => [name, formatPower])),
	...Object.fromEntries(['credit', 'dpp', 'sum'].map((name) => [name, (sol) => `${sol} sol`])),
	ratePerHour: (sol) => `${sol} sol/h`,
	ePpm: (parts) => formatShare(parts),
};

const account = async (chain, [who]) => [await accountOf(who, chain)];
const whole = (text) => {
	if (!/^\d+$/.test(text ?? '')) throw new UsageError(`'${text}' is not a whole number`);
	return Number(text);
};

// Name, its arguments, the RPC method, and how arguments become parameters.
const QUERIES = {
	profile: ['', 'mmt_chainProfile', () => []],
	'profile-hash': ['', 'mmt_chainProfileHash', () => []],
	permissions: ['ACCOUNT', 'mmt_permissions', account],
	ranking: ['[SKIP LIMIT]', 'mmt_ranking', (_, [skip = '0', limit = '27']) => [whole(skip), whole(limit)]],
	delegate: ['ACCOUNT', 'mmt_delegate', account],
	round: ['', 'mmt_round', () => []],
	slot: ['SLOT', 'mmt_slotOwner', (_, [slot]) => [whole(slot)]],
	voter: ['ACCOUNT', 'mmt_voter', account],
	claimable: ['ACCOUNT', 'mmt_claimable', account],
	reward: ['HEIGHT', 'mmt_blockReward', (_, [height]) => [whole(height)]],
	emission: ['', 'mmt_emission', () => []],
	'notary-index': ['', 'mmt_notaryIndex', () => []],
	'anchor-of': ['ROOT COUNT', 'mmt_anchorOf', (_, [root, count]) => [root, whole(count)]],
	anchor: ['INDEX [BLOCKHASH]', 'mmt_anchorProof', (_, [index, at = null]) => [whole(index), at]],
	proof: ['FILE', 'mmt_verify', (_, [file]) => [bytesOf(file)]],
	work: ['WORK', 'mmt_work', (_, [work]) => [whole(work)]],
	'work-of': [
		'ALGORITHM DIGEST SIZE', 'mmt_workOf', (_, [algorithm, digest, size]) => [algorithm, digest, whole(size)],
	],
	terms: ['WORK', 'mmt_termsOf', (_, [work]) => [whole(work)]],
	licence: ['LICENCE', 'mmt_licence', (_, [licence]) => [whole(licence)]],
	licences: [
		'ACCOUNT [START]',
		'mmt_licencesOf',
		async (chain, [who, start = '0']) => [await accountOf(who, chain), whole(start), 256],
	],
	history: [
		'WORK [BLOCK SKIP]',
		'mmt_history',
		(_, [work, block, skip = '0']) =>
			[whole(work), block === undefined ? null : { block: whole(block), skip: whole(skip) }],
	],
	name: ['NAME [KEY…]', 'mmt_resolve', (_, [name, ...keys]) => [checkName(name), keys.map(checkKey)]],
	'name-of-id': ['ID', 'mmt_nameOfId', (_, [id]) => [whole(id)]],
	reverse: ['ACCOUNT', 'mmt_reverse', account],
	availability: ['NAME', 'mmt_availability', (_, [name]) => [name]],
	'name-price': ['NAME DAYS', 'mmt_namePrice', (_, [name, days]) => [checkName(name), parseDays(days)]],
	names: [
		'ACCOUNT [START]',
		'mmt_namesOf',
		async (chain, [who, start]) => [await accountOf(who, chain), start === undefined ? null : whole(start), 256],
	],
	subnames: ['NAME [START]', 'mmt_subnames', (_, [name, start = null]) => [checkName(name), start, 256]],
	resource: ['', 'mmt_resourceStatus', () => [], BMM_FIELDS],
	worker: ['ACCOUNT', 'mmt_worker', account, BMM_FIELDS],
	workers: [
		'[START]',
		'mmt_workers',
		async (chain, [start]) => [start === undefined ? null : await accountOf(start, chain), 256],
		BMM_FIELDS,
	],
	epoch: ['EPOCH', 'mmt_resourceEpoch', (_, [epoch]) => [whole(epoch)], BMM_FIELDS],
	samples: ['ACCOUNT', 'mmt_sampleTasks', account],
	footstones: ['', 'mmt_footstones', () => [], BMM_FIELDS],
	footstone: ['ACCOUNT', 'mmt_footstone', account, BMM_FIELDS],
	'data-chain': ['CHAIN', 'mmt_dataChain', (_, [id]) => [whole(id)], BMM_FIELDS],
	'data-chains': ['[START]', 'mmt_dataChains', (_, [start = '0']) => [whole(start), 256], BMM_FIELDS],
	'bet-round': ['CHAIN', 'mmt_betRound', (_, [id]) => [whole(id)], BMM_FIELDS],
	siblings: ['', 'mmt_siblings', () => []],
	'witnessed-name': ['PARA NAME', 'mmt_witnessedName', (_, [para, name]) => [parsePara(para), checkName(name)]],
	'proof-of-sibling': ['PARA FILE', 'mmt_verifyOfSibling', (_, [para, file]) => [parsePara(para), bytesOf(file)]],
	confirmations: ['BLOCKHASH', 'mmt_confirmations', (_, [hash]) => [hash]],
	balance: ['ACCOUNT'],
};

// The key of a record, as it was written.
function checkKey(key) {
	parseKey(key);
	return key;
}

function bytesOf(file) {
	try {
		return `0x${readFileSync(file).toString('hex')}`;
	} catch (error) {
		throw new UsageError(`'${file}' cannot be read: ${error.message}`);
	}
}

function argumentsOf(name) {
	const words = QUERIES[name][0].split(' ').filter(Boolean);
	const optional = words.findIndex((word) => word.startsWith('['));
	const most = words.at(-1)?.endsWith('…]') ? Infinity : words.length;
	return [optional < 0 ? words.length : optional, most];
}

// Planck to tokens and parts per billion to percent, wherever the answer holds them; `own` has what is written
// in another way in this answer.
function readable(chain, value, key, own = {}) {
	if (Array.isArray(value)) return value.map((item) => readable(chain, item, key, own));
	if (value !== null && typeof value === 'object') {
		// Amounts beside the number of an asset are in its smallest unit.
		const foreign = typeof value.asset === 'object' && value.asset !== null;
		return Object.fromEntries(
			Object.entries(value).map(([name, item]) => [
				name,
				foreign && AMOUNTS.has(name) ? item : readable(chain, item, name, own),
			]),
		);
	}
	const plain = ['string', 'number'].includes(typeof value);
	if (Object.hasOwn(own, key) && plain) return own[key](value);
	if (AMOUNTS.has(key) && typeof value === 'string' && /^\d+$/.test(value)) return chain.format(value);
	if (SHARES.has(key) && typeof value === 'number') return formatShare(value);
	if (PERCENTS.has(key) && typeof value === 'number') return formatPercent(value);
	return value;
}

await run({
	summary: 'Shows what the chain says: of itself, delegates, votes, rewards, works, names, workers, footstones and siblings.',
	usage: 'WHAT [ARGUMENT…]',
	notes: `WHAT is one of:\n${Object.entries(QUERIES)
		.map(([name, [args]]) => `  ${name} ${args}`.trimEnd())
		.join('\n')}`,
	options: { raw: { type: 'boolean', help: 'amounts in planck and parts per billion, as the node says' } },
	least: 1,
	most: Infinity,
	check: async ({ args: [name, ...rest] }) => {
		if (!Object.hasOwn(QUERIES, name)) {
			throw new UsageError(`'${name}' is not one of ${Object.keys(QUERIES).join(', ')}`);
		}
		const [least, most] = argumentsOf(name);
		if (rest.length < least || rest.length > most) {
			throw new UsageError(`usage: show.js ${name} ${QUERIES[name][0]}`.trimEnd());
		}
		if (QUERIES[name][0] === 'ACCOUNT') await accountOf(rest[0]);
		else await QUERIES[name][2]?.(null, rest);
	},
	query: async (chain, { args: [name, ...rest], raw }) => {
		if (name === 'balance') {
			const { free, reserved, frozen } = await chain.account(await accountOf(rest[0], chain));
			return [`free ${chain.format(free)}`, `reserved ${chain.format(reserved)}`, `frozen ${chain.format(frozen)}`]
				.join('\n');
		}
		const [, method, parameters, own] = QUERIES[name];
		const answer = await chain.rpc(method, ...(await parameters(chain, rest)));
		if (name === 'reward') return raw ? String(answer) : chain.format(answer);
		return JSON.stringify(raw ? answer : readable(chain, answer, undefined, own), null, 2);
	},
});
