// Footstones: what they sign and bet, and what scripts ask a node about rounds. The layouts are those of
// docs/resource-format.md.
import { linkSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bnToU8a, hexToU8a, stringToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { blake2AsU8a, decodeAddress, encodeAddress } from '@polkadot/util-crypto';
import { ChainError, UsageError } from './errors.js';
import { forget, keep, kept, stateFolder } from './kept.js';
import { parseNumber } from './notary.js';

const unsigned = (value, bits) => bnToU8a(BigInt(value), { bitLength: bits, isLe: true });
const blake2 = (...parts) => u8aToHex(blake2AsU8a(u8aConcat(...parts), 256));
const HASH = /^0x[0-9a-fA-F]{64}$/;

// How a data chain finds consensus, as arguments and as the chain names it.
export const CONSENSUS = { pow: 'PoW', tpos: 'TPoS', posi: 'PoSI', bft: 'Bft' };

export function consensusOf(text) {
	if (!Object.hasOwn(CONSENSUS, text)) {
		throw new UsageError(`'${text}' is not one of ${Object.keys(CONSENSUS).join(', ')}`);
	}
	return CONSENSUS[text];
}

export function parseHash(text, what) {
	if (!HASH.test(text ?? '')) throw new UsageError(`'${text}' is not ${what}: 0x and 64 hex digits`);
	return text.toLowerCase();
}

// 'HEIGHT BLOCK STATE' to a checkpoint.
export const parseCheckpoint = ([height, block, state]) => ({
	height: parseNumber(height, 'a height'),
	block: parseHash(block, 'the hash of a block'),
	state: parseHash(state, 'a state root'),
});

// What a checkpoint is called in bets: its hash.
export const candidateOf = ({ height, block, state }) =>
	blake2(unsigned(height, 64), hexToU8a(block), hexToU8a(state));

// What a footstone signs when it proposes a checkpoint: text, as wallets show it.
export const statementMessage = ({ genesis, chain, round, checkpoint: { height, block, state } }) => [
	'mmt/footstones/checkpoint/1',
	`chain: ${chain}`,
	`round: ${round}`,
	`height: ${height}`,
	`block: ${block}`,
	`state: ${state}`,
	`network: ${genesis}`,
].join('\n');

// The signature of `pair`, an sr25519 one, as a wallet would make it.
export const signCheckpoint = (pair, statement) =>
	({ Sr25519: u8aToHex(pair.sign(`<Bytes>${statementMessage(statement)}</Bytes>`)) });

// What a bet shows of itself until it is revealed.
export const betCommitment = ({ genesis, account, chain, round, candidate, amount, salt }) => blake2(
	stringToU8a('mmt/footstones/bet/1'),
	hexToU8a(genesis), decodeAddress(account), unsigned(chain, 32), unsigned(round, 32),
	hexToU8a(candidate), unsigned(amount, 128), hexToU8a(salt),
);

// The open round of a data chain, or an error.
export async function openRound(chain, id) {
	const round = await chain.rpc('mmt_betRound', Number(id));
	if (round === null) throw new Error(`data chain ${id} has no open round; propose.js opens one`);
	return round;
}

// The round that an account may propose a checkpoint in: the open one of a data chain, or the one that the
// proposal would open. Throws what the chain would refuse the call with: a signature that was sent cannot be taken
// back, and the next proposal may be for the same round.
export async function roundToSign(chain, id, account, { height }) {
	const refuse = (name) => {
		const { docs } = chain.api.errors.footstones[name].meta;
		throw new ChainError(`footstones.${name}`, `${[...docs].join(' ').trim()} Nothing was signed.`);
	};
	const best = await chain.rpc('chain_getBlockHash');
	const [data, footstone, open] = await Promise.all([
		chain.rpc('mmt_dataChain', Number(id), best),
		chain.rpc('mmt_footstone', account, best),
		chain.rpc('mmt_betRound', Number(id), best),
	]);
	if (footstone === null || BigInt(footstone.bond) + BigInt(footstone.held) === 0n) refuse('NotAFootstone');
	if (data === null) refuse('ChainNotFound');
	if (data.checkpoint !== null && BigInt(height) <= BigInt(data.checkpoint.checkpoint.height)) refuse('NotHigher');
	if (open === null) {
		if (BigInt(footstone.bond) === 0n) refuse('NotAFootstone');
		if (footstone.opened !== null) refuse('AlreadyOpened');
		return data.round;
	}
	if (open.phase !== 'propose') refuse('NotProposing');
	const { members } = (await (await chain.api.at(best)).query.footstones.rounds(id)).unwrap();
	const member = members.find(({ who }) => who.eq(account));
	if (member === undefined) refuse('NotInRound');
	if (member.proposed.isTrue) refuse('AlreadyProposed');
	return open.round;
}

// Where a footstone's tools remember what it signed.
export const SIGNED_OPTION = {
	state: {
		type: 'string', value: 'FOLDER', help: 'where signed checkpoints are kept (default ~/.local/state/mmt/statements)',
	},
};

// Writes down the checkpoint that an account is about to sign for a round, and answers the statement. Throws if it
// has signed another one for that round: whoever has both takes its bond.
export function keepStatement({ genesis, account, chain, round, checkpoint }, state = stateFolder('statements')) {
	const statement = { genesis, account: encodeAddress(account, 42), chain: Number(chain), round, checkpoint };
	const file = join(state, `${statement.chain}-${round}-${statement.account}-${genesis.slice(2, 10)}.json`);
	const draft = `${file}.${process.pid}.new`;
	keep(state, draft, statement);
	try {
		// Of two scripts at once, one is first.
		linkSync(draft, file);
	} catch (error) {
		if (error.code !== 'EEXIST') throw error;
	} finally {
		forget(draft);
	}
	const fits = (found) => {
		parseCheckpoint([found.checkpoint.height, found.checkpoint.block, found.checkpoint.state]);
		return ['genesis', 'account', 'chain', 'round'].every((key) => found[key] === statement[key]);
	};
	const signed = kept(file, fits, 'the checkpoint that was signed for this round, so nothing was signed').checkpoint;
	if (candidateOf(signed) !== candidateOf(checkpoint)) {
		throw new Error(
			`${statement.account} has signed another checkpoint for round ${round} of data chain ${chain}: ` +
			`height ${signed.height}, block ${signed.block}, state ${signed.state}. Two for one round cost the whole bond, ` +
			'so nothing was signed: propose that one again, or wait until the round is over. ' +
			`It is remembered in ${file}, to be removed only if this chain was begun anew, as for development`,
		);
	}
	return statement;
}

// A candidate by its number in the round, or by its hash.
export function pickCandidate(round, text) {
	const hashes = round.candidates.map(({ hash }) => hash);
	if (/^\d+$/.test(text) && Number(text) < hashes.length) return hashes[Number(text)];
	if (hashes.includes(text)) return text;
	throw new Error(`the round has no candidate '${text}': there are 0 to ${hashes.length - 1}`);
}

export function checkCandidate(text) {
	if (!/^\d+$/.test(text) && !HASH.test(text)) {
		throw new UsageError(`'${text}' is neither the number of a candidate nor its hash`);
	}
}

// Where the salt of a bet is kept until it is revealed.
export const STATE_OPTION = {
	state: { type: 'string', value: 'FOLDER', help: 'where the salt is kept (default ~/.local/state/mmt/bets)' },
};

// Files of an account's bets in a round begin so, and end with the commitment: one that the chain refused
// never takes the place of one that it has.
const betFiles = ({ genesis, account, chain, round }) =>
	`${chain}-${round}-${encodeAddress(account, 42)}-${genesis.slice(2, 10)}-`;

const betFile = (bet, commitment) => `${betFiles(bet)}${commitment.slice(2, 18)}.json`;

// Keeps a bet before anybody hears of it, and answers its commitment.
export function keepBet(bet, state = stateFolder('bets')) {
	const commitment = betCommitment(bet);
	keep(state, join(state, betFile(bet, commitment)), { ...bet, amount: String(bet.amount), commitment });
	return commitment;
}

// The bet of `{ genesis, account, chain, round }` with this commitment, or null.
export function keptBet(bet, commitment, state = stateFolder('bets')) {
	const fits = (found) => found.commitment === commitment && betCommitment(found) === commitment;
	return kept(join(state, betFile(bet, commitment)), fits, 'the bet that was made');
}

// Forgets all bets of an account in a round.
export function forgetBets(bet, state = stateFolder('bets')) {
	for (const file of readdirSync(state)) if (file.startsWith(betFiles(bet))) forget(join(state, file));
}

// The commitment of an account in the open round of a data chain, if it was not revealed; else null.
export async function hiddenBet(chain, id, account) {
	const round = await chain.api.query.footstones.rounds(id);
	const member = round.isSome && round.unwrap().members.find(({ who }) => who.eq(account));
	const pick = member && member.bet.isSome && member.bet.unwrap().pick;
	return pick && pick.isHidden ? pick.asHidden.toHex() : null;
}

// A checkpoint that somebody signed, as sign-checkpoint.js writes it.
export function readStatement(file) {
	try {
		const { chain, round, checkpoint, signer, signature } = JSON.parse(readFileSync(file, 'utf8'));
		const { height, block, state } = checkpoint;
		if (!/^0x[0-9a-fA-F]{128}$/.test(signature)) throw new Error('its signature is not 64 bytes');
		return { chain, round, checkpoint: parseCheckpoint([String(height), block, state]), signer, signature };
	} catch (error) {
		throw new UsageError(`'${file}' is not what sign-checkpoint.js prints: ${error.message}`);
	}
}
