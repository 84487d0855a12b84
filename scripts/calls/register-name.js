// names.commit and, two blocks later, names.register.
import { run } from '../lib/cli.js';
import { accountOf } from '../lib/names.js';
import {
	checkPlan, committed, forgetPlan, keptPlan, PLAN_OPTIONS, registration,
} from '../lib/registration.js';

// Where what was committed to is kept until the name is registered.
let file;

await run({
	summary: 'Registers a name: commits to it, waits two blocks, and registers it.',
	usage: '--as ACCOUNT NAME [--days N] [--owner ACCOUNT] [--max-price AMOUNT]',
	notes: [
		'What was committed to is kept in a file until the name is registered. If the script is killed, run it',
		'again, and it goes on where it stopped. ACCOUNT pays the rent; the deposit is then the owner\'s.',
	].join('\n'),
	options: {
		...PLAN_OPTIONS,
		state: { type: 'string', value: 'FOLDER', help: 'where the file is kept (default ~/.local/state/mmt/names)' },
	},
	least: 1,
	check: async (input) => {
		checkPlan(input);
		if (input.owner !== undefined) await accountOf(input.owner);
	},
	call: async (chain, input) => {
		const plan = await keptPlan(chain, input);
		if (plan === null) return null;
		file = plan.file;
		await committed(chain, plan, input);
		return registration(chain, plan);
	},
	after: () => forgetPlan(file),
});
