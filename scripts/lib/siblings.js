// What a chain knows of its siblings, and proofs of a sibling's state at a head that it knows. How it works:
// docs/across.md.
import { hexToU8a, u8aEq, u8aToHex } from '@polkadot/util';
import { blake2AsU8a } from '@polkadot/util-crypto';
import { ChainError } from './errors.js';
import { textBytes } from './names.js';
import { nibblesOf, provenAt, readNode } from './proof.js';

const HASH = 32;
const hashOf = (bytes) => u8aToHex(blake2AsU8a(bytes, 256));

// A proof of a sibling's state does not show what it is for.
export class StateProofError extends Error {}

// Values of `keys` under a state root, by trie nodes in any order: bytes, or null where they show that there is none.
// Throws if they show neither, or if a node leads to none of the keys.
export function valuesIn(root, nodes, keys) {
	const byHash = new Map(nodes.map((node) => [hashOf(node), node]));
	if (byHash.size < nodes.length) throw new StateProofError('a node stands in the proof twice');
	const used = new Set();
	const fetch = (hash) => {
		const name = u8aToHex(hash);
		if (!byHash.has(name)) {
			throw new StateProofError(`node ${name} is missing: the proof was cut off or changed, or is of another block or chain`);
		}
		used.add(name);
		return byHash.get(name);
	};
	const values = keys.map((key) => valueAt(fetch, root, nibblesOf(key)));
	if (used.size < byHash.size) throw new StateProofError('a node of the proof leads to none of its values');
	return values;
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

// Siblings that a chain follows, as it says them itself.
export async function siblingsOf(chain) {
	if (!chain.api.call.siblingsApi) throw new Error('this chain knows nothing of siblings: its runtime is too old');
	const found = await chain.api.call.siblingsApi.siblings();
	return found.map(({ para, follower, genesis, heads }) => ({
		para: para.toNumber(),
		follower: follower.isSome ? follower.unwrap().toString() : null,
		genesis: genesis.isSome ? genesis.unwrap().toHex() : null,
		heads: heads.map(({ number, hash_: hash, stateRoot }) => ({
			number: number.toNumber(),
			hash: hash.toHex(),
			stateRoot: stateRoot.toHex(),
		})),
	}));
}

export async function siblingOf(chain, para) {
	const found = (await siblingsOf(chain)).find((one) => one.para === para);
	if (found === undefined) throw new Error(`this chain does not follow chain ${para}; follow-sibling.js has it followed`);
	return found;
}

// The newest of the heads for which the sibling's node has the block, and which is not below `least`; null if there is
// none. `heads` are oldest first.
export async function commonHead(heads, there, least = 0) {
	for (const head of [...heads].reverse()) {
		if (head.number < least) return null;
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
	const at = await there.api.at(head.hash);
	const keys = await at.call.namesApi.nameProofKeys(textBytes(name));
	return proveState(there, head, keys.asOk.map((key) => key.toHex()));
}

// The proof of a file's item at a head that the chain knows: the file's own is of the block in which it was written.
export async function proofAt(there, head, proof) {
	return provenAt(proof, await there.rpc('mmt_anchorProof', Number(proof.range.index), head.hash));
}

// A proof's fields as the chain takes them.
export function asCodec({ genesis, owner, algorithm, digest, size, salt, metadata, path, entry, range, header, state }) {
	return {
		genesis,
		preimage: { owner, algorithm, digest, size, salt, metadata },
		path,
		entry,
		mmr: range,
		header: u8aToHex(header),
		state: state.map((node) => u8aToHex(node)),
	};
}

// Text of an error of the siblings, which the pallets that read them have under the same name.
function siblingError(chain, name) {
	const { errors } = chain.api;
	const section = ['siblings', 'notary', 'names'].find((pallet) => errors[pallet]?.[name]);
	if (section === undefined) return new ChainError(`siblings.${name}`);
	return new ChainError(`${section}.${name}`, errors[section][name].meta.docs.join(' ').trim());
}

// What the chain says that the proof of a sibling's notary shows. It costs nothing.
export async function verifyOfSibling(chain, para, proof) {
	const answer = await chain.api.call.siblingsApi.verifyOfSibling(para, asCodec(proof));
	if (answer.isErr) throw siblingError(chain, answer.asErr.type);
	const shown = answer.asOk;
	return {
		owner: shown.owner.toString(),
		algorithm: shown.algorithm.toNumber(),
		digest: shown.digest.toHex(),
		size: shown.get('size').toBigInt(),
		anchoredIndex: shown.anchoredIndex.toBigInt(),
		anchoredBlock: shown.anchoredBlock.toNumber(),
		anchoredTime: shown.anchoredTime.toNumber(),
	};
}

// What is kept of a sibling's name, or null.
export async function witnessedName(chain, para, name) {
	const found = await chain.api.call.siblingsApi.witnessedName(para, textBytes(name));
	if (found.isNone) return null;
	const { owner, account, verified, expires, at } = found.unwrap();
	return {
		owner: owner.toString(),
		account: account.isSome ? account.unwrap().toString() : null,
		verified: verified.isTrue,
		expires: expires.toNumber(),
		at: at.toNumber(),
	};
}
