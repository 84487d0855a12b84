//! The sockets, and how the program ends.

use crate::{
	error::Error,
	handler::Handler,
	limits::{END, TCP_BUFFER, TCP_IDLE},
};
use hickory_server::Server;
use std::{future::Future, io, net::SocketAddr};
use tokio::{
	net::{TcpListener, UdpSocket},
	time::timeout,
};
use tracing::{info, warn};

/// The sockets of an address.
pub struct Sockets {
	udp: UdpSocket,
	tcp: TcpListener,
}

impl Sockets {
	/// Where they listen.
	#[cfg(test)]
	pub fn address(&self) -> SocketAddr {
		self.tcp.local_addr().unwrap()
	}
}

/// Takes the addresses.
///
/// Errors: one of them cannot be had.
pub async fn bind(addresses: &[SocketAddr]) -> Result<Vec<Sockets>, Error> {
	let mut sockets = Vec::with_capacity(addresses.len());
	for &address in addresses {
		let failed = |transport: &'static str| {
			move |error: io::Error| Error::Listen { address, transport, error }
		};
		let tcp = TcpListener::bind(address).await.map_err(failed("TCP"))?;
		// Port 0 stands for any free one, and both must have the same.
		let address = tcp.local_addr().map_err(failed("TCP"))?;
		let udp = UdpSocket::bind(address).await.map_err(failed("UDP"))?;
		if !address.ip().is_loopback() {
			warn!(
				"{address} is open to other machines: let a firewall say which, or this server \
				 may be used to send others what they did not ask for"
			);
		}
		info!("listening on {address}");
		sockets.push(Sockets { udp, tcp });
	}
	Ok(sockets)
}

/// Answers until `end`.
///
/// Errors: a socket broke.
pub async fn serve(
	handler: Handler,
	sockets: Vec<Sockets>,
	end: impl Future<Output = ()>,
) -> Result<(), Error> {
	let mut server = Server::new(handler);
	for Sockets { udp, tcp } in sockets {
		server.register_socket(udp);
		server.register_listener(tcp, TCP_IDLE, TCP_BUFFER);
	}
	tokio::select! {
		ended = server.block_until_done() => {
			ended.map_err(|error| Error::Socket(error.to_string()))
		},
		() = end => {
			// What does not end in time ends with the program.
			let _ = timeout(END, server.shutdown_gracefully()).await;
			Ok(())
		},
	}
}

/// Ctrl-C, or what systemd sends to end a service.
pub async fn told_to_end() {
	let interrupted = tokio::signal::ctrl_c();
	#[cfg(unix)]
	{
		use tokio::signal::unix::{signal, SignalKind};
		if let Ok(mut terminated) = signal(SignalKind::terminate()) {
			tokio::select! {
				_ = interrupted => {},
				_ = terminated.recv() => {},
			}
			return;
		}
	}
	let _ = interrupted.await;
}

#[cfg(test)]
mod tests {
	use super::*;

	#[tokio::test]
	async fn an_address_that_is_taken_is_named() {
		let first = bind(&[([127, 0, 0, 1], 0).into()]).await.unwrap();
		let taken = first[0].address();
		let Err(error) = bind(&[taken]).await else { panic!() };
		let text = error.to_string();
		assert!(text.contains(&taken.to_string()) && text.contains("another program"), "{text}");
	}
}
