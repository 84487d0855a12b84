// Records of a name, as the scripts take them: `a=192.0.2.1`, `service:rpc=wss://node.example.org`.
// Only the form is read here. What a record may hold is for the chain to check.
import { isIPv4, isIPv6 } from 'node:net';
import { stringToU8a, u8aToHex } from '@polkadot/util';
import { UsageError } from './errors.js';
import { textBytes } from './names.js';
import { parseNumber } from './notary.js';

export const FUSES = {
	'parent-cannot-control': 1,
	'cannot-transfer': 2,
	'cannot-set-records': 4,
	'cannot-set-subnames': 8,
	'can-extend': 16,
};

// Seconds that a DNS answer may be kept where nothing else is said.
const DEFAULT_TTL = 3600;
const ALGORITHMS = ['sha256', 'blake3', 'blake2b-256'];
// Key-agreement methods by their numbers in RFC 9180.
const KEMS = { p256: 0x0010, p384: 0x0011, p521: 0x0012, x25519: 0x0020, x448: 0x0021 };
// Bytes of one character-string of a TXT record (RFC 1035, 3.3).
const CHARACTER_STRING = 255;

function hexOf(text, what, bytes) {
	if (!/^0x([0-9a-fA-F]{2})+$/.test(text ?? '') || (bytes && text.length !== 2 + 2 * bytes)) {
		throw new UsageError(`'${text}' is not ${what}: 0x and ${bytes ? `${2 * bytes} ` : ''}hex digits`);
	}
	return text.toLowerCase();
}

// '192.0.2.1' to its four bytes.
function ipv4(text) {
	if (!isIPv4(text)) throw new UsageError(`'${text}' is not an IPv4 address such as 192.0.2.1`);
	return Uint8Array.from(text.split('.').map(Number));
}

// '2001:db8::1' to its sixteen bytes.
export function ipv6(text) {
	if (!isIPv6(text) || text.includes('%')) {
		throw new UsageError(`'${text}' is not an IPv6 address such as 2001:db8::1`);
	}
	// The last two groups may be written as an IPv4 address.
	const plain = text.replace(/[\d.]+$/, (tail) =>
		tail.includes('.')
			? Buffer.from(ipv4(tail)).toString('hex').replace(/^(.{4})/, '$1:')
			: tail);
	const [left, right] = plain.split('::').map((side) => side.split(':').filter(Boolean));
	const groups = right === undefined
		? left
		: [...left, ...Array(8 - left.length - right.length).fill('0'), ...right];
	return Uint8Array.from(groups.flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255]));
}

// A text in character-strings, as DNS carries it.
function characterStrings(text) {
	const bytes = stringToU8a(text);
	const strings = [];
	for (let at = 0; at === 0 || at < bytes.length; at += CHARACTER_STRING) {
		strings.push(u8aToHex(bytes.subarray(at, at + CHARACTER_STRING)));
	}
	return strings;
}

// `X:Y` in two.
function pair(text, what) {
	const at = text.indexOf(':');
	if (at < 1) throw new UsageError(`'${text}' is not ${what}`);
	return [text.slice(0, at), text.slice(at + 1)];
}

