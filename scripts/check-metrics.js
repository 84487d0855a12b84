// Says what the alerts and the dashboard in deploy/ ask for and a running node does not have.
import { parseArgs } from 'node:util';
import { missing } from './lib/deploy.js';

const HELP = `Says which metrics of deploy/ a node of a network does not have. Ends with 1 if there are any.

Those that come with a first RPC call or a first forged block are not asked for.

usage: node scripts/check-metrics.js [--node URL] [--relay URL | --no-relay]

  --node URL    the chain's side (default http://127.0.0.1:9615/metrics)
  --relay URL   the relay chain's side (default http://127.0.0.1:9616/metrics)
  --no-relay    leave that out: the node was started with --relay-chain-rpc-urls
  --help        this text
`;

async function metricsAt(url) {
	const answer = await fetch(url).catch((error) => {
		throw new Error(`no node answers at ${url}: ${error.cause?.message ?? error.message}`);
	});
	if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
	return answer.text();
}

try {
	const { values } = parseArgs({
		options: {
			node: { type: 'string', default: 'http://127.0.0.1:9615/metrics' },
			relay: { type: 'string', default: 'http://127.0.0.1:9616/metrics' },
			'no-relay': { type: 'boolean' },
			help: { type: 'boolean' },
		},
	});
	if (values.help) {
		process.stdout.write(HELP);
	} else {
		const lines = missing(await metricsAt(values.node), 'mmt-node', { used: false });
		if (!values['no-relay']) lines.push(...missing(await metricsAt(values.relay), 'mmt-relay', { used: false }));
		for (const line of lines) console.log(line);
		console.log(lines.length ? `${lines.length} are missing` : 'the node has all that deploy/ asks for');
		process.exitCode = lines.length ? 1 : 0;
	}
} catch (error) {
	console.error(`error: ${error.message}`);
	process.exitCode = 1;
}
