//! JSON-RPC of the node.
//!
//! `system_*` and `payment_*` come with every Substrate chain; [`mmt`], [`names`], [`notary`],
//! [`resource`], [`footstones`] and [`siblings`] are our own. `sc-service` adds `chain_*`, `state_*`, `author_*`
//! and the newer `chainHead_v1_*`, `transaction_v1_*`, `archive_v1_*` and `chainSpec_v1_*`.

pub mod at;
pub mod footstones;
pub mod mmt;
pub mod names;
pub mod notary;
pub mod resource;
pub mod siblings;

use crate::{
	notary::index::Index,
	service::partial::{FullBackend, FullClient, FullPool},
};
use footstones::FootstonesApiServer;
use jsonrpsee::RpcModule;
use mmt::MmtApiServer;
use names::NamesApiServer;
use notary::NotaryApiServer;
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use resource::ResourceApiServer;
use siblings::SiblingsApiServer;
use std::{error::Error, sync::Arc};
use substrate_frame_rpc_system::{System, SystemApiServer};

/// The methods that `sc-service` does not bring.
pub fn module(
	client: Arc<FullClient>,
	backend: Arc<FullBackend>,
	pool: Arc<FullPool>,
) -> Result<RpcModule<()>, Box<dyn Error + Send + Sync>> {
	let mut module = RpcModule::new(());
	module.merge(System::new(client.clone(), pool).into_rpc())?;
	module.merge(TransactionPayment::new(client.clone()).into_rpc())?;
	module.merge(mmt::Mmt::new(client.clone()).into_rpc())?;
	module.merge(names::Names::new(client.clone()).into_rpc())?;
	module.merge(resource::Resource::new(client.clone()).into_rpc())?;
	module.merge(footstones::Footstones::new(client.clone()).into_rpc())?;
	module.merge(siblings::SiblingsOf::new(client.clone()).into_rpc())?;
	module.merge(notary::Notary::new(client, Index::new(backend)).into_rpc())?;
	Ok(module)
}
