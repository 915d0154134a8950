//! *Fusión*: choosing what says nearly the same, and uniting it under one text.
//! The list and the merges stand on the left; what is being united on the right.
//! Never here: any merging without a person, or a source that disappears.

mod compose;
mod composing;
mod done;
pub(super) mod picker;
mod sources;
mod view;
mod words;

#[cfg(test)]
mod tests;

use std::path::PathBuf;

use egui::{Layout, Rect, Ui, UiBuilder, pos2};

use crate::app::Command;
use crate::app::section::Section;
use crate::domain::ids::{MergeId, ProposalId};
use crate::domain::merge::MergeState;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets;

use compose::Compose;
use done::Done;
use picker::ProposalPicker;
use view::View;

/// How much of the width the list takes.
const LIST: f32 = 0.4;

/// The panel of this step; holds only what is being typed, hovered or scrolled.
#[derive(Default)]
pub struct MergePanel {
    desk: Option<Desk>,
}

/// The panel's state for one file.
struct Desk {
    file: PathBuf,
    picker: ProposalPicker,
    done: Done,
    compose: Compose,
    view: Option<View>,
    /// The proposals that were chosen when a merge began to be looked at.
    chosen: Vec<ProposalId>,
}

impl MergePanel {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let desk = match &mut self.desk {
            Some(desk) if desk.file == cx.session.path() => desk,
            desk => desk.insert(Desk::new(cx)),
        };
        let process = cx.process;
        if process.index().standing().is_empty() && process.merges.is_empty() {
            let go = t!(cx.lang, "merge-go-proposals");
            let none = t!(cx.lang, "merge-no-proposals");
            if widgets::empty_state(ui, icons::ARROWS_MERGE, &none, &go) {
                out.send(Command::Go(Section::Proposals));
            }
            return;
        }
        desk.show(ui, cx, out);
    }
}

impl Desk {
    fn new(cx: Context) -> Self {
        Self {
            file: cx.session.path().to_owned(),
            picker: ProposalPicker::default(),
            done: Done::default(),
            compose: Compose::new(cx),
            view: None,
            chosen: Vec::new(),
        }
    }

    fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        self.follow(cx, out);
        let (left, right) = halves(ui, LIST);
        ui.scope_builder(column(left), |ui| self.show_list(ui, cx, out));
        ui.scope_builder(column(right), |ui| {
            let chosen = &cx.minga.selection().proposals;
            if let Some(view) = &mut self.view {
                view.show(ui, cx, out);
            } else if chosen.is_empty() {
                teach(ui, cx);
            } else {
                self.compose.show(ui, cx, chosen, out);
            }
        });
    }

    fn show_list(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        ui.label(theme::title(t!(cx.lang, "step-merge")));
        let below = self.done.height(cx);
        let height = (ui.available_height() - below - theme::S).max(3.0 * theme::ROW);
        self.picker.show(ui, cx, height, out);
        ui.add_space(theme::S);
        let viewed = self.view.as_ref().map(|view| view.merge);
        if let Some(merge) = self.done.show(ui, cx, viewed, out) {
            self.look_at(cx, merge);
        }
    }

    fn look_at(&mut self, cx: Context, merge: MergeId) {
        self.view = Some(View::of(merge));
        self.chosen.clone_from(&cx.minga.selection().proposals);
    }

    /// Follows what happened since the last frame: a merge made, split, or other things chosen.
    fn follow(&mut self, cx: Context, out: &mut Outbox) {
        if let Some(merge) = self.compose.made(cx) {
            self.compose.done(out);
            self.look_at(cx, merge);
        }
        let united = |view: &View| {
            cx.process
                .merges
                .get(view.merge)
                .is_some_and(|merge| merge.state == MergeState::United)
        };
        let chosen = &cx.minga.selection().proposals;
        if !self.view.as_ref().is_some_and(united) || self.chosen != *chosen {
            self.view = None;
        }
    }
}

/// What to do first, where nothing is chosen yet.
fn teach(ui: &mut Ui, cx: Context) {
    ui.vertical_centered(|ui| {
        ui.add_space(4.0 * theme::XL);
        let soft = theme::Tokens::of(ui).soft;
        ui.label(theme::big_icon(icons::ARROWS_MERGE).color(soft));
        ui.add_space(theme::S);
        ui.set_max_width(theme::PROSE - 4.0 * theme::XL);
        ui.label(theme::emphasis(t!(cx.lang, "merge-teach")));
        ui.label(theme::soft(t!(cx.lang, "merge-teach-more")));
    });
}

/// Two columns over the whole height, with a gap between them.
pub(super) fn halves(ui: &Ui, share: f32) -> (Rect, Rect) {
    let all = ui.available_rect_before_wrap();
    let split = (all.left() + all.width() * share).round();
    let left = Rect::from_min_max(all.min, pos2(split - theme::L / 2.0, all.bottom()));
    let right = Rect::from_min_max(pos2(split + theme::L / 2.0, all.top()), all.max);
    (left, right)
}

pub(super) fn column(rect: Rect) -> UiBuilder {
    UiBuilder::new()
        .max_rect(rect)
        .layout(Layout::top_down(egui::Align::Min))
}
