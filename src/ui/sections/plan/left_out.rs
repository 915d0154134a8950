//! *Lo que no ha llegado al plan*: each proposal that no activity names, under its reason, and the
//! way to do something about it.

use egui::{
    ComboBox, Rect, Role, ScrollArea, Sense, TextStyle, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::domain::Process;
use crate::domain::fold::fold;
use crate::domain::ids::ProposalId;
use crate::domain::left_out::{Kind, LeftOut, by_kind};
use crate::domain::proposal::Proposal;
use crate::i18n::{self, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::later::{How, Later};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::elided;

use super::waiting::{QUICK, fits};

const HEADING: f32 = 36.0;
/// Two lines of text and two of the reason.
const ITEM: f32 = 84.0;

/// What is left out, and where the hand is in it.
#[derive(Default)]
pub struct LeftOutList {
    finding: Later<(u64, String, Option<Kind>), Lines>,
    /// The reason that is shown; `None` for all.
    only: Option<Kind>,
    lines: Lines,
    /// The item that the keys work on, among the items.
    at: usize,
    /// The marked item is to be brought into view.
    reveal: bool,
}

/// The list from top to bottom.
#[derive(Default)]
struct Lines {
    all: Vec<(f32, Line)>,
    height: f32,
    /// The line of each item.
    items: Vec<usize>,
    /// How many there are under each reason, whichever is shown.
    counts: Vec<(Kind, usize)>,
}

enum Line {
    /// A reason, and how many have it.
    Heading(Kind, usize),
    Item(LeftOut),
}

impl Lines {
    fn of(process: &Process, search: &str, only: Option<Kind>) -> Self {
        let mut left_out = process.left_out();
        left_out.retain(|left| {
            let proposal = process.proposals.get(left.proposal);
            proposal.is_some_and(|proposal| fits(proposal, search))
        });
        let mut lines = Self::default();
        for (first, kind) in by_kind(&left_out) {
            lines.counts.push((first, kind.len()));
            if only.is_some_and(|only| only != first) {
                continue;
            }
            lines.push(Line::Heading(first, kind.len()), HEADING);
            for left in kind {
                lines.items.push(lines.all.len());
                lines.push(Line::Item(left.clone()), ITEM);
            }
        }
        lines
    }

    fn push(&mut self, line: Line, height: f32) {
        self.all.push((self.height, line));
        self.height += height + theme::XS;
    }

    fn item(&self, place: usize) -> Option<ProposalId> {
        match &self.all.get(*self.items.get(place)?)?.1 {
            Line::Item(left) => Some(left.proposal),
            Line::Heading(..) => None,
        }
    }
}

impl LeftOutList {
    /// Makes the list again when the process or the search has changed, while it is shown.
    pub fn refresh(&mut self, ui: &Ui, cx: Context, search: &str) {
        let wanted = (cx.session.revision(), fold(search.trim()), self.only);
        let how = if cx.process.proposals.len() > QUICK {
            How::OnAThread
        } else {
            How::AtOnce
        };
        let (search, only) = (wanted.1.clone(), self.only);
        let lines = self.finding.get(ui, wanted, how, || {
            let process = cx.process.clone();
            move || Lines::of(&process, &search, only)
        });
        if let Some(lines) = lines {
            self.lines = lines;
        }
        self.at = self.at.min(self.lines.items.len().saturating_sub(1));
    }

    /// Shows how many there are under each reason, to choose one.
    pub fn reasons(&mut self, ui: &mut Ui, cx: Context) {
        let counts = &self.lines.counts;
        let all: usize = counts.iter().map(|(_, many)| many).sum();
        let named = |kind: Option<Kind>| {
            let of_kind = |only| counts.iter().find(|(kind, _)| *kind == only);
            let many = kind.map_or(all, |kind| of_kind(kind).map_or(0, |(_, many)| *many));
            let name = match kind {
                Some(kind) => i18n::left_out::heading(cx.lang, kind),
                None => t!(cx.lang, "left-out-all"),
            };
            format!("{name} · {}", words::count(cx.lang, many))
        };
        ComboBox::from_id_salt("reason")
            .selected_text(named(self.only))
            .width(ui.available_width())
            .truncate()
            .show_ui(ui, |ui| {
                let kinds = counts.iter().map(|(kind, _)| Some(*kind));
                for kind in std::iter::once(None).chain(kinds) {
                    if ui
                        .selectable_label(self.only == kind, named(kind))
                        .clicked()
                    {
                        self.only = kind;
                        self.at = 0;
                    }
                }
            })
            .response
            .accessible_name(t!(cx.lang, "left-out-col-why"));
    }

    pub fn len(&self) -> usize {
        self.lines.items.len()
    }

    pub fn first(&mut self) {
        self.at = 0;
        self.reveal = true;
    }

    pub fn step(&mut self, by: isize) {
        let last = self.lines.items.len().saturating_sub(1);
        self.at = self.at.saturating_add_signed(by).min(last);
        self.reveal = true;
    }

    /// The marked proposal.
    pub fn marked(&self) -> Option<ProposalId> {
        self.lines.item(self.at)
    }

    /// Shows the list, only what is seen of it; answers the proposal that was clicked twice.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, height: f32) -> Option<ProposalId> {
        let mut wanted = None;
        ScrollArea::vertical()
            .id_salt("left out")
            .max_height(height)
            .auto_shrink(false)
            .show_viewport(ui, |ui, seen| {
                ui.set_height(self.lines.height);
                let origin = ui.min_rect().min;
                let width = ui.available_width();
                let rect = |top: f32, height: f32| {
                    Rect::from_min_size(pos2(origin.x, origin.y + top), vec2(width, height))
                };
                let marked = self.lines.items.get(self.at).copied();
                if std::mem::take(&mut self.reveal)
                    && let Some((top, _)) = marked.and_then(|line| self.lines.all.get(line))
                {
                    ui.scroll_to_rect(rect(*top, ITEM), None);
                }
                let all = &self.lines.all;
                let from = all.partition_point(|(top, _)| *top <= seen.top());
                let mut clicked = None;
                for (place, (top, line)) in all.iter().enumerate().skip(from.saturating_sub(1)) {
                    if *top > seen.bottom() {
                        break;
                    }
                    match line {
                        Line::Heading(kind, many) => {
                            heading(ui, cx, rect(*top, HEADING), *kind, *many);
                        }
                        Line::Item(left) => {
                            let Some(proposal) = cx.process.proposals.get(left.proposal) else {
                                continue;
                            };
                            let here = marked == Some(place);
                            let (once, twice) =
                                item(ui, cx, rect(*top, ITEM), proposal, left, here);
                            if once {
                                clicked = Some(place);
                            }
                            if twice {
                                wanted = Some(left.proposal);
                            }
                        }
                    }
                }
                if let Some(line) = clicked
                    && let Ok(item) = self.lines.items.binary_search(&line)
                {
                    self.at = item;
                }
            });
        wanted
    }
}

fn heading(ui: &mut Ui, cx: Context, rect: Rect, kind: Kind, many: usize) {
    let count = words::count(cx.lang, many);
    let words = format!("{} · {count}", i18n::left_out::heading(cx.lang, kind));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect));
    inner.add_space(theme::S);
    inner.label(theme::strong(words));
}

