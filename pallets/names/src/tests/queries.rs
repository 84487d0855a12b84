use crate::{mock::*, Nodes};
use frame_support::assert_ok;
use mmt_primitives::{
	names::{
		Availability, Fuses, LabelError, NameError, NameStatus, Offer, Quote, RecordKey,
		ResolveError, BLOCKS_PER_YEAR, MAX_NAME_PAGE,
	},
	Balance,
};
use std::collections::BTreeSet;

const YEAR: Balance = BLOCKS_PER_YEAR as Balance;

fn availability(text: &str) -> Availability {
	Names::availability(t(text))
}

#[test]
fn a_resolution_says_whose_and_until_when() {
	chain().execute_with(|| {
		let top = register(1, "alice.mmt");
		let end = expires("alice.mmt");
		assert_ok!(set_subname(1, "alice.mmt", "book", 2, Some(end - 10), Fuses::NONE));
		assert_ok!(point(2, "book.alice.mmt", 3));
		let found = resolve("alice.mmt").expect("it is active");
		assert_eq!((found.id, found.owner, found.active_until), (top, account(1), end));
		assert_eq!(found.name, "alice.mmt");
		let keys = vec![RecordKey::Account, RecordKey::Work];
		let found = Names::resolve(t("book.alice.mmt"), keys).expect("it is active");
		assert_eq!((found.owner, found.active_until), (account(2), end - 10));
		assert_eq!(found.records.len(), 1);
		assert!(!found.records[0].verified);
	});
}

#[test]
fn what_does_not_resolve_says_why() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		give(1, "alice.mmt", "book", 2);
		let bad = |error| Err(ResolveError::BadName { error });
		assert_eq!(resolve("alice.eth"), bad(NameError::ForeignSuffix));
		assert_eq!(resolve("Alice.mmt"), bad(NameError::Label(LabelError::BadCharacter)));
		assert_eq!(resolve("bella.mmt"), Err(ResolveError::NotFound));
		assert_eq!(resolve("page.alice.mmt"), Err(ResolveError::NotFound));
		assert_eq!(resolve("alice.book.mmt"), Err(ResolveError::NotFound));
	});
}

#[test]
fn availability_goes_through_the_life_of_a_name() {
	chain().execute_with(|| {
		assert_eq!(availability("alice"), Availability::Free { yearly_rent: YEAR });
		assert_eq!(availability("bobs.mmt"), Availability::Free { yearly_rent: 2 * YEAR });
		register(1, "alice.mmt");
		let end = expires("alice.mmt");
		let owner = account(1);
		let taken = Availability::Taken { owner: owner.clone(), expires: end };
		assert_eq!(availability("alice"), taken);
		assert_eq!(availability("alice.mmt"), taken);
		assert_eq!(
			availability("a1ice.mmt"),
			Availability::LooksLike { name: "alice.mmt".into(), owner: owner.clone() }
		);
		skip_to(end);
		let grace = Availability::Grace { owner: owner.clone(), until: end + GRACE };
		assert_eq!(availability("alice"), grace);
		assert!(matches!(availability("a1ice"), Availability::LooksLike { .. }));
		skip_to(end + GRACE);
		assert_eq!(
			availability("alice"),
			Availability::Premium {
				yearly_rent: YEAR,
				premium: PREMIUM - 2,
				until: end + GRACE + FALL,
			}
		);
		assert_eq!(availability("a1ice"), Availability::Free { yearly_rent: YEAR });
		skip_to(end + GRACE + FALL);
		assert_eq!(availability("alice"), Availability::Free { yearly_rent: YEAR });
		// What looks like it comes before its premium and its freedom.
		register(2, "a1ice.mmt");
		let like = Availability::LooksLike { name: "a1ice.mmt".into(), owner: account(2) };
		assert_eq!(availability("alice"), like);
	});
}

#[test]
fn availability_of_what_cannot_be_registered() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		give(1, "alice.mmt", "book", 2);
		for short in ["a", "ab", "a.mmt", "ab.mmt", "1"] {
			assert_eq!(availability(short), Availability::Reserved, "{short}");
		}
		for (text, error) in [
			("", NameError::Empty),
			("alice.eth", NameError::ForeignSuffix),
			("Alice", NameError::Label(LabelError::BadCharacter)),
			("-b", NameError::Label(LabelError::TooShort)),
			("xn--abc", NameError::Label(LabelError::ReservedHyphens)),
		] {
			assert_eq!(availability(text), Availability::Invalid { error }, "{text}");
		}
		assert_eq!(
			availability("book.alice.mmt"),
			Availability::Subname { owner: Some(account(2)), giver: Some(account(1)) }
		);
		assert_eq!(
			availability("page.alice.mmt"),
			Availability::Subname { owner: None, giver: Some(account(1)) }
		);
		assert_eq!(
			availability("page.bella.mmt"),
			Availability::Subname { owner: None, giver: None }
		);
	});
}

