//! The same jobs without a window. Each command is a file; its output is part of the interface.
//!
//! Never here: rules of the process, SQL, drawing. Errors are one sentence on standard error.

use std::ffi::OsString;
use std::fmt::Display;
use std::io::Write;
use std::process::ExitCode;

use crate::i18n::{Lang, Tongue};

mod args;
mod demo;
mod export;
mod import;
mod layout;
mod misuse;
mod new;
mod open;
mod replay;
mod similar;
mod tally;
mod verify;
mod window;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    Done,
    /// The work found problems: `verify` that something was changed.
    FoundProblems,
}

/// Why a command did not do its work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Bad use or bad input: the sentence that says what, where and what to do.
    BadInput(String),
    /// No display, or a missing system library.
    NoDisplay(String),
}

impl From<String> for Failure {
    fn from(sentence: String) -> Self {
        Self::BadInput(sentence)
    }
}

type Outcome = Result<Ended, Failure>;

/// Runs the program with these arguments, the program's own name first.
///
/// Exit codes: 0 done, 1 the work found problems, 2 bad use or input, 3 no display.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let lang = wanted_language(&arguments);
    log_to_stderr();
    let matches = match args::command(&lang).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        // The help and the version were asked for.
        Err(error) if !error.use_stderr() => {
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            let command = wanted_command(&lang, &arguments);
            return ended(Err(misuse::sentence(&lang, &error, &command).into()));
        }
    };
    let outcome = match matches.subcommand() {
        // A file opens the window; a command names its file itself.
        Some(_) if matches.contains_id("file") => {
            let what = args::path_of(&matches, "file").display().to_string();
            Err(misuse::unknown(&lang, &what, "minga --help").into())
        }
        Some(("demo", sub)) => demo::run(&lang, sub),
        Some(("new", sub)) => new::run(&lang, sub),
        Some(("import", sub)) => import::run(&lang, sub),
        Some(("layout", sub)) => layout::run(&lang, sub),
        Some(("similar", sub)) => similar::run(&lang, sub),
        Some(("tally", sub)) => tally::run(&lang, sub),
        Some(("export", sub)) => export::run(&lang, sub),
        Some(("verify", sub)) => verify::run(&lang, sub),
        Some(("replay", sub)) => replay::run(&lang, sub),
        _ => window::run(&lang, &matches),
    };
    ended(outcome)
}

/// The exit code of an outcome; what failed is said on standard error.
fn ended(outcome: Outcome) -> ExitCode {
    let (sentence, code) = match outcome {
        Ok(Ended::Done) => return ExitCode::SUCCESS,
        Ok(Ended::FoundProblems) => return ExitCode::from(1),
        Err(Failure::BadInput(sentence)) => (sentence, 2),
        Err(Failure::NoDisplay(sentence)) => (sentence, 3),
    };
    complain(sentence);
    ExitCode::from(code)
}

/// Says a line on standard output. That nobody listens any more is no reason to leave work half done.
fn say(line: impl Display) {
    let _ = say_at_once(line);
}

/// Says a line on standard output, and fails when nobody listens any more.
fn say_at_once(line: impl Display) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

/// Says a line on standard error.
fn complain(line: impl Display) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// The command that the arguments ask for, for the hint where to look; empty for none.
fn wanted_command(lang: &Lang, arguments: &[OsString]) -> String {
    let command = args::command(lang);
    let mut words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    words
        .find(|word| command.find_subcommand(word).is_some())
        .unwrap_or_default()
        .to_owned()
}

/// The language of `--lang`, needed before the arguments are read: their help is in it.
fn wanted_language(arguments: &[OsString]) -> Lang {
    let mut words = arguments.iter().map(|word| word.to_string_lossy());
    let mut tag = None;
    while let Some(word) = words.next() {
        if word == "--lang" {
            tag = words.next().map(std::borrow::Cow::into_owned);
        } else if let Some(value) = word.strip_prefix("--lang=") {
            tag = Some(value.to_owned());
        }
    }
    tag.map_or(Tongue::Spanish, |tag| Tongue::of_tag(&tag))
        .lang()
}

/// What the program notes for its makers goes to standard error, only when `MINGA_LOG` asks for it.
fn log_to_stderr() {
    let Ok(filter) = std::env::var("MINGA_LOG") else {
        return;
    };
    let _ = tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::new(filter))
        .with_writer(std::io::stderr)
        .try_init();
}
