//! Benchmarks, each at the worst case of its bound: the first credit of an epoch, which allots the
//! reward of the one before and its referrer's part; eight destinations that have no BMM yet; samples
//! of 4,096 shares.

use crate::{pallet::*, types::*};
use alloc::{vec, vec::Vec};
use codec::Decode;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungible::{Balanced, MutateHold},
		tokens::Precision::Exact,
		Get,
	},
	BoundedVec,
};
use frame_system::RawOrigin;
use mmt_primitives::{
	resource::{
		emission::BMM,
		share::{id, worth},
		time::{first_block, last_window, settlement_window},
		tree::{sample_points, Step, SumPath, MAX_DEPTH, MAX_LEAVES},
		EpochIndex, Sample, Share, Sum, WindowIndex, INPUT, MAX_CLASS, MAX_DESTINATIONS,
		MAX_SHARES, SAMPLES,
	},
	AccountId, Balance,
};
use sp_core::H256;
use sp_runtime::{traits::Zero, SaturatedConversion};

/// Prepares what the benchmarks cannot reach. The chain's rules must have BMM.
pub trait BenchmarkHelper {
	/// Makes the chain one of this number.
	fn set_para_id(id: u32);
}

/// 32 shares of 92 bytes, in order, of [`WORKER`] on a chain [`GENESIS`] with number [`PARA`] in a
/// window with seed [`SEED`] in class 0. Written by
/// `cargo test -p pallet-mmt-resource -p mmt-node --lib write_shares -- --ignored`.
const SHARES: &[u8] = include_bytes!("benchmarking.shares");
pub(crate) const GENESIS: H256 = H256([0x67; 32]);
pub(crate) const PARA: u32 = 2_000;
pub(crate) const SEED: H256 = H256([0x73; 32]);
pub(crate) const WORKER: [u8; 32] = [0x77; 32];
/// More than anything here costs.
const PLENTY: Balance = 1 << 80;
/// The epoch that work is credited in, with room for all that is cleared away before it.
const EPOCH: EpochIndex = 2_000;

pub(crate) fn fixture() -> Vec<Share> {
	let shares: [Share; MAX_SHARES as usize] =
		Decode::decode(&mut &SHARES[..]).expect("it has 32 shares; qed");
	shares.to_vec()
}

/// Goes to the block so many after the first of a window.
fn go_to<T: Config>(window: WindowIndex, block: u32) {
	let length = T::Rules::get().expect("benchmarks are of a chain with BMM; qed").window;
	let block = first_block(window, length).saturating_add(block);
	frame_system::Pallet::<T>::set_block_number(block.saturated_into());
}

fn fund<T: Config>(who: &AccountId) {
	// The debt becomes issuance when it is dropped.
	drop(
		T::Token::deposit(who, PLENTY, Exact)
			.expect("the chain of a benchmark has room to issue; qed"),
	);
}

/// The worker of the fixture, on its chain, in the last window in which [`EPOCH`] is credited: the
/// first of the next epoch.
fn start<T: Config>() -> AccountId {
	T::BenchmarkHelper::set_para_id(PARA);
	frame_system::BlockHash::<T>::insert(
		frame_system::pallet_prelude::BlockNumberFor::<T>::zero(),
		GENESIS,
	);
	let window = last_window(EPOCH);
	Seeds::<T>::insert(window, SEED);
	go_to::<T>(window + 1, 2);
	let who = AccountId::new(WORKER);
	fund::<T>(&who);
	who
}

/// A worker with a full record: it was active for a day, its last epoch is settled and due, and its
/// referrer is a worker.
fn work<T: Config>(who: &AccountId) {
	let referrer: AccountId = account("referrer", 0, 0);
	Workers::<T>::insert(&referrer, Worker::new(None, 0));
	let deposit = T::WorkerDeposit::get();
	T::Token::hold(&HoldReason::Worker.into(), who, deposit).expect("it has plenty; qed");
	let mut worker = Worker::new(Some(referrer), deposit);
	worker.classes = BoundedVec::truncate_from(vec![(0, 1), (EPOCH - 1, 0)]);
	for epoch in EPOCH - DAY as u32..EPOCH {
		worker.enter(epoch);
		worker.add(1 << 40);
	}
	let emission = 1_000 * BMM;
	let epoch = Epoch { emission: Some(emission), power: 2 * worker.power, workers: 2, paid: 0 };
	Epochs::<T>::insert(EPOCH - 1, epoch);
	worker.owed = emission;
	let mut mint = Ledger::full();
	mint.remaining -= 2 * emission;
	(mint.open, mint.owed) = (emission, emission);
	Mint::<T>::put(mint);
	Workers::<T>::insert(who, worker);
}

