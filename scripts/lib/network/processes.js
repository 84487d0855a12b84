// Starts programs that outlive this one, and ends exactly those again.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inFolder } from './layout.js';

const LIST = () => inFolder('processes.json');
const STOP_SECONDS = 30;

// When a process was started, in ticks since the machine was: with its number, its name for ever.
// Numbers alone are given again.
function startOf(pid) {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		// One that ended and was not waited for is gone.
		return fields[0] === 'Z' ? null : fields[19];
	} catch {
		return null;
	}
}

const runs = ({ pid, start }) => startOf(pid) === start;

// What was started, whether it runs or not: { name, pid, start, log }.
export function listed() {
	if (!existsSync(LIST())) return [];
	return JSON.parse(readFileSync(LIST(), 'utf8'));
}

export const running = () => listed().filter(runs);

function keep(processes) {
	if (processes.length === 0) return rmSync(LIST(), { force: true });
	// Whole or not at all: who is interrupted here must still find what runs.
	writeFileSync(`${LIST()}~`, JSON.stringify(processes, null, '\t'));
	renameSync(`${LIST()}~`, LIST());
}

// Starts a program with a log of its own and notes it.
export function launch(name, file, args) {
	mkdirSync(inFolder('logs'), { recursive: true });
	const log = inFolder('logs', `${name}.log`);
	const output = openSync(log, 'a');
	const child = spawn(file, args.map(String), { detached: true, stdio: ['ignore', output, output] });
	closeSync(output);
	child.unref();
	const process = { name, pid: child.pid, start: startOf(child.pid), log };
	keep([...listed().filter((other) => other.name !== name), process]);
	return process;
}

export function tail(log, lines = 15) {
	return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

// Ends the process of this name, and forgets it. False where none runs.
export async function end(name) {
	const process_ = running().find((process) => process.name === name);
	if (process_) {
		signal(process_, 'SIGINT');
		for (let waited = 0; runs(process_); waited += 0.1) {
			if (waited > STOP_SECONDS) signal(process_, 'SIGKILL');
			await sleep(100);
		}
	}
	keep(listed().filter((process) => process.name !== name));
	return process_ !== undefined;
}

function signal({ pid }, name) {
	try {
		process.kill(pid, name);
	} catch (error) {
		// It ended by itself.
		if (error.code !== 'ESRCH') throw error;
	}
}

// Ends everything that was started here.
export async function endAll() {
	const ended = running().map(({ name }) => name);
	await Promise.all(ended.map(end));
	keep([]);
	return ended;
}
