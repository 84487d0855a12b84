//! A chain with a second asset, for tests that read like a story.

use crate as pallet_mmt_notary;
use crate::{NativeOrRegistered, Share, WHOLE};
use frame_support::{
	derive_impl,
	dispatch::DispatchResult,
	parameter_types,
	storage::with_storage_layer,
	traits::{
		fungible::UnionOf, fungibles::Create, fungibles::Mutate, AsEnsureOriginWithArg, ConstU128,
		ConstU64,
	},
	PalletId,
};
use frame_system::{EnsureRoot, EnsureSigned};
use mmt_primitives::{
	hooks::SiblingState,
	notary::{
		batch::{Path, Tree},
		mmr::{Entry, Merge, MmrProof, MMR},
		Asset, LicenceKind, Preimage, Terms, WorkId,
	},
	siblings::{ParaId, SiblingError, SiblingHead},
	Balance, BlockNumber,
};
use polkadot_ckb_merkle_mountain_range::util::MemStore;
use sp_core::H256;
use sp_runtime::{AccountId32, BuildStorage};
use std::{cell::RefCell, collections::BTreeMap};

pub type Block = frame_system::mocking::MockBlockU32<Test>;
pub type AccountId = AccountId32;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(3)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(4)]
	pub type Notary = pallet_mmt_notary;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = sp_runtime::traits::IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<Balance>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {
	type MinimumPeriod = ConstU64<0>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type AccountStore = System;
	type ExistentialDeposit = ConstU128<10>;
	type RuntimeHoldReason = RuntimeHoldReason;
}

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
	type Balance = Balance;
	type AssetId = u32;
	type AssetIdParameter = u32;
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
}

parameter_types! {
	pub const PotId: PalletId = PalletId(*b"mmt/ntry");
	pub static ChallengeWindow: u32 = 10;
}

/// Deposit for a work.
pub const WORK: Balance = 1_000;
/// Deposit for terms.
pub const TERMS: Balance = 100;
/// Deposit for a licence.
pub const LICENCE: Balance = 30;

impl crate::Config for Test {
	type Token = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = UnionOf<Balances, Assets, NativeOrRegistered, Asset, AccountId>;
	type Time = Timestamp;
	type PotId = PotId;
	type ChallengeWindow = ChallengeWindow;
	type WorkDeposit = ConstU128<WORK>;
	type TermsDeposit = ConstU128<TERMS>;
	type LicenceDeposit = ConstU128<LICENCE>;
	type Siblings = Siblings;
	type WeightInfo = ();
	type BenchmarkHelper = CreateAsset;
}

thread_local! {
	static KNOWN: RefCell<BTreeMap<ParaId, Known>> = const { RefCell::new(BTreeMap::new()) };
}

#[derive(Default)]
struct Known {
	genesis: Option<H256>,
	heads: BTreeMap<BlockNumber, SiblingHead>,
}

/// What tests say of siblings. Heads before the first of one are stale.
pub struct Siblings;
impl Siblings {
	/// A sibling has a head.
	pub fn know(para: ParaId, head: SiblingHead) {
		KNOWN.with_borrow_mut(|known| {
			known.entry(para).or_default().heads.insert(head.number, head);
		});
	}

	/// A sibling has a genesis.
	pub fn prove(para: ParaId, genesis: H256) {
		KNOWN.with_borrow_mut(|known| known.entry(para).or_default().genesis = Some(genesis));
	}
}
impl SiblingState for Siblings {
	fn head(para: ParaId, number: BlockNumber) -> Result<SiblingHead, SiblingError> {
		KNOWN.with_borrow(|known| {
			let heads = &known.get(&para).ok_or(SiblingError::NotFollowed)?.heads;
			let stale = heads.keys().next().is_some_and(|first| number < *first);
			let missing = if stale { SiblingError::StaleHead } else { SiblingError::UnknownHead };
			heads.get(&number).copied().ok_or(missing)
		})
	}

	fn genesis(para: ParaId) -> Result<H256, SiblingError> {
		KNOWN.with_borrow(|known| {
			let sibling = known.get(&para).ok_or(SiblingError::NotFollowed)?;
			sibling.genesis.ok_or(SiblingError::GenesisUnknown)
		})
	}
}

pub struct CreateAsset;
impl crate::BenchmarkHelper for CreateAsset {
	fn create_asset(id: u32, owner: &AccountId) {
		<Assets as Create<AccountId>>::create(id, owner.clone(), false, 1).expect("the id is free");
	}

