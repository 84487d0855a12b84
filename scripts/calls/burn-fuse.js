// names.burnFuse: promise something of a name that cannot be taken back.
import { run } from '../lib/cli.js';
import { checkName, textBytes } from '../lib/names.js';
import { FUSES, fusesOf } from '../lib/records.js';

await run({
	summary: 'Burns fuses of a name. What is burned stays burned for the rest of its time.',
	usage: '--as ACCOUNT NAME FUSE…',
	notes: [
		`FUSE is one of ${Object.keys(FUSES).join(', ')}.`,
		"ACCOUNT owns the name; or its parent, as long as 'parent-cannot-control' of the name is not burned.",
	].join('\n'),
	least: 2,
	most: Infinity,
	check: ({ args: [name, ...fuses] }) => {
		checkName(name);
		fusesOf(fuses);
	},
	call: (chain, { args: [name, ...fuses] }) => chain.api.tx.names.burnFuse(textBytes(name), fusesOf(fuses)),
});
