//! What an import does and what it leaves out, as sentences.

use crate::domain::import_fault::{Doubt, ImportFault, Reason};
use crate::domain::list::{Field, Shape, SheetName, Shown};
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
        ImportFault::Inflated { allowed } => t!(
            lang,
            "import-inflated",
            allowed = words::count(lang, allowed / MEGABYTE)
        ),
        ImportFault::Binary => t!(lang, "import-binary"),
        ImportFault::Garbled => t!(lang, "import-garbled"),
        ImportFault::Empty => t!(lang, "import-empty"),
        ImportFault::Protected => t!(lang, "import-protected"),
        ImportFault::OldWorkbook => t!(lang, "import-old-workbook"),
        ImportFault::OldDocument => t!(lang, "import-old-document"),
        ImportFault::Broken => t!(lang, "import-broken"),
        ImportFault::OtherPackage => t!(lang, "import-other-package"),
        ImportFault::Stopped => t!(lang, "import-stopped"),
    }
}

/// Where something stands in a list: "fila 12".
#[must_use]
pub fn place(lang: &Lang, shape: Shape, line: usize) -> String {
    let n = words::count(lang, line);
    match shape {
        Shape::Lines | Shape::Separated => t!(lang, "import-at-line", n = n),
        Shape::Grid => t!(lang, "import-at-row", n = n),
        Shape::Paragraphs => t!(lang, "import-at-paragraph", n = n),
    }
}

/// The sentence for a line that is left out.
#[must_use]
pub fn warning(lang: &Lang, shape: Shape, line: usize, reason: Reason) -> String {
    says(lang, shape, line, &why(lang, reason))
}

/// The sentence for what was not understood of a line that is added.
#[must_use]
pub fn hesitation(lang: &Lang, shape: Shape, line: usize, of: Doubt) -> String {
    says(lang, shape, line, &doubt(lang, of))
}

fn says(lang: &Lang, shape: Shape, line: usize, what: &str) -> String {
    let at = place(lang, shape, line);
    in_capitals(&t!(lang, "import-says", at = at, what = what))
}

/// The words with a capital letter at their beginning.
#[must_use]
pub fn in_capitals(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Why a line is left out, and what to do, without saying which it is.
#[must_use]
pub fn why(lang: &Lang, reason: Reason) -> String {
    match reason {
        Reason::TooLong {
            characters,
            allowed,
        } => t!(
            lang,
            "import-line-too-long",
            found = words::count(lang, characters),
            allowed = words::count(lang, allowed)
        ),
        Reason::NoColumn { column } => t!(
            lang,
            "import-line-no-column",
            column = words::count(lang, column)
        ),
        Reason::NoText { column } => t!(
            lang,
            "import-line-no-text",
            column = words::count(lang, column)
        ),
        Reason::TooManyColumns { found, expected } => t!(
            lang,
            "import-line-too-many-columns",
            found = words::count(lang, found),
            expected = words::count(lang, expected)
        ),
        Reason::TooWide { found, allowed } => t!(
            lang,
            "import-line-too-wide",
            found = words::count(lang, found),
            allowed = words::count(lang, allowed)
        ),
        Reason::OpenQuote => t!(lang, "import-line-open-quote"),
        Reason::NoValue => t!(lang, "import-line-no-value"),
        Reason::ErrorValue => t!(lang, "import-line-error-value"),
    }
}

/// What was not understood of a line, and what becomes of it.
#[must_use]
pub fn doubt(lang: &Lang, doubt: Doubt) -> String {
    match doubt {
        Doubt::Table => t!(lang, "import-doubt-table"),
        Doubt::Area => t!(lang, "import-doubt-area"),
        Doubt::Nature => t!(lang, "import-doubt-nature"),
        Doubt::Cost => t!(lang, "import-doubt-cost"),
        Doubt::Term => t!(lang, "import-doubt-term"),
        Doubt::Cell => t!(lang, "import-doubt-cell"),
    }
}

/// What a column holds, in a word.
#[must_use]
pub fn field(lang: &Lang, field: Field) -> String {
    match field {
        Field::Text => t!(lang, "import-field-text"),
        Field::Nature => t!(lang, "import-field-nature"),
        Field::Table => t!(lang, "import-field-table"),
        Field::Area => t!(lang, "import-field-area"),
        Field::Proposers => t!(lang, "import-field-proposers"),
        Field::Beneficiaries => t!(lang, "import-field-beneficiaries"),
        Field::Term => t!(lang, "import-field-term"),
        Field::Cost => t!(lang, "import-field-cost"),
        Field::Source => t!(lang, "import-field-source"),
        Field::Ignore => t!(lang, "import-field-ignore"),
    }
}

/// What a sheet is called.
#[must_use]
pub fn sheet(lang: &Lang, name: &SheetName, shown: Shown) -> String {
    let name = match name {
        SheetName::Whole => t!(lang, "import-sheet-whole"),
        SheetName::Named(name) => name.clone(),
        SheetName::Table(n) => t!(lang, "import-sheet-table", n = words::count(lang, *n)),
        SheetName::Paragraphs => t!(lang, "import-sheet-paragraphs"),
    };
    match shown {
        Shown::Yes => name,
        Shown::Hidden => t!(lang, "import-sheet-hidden", name = name),
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
            warning(&Tongue::Spanish.lang(), Shape::Lines, 1_234, reason),
            "Línea 1.234: el texto tiene 12.345 letras y se leen hasta 5.000. Acortarlo."
        );
        assert_eq!(
            summary(&Tongue::English.lang(), 3, 2, 1),
            "New proposals: 3. Already there: 2. Lines left out: 1."
        );
    }
}
