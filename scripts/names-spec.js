// Writes the chain spec of a development chain that begins with many names, to measure with.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BINARY } from './e2e/harness.js';
import { guarded } from './lib/cli.js';
import { UsageError } from './lib/errors.js';
import { specWithNames } from './lib/many-names.js';
import { parseNumber } from './lib/notary.js';

const USAGE = `Writes the chain spec of a development chain that begins with many names, to measure with.

usage: node scripts/names-spec.js [--names N] --out FILE

  --names N   how many (default 100000): bench000000.mmt, bench000001.mmt, …
  --out FILE  where it goes

MMT_NODE names the node whose development chain it is. Start it with
  mmt-node --dev --chain FILE
`;

await guarded(async () => {
	const options = { names: { type: 'string', default: '100000' }, out: { type: 'string' }, help: { type: 'boolean' } };
	let values;
	try {
		({ values } = parseArgs({ options }));
	} catch (error) {
		throw new UsageError(`${error.message.split('. ')[0]}; --help shows what there is`);
	}
	if (values.help) {
		process.stdout.write(USAGE);
		return;
	}
	if (!values.out) throw new UsageError('say where it goes: --out FILE');
	const count = Number(parseNumber(values.names, 'a number of names'));
	writeFileSync(values.out, await specWithNames(BINARY, count));
	process.stdout.write(`${values.out}: ${count} names\n`);
});
