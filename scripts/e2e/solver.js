// Solves the puzzle of proof of resource, Equihash (120,5), so that tests have shares when they want
// them. It takes some seconds and 200 MB for two of them; mmt-worker is the program for work.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { blake2b } from '@noble/hashes/blake2b';
import { bnToU8a, stringToU8a, u8aConcat, u8aToHex } from '@polkadot/util';

const [N, K, DIGIT] = [120, 5, 20];
const INDICES = 2 ** (DIGIT + 1);
const HASH_BYTES = N / 8;
const PER_HASH = Math.floor(64 / HASH_BYTES);
// As many rows as there are on average, and what chance adds.
const ROWS = Math.floor(INDICES * 1.1);

const word = (value) => bnToU8a(value, { bitLength: 32, isLe: true });
const PERSONAL = u8aConcat(stringToU8a('BMM_PoR1'), word(N), word(K));

// The 6 digits of 20 bits of every index's hash, each digit an array over the indices.
function digitsOf(input, nonce) {
	const digits = Array.from({ length: K + 1 }, () => new Uint32Array(ROWS));
	const start = blake2b
		.create({ dkLen: PER_HASH * HASH_BYTES, personalization: PERSONAL })
		.update(u8aConcat(input, bnToU8a(BigInt(nonce), { bitLength: 64, isLe: true })));
	for (let group = 0; group < INDICES / PER_HASH; group += 1) {
		const hash = start.clone().update(word(group)).digest();
		for (let j = 0; j < PER_HASH; j += 1) {
			for (let d = 0; d < K + 1; d += 2) {
				// Two digits are five bytes.
				const at = j * HASH_BYTES + (d / 2) * 5;
				const index = group * PER_HASH + j;
				digits[d][index] = (hash[at] << 12) | (hash[at + 1] << 4) | (hash[at + 2] >> 4);
				digits[d + 1][index] = ((hash[at + 2] & 15) << 16) | (hash[at + 3] << 8) | hash[at + 4];
			}
		}
	}
	return digits;
}

// Rows in the order of a digit.
function byDigit(digit, rows) {
	const starts = new Uint32Array(2 ** DIGIT + 1);
	for (let row = 0; row < rows; row += 1) starts[digit[row] + 1] += 1;
	for (let value = 0; value < 2 ** DIGIT; value += 1) starts[value + 1] += starts[value];
	const order = new Uint32Array(rows);
	const next = starts.slice();
	for (let row = 0; row < rows; row += 1) order[next[digit[row]]++] = row;
	return { starts, order };
}

// Calls `found` with every two rows that have the same digit.
function forPairs(digit, rows, found) {
	const { starts, order } = byDigit(digit, rows);
	for (let value = 0; value < 2 ** DIGIT; value += 1) {
		for (let i = starts[value]; i < starts[value + 1]; i += 1) {
			for (let j = i + 1; j < starts[value + 1]; j += 1) found(order[i], order[j]);
		}
	}
}

// The indices under a row of a level, in the order that the rules want.
function indicesOf(parents, level, row) {
	if (level === 0) return [row];
	const [left, right] = [0, 1].map((side) => indicesOf(parents, level - 1, parents[level - 1][side][row]));
	return left[0] < right[0] ? [...left, ...right] : [...right, ...left];
}

// 32 indices of 21 bits, the first bit first.
function encoded(indices) {
	const bits = indices.map((index) => index.toString(2).padStart(DIGIT + 1, '0')).join('');
	return u8aToHex(Uint8Array.from(bits.match(/.{8}/g), (byte) => parseInt(byte, 2)));
}

// Solutions of one nonce: two on average.
export function solve(input, nonce) {
	let digits = digitsOf(input, nonce);
	let rows = INDICES;
	const parents = [];
	for (let level = 0; level < K - 1; level += 1) {
		const sides = [new Uint32Array(ROWS), new Uint32Array(ROWS)];
		const next = Array.from({ length: K - level }, () => new Uint32Array(ROWS));
		const rest = digits.slice(1);
		let count = 0;
		forPairs(digits[0], rows, (a, b) => {
			// All the same: two rows over the same indices.
			if (count === ROWS || rest.every((digit) => digit[a] === digit[b])) return;
			sides[0][count] = a;
			sides[1][count] = b;
			for (let d = 0; d < rest.length; d += 1) next[d][count] = rest[d][a] ^ rest[d][b];
			count += 1;
		});
		parents.push(sides);
		[digits, rows] = [next, count];
	}
	const found = [];
	forPairs(digits[0], rows, (a, b) => {
		if (digits[1][a] !== digits[1][b]) return;
		const halves = [a, b].map((row) => indicesOf(parents, K - 1, row)).sort(([x], [y]) => x - y);
		const indices = halves.flat();
		if (new Set(indices).size === indices.length) found.push(encoded(indices));
	});
	return [...new Set(found)];
}

function solveUntil({ input, count }) {
	const found = [];
	for (let nonce = 0; found.length < count; nonce += 1) {
		found.push(...solve(input, nonce).map((solution) => ({ nonce: String(nonce), solution })));
	}
	return found.slice(0, count);
}

// `count` shares of class 0, from nonce 0 on. In a thread of its own: a connection that is not looked after
// for so long is lost.
export function sharesOf(input, count) {
	return new Promise((resolve, reject) => {
		const thread = new Worker(new URL(import.meta.url), { workerData: { input, count } });
		thread.on('message', resolve);
		thread.on('error', reject);
	});
}

if (!isMainThread && workerData?.input) parentPort.postMessage(solveUntil(workerData));
