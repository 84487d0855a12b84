//! What must hold whatever happens: the books of each chain, and that nothing of the hub's exists
//! anywhere that the hub does not keep for it.

use crate::network::{block, Hub, Member, B, C};
use frame_support::{assert_ok, storage::unhashed::contains_prefixed_key};
use frame_support::{storage::storage_prefix, traits::Get};
use mmt_primitives::{resource::BMM_ASSET, AccountId, Balance};
use mmt_runtime::{
	Assets, Balances, BlockRewards, ChainProfile, Delegates, Footstones, Names, Notary, Resource,
	Runtime, Siblings,
};
use polkadot_parachain_primitives::primitives::Sibling;
use sp_runtime::traits::AccountIdConversion;
use std::collections::BTreeMap;
use xcm_emulator::TestExt;

/// Account of the chain `para` on its siblings.
pub fn sovereign(para: u32) -> AccountId {
	Sibling::from(para).into_account_truncating()
}

/// MMT and BMM of an account of the chain `M`, in planck, whether it may use them or not.
pub fn money<M: Member>(who: &AccountId) -> (Balance, Balance) {
	M::ext_wrapper(|| {
		let data = frame_system::Account::<Runtime>::get(who).data;
		(data.free + data.reserved, Assets::balance(BMM_ASSET, who))
	})
}

/// MMT and BMM that exist on the chain `M`, in planck.
pub fn issued<M: Member>() -> (Balance, Balance) {
	M::ext_wrapper(|| (Balances::total_issuance(), Assets::total_supply(BMM_ASSET)))
}

/// MMT and BMM of everybody who has any on the chain `M`.
pub fn everybody<M: Member>() -> BTreeMap<AccountId, (Balance, Balance)> {
	let mut holders: Vec<AccountId> = M::ext_wrapper(|| {
		let of_bmm = pallet_assets::Account::<Runtime>::iter_key_prefix(BMM_ASSET);
		frame_system::Account::<Runtime>::iter_keys().chain(of_bmm).collect()
	});
	holders.sort();
	holders.dedup();
	holders.into_iter().map(|who| (who.clone(), money::<M>(&who))).collect()
}

/// Whether something lies in a trap of the chain that runs.
fn traps() -> bool {
	contains_prefixed_key(&storage_prefix(b"PolkadotXcm", b"AssetTraps"))
}

/// Checks every chain's books, that the hub keeps what its siblings have, and that no more of the hub's
/// tokens exists than was minted.
pub fn check() {
	check_where_b_forges();
	backed::<B>();
}

/// The same where B forged a message that spends what the hub keeps for it, and burned nothing for that:
/// a chain that lies harms its own people, and nobody else.
pub fn check_where_b_forges() {
	books::<Hub>();
	books::<B>();
	books::<C>();
	backed::<C>();
	let (mmt, _) = issued::<Hub>();
	Hub::ext_wrapper(|| {
		let supply = ChainProfile::profile().token.initial_supply;
		assert_eq!(mmt, supply + BlockRewards::emission().minted, "MMT on the hub");
	});
}

/// The invariants of our pallets, and that what exists is what accounts and traps have.
fn books<M: Member>() {
	let (mmt, bmm) = everybody::<M>()
		.into_values()
		.fold((0, 0), |sum, of_one| (sum.0 + of_one.0, sum.1 + of_one.1));
	let (issued_mmt, issued_bmm) = issued::<M>();
	M::ext_wrapper(|| {
		assert_ok!(ChainProfile::do_try_state());
		assert_ok!(Delegates::do_try_state());
		assert_ok!(BlockRewards::do_try_state());
		assert_ok!(Notary::do_try_state());
		assert_ok!(Names::do_try_state());
		assert_ok!(Resource::do_try_state());
		assert_ok!(Footstones::do_try_state());
		assert_ok!(Siblings::do_try_state());
		if traps() {
			assert!(
				mmt <= issued_mmt && bmm <= issued_bmm,
				"more on accounts of {} than there is",
				M::PARA
			);
		} else {
			assert_eq!((mmt, bmm), (issued_mmt, issued_bmm), "accounts of {}", M::PARA);
		}
	});
}

/// The hub keeps at least what exists of its tokens on the chain `M`.
fn backed<M: Member>() {
	let kept = money::<Hub>(&sovereign(M::PARA));
	let there = issued::<M>();
	assert!(
		kept.0 >= there.0,
		"{} has {} planck of MMT, the hub keeps {}",
		M::PARA,
		there.0,
		kept.0
	);
	assert!(
		kept.1 >= there.1,
		"{} has {} planck of BMM, the hub keeps {}",
		M::PARA,
		there.1,
		kept.1
	);
}

/// Least MMT that an account may hold on the chain `M`, in planck.
pub fn least<M: Member>() -> Balance {
	M::ext_wrapper(mmt_runtime::configs::ExistentialDeposit::get)
}

/// The pot that fees go to.
pub fn pot() -> AccountId {
	BlockRewards::pot()
}

#[test]
fn the_books_are_right_at_the_beginning() {
	crate::network::fresh();
	check();
	let nothing = (0, 0);
	assert_eq!((issued::<B>(), issued::<C>()), (nothing, nothing));
	assert_eq!((money::<Hub>(&sovereign(B::PARA)), least::<B>()), (nothing, least::<Hub>()));
	(0..5).for_each(|_| block::<Hub, _>(|| ()));
	check();
}
