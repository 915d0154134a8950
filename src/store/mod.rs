//! One `.minga` file: open, migrate, commit, read, back up, verify.
//!
//! The only room with SQL. One connection, on one thread of its own ([`worker`]).
//! Never here: decisions about the workshop (the domain's), words for the user (`i18n`'s), windows.

pub mod backup;
pub mod ballot_box;
mod claim;
pub mod commit;
pub mod copy;
pub mod draft;
pub mod fault;
pub mod file;
pub mod header;
mod history;
pub mod operation;
pub mod person;
#[cfg(test)]
mod properties;
mod read;
pub mod reading;
mod revive;
pub mod rows;
pub mod schema;
pub mod seal;
mod settings;
pub mod tables;
#[cfg(test)]
pub(crate) mod testing;
pub mod verify;
pub mod worker;

pub use fault::StoreFault;
pub use file::Store;
pub use operation::OperationDraft;
pub use reading::Reading;
