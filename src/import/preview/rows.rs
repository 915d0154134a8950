//! What each row of a sheet says: a proposal, a title of those below it, or why it is neither.

use std::collections::HashMap;

use super::{Choice, Line, Preview, Question, Status, Tables, Texts, folded};
use crate::domain::Process;
use crate::domain::ids::{AreaId, ThematicTableId};
use crate::domain::import_fault::{Doubt, ImportFault, Reason};
use crate::domain::money::Money;
use crate::domain::proposal::{ImportRow, ProposalDraft, Proposer};
use crate::domain::term::Term;
use crate::import::Watch;
use crate::import::known::Known;
use crate::import::mapping::Field;
use crate::import::sheet::{Cell, RowKind, Shape, SheetRow};

/// Compares a sheet with all proposals that its tables ever had, so that importing twice adds
/// nothing.
///
/// # Errors
/// [`ImportFault::Stopped`].
pub fn of(process: &Process, asked: &Question, watch: &Watch) -> Result<Preview, ImportFault> {
    let mut reading = Reading {
        asked,
        process,
        known: Known::of(process),
        texts: Texts::of(process),
        actors: actors(process),
        width: asked.width(),
        titled: Titled::default(),
    };
    let mut lines: Vec<Line> = asked
        .sheet
        .unreadable
        .iter()
        .map(|(line, reason)| unreadable(*line, *reason))
        .collect();
    for row in asked.mapping.rows(asked.sheet) {
        watch.row()?;
        lines.push(reading.line(row));
    }
    lines.sort_by_key(|line| line.line);
    Ok(Preview {
        shape: asked.sheet.shape,
        lines,
    })
}

impl Question<'_> {
    /// How wide a row may be that is cut at separators.
    fn width(&self) -> usize {
        let header = self.mapping.header;
        let row = header.and_then(|place| self.sheet.rows.get(place));
        let row = row.or_else(|| self.sheet.rows.first());
        row.map_or(0, |row| row.cells.len())
    }
}

fn unreadable(line: usize, reason: Reason) -> Line {
    Line {
        line,
        status: Status::Unreadable(reason),
        choice: Choice::Leave,
        row: None,
        doubts: Vec::new(),
    }
}

/// What the titles above a row say of it.
#[derive(Clone, Copy, Debug, Default)]
struct Titled {
    table: Option<ThematicTableId>,
    area: Option<AreaId>,
}

struct Reading<'a> {
    asked: &'a Question<'a>,
    process: &'a Process,
    known: Known,
    texts: Texts,
    actors: HashMap<String, Proposer>,
    width: usize,
    titled: Titled,
}

