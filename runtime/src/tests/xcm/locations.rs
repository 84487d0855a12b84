//! Where the token and BMM are, and whose accounts other chains have here.

use super::*;
use crate::{Assets, ChainProfile};
use frame_support::traits::{
	fungible::Inspect,
	fungibles::{metadata::Inspect as _, roles::Inspect as _},
};
use mmt_primitives::resource::{emission::BMM, BMM_ASSET};
use sp_core::crypto::Ss58Codec;

#[test]
fn the_hub_issues_what_the_annex_takes() {
	let asset = [PalletInstance(12), GeneralIndex(1)];
	hub().execute_with(|| {
		assert_eq!(TokenLocation::get(), Location::here());
		assert_eq!(BmmLocation::get(), Location::new(0, asset));
	});
	annex().execute_with(|| {
		assert_eq!(TokenLocation::get(), sibling(HUB));
		assert_eq!(BmmLocation::get(), Location::new(1, [Parachain(HUB), asset[0], asset[1]]));
	});
}

#[test]
fn each_chain_means_the_same_asset() {
	let seen = |chain: TestExternalities, from: u32, to: u32| {
		let mut chain = chain;
		chain.execute_with(|| {
			let here: InteriorLocation = Parachain(from).into();
			[TokenLocation::get(), BmmLocation::get()]
				.map(|asset| asset.reanchored(&sibling(to), &here).expect("it is a sibling"))
		})
	};
	let own = |mut chain: TestExternalities| {
		chain.execute_with(|| [TokenLocation::get(), BmmLocation::get()])
	};
	assert_eq!(seen(hub(), HUB, ANNEX), own(annex()));
	assert_eq!(seen(annex(), ANNEX, HUB), own(hub()));
}

#[test]
fn nothing_is_there_before_it_is_sent() {
	annex().execute_with(|| {
		assert_eq!(ChainProfile::profile().check(), Ok(()));
		assert_eq!(Balances::total_issuance(), 0);
		assert_eq!(crate::configs::Bmm::total_issuance(), 0);
		check_state();
	});
}

#[test]
fn bmm_of_the_annex_are_made_as_on_the_hub() {
	let made = |mut chain: TestExternalities| {
		chain.execute_with(|| {
			assert_eq!(crate::configs::Bmm::minimum_balance(), BMM / 100);
			let details = pallet_assets::Asset::<Runtime>::get(BMM_ASSET).expect("it was made");
			(
				Assets::owner(BMM_ASSET),
				Assets::issuer(BMM_ASSET),
				Assets::admin(BMM_ASSET),
				Assets::freezer(BMM_ASSET),
				Assets::symbol(BMM_ASSET),
				Assets::decimals(BMM_ASSET),
				codec::Encode::encode(&details).len(),
			)
		})
	};
	assert_eq!(made(hub()), made(annex()));
}

#[test]
#[should_panic(expected = "'hub' must be another chain's para id; found 2000")]
fn a_hub_does_not_name_itself() {
	preset_with(DEV_RUNTIME_PRESET, |config| {
		config["balances"]["balances"] = json!([]);
		config["resource"] = json!({});
		let profile = &mut config["chainProfile"]["profile"];
		profile["hub"] = json!(2_000);
		profile["token"]["initial_supply"] = json!("0");
		profile["rewards"] = json!({ "first": "0", "step": "0", "floor": "0", "period": 1 });
		profile["resource"] = json!(null);
		profile["open"] = json!(["cross_chain"]);
	});
}

#[test]
fn accounts_of_others_are_where_wallets_look_for_them() {
	hub().execute_with(|| {
		let sovereign = account_of(sibling(ANNEX));
		let bytes: &[u8; 32] = sovereign.as_ref();
		assert_eq!(&bytes[..8], [b"sibl".as_slice(), &ANNEX.to_le_bytes()].concat());
		assert_eq!(bytes[8..], [0; 24]);
		assert_eq!(account_of(account(alice())), alice());
		let relay = account_of(Location::parent());
		assert_eq!(&AsRef::<[u8; 32]>::as_ref(&relay)[..6], b"Parent");

		// Alice of the annex is not Alice here, nor of another chain.
		let alice_there = |para| {
			let id = alice().into();
			account_of(Location::new(1, [Parachain(para), AccountId32 { network: None, id }]))
		};
		let others = [alice(), sovereign, relay, alice_there(ANNEX), alice_there(2_200)];
		for (index, one) in others.iter().enumerate() {
			assert!(others[index + 1..].iter().all(|other| other != one), "{}", one.to_ss58check());
		}
		for nobody in [
			Location::here(),
			Location::new(2, GlobalConsensus(NetworkId::Polkadot)),
			Location::new(0, Parachain(ANNEX)).appended_with(OnlyChild).expect("it is short"),
		] {
			assert_eq!(LocationToAccountId::convert_location(&nobody), None, "{nobody:?}");
		}
	});
}
