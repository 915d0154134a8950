//! One worksheet, written from the top down.

use rust_xlsxwriter::{ColNum, Format, RowNum, Worksheet};

use super::style::{Styles, number_code};
use crate::export::ExportError;
use crate::export::formula::leads_formula;
use crate::export::report::{
    Band, Bars, Block, Cell, Column, Number, Orientation, Row, Table, bulleted,
};

/// Widths in characters of a sheet without a table: label, number, the rest.
const PLAIN: [f64; 3] = [34.0, 14.0, 52.0];

/// The least that the labels of facts and bars get, in characters.
const LABEL: f64 = 22.0;

/// Height of a line of the default font, and the most that Excel allows a row, in points.
const LINE: f64 = 15.0;
const TALLEST: f64 = 409.0;

/// Space under the text of a row, in points.
const PADDING: f64 = 3.0;

/// Letters in a unit of width, which is a digit's: Spanish prose runs narrower than digits.
const PER_UNIT: f64 = 1.15;

/// Room left for bold capitals beside ordinary text.
const BOLD: f64 = 0.75;

/// Size of a table's text beside the default font, as `style.rs` sets it: 10 of 11 points.
const CELL_SCALE: f64 = 10.0 / 11.0;

/// A worksheet, with the row that comes next.
pub(super) struct Sheet<'a> {
    page: &'a mut Worksheet,
    styles: &'a Styles,
    widths: Vec<f64>,
    row: RowNum,
}

impl<'a> Sheet<'a> {
    /// Begins a sheet of prose, facts and bars.
    pub(super) fn plain(
        page: &'a mut Worksheet,
        styles: &'a Styles,
        orientation: Orientation,
    ) -> Result<Self, ExportError> {
        let stretch = total(orientation) / total(Orientation::Portrait);
        Self::begin(page, styles, PLAIN.map(|width| width * stretch).to_vec())
    }

    /// Begins a sheet whose columns are the table's.
    pub(super) fn around(
        page: &'a mut Worksheet,
        styles: &'a Styles,
        orientation: Orientation,
        table: &Table,
    ) -> Result<Self, ExportError> {
        Self::begin(page, styles, widths(&table.columns, total(orientation)))
    }

    fn begin(
        page: &'a mut Worksheet,
        styles: &'a Styles,
        mut widths: Vec<f64>,
    ) -> Result<Self, ExportError> {
        // Facts and bars need three columns.
        while widths.len() < PLAIN.len() {
            widths.push(LABEL);
        }
        for (at, width) in widths.iter().enumerate() {
            page.set_column_width(column(at), *width)?;
        }
        Ok(Self {
            page,
            styles,
            widths,
            row: 0,
        })
    }

    /// Leaves an empty row.
    pub(super) fn skip(&mut self) {
        self.row += 1;
    }

    /// Writes a text across the sheet; nothing for an empty one.
    pub(super) fn line(&mut self, text: &str, format: &Format) -> Result<(), ExportError> {
        if text.is_empty() {
            return Ok(());
        }
        self.put(0, self.widths.len() - 1, text, format)?;
        self.fit(
            &[(text, self.widths.iter().sum())],
            font_scale(format, self.styles),
        )?;
        self.row += 1;
        Ok(())
    }

