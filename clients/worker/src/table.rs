//! The table: numbers that an owner of a machine looks at.

use crate::chain::{bmm, grouped};
use mmt_primitives::{
	resource::{power::MICRO, share::worth, EpochIndex, WindowIndex},
	AccountId, Balance, BlockNumber,
};
use std::time::Duration;

/// What this run has done.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Tally {
	/// Shares that the chain took.
	pub accepted: u64,
	/// Batches, and roots that were answered.
	pub batches: u64,
	/// Batches that it refused.
	pub refused: u64,
	/// Shares beyond what a batch has room for.
	pub lost: u64,
	/// The last epoch that was settled, and what it earned.
	pub earned: Option<(EpochIndex, Balance)>,
}

/// What the chain says of the worker.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
	/// Sols of the last 24 epochs.
	pub dpp: u128,
	/// Those an hour.
	pub rate_per_hour: u128,
	/// e in parts per million.
	pub e_ppm: u32,
	/// Epochs without a break.
	pub streak: u32,
	/// Persistent power in µsol.
	pub pp: u128,
	/// The last epoch with credit.
	pub last_epoch: Option<EpochIndex>,
	/// What that will pay, as long as it is not settled.
	pub pending: Balance,
	/// What may be claimed.
	pub owed: Balance,
}

/// All of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Numbers {
	/// Who works.
	pub account: AccountId,
	/// Solvers.
	pub threads: usize,
	/// Whether the node answers.
	pub connected: bool,
	/// The running window.
	pub window: WindowIndex,
	/// Block of the window, from 1 on, and how many it has.
	pub block: (BlockNumber, BlockNumber),
	/// Until the window ends.
	pub left: Duration,
	/// Class in this window.
	pub class: Option<u8>,
	/// Sols a second, measured here.
	pub rate: Option<f64>,
	/// Shares of this window so far.
	pub found: u32,
	/// Shares that are expected in a window.
	pub expected: Option<f64>,
	/// What this run has done.
	pub tally: Tally,
	/// What the chain says, if the account is a worker.
	pub standing: Option<Standing>,
}

impl Numbers {
	/// A few lines.
	pub fn table(&self) -> String {
		let account = self.account.to_string();
		let short = match (account.get(..6), account.get(account.len().saturating_sub(4)..)) {
			(Some(head), Some(tail)) => format!("{head}…{tail}"),
			_ => account,
		};
		let class = match self.class {
			Some(class) => format!("class {class} ({} sol a share)", grouped(worth(class).into())),
			None => "no class yet".into(),
		};
		let (block, blocks) = self.block;
		let away = if self.connected { "" } else { ", NODE AWAY" };
		let mut lines = vec![
			format!("worker   {short}, {class}, {} threads{away}", self.threads),
			format!(
				"window   {}, block {block} of {blocks}, {} left",
				self.window,
				duration(self.left)
			),
			format!("rate     {}", self.rates()),
			format!("shares   {}", self.shares()),
		];
		if let Some(standing) = &self.standing {
			lines.push(format!("power    {}", standing.power()));
			lines.push(format!("reward   {}", standing.reward(&self.tally)));
		}
		lines.join("\n")
	}

	/// The same in one line, for logs.
	pub fn line(&self) -> String {
		let mut parts = vec![format!("window {}", self.window), self.rates(), self.shares()];
		if let Some(standing) = &self.standing {
			parts.extend([standing.power(), standing.reward(&self.tally)]);
		}
		parts.join("; ")
	}

	fn rates(&self) -> String {
		let here = match self.rate {
			Some(rate) => format!("{} sol/h here", grouped((rate * 3600.0) as u128)),
			None => "not measured yet".into(),
		};
		match &self.standing {
			Some(standing) if standing.rate_per_hour > 0 => {
				format!("{here}, {} sol/h proved", grouped(standing.rate_per_hour))
			},
			_ => here,
		}
	}

	fn shares(&self) -> String {
		let Tally { accepted, batches, refused, lost, .. } = self.tally;
		let expected = match self.expected {
			Some(expected) => format!(" of {expected:.1} expected"),
			None => String::new(),
		};
		let mut text = format!(
			"{} found in this window{expected}, {} accepted in {batches} batches",
			self.found,
			grouped(accepted.into())
		);
		if refused > 0 {
			text += &format!(", {refused} batches refused");
		}
		if lost > 0 {
			text += &format!(", {lost} lost because a batch holds 32");
		}
		text
	}
}

