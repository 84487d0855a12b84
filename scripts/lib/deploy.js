// What the files in `deploy/` ask of a node's metrics.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const DEPLOY = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'deploy');

export const deployed = (name) => readFileSync(join(DEPLOY, name), 'utf8');
export const alerts = () => parse(deployed('alerts.yml'));
export const prometheus = () => parse(deployed('prometheus.yml'));
export const dashboard = () => JSON.parse(deployed('grafana.json'));

// Metrics that only a node under a relay chain has: a development chain has none of them.
export const UNDER_A_RELAY_CHAIN = [
	'parachain_block_backed_duration',
	'parachain_unincluded_segment_size',
	'polkadot_parachain_collation_advertisements_made_total',
	'polkadot_parachain_collations_generated_total',
	'polkadot_parachain_collations_sent_total',
];

// Metrics that are there only once there was something to count: an RPC call, a forged block.
const WITH_FIRST_USE = [
	'substrate_proposer_end_proposal_reason',
	'substrate_rpc_calls_finished',
	'substrate_rpc_calls_started',
	'substrate_rpc_calls_time',
];

const plain = (metric) => metric.replace(/_(sum|count|bucket)$/, '');

// Values that a label has only when something has gone wrong.
const ONLY_IN_TROUBLE = { reason: 'panic', is_error: 'true' };

// Labels that Prometheus gives, not the node.
const OF_PROMETHEUS = ['job', 'instance', 'seat'];

const KEYWORDS = new Set(['and', 'or', 'unless', 'bool', 'offset', 'inf', 'nan']);

// What a PromQL expression selects: `[{metric, labels: [{name, operator, value}]}]`. The `_sum`, `_count` and
// `_bucket` of a histogram stay in the name.
export function selectorsOf(expression) {
	const found = [];
	const kept = [];
	const text = expression
		// What stands in quotes or braces is put aside, so that it is not taken for a name.
		.replace(/\{((?:"[^"]*"|[^"}])*)\}/g, (_, inside) => `\u0000${kept.push(inside) - 1}\u0001`)
		.replace(/"[^"]*"/g, ' ')
		.replace(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, ' ')
		.replace(/\[[^\]]*\]/g, ' ');
	for (const [, metric, index, call] of text.matchAll(/([a-zA-Z_:][\w:]*)\s*(?:\u0000(\d+)\u0001|(\())?/g)) {
		if (call || KEYWORDS.has(metric.toLowerCase())) continue;
		const labels = [...(kept[index] ?? '').matchAll(/(\w+)\s*(=~|!~|!=|=)\s*"([^"]*)"/g)]
			.map(([, name, operator, value]) => ({ name, operator, value }));
		found.push({ metric, labels });
	}
	return found;
}

// Every expression of the alerts and the dashboard, with where it stands.
export function expressions() {
	const rules = alerts().groups.flatMap(({ rules }) => rules);
	const variables = dashboard().templating.list.filter(({ type }) => type === 'query');
	return [
		...rules.map(({ alert, expr }) => ({ where: `alert ${alert}`, expr })),
		...dashboard().panels.flatMap(({ title, targets = [] }) =>
			targets.map(({ expr }) => ({ where: `panel '${title}'`, expr }))),
		...variables.map(({ name, query: { query } }) => ({
			where: `variable ${name}`,
			expr: query.match(/^label_values\((.*),\s*\w+\)$/)?.[1] ?? query,
		})),
	];
}

// The jobs that a selector asks: those of its label `job`.
export function jobsOf({ labels }) {
	const job = labels.find(({ name }) => name === 'job');
	if (!job) return [];
	return job.operator === '=~' ? job.value.split('|') : [job.value];
}

// A node's metrics from what it answers: `Map(name → [{label: value}, …])`.
export function parseMetrics(text) {
	const samples = new Map();
	for (const line of text.split('\n')) {
		const [, name, inside] = line.match(/^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? \S+$/) ?? [];
		if (!name) continue;
		const labels = [...(inside ?? '').matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, value]) => [key, value]);
		if (!samples.has(name)) samples.set(name, []);
		samples.get(name).push(Object.fromEntries(labels));
	}
	return samples;
}

function holds({ name, operator, value }, sample) {
	const own = sample[name] ?? '';
	if (operator === '=') return own === value;
	if (operator === '!=') return own !== value;
	return new RegExp(`^(?:${value})$`).test(own) === (operator === '=~');
}

// What the alerts and the dashboard ask of `job` and a node does not have: a line for each. `answer` is what
// the node answered at /metrics; `but` are metrics that it need not have, and one that is not `used` yet need
// not have those that come with their first use.
export function missing(answer, job, { but = [], used = true } = {}) {
	const spared = new Set([...but, ...(used ? [] : WITH_FIRST_USE)]);
	const samples = parseMetrics(answer);
	const lines = new Set();
	for (const { where, expr } of expressions()) {
		for (const selector of selectorsOf(expr)) {
			const { metric } = selector;
			if (metric === 'up' || !jobsOf(selector).includes(job)) continue;
			const there = samples.get(metric);
			if (!there && (spared.has(metric) || spared.has(plain(metric)))) continue;
			if (!there) {
				lines.add(`${where}: there is no ${metric}`);
				continue;
			}
			const wanted = selector.labels.filter(({ name }) => !OF_PROMETHEUS.includes(name));
			const absent = wanted.find(({ name }) => !there.some((sample) => name in sample));
			if (absent) lines.add(`${where}: ${metric} has no label ${absent.name}`);
			const certain = wanted.filter(({ name, value }) => ONLY_IN_TROUBLE[name] !== value);
			if (!there.some((sample) => certain.every((label) => holds(label, sample)))) {
				lines.add(`${where}: no ${metric} has ${certain.map(({ name, value }) => `${name} ${value}`).join(', ')}`);
			}
		}
	}
	return [...lines];
}

// Options in a command line or a file: each `--name` before a lone `--`, and those after it.
export function optionsOf(command) {
	const words = command.replaceAll('\\\n', ' ').split(/\s+/);
	const end = words.indexOf('--');
	const names = (list) => list.filter((word) => /^--[a-z]/.test(word)).map((word) => word.split('=')[0]);
	return {
		ours: names(end < 0 ? words : words.slice(0, end)),
		relay: names(end < 0 ? [] : words.slice(end + 1)),
	};
}

// Sections of a systemd unit: `{Service: {ExecStart: [value, …]}}`.
export function parseUnit(text) {
	const sections = {};
	let section = null;
	for (const line of text.replaceAll('\\\n', ' ').split('\n')) {
		const head = line.match(/^\[(\w+)\]$/);
		if (head) {
			section = sections[head[1]] ??= {};
		} else if (line.trim() && !/^[#;]/.test(line)) {
			const at = line.indexOf('=');
			if (!section || at < 1) throw new Error(`not a line of a unit: ${line}`);
			(section[line.slice(0, at)] ??= []).push(line.slice(at + 1).replace(/\s+/g, ' ').trim());
		}
	}
	return sections;
}
