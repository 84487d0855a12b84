//! The pallet's invariants, each total derived again from its parts.

use crate::{
	pallet::{
		Commitments, Config, HoldReason, Labels, NextId, Nodes, Owned, Pallet, Primary, Records,
		Skeletons, Witnessed,
	},
	types::{Deposit, Node, Shown},
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use codec::Encode;
use frame_support::{ensure, traits::fungible::InspectHold};
use mmt_primitives::{
	names::{
		label::{check, skeleton},
		Fuses, NameId, VersionedRecord, MAX_DEPTH, MAX_RECORDS, ROOT,
	},
	AccountId, Balance,
};
use sp_runtime::TryRuntimeError;

type AllNodes = BTreeMap<NameId, Node<AccountId>>;

impl<T: Config> Pallet<T> {
	/// Checks that
	/// - a node is the one that its label leads to, and its owner's index has it;
	/// - numbers are those that were given, and parents are older than their subnames;
	/// - no active name has fuses that its parent could break, and none outlives its parent;
	/// - records are those that they are stored as, and counted while their node is there;
	/// - names that look alike are known to, and those that are held have one owner;
	/// - a name of a sibling that was active had not expired;
	/// - what is held is the sum of deposits, account by account.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let nodes: AllNodes = Nodes::<T>::iter().collect();
		Self::check_nodes(&nodes)?;
		Self::check_lines(&nodes)?;
		Self::check_records(&nodes)?;
		Self::check_look_alikes(&nodes)?;
		Self::check_witnesses()?;
		Self::check_deposits(&nodes)
	}

	fn check_nodes(nodes: &AllNodes) -> Result<(), TryRuntimeError> {
		ensure!(Labels::<T>::iter().count() == nodes.len(), "labels and nodes differ");
		ensure!(Owned::<T>::iter().count() == nodes.len(), "nodes and their owners differ");
		let next = NextId::<T>::get();
		ensure!(!nodes.contains_key(&ROOT), "the root has a node");
		for (id, node) in nodes {
			ensure!(*id < next, "a node has a number that was not given");
			ensure!(node.parent < *id, "a subname is older than its parent");
			ensure!(
				Labels::<T>::get(node.parent, &node.label) == Some(*id),
				"a label leads to another node"
			);
			ensure!(Owned::<T>::contains_key(&node.owner, id), "a node is not its owner's");
			ensure!(check(&node.label).is_ok(), "a label is none");
			ensure!(node.registered <= Self::now(), "a tenure begins in the future");
			ensure!(!node.is_top() || node.expires.is_some(), "a top name never expires");
			ensure!(
				node.price.is_none()
					|| (node.is_emancipated() && !node.has(Fuses::CANNOT_TRANSFER)),
				"a name is for sale that cannot be sold"
			);
			ensure!(node.records <= MAX_RECORDS, "more records than a name may have");
			ensure!(
				!node.is_top() || node.deposit.payer == node.owner,
				"the deposit of a top name is not its owner's"
			);
		}
		for (account, primary) in Primary::<T>::iter() {
			ensure!(primary.id < next, "a primary name has a number that was not given");
			let name = Self::reverse(account.clone());
			ensure!(
				name.is_none() || Self::account_of(primary.id) == Some(account),
				"a primary name leads to another account"
			);
		}
		Ok(())
	}

	fn check_lines(nodes: &AllNodes) -> Result<(), TryRuntimeError> {
		for (id, node) in nodes {
			let Some((name, found)) = Self::climb(*id) else {
				ensure!(Self::is_dead(*id), "a node without a name lives");
				continue;
			};
			ensure!(found.id == *id, "a name leads to another node");
			ensure!(name.depth() <= MAX_DEPTH, "a name is too deep");
			let parent = nodes.get(&node.parent);
			if let Some(parent) = &found.parent {
				ensure!(found.expires <= parent.expires, "a subname outlives its parent");
			}
			ensure!(!(found.is_active(Self::now()) && Self::is_dead(*id)), "a dead name is active");
			let checked = Self::check_fuses(node.fuses, node.expires, parent);
			ensure!(checked.is_ok(), "fuses do not hold together");
		}
		Ok(())
	}

	fn check_records(nodes: &AllNodes) -> Result<(), TryRuntimeError> {
		let mut counted = BTreeMap::<NameId, u32>::new();
		let next = NextId::<T>::get();
		for (id, key, stored) in Records::<T>::iter() {
			*counted.entry(id).or_default() += 1;
			ensure!(id < next && id != ROOT, "a record of no tenure");
			let VersionedRecord::V1(record) = &stored.record;
			ensure!(record.key() == key, "a record has another's key");
			ensure!(record.check().is_ok(), "a record is not legal");
			if let Some(node) = nodes.get(&id) {
				ensure!(stored.deposit.payer == node.owner, "a record is not its owner's");
			}
			ensure!(
				stored.deposit.amount >= Self::record_deposit(0),
				"a record without its deposit"
			);
			ensure!(stored.record.encoded_size() > 0, "a record of nothing");
		}
		for (id, node) in nodes {
			let count = counted.get(id).copied().unwrap_or_default();
			ensure!(node.records == count, "records miscounted");
		}
		Ok(())
	}

	fn check_look_alikes(nodes: &AllNodes) -> Result<(), TryRuntimeError> {
		let now = Self::now();
		let periods = Self::periods();
		let mut known = BTreeSet::<NameId>::new();
		for (key, group) in Skeletons::<T>::iter() {
			ensure!(!group.members.is_empty(), "look-alikes of nothing");
			for member in &group.members {
				ensure!(known.insert(member.id), "a name looks like two");
				let node = nodes.get(&member.id).ok_or("a look-alike that is no more")?;
				ensure!(node.is_top() && skeleton(&node.label) == key, "it looks otherwise");
				let held = node.expires.map(|expires| periods.grace_end(expires));
				ensure!(held == Some(member.held_until), "a look-alike is held otherwise");
				ensure!(
					member.held_until <= now || node.owner == group.owner,
					"names of two owners look alike"
				);
			}
		}
		for (id, node) in nodes.iter().filter(|(_, node)| node.is_top()) {
			let held = node.expires.is_some_and(|expires| periods.grace_end(expires) > now);
			ensure!(!held || known.contains(id), "a name is unknown to its look-alikes");
		}
		Ok(())
	}

	fn check_witnesses() -> Result<(), TryRuntimeError> {
		for witness in Witnessed::<T>::iter_values() {
			if let Shown::Active(name) = witness.shown {
				ensure!(name.at < name.expires, "a name of a sibling was active and had expired");
			}
		}
		Ok(())
	}

	fn check_deposits(nodes: &AllNodes) -> Result<(), TryRuntimeError> {
		let names = nodes.values().map(|node| node.deposit.clone()).collect();
		let records = Records::<T>::iter_values().map(|stored| stored.deposit).collect();
		let commitments = Commitments::<T>::iter()
			.flat_map(|(payer, open)| {
				open.into_iter()
					.map(move |one| Deposit { payer: payer.clone(), amount: one.deposit })
			})
			.collect();
		let primaries = Primary::<T>::iter()
			.map(|(payer, primary)| Deposit { payer, amount: primary.deposit })
			.collect();
		let witnesses = Witnessed::<T>::iter_values().map(|witness| witness.deposit).collect();
		Self::check_held(HoldReason::Witness, witnesses)?;
		Self::check_held(HoldReason::Name, names)?;
		Self::check_held(HoldReason::Record, records)?;
		Self::check_held(HoldReason::Commitment, commitments)?;
		Self::check_held(HoldReason::Primary, primaries)
	}

	fn check_held(
		reason: HoldReason,
		deposits: Vec<Deposit<AccountId>>,
	) -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<AccountId, Balance>::new();
		for Deposit { payer, amount } in deposits {
			*sums.entry(payer).or_default() += amount;
		}
		let reason = reason.into();
		for (account, sum) in sums {
			ensure!(
				T::Token::balance_on_hold(&reason, &account) == sum,
				"what is held is not the deposits"
			);
		}
		Ok(())
	}
}
