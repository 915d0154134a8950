//! One table of the report as CSV, for spreadsheets and for people who reuse the data.
//!
//! UTF-8 with a byte order mark, because Excel takes a file without one for Windows-1252 and
//! spoils every accent; lines end in CR LF (RFC 4180). Separator and decimal mark follow the
//! report's language, because a double click in Excel splits by the computer's own list separator:
//! in Chile, as wherever the decimal mark is a comma, that is the semicolon; for English it is the
//! comma with a decimal point.

use csv::{Terminator, WriterBuilder};

use super::ExportError;
use super::formula::leads_formula;
use super::report::{Cell, Report, Row, Table};

/// Tells which table is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which<'a> {
    /// The first table of the report.
    First,
    /// The first table of the first section with this heading that has one.
    Section(&'a str),
}

/// Writes one table: a header line, then a line per row.
///
/// Paragraphs and items of a cell are divided by line breaks. Bands become leading columns where
/// the table names their levels (`band_titles`), so that each line tells its stage and area; a
/// band without a name is a line of its own. A text that a spreadsheet would take for a formula
/// gets an apostrophe before it; numbers are numbers, without their unit.
///
/// # Errors
/// [`ExportError::NoTable`] where there is none; [`ExportError::OverfullRow`] where a row has more
/// cells than the table has columns.
pub fn write(report: &Report, which: Which<'_>) -> Result<Vec<u8>, ExportError> {
    super::check_rows(report)?;
    let table = find(report, which).ok_or_else(|| {
        ExportError::NoTable(match which {
            Which::First => None,
            Which::Section(heading) => Some(heading.to_owned()),
        })
    })?;
    let dialect = Dialect::of(&report.language);
    let mut writer = WriterBuilder::new()
        .delimiter(dialect.separator)
        .terminator(Terminator::CRLF)
        .from_writer("\u{FEFF}".as_bytes().to_vec());
    let mut bands = vec![String::new(); table.band_titles.len()];
    let width = bands.len() + table.columns.len();
    writer.write_record(
        table
            .band_titles
            .iter()
            .chain(table.columns.iter().map(|column| &column.title))
            .map(neutral),
    )?;
    for row in &table.rows {
        let mut line: Vec<String> = Vec::with_capacity(width);
        match row {
            Row::Band(band) if band.depth() <= bands.len() => {
                bands[band.depth() - 1] = neutral(&band.text);
                bands[band.depth()..].fill(String::new());
                continue;
            }
            Row::Band(band) => {
                line.clone_from(&bands);
                line.push(neutral(&band.text));
            }
            Row::Cells(cells) => {
                line.clone_from(&bands);
                line.extend(cells.iter().map(|cell| dialect.cell(cell)));
            }
        }
        line.resize(width, String::new());
        writer.write_record(&line)?;
    }
    writer
        .into_inner()
        .map_err(|stuck| ExportError::Csv(stuck.into_error().into()))
}

fn find<'a>(report: &'a Report, which: Which<'_>) -> Option<&'a Table> {
    report
        .sections
        .iter()
        .filter(|section| match which {
            Which::First => true,
            Which::Section(heading) => section.heading == heading,
        })
        .find_map(|section| section.tables().next())
}

fn neutral(text: impl AsRef<str>) -> String {
    let text = text.as_ref();
    if leads_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// How a language's spreadsheets divide fields and write decimals.
struct Dialect {
    separator: u8,
    decimal: &'static str,
}

impl Dialect {
    fn of(language: &str) -> Self {
        match language.split('-').next() {
            Some("en") => Self {
                separator: b',',
                decimal: ".",
            },
            _ => Self {
                separator: b';',
                decimal: ",",
            },
        }
    }

    fn cell(&self, cell: &Cell) -> String {
        match cell {
            Cell::Number(number) if number.value.is_finite() => {
                number.value.to_string().replace('.', self.decimal)
            }
            Cell::Number(_) | Cell::Text(_) | Cell::List(_) => neutral(cell.plain()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::report::{Block, Column, Number, Section};
    use crate::export::sample;

    fn read(bytes: &[u8], separator: u8) -> Vec<Vec<String>> {
        let text = bytes
            .strip_prefix("\u{FEFF}".as_bytes())
            .expect("a byte order mark");
        csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .from_reader(text)
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect())
            .collect()
    }

    #[test]
    fn the_plan_comes_back_with_stage_and_area_on_every_line() {
        let lines = read(&write(&sample::plan(), Which::First).unwrap(), b';');
        assert_eq!(lines.len(), 18);
        assert_eq!(lines[0][..4], ["ETAPA", "ÁMBITO", "N.º", "ACTIVIDADES"]);
        let template = sample::template();
        for (line, activity) in lines[1..].iter().zip(template["plan"].as_array().unwrap()) {
            assert!(line[0].starts_with(activity["stage"].as_str().unwrap()));
            assert_eq!(line[1].is_empty(), activity["area"].is_null());
            assert_eq!(line[3], activity["activity"].as_str().unwrap());
            assert_eq!(line[4], sample::texts(&activity["background"]).join("\n"));
            assert_eq!(line[7], activity["term"].as_str().unwrap());
        }
    }

    #[test]
    fn formulas_are_neutralised_and_numbers_stay_numbers() {
        let mut report = sample::column_of(&["=1+1", "+56 9", "@x", "-y", "\tz", "a;\"b\"\nc"]);
        let Block::Table(table) = &mut report.sections[0].blocks[0] else {
            panic!()
        };
        table.columns.push(Column::new("=n", 1.0));
        let number = Number {
            value: -1234.5,
            text: "−1.234,5 UF".into(),
        };
        table
            .rows
            .push(Row::Cells(vec![Cell::text(""), Cell::Number(number)]));
        let bytes = write(&report, Which::Section("Lista")).unwrap();
        let lines = read(&bytes, b';');
        let first: Vec<&str> = lines.iter().map(|line| line[0].as_str()).collect();
        assert_eq!(
            first,
            [
                "texto",
                "'=1+1",
                "'+56 9",
                "'@x",
                "'-y",
                "'\tz",
                "a;\"b\"\nc",
                ""
            ]
        );
        assert_eq!(
            (lines[0][1].as_str(), lines[7][1].as_str()),
            ("'=n", "-1234,5")
        );
        report.language = "en".into();
        assert_eq!(
            read(&write(&report, Which::First).unwrap(), b',')[7][1],
            "-1234.5"
        );
    }

    #[test]
    fn a_band_without_a_named_level_is_a_line() {
        let mut report = sample::plan();
        let Block::Table(table) = &mut report.sections[0].blocks[0] else {
            panic!()
        };
        table.band_titles.clear();
        let lines = read(&write(&report, Which::First).unwrap(), b';');
        assert_eq!(lines.len(), 1 + 17 + 4 + 6);
        assert!(lines[1][0].starts_with("1. Difusión") && lines[1][1].is_empty());
    }

    #[test]
    fn what_is_not_there_or_does_not_fit_is_refused() {
        let missing = write(&sample::plan(), Which::Section("Acta"));
        assert!(matches!(missing, Err(ExportError::NoTable(Some(name))) if name == "Acta"));
        let mut report = sample::column_of(&["x"]);
        report.sections.push(Section::default());
        let Block::Table(table) = &mut report.sections[0].blocks[0] else {
            panic!()
        };
        table
            .rows
            .push(Row::Cells(vec![Cell::text("a"), Cell::text("b")]));
        let overfull = write(&report, Which::First);
        assert!(matches!(
            overfull,
            Err(ExportError::OverfullRow { row: 1, .. })
        ));
    }
}
