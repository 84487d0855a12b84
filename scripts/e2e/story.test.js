import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { exec, SCRIPTS, startNode, temporaryFolder } from './harness.js';

test('the demo holds from the first transfer to the refused withdrawal', { timeout: 900_000 }, async (t) => {
	const node = await startNode(t, temporaryFolder(t));
	const { code, stdout, stderr } = await exec(
		process.execPath,
		[join(SCRIPTS, 'demo.js'), node.url],
		{ seconds: 600 },
	);
	assert.equal(code, 0, `${stdout}\n${stderr}\n${node.tail()}`);
	assert.match(stdout, /delegates\.StillUnlocking/);
	assert.match(stdout, /Done: every step held\./);
	t.diagnostic(stdout);
});
