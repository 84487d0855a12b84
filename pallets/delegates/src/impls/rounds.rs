//! Slots, rounds and the election.

use crate::{
	pallet::{
		BenchReason, Config, Event, Pallet, Performances, Ranking, RelayRandomness, Round, Standing,
	},
	types::{RankKey, RoundState},
	WeightInfo,
};
use alloc::vec::Vec;
use frame_support::{traits::Get, weights::Weight};
use mmt_primitives::{
	delegates::{round_seed, sort_round},
	hooks::{DelegateTerms, OnRoundEnd},
	RoundIndex,
};
use sp_core::H256;
use sp_staking::SessionIndex;

/// Places that an election reads beyond the seats, should a delegate among the first be barred.
/// Those are benched, so the next election does not meet them again.
pub(crate) const SPARE_PLACES: u32 = 16;

impl<T: Config> Pallet<T> {
	/// Books the block of `slot` and the slots skipped before it; then ends the round if its slots
	/// are used up.
	pub(crate) fn on_slot(slot: u64) -> Weight {
		let validators = pallet_session::Validators::<T>::get();
		let seats = validators.len() as u32;
		if seats == 0 {
			return <T as Config>::WeightInfo::on_slot(0);
		}
		let mut round = Round::<T>::get();
		if round.forged.len() != validators.len() {
			round.reset_seats(seats);
		}
		if round.last_slot == 0 {
			// The first block: the chain's slots begin here.
			round.began_after_slot = slot.saturating_sub(1);
			round.last_slot = round.began_after_slot;
		}

		let skipped = slot.saturating_sub(round.last_slot).saturating_sub(1);
		let missing = Self::book_missed(&validators, round.last_slot.saturating_add(1), skipped);
		let seat = (slot % u64::from(seats)) as usize;
		if let Some(author) = validators.get(seat) {
			Performances::<T>::mutate(author, |performance| {
				performance.forged = performance.forged.saturating_add(1);
				performance.idle_rounds = 0;
			});
		}
		if let Some(forged) = round.forged.get_mut(seat) {
			*forged = forged.saturating_add(1);
		}
		round.last_slot = slot;

		let mut weight = <T as Config>::WeightInfo::on_slot(missing);
		if slot >= round.began_after_slot.saturating_add(seats.into()) {
			Self::end_round(round, validators);
			weight.saturating_accrue(<T as Config>::WeightInfo::end_round(
				T::Seats::get().max(seats),
			));
		} else {
			Round::<T>::put(round);
		}
		weight
	}

	/// Books `skipped` slots from `first` on to their owners; returns how many delegates that
	/// concerned, at most all seats, however long the chain stood still.
	fn book_missed(validators: &[T::AccountId], first: u64, skipped: u64) -> u32 {
		let seats = validators.len() as u64;
		let (Some(laps), Some(rest)) = (skipped.checked_div(seats), skipped.checked_rem(seats))
		else {
			return 0;
		};
		let owners = skipped.min(seats);
		for offset in 0..owners {
			let seat = (first.saturating_add(offset) % seats) as usize;
			let missed = laps.saturating_add(u64::from(offset < rest));
			if let Some(owner) = validators.get(seat) {
				Performances::<T>::mutate(owner, |performance| {
					let missed = u32::try_from(missed).unwrap_or(u32::MAX);
					performance.missed = performance.missed.saturating_add(missed);
				});
			}
		}
		owners as u32
	}

	/// Pays the round, benches who was away, and rotates the session.
	pub(crate) fn end_round(round: RoundState, validators: Vec<T::AccountId>) {
		let seats: Vec<(T::AccountId, u32)> =
			validators.into_iter().zip(round.forged.iter().copied()).collect();
		Self::bench_idle(&seats);
		T::OnRoundEnd::on_round_end(Self::current_round(), &seats);

		let mut next = RoundState {
			began_after_slot: round.last_slot,
			last_slot: round.last_slot,
			..Default::default()
		};
		// Calls back `new_session` for the round after the next.
		pallet_session::Pallet::<T>::rotate_session();
		let seats = pallet_session::Validators::<T>::decode_len().unwrap_or(0) as u32;
		next.reset_seats(seats);
		Self::deposit_event(Event::RoundStarted { round: Self::current_round(), seats });
		Round::<T>::put(next);
	}

