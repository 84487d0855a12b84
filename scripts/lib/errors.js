// What can go wrong, in words that tell the person what to do.

// The command line was not understood: exit code 2.
export class UsageError extends Error {}

// The chain refused: exit code 1. `name` is `pallet.Error` for a failed call and the pool's name
// for a transaction that never got into a block.
export class ChainError extends Error {
	constructor(name, text, details = {}) {
		super(text ? `${name}: ${text}` : name);
		this.name = name;
		Object.assign(this, details);
	}
}

const INVALID = {
	Call: 'the chain does not take this call as a transaction',
	Payment: 'the account cannot pay the fee; send it some tokens first',
	Future: 'the nonce is too high; an earlier transaction of this account is missing',
	Stale: 'the nonce was already used; send it again',
	BadProof: 'the signature does not fit; was it signed for another chain or runtime version?',
	AncientBirthBlock: 'it was signed too many blocks ago; sign it again',
	ExhaustsResources: 'it is heavier than a block has room for',
	BadMandatory: 'it may only be made by the author of a block',
	MandatoryValidation: 'it may only be made by the author of a block',
	BadSigner: 'the signing account is not allowed to sign',
	IndeterminateImplicit: 'the data to sign could not be worked out',
	UnknownOrigin: 'nothing in it says who sends it',
	CannotLookup: "the runtime lacks what it would be checked by; signed with the metadata's hash, it needs a node built with the feature metadata-hash",
};

// `InvalidTransaction::Custom` codes of the runtime's own checks. They never change.
export const CUSTOM_CODES = {
	101: ['AccountNotApproved', 'this chain is permissioned and its approver did not approve the account'],
	102: ['GroupClosed', 'the chain was launched without this kind of transaction'],
	103: ['WritesRawStorage', 'no call may write raw storage on this chain, not even of root'],
};

const POOL_CODES = {
	1011: ['UnknownValidity', 'the node could not tell whether the transaction is valid'],
	1012: ['TemporarilyBanned', 'it was refused a moment ago; wait half an hour or change it'],
	1013: ['AlreadyImported', 'the node has this very transaction already'],
	1014: ['PriorityTooLow', 'one with the same nonce is waiting already; wait, or add a tip'],
	1015: ['CycleDetected', 'it depends on itself'],
	1016: ['ImmediatelyDropped', "the node's pool is full; try again, or add a tip"],
	1018: ['Unactionable', 'no block could ever include it'],
};

// Texts by which the pool names a reason, as `author_submitExtrinsic` answers.
const INVALID_TEXTS = {
	'Transaction call is not expected': 'Call',
	'Inability to pay some fees': 'Payment',
	'Transaction will be valid in the future': 'Future',
	'Transaction is outdated': 'Stale',
	'Transaction has a bad signature': 'BadProof',
	'Transaction has an ancient birth block': 'AncientBirthBlock',
	'Transaction would exhaust the block limits': 'ExhaustsResources',
	'Invalid signing address': 'BadSigner',
	'The implicit data was unable to be calculated': 'IndeterminateImplicit',
	'The transaction extension did not authorize any origin': 'UnknownOrigin',
	CannotLookup: 'CannotLookup',
};

// A refusal by the transaction pool, such as `1010: Invalid Transaction: Custom error: 7`.
export function poolError(error) {
	const text = String(error?.message ?? error);
	const code = Number(error?.code ?? text.match(/^(\d{4}):/)?.[1]);
	const custom = text.match(/Custom error: (\d+)/) ?? String(error?.data).match(/Custom error: (\d+)/);
	if (custom) {
		const [name, why] = CUSTOM_CODES[custom[1]] ?? [`Custom(${custom[1]})`, 'a check of the chain'];
		return new ChainError(name, why, { pool: code, custom: Number(custom[1]) });
	}
	for (const [needle, name] of Object.entries(INVALID_TEXTS)) {
		if (text.includes(needle)) return new ChainError(name, INVALID[name], { pool: code });
	}
	if (POOL_CODES[code]) return new ChainError(...POOL_CODES[code], { pool: code });
	return new ChainError('Refused', text, { pool: code });
}

