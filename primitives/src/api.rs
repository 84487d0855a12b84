//! Runtime APIs: what a client asks a chain. The node serves each as an `mmt_*` RPC method.

use crate::{
	delegates::{DelegateInfo, RankedDelegate, RoundInfo, VoterInfo},
	footstones::{self, ChainId, DataChainInfo, DataChainPage, FootstonesInfo},
	names::{
		Availability, Label, NameId, NameInfo, NamePage, Quote, RecordKey, Resolution,
		ResolveError, SubnamePage,
	},
	notary::{
		mmr::{Entry, Peaks},
		proof::{Proof, Verified},
		HistoryItem, LicenceId, LicenceInfo, TermsInfo, WorkId, WorkInfo,
	},
	profile::ChainProfile,
	resource::{EpochIndex, EpochInfo, ResourceStatus, SampleTask, WorkerInfo, WorkerPage},
	rewards::{Claimable, Emission},
	siblings::{ParaId, SiblingError, SiblingInfo, WitnessedName},
	Balance, BlockNumber,
};
use alloc::{string::String, vec::Vec};
use codec::Codec;
use sp_core::H256;

/// Most entries in one page of an answer.
pub const MAX_PAGE: u32 = 512;

/// Most places of the ranking that an answer skips. Those are read as well.
pub const MAX_SKIP: u32 = 5_000;

