//! The start screen: three cards, what was open lately, and the backups.

use std::path::PathBuf;

use egui::{
    Align, Frame, Layout, Margin, RichText, ScrollArea, Sense, Stroke, Ui, UiBuilder, vec2,
};

use crate::app::Minga;
use crate::app::command::{FileCommand, Preference};
use crate::app::jobs::Work;
use crate::app::settings::Appearance;
use crate::app::templates::{self, Heading};
use crate::i18n::{Tongue, words};
use crate::t;
use crate::ui::context::Outbox;
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{icon_button, plain_button, primary_button};

/// The start screen's own state.
pub struct StartScreen {
    templates: Vec<Heading>,
    chosen: usize,
    backups: Backups,
}

/// Whether the backups are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Backups {
    Hidden,
    Shown,
}

impl Default for StartScreen {
    fn default() -> Self {
        Self {
            templates: templates::headings(),
            chosen: 0,
            backups: Backups::Hidden,
        }
    }
}

impl StartScreen {
    /// Shows the screen; returns whether a file is to be looked for.
    pub fn show(&mut self, ui: &mut Ui, minga: &Minga, out: &mut Outbox) -> bool {
        let mut open = false;
        let width = ui.available_width().min(1080.0);
        ui.vertical_centered(|ui| {
            ui.set_max_width(width);
            preferences(ui, minga, out);
            ScrollArea::vertical().show(ui, |ui| {
                ui.set_width(width);
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.label(theme::title(t!(minga.lang(), "start-title")));
                    ui.label(theme::soft(t!(minga.lang(), "start-what")));
                    ui.add_space(theme::L);
                    self.cards(ui, minga, out);
                    ui.add_space(theme::L);
                    ui.horizontal(|ui| {
                        let label = t!(minga.lang(), "start-open");
                        open = plain_button(ui, icons::FOLDER_OPEN, &label).clicked();
                        let label = t!(minga.lang(), "start-backups");
                        if plain_button(ui, icons::ARROW_COUNTER_CLOCKWISE, &label).clicked() {
                            self.backups = Backups::Shown;
                            out.send(FileCommand::ListBackups);
                        }
                        if minga.jobs().is_running(Work::Opening) {
                            ui.spinner();
                            ui.label(theme::soft(t!(minga.lang(), "start-opening")));
                        }
                    });
                    ui.add_space(theme::L);
                    match self.backups {
                        Backups::Shown => self.backups(ui, minga, out),
                        Backups::Hidden => recent(ui, minga, out),
                    }
                });
            });
        });
        open
    }

    fn cards(&mut self, ui: &mut Ui, minga: &Minga, out: &mut Outbox) {
        let gap = theme::L;
        let count = f32::from(u8::try_from(self.templates.len()).unwrap_or(3));
        let width = ((ui.available_width() - gap * (count - 1.0)) / count).floor();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for place in 0..self.templates.len() {
                self.card(ui, place, width, minga, out);
            }
        });
    }

    fn card(&mut self, ui: &mut Ui, place: usize, width: f32, minga: &Minga, out: &mut Outbox) {
        let t = Tokens::of(ui);
        let template = &self.templates[place];
        let (rect, card) = ui.allocate_exact_size(vec2(width, 232.0), Sense::hover());
        let line = if place == self.chosen { t.wine } else { t.line };
        ui.painter().rect_filled(rect, theme::CORNER, t.card);
        let stroke = Stroke::new(1.0, line);
        ui.painter()
            .rect_stroke(rect, theme::CORNER, stroke, egui::StrokeKind::Inside);
        if card.hovered() {
            self.chosen = place;
        }
        let inner = rect.shrink(theme::L);
        let layout = Layout::top_down(Align::Min);
        let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout));
        let icon = match template.key.as_str() {
            "vitivinicola" => icons::WINE,
            "fruticola" => icons::ORANGE_SLICE,
            _ => icons::FILE,
        };
        ui.label(
            RichText::new(icon)
                .text_style(egui::TextStyle::Heading)
                .color(t.wine),
        );
        ui.label(theme::emphasis(&template.name));
        ui.add_space(theme::XS);
        ui.label(theme::soft(&template.summary));
        let bottom = Layout::bottom_up(Align::Min);
        ui.with_layout(bottom, |ui| {
            let label = t!(minga.lang(), "start-begin", name = template.name.as_str());
            let short = t!(minga.lang(), "start-begin-short");
            // One card at a time carries the primary button: the one under the hand.
            let button = if place == self.chosen {
                primary_button(ui, icons::PLUS, &short)
            } else {
                plain_button(ui, icons::PLUS, &short)
            };
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
            if button.clicked() {
                let template = template.key.clone();
                out.send(FileCommand::New {
                    template,
                    path: None,
                });
            }
        });
    }

    fn backups(&mut self, ui: &mut Ui, minga: &Minga, out: &mut Outbox) {
        let lang = minga.lang();
        ui.horizontal(|ui| {
            ui.label(theme::section(t!(lang, "start-backups-title")));
            if icon_button(ui, icons::X, &t!(lang, "start-backups-close")).clicked() {
                self.backups = Backups::Hidden;
            }
        });
        if minga.backups().is_empty() {
            ui.label(theme::soft(t!(lang, "start-backups-none")));
        }
        for backup in minga.backups() {
            row(ui, |ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let label = t!(lang, "start-restore");
                    if plain_button(ui, "", &label).clicked() {
                        let name = t!(lang, "start-restored-name", name = backup.process.as_str());
                        out.send(FileCommand::Restore {
                            backup: backup.path.clone(),
                            target: minga.suggested_path(&name),
                        });
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.label(theme::strong(&backup.process));
                        ui.label(words::moment(lang, backup.made_at));
                        let holds = t!(
                            lang,
                            "start-backup-holds",
                            proposals = words::whole(lang, backup.proposals),
                            activities = words::whole(lang, backup.activities)
                        );
                        ui.label(theme::soft(holds));
                    });
                });
            });
        }
    }
}