impl Standing {
	/// What the chain says, and nothing of this run.
	pub fn lines(&self) -> String {
		let rate = grouped(self.rate_per_hour);
		let (power, reward) = (self.power(), self.reward(&Tally::default()));
		format!("rate     {rate} sol/h proved\npower    {power}\nreward   {reward}")
	}

	fn power(&self) -> String {
		format!(
			"DPP {} sol, e {}.{:04} (n {}), PP {} sol",
			grouped(self.dpp),
			self.e_ppm / 1_000_000,
			self.e_ppm % 1_000_000 / 100,
			self.streak,
			sols(self.pp)
		)
	}

	fn reward(&self, tally: &Tally) -> String {
		let bmm = bmm();
		let mut parts = Vec::new();
		if let (Some(epoch), 1..) = (self.last_epoch, self.pending) {
			parts.push(format!("epoch {epoch} {} expected", bmm.text(self.pending)));
		}
		if let Some((epoch, earned)) = tally.earned {
			parts.push(format!("epoch {epoch} {} earned", bmm.text(earned)));
		}
		parts.push(format!("{} to claim", bmm.text(self.owed)));
		parts.join(", ")
	}
}

/// µsol as sol, with two digits after the point where there are few.
pub fn sols(micro: u128) -> String {
	let (whole, rest) = (micro / MICRO, micro % MICRO);
	if whole >= 1_000 {
		return grouped(whole);
	}
	format!("{whole}.{:02}", rest / (MICRO / 100))
}

/// A time as people say it.
pub fn duration(time: Duration) -> String {
	match time.as_secs() {
		seconds @ ..60 => format!("{seconds} s"),
		seconds @ 60..3600 => format!("{} min {} s", seconds / 60, seconds % 60),
		seconds => format!("{} h {} min", seconds / 3600, seconds / 60 % 60),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn numbers() -> Numbers {
		Numbers {
			account: [1; 32].into(),
			threads: 4,
			connected: true,
			window: 812,
			block: (34, 90),
			left: Duration::from_secs(570),
			class: Some(8),
			rate: Some(14.5),
			found: 12,
			expected: Some(20.34),
			tally: Tally {
				accepted: 1_412,
				batches: 71,
				earned: Some((203, 13_900_000_000_000)),
				..Default::default()
			},
			standing: Some(Standing {
				dpp: 1_228_800,
				rate_per_hour: 51_200,
				e_ppm: 525_423,
				streak: 9,
				pp: 645_639_999_999,
				last_epoch: Some(204),
				pending: 14_200_000_000_000,
				owed: 211_312_345_000_000,
			}),
		}
	}

	#[test]
	fn the_table_says_what_the_numbers_are() {
		let text = numbers().table();
		for part in [
			"class 8 (256 sol a share), 4 threads\n",
			"window   812, block 34 of 90, 9 min 30 s left",
			"52,200 sol/h here, 51,200 sol/h proved",
			"12 found in this window of 20.3 expected, 1,412 accepted in 71 batches\n",
			"DPP 1,228,800 sol, e 0.5254 (n 9), PP 645,639 sol",
			"epoch 204 14.2 BMM expected, epoch 203 13.9 BMM earned, 211.3123 BMM to claim",
		] {
			assert!(text.contains(part), "{part:?} is not in\n{text}");
		}
		assert_eq!(text.lines().count(), 6);
		assert!(!numbers().line().contains('\n'));
	}

	#[test]
	fn what_is_not_known_is_not_made_up() {
		let start = Numbers {
			connected: false,
			class: None,
			rate: None,
			expected: None,
			standing: None,
			tally: Tally::default(),
			..numbers()
		};
		let text = start.table();
		for part in ["no class yet", "NODE AWAY", "not measured yet", "12 found in this window, 0"]
		{
			assert!(text.contains(part), "{part:?} is not in\n{text}");
		}
		assert!(!text.contains("BMM"));
	}

	#[test]
	fn what_goes_wrong_shows() {
		let tally = Tally { refused: 2, lost: 5, ..numbers().tally };
		let text = Numbers { tally, ..numbers() }.line();
		assert!(text.contains("2 batches refused, 5 lost because a batch holds 32"), "{text}");
	}

	#[test]
	fn small_powers_and_long_times_are_readable() {
		assert_eq!(sols(12_345_678), "12.34");
		assert_eq!(sols(1_000_000_000), "1,000");
		assert_eq!(duration(Duration::from_secs(59)), "59 s");
		assert_eq!(duration(Duration::from_secs(7_384)), "2 h 3 min");
	}
}
