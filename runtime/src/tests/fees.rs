use super::{alice, bob, preset, signed};
use crate::{
	configs::{ChargeFee, ExistentialDeposit, FlatFee, LengthPrice, WeightPrice},
	Balance, Balances, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, SessionKeys, System,
	TransactionPayment, UncheckedExtrinsic, MMT,
};
use codec::Encode;
use frame_support::{
	dispatch::{GetDispatchInfo, PostDispatchInfo},
	traits::Get,
	weights::{Weight, WeightToFee},
};
use mmt_primitives::{delegates::Vote, profile::MAX_DECIMALS};
use pallet_mmt_chain_profile::Profile;
use pallet_transaction_payment::ChargeTransactionPayment;
use pallet_transaction_payment_rpc_runtime_api::{
	runtime_decl_for_transaction_payment_api::TransactionPaymentApiV4,
	runtime_decl_for_transaction_payment_call_api::TransactionPaymentCallApiV3,
};
use polkadot_runtime_common::claims;
use scale_info::TypeInfo;
use sp_core::H256;
use sp_genesis_builder::DEV_RUNTIME_PRESET;
use sp_keyring::Sr25519Keyring;
use sp_runtime::traits::{DispatchTransaction, TransactionExtension};

/// What the weight and the length of a signed transaction are priced at.
fn priced(call: impl Into<RuntimeCall>) -> Balance {
	let transaction = signed(Sr25519Keyring::Alice, call.into());
	let length = transaction.encoded_size() as u32;
	TransactionPayment::compute_fee(length, &transaction.get_dispatch_info(), 0)
}

/// White paper MMT §7.1.2: transfers, votes and the like cost 0.5 MMT.
#[test]
fn an_ordinary_transaction_costs_less_to_run_than_the_flat_fee() {
	use pallet_mmt_delegates::Call as Delegates;
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let votes = |count: u8| {
			(0..count).map(|n| Vote { delegate: [n; 32].into(), amount: MMT }).collect::<Vec<_>>()
		};
		let keys = SessionKeys { aura: Sr25519Keyring::Alice.public().into() };
		let transfer =
			pallet_balances::Call::transfer_keep_alive { dest: bob().into(), value: MMT };
		let ordinary: [(&str, RuntimeCall); 9] = [
			("transfer", transfer.into()),
			("vote", Delegates::vote { votes: votes(4) }.into()),
			("unvote", Delegates::unvote { votes: votes(4) }.into()),
			("withdraw", Delegates::withdraw {}.into()),
			("register", Delegates::register { commission: 0 }.into()),
			("resign", Delegates::resign {}.into()),
			("set_commission", Delegates::set_commission { commission: 0 }.into()),
			("set_keys", pallet_session::Call::set_keys { keys, proof: vec![0; 64] }.into()),
			(
				"anchor",
				pallet_mmt_notary::Call::anchor_batch { root: H256::zero(), count: 1 }.into(),
			),
		];
		for (name, call) in ordinary {
			let fee = priced(call);
			assert!(fee < MMT / 2, "{name} is priced at {fee}");
		}
		// What names many weighs more and pays for it.
		assert!(priced(Delegates::vote { votes: votes(33) }) > MMT / 2);

		assert_eq!(FlatFee::raise(true, MMT / 3, 0), MMT / 2);
		assert_eq!(FlatFee::raise(true, MMT / 3 + 7, 7), MMT / 2 + 7);
	});
}

#[test]
fn a_heavy_transaction_pays_what_it_weighs() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let second = Weight::from_parts(1_000_000_000_000, 0);
		assert_eq!(WeightPrice::weight_to_fee(&second), 50 * MMT);
		let proof = Weight::from_parts(0, 1024 * 1024);
		assert_eq!(WeightPrice::weight_to_fee(&proof), 10 * MMT);
		let length = Weight::from_parts(1024 * 1024, 0);
		assert_eq!(LengthPrice::weight_to_fee(&length), 50 * MMT);
		assert_eq!(FlatFee::raise(true, 100 * MMT, 0), 100 * MMT);
	});
}

