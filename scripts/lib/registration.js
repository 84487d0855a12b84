// Registering a name: a commitment first, which is kept in a file, and the registration two blocks
// later.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseAmount } from './amounts.js';
import { UsageError } from './errors.js';
import { forget, keep, kept, stateFolder } from './kept.js';
import { accountOf, checkName, commitmentOf, formatDays, parseDays, priceOf, textBytes } from './names.js';

const DEFAULT_DAYS = '365';

// Options of `commit-name` and `register-name`.
export const PLAN_OPTIONS = {
	days: { type: 'string', value: 'N', help: `how long it is registered for (default ${DEFAULT_DAYS})` },
	owner: { type: 'string', value: 'ACCOUNT', help: 'whose it is to be (default: yours)' },
	'max-price': { type: 'string', value: 'AMOUNT', help: 'most that it may cost (default: the price now)' },
	secret: { type: 'string', value: 'HEX', help: 'secret of the commitment: 0x and 64 hex digits (default: a new one)' },
};

const say = (text) => process.stdout.write(`${text}\n`);

const newSecret = () => `0x${randomBytes(32).toString('hex')}`;

// Refuses bad options before a node is asked.
export function checkPlan({ args: [name], days, secret, ...input }) {
	if (checkName(name).split('.').length !== 2) {
		throw new UsageError(`'${name}' is a subname: the owner of the name above it gives it out, with set-subname.js`);
	}
	if (days !== undefined) parseDays(days);
	if (input['max-price'] !== undefined) parseAmount(input['max-price'], 38);
	if (secret !== undefined && !/^0x[0-9a-fA-F]{64}$/.test(secret)) {
		throw new UsageError('the secret is not 0x and 64 hex digits');
	}
}

const WHY = {
	taken: () => 'it is taken',
	grace: ({ until }) => `it has run out, and its owner may still renew it until block ${until}`,
	reserved: () => 'names of one or two letters are reserved',
	looksLike: ({ name }) => `it looks like ${name}, which is somebody else's`,
	subname: () => 'the owner of the name above it gives it out',
	invalid: ({ error }) => error.text,
};

// Nobody is to pay for a commitment that leads nowhere.
async function checkAvailable(chain, name, owner, signer) {
	const found = await chain.rpc('mmt_availability', name);
	const own = found.type === 'looksLike' && found.owner === owner && owner === signer.address;
	if (WHY[found.type] && !own) throw new Error(`${name} cannot be registered: ${WHY[found.type](found)}`);
}

// All that a registration of `name` by `signer` takes, with its commitment.
export async function planFor(chain, { signer, name, owner = signer.address, duration, maxPrice, secret = newSecret() }) {
	const plan = {
		genesis: chain.api.genesisHash.toHex(),
		signer: signer.address,
		name,
		owner,
		duration,
		maxPrice: String(maxPrice ?? (await priceOf(chain, name, duration))),
		secret,
	};
	return { ...plan, commitment: commitmentOf(plan) };
}

// The same from the options of a script. Nothing that the chain would refuse later is committed to.
export async function planOf(chain, { args: [name], signer, days = DEFAULT_DAYS, owner, secret, ...input }) {
	const to = owner === undefined ? signer.address : await accountOf(owner, chain);
	await checkAvailable(chain, name, to, signer);
	const duration = parseDays(days);
	const { minDuration, maxDuration } = chain.api.consts.names;
	if (duration < minDuration.toNumber() || duration > maxDuration.toNumber()) {
		const [least, most] = [minDuration, maxDuration].map((blocks) => formatDays(blocks.toNumber()));
		throw new UsageError(`${formatDays(duration)} is not ${least} to ${most}`);
	}
	const cap = input['max-price'];
	const maxPrice = cap === undefined ? undefined : chain.amount(cap);
	return planFor(chain, { signer, name, owner: to, duration, maxPrice, secret: secret?.toLowerCase() });
}

export function sayPlan(chain, { name, owner, duration, maxPrice, secret, commitment }) {
	say(`name ${name}\nowner ${owner}\ndays ${formatDays(duration)}`);
	say(`most that it may cost ${chain.format(maxPrice)}\nsecret ${secret}\ncommitment ${commitment}`);
}

// The plan in a file, or null if there is none.
const keptIn = (file, genesis) => kept(
	file,
	(plan) => plan.genesis === genesis && plan.commitment === commitmentOf(plan),
	'what was committed to; remove it to commit anew',
);

// The plan of a registration that was begun, or a new one, which is in its file before anybody hears of
// it. Null if the registration was made, and only its file was left.
export async function keptPlan(chain, input) {
	const { args: [name], signer, state = stateFolder('names'), days, owner } = input;
	const genesis = chain.api.genesisHash.toHex();
	const file = join(state, `${name}-${signer.address}-${genesis.slice(2, 10)}.json`);
	const old = keptIn(file, genesis);
	if (old === null) {
		const plan = await planOf(chain, input);
		keep(state, file, plan);
		return { ...plan, file };
	}
	const cap = input['max-price'];
	const others = [
		[days, '--days', old.duration, () => parseDays(days)],
		[owner, '--owner', old.owner, () => accountOf(owner, chain)],
		[cap, '--max-price', old.maxPrice, () => String(chain.amount(cap))],
		[input.secret, '--secret', old.secret, () => input.secret.toLowerCase()],
	];
	for (const [given, option, was, now] of others) {
		if (given !== undefined && (await now()) !== was) {
			throw new Error(`${name} was committed to with another ${option}; leave it out to go on, or remove ${file}`);
		}
	}
	const now = await chain.rpc('mmt_availability', name);
	if (now.type === 'taken' && now.owner === old.owner && (await openCommitment(chain, old)) === null) {
		say(`${name} is registered`);
		forgetPlan(file);
		return null;
	}
	say(`going on with ${file}`);
	return { ...old, file };
}

export const forgetPlan = forget;

// The signer's commitment on the chain, if it can still be used.
async function openCommitment(chain, { signer, commitment }) {
	const all = await chain.api.query.names.commitments(signer);
	// polkadot.js' name for the field: its own `hash` is that of the whole.
	const found = all.find((one) => one.hash_.toHex() === commitment);
	const next = (await chain.api.rpc.chain.getHeader()).number.toNumber() + 1;
	const most = chain.api.consts.names.maxCommitmentAge.toNumber();
	const at = found?.get('at').toNumber();
	return found && at + most >= next ? at : null;
}

// Commits unless that is done, and waits until the registration may follow.
export async function committed(chain, plan, { signer, seconds = 180 }) {
	let at = await openCommitment(chain, plan);
	if (at === null) {
		const receipt = await chain.send(chain.api.tx.names.commit(plan.commitment), signer, { seconds });
		at = receipt.height;
		say(`committed in block ${at}, fee ${chain.format(receipt.fee)}`);
	}
	const least = chain.api.consts.names.minCommitmentAge.toNumber();
	// The next block is the first that may hold the registration.
	await chain.until(`block ${at + least - 1} is final`, (_, height) => height >= at + least - 1, seconds);
}

// The transaction that registers what was committed to.
export const registration = (chain, { name, owner, duration, secret, maxPrice }) =>
	chain.api.tx.names.register(textBytes(name), owner, duration, secret, maxPrice);

// All of it. Answers the receipt of the registration.
export async function registerName(chain, signer, name, { days = DEFAULT_DAYS, ...options } = {}) {
	const plan = await planFor(chain, { signer, name, duration: parseDays(days), ...options });
	await committed(chain, plan, { signer });
	return chain.send(registration(chain, plan), signer);
}