/// A proposal and why it is left out; answers whether it was clicked, and twice.
fn item(
    ui: &Ui,
    cx: Context,
    rect: Rect,
    proposal: &Proposal,
    left: &LeftOut,
    marked: bool,
) -> (bool, bool) {
    let t = Tokens::of(ui);
    let response = ui.interact(rect, ui.scope_id().with(proposal.id), Sense::CLICK);
    let why = i18n::left_out::reason(cx.lang, cx.process, proposal, &left.why);
    response.widget_info(|| {
        let said = format!("{}: {why}", proposal.text);
        WidgetInfo::selected(Role::ListBoxOption, true, marked, said)
    });
    let (fill, line) = match (marked, response.hovered()) {
        (true, _) => (t.wine_tint, t.wine),
        (false, true) => (t.hover, t.line),
        (false, false) => (t.paper, t.line),
    };
    let painter = ui.painter();
    painter.rect(
        rect,
        theme::CORNER,
        fill,
        egui::Stroke::new(1.0, line),
        egui::StrokeKind::Inside,
    );
    let inner = rect.shrink(theme::S);
    let body = TextStyle::Body.resolve(ui.style());
    let small = TextStyle::Small.resolve(ui.style());
    let number = words::whole(cx.lang, proposal.number);
    let text = elided(
        format!("{number}  {}", proposal.text),
        body,
        inner.width(),
        2,
    );
    let text = painter.layout_job(text);
    let cut = text.elided;
    let below = inner.min + vec2(0.0, 38.0);
    painter.galley(inner.min, text, t.ink);
    let reason = painter.layout_job(elided(why.clone(), small, inner.width(), 2));
    let cut = cut || reason.elided;
    painter.galley(below, reason, t.soft);
    let answer = (response.clicked(), response.double_clicked());
    if cut {
        response.on_hover_ui(|ui| {
            ui.set_max_width(theme::PROSE);
            ui.label(proposal.text.as_str());
            ui.label(theme::soft(why));
        });
    }
    answer
}
