//! *Lista de palabras*: who asks for the word, who has it and for how long, and who spoke how much.
//!
//! A few letters of a name and Enter ask for the word; with the line empty, Enter gives it to who
//! comes next.

use std::time::Duration;

use egui::{Align, Id, Key, Label, Layout, Modifiers, ScrollArea, Ui};
use jiff::Timestamp;

use crate::app::clock;
use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::ids::{ParticipantId, SpeakerId, WorkshopId};
use crate::domain::poll::{Group, Grouping};
use crate::i18n::{poll as poll_words, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::sections::prepare::roll::Roll;
use crate::ui::theme;
use crate::ui::widgets::{Entered, ListRow, ReadyLine, icon_button, pick, plain_button};

/// So many names are offered while one is typed.
const OFFERED: usize = 5;

/// The list while it is open.
#[derive(Default)]
pub struct SpeakersPanel {
    line: ReadyLine,
    roll: Roll,
    chosen: usize,
    begun: Begun,
    grouping: Grouping,
    listed: Derived<Listed>,
}

/// Whether the line has had its first focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Begun {
    #[default]
    NotYet,
    Yes,
}

/// Whether the list stays open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Open,
    Closed,
}

/// The list in words, made when the file changes.
#[derive(Default)]
struct Listed {
    speaking: Option<(SpeakerId, String, Timestamp)>,
    waiting: Vec<(SpeakerId, String)>,
    /// Those who spoke, with how long, newest first.
    spoken: Vec<(String, String)>,
    groups: Vec<String>,
}

