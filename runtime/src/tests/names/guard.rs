//! Who may call what, and what it costs.

use super::*;
use crate::{configs::ProxyType, Balances, Names, TransactionPayment};
use codec::Encode;
use frame_support::{
	assert_noop,
	dispatch::GetDispatchInfo,
	traits::{Get, GetCallName, InstanceFilter, PalletInfoAccess},
};
use mmt_primitives::{names::BLOCKS_PER_DAY, profile::TransactionGroup};
use pallet_mmt_chain_profile::{CheckChainProfile, Profile};
use pallet_mmt_names::Config;
use sp_runtime::{
	traits::DispatchTransaction,
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
};

/// Every call, about `alice.mmt`.
fn every_call() -> Vec<(&'static str, Call<Runtime>)> {
	let name = || b"alice.mmt".to_vec();
	vec![
		("commit", commit("alice.mmt", &alice(), MMT)),
		("register", register("alice.mmt", &alice(), MMT)),
		("renew", Call::renew { name: name(), duration: YEAR, max_price: 5 * MMT }),
		("transfer", Call::transfer { name: name(), to: bob() }),
		("set_price", Call::set_price { name: name(), price: Some(1), buyer: None }),
		("buy", Call::buy { name: name(), max_price: 1 }),
		("release", Call::release { name: name() }),
		("set_records", set("alice.mmt", Record::Work(1))),
		("clear_records", Call::clear_records { name: name(), keys: vec![] }),
		("set_subname", subname("alice.mmt", "book", &bob())),
		("extend_subname", Call::extend_subname { name: name(), expires: 9 }),
		("burn_fuse", Call::burn_fuse { name: name(), fuses: 2 }),
		("set_primary", Call::set_primary { name: None }),
		("reclaim_deposit", Call::reclaim_deposit { id: 1, key: None }),
		("reclaim_commitments", Call::reclaim_commitments { who: bob() }),
		("witness", Call::witness { para: 2100, number: 9, name: name(), proof: vec![] }),
		("forget_witness", Call::forget_witness { para: 2100, name: name() }),
	]
}

#[test]
fn every_call_is_known_here() {
	development().execute_with(|| {
		let mut known: Vec<_> = every_call().into_iter().map(|(name, _)| name).collect();
		let mut all = Call::<Runtime>::get_call_names().to_vec();
		known.sort_unstable();
		all.sort_unstable();
		assert_eq!(known, all);
	});
}

/// As in docs/names.md.
#[test]
fn numbers_are_those_that_people_are_told() {
	assert_eq!(Names::index(), 51);
	development().execute_with(|| {
		fn days<Blocks: Get<BlockNumber>>() -> BlockNumber {
			Blocks::get() / BLOCKS_PER_DAY
		}
		assert_eq!(days::<<Runtime as Config>::MinDuration>(), 28);
		assert_eq!(days::<<Runtime as Config>::MaxDuration>(), 5 * 365);
		assert_eq!(days::<<Runtime as Config>::GracePeriod>(), 90);
		assert_eq!(days::<<Runtime as Config>::PremiumPeriod>(), 21);
		assert_eq!(days::<<Runtime as Config>::MaxCommitmentAge>(), 1);
		let milli = MMT / 1_000;
		assert_eq!(<Runtime as Config>::CommitmentDeposit::get(), 1_060 * milli);
		assert_eq!(<Runtime as Config>::NameDeposit::get(), 4_500 * milli);
		assert_eq!(<Runtime as Config>::RecordDeposit::get(), 1_100 * milli);
		assert_eq!(<Runtime as Config>::ByteDeposit::get(), milli);
		assert_eq!(<Runtime as Config>::PrimaryDeposit::get(), 1_080 * milli);
		assert_eq!(<Runtime as Config>::WitnessDeposit::get(), 1_160 * milli);
	});
}

fn validate(call: impl Into<RuntimeCall>) -> Result<(), TransactionValidityError> {
	let call: RuntimeCall = call.into();
	let (info, length) = (call.get_dispatch_info(), call.encoded_size());
	let source = TransactionSource::External;
	CheckChainProfile::<Runtime>::new()
		.validate_only(RuntimeOrigin::signed(alice()), &call, &info, length, source, 0)
		.map(drop)
}