sp_api::decl_runtime_apis! {
	/// What the chain fixed at its launch.
	pub trait ChainProfileApi<AccountId> where AccountId: Codec {
		/// The profile.
		fn profile() -> ChainProfile<AccountId>;
		/// BLAKE2-256 of the encoded profile, as stored at genesis.
		fn profile_hash() -> H256;
		/// Whether `who` may send transactions, and whether it may stand as a delegate.
		fn permissions(who: AccountId) -> (bool, bool);
	}

	/// Delegates, votes and rounds.
	pub trait DelegatesApi<AccountId> where AccountId: Codec {
		/// The ranking from its `skip`-th place on, at most `limit` and [`MAX_PAGE`] places.
		/// Empty if `skip` is over [`MAX_SKIP`].
		fn ranking(skip: u32, limit: u32) -> Vec<RankedDelegate<AccountId>>;
		/// A delegate's record.
		fn delegate(account: AccountId) -> Option<DelegateInfo<AccountId>>;
		/// This round and its order.
		fn round() -> RoundInfo<AccountId>;
		/// Who forges at `slot`, as long as this round's order holds. `None` for slots before the
		/// round.
		fn slot_owner(slot: u64) -> Option<AccountId>;
		/// What an account has voted and is unlocking.
		fn voter(account: AccountId) -> VoterInfo<AccountId>;
	}

	/// Block rewards and what is owed.
	pub trait RewardsApi<AccountId> where AccountId: Codec {
		/// What `account` may claim now.
		fn claimable(account: AccountId) -> Claimable;
		/// Reward of the block at `height`, in planck.
		fn block_reward(height: BlockNumber) -> Balance;
		/// Rewards so far.
		fn emission() -> Emission;
	}

	/// Anchored batches, works and licences.
	pub trait NotaryApi<AccountId> where AccountId: Codec {
		/// The peaks of the chain's Merkle Mountain Range.
		fn notary_peaks() -> Peaks;
		/// The batches anchored in the block that this is asked at, with their indices. Empty once
		/// the next block has begun: it is read from the block's events.
		fn anchored() -> Vec<(u64, Entry)>;
		/// A work.
		fn work(id: WorkId) -> Option<WorkInfo<AccountId>>;
		/// The work of a content: the algorithm's code, the digest and the size in bytes. A leaf of
		/// another size is of another content, whatever its digest.
		fn work_of(algorithm: u8, digest: H256, size: u64) -> Option<WorkId>;
		/// Open terms of a work.
		fn terms_of(work: WorkId) -> Vec<TermsInfo>;
		/// A licence.
		fn licence(id: LicenceId) -> Option<LicenceInfo<AccountId>>;
		/// Licences that `account` holds, from number `start` on, at most `limit` and
		/// [`MAX_LICENCE_PAGE`](crate::notary::works::MAX_LICENCE_PAGE).
		fn licences_of(
			account: AccountId,
			start: LicenceId,
			limit: u32,
		) -> Vec<LicenceInfo<AccountId>>;
		/// What happened to a work in the block that this is asked at, oldest first, and the block
		/// of the event before, where to ask next.
		fn work_history(work: WorkId) -> (Vec<HistoryItem<AccountId>>, Option<BlockNumber>);
	}
	/// Names. Each is given in full, with the chain's suffix: `book.alice.mmt`.
	pub trait NamesApi {
		/// Records of a name that is active, those with the given keys. All of them if no key is
		/// given; more than [`MAX_RECORDS`](crate::names::MAX_RECORDS) keys are refused.
		fn resolve(name: Vec<u8>, keys: Vec<RecordKey>) -> Result<Resolution, ResolveError>;
		/// Primary name of an account, as long as that name's account record is the account.
		fn reverse(account: crate::AccountId) -> Option<String>;
		/// What a name can be had for. A label stands for the top name of that label.
		fn availability(name: Vec<u8>) -> Availability;
		/// Names that `account` owns, from number `start` on. At most `limit` and
		/// [`MAX_NAME_PAGE`](crate::names::MAX_NAME_PAGE) entries of the index are looked at, so a
		/// page may be shorter, or empty, and not be the last.
		fn names_of(account: crate::AccountId, start: Option<NameId>, limit: u32) -> NamePage;
		/// Names directly under a name, those after the label `start` in the order of the state's
		/// keys; at most `limit` and [`MAX_NAME_PAGE`](crate::names::MAX_NAME_PAGE).
		fn subnames(
			name: Vec<u8>,
			start: Option<Label>,
			limit: u32,
		) -> Result<SubnamePage, ResolveError>;
		/// The name of a tenure, unless that is over and cleared away.
		fn name_of_id(id: NameId) -> Option<NameInfo>;
		/// What registering or renewing a top name for `duration` blocks costs now.
		fn price(name: Vec<u8>, duration: BlockNumber) -> Result<Quote, ResolveError>;
	}

	/// The proof of computing power. A chain whose profile has no rules for it answers with nothing.
	pub trait ResourceApi {
		/// Where it stands.
		fn resource_status() -> Option<ResourceStatus>;
		/// A worker.
		fn worker(account: crate::AccountId) -> Option<WorkerInfo>;
		/// Workers after the account `start` in the order of the state's keys, at most `limit` and
		/// [`MAX_WORKER_PAGE`](crate::resource::MAX_WORKER_PAGE).
		fn workers(start: Option<crate::AccountId>, limit: u32) -> WorkerPage;
		/// An epoch that had credit, unless it is cleared away.
		fn resource_epoch(epoch: EpochIndex) -> Option<EpochInfo>;
		/// What commitments of `account` have to answer now.
		fn sample_tasks(account: crate::AccountId) -> Vec<SampleTask>;
	}

	/// Footstones, and the data chains that they bet on.
	pub trait FootstonesApi {
		/// All active footstones.
		fn footstones() -> FootstonesInfo;
		/// A footstone, active or leaving.
		fn footstone(account: crate::AccountId) -> Option<footstones::FootstoneInfo>;
		/// A data chain.
		fn data_chain(chain: ChainId) -> Option<DataChainInfo>;
		/// Data chains from number `start` on, at most `limit` and
		/// [`MAX_CHAIN_PAGE`](crate::footstones::MAX_CHAIN_PAGE).
		fn data_chains(start: ChainId, limit: u32) -> DataChainPage;
		/// The open betting round of a data chain.
		fn bet_round(chain: ChainId) -> Option<footstones::RoundInfo>;
	}

	/// Siblings: other chains of the relay chain, whose state this one reads by proof.
	pub trait SiblingsApi {
		/// Those that this chain follows, the hub first.
		fn siblings() -> Vec<SiblingInfo>;
		/// Keys of this chain's state that show a sibling what a name is, or that there is none: what
		/// a proof for the sibling's call `names.witness` has to show, and no more.
		fn name_proof_keys(name: Vec<u8>) -> Result<Vec<Vec<u8>>, ResolveError>;
		/// A name of a sibling, as the last proof of it showed it.
		fn witnessed_name(para: ParaId, name: Vec<u8>) -> Option<WitnessedName>;
		/// What the proof file of a sibling shows. Its header must be of a head that this chain
		/// remembers, and its genesis the one that was proven.
		fn verify_of_sibling(para: ParaId, proof: Proof) -> Result<Verified, SiblingError>;
	}
}