#[test]
fn what_pays_no_fee_pays_none() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| assert_eq!(FlatFee::raise(false, 0, 0), 0));
}

#[test]
fn the_event_names_what_was_charged() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		System::set_block_number(1);
		let call: RuntimeCall = frame_system::Call::remark { remark: Vec::new() }.into();
		let mut info = call.get_dispatch_info();
		for (second, tip) in [(0, 0), (0, 3 * MMT), (1, MMT)] {
			info.call_weight = Weight::from_parts(1_000_000_000_000 * second, 0);
			let before = Balances::free_balance(alice());
			let ran = ChargeFee::with_tip(tip).test_run(
				RuntimeOrigin::signed(alice()),
				&call,
				&info,
				150,
				0,
				|_| Ok(PostDispatchInfo::from(Some(info.call_weight))),
			);
			assert!(ran.expect("it is valid").is_ok());
			let charged = before - Balances::free_balance(alice());
			let flat = MMT / 2 + tip;
			assert!(if second == 0 { charged == flat } else { charged > flat }, "{charged}");
			System::assert_last_event(RuntimeEvent::TransactionPayment(
				pallet_transaction_payment::Event::TransactionFeePaid {
					who: alice(),
					actual_fee: charged,
					tip,
				},
			));
		}
	});
}

#[test]
fn wallets_see_the_extension_that_they_know() {
	type Known = ChargeTransactionPayment<Runtime>;
	assert_eq!(
		<ChargeFee as TransactionExtension<RuntimeCall>>::IDENTIFIER,
		<Known as TransactionExtension<RuntimeCall>>::IDENTIFIER
	);
	assert_eq!(ChargeFee::type_info(), Known::type_info());
	assert_eq!(ChargeFee::with_tip(7).encode(), Known::from(7).encode());
}

#[test]
fn wallets_show_the_flat_fee_where_what_it_is_made_of_rounds_to_nothing() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		Profile::<Runtime>::mutate(|profile| {
			profile.token.decimals = 0;
			profile.fees.transaction = 1;
		});
		let call: RuntimeCall = frame_system::Call::remark { remark: Vec::new() }.into();
		let info = call.get_dispatch_info();
		assert_eq!(TransactionPayment::compute_fee(150, &info, 0), 0);
		let before = Balances::free_balance(alice());
		ChargeFee::with_tip(0)
			.test_run(RuntimeOrigin::signed(alice()), &call, &info, 150, 0, |_| Ok(().into()))
			.expect("it is valid")
			.expect("it does nothing");
		assert_eq!(before - Balances::free_balance(alice()), 1);

		let shown = Runtime::query_call_info(call.clone(), 150);
		assert_eq!(shown.partial_fee, 1);
		let details = Runtime::query_call_fee_details(call.clone(), 150);
		assert_eq!(details.final_fee(), 1);
		let transaction = signed(Sr25519Keyring::Alice, call.clone());
		assert_eq!(Runtime::query_info(transaction, 150).partial_fee, 1);
		let bare = UncheckedExtrinsic::new_bare(call);
		assert_eq!(Runtime::query_info(bare, 150).partial_fee, 0);
	});
}

#[test]
fn wallets_show_no_fee_of_what_pays_none() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let attest = claims::Call::<Runtime>::attest { statement: Vec::new() };
		assert_eq!(Runtime::query_call_info(attest.into(), 150).partial_fee, 0);
	});
}

#[test]
fn an_account_holds_no_less_than_the_profile_was_checked_for() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		for decimals in 0..=MAX_DECIMALS {
			Profile::<Runtime>::mutate(|profile| profile.token.decimals = decimals);
			let least = Profile::<Runtime>::get().token.existential_deposit();
			assert_eq!(ExistentialDeposit::get(), least, "{decimals} decimals");
		}
	});
}
