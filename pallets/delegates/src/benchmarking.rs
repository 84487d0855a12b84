//! Benchmarks, each at the worst case of its bound.

use crate::{
	impls::SPARE_PLACES,
	pallet::*,
	types::{Delegate, RoundState, MAX_UNLOCKING},
};
use alloc::{vec, vec::Vec};
use codec::Decode;
use frame_benchmarking::v2::*;
use frame_support::traits::{fungible::Balanced, tokens::Precision::Exact, Get, OnUnbalanced};
use frame_system::RawOrigin;
use mmt_primitives::{
	delegates::{DelegateStatus, Vote},
	hooks::{DelegateTerms, OnRoundEnd},
	Balance, RoundIndex, MAX_DELEGATES, MAX_VOTE_TARGETS, MIN_DELEGATES,
};
use sp_core::H256;
use sp_runtime::{traits::TrailingZeroInput, Perbill, SaturatedConversion};

/// Prepares what these benchmarks cannot reach.
pub trait BenchmarkHelper<AccountId> {
	/// Makes [`Config::Seats`] this number.
	fn set_seats(seats: u32);
	/// Makes [`Config::Permission`] one that has to look `who` up, and lets it stand.
	fn approve(who: &AccountId);
}

/// Candidates and voters of the benchmarks at scale. Their tests only show that they run.
const CANDIDATES: u32 = if cfg!(test) { 500 } else { 5_000 };
const VOTERS: u32 = if cfg!(test) { 1_000 } else { 100_000 };

/// What an account needs to stand.
fn admit<T: Config>(who: &T::AccountId) {
	T::BenchmarkHelper::approve(who);
	let keys =
		T::Keys::decode(&mut TrailingZeroInput::zeroes()).expect("keys of zeros decode; qed");
	pallet_session::NextKeys::<T>::insert(who, keys);
}

fn fund<T: Config>(who: &T::AccountId, amount: Balance) {
	let _debt = T::Token::deposit(who, amount, Exact)
		.expect("the chain of a benchmark has room to issue; qed");
}

/// A delegate that stands, with `votes` that nobody gave.
fn delegate<T: Config>(index: u32, votes: Balance) -> T::AccountId {
	let who: T::AccountId = account("delegate", index, 0);
	admit::<T>(&who);
	let mut delegate = Delegate::new(Perbill::from_percent(10));
	delegate.votes = votes;
	Pallet::<T>::insert_delegate(&who, delegate);
	who
}

/// More than any vote of these benchmarks needs.
fn plenty<T: Config>() -> Balance {
	(T::MinVote::get() + T::RegistrationFee::get()) * 1_000
}

fn votes<T: Config>(first: u32, count: u32) -> Vec<Vote<T::AccountId>> {
	(first..first + count)
		.map(|index| Vote {
			delegate: account("delegate", index, 0),
			amount: 2 * T::MinVote::get(),
		})
		.collect()
}

/// `who` votes for delegates `first..first + count`.
fn give<T: Config>(who: &T::AccountId, first: u32, count: u32) {
	Pallet::<T>::do_vote(who.clone(), votes::<T>(first, count)).expect("the vote is good; qed");
}

/// Makes `index` the round that is running.
fn set_round<T: Config>(index: RoundIndex) {
	pallet_session::CurrentIndex::<T>::put(index);
}

/// `who` voted for delegates `0..n` two rounds ago. In the last round others voted for them and for
/// `n..2 * n`, and the first earned. So whoever pays voters has most to do when `who` votes: it has
/// earned, and in each pool the votes of another round than its own begin to earn.
fn voted_two_rounds_ago<T: Config>(who: &T::AccountId, n: u32) {
	for index in 0..2 * n {
		delegate::<T>(index, T::MinVote::get());
	}
	fund::<T>(who, plenty::<T>());
	give::<T>(who, 0, n);
	set_round::<T>(1);
	for first in [0, n] {
		let other: T::AccountId = account("voter", first, 0);
		fund::<T>(&other, plenty::<T>());
		give::<T>(&other, first, n);
	}
	T::FeeDestination::on_unbalanced(T::Token::issue(plenty::<T>()));
	let seats: Vec<(T::AccountId, u32)> =
		(0..n).map(|index| (account("delegate", index, 0), 1)).collect();
	T::OnRoundEnd::on_round_end(1, &seats);
	set_round::<T>(2);
}

/// These have the seats of this round and the next. As after every election of ours, the session
/// pallet has to pass their keys on.
fn seat<T: Config>(seats: &[T::AccountId]) {
	pallet_session::Validators::<T>::put(seats.to_vec());
	let keys: Vec<_> = seats
		.iter()
		.filter_map(|who| Some((who.clone(), pallet_session::NextKeys::<T>::get(who)?)))
		.collect();
	pallet_session::QueuedKeys::<T>::put(keys);
	pallet_session::QueuedChanged::<T>::put(true);
}

