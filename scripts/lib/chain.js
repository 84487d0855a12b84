// A connection to a node: queries, signing, and waiting for finality.
import net from 'node:net';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { formatAmount, parseAmount } from './amounts.js';
import { formatBmm, formatPower } from './bmm.js';
import { ChainError, dispatchError, poolError, UsageError } from './errors.js';

export const DEFAULT_URL = 'ws://127.0.0.1:9944';

// Fails at once and quietly when nobody listens; WsProvider would try again for ever.
function reachable(url) {
	let parsed;
	try {
		parsed = new URL(url);
	} catch {
		throw new UsageError(`'${url}' is not an address such as ${DEFAULT_URL}`);
	}
	if (!['ws:', 'wss:'].includes(parsed.protocol)) {
		throw new UsageError(`'${url}' must begin with ws:// or wss://`);
	}
	const port = Number(parsed.port || (parsed.protocol === 'wss:' ? 443 : 80));
	const host = parsed.hostname.replace(/^\[|\]$/g, '');
	return new Promise((resolve, reject) => {
		const socket = net.connect({ host, port, timeout: 10_000 }, () => {
			socket.destroy();
			resolve();
		});
		const fail = () => {
			socket.destroy();
			reject(new Error(`no node answers at ${url}; start one with scripts/dev.sh or name it with --url`));
		};
		socket.on('error', fail);
		socket.on('timeout', fail);
	});
}

// Connects and reads the chain's metadata, token and prefix.
export async function connect(url = DEFAULT_URL) {
	await reachable(url);
	const provider = new WsProvider(url);
	try {
		const api = await ApiPromise.create({ provider, noInitWarn: true, throwOnConnect: true });
		return new Chain(api, provider);
	} catch (error) {
		// It would connect again, for ever.
		await provider.disconnect();
		throw new Error(`connecting to the node at ${url} failed; try again: ${error.message}`);
	}
}

export class Chain {
	constructor(api, provider) {
		this.api = api;
		this.provider = provider;
		this.decimals = api.registry.chainDecimals[0];
		this.symbol = api.registry.chainTokens[0];
		this.prefix = api.registry.chainSS58 ?? 42;
	}

	// Any JSON-RPC method, with its answer as it came.
	rpc(method, ...params) {
		return this.provider.send(method, params);
	}

	amount(text) {
		return parseAmount(text, this.decimals);
	}

	format(planck) {
		return formatAmount(planck, this.decimals, this.symbol);
	}

	// Free, reserved and frozen planck of an account, and its nonce.
	async account(address, at) {
		const api = at ? await this.api.at(at) : this.api;
		const { data, nonce } = await api.query.system.account(address);
		return {
			free: data.free.toBigInt(),
			reserved: data.reserved.toBigInt(),
			frozen: data.frozen.toBigInt(),
			nonce: nonce.toNumber(),
		};
	}

	// Signs, sends and waits until the block is final. A refusal by the pool or a failed call throws
	// a ChainError that names it; `seconds` bounds the wait. Other options are those of `signAndSend`.
	async send(tx, signer, { seconds = 180, tip = 0n, nonce = -1, ...options } = {}) {
		const result = await new Promise((resolve, reject) => {
			let unsubscribe;
			const done = (finish, value) => {
				clearTimeout(timer);
				listening();
				unsubscribe?.();
				finish(value);
			};
			const timer = setTimeout(
				() => done(reject, new Error(`not finalized after ${seconds} s; it may still be`)),
				seconds * 1000,
			);
			// Connected again, the node tells no more of it.
			const listening = this.provider.on('disconnected', () =>
				done(reject, new Error('the connection to the node was lost before the block was final; it may still be')));
			tx.signAndSend(signer, { nonce, tip, ...options }, (update) => {
				const { status } = update;
				if (status.isFinalized && update.internalError) {
					const block = status.asFinalized.toHex();
					done(reject, new Error(`final in block ${block}, whose events the node did not tell: ${update.internalError.message}`));
				} else if (status.isFinalized) done(resolve, update);
				else if (update.isError) done(reject, new ChainError(status.type, 'the node dropped it'));
			})
				.then((stop) => (unsubscribe = stop))
				.catch((error) => done(reject, poolError(error)));
		});
		const block = result.status.asFinalized.toHex();
		const header = await this.api.rpc.chain.getHeader(block);
		const events = result.events.map(({ event }) => event);
		const receipt = {
			block,
			height: header.number.toNumber(),
			txHash: result.txHash.toHex(),
			events,
			fee: this.feeOf(events),
		};
		if (result.dispatchError) {
			throw Object.assign(dispatchError(this.api, result.dispatchError), { receipt });
		}
		return receipt;
	}

