//! Choosing a file: a place on the screen with a path and what lies there, so that it works on any
//! machine; the system's dialog stands beside it where there is one.

use std::path::{Path, PathBuf};

use egui::{Align, Key, Layout, Modal, ScrollArea, TextEdit, Ui};

use crate::app::Minga;
use crate::app::command::{Command, ExportWhat, FileCommand};
use crate::app::places::Places;
use crate::t;
use crate::ui::context::Outbox;
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{plain_button, primary_button};

/// What the file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Open,
    SaveCopy,
    Export,
    Import,
}

/// The dialog while it is open.
#[derive(Debug)]
pub struct FileDialog {
    purpose: Purpose,
    path: String,
    what: ExportWhat,
    listed: Listing,
    fresh: bool,
}

/// What lies in the folder of the path, read when the folder changes and not in every frame.
#[derive(Debug, Default)]
struct Listing {
    folder: PathBuf,
    files: Vec<PathBuf>,
}

/// Endings of list files that can be read.
const LISTS: [&str; 2] = ["txt", "csv"];

impl FileDialog {
    #[must_use]
    pub fn new(purpose: Purpose, minga: &Minga) -> Self {
        let open = minga.session().map(|session| session.path().to_owned());
        let stem = open
            .as_deref()
            .and_then(Path::file_stem)
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        let folder = open
            .as_deref()
            .and_then(Path::parent)
            .map_or_else(Places::documents, Path::to_owned);
        let path = match purpose {
            Purpose::Open | Purpose::Import => folder.join(""),
            Purpose::SaveCopy => {
                let name = t!(minga.lang(), "file-copy-name", name = stem);
                free(&folder, &name, "minga")
            }
            Purpose::Export => {
                let name = t!(minga.lang(), "file-plan-name", name = stem);
                free(&folder, &name, "pdf")
            }
        };
        Self {
            purpose,
            path: path.display().to_string(),
            what: ExportWhat::Plan,
            listed: Listing::default(),
            fresh: true,
        }
    }

    /// Shows the dialog; returns whether it is done.
    pub fn show(&mut self, ui: &mut Ui, minga: &Minga, out: &mut Outbox) -> bool {
        let mut done = false;
        let modal = Modal::new(egui::Id::unique("file dialog")).show(ui.ctx(), |ui| {
            ui.set_width(560.0);
            done = self.contents(ui, minga, out);
        });
        done || modal.should_close()
    }

