//! Siblings in the real runtime: heads out of the relay chain's state, and what is read under them,
//! of a chain of the same runtime.

use super::{alice, bob, preset};
use crate::{
	configs::{keys_to_prove, SiblingHeads},
	ChainProfile, Names, Notary, Runtime, RuntimeCall, RuntimeOrigin, Siblings, System, Timestamp,
	MMT,
};
use codec::Encode;
use cumulus_pallet_parachain_system::{OnSystemEvent, RelayChainStateProof};
use cumulus_primitives_core::{
	relay_chain::{
		well_known_keys::{para_head, CURRENT_SLOT},
		HeadData,
	},
	RelayStorageKey,
};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::GetDispatchInfo,
	traits::{Get, GetCallName, PalletInfoAccess},
};
use mmt_primitives::{
	hooks::SiblingState,
	names::{commitment, Record, MIN_DURATION},
	notary::{
		batch::Path,
		mmr::{Entry, MmrProof},
		proof::{Header, Proof, HEAD_KEY},
		Preimage,
	},
	profile::TransactionGroup,
	siblings::{SiblingError, MAX_HEADS, PROFILE_KEY},
};
use pallet_mmt_chain_profile::{CheckChainProfile, Profile};
use pallet_mmt_siblings::{Call, Config, Error};
use sp_core::H256;
use sp_genesis_builder::DEV_RUNTIME_PRESET;
use sp_io::TestExternalities;
use sp_runtime::{
	traits::{BlakeTwo256, DispatchTransaction},
	transaction_validity::{InvalidTransaction, TransactionSource},
	StateVersion,
};
use sp_state_machine::{prove_read, InMemoryBackend};
use std::ops::RangeInclusive;

/// The sibling's number.
const PARA: u32 = 2100;
/// Hash of its genesis block.
const GENESIS: H256 = H256::repeat_byte(0x9e);

/// A relay chain that has heads, and a proof that answers for `keys`.
fn relay_proof(heads: &[(u32, Vec<u8>)], keys: &[Vec<u8>]) -> RelayChainStateProof {
	let mut state = vec![(CURRENT_SLOT.to_vec(), Some(5u64.encode()))];
	state.extend(
		heads
			.iter()
			.map(|(para, head)| (para_head((*para).into()), Some(HeadData(head.clone()).encode()))),
	);
	let backend: InMemoryBackend<BlakeTwo256> = (vec![(None, state)], StateVersion::V1).into();
	let root = *backend.root();
	let proof = prove_read(backend, keys).expect("the state is whole");
	RelayChainStateProof::new(2000.into(), root, proof).expect("the root is the proof's")
}

/// What collators are asked for.
fn asked() -> Vec<Vec<u8>> {
	let keys = keys_to_prove().keys.into_iter();
	keys.map(|key| match key {
		RelayStorageKey::Top(key) => key,
		RelayStorageKey::Child { .. } => panic!("heads are in no child trie"),
	})
	.collect()
}

fn header(number: u32, state_root: H256) -> Header {
	Header {
		parent_hash: H256::repeat_byte(1),
		number,
		state_root,
		extrinsics_root: H256::repeat_byte(2),
		digest: Default::default(),
	}
}

/// A block whose relay chain has this head of the sibling, and a collator that proves it.
fn note(header: &Header) {
	let proof = relay_proof(&[(PARA, header.encode())], &asked());
	SiblingHeads::on_relay_state_proof(&proof);
}

/// The state of a chain as its node has it, with a proof of each list of keys.
fn proven<const N: usize>(
	mut chain: TestExternalities,
	keys: [Vec<Vec<u8>>; N],
) -> (H256, [Vec<Vec<u8>>; N]) {
	chain.commit_all().expect("no transaction is open");
	let root = *chain.backend.root();
	let proofs = keys.map(|keys| {
		let proof = prove_read(chain.as_backend(), keys).expect("the state is whole");
		proof.into_iter_nodes().collect()
	});
	(root, proofs)
}

