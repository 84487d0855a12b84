//! Benchmarks, each at the worst case of its bound: 64 footstones, each with 8 parts that left its
//! bond, 64 bets, 8 candidates, and signatures that hold only as wallets wrap them.

use crate::{pallet::*, types::*};
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungible::{Inspect, MutateHold},
		Get,
	},
	BoundedVec,
};
use frame_system::RawOrigin;
use mmt_primitives::{
	footstones::{
		commitment, ChainId, Checkpoint, Consensus, Statement, MAX_CANDIDATES, MAX_FOOTSTONES,
	},
	names::commitment::wrapped,
	AccountId, Balance, BlockNumber,
};
use sp_core::{crypto::KeyTypeId, H256};
use sp_runtime::{MultiSignature, SaturatedConversion};

/// Prepares what these benchmarks cannot reach.
pub trait BenchmarkHelper {
	/// Gives `who` so many planck of BMM, which exists from then, and of the token.
	fn fund(who: &AccountId, bmm: Balance, token: Balance);
	/// Makes the persistent power of `who` so many µsol.
	fn set_power(who: &AccountId, power: u128);
}

const KEYS: KeyTypeId = KeyTypeId(*b"foot");
/// A sol in µsol.
const SOL: u128 = 1_000_000;
/// The block that benchmarks are in, with room for every period before it.
const NOW: BlockNumber = BlockNumber::MAX / 4;
const CHAIN: ChainId = 0;
const SALT: H256 = H256::repeat_byte(5);

fn per_sol<T: Config>() -> Balance {
	T::BondPerSol::get().expect("the chain of a benchmark has footstones; qed")
}

/// The bond of all but who it is about.
fn usual<T: Config>() -> Balance {
	per_sol::<T>().max(1_000_000) * 10
}

fn at_block<T: Config>(block: BlockNumber) {
	frame_system::Pallet::<T>::set_block_number(block.saturated_into());
}

/// An account with enough of both tokens.
fn fund<T: Config>(who: &AccountId) {
	let bmm = (usual::<T>() + T::Bmm::minimum_balance()) * 1_000;
	let token = (T::ChainDeposit::get() + T::Token::minimum_balance()) * 10;
	T::BenchmarkHelper::fund(who, bmm, token);
}

fn start<T: Config>() -> AccountId {
	at_block::<T>(NOW);
	let caller: AccountId = whitelisted_caller();
	fund::<T>(&caller);
	caller
}

/// An account whose key the host has.
fn signer<T: Config>() -> (AccountId, sp_core::sr25519::Public) {
	at_block::<T>(NOW);
	let key = sp_io::crypto::sr25519_generate(KEYS, None);
	let who = AccountId::new(key.0);
	fund::<T>(&who);
	(who, key)
}

fn sign<T: Config>(key: &sp_core::sr25519::Public, checkpoint: Checkpoint) -> MultiSignature {
	let statement = Statement { chain: CHAIN, round: 0, checkpoint };
	let message = wrapped(&statement.message(&Pallet::<T>::genesis_hash()));
	sp_io::crypto::sr25519_sign(KEYS, key, &message)
		.expect("the key was just generated; qed")
		.into()
}

fn other(n: u32) -> AccountId {
	account("footstone", n, 0)
}

fn checkpoint(n: u32) -> Checkpoint {
	Checkpoint {
		height: u64::MAX,
		block: sp_io::hashing::blake2_256(&n.to_le_bytes()).into(),
		state: H256::repeat_byte(1),
	}
}

/// A footstone with a bond, and as many parts as may be that have left it.
fn footstone<T: Config>(who: &AccountId, bond: Balance, bets: u32) {
	fund::<T>(who);
	let amount = (bond / 2 / Balance::from(MAX_TRANCHES)).max(1);
	let parts = (1..=MAX_TRANCHES).map(|n| Tranche { amount, free_at: NOW + n });
	let footstone = Footstone {
		bond,
		joined: 1,
		tranches: BoundedVec::truncate_from(parts.collect()),
		open_bets: bets,
		opened: None,
	};
	T::Bmm::hold(&HoldReason::Footstone.into(), who, footstone.stake())
		.expect("it has plenty; qed");
	Pallet::<T>::put(who, footstone).expect("a seat is free; qed");
}

/// Footstones, `who` among them, so many in all.
fn footstones<T: Config>(who: Option<&AccountId>, count: u32, bets: u32) {
	if let Some(who) = who {
		footstone::<T>(who, usual::<T>(), bets);
	}
	for n in who.map_or(0, |_| 1)..count {
		footstone::<T>(&other(n), usual::<T>(), bets);
	}
}

fn data_chain<T: Config>(manager: &AccountId) {
	fund::<T>(manager);
	let genesis = H256::repeat_byte(2);
	Pallet::<T>::do_register_chain(manager.clone(), genesis, Consensus::PoW)
		.expect("there is none yet; qed");
	with_chain::<T>(|chain| chain.next = Some(Consensus::Bft));
}

