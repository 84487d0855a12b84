//! Three chains of the network with the real runtime: what they send each other, and what they
//! refuse.

mod calls;
mod channels;
mod dry_run;
mod fees;
mod forgeries;
mod ledger;
mod messages;
mod network;
mod properties;
mod siblings;
mod there_and_back;
mod traps;
mod versions;
