//! From one sibling to another: the hub is between them, and keeps for the one what it kept for the
//! other.

use crate::{
	ledger::{check, issued, money, sovereign},
	messages::*,
	network::{block, blocks, fresh, news, Hub, Member, B, C},
};
use frame_support::assert_ok;
use mmt_primitives::{resource::emission::BMM, AccountId, Balance};

/// What the hub keeps for B and for C.
fn kept() -> [(Balance, Balance); 2] {
	[B::PARA, C::PARA].map(|para| money::<Hub>(&sovereign(para)))
}

/// Bob has both tokens on B.
fn begin() -> AccountId {
	fresh();
	let assets = vec![mmt::<Hub>(100 * SUM), bmm::<Hub>(50 * BMM)];
	assert_ok!(send::<Hub, B>(&alice(), &bob(), assets));
	check();
	bob()
}

#[test]
fn mmt_goes_from_sibling_to_sibling_through_the_hub() {
	let bob = begin();
	assert_ok!(send::<B, C>(&bob, &charlie(), vec![mmt::<B>(40 * SUM)]));
	let on_hub = news::<Hub>();
	assert_eq!(carried_out(&on_hub), [true]);
	check();
	// The hub's message goes with its next block.
	let charged = fees_in(&on_hub);
	block::<Hub, _>(|| ());
	assert_eq!(carried_out(&news::<C>()), [true]);
	let [of_b, of_c] = kept();
	assert_eq!(of_b.0, 60 * SUM);
	assert_eq!(of_c.0, 40 * SUM - charged);
	assert_eq!(issued::<C>().0, 40 * SUM - charged);
	let arrived = money::<C>(&charlie()).0;
	assert!((38 * SUM..40 * SUM).contains(&arrived), "{arrived}");
	check();
}

#[test]
fn both_tokens_go_from_sibling_to_sibling_and_back() {
	let bob = begin();
	assert_ok!(send::<B, C>(&bob, &charlie(), vec![mmt::<B>(40 * SUM), bmm::<B>(20 * BMM)]));
	assert_eq!(carried_out(&news::<Hub>()), [true]);
	blocks();
	assert_eq!(money::<C>(&charlie()).1, 20 * BMM);
	assert_eq!(kept().map(|of_one| of_one.1), [30 * BMM, 20 * BMM]);
	check();

	assert_ok!(send::<C, B>(&charlie(), &alice(), vec![mmt::<C>(20 * SUM), bmm::<C>(5 * BMM)]));
	blocks();
	assert_eq!(money::<B>(&alice()).1, 5 * BMM);
	assert_eq!(kept().map(|of_one| of_one.1), [35 * BMM, 15 * BMM]);
	check();
}
