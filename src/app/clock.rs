//! The program's one clock and its one source of ids; everything behind gets them as arguments.

use jiff::{Timestamp, Zoned};
use uuid::Uuid;

/// The moment.
#[must_use]
pub fn now() -> Timestamp {
    Timestamp::now()
}

/// The moment where the machine is, for file names and for the day.
#[must_use]
pub fn here() -> Zoned {
    Zoned::now()
}

/// A fresh id, later than all before it.
#[must_use]
pub fn fresh_id() -> Uuid {
    Uuid::now_v7()
}
