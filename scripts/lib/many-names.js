// A development chain that begins with many names, to measure with.
import { execFile } from 'node:child_process';
import { addressOf } from './accounts.js';
import { BLOCKS_PER_DAY } from './names.js';

// Accounts of the development chain that share the names in turn.
const OWNERS = ['//Alice', '//Bob', '//Charlie', '//Dave', '//Eve', '//Ferdie'];
const DURATION = 365 * BLOCKS_PER_DAY;

// No two of them look alike.
export const nameAt = (index) => `bench${String(index).padStart(6, '0')}.mmt`;

export const ownersOfMany = () => Promise.all(OWNERS.map((path) => addressOf(path)));

// The chain spec of the development chain of the node `binary`.
function developmentSpec(binary) {
	return new Promise((resolve, reject) => {
		const args = ['export-chain-spec', '--chain', 'dev'];
		execFile(binary, args, { maxBuffer: 1 << 28 }, (error, stdout, stderr) =>
			(error ? reject(new Error(`${binary} ${args.join(' ')}: ${stderr || error.message}`)) : resolve(stdout)));
	});
}

// The same with `count` names. They are put in as text: a balance has more digits than JSON.parse
// keeps.
export async function specWithNames(binary, count) {
	const owners = await ownersOfMany();
	const names = Array.from({ length: count }, (_, i) => [nameAt(i), owners[i % owners.length], DURATION]);
	const parts = (await developmentSpec(binary)).split(/"patch":\s*\{/);
	if (parts.length !== 2) throw new Error(`the chain spec of ${binary} has another shape than this script knows`);
	const [before, after] = parts;
	const rest = after.replace(/^\s*"names":\s*\{\s*"names":\s*\[\s*\]\s*\},?/, '');
	if (/"names":\s*\{\s*"names"/.test(rest)) throw new Error(`the development chain of ${binary} has names already`);
	return `${before}"patch": {"names": {"names": ${JSON.stringify(names)}},${rest}`;
}
