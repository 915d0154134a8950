//! The program: the window, or one of the commands without one.

use std::process::ExitCode;

fn main() -> ExitCode {
    minga::cli::run(std::env::args_os())
}
