//! Answers of the runtime API.

use crate::{
	pallet::{Active, Chains, Config, Footstones, NextChain, Pallet, Rounds},
	settlement::{tally, winner},
	types::{total, Bet, DataChain, Footstone, Pick},
};
use alloc::vec::Vec;
use frame_support::traits::Get;
use mmt_primitives::{
	footstones::{
		quorum, CandidateInfo, ChainId, DataChainInfo, DataChainPage, FootstoneInfo,
		FootstonesInfo, LeavingInfo, RoundInfo, SettledCheckpoint, MAX_CHAIN_PAGE,
	},
	hooks::PersistentPower,
	AccountId,
};

impl<T: Config> Pallet<T> {
	/// All active footstones, by account.
	pub fn footstones_info() -> FootstonesInfo {
		let seats = Active::<T>::get();
		FootstonesInfo {
			total_bond: total(&seats),
			bond_per_sol: T::BondPerSol::get().unwrap_or_default(),
			footstones: seats
				.into_iter()
				.filter_map(|seat| Self::footstone_info(seat.who))
				.collect(),
		}
	}

	/// A footstone, active or leaving.
	pub fn footstone_info(account: AccountId) -> Option<FootstoneInfo> {
		let footstone: Footstone = Footstones::<T>::get(&account)?;
		Some(FootstoneInfo {
			power: T::Power::persistent_power(&account),
			account,
			bond: footstone.bond,
			joined: footstone.joined,
			open_bets: footstone.open_bets,
			held: footstone.parting(),
			leaving: footstone
				.tranches
				.into_iter()
				.map(|tranche| LeavingInfo { held: tranche.amount, until: tranche.free_at })
				.collect(),
			opened: footstone.opened,
		})
	}

	/// A data chain.
	pub fn data_chain_info(id: ChainId) -> Option<DataChainInfo> {
		let chain: DataChain<AccountId> = Chains::<T>::get(id)?;
		let open = Rounds::<T>::get(id).map(|round| round.number);
		Some(DataChainInfo {
			chain: id,
			manager: chain.manager,
			genesis: chain.genesis,
			consensus: chain.consensus,
			next_consensus: chain.next,
			checkpoint: chain.checkpoint.map(|settled| SettledCheckpoint {
				round: settled.round,
				checkpoint: settled.checkpoint,
				at: settled.at,
			}),
			round: open.unwrap_or(chain.rounds),
			betting: open.is_some(),
			deposit: chain.deposit,
		})
	}

	/// Data chains from number `start` on, at most `limit` and [`MAX_CHAIN_PAGE`].
	pub fn data_chains_info(start: ChainId, limit: u32) -> DataChainPage {
		let limit = limit.min(MAX_CHAIN_PAGE) as usize;
		let mut ids: Vec<ChainId> = Chains::<T>::iter_keys()
			.filter(|id| *id >= start && *id < NextChain::<T>::get())
			.collect();
		ids.sort_unstable();
		let next = ids.get(limit).copied();
		ids.truncate(limit);
		DataChainPage { chains: ids.into_iter().filter_map(Self::data_chain_info).collect(), next }
	}

	/// The open round of a data chain, as it would be resolved now.
	pub fn bet_round_info(chain: ChainId) -> Option<RoundInfo> {
		let mut round = Rounds::<T>::get(chain)?;
		let (phase, ends) = Self::phase(round.opened);
		if phase != mmt_primitives::footstones::Phase::Propose {
			round.shortlist();
		}
		let bets: Vec<Bet> = Self::backed(&round).into_iter().map(|(_, _, bet)| bet).collect();
		let hidden = bets.iter().filter(|bet| matches!(bet.pick, Pick::Hidden(_))).count();
		let (total, hashes) = (round.total(), round.hashes());
		let outcome = winner(total, &bets, &hashes).map(|(place, _)| place as u32);
		Some(RoundInfo {
			chain,
			round: round.number,
			opened: round.opened,
			phase,
			ends,
			candidates: round
				.candidates
				.into_iter()
				.zip(hashes)
				.map(|(candidate, hash)| CandidateInfo {
					checkpoint: candidate.checkpoint,
					hash,
					proposer: candidate.proposer,
					backing: candidate.backing,
					tally: tally(bets.iter(), &hash),
				})
				.collect(),
			bets: bets.len() as u32,
			hidden: hidden as u32,
			total,
			quorum: quorum(total),
			outcome,
		})
	}
}
