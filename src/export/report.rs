//! A document as plain data: what the writers print, and nothing about how.
//!
//! Every text is already in the reader's language and in its final wording. A report knows no
//! domain type, so that a new document is one function that fills it, and a new format is one
//! file that walks it.

use serde::{Serialize, Serializer};

use super::map::drawing::Drawing;

/// Describes one document: opening facts and its sections in order.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Report {
    /// Names the document; no writer that needs it accepts an empty one.
    pub title: String,
    /// Stands under the title; may be empty.
    pub subtitle: String,
    /// Gives the language of every text as a BCP 47 tag such as `es-CL`.
    pub language: String,
    /// Lists label and value, printed on the title page.
    pub facts: Vec<(String, String)>,
    /// Stands at the foot of every page beside its number; may be empty.
    pub footer: String,
    pub sections: Vec<Section>,
    /// Stands after the first section, on a page of its own size. Only the PDF shows it.
    pub drawing: Option<Drawing>,
}

/// Describes a chapter that begins with its heading and keeps one paper orientation.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Section {
    /// Names the chapter, and the worksheet in a workbook; may be empty.
    pub heading: String,
    pub orientation: Orientation,
    pub blocks: Vec<Block>,
}

/// Tells how the paper of a section lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    #[default]
    Portrait,
    Landscape,
}

/// Describes one piece of a section. Serializes as `{"kind": …, "content": …}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "content", rename_all = "snake_case")]
pub enum Block {
    Paragraph(String),
    Bullets(Vec<String>),
    /// Lists label and value.
    Facts(Vec<(String, String)>),
    Table(Table),
    Bars(Bars),
    /// Lists who signs, one line to sign on each; a line break separates name from role.
    Signatures(Vec<String>),
}

/// Describes a table. A row with fewer cells than columns is filled up with empty ones, and cells
/// beyond the last column are refused by the writers, never dropped.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Table {
    /// Says what the table shows; may be empty.
    pub caption: String,
    pub columns: Vec<Column>,
    /// Names the levels of the bands, outermost first. Where a format has no bands (CSV), each
    /// level named here becomes a column; without names a band is a row of its own there.
    pub band_titles: Vec<String>,
    pub rows: Vec<Row>,
}

/// Describes a column of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Column {
    pub title: String,
    /// Weighs the column's width against the other columns'; what is not above 0 counts as 1.
    #[serde(serialize_with = "weight")]
    pub share: f32,
    pub align: Align,
}

/// Tells to which side the text of a column is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    #[default]
    Start,
    Center,
    End,
}

/// Describes a row of a table. Serializes as `{"kind": …, "content": …}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "content", rename_all = "snake_case")]
pub enum Row {
    /// Heads the rows below it across the whole width, such as a stage or an area.
    Band(Band),
    Cells(Vec<Cell>),
}

/// Describes a row that heads the rows below it, until the next band of its level or above.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Band {
    pub text: String,
    /// Counts from 1, the outermost; 0 counts as 1.
    pub level: u8,
    pub accent: Accent,
}

/// Names a colour by its meaning; the writers decide the shade.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Accent {
    #[default]
    Plain,
    Innovation,
    Capacities,
    Market,
    Environment,
    Linkage,
    Information,
}

/// Describes the content of a table's cell. Serializes as `{"kind": …, "content": …}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "content", rename_all = "snake_case")]
pub enum Cell {
    /// Holds paragraphs; none is an empty cell.
    Text(Vec<String>),
    /// Holds items; several are printed with bullets, one as a paragraph.
    List(Vec<String>),
    Number(Number),
}

/// Describes a quantity with the way it is printed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Number {
    /// Gives the quantity; what is no finite number is drawn as 0.
    #[serde(serialize_with = "finite")]
    pub value: f64,
    /// Gives the value as the reader's language writes it, with its unit if it has one.
    pub text: String,
}

/// Describes a chart of horizontal bars.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Bars {
    /// Says what the chart shows; may be empty.
    pub caption: String,
    pub bars: Vec<Bar>,
}

/// Describes one bar. Bars of a chart share a scale from 0 to the largest value; a negative value
/// is drawn as none and printed as it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bar {
    pub label: String,
    pub number: Number,
    /// Stands under the label in small print; may be empty.
    pub note: String,
    pub accent: Accent,
}

impl Cell {
    /// Makes a cell of one paragraph; an empty text makes an empty cell.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        Self::Text(if text.is_empty() {
            Vec::new()
        } else {
            vec![text]
        })
    }

    /// Gives the cell as one text, paragraphs and items on lines of their own, without bullets.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Text(parts) | Self::List(parts) => parts.join("\n"),
            Self::Number(number) => number.text.clone(),
        }
    }

    /// Gives the cell as it reads on paper: like [`Cell::plain`], several items with bullets.
    #[must_use]
    pub fn printed(&self) -> String {
        match self {
            Self::List(items) if items.len() > 1 => bulleted(items),
            Self::Text(_) | Self::List(_) | Self::Number(_) => self.plain(),
        }
    }
}

/// Joins items on lines of their own, each behind a bullet.
#[must_use]
pub fn bulleted(items: &[String]) -> String {
    items
        .iter()
        .map(|item| format!("• {item}"))
        .collect::<Vec<_>>()
        .join("\n")
}

impl Column {
    /// Makes a column aligned to the start.
    #[must_use]
    pub fn new(title: impl Into<String>, share: f32) -> Self {
        Self {
            title: title.into(),
            share,
            align: Align::Start,
        }
    }

    /// Gives the weight of the width, always above 0.
    #[must_use]
    pub fn weight(&self) -> f32 {
        above_zero(self.share)
    }
}

fn above_zero(share: f32) -> f32 {
    if share.is_finite() && share > 0.0 {
        share
    } else {
        1.0
    }
}

/// JSON has no NaN and no infinity: either would reach the template as nothing.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn weight<S: Serializer>(share: &f32, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f32(above_zero(*share))
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn finite<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(if value.is_finite() { *value } else { 0.0 })
}

impl Band {
    /// Gives the level, from 1.
    #[must_use]
    pub fn depth(&self) -> usize {
        usize::from(self.level.max(1))
    }
}

impl Table {
    /// Gives the number of the first row, from 0, that has more cells than there are columns.
    #[must_use]
    pub fn overfull_row(&self) -> Option<usize> {
        self.rows
            .iter()
            .position(|row| matches!(row, Row::Cells(cells) if cells.len() > self.columns.len()))
    }
}

impl Section {
    /// Walks the tables of the section in order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
    }
}
