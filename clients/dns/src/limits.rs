//! How much, and how long, at most.

use std::time::Duration;

/// Shortest lifetime of a negative answer, in seconds: what is registered now resolves in a minute.
pub const NEGATIVE_TTL: u32 = 60;

/// Lifetime of what the server says about the zone itself, in seconds.
pub const ZONE_TTL: u32 = 3600;

/// Lifetime of what has none on the chain, in seconds: SRV records, and answers to ANY.
pub const OTHER_TTL: u32 = 300;

/// Most aliases that are followed for one query.
pub const MAX_ALIASES: u32 = 8;

/// Most bytes in an answer by UDP. Larger ones are broken up on their way, or lost.
pub const MAX_UDP: u16 = 1232;

/// Most bytes in an answer of the node: a name has at most 32 records of 512 bytes.
pub const MAX_RESPONSE: u32 = 1 << 20;

/// How long a TCP connection may be silent.
pub const TCP_IDLE: Duration = Duration::from_secs(10);

/// Answers that may wait for a TCP connection to take them.
pub const TCP_BUFFER: usize = 32;

/// How long the program waits for its tasks when it ends.
pub const END: Duration = Duration::from_secs(2);

/// Failures are told that often at most: whoever asks cannot fill the log.
pub const TOLD_EVERY: Duration = Duration::from_secs(60);

/// What tests want smaller.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
	/// How long a connection to the node may take.
	pub connect: Duration,
	/// How long an answer may take, with everything that has to be asked for it. A resolver asks
	/// again, or another server, after some 5 seconds.
	pub answer: Duration,
	/// First pause before the node is tried again. Each is twice as long as the one before.
	pub retry: Duration,
	/// Longest pause before the node is tried again.
	pub retry_most: Duration,
	/// How long an answer of the node is kept: one block.
	pub keep: Duration,
	/// Bytes of answers that are kept.
	pub kept: u64,
	/// Questions to the node at the same time.
	pub asked: usize,
	/// Queries at the same time. What is more is refused at once.
	pub queries: usize,
}

impl Default for Limits {
	fn default() -> Self {
		Self {
			connect: Duration::from_secs(10),
			answer: Duration::from_secs(4),
			retry: Duration::from_millis(500),
			retry_most: Duration::from_secs(15),
			keep: Duration::from_secs(10),
			kept: 16 << 20,
			asked: 32,
			queries: 1024,
		}
	}
}
