//! Amounts in tokens, as people write them, and in planck, as the chain counts them. No floating
//! point on the way: 0.1 is a tenth.

use mmt_primitives::Balance;

/// Why a text is no amount.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum AmountError {
	/// Not digits with at most one point.
	#[error("an amount in tokens, such as \"5\", \"0.5\" or \"25_000_000\"")]
	NotAnAmount,
	/// Smaller than the smallest unit.
	#[error("an amount with at most {0} decimals")]
	TooManyDecimals(u8),
	/// Larger than can be counted.
	#[error("an amount under 2^128 planck")]
	TooLarge,
}

/// Tokens to planck. Digits may be grouped by `_`.
pub fn to_planck(text: &str, decimals: u8) -> Result<Balance, AmountError> {
	let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
	let point = text.contains('.');
	let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit() || c == '_');
	let some = |part: &str| part.starts_with(|c: char| c.is_ascii_digit()) && !part.ends_with('_');
	if !digits(whole) || !digits(fraction) || !some(whole) || (point && !some(fraction)) {
		return Err(AmountError::NotAnAmount);
	}
	let whole = whole.replace('_', "");
	let fraction = fraction.replace('_', "");
	let fraction = fraction.trim_end_matches('0');
	let missing = usize::from(decimals)
		.checked_sub(fraction.len())
		.ok_or(AmountError::TooManyDecimals(decimals))?;
	// Leading zeros are not digits that could overflow.
	let planck = format!("{whole}{fraction}{}", "0".repeat(missing));
	planck.parse().map_err(|_| AmountError::TooLarge)
}

/// Planck to tokens, grouped by `,`, without zeros at the end: `1,000,000.5`.
pub fn to_tokens(planck: Balance, decimals: u8) -> String {
	let digits = format!("{planck:0>width$}", width = usize::from(decimals) + 1);
	let (whole, fraction) = digits.split_at(digits.len() - usize::from(decimals));
	let mut tokens = String::new();
	for (i, digit) in whole.chars().enumerate() {
		if i > 0 && (whole.len() - i) % 3 == 0 {
			tokens.push(',');
		}
		tokens.push(digit);
	}
	let fraction = fraction.trim_end_matches('0');
	if !fraction.is_empty() {
		tokens.push('.');
		tokens.push_str(fraction);
	}
	tokens
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn tokens_become_planck() {
		for (text, decimals, planck) in [
			("5", 12, 5_000_000_000_000),
			("0.5", 12, 500_000_000_000),
			("0.1", 1, 1),
			("0.100", 1, 1),
			("25_000_000", 12, 25_000_000_000_000_000_000),
			("007", 0, 7),
			("1.000_001", 6, 1_000_001),
			("0", 18, 0),
			("340282366920938463463374607431768211455", 0, u128::MAX),
		] {
			assert_eq!(to_planck(text, decimals), Ok(planck), "{text}");
		}
	}

	#[test]
	fn what_is_no_amount_is_refused() {
		for text in ["", ".", ".5", "5.", "-1", "+1", "1e3", "1,000", " 1", "_1", "1_", "0x1", "½"]
		{
			assert_eq!(to_planck(text, 12), Err(AmountError::NotAnAmount), "{text}");
		}
		assert_eq!(to_planck("0.05", 1), Err(AmountError::TooManyDecimals(1)));
		assert_eq!(to_planck("0.5", 0), Err(AmountError::TooManyDecimals(0)));
		let too_large = "340282366920938463463374607431768211456";
		assert_eq!(to_planck(too_large, 0), Err(AmountError::TooLarge));
	}

	#[test]
	fn planck_become_tokens_that_people_read() {
		for (planck, decimals, text) in [
			(0, 12, "0"),
			(1, 12, "0.000000000001"),
			(500_000_000_000, 12, "0.5"),
			(100_000_000_000_000_000_000, 12, "100,000,000"),
			(1_234_500, 3, "1,234.5"),
			(999, 0, "999"),
			(1_000, 0, "1,000"),
		] {
			assert_eq!(to_tokens(planck, decimals), text);
		}
	}
}
