import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	alerts, dashboard, deployed, expressions, jobsOf, missing, optionsOf, parseMetrics, parseUnit, prometheus,
	selectorsOf, UNDER_A_RELAY_CHAIN,
} from './deploy.js';

const names = (expression) => selectorsOf(expression).map(({ metric }) => metric);

test('selectors are found in PromQL', () => {
	assert.deepEqual(selectorsOf('up{job=~"a|b",x!="}"} == 0'), [{
		metric: 'up',
		labels: [{ name: 'job', operator: '=~', value: 'a|b' }, { name: 'x', operator: '!=', value: '}' }],
	}]);
	assert.deepEqual(
		names('histogram_quantile(0.5, sum by (instance, le) (rate(a_bucket{job="x"}[5m]))) > 1.5'), ['a_bucket']);
	assert.deepEqual(names('a - ignoring(status) b unless on(chain) increase(c[1h]) > 0'), ['a', 'b', 'c']);
	assert.deepEqual(names('time() - process{x="rate"}'), ['process']);
});

test('metrics are read', () => {
	const metrics = parseMetrics('# HELP a b\na{x="1",y="}"} 2\na{x="2",y=""} NaN\nb 1.5e3\n');
	assert.deepEqual(Object.fromEntries(metrics), { a: [{ x: '1', y: '}' }, { x: '2', y: '' }], b: [{}] });
});

test('what a node does not have is named', () => {
	const all = expressions().flatMap(({ expr }) => selectorsOf(expr));
	// A node that has all that is asked for, made from the questions themselves.
	const node = (leave = () => true) => all
		.filter(leave)
		.map(({ metric, labels }) => `${metric}{${labels
			.map(({ name, value }) => `${name}="${value.split('|')[0]}"`).join(',')}} 1`)
		.join('\n');
	for (const job of ['mmt-node', 'mmt-relay']) assert.deepEqual(missing(node(), job), []);
	const without = missing(node(({ metric }) => metric !== 'substrate_sync_peers'), 'mmt-node');
	assert.ok(without.includes('alert NoPeers: there is no substrate_sync_peers'), without.join('\n'));
	const nothingFinal = missing(node().replaceAll('status="finalized"', 'status="fin"'), 'mmt-node');
	assert.ok(nothingFinal.includes('alert FinalityBehind: no substrate_block_height has status finalized'));
	const noStatus = missing(node().replaceAll('status="', 'state="'), 'mmt-node');
	assert.ok(noStatus.includes('alert BlocksStopped: substrate_block_height has no label status'));
	const unused = node(({ metric }) => !/_rpc_calls_|end_proposal/.test(metric));
	assert.equal(missing(unused, 'mmt-node').length, 5);
	assert.deepEqual(missing(unused, 'mmt-node', { used: false }), []);
	assert.deepEqual(
		missing(node(({ metric }) => !metric.startsWith('parachain_')), 'mmt-node', { but: UNDER_A_RELAY_CHAIN }), []);
});

test('every expression asks a job that Prometheus knows', () => {
	const { scrape_configs: jobs } = prometheus();
	const known = jobs.map(({ job_name: name }) => name);
	assert.deepEqual(known, ['mmt-node', 'mmt-relay']);
	assert.ok(expressions().length > 40);
	for (const { where, expr } of expressions()) {
		const selectors = selectorsOf(expr);
		assert.ok(selectors.length, `${where} asks for nothing: ${expr}`);
		for (const selector of selectors) {
			const asked = jobsOf(selector);
			assert.ok(asked.length, `${where}: ${selector.metric} without a job`);
			for (const job of asked) assert.ok(known.includes(job), `${where}: job ${job}`);
		}
	}
	for (const name of UNDER_A_RELAY_CHAIN) {
		assert.ok(
			expressions().some(({ expr }) => expr.includes(name)),
			`${name} is not asked for: take it from the list`,
		);
	}
});

test('Prometheus asks the ports of a node, and this machine alone', () => {
	const { scrape_configs: jobs, rule_files: rules } = prometheus();
	assert.deepEqual(rules, ['alerts.yml']);
	assert.deepEqual(
		jobs.map(({ static_configs: [{ targets }] }) => targets),
		[['127.0.0.1:9615'], ['127.0.0.1:9616']],
	);
	// ForgesNothing goes by this label.
	assert.deepEqual(jobs[0].static_configs[0].labels, { seat: 'no' });
});

