//! A text per line, without the bullets and numbers before them.

use crate::domain::import_fault::ImportFault;
use crate::import::Watch;
use crate::import::sheet::{Builder, Cell, RowKind, Shape, Sheet, SheetName};

/// Reads the lines of a decoded text.
pub(in crate::import) fn read(text: &str, watch: &Watch) -> Result<Sheet, ImportFault> {
    let mut sheets = Builder::default();
    let sheet = sheets.begin(Sheet::new(SheetName::Whole, Shape::Lines))?;
    for (line, text) in (1..).zip(text.lines()) {
        watch.row()?;
        let cells = vec![Cell::of(without_bullet(text.trim()))];
        sheets.row(sheet, line, RowKind::Plain, cells)?;
    }
    sheets.done()?.pop().ok_or(ImportFault::Empty)
}

/// The text behind its bullet: "- ", "• ", "1. ", "1) ", "1.- ", "a) ".
pub(super) fn without_bullet(text: &str) -> &str {
    if let Some(rest) = text.strip_prefix(['•', '·', '▪', '●', '‣', '◦']) {
        return rest.trim_start();
    }
    if let Some(rest) = text.strip_prefix(['-', '*', '–', '—']) {
        // Without a blank it belongs to the word: "-5 ºC", "*Nota".
        return if rest.is_empty() || rest.starts_with(char::is_whitespace) {
            rest.trim_start()
        } else {
            text
        };
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let marked = match (digits, text.as_bytes()) {
        (1..=3, _) => digits,
        (0, [letter, b')', ..]) if letter.is_ascii_alphabetic() => 1,
        _ => return text,
    };
    let rest = &text[marked..];
    if let Some(rest) = rest.strip_prefix(".-").or(rest.strip_prefix(')')) {
        return rest.trim_start();
    }
    // "3.6 Información" is no bullet.
    match rest.strip_prefix('.') {
        Some(rest) if rest.is_empty() || rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => text,
    }
}
