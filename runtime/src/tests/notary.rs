//! Works and licences in the real runtime: prices in a registered asset, the profile's groups and
//! approvals, fees.

use super::{alice, bob, preset};
use crate::{
	AccountId, Assets, Balances, ChainProfile, Notary, Runtime, RuntimeCall, RuntimeOrigin, System,
	TransactionPayment, MMT,
};
use codec::Encode;
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{GetDispatchInfo, PostDispatchInfo},
	traits::fungible::InspectHold,
};
use mmt_primitives::{
	notary::{
		batch::{root_of, Path},
		mmr::{Entry, MmrProof},
		proof, Asset, LicenceKind, Preimage, Terms, WorkId,
	},
	profile::{ChainKind, TransactionGroup},
};
use pallet_mmt_chain_profile::{CheckChainProfile, Profile};
use pallet_mmt_notary::{Call, Error, Share};
use sp_core::H256;
use sp_genesis_builder::DEV_RUNTIME_PRESET;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	traits::{DispatchTransaction, Dispatchable},
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
	DispatchResult,
};

/// An asset of Alice's.
const COIN: u32 = 5;

fn charlie() -> AccountId {
	Sr25519Keyring::Charlie.to_account_id()
}

fn call(who: AccountId, call: impl Into<RuntimeCall>) -> DispatchResult {
	let call: RuntimeCall = call.into();
	call.dispatch(RuntimeOrigin::signed(who))
		.map(|_: PostDispatchInfo| ())
		.map_err(|error| error.error)
}

/// A leaf that is alone in a batch of this block.
fn leaf(owner: &AccountId, file: u8) -> (Preimage, Path, Entry) {
	let preimage = Preimage {
		owner: owner.clone(),
		algorithm: 1,
		digest: H256::repeat_byte(file),
		size: 5,
		salt: H256::repeat_byte(0xaa),
		metadata: H256::zero(),
	};
	let path = Path { index: 0, count: 1, siblings: Default::default() };
	let genesis = System::block_hash(0);
	let root = root_of(&path, preimage.leaf(&genesis)).expect("one leaf is its root");
	let entry = Entry { root, count: 1, block: System::block_number(), time: 1_000 };
	(preimage, path, entry)
}

fn days_pass() {
	let window = Profile::<Runtime>::get().unlock_period;
	System::set_block_number(System::block_number() + window + 1);
}

/// The first work of the chain, with the whole chain of calls.
fn first_work(owner: AccountId) -> WorkId {
	pallet_timestamp::Now::<Runtime>::put(1_000);
	let (preimage, path, entry) = leaf(&owner, 1);
	assert_ok!(call(owner.clone(), Call::anchor_batch { root: entry.root, count: 1 }));
	let mmr = MmrProof { index: 0, entries: 1, items: Default::default() };
	let media_type = b"text/plain".to_vec();
	assert_ok!(call(
		owner,
		Call::claim { preimage, path, entry, mmr, media_type, parents: vec![] }
	));
	0
}

fn terms(asset: Asset, price: u128) -> Terms {
	Terms {
		kind: LicenceKind::Display,
		asset,
		price,
		copies: None,
		duration: None,
		transferable: true,
		revocable: false,
		terms_hash: H256::zero(),
	}
}

fn buy(work: WorkId, asset: Asset, max_price: u128) -> Call<Runtime> {
	Call::buy { work, terms: 0, asset, max_price, max_royalty: 0, terms_hash: H256::zero() }
}

#[test]
fn a_licence_is_sold_in_a_registered_asset() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let register =
			pallet_assets::Call::create { id: COIN.into(), admin: alice().into(), min_balance: 10 };
		assert_ok!(call(alice(), register));
		let mint = pallet_assets::Call::mint {
			id: COIN.into(),
			beneficiary: charlie().into(),
			amount: 10_000,
		};
		assert_ok!(call(alice(), mint));

		let work = first_work(bob());
		let coin = Asset::WithId(COIN);
		assert_ok!(call(bob(), Call::set_terms { work, terms: terms(coin, 1_000) }));
		// While Bob's work can be won, the price waits; afterwards he is paid at once.
		assert_ok!(call(charlie(), buy(work, coin, 1_000)));
		assert_eq!(Assets::balance(COIN, bob()), 0);
		assert_noop!(
			call(alice(), Call::collect { work, asset: coin }),
			Error::<Runtime>::StillChallengeable
		);
		days_pass();
		assert_ok!(call(charlie(), buy(work, coin, 1_000)));
		assert_eq!(Assets::balance(COIN, bob()), 1_000);
		assert_ok!(call(alice(), Call::collect { work, asset: coin }));
		assert_eq!(Assets::balance(COIN, bob()), 2_000);
		assert_eq!(Assets::balance(COIN, charlie()), 8_000);
		assert_eq!(Assets::total_supply(COIN), 10_000);
		assert_eq!(Notary::licences_of(charlie(), 0, 10).len(), 2);
		assert_ok!(Notary::do_try_state());
	});
}

