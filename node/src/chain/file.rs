//! The TOML file of a chain, as it is written: nothing here is checked but its shape. Every value
//! keeps its place in the file, so that a wrong one can be pointed at.

use super::error::ChainError;
use mmt_primitives::profile::{ChainKind, TransactionGroup};
use serde::Deserialize;
use std::{
	collections::BTreeMap,
	ops::Range,
	path::{Path, PathBuf},
};
use toml::{Spanned, Value};

/// How far a chain reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Network {
	/// A chain that people rely on.
	Live,
	/// A test chain of several nodes.
	Local,
	/// A chain of one developer.
	Development,
}

/// The whole file. docs/chain-launcher.md says what each key means.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainFile {
	pub name: Spanned<String>,
	pub id: Spanned<String>,
	pub para_id: Spanned<i64>,
	pub relay_chain: Spanned<String>,
	pub network: Option<Spanned<Network>>,
	pub hub: Option<Spanned<i64>>,
	pub kind: Option<Spanned<ChainKind>>,
	pub delegates: Option<Spanned<i64>>,
	pub unlock_period: Option<Spanned<i64>>,
	pub open: Option<Vec<Spanned<TransactionGroup>>>,
	pub approver: Option<Spanned<String>>,
	#[serde(default)]
	pub approved: Vec<Spanned<String>>,
	#[serde(default)]
	pub boot_nodes: Vec<Spanned<String>>,
	pub sudo: Option<Spanned<String>>,
	pub token: TokenTable,
	pub rewards: Option<RewardsTable>,
	pub fees: FeesTable,
	#[serde(default)]
	pub names: NamesTable,
	pub resource: Option<ResourceTable>,
	#[serde(default)]
	pub balances: BTreeMap<Spanned<String>, Spanned<Value>>,
	#[serde(default)]
	pub delegate: Vec<DelegateTable>,
	#[serde(default)]
	pub vesting: Vec<VestingTable>,
	pub claims: Option<ClaimsTable>,
}

/// `[token]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenTable {
	pub name: Spanned<String>,
	pub symbol: Spanned<String>,
	pub decimals: Option<Spanned<i64>>,
}

/// `[rewards]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RewardsTable {
	pub first: Spanned<Value>,
	pub step: Spanned<Value>,
	pub floor: Spanned<Value>,
	pub period: Spanned<i64>,
}

/// `[fees]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeesTable {
	pub transaction: Spanned<Value>,
	pub registration: Spanned<Value>,
}

/// `[names]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamesTable {
	pub suffix: Option<Spanned<String>>,
	#[serde(default)]
	pub rent: RentTable,
	pub premium: Option<Spanned<Value>>,
	#[serde(default)]
	pub registered: Vec<RegisteredTable>,
}

/// `names.rent`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RentTable {
	pub three: Option<Spanned<Value>>,
	pub four: Option<Spanned<Value>>,
	pub five: Option<Spanned<Value>>,
}

/// `[[names.registered]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisteredTable {
	pub name: Spanned<String>,
	pub owner: Spanned<String>,
	pub years: Option<Spanned<i64>>,
}

/// `[resource]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResourceTable {
	pub window: Option<Spanned<i64>>,
	pub min_class: Option<Spanned<i64>>,
	pub bond_per_sol: Option<Spanned<Value>>,
	pub airdrop: Spanned<String>,
	pub developers: Spanned<String>,
	pub ecosystem: Spanned<String>,
}

/// `[[delegate]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DelegateTable {
	pub account: Spanned<String>,
	pub aura: Option<Spanned<String>>,
	pub commission: Option<Spanned<String>>,
}

/// `[[vesting]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VestingTable {
	pub account: Spanned<String>,
	pub begin: Spanned<i64>,
	pub blocks: Spanned<i64>,
	pub liquid: Option<Spanned<Value>>,
}

/// `[claims]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimsTable {
	pub csv: Spanned<String>,
	pub ratio: Option<Spanned<i64>>,
	pub vesting_blocks: Option<Spanned<i64>>,
}

/// A text with the name of its file.
pub struct Source {
	path: PathBuf,
	text: String,
}

impl Source {
	/// Reads a file.
	pub fn read(path: &Path) -> Result<Self, ChainError> {
		let text = std::fs::read_to_string(path)
			.map_err(|source| ChainError::Read { file: path.display().to_string(), source })?;
		Ok(Self { path: path.into(), text })
	}

	/// A text that stands in no file.
	#[cfg(test)]
	pub fn from_text(text: &str) -> Self {
		Self { path: "chain.toml".into(), text: text.into() }
	}

	/// The file that `name` means, seen from this one's folder.
	pub fn sibling(&self, name: &str) -> PathBuf {
		self.path.parent().unwrap_or(Path::new("")).join(name)
	}

	/// What is written at `span`.
	pub fn slice(&self, span: Range<usize>) -> &str {
		self.text.get(span).unwrap_or_default()
	}

	/// `problem` with the value at `span`.
	pub fn error(&self, span: Range<usize>, problem: impl ToString) -> ChainError {
		let before = self.text.get(..span.start).unwrap_or(&self.text);
		let line_start = before.rfind('\n').map_or(0, |at| at + 1);
		ChainError::Value {
			file: self.path.display().to_string(),
			line: before.matches('\n').count() + 1,
			column: before[line_start..].chars().count() + 1,
			problem: problem.to_string(),
		}
	}

	/// The file's content.
	pub fn parse(&self) -> Result<ChainFile, ChainError> {
		toml::from_str(&self.text).map_err(|error| {
			let span = error.span().unwrap_or(0..0);
			let problem = error.message().trim().replace('\n', ", ");
			// The parser's own words do not name the key; the line it stands in does.
			let line = self.text[..span.start.min(self.text.len())].matches('\n').count();
			let written = self.text.lines().nth(line).unwrap_or_default().trim();
			self.error(span, format!("{problem}, at: {written}"))
		})
	}

	/// The lines of the file, each with its place in it.
	pub fn lines(&self) -> impl Iterator<Item = (Range<usize>, &str)> {
		let mut start = 0;
		self.text.split_inclusive('\n').map(move |line| {
			let span = start..start + line.len();
			start = span.end;
			(span, line.trim())
		})
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn refusal(text: &str) -> String {
		Source::from_text(text).parse().unwrap_err().to_string()
	}

	#[test]
	fn an_unknown_key_is_named_with_its_place() {
		let error = refusal("name = \"x\"\ndelegats = 27\n");
		assert!(
			error.starts_with("chain.toml, line 2, column 1: unknown field `delegats`"),
			"{error}"
		);
	}

	#[test]
	fn a_missing_key_is_named() {
		assert!(refusal("name = \"x\"\n").contains("missing field `id`"));
	}

	#[test]
	fn a_value_of_another_type_is_shown_with_its_key() {
		let error = refusal("name = \"x\"\n  delegates = \"27\"\n");
		assert!(error.contains("line 2, column 15"), "{error}");
		assert!(error.ends_with("at: delegates = \"27\""), "{error}");
	}

	#[test]
	fn broken_toml_is_shown_where_it_breaks() {
		assert!(refusal("name = \"x\"\nid = \n").contains("line 2"));
	}

	#[test]
	fn columns_count_characters() {
		let source = Source::from_text("a = 'é' # 名\nname = '名' # here");
		let at = source.text.find("here").unwrap();
		let error = source.error(at..at + 4, "x").to_string();
		assert_eq!(error, "chain.toml, line 2, column 14: x");
	}
}
