//! *Fusión*: what says nearly the same, side by side, and united under one text.
//! Suggestions, everything and what was made stand on the left; what is being united on the right.
//! Never here: any merging without a person, or a source that disappears.

mod card_text;
mod compose;
mod composing;
mod details;
mod extend;
mod keys;
mod made;
pub(super) mod picker;
mod queue;
mod rows;
mod sources;
mod tabs;
mod undecided;
mod united;
mod view;
mod votes;
mod words;

#[cfg(test)]
mod tests;

use std::path::PathBuf;

use egui::{Id, Layout, Rect, Ui, UiBuilder, pos2};

use crate::app::Command;
use crate::app::command::Choice;
use crate::app::section::Section;
use crate::domain::Action;
use crate::domain::ids::{MergeId, ProposalId};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets;

use compose::{Compose, Desktop, Outcome};
use extend::Extend;
use made::Made;
use picker::ProposalPicker;
use queue::Queue;
use tabs::Tab;
use undecided::Undecided;
use view::{Asked, View};

/// How much of the width the list takes.
const LIST: f32 = 0.37;

/// The panel of this step; holds only what is being typed, hovered or scrolled.
#[derive(Default)]
pub struct MergePanel {
    desk: Option<Desk>,
}

/// The panel's state for one file.
struct Desk {
    file: PathBuf,
    tab: Tab,
    queue: Queue,
    picker: ProposalPicker,
    undecided: Undecided,
    made: Made,
    compose: Compose,
    /// The merge under which more is being put.
    extend: Option<Extend>,
    /// The merge that was just made or is looked at.
    view: Option<View>,
    /// The proposals that were chosen when a merge began to be looked at.
    chosen: Vec<ProposalId>,
    /// What had the keyboard when the pass before ended.
    focused: Option<Id>,
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
        // What was chosen elsewhere is at hand; else the suggestions come first.
        let chosen = !cx.minga.selection().proposals.is_empty();
        Self {
            file: cx.session.path().to_owned(),
            tab: if chosen { Tab::All } else { Tab::Suggested },
            queue: Queue::default(),
            picker: ProposalPicker::default(),
            undecided: Undecided::default(),
            made: Made::default(),
            compose: Compose::new(cx),
            extend: None,
            view: None,
            chosen: Vec::new(),
            focused: None,
        }
    }

    fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        self.follow(ui, cx, out);
        self.keys(ui, cx, out);
        let (left, right) = halves(ui, LIST);
        ui.scope_builder(column(left), |ui| self.show_list(ui, cx, out));
        ui.scope_builder(column(right), |ui| match self.tab {
            Tab::Suggested | Tab::All => self.show_desktop(ui, cx, out),
            Tab::ToDecide => self.undecided.show_current(ui, cx, out),
            Tab::Made => self.show_made(ui, cx, out),
        });
        self.focused = ui.memory(egui::Memory::focused);
    }

    /// Goes to another list; what was begun for a merge is let be.
    fn go_to(&mut self, tab: Tab) {
        self.tab = tab;
        self.view = None;
        if tab != Tab::All {
            self.extend = None;
        }
    }

    fn show_list(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        ui.label(theme::title(t!(cx.lang, "step-merge")));
        if let Some(tab) = tabs::show(ui, cx, self.tab) {
            self.go_to(tab);
        }
        ui.add_space(theme::XS);
        let keys = match self.tab {
            Tab::Suggested => t!(cx.lang, "merge-keys-suggested"),
            Tab::All => t!(cx.lang, "merge-keys-all"),
            Tab::ToDecide => t!(cx.lang, "merge-decide-keys"),
            Tab::Made => t!(cx.lang, "merge-keys-made"),
        };
        // Three lines of keys, and the gap above them.
        let below = 4.0 * theme::L;
        let height = (ui.available_height() - below).max(3.0 * theme::ROW);
        match self.tab {
            Tab::Suggested => self.queue.show(ui, cx, height, out),
            Tab::All => self.picker.show(ui, cx, height, out),
            Tab::ToDecide => self.undecided.show(ui, cx, height),
            Tab::Made => self.made.show(ui, cx, height),
        }
        ui.add_space(theme::XS);
        ui.add(egui::Label::new(theme::caption(keys)).wrap());
    }

    /// What stands side by side: the members of the open group, and what else is chosen.
    fn shown(&self, cx: Context) -> Vec<ProposalId> {
        let mut shown = self.queue.open().to_vec();
        shown.retain(|id| cx.process.is_standing(*id));
        for id in &cx.minga.selection().proposals {
            if !shown.contains(id) {
                shown.push(*id);
            }
        }
        shown
    }

    fn chosen(cx: Context, shown: &[ProposalId]) -> Vec<ProposalId> {
        let chosen = shown.iter().filter(|id| cx.minga.selection().has(**id));
        chosen.copied().collect()
    }

    fn show_desktop(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        if self.extend.is_some() {
            self.show_extend(ui, cx, out);
            return;
        }
        let shown = self.shown(cx);
        if let Some(view) = &mut self.view {
            let merge = view.merge;
            if view.show(ui, cx, out) == Asked::More {
                self.begin_extending(ui, merge, out);
            }
            return;
        }
        if shown.is_empty() {
            teach(ui, cx, self.tab);
            return;
        }
        let chosen = Self::chosen(cx, &shown);
        let desktop = Desktop {
            shown: &shown,
            chosen: &chosen,
            reason: self.queue.open_reason(cx),
        };
        match self.compose.show(ui, cx, desktop, out) {
            Outcome::Still => {}
            Outcome::Merging => self.queue.settle(cx),
            Outcome::Apart => self.keep_apart(cx, chosen, out),
        }
    }

    fn show_made(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let Some(merge) = self.made.current(cx) else {
            return;
        };
        let asked = match &mut self.view {
            Some(view) if view.merge == merge => view.show(ui, cx, out),
            view => view.insert(View::of(merge)).show(ui, cx, out),
        };
        if asked == Asked::More {
            self.begin_extending(ui, merge, out);
        }
    }

    /// Goes to the list of everything, to choose what else comes under a merge.
    fn begin_extending(&mut self, ui: &Ui, merge: MergeId, out: &mut Outbox) {
        self.extend = Some(Extend::of(merge));
        self.tab = Tab::All;
        self.queue.close();
        out.send(Choice::ClearProposals);
        ui.memory_mut(|memory| memory.request_focus(ProposalPicker::search_id()));
    }

    fn show_extend(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let Some(extend) = &mut self.extend else {
            return;
        };
        let merge = extend.merge;
        let chosen = &cx.minga.selection().proposals;
        match extend.show(ui, cx, chosen, out) {
            extend::Outcome::Still => return,
            extend::Outcome::Sent | extend::Outcome::Cancelled => {}
        }
        self.extend = None;
        self.tab = Tab::Made;
        self.made.look_at(cx, merge);
        out.send(Choice::ClearProposals);
    }

    /// Tells the chosen ones apart for good, and goes on.
    fn keep_apart(&mut self, cx: Context, proposals: Vec<ProposalId>, out: &mut Outbox) {
        self.queue.settle(cx);
        out.act(Action::KeepApart { proposals });
        out.send(Choice::ClearProposals);
    }

    fn look_at(&mut self, cx: Context, merge: MergeId) {
        self.view = Some(View::of(merge));
        self.made.look_at(cx, merge);
        self.chosen.clone_from(&cx.minga.selection().proposals);
    }

    /// Follows what happened since the last frame: a merge made, split, or other things chosen.
    fn follow(&mut self, ui: &Ui, cx: Context, out: &mut Outbox) {
        if let Some(merge) = self.compose.made(cx) {
            self.compose.done(ui, out);
            self.look_at(cx, merge);
        }
        let selection = cx.minga.selection();
        if !self.queue.open().iter().any(|id| selection.has(*id)) {
            // Let go, or something else was chosen elsewhere.
            self.queue.close();
        }
        self.queue.follow(cx, out);
        let united = |view: &View| cx.process.is_united(view.merge);
        let others = self.tab != Tab::Made && self.chosen != cx.minga.selection().proposals;
        if !self.view.as_ref().is_some_and(united) || others {
            self.view = None;
        }
    }
}

/// What to do first, where nothing is chosen yet.
fn teach(ui: &mut Ui, cx: Context, tab: Tab) {
    let (first, more) = match tab {
        Tab::Suggested if !cx.session.likeness().groups().is_empty() => (
            t!(cx.lang, "merge-teach-suggested"),
            t!(cx.lang, "merge-teach-suggested-more"),
        ),
        _ => (t!(cx.lang, "merge-teach"), t!(cx.lang, "merge-teach-more")),
    };
    ui.vertical_centered(|ui| {
        ui.add_space(4.0 * theme::XL);
        let soft = theme::Tokens::of(ui).soft;
        ui.label(theme::big_icon(icons::ARROWS_MERGE).color(soft));
        ui.add_space(theme::S);
        ui.set_max_width(theme::PROSE - 4.0 * theme::XL);
        ui.label(theme::emphasis(first));
        ui.label(theme::soft(more));
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
