//! The snapshot of ERC-20 holders: a CSV file with an Ethereum address and an amount in each line.

use super::{
	amount::{to_planck, AmountError},
	error::ChainError,
	file::Source,
};
use mmt_primitives::{profile::MAX_DECIMALS, Balance};
use sp_io::hashing::keccak_256;
use std::collections::BTreeSet;

/// What may stand between address and amount.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// What a holder may claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
	/// `0x` and 40 hexadecimal digits, in lower case.
	pub ethereum: String,
	/// In planck of the chain's token.
	pub amount: Balance,
}

/// The claims of a snapshot.
#[derive(Debug, PartialEq, Eq)]
pub struct Snapshot {
	/// One for each holder.
	pub claims: Vec<Claim>,
	/// Holders of less than an account may hold, who are left out: they would get nothing.
	pub too_small: usize,
}

/// Reads a snapshot: amounts are in ERC-20 tokens, `ratio` of which become one token of the chain,
/// rounded down to a planck; `least` of them is the least that an account may hold. A first line without
/// an amount is a heading.
pub fn read(
	source: &Source,
	ratio: Balance,
	decimals: u8,
	least: Balance,
) -> Result<Snapshot, ChainError> {
	let mut seen = BTreeSet::new();
	let mut claims = Vec::new();
	let mut too_small = 0;
	for (number, (span, line)) in source.lines().enumerate() {
		// Spreadsheets put a byte order mark before the text.
		let line = line.trim_start_matches('\u{feff}');
		if line.is_empty() || (number == 0 && is_heading(line)) {
			continue;
		}
		let error = |problem: String| source.error(span.clone(), problem);
		let (address, erc20) = line
			.split_once(SEPARATORS)
			.ok_or_else(|| error(format!("a line must be 'address,amount'; found '{line}'")))?;
		let address = address.trim().trim_matches('"');
		let ethereum = ethereum_address(address).map_err(|problem| {
			error(format!("the address must be {problem}; found '{address}'"))
		})?;
		if !seen.insert(ethereum.clone()) {
			return Err(error(format!("the address {ethereum} stands here for the second time")));
		}
		let erc20 = amount_of(erc20);
		match to_chain(erc20, ratio, decimals) {
			Ok(amount) if amount < least => too_small += 1,
			Ok(amount) => claims.push(Claim { ethereum, amount }),
			Err(allowed) => {
				return Err(error(format!("the amount must be {allowed}; found '{erc20}'")))
			},
		}
	}
	Ok(Snapshot { claims, too_small })
}

/// Whether a first line names the columns. A holder's line never does, however it is mistyped: nobody
/// is left out without a word.
fn is_heading(line: &str) -> bool {
	let amount = line.split_once(SEPARATORS).map(|(_, amount)| amount_of(amount));
	amount.is_some_and(|amount| !amount.contains(|c: char| c.is_ascii_digit()))
}

fn amount_of(column: &str) -> &str {
	column.trim().trim_matches('"')
}

/// ERC-20 tokens to planck of the chain's token.
fn to_chain(erc20: &str, ratio: Balance, decimals: u8) -> Result<Balance, AmountError> {
	// An ERC-20 has up to 18 decimals, as many as a chain's token may have.
	let wei = to_planck(erc20, MAX_DECIMALS)?;
	let unit = 10u128.saturating_pow(MAX_DECIMALS.saturating_sub(decimals).into());
	wei.checked_div(unit.saturating_mul(ratio)).ok_or(AmountError::NotAnAmount)
}

/// The address in lower case. Where it is written in mixed case, the case is a checksum (EIP-55).
fn ethereum_address(text: &str) -> Result<String, &'static str> {
	let digits = text
		.strip_prefix("0x")
		.filter(|digits| digits.len() == 40 && digits.chars().all(|c| c.is_ascii_hexdigit()))
		.ok_or("0x and 40 hexadecimal digits")?;
	let lower = digits.to_ascii_lowercase();
	let hash = keccak_256(lower.as_bytes());
	let mixed = digits.chars().any(|c| c.is_ascii_lowercase())
		&& digits.chars().any(|c| c.is_ascii_uppercase());
	let sound = digits.chars().enumerate().all(|(i, c)| {
		let nibble = if i % 2 == 0 { hash[i / 2] >> 4 } else { hash[i / 2] & 15 };
		c.is_ascii_digit() || c.is_ascii_uppercase() == (nibble >= 8)
	});
	if mixed && !sound {
		return Err("one whose upper and lower case fit together (EIP-55): a digit is mistyped");
	}
	Ok(format!("0x{lower}"))
}

#[cfg(test)]
mod tests {
	use super::*;

	const A: &str = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
	const B: &str = "0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359";

	fn refusal(text: &str) -> String {
		read(&Source::from_text(text), 20, 12, 1).unwrap_err().to_string()
	}

	#[test]
	fn twenty_old_tokens_become_one() {
		let text = format!("address,amount\n{A},100\n{B},\"0.000000000020000001\"\n\n");
		let snapshot = read(&Source::from_text(&text), 20, 12, 1).unwrap();
		assert_eq!(
			snapshot.claims,
			[
				Claim { ethereum: A.into(), amount: 5_000_000_000_000 },
				Claim { ethereum: B.into(), amount: 1 }
			]
		);
		assert_eq!(snapshot.too_small, 0);
	}

	#[test]
	fn dust_is_left_out_and_counted() {
		let read = |amount: &str, least| {
			read(&Source::from_text(&format!("{A},{amount}")), 20, 12, least).unwrap()
		};
		assert_eq!(read("0.000000000019", 1), Snapshot { claims: vec![], too_small: 1 });
		assert_eq!(read("0.19", 10_000_000_000).too_small, 1);
		assert_eq!(read("0.2", 10_000_000_000).claims[0].amount, 10_000_000_000);
	}

	#[test]
	fn a_wrong_line_is_named() {
		assert!(refusal(&format!("address,amount\n{A},1\n{A},2"))
			.contains("line 3, column 1: the address"));
		assert!(refusal(&format!("{A},1\n{B}")).contains("line 2"));
		assert!(refusal(&format!("{A},-1")).contains("the amount must be"));
		assert!(refusal("h,a\n0x1234,1").contains("40 hexadecimal digits; found '0x1234'"));
	}

	#[test]
	fn the_first_holder_is_not_taken_for_a_heading() {
		let claim = Claim { ethereum: A.into(), amount: 1_000_000_000_000 };
		for text in [format!("\u{feff}{A},20"), format!("\"{A}\";\"20\"")] {
			let snapshot = read(&Source::from_text(&text), 20, 12, 1).unwrap();
			assert_eq!(snapshot.claims, std::slice::from_ref(&claim), "{text}");
		}
		for text in [A.replacen("0x", "0X", 1), A[2..].to_string(), "holder".into()] {
			let error = refusal(&format!("{text},20"));
			assert!(error.contains("line 1, column 1: the address must be"), "{error}");
		}
	}

	#[test]
	fn a_mistyped_address_is_found_by_its_checksum() {
		let sound = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
		assert_eq!(ethereum_address(sound).as_deref(), Ok(A));
		let mistyped = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAee";
		assert!(ethereum_address(mistyped).is_err());
	}
}
