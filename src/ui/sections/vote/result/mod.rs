//! A closed poll: who won and why, what the groups say of it, and what to do with it.
//! Tabs, because a chart, a table of groups and a square do not stand on one screen.

mod actions;
mod again;
mod chart;
mod compare;
mod found;
mod groups;
mod ranking;
mod record;
mod sheet;
mod square;

#[cfg(test)]
mod tests;

use egui::{Key, Label, Modifiers, Role, ScrollArea, Ui, WidgetInfo};

use crate::domain::ids::PollOptionId;
use crate::domain::poll::Poll;
use crate::i18n::{Tongue, poll as poll_words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::sections::vote::heading;
use crate::ui::taking::take;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets;

use actions::Actions;
use compare::CompareTab;
use found::Found;
use groups::GroupsTab;
use record::RecordTab;
use square::SquareTab;

/// As many warnings as the head shows; all stand with the groups.
const WARNINGS: usize = 2;

/// What is typed, chosen or found on a result.
#[derive(Default)]
pub struct ResultView {
    tab: Tab,
    found: Derived<Found>,
    actions: Actions,
    groups: GroupsTab,
    compare: CompareTab,
    square: SquareTab,
    record: RecordTab,
    /// The language that sentences were found in.
    tongue: Option<Tongue>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Result,
    Groups,
    Compare,
    Square,
    Record,
}

impl Tab {
    /// In their order, each with its key.
    const ALL: [(Self, Key); 5] = [
        (Self::Result, Key::Num1),
        (Self::Groups, Key::Num2),
        (Self::Compare, Key::Num3),
        (Self::Square, Key::Num4),
        (Self::Record, Key::Num5),
    ];

    fn name(self, cx: Context) -> String {
        match self {
            Self::Result => t!(cx.lang, "result-tab-result"),
            Self::Groups => t!(cx.lang, "result-tab-groups"),
            Self::Compare => t!(cx.lang, "result-tab-compare"),
            Self::Square => t!(cx.lang, "result-tab-square"),
            Self::Record => t!(cx.lang, "result-tab-record"),
        }
    }
}

impl ResultView {
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        out: &mut Outbox,
    ) {
        if self.tongue != Some(cx.lang.tongue) {
            *self = Self {
                tab: self.tab,
                tongue: Some(cx.lang.tongue),
                ..Self::default()
            };
        }
        self.found.get(cx, || found::find(cx, poll));
        let Some(found) = self.found.known() else {
            return;
        };
        self.actions.keys(ui, poll, found, out);
        heading(ui, cx, poll, |ui| self.actions.show_reopen(ui, cx, poll));
        self.actions.show_reason(ui, cx, poll, out);
        self.actions.show(ui, cx, poll, found, out);
        show_head(ui, cx, poll, found, self.tab);
        show_tabs(ui, cx, &mut self.tab);
        ui.add_space(theme::XS);
        match self.tab {
            Tab::Result => show_result(ui, cx, poll, found),
            Tab::Groups => self.groups.show(ui, cx, poll, options),
            Tab::Compare => self.compare.show(ui, cx, poll, out),
            Tab::Square => self.square.show(ui, cx, poll, out),
            Tab::Record => self.record.show(ui, cx, poll),
        }
    }
}

/// Why it won; with the result what the groups say too, and the rule in one line.
fn show_head(ui: &mut Ui, cx: Context, poll: &Poll, found: &Found, tab: Tab) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = theme::XS;
        for why in &found.why {
            ui.add(Label::new(theme::strong(why.as_str())).wrap());
        }
        if tab == Tab::Result {
            show_says(ui, cx, found);
        }
        let rule = t!(
            cx.lang,
            "result-rule",
            rule = poll_words::rule(cx.lang, poll.rule()),
            decides = poll_words::decides(cx.lang, poll.rule())
        );
        ui.add(Label::new(theme::caption(rule)).wrap());
        if !poll.reopened_because.is_empty() {
            let reason = poll.reopened_because.as_str();
            let said = t!(cx.lang, "vote-was-reopened", reason = reason);
            ui.add(Label::new(theme::soft(said)).truncate());
        }
    });
}

/// What the groups say of the winner, and how far the room agrees.
fn show_says(ui: &mut Ui, cx: Context, found: &Found) {
    let t = Tokens::of(ui);
    for warning in found.warnings.iter().take(WARNINGS) {
        let said = format!("{}  {warning}", icons::WARNING);
        let shown = ui.add(Label::new(theme::strong(said).color(t.amber)).wrap());
        shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, warning.as_str()));
    }
    if found.warnings.len() > WARNINGS {
        let n = found.warnings.len() - WARNINGS;
        ui.label(theme::caption(t!(cx.lang, "result-more-warnings", n = n)));
    }
    for said in found.badge.iter().chain(&found.weighted) {
        ui.add(Label::new(said.as_str()).wrap());
    }
    for said in &found.agreement {
        ui.add(Label::new(theme::soft(said.as_str())).wrap());
    }
}

fn show_tabs(ui: &mut Ui, cx: Context, open: &mut Tab) {
    for (tab, key) in Tab::ALL {
        if take(ui, Modifiers::ALT, key) {
            *open = tab;
        }
    }
    let keys = t!(cx.lang, "result-keys");
    ui.horizontal_wrapped(|ui| {
        for (tab, _) in Tab::ALL {
            let shown = widgets::tab(ui, &tab.name(cx), None, *open == tab, None);
            if shown.on_hover_text(&keys).clicked() {
                *open = tab;
            }
        }
    });
}

fn show_result(ui: &mut Ui, cx: Context, poll: &Poll, found: &Found) {
    ScrollArea::vertical()
        .id_salt("vote-result")
        .auto_shrink([false, false])
        .show_viewport(ui, |ui, seen| {
            let top = ui.cursor().top();
            chart::show(ui, cx, poll, &found.ranked);
            ui.add_space(theme::M);
            let above = ui.cursor().top() - top;
            let (from, to) = (seen.top() - above, seen.bottom() - above);
            ranking::show(ui, cx, poll, &found.ranked, from, to);
        });
}

/// A plot that is only looked at: it neither moves nor grows under the pointer.
fn still<'a>(id: impl std::hash::Hash + std::fmt::Debug, height: f32) -> egui_plot::Plot<'a> {
    egui_plot::Plot::new(id)
        .height(height)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .sense(egui::Sense::hover())
        .set_margin_fraction(egui::Vec2::ZERO)
}