fn with_chain<T: Config>(change: impl FnOnce(&mut DataChain<AccountId>)) {
	Chains::<T>::mutate(CHAIN, |chain| chain.as_mut().map(change));
}

/// A round that all footstones are in, with so many candidates, opened so that what comes after
/// the phases of `past` runs.
fn round<T: Config>(candidates: u32, past: &[BlockNumber]) -> BetRound<AccountId> {
	let opened = NOW - past.iter().sum::<BlockNumber>();
	let seats = Active::<T>::get();
	let members: Vec<_> = seats
		.into_iter()
		.map(|seat| Member { who: seat.who, bond: seat.bond, proposed: false, bet: None })
		.collect();
	let opener = members.last().expect("there are footstones; qed").who.clone();
	Footstones::<T>::mutate_extant(&opener, |footstone| footstone.opened = Some(CHAIN));
	let candidates = (0..candidates)
		.map(|n| Candidate { checkpoint: checkpoint(n), proposer: other(n), backing: usual::<T>() })
		.collect();
	with_chain::<T>(|chain| chain.rounds = 1);
	BetRound {
		number: 0,
		opened,
		opener,
		announced: Some(Consensus::Bft),
		candidates: BoundedVec::truncate_from(candidates),
		members: BoundedVec::truncate_from(members),
	}
}

/// Everybody's bet but that of `but`.
fn bets(round: &mut BetRound<AccountId>, but: Option<&AccountId>, pick: Pick) {
	for member in round.members.iter_mut().filter(|member| Some(&member.who) != but) {
		member.bet = Some(Bet { amount: member.bond, pick });
	}
}

fn phases<T: Config>() -> [BlockNumber; 3] {
	[T::ProposePeriod::get(), T::BetPeriod::get(), T::RevealPeriod::get()]
}

