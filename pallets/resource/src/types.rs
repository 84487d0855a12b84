//! What the pallet stores, with its arithmetic: no storage is touched here, so that a month of ten
//! thousand workers can be simulated.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use mmt_primitives::{
	resource::{
		emission::{epoch_emission, MAX_MINED},
		power,
		rules::ResourceRules,
		time, EpochIndex, Sol, Sum, WindowIndex, MAX_DESTINATIONS,
	},
	Balance, BlockNumber,
};
use scale_info::TypeInfo;

/// Windows whose seeds are kept: the running one, and all that roots can be answered for.
pub const SEEDS: u32 = time::SEEDS_KEPT;

/// Epochs that a worker's power is counted over.
pub const DAY: usize = time::EPOCHS_PER_DAY as usize;

/// Classes of a worker that can matter: of the last epoch, of this one, and of the next.
pub const CLASSES: u32 = 3;

/// Most roots and windows that are looked at in an idle block.
pub const SWEEP: u32 = 32;

/// Accounts that rewards go to, with their parts.
pub type Bindings<AccountId> = BoundedVec<(AccountId, u16), ConstU32<MAX_DESTINATIONS>>;

/// Makes BMM when a chain is launched.
pub trait BmmGenesis {
	/// Makes the asset, with its name, symbol and decimals, before any of it is issued.
	///
	/// Errors: what keeps it from being made, in words.
	fn create() -> Result<(), &'static str>;

	/// Makes the asset on a chain without rules whose BMM come from another chain, and nothing on one
	/// that has none. None of it is issued.
	///
	/// Errors: what keeps it from being made, in words.
	fn create_without_rules() -> Result<(), &'static str> {
		Ok(())
	}
}

/// Where in its windows and epochs a chain with BMM is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clock {
	/// What the chain fixed.
	pub rules: ResourceRules,
	/// The block.
	pub block: BlockNumber,
	/// The window that runs.
	pub window: WindowIndex,
}

impl Clock {
	/// Of a block.
	pub fn new(rules: ResourceRules, block: BlockNumber) -> Self {
		let window = time::window_of(block, rules.window);
		Self { rules, block, window }
	}

	/// The epoch that runs.
	pub fn epoch(&self) -> EpochIndex {
		time::epoch_of(self.window)
	}

	/// The epoch that credit goes to: the one of the window before.
	pub fn credit_epoch(&self) -> EpochIndex {
		time::credit_epoch(self.window)
	}

	/// Whether credit of an epoch can no longer change.
	pub fn is_settled(&self, epoch: EpochIndex) -> bool {
		epoch < self.credit_epoch()
	}

	/// Whether roots of a window can no longer be answered.
	pub fn is_void(&self, window: WindowIndex) -> bool {
		self.window > time::answer_window(window)
	}
}

/// A worker.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Worker<AccountId> {
	/// Its classes, each with the epoch from which on it holds, in their order.
	pub classes: BoundedVec<(EpochIndex, u8), ConstU32<CLASSES>>,
	/// The last epoch in which it was active.
	pub epoch: Option<EpochIndex>,
	/// What it was credited in each of the 24 epochs up to that one, in sol, that one first.
	pub credits: [Sol; DAY],
	/// Epochs in which it was active without a gap before that one; gaps halve it.
	pub streak: u32,
	/// Its persistent power in that epoch, in millionths of a sol.
	pub power: u128,
	/// Whether that epoch's reward is still to be allotted.
	pub due: bool,
	/// The epoch before that in which it was active, and its persistent power then.
	pub before: Option<(EpochIndex, u128)>,
	/// Allotted and not paid, in the smallest unit of BMM.
	pub owed: Balance,
	/// The last window that it submitted a batch or a root for.
	pub submitted: Option<WindowIndex>,
	/// Its roots that were not answered.
	pub commitments: u32,
	/// Who has part of its rewards, as long as that is a worker.
	pub referrer: Option<AccountId>,
	/// Held for it, in planck.
	pub deposit: Balance,
}

impl<AccountId> Worker<AccountId> {
	/// One that was just registered.
	pub fn new(referrer: Option<AccountId>, deposit: Balance) -> Self {
		Self {
			classes: BoundedVec::new(),
			epoch: None,
			credits: [0; DAY],
			streak: 0,
			power: 0,
			due: false,
			before: None,
			owed: 0,
			submitted: None,
			commitments: 0,
			referrer,
			deposit,
		}
	}

	/// The class that holds in an epoch, if any does.
	pub fn class_in(&self, epoch: EpochIndex) -> Option<u8> {
		self.classes.iter().rev().find(|(from, _)| *from <= epoch).map(|(_, class)| *class)
	}

	/// Declares a class in epoch `now`. It holds from the next one on, which is returned. What holds
	/// until then, and held in the epoch before, stays.
	pub fn declare(&mut self, now: EpochIndex, class: u8) -> EpochIndex {
		// Saturating: the last epoch is in block 2^32.
		let from = now.saturating_add(1);
		self.classes.retain(|(epoch, _)| *epoch != from);
		// One that the next replaced before the last epoch began matters no more.
		while self.classes.get(1).is_some_and(|(epoch, _)| *epoch < now) {
			self.classes.remove(0);
		}
		// Never full: what is left begins before `now`, of which there is one, or at `now`.
		if self.classes.try_push((from, class)).is_err() {
			log::error!(target: crate::LOG, "a worker had {CLASSES} classes at once");
		}
		from
	}

	/// What it was credited in its last 24 epochs, in sol.
	pub fn daily(&self) -> u128 {
		self.credits.iter().map(|sol| u128::from(*sol)).sum()
	}

