//! Configuration of the pallets, one file per subject.

mod accounts;
mod bmm;
mod calls;
mod consensus;
mod delegates;
mod fees;
mod footstones;
mod money;
mod names;
mod notary;
mod resource;
mod system;
pub mod xcm;

pub use accounts::ProxyType;
pub use bmm::Bmm;
pub use calls::{OpenCalls, RuntimeCallGroups};
pub use consensus::{can_build_upon, ConsensusHook, RelayRandomness};
pub use fees::{ChargeFee, FlatFee, LengthPrice, WeightPrice};
pub use money::ExistentialDeposit;
pub use system::{RuntimeBlockWeights, MAXIMUM_BLOCK_WEIGHT};
