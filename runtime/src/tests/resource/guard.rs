//! Who may call what, and the numbers that people are told.

use super::*;
use crate::{configs::ProxyType, Delegates, Footstones, ParachainInfo, Resource};
use codec::Encode;
use frame_support::{
	dispatch::GetDispatchInfo,
	traits::{Get, GetCallName, InstanceFilter, PalletInfoAccess},
};
use mmt_primitives::{
	footstones::{Checkpoint, Consensus},
	resource::Sum,
};
use pallet_mmt_chain_profile::{CheckChainProfile, Profile};
use pallet_mmt_footstones::Call as Bet;
use sp_runtime::{
	traits::DispatchTransaction,
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
	MultiSignature,
};

/// Every call about computing power.
fn every_proof() -> Vec<(&'static str, Call<Runtime>)> {
	let samples = Default::default();
	let root = Sum { hash: H256::zero(), sum: 33 };
	vec![
		("register", Call::register { class: 0, referrer: None }),
		("declare_class", Call::declare_class { class: 1 }),
		("submit_shares", Call::submit_shares { window: 4, shares: Default::default() }),
		("commit_root", Call::commit_root { window: 4, root: root.hash, count: 33, sum: root.sum }),
		("answer_samples", Call::answer_samples { window: 4, samples }),
		("expire_commitment", Call::expire_commitment { worker: bob(), window: 4 }),
		("claim", Call::claim {}),
		("bind_rewards", Call::bind_rewards { destinations: vec![(bob(), 1)] }),
		("retire", Call::retire {}),
	]
}

/// Every call about footstones.
fn every_bet() -> Vec<(&'static str, Bet<Runtime>)> {
	let checkpoint = || Checkpoint { height: 1, block: H256::zero(), state: H256::zero() };
	let signature = || MultiSignature::Sr25519([0; 64].into());
	let (chain, round) = (0, 0);
	vec![
		(
			"register_chain",
			Bet::register_chain { genesis: H256::zero(), consensus: Consensus::PoW },
		),
		("retire_chain", Bet::retire_chain { chain }),
		("set_consensus", Bet::set_consensus { chain, consensus: Consensus::Bft }),
		("join", Bet::join {}),
		("reweigh", Bet::reweigh { who: bob() }),
		("leave", Bet::leave {}),
		("withdraw", Bet::withdraw {}),
		("propose", Bet::propose { chain, checkpoint: checkpoint(), signature: signature() }),
		("bet", Bet::bet { chain, round, amount: 1, commitment: H256::zero() }),
		("reveal", Bet::reveal { chain, round, candidate: H256::zero(), salt: H256::zero() }),
		("follow", Bet::follow { chain, round, candidate: H256::zero(), amount: 1 }),
		("resolve", Bet::resolve { chain }),
		(
			"report_equivocation",
			Bet::report_equivocation {
				chain,
				round,
				accused: bob(),
				one: (checkpoint(), signature()),
				other: (checkpoint(), signature()),
			},
		),
	]
}

fn every_call() -> Vec<(&'static str, RuntimeCall)> {
	let proofs = every_proof().into_iter().map(|(name, call)| (name, call.into()));
	let bets = every_bet().into_iter().map(|(name, call)| (name, call.into()));
	proofs.chain(bets).collect()
}

fn names<T>(calls: Vec<(&'static str, T)>) -> Vec<&'static str> {
	let mut names: Vec<_> = calls.into_iter().map(|(name, _)| name).collect();
	names.sort_unstable();
	names
}

#[test]
fn every_call_is_known_here() {
	let sorted = |names: &[&'static str]| {
		let mut names = names.to_vec();
		names.sort_unstable();
		names
	};
	assert_eq!(names(every_proof()), sorted(Call::<Runtime>::get_call_names()));
	assert_eq!(names(every_bet()), sorted(Bet::<Runtime>::get_call_names()));
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
fn a_chain_without_the_table_takes_no_call_of_theirs() {
	development().execute_with(|| {
		for (name, call) in every_call() {
			assert_eq!(validate(call), Ok(()), "{name}");
		}
	});
	without_resource().execute_with(|| {
		let closed = || Err(InvalidTransaction::Custom(102).into());
		for (name, call) in every_call() {
			assert_eq!(validate(call.clone()), closed(), "{name}");
			let batch = pallet_utility::Call::batch { calls: vec![call] };
			assert_eq!(validate(batch), closed(), "{name} in a batch");
		}
	});
}

#[test]
fn a_profile_with_the_group_and_no_table_is_refused() {
	development().execute_with(|| {
		let mut profile = Profile::<Runtime>::get();
		assert_eq!(profile.check(), Ok(()));
		profile.resource = None;
		assert_eq!(profile.check().expect_err("the group is open").key, "resource");
		profile.open.remove(&TransactionGroup::Resource);
		assert_eq!(profile.check(), Ok(()));
	});
}

#[test]
fn only_a_proxy_for_everything_works_and_bets() {
	for (name, call) in every_call() {
		assert!(ProxyType::Any.filter(&call), "{name}");
		for limited in
			[ProxyType::NonTransfer, ProxyType::Delegates, ProxyType::CancelProxy, ProxyType::Names]
		{
			assert!(!limited.filter(&call), "{name} by {limited:?}");
		}
	}
}

#[test]
fn numbers_are_those_that_people_are_told() {
	type Proofs = dyn Fn() -> u32;
	assert_eq!(
		(Resource::index(), Footstones::index(), crate::AssetsHolder::index()),
		(60, 61, 15)
	);
	development().execute_with(|| {
		let milli = MMT / 1_000;
		assert_eq!(<Runtime as pallet_mmt_resource::Config>::WorkerDeposit::get(), 2_700 * milli);
		assert_eq!(
			<Runtime as pallet_mmt_resource::Config>::CommitmentDeposit::get(),
			1_110 * milli
		);
		assert_eq!(<Runtime as pallet_mmt_footstones::Config>::ChainDeposit::get(), 2_400 * milli);
		let numbers: [(&Proofs, u32); 6] = [
			(&<Runtime as pallet_mmt_resource::Config>::ClaimEpochs::get, 672),
			(&<Runtime as pallet_mmt_footstones::Config>::ProposePeriod::get, 30),
			(&<Runtime as pallet_mmt_footstones::Config>::BetPeriod::get, 30),
			(&<Runtime as pallet_mmt_footstones::Config>::RevealPeriod::get, 30),
			(&<Runtime as pallet_mmt_footstones::Config>::UnbondingPeriod::get, 60_480),
			(&<Runtime as pallet_mmt_footstones::Config>::MaxChains::get, 1_024),
		];
		for (number, told) in numbers {
			assert_eq!(number(), told);
		}
	});
}

#[test]
fn shares_are_bound_to_this_chain_and_samples_to_the_block_before() {
	development().execute_with(|| {
		let para: u32 = ParachainInfo::parachain_id().into();
		assert_eq!(<Runtime as pallet_mmt_resource::Config>::ParaId::get(), para);
		Delegates::note_relay_randomness(H256::repeat_byte(3));
		let noted = <Runtime as pallet_mmt_resource::Config>::Randomness::get();
		assert_eq!(noted, H256::repeat_byte(3));
	});
}
