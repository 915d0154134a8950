//! What a draft comes to with those who are here: the roll, the quorum, how many in favour are
//! needed, the groups; and what keeps it from opening.

use egui::text::LayoutJob;
use egui::{Color32, FontSelection, Label, RichText, TextWrapMode, Ui, WidgetText};

use super::looked::Looked;
use crate::domain::poll::electorate::SMALLEST_GROUP;
use crate::domain::poll::{Poll, Who};
use crate::domain::refusal::Refusal;
use crate::i18n::setup as setup_words;
use crate::i18n::{refusal, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};

/// The lines, and why it cannot open.
pub struct Summary {
    lines: Vec<(Tone, String)>,
    pub refused: Option<String>,
}

/// How a line is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tone {
    Plain,
    Good,
    Attention,
}

/// Says what is known of a draft; `stated` is the number of an electorate without names.
pub fn of(cx: Context, poll: &Poll, looked: &Looked, stated: Option<i64>) -> Summary {
    let setup = &poll.setup;
    let mut lines = Vec::new();
    if let Some(round) = setup.round_of.and_then(|id| cx.process.polls.get(id)) {
        let n = words::whole(cx.lang, round.number);
        lines.push((Tone::Plain, t!(cx.lang, "setup-is-round", n = n)));
    }
    let roll = looked.roll(stated);
    let mut refused = looked.refusal.clone();
    match &roll {
        Ok((roll, entitled)) => {
            let mut first = if setup.electorate.who == Who::Stated {
                setup_words::voters(cx.lang, cx.process, setup, *entitled)
            } else {
                setup_words::entitled(cx.lang, roll, *entitled)
            };
            if looked.guests > 0 {
                let said = words::count(cx.lang, looked.guests);
                let guests = t!(cx.lang, "setup-guests", n = looked.guests, said = said);
                let stop = if first.ends_with('.') { "" } else { "." };
                first = format!("{first}{stop} {guests}");
            }
            lines.push((Tone::Plain, first));
            if let Some((met, said)) = setup_words::quorum(cx.lang, setup, roll, *entitled) {
                let tone = if met { Tone::Good } else { Tone::Attention };
                lines.push((tone, said));
            }
            if let Some(said) = setup_words::needed(cx.lang, poll, roll, *entitled) {
                lines.push((Tone::Plain, said));
            }
        }
        Err(refusal) => refused = refused.or_else(|| Some(refusal.clone())),
    }
    if !looked.groups.is_empty() {
        let groups = looked.groups.join(" · ");
        let mut said = t!(cx.lang, "setup-groups", groups = groups);
        if looked.together {
            let n = words::whole(cx.lang, SMALLEST_GROUP);
            said = format!("{said} {}", t!(cx.lang, "setup-groups-small", n = n));
        }
        lines.push((Tone::Plain, said));
    }
    let refused = refused.map(|why| match why {
        Refusal::NobodyEntitled if setup.electorate.who == Who::Stated => {
            t!(cx.lang, "vote-entitled-missing")
        }
        Refusal::NobodyEntitled => t!(cx.lang, "setup-nobody"),
        other => refusal::sentence(cx.lang, &other),
    });
    Summary { lines, refused }
}

impl Summary {
    /// How high the lines are in the width that is there.
    pub fn height(&self, ui: &Ui) -> f32 {
        let gap = theme::XS;
        let lines = self.lines.iter().map(|(tone, words)| {
            let text = WidgetText::from(Self::line(ui, *tone, words));
            let width = ui.available_width();
            let galley =
                text.into_galley(ui, Some(TextWrapMode::Wrap), width, egui::TextStyle::Body);
            galley.size().y + gap
        });
        lines.sum()
    }

    pub fn show(&self, ui: &mut Ui) {
        ui.spacing_mut().item_spacing.y = theme::XS;
        for (tone, words) in &self.lines {
            let job = Self::line(ui, *tone, words);
            ui.add(Label::new(job).wrap());
        }
    }

    fn line(ui: &Ui, tone: Tone, words: &str) -> LayoutJob {
        let t = Tokens::of(ui);
        let (icon, color): (&str, Color32) = match tone {
            Tone::Plain => (icons::INFO, t.soft),
            Tone::Good => (icons::CHECK_CIRCLE, t.leaf),
            Tone::Attention => (icons::WARNING, t.amber),
        };
        let ink = if tone == Tone::Attention {
            t.amber
        } else {
            t.ink
        };
        let mut job = LayoutJob::default();
        for (text, color) in [(format!("{icon}  "), color), (words.to_owned(), ink)] {
            RichText::new(text).color(color).append_to(
                &mut job,
                ui.style(),
                FontSelection::Default,
                egui::Align::Min,
            );
        }
        job
    }
}