    fn contents(&mut self, ui: &mut Ui, minga: &Minga, out: &mut Outbox) -> bool {
        let lang = minga.lang();
        let (title, button) = match self.purpose {
            Purpose::Open => (t!(lang, "file-open-title"), t!(lang, "file-open")),
            Purpose::SaveCopy => (t!(lang, "file-copy-title"), t!(lang, "file-copy")),
            Purpose::Export => (t!(lang, "file-export-title"), t!(lang, "file-export")),
            Purpose::Import => (t!(lang, "file-import-title"), t!(lang, "file-import")),
        };
        ui.label(theme::section(title));
        if self.purpose == Purpose::Export {
            self.kinds(ui, minga);
        }
        let label = ui.label(theme::caption(t!(lang, "file-path")));
        let field = TextEdit::singleline(&mut self.path).desired_width(f32::INFINITY);
        let field = ui.add(field).labelled_by(label.id);
        if std::mem::take(&mut self.fresh) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        if matches!(self.purpose, Purpose::Open | Purpose::Import) {
            self.list(ui);
        }
        ui.add_space(theme::M);
        let mut done = false;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if primary_button(ui, "", &button).clicked() || entered {
                done = self.finish(minga, out);
            }
            if plain_button(ui, "", &t!(lang, "file-cancel")).clicked() {
                done = true;
            }
        });
        done
    }

    fn kinds(&mut self, ui: &mut Ui, minga: &Minga) {
        let lang = minga.lang();
        let stem = minga
            .session()
            .and_then(|s| s.path().file_stem())
            .unwrap_or_default();
        let stem = stem.to_string_lossy();
        let folder = Path::new(&self.path)
            .parent()
            .map(Path::to_owned)
            .unwrap_or_default();
        ui.horizontal_wrapped(|ui| {
            let name = stem.as_ref();
            for (what, label, name, ending) in [
                (
                    ExportWhat::Plan,
                    t!(lang, "file-plan-pdf"),
                    t!(lang, "file-plan-name", name = name),
                    "pdf",
                ),
                (
                    ExportWhat::Plan,
                    t!(lang, "file-plan-xlsx"),
                    t!(lang, "file-plan-name", name = name),
                    "xlsx",
                ),
                (
                    ExportWhat::Minutes,
                    t!(lang, "file-minutes-pdf"),
                    t!(lang, "file-minutes-name", name = name),
                    "pdf",
                ),
                (
                    ExportWhat::Proposals,
                    t!(lang, "file-proposals-csv"),
                    t!(lang, "file-proposals-name", name = name),
                    "csv",
                ),
                (
                    ExportWhat::Results,
                    t!(lang, "file-results-pdf"),
                    t!(lang, "file-results-name", name = name),
                    "pdf",
                ),
                (
                    ExportWhat::All,
                    t!(lang, "file-all-json"),
                    t!(lang, "file-all-name", name = name),
                    "json",
                ),
            ] {
                let path = Path::new(&self.path);
                let chosen =
                    self.what == what && path.extension().is_some_and(|known| known == ending);
                if ui.selectable_label(chosen, label).clicked() {
                    self.what = what;
                    self.path = free(&folder, &name, ending).display().to_string();
                }
            }
        });
    }

    fn list(&mut self, ui: &mut Ui) {
        let path = Path::new(&self.path);
        let folder = if path.is_dir() {
            path
        } else {
            path.parent().unwrap_or(path)
        };
        if self.listed.folder != folder {
            self.listed = Listing {
                folder: folder.to_owned(),
                files: files(folder, self.purpose),
            };
        }
        let mut chosen = None;
        ScrollArea::vertical()
            .max_height(280.0)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for file in &self.listed.files {
                    // The folder above stands first, by its whole path.
                    let above = self.listed.folder.parent() == Some(file);
                    let name = file
                        .file_name()
                        .filter(|_| !above)
                        .unwrap_or(file.as_os_str());
                    let name = name.to_string_lossy();
                    let icon = if file.is_dir() {
                        icons::FOLDER
                    } else {
                        icons::FILE
                    };
                    if ui
                        .selectable_label(false, format!("{icon}  {name}"))
                        .clicked()
                    {
                        chosen = Some(file.clone());
                    }
                }
            });
        if let Some(file) = chosen {
            self.path = file.display().to_string();
        }
    }

    fn finish(&mut self, minga: &Minga, out: &mut Outbox) -> bool {
        let path = PathBuf::from(self.path.trim());
        if path.as_os_str().is_empty() || (path.is_dir() && self.purpose != Purpose::Export) {
            return false;
        }
        match self.purpose {
            Purpose::Open if path.extension().is_some_and(|ending| ending == "json") => {
                out.send(FileCommand::NewFrom {
                    template: path,
                    path: None,
                });
            }
            Purpose::Open => out.send(FileCommand::Open(path)),
            Purpose::SaveCopy => out.send(FileCommand::SaveCopy(path)),
            Purpose::Export => out.send(Command::Export {
                path,
                what: self.what,
            }),
            Purpose::Import => match minga.selection().table {
                Some(table) => out.send(Command::PreviewImport { path, table }),
                None => return false,
            },
        }
        true
    }
}

/// The folders and fitting files of a folder, the folder above first.
fn files(folder: &Path, purpose: Purpose) -> Vec<PathBuf> {
    let fits = |path: &Path| {
        let ending = path
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        match purpose {
            Purpose::Import => LISTS.contains(&ending.as_str()),
            _ => ending == "minga" || ending == "json",
        }
    };
    let hidden = |path: &Path| {
        path.file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with('.'))
    };
    let entries = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(Result::ok);
    let mut found: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| !hidden(path) && (path.is_dir() || fits(path)))
        .collect();
    found.sort_by_key(|path| (!path.is_dir(), path.clone()));
    found.truncate(500);
    found.splice(0..0, folder.parent().map(Path::to_owned));
    found
}

/// A path of this name and ending where nothing stands yet.
#[must_use]
pub fn free(folder: &Path, name: &str, ending: &str) -> PathBuf {
    (1..10_000)
        .map(|n| match n {
            1 => folder.join(format!("{name}.{ending}")),
            n => folder.join(format!("{name} ({n}).{ending}")),
        })
        .find(|path| !path.exists())
        .unwrap_or_default()
}
