// session.setKeys: name the keys with which a delegate's node forges.
import { run } from '../lib/cli.js';
import { keysFromNode, keysFromSecret } from '../lib/session-keys.js';

await run({
	summary: "Sets the account's session keys, with the proof that it holds them.",
	usage: '--as ACCOUNT [--seed SECRET]',
	notes: [
		'Without --seed the connected node makes the keys and keeps them: connect to the node that is to',
		'forge. With --seed they are worked out here; put the same secret into that node with',
		"'mmt-node key insert --chain SPEC --base-path FOLDER --key-type aura --scheme sr25519 --suri SECRET',",
		'with the chain and the folder that the node was started with.',
	].join('\n'),
	options: {
		seed: { type: 'string', value: 'SECRET', help: 'secret of the Aura key: a path, words or a 0x seed' },
	},
	call: async (chain, { signer, seed }) => {
		const made = seed
			? await keysFromSecret(seed, signer.publicKey)
			: await keysFromNode(chain, signer.publicKey);
		return chain.api.tx.session.setKeys(made.keys, made.proof);
	},
});
