//! A WebSocket connection, as subxt wants one.

use crate::error::{cause, Error};
use futures::{StreamExt, TryStreamExt};
use jsonrpsee_core::{
	client::{Client, ClientT, Error as ClientError, SubscriptionClientT, SubscriptionKind},
	traits::ToRpcParams,
};
use jsonrpsee_ws_client::{PingConfig, WsClientBuilder};
use serde_json::value::RawValue;
use std::time::Duration;
use subxt::rpcs::{
	client::{RawRpcFuture, RawRpcSubscription, RpcClientT},
	Error as RpcsError, UserError,
};

/// How long a connection may take.
const CONNECT: Duration = Duration::from_secs(10);

/// How long an answer may take.
const ANSWER: Duration = Duration::from_secs(60);

/// How often the node is asked whether it is there, and how long it may be silent.
const PING: (Duration, Duration) = (Duration::from_secs(10), Duration::from_secs(40));

/// An open connection.
pub struct Connection(Client);

impl Connection {
	/// Connects.
	///
	/// Errors: nobody answers.
	pub async fn open(url: &str) -> Result<Self, Error> {
		let (interval, silent) = PING;
		WsClientBuilder::default()
			.connection_timeout(CONNECT)
			.request_timeout(ANSWER)
			.enable_ws_ping(PingConfig::new().ping_interval(interval).inactive_limit(silent))
			.build(url)
			.await
			.map(Self)
			.map_err(|error| Error::NoNode { url: url.into(), error: cause(&error) })
	}
}

/// Parameters that are JSON already.
struct Raw(Option<Box<RawValue>>);

impl ToRpcParams for Raw {
	fn to_rpc_params(self) -> Result<Option<Box<RawValue>>, serde_json::Error> {
		Ok(self.0)
	}
}

impl RpcClientT for Connection {
	fn request_raw<'a>(
		&'a self,
		method: &'a str,
		params: Option<Box<RawValue>>,
	) -> RawRpcFuture<'a, Box<RawValue>> {
		Box::pin(async move { self.0.request(method, Raw(params)).await.map_err(rpcs_error) })
	}

	fn subscribe_raw<'a>(
		&'a self,
		subscribe: &'a str,
		params: Option<Box<RawValue>>,
		unsubscribe: &'a str,
	) -> RawRpcFuture<'a, RawRpcSubscription> {
		Box::pin(async move {
			let stream = self
				.0
				.subscribe::<Box<RawValue>, _>(subscribe, Raw(params), unsubscribe)
				.await
				.map_err(rpcs_error)?;
			let id = match stream.kind() {
				SubscriptionKind::Subscription(id) => {
					serde_json::to_value(id).ok().and_then(|id| id.as_str().map(ToOwned::to_owned))
				},
				_ => None,
			};
			let stream = stream.map_err(|error| RpcsError::Client(Box::new(error))).boxed();
			Ok(RawRpcSubscription { stream, id })
		})
	}
}

fn rpcs_error(error: ClientError) -> RpcsError {
	match error {
		ClientError::Call(error) => RpcsError::User(UserError {
			code: error.code(),
			message: error.message().into(),
			data: error.data().map(ToOwned::to_owned),
		}),
		error => RpcsError::Client(Box::new(error)),
	}
}
