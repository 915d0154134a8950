//! The tests that look at the whole: one binary, a module per concern.

mod directions;
