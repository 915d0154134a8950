//! What a list would add, what is there already, and what cannot be read.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use crate::domain::ids::{AreaId, ProposalId, ThematicTableId};
use crate::domain::import_fault::{Doubt, ImportFault, Reason};
use crate::domain::money::Money;
use crate::domain::proposal::{ImportRow, Nature, ProposalDraft};
use crate::domain::term::Term;
use crate::domain::{Action, Process};
use crate::import::Watch;
use crate::import::known::Known;
use crate::import::mapping::{Field, Mapping};
use crate::import::sheet::{Cell, RowKind, Shape, Sheet, SheetRow};

/// Which thematic tables the rows go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tables {
    /// All to this one, whatever the list says.
    One(ThematicTableId),
    /// To the one that the list says; where it says none, to this one.
    AsWritten(ThematicTableId),
}

/// What is asked of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question<'a> {
    pub sheet: &'a Sheet,
    pub mapping: &'a Mapping,
    pub tables: Tables,
    /// The kind of the rows of which the list says none.
    pub nature: Nature,
    /// The list's name, kept as the source; empty when it was pasted.
    pub origin: &'a str,
}

/// What importing a list would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    pub shape: Shape,
    pub lines: Vec<Line>,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its line, row or paragraph, from 1.
    pub line: usize,
    pub status: Status,
    pub choice: Choice,
    /// What it would add; nothing of an unreadable line.
    pub row: Option<ImportRow>,
    pub doubts: Vec<Doubt>,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Status {
    New,
    /// Another proposal says nearly the same; how nearly, from 0 to 1.
    Alike {
        other: ProposalId,
        score: f32,
    },
    /// The table has this text already, whatever became of the proposal.
    There(ProposalId),
    /// An earlier line of the list has the text.
    Repeated {
        first: usize,
    },
    /// It heads what follows.
    Title,
    Unreadable(Reason),
}

/// Whether a line is added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    Add,
    Leave,
}

/// How many lines there are of each sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub all: usize,
    pub added: usize,
    pub alike: usize,
    /// Of those alike, the ones that are added.
    pub alike_added: usize,
    /// There already, or twice in the list.
    pub already: usize,
    pub titles: usize,
    pub unreadable: usize,
    /// Added, though something beside the text was not understood.
    pub doubtful: usize,
}

impl Line {
    /// Whether a person may say whether it is added.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.row.is_some()
            && matches!(
                self.status,
                Status::New | Status::Alike { .. } | Status::Title
            )
    }

    #[must_use]
    pub fn text(&self) -> &str {
        self.row.as_ref().map_or("", |row| row.draft.text.as_str())
    }
}

impl Preview {
    /// How many lines there are of each sort.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts {
            all: self.lines.len(),
            ..Counts::default()
        };
        for line in &self.lines {
            match line.status {
                Status::New => {}
                Status::Alike { .. } => {
                    counts.alike += 1;
                    counts.alike_added += usize::from(line.choice == Choice::Add);
                }
                Status::There(_) | Status::Repeated { .. } => counts.already += 1,
                Status::Title => counts.titles += 1,
                Status::Unreadable(_) => counts.unreadable += 1,
            }
            if line.choice == Choice::Add {
                counts.added += 1;
                counts.doubtful += usize::from(!line.doubts.is_empty());
            }
        }
        counts
    }

    /// Leaves an open line out, or takes it in.
    pub fn toggle(&mut self, place: usize) {
        if let Some(line) = self.lines.get_mut(place).filter(|line| line.is_open()) {
            line.choice = match line.choice {
                Choice::Add => Choice::Leave,
                Choice::Leave => Choice::Add,
            };
        }
    }

    /// Takes all lines in that look like another proposal, or leaves them out.
    pub fn choose_alike(&mut self, choice: Choice) {
        for line in &mut self.lines {
            if matches!(line.status, Status::Alike { .. }) {
                line.choice = choice;
            }
        }
    }

    /// The one act that adds the chosen lines; none when there is nothing to add. What the process
    /// has got meanwhile is not added again.
    #[must_use]
    pub fn into_action(self, process: &Process) -> Option<Action> {
        let mut texts = Texts::of(process);
        let rows: Vec<ImportRow> = self
            .lines
            .into_iter()
            .filter(|line| line.choice == Choice::Add)
            .filter_map(|line| Some((line.line, line.row?)))
            .filter(|(line, row)| texts.take(row.table, &row.draft.text, *line) == Status::New)
            .map(|(_, row)| row)
            .collect();
        let table = rows.first()?.table;
        Some(if rows.iter().all(|row| row.table == table) {
            let drafts = rows.into_iter().map(|row| row.draft).collect();
            Action::AddProposals { table, drafts }
        } else {
            Action::ImportProposals { rows }
        })
    }
}

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
    actors: HashMap<String, crate::domain::proposal::Proposer>,
    width: usize,
    titled: Titled,
}

impl Reading<'_> {
    fn line(&mut self, row: &SheetRow) -> Line {
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
            return Line {
                status: Status::Title,
                choice: Choice::Leave,
                ..self.proposal(row, title)
            };
        }
        match self.text_of(row) {
            Ok(text) => {
                let line = self.proposal(row, text);
                let added = line.row.as_ref();
                let status = added.map_or(Status::Title, |added| {
                    self.texts.take(added.table, &added.draft.text, row.line)
                });
                let choice = match status {
                    Status::New => Choice::Add,
                    _ => Choice::Leave,
                };
                Line {
                    status,
                    choice,
                    ..line
                }
            }
            Err(reason) => unreadable(row.line, reason),
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
    fn proposal(&self, row: &SheetRow, text: String) -> Line {
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
        Line {
            line: row.line,
            status: Status::New,
            choice: Choice::Add,
            row: Some(ImportRow { table, draft }),
            doubts,
        }
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

fn actors(process: &Process) -> HashMap<String, crate::domain::proposal::Proposer> {
    let actors = process.actors.iter();
    actors
        .map(|actor| {
            let proposer = crate::domain::proposal::Proposer::Actor(actor.id);
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

/// The texts that tables have, by which a proposal is known again.
struct Texts {
    there: HashMap<(ThematicTableId, String), ProposalId>,
    lines: HashMap<(ThematicTableId, String), usize>,
}

impl Texts {
    fn of(process: &Process) -> Self {
        let there = process
            .proposals
            .iter()
            .map(|proposal| ((proposal.table, folded(&proposal.text)), proposal.id))
            .collect();
        Self {
            there,
            lines: HashMap::new(),
        }
    }

    /// Whether a line's text is new to its table; it is not for the lines that follow.
    fn take(&mut self, table: ThematicTableId, text: &str, line: usize) -> Status {
        let key = (table, folded(text));
        if let Some(id) = self.there.get(&key) {
            Status::There(*id)
        } else if let Some(first) = self.lines.get(&key) {
            Status::Repeated { first: *first }
        } else {
            self.lines.insert(key, line);
            Status::New
        }
    }
}

/// The text by which two proposals are the same: without case, with single blanks, composed.
fn folded(text: &str) -> String {
    let composed: String = text.nfc().collect();
    // By way of capitals, so that "ß" and "SS" meet, as Unicode's own folding has it.
    let folded: String = composed.to_uppercase().to_lowercase().nfc().collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}
