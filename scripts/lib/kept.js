// What has to survive until a second transaction, such as a secret, in a file of its own.
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

// Where scripts keep such files: `~/.local/state/mmt/NAME`.
export const stateFolder = (name) =>
	join(process.env.XDG_STATE_HOME ?? join(homedir(), '.local/state'), 'mmt', name);

// Written so that it is there as a whole or not at all, and for nobody else to read.
export function keep(folder, file, value) {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const draft = `${file}.${process.pid}`;
	const handle = openSync(draft, 'w', 0o600);
	writeSync(handle, `${JSON.stringify(value, null, 2)}\n`);
	fsyncSync(handle);
	closeSync(handle);
	renameSync(draft, file);
}

// What `keep` wrote, if `fits` says that it is that; null if there is no such file. A file that was
// changed throws, with `meant` for what it should hold.
export function kept(file, fits, meant) {
	let text;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		if (error.code === 'ENOENT') return null;
		throw error;
	}
	try {
		const value = JSON.parse(text);
		if (fits(value)) return value;
	} catch {
		// The same sentence as for one that was changed.
	}
	throw new Error(`${file} does not hold ${meant}`);
}

export const forget = (file) => rmSync(file, { force: true });
