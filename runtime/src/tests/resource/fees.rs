//! What proofs cost, and how many of them a block takes.

use super::*;
use crate::configs::{ChargeFee, RuntimeBlockWeights, MAXIMUM_BLOCK_WEIGHT};
use codec::Encode;
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	weights::Weight,
};
use mmt_primitives::Balance;
use pallet_mmt_resource::Error;
use sp_runtime::{traits::DispatchTransaction, DispatchError};

/// Makes a call with its fee, and returns what it cost, and how it ended.
fn paid(who: AccountId, call: impl Into<RuntimeCall>) -> (Balance, DispatchResult) {
	let call: RuntimeCall = call.into();
	let (info, length) = (call.get_dispatch_info(), call.encoded_size() + 110);
	let before = Balances::free_balance(&who);
	let ended = ChargeFee::with_tip(0)
		.test_run(RuntimeOrigin::signed(who.clone()), &call, &info, length, 0, |origin| {
			call.clone().dispatch(origin)
		})
		.expect("the fee can be paid");
	let after = Balances::free_balance(&who);
	(before - after, ended.map(|_| ()).map_err(|error| error.error))
}

/// What a call has to pay before it is known how it ends.
fn upfront(call: impl Into<RuntimeCall>) -> Balance {
	let call: RuntimeCall = call.into();
	let length = call.encoded_size() as u32 + 110;
	crate::TransactionPayment::compute_fee(length, &call.get_dispatch_info(), 0).max(MMT / 2)
}

#[test]
fn proved_work_is_free_and_what_proves_nothing_is_not() {
	working().execute_with(|| {
		let right = shares(3);
		let mut wrong = right.clone();
		wrong[1].solution[40] ^= 1;
		let batch = submit(wrong);
		// The changed share has another id, so that order may be what it fails by.
		let fee = upfront(batch.clone());
		let (cost, ended) = paid(alice(), batch);
		assert!(ended.is_err());
		assert_eq!(cost, fee);
		assert!(cost >= MMT / 2, "{cost}");

		let (cost, ended) = paid(alice(), submit(right.clone()));
		assert_ok!(ended);
		assert_eq!(cost, 0);

		let again: DispatchError = Error::<Runtime>::AlreadySubmitted.into();
		let batch = submit(right);
		let fee = upfront(batch.clone());
		assert_eq!(paid(alice(), batch), (fee, Err(again)));
	});
}

#[test]
fn who_is_no_worker_pays_for_trying() {
	working().execute_with(|| {
		let batch = submit(shares(1));
		let fee = upfront(batch.clone());
		let refused: DispatchError = Error::<Runtime>::NotWorker.into();
		assert_eq!(paid(bob(), batch), (fee, Err(refused)));
	});
}

#[test]
fn a_tip_is_paid_for_proved_work_too() {
	working().execute_with(|| {
		let call: RuntimeCall = submit(shares(1)).into();
		let (info, length) = (call.get_dispatch_info(), call.encoded_size());
		let before = Balances::free_balance(alice());
		let ended = ChargeFee::with_tip(MMT)
			.test_run(RuntimeOrigin::signed(alice()), &call, &info, length, 0, |origin| {
				call.clone().dispatch(origin)
			})
			.expect("the fee can be paid");
		assert!(ended.is_ok());
		assert_eq!(before - Balances::free_balance(alice()), MMT);
	});
}

/// A full batch, whatever is in it.
fn full() -> RuntimeCall {
	submit(vec![Share { nonce: 0, solution: [0; 84] }; MAX_SHARES as usize]).into()
}

#[test]
fn a_block_takes_many_full_batches() {
	development().execute_with(|| {
		let call = full();
		let info = call.get_dispatch_info();
		let extensions = crate::TxExtension::from((
			frame_system::AuthorizeCall::new(),
			frame_system::CheckNonZeroSender::new(),
			frame_system::CheckSpecVersion::new(),
			frame_system::CheckTxVersion::new(),
			frame_system::CheckGenesis::new(),
			frame_system::CheckEra::from(sp_runtime::generic::Era::Immortal),
			frame_system::CheckNonce::from(0),
			frame_system::CheckWeight::new(),
			pallet_mmt_chain_profile::CheckChainProfile::new(),
			polkadot_runtime_common::claims::PrevalidateAttests::new(),
			ChargeFee::with_tip(0),
			frame_metadata_hash_extension::CheckMetadataHash::new(false),
		));
		let limits = RuntimeBlockWeights::get();
		let class = limits.get(DispatchClass::Normal);
		let each = info
			.call_weight
			.saturating_add(sp_runtime::traits::TransactionExtension::<RuntimeCall>::weight(
				&extensions,
				&call,
			))
			.saturating_add(class.base_extrinsic);
		let room = class.max_total.expect("it is limited");
		let by_time = room.ref_time() / each.ref_time();
		let by_proof = room.proof_size() / each.proof_size();
		let by_length = 5 * 1024 * 1024 * 3 / 4 / (call.encoded_size() as u64 + 110);
		let batches = by_time.min(by_proof).min(by_length);
		println!(
			"a batch of {MAX_SHARES} shares weighs {each:?}: {batches} in a block ({by_time} by time, \
			 {by_proof} by proof, {by_length} by length), {} in a window of 90 blocks",
			batches * 90
		);
		assert!(batches >= 50, "{batches}");
		assert!(each.all_lt(Weight::from_parts(
			MAXIMUM_BLOCK_WEIGHT.ref_time() / 20,
			MAXIMUM_BLOCK_WEIGHT.proof_size() / 20
		)));
		let fee = upfront(full());
		println!("it has {} MMT to put down", fee as f64 / MMT as f64);
		assert!(fee < 5 * MMT, "{fee}");
	});
}
