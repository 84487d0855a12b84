// polkadotXcm.transferAssetsUsingTypeAndThen: send MMT or BMM to an account on another chain of the network.
import {
	amountsOf, arrival, DEFAULT_FEES, foresee, foreseeThere, formatGiven, hinders, messageOf, otherSide, parsePara,
	placeOf, sending,
} from '../lib/across.js';
import { parseAmount } from '../lib/amounts.js';
import { parseBmm } from '../lib/bmm.js';
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { accountOf } from '../lib/names.js';

const say = (text) => process.stdout.write(`${text}\n`);

const other = otherSide();
// What is left to do once the message is on its way.
let wait = async () => {};

await run({
	summary: 'Sends tokens to an account on another chain of the network, and says what arrives there.',
	usage: '--as ACCOUNT PARA TO AMOUNT [--bmm] [--there URL]',
	notes: [
		'PARA is the para id of the other chain, TO an account there. The way costs a delivery fee on top of AMOUNT, and',
		'the other chain takes its fee out of what arrives. Without --there nobody asks the other chain first whether it',
		'takes the tokens. Names are looked up on this chain.',
	].join('\n'),
	options: {
		bmm: { type: 'boolean', help: 'AMOUNT is of BMM; some of the token goes along for the fee there' },
		fees: { type: 'string', value: 'AMOUNT', help: `how much of it (default ${DEFAULT_FEES}); what is left arrives` },
		there: { type: 'string', value: 'URL', help: 'a node of the other chain: what would arrive is said before, and waited for' },
	},
	least: 3,
	check: async ({ args: [para, to, amount], bmm, fees }) => {
		parsePara(para);
		await accountOf(to);
		if (bmm) parseBmm(amount);
		else parseAmount(amount, 38);
		if (fees === undefined) return;
		if (!bmm) throw new UsageError('--fees goes with --bmm: of the token itself the fee is taken from what is sent');
		parseAmount(fees, 38);
	},
	call: async (chain, { args: [text, name, amount], signer, seconds, there: url, ...options }) => {
		const from = await placeOf(chain);
		const para = parsePara(text);
		const to = await accountOf(name, chain);
		const amounts = amountsOf(chain, { amount, ...options });
		if (para === from.para) throw new UsageError(`chain ${para} is this chain: use transfer.js`);
		const there = url === undefined ? null : await other.open(url, para);
		const hindrance = there && hinders(from, await placeOf(there));
		if (hindrance !== null) throw new Error(hindrance);
		const tx = sending(chain, from, { para, to, ...amounts });
		const foreseen = await foresee(chain, tx, signer.address);
		if (foreseen !== null) say(`delivery ${chain.format(foreseen.delivery)}`);
		if (there === null) return tx;
		// By way of the hub the message that arrives is not made yet.
		const direct = foreseen?.messages.find((message) => message.para === para);
		if (direct !== undefined) {
			const given = await foreseeThere(there, from.para, direct.xcm, to);
			say(`would arrive ${formatGiven(chain, given)}\nfee there ${chain.format(amounts.token - given.token)}`);
		}
		// By way of the hub it takes a fee as well.
		const fees = [from.para, para].includes(from.hub ?? from.para) ? 'fee there' : 'fees at the hub and there';
		const since = await there.finalized();
		wait = async ({ events }) => {
			const arrived = await arrival(there, messageOf(events), to, { from: since, seconds });
			say(`arrived in block ${arrived.height} ${arrived.block}: ${formatGiven(chain, arrived)}`);
			say(`${fees} ${chain.format(amounts.token - arrived.token)}`);
		};
		return tx;
	},
	after: (receipt) => wait(receipt),
	close: () => other.close(),
});