	// Fee and tip of a transaction, by its events. A call that was free has no such event.
	feeOf(events) {
		const paid = events.find((event) => this.api.events.transactionPayment.TransactionFeePaid.is(event));
		return paid ? paid.data.actualFee.toBigInt() : 0n;
	}

	// Aura slot of a block and the account that forged it: Aura's digest holds the slot, and
	// `session.validators` the order of the round, which the last block of a round replaces.
	async author(hash) {
		const header = await this.api.rpc.chain.getHeader(hash);
		const log = header.digest.logs.find(
			(item) => item.isPreRuntime && item.asPreRuntime[0].toString() === 'aura',
		);
		const slot = Number(this.api.createType('u64', log.asPreRuntime[1].toU8a(true)));
		const order = await (await this.api.at(header.parentHash)).query.session.validators();
		return { height: header.number.toNumber(), slot, author: order[slot % order.length].toString() };
	}

	// Height of the last finalized block.
	async finalized() {
		const head = await this.api.rpc.chain.getFinalizedHead();
		return (await this.api.rpc.chain.getHeader(head)).number.toNumber();
	}

	// Calls `look` at every finalized block until it answers something, from the last one or the one of height
	// `from` on; `what` names the wait.
	async until(what, look, seconds = 600, from = null) {
		const deadline = Date.now() + seconds * 1000;
		let last = from === null ? null : from - 1;
		for (;;) {
			const head = (await this.api.rpc.chain.getFinalizedHead()).toHex();
			const height = (await this.api.rpc.chain.getHeader(head)).number.toNumber();
			for (let next = last === null ? height : last + 1; next <= height; next += 1) {
				const hash = next === height ? head : (await this.api.rpc.chain.getBlockHash(next)).toHex();
				const found = await look(hash, next);
				if (found) return found;
			}
			last = Math.max(last ?? 0, height);
			if (Date.now() > deadline) throw new Error(`gave up after ${seconds} s waiting until ${what}`);
			await new Promise((resolve) => setTimeout(resolve, 150));
		}
	}

	disconnect() {
		return this.api.disconnect();
	}
}

// How amounts in events of these pallets are written: in BMM, but for these.
const UNITS = {
	resource: { power: formatPower, lost: 'native', deposit: 'native' },
	footstones: { deposit: 'native' },
};

function unitOf(chain, section, field) {
	const unit = UNITS[section] ? (UNITS[section][field] ?? formatBmm) : 'native';
	return unit === 'native' ? (planck) => chain.format(planck) : unit;
}

function readable(value, format) {
	const type = value.toRawType();
	if (/^(Balance|u128)$/.test(type)) return format(value);
	if (/^Option</.test(type)) return value.isSome ? readable(value.unwrap(), format) : 'none';
	if (/^\(.*u128.*\)$/.test(type)) return [...value].map((item) => readable(item, format)).join(' ');
	return JSON.stringify(value.toHuman()).replaceAll('"', '');
}

// Events of our own pallets, as text.
export function ownEvents(chain, events) {
	const own = new Set([
		'delegates', 'blockRewards', 'chainProfile', 'notary', 'names', 'resource', 'footstones', 'siblings', 'balances',
		'session',
	]);
	const noise = new Set([
		'balances.Withdraw', 'balances.Deposit', 'balances.Endowed', 'balances.Locked', 'resource.WindowStarted',
	]);
	return events
		.filter(({ section, method }) => own.has(section) && !noise.has(`${section}.${method}`))
		.map((event) => {
			const fields = event.meta.fields.map((field, i) => {
				const value = event.data[i];
				const name = field.name.unwrapOr('').toString();
				const amount = /^(Balance|u128)$/.test(value.toRawType());
				// Of another asset, in its smallest unit.
				if (amount && event.data.asset?.isWithId) return `${name}=${value}`;
				return `${name}=${readable(value, unitOf(chain, event.section, name))}`;
			});
			return `${event.section}.${event.method} ${fields.join(' ')}`.trim();
		});
}