#[benchmarks]
mod benches {
	use super::*;

	/// By one that was benched and resigned.
	#[benchmark]
	fn register() {
		let caller: T::AccountId = whitelisted_caller();
		admit::<T>(&caller);
		fund::<T>(&caller, plenty::<T>());
		Pallet::<T>::insert_delegate(&caller, Delegate::new(Perbill::from_percent(10)));
		Performances::<T>::mutate(&caller, |performance| {
			performance.idle_rounds = T::MaxIdleRounds::get();
		});
		Pallet::<T>::bench(&caller, BenchReason::Idle);
		Pallet::<T>::do_resign(caller.clone()).expect("it has not resigned; qed");
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), 200_000_000);
		assert!(Delegates::<T>::get(caller).is_some_and(|record| {
			record.status == DelegateStatus::Active && record.commission.next.is_some()
		}));
	}

	#[benchmark]
	fn resign() {
		let caller = delegate::<T>(0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert!(!Ranking::<T>::contains_key(crate::RankKey::new(0, &caller)));
	}

	#[benchmark]
	fn rejoin() {
		let caller = delegate::<T>(0, 0);
		Pallet::<T>::bench(&caller, BenchReason::Idle);
		let standing = Standing::<T>::get();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller));
		assert_eq!(Standing::<T>::get(), standing + 1);
	}

	#[benchmark]
	fn set_commission() {
		let caller = delegate::<T>(0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), 1_000_000_000);
		assert!(Delegates::<T>::get(caller).is_some_and(|record| record.commission.next.is_some()));
	}

	/// A whole vote of `n` delegates moves to `n` others and grows, so that more is frozen, two rounds
	/// after it was given.
	#[benchmark]
	fn vote(n: Linear<1, MAX_VOTE_TARGETS>) {
		let caller: T::AccountId = whitelisted_caller();
		voted_two_rounds_ago::<T>(&caller, n);
		let mut moved = votes::<T>(n, n);
		moved.iter_mut().for_each(|moved| moved.amount += 1);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), moved);
		assert_eq!(Voters::<T>::get(caller).votes.len() as u32, n);
	}

	/// Half of each of `n` votes is taken back, two rounds after they were given.
	#[benchmark]
	fn unvote(n: Linear<1, MAX_VOTE_TARGETS>) {
		let caller: T::AccountId = whitelisted_caller();
		voted_two_rounds_ago::<T>(&caller, n);
		let mut taken = votes::<T>(0, n);
		taken.iter_mut().for_each(|taken| taken.amount /= 2);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), taken);
		assert_eq!(Voters::<T>::get(caller).unlocking.len(), 1);
	}

	/// All parts that can unlock have unlocked.
	#[benchmark]
	fn withdraw() {
		let caller: T::AccountId = whitelisted_caller();
		fund::<T>(&caller, plenty::<T>());
		delegate::<T>(0, 0);
		let amount = T::MinVote::get() * 40;
		let target = account("delegate", 0, 0);
		Pallet::<T>::do_vote(caller.clone(), vec![Vote { delegate: target, amount }])
			.expect("the vote is good; qed");
		Voters::<T>::mutate(&caller, |voter| {
			for block in 1..=MAX_UNLOCKING {
				voter.unlock(T::MinVote::get(), block);
			}
		});
		frame_system::Pallet::<T>::set_block_number((MAX_UNLOCKING + 1).saturated_into());
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert!(Voters::<T>::get(caller).unlocking.is_empty());
	}

	/// A block after `m` skipped slots, in the largest round.
	#[benchmark]
	fn on_slot(m: Linear<0, MAX_DELEGATES>) {
		let seats: Vec<_> = (0..MAX_DELEGATES).map(|index| delegate::<T>(index, 0)).collect();
		seat::<T>(&seats);
		let last_slot = 10_000u64;
		let slot = last_slot + u64::from(m) + 1;
		let mut round = RoundState { last_slot, began_after_slot: slot, ..Default::default() };
		round.reset_seats(MAX_DELEGATES);
		Round::<T>::put(round);
		#[block]
		{
			Pallet::<T>::on_slot(slot);
		}
		assert_eq!(Round::<T>::get().last_slot, slot);
	}

	/// The end of a round of `n` seats: a third of them was idle for too long and is benched, the
	/// others share fees and have votes that begin to earn. Every candidate that the election reads
	/// has lost its keys and is benched, so the last set keeps all seats.
	#[benchmark]
	fn end_round(n: Linear<MIN_DELEGATES, MAX_DELEGATES>) {
		T::BenchmarkHelper::set_seats(n);
		let seats: Vec<_> = (0..n).map(|index| delegate::<T>(index, 1)).collect();
		for index in 0..n + SPARE_PLACES {
			let barred = delegate::<T>(MAX_DELEGATES + index, Balance::MAX);
			pallet_session::NextKeys::<T>::remove(barred);
		}
		for first in (0..n).step_by(MAX_VOTE_TARGETS as usize) {
			let voter: T::AccountId = account("voter", first, 0);
			fund::<T>(&voter, plenty::<T>());
			give::<T>(&voter, first, MAX_VOTE_TARGETS.min(n - first));
		}
		set_round::<T>(1);
		seat::<T>(&seats);
		let mut round =
			RoundState { last_slot: 10_000, began_after_slot: 10_000, ..Default::default() };
		round.reset_seats(n);
		for (place, who) in seats.iter().enumerate() {
			if place % 3 == 0 {
				Performances::<T>::mutate(who, |performance| {
					performance.idle_rounds = T::MaxIdleRounds::get();
				});
			} else if let Some(forged) = round.forged.get_mut(place) {
				*forged = 1;
			}
		}
		T::FeeDestination::on_unbalanced(T::Token::issue(plenty::<T>()));
		let standing = Standing::<T>::get();
		#[block]
		{
			Pallet::<T>::end_round(round, seats);
		}
		assert!(Standing::<T>::get() <= standing - n - SPARE_PLACES - n / 3);
		assert_eq!(Pallet::<T>::current_round(), 2);
	}

	#[benchmark]
	fn note_relay_randomness() {
		#[block]
		{
			Pallet::<T>::note_relay_randomness(H256::repeat_byte(1));
		}
		assert_eq!(RelayRandomness::<T>::get(), H256::repeat_byte(1));
	}

	/// `n` voters from all over a state of 5,000 candidates and 100,000 voters move a vote that has
	/// earned, each from another delegate to another, one after the other as in a block. Not a weight:
	/// what one more of them takes shows that [`Config::WeightInfo`]'s figure for one target holds at
	/// that size. What comes on top once is mostly the host's allocator, which tidies up after the state
	/// was built.
	#[benchmark(extra)]
	fn votes_at_scale(n: Linear<1, 1_000>) {
		populate::<T>();
		all_earn::<T>();
		// 97 has no divisor in common with either number: none comes twice before all came.
		let moves: Vec<(T::AccountId, _)> = (0..n)
			.map(|index| 97 * index % VOTERS)
			.map(|index| (voter::<T>(index), votes::<T>((index + CANDIDATES / 2) % CANDIDATES, 1)))
			.collect();
		#[block]
		{
			for (voter, votes) in moves.iter().cloned() {
				Pallet::<T>::do_vote(voter, votes).expect("a vote may move; qed");
			}
		}
		for (voter, votes) in moves {
			assert_eq!(Voters::<T>::get(&voter).votes.into_inner(), votes);
		}
	}

	/// `n` rounds of 108 seats end in the same state, one after the other. What one more takes counts
	/// here too.
	#[benchmark(extra)]
	fn rounds_at_scale(n: Linear<1, 8>) {
		const SEATS: u32 = 108;
		T::BenchmarkHelper::set_seats(SEATS);
		populate::<T>();
		let seats: Vec<T::AccountId> =
			(0..SEATS).map(|index| account("delegate", index * (CANDIDATES / SEATS), 0)).collect();
		seat::<T>(&seats);
		let mut round = RoundState { last_slot: 10_000, ..Default::default() };
		round.reset_seats(SEATS);
		Round::<T>::put(round);
		#[block]
		{
			for _ in 0..n {
				T::FeeDestination::on_unbalanced(T::Token::issue(plenty::<T>()));
				let mut round = Round::<T>::get();
				round.forged.iter_mut().for_each(|forged| *forged = 1);
				Pallet::<T>::end_round(round, pallet_session::Validators::<T>::get());
			}
		}
		assert_eq!(Pallet::<T>::current_round(), n);
		assert_eq!(pallet_session::QueuedKeys::<T>::get().len() as u32, SEATS);
	}

	fn voter<T: Config>(index: u32) -> T::AccountId {
		account("voter", index, 0)
	}

	/// Candidates, and voters of whom each has voted for one of them.
	fn populate<T: Config>() {
		for index in 0..CANDIDATES {
			delegate::<T>(index, T::MinVote::get() * Balance::from(index % 977));
		}
		for index in 0..VOTERS {
			let voter = voter::<T>(index);
			fund::<T>(&voter, plenty::<T>());
			give::<T>(&voter, index % CANDIDATES, 1);
		}
		// A block begins without any, and does not go on from those of a hundred thousand calls.
		frame_system::Pallet::<T>::reset_events();
	}

	/// Two rounds go by. All votes earn in the second.
	fn all_earn<T: Config>() {
		set_round::<T>(1);
		T::FeeDestination::on_unbalanced(T::Token::issue(plenty::<T>()));
		let forged: Vec<_> =
			(0..CANDIDATES).map(|index| (account("delegate", index, 0), 1)).collect();
		T::OnRoundEnd::on_round_end(1, &forged);
		set_round::<T>(2);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::chain(3, 3), crate::mock::Test);
}
