//! Single values of the file: each is converted, or refused with its key, what it may be, what was
//! found and where it stands.

use super::{
	amount::{to_planck, AmountError},
	error::ChainError,
	file::{ChainFile, Source},
};
use mmt_primitives::{
	profile::{ProfileError, MAX_DECIMALS},
	AccountId, Balance,
};
use sp_core::{
	crypto::{ByteArray, Ss58Codec},
	sr25519, ConstU32,
};
use sp_runtime::BoundedVec;
use std::{collections::BTreeSet, ops::Range};
use toml::{Spanned, Value};

/// Where the file says nothing.
const DEFAULT_DECIMALS: u8 = 12;
/// A percentage with this many decimals is in parts per billion.
const PERCENT_DECIMALS: u8 = 7;
/// The whole, in parts per billion.
const BILLION: u32 = 1_000_000_000;

/// A file with all that is needed to read its values.
pub struct Reader<'a> {
	/// Its text.
	pub source: &'a Source,
	/// Its content.
	pub file: &'a ChainFile,
	/// Decimals of the chain's token.
	pub decimals: u8,
}

/// The token's decimals. They come first: every amount needs them.
pub fn decimals(source: &Source, file: &ChainFile) -> Result<u8, ChainError> {
	match &file.token.decimals {
		None => Ok(DEFAULT_DECIMALS),
		Some(value) => u8::try_from(*value.get_ref())
			.ok()
			.filter(|decimals| *decimals <= MAX_DECIMALS)
			.ok_or_else(|| {
				let allowed = format!("0 to {MAX_DECIMALS}");
				let found = value.get_ref().to_string();
				let error = ProfileError::new("token.decimals", &allowed, &found);
				source.error(value.span(), error)
			}),
	}
}

impl Reader<'_> {
	/// Says what is wrong with the value at `span`.
	pub fn wrong(
		&self,
		span: Range<usize>,
		key: &str,
		allowed: &str,
		found: impl ToString,
	) -> ChainError {
		self.source.error(span, ProfileError::new(key, allowed, &found.to_string()))
	}

	/// A whole number from `least` to `most`.
	pub fn number(
		&self,
		key: &str,
		value: &Spanned<i64>,
		least: u32,
		most: u32,
	) -> Result<u32, ChainError> {
		u32::try_from(*value.get_ref())
			.ok()
			.filter(|number| (least..=most).contains(number))
			.ok_or_else(|| {
				self.wrong(value.span(), key, &format!("{least} to {most}"), value.get_ref())
			})
	}

	/// An amount in tokens, as a text or a number, in planck.
	pub fn amount(&self, key: &str, value: &Spanned<Value>) -> Result<Balance, ChainError> {
		self.amount_in(key, value, self.decimals, "the token has (token.decimals)")
	}

	/// An amount of what has `decimals` decimals, as `owner` says, in its smallest unit.
	pub fn amount_in(
		&self,
		key: &str,
		value: &Spanned<Value>,
		decimals: u8,
		owner: &str,
	) -> Result<Balance, ChainError> {
		let text = match value.get_ref() {
			Value::String(text) => text,
			// As it is written, not as a float rounds it.
			_ => self.source.slice(value.span()),
		};
		to_planck(text, decimals).map_err(|error| {
			let allowed = match error {
				AmountError::TooManyDecimals(_) => {
					format!("{error}, as {owner}")
				},
				_ => error.to_string(),
			};
			self.wrong(value.span(), key, &allowed, text)
		})
	}

	/// Text of at most `MAX` bytes.
	pub fn text<const MAX: u32>(
		&self,
		key: &str,
		value: &Spanned<String>,
	) -> Result<BoundedVec<u8, ConstU32<MAX>>, ChainError> {
		BoundedVec::try_from(value.get_ref().clone().into_bytes()).map_err(|_| {
			let allowed = format!("1 to {MAX} bytes of printable text");
			let found = format!("{} bytes", value.get_ref().len());
			self.wrong(value.span(), key, &allowed, found)
		})
	}

	/// An account, in SS58 or hexadecimal.
	pub fn account(&self, key: &str, value: &Spanned<String>) -> Result<AccountId, ChainError> {
		self.key_bytes(value).map(AccountId::new).ok_or_else(|| {
			let allowed = "an account: an SS58 address, or 0x and 64 hexadecimal digits";
			self.wrong(value.span(), key, allowed, value.get_ref())
		})
	}

	/// An sr25519 public key, in SS58 or hexadecimal.
	pub fn session_key(
		&self,
		key: &str,
		value: &Spanned<String>,
	) -> Result<sr25519::Public, ChainError> {
		self.key_bytes(value).map(sr25519::Public::from_raw).ok_or_else(|| {
			let allowed = "an sr25519 public key: SS58, or 0x and 64 hexadecimal digits";
			self.wrong(value.span(), key, allowed, value.get_ref())
		})
	}

	fn key_bytes(&self, value: &Spanned<String>) -> Option<[u8; 32]> {
		let text = value.get_ref();
		if text.starts_with("0x") {
			return sp_core::bytes::from_hex(text).ok()?.try_into().ok();
		}
		let key = sr25519::Public::from_ss58check(text).ok()?;
		key.as_slice().try_into().ok()
	}

	/// A part of the whole, such as "12.5%", in parts per billion.
	pub fn percent(&self, key: &str, value: &Spanned<String>) -> Result<u32, ChainError> {
		let text = value.get_ref();
		text.strip_suffix('%')
			.and_then(|percent| to_planck(percent.trim_end(), PERCENT_DECIMALS).ok())
			.and_then(|parts| u32::try_from(parts).ok())
			.filter(|parts| *parts <= BILLION)
			.ok_or_else(|| {
				self.wrong(value.span(), key, "\"0%\" to \"100%\", such as \"12.5%\"", text)
			})
	}

	/// Adds `value` to what was seen, unless it is there.
	pub fn once<T: Ord + Ss58Codec>(
		&self,
		key: &str,
		seen: &mut BTreeSet<T>,
		value: T,
		span: Range<usize>,
	) -> Result<(), ChainError> {
		let text = value.to_ss58check();
		if seen.insert(value) {
			return Ok(());
		}
		Err(self.wrong(span, key, "different each time", format!("{text} for the second time")))
	}
}
