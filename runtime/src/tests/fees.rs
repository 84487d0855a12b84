use super::{alice, bob, preset};
use crate::{
	configs::{ChargeFee, FlatFee, LengthPrice, WeightPrice},
	Balances, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, System, TransactionPayment, MMT,
};
use codec::Encode;
use frame_support::{
	dispatch::{GetDispatchInfo, PostDispatchInfo},
	weights::{Weight, WeightToFee},
};
use pallet_transaction_payment::ChargeTransactionPayment;
use scale_info::TypeInfo;
use sp_genesis_builder::DEV_RUNTIME_PRESET;
use sp_runtime::traits::{DispatchTransaction, TransactionExtension};

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
