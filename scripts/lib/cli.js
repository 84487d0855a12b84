// The frame of every script: arguments, help, connection, errors and exit code.
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { pairOf } from './accounts.js';
import { connect, DEFAULT_URL, ownEvents } from './chain.js';
import { explain, UsageError } from './errors.js';
import './quiet.js';

// Whoever reads the output may have read enough, as `head` has: that is no failure of the script.
process.stdout.on('error', (error) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit();
});

// Options that every script has.
const COMMON = {
	url: { type: 'string', help: `node to talk to (default ${DEFAULT_URL}, or MMT_URL)` },
	help: { type: 'boolean', help: 'this text' },
};
const SIGNING = {
	as: { type: 'string', help: 'secret of the signing account: //Alice, words or a 0x seed (or MMT_SECRET)' },
	tip: { type: 'string', help: 'tokens for the author of the block, on top of the fee' },
	timeout: { type: 'string', help: 'seconds to wait for finality (default 180)' },
};

function help(script, options) {
	const lines = [
		script.summary,
		'',
		`usage: node scripts/${script.path ?? `calls/${basename(process.argv[1])}`} ${script.usage}`.trimEnd(),
		'',
		...Object.entries(options).map(
			([name, option]) =>
				`  --${name}${option.type === 'string' ? ` ${option.value ?? name.toUpperCase()}` : ''}`.padEnd(24) +
				option.help,
		),
	];
	if (script.notes) lines.push('', script.notes);
	return `${lines.join('\n')}\n`;
}

function parse(options, argv) {
	const plain = Object.fromEntries(
		Object.entries(options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
	);
	try {
		return parseArgs({ args: argv, options: plain, allowPositionals: true, strict: true });
	} catch (error) {
		throw new UsageError(`${error.message.split('. ')[0]}; --help shows what there is`);
	}
}

// Turns a failure into one sentence on stderr and an exit code.
export async function guarded(work) {
	try {
		await work();
		process.exitCode ??= 0;
	} catch (error) {
		const { code, text } = explain(error);
		process.stderr.write(`error: ${text}\n`);
		process.exitCode = code;
	}
}

// Runs a script.
//   summary, usage, notes   for --help
//   options                 its own options, as node's parseArgs takes them, with `help` and `value`
//   least, most             number of arguments
//   check(input)            refuses bad input before a node is asked
//   call(chain, input)      the transaction to send, null if there is none to send, or
//   query(chain, input)     what to print instead of sending one
//   reads(input)            whether nothing will be sent with these options, so that nobody has to sign
//   after(receipt)          what is left to do once the transaction succeeded
//   close()                 what is to be done in the end, whatever happened
export function run(script) {
	return guarded(async () => {
		const options = { ...(script.call ? SIGNING : {}), ...script.options, ...COMMON };
		const { values, positionals } = parse(options, process.argv.slice(2));
		if (values.help) {
			process.stdout.write(help(script, options));
			return;
		}
		const { least = 0, most = least } = script;
		if (positionals.length < least || positionals.length > most) {
			throw new UsageError(
				`${positionals.length} arguments given; usage: ${script.usage || 'no arguments'}`,
			);
		}
		const input = { args: positionals, ...values };
		const secret = values.as ?? process.env.MMT_SECRET;
		const signs = script.call && !script.reads?.(input);
		if (signs && !secret) {
			throw new UsageError('say who signs: --as //Alice, or the secret in MMT_SECRET');
		}
		const seconds = Number(values.timeout ?? 180);
		if (!(seconds > 0)) throw new UsageError(`'${values.timeout}' is not a number of seconds`);
		const signer = signs && (await pairOf(secret));
		await script.check?.(input);

		const chain = await connect(values.url ?? process.env.MMT_URL ?? DEFAULT_URL);
		try {
			if (script.query) {
				process.stdout.write(`${await script.query(chain, input)}\n`);
				return;
			}
			const tx = await script.call(chain, { ...input, signer, seconds });
			if (tx === null) return;
			const tip = values.tip ? chain.amount(values.tip) : 0n;
			const receipt = await chain.send(tx, signer, { seconds, tip });
			process.stdout.write(
				`finalized in block ${receipt.height} ${receipt.block}\nfee ${chain.format(receipt.fee)}\n`,
			);
			for (const line of ownEvents(chain, receipt.events)) process.stdout.write(`${line}\n`);
			await script.after?.(receipt);
		} finally {
			await Promise.all([chain.disconnect(), script.close?.()]);
		}
	});
}

// `5F…=100` to the pieces of a vote.
export function splitTarget(text) {
	const at = text.lastIndexOf('=');
	if (at < 1) throw new UsageError(`'${text}' is not DELEGATE=AMOUNT, such as 5F…=100`);
	return [text.slice(0, at), text.slice(at + 1)];
}
