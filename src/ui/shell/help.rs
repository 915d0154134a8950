//! The help page: the guide of `assets/guide/`, in the user's language.

use egui::{Modal, ScrollArea, Ui};
use egui_commonmark::{CommonMarkCache, CommonMarkViewer};
use rust_embed::RustEmbed;

use crate::i18n::Lang;
use crate::t;
use crate::ui::theme;
use crate::ui::widgets::plain_button;

#[derive(RustEmbed)]
#[folder = "assets/guide/"]
struct Guide;

/// The help page while it is open.
pub struct Help {
    /// Title and text of each chapter.
    chapters: Vec<(String, String)>,
    chosen: usize,
    cache: CommonMarkCache,
}

impl Help {
    /// Reads the guide.
    #[must_use]
    pub fn new(lang: &Lang) -> Self {
        Self {
            chapters: chapters(lang),
            chosen: 0,
            cache: CommonMarkCache::default(),
        }
    }

    /// Opens at the chapter of a step, by the number in its file's name.
    #[must_use]
    pub fn at(lang: &Lang, chapter: usize) -> Self {
        let mut help = Self::new(lang);
        help.chosen = chapter.min(help.chapters.len().saturating_sub(1));
        help
    }

    /// Shows the page; returns whether it is done.
    pub fn show(&mut self, ui: &mut Ui, lang: &Lang) -> bool {
        let screen = ui.ctx().content_rect().size();
        let mut done = false;
        let modal = Modal::new(egui::Id::unique("help")).show(ui.ctx(), |ui| {
            ui.set_width((screen.x * 0.8).min(960.0));
            ui.set_height((screen.y * 0.8).min(720.0));
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(200.0);
                    ui.label(theme::section(t!(lang, "shell-help")));
                    for (place, (title, _)) in self.chapters.iter().enumerate() {
                        if ui.selectable_label(place == self.chosen, title).clicked() {
                            self.chosen = place;
                        }
                    }
                    ui.add_space(theme::M);
                    done = plain_button(ui, "", &t!(lang, "file-close")).clicked();
                });
                ui.separator();
                ScrollArea::vertical()
                    .auto_shrink([false, false])
                    .show(ui, |ui| {
                        ui.set_max_width(theme::PROSE);
                        if let Some((_, text)) = self.chapters.get(self.chosen) {
                            CommonMarkViewer::new().show(ui, &mut self.cache, text);
                        }
                    });
            });
        });
        done || modal.should_close()
    }
}

/// The chapters in the order of their file names; the title is the first heading.
fn chapters(lang: &Lang) -> Vec<(String, String)> {
    let folder = format!("{}/", lang.tongue.tag());
    let mut names: Vec<_> = Guide::iter()
        .filter(|name| name.starts_with(&folder))
        .collect();
    names.sort();
    names
        .iter()
        .filter_map(|name| Guide::get(name))
        .map(|file| {
            let text = String::from_utf8_lossy(&file.data).into_owned();
            let title = text
                .lines()
                .find_map(|line| line.strip_prefix("# "))
                .unwrap_or_default();
            (title.to_owned(), text)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Tongue;

    #[test]
    fn both_guides_have_the_same_chapters_with_titles() {
        let spanish = chapters(&Tongue::Spanish.lang());
        let english = chapters(&Tongue::English.lang());
        assert_eq!(spanish.len(), english.len());
        assert!(!spanish.is_empty());
        assert!(
            spanish
                .iter()
                .chain(&english)
                .all(|(title, _)| !title.is_empty())
        );
    }
}
