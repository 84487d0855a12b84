// names.commit: commit to a registration without saying of which name.
import { run } from '../lib/cli.js';
import { accountOf } from '../lib/names.js';
import { checkPlan, planOf, PLAN_OPTIONS, sayPlan } from '../lib/registration.js';

await run({
	summary: 'Commits to the registration of a name, by a hash that shows nothing of it, and prints what is in it.',
	usage: '--as ACCOUNT NAME [--days N] [--owner ACCOUNT] [--max-price AMOUNT]',
	notes: [
		'register-name.js does this and the registration in one command, and keeps the secret in a file.',
		'This one keeps nothing: write down what it prints, and pass it to register-name.js within 24 hours.',
	].join('\n'),
	options: PLAN_OPTIONS,
	least: 1,
	check: async (input) => {
		checkPlan(input);
		if (input.owner !== undefined) await accountOf(input.owner);
	},
	call: async (chain, input) => {
		const plan = await planOf(chain, input);
		sayPlan(chain, plan);
		return chain.api.tx.names.commit(plan.commitment);
	},
});
