//! Whether computing power is proved on a chain, by which rules, and whose the first BMM are.

use super::{error::ChainError, values::Reader};
use mmt_primitives::{
	profile::{ResourceRules, TransactionGroup, MAX_WINDOW, MIN_WINDOW},
	resource::{emission::BMM_DECIMALS, MAX_CLASS},
	Balance,
};
use serde_json::{json, Value as Json};
use std::ops::Range;
use toml::Spanned;

impl Reader<'_> {
	/// The rules of `[resource]`; none without that table. What it does not say is as on the main
	/// chain.
	pub fn resource(&self) -> Result<Option<ResourceRules>, ChainError> {
		self.group_is_open_where_the_table_is()?;
		let Some(table) = &self.file.resource else { return Ok(None) };
		let main = ResourceRules::main();
		Ok(Some(ResourceRules {
			window: match &table.window {
				Some(window) => self.number("resource.window", window, MIN_WINDOW, MAX_WINDOW)?,
				None => main.window,
			},
			min_class: match &table.min_class {
				Some(class) => self.class("resource.min_class", class)?,
				None => main.min_class,
			},
			bond_per_sol: match &table.bond_per_sol {
				Some(bond) => self.bmm("resource.bond_per_sol", bond)?,
				None => main.bond_per_sol,
			},
		}))
	}

	/// The genesis of BMM: who has what is not mined. Nobody on a chain without `[resource]`.
	pub fn first_bmm(&self) -> Result<Json, ChainError> {
		let Some(table) = &self.file.resource else { return Ok(json!({})) };
		Ok(json!({
			"airdrop": self.account("resource.airdrop", &table.airdrop)?,
			"developers": self.account("resource.developers", &table.developers)?,
			"ecosystem": self.account("resource.ecosystem", &table.ecosystem)?,
		}))
	}

	fn class(&self, key: &str, value: &Spanned<i64>) -> Result<u8, ChainError> {
		let class = self.number(key, value, 0, MAX_CLASS.into())?;
		Ok(u8::try_from(class).expect("it is at most MAX_CLASS, a u8; qed"))
	}

	/// An amount in BMM, whatever the decimals of the chain's own token.
	fn bmm(&self, key: &str, value: &Spanned<toml::Value>) -> Result<Balance, ChainError> {
		self.amount_in(key, value, BMM_DECIMALS, "BMM has")
	}

	/// Where a key of `[resource]` stands.
	pub fn span_of_resource(&self, key: &str) -> Range<usize> {
		let Some(table) = &self.file.resource else { return Range::default() };
		let value = match key {
			"resource.window" => table.window.as_ref().map(Spanned::span),
			"resource.min_class" => table.min_class.as_ref().map(Spanned::span),
			_ => table.bond_per_sol.as_ref().map(Spanned::span),
		};
		value.unwrap_or_else(|| table.airdrop.span())
	}

	/// A list of groups that says one thing about computing power while the table says another is a
	/// mistake in one of the two.
	fn group_is_open_where_the_table_is(&self) -> Result<(), ChainError> {
		let Some(open) = &self.file.open else { return Ok(()) };
		let group = open.iter().find(|group| *group.get_ref() == TransactionGroup::Resource);
		match (group, &self.file.resource) {
			(Some(group), None) => {
				let allowed = "without \"resource\" on a chain that has no [resource]";
				Err(self.wrong(group.span(), "open", allowed, "resource"))
			},
			(None, Some(table)) => {
				let span = open.first().map_or(table.airdrop.span(), Spanned::span);
				let allowed = "with \"resource\" on a chain that has [resource]";
				Err(self.wrong(span, "open", allowed, "none"))
			},
			_ => Ok(()),
		}
	}
}

#[cfg(test)]
#[path = "resource_tests.rs"]
mod tests;