#[test]
fn a_licence_is_sold_for_the_token_with_a_royalty() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let issued = Balances::total_issuance();
		let parent = first_work(alice());
		days_pass();
		let (preimage, path, entry) = leaf(&bob(), 2);
		assert_ok!(call(bob(), Call::anchor_batch { root: entry.root, count: 1 }));
		let first = Entry { block: 1, ..leaf(&alice(), 1).2 };
		let items = vec![first.hash()].try_into().expect("one is few");
		assert_ok!(call(
			bob(),
			Call::claim {
				preimage,
				path,
				entry,
				mmr: MmrProof { index: 1, entries: 2, items },
				media_type: b"text/plain".to_vec(),
				parents: vec![Share { work: parent, parts: 250_000 }],
			}
		));
		days_pass();
		let price = 8 * MMT;
		assert_ok!(call(bob(), Call::set_terms { work: 1, terms: terms(Asset::Native, price) }));
		let before = (Balances::free_balance(alice()), Balances::free_balance(bob()));
		let capped = buy(1, Asset::Native, price);
		assert_noop!(call(charlie(), capped), Error::<Runtime>::RoyaltyAboveCap);
		assert_ok!(call(
			charlie(),
			Call::buy {
				work: 1,
				terms: 0,
				asset: Asset::Native,
				max_price: price,
				max_royalty: 250_000,
				terms_hash: H256::zero(),
			}
		));
		assert_eq!(Balances::free_balance(alice()), before.0 + 2 * MMT);
		assert_eq!(Balances::free_balance(bob()), before.1 + 6 * MMT);
		assert_eq!(Balances::total_issuance(), issued);
		assert!(Balances::total_balance_on_hold(&charlie()) > 0);
		assert_ok!(Notary::do_try_state());
	});
}

/// Whether the pool would take a transaction.
fn validate(who: AccountId, call: impl Into<RuntimeCall>) -> Result<(), TransactionValidityError> {
	let call: RuntimeCall = call.into();
	let (info, length) = (call.get_dispatch_info(), call.encoded_size());
	CheckChainProfile::<Runtime>::new()
		.validate_only(
			RuntimeOrigin::signed(who),
			&call,
			&info,
			length,
			TransactionSource::External,
			0,
		)
		.map(drop)
}

fn custom(code: u8) -> Result<(), TransactionValidityError> {
	Err(InvalidTransaction::Custom(code).into())
}

#[test]
fn a_consortium_lets_in_approved_accounts_and_open_groups() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let anchor = || Call::<Runtime>::anchor_batch { root: H256::zero(), count: 1 };
		assert_eq!(validate(bob(), anchor()), Ok(()));
		Profile::<Runtime>::mutate(|profile| {
			profile.kind = ChainKind::Consortium;
			profile.approver = Some(alice());
		});
		assert_eq!(validate(bob(), anchor()), custom(101));
		assert_ok!(ChainProfile::approve(RuntimeOrigin::signed(alice()), bob(), true, false));
		assert_eq!(validate(bob(), anchor()), Ok(()));

		Profile::<Runtime>::mutate(|profile| {
			profile.open.remove(&TransactionGroup::Notary);
		});
		assert_eq!(validate(bob(), anchor()), custom(102));
		let batch = pallet_utility::Call::batch { calls: vec![anchor().into()] };
		assert_eq!(validate(bob(), batch), custom(102));
	});
}

#[test]
fn a_batch_of_a_million_costs_the_flat_fee() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let fee = |count| {
			let call: RuntimeCall =
				Call::<Runtime>::anchor_batch { root: H256::zero(), count }.into();
			TransactionPayment::compute_fee(150, &call.get_dispatch_info(), 0)
		};
		assert_eq!(fee(1), fee(1 << 20));
		assert!(fee(1) < MMT / 2, "a batch is priced at {}", fee(1));
	});
}

#[test]
fn the_head_is_where_proofs_look_for_it() {
	assert_eq!(pallet_mmt_notary::Head::<Runtime>::hashed_key()[..], proof::HEAD_KEY[..]);
}
