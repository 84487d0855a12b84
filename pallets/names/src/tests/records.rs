use crate::{mock::*, Error, Event, HoldReason, Records};
use codec::Encode;
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::{
	names::{
		commitment::wrapped, consent_message, Fuses, Record, RecordKey, VersionedRecord,
		MAX_RECORDS,
	},
	AccountId,
};
use sp_core::{ecdsa, ed25519, sr25519, Pair, H256};
use sp_runtime::{
	traits::IdentifyAccount, BoundedVec, DispatchResult, MultiSignature, MultiSigner,
};

fn set(who: u8, name: &str, list: Vec<Record>) -> DispatchResult {
	let list = list.into_iter().map(|record| (record, None)).collect();
	Names::set_records(by(who), t(name), list)
}

fn deposit(record: &Record) -> u128 {
	RECORD + VersionedRecord::V1(record.clone()).encoded_size() as u128
}

fn bytes<const MOST: u32>(text: &str) -> BoundedVec<u8, sp_core::ConstU32<MOST>> {
	BoundedVec::truncate_from(t(text))
}

/// One of each kind.
fn all_kinds() -> Vec<Record> {
	vec![
		Record::Account(account(1)),
		Record::Chain { genesis: H256::repeat_byte(1), para: 2_000 },
		Record::Work(7),
		Record::Asset(8),
		Record::Blob { algorithm: 0, digest: H256::repeat_byte(2) },
		Record::NodeSet(BoundedVec::truncate_from(vec![H256::repeat_byte(3)])),
		Record::EncryptionKey { kem: 0x0020, key: BoundedVec::truncate_from(vec![4; 32]) },
		Record::Service { service: bytes("rpc"), url: bytes("wss://node.example.com:443/ws") },
		Record::A { ttl: 60, addresses: BoundedVec::truncate_from(vec![[192, 0, 2, 1]]) },
		Record::Aaaa {
			ttl: 60,
			addresses: BoundedVec::truncate_from(vec![[
				0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
			]]),
		},
		Record::Txt { ttl: 60, strings: BoundedVec::truncate_from(vec![bytes("hello")]) },
		Record::Cname { ttl: 60, target: bytes("example.com") },
		text("email", "alice@example.com"),
	]
}

#[test]
fn a_name_points_at_one_of_each_kind() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(set(1, "alice.mmt", all_kinds()));
		let mut found = records("alice.mmt");
		found.sort_by_key(|record| record.key());
		assert_eq!(found, all_kinds());
		let due: u128 = all_kinds().iter().map(deposit).sum();
		assert_eq!(held(1, HoldReason::Record), due);
		assert_eq!(node("alice.mmt").records, 13);
		for record in all_kinds() {
			let found = Names::resolve(t("alice.mmt"), vec![record.key()]).expect("it is active");
			assert_eq!(found.records.len(), 1);
			assert_eq!(found.records[0].record, record);
		}
		check();
		assert_ok!(Names::clear_records(by(1), t("alice.mmt"), vec![]));
		assert_eq!(all_held(1), NAME);
		assert_eq!(Records::<Test>::iter().count(), 0);
		check();
	});
}

#[test]
fn a_record_takes_the_place_of_the_one_before_and_the_difference_is_held() {
	chain().execute_with(|| {
		let id = register(1, "alice.mmt");
		let (short, long) = (text("bio", "a"), text("bio", &"a".repeat(300)));
		assert_ok!(set(1, "alice.mmt", vec![short.clone()]));
		assert_ok!(set(1, "alice.mmt", vec![long.clone()]));
		assert_eq!(held(1, HoldReason::Record), deposit(&long));
		assert_ok!(set(1, "alice.mmt", vec![short.clone()]));
		assert_eq!(held(1, HoldReason::Record), deposit(&short));
		System::assert_has_event(
			Event::RecordSet {
				id,
				record: short.clone(),
				verified: false,
				deposit: deposit(&short),
			}
			.into(),
		);
		assert_eq!(node("alice.mmt").records, 1);
		assert_eq!(records("alice.mmt"), std::slice::from_ref(&short));
		let key = short.key();
		assert_ok!(Names::clear_records(by(1), t("alice.mmt"), vec![key.clone()]));
		System::assert_last_event(
			Event::RecordRemoved {
				id,
				key: key.clone(),
				payer: account(1),
				deposit: deposit(&short),
			}
			.into(),
		);
		let again = |keys| Names::clear_records(by(1), t("alice.mmt"), keys);
		assert_noop!(again(vec![key.clone()]), Error::<Test>::NoRecords);
		assert_ok!(set(1, "alice.mmt", vec![text("other", "a")]));
		assert_noop!(again(vec![key]), Error::<Test>::RecordNotFound);
		let twice = vec![text("other", "a").key(); 2];
		assert_noop!(again(twice), Error::<Test>::RecordNotFound);
		check();
	});
}

