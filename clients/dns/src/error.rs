//! What can go wrong, in words that say what to do.

use std::{io, net::SocketAddr};

/// Why the program ended without being told to.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// An address cannot be answered on.
	#[error("cannot answer on {address} by {transport} ({error}): {}", advice(error))]
	Listen {
		/// Which.
		address: SocketAddr,
		/// UDP or TCP.
		transport: &'static str,
		/// What the system said.
		error: io::Error,
	},
	/// A socket broke.
	#[error("the system took a socket away ({0}): start the program again")]
	Socket(String),
}

fn advice(error: &io::Error) -> &'static str {
	match error.kind() {
		io::ErrorKind::AddrInUse => {
			"another program answers there, so end it, or name another address with --listen"
		},
		io::ErrorKind::AddrNotAvailable => {
			"name an address of this machine with --listen, such as 127.0.0.1:5354"
		},
		io::ErrorKind::PermissionDenied => {
			"ports below 1024 need the capability CAP_NET_BIND_SERVICE, so give it, or name a port \
			 above with --listen"
		},
		_ => "name another address with --listen",
	}
}

/// Why the node gives no answers. The program goes on trying.
#[derive(Debug, thiserror::Error)]
pub enum NodeError {
	/// Nobody listens.
	#[error(
		"no node answers at {url} ({error}): start one with scripts/dev.sh, or name one with --node"
	)]
	Away {
		/// Address that was tried.
		url: String,
		/// What happened.
		error: String,
	},
	/// The chain has no names.
	#[error(
		"the chain at {0} has no names: it was launched without them, or the node is older, so name \
		 another node with --node"
	)]
	NoNames(String),
	/// What ends the chain's names is no label of DNS.
	#[error(
		"the names of the chain at {url} end in '{suffix}', which is no label of DNS: name another \
		 node with --node"
	)]
	BadSuffix {
		/// Address of the node.
		url: String,
		/// What it said.
		suffix: String,
	},
	/// The node tells of no blocks.
	#[error("the node at {0} does not tell its best block: name another one with --node")]
	NoBlocks(String),
	/// There is no connection, which was told when it broke.
	#[error("there is no connection to the node")]
	Gone,
	/// The node did not answer a question.
	#[error("the node failed: {0}")]
	Failed(String),
	/// No answer in time.
	#[error("the node did not answer in time")]
	Late,
}

/// An error with what caused it.
pub fn cause(error: &dyn std::error::Error) -> String {
	let mut text = error.to_string();
	let mut next = error.source();
	while let Some(error) = next {
		let more = error.to_string();
		if !text.contains(&more) {
			text = format!("{text}: {more}");
		}
		next = error.source();
	}
	text
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn an_address_that_is_taken_says_what_to_do() {
		let text = |kind: io::ErrorKind| {
			let address = ([127, 0, 0, 1], 53).into();
			Error::Listen { address, transport: "UDP", error: kind.into() }.to_string()
		};
		for (kind, hint) in [
			(io::ErrorKind::AddrInUse, "another program"),
			(io::ErrorKind::AddrNotAvailable, "this machine"),
			(io::ErrorKind::PermissionDenied, "CAP_NET_BIND_SERVICE"),
			(io::ErrorKind::Other, "--listen"),
		] {
			let text = text(kind);
			assert!(text.starts_with("cannot answer on 127.0.0.1:53 by UDP"), "{text}");
			assert!(text.contains(hint), "{text}");
		}
	}
}
