//! Times as people read them.

/// A time in milliseconds since 1970, in UTC: `2026-08-01 12:30:00 UTC`.
pub fn utc(milliseconds: u64) -> String {
	let seconds = milliseconds / 1000;
	let (days, of_day) = (seconds / 86_400, seconds % 86_400);
	let (year, month, day) = date(days);
	let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
	format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} UTC")
}

/// Year, month and day of a day since 1970 in the Gregorian calendar.
///
/// Years are counted from March, so that a leap day is the last of one: 400 of them have 146,097
/// days, and the months from March on have 31, 30, 31, 30, 31 days, and so on again.
fn date(days: u64) -> (u64, u64, u64) {
	// From 1 March of the year 0.
	let days = days + 719_468;
	let (era, of_era) = (days / 146_097, days % 146_097);
	let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
	let of_year = of_era - (365 * year + year / 4 - year / 100);
	let month = (5 * of_year + 2) / 153;
	let day = of_year - (153 * month + 2) / 5 + 1;
	let month = if month < 10 { month + 3 } else { month - 9 };
	(era * 400 + year + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn known_times() {
		for (seconds, text) in [
			(0, "1970-01-01 00:00:00 UTC"),
			(951_782_399, "2000-02-28 23:59:59 UTC"),
			(951_782_400, "2000-02-29 00:00:00 UTC"),
			(1_772_323_199, "2026-02-28 23:59:59 UTC"),
			(1_772_323_200, "2026-03-01 00:00:00 UTC"),
			(4_107_542_400, "2100-03-01 00:00:00 UTC"),
		] {
			assert_eq!(utc(seconds * 1000 + 999), text);
		}
	}

	#[test]
	fn every_day_follows_the_one_before() {
		let leap = |year: u64| {
			year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
		};
		let (mut year, mut month, mut day) = (1970, 1, 1);
		for days in 0..300_000 {
			assert_eq!(date(days), (year, month, day));
			let length = match month {
				2 => 28 + u64::from(leap(year)),
				4 | 6 | 9 | 11 => 30,
				_ => 31,
			};
			day += 1;
			if day > length {
				(month, day) = (month + 1, 1);
			}
			if month > 12 {
				(year, month) = (year + 1, 1);
			}
		}
	}
}