#[test]
fn collators_are_asked_for_the_heads_of_all_that_are_followed() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		assert_eq!(asked(), Vec::<Vec<u8>>::new());
		for para in [PARA, 2200] {
			assert_ok!(Siblings::follow(RuntimeOrigin::signed(alice()), para));
		}
		assert_eq!(asked(), [para_head(PARA.into()), para_head(2200.into())]);
	});
}

#[test]
fn the_hub_of_the_profile_is_followed_from_the_start() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		Profile::<Runtime>::mutate(|profile| profile.hub = Some(PARA));
		assert_eq!(asked(), [para_head(PARA.into())]);
		assert_noop!(
			Siblings::follow(RuntimeOrigin::signed(alice()), PARA),
			Error::<Runtime>::AlreadyFollowed
		);
		note(&header(5, H256::zero()));
		assert!(Siblings::head(PARA, 5).is_ok());
	});
}

#[test]
fn heads_come_out_of_the_relay_chains_state() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		assert_ok!(Siblings::follow(RuntimeOrigin::signed(alice()), PARA));
		assert_ok!(Siblings::follow(RuntimeOrigin::signed(alice()), 2200));
		let one = header(5, H256::repeat_byte(5));
		let heads = [(PARA, one.encode()), (2300, header(7, H256::zero()).encode())];
		let proof = relay_proof(&heads, &asked());
		assert!(SiblingHeads::on_relay_state_proof(&proof).ref_time() > 0);
		let head = Siblings::head(PARA, 5).expect("the proof has it");
		assert_eq!((head.hash, head.state_root), (one.hash(), one.state_root));
		assert_eq!(Siblings::head(2200, 7), Err(SiblingError::UnknownHead));
		assert_eq!(Siblings::head(2300, 7), Err(SiblingError::NotFollowed));
	});
}

#[test]
fn a_collator_that_leaves_a_head_out_changes_nothing() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		assert_ok!(Siblings::follow(RuntimeOrigin::signed(alice()), PARA));
		note(&header(5, H256::zero()));
		let heads = [(PARA, header(6, H256::zero()).encode())];
		let silent = relay_proof(&heads, &[CURRENT_SLOT.to_vec()]);
		SiblingHeads::on_relay_state_proof(&silent);
		assert!(Siblings::head(PARA, 5).is_ok());
		assert_eq!(Siblings::head(PARA, 6), Err(SiblingError::UnknownHead));
		SiblingHeads::on_relay_state_proof(&relay_proof(&heads, &asked()));
		assert!(Siblings::head(PARA, 6).is_ok());
	});
}

/// The sibling's story: its genesis, a name of Alice's that points at Bob, a file of Alice's.
fn sibling() -> (TestExternalities, Preimage, Entry) {
	let mut chain = preset(DEV_RUNTIME_PRESET);
	let notarized = chain.execute_with(|| {
		frame_system::BlockHash::<Runtime>::insert(0, GENESIS);
		let (name, duration) = (b"alice.mmt".to_vec(), MIN_DURATION);
		let (secret, cap) = (H256::repeat_byte(3), 1_000 * MMT);
		let hash = commitment(&GENESIS, &name, &alice(), &secret, duration, cap);
		let by = || RuntimeOrigin::signed(alice());
		assert_ok!(Names::commit(by(), hash));
		System::set_block_number(3);
		assert_ok!(Names::register(by(), name.clone(), alice(), duration, secret, cap));
		assert_ok!(Names::set_records(by(), name, vec![(Record::Account(bob()), None)]));
		let preimage = Preimage {
			owner: alice(),
			algorithm: 0,
			digest: H256::repeat_byte(4),
			size: 5,
			salt: H256::repeat_byte(6),
			metadata: H256::zero(),
		};
		let root = preimage.leaf(&GENESIS);
		assert_ok!(Notary::anchor_batch(by(), root, 1));
		let time = Timestamp::get();
		(preimage, Entry { root, count: 1, block: 3, time })
	});
	(chain, notarized.0, notarized.1)
}

