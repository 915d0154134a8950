//! The command line: names, values and help, in the user's language.

use std::path::PathBuf;

use clap::builder::PathBufValueParser;
use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::cli::tally::RULES;
use crate::i18n::Lang;
use crate::t;

/// Behind a command's own options in its help.
const LAST: usize = 90;

/// The whole command line.
pub fn command(lang: &Lang) -> Command {
    let minga = Command::new("minga")
        .about(t!(lang, "cli-about"))
        .override_usage(t!(lang, "cli-usage"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_help_heading(t!(lang, "cli-commands"))
        .arg(file(lang).required(false))
        .arg(
            option(lang, "lang", t!(lang, "cli-value-lang"))
                .global(true)
                .display_order(LAST)
                .value_parser(["es", "es-CL", "en"])
                .hide_possible_values(true)
                .help(t!(lang, "cli-lang")),
        )
        .arg(
            flag(lang, "help", t!(lang, "cli-help"))
                .short('h')
                .global(true)
                .display_order(LAST + 1)
                .action(ArgAction::Help),
        )
        .arg(
            flag(lang, "version", t!(lang, "cli-version"))
                .short('V')
                .display_order(LAST + 2)
                .action(ArgAction::Version),
        );
    [
        demo(lang),
        new(lang),
        import(lang),
        similar(lang),
        layout(lang),
        tally(lang),
        export(lang),
        verify(lang),
        replay(lang),
    ]
    .into_iter()
    .fold(dressed(lang, minga), |minga, command| {
        // In the order in which they are typed; what every command has comes last.
        let mut place = 0;
        let command = command.mut_args(|arg| {
            place += 1;
            arg.display_order(place)
        });
        minga.subcommand(dressed(lang, command))
    })
}

fn demo(lang: &Lang) -> Command {
    Command::new("demo")
        .about(t!(lang, "cli-demo"))
        .override_usage(t!(lang, "cli-usage-demo"))
        .arg(path(
            lang,
            "dir",
            t!(lang, "cli-value-dir"),
            t!(lang, "cli-demo-dir"),
        ))
}

fn new(lang: &Lang) -> Command {
    Command::new("new")
        .about(t!(lang, "cli-new"))
        .override_usage(t!(lang, "cli-usage-new"))
        .arg(path(
            lang,
            "template",
            t!(lang, "cli-value-template"),
            t!(lang, "cli-new-template"),
        ))
        .arg(file(lang).help(t!(lang, "cli-new-file")))
}

fn import(lang: &Lang) -> Command {
    Command::new("import")
        .about(t!(lang, "cli-import"))
        .override_usage(t!(lang, "cli-usage-import"))
        .arg(file(lang))
        .arg(path(
            lang,
            "list",
            t!(lang, "cli-value-list"),
            t!(lang, "cli-import-list"),
        ))
        .arg(
            option(lang, "table", t!(lang, "cli-value-table"))
                .required(true)
                .help(t!(lang, "cli-import-table")),
        )
        .arg(option(lang, "sheet", t!(lang, "cli-value-sheet")).help(t!(lang, "cli-import-sheet")))
}

fn similar(lang: &Lang) -> Command {
    Command::new("similar")
        .about(t!(lang, "cli-similar"))
        .override_usage(t!(lang, "cli-usage-similar"))
        .after_help(t!(lang, "cli-similar-format"))
        .arg(path(
            lang,
            "list",
            t!(lang, "cli-value-list"),
            t!(lang, "cli-similar-list"),
        ))
        .arg(
            option(lang, "pairs", t!(lang, "cli-value-pairs"))
                .value_parser(PathBufValueParser::new())
                .help(t!(lang, "cli-similar-pairs")),
        )
        .arg(flag(lang, "json", t!(lang, "cli-similar-json")).action(ArgAction::SetTrue))
        .arg(flag(lang, "no-why", t!(lang, "cli-similar-no-why")).action(ArgAction::SetTrue))
}

fn layout(lang: &Lang) -> Command {
    Command::new("layout")
        .about(t!(lang, "cli-layout"))
        .override_usage(t!(lang, "cli-usage-layout"))
        .after_help(t!(lang, "cli-layout-format"))
        .arg(path(
            lang,
            "map",
            t!(lang, "cli-value-map"),
            t!(lang, "cli-layout-map"),
        ))
        .arg(flag(lang, "json", t!(lang, "cli-layout-json")).action(ArgAction::SetTrue))
}

fn tally(lang: &Lang) -> Command {
    Command::new("tally")
        .about(t!(lang, "cli-tally"))
        .override_usage(t!(lang, "cli-usage-tally"))
        .after_help(t!(lang, "cli-tally-format"))
        .arg(path(
            lang,
            "ballots",
            t!(lang, "cli-value-ballots"),
            t!(lang, "cli-tally-file"),
        ))
        .arg(
            option(lang, "rule", t!(lang, "cli-value-rule"))
                .required(true)
                .value_parser(RULES.map(|(name, _)| name))
                .hide_possible_values(true)
                .help(t!(lang, "cli-tally-rule")),
        )
        .arg(flag(lang, "json", t!(lang, "cli-tally-json")).action(ArgAction::SetTrue))
}

fn export(lang: &Lang) -> Command {
    Command::new("export")
        .about(t!(lang, "cli-export"))
        .override_usage(t!(lang, "cli-usage-export"))
        .arg(file(lang))
        .arg(path(
            lang,
            "out",
            t!(lang, "cli-value-out"),
            t!(lang, "cli-export-out"),
        ))
        .arg(
            option(lang, "what", t!(lang, "cli-value-what"))
                .value_parser([
                    "plan",
                    "minutes",
                    "proposals",
                    "left-out",
                    "results",
                    "ballots",
                    "slips",
                    "map",
                    "all",
                ])
                .hide_possible_values(true)
                .help(t!(lang, "cli-export-what")),
        )
        .arg(
            option(lang, "poll", t!(lang, "cli-value-number"))
                .value_parser(clap::value_parser!(i64))
                .help(t!(lang, "cli-export-poll")),
        )
}

fn verify(lang: &Lang) -> Command {
    Command::new("verify")
        .about(t!(lang, "cli-verify"))
        .override_usage(t!(lang, "cli-usage-verify"))
        .arg(file(lang))
        .arg(option(lang, "seal", t!(lang, "cli-value-seal")).help(t!(lang, "cli-verify-seal")))
}

fn replay(lang: &Lang) -> Command {
    Command::new("replay")
        .about(t!(lang, "cli-replay"))
        .override_usage(t!(lang, "cli-usage-replay"))
        .after_help(t!(lang, "cli-replay-kinds"))
        .arg(file(lang))
        .arg(path(
            lang,
            "ops",
            t!(lang, "cli-value-ops"),
            t!(lang, "cli-replay-ops"),
        ))
        .arg(flag(lang, "ack", t!(lang, "cli-replay-ack")).action(ArgAction::SetTrue))
}

/// Gives a command's help the language's own headings.
fn dressed(lang: &Lang, command: Command) -> Command {
    let usage = t!(lang, "cli-usage-heading");
    command.help_template(format!(
        "{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"
    ))
}

/// The `.minga` file that a command works on.
fn file(lang: &Lang) -> Arg {
    path(
        lang,
        "file",
        t!(lang, "cli-value-file"),
        t!(lang, "cli-file"),
    )
}

fn path(lang: &Lang, name: &'static str, value: String, help: String) -> Arg {
    Arg::new(name)
        .value_name(value)
        .required(true)
        .value_parser(PathBufValueParser::new())
        .help(help)
        .help_heading(t!(lang, "cli-arguments"))
}

fn option(lang: &Lang, name: &'static str, value: String) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(value)
        .help_heading(t!(lang, "cli-options"))
}

fn flag(lang: &Lang, name: &'static str, help: String) -> Arg {
    Arg::new(name)
        .long(name)
        .help(help)
        .help_heading(t!(lang, "cli-options"))
}

/// The value of a required path.
pub fn path_of(matches: &ArgMatches, name: &str) -> PathBuf {
    matches
        .get_one::<PathBuf>(name)
        .cloned()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::replay::Line;
    use crate::i18n::Tongue;

    #[test]
    fn the_language_is_said_before_or_behind_the_command() {
        let lang = Tongue::Spanish.lang();
        for arguments in [
            ["minga", "--lang", "en", "new", "blank", "a.minga"],
            ["minga", "new", "blank", "a.minga", "--lang", "en"],
        ] {
            let read = command(&lang).try_get_matches_from(arguments);
            let read = read.expect("both ways are read");
            let (name, new) = read.subcommand().expect("a command");
            assert_eq!(name, "new");
            assert_eq!(path_of(new, "file"), PathBuf::from("a.minga"));
        }
    }

    fn help_of(lang: &Lang, name: &str) -> String {
        let shown = command(lang).try_get_matches_from(["minga", name, "--help"]);
        shown.expect_err("help is no command").to_string()
    }

    #[test]
    fn the_help_is_in_the_user_s_language() {
        let lang = Tongue::Spanish.lang();
        for of in command(&lang).get_subcommands() {
            let help = help_of(&lang, of.get_name());
            assert!(help.contains("Uso: minga "), "{help}");
            for english in ["Usage", "Options", "Arguments", "Print", "possible"] {
                assert!(!help.contains(english), "{help}");
            }
        }
    }

    #[test]
    fn the_help_of_replay_names_every_kind_of_line() {
        let unknown = serde_json::from_str::<Line>(r#"{"kind":""}"#).expect_err("no kind");
        let unknown = unknown.to_string();
        let kinds: Vec<&str> = unknown.split('`').skip(3).step_by(2).collect();
        assert!(kinds.len() > 20, "{kinds:?}");
        for tongue in [Tongue::Spanish, Tongue::English] {
            let help = help_of(&tongue.lang(), "replay");
            for kind in &kinds {
                assert!(help.contains(kind), "{kind} is not in {help}");
            }
        }
    }
}
