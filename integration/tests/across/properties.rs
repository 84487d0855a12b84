//! Random transfers between three chains: whatever people send each other, the hub keeps what is
//! elsewhere, and nothing comes into being.

use crate::{
	ledger::{check, issued, money, sovereign},
	messages::*,
	network::{block, blocks, fresh, Hub, Member, B, C},
};
use mmt_primitives::{resource::emission::BMM, AccountId, Balance, MMT};
use proptest::prelude::*;

/// A chain by its number.
#[derive(Clone, Copy, Debug, PartialEq)]
enum At {
	Hub,
	B,
	C,
}

#[derive(Clone, Debug)]
enum Step {
	/// Somebody sends planck of both tokens to somebody elsewhere.
	Send(At, At, usize, usize, Balance, Balance),
	/// The same of all that the sender has but for these planck.
	SendAll(At, At, usize, usize, Balance),
	/// A block passes, so that messages go.
	Pass(At),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let at = || prop_oneof![Just(At::Hub), Just(At::B), Just(At::C)];
	let who = || 0..3usize;
	// Dust, fees and large sums.
	let mmt = prop_oneof![1 => 1..1_000u128, 1 => MMT / 1_000..MMT, 4 => MMT..1_000 * MMT];
	let bmm = prop_oneof![3 => Just(0), 1 => 1..BMM / 50, 2 => BMM..100 * BMM];
	let step = prop_oneof![
		6 => (at(), at(), who(), who(), mmt, bmm)
			.prop_map(|(from, to, who, whom, mmt, bmm)| Step::Send(from, to, who, whom, mmt, bmm)),
		1 => (at(), at(), who(), who(), 0..MMT)
			.prop_map(|(from, to, who, whom, left)| Step::SendAll(from, to, who, whom, left)),
		2 => at().prop_map(Step::Pass),
	];
	prop::collection::vec(step, 1..16)
}

fn people(index: usize) -> AccountId {
	[alice(), bob(), charlie()][index].clone()
}

/// Sends, whether it can be or not.
fn try_to<From: Member>(to: At, who: usize, whom: usize, mmt_planck: Balance, bmm_planck: Balance) {
	let para = match to {
		At::Hub => Hub::PARA,
		At::B => B::PARA,
		At::C => C::PARA,
	};
	// The emulator opens a channel from a chain to itself, which no relay chain does.
	if para == From::PARA {
		return;
	}
	let mut assets = vec![mmt::<From>(mmt_planck)];
	if bmm_planck > 0 {
		assets.push(bmm::<From>(bmm_planck));
	}
	// An error leaves everything as it was, which the books show.
	let _ = make::<From>(&people(who), transfer(para, &people(whom), assets));
}

fn step<From: Member>(step: &Step) {
	match *step {
		Step::Send(_, to, who, whom, mmt, bmm) => try_to::<From>(to, who, whom, mmt, bmm),
		Step::SendAll(_, to, who, whom, left) => {
			let mmt = money::<From>(&people(who)).0.saturating_sub(left);
			if mmt > 0 {
				try_to::<From>(to, who, whom, mmt, 0);
			}
		},
		Step::Pass(_) => block::<From, _>(|| ()),
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(16))]
	#[test]
	fn whatever_is_sent_the_hub_keeps_what_is_elsewhere(steps in steps()) {
		fresh();
		let bmm = issued::<Hub>().1;
		for one in &steps {
			let (Step::Send(at, ..) | Step::SendAll(at, ..) | Step::Pass(at)) = one;
			match at {
				At::Hub => step::<Hub>(one),
				At::B => step::<B>(one),
				At::C => step::<C>(one),
			}
			check();
		}
		// Once all has arrived, what the hub keeps is what is there and nothing more, but for what was
		// too little to be kept anywhere.
		(0..3).for_each(|_| blocks());
		check();
		// Of BMM, what is left over and too little for an account is burned.
		let burned = bmm - issued::<Hub>().1;
		prop_assert!(burned < BMM, "{}", burned);
		for (para, there) in [(B::PARA, issued::<B>()), (C::PARA, issued::<C>())] {
			let kept = money::<Hub>(&sovereign(para));
			prop_assert!(kept.0 - there.0 < MMT, "{}: {} {}", para, kept.0, there.0);
			prop_assert!(kept.1 - there.1 < BMM, "{}: {} {}", para, kept.1, there.1);
		}
	}
}
