//! A template's fault as a sentence: which line, which field, and what to do.

use crate::domain::template::{FORMAT, Problem, TemplateFault};
use crate::i18n::{Lang, words};
use crate::t;

/// The sentence for a template that cannot be read.
#[must_use]
pub fn sentence(lang: &Lang, fault: &TemplateFault) -> String {
    let line = words::count(lang, fault.line);
    let place = if fault.field.is_empty() {
        t!(lang, "template-place-line", line = line)
    } else {
        t!(
            lang,
            "template-place",
            line = line,
            field = fault.field.as_str()
        )
    };
    match &fault.problem {
        Problem::Shape(detail) => t!(
            lang,
            "template-shape",
            place = place,
            detail = detail.as_str()
        ),
        Problem::Missing => t!(lang, "template-missing", place = place),
        Problem::Strange => t!(lang, "template-strange", place = place),
        Problem::WrongType(found) => t!(
            lang,
            "template-wrong-type",
            place = place,
            found = json_type(lang, found)
        ),
        Problem::NotAllowed(found) => t!(
            lang,
            "template-not-allowed",
            place = place,
            found = found.as_str()
        ),
        Problem::Format(found) => t!(
            lang,
            "template-format",
            place = place,
            found = found.as_str(),
            known = FORMAT
        ),
        Problem::Empty => t!(lang, "template-empty", place = place),
        Problem::Unknown(key) => t!(lang, "template-unknown", place = place, key = key.as_str()),
        Problem::Twice(key) => t!(lang, "template-twice", place = place, key = key.as_str()),
        Problem::NotPositive => t!(lang, "template-not-positive", place = place),
        Problem::TooFewLevels => t!(lang, "template-too-few-levels", place = place),
        Problem::Circle => t!(lang, "template-circle", place = place),
    }
}

/// What was found, from serde's English words such as `string "15"`.
fn json_type(lang: &Lang, found: &str) -> String {
    match found.split([' ', '`']).next().unwrap_or_default() {
        "string" => t!(lang, "template-type-text"),
        "integer" | "floating" => t!(lang, "template-type-number"),
        "boolean" => t!(lang, "template-type-yes-no"),
        "map" => t!(lang, "template-type-object"),
        "sequence" => t!(lang, "template-type-list"),
        "null" | "unit" => t!(lang, "template-type-null"),
        _ => found.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::template;
    use crate::domain::testing::WINE;
    use crate::i18n::Tongue;

    #[track_caller]
    fn check(old: &str, new: &str, spanish: &str) {
        let fault = template::read(&WINE.replacen(old, new, 1)).expect_err("it is bad");
        assert_eq!(sentence(&Tongue::Spanish.lang(), &fault), spanish);
        assert!(!sentence(&Tongue::English.lang(), &fault).contains("template-"));
    }

    #[test]
    fn a_fault_says_line_field_and_what_to_do() {
        check(
            "\"region\":",
            "\"región\":",
            "Plantilla, línea 11, campo «process.región»: ese campo no existe en el formato. Corregir el nombre o quitarlo.",
        );
        check(
            "minga-workshop/1",
            "minga-workshop/9",
            "Plantilla, línea 2, campo «format»: es «minga-workshop/9» y este programa lee «minga-workshop/1». Usar una plantilla de ese formato o una versión más nueva de Minga.",
        );
        check(
            "\"name\": \"CER Vitivinícola\"",
            "\"name\": 7",
            "Plantilla, línea 9, campo «process.name»: hay un número y va otra cosa. Corregirlo como dice la documentación del formato.",
        );
    }
}