test('alerts say how bad it is and what to do', () => {
	const rules = alerts().groups.flatMap(({ rules }) => rules);
	const seen = new Set();
	for (const { alert, labels, annotations } of rules) {
		assert.match(alert, /^[A-Z][A-Za-z]+$/);
		assert.ok(!seen.has(alert), `${alert} is there twice`);
		seen.add(alert);
		assert.ok(['critical', 'warning'].includes(labels?.severity), alert);
		assert.ok(annotations?.summary?.length > 10, `${alert} has no summary`);
		assert.ok(annotations?.description?.length > 20, `${alert} has no description`);
		assert.doesNotMatch(annotations.summary, /\.$/, alert);
	}
});

test('docs/operators.md has every alert, and no other', () => {
	const text = deployed('../docs/operators.md');
	const section = text.slice(text.indexOf('\n## When an alert comes\n')).slice(1).split('\n## ')[0];
	const rows = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
	const rules = alerts().groups.flatMap(({ rules }) => rules).map(({ alert }) => alert);
	assert.deepEqual(rows, rules);
});

test('every panel has a title, a unit, a description and a place of its own', () => {
	const { panels, templating, uid, title } = dashboard();
	assert.equal(uid, 'mmt-node');
	assert.ok(title);
	assert.ok(templating.list.some(({ type }) => type === 'datasource'));
	const ids = new Set();
	const places = new Set();
	for (const panel of panels) {
		assert.ok(panel.title, `panel ${panel.id}`);
		assert.ok(!ids.has(panel.id), `${panel.title}: id ${panel.id} is there twice`);
		ids.add(panel.id);
		const { x, y, w, h } = panel.gridPos;
		assert.ok(x + w <= 24, `${panel.title} sticks out`);
		for (let column = x; column < x + w; column += 1) {
			for (let line = y; line < y + h; line += 1) {
				assert.ok(!places.has(`${column},${line}`), `${panel.title} lies on another`);
				places.add(`${column},${line}`);
			}
		}
		if (panel.type === 'row') continue;
		assert.match(panel.description ?? '', /.{20,}\.$/, `${panel.title} has no description`);
		assert.ok(panel.fieldConfig?.defaults?.unit, `${panel.title} has no unit`);
		assert.equal(panel.datasource?.uid, '${source}', panel.title);
		assert.ok(panel.targets.length > 0, panel.title);
		assert.equal(new Set(panel.targets.map(({ refId }) => refId)).size, panel.targets.length, panel.title);
		for (const { expr, legendFormat } of panel.targets) {
			assert.match(expr, /instance=~"[^"]*\$(instance|relay)/, panel.title);
			assert.ok(legendFormat, panel.title);
		}
	}
});

test('the unit runs the node as a user of its own, and lets it write to its folders alone', () => {
	const { Unit: unit, Service: service, Install: install } = parseUnit(deployed('mmt-node.service'));
	assert.deepEqual(install.WantedBy, ['multi-user.target']);
	assert.deepEqual(unit.After, ['network-online.target']);
	assert.deepEqual(service.User, ['mmt']);
	const [command] = service.ExecStart;
	assert.ok(command.startsWith('/usr/local/bin/mmt-node --chain '));
	assert.deepEqual(optionsOf(command), { ours: ['--chain', '--base-path', '--runtime-cache'], relay: [] });
	assert.match(command, new RegExp(`--base-path /var/lib/${service.StateDirectory[0]} `));
	assert.match(command, new RegExp(`--runtime-cache /var/cache/${service.CacheDirectory[0]} `));
	for (const [key, value] of [
		['StateDirectoryMode', '0700'], ['CacheDirectoryMode', '0700'], ['UMask', '0077'], ['KillSignal', 'SIGINT'],
		['ProtectSystem', 'strict'], ['ProtectHome', 'yes'], ['NoNewPrivileges', 'yes'], ['CapabilityBoundingSet', ''],
		['Restart', 'always'],
	]) {
		assert.deepEqual(service[key], [value], key);
	}
	// The runtime is compiled to machine code.
	assert.equal(service.MemoryDenyWriteExecute, undefined);
	// What the command line takes from the environment has a value there.
	const given = service.Environment.map((line) => line.split('=')[0]);
	for (const [, name] of command.matchAll(/\$\{?(\w+)\}?/g)) assert.ok(given.includes(name), name);
	assert.throws(() => parseUnit('[Service]\nUser'), /not a line of a unit/);
});

test('options are told apart by the lone --', () => {
	assert.deepEqual(
		optionsOf('mmt-node --a 1 \\\n\t--b=2 -c -- --d'),
		{ ours: ['--a', '--b'], relay: ['--d'] },
	);
});
