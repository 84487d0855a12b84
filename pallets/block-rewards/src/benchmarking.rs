//! Benchmarks, each at the worst case of its bound.

use crate::{pallet::*, types::Pool};
use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungible::{Inspect, Mutate},
	Get,
};
use frame_system::RawOrigin;
use mmt_primitives::{
	hooks::{DelegateTerms, OnVoteChange, VoteChange},
	Balance, MAX_VOTE_TARGETS,
};
use sp_runtime::SaturatedConversion;

const VOTE: Balance = 1_000_000_000_000;

#[benchmarks]
mod benches {
	use super::*;

	/// The author has voters, and votes that begin to earn with this block.
	#[benchmark]
	fn note_author() {
		let author: T::AccountId = account("author", 0, 0);
		let voter: T::AccountId = account("voter", 0, 0);
		let change = VoteChange { delegate: author.clone(), old: 0, new: VOTE };
		Pallet::<T>::on_vote_change(&voter, &[change]);
		frame_system::Pallet::<T>::set_block_number(1u32.saturated_into());
		#[block]
		{
			Pallet::<T>::reward_author(author.clone());
		}
		assert_eq!(Totals::<T>::get().minted, T::Schedule::get().reward(1));
	}

	/// A delegate claims, which also votes for `p` others whose pools earned since.
	#[benchmark]
	fn claim(p: Linear<0, MAX_VOTE_TARGETS>) {
		let caller: T::AccountId = whitelisted_caller();
		T::Token::set_balance(&Pallet::<T>::pot(), 1_000_000 * VOTE);
		T::Token::set_balance(&caller, VOTE);
		for index in 0..p {
			let delegate: T::AccountId = account("delegate", index, 0);
			let change = VoteChange { delegate: delegate.clone(), old: 0, new: VOTE };
			Pallet::<T>::on_vote_change(&caller, &[change]);
			Pools::<T>::mutate(&delegate, |pool: &mut Pool| {
				// As if the votes had joined in an earlier round.
				pool.earning = core::mem::take(&mut pool.joining);
				pool.joiners = 0;
				pool.share(VOTE);
			});
		}
		Positions::<T>::mutate(&caller, |positions| {
			for (_, position) in positions.iter_mut() {
				position.earning = core::mem::take(&mut position.joining);
			}
		});
		Pools::<T>::mutate(&caller, |pool: &mut Pool| pool.kept = VOTE);
		assert_eq!(T::Terms::current_round(), 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert_eq!(T::Token::balance(&caller), VOTE * Balance::from(2 + p));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::chain(), crate::mock::Test);
}