#[test]
fn everything_about_a_tenure() {
	chain().execute_with(|| {
		let top = register(1, "alice.mmt");
		let end = expires("alice.mmt");
		let id = give(1, "alice.mmt", "book", 2);
		assert_ok!(Names::set_price(by(1), t("alice.mmt"), Some(9), Some(account(3))));
		assert_ok!(point(1, "alice.mmt", 1));
		let info = Names::name_of_id(top).expect("it is there");
		assert_eq!(info.name, "alice.mmt");
		assert_eq!(info.offer, Some(Offer { price: 9, buyer: Some(account(3)) }));
		assert_eq!((info.records, info.deposit, info.status), (1, NAME, NameStatus::Active));
		let info = |id| Names::name_of_id(id).expect("it is there");
		assert_eq!(info(id).name, "book.alice.mmt");
		assert_eq!((info(id).parent, info(id).expires, info(id).active_until), (top, None, end));
		skip_to(end);
		for id in [top, id] {
			assert_eq!(info(id).status, NameStatus::Grace { until: end + GRACE });
		}
		skip_to(end + GRACE);
		let until = end + GRACE + FALL;
		assert_eq!(info(top).status, NameStatus::Premium { until });
		assert_eq!(info(id).status, NameStatus::Lapsed);
		skip_to(until);
		assert_eq!(info(top).status, NameStatus::Lapsed);
		assert_ok!(Names::reclaim_deposit(by(1), top, None));
		// Nothing says any more what it was under.
		assert_eq!(Names::name_of_id(id), None);
		assert_eq!(Names::name_of_id(top), None);
	});
}

#[test]
fn names_of_an_account_page_by_page() {
	chain().execute_with(|| {
		let label = |n: u8| -> String { ["abc", "abd", "abe", "abf"][usize::from(n)].into() };
		let mut all = BTreeSet::new();
		for n in 0..4 {
			let name = format!("{}xyz.mmt", label(n));
			register(1, &name);
			assert_ok!(Names::renew(by(1), t(&name), 100, Balance::MAX));
			for sub in 0..4 {
				all.insert(give(1, &name, &label(sub), 2));
			}
		}
		for limit in [1, 3, 16, 17, u32::MAX] {
			let (mut seen, mut next, mut pages) = (vec![], None, 0);
			loop {
				let page = Names::names_of(account(2), next, limit);
				assert!(page.names.len() as u32 <= limit.min(MAX_NAME_PAGE));
				seen.extend(page.names.into_iter().map(|info| info.id));
				pages += 1;
				next = page.next;
				if next.is_none() {
					break;
				}
			}
			assert_eq!(seen.len(), 16);
			assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), all);
			assert_eq!(pages, 16u32.div_ceil(limit));
		}
		// Those that are dead shorten a page, and do not end it.
		let name = "abcxyz.mmt";
		assert_ok!(Names::transfer(by(1), t(name), account(3)));
		let page = Names::names_of(account(2), None, 256);
		assert_eq!((page.names.len(), page.next), (12, None));
		assert_eq!(Names::names_of(account(9), None, 256).names, []);
		assert_eq!(Names::names_of(account(3), None, 0).names.len(), 1);
	});
}

#[test]
fn subnames_page_by_page() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let labels: BTreeSet<String> = (0..10).map(|n| format!("book{n}")).collect();
		for label in &labels {
			give(1, "alice.mmt", label, 2);
		}
		for limit in [1, 3, 10, 11, u32::MAX] {
			let (mut seen, mut next) = (vec![], None);
			loop {
				let page = Names::subnames(t("alice.mmt"), next, limit).expect("it is active");
				seen.extend(page.names.into_iter().map(|info| info.name));
				match page.next {
					Some(label) => next = Some(t(&label).try_into().expect("it is short")),
					None => break,
				}
			}
			assert_eq!(seen.len(), 10);
			let found: BTreeSet<String> = seen
				.into_iter()
				.map(|name| name.strip_suffix(".alice.mmt").expect("it is under it").into())
				.collect();
			assert_eq!(found, labels);
		}
		let none = Names::subnames(t("book1.alice.mmt"), None, 9).expect("it is active");
		assert_eq!(none.names, []);
		assert_eq!(Names::subnames(t("bella.mmt"), None, 9), Err(ResolveError::NotFound));
		assert_eq!(Nodes::<Test>::iter().count(), 11);
	});
}

#[test]
fn a_quote_is_what_is_paid() {
	chain().execute_with(|| {
		let quote = |name: &str, duration| Names::price(t(name), duration);
		assert_eq!(quote("eve.mmt", 100), Ok(Quote { rent: 400, premium: 0, total: 400 }));
		register(1, "eve.mmt");
		assert_eq!(quote("eve.mmt", 7), Ok(Quote { rent: 28, premium: 0, total: 28 }));
		skip_to(expires("eve.mmt") + GRACE + 1);
		let premium = PREMIUM / 2 - 2;
		assert_eq!(quote("eve.mmt", 100), Ok(Quote { rent: 400, premium, total: 400 + premium }));
		assert_eq!(quote("book.eve.mmt", 100), Err(ResolveError::NotATopName));
	});
}
