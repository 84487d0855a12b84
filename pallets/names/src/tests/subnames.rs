use crate::{mock::*, Error, Event, HoldReason, Nodes};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::names::{Fuses, Record, ResolveError, MAX_DEPTH};

#[test]
fn the_owner_gives_subnames_out_and_takes_them_back() {
	chain().execute_with(|| {
		let parent = register(1, "alice.mmt");
		let id = give(1, "alice.mmt", "book", 2);
		System::assert_last_event(
			Event::SubnameSet {
				id,
				parent,
				label: t("book").try_into().expect("it is short"),
				owner: account(2),
				expires: None,
				fuses: Fuses::NONE,
				deposit: NAME,
			}
			.into(),
		);
		assert_eq!((held(1, HoldReason::Name), all_held(2)), (2 * NAME, 0));
		assert_ok!(point(2, "book.alice.mmt", 2));
		assert_eq!(records("book.alice.mmt"), [Record::Account(account(2))]);

		// Replaced: a new tenure, and nothing of the old one resolves.
		let next = give(1, "alice.mmt", "book", 3);
		assert!(next > id);
		assert_eq!(records("book.alice.mmt"), []);
		assert_eq!(held(1, HoldReason::Name), 2 * NAME);
		assert_noop!(point(2, "book.alice.mmt", 2), Error::<Test>::NotOwner);
		check();

		assert_ok!(remove(1, "alice.mmt", "book"));
		assert_eq!(resolve("book.alice.mmt"), Err(ResolveError::NotFound));
		assert_noop!(remove(1, "alice.mmt", "book"), Error::<Test>::NameNotFound);
		assert_eq!(held(1, HoldReason::Name), NAME);
		assert_eq!(reclaim_all(), 1);
		assert_eq!(all_held(2), 0);
		check();
	});
}

#[test]
fn only_the_parents_owner_does_and_labels_are_labels() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let set =
			|who, parent: &str, label: &str| set_subname(who, parent, label, 2, None, Fuses::NONE);
		assert_noop!(set(2, "alice.mmt", "book"), Error::<Test>::NotOwner);
		assert_noop!(set(1, "bella.mmt", "book"), Error::<Test>::NameNotFound);
		assert_noop!(set(1, "mmt", "book"), Error::<Test>::EmptyName);
		assert_noop!(set(1, "alice.mmt", ""), Error::<Test>::LabelTooShort);
		assert_noop!(set(1, "alice.mmt", "Book"), Error::<Test>::BadCharacter);
		assert_noop!(set(1, "alice.mmt", "my.book"), Error::<Test>::BadCharacter);
		assert_noop!(set(1, "alice.mmt", &"a".repeat(52)), Error::<Test>::LabelTooLong);
		// The suffix is always written, so a label may be as the suffix is.
		give(1, "alice.mmt", "mmt", 2);
		assert!(resolve("mmt.alice.mmt").is_ok());
	});
}

/// Eight levels, the `n`th of account `n`.
fn line() -> Vec<String> {
	let mut names = vec!["level1.mmt".to_string()];
	register(1, "level1.mmt");
	for n in 2..=MAX_DEPTH as u8 {
		let parent = names.last().expect("there is one").clone();
		give(n - 1, &parent, &format!("level{n}"), n);
		names.push(format!("level{n}.{parent}"));
	}
	names
}

#[test]
fn names_go_eight_levels_down() {
	chain().execute_with(|| {
		let names = line();
		let last = names.last().expect("there are eight");
		assert_eq!(last.matches('.').count(), 8);
		assert_ok!(point(8, last, 8));
		assert_eq!(records(last), [Record::Account(account(8))]);
		let deeper = set_subname(8, last, "level9", 9, None, Fuses::NONE);
		assert_noop!(deeper, Error::<Test>::TooDeep);
		assert_ok!(Names::set_primary(by(8), Some(t(last))));
		assert_eq!(Names::reverse(account(8)).as_ref(), Some(last));
		check();

		// Whichever of them ends, all below it end.
		skip_to(expires("level1.mmt"));
		assert!(names.iter().all(|name| resolve(name).is_err()));
		assert_ok!(Names::renew(by(9), t("level1.mmt"), 100, 100));
		assert!(names.iter().all(|name| resolve(name).is_ok()));
		assert_ok!(Names::transfer(by(4), t(&names[3]), account(9)));
		for (place, name) in names.iter().enumerate() {
			assert_eq!(resolve(name).is_ok(), place < 4, "{name}");
		}
		assert_eq!(Names::reverse(account(8)), None);
		check();
		// Four subnames and a record below it.
		assert_eq!(reclaim_all(), 5);
		check();
	});
}

#[test]
fn a_name_is_no_longer_than_253_bytes() {
	chain().execute_with(|| {
		let label = "a".repeat(51);
		let mut name = format!("{label}.mmt");
		register(1, &name);
		for _ in 0..3 {
			give(1, &name, &label, 1);
			name = format!("{label}.{name}");
		}
		assert_eq!(name.len(), 211);
		let set = |label: &str| set_subname(1, &name, label, 1, None, Fuses::NONE);
		assert_noop!(set(&"b".repeat(42)), Error::<Test>::NameTooLong);
		assert_ok!(set(&"b".repeat(41)));
		check();
	});
}