#[test]
fn names_and_notarizations_of_a_sibling_are_read_by_proof() {
	let (mut there, preimage, entry) = sibling();
	let (keys, genesis_key) = there.execute_with(|| {
		let keys = Names::name_proof_keys(b"alice.mmt").expect("it is a name");
		(keys, frame_system::BlockHash::<Runtime>::hashed_key_for(0))
	});
	let expires = MIN_DURATION + 3;
	let (root, [name, genesis, head]) =
		proven(there, [keys, vec![genesis_key], vec![HEAD_KEY.to_vec()]]);
	let header = header(40, root);
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let by = || RuntimeOrigin::signed(bob());
		assert_ok!(Siblings::follow(by(), PARA));
		note(&header);
		assert_ok!(Names::witness(by(), PARA, 40, b"alice.mmt".to_vec(), name));
		let known = Names::witnessed_name(PARA, b"alice.mmt").expect("it was just proven");
		assert_eq!((known.owner, known.account), (alice(), Some(bob())));
		assert_eq!((known.expires, known.at, known.verified), (expires, 40, false));

		let path = Path { index: 0, count: 1, siblings: Default::default() };
		let mmr = MmrProof { index: 0, entries: 1, items: Default::default() };
		let proof = Proof::assemble(GENESIS, preimage.clone(), path, entry, mmr, &header, &head)
			.expect("it was anchored there");
		let witness = || Notary::witness(by(), PARA, Box::new(proof.clone()));
		assert_noop!(witness(), pallet_mmt_notary::Error::<Runtime>::GenesisUnknown);
		assert_ok!(Siblings::prove_genesis(by(), PARA, 40, genesis.clone()));
		assert_noop!(
			Siblings::prove_genesis(by(), PARA, 40, genesis),
			Error::<Runtime>::GenesisKnown
		);
		assert_ok!(witness());
		let verified = Notary::verify_of_sibling(PARA, &proof).expect("it was just verified");
		assert_eq!((verified.owner, verified.digest), (alice(), preimage.digest));
		assert_ok!(Siblings::do_try_state());
		assert_ok!(Names::do_try_state());
	});
}

#[test]
fn a_name_is_not_forgotten_while_an_older_proof_of_it_could_come() {
	let name = || b"alice.mmt".to_vec();
	let (mut there, _, _) = sibling();
	let keys = there.execute_with(|| Names::name_proof_keys(&name()).expect("it is a name"));
	let (root, [proof]) = proven(there, [keys]);
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		use pallet_mmt_names::Error;
		let by = || RuntimeOrigin::signed(bob());
		let witness = |number| Names::witness(by(), PARA, number, name(), proof.clone());
		let forget = || Names::forget_witness(by(), PARA, name());
		let note_all = |numbers: RangeInclusive<u32>| {
			numbers.for_each(|number| note(&header(number, root)));
		};
		assert_ok!(Siblings::follow(by(), PARA));
		note_all(39..=40);
		assert_ok!(witness(40));
		note_all(41..=39 + MAX_HEADS);
		assert_noop!(witness(40), Error::<Runtime>::NotNewer);
		assert_noop!(forget(), Error::<Runtime>::StillProvable);
		note(&header(40 + MAX_HEADS, root));
		assert_noop!(witness(40), Error::<Runtime>::StaleHead);
		assert_ok!(forget());
		assert_ok!(witness(40 + MAX_HEADS));
		// The relay chain takes the sibling back: numbers begin again.
		note_all(10..=12);
		assert_ok!(witness(11));
		assert_noop!(witness(10), Error::<Runtime>::NotNewer);
		assert_eq!(Names::witnessed_name(PARA, &name()).map(|known| known.at), Some(11));
		assert_ok!(Names::do_try_state());
	});
}

#[test]
fn the_profiles_key_is_where_the_profile_is() {
	assert_eq!(Profile::<Runtime>::hashed_key(), PROFILE_KEY);
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let stored = sp_io::storage::get(&PROFILE_KEY).expect("genesis writes it");
		assert_eq!(stored[..], ChainProfile::profile().encode()[..]);
		assert!(stored.len() < mmt_primitives::siblings::MAX_NODE as usize);
	});
}

