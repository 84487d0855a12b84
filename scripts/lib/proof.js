// Reads and checks a .mmtproof, from docs/proof-format.md alone: a second opinion on the verifier in
// primitives/src/notary, and the one to use in JavaScript. Names are those of the page.
import { createHash } from 'node:crypto';
import { compactToU8a, hexToU8a, u8aCmp, u8aConcat, u8aEq, u8aToHex } from '@polkadot/util';
import { blake2AsU8a } from '@polkadot/util-crypto';

const MAGIC = Buffer.from('mmtproof');
const VERSION = 1;
const CHECKSUM = 4;
const MAX_FILE = 160 * 1024;
const MAX_COUNT = 2 ** 24;
const MAX_SIBLINGS = 24;
const MAX_ENTRIES = 2n ** 63n;
const MAX_ITEMS = 63;
const MAX_HEADER = 64 * 1024;
const MAX_NODES = 65;
const MAX_NODE = 1024;

// twox128("Notary") ‖ twox128("Head")
export const HEAD_KEY = hexToU8a('0xbbc48622e87c90b97c3b65a570d9c73c05fe52c2045750c3c492ccdcf62e2b9c');

export const ALGORITHMS = ['sha256', 'blake3', 'blake2b-256'];

// The proof was refused. `name` is that of the step in docs/proof-format.md.
export class ProofError extends Error {
	constructor(name, text) {
		super(text);
		this.name = name;
	}
}

function refuse(name, text) {
	throw new ProofError(name, text);
}

const sha256 = (...parts) =>
	new Uint8Array(createHash('sha256').update(u8aConcat(...parts)).digest());
const blake2 = (bytes) => blake2AsU8a(bytes, 256);
const text = (prefix, words) => u8aConcat([prefix], Buffer.from(words));

function number(value, bytes) {
	const out = new Uint8Array(bytes);
	for (let i = 0, rest = BigInt(value); i < bytes; i++, rest >>= 8n) out[i] = Number(rest & 255n);
	return out;
}

// Takes fields off the front of bytes. `fail` throws what is thrown when they end too early, or a
// length is out of bounds.
class Reader {
	constructor(bytes, fail) {
		this.bytes = bytes;
		this.at = 0;
		this.fail = fail;
	}

	get left() {
		return this.bytes.length - this.at;
	}

	take(count) {
		if (count > this.left) this.fail();
		this.at += count;
		return this.bytes.subarray(this.at - count, this.at);
	}

	big(bytes) {
		return this.take(bytes).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
	}

	int(bytes) {
		return Number(this.big(bytes));
	}

	compact() {
		const first = this.int(1);
		const mode = first & 3;
		if (mode === 0) return first >> 2;
		if (mode === 3) {
			if (first !== 3) this.fail();
			const value = this.int(4);
			if (value < 2 ** 30) this.fail();
			return value;
		}
		const more = mode === 1 ? 1 : 3;
		const value = (first >> 2) + 64 * this.int(more);
		if (value < (mode === 1 ? 2 ** 6 : 2 ** 14)) this.fail();
		return value;
	}

	bytesUpTo(most) {
		const count = this.compact();
		if (count > most) this.fail();
		return this.take(count);
	}

	listUpTo(most, element) {
		const count = this.compact();
		if (count > most) this.fail();
		return Array.from({ length: count }, element);
	}

	hashes(most) {
		return this.listUpTo(most, () => this.take(32));
	}
}

// The fields of a file's bytes.
export function decode(file) {
	const bytes = new Uint8Array(file);
	const common = Math.min(bytes.length, MAGIC.length);
	if (!u8aEq(bytes.subarray(0, common), MAGIC.subarray(0, common))) {
		refuse('NotAProof', "this is no .mmtproof file: it does not begin with 'mmtproof'");
	}
	if (bytes.length > MAGIC.length && bytes[MAGIC.length] !== VERSION) {
		refuse('UnknownVersion', `the proof has version ${bytes[MAGIC.length]}; this program reads ${VERSION}`);
	}
	if (bytes.length > MAX_FILE) refuse('TooLong', `${bytes.length} bytes are more than any proof has`);
	const end = bytes.length - CHECKSUM;
	if (end < MAGIC.length + 1) refuse('TooShort', `the file ends after ${bytes.length} bytes`);
	if (!u8aEq(sha256(bytes.subarray(0, end)).subarray(0, CHECKSUM), bytes.subarray(end))) {
		refuse('Checksum', 'the file was changed or damaged: its checksum does not match its content');
	}
	const reader = new Reader(bytes.subarray(MAGIC.length + 1, end), () =>
		refuse('Malformed', 'a field is cut off or longer than it may be'));
	const proof = {
		genesis: reader.take(32),
		owner: reader.take(32),
		algorithm: reader.int(1),
		digest: reader.take(32),
		size: reader.big(8),
		salt: reader.take(32),
		metadata: reader.take(32),
		path: { index: reader.int(4), count: reader.int(4), siblings: reader.hashes(MAX_SIBLINGS) },
		entry: { root: reader.take(32), count: reader.int(4), block: reader.int(4), time: reader.int(8) },
		range: { index: reader.big(8), entries: reader.big(8), items: reader.hashes(MAX_ITEMS) },
		header: reader.bytesUpTo(MAX_HEADER),
		state: reader.listUpTo(MAX_NODES, () => reader.bytesUpTo(MAX_NODE)),
	};
	if (reader.left > 0) refuse('TrailingBytes', `${reader.left} bytes after the last field`);
	return proof;
}