#[test]
fn a_subname_never_outlives_its_parent() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let end = expires("alice.mmt");
		let set =
			|parent: &str, expires| set_subname(1, parent, "book", 1, Some(expires), Fuses::NONE);
		assert_noop!(set("alice.mmt", end + 1), Error::<Test>::OutlivesParent);
		assert_noop!(set("alice.mmt", u32::MAX), Error::<Test>::OutlivesParent);
		assert_noop!(set("alice.mmt", System::block_number()), Error::<Test>::ExpiryPassed);
		assert_noop!(set("alice.mmt", 0), Error::<Test>::ExpiryPassed);
		assert_ok!(set("alice.mmt", end - 50));
		// Of one below it, its own end counts.
		assert_noop!(set("book.alice.mmt", end - 49), Error::<Test>::OutlivesParent);
		assert_ok!(set("book.alice.mmt", end - 50));
		give(1, "alice.mmt", "page", 1);
		assert_noop!(set("page.alice.mmt", end + 1), Error::<Test>::OutlivesParent);
		assert_ok!(set("page.alice.mmt", end));

		let extend = |name: &str, expires| Names::extend_subname(by(1), t(name), expires);
		let name = "book.book.alice.mmt";
		assert_noop!(extend(name, end - 49), Error::<Test>::OutlivesParent);
		assert_noop!(extend("book.alice.mmt", end + 1), Error::<Test>::OutlivesParent);
		assert_ok!(extend("book.alice.mmt", end - 40));
		assert_ok!(extend(name, end - 40));
		check();

		skip_to(end - 40);
		assert_eq!(resolve("book.alice.mmt"), Err(ResolveError::NotFound));
		assert_noop!(extend("book.alice.mmt", end), Error::<Test>::SubnameExpired);
		assert_noop!(point(1, name, 1), Error::<Test>::SubnameExpired);
		assert!(resolve("page.alice.mmt").is_ok());
		// The top name lasts longer, and what ended under it stays ended.
		assert_ok!(Names::renew(by(1), t("alice.mmt"), 100, 100));
		assert!(resolve(name).is_err());
		skip_to(end);
		assert!(resolve("page.alice.mmt").is_ok());
		assert!(resolve("book.page.alice.mmt").is_err());
		check();
	});
}

#[test]
fn an_expired_subname_cannot_come_back_when_its_top_name_does() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let end = expires("alice.mmt");
		let fuses = Fuses::CAN_EXTEND;
		assert_ok!(set_subname(1, "alice.mmt", "book", 2, Some(end), fuses));
		assert_ok!(point(2, "book.alice.mmt", 2));
		skip_to(end);
		assert_ok!(Names::renew(by(1), t("alice.mmt"), 100, 100));
		assert_eq!(resolve("book.alice.mmt"), Err(ResolveError::NotFound));
		let extend = Names::extend_subname(by(2), t("book.alice.mmt"), end + 50);
		assert_noop!(extend, Error::<Test>::SubnameExpired);
		assert_eq!(reclaim_all(), 2);
		check();
	});
}

#[test]
fn who_may_extend_is_the_parents_owner_or_has_the_fuse() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let end = expires("alice.mmt");
		let extend = |who, name: &str, expires| Names::extend_subname(by(who), t(name), expires);
		assert_noop!(extend(1, "alice.mmt", end + 9), Error::<Test>::NotASubname);
		give(1, "alice.mmt", "page", 2);
		assert_noop!(extend(1, "page.alice.mmt", end), Error::<Test>::NoFixedExpiry);
		assert_ok!(set_subname(1, "alice.mmt", "book", 2, Some(end - 50), Fuses::NONE));
		let name = "book.alice.mmt";
		assert_noop!(extend(3, name, end), Error::<Test>::NotParentOwner);
		assert_noop!(extend(2, name, end), Error::<Test>::NotParentOwner);
		assert_noop!(extend(1, name, end - 50), Error::<Test>::ExpiryPassed);
		assert_noop!(extend(1, name, end - 51), Error::<Test>::ExpiryPassed);
		assert_ok!(extend(1, name, end - 49));
		assert_ok!(burn(1, name, Fuses::CAN_EXTEND));
		assert_ok!(extend(2, name, end - 48));
		assert_noop!(extend(3, name, end), Error::<Test>::NotParentOwner);
		check();
	});
}

#[test]
fn replacing_a_subname_gives_its_deposit_to_whoever_paid_it() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		give(1, "alice.mmt", "book", 2);
		give(2, "book.alice.mmt", "page", 3);
		assert_eq!((all_held(1), all_held(2)), (2 * NAME, NAME));
		// It changes hands with its subnames, which are dead then; who paid for them has them back.
		assert_ok!(Names::transfer(by(2), t("book.alice.mmt"), account(4)));
		assert_eq!(resolve("page.book.alice.mmt"), Err(ResolveError::NotFound));
		assert_ok!(remove(1, "alice.mmt", "book"));
		assert_eq!(reclaim_all(), 1);
		assert_eq!((all_held(1), all_held(2)), (NAME, 0));
		assert_eq!(Nodes::<Test>::iter().count(), 1);
		check();
	});
}

#[test]
fn who_has_too_little_gives_nothing_out() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		leave(1, NAME - 1);
		let call = || set_subname(1, "alice.mmt", "book", 2, None, Fuses::NONE);
		assert_noop!(call(), Error::<Test>::InsufficientBalance);
		leave(1, NAME);
		assert_ok!(call());
		// A replacement is paid by what it replaces.
		NameDeposit::set(NAME + 1);
		assert_noop!(call(), Error::<Test>::InsufficientBalance);
		NameDeposit::set(NAME);
		assert_ok!(call());
		check();
	});
}
