use super::preset;
use crate::{
	genesis_config_presets::{preset_names, MAIN_RUNTIME_PRESET},
	Balances, BlockRewards, ChainProfile, Delegates, Session, MMT,
};
use frame_support::assert_ok;
use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};

#[test]
fn every_preset_is_sound() {
	for name in preset_names() {
		preset(&name).execute_with(|| {
			let profile = ChainProfile::profile();
			assert_eq!(profile.check(), Ok(()));
			assert_eq!(profile.token.initial_supply, Balances::total_issuance(), "{name}");
			assert_ok!(ChainProfile::do_try_state());
			assert_ok!(Delegates::do_try_state());
			assert!(!Session::validators().is_empty());
		});
	}
}

#[test]
fn the_main_chain_starts_with_a_hundred_million() {
	preset(MAIN_RUNTIME_PRESET).execute_with(|| {
		assert_eq!(Balances::total_issuance(), 100_000_000 * MMT);
		assert_eq!(Session::validators().len(), 108);
		assert_eq!(pallet_sudo::Key::<crate::Runtime>::get(), None);
		assert_eq!(BlockRewards::emission().next_reward, 5 * MMT);
	});
}

#[test]
fn test_chains_have_27_seats() {
	for (name, seated) in [(DEV_RUNTIME_PRESET, 27), (LOCAL_TESTNET_RUNTIME_PRESET, 2)] {
		preset(name).execute_with(|| {
			assert_eq!(ChainProfile::profile().delegates, 27);
			assert_eq!(Session::validators().len(), seated);
		});
	}
}