#[benchmarks(where T: Config)]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register_chain() {
		let caller = start::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), H256::repeat_byte(2), Consensus::PoW);
		assert!(Chains::<T>::contains_key(CHAIN));
	}

	#[benchmark]
	fn retire_chain() {
		let caller = start::<T>();
		data_chain::<T>(&caller);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), CHAIN);
		assert!(!Chains::<T>::contains_key(CHAIN));
	}

	#[benchmark]
	fn set_consensus() {
		let caller = start::<T>();
		data_chain::<T>(&caller);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), CHAIN, Consensus::PoSI);
		assert!(Chains::<T>::get(CHAIN).is_some_and(|c| c.next == Some(Consensus::PoSI)));
	}

	/// Of who has left before, all of which is taken back, in place of the smallest of all.
	#[benchmark]
	fn join() {
		let caller = start::<T>();
		footstone::<T>(&caller, 2, 0);
		Pallet::<T>::do_leave(caller.clone()).expect("it is one; qed");
		footstones::<T>(None, MAX_FOOTSTONES, 1);
		T::BenchmarkHelper::set_power(&caller, (usual::<T>() / per_sol::<T>() + 1) * SOL);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert!(Pallet::<T>::footstone(&caller).is_ok_and(|f| f.tranches.is_empty()));
		assert!(Active::<T>::get().is_full());
	}

	/// Raised above what has left it.
	#[benchmark]
	fn reweigh() {
		let caller = start::<T>();
		footstones::<T>(Some(&caller), MAX_FOOTSTONES, 1);
		T::BenchmarkHelper::set_power(&caller, (2 * usual::<T>() / per_sol::<T>()) * SOL);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), caller.clone());
		assert!(Pallet::<T>::footstone(&caller)
			.is_ok_and(|f| f.bond > usual::<T>() && f.tranches.is_empty()));
	}

	#[benchmark]
	fn leave() {
		let caller = start::<T>();
		footstones::<T>(Some(&caller), MAX_FOOTSTONES, 1);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert!(Pallet::<T>::footstone(&caller).is_err());
	}

	#[benchmark]
	fn withdraw() {
		let caller = start::<T>();
		footstones::<T>(Some(&caller), MAX_FOOTSTONES, 0);
		at_block::<T>(NOW + MAX_TRANCHES);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert!(Footstones::<T>::get(&caller).is_some_and(|footstone| footstone.parting() == 0));
	}

	#[benchmark]
	fn open_round() {
		let (caller, key) = signer::<T>();
		footstones::<T>(Some(&caller), MAX_FOOTSTONES, 1);
		data_chain::<T>(&other(1));
		let signature = sign::<T>(&key, checkpoint(1));
		#[extrinsic_call]
		propose(RawOrigin::Signed(caller), CHAIN, checkpoint(1), signature);
		assert!(Rounds::<T>::get(CHAIN).is_some_and(|round| round.candidates.len() == 1));
	}

	/// The last of all, with a checkpoint of its own as all others.
	#[benchmark]
	fn propose() {
		let (caller, key) = signer::<T>();
		footstones::<T>(Some(&caller), MAX_FOOTSTONES, 1);
		data_chain::<T>(&other(1));
		let round = round::<T>(MAX_FOOTSTONES - 1, &[]);
		Rounds::<T>::insert(CHAIN, round);
		let own = checkpoint(MAX_FOOTSTONES);
		let signature = sign::<T>(&key, own);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), CHAIN, own, signature);
		assert!(Rounds::<T>::get(CHAIN).is_some_and(|round| round.candidates.is_full()));
	}

	/// The first, when the candidates are still all that were proposed.
	#[benchmark]
	fn bet() {
		let caller = start::<T>();
		footstones::<T>(Some(&caller), MAX_FOOTSTONES, 1);
		data_chain::<T>(&other(1));
		let mut round = round::<T>(MAX_FOOTSTONES, &phases::<T>()[..1]);
		bets(&mut round, Some(&caller), Pick::Hidden(SALT));
		Rounds::<T>::insert(CHAIN, round);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), CHAIN, 0, usual::<T>(), SALT);
		assert!(Rounds::<T>::get(CHAIN).is_some_and(|round| {
			round.bets().count() as u32 == MAX_FOOTSTONES
				&& round.candidates.len() as u32 == MAX_CANDIDATES
		}));
	}

	#[benchmark]
	fn reveal() {
		let caller = start::<T>();
		footstones::<T>(Some(&caller), MAX_FOOTSTONES, 1);
		data_chain::<T>(&other(1));
		let mut round = round::<T>(MAX_CANDIDATES, &phases::<T>()[..2]);
		bets(&mut round, None, Pick::Hidden(SALT));
		let genesis = Pallet::<T>::genesis_hash();
		let on = checkpoint(MAX_CANDIDATES - 1).hash();
		let hash = commitment(&genesis, &caller, CHAIN, 0, &on, usual::<T>(), &SALT);
		let member = round.member(&caller).expect("it is a member; qed");
		member.bet = Some(Bet { amount: usual::<T>(), pick: Pick::Hidden(hash) });
		Rounds::<T>::insert(CHAIN, round);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), CHAIN, 0, on, SALT);
		assert!(Rounds::<T>::get(CHAIN).is_some_and(|round| {
			round.bets().any(|(_, made)| made.pick == Pick::Revealed(on))
		}));
	}

	#[benchmark]
	fn follow() {
		let caller = start::<T>();
		footstones::<T>(Some(&caller), MAX_FOOTSTONES, 1);
		data_chain::<T>(&other(1));
		let mut round = round::<T>(MAX_FOOTSTONES, &phases::<T>()[..2]);
		bets(&mut round, Some(&caller), Pick::Hidden(SALT));
		Rounds::<T>::insert(CHAIN, round);
		let on = checkpoint(MAX_CANDIDATES - 1).hash();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), CHAIN, 0, on, usual::<T>());
		assert!(Rounds::<T>::get(CHAIN)
			.is_some_and(|round| { round.bets().count() as u32 == MAX_FOOTSTONES }));
	}

	/// One who has two thirds wins what 63 lose, which is all that they have bet.
	#[benchmark]
	fn resolve() {
		let caller = start::<T>();
		let winner: AccountId = account("winner", 0, 0);
		footstone::<T>(&winner, usual::<T>() * Balance::from(2 * (MAX_FOOTSTONES - 1)), 1);
		footstones::<T>(None, MAX_FOOTSTONES - 1, 1);
		data_chain::<T>(&caller);
		let mut round = round::<T>(MAX_CANDIDATES, &phases::<T>());
		bets(&mut round, Some(&winner), Pick::Revealed(checkpoint(0).hash()));
		let member = round.member(&winner).expect("it is a member; qed");
		let pick = Pick::Revealed(checkpoint(MAX_CANDIDATES - 1).hash());
		member.bet = Some(Bet { amount: member.bond, pick });
		Rounds::<T>::insert(CHAIN, round);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), CHAIN);
		assert!(!Rounds::<T>::contains_key(CHAIN));
		assert!(Chains::<T>::get(CHAIN).is_some_and(|chain| {
			chain.checkpoint.is_some() && chain.consensus == Consensus::Bft
		}));
		// All 63 have lost their bonds.
		assert_eq!(Active::<T>::get().len(), 1);
	}

	#[benchmark]
	fn report_equivocation() {
		let (accused, key) = signer::<T>();
		footstones::<T>(Some(&accused), MAX_FOOTSTONES, 1);
		let reporter = start::<T>();
		data_chain::<T>(&other(1));
		with_chain::<T>(|chain| chain.rounds = 1);
		let one = (checkpoint(1), sign::<T>(&key, checkpoint(1)));
		let two = (checkpoint(2), sign::<T>(&key, checkpoint(2)));
		#[extrinsic_call]
		_(RawOrigin::Signed(reporter), CHAIN, 0, accused.clone(), one, two);
		assert!(Convicted::<T>::contains_key(&accused));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::chain(), crate::mock::Test);
}