fn every_call() -> Vec<(&'static str, Call<Runtime>)> {
	vec![
		("follow", Call::follow { para: PARA }),
		("unfollow", Call::unfollow { para: PARA }),
		("prove_genesis", Call::prove_genesis { para: PARA, number: 1, proof: vec![] }),
	]
}

#[test]
fn every_call_is_known_here() {
	let known: Vec<_> = every_call().into_iter().map(|(name, _)| name).collect();
	assert_eq!(known, Call::<Runtime>::get_call_names());
	assert_eq!(Siblings::index(), 70);
}

#[test]
fn calls_are_of_the_group_for_other_chains() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let valid = |call: RuntimeCall| {
			let (info, length) = (call.get_dispatch_info(), call.encoded_size());
			let origin = RuntimeOrigin::signed(alice());
			CheckChainProfile::<Runtime>::new()
				.validate_only(origin, &call, &info, length, TransactionSource::External, 0)
				.map(drop)
		};
		Profile::<Runtime>::mutate(|profile| {
			profile.open.try_insert(TransactionGroup::CrossChain).map(drop)
		})
		.expect("there is room for every group");
		for (name, call) in every_call() {
			assert_eq!(valid(call.into()), Ok(()), "{name}");
		}
		Profile::<Runtime>::mutate(|profile| profile.open.remove(&TransactionGroup::CrossChain));
		for (name, call) in every_call() {
			assert_eq!(valid(call.into()), Err(InvalidTransaction::Custom(102).into()), "{name}");
		}
	});
}

#[test]
fn following_holds_five_registrations() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let fee = ChainProfile::profile().fees.registration;
		assert_eq!(<Runtime as Config>::FollowDeposit::get(), 5 * fee);
	});
}

/// Or anybody would take all places for the fees of a few transactions.
#[test]
fn following_is_not_free_where_registrations_are() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let deposit = |registration: u128, decimals: u8| {
			Profile::<Runtime>::mutate(|profile| {
				profile.fees.registration = registration;
				profile.token.decimals = decimals;
			});
			<Runtime as Config>::FollowDeposit::get()
		};
		// 68.352 tokens.
		assert_eq!(deposit(0, 12), 68_352 * MMT / 1_000);
		assert_eq!(deposit(0, 6), 68_352_000);
		assert_eq!(deposit(0, 0), 68);
		assert_eq!(deposit(13 * MMT, 12), 68_352 * MMT / 1_000);
		assert_eq!(deposit(14 * MMT, 12), 70 * MMT);

		let least = deposit(0, 12);
		let held = || System::account(alice()).data.reserved;
		let before = held();
		assert_ok!(Siblings::follow(RuntimeOrigin::signed(alice()), PARA));
		assert_eq!(held(), before + least);
	});
}

/// What every block pays for 16 siblings is a small part of it.
#[test]
fn heads_of_all_siblings_are_a_small_part_of_a_block() {
	use pallet_mmt_siblings::WeightInfo;
	let weight = <Runtime as Config>::WeightInfo::note_heads(16);
	let most = crate::configs::RuntimeBlockWeights::get().max_block;
	assert!(
		weight.ref_time() < most.ref_time() / 20 && weight.proof_size() < most.proof_size() / 20
	);
}

#[test]
fn a_proof_of_the_most_nodes_fits_a_block() {
	let most = crate::configs::RuntimeBlockWeights::get().max_block.ref_time();
	let node = vec![0; mmt_primitives::siblings::MAX_NODE as usize];
	let proof = vec![node; mmt_primitives::siblings::MAX_NODES as usize];
	let call: RuntimeCall = pallet_mmt_names::Call::<Runtime>::witness {
		para: PARA,
		number: 1,
		name: vec![b'a'; 253],
		proof,
	}
	.into();
	assert!(call.get_dispatch_info().call_weight.ref_time() < most / 50);
}
