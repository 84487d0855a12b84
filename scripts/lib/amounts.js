// Tokens and percentages as decimal text, planck and parts as BigInt. No floating point: a balance
// has more digits than a JavaScript number keeps.
import { UsageError } from './errors.js';

const DECIMAL = /^(\d[\d_]*)(?:\.(\d+))?$/;

// '1.5' with 3 fraction digits is 1500n. `what` names the value in an error.
function parseDecimal(text, digits, what) {
	const match = DECIMAL.exec(text ?? '');
	if (!match) throw new UsageError(`'${text}' is not ${what}; write it as 1000 or 0.5`);
	const fraction = match[2] ?? '';
	if (fraction.length > digits) {
		throw new UsageError(`'${text}' has more than ${digits} digits after the point`);
	}
	return BigInt(match[1].replaceAll('_', '') + fraction.padEnd(digits, '0'));
}

function formatDecimal(parts, digits) {
	const negative = parts < 0n;
	const text = (negative ? -parts : parts).toString().padStart(digits + 1, '0');
	const whole = text.slice(0, text.length - digits);
	const fraction = text.slice(text.length - digits).replace(/0+$/, '');
	return `${negative ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

// Tokens to planck.
export function parseAmount(text, decimals) {
	return parseDecimal(text, decimals, 'an amount of tokens');
}

// Planck (BigInt, or anything that prints as a whole number) to tokens.
export function formatAmount(planck, decimals, symbol = '') {
	const text = formatDecimal(BigInt(planck.toString()), decimals);
	return symbol ? `${text} ${symbol}` : text;
}

// '12.5' or '12.5%' to parts per billion, as `Perbill` counts.
export function parsePercent(text) {
	const parts = parseDecimal(text?.replace(/ ?%$/, ''), 7, 'a percentage');
	if (parts > 1_000_000_000n) throw new UsageError(`'${text}' is more than 100 %`);
	return Number(parts);
}

// Parts per billion to '12.5 %'.
export function formatPercent(parts) {
	return `${formatDecimal(BigInt(parts.toString()), 7)} %`;
}
