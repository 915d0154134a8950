//! The farther end of the line of sight: the room's proposals, its published votes, and what was
//! measured.

use egui::{Button, Ui};

use crate::app::Command;
use crate::app::command::Choice;
use crate::app::section::Section;
use crate::domain::line_of_sight::{LineOfSight, Support};
use crate::domain::poll::Method;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme;

/// The proposals that the activities were made from, in the room's words.
pub fn proposals(ui: &mut Ui, cx: Context, sight: &LineOfSight) {
    ui.label(theme::strong(t!(cx.lang, "map-behind-proposals")));
    if sight.proposals.is_empty() {
        ui.label(theme::soft(t!(cx.lang, "map-no-proposals")));
    }
    let found = sight.proposals.iter();
    for proposal in found.filter_map(|id| cx.process.proposals.get(*id)) {
        let number = words::whole(cx.lang, proposal.number);
        let text = theme::quoted(format!("{number}. {}", proposal.text));
        ui.add(egui::Label::new(text).truncate());
    }
}

/// How the room voted on them, as far as it may be told.
pub fn votes(ui: &mut Ui, cx: Context, sight: &LineOfSight, out: &mut Outbox) {
    if sight.polls.is_empty() {
        return;
    }
    ui.label(theme::strong(t!(cx.lang, "map-behind-votes")));
    for support in &sight.polls {
        let Some(poll) = cx.process.polls.get(support.poll) else {
            continue;
        };
        let mut says = format!("{}: {}", poll.question, outcome(cx, poll.method, support));
        let option = cx.process.poll_options.get(support.option);
        let counts = option.and_then(|option| words::counts_for(cx.lang, cx.process, option));
        if let Some(counts) = counts {
            says = format!("{says} · {counts}");
        }
        let button = Button::new(says.as_str())
            .frame_when_inactive(false)
            .truncate();
        if ui.add(button).on_hover_text(&says).clicked() {
            out.send(Choice::Poll(Some(support.poll)));
            out.send(Command::Go(Section::Vote));
        }
    }
}

fn outcome(cx: Context, method: Method, support: &Support) -> String {
    let Some(result) = support.result else {
        return t!(cx.lang, "map-vote-unpublished");
    };
    let favour = words::whole(cx.lang, result.favour);
    match method {
        Method::Hands => t!(
            cx.lang,
            "map-vote-hands",
            favour = favour,
            against = words::whole(cx.lang, result.against),
            abstain = words::whole(cx.lang, result.abstain)
        ),
        Method::Approval | Method::Score | Method::Ranking | Method::Consent | Method::Cards => t!(
            cx.lang,
            "map-vote-place",
            place = words::count(cx.lang, result.place),
            of = words::count(cx.lang, result.of)
        ),
        Method::Dots => t!(
            cx.lang,
            "map-vote-dots",
            n = result.favour,
            favour = favour,
            place = words::count(cx.lang, result.place),
            of = words::count(cx.lang, result.of)
        ),
    }
}

/// Where each indicator stands: what was last measured, and the next target.
pub fn measured(ui: &mut Ui, cx: Context, sight: &LineOfSight) {
    ui.label(theme::strong(t!(cx.lang, "map-behind-values")));
    if sight.indicators.is_empty() {
        ui.label(theme::soft(t!(cx.lang, "map-no-indicators")));
    }
    for state in &sight.indicators {
        let Some(indicator) = cx.process.indicators.get(state.indicator) else {
            continue;
        };
        let said = |value| {
            let value = words::indicator_value(cx.lang, &indicator.scale, value);
            format!("{value} {}", indicator.unit).trim().to_owned()
        };
        ui.add(egui::Label::new(indicator.name.as_str()).truncate());
        let last = state.last.and_then(|id| cx.process.measurements.get(id));
        let next = state.next.and_then(|id| cx.process.targets.get(id));
        let last = match last {
            Some(last) => t!(
                cx.lang,
                "map-value-on",
                value = said(last.value),
                day = words::date(cx.lang, last.on)
            ),
            None => t!(cx.lang, "map-not-measured"),
        };
        let words = match next {
            Some(next) => {
                let goal = t!(
                    cx.lang,
                    "map-goal",
                    value = said(next.value),
                    term = words::term(cx.lang, &next.term)
                );
                format!("{last} · {goal}")
            }
            None => last,
        };
        ui.label(theme::caption(words));
    }
}
