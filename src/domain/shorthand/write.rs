//! A proposal as it would be typed: its text, and a mark for each of its fields.

use std::fmt::Write;

use crate::domain::ids::{AreaId, ProposalId};
use crate::domain::process::Process;
use crate::domain::proposal::{Proposal, ProposalDraft, Proposer, Standing};
use crate::domain::shorthand::{Kind, Shorthand, Vocabulary, amounts, scan};
use crate::domain::term::Term;

/// The text with its marks, which [`super::read`] takes out again. Its kind is seen anyway and stays
/// unless a mark says another; what no mark can say, such as a term in words or someone whose name
/// was erased, is left out.
#[must_use]
pub fn write(proposal: &Proposal, vocabulary: Vocabulary) -> String {
    let Vocabulary { process, names } = vocabulary;
    let mut written = escaped(&proposal.text);
    let mut mark = |sign: char, name: &str| {
        // Writing to a string cannot fail.
        let _ = write!(written, " {sign}{}", bare_or_quoted(name));
    };
    if proposal.standing == Standing::Parked
        && let Some(word) = names.of_kind(Kind::Parked)
    {
        mark('!', word);
    }
    if let Some(name) = proposal.area.and_then(|area| names.of_area(area)) {
        mark('#', name);
    }
    for proposer in &proposal.proposers {
        if let Some(name) = names.of_proposer(*proposer) {
            mark('@', name);
        }
    }
    for group in &proposal.beneficiaries {
        mark('+', group);
    }
    if let Some(word) = proposal.term.as_ref().and_then(amounts::as_word) {
        let _ = write!(written, " {word}");
    }
    if let Some(cost) = proposal.cost {
        let _ = write!(written, " ${}", amounts::pesos(cost));
    }
    for need in &proposal.needs {
        let said = process.proposals.get(*need);
        if let Some(need) = said.filter(|need| is_sayable(process, need.id)) {
            let _ = write!(written, " >{}", need.number);
        }
    }
    written
}

/// What was typed over [`write`]'s text, with what no mark can say as it was.
#[must_use]
pub fn rewritten(old: &Proposal, found: &Shorthand, vocabulary: Vocabulary) -> ProposalDraft {
    let mut draft = found.draft(old.nature);
    let names = vocabulary.names;
    let nameless = |by: &&Proposer| names.of_proposer(**by).is_none();
    draft
        .proposers
        .extend(old.proposers.iter().filter(nameless));
    let unwritten = |term: &&Term| amounts::as_word(term).is_none();
    if draft.term.is_none() {
        draft.term = old.term.as_ref().filter(unwritten).cloned();
    }
    let unnamed = |area: &AreaId| names.of_area(*area).is_none();
    draft.area = draft.area.or(old.area.filter(unnamed));
    // What was put aside or united with others has no mark, and is answered all the same.
    if draft.nature.answers_needs() {
        let unsaid = |need: &&ProposalId| !is_sayable(vocabulary.process, **need);
        draft.needs.extend(old.needs.iter().filter(unsaid));
    }
    draft
}

/// Whether `>` understands the number of a need.
fn is_sayable(process: &Process, need: ProposalId) -> bool {
    process.is_standing(need) && process.is_need(need)
}

/// The text with a backslash before every word that would be read as a mark.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut starts = true;
    for (at, letter) in text.char_indices() {
        if starts && !letter.is_whitespace() && scan::end_of_escaped(text, at).is_some() {
            written.push('\\');
        }
        starts = letter.is_whitespace();
        written.push(letter);
    }
    written
}

/// A name as it stands behind a sign.
pub(super) fn bare_or_quoted(name: &str) -> String {
    let plain = name.starts_with(char::is_alphabetic) && name.chars().all(char::is_alphanumeric);
    if plain {
        name.to_owned()
    } else {
        let inside: String = name
            .chars()
            .filter(|c| !matches!(c, '"' | '“' | '”' | '«' | '»'))
            .collect();
        format!("\"{inside}\"")
    }
}
