//! A text as records: cells between semicolons, quoted where they hold one.

use std::borrow::Cow;

/// The cells of a record, with the line on which it begins.
pub struct Record<'a> {
    pub line: usize,
    pub cells: Vec<Cow<'a, str>>,
}

/// Goes through a text; blank lines are passed over.
pub struct Records<'a> {
    rest: &'a str,
    line: usize,
}

/// A quote that is opened on this line is never closed.
pub struct OpenQuote(pub usize);

impl<'a> Records<'a> {
    pub fn of(text: &'a str) -> Self {
        Self {
            rest: text,
            line: 1,
        }
    }

    /// The last line, counted from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The next record.
    pub fn next(&mut self) -> Option<Result<Record<'a>, OpenQuote>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let line = self.line;
            let record = match self.record() {
                Ok(cells) => Record { line, cells },
                Err(open) => return Some(Err(open)),
            };
            let blank = record.cells.iter().all(|cell| cell.trim().is_empty());
            if !blank {
                return Some(Ok(record));
            }
        }
    }

    fn record(&mut self) -> Result<Vec<Cow<'a, str>>, OpenQuote> {
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell()?);
            let mut marks = self.rest.chars();
            let end = marks.next();
            self.rest = marks.as_str();
            match end {
                Some(';') => {}
                Some('\r') => {
                    self.rest = self.rest.strip_prefix('\n').unwrap_or(self.rest);
                    self.line += 1;
                    return Ok(cells);
                }
                Some(_) => {
                    self.line += 1;
                    return Ok(cells);
                }
                None => return Ok(cells),
            }
        }
    }

    /// The cell up to the next separator, which stays.
    fn cell(&mut self) -> Result<Cow<'a, str>, OpenQuote> {
        let Some(quoted) = self.rest.strip_prefix('"') else {
            return Ok(Cow::Borrowed(self.plain()));
        };
        let opened = self.line;
        let mut cell = Cow::Borrowed("");
        self.rest = quoted;
        loop {
            let Some((inside, behind)) = self.rest.split_once('"') else {
                return Err(OpenQuote(opened));
            };
            // A workbook's line ends inside a quote are one or two marks.
            let ends = inside.matches('\n').count();
            let lone = inside.matches('\r').count() - inside.matches("\r\n").count();
            self.line += ends + lone;
            join(&mut cell, inside);
            self.rest = behind;
            // Two quotes are one that is meant.
            let Some(behind) = behind.strip_prefix('"') else {
                break;
            };
            join(&mut cell, "\"");
            self.rest = behind;
        }
        join(&mut cell, self.plain());
        Ok(cell)
    }

    fn plain(&mut self) -> &'a str {
        let end = self.rest.find([';', '\n', '\r']);
        let (cell, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        cell
    }
}

fn join<'a>(cell: &mut Cow<'a, str>, more: &'a str) {
    if cell.is_empty() {
        *cell = Cow::Borrowed(more);
    } else if !more.is_empty() {
        cell.to_mut().push_str(more);
    }
}
