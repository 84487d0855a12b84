use super::{bob, preset};
use crate::{
	configs::{FlatFee, LengthPrice, WeightPrice},
	RuntimeCall, TransactionPayment, MMT,
};
use frame_support::{
	dispatch::GetDispatchInfo,
	weights::{Weight, WeightToFee},
};
use sp_genesis_builder::DEV_RUNTIME_PRESET;

#[test]
fn an_ordinary_transaction_costs_less_to_run_than_the_flat_fee() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let call: RuntimeCall =
			pallet_balances::Call::transfer_keep_alive { dest: bob().into(), value: MMT }.into();
		let fee = TransactionPayment::compute_fee(150, &call.get_dispatch_info(), 0);
		assert!(fee < MMT / 2, "a transfer is priced at {fee}");
		assert_eq!(FlatFee::raise(true, fee, 0), MMT / 2);
		assert_eq!(FlatFee::raise(true, fee + 7, 7), MMT / 2 + 7);
	});
}

#[test]
fn a_heavy_transaction_pays_what_it_weighs() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let second = Weight::from_parts(1_000_000_000_000, 0);
		assert_eq!(WeightPrice::weight_to_fee(&second), 100 * MMT);
		let proof = Weight::from_parts(0, 1024 * 1024);
		assert_eq!(WeightPrice::weight_to_fee(&proof), 20 * MMT);
		let length = Weight::from_parts(1024 * 1024, 0);
		assert_eq!(LengthPrice::weight_to_fee(&length), 50 * MMT);
		assert_eq!(FlatFee::raise(true, 100 * MMT, 0), 100 * MMT);
	});
}

#[test]
fn what_pays_no_fee_pays_none() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| assert_eq!(FlatFee::raise(false, 0, 0), 0));
}
