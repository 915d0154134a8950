//! What else is to be known of a vote: quorum, who came late, what was corrected, who objected.

use egui::{Label, ScrollArea, TextStyle, Ui, WidgetInfo, pos2, vec2};

use crate::domain::poll::{Poll, PollOption};
use crate::i18n::{fairness as says, poll as poll_words, poll_rules, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::kept::Derived;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::elided;

/// The height of a line of many.
const LINE: f32 = 24.0;
/// As many lines as are laid out whole.
const WHOLE: usize = 120;

/// The lines, once they are found.
#[derive(Default)]
pub struct RecordTab {
    lines: Derived<Vec<Line>>,
}

/// A line of the record.
enum Line {
    Title(String),
    Says(String),
}

impl RecordTab {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, poll: &Poll) {
        let lines = self.lines.get(cx, || lines(cx, poll));
        if lines.len() <= WHOLE {
            ScrollArea::vertical()
                .id_salt("vote-record")
                .auto_shrink([false, false])
                .show(ui, |ui| lines.iter().for_each(|line| show_whole(ui, line)));
            return;
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical()
            .id_salt("vote-record-lines")
            .auto_shrink([false, false])
            .show_rows(ui, LINE, lines.len(), |ui, range| {
                for line in lines.get(range).into_iter().flatten() {
                    show_line(ui, line);
                }
            });
    }
}

/// A line with all its words.
fn show_whole(ui: &mut Ui, line: &Line) {
    ui.spacing_mut().item_spacing.y = theme::XS;
    match line {
        Line::Title(words) => {
            ui.add_space(theme::XS);
            ui.label(theme::strong(words.as_str()));
        }
        Line::Says(words) => {
            ui.add(Label::new(words.as_str()).wrap());
        }
    }
}

/// A line of many: cut, with all its words under the pointer.
fn show_line(ui: &mut Ui, line: &Line) {
    let t = Tokens::of(ui);
    let size = vec2(ui.available_width(), LINE);
    let (rect, row) = ui.allocate_exact_size(size, egui::Sense::hover());
    let (words, style) = match line {
        Line::Title(words) => (words, theme::strong_style()),
        Line::Says(words) => (words, TextStyle::Body),
    };
    row.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, words.as_str()));
    let font = style.resolve(ui.style());
    let painter = ui.painter();
    let galley = painter.layout_job(elided(words.as_str(), font, rect.width(), 1));
    let cut = galley.elided;
    let y = rect.bottom() - theme::XS - galley.size().y;
    painter.galley(pos2(rect.left(), y), galley, t.ink);
    if cut {
        row.on_hover_text(words.as_str());
    }
}

