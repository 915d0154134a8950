//! What is known of a proposal beside its text, as chips: as many as there is place for, the rest
//! under the pointer.

use egui::{Color32, TextStyle, Ui};

use crate::domain::Process;
use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::proposal::{Nature, Proposal, Standing};
use crate::i18n::{shorthand as said, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{chip, elided};

/// How much of a row's width they may take beside a long text.
const SHARE: f32 = 0.45;
/// Longer names are cut.
const LETTERS: usize = 22;

struct Chip {
    text: String,
    color: Color32,
    whole: Option<String>,
}

/// Shows the chips from the right in a layout that runs so.
pub fn show(ui: &mut Ui, cx: Context, proposal: &Proposal, table: Option<ThematicTableId>) {
    let kind = kind(ui, cx, proposal);
    let mut chips = chips(ui, cx, proposal, table);
    let gap = ui.spacing().item_spacing.x + 2.0 * theme::S;
    let mut left = place(ui, proposal) - kind.as_ref().map_or(0.0, |kind| width(ui, kind) + gap);
    let fits = |one: &Chip| {
        left -= width(ui, one) + gap;
        left >= 0.0
    };
    let shown = chips.iter().map(fits).take_while(|fits| *fits).count();
    let rest: Vec<String> = chips
        .drain(shown..)
        .map(|one| one.whole.unwrap_or(one.text))
        .collect();
    if let Some(kind) = kind {
        chip(ui, &kind.text, kind.color);
    }
    if !rest.is_empty() {
        let more = format!("+{}", rest.len());
        chip(ui, &more, Tokens::of(ui).soft).on_hover_text(rest.join("\n"));
    }
    // The first stands leftmost.
    for one in chips.into_iter().rev() {
        let response = chip(ui, &one.text, one.color);
        if let Some(whole) = one.whole {
            response.on_hover_text(whole);
        }
    }
}

/// How much of the row they may take: what the text leaves, and some of it in any case.
fn place(ui: &Ui, proposal: &Proposal) -> f32 {
    let whole = ui.available_width();
    let font = TextStyle::Body.resolve(ui.style());
    let text = elided(&proposal.text, font, whole, 1);
    let text = ui.painter().layout_job(text).size().x;
    (whole * SHARE).max(whole - text - theme::L)
}

fn width(ui: &Ui, chip: &Chip) -> f32 {
    let font = TextStyle::Small.resolve(ui.style());
    let words = ui
        .painter()
        .layout_no_wrap(chip.text.clone(), font, chip.color);
    words.size().x
}

/// What it is; always seen.
fn kind(ui: &Ui, cx: Context, proposal: &Proposal) -> Option<Chip> {
    let t = Tokens::of(ui);
    let color = match proposal.nature {
        Nature::Merged => return None,
        Nature::Need => t.ink,
        _ => t.soft,
    };
    Some(Chip {
        text: words::nature(cx.lang, proposal.nature),
        color,
        whole: None,
    })
}

/// The most telling first.
fn chips(ui: &Ui, cx: Context, proposal: &Proposal, table: Option<ThematicTableId>) -> Vec<Chip> {
    let t = Tokens::of(ui);
    let (lang, process) = (cx.lang, cx.process);
    let mut chips = Vec::new();
    let mut put = |text: String, color, whole| chips.push(Chip { text, color, whole });
    match proposal.standing {
        Standing::ToDecide => put(t!(lang, "capture-to-decide"), t.amber, None),
        Standing::Parked => put(t!(lang, "capture-parked-chip"), t.amber, None),
        Standing::Discarded => {
            let state = t!(lang, "capture-state-discarded");
            put(
                cut(&proposal.reason),
                t.amber,
                Some(format!("{state}: {}", proposal.reason)),
            );
        }
        Standing::Live | Standing::Withdrawn => {}
    }
    if let Some(result) = process.merged_into(proposal.id) {
        let n = number_of(cx, result);
        let whole = process.proposals.get(result).map(|into| into.text.clone());
        put(t!(lang, "capture-merged-into", n = n), t.soft, whole);
    }
    merge(cx, proposal, t.wine, &mut put);
    if let Some(rank) = process.rank_of(proposal.id) {
        let n = words::count(lang, rank);
        put(t!(lang, "capture-rank", n = n), t.leaf, None);
    }
    if let Some(name) = table.and_then(|table| process.tables.get(table)) {
        let color = process.area_of_table(name.id);
        let color = color.map_or(t.soft, |area| t.area_color(area.color));
        put(name.name.clone(), color, None);
    }
    if let Some(area) = proposal.area
        && process
            .tables
            .get(proposal.table)
            .and_then(|table| table.area)
            != Some(area)
        && let Some(area) = process.areas.get(area)
    {
        let name = process.short_name(area);
        let whole = Some(t!(lang, "chip-area", name = area.name.as_str()));
        put(name.to_owned(), t.area_color(area.color), whole);
    }
    if let Some(term) = &proposal.term {
        let whole = t!(lang, "chip-term", term = words::term(lang, term));
        put(cut(&words::short_term(lang, term)), t.ink, Some(whole));
    }
    if let Some(cost) = proposal.cost {
        put(words::money(lang, cost), t.ink, None);
    }
    let names: Vec<String> = proposal
        .proposers
        .iter()
        .map(|by| said::proposer(lang, process, *by))
        .collect();
    if let Some(first) = first_of(&names) {
        let whole = t!(lang, "chip-by", name = names.join(", "));
        put(format!("{} {first}", icons::USER), t.soft, Some(whole));
    }
    if let Some(first) = first_of(&proposal.beneficiaries) {
        let whole = t!(lang, "chip-group", name = proposal.beneficiaries.join(", "));
        put(
            format!("{} {first}", icons::USERS_THREE),
            t.soft,
            Some(whole),
        );
    }
    needs(cx, proposal, t.soft, &mut put);
    if !proposal.source.is_empty() {
        let short: String = proposal.source.chars().take(16).collect();
        let whole = t!(lang, "capture-source", source = proposal.source.as_str());
        put(format!("{} {short}", icons::QUOTES), t.soft, Some(whole));
    }
    chips
}

/// What a merge unites, and how many tables it comes from.
fn merge(
    cx: Context,
    proposal: &Proposal,
    color: Color32,
    put: &mut impl FnMut(String, Color32, Option<String>),
) {
    let Some(merge) = cx.process.united_behind(proposal.id) else {
        return;
    };
    let sources = cx.process.sources_of(merge.id);
    let count = words::count(cx.lang, sources.len());
    let numbers = sources
        .iter()
        .map(|source| words::whole(cx.lang, source.number));
    let numbers: Vec<String> = numbers.collect();
    let which = t!(
        cx.lang,
        "capture-unites-which",
        numbers = numbers.join(", ")
    );
    put(t!(cx.lang, "capture-unites", n = count), color, Some(which));
    let tables = cx.process.tables_of(proposal.id);
    if tables.len() > 1 {
        let n = words::count(cx.lang, tables.len());
        let names: Vec<&str> = tables
            .iter()
            .filter_map(|table| Some(cx.process.tables.get(*table)?.name.as_str()))
            .collect();
        let whole = Some(names.join(", "));
        put(t!(cx.lang, "capture-tables", n = n), color, whole);
    }
}

/// The needs that it answers, or what answers it.
fn needs(
    cx: Context,
    proposal: &Proposal,
    color: Color32,
    put: &mut impl FnMut(String, Color32, Option<String>),
) {
    let texts = |process: &Process, ids: &[ProposalId]| {
        let texts = ids.iter().filter_map(|id| process.proposals.get(*id));
        let texts: Vec<&str> = texts.map(|other| other.text.as_str()).collect();
        texts.join("\n")
    };
    if !proposal.needs.is_empty() {
        let numbers = words::numbers(cx.lang, cx.process, &proposal.needs);
        let whole = texts(cx.process, &proposal.needs);
        let words = t!(cx.lang, "capture-answers", numbers = numbers);
        put(words, color, Some(whole));
    }
    let answers: Vec<ProposalId> = cx.process.index().answers_to(proposal.id).take(9).collect();
    if !answers.is_empty() {
        let numbers = words::numbers(cx.lang, cx.process, &answers);
        let whole = texts(cx.process, &answers);
        let words = t!(cx.lang, "capture-answered", numbers = numbers);
        put(words, color, Some(whole));
    }
}

fn number_of(cx: Context, id: ProposalId) -> String {
    let number = cx.process.proposals.get(id).map_or(0, |one| one.number);
    words::whole(cx.lang, number)
}

/// The first of several names, and how many more there are.
fn first_of(names: &[String]) -> Option<String> {
    let first = cut(names.first()?);
    Some(match names.len() {
        1 => first,
        more => format!("{first} +{}", more - 1),
    })
}

fn cut(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LETTERS - 1).collect();
    format!("{}…", kept.trim_end())
}
