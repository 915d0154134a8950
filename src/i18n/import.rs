//! What an import does and what it leaves out, as sentences.

use crate::domain::import_fault::{ImportFault, Reason};
use crate::i18n::{Lang, words};
use crate::t;

/// The sentence for a list of which nothing can be read.
#[must_use]
pub fn sentence(lang: &Lang, fault: ImportFault) -> String {
    match fault {
        ImportFault::TooLarge { bytes, allowed } => t!(
            lang,
            "import-too-large",
            found = words::count(lang, bytes.div_ceil(MEGABYTE)),
            allowed = words::count(lang, allowed / MEGABYTE)
        ),
        ImportFault::TooManyLines { lines, allowed } => t!(
            lang,
            "import-too-many-lines",
            found = words::count(lang, lines),
            allowed = words::count(lang, allowed)
        ),
        ImportFault::Binary => t!(lang, "import-binary"),
        ImportFault::Garbled => t!(lang, "import-garbled"),
        ImportFault::Empty => t!(lang, "import-empty"),
    }
}

/// The sentence for a line that is left out.
#[must_use]
pub fn warning(lang: &Lang, line: usize, reason: Reason) -> String {
    let line = words::count(lang, line);
    match reason {
        Reason::TooLong {
            characters,
            allowed,
        } => t!(
            lang,
            "import-line-too-long",
            line = line,
            found = words::count(lang, characters),
            allowed = words::count(lang, allowed)
        ),
        Reason::NoColumn { column } => t!(
            lang,
            "import-line-no-column",
            line = line,
            column = words::count(lang, column)
        ),
        Reason::TooManyColumns { found, expected } => t!(
            lang,
            "import-line-too-many-columns",
            line = line,
            found = words::count(lang, found),
            expected = words::count(lang, expected)
        ),
        Reason::OpenQuote => t!(lang, "import-line-open-quote", line = line),
    }
}

/// One sentence on the whole: how many are new, how many were there, how many are left out.
#[must_use]
pub fn summary(lang: &Lang, added: usize, already: usize, left_out: usize) -> String {
    t!(
        lang,
        "import-summary",
        added = words::count(lang, added),
        already = words::count(lang, already),
        unreadable = words::count(lang, left_out)
    )
}

const MEGABYTE: usize = 1024 * 1024;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Tongue;

    #[test]
    fn faults_say_what_and_what_to_do() {
        let fault = ImportFault::TooLarge {
            bytes: 21 * MEGABYTE + 1,
            allowed: 20 * MEGABYTE,
        };
        assert_eq!(
            sentence(&Tongue::Spanish.lang(), fault),
            "La lista pesa 22 MB y se leen hasta 20 MB. Dividirla en archivos más chicos."
        );
        let reason = Reason::TooLong {
            characters: 12_345,
            allowed: 5_000,
        };
        assert_eq!(
            warning(&Tongue::Spanish.lang(), 1_234, reason),
            "Línea 1.234: el texto tiene 12.345 letras y se leen hasta 5.000. Acortarlo."
        );
        assert_eq!(
            summary(&Tongue::English.lang(), 3, 2, 1),
            "New proposals: 3. Already there: 2. Lines left out: 1."
        );
    }
}
