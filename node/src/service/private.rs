//! What the node of a private chain does otherwise: its chain's profile says that it is one.

use sc_network::config::{NetworkConfiguration, NonReservedPeerMode};

/// Exchanges news only with peers that the operator names: blocks and transactions are announced to them
/// and taken from them.
///
/// That is all that the peer set decides. Protocols of requests and answers have no such set: whoever
/// can connect gets the blocks and states that it asks for. A firewall has to keep strangers from the
/// port; docs/operators.md has the rule.
pub fn close_to_strangers(network: &mut NetworkConfiguration) {
	let peers = &mut network.default_peers_set;
	peers.non_reserved_mode = NonReservedPeerMode::Deny;
	log::info!(
		"This chain is private: this node has news only for the {} peers named with --reserved-nodes",
		peers.reserved_nodes.len()
	);
	log::warn!(
		"Whoever reaches this node's p2p port can ask it for blocks: let a firewall open the port to \
		 the named peers' addresses alone"
	);
	if peers.reserved_nodes.is_empty() {
		log::warn!("No peer is named with --reserved-nodes: this node stays alone");
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_private_chain_exchanges_news_with_named_peers_alone() {
		let mut network = NetworkConfiguration::new_local();
		assert_eq!(network.default_peers_set.non_reserved_mode, NonReservedPeerMode::Accept);
		close_to_strangers(&mut network);
		assert_eq!(network.default_peers_set.non_reserved_mode, NonReservedPeerMode::Deny);
	}
}
