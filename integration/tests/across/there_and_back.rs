//! MMT and BMM go from the hub to another chain, are money there, and come back.

use crate::{
	ledger::{check, issued, money, sovereign},
	messages::*,
	network::{fresh, news, Hub, Member, B},
};
use frame_support::assert_ok;
use mmt_primitives::resource::emission::BMM;
use mmt_runtime::RuntimeCall;

#[test]
fn mmt_goes_there_and_back() {
	fresh();
	let before = money::<Hub>(&charlie()).0;
	assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(100 * SUM)]));
	assert_eq!(carried_out(&news::<B>()), [true]);
	// All of it is on the other chain, fees included, and the hub keeps as much.
	assert_eq!(issued::<B>().0, 100 * SUM);
	assert_eq!(money::<Hub>(&sovereign(B::PARA)).0, 100 * SUM);
	let arrived = money::<B>(&bob()).0;
	assert!((99 * SUM..100 * SUM).contains(&arrived), "{arrived}");
	check();

	assert_ok!(send::<B, Hub>(&bob(), &charlie(), vec![mmt::<B>(60 * SUM)]));
	assert_eq!(carried_out(&news::<Hub>()), [true]);
	assert_eq!(issued::<B>().0, 40 * SUM);
	assert_eq!(money::<Hub>(&sovereign(B::PARA)).0, 40 * SUM);
	let came = money::<Hub>(&charlie()).0 - before;
	assert!((59 * SUM..60 * SUM).contains(&came), "{came}");
	check();
}

#[test]
fn what_arrived_is_money_like_any_other() {
	fresh();
	assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(10 * SUM)]));
	let pay = RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive {
		dest: charlie().into(),
		value: 3 * SUM,
	});
	assert_ok!(make::<B>(&bob(), pay));
	assert_eq!(money::<B>(&charlie()).0, 3 * SUM);
	// And from there on to whom it pleases.
	assert_ok!(send::<B, Hub>(&charlie(), &alice(), vec![mmt::<B>(2 * SUM)]));
	assert_eq!(carried_out(&news::<Hub>()), [true]);
	check();
}

#[test]
fn bmm_goes_with_mmt_that_pay_for_it() {
	fresh();
	let (had, of_hub) = (money::<Hub>(&alice()).1, issued::<Hub>().1);
	let assets = vec![mmt::<Hub>(5 * SUM), bmm::<Hub>(700 * BMM)];
	assert_ok!(send::<Hub, B>(&alice(), &bob(), assets));
	assert_eq!(carried_out(&news::<B>()), [true]);
	assert_eq!(money::<Hub>(&alice()).1, had - 700 * BMM);
	assert_eq!((money::<B>(&bob()).1, issued::<B>().1), (700 * BMM, 700 * BMM));
	assert_eq!(money::<Hub>(&sovereign(B::PARA)).1, 700 * BMM);
	check();

	let assets = vec![mmt::<B>(2 * SUM), bmm::<B>(200 * BMM)];
	assert_ok!(send::<B, Hub>(&bob(), &alice(), assets));
	assert_eq!(carried_out(&news::<Hub>()), [true]);
	assert_eq!(money::<Hub>(&alice()).1, had - 500 * BMM);
	assert_eq!((money::<B>(&bob()).1, issued::<B>().1), (500 * BMM, 500 * BMM));
	// No BMM came into being or got lost.
	assert_eq!(issued::<Hub>().1, of_hub);
	check();
}

#[test]
fn nobody_sends_more_than_there_is() {
	fresh();
	assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(10 * SUM)]));
	let had = money::<B>(&bob());
	assert!(send::<B, Hub>(&bob(), &bob(), vec![mmt::<B>(11 * SUM)]).is_err());
	// All of it neither: what the message costs must be left.
	assert!(send::<B, Hub>(&bob(), &bob(), vec![mmt::<B>(had.0)]).is_err());
	assert!(send::<B, Hub>(&bob(), &bob(), vec![mmt::<B>(SUM), bmm::<B>(1)]).is_err());
	assert_eq!(money::<B>(&bob()), had);
	check();
}