impl Reading<'_> {
    fn line(&mut self, row: &SheetRow) -> Line {
        let line = row.line;
        if let Some(title) = self.title_of(row) {
            self.titled = match self.known.table(&title) {
                Some(table) => Titled {
                    table: Some(table),
                    area: None,
                },
                None => Titled {
                    area: self.known.area(&title),
                    ..self.titled
                },
            };
            let (added, doubts) = self.proposal(row, title);
            return Line {
                line,
                status: Status::Title,
                choice: Choice::Leave,
                row: Some(added),
                doubts,
            };
        }
        let text = match self.text_of(row) {
            Ok(text) => text,
            Err(reason) => return unreadable(line, reason),
        };
        let (added, doubts) = self.proposal(row, text);
        let status = self.texts.take(added.table, &added.draft.text, line);
        let choice = match status {
            Status::New => Choice::Add,
            _ => Choice::Leave,
        };
        Line {
            line,
            status,
            choice,
            row: Some(added),
            doubts,
        }
    }

    /// What a row says that only heads what follows: a document's heading, or a single cell of a
    /// table that is no proposal.
    fn title_of(&self, row: &SheetRow) -> Option<String> {
        if row.kind == RowKind::Heading {
            return row.cells.first().map(|cell| cell.own().to_owned());
        }
        if self.asked.sheet.shape != Shape::Grid || self.asked.mapping.columns.len() < 2 {
            return None;
        }
        let mut said = (0..).zip(&row.cells).filter(|(_, cell)| !cell.is_empty());
        let (Some((column, cell)), None) = (said.next(), said.next()) else {
            return None;
        };
        let text = cell.own();
        let heads = self.asked.mapping.header.is_some()
            && self.asked.mapping.column(Field::Text) != Some(column)
            && text.chars().any(char::is_alphabetic);
        let names = || self.known.table(text).is_some() || self.known.area(text).is_some();
        (heads || names()).then(|| text.to_owned())
    }

    fn text_of(&self, row: &SheetRow) -> Result<String, Reason> {
        let column = self.asked.mapping.column(Field::Text).unwrap_or(0);
        if self.asked.sheet.shape == Shape::Separated {
            let more = row.cells.get(self.width..).unwrap_or_default();
            if more.iter().any(|cell| !cell.is_empty()) {
                return Err(Reason::TooManyColumns {
                    found: row.cells.len(),
                    expected: self.width,
                });
            }
        }
        match row.cells.get(column) {
            None => Err(Reason::NoColumn { column: column + 1 }),
            Some(Cell::Fault(reason)) => Err(*reason),
            Some(cell) if cell.own().is_empty() => Err(Reason::NoText { column: column + 1 }),
            Some(cell) => Ok(cell.own().to_owned()),
        }
    }

    /// The proposal that a row would add, with what of it was not understood.
    fn proposal(&self, row: &SheetRow, text: String) -> (ImportRow, Vec<Doubt>) {
        let mut doubts = Vec::new();
        let mut draft = ProposalDraft {
            text,
            nature: self.asked.nature,
            source: self.asked.origin.to_owned(),
            ..ProposalDraft::default()
        };
        let (mut table, one) = match self.asked.tables {
            Tables::One(table) => (table, true),
            Tables::AsWritten(table) => (self.titled.table.unwrap_or(table), false),
        };
        let mut area = self.titled.area;
        let mut faults = false;
        for (field, cell) in self.asked.mapping.columns.iter().zip(&row.cells) {
            if matches!(cell, Cell::Fault(_)) && !matches!(field, Field::Text | Field::Ignore) {
                faults = true;
            }
            let said = cell.text();
            if said.is_empty() {
                continue;
            }
            let doubt = match field {
                Field::Text | Field::Ignore => None,
                Field::Table if one => None,
                Field::Table => {
                    let found = self.known.table(said);
                    table = found.unwrap_or(table);
                    found.is_none().then_some(Doubt::Table)
                }
                Field::Area => {
                    area = self.known.area(said);
                    area.is_none().then_some(Doubt::Area)
                }
                Field::Nature => {
                    let found = self.known.nature(said);
                    draft.nature = found.unwrap_or(self.asked.nature);
                    found.is_none().then_some(Doubt::Nature)
                }
                Field::Proposers => {
                    self.propose(&mut draft, said);
                    None
                }
                Field::Beneficiaries => {
                    draft.beneficiaries = names(said);
                    None
                }
                Field::Term => {
                    let term = Term::parse(said);
                    let odd = matches!(term, Term::Other { .. });
                    draft.term = Some(term);
                    odd.then_some(Doubt::Term)
                }
                Field::Cost => {
                    draft.cost = Money::parse(said);
                    draft.cost.is_none().then_some(Doubt::Cost)
                }
                Field::Source => {
                    said.clone_into(&mut draft.source);
                    None
                }
            };
            doubts.extend(doubt);
        }
        doubts.extend(faults.then_some(Doubt::Cell));
        // That of its table need not be said.
        let own = self.process.tables.get(table).and_then(|table| table.area);
        draft.area = area.filter(|area| Some(*area) != own);
        (ImportRow { table, draft }, doubts)
    }

    fn propose(&self, draft: &mut ProposalDraft, said: &str) {
        for name in names(said) {
            match self.actors.get(&folded(&name)) {
                Some(actor) => draft.proposers.push(*actor),
                None => draft.newcomers.push(name),
            }
        }
    }
}

fn actors(process: &Process) -> HashMap<String, Proposer> {
    let actors = process.actors.iter();
    actors
        .map(|actor| {
            let proposer = Proposer::Actor(actor.id);
            (folded(&actor.name), proposer)
        })
        .collect()
}

/// The names of a cell: "Participante 3; Participante 4", "Participante 3 / Participante 4".
fn names(said: &str) -> Vec<String> {
    said.split([';', ',', '/', '|', '•'])
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}
