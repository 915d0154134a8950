//! The process as plain data and pure functions.
//!
//! What a plan is made of, which acts are possible on it, and what each act changes.
//! Never here: files, SQL, windows, threads, the clock or chance; times and ids come in as arguments.

pub mod act;
pub mod action;
pub mod activity;
pub mod agenda;
pub mod area;
pub mod body;
pub mod change;
pub mod directory;
pub mod fold;
pub mod ids;
pub mod import_fault;
pub mod index;
pub mod layout;
pub mod left_out;
pub mod line_of_sight;
pub mod list;
pub mod merge;
pub mod minutes;
pub mod misshape;
pub mod money;
pub mod origin;
pub mod pabulib_fault;
pub mod people;
pub mod phrases;
pub mod plan;
pub mod poll;
pub mod process;
pub mod profile;
pub mod profile_edit;
pub mod proposal;
pub mod refusal;
pub mod rows;
pub mod shorthand;
pub mod similarity;
pub mod speaker;
pub mod strategy_map;
pub mod tally;
pub mod template;
pub mod term;
pub mod undo;
pub mod validation;
pub mod workshop;

#[cfg(test)]
mod properties;
#[cfg(test)]
pub(crate) mod testing;

pub use act::{Decision, Mint, decide};
pub use action::Action;
pub use change::{Change, Fields};
pub use process::{Entity, Process};
pub use refusal::Refusal;