fn preferences(ui: &mut Ui, minga: &Minga, out: &mut Outbox) {
    ui.add_space(theme::S);
    let size = vec2(ui.available_width(), theme::ROW);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let (icon, name, to) = match minga.settings().appearance {
            Appearance::Light => (
                icons::MOON,
                t!(minga.lang(), "start-dark"),
                Appearance::Dark,
            ),
            Appearance::Dark => (
                icons::SUN,
                t!(minga.lang(), "start-light"),
                Appearance::Light,
            ),
        };
        if icon_button(ui, icon, &name).clicked() {
            out.send(Preference::Appearance(to));
        }
        let (other, name) = match minga.settings().tongue {
            Tongue::Spanish => (Tongue::English, t!(minga.lang(), "start-english")),
            Tongue::English => (Tongue::Spanish, t!(minga.lang(), "start-spanish")),
        };
        if plain_button(ui, icons::TRANSLATE, &name).clicked() {
            out.send(Preference::Tongue(other));
        }
    });
}

fn recent(ui: &mut Ui, minga: &Minga, out: &mut Outbox) {
    let recent = &minga.settings().recent;
    if recent.is_empty() {
        return;
    }
    ui.label(theme::section(t!(minga.lang(), "start-recent")));
    for path in recent {
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let folder: PathBuf = path.parent().map(Into::into).unwrap_or_default();
        row(ui, |ui| {
            if plain_button(ui, icons::FILE, &name).clicked() {
                out.send(FileCommand::Open(path.clone()));
            }
            ui.add(egui::Label::new(theme::soft(folder.display().to_string())).truncate());
        });
    }
}

fn row(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    Frame::new()
        .inner_margin(Margin::symmetric(0, 2))
        .show(ui, |ui| {
            ui.set_min_height(theme::ROW);
            ui.horizontal(add);
        });
}
