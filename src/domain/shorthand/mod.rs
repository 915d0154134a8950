//! Short marks in what is typed: `#innovacion @"Participante 12" +jóvenes 2s2027 $12M !need >12`.
//!
//! A mark is one word that stands by itself; accents and case make no difference, and a beginning
//! that only one name has suffices. What is not understood stays in the text, with a doubt that says
//! why: nothing that was said is lost. A backslash before a mark makes plain text of it.

mod amounts;
mod complete;
mod names;
mod scan;
mod write;

#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::domain::ids::{AreaId, ProposalId, ThematicTableId};
use crate::domain::money::Money;
use crate::domain::process::Process;
use crate::domain::proposal::{DraftPlace, Nature, ProposalDraft, Proposer};
use crate::domain::term::Term;

pub use complete::{Beginning, Completion, beginning, complete};
pub use names::{Kind, Names};
pub use write::{rewritten, write};

use names::Found;
use scan::{Spot, Token};

/// What the marks can mean.
#[derive(Clone, Copy)]
pub struct Vocabulary<'a> {
    pub process: &'a Process,
    pub names: &'a Names,
}

/// A text and the marks that were found in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shorthand {
    /// Without the marks that were understood, blanks mended.
    pub text: String,
    pub marks: Vec<Mark>,
}

/// One mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where it stands in what was typed, in bytes.
    pub place: Range<usize>,
    pub meaning: Meaning,
}

/// What a mark says.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    Area(AreaId),
    Table(ThematicTableId),
    Proposer(Proposer),
    /// Nobody is called so yet.
    Newcomer(String),
    /// Who benefits.
    Group(String),
    Term(Term),
    Cost(Money),
    Nature(Nature),
    /// *Estacionamiento*.
    Parked,
    /// A need that this answers.
    Need(ProposalId),
    /// Not understood: it stays in the text.
    Doubt(Doubt),
}

/// Why a mark was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    NoArea,
    SeveralAreas,
    /// Several tables, organisations or participants begin so.
    SeveralNames,
    NoKind,
    SeveralKinds,
    NoCost,
    /// No proposal has this number, or it is no need.
    NoNeed,
}

impl Meaning {
    /// Whether the mark leaves the text.
    #[must_use]
    pub fn is_understood(&self) -> bool {
        !matches!(self, Self::Doubt(_))
    }

    /// Whether two marks answer the same question, so that only the later one counts.
    fn overrules(&self, earlier: &Self) -> bool {
        let once = matches!(
            self,
            Self::Area(_)
                | Self::Table(_)
                | Self::Term(_)
                | Self::Cost(_)
                | Self::Nature(_)
                | Self::Parked
        );
        let same = std::mem::discriminant(self) == std::mem::discriminant(earlier);
        once && same || self == earlier && self.is_understood()
    }
}

impl Shorthand {
    /// The marks that count: of those that answer the same question, the last.
    pub fn counting(&self) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(|mark| !self.is_overruled(mark))
    }

    /// Whether a later mark answers the same question.
    #[must_use]
    pub fn is_overruled(&self, mark: &Mark) -> bool {
        let later = self.marks.iter().rev();
        let mut later = later.take_while(|other| other.place.start > mark.place.start);
        later.any(|other| other.meaning.overrules(&mark.meaning))
    }

    /// The table that was named, if one was.
    #[must_use]
    pub fn table(&self) -> Option<ThematicTableId> {
        self.counting().find_map(|mark| match mark.meaning {
            Meaning::Table(table) => Some(table),
            _ => None,
        })
    }

    /// The proposal that was typed, of this nature unless a mark says another.
    #[must_use]
    pub fn draft(&self, nature: Nature) -> ProposalDraft {
        let mut draft = ProposalDraft {
            text: self.text.clone(),
            nature,
            ..ProposalDraft::default()
        };
        for mark in self.counting() {
            match &mark.meaning {
                Meaning::Area(area) => draft.area = Some(*area),
                Meaning::Proposer(proposer) => draft.proposers.push(*proposer),
                Meaning::Newcomer(name) => draft.newcomers.push(name.clone()),
                Meaning::Group(group) => draft.beneficiaries.push(group.clone()),
                Meaning::Term(term) => draft.term = Some(term.clone()),
                Meaning::Cost(cost) => draft.cost = Some(*cost),
                Meaning::Nature(nature) => draft.nature = *nature,
                Meaning::Parked => draft.place = DraftPlace::Parked,
                Meaning::Need(need) => draft.needs.push(*need),
                Meaning::Table(_) | Meaning::Doubt(_) => {}
            }
        }
        // Only what is done answers a need.
        if !draft.nature.answers_needs() {
            draft.needs.clear();
        }
        draft
    }
}

/// Reads what was typed.
#[must_use]
pub fn read(text: &str, vocabulary: Vocabulary) -> Shorthand {
    let mut kept = scan::Kept::of(text);
    let mut marks = Vec::new();
    let mut from = 0;
    while let Some(spot) = scan::next(text, from) {
        from = match spot {
            Spot::Escape { backslash, end } => {
                kept.leave_out(backslash);
                end
            }
            Spot::Token(token) => {
                let end = token.place.end;
                if let Some(meaning) = meaning(&token, vocabulary) {
                    if meaning.is_understood() {
                        kept.take_out(token.place.clone());
                    }
                    let place = token.place;
                    marks.push(Mark { place, meaning });
                }
                end
            }
        };
    }
    Shorthand {
        text: kept.text(),
        marks,
    }
}

/// What a token means; `None` when it is a word like any other.
fn meaning(token: &Token, vocabulary: Vocabulary) -> Option<Meaning> {
    let names = vocabulary.names;
    let (name, how) = (token.body, token.how);
    let doubt = |doubt| Some(Meaning::Doubt(doubt));
    match token.sign {
        '#' => match names.area(name) {
            Found::One(area) => Some(Meaning::Area(area)),
            Found::Several => doubt(Doubt::SeveralAreas),
            Found::None => doubt(Doubt::NoArea),
        },
        '@' => match names.who(name, how) {
            Found::One(names::Who::Table(table)) => Some(Meaning::Table(table)),
            Found::One(names::Who::Proposer(proposer)) => Some(Meaning::Proposer(proposer)),
            Found::Several => doubt(Doubt::SeveralNames),
            Found::None => Some(Meaning::Newcomer(scan::as_said(name))),
        },
        '+' => match names.group(name, how) {
            Found::One(group) => Some(Meaning::Group(group)),
            Found::Several | Found::None => Some(Meaning::Group(scan::as_said(name))),
        },
        '!' => match names.kind(name) {
            Found::One(Kind::Nature(nature)) => Some(Meaning::Nature(nature)),
            Found::One(Kind::Parked) => Some(Meaning::Parked),
            Found::Several => doubt(Doubt::SeveralKinds),
            Found::None => doubt(Doubt::NoKind),
        },
        '>' => match need(name, vocabulary.process) {
            Some(need) => Some(Meaning::Need(need)),
            None => doubt(Doubt::NoNeed),
        },
        '$' => match Money::parse(name) {
            Some(cost) => Some(Meaning::Cost(cost)),
            None => doubt(Doubt::NoCost),
        },
        _ => amounts::term(name).map(Meaning::Term),
    }
}

/// The need in play that has this number, or the merge of needs.
fn need(number: &str, process: &Process) -> Option<ProposalId> {
    let number: i64 = number.parse().ok()?;
    let standing = process.index().standing();
    let place = standing.binary_search_by(|key| key.0.cmp(&number)).ok()?;
    let (_, id) = *standing.get(place)?;
    process.is_need(id).then_some(id)
}
