// BMM: its amounts, and the arithmetic of persistent power, rewards and bets as the chain does it, in
// whole numbers. What it is for: docs/resource.md.
import { formatAmount, parseAmount } from './amounts.js';
import { UsageError } from './errors.js';

// Number of the asset, and the digits after its point.
export const BMM_ASSET = 1;
export const BMM_DECIMALS = 12;
// Planck that are ever mined; 10 % of the cap are there from the start.
export const MAX_MINED = 1_251_000_000n * 10n ** 12n;
// Of what is left, an epoch emits so many of 10^18 parts: 24 epochs are 0.04743 %.
export const EPOCH_RATE = 19_766_992_789_753n;
// A window's number of this is its epoch.
export const WINDOWS_PER_EPOCH = 4;
export const EPOCHS_PER_DAY = 24;
// Epochs in which a newcomer gets half way from a half to all of its power.
const SPAN = 168n;
const REFERRAL_PERCENT = 5n;
const MICRO = 10n ** 6n;

export const parseBmm = (text) => parseAmount(text, BMM_DECIMALS);
export const formatBmm = (planck) => formatAmount(planck, BMM_DECIMALS, 'BMM');
// Millionths of a sol, as persistent power is counted.
export const formatPower = (micro) => formatAmount(micro, 6, 'sol');

export const windowOf = (height, length) => Math.floor(height / length);
export const epochOf = (window) => Math.floor(window / WINDOWS_PER_EPOCH);
// Height of the block that settles an epoch: by then all of its shares have come in.
export const settledAt = (epoch, length) => (WINDOWS_PER_EPOCH * epoch + WINDOWS_PER_EPOCH + 1) * length;
// Heights of the blocks in which shares count for an epoch: [first, last].
export const creditedIn = (epoch, length) =>
	[(WINDOWS_PER_EPOCH * epoch + 1) * length, settledAt(epoch, length) - 1];

// e = (n + 84) / (n + 168), in parts per million.
export const persistence = (streak) => ((BigInt(streak) + SPAN / 2n) * MICRO) / (BigInt(streak) + SPAN);

// Persistent power of `dpp` sol at a streak of n epochs, in millionths of a sol.
export const powerOf = (dpp, streak) =>
	(BigInt(dpp) * MICRO * (BigInt(streak) + SPAN / 2n)) / (BigInt(streak) + SPAN);

// What an epoch pays to `power` of `total`.
export const rewardOf = (emission, power, total) => (total === 0n ? 0n : (emission * power) / total);

// The referrer's part of a reward.
export const referralOf = (reward) => (reward * REFERRAL_PERCENT) / 100n;

// What an epoch emits when `remaining` planck are not mined yet.
export const emissionOf = (remaining) => (remaining * EPOCH_RATE) / 10n ** 18n;

// The least of `total` bond that decides a round: two thirds.
export const quorumOf = (total) => (2n * total + 2n) / 3n;

// What a losing bet loses when `losing` of `total` was bet on losers: bet × min(1, (3·losing/total)²).
export function lossOf(bet, losing, total) {
	if (losing === 0n) return 0n;
	if (3n * losing >= total) return bet;
	const [over, under] = [9n * bet * losing * losing, total * total];
	return (over + under - 1n) / under;
}

// BMM of an account in planck: what it may spend, and what is bonded.
export async function bmmOf(chain, address, at) {
	const api = at ? await chain.api.at(at) : chain.api;
	const [account, holds] = await Promise.all([
		api.query.assets.account(BMM_ASSET, address),
		api.query.assetsHolder.balancesOnHold(BMM_ASSET, address),
	]);
	return {
		free: account.isSome ? account.unwrap().balance.toBigInt() : 0n,
		bonded: holds.isSome ? holds.unwrap().toBigInt() : 0n,
	};
}

const DESTINATION = /^(.+)=(\d+)$/;

// `['5F…=60', '//Bob=40']` to `[[account, parts], …]`; `accountOf` turns a text into an account.
export async function destinationsOf(texts, accountOf) {
	const found = [];
	for (const text of texts) {
		const [, who, parts] = DESTINATION.exec(text) ?? [];
		if (who === undefined || Number(parts) < 1 || Number(parts) > 0xffff) {
			throw new UsageError(`'${text}' is not ACCOUNT=PARTS with 1 to 65535 parts, such as 5F…=60`);
		}
		found.push([await accountOf(who), Number(parts)]);
	}
	return found;
}
