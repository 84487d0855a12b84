//! What names of a chain end with and what they cost.

use super::{error::ChainError, values::Reader};
use mmt_primitives::{
	profile::{NameRent, NameRules, ProfileError, MAX_SUFFIX, MIN_SUFFIX},
	Balance,
};
use sp_core::ConstU32;
use sp_runtime::BoundedVec;
use std::ops::Range;
use toml::{Spanned, Value};

/// Where the file says nothing: tokens for a year, and for a name that has just lapsed, as on the
/// main chain.
const DEFAULT_RENT: [u32; 3] = [640, 160, 5];
const DEFAULT_PREMIUM: u32 = 1_000_000;
/// Key of the suffix.
const SUFFIX: &str = "names.suffix";

fn legal_suffix() -> String {
	format!("{MIN_SUFFIX} to {MAX_SUFFIX} of a-z and 0-9, a letter first")
}

impl Reader<'_> {
	/// The rules of `[names]`.
	pub fn names(&self) -> Result<NameRules, ChainError> {
		let table = &self.file.names;
		let [three, four, five] = DEFAULT_RENT;
		Ok(NameRules {
			suffix: self.suffix()?,
			rent: NameRent {
				three: self.tokens("names.rent.three", &table.rent.three, three)?,
				four: self.tokens("names.rent.four", &table.rent.four, four)?,
				five: self.tokens("names.rent.five", &table.rent.five, five)?,
			},
			premium: self.tokens("names.premium", &table.premium, DEFAULT_PREMIUM)?,
		})
	}

	/// The amount that is written, or else `default` tokens, in planck.
	fn tokens(
		&self,
		key: &str,
		value: &Option<Spanned<Value>>,
		default: u32,
	) -> Result<Balance, ChainError> {
		match value {
			Some(value) => self.amount(key, value),
			// A million tokens of 18 decimals are 10^24 planck.
			None => Ok(Balance::from(default) * 10u128.pow(self.decimals.into())),
		}
	}

	/// The suffix that is written, or else the token's symbol in lower case. Whether it is legal is for
	/// the profile to say, after it has looked at the symbol itself.
	fn suffix(&self) -> Result<BoundedVec<u8, ConstU32<MAX_SUFFIX>>, ChainError> {
		let Some(suffix) = &self.file.names.suffix else {
			let symbol = self.file.token.symbol.get_ref().to_ascii_lowercase();
			return Ok(BoundedVec::truncate_from(symbol.into_bytes()));
		};
		BoundedVec::try_from(suffix.get_ref().clone().into_bytes())
			.map_err(|_| self.wrong(suffix.span(), SUFFIX, &legal_suffix(), suffix.get_ref()))
	}

	/// The error of a profile's value, at its place. A suffix that nobody wrote is asked for.
	pub fn profile_error(&self, error: ProfileError) -> ChainError {
		if error.key == SUFFIX && self.file.names.suffix.is_none() {
			let symbol = &self.file.token.symbol;
			let allowed = format!("written, {}, where the token's symbol is none", legal_suffix());
			let found = format!("nothing, and the symbol {}", symbol.get_ref());
			return self.wrong(symbol.span(), SUFFIX, &allowed, found);
		}
		self.source.error(self.span_of(&error.key), error)
	}

	/// Where a key of `[names]` stands.
	pub fn span_of_names(&self, key: &str) -> Range<usize> {
		let table = &self.file.names;
		let value = match key {
			SUFFIX => table.suffix.as_ref().map(Spanned::span),
			"names.rent.three" => table.rent.three.as_ref().map(Spanned::span),
			"names.rent.four" => table.rent.four.as_ref().map(Spanned::span),
			"names.rent.five" => table.rent.five.as_ref().map(Spanned::span),
			_ => table.premium.as_ref().map(Spanned::span),
		};
		value.unwrap_or_else(|| self.file.token.symbol.span())
	}
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
