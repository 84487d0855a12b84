//! The command line.

use std::net::{IpAddr, SocketAddr};

/// The node that is asked where none is named.
pub const DEFAULT_NODE: &str = "ws://127.0.0.1:9944";

/// The address that is answered on where none is named. Only this machine reaches it, and its port
/// needs no rights.
pub const DEFAULT_LISTEN: &str = "127.0.0.1:5354";

/// DNS server for the names of an MMT-network chain.
///
/// It answers for the chain's suffix, which it learns from the node, and for nothing else. While the
/// node is away, names get SERVFAIL, and it goes on trying.
#[derive(Debug, clap::Parser)]
#[command(name = "mmt-dns", version, about)]
pub struct Cli {
	/// Address to answer on, by UDP and TCP. May be given several times.
	#[arg(
		long,
		value_name = "IP:PORT",
		default_value = DEFAULT_LISTEN,
		value_parser = parse_address
	)]
	pub listen: Vec<SocketAddr>,

	/// Node to ask. MMT_URL names another default.
	#[arg(long, value_name = "WS URL", default_value_t = default_node(), value_parser = parse_url)]
	pub node: String,
}

impl Cli {
	/// The addresses that it can be reached at, as far as they are known.
	pub fn addresses(&self) -> Vec<IpAddr> {
		let mut addresses: Vec<_> = self.listen.iter().map(SocketAddr::ip).collect();
		addresses.retain(|address| !address.is_unspecified());
		addresses.sort();
		addresses.dedup();
		addresses
	}
}

fn default_node() -> String {
	std::env::var("MMT_URL").unwrap_or_else(|_| DEFAULT_NODE.into())
}

fn parse_url(text: &str) -> Result<String, String> {
	if text.starts_with("ws://") || text.starts_with("wss://") {
		Ok(text.into())
	} else {
		Err(format!("a node's address begins with ws:// or wss://, as {DEFAULT_NODE} does"))
	}
}

fn parse_address(text: &str) -> Result<SocketAddr, String> {
	text.parse()
		.map_err(|_| format!("it is an IP address and a port, as {DEFAULT_LISTEN} or [::1]:5354"))
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::{error::ErrorKind, CommandFactory, Parser};

	#[test]
	fn the_command_line_is_sound() {
		Cli::command().debug_assert();
	}

	#[test]
	fn it_answers_this_machine_only_unless_told() {
		let cli = Cli::try_parse_from(["mmt-dns"]).unwrap();
		assert_eq!(cli.listen, [DEFAULT_LISTEN.parse().unwrap()]);
		assert!(cli.listen[0].ip().is_loopback());
	}

	#[test]
	fn several_addresses_are_taken() {
		let listen = ["mmt-dns", "--listen", "[::1]:53", "--listen", "0.0.0.0:53"];
		let cli = Cli::try_parse_from(listen).unwrap();
		assert_eq!(cli.listen.len(), 2);
		assert_eq!(cli.addresses(), ["::1".parse::<IpAddr>().unwrap()]);
	}

	#[test]
	fn what_is_wrong_is_named() {
		for (args, hint) in [
			(["mmt-dns", "--node", "http://x"], "ws://"),
			(["mmt-dns", "--listen", "127.0.0.1"], "[::1]:5354"),
			(["mmt-dns", "--listen", "localhost:53"], "an IP address and a port"),
		] {
			let error = Cli::try_parse_from(args).unwrap_err();
			assert_eq!(error.kind(), ErrorKind::ValueValidation);
			assert!(error.to_string().contains(hint), "{error}");
		}
	}
}