fn lines(cx: Context, poll: &Poll) -> Vec<Line> {
    let options = cx.process.options_of(poll.id);
    let mut lines = Vec::new();
    about(cx, poll, &mut lines);
    let name = |place: usize| {
        let option = options.get(place);
        option.map_or_else(String::new, |option| option.text.clone())
    };
    let reasons = poll.tally.iter().flat_map(|tally| &tally.reasons);
    let reasons = reasons.map(|reason| poll_rules::why(cx.lang, reason, &name));
    section(&mut lines, t!(cx.lang, "result-record-why"), reasons);
    let objections = options.iter().flat_map(|option| {
        option.objections.iter().map(|reason| {
            t!(
                cx.lang,
                "result-record-objection",
                option = option.text.as_str(),
                reason = reason.as_str()
            )
        })
    });
    let of_ballots = cx.process.ballots_of(poll.id);
    let said: Vec<String> = of_ballots
        .iter()
        .filter(|ballot| ballot.counts() && !ballot.reason.is_empty())
        .map(|ballot| {
            let who = ballot.voter.and_then(|voter| cx.process.name_of(voter));
            let who = who.map_or_else(|| t!(cx.lang, "result-record-someone"), str::to_owned);
            t!(
                cx.lang,
                "result-record-objection",
                option = who,
                reason = ballot.reason.as_str()
            )
        })
        .collect();
    let title = t!(cx.lang, "result-record-objections");
    section(&mut lines, title, objections.chain(said));
    let corrections = options
        .iter()
        .flat_map(|option| corrections(cx, poll, option));
    let title = t!(cx.lang, "result-record-corrections");
    section(&mut lines, title, corrections);
    let seconds = options.iter().filter_map(|option| {
        let second = option.second.as_ref()?;
        let counted = poll_words::counted(cx.lang, poll.method, second);
        let option = option.text.as_str();
        Some(t!(
            cx.lang,
            "result-record-second",
            option = option,
            counted = counted
        ))
    });
    section(&mut lines, t!(cx.lang, "result-record-seconds"), seconds);
    let void = of_ballots.iter().filter(|ballot| !ballot.counts());
    let void = void.map(|ballot| {
        let n = words::whole(cx.lang, ballot.slip.unwrap_or(ballot.number));
        let slip = t!(cx.lang, "result-record-void-slip", n = n);
        let why = ballot.void.as_str();
        t!(cx.lang, "result-record-void-line", slip = slip, why = why)
    });
    section(&mut lines, t!(cx.lang, "result-record-void"), void);
    lines
}

/// Who could vote, who did, and when.
fn about(cx: Context, poll: &Poll, lines: &mut Vec<Line>) {
    let Some(tally) = &poll.tally else { return };
    let whole = |number| words::whole(cx.lang, number);
    lines.push(Line::Says(t!(
        cx.lang,
        "result-record-voted",
        voted = whole(tally.voted),
        entitled = whole(poll.entitled),
        present = whole(poll.roll.present)
    )));
    if let (Some(opened), Some(closed)) = (poll.opened_at, poll.closed_at) {
        lines.push(Line::Says(t!(
            cx.lang,
            "result-record-times",
            opened = words::moment(cx.lang, opened),
            closed = words::moment(cx.lang, closed)
        )));
    }
    let quorum = tally.quorum.map(|quorum| says::quorum(cx.lang, quorum));
    lines.extend(quorum.map(Line::Says));
    let late = poll.roll.late.iter().map(|who| {
        let name = cx.process.name_of(*who).map(str::to_owned);
        name.unwrap_or_else(|| t!(cx.lang, "result-record-someone"))
    });
    let late: Vec<String> = late.collect();
    lines.push(Line::Says(if late.is_empty() {
        t!(cx.lang, "result-record-late-none")
    } else {
        let names = words::list(cx.lang, &late);
        t!(cx.lang, "result-record-late", names = names)
    }));
    if poll.is_secret() {
        lines.push(Line::Says(t!(cx.lang, "result-record-secret")));
    }
    let hash = tally.ballots_hash.as_deref();
    lines.extend(hash.map(|hash| Line::Says(t!(cx.lang, "result-record-hash", hash = hash))));
}

fn corrections<'a>(
    cx: Context<'a>,
    poll: &'a Poll,
    option: &'a PollOption,
) -> impl Iterator<Item = String> + 'a {
    option.corrections.iter().map(move |correction| {
        let part = correction.part.and_then(|part| poll.roll.parts.get(part));
        let part = part.map(|part| poll_words::part(cx.lang, cx.process, &part.name));
        let name = match part {
            Some(part) => format!("{} ({part})", option.text),
            None => option.text.clone(),
        };
        let was = poll_words::counted(cx.lang, poll.method, &correction.was);
        t!(
            cx.lang,
            "result-record-correction",
            option = name,
            was = was
        )
    })
}

/// A title with its lines, where there are any.
fn section(lines: &mut Vec<Line>, title: String, says: impl Iterator<Item = String>) {
    let mut says = says.peekable();
    if says.peek().is_some() {
        lines.push(Line::Title(title));
        lines.extend(says.map(Line::Says));
    }
}
