//! What the server has done.

use hickory_server::proto::op::ResponseCode;
use std::{
	fmt,
	sync::atomic::{AtomicU64, Ordering::Relaxed},
};

/// Counts since the program began.
#[derive(Debug, Default)]
pub struct Stats {
	answered: AtomicU64,
	empty: AtomicU64,
	unknown: AtomicU64,
	refused: AtomicU64,
	failed: AtomicU64,
	other: AtomicU64,
	asked: AtomicU64,
	kept: AtomicU64,
}

impl Stats {
	/// A query was answered with this code, and with records or without.
	pub fn answered(&self, code: ResponseCode, records: bool) {
		let count = match code {
			ResponseCode::NoError if records => &self.answered,
			ResponseCode::NoError => &self.empty,
			ResponseCode::NXDomain => &self.unknown,
			ResponseCode::Refused => &self.refused,
			ResponseCode::ServFail => &self.failed,
			_ => &self.other,
		};
		count.fetch_add(1, Relaxed);
	}

	/// The node was asked for a name.
	pub fn asked(&self) {
		self.asked.fetch_add(1, Relaxed);
	}

	/// A name was known from before.
	pub fn kept(&self) {
		self.kept.fetch_add(1, Relaxed);
	}
}

impl fmt::Display for Stats {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		let read = |count: &AtomicU64| count.load(Relaxed);
		let codes =
			[&self.answered, &self.empty, &self.unknown, &self.refused, &self.failed, &self.other]
				.map(read);
		let [answered, empty, unknown, refused, failed, other] = codes;
		write!(
			f,
			"{} queries: {answered} answered with records, {empty} without, {unknown} for unknown \
			 names, {refused} refused, {failed} failed, {other} not understood; questions to the \
			 node: {}, saved: {}",
			codes.iter().sum::<u64>(),
			read(&self.asked),
			read(&self.kept),
		)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_query_is_counted_once() {
		let stats = Stats::default();
		for code in [
			ResponseCode::NoError,
			ResponseCode::NXDomain,
			ResponseCode::Refused,
			ResponseCode::ServFail,
			ResponseCode::NotImp,
		] {
			stats.answered(code, true);
		}
		stats.answered(ResponseCode::NoError, false);
		stats.asked();
		let text = stats.to_string();
		assert!(text.starts_with("6 queries: 1 answered with records, 1 without, 1 for"), "{text}");
		assert!(text.ends_with("questions to the node: 1, saved: 0"), "{text}");
	}
}
