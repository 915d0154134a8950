//! The keys of the section, while no text is being typed.

use egui::{Event, Key, Modifiers, Ui};

use super::Desk;
use super::picker::ProposalPicker;
use super::sources::Sources;
use super::tabs::Tab;
use super::view;
use crate::app::command::Choice;
use crate::domain::Action;
use crate::domain::ids::ProposalId;
use crate::ui::context::{Context, Outbox};
use crate::ui::digit_keys::DIGITS;
use crate::ui::taking::take_with_letter as take;

impl Desk {
    pub(super) fn keys(&mut self, ui: &Ui, cx: Context, out: &mut Outbox) {
        // Most passes have no key at all.
        let any = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
        if !ui.input(|input| input.events.iter().any(any)) {
            return;
        }
        if take(ui, Modifiers::COMMAND, Key::F) {
            self.tab = Tab::All;
            ui.memory_mut(|memory| memory.request_focus(ProposalPicker::search_id()));
            return;
        }
        let free = self.focused.is_none();
        if !free && !self.compose.has_focus(ui) {
            return;
        }
        if free {
            self.walk(ui, cx, out);
        }
        match self.tab {
            Tab::Suggested | Tab::All => self.desktop_keys(ui, cx, free, out),
            Tab::ToDecide => self.undecided_keys(ui, cx, out),
            Tab::Made => self.made_keys(ui, cx, out),
        }
    }

    /// Up and down the list, and from list to list.
    fn walk(&mut self, ui: &Ui, cx: Context, out: &mut Outbox) {
        for (key, by) in [(Key::ArrowRight, 1), (Key::ArrowLeft, -1)] {
            if take(ui, Modifiers::NONE, key) {
                self.go_to(self.tab.beside(by));
            }
        }
        for (arrow, letter, by) in [(Key::ArrowDown, Key::J, 1), (Key::ArrowUp, Key::K, -1)] {
            if !take(ui, Modifiers::NONE, arrow) && !take(ui, Modifiers::NONE, letter) {
                continue;
            }
            match self.tab {
                Tab::Suggested => self.queue.step(cx, by, out),
                Tab::All => {}
                Tab::ToDecide => self.undecided.step(cx, by),
                Tab::Made => self.made.step(cx, by),
            }
        }
    }

    fn desktop_keys(&mut self, ui: &Ui, cx: Context, free: bool, out: &mut Outbox) {
        let shown = self.shown(cx);
        if self.extend.is_some() || self.view.is_some() || shown.is_empty() {
            if self.tab == Tab::Suggested && free && take(ui, Modifiers::NONE, Key::Enter) {
                self.queue.step(cx, 0, out);
            }
            return;
        }
        for (key, id) in DIGITS.into_iter().zip(&shown) {
            if take(ui, Modifiers::NONE, key) {
                out.send(Choice::ToggleProposal(*id));
            }
        }
        let chosen = Self::chosen(cx, &shown);
        if chosen.len() < 2 {
            return;
        }
        if take(ui, Modifiers::NONE, Key::S) {
            self.keep_apart(cx, chosen, out);
            return;
        }
        if take(ui, Modifiers::NONE, Key::T) {
            self.compose.turn_table(cx, &chosen);
        }
        if take(ui, Modifiers::NONE, Key::V) {
            self.compose.turn_votes();
        }
        let enter = free && take(ui, Modifiers::NONE, Key::Enter);
        if enter || take(ui, Modifiers::NONE, Key::F2) {
            self.compose.open_field();
        }
        self.tab_key(ui, &chosen, free);
    }

    /// The Tab key goes from source to source; with nothing in the keyboard's hand to the first.
    fn tab_key(&self, ui: &Ui, chosen: &[ProposalId], free: bool) {
        let next = if free {
            chosen.first()
        } else {
            let here = chosen
                .iter()
                .position(|id| Some(Sources::stop(*id)) == self.focused);
            here.and_then(|here| chosen.get(here + 1))
        };
        let pressed =
            |input: &egui::InputState| input.key_pressed(Key::Tab) && input.modifiers.is_none();
        if let Some(next) = next.filter(|_| ui.input(pressed)) {
            ui.memory_mut(|memory| {
                memory.move_focus(egui::FocusDirection::None);
                memory.request_focus(Sources::stop(*next));
            });
        }
    }

    fn undecided_keys(&mut self, ui: &Ui, cx: Context, out: &mut Outbox) {
        if take(ui, Modifiers::NONE, Key::C) {
            self.undecided.keep(cx, out);
        }
        if take(ui, Modifiers::NONE, Key::Delete) {
            self.undecided.discard(cx);
        }
    }

    fn made_keys(&mut self, ui: &Ui, cx: Context, out: &mut Outbox) {
        let Some(merge) = self.made.current(cx) else {
            return;
        };
        for (place, key) in DIGITS.into_iter().enumerate() {
            if take(ui, Modifiers::NONE, key) {
                view::turn(cx, merge, place, out);
            }
        }
        if take(ui, Modifiers::NONE, Key::S) {
            out.act(Action::SplitMerge { merge });
        }
        if take(ui, Modifiers::NONE, Key::M) {
            self.begin_extending(ui, merge, out);
        }
        let write = [Key::E, Key::F2, Key::Enter];
        if write.into_iter().any(|key| take(ui, Modifiers::NONE, key))
            && let Some(view) = &mut self.view
        {
            view.write(cx);
        }
    }
}