	/// Benches delegates that were idle for too long, but never more than a third of the seats at
	/// once and never so many that fewer than two thirds of the seats could be filled: an outage of
	/// the network must not change who runs the chain.
	fn bench_idle(seats: &[(T::AccountId, u32)]) {
		let wanted = T::Seats::get().max(seats.len() as u32);
		let keep = wanted.saturating_mul(2).div_ceil(3);
		let mut budget = wanted.saturating_sub(keep);
		for (account, _) in seats.iter().filter(|(_, forged)| *forged == 0) {
			let idle = Performances::<T>::mutate(account, |performance| {
				performance.idle_rounds = performance.idle_rounds.saturating_add(1);
				performance.idle_rounds
			});
			if idle >= T::MaxIdleRounds::get()
				&& budget > 0
				&& Standing::<T>::get() > keep
				&& Self::bench(account, BenchReason::Idle)
			{
				budget = budget.saturating_sub(1);
			}
		}
	}

	/// The delegates of round `round`, in the order of their slots.
	pub(crate) fn elect(round: RoundIndex) -> Vec<T::AccountId> {
		let seats = T::Seats::get();
		let mut elected = Vec::with_capacity(seats as usize);
		let mut barred = Vec::new();
		let places = seats.saturating_add(SPARE_PLACES) as usize;
		for account in Ranking::<T>::iter_keys()
			.take(places)
			.filter_map(|key: RankKey| key.account::<T::AccountId>())
		{
			match Self::bar_to_standing(&account) {
				Some(reason) => barred.push((account, reason)),
				None => elected.push(account),
			}
			if elected.len() >= seats as usize {
				break;
			}
		}
		for (account, reason) in barred {
			Self::bench(&account, reason);
		}
		Self::keep_seats(&mut elected, seats);
		sort_round(round_seed(RelayRandomness::<T>::get(), round), &mut elected);
		elected
	}

	/// Of `seats`, those that nobody was elected for stay with members of the last set that may still
	/// have one: a lack of candidates neither halts the chain nor shrinks the set.
	fn keep_seats(elected: &mut Vec<T::AccountId>, seats: u32) {
		let vacant = (seats as usize).saturating_sub(elected.len());
		if vacant == 0 {
			return;
		}
		let last = pallet_session::Validators::<T>::get();
		elected.sort();
		let stay: Vec<_> = last
			.iter()
			.filter(|who| elected.binary_search(who).is_err())
			.filter(|who| Self::bar_to_standing(who).is_none())
			.take(vacant)
			.cloned()
			.collect();
		elected.extend(stay);
		if elected.is_empty() {
			// Nobody may forge. Rather those who did than an end.
			*elected = last;
		}
	}

	/// Takes note of the relay chain's randomness. The next order that is drawn depends on it.
	pub fn note_relay_randomness(randomness: H256) {
		RelayRandomness::<T>::put(randomness);
	}

	/// The relay chain's randomness as of the last block whose inherents ran: while a block is being
	/// initialized, that of the block before.
	pub fn relay_randomness() -> H256 {
		RelayRandomness::<T>::get()
	}
}

impl<T: Config> pallet_session::SessionManager<T::AccountId> for Pallet<T> {
	/// Plans session `index`, which is round `index`.
	fn new_session(index: SessionIndex) -> Option<Vec<T::AccountId>> {
		Some(Self::elect(index))
	}

	/// The genesis takes its first two rounds' delegates from the session keys in the chain spec,
	/// in that order.
	fn new_session_genesis(_: SessionIndex) -> Option<Vec<T::AccountId>> {
		None
	}

	fn end_session(_: SessionIndex) {}

	fn start_session(_: SessionIndex) {}
}

/// Lets the session pallet never end a session by itself, which would charge a whole block for it.
pub struct EndedByRounds;

impl<BlockNumber> pallet_session::ShouldEndSession<BlockNumber> for EndedByRounds {
	fn should_end_session(_: BlockNumber) -> bool {
		false
	}
}
