// polkadotXcm.transferAssetsUsingTypeAndThen: send MMT or BMM to an account on another chain of the network.
import {
	amountsOf, arrival, checkAsked, DEFAULT_FEES, deliveryToHub, FEES_BY_HUB, foresee, foreseePassing, foreseeThere,
	formatGiven, hinders, messageOf, otherSide, parsePara, passedOnBy, placeOf, sending,
} from '../lib/across.js';
import { parseAmount } from '../lib/amounts.js';
import { parseBmm } from '../lib/bmm.js';
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { accountOf } from '../lib/names.js';

const say = (text) => process.stdout.write(`${text}\n`);

const other = otherSide();
const middle = otherSide();
// What is left to do once the message is on its way.
let wait = async () => {};

await run({
	summary: 'Sends tokens to an account on another chain of the network, and says what arrives there.',
	usage: '--as ACCOUNT PARA TO AMOUNT [--bmm] [--there URL [--hub URL]]',
	notes: [
		'PARA is the para id of the other chain, TO an account there. The way costs a delivery fee on top of AMOUNT, and',
		'the other chain takes its fee out of what arrives. Without --there nobody asks the other chain first whether it',
		'takes the tokens. From one chain to another of which neither is the hub, the hub passes them on and takes its fee',
		'first: then --there needs --hub. Names are looked up on this chain.',
	].join('\n'),
	options: {
		bmm: { type: 'boolean', help: 'AMOUNT is of BMM; some of the token goes along for the fee there' },
		fees: {
			type: 'string', value: 'AMOUNT',
			help: `how much of it (default ${DEFAULT_FEES}, by way of the hub ${FEES_BY_HUB}); what is left arrives`,
		},
		there: { type: 'string', value: 'URL', help: 'a node of the other chain: what would arrive is said before, and waited for' },
		hub: { type: 'string', value: 'URL', help: 'a node of the hub, on a way that it passes on: it is asked before' },
	},
	least: 3,
	check: async ({ args: [para, to, amount], bmm, fees, there, hub }) => {
		parsePara(para);
		await accountOf(to);
		if (bmm) parseBmm(amount);
		else parseAmount(amount, 38);
		if (hub !== undefined && there === undefined) {
			throw new UsageError('--hub goes with --there: what the hub passes on is asked for at the other chain');
		}
		if (fees === undefined) return;
		if (!bmm) throw new UsageError('--fees goes with --bmm: of the token itself the fee is taken from what is sent');
		parseAmount(fees, 38);
	},
	call: async (chain, { args: [text, name, amount], signer, seconds, there: url, hub: hubUrl, ...options }) => {
		const from = await placeOf(chain);
		const para = parsePara(text);
		const to = await accountOf(name, chain);
		if (para === from.para) throw new UsageError(`chain ${para} is this chain: use transfer.js`);
		checkAsked(from, para, { there: url, hub: hubUrl });
		const by = passedOnBy(from, para);
		const amounts = amountsOf(chain, { amount, ...options }, by);
		const there = url === undefined ? null : await other.open(url, para);
		const hub = hubUrl === undefined ? null : await middle.open(hubUrl, by);
		const hindrance = there && hinders(from, await placeOf(there));
		if (hindrance !== null) throw new Error(hindrance);
		const tx = sending(chain, from, { para, to, ...amounts });
		const foreseen = await foresee(chain, tx, signer.address);
		if (foreseen !== null) {
			const { delivery, events } = foreseen;
			say(`delivery ${chain.format(by === null ? delivery : deliveryToHub(events, signer.address, amounts.token))}`);
		}
		if (there === null) return tx;
		const first = foreseen?.messages.find((message) => message.para === (by ?? para));
		if (first === undefined) {
			throw new Error(`chain ${from.para} does not say what it would send: nobody can be asked, and nothing was sent`);
		}
		let last = { xcm: first.xcm, ...amounts };
		if (hub !== null) {
			last = await foreseePassing(hub, from.para, first.xcm, para);
			say(`fees at the hub ${chain.format(amounts.token - last.token)}`);
		}
		const given = await foreseeThere(there, by ?? from.para, last.xcm, to);
		say(`would arrive ${formatGiven(chain, given)}\nfee there ${chain.format(last.token - given.token)}`);
		const fees = by === null ? 'fee there' : 'fees at the hub and there';
		// What is final already is not it, even where it says the same as this one: then it has the same topic.
		const next = async (node) => (await node.finalized()) + 1;
		const since = { hub: hub && await next(hub), there: await next(there) };
		wait = async ({ events }) => {
			const message = messageOf(events);
			if (hub !== null) {
				const passed = await arrival(hub, message, to, { from: since.hub, seconds });
				say(`passed on in block ${passed.height} ${passed.block} of the hub`);
			}
			const arrived = await arrival(there, message, to, { from: since.there, seconds });
			say(`arrived in block ${arrived.height} ${arrived.block}: ${formatGiven(chain, arrived)}`);
			say(`${fees} ${chain.format(amounts.token - arrived.token)}`);
		};
		return tx;
	},
	after: (receipt) => wait(receipt),
	close: () => Promise.all([other.close(), middle.close()]),
});
