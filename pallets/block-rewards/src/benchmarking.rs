//! Benchmarks, each at the worst case of its bound.

use crate::pallet::*;
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungible::{Inspect, Mutate},
	Get,
};
use frame_system::RawOrigin;
use mmt_primitives::{
	hooks::{OnVoteChange, VoteChange},
	Balance, RoundIndex, MAX_VOTE_TARGETS,
};
use sp_runtime::SaturatedConversion;

/// Prepares what these benchmarks cannot reach.
pub trait BenchmarkHelper {
	/// Makes `round` the one that [`Config::Terms`] calls the current one.
	fn set_round(round: RoundIndex);
}

const VOTE: Balance = 1_000_000_000_000;

/// `voter` gives its first vote for each of `delegates`.
fn give<T: Config>(voter: &T::AccountId, delegates: &[T::AccountId]) {
	for delegate in delegates {
		let change = VoteChange { delegate: delegate.clone(), old: 0, new: VOTE };
		Pallet::<T>::on_vote_change(voter, &[change]);
	}
}

#[benchmarks]
mod benches {
	use super::*;

	/// The author has a voter, whose votes of the round before begin to earn with this block.
	#[benchmark]
	fn note_author() {
		let author: T::AccountId = account("author", 0, 0);
		let voter: T::AccountId = account("voter", 0, 0);
		T::BenchmarkHelper::set_round(0);
		give::<T>(&voter, core::slice::from_ref(&author));
		T::BenchmarkHelper::set_round(1);
		frame_system::Pallet::<T>::set_block_number(1u32.saturated_into());
		#[block]
		{
			Pallet::<T>::reward_author(author.clone());
		}
		assert_eq!(Totals::<T>::get().minted, T::Schedule::get().reward(1));
		assert!(Cohorts::<T>::contains_key(&author, 0));
	}

	/// A delegate claims, which is owed something from before and voted for `p` others two rounds
	/// ago. Somebody else voted for them in the last round, in which they earned, so that in each
	/// pool the votes of another round than the caller's begin to earn.
	#[benchmark]
	fn claim(p: Linear<0, MAX_VOTE_TARGETS>) {
		let caller: T::AccountId = whitelisted_caller();
		T::Token::set_balance(&Pallet::<T>::pot(), 1_000_000 * VOTE);
		T::Token::set_balance(&caller, VOTE);
		let delegates: Vec<T::AccountId> =
			(0..p).map(|index| account("delegate", index, 0)).collect();
		T::BenchmarkHelper::set_round(0);
		give::<T>(&caller, &delegates);
		T::BenchmarkHelper::set_round(1);
		give::<T>(&account("voter", 0, 0), &delegates);
		for delegate in &delegates {
			Pools::<T>::mutate(delegate, |pool| pool.share(VOTE));
		}
		T::BenchmarkHelper::set_round(2);
		Pools::<T>::mutate(&caller, |pool| pool.kept = VOTE);
		Owed::<T>::insert(&caller, VOTE);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert_eq!(T::Token::balance(&caller), VOTE * Balance::from(3 + p));
		// Those of the last round are there, and the caller took its own along.
		for delegate in delegates {
			assert!(Cohorts::<T>::contains_key(&delegate, 1));
			assert!(!Cohorts::<T>::contains_key(&delegate, 0));
		}
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::chain(), crate::mock::Test);
}
