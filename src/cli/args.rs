//! The command line: names, values and help, in the user's language.

use clap::builder::PathBufValueParser;
use clap::{Arg, ArgAction, Command};

use crate::i18n::Lang;
use crate::t;

/// The whole command line.
pub fn command(lang: &Lang) -> Command {
    Command::new("minga")
        .about(t!(lang, "cli-about"))
        .version(env!("CARGO_PKG_VERSION"))
        .args_conflicts_with_subcommands(true)
        .arg(path("file", t!(lang, "cli-file")).required(false))
        .arg(
            Arg::new("lang")
                .long("lang")
                .global(true)
                .value_parser(["es", "es-CL", "en"])
                .help(t!(lang, "cli-lang")),
        )
        .subcommand(
            Command::new("demo")
                .about(t!(lang, "cli-demo"))
                .arg(path("dir", t!(lang, "cli-demo-dir"))),
        )
        .subcommand(
            Command::new("new")
                .about(t!(lang, "cli-new"))
                .arg(
                    Arg::new("template")
                        .required(true)
                        .help(t!(lang, "cli-new-template")),
                )
                .arg(path("file", t!(lang, "cli-new-file"))),
        )
        .subcommand(
            Command::new("import")
                .about(t!(lang, "cli-import"))
                .arg(path("file", t!(lang, "cli-file")))
                .arg(path("list", t!(lang, "cli-import-list")))
                .arg(
                    Arg::new("table")
                        .long("table")
                        .required(true)
                        .help(t!(lang, "cli-import-table")),
                ),
        )
        .subcommand(
            Command::new("export")
                .about(t!(lang, "cli-export"))
                .arg(path("file", t!(lang, "cli-file")))
                .arg(path("out", t!(lang, "cli-export-out")))
                .arg(
                    Arg::new("what")
                        .long("what")
                        .value_parser(["plan", "minutes", "proposals", "results", "all"])
                        .help(t!(lang, "cli-export-what")),
                ),
        )
        .subcommand(
            Command::new("verify")
                .about(t!(lang, "cli-verify"))
                .arg(path("file", t!(lang, "cli-file")))
                .arg(
                    Arg::new("seal")
                        .long("seal")
                        .help(t!(lang, "cli-verify-seal")),
                ),
        )
        .subcommand(
            Command::new("replay")
                .about(t!(lang, "cli-replay"))
                .after_help(t!(lang, "cli-replay-kinds"))
                .arg(path("file", t!(lang, "cli-file")))
                .arg(path("ops", t!(lang, "cli-replay-ops")))
                .arg(
                    Arg::new("ack")
                        .long("ack")
                        .action(ArgAction::SetTrue)
                        .help(t!(lang, "cli-replay-ack")),
                ),
        )
}

fn path(name: &'static str, help: String) -> Arg {
    Arg::new(name)
        .required(true)
        .value_parser(PathBufValueParser::new())
        .help(help)
}

/// The value of a required path.
pub fn path_of(matches: &clap::ArgMatches, name: &str) -> std::path::PathBuf {
    matches
        .get_one::<std::path::PathBuf>(name)
        .cloned()
        .unwrap_or_default()
}
