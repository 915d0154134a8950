//! What stands under a row's text: why it is left out, what it is like, or what it brings along.

use crate::app::import::{Line, Status};
use crate::domain::import_fault::Doubt;
use crate::domain::list::Shape;
use crate::domain::proposal::Nature;
use crate::i18n::{self, words};
use crate::t;
use crate::ui::context::Context;

/// The words of a status, for its chip.
pub(super) fn status(cx: Context, line: &Line) -> String {
    match line.status {
        Status::New => t!(cx.lang, "import-status-new"),
        Status::Alike { .. } => t!(cx.lang, "import-status-alike"),
        Status::There(_) => t!(cx.lang, "import-status-there"),
        Status::Repeated { .. } => t!(cx.lang, "import-status-repeated"),
        Status::Title => t!(cx.lang, "import-status-title"),
        Status::Unreadable(_) => t!(cx.lang, "import-status-unreadable"),
    }
}

/// Why a row is what it is; nothing for one that is simply new.
pub(super) fn reason(cx: Context, shape: Shape, line: &Line) -> Option<String> {
    match line.status {
        Status::New => None,
        Status::Alike { other, score } => {
            let other = cx.process.proposals.get(other)?;
            Some(t!(
                cx.lang,
                "import-alike-to",
                n = words::whole(cx.lang, other.number),
                score = words::decimal(cx.lang, f64::from(score), 2),
                text = other.text.as_str()
            ))
        }
        Status::There(other) => {
            let other = cx.process.proposals.get(other)?;
            let table = cx.process.tables.get(other.table);
            Some(t!(
                cx.lang,
                "import-there-as",
                n = words::whole(cx.lang, other.number),
                table = table.map_or("", |table| table.name.as_str())
            ))
        }
        Status::Repeated { first } => {
            let at = i18n::import::place(cx.lang, shape, first);
            Some(t!(cx.lang, "import-repeats", at = at))
        }
        Status::Title => Some(t!(cx.lang, "import-heads")),
        Status::Unreadable(reason) => {
            let why = i18n::import::why(cx.lang, reason);
            Some(i18n::import::in_capitals(&why))
        }
    }
}

/// What was not understood of a row.
pub(super) fn doubts(cx: Context, line: &Line) -> String {
    let doubts = line.doubts.iter();
    let doubts: Vec<String> = doubts
        .map(|doubt: &Doubt| i18n::import::doubt(cx.lang, *doubt))
        .collect();
    doubts.join(" ")
}

/// What a row brings along beside its text.
pub(super) fn facts(cx: Context, line: &Line) -> String {
    let Some(row) = &line.row else {
        return String::new();
    };
    let draft = &row.draft;
    let mut facts = Vec::new();
    if let Some(table) = cx.process.tables.get(row.table) {
        facts.push(table.name.clone());
    }
    if draft.nature != Nature::Action {
        facts.push(words::nature(cx.lang, draft.nature));
    }
    if let Some(area) = draft.area.and_then(|area| cx.process.areas.get(area)) {
        facts.push(cx.process.short_name(area).to_owned());
    }
    if let Some(term) = &draft.term {
        facts.push(words::short_term(cx.lang, term));
    }
    if let Some(cost) = draft.cost {
        facts.push(words::money(cx.lang, cost));
    }
    for proposer in &draft.proposers {
        if let crate::domain::proposal::Proposer::Actor(actor) = proposer
            && let Some(actor) = cx.process.actors.get(*actor)
        {
            facts.push(actor.name.clone());
        }
    }
    facts.extend(draft.newcomers.iter().cloned());
    facts.extend(draft.beneficiaries.iter().cloned());
    facts.join(" · ")
}