impl SpeakersPanel {
    /// Shows the list in the place that is there.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) -> Shown {
        let mut shown = Shown::Open;
        ui.horizontal(|ui| {
            ui.label(theme::strong(t!(cx.lang, "speakers-title")));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if icon_button(ui, icons::X, &t!(cx.lang, "speakers-close")).clicked() {
                    shown = Shown::Closed;
                }
                let project = t!(cx.lang, "speakers-project");
                if icon_button(ui, icons::PROJECTOR_SCREEN, &project).clicked() {
                    out.send(ProjectorCommand::Show(Slide::Speakers));
                }
            });
        });
        let Some(workshop) = cx.process.current_workshop() else {
            ui.label(theme::soft(t!(cx.lang, "speakers-no-workshop")));
            return shown;
        };
        let workshop = workshop.id;
        let grouping = self.grouping;
        self.listed.get(cx, || Listed::of(cx, workshop, grouping));
        self.show_turn(ui, cx, out);
        self.show_line(ui, cx, workshop, out);
        ScrollArea::vertical()
            .id_salt("speakers")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                self.show_waiting(ui, cx, out);
                self.show_spoken(ui, cx);
            });
        shown
    }

    /// Who has the word, for how long, and who comes next.
    fn show_turn(&self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let Some(listed) = self.listed.known() else {
            return;
        };
        if let Some((speaker, name, began)) = &listed.speaking {
            ui.horizontal(|ui| {
                let spoken = clock::now().duration_since(*began).as_secs().max(0);
                ui.label(theme::section(words::clock(spoken)));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if icon_button(ui, icons::STOP, &t!(cx.lang, "speakers-end")).clicked() {
                        out.act(Action::EndSpeaking { speaker: *speaker });
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.add(Label::new(theme::strong(name)).truncate());
                    });
                });
            });
            ui.ctx().request_repaint_after(Duration::from_millis(250));
        } else {
            ui.label(theme::soft(t!(cx.lang, "speakers-nobody-speaks")));
        }
        if let Some((speaker, name)) = listed.waiting.first() {
            let label = t!(cx.lang, "speakers-give", name = name.as_str());
            ui.scope(|ui| {
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
                let next = plain_button(ui, icons::MICROPHONE, &label);
                if next
                    .on_hover_text(t!(cx.lang, "speakers-next-key"))
                    .clicked()
                {
                    out.act(Action::BeginSpeaking { speaker: *speaker });
                }
            });
        }
    }

    /// The line in which a name is typed, and the names that it could be.
    fn show_line(&mut self, ui: &mut Ui, cx: Context, workshop: WorkshopId, out: &mut Outbox) {
        let id = Id::unique("speakers-line");
        let before = self.line.text().to_owned();
        if ui.memory(|memory| memory.has_focus(id)) && !before.trim().is_empty() {
            let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            if key(Key::ArrowDown) {
                self.chosen = (self.chosen + 1).min(OFFERED - 1);
            }
            if key(Key::ArrowUp) {
                self.chosen = self.chosen.saturating_sub(1);
            }
        }
        let label = t!(cx.lang, "speakers-ask");
        let (field, entered) = self.line.show_when_chosen(ui, id, &label, &label);
        if self.begun == Begun::NotYet {
            self.begun = Begun::Yes;
            field.request_focus();
        }
        if self.line.text() != before {
            self.chosen = 0;
        }
        let revision = cx.session.revision();
        self.roll
            .refresh(cx.process, revision, workshop, self.line.text());
        let typed = !self.line.text().trim().is_empty();
        let offered = if typed { self.offered() } else { Vec::new() };
        self.chosen = self.chosen.min(offered.len().saturating_sub(1));
        let mut asks = None;
        for (place, (person, name)) in offered.iter().enumerate() {
            let row = ListRow {
                id: id.with(person),
                height: theme::ROW,
                role: egui::Role::Button,
                chosen: place == self.chosen,
            };
            let row = row.show(ui, || name.clone());
            let body = egui::TextStyle::Body.resolve(ui.style());
            let painter = ui.painter();
            let width = row.rect.width() - 2.0 * theme::S;
            let words = painter.layout_job(crate::ui::widgets::elided(name, body, width, 1));
            let top = row.rect.center().y - words.size().y / 2.0;
            let at = egui::pos2(row.rect.left() + theme::S, top);
            painter.galley(at, words, theme::Tokens::of(ui).ink);
            if row.clicked() {
                asks = Some(*person);
            }
        }
        if entered == Entered::Yes {
            if typed {
                asks = asks.or(offered.get(self.chosen).map(|(person, _)| *person));
            } else {
                out.send(crate::app::Command::NextSpeaker);
            }
        }
        if typed && offered.is_empty() {
            ui.label(theme::caption(t!(cx.lang, "speakers-unknown")));
        }
        if let Some(participant) = asks {
            out.act(Action::AskToSpeak {
                workshop,
                participant,
            });
            self.line.set("");
            field.request_focus();
        }
        ui.add(Label::new(theme::caption(t!(cx.lang, "speakers-keys"))).wrap());
    }

    /// Those found by what is typed, who are in the room first.
    fn offered(&self) -> Vec<(ParticipantId, String)> {
        let found = || (0..self.roll.found()).filter_map(|row| self.roll.at(row));
        let here = found().filter(|entry| entry.present);
        let away = found().filter(|entry| !entry.present);
        let named = here.chain(away).filter(|entry| !entry.name.is_empty());
        named
            .take(OFFERED)
            .map(|entry| (entry.id, entry.name.clone()))
            .collect()
    }

    fn show_waiting(&self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let Some(listed) = self.listed.known() else {
            return;
        };
        for (place, (speaker, name)) in listed.waiting.iter().enumerate() {
            ui.horizontal(|ui| {
                let number = words::count(cx.lang, place + 1);
                ui.label(theme::soft(number));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let remove = t!(cx.lang, "speakers-remove", name = name.as_str());
                    if icon_button(ui, icons::X, &remove).clicked() {
                        out.act(Action::RemoveSpeaker { speaker: *speaker });
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.add(Label::new(name).truncate());
                    });
                });
            });
        }
    }

    /// Who spoke how much: by group in words, then one by one.
    fn show_spoken(&mut self, ui: &mut Ui, cx: Context) {
        let Some(listed) = self.listed.known() else {
            return;
        };
        if listed.spoken.is_empty() {
            return;
        }
        ui.add_space(theme::S);
        let options = Grouping::ALL.map(|g| (g, poll_words::grouping(cx.lang, g)));
        let label = t!(cx.lang, "speakers-by");
        let mut picked = None;
        ui.horizontal(|ui| {
            ui.label(theme::strong(t!(cx.lang, "speakers-spoken")));
            let width = ui.available_width() - theme::S;
            picked = pick(ui, "speakers-by", &label, width, &self.grouping, &options);
        });
        for group in &listed.groups {
            ui.add(Label::new(group).wrap());
        }
        ui.add_space(theme::XS);
        for (name, time) in &listed.spoken {
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.label(theme::soft(time));
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.add(Label::new(theme::soft(name)).truncate());
                    });
                });
            });
        }
        if let Some(grouping) = picked {
            self.grouping = grouping;
            self.listed.forget();
        }
    }
}