#[test]
fn a_name_has_at_most_32_records() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let many = |from, count| (from..from + count).map(|n| text(&format!("key{n}"), "a"));
		assert_noop!(set(1, "alice.mmt", vec![]), Error::<Test>::NoRecords);
		let over = many(0, MAX_RECORDS + 1).collect();
		assert_noop!(set(1, "alice.mmt", over), Error::<Test>::TooManyRecords);
		assert_ok!(set(1, "alice.mmt", many(0, 20).collect()));
		let over = many(20, 13).collect();
		assert_noop!(set(1, "alice.mmt", over), Error::<Test>::TooManyRecords);
		// Those with the same key count once.
		assert_ok!(set(1, "alice.mmt", many(12, 20).collect()));
		assert_eq!(node("alice.mmt").records, MAX_RECORDS);
		check();
		let keys = vec![RecordKey::Account; 33];
		let clear = Names::clear_records(by(1), t("alice.mmt"), keys);
		assert_noop!(clear, Error::<Test>::TooManyRecords);
		let twice = vec![text("a", "1"), text("a", "2")];
		assert_noop!(set(1, "alice.mmt", twice), Error::<Test>::DuplicateRecord);
		assert_eq!(
			Names::resolve(t("alice.mmt"), vec![RecordKey::A; 33]),
			Err(mmt_primitives::names::ResolveError::TooManyKeys)
		);
	});
}

#[test]
fn only_the_owner_sets_records() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		give(1, "alice.mmt", "book", 2);
		assert_noop!(set(2, "alice.mmt", all_kinds()), Error::<Test>::NotOwner);
		// Not even the parent's owner: it may replace the subname, and all see that.
		assert_noop!(set(1, "book.alice.mmt", all_kinds()), Error::<Test>::NotOwner);
		let clear = Names::clear_records(by(2), t("alice.mmt"), vec![]);
		assert_noop!(clear, Error::<Test>::NotOwner);
		assert_noop!(set(1, "bella.mmt", all_kinds()), Error::<Test>::NameNotFound);
		assert_noop!(set(1, "page.alice.mmt", all_kinds()), Error::<Test>::NameNotFound);
	});
}

#[test]
fn what_is_not_legal_is_refused_by_its_name() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let long = "a".repeat(600);
		for (record, error) in [
			(text("email", &long[..505]), Error::<Test>::RecordTooLarge),
			(text("E-Mail", "a"), Error::<Test>::BadTextKey),
			(text("email", ""), Error::<Test>::EmptyText),
			(text("email", "a\nb"), Error::<Test>::BadText),
			(Record::Blob { algorithm: 9, digest: H256::zero() }, Error::<Test>::UnknownAlgorithm),
			(Record::NodeSet(Default::default()), Error::<Test>::NoNodes),
			(
				Record::NodeSet(BoundedVec::truncate_from(vec![H256::zero(); 2])),
				Error::<Test>::SameNode,
			),
			(Record::EncryptionKey { kem: 9, key: Default::default() }, Error::<Test>::UnknownKem),
			(
				Record::EncryptionKey { kem: 0x0020, key: Default::default() },
				Error::<Test>::KeyLength,
			),
			(
				Record::Service { service: bytes("-"), url: bytes("https://example.com") },
				Error::<Test>::BadServiceName,
			),
			(
				Record::Service { service: bytes("web"), url: bytes("ftp://example.com") },
				Error::<Test>::UrlScheme,
			),
			(
				Record::Service { service: bytes("web"), url: bytes("https://a@example.com") },
				Error::<Test>::UrlUserinfo,
			),
			(Record::A { ttl: 60, addresses: Default::default() }, Error::<Test>::NoAddresses),
			(
				Record::A { ttl: 1, addresses: BoundedVec::truncate_from(vec![[1, 1, 1, 1]]) },
				Error::<Test>::TtlOutOfRange,
			),
			(Record::Cname { ttl: 60, target: bytes("-a-") }, Error::<Test>::BadTarget),
		] {
			// One that is not legal keeps the whole list out.
			let list = vec![text("good", "a"), record];
			assert_noop!(set(1, "alice.mmt", list), error);
		}
		assert_eq!(Records::<Test>::iter().count(), 0);
	});
}