	fn follow(para: ParaId, head: SiblingHead, genesis: H256) {
		Siblings::know(para, head);
		Siblings::prove(para, genesis);
	}
}

/// Account `n`.
pub fn account(n: u8) -> AccountId {
	AccountId::new([n; 32])
}

/// What every account has at genesis, of the token and of the gold.
pub const ENDOWMENT: Balance = 1_000_000;
/// Accounts that exist.
pub const ACCOUNTS: u8 = 60;
/// An asset of which everybody up to 20 has something.
pub const GOLD: Asset = Asset::WithId(7);
/// Its issuer.
pub const ISSUER: u8 = 50;
/// Its minimum balance.
pub const GRAIN: Balance = 5;

thread_local! {
	/// Every batch that was anchored through [`anchor`].
	pub static ENTRIES: RefCell<Vec<Entry>> = const { RefCell::new(Vec::new()) };
}

/// A chain of 60 accounts in block 1.
pub fn chain() -> sp_io::TestExternalities {
	ENTRIES.with_borrow_mut(Vec::clear);
	KNOWN.with_borrow_mut(BTreeMap::clear);
	ChallengeWindow::set(10);
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig {
		system: Default::default(),
		balances: pallet_balances::GenesisConfig {
			balances: (1..=ACCOUNTS).map(|n| (account(n), ENDOWMENT)).collect(),
			..Default::default()
		},
		assets: Default::default(),
	}
	.build_storage()
	.expect("genesis is sound")
	.into();
	ext.execute_with(|| {
		skip(1);
		<Assets as Create<AccountId>>::create(7, account(ISSUER), false, GRAIN)
			.expect("the id is free");
		for n in 1..=20 {
			Assets::mint_into(7, &account(n), ENDOWMENT).expect("there is room");
		}
	});
	ext
}

/// Blocks go by.
pub fn skip(blocks: u32) {
	for _ in 0..blocks {
		let next = System::block_number() + 1;
		System::reset_events();
		System::set_block_number(next);
		Timestamp::set_timestamp(u64::from(next) * 10_000);
	}
}

/// All windows of now are over.
pub fn settle() {
	skip(ChallengeWindow::get() + 1);
}

/// Somebody's call.
pub fn by(n: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(n))
}

/// A leaf that was anchored, and its way up.
#[derive(Clone, Debug)]
pub struct Notarized {
	pub preimage: Preimage,
	pub path: Path,
	pub entry: Entry,
	pub index: u64,
}

impl Notarized {
	/// The proof of its batch in the range as it is now.
	pub fn mmr(&self) -> MmrProof {
		range_proof(self.index)
	}
}

/// What account `owner` notarizes of file `file`, in the words of a leaf.
pub fn preimage(owner: u8, file: u8) -> Preimage {
	Preimage {
		owner: account(owner),
		algorithm: 0,
		digest: H256::repeat_byte(file),
		size: 1_000 + u64::from(file),
		salt: H256::repeat_byte(owner ^ file),
		metadata: H256::repeat_byte(0xdd),
	}
}

/// The proof of a batch in the range as it is now.
pub fn range_proof(index: u64) -> MmrProof {
	let store = MemStore::default();
	let mut range = MMR::<H256, Merge, _>::new(0, &store);
	let entries = ENTRIES.with_borrow(|entries| entries.clone());
	for entry in &entries {
		range.push(entry.hash()).expect("memory stores all");
	}
	range.commit().expect("memory stores all");
	MmrProof::generate(&store, index, entries.len() as u64).expect("the batch is in the range")
}

/// Account `by` anchors a batch of leaves; returns each with its way up.
pub fn anchor(who: u8, preimages: Vec<Preimage>) -> Vec<Notarized> {
	let genesis = Notary::genesis_hash();
	let leaves = preimages.iter().map(|preimage| preimage.leaf(&genesis)).collect();
	let tree = Tree::new(leaves).expect("there are leaves");
	Notary::anchor_batch(by(who), tree.root(), tree.count()).expect("the batch is sound");
	let entry = Entry {
		root: tree.root(),
		count: tree.count(),
		block: System::block_number(),
		time: u64::from(System::block_number()) * 10_000,
	};
	let index = ENTRIES.with_borrow_mut(|entries| {
		entries.push(entry);
		entries.len() as u64 - 1
	});
	preimages
		.into_iter()
		.zip(0..)
		.map(|(preimage, place)| Notarized {
			preimage,
			path: tree.path(place).expect("the leaf is in the tree"),
			entry,
			index,
		})
		.collect()
}

