//! Honest, silent, colluding and griefing footstones and late followers, over hundreds of rounds of
//! two data chains at once.

use crate::{mock::*, Event};
use frame_support::{assert_ok, storage::with_storage_layer};
use mmt_primitives::{
	footstones::{commitment, ChainId},
	Balance,
};
use sp_core::H256;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Role {
	/// Bets all that it has on the truth, and reveals.
	Honest,
	/// Bets nothing.
	Silent,
	/// Bets all on one lie with the others.
	Colluding,
	/// Proposes nonsense, and commits to it, to nothing, or to the truth, and reveals none of it.
	Griefing,
	/// Waits until others have revealed, and bets all on what leads.
	Late,
}
use Role::*;

const CHAINS: [ChainId; 2] = [0, 1];

/// Numbers that look random, the same in every run.
struct Dice(u64);
impl Dice {
	fn roll(&mut self, sides: u64) -> u64 {
		self.0 =
			self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
		(self.0 >> 33) % sides
	}
}

fn wealth(n: u8) -> Balance {
	free(n) + held(n)
}

fn all(count: u8) -> Balance {
	(1..=count).chain([70]).map(wealth).sum()
}

/// What happened over the rounds.
#[derive(Default, Debug)]
struct Report {
	settled: u32,
	undecided: u32,
	burned: Balance,
	paid: Balance,
	lost: Balance,
}

/// The accounts from 1 on play these roles with so many sols each. Honest ones are awake in
/// `awake` of 100 rounds, all of them together.
fn simulate(players: &[(Role, u128)], rounds: u32, awake: u64) -> Report {
	let mut report = Report::default();
	let mut dice = Dice(7);
	let sols: Vec<u128> = players.iter().map(|(_, sols)| *sols).collect();
	let count = players.len() as u8;
	let of = |role: Role| {
		(1..)
			.zip(players)
			.filter(move |(_, (other, _))| *other == role)
			.map(|(n, _)| n)
			.collect::<Vec<u8>>()
	};
	chain_of(&sols).execute_with(|| {
		assert_eq!(data_chain(70), 1);
		let beginning = all(count);
		let mut gone = 0;
		for height in 1..=u64::from(rounds) {
			// Who has lost its bond or a part of it pays again, as long as it can.
			for n in 1..=count {
				let _ = with_storage_layer(|| Footstones::join(by(n)));
				let _ = with_storage_layer(|| Footstones::reweigh(by(n), account(n)));
			}
			skip(1);
			let before: Vec<(Balance, Balance)> =
				(1..=count).map(|n| (wealth(n), held(n))).collect();
			let issued = Bmm::total_issuance();
			let (truth, lie) = (at(height, 1), at(height, 2));
			let honest_ones = if dice.roll(100) < awake { of(Honest) } else { Vec::new() };
			let proposer = of(Honest)[height as usize % of(Honest).len()];
			let second = of(Honest)[(height as usize + 1) % of(Honest).len()];

			for (chain, proposer) in CHAINS.into_iter().zip([proposer, second]) {
				for liar in of(Griefing) {
					let _ = propose(liar, chain, at(height, 100 + liar));
				}
				if let Some(liar) = of(Colluding).first() {
					let _ = propose(*liar, chain, lie);
				}
				assert_ok!(propose(proposer, chain, truth));
			}
			skip(PHASE);
			for chain in CHAINS {
				for n in &honest_ones {
					assert_ok!(bet(*n, chain, truth, bond(*n)));
				}
				for n in of(Colluding) {
					let _ = bet(n, chain, lie, bond(n));
				}
				for n in of(Griefing) {
					let part = 1 + bond(n) * Balance::from(dice.roll(100)) / 100;
					let _ = match dice.roll(3) {
						0 => bet(n, chain, truth, part),
						1 => bet(n, chain, at(height, 200), part),
						_ => {
							let genesis = Footstones::genesis_hash();
							let other = account(of(Honest)[0]);
							let hash = truth.hash();
							let copied = commitment(
								&genesis,
								&other,
								chain,
								number(chain),
								&hash,
								part,
								&salt(n),
							);
							Footstones::bet(by(n), chain, number(chain), part, copied)
						},
					};
				}
			}
			skip(PHASE);
			for chain in CHAINS {
				for n in &honest_ones {
					assert_ok!(reveal(*n, chain, truth));
				}
				for n in of(Colluding) {
					let _ = reveal(n, chain, lie);
				}
				for n in of(Griefing) {
					let wrong =
						Footstones::reveal(by(n), chain, number(chain), H256::zero(), salt(n));
					assert!(wrong.is_err());
				}
				for n in of(Late) {
					let led = Footstones::bet_round_info(chain)
						.and_then(|round| {
							round.candidates.into_iter().max_by_key(|candidate| candidate.tally)
						})
						.expect("there is a round with candidates");
					assert_ok!(follow(n, chain, led.checkpoint, bond(n)));
				}
			}
			check();
			skip(PHASE);
			for chain in CHAINS {
				System::reset_events();
				assert_ok!(resolve(chain));
				check();
				for record in System::events() {
					let RuntimeEvent::Footstones(event) = record.event else { continue };
					match event {
						Event::Settled { burned, checkpoint, .. } => {
							report.settled += 1;
							report.burned += burned;
							assert_eq!(checkpoint, truth);
						},
						Event::Undecided { .. } => report.undecided += 1,
						Event::Lost { amount, .. } => report.lost += amount,
						Event::Earned { amount, who, .. } => {
							report.paid += amount;
							assert!(of(Honest).iter().any(|n| account(*n) == who));
						},
						_ => {},
					}
				}
			}
			gone += issued - Bmm::total_issuance();

			// Nobody honest loses, no late one earns, nothing is made or lost.
			for (n, (whole, bonded)) in (1..).zip(before) {
				match players[usize::from(n) - 1].0 {
					Honest => assert!(wealth(n) >= whole && held(n) >= bonded),
					Silent => assert_eq!((wealth(n), held(n)), (whole, bonded)),
					Late => assert!(wealth(n) <= whole),
					Colluding | Griefing => assert!(wealth(n) <= whole),
				}
			}
			assert_eq!(all(count) + gone, beginning);
			assert_eq!(report.burned, gone);
			assert_eq!(report.lost, report.burned + report.paid);
		}
		let sum = |role| of(role).into_iter().map(wealth).sum::<Balance>();
		let endowed = |role| of(role).len() as Balance * ENDOWMENT;
		assert_eq!(sum(Honest), endowed(Honest) + report.paid);
		assert_eq!(sum(Silent), endowed(Silent));
		assert_eq!(
			sum(Colluding) + sum(Griefing) + sum(Late) + report.lost,
			endowed(Colluding) + endowed(Griefing) + endowed(Late)
		);
		if awake == 100 {
			assert_eq!(sum(Late), endowed(Late));
			for (n, (role, _)) in (1..).zip(players) {
				assert!(matches!(role, Honest | Silent | Late) || wealth(n) < ENDOWMENT);
			}
		}
	});
	println!("{report:?}");
	report
}