// The bytes of a file with these fields, of which `decode` makes the same fields again.
export function encode({ genesis, owner, algorithm, digest, size, salt, metadata, path, entry, range, header, state }) {
	const bytes = (item) => u8aConcat(compactToU8a(item.length), item);
	const list = (items) => u8aConcat(compactToU8a(items.length), ...items);
	const body = u8aConcat(
		MAGIC, [VERSION], genesis, owner, [algorithm], digest, number(size, 8), salt, metadata,
		number(path.index, 4), number(path.count, 4), list(path.siblings),
		entry.root, number(entry.count, 4), number(entry.block, 4), number(entry.time, 8),
		number(range.index, 8), number(range.entries, 8), list(range.items),
		bytes(header), list(state.map(bytes)),
	);
	return u8aConcat(body, sha256(body).subarray(0, CHECKSUM));
}

// What a call takes of such a file: its fields, without magic, version and checksum.
export const fieldsOf = (file) => file.subarray(MAGIC.length + 1, file.length - CHECKSUM);

export function leafOf({ genesis, owner, algorithm, digest, size, salt, metadata }) {
	return sha256(
		text(0, 'mmt/notary/1'), genesis, owner, [algorithm], digest, number(size, 8), salt, metadata,
	);
}

const node = (left, right) => sha256([1], left, right);

// The root that `leaf` leads to.
export function rootOf({ index, count, siblings }, leaf) {
	if (count === 0) refuse('EmptyBatch', 'a batch has at least 1 item');
	if (count > MAX_COUNT) refuse('TooManyItems', `a batch has at most ${MAX_COUNT} items, not ${count}`);
	if (index >= count) refuse('IndexOutOfRange', `item ${index} cannot be in a batch of ${count}`);
	const wrongLength = () =>
		refuse('PathLength', `${siblings.length} hashes, not as many as a path at ${index} of ${count} has`);
	let used = 0;
	let hash = leaf;
	for (let at = index, width = count; width > 1; at >>= 1, width = Math.ceil(width / 2)) {
		const sibling = at ^ 1;
		if (sibling >= width) continue;
		if (used === siblings.length) wrongLength();
		hash = sibling < at ? node(siblings[used], hash) : node(hash, siblings[used]);
		used++;
	}
	if (used !== siblings.length) wrongLength();
	return hash;
}

export function entryHash({ root, count, block, time }) {
	return sha256(text(0, 'mmt/batch/1'), root, number(count, 4), number(block, 4), number(time, 8));
}

const ones = (bits) => [...bits.toString(2)].filter((bit) => bit === '1').length;

// The head that the entry of `hash` leads to. `index` and `entries` are BigInt.
export function headOf({ index, entries, items }, hash) {
	if (entries > MAX_ENTRIES) refuse('TooManyEntries', `a chain anchors at most 2^63 batches, not ${entries}`);
	if (index >= entries) refuse('EntryOutOfRange', `batch ${index} cannot be among ${entries}`);
	const height = (index ^ entries).toString(2).length - 1;
	const left = ones(entries >> BigInt(height + 1));
	const right = entries % (1n << BigInt(height)) === 0n ? 0 : 1;
	const expected = left + height + right;
	if (items.length !== expected) {
		refuse('MmrLength', `${items.length} hashes, where one at ${index} of ${entries} has ${expected}`);
	}
	let peak = hash;
	items.slice(left, left + height).forEach((sibling, i) => {
		peak = (index >> BigInt(i)) & 1n ? node(sibling, peak) : node(peak, sibling);
	});
	const peaks = [...items.slice(0, left), peak, ...items.slice(left + height)];
	const bagged = peaks.reduceRight((bag, next) => node(bag, next));
	return sha256(text(2, 'mmt/mmr/1'), number(entries, 8), bagged);
}

function readHeader(bytes) {
	const reader = new Reader(bytes, () => refuse('HeaderMalformed', 'the block header cannot be read'));
	reader.take(32);
	const number = reader.compact();
	const stateRoot = reader.take(32);
	reader.take(32);
	const items = reader.compact();
	for (let i = 0; i < items; i++) {
		const kind = reader.int(1);
		if (![0, 4, 5, 6, 8].includes(kind)) reader.fail();
		if (kind >= 4 && kind <= 6) reader.take(4);
		if (kind !== 8) reader.bytesUpTo(Infinity);
	}
	if (reader.left > 0) reader.fail();
	return { number, stateRoot };
}

export const nibblesOf = (bytes) => [...bytes].flatMap((byte) => [byte >> 4, byte & 15]);

