//! What a list would add, what is there already, and what cannot be read.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::import_fault::{Doubt, Reason};
use crate::domain::proposal::{ImportRow, Nature};
use crate::domain::{Action, Process};
use crate::import::mapping::Mapping;
use crate::import::sheet::{Shape, Sheet};

mod rows;

pub use rows::of;

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
