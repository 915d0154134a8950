//! Why a line is no command, as part of a sentence.
//! In the user's own language: serde's English words stay behind.

use serde_json::error::Category;

use crate::domain::misshape::Misshape;
use crate::i18n::{Lang, words};
use crate::t;

/// What is wrong with a line that serde could not read.
pub fn sentence(lang: &Lang, error: &serde_json::Error) -> String {
    if error.classify() != Category::Data {
        let column = words::count(lang, error.column());
        return t!(lang, "cli-line-not-json", column = column);
    }
    match Misshape::of(error) {
        Misshape::Missing(field) => t!(lang, "cli-line-missing", field = field),
        Misshape::Strange(field) => t!(lang, "cli-line-strange", field = field),
        Misshape::Twice(field) => t!(lang, "cli-line-twice", field = field),
        Misshape::NotAllowed(word) => t!(lang, "cli-line-not-allowed", word = word),
        Misshape::WrongType(_) | Misshape::Other(_) => t!(lang, "cli-line-wrong-value"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::replay::Line;
    use crate::i18n::Tongue;

    #[track_caller]
    fn check(line: &str, says: &str) {
        let error = serde_json::from_str::<Line>(line).expect_err("it is no command");
        let said = sentence(&Tongue::Spanish.lang(), &error);
        assert!(said.contains(says), "{line}: {said}");
        for said in [said, sentence(&Tongue::English.lang(), &error)] {
            for of_serde in ["expected", "invalid", "EOF", "variant", "did not match"] {
                assert!(!said.contains(of_serde), "{said}");
            }
            assert!(said.ends_with('.') && !said.contains("cli-"), "{said}");
        }
    }

    #[test]
    fn a_line_that_is_no_command_is_said_without_the_reader_s_own_words() {
        check("hola", "columna 1");
        check(r#"{"kind":"undo""#, "columna 14");
        check("[1,2]", "valor");
        check(r#"{"text":"a"}"#, "«kind»");
        check(r#"{"kind":"sing"}"#, "«sing»");
        check(r#"{"kind":"add_proposal","table":"Mercado"}"#, "«text»");
        check(r#"{"kind":"undo","x":1}"#, "«x»");
        check(r#"{"kind":"split","merge":"a","merge":"b"}"#, "«merge»");
        check(r#"{"kind":"split","merge":1.5}"#, "valor");
        check(r#"{"kind":"edit_workshop","date":"31-12-2026"}"#, "valor");
        check(
            r#"{"kind":"add_participant","name":"Participante 1","size":"huge"}"#,
            "«huge»",
        );
    }
}