#[test]
fn a_mixed_third_takes_nothing_from_the_rest() {
	let players = [
		(Honest, 60),
		(Honest, 140),
		(Honest, 250),
		(Honest, 300),
		(Honest, 250),
		(Honest, 400),
		(Colluding, 90),
		(Colluding, 110),
		(Griefing, 150),
		(Griefing, 50),
		(Silent, 100),
		(Late, 120),
		(Late, 80),
	];
	let report = simulate(&players, 200, 100);
	assert_eq!((report.settled, report.undecided), (400, 0));
	assert!(report.paid > 0 && report.burned >= report.paid);
}

#[test]
fn a_third_that_colludes_loses_all_each_time() {
	let players = [(Honest, 100), (Honest, 300), (Colluding, 150), (Colluding, 50)];
	let report = simulate(&players, 100, 100);
	assert_eq!((report.settled, report.undecided), (200, 0));
	// All of the third in the first of both rounds; there is nothing left for the second.
	assert_eq!(report.lost, 100 * 200 * PER_SOL);
	assert_eq!((report.burned, report.paid), (100 * 100 * PER_SOL, 100 * 100 * PER_SOL));
}

#[test]
fn while_the_honest_sleep_nothing_is_settled_and_nothing_lost() {
	let players =
		[(Honest, 200), (Honest, 400), (Colluding, 100), (Griefing, 100), (Late, 60), (Silent, 40)];
	let report = simulate(&players, 100, 50);
	assert!(report.settled > 0 && report.undecided > 0);
	assert_eq!(report.settled + report.undecided, 200);
}
