// names.setRecords: say what a name stands for.
import { pairOf } from '../lib/accounts.js';
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { accountOf, checkName, consentOf, textBytes } from '../lib/names.js';
import { parseRecord, RECORD_FORMS } from '../lib/records.js';

const SIGNATURE = /^0x[0-9a-fA-F]{128}$/;

await run({
	summary: 'Sets records of a name, in place of those with the same keys.',
	usage: '--as OWNER NAME RECORD… [--consent SECRET]',
	notes: `RECORD is one of:\n${RECORD_FORMS.map((form) => `  ${form}`).join('\n')}`,
	options: {
		consent: {
			type: 'string',
			value: 'SECRET',
			help: 'of the account that `account=` points at, or its signature by consent-name.js: it agrees',
		},
	},
	least: 2,
	most: Infinity,
	check: async ({ args: [name, ...texts], consent }) => {
		checkName(name);
		const records = texts.map((text) => parseRecord(text).record);
		const accounts = records.filter(({ Account }) => Account !== undefined);
		for (const { Account } of accounts) await accountOf(Account);
		if (consent === undefined) return;
		if (accounts.length === 0) throw new UsageError('--consent is for a record account=ACCOUNT');
		if (!SIGNATURE.test(consent)) await pairOf(consent);
	},
	call: async (chain, { args: [name, ...texts], consent, signer }) => {
		const records = [];
		for (const text of texts) {
			const { record } = parseRecord(text);
			if (record.Account === undefined) {
				records.push([record, null]);
				continue;
			}
			const account = await accountOf(record.Account, chain);
			const signed = consent === undefined || SIGNATURE.test(consent)
				? consent && { Sr25519: consent }
				: consentOf(chain, await pairOf(consent), { name, owner: signer.address });
			records.push([{ Account: account }, signed ?? null]);
		}
		return chain.api.tx.names.setRecords(textBytes(name), records);
	},
});
