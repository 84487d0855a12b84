//! The pallet's invariants, each total derived again from its parts.

use crate::{
	pallet::{
		Active, Chains, Config, Convicted, Footstones, HoldReason, NextChain, Pallet, Rounds,
	},
	types::{BetRound, Footstone, Pick},
};
use alloc::{collections::BTreeMap, vec::Vec};
use frame_support::{
	ensure,
	traits::{fungible::InspectHold, Get},
};
use mmt_primitives::{
	footstones::{ChainId, Phase, MAX_CANDIDATES},
	AccountId, Balance,
};
use sp_runtime::TryRuntimeError;

type AllRounds = BTreeMap<ChainId, BetRound<AccountId>>;

impl<T: Config> Pallet<T> {
	/// Checks that
	/// - the seats are those of footstones with a bond, sorted, each with its bond;
	/// - what is held of everybody is its bond and what has left it, which is sorted by when it is
	///   free;
	/// - who was convicted has nothing at stake;
	/// - a round is of a data chain, and known to who opened it;
	/// - no bet is above the bond of its footstone, so all together are at most the total;
	/// - candidates differ, are above the last checkpoint, and are backed by who proposed;
	/// - open bets are counted;
	/// - what is held for data chains is their deposits, account by account.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let footstones: BTreeMap<AccountId, Footstone> = Footstones::<T>::iter().collect();
		let rounds: AllRounds = Rounds::<T>::iter().collect();
		Self::check_footstones(&footstones)?;
		Self::check_rounds(&footstones, &rounds)?;
		for (chain, round) in &rounds {
			Self::check_round(*chain, round)?;
		}
		Self::check_chains()
	}

	fn check_footstones(
		footstones: &BTreeMap<AccountId, Footstone>,
	) -> Result<(), TryRuntimeError> {
		let seats: Vec<(AccountId, Balance)> =
			Active::<T>::get().into_iter().map(|seat| (seat.who, seat.bond)).collect();
		let bonded: Vec<(AccountId, Balance)> = footstones
			.iter()
			.filter(|(_, footstone)| footstone.bond > 0)
			.map(|(who, footstone)| (who.clone(), footstone.bond))
			.collect();
		ensure!(seats == bonded, "seats are not those of the footstones with a bond");
		let reason = HoldReason::Footstone.into();
		for (who, footstone) in footstones {
			ensure!(!footstone.is_over(), "somebody is remembered for nothing");
			ensure!(
				T::Bmm::balance_on_hold(&reason, who) == footstone.stake(),
				"what is held is not what is at stake"
			);
			ensure!(footstone.joined <= Self::now(), "a footstone joined in the future");
			let parts = &footstone.tranches;
			ensure!(parts.iter().all(|part| part.amount > 0), "nothing has left a bond");
			ensure!(
				parts.windows(2).all(|pair| pair[0].free_at < pair[1].free_at),
				"what has left a bond is not sorted"
			);
		}
		for who in Convicted::<T>::iter_keys() {
			let stake = footstones.get(&who).map_or(0, Footstone::stake);
			ensure!(stake == 0, "a convict has something at stake");
			ensure!(T::Bmm::balance_on_hold(&reason, &who) == 0, "a convict has something held");
		}
		Ok(())
	}

	fn check_rounds(
		footstones: &BTreeMap<AccountId, Footstone>,
		rounds: &AllRounds,
	) -> Result<(), TryRuntimeError> {
		let mut bets = BTreeMap::<&AccountId, u32>::new();
		let mut opened = BTreeMap::<&AccountId, ChainId>::new();
		for (chain, round) in rounds {
			for (who, _) in round.bets() {
				*bets.entry(who).or_default() += 1;
			}
			let other = opened.insert(&round.opener, *chain);
			ensure!(other.is_none(), "somebody opened two rounds");
		}
		for (who, footstone) in footstones {
			let counted = bets.remove(who).unwrap_or_default();
			ensure!(footstone.open_bets == counted, "open bets miscounted");
			ensure!(footstone.opened == opened.remove(who), "a round is not its opener's");
		}
		ensure!(bets.is_empty() && opened.is_empty(), "a bet or a round of nobody");
		Ok(())
	}

	fn check_round(id: ChainId, round: &BetRound<AccountId>) -> Result<(), TryRuntimeError> {
		let chain = Chains::<T>::get(id).ok_or("a round of a chain that is no more")?;
		ensure!(chain.rounds.checked_sub(1) == Some(round.number), "a round has another number");
		ensure!(round.opened <= Self::now(), "a round was opened in the future");
		ensure!(
			round.members.windows(2).all(|pair| pair[0].who < pair[1].who),
			"members are not sorted"
		);
		ensure!(round.members.iter().all(|member| member.bond > 0), "a member without bond");
		let within = |member: &crate::Member<AccountId>| {
			member.bet.is_none_or(|bet| bet.amount > 0 && bet.amount <= member.bond)
		};
		ensure!(round.members.iter().all(within), "a bet is above its bond");

		let last = chain.checkpoint.map(|settled| settled.checkpoint.height);
		let mut hashes = round.hashes();
		ensure!(!hashes.is_empty(), "a round without a candidate");
		for candidate in &round.candidates {
			let height = candidate.checkpoint.height;
			ensure!(last.is_none_or(|last| height > last), "a candidate is not above the last");
		}
		let backing: Balance = round.candidates.iter().map(|candidate| candidate.backing).sum();
		let proposed: Balance =
			round.members.iter().filter(|member| member.proposed).map(|member| member.bond).sum();
		let proposing = Self::phase(round.opened).0 == Phase::Propose;
		ensure!(
			backing == proposed || (!proposing && backing < proposed),
			"candidates are not backed by who proposed"
		);
		let bets = round.bets().count();
		ensure!(
			bets == 0 || (!proposing && hashes.len() <= MAX_CANDIDATES as usize),
			"bets before the candidates were known"
		);
		for (_, bet) in round.bets() {
			let known = match bet.pick {
				Pick::Hidden(_) => true,
				Pick::Revealed(on) | Pick::Followed(on) => hashes.contains(&on),
			};
			ensure!(known, "a bet on what is no candidate");
		}
		hashes.sort_unstable();
		ensure!(hashes.windows(2).all(|pair| pair[0] != pair[1]), "a candidate twice");
		Ok(())
	}

	fn check_chains() -> Result<(), TryRuntimeError> {
		let mut deposits = BTreeMap::<AccountId, Balance>::new();
		let mut count = 0u32;
		for (id, chain) in Chains::<T>::iter() {
			count += 1;
			ensure!(id < NextChain::<T>::get(), "a chain has a number that was not given");
			ensure!(chain.next != Some(chain.consensus), "the consensus that it has is announced");
			let settled = chain.checkpoint.as_ref();
			ensure!(
				settled.is_none_or(|s| s.round < chain.rounds && s.at <= Self::now()),
				"a checkpoint of a round that was not"
			);
			*deposits.entry(chain.manager).or_default() += chain.deposit;
		}
		ensure!(count == Chains::<T>::count(), "chains miscounted");
		ensure!(count <= T::MaxChains::get(), "too many chains");
		for (manager, sum) in deposits {
			ensure!(
				T::Token::balance_on_hold(&HoldReason::Chain.into(), &manager) == sum,
				"what is held is not the deposits"
			);
		}
		Ok(())
	}
}