#[test]
fn a_chain_without_names_takes_no_call_of_theirs() {
	development().execute_with(|| {
		for (name, call) in every_call() {
			assert_eq!(validate(call), Ok(()), "{name}");
		}
		Profile::<Runtime>::mutate(|profile| profile.open.remove(&TransactionGroup::Names));
		let closed = || Err(InvalidTransaction::Custom(102).into());
		for (name, call) in every_call() {
			let call: RuntimeCall = call.into();
			assert_eq!(validate(call.clone()), closed(), "{name}");
			let batch = pallet_utility::Call::batch { calls: vec![call.clone()] };
			assert_eq!(validate(batch), closed(), "{name} in a batch");
			let proxied = pallet_proxy::Call::proxy {
				real: bob().into(),
				force_proxy_type: None,
				call: Box::new(call),
			};
			assert_eq!(validate(proxied), closed(), "{name} by a proxy");
		}
	});
}

#[test]
fn a_proxy_keeps_names_up_and_gives_none_away() {
	development().execute_with(|| {
		let allowed = [
			"renew",
			"set_records",
			"clear_records",
			"set_subname",
			"extend_subname",
			"set_primary",
			"reclaim_deposit",
		];
		for (name, call) in every_call() {
			let call: RuntimeCall = call.into();
			let may = allowed.contains(&name);
			assert_eq!(ProxyType::Names.filter(&call), may, "{name}");
			assert!(!ProxyType::NonTransfer.filter(&call), "{name}");
			assert!(ProxyType::Any.filter(&call));
			assert!(!ProxyType::Delegates.filter(&call), "{name}");
		}
		// A subname with a fuse could never be taken back.
		let bound: RuntimeCall = Call::<Runtime>::set_subname {
			parent: b"alice.mmt".to_vec(),
			label: b"book".to_vec(),
			owner: Some(bob()),
			expires: Some(9),
			fuses: 1,
		}
		.into();
		assert!(!ProxyType::Names.filter(&bound));
		assert!(!ProxyType::NonTransfer.is_superset(&ProxyType::Names));
		assert!(!ProxyType::Names.is_superset(&ProxyType::NonTransfer));
	});
}

#[test]
fn a_proxy_acts_for_the_owner() {
	development().execute_with(|| {
		registered("alice.mmt", &alice());
		let add = pallet_proxy::Call::add_proxy {
			delegate: bob().into(),
			proxy_type: ProxyType::Names,
			delay: 0,
		};
		assert_ok!(call(alice(), add));
		let by_bob = |inner: Call<Runtime>| pallet_proxy::Call::proxy {
			real: alice().into(),
			force_proxy_type: None,
			call: Box::new(inner.into()),
		};
		assert_ok!(call(bob(), by_bob(set("alice.mmt", Record::Work(3)))));
		assert_eq!(records("alice.mmt"), [Record::Work(3)]);
		let taken = Call::transfer { name: b"alice.mmt".to_vec(), to: bob() };
		assert_ok!(call(bob(), by_bob(taken)));
		assert_eq!(resolve("alice.mmt", &[]).expect("it is active").owner, alice());
		assert_noop!(
			call(bob(), set("alice.mmt", Record::Work(4))),
			pallet_mmt_names::Error::<Runtime>::NotOwner
		);
	});
}

/// What every transaction carries comes on top: some cost a few percent more than the flat fee.
#[test]
fn a_call_alone_is_priced_at_no_more_than_the_flat_fee() {
	development().execute_with(|| {
		// To clear all records is paid for as many as there are; this is known afterwards.
		for (name, call) in every_call().into_iter().filter(|(name, _)| *name != "clear_records") {
			let call: RuntimeCall = call.into();
			let length = call.encoded_size() as u32 + 150;
			let fee = TransactionPayment::compute_fee(length, &call.get_dispatch_info(), 0);
			assert!(fee <= MMT / 2, "{name} is priced at {fee}");
		}
	});
}

#[test]
fn a_rent_leaves_the_existential_deposit() {
	development().execute_with(|| {
		let dave = Sr25519Keyring::Dave.to_account_id();
		registered("alice.mmt", &alice());
		let all = Balances::free_balance(&dave);
		let keep = pallet_balances::Call::transfer_keep_alive {
			dest: alice().into(),
			value: all - 5 * MMT,
		};
		assert_ok!(call(dave.clone(), keep));
		let renew = Call::renew { name: b"alice.mmt".to_vec(), duration: YEAR, max_price: 5 * MMT };
		assert_noop!(call(dave, renew), pallet_mmt_names::Error::<Runtime>::InsufficientBalance);
	});
}