// Kinds of trie nodes by the first bits of their first byte.
const KINDS = [
	{ bits: 2, prefix: 0b01, branch: false, value: 'inline' },
	{ bits: 2, prefix: 0b10, branch: true, value: null },
	{ bits: 2, prefix: 0b11, branch: true, value: 'inline' },
	{ bits: 3, prefix: 0b001, branch: false, value: 'hashed' },
	{ bits: 4, prefix: 0b0001, branch: true, value: 'hashed' },
];

// { partial, children?, value?, hash? }: `value` is bytes, or 'hashed', then `hash` is that of the value; a child is
// bytes, 32 for a hash. Null for the empty trie.
export function readNode(bytes, fail) {
	const reader = new Reader(bytes, fail);
	const first = reader.int(1);
	if (first === 0) return null;
	const kind = KINDS.find(({ bits, prefix }) => first >> (8 - bits) === prefix);
	if (!kind) fail();
	const most = 255 >> kind.bits;
	let count = first & most;
	if (count === most) {
		let more;
		do {
			more = reader.int(1);
			count += more;
		} while (more === 255);
	}
	if (reader.left === 0) fail();
	const partial = nibblesOf(reader.take(Math.ceil(count / 2)));
	if (count % 2 === 1 && partial.shift() !== 0) fail();
	const bitmap = kind.branch ? reader.int(2) : 0;
	if (kind.branch && bitmap === 0) fail();
	let value;
	if (kind.value === 'inline') value = reader.bytesUpTo(Infinity);
	let hash;
	if (kind.value === 'hashed') {
		hash = reader.take(32);
		value = 'hashed';
	}
	if (!kind.branch) return { partial, value, hash };
	const children = Array.from({ length: 16 }, (_, i) =>
		(bitmap >> i) & 1 ? reader.bytesUpTo(Infinity) : undefined);
	return { partial, value, hash, children };
}

// The head under `root`, by the trie nodes on the way to it.
export function headIn(root, nodes, key = HEAD_KEY) {
	const none = () => refuse('NoHead', "nothing was anchored at the header's block");
	let left = nibblesOf(key);
	let expected = root;
	for (let used = 0; ; used++) {
		if (used === nodes.length) refuse('StateNodeMissing', `the state proof ends before its node ${used}`);
		if (!u8aEq(blake2(nodes[used]), expected)) {
			refuse('StateNodeMismatch', `node ${used} of the state proof is not the one that is named before it`);
		}
		const malformed = () => refuse('StateNodeMalformed', `node ${used} of the state proof cannot be read`);
		let data = nodes[used];
		do {
			const { partial, value, children } = readNode(data, malformed) ?? none();
			if (u8aCmp(Uint8Array.from(left.slice(0, partial.length)), Uint8Array.from(partial)) !== 0) none();
			left = left.slice(partial.length);
			if (left.length === 0 || !children) {
				if (left.length > 0 || value === undefined) none();
				if (value === 'hashed') refuse('HeadMalformed', 'the head is not in its trie node');
				if (used + 1 < nodes.length) {
					refuse('StateNodeExtra', `node ${used + 1} of the state proof belongs to nothing`);
				}
				return value;
			}
			data = children[left[0]] ?? none();
			left = left.slice(1);
			if (data.length > 32) malformed();
		} while (data.length < 32);
		expected = data;
	}
}

// What the bytes of a file show, as long as `blockHash` is that of a finalized block of the chain
// with this genesis. Throws a ProofError that names the first step that does not match.
export function verify(file) {
	const proof = decode(file);
	const { path, entry, range } = proof;
	if (!ALGORITHMS[proof.algorithm]) {
		refuse('UnsupportedAlgorithm', `algorithm ${proof.algorithm}; 0 to 2 are ${ALGORITHMS.join(', ')}`);
	}
	const root = rootOf(path, leafOf(proof));
	if (path.count !== entry.count) {
		refuse('CountMismatch', `the path is of a batch of ${path.count} items, the anchored one has ${entry.count}`);
	}
	if (!u8aEq(root, entry.root)) {
		refuse('RootMismatch', `the item leads to root ${u8aToHex(root)}, and ${u8aToHex(entry.root)} was anchored`);
	}
	const head = headOf(range, entryHash(entry));
	const header = readHeader(proof.header);
	if (header.number < entry.block) {
		refuse('HeaderBeforeAnchor', `the header is of block ${header.number}, the batch of block ${entry.block}`);
	}
	const inState = headIn(header.stateRoot, proof.state);
	if (inState.length !== 32) refuse('HeadMalformed', 'what state has for a head is no hash');
	if (!u8aEq(head, inState)) {
		refuse('HeadMismatch', `the batch leads to head ${u8aToHex(head)}, and state has ${u8aToHex(inState)}`);
	}
	return {
		genesis: u8aToHex(proof.genesis),
		owner: u8aToHex(proof.owner),
		algorithm: proof.algorithm,
		digest: u8aToHex(proof.digest),
		size: proof.size,
		metadata: u8aToHex(proof.metadata),
		anchoredIndex: range.index,
		anchoredBlock: entry.block,
		anchoredTime: entry.time,
		blockHash: u8aToHex(blake2(proof.header)),
		blockNumber: header.number,
	};
}
