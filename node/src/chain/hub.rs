//! A chain whose token comes from another chain, its hub: what its file leaves out, and what is told of
//! it.

use super::{error::ChainError, facts::Facts, values::Reader};
use mmt_primitives::profile::{RewardSchedule, TransactionGroup};
use std::ops::Range;
use toml::Spanned;

/// Where a table begins that may stand only in the file of a chain without a hub, its name, and why
/// a chain with one has none.
type Forbidden<'a> = (Option<Range<usize>>, &'a str, &'a str);

impl Reader<'_> {
	/// The para id of the hub. A file that names one leaves out what would issue its token.
	pub fn hub(&self) -> Result<Option<u32>, ChainError> {
		let Some(hub) = &self.file.hub else { return Ok(None) };
		let id = self.number("hub", hub, 1, u32::MAX)?;
		if i64::from(id) == *self.file.para_id.get_ref() {
			let allowed =
				"the para id of another chain, which issues this one's token; leave it out \
			               on the hub itself";
			return Err(self.wrong(hub.span(), "hub", allowed, id));
		}
		for (span, key, why) in self.forbidden() {
			if let Some(span) = span {
				let allowed = format!("absent on a chain with a hub: {why}");
				return Err(self.wrong(span, key, &allowed, "a table"));
			}
		}
		self.group_is_open()?;
		Ok(Some(id))
	}

	/// The tables that a chain with a hub cannot have.
	fn forbidden(&self) -> [Forbidden<'_>; 5] {
		let file = self.file;
		[
			(
				file.rewards.as_ref().map(|table| table.first.span()),
				"rewards",
				"the hub alone mints its token, and delegates earn fees here",
			),
			(
				file.balances.keys().next().map(Spanned::span),
				"balances",
				"nothing of its token exists here until it is sent from the hub",
			),
			(
				file.claims.as_ref().map(|table| table.csv.span()),
				"claims",
				"its token is claimed on the hub",
			),
			(
				file.resource.as_ref().map(|table| table.airdrop.span()),
				"resource",
				"BMM come from there, where computing power is proved",
			),
			(
				file.names.registered.first().map(|table| table.name.span()),
				"names.registered",
				"a name's deposit is held in its token, which nobody has at genesis",
			),
		]
	}

	/// The token comes and goes by messages, so a list of groups has them.
	fn group_is_open(&self) -> Result<(), ChainError> {
		let Some(open) = &self.file.open else { return Ok(()) };
		if open.iter().any(|group| *group.get_ref() == TransactionGroup::CrossChain) {
			return Ok(());
		}
		let span = (open.first().map(Spanned::span))
			.or(self.file.hub.as_ref().map(Spanned::span))
			.unwrap_or_default();
		let allowed =
			"with \"cross_chain\" on a chain with a hub: its token comes and goes by messages";
		Err(self.wrong(span, "open", allowed, "none"))
	}

	/// The rewards of `[rewards]`, or none on a chain with a hub.
	pub fn rewards(&self, hub: Option<u32>) -> Result<RewardSchedule, ChainError> {
		let Some(table) = &self.file.rewards else {
			return match hub {
				Some(_) => Ok(RewardSchedule::NONE),
				None => {
					let allowed =
						"a table with first, step, floor and period, on a chain that names \
					               no hub";
					Err(self.wrong(self.file.token.symbol.span(), "rewards", allowed, "nothing"))
				},
			};
		};
		Ok(RewardSchedule {
			first: self.amount("rewards.first", &table.first)?,
			step: self.amount("rewards.step", &table.step)?,
			floor: self.amount("rewards.floor", &table.floor)?,
			period: self.number("rewards.period", &table.period, 1, u32::MAX)?,
		})
	}

	/// Where a key of `[rewards]` stands.
	pub fn span_of_rewards(&self, key: &str) -> Range<usize> {
		let Some(table) = &self.file.rewards else { return Range::default() };
		match key {
			"rewards.first" => table.first.span(),
			"rewards.step" => table.step.span(),
			"rewards.floor" => table.floor.span(),
			_ => table.period.span(),
		}
	}
}

/// What a chain spec says of the hub, in plain words; nothing of a chain without one.
pub fn lines(facts: &Facts) -> Vec<String> {
	let Some(hub) = facts.profile.hub else { return Vec::new() };
	let symbol = String::from_utf8_lossy(&facts.profile.token.symbol).into_owned();
	vec![
		format!(
			"hub:       para {hub} issues {symbol} and BMM; none exist here until they are sent"
		),
		format!("           {symbol} must have the decimals there that it has here"),
	]
}

/// Why no chain should be launched, as far as it is about the hub and the profile cannot say it.
pub fn reason(facts: &Facts) -> Option<String> {
	let hub = facts.profile.hub?;
	(facts.para_id == hub).then(|| {
		format!("its hub is para id {hub}, which is this chain itself: the hub names none")
	})
}

#[cfg(test)]
#[path = "hub_tests.rs"]
mod tests;
