// What operators are told to type and to install has only commands and options that the node has.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { deployed, optionsOf, parseUnit } from '../lib/deploy.js';
import { assertBuilt, COLLATOR, exec, REPO } from './harness.js';

// Every option that `mmt-node COMMAND…` takes.
const known = new Map();
async function optionsTaken(command) {
	const key = command.join(' ');
	if (!known.has(key)) {
		const { code, stdout, stderr } = await exec(COLLATOR, [...command, '--help']);
		assert.equal(code, 0, `mmt-node ${key}: ${stderr}`);
		assert.match(stdout, new RegExp(`^Usage: \\S+ ${key}`, 'm'), `there is no command mmt-node ${key}`);
		known.set(key, new Set([...stdout.matchAll(/^\s+(?:-\w, )?(--[a-z][\w-]*)/gm)].map(([, name]) => name)));
	}
	return known.get(key);
}

async function assertTaken(where, command, line) {
	const taken = await optionsTaken(command);
	for (const option of optionsOf(line).ours) assert.ok(taken.has(option), `${where}: ${option} in '${line}'`);
}

test('operators are told of what there is', { timeout: 300_000 }, async (t) => {
	assertBuilt(COLLATOR);

	await t.test('options in the systemd unit', async () => {
		const { Service: { ExecStart: [line] } } = parseUnit(deployed('mmt-node.service'));
		assert.ok(optionsOf(line).ours.length >= 3);
		await assertTaken('mmt-node.service', [], line);
		// What deploy/README.md and docs/operators.md say may be in its environment.
		for (const file of ['deploy/README.md', 'docs/operators.md']) {
			const given = readFileSync(join(REPO, file), 'utf8').match(/^MMT_OPTIONS=(.*)$/m);
			assert.ok(given, file);
			// systemd would take a note at the end of a line for options.
			assert.doesNotMatch(given[1], /#/, file);
			await assertTaken(file, [], given[1]);
		}
	});

	for (const file of ['docs/operators.md', 'docs/chain-launcher.md', 'docs/delegate.md']) {
		await t.test(`commands in ${file}`, async () => {
			const text = readFileSync(join(REPO, file), 'utf8');
			const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block.replaceAll('\\\n', ' '));
			const lines = blocks.join('\n').split('\n')
				.map((line) => line.match(/(?:^\s*|mmt )(mmt-node .*?)(?:\s+#.*)?$/)?.[1])
				.filter(Boolean);
			assert.ok(lines.length > 0);
			for (const line of lines) {
				const words = line.split(/\s+/).slice(1);
				// `key insert`, `chain new`, `purge-chain`: words before the first option or file.
				const end = words.findIndex((word) => !/^[a-z][a-z-]*$/.test(word));
				const depth = ['key', 'chain'].includes(words[0]) ? 2 : 1;
				const command = words.slice(0, Math.min(end < 0 ? words.length : end, depth));
				await assertTaken(file, command, line);
			}
		});
	}
});
