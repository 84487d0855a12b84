//! Configuration of the pallets, one file per subject.

mod accounts;
mod calls;
mod consensus;
mod delegates;
mod money;
mod notary;
mod system;
mod xcm;

pub use accounts::ProxyType;
pub use calls::{OpenCalls, RuntimeCallGroups};
pub use consensus::{can_build_upon, ConsensusHook};
pub use money::{ExistentialDeposit, FlatFee, LengthPrice, WeightPrice};
pub use system::{RuntimeBlockWeights, MAXIMUM_BLOCK_WEIGHT};