    pub(super) fn block(&mut self, block: &Block) -> Result<(), ExportError> {
        let styles = self.styles;
        match block {
            Block::Paragraph(text) => self.line(text, &styles.text),
            Block::Bullets(items) => self.line(&bulleted(items), &styles.text),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table).map(|_header| ()),
            Block::Bars(bars) => self.bars(bars),
            Block::Signatures(names) => self.signatures(names),
        }
    }

    /// Writes label and value, a row each.
    pub(super) fn facts(&mut self, facts: &[(String, String)]) -> Result<(), ExportError> {
        let styles = self.styles;
        let split = self.label_end();
        let rest = self.widths[split..].iter().sum();
        for (label, value) in facts {
            self.put(0, split - 1, label, &styles.label)?;
            self.put(split, self.widths.len() - 1, value, &styles.text)?;
            self.fit(
                &[(label, self.widths[..split].iter().sum()), (value, rest)],
                1.0,
            )?;
            self.row += 1;
        }
        Ok(())
    }

    fn bars(&mut self, bars: &Bars) -> Result<(), ExportError> {
        let styles = self.styles;
        self.caption(&bars.caption)?;
        let split = self.label_end().min(self.widths.len() - 2);
        for bar in &bars.bars {
            self.put(0, split - 1, &bar.label, &styles.text)?;
            self.number(split, &bar.number, &styles.text)?;
            self.put(split + 1, self.widths.len() - 1, &bar.note, &styles.note)?;
            let rest = self.widths[split + 1..].iter().sum();
            self.fit(
                &[
                    (&bar.label, self.widths[..split].iter().sum()),
                    (&bar.note, rest),
                ],
                1.0,
            )?;
            self.row += 1;
        }
        Ok(())
    }

    fn signatures(&mut self, names: &[String]) -> Result<(), ExportError> {
        let styles = self.styles;
        let split = self.label_end();
        for name in names {
            self.row += 2;
            self.put(0, split - 1, name, &styles.sign)?;
            self.fit(&[(name, self.widths[..split].iter().sum())], 1.0)?;
            self.row += 1;
        }
        Ok(())
    }

    /// Writes the table that the sheet is laid out for: its header stays in sight and repeats on
    /// paper, and its rows can be filtered unless bands divide them.
    pub(super) fn top_table(&mut self, table: &Table) -> Result<(), ExportError> {
        if table.columns.is_empty() {
            return Ok(());
        }
        let header = self.table(table)?;
        self.page.set_freeze_panes(header + 1, 0)?;
        self.page.set_repeat_rows(header, header)?;
        let banded = table.rows.iter().any(|row| matches!(row, Row::Band(_)));
        if !banded && !table.rows.is_empty() {
            let last = column(table.columns.len() - 1);
            self.page.autofilter(header, 0, self.row - 1, last)?;
        }
        Ok(())
    }

    /// Writes a table and gives the row of its header.
    fn table(&mut self, table: &Table) -> Result<RowNum, ExportError> {
        self.caption(&table.caption)?;
        let header = self.row;
        for (at, one) in table.columns.iter().enumerate() {
            self.put(at, at, &one.title, &self.styles.header(one.align))?;
        }
        let titles = table.columns.iter().zip(&self.widths);
        let sized: Vec<(&str, f64)> = titles
            .map(|(one, width)| (one.title.as_str(), *width * BOLD))
            .collect();
        self.fit(&sized, 1.0)?;
        self.row += 1;
        for row in &table.rows {
            match row {
                Row::Band(band) => self.band(band, table.columns.len())?,
                Row::Cells(cells) => self.cells(cells, &table.columns)?,
            }
            self.row += 1;
        }
        Ok(header)
    }

    fn caption(&mut self, caption: &str) -> Result<(), ExportError> {
        if !caption.is_empty() {
            self.put(0, 0, caption, &self.styles.caption)?;
            self.row += 1;
        }
        Ok(())
    }

    fn band(&mut self, band: &Band, columns: usize) -> Result<(), ExportError> {
        let last = columns.saturating_sub(1);
        let format = self.styles.band(band.depth(), band.accent);
        self.put(0, last, &band.text, &format)?;
        self.fit(&[(&band.text, self.widths[..=last].iter().sum())], 1.0)
    }

    fn cells(&mut self, cells: &[Cell], columns: &[Column]) -> Result<(), ExportError> {
        let texts: Vec<String> = cells.iter().map(Cell::printed).collect();
        for (at, one) in columns.iter().enumerate() {
            let format = self.styles.cell(one.align);
            match cells.get(at) {
                Some(Cell::Number(number)) => self.number(at, number, &format)?,
                Some(_) => self.put(at, at, &texts[at], &format)?,
                None => self.put(at, at, "", &format)?,
            }
        }
        let sized: Vec<(&str, f64)> = texts
            .iter()
            .zip(&self.widths)
            .map(|(text, width)| (text.as_str(), *width))
            .collect();
        self.fit(&sized, CELL_SCALE)
    }

    fn number(&mut self, at: usize, number: &Number, format: &Format) -> Result<(), ExportError> {
        if !number.value.is_finite() {
            return self.put(at, at, &number.text, format);
        }
        let format = format.clone().set_num_format(number_code(number));
        self.page
            .write_number_with_format(self.row, column(at), number.value, &format)?;
        Ok(())
    }

    /// Writes a text into the columns from `first` to `last`, merged if they are several.
    ///
    /// A string written as a string is never evaluated on opening: the file says that it is one
    /// (`t="s"`), whatever it begins with. But a person who enters the cell and leaves it makes
    /// Excel read it again, as a formula if it looks like one; `quotePrefix`, which is what Excel
    /// itself stores for a typed apostrophe, prevents that and is not part of the text.
    fn put(
        &mut self,
        first: usize,
        last: usize,
        text: &str,
        format: &Format,
    ) -> Result<(), ExportError> {
        let quoted = leads_formula(text).then(|| format.clone().set_quote_prefix());
        let format = quoted.as_ref().unwrap_or(format);
        let (row, from, to) = (self.row, column(first), column(last));
        if last > first {
            self.page.merge_range(row, from, row, to, text, format)?;
        } else if text.is_empty() {
            self.page.write_blank(row, from, format)?;
        } else {
            self.page
                .write_string_with_format(row, from, text, format)?;
        }
        Ok(())
    }

    /// Gives the row the height that its texts need, by estimate: not every spreadsheet fits rows
    /// when it opens a file, and none fits merged cells.
    fn fit(&mut self, texts: &[(&str, f64)], scale: f64) -> Result<(), ExportError> {
        let lines = texts
            .iter()
            .map(|(text, width)| lines(text, width / scale))
            .fold(1.0, f64::max);
        self.page
            .set_row_height(self.row, (lines * LINE * scale + PADDING).min(TALLEST))?;
        Ok(())
    }

    /// Gives how many columns the labels of facts and bars take: at least one, never all.
    fn label_end(&self) -> usize {
        let mut width = 0.0;
        let enough = self.widths.iter().position(|one| {
            width += one;
            width >= LABEL
        });
        enough.map_or(1, |at| at + 1).min(self.widths.len() - 1)
    }
}

/// Characters across a sheet that prints legibly on one page.
fn total(orientation: Orientation) -> f64 {
    match orientation {
        Orientation::Portrait => 100.0,
        Orientation::Landscape => 150.0,
    }
}

fn widths(columns: &[Column], total: f64) -> Vec<f64> {
    let weights: f64 = columns.iter().map(|one| f64::from(one.weight())).sum();
    let share = |one: &Column| f64::from(one.weight()) / weights * total;
    columns
        .iter()
        .map(|one| share(one).clamp(6.0, 90.0))
        .collect()
}

fn column(at: usize) -> ColNum {
    ColNum::try_from(at).unwrap_or(ColNum::MAX)
}

fn font_scale(format: &Format, styles: &Styles) -> f64 {
    if *format == styles.title {
        1.5
    } else if *format == styles.heading {
        1.2
    } else {
        1.0
    }
}

/// Estimates the lines that a text takes in a column of `width` characters.
fn lines(text: &str, width: f64) -> f64 {
    let fits = (width * PER_UNIT - 1.0).max(1.0);
    let count = |line: &str| f64::from(u32::try_from(line.chars().count()).unwrap_or(u32::MAX));
    text.lines()
        .map(|line| (count(line) / fits).ceil().max(1.0))
        .sum()
}
