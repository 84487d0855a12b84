// What a chain knows of its siblings, and proofs of a sibling's state at a head that it knows. How it works:
// docs/across.md.
import { hexToU8a, u8aEq, u8aToHex } from '@polkadot/util';
import { blake2AsU8a } from '@polkadot/util-crypto';
import { ChainError } from './errors.js';
import { encode, HEAD_KEY, nibblesOf, readNode } from './proof.js';

const HASH = 32;
const hashOf = (bytes) => u8aToHex(blake2AsU8a(bytes, 256));

// A proof of a sibling's state does not show what it is for.
export class StateProofError extends Error {}

// Trie nodes by their hashes, and which of them were fetched, in that order.
function setOf(nodes) {
	const byHash = new Map(nodes.map((node) => [hashOf(node), node]));
	const used = new Map();
	const fetch = (hash) => {
		const name = u8aToHex(hash);
		if (!byHash.has(name)) {
			throw new StateProofError(`node ${name} is missing: the proof was cut off or changed, or is of another block or chain`);
		}
		used.set(name, byHash.get(name));
		return byHash.get(name);
	};
	return { byHash, used, fetch };
}

// Values of `keys` under a state root, by trie nodes in any order: bytes, or null where they show that there is none.
// Throws if they show neither, or if a node leads to none of the keys.
export function valuesIn(root, nodes, keys) {
	const { byHash, used, fetch } = setOf(nodes);
	if (byHash.size < nodes.length) throw new StateProofError('a node stands in the proof twice');
	const values = keys.map((key) => valueAt(fetch, root, nibblesOf(key)));
	if (used.size < byHash.size) throw new StateProofError('a node of the proof leads to none of its values');
	return values;
}

// Those of the nodes that lead from the state root to the key, in the order of the way, as proof files have them.
export function wayTo(root, nodes, key) {
	const { used, fetch } = setOf(nodes);
	valueAt(fetch, root, nibblesOf(key));
	return [...used.values()];
}

function valueAt(fetch, root, key) {
	const malformed = () => {
		throw new StateProofError('a node of the proof cannot be read');
	};
	let data = fetch(root);
	for (let left = key; ; ) {
		const node = readNode(data, malformed);
		if (node === null || node.partial.some((nibble, i) => nibble !== left[i])) return null;
		left = left.slice(node.partial.length);
		if (left.length === 0) {
			if (node.value === undefined) return null;
			return node.hash ? fetch(node.hash) : node.value;
		}
		const child = node.children?.[left[0]];
		if (child === undefined) return null;
		left = left.slice(1);
		if (child.length > HASH) malformed();
		data = child.length === HASH ? fetch(child) : child;
	}
}

// What a chain knows of a sibling that it follows: `{ para, follower, deposit, genesis, heads }`, heads oldest first.
export async function siblingOf(chain, para) {
	const { siblings } = await chain.rpc('mmt_siblings');
	const found = siblings.find((one) => one.para === para);
	if (found === undefined) throw new Error(`this chain does not follow chain ${para}; follow-sibling.js has it followed`);
	return found;
}

// The newest of the heads that is final for the sibling's node, and not below `least`; null if there is none. `heads`
// are oldest first.
export async function commonHead(heads, there, least = 0) {
	const final = await there.finalized();
	for (const head of [...heads].reverse()) {
		if (head.number < least) return null;
		if (head.number > final) continue;
		const hash = (await there.api.rpc.chain.getBlockHash(head.number)).toHex();
		if (hash === head.hash) return head;
	}
	return null;
}

// Waits until the chain knows a head of the sibling that is not below `least`, and answers the newest.
export async function knownHead(chain, para, there, { least = 0, seconds = 300, say } = {}) {
	let said = false;
	return chain.until(`block ${least} of chain ${para} is known`, async () => {
		const { heads } = await siblingOf(chain, para);
		const head = await commonHead(heads, there, least);
		if (head === null && !said) {
			said = true;
			say?.(`waiting until block ${least} of chain ${para} is known here; ${heads.at(-1)?.number ?? 'none'} is`);
		}
		return head;
	}, seconds);
}

// Proof of the values at `keys` after the sibling's block `head`, as the node of the sibling gives it: it is checked
// against the state root that this chain knows. `{ number, nodes, values }`
export async function proveState(there, head, keys) {
	const { proof } = await there.rpc('state_getReadProof', keys, head.hash);
	const nodes = proof.map((node) => hexToU8a(node));
	const values = valuesIn(hexToU8a(head.stateRoot), nodes, keys.map((key) => hexToU8a(key)));
	return { number: head.number, nodes: proof, values };
}

// Arguments of `siblings.proveGenesis`.
export async function genesisProof(there, head) {
	const found = await proveState(there, head, [there.api.query.system.blockHash.key(0)]);
	const genesis = there.api.genesisHash.toHex();
	if (found.values[0] === null || !u8aEq(found.values[0], genesis)) {
		throw new StateProofError(`the state of block ${head.number} has another genesis than ${genesis}`);
	}
	return found;
}

// Proof of what a name is on the sibling, or that there is none.
export async function nameProof(there, head, name) {
	const { keys } = await there.rpc('mmt_nameProofKeys', name, head.hash);
	return proveState(there, head, keys);
}

// The proof of a file's item at a head that the chain knows: the file's own is of the block in which it was written.
export async function proofAt(there, head, proof) {
	const { entry, mmr, header, state } = await anchorProof(there, Number(proof.range.index), head.hash);
	return {
		...proof,
		entry: { ...entry, root: hexToU8a(entry.root) },
		range: { index: BigInt(mmr.index), entries: BigInt(mmr.entries), items: mmr.items.map((item) => hexToU8a(item)) },
		header: hexToU8a(header),
		state: wayTo(hexToU8a(head.stateRoot), state.map((node) => hexToU8a(node)), HEAD_KEY),
	};
}

async function anchorProof(there, index, block) {
	for (let tries = 1; ; tries += 1) {
		try {
			return await there.rpc('mmt_anchorProof', index, block);
		} catch (error) {
			// The node has the block, and will have it in its index in a moment.
			if (!/7011/.test(error.message) || tries === 30) throw error;
			await new Promise((resolve) => setTimeout(resolve, 1000));
		}
	}
}

// What the chain says that the proof of a sibling's notary shows, or why it does not. It costs nothing.
export async function verifyOfSibling(chain, para, proof) {
	const { proven, shows, mismatch } = await chain.rpc('mmt_verifyOfSibling', para, u8aToHex(encode(proof)));
	if (!proven) throw new ChainError(mismatch.name, mismatch.text);
	return shows;
}