/// As many destinations as there may be, none of which has BMM.
fn bindings() -> Vec<(AccountId, u16)> {
	(0..MAX_DESTINATIONS).map(|n| (account("destination", n, 0), 1)).collect()
}

/// A root of a worker.
fn commit<T: Config>(who: &AccountId, window: WindowIndex, root: Sum, count: u32) {
	let deposit = T::CommitmentDeposit::get();
	T::Token::hold(&HoldReason::Commitment.into(), who, deposit).expect("it has plenty; qed");
	Commitments::<T>::insert(window, who, Commitment { root, count, class: 0, deposit });
	Workers::<T>::mutate_extant(who, |worker| worker.commitments += 1);
}

/// A tree of 4,096 leaves, of which the first 32 are `shares` and all others are worth nothing, so
/// that every point falls on a share; with the paths of those.
fn crafted(input: &[u8; INPUT], shares: &[Share]) -> (Sum, Vec<SumPath>) {
	let ids: Vec<H256> = shares.iter().map(|share| id(input, share)).collect();
	let mut level: Vec<(Sum, H256)> = ids.iter().map(|id| (Sum::leaf(id, worth(0)), *id)).collect();
	let nothing = Sum { hash: H256::zero(), sum: 0 };
	let mut paths = vec![SumPath::default(); shares.len()];
	for depth in 0..MAX_DEPTH {
		for (place, path) in paths.iter_mut().enumerate() {
			let at = (place >> depth) ^ 1;
			let right = level.get(at | 1).map_or(H256::repeat_byte(0xff), |(_, first)| *first);
			let sibling = level.get(at).map_or(nothing, |(sum, _)| *sum);
			path.try_push(Step { sibling, split: right }).expect("as many as levels; qed");
		}
		level = level
			.chunks(2)
			.map(|pair| {
				let (left, first) = pair[0];
				let (right, split) =
					pair.get(1).copied().unwrap_or((nothing, H256::repeat_byte(0xff)));
				(Sum::node(&left, &split, &right).expect("sums are small; qed"), first)
			})
			.collect();
	}
	(level[0].0, paths)
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn register() {
		let caller = start::<T>();
		let referrer: AccountId = account("referrer", 0, 0);
		Workers::<T>::insert(&referrer, Worker::new(None, 0));
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), MAX_CLASS, Some(referrer));
		assert!(Workers::<T>::contains_key(caller));
	}

	#[benchmark]
	fn declare_class() {
		let caller = start::<T>();
		work::<T>(&caller);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), MAX_CLASS);
		assert!(Workers::<T>::get(caller).is_some_and(|worker| worker.classes.len() == 2));
	}

	#[benchmark]
	fn submit_shares(s: Linear<1, MAX_SHARES>) {
		let caller = start::<T>();
		work::<T>(&caller);
		let shares = BoundedVec::truncate_from(fixture()[..s as usize].to_vec());
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), last_window(EPOCH), shares);
		assert!(Workers::<T>::get(caller).is_some_and(|worker| worker.epoch == Some(EPOCH)));
		assert!(Epochs::<T>::get(EPOCH - 1).is_some_and(|epoch| epoch.paid > 0));
	}

	#[benchmark]
	fn commit_root() {
		let caller = start::<T>();
		work::<T>(&caller);
		let (window, count) = (last_window(EPOCH), MAX_LEAVES);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), window, H256::zero(), count, count.into());
		assert!(Commitments::<T>::contains_key(window, caller));
	}

	/// Of a window of the epoch before, in the last window in which it can be answered but one.
	#[benchmark]
	fn answer_samples() {
		let caller = start::<T>();
		work::<T>(&caller);
		let window = last_window(EPOCH - 1);
		Seeds::<T>::insert(window, SEED);
		go_to::<T>(last_window(EPOCH) - 1, 2);
		let seed = H256::repeat_byte(9);
		SampleSeed::<T>::put((EPOCH - 1, seed));
		let input = Pallet::<T>::input(&caller, window, 0).expect("there is a seed; qed");
		let shares = fixture();
		let (root, paths) = crafted(&input, &shares);
		commit::<T>(&caller, window, root, MAX_LEAVES);
		let samples: Vec<Sample> = sample_points(&seed, &caller, window, &root)
			.iter()
			.map(|point| {
				let place = *point as usize;
				Sample { share: shares[place], path: paths[place].clone() }
			})
			.collect();
		assert_eq!(samples.len(), SAMPLES as usize);
		assert!(samples.iter().all(|sample| sample.path.len() == MAX_DEPTH as usize));
		let samples = BoundedVec::truncate_from(samples);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), window, samples);
		assert!(Workers::<T>::get(caller).is_some_and(|worker| worker.epoch == Some(EPOCH)));
		assert!(Epochs::<T>::get(EPOCH - 1).is_some_and(|epoch| epoch.paid > 0));
	}

	#[benchmark]
	fn expire_commitment() {
		let worker = start::<T>();
		work::<T>(&worker);
		let window = last_window(EPOCH - 2);
		commit::<T>(&worker, window, Sum { hash: H256::zero(), sum: 0 }, 33);
		let caller: AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), worker.clone(), window);
		assert!(!Commitments::<T>::contains_key(window, worker));
	}

	#[benchmark]
	fn claim() {
		let caller = start::<T>();
		work::<T>(&caller);
		Destinations::<T>::insert(&caller, Bindings::truncate_from(bindings()));
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert!(Workers::<T>::get(caller).is_some_and(|worker| worker.owed == 0 && !worker.due));
		assert!(Mint::<T>::get().mined > 1_000 * BMM);
	}

	#[benchmark]
	fn bind_rewards() {
		let caller = start::<T>();
		work::<T>(&caller);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), bindings());
		assert_eq!(Destinations::<T>::get(caller).len() as u32, MAX_DESTINATIONS);
	}

	#[benchmark]
	fn retire() {
		let caller = start::<T>();
		work::<T>(&caller);
		Destinations::<T>::insert(&caller, Bindings::truncate_from(bindings()));
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert!(!Workers::<T>::contains_key(caller));
	}

	/// A block in which nothing happens.
	#[benchmark]
	fn quiet_block() {
		start::<T>();
		#[block]
		{
			Pallet::<T>::begin_block();
		}
	}

	/// The first block of a window in which an epoch is settled and another cleared away.
	#[benchmark]
	fn start_window() {
		let caller = start::<T>();
		work::<T>(&caller);
		let window = settlement_window(EPOCH);
		go_to::<T>(window, 0);
		let epoch = Epoch { emission: None, power: 1, workers: 1, paid: 0 };
		Epochs::<T>::insert(EPOCH, epoch);
		let emission = Some(0);
		let old = EPOCH - T::ClaimEpochs::get();
		Epochs::<T>::insert(old, Epoch { emission, power: 1, workers: 1, paid: 0 });
		Seeds::<T>::insert(window - SEEDS, SEED);
		#[block]
		{
			Pallet::<T>::begin_block();
		}
		assert!(Seeds::<T>::contains_key(window) && !Seeds::<T>::contains_key(window - SEEDS));
		assert!(Epochs::<T>::get(EPOCH).is_some_and(|epoch| epoch.emission.is_some()));
		assert!(!Epochs::<T>::contains_key(old));
	}

	/// The second one.
	#[benchmark]
	fn draw_samples() {
		start::<T>();
		let window = settlement_window(EPOCH);
		Seeds::<T>::insert(window, SEED);
		go_to::<T>(window, 1);
		#[block]
		{
			Pallet::<T>::begin_block();
		}
		assert!(SampleSeed::<T>::get().is_some_and(|(epoch, _)| epoch == EPOCH));
	}

	/// So many roots that are void, each of another worker, in one window.
	#[benchmark]
	fn sweep(n: Linear<0, SWEEP>) {
		start::<T>();
		let window = last_window(EPOCH - 3);
		for place in 0..n {
			let who: AccountId = account("worker", place, 0);
			fund::<T>(&who);
			work::<T>(&who);
			commit::<T>(&who, window, Sum { hash: H256::zero(), sum: 0 }, 33);
		}
		SweepFrom::<T>::put(window);
		#[block]
		{
			Pallet::<T>::sweep_steps(n);
		}
		assert_eq!(Commitments::<T>::iter_prefix(window).count(), 0);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::chain(), crate::mock::Test);
}
