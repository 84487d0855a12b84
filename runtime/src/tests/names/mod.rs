//! Names in the real runtime: rents, records and transfers, the profile's groups, proxies, fees, and
//! what an answer reads.

mod guard;
mod properties;
mod reads;
mod story;

use super::{alice, bob, preset};
use crate::{AccountId, Block, Runtime, RuntimeCall, RuntimeOrigin, System, MMT};
use frame_support::{assert_ok, dispatch::PostDispatchInfo};
use mmt_primitives::{
	api::runtime_decl_for_names_api::NamesApiV1,
	names::{
		commitment, Availability, NameId, NamePage, Quote, Record, RecordKey, Resolution,
		ResolveError, COMMIT_MIN,
	},
	Balance, BlockNumber,
};
use pallet_mmt_names::Call;
use sp_core::H256;
use sp_genesis_builder::DEV_RUNTIME_PRESET;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{traits::Dispatchable, DispatchResult};

/// A year of blocks.
const YEAR: BlockNumber = mmt_primitives::names::BLOCKS_PER_YEAR;
/// What Alice keeps to herself until she registers.
const SECRET: H256 = H256::repeat_byte(0x5e);

fn development() -> TestExternalities {
	preset(DEV_RUNTIME_PRESET)
}

fn charlie() -> AccountId {
	Sr25519Keyring::Charlie.to_account_id()
}

fn call(who: AccountId, call: impl Into<RuntimeCall>) -> DispatchResult {
	let call: RuntimeCall = call.into();
	call.dispatch(RuntimeOrigin::signed(who))
		.map(|_: PostDispatchInfo| ())
		.map_err(|error| error.error)
}

fn blocks_pass(blocks: BlockNumber) {
	System::set_block_number(System::block_number() + blocks);
}

fn commit(name: &str, owner: &AccountId, max_price: Balance) -> Call<Runtime> {
	let genesis = System::block_hash(0);
	let hash = commitment(&genesis, name.as_bytes(), owner, &SECRET, YEAR, max_price);
	Call::commit { hash }
}

fn register(name: &str, owner: &AccountId, max_price: Balance) -> Call<Runtime> {
	Call::register {
		name: name.into(),
		owner: owner.clone(),
		duration: YEAR,
		secret: SECRET,
		max_price,
	}
}

/// Registers a name for a year, with the blocks that this takes.
fn registered(name: &str, owner: &AccountId) {
	let price = quote(name).total;
	assert_ok!(call(owner.clone(), commit(name, owner, price)));
	blocks_pass(COMMIT_MIN);
	assert_ok!(call(owner.clone(), register(name, owner, price)));
}

fn set(name: &str, record: Record) -> Call<Runtime> {
	Call::set_records { name: name.into(), records: vec![(record, None)] }
}

fn subname(parent: &str, label: &str, owner: &AccountId) -> Call<Runtime> {
	Call::set_subname {
		parent: parent.into(),
		label: label.into(),
		owner: Some(owner.clone()),
		expires: None,
		fuses: 0,
	}
}

// What clients ask, through the runtime API.

fn resolve(name: &str, keys: &[RecordKey]) -> Result<Resolution, ResolveError> {
	<Runtime as NamesApiV1<Block>>::resolve(name.into(), keys.to_vec())
}

/// The records that a name has.
fn records(name: &str) -> Vec<Record> {
	let resolution = resolve(name, &[]).expect("the name is active");
	resolution.records.into_iter().map(|info| info.record).collect()
}

fn reverse(account: AccountId) -> Option<String> {
	<Runtime as NamesApiV1<Block>>::reverse(account)
}

fn availability(name: &str) -> Availability {
	<Runtime as NamesApiV1<Block>>::availability(name.into())
}

fn names_of(account: AccountId, start: Option<NameId>, limit: u32) -> NamePage {
	<Runtime as NamesApiV1<Block>>::names_of(account, start, limit)
}

fn quote(name: &str) -> Quote {
	<Runtime as NamesApiV1<Block>>::price(name.into(), YEAR).expect("it is a top name")
}
