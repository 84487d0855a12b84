// The list of votes that `vote` and `unvote` take.
import { splitTarget } from './cli.js';
import { parseAmount } from './amounts.js';
import { accountOf } from './names.js';

// `['5F…=100', …]` to `[{ delegate, amount }]`. What the chain refuses (too many, twice, zero) is
// left for the chain to refuse.
export async function votesOf(chain, targets) {
	const votes = [];
	for (const target of targets) {
		const [who, amount] = splitTarget(target);
		votes.push({ delegate: await accountOf(who, chain), amount: chain.amount(amount) });
	}
	return votes;
}

// The same, before a chain is known: only the form.
export async function checkTargets(targets) {
	for (const target of targets) {
		const [who, amount] = splitTarget(target);
		await accountOf(who);
		parseAmount(amount, 38);
	}
}
