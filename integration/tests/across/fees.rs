//! What a message costs, to the planck: what the sender lost is what arrived and the fees that events
//! name, and those are what the chains say beforehand.

use crate::{
	ledger::{check, money, pot},
	messages::*,
	network::{fresh, news, Hub, Member, B, C},
};
use frame_support::assert_ok;
use mmt_primitives::{AccountId, Balance, MMT};
use staging_xcm::prelude::*;

/// The one message that the call sends to the chain `to`.
fn message<M: Member>(who: &AccountId, to: u32, assets: Vec<Asset>) -> VersionedXcm<()> {
	let effects = what_if::<M>(who, transfer(to, &bob(), assets));
	assert_ok!(effects.execution_result);
	let sent: Vec<_> =
		effects.forwarded_xcms.into_iter().filter(|(_, messages)| !messages.is_empty()).collect();
	let [(dest, messages)] = &sent[..] else { panic!("{sent:?}") };
	assert_eq!(*dest, sibling(to).into());
	let [message] = &messages[..] else { panic!("{messages:?}") };
	message.clone()
}

/// Sends `amount` planck to Bob; what was charged where it was sent and where it arrived.
fn charged<From: Member, To: Member>(who: &AccountId, amount: Balance) -> [Balance; 2] {
	let assets = vec![mmt::<From>(amount)];
	let message = message::<From>(who, To::PARA, assets.clone());
	let expected = [postage::<From>(To::PARA, &message), price::<To>(&message)];

	let before = (money::<From>(who).0, money::<To>(&bob()).0);
	let pots = (money::<From>(&pot()).0, money::<To>(&pot()).0);
	let here = make::<From>(who, transfer(To::PARA, &bob(), assets)).expect("it can be sent");
	let there = news::<To>();
	assert_eq!(carried_out(&there), [true]);
	let lost = before.0 - money::<From>(who).0;
	let arrived = money::<To>(&bob()).0 - before.1;

	let charged = [fees_in(&here), fees_in(&there)];
	assert_eq!(charged, expected);
	assert_eq!(lost, arrived + charged[0] + charged[1]);
	// The pots have it. That of the hub has the block's reward too.
	assert!(money::<From>(&pot()).0 - pots.0 >= charged[0]);
	assert_eq!(money::<To>(&pot()).0 - pots.1, charged[1]);
	assert!(charged[0] > 0 && charged[1] > 0, "{charged:?}");
	check();
	charged
}

#[test]
fn fees_are_exact_from_the_hub() {
	fresh();
	charged::<Hub, B>(&alice(), 10 * SUM);
	charged::<Hub, B>(&alice(), 7 * SUM + 1);
}

#[test]
fn fees_are_exact_to_the_hub() {
	fresh();
	charged::<Hub, B>(&alice(), 100 * SUM);
	charged::<B, Hub>(&bob(), 10 * SUM);
	charged::<B, Hub>(&bob(), 3 * SUM + 999);
}

#[test]
fn a_chain_that_costs_twice_as_much_charges_twice_as_much() {
	fresh();
	let [sent_b, at_b] = charged::<Hub, B>(&alice(), 50 * SUM);
	let [sent_c, at_c] = charged::<Hub, C>(&alice(), 50 * SUM);
	assert_eq!(sent_b, sent_c);
	// Two prices are rounded down, so the double may be two planck more.
	assert!((2 * at_b..=2 * at_b + 2).contains(&at_c), "{at_b} {at_c}");
	let [from_b, at_hub] = charged::<B, Hub>(&bob(), 10 * SUM);
	let [from_c, again] = charged::<C, Hub>(&bob(), 10 * SUM);
	assert_eq!(at_hub, again);
	assert!(from_c > from_b, "{from_b} {from_c}");
}

#[test]
fn sending_costs_less_than_an_ordinary_transaction() {
	fresh();
	// And not so little that flooding a sibling is free.
	let flat = MMT / 2;
	let [sent, _] = charged::<Hub, B>(&alice(), 10 * SUM);
	assert!((flat / 20..flat).contains(&sent), "{sent}");
}

#[test]
fn who_cannot_pay_for_the_delivery_sends_nothing() {
	fresh();
	assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(10 * SUM)]));
	let had = money::<B>(&bob()).0;
	// What would be left is less than what the delivery costs.
	let message = message::<B>(&bob(), Hub::PARA, vec![mmt::<B>(SUM)]);
	let postage = postage::<B>(Hub::PARA, &message);
	let too_much = had - postage + 1;
	assert!(send::<B, Hub>(&bob(), &bob(), vec![mmt::<B>(too_much)]).is_err());
	assert_eq!(money::<B>(&bob()).0, had);
	assert!(carried_out(&news::<Hub>()).is_empty());
	check();
}
