//! A command line that cannot be understood, as one sentence: what is wrong, and where to look.
//! What clap says itself is English and takes several lines; nothing of it is shown.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::i18n::Lang;
use crate::t;

/// The sentence for what clap could not read; `command` is what was to be done, empty for none.
pub fn sentence(lang: &Lang, error: &clap::Error, command: &str) -> String {
    let help = match command {
        "" => "minga --help".to_owned(),
        command => format!("minga {command} --help"),
    };
    let named = |kind| words(error.get(kind));
    let what = named(ContextKind::InvalidArg);
    let found = named(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidValue if found.is_empty() => {
            t!(lang, "cli-missing", what = what, help = help)
        }
        ErrorKind::InvalidValue => {
            let allowed = named(ContextKind::ValidValue);
            t!(
                lang,
                "cli-bad-value",
                found = found,
                what = what,
                allowed = allowed
            )
        }
        ErrorKind::MissingRequiredArgument => t!(lang, "cli-missing", what = what, help = help),
        ErrorKind::UnknownArgument => unknown(lang, &what, &help),
        ErrorKind::InvalidUtf8 => t!(lang, "cli-not-text", help = help),
        _ => t!(lang, "cli-not-understood", help = help),
    }
}

/// The sentence for an argument that does not belong here.
pub fn unknown(lang: &Lang, what: &str, help: &str) -> String {
    t!(lang, "cli-unknown-argument", what = what, help = help)
}

fn words(value: Option<&ContextValue>) -> String {
    match value {
        Some(ContextValue::String(word)) => word.clone(),
        Some(ContextValue::Strings(words)) => words.join(", "),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args;
    use crate::i18n::Tongue;

    #[track_caller]
    fn check(arguments: &[&str], spanish: &str) {
        for tongue in [Tongue::Spanish, Tongue::English] {
            let lang = tongue.lang();
            let read = args::command(&lang).try_get_matches_from(arguments);
            let said = sentence(&lang, &read.expect_err("it is misuse"), "new");
            assert_eq!(said.lines().count(), 1, "{said}");
            assert!(!said.contains("error") && !said.contains("cli-"), "{said}");
            if tongue == Tongue::Spanish {
                assert_eq!(said, spanish);
            }
        }
    }

    #[test]
    fn misuse_is_one_sentence_in_the_user_s_language() {
        check(
            &["minga", "new", "blank"],
            "Falta: <ARCHIVO.minga>. Ver cómo se usa con: minga new --help",
        );
        check(
            &["minga", "new", "blank", ""],
            "Falta: <ARCHIVO.minga>. Ver cómo se usa con: minga new --help",
        );
        check(
            &["minga", "new", "blank", "a.minga", "b.minga"],
            "No se conoce «b.minga». Ver qué se puede pedir con: minga new --help",
        );
        check(
            &["minga", "new", "--fast"],
            "No se conoce «--fast». Ver qué se puede pedir con: minga new --help",
        );
        check(
            &["minga", "--lang", "fr"],
            "«fr» no sirve para --lang <IDIOMA>. Usar uno de estos: es, es-CL, en.",
        );
        check(
            &["minga", "--lang", "en", "--lang", "en"],
            "No se entiende la orden. Ver cómo se usa con: minga new --help",
        );
    }
}