/// Three accounts, one of each kind of key, with what they sign.
fn signers(message: &[u8]) -> Vec<(AccountId, MultiSignature)> {
	let s = sr25519::Pair::from_seed(&[1; 32]);
	let d = ed25519::Pair::from_seed(&[2; 32]);
	let e = ecdsa::Pair::from_seed(&[3; 32]);
	vec![
		(MultiSigner::from(s.public()).into_account(), s.sign(message).into()),
		(MultiSigner::from(d.public()).into_account(), d.sign(message).into()),
		(MultiSigner::from(e.public()).into_account(), e.sign(message).into()),
	]
}

#[test]
fn an_account_is_verified_if_it_is_the_owners_or_agreed() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let genesis = Names::genesis_hash();
		let set =
			|record, consent| Names::set_records(by(1), t("alice.mmt"), vec![(record, consent)]);
		let verified = || {
			let found = Names::resolve(t("alice.mmt"), vec![RecordKey::Account]).expect("active");
			found.records[0].verified
		};
		assert_ok!(set(Record::Account(account(1)), None));
		assert!(verified());
		assert_ok!(set(Record::Account(account(2)), None));
		assert!(!verified());

		let message = consent_message(&genesis, "alice.mmt", &account(1));
		for signed in [message.clone(), wrapped(&message)] {
			for (other, signature) in signers(&signed) {
				assert_ok!(set(Record::Account(account(2)), None));
				assert_ok!(set(Record::Account(other.clone()), Some(signature.clone())));
				assert!(verified());
				// It is of no other account.
				let stolen = set(Record::Account(account(2)), Some(signature));
				assert_noop!(stolen, Error::<Test>::BadConsent);
			}
		}
		check();
	});
}

#[test]
fn a_consent_is_to_one_name_owner_and_chain() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		give(1, "alice.mmt", "book", 1);
		let genesis = Names::genesis_hash();
		for message in [
			consent_message(&H256::zero(), "alice.mmt", &account(1)),
			consent_message(&genesis, "bella.mmt", &account(1)),
			consent_message(&genesis, "book.alice.mmt", &account(1)),
			consent_message(&genesis, "alice.mmt", &account(2)),
			vec![],
		] {
			for (other, signature) in signers(&message) {
				let record = (Record::Account(other), Some(signature));
				let call = Names::set_records(by(1), t("alice.mmt"), vec![record]);
				assert_noop!(call, Error::<Test>::BadConsent);
			}
		}
		let message = consent_message(&genesis, "alice.mmt", &account(1));
		let (_, signature) = signers(&message).remove(0);
		let call =
			Names::set_records(by(1), t("alice.mmt"), vec![(Record::Work(1), Some(signature))]);
		assert_noop!(call, Error::<Test>::UnexpectedConsent);
	});
}

#[test]
fn burned_records_stay_as_they_are() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(set(1, "alice.mmt", all_kinds()));
		let fuses = Fuses::CANNOT_TRANSFER.with(Fuses::CANNOT_SET_RECORDS);
		assert_ok!(burn(1, "alice.mmt", fuses));
		assert_noop!(set(1, "alice.mmt", all_kinds()), Error::<Test>::FuseBurned);
		let clear = Names::clear_records(by(1), t("alice.mmt"), vec![]);
		assert_noop!(clear, Error::<Test>::FuseBurned);
		// There is no way around it.
		let give = Names::transfer(by(1), t("alice.mmt"), account(2));
		assert_noop!(give, Error::<Test>::FuseBurned);
		assert_noop!(Names::release(by(1), t("alice.mmt")), Error::<Test>::FuseBurned);
		assert_eq!(records("alice.mmt").len(), 13);
		check();
	});
}

#[test]
fn who_has_too_little_sets_none_of_them() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let list = || vec![text("a", "1"), text("b", "2")];
		let due: u128 = list().iter().map(deposit).sum();
		leave(1, due - 1);
		assert_noop!(set(1, "alice.mmt", list()), Error::<Test>::InsufficientBalance);
		leave(1, due);
		assert_ok!(set(1, "alice.mmt", list()));
		assert_eq!(free(1), ED);
		// Shorter ones are always possible, and longer ones are not.
		let longer = vec![text("a", "11")];
		assert_noop!(set(1, "alice.mmt", longer), Error::<Test>::InsufficientBalance);
		assert_ok!(set(1, "alice.mmt", vec![text("a", "3"), text("b", "4")]));
		check();
	});
}
