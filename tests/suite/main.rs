//! Everything that is tested from outside, in one binary: the commands, replay and kills, the real
//! windows, and which way the rooms look.

mod cli;
mod directions;
mod pictures;
mod replay;
mod similar;
mod tally;
mod window;
