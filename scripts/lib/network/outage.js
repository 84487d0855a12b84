// A node goes down, its delegates are benched, the chain goes on, and they come back.
import { addressOf, pairOf } from '../accounts.js';
import { connect } from '../chain.js';
import { chainNamed, url } from './layout.js';
import { restart } from './nodes.js';
import { end } from './processes.js';

// Four rounds of 27 slots, and the time of a benching's election.
const BENCHED_SECONDS = 2_700;
const SEATED_SECONDS = 1_500;

const say = (text) => process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);

function check(holds, what) {
	if (!holds) throw new Error(`it does not hold that ${what}`);
}

export async function outage() {
	const chosen = chainNamed('A');
	const [stays, goes] = chosen.nodes;
	const away = await Promise.all(goes.keys.map((secret) => addressOf(secret)));
	const chain = await connect(url(stays));
	const records = (hash) => Promise.all(away.map((account) => chain.rpc('mmt_delegate', account, hash)));
	try {
		const before = await chain.rpc('mmt_round');
		check(away.every((account) => before.order.includes(account)), `the ${away.length} delegates of ${goes.name} have seats`);
		const forged = (await records()).map((record) => record.forged);
		await end(goes.name);
		say(`${goes.name} is down, and with it ${away.length} of ${before.order.length} seats`);

		const benched = await chain.until('they are benched', async (hash, height) => {
			const found = await records(hash);
			return found.every(({ status }) => status === 'benched') ? { found, height } : null;
		}, BENCHED_SECONDS);
		const missed = benched.found.map((record) => record.missed);
		say(`they are benched in block ${benched.height}, after missing ${Math.min(...missed)} to ${Math.max(...missed)} slots each`);

		const standing = await chain.rpc('mmt_ranking', 0, 512);
		if (standing.length >= before.order.length) {
			const without = await chain.until('a round begins without them', async (hash, height) => {
				const round = await chain.rpc('mmt_round', hash);
				return round.order.some((account) => away.includes(account)) ? null : { ...round, height };
			}, SEATED_SECONDS);
			say(`round ${without.index} begins in block ${without.height}, and others have their seats`);
		} else {
			say(`${standing.length} stand for ${before.order.length} seats, so they keep theirs, and the others go on`);
		}

		await restart(chosen, goes);
		say(`${goes.name} runs again`);
		const { balances, delegates, utility } = chain.api.tx;
		const gifts = away.map((account) => balances.transferKeepAlive(account, chain.amount('1')));
		await chain.send(utility.batchAll(gifts), await pairOf('//Alice'));
		await Promise.all(goes.keys.map(async (secret) => chain.send(delegates.rejoin(), await pairOf(secret))));
		say('they stand again');
		const back = await chain.until('they forge again', async (hash, height) => {
			const found = await records(hash);
			return found.every((record, index) => record.forged > forged[index]) ? height : null;
		}, SEATED_SECONDS);
		say(`each of them has forged again by block ${back}`);
	} finally {
		await chain.disconnect();
	}
}