/// Account `owner` notarizes file `file`, with two others in the batch.
pub fn notarize(owner: u8, file: u8) -> Notarized {
	let others = [preimage(owner, 254), preimage(owner, 255)];
	let [first, last] = others;
	anchor(owner, vec![first, preimage(owner, file), last]).swap_remove(1)
}

/// Percents of parents.
pub fn shares(parents: &[(WorkId, u32)]) -> Vec<Share> {
	parents
		.iter()
		.map(|(work, percent)| Share { work: *work, parts: percent * (WHOLE / 100) })
		.collect()
}

/// The call that claims a leaf, by account `who`.
pub fn claim_by(who: u8, leaf: &Notarized, parents: &[(WorkId, u32)]) -> DispatchResult {
	let Notarized { preimage, path, entry, .. } = leaf.clone();
	with_storage_layer(|| {
		let media = b"text/plain".to_vec();
		Notary::claim(by(who), preimage, path, entry, leaf.mmr(), media, shares(parents))
	})
}

/// The call that challenges a work, by account `who`.
pub fn challenge_by(
	who: u8,
	work: WorkId,
	leaf: &Notarized,
	parents: &[(WorkId, u32)],
) -> DispatchResult {
	let Notarized { preimage, path, entry, .. } = leaf.clone();
	with_storage_layer(|| {
		let media = b"text/plain".to_vec();
		Notary::challenge(by(who), work, preimage, path, entry, leaf.mmr(), media, shares(parents))
	})
}

/// Account `owner` notarizes and claims file `file`; the window stays open.
pub fn fresh(owner: u8, file: u8, parents: &[(WorkId, u32)]) -> WorkId {
	let leaf = notarize(owner, file);
	claim_by(owner, &leaf, parents).expect("nobody claimed it");
	crate::NextWork::<Test>::get() - 1
}

/// The same, and the window is over.
pub fn work(owner: u8, file: u8, parents: &[(WorkId, u32)]) -> WorkId {
	let id = fresh(owner, file, parents);
	settle();
	id
}

/// Terms at a price.
pub fn priced(asset: Asset, price: Balance) -> Terms {
	Terms {
		kind: LicenceKind::Use,
		asset,
		price,
		copies: None,
		duration: None,
		transferable: true,
		revocable: false,
		terms_hash: H256::repeat_byte(0x77),
	}
}

/// The owner of a work sets terms; returns their number.
pub fn list(owner: u8, work: WorkId, terms: Terms) -> u32 {
	Notary::set_terms(by(owner), work, terms).expect("the terms are sound");
	crate::Works::<Test>::get(work).expect("it has terms").next_terms - 1
}

/// The call that buys a licence without caps.
pub fn buy(who: u8, work: WorkId, terms: u32) -> DispatchResult {
	let asset = crate::Listings::<Test>::get(work, terms).map_or(Asset::Native, |l| l.terms.asset);
	buy_capped(who, work, terms, asset, Balance::MAX, WHOLE, H256::repeat_byte(0x77))
}

/// The call that buys a licence.
pub fn buy_capped(
	who: u8,
	work: WorkId,
	terms: u32,
	asset: Asset,
	max_price: Balance,
	max_royalty: u32,
	terms_hash: H256,
) -> DispatchResult {
	with_storage_layer(|| {
		Notary::buy(by(who), work, terms, asset, max_price, max_royalty, terms_hash)
			.map(drop)
			.map_err(|error| error.error)
	})
}

/// The call that collects.
pub fn collect(who: u8, work: WorkId, asset: Asset) -> DispatchResult {
	with_storage_layer(|| {
		Notary::collect(by(who), work, asset).map(drop).map_err(|error| error.error)
	})
}

/// Free tokens of account `n`.
pub fn free(n: u8) -> Balance {
	Balances::free_balance(account(n))
}

/// Gold of account `n`.
pub fn gold(n: u8) -> Balance {
	Assets::balance(7, account(n))
}

/// A work's record.
pub fn record(work: WorkId) -> crate::Work<AccountId> {
	crate::Works::<Test>::get(work).expect("the work exists")
}

/// Every invariant, and that nobody took what waits to be collected.
pub fn check() {
	frame_support::assert_ok!(Notary::do_try_state());
	assert_eq!(Notary::shortfalls(), []);
}
