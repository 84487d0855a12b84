import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { addressOf } from '../lib/accounts.js';
import { called, connected, exec, SCRIPTS, startNode, temporaryFolder } from './harness.js';

test('the demos hold from the first transfer to the last refusal', { timeout: 900_000 }, async (t) => {
	const node = await startNode(t, temporaryFolder(t));
	const demos = [
		['demo.js', /delegates\.StillUnlocking/],
		['names-demo.js', /names\.LooksLikeAnother/],
		['bmm-demo.js', /footstones\.BadStatement/],
	];
	for (const [script, words] of demos) {
		await t.test(script, async (part) => {
			const { code, stdout, stderr } = await exec(
				process.execPath,
				[join(SCRIPTS, script), node.url],
				{ seconds: 600 },
			);
			assert.equal(code, 0, `${stdout}\n${stderr}\n${node.tail()}`);
			assert.match(stdout, words);
			assert.match(stdout, /Done: every step held\./);
			for (const line of stdout.split('\n')) part.diagnostic(line);
		});
	}

	const chain = await connected(t, node);
	const alice = await addressOf('//Alice');
	const { unlocking } = await chain.rpc('mmt_voter', alice);
	await chain.until('her tokens are unlocked', (_, height) => height >= unlocking.at(-1).unlocksAt);
	assert.match(await called(node, 'withdraw', '--as', '//Alice'), /delegates\.Withdrawn/);
	assert.equal((await chain.account(alice)).frozen, 0n);
});