	/// In how many of those it was active.
	pub fn active(&self) -> u32 {
		self.credits.iter().filter(|sol| **sol > 0).count() as u32
	}

	/// Begins to be active in an epoch, if it is not yet: what is over 24 epochs ago is forgotten,
	/// and the streak goes on or is halved for each epoch that was missed. The epoch before must
	/// have been allotted. Returns whether it began.
	pub fn enter(&mut self, epoch: EpochIndex) -> bool {
		let Some(last) = self.epoch else {
			self.epoch = Some(epoch);
			self.due = true;
			return true;
		};
		// Credit never goes to an epoch before one that was credited.
		let Some(ahead) = epoch.checked_sub(last).filter(|ahead| *ahead > 0) else {
			return false;
		};
		power::slide(&mut self.credits, ahead);
		// Saturating: `ahead` is not 0.
		self.streak = power::next_streak(self.streak, ahead.saturating_sub(1));
		self.before = Some((last, self.power));
		self.epoch = Some(epoch);
		self.power = 0;
		self.due = true;
		true
	}

	/// Credits `sol` in the epoch that it entered last, and weighs it again.
	pub fn add(&mut self, sol: Sol) {
		// Saturating: at most four batches and four roots, each of 2^52 sol.
		self.credits[0] = self.credits[0].saturating_add(sol);
		self.power = power::pp(self.daily(), self.streak);
	}

	/// Its persistent power in the last epoch in which it was active up to `epoch`, which is settled;
	/// 0 if that is over an epoch ago.
	pub fn persistent_power(&self, epoch: EpochIndex) -> u128 {
		let last = self.epoch.map(|last| (last, self.power));
		let (active, power) = match (last, self.before) {
			(Some((last, power)), _) if last <= epoch => (last, power),
			(_, Some(before)) => before,
			_ => return 0,
		};
		match epoch.checked_sub(active) {
			Some(0 | 1) => power,
			_ => 0,
		}
	}
}

/// An epoch in which somebody was active.
#[derive(
	Clone,
	Default,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Epoch {
	/// What it pays, in the smallest unit of BMM, once it is settled.
	pub emission: Option<Balance>,
	/// Persistent power of all that were active, in millionths of a sol.
	pub power: u128,
	/// How many were.
	pub workers: u32,
	/// Allotted of it.
	pub paid: Balance,
}

impl Epoch {
	/// Weighs a worker that was weighed `before` in this epoch, or is `new` in it.
	pub fn weigh(&mut self, before: u128, after: u128, new: bool) {
		// Neither saturates: `before` is in the sum, and 2^32 workers have less than 2^81 each.
		self.power = self.power.saturating_sub(before).saturating_add(after);
		self.workers = self.workers.saturating_add(u32::from(new));
	}

	/// What a worker of so much power has of it; nothing before it is settled.
	pub fn reward(&self, power: u128) -> Balance {
		power::reward(self.emission.unwrap_or_default(), power, self.power).min(self.left())
	}

	/// What was not allotted of it, in the smallest unit of BMM.
	pub fn left(&self) -> Balance {
		// Saturating: never more is allotted than is left.
		self.emission.unwrap_or_default().saturating_sub(self.paid)
	}
}

/// Every BMM that is or will be mined, in its smallest unit. The four parts are [`MAX_MINED`]
/// together, for ever.
#[derive(
	Clone,
	Default,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Ledger {
	/// Issued.
	pub mined: Balance,
	/// Allotted to workers, and not issued yet.
	pub owed: Balance,
	/// What epochs pay that can be claimed, and was not allotted.
	pub open: Balance,
	/// What no epoch pays yet.
	pub remaining: Balance,
}

impl Ledger {
	/// Of a chain that begins to mine.
	pub fn full() -> Self {
		Self { remaining: MAX_MINED, ..Default::default() }
	}

	/// The next epoch's pay.
	pub fn emit(&mut self) -> Balance {
		let amount = epoch_emission(self.remaining).min(self.remaining);
		shift(&mut self.remaining, &mut self.open, amount);
		amount
	}

	/// What an epoch pays becomes a worker's.
	pub fn allot(&mut self, amount: Balance) {
		shift(&mut self.open, &mut self.owed, amount);
	}

	/// Nobody claimed it in time.
	pub fn close(&mut self, amount: Balance) {
		shift(&mut self.open, &mut self.remaining, amount);
	}

	/// A worker gave it up.
	pub fn give_back(&mut self, amount: Balance) {
		shift(&mut self.owed, &mut self.remaining, amount);
	}

	/// It is issued to whom it is owed. Nothing if it is not owed, or more would be mined than there
	/// may be.
	pub fn mine(&mut self, amount: Balance) -> Option<()> {
		let owed = self.owed.checked_sub(amount)?;
		let mined = self.mined.checked_add(amount).filter(|mined| *mined <= MAX_MINED)?;
		(self.owed, self.mined) = (owed, mined);
		Some(())
	}
}

/// Moves an amount that is there; what is not there is not moved, so that the sum always stays.
fn shift(from: &mut Balance, to: &mut Balance, amount: Balance) {
	let amount = amount.min(*from);
	// Neither saturates: all of it is a part of `MAX_MINED`.
	*from = from.saturating_sub(amount);
	*to = to.saturating_add(amount);
}

/// A root over more shares than a batch has.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Commitment {
	/// The root, with what all of it is worth.
	pub root: Sum,
	/// Number of the shares.
	pub count: u32,
	/// Their class.
	pub class: u8,
	/// Held for it, in planck.
	pub deposit: Balance,
}