// Errors of an XCM that a person may meet. The metadata has no text for them.
const XCM = {
	AssetNotFound: 'this chain knows no such asset',
	Barrier: 'this chain takes no message of this kind',
	BadOrigin: 'the sender may not do this here',
	DestinationUnsupported: 'the other chain does not understand this version of messages',
	ExceedsMaxMessageSize: 'the message is longer than the channel takes',
	ExceedsStackLimit: 'the message nests too deep',
	ExpectationFalse: 'something is not as the message expects it',
	FailedToTransactAsset: 'the balance does not suffice, or less than the minimum balance would be left or arrive',
	LocationCannotHold: 'no account can be made of the place that it is for',
	NoPermission: 'the sender may not do this here',
	NotHoldingFees: 'what came along has nothing of the token, in which the fee is paid',
	NotWithdrawable: 'the balance does not suffice, or is bound',
	TooExpensive: 'what came along does not pay the fee; send more',
	Transport: 'there is no open channel to that chain, or it is full; try again later',
	Unimplemented: 'this chain does not know the instruction',
	UnknownClaim: 'nothing of this kind is trapped for the sender',
	Unroutable: 'no way leads to that place',
	UntrustedReserveLocation: 'this chain does not take this asset from that chain, as that is not its hub',
	UntrustedTeleportLocation: 'this chain does not take assets by teleport',
	WeightLimitReached: 'the message is heavier than it may be',
};

// 'TooExpensive: what came along …'
export const xcmError = (name) => (XCM[name] ? `${name}: ${XCM[name]}` : name);

// What an error carries beside its name, as the error of an instruction of an XCM, field by field.
function innerError(api, fields, bytes) {
	// The first byte is the error's own number.
	let at = 1;
	const texts = [...fields].map(({ name, type }) => {
		const value = api.registry.createType(api.registry.createLookupType(type), bytes.slice(at));
		at += value.encodedLength;
		return `${name.unwrapOr('')} ${value.type === undefined ? value : xcmError(value.type)}`.trim();
	});
	return texts.length === 0 ? '' : `(${texts.join(', ')})`;
}

// Why a call failed inside its block: pallet, name and the text from the chain's metadata.
export function dispatchError(api, error) {
	if (error.isModule) {
		const { section, name, docs, fields } = api.registry.findMetaError(error.asModule);
		const inner = innerError(api, fields, error.asModule.error);
		return new ChainError(`${section}.${name}`, [docs.join(' ').trim(), inner].filter(Boolean).join(' '));
	}
	if (error.isToken) return new ChainError(`token.${error.asToken.type}`, TOKEN[error.asToken.type]);
	if (error.isArithmetic) return new ChainError(`arithmetic.${error.asArithmetic.type}`);
	if (error.isBadOrigin) {
		return new ChainError('BadOrigin', 'this account may not make this call');
	}
	return new ChainError(error.type);
}

const TOKEN = {
	FundsUnavailable: 'the balance does not suffice',
	OnlyProvider: 'the account would fall under its existential deposit while something needs it',
	BelowMinimum: 'the account would hold less than the existential deposit',
	CannotCreate: 'the account does not exist and cannot be created by this',
	UnknownAsset: 'there is no such token',
	Frozen: 'part of the balance is frozen, by votes for example',
	Unsupported: 'this token does not do that',
	CannotCreateHold: 'the tokens cannot be held',
	NotExpendable: 'the account has to be kept alive',
	Blocked: 'the account is blocked',
};

// A sentence for a person, and the exit code.
export function explain(error) {
	if (error instanceof UsageError) return { code: 2, text: error.message };
	if (error instanceof ChainError) return { code: 1, text: error.message };
	return { code: 1, text: String(error?.message ?? error) };
}