// Kind of record: its variant on the chain, how its value is written, and how that is read. Kinds
// with `ttl` may be written as `a@300=…`, those with `part` have a word of their own, `text:email`.
const KINDS = {
	account: { variant: 'Account', form: 'ACCOUNT', read: (text) => text },
	chain: {
		variant: 'Chain',
		form: 'PARA:GENESIS',
		read: (text) => {
			const [para, genesis] = pair(text, 'a chain: its para id and genesis hash, such as 2000:0x…');
			return { genesis: hexOf(genesis, 'a genesis hash', 32), para: parseNumber(para, 'a para id') };
		},
	},
	work: { variant: 'Work', form: 'NUMBER', read: (text) => parseNumber(text, 'the number of a work') },
	asset: { variant: 'Asset', form: 'NUMBER', read: (text) => parseNumber(text, 'the number of an asset') },
	blob: {
		variant: 'Blob',
		form: 'ALGORITHM:DIGEST',
		read: (text) => {
			const [algorithm, digest] = pair(text, 'a hash such as sha256:0x…');
			if (!ALGORITHMS.includes(algorithm)) {
				throw new UsageError(`'${algorithm}' is not one of ${ALGORITHMS.join(', ')}`);
			}
			return { algorithm: ALGORITHMS.indexOf(algorithm), digest: hexOf(digest, 'a digest', 32) };
		},
	},
	nodeSet: {
		variant: 'NodeSet',
		form: 'KEY,…',
		read: (text) => text.split(',').map((key) => hexOf(key, "a node's public key", 32)),
	},
	encryptionKey: {
		variant: 'EncryptionKey',
		form: 'METHOD:KEY',
		read: (text) => {
			const [kem, key] = pair(text, 'a key such as x25519:0x…');
			if (!Object.hasOwn(KEMS, kem)) {
				throw new UsageError(`'${kem}' is not one of ${Object.keys(KEMS).join(', ')}`);
			}
			return { kem: KEMS[kem], key: hexOf(key, 'a public key') };
		},
	},
	service: {
		variant: 'Service', part: 'NAME', form: 'URL',
		read: (text, service) => ({ service: textBytes(service), url: textBytes(text) }),
	},
	a: {
		variant: 'A', ttl: true, form: 'IPV4,…',
		read: (text, _, ttl) => ({ ttl, addresses: text.split(',').map(ipv4) }),
	},
	aaaa: {
		variant: 'Aaaa', ttl: true, form: 'IPV6,…',
		read: (text, _, ttl) => ({ ttl, addresses: text.split(',').map(ipv6) }),
	},
	txt: {
		variant: 'Txt', ttl: true, form: 'TEXT',
		read: (text, _, ttl) => ({ ttl, strings: characterStrings(text) }),
	},
	cname: {
		variant: 'Cname', ttl: true, form: 'NAME',
		read: (text, _, ttl) => ({ ttl, target: textBytes(text) }),
	},
	text: {
		variant: 'Text', part: 'NAME', form: 'TEXT',
		read: (text, key) => ({ key: textBytes(key), value: textBytes(text) }),
	},
};

// One line on how each is written, for --help.
export const RECORD_FORMS = Object.entries(KINDS)
	.map(([kind, { part, ttl, form }]) => `${kind}${part ? `:${part}` : ''}${ttl ? '[@SECONDS]' : ''}=${form}`);

// 'text:email' to its kind and its word.
function kindOf(key) {
	const [kind, ...rest] = key.split(':');
	const known = Object.hasOwn(KINDS, kind) && KINDS[kind];
	const part = rest.join(':');
	if (!known || Boolean(known.part) !== Boolean(part)) {
		throw new UsageError(
			`'${key}' is no record; there are ${Object.entries(KINDS)
				.map(([name, { part: word }]) => (word ? `${name}:${word}` : name)).join(', ')}`,
		);
	}
	return { ...known, word: known.part ? part : undefined };
}

// 'text:email' to the chain's `RecordKey`.
export function parseKey(key) {
	const { variant, word } = kindOf(key);
	return { [variant]: word === undefined ? null : textBytes(word) };
}

// 'a@300=192.0.2.1' to `{ key, record }`: the key as text, the record as the chain takes it.
export function parseRecord(text) {
	const at = text.indexOf('=');
	if (at < 1) throw new UsageError(`'${text}' is not KEY=VALUE, such as text:email=me@example.org`);
	const [key, seconds] = text.slice(0, at).split('@');
	const { variant, word, ttl, read } = kindOf(key);
	if (seconds !== undefined && !ttl) throw new UsageError(`'${key}' has no time to live`);
	const time = seconds === undefined ? DEFAULT_TTL : Number(parseNumber(seconds, 'a time to live'));
	return { key, record: { [variant]: read(text.slice(at + 1), word, time) } };
}

// `['can-extend', …]` to the bits of a node's fuses.
export function fusesOf(names = []) {
	return names.reduce((bits, name) => {
		if (!Object.hasOwn(FUSES, name)) {
			throw new UsageError(`'${name}' is not one of ${Object.keys(FUSES).join(', ')}`);
		}
		return bits | FUSES[name];
	}, 0);
}