impl Listed {
    fn of(cx: Context, workshop: WorkshopId, grouping: Grouping) -> Self {
        let mut listed = Self::default();
        for speaker in cx.process.speakers_at(workshop) {
            let name = cx.process.name_of(speaker.participant).unwrap_or("–");
            let name = name.to_owned();
            match (speaker.began_at, speaker.ended_at) {
                (None, _) => listed.waiting.push((speaker.id, name)),
                (Some(began), None) => listed.speaking = Some((speaker.id, name, began)),
                (Some(_), Some(end)) => {
                    let time = words::clock(speaker.spoken(end).as_secs());
                    listed.spoken.push((name, time));
                }
            }
        }
        listed.spoken.reverse();
        let groups = cx.process.spoken_by_group(workshop, grouping);
        listed.groups = groups
            .into_iter()
            .map(|spoken| {
                t!(
                    cx.lang,
                    "speakers-group",
                    n = spoken.turns,
                    name = poll_words::group(cx.lang, &Group(vec![spoken.group])),
                    time = words::clock(spoken.time.as_secs())
                )
            })
            .collect();
        listed
    }
}

#[cfg(test)]
mod tests {
    use egui::{Key, Theme, Ui};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::SpeakersPanel;
    use crate::domain::Action;
    use crate::domain::people::{Newcomer, Size};
    use crate::ui::context::{Context, Outbox};
    use crate::ui::testing::Bench;

    fn show(panel: &mut SpeakersPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        panel.show(ui, cx, out);
    }

    fn room() -> Bench<SpeakersPanel> {
        let mut bench = Bench::new("vitivinicola", show);
        let workshop = bench.process().current_workshop().map(|w| w.id);
        for (name, size) in [
            ("Ana Muestra", Size::Small),
            ("Ángela Muestra", Size::Large),
            ("Pedro Muestra", Size::Small),
        ] {
            bench.act(Action::AddParticipant {
                newcomer: Newcomer {
                    name: name.to_owned(),
                    organisation: format!("Organización de muestra {size:?}"),
                    size,
                    ..Newcomer::default()
                },
                workshop,
            });
        }
        bench
    }

    fn enter(harness: &mut Harness<'_, Bench<SpeakersPanel>>, text: &str) {
        if !text.is_empty() {
            harness.event(egui::Event::Text(text.to_owned()));
            harness.run_steps(2);
        }
        harness.key_press(Key::Enter);
        harness.run_steps(4);
    }

    #[test]
    fn the_word_is_asked_for_and_given_by_one_line() {
        let mut harness = room().harness([264.0, 600.0], Theme::Light);
        enter(&mut harness, "pedr");
        enter(&mut harness, "angel");
        harness.get_by_label("Sigue Pedro Muestra");
        // Who waits already does not ask twice.
        enter(&mut harness, "pedr");
        assert_eq!(harness.state().process().speakers.iter().count(), 2);
        enter(&mut harness, "");
        harness.get_by_label("Sigue Ángela Muestra");
        let speaking = |harness: &Harness<'_, Bench<SpeakersPanel>>| {
            let process = harness.state().process();
            let speaker = process.speakers.iter().find(|s| s.is_speaking());
            speaker.and_then(|s| process.name_of(s.participant).map(str::to_owned))
        };
        assert_eq!(speaking(&harness).as_deref(), Some("Pedro Muestra"));
        enter(&mut harness, "");
        assert_eq!(speaking(&harness).as_deref(), Some("Ángela Muestra"));
        enter(&mut harness, "");
        assert_eq!(speaking(&harness), None);
        // Both turns are told, by group.
        harness.get_by_label("Pequeña: 0:00 en 1 turno");
        harness.get_by_label("Grande: 0:00 en 1 turno");
    }
}
