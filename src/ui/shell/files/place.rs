//! The place itself: a path, what lies in its folder, and the way to the system's dialog.

use std::path::{Path, PathBuf};

use egui::text::{CCursor, CCursorRange};
use egui::{Align, Id, Key, Layout, Ui};

use super::kinds::{self, Kind};
use super::list::{Chosen, Listing};
use super::names;
use super::purpose::Purpose;
use super::system::{Answer, Asking, Question, System};
use crate::app::Minga;
use crate::app::command::{Command, FileCommand, ImportCommand};
use crate::app::places::Places;
use crate::i18n::Lang;
use crate::t;
use crate::ui::context::Outbox;
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{field, plain_button, primary_button};

/// The list's height, in points.
const LIST: f32 = 272.0;

/// How the place was left.
pub enum Done {
    /// With a file in this folder.
    Used(PathBuf),
    Left,
}

/// The place while it is open.
pub struct FilePlace {
    pub purpose: Purpose,
    path: String,
    kind: Kind,
    listed: Listing,
    asking: Option<Asking>,
    said: Said,
    /// Whether the field is to get the cursor: at first, and after each choice beside it.
    wants_cursor: bool,
}

/// What is said under the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Nothing,
    /// The system's dialog gave no file, or is not there.
    NoFile,
    /// The name was taken, and this is another.
    Taken,
}

impl FilePlace {
    pub fn new(purpose: Purpose, kind: Kind, minga: &Minga, folder: Option<PathBuf>) -> Self {
        let file = minga.session().map(|session| session.path().to_owned());
        let beside = file.as_deref().and_then(Path::parent);
        let folder = folder
            .or_else(|| beside.map(Path::to_owned))
            .unwrap_or_else(Places::documents);
        let path = if purpose.is_new() {
            suggested(purpose, kind, minga, &folder)
        } else {
            folder.join("")
        };
        Self {
            purpose,
            path: path.display().to_string(),
            kind,
            listed: Listing::default(),
            asking: None,
            said: Said::Nothing,
            wants_cursor: true,
        }
    }

    /// Shows the place; answers how it was left, once it is.
    pub fn contents(
        &mut self,
        ui: &mut Ui,
        minga: &Minga,
        system: &System,
        out: &mut Outbox,
    ) -> Option<Done> {
        let lang = minga.lang();
        ui.label(theme::section(self.purpose.title(lang)));
        match self.purpose {
            Purpose::Export => self.kinds(ui, minga),
            Purpose::Import => {
                ui.label(theme::soft(t!(lang, "file-import-what")));
            }
            _ => {}
        }
        self.listed.follow(&self.path, self.purpose);
        let mut chosen = self.listed.keys(ui, path_id());
        let mut file = match self.asking.as_ref().map(Asking::answer) {
            None | Some(Answer::Waiting) => None,
            Some(Answer::File(path)) => {
                self.asking = None;
                Some(path)
            }
            Some(Answer::Nothing) => {
                self.asking = None;
                self.said = Said::NoFile;
                None
            }
        };
        if self.path_row(ui, minga, system) {
            file = Some(PathBuf::from(self.path.trim()));
        }
        self.say(ui, lang);
        chosen = chosen.or(self.listed.show(ui, LIST));
        if let Some(Chosen::Taken(path)) = &chosen {
            file = Some(path.clone());
        }
        if let Some(chosen) = chosen {
            self.take(chosen);
        }
        ui.add_space(theme::M);
        let mut left = false;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if primary_button(ui, "", &self.purpose.button(lang)).clicked() {
                file = Some(PathBuf::from(self.path.trim()));
            }
            left = plain_button(ui, "", &t!(lang, "file-cancel")).clicked();
        });
        if self.wants_cursor {
            ui.ctx().request_repaint();
        }
        match file {
            Some(path) => self.finish(path, minga, out),
            None => left.then_some(Done::Left),
        }
    }

    /// The path's field with the system's dialog beside it; answers whether Enter was pressed.
    fn path_row(&mut self, ui: &mut Ui, minga: &Minga, system: &System) -> bool {
        let lang = minga.lang();
        let label = ui.label(theme::caption(t!(lang, "file-path")));
        let mut entered = false;
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let browse = t!(lang, "file-browse");
                let idle = self.asking.is_none();
                let button = ui.add_enabled_ui(idle, |ui| {
                    plain_button(ui, icons::FOLDER_OPEN, &browse)
                        .on_hover_text(t!(lang, "file-browse-means"))
                });
                if button.inner.clicked() {
                    self.said = Said::Nothing;
                    self.asking = Some(Asking::begin(system, self.question(minga), ui.ctx()));
                    self.wants_cursor = true;
                }
                let field = ui
                    .add(field(&mut self.path, path_id(), ""))
                    .labelled_by(label.id);
                if std::mem::take(&mut self.wants_cursor) {
                    field.request_focus();
                    self.select_name(ui);
                }
                if field.changed() {
                    self.said = Said::Nothing;
                }
                entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            });
        });
        entered
    }

    fn say(&self, ui: &mut Ui, lang: &Lang) {
        let words = match self.said {
            _ if self.asking.is_some() => t!(lang, "file-browsing"),
            Said::Nothing => t!(lang, "file-keys"),
            Said::NoFile => t!(lang, "file-browse-nothing"),
            Said::Taken => t!(lang, "file-taken"),
        };
        ui.label(theme::caption(words));
    }

    fn kinds(&mut self, ui: &mut Ui, minga: &Minga) {
        if let Some(kind) = kinds::show(ui, minga.lang(), self.kind) {
            self.kind = kind;
            let folder = self.folder();
            let path = suggested(self.purpose, kind, minga, &folder);
            self.put(&path);
        }
    }

    /// Goes into a folder, or names a file.
    fn take(&mut self, chosen: Chosen) {
        match chosen {
            Chosen::Folder(folder) => {
                let name = Path::new(&self.path).file_name().unwrap_or_default();
                let path = if self.purpose.is_new() {
                    names::free_beside(&folder.join(name))
                } else {
                    folder.join("")
                };
                self.put(&path);
            }
            Chosen::File(path) if self.purpose.is_new() => {
                self.put(&names::free_beside(&path));
                self.said = Said::Taken;
            }
            Chosen::File(path) | Chosen::Taken(path) => self.put(&path),
        }
    }

    /// Puts a path in the field, and the cursor where one types on.
    fn put(&mut self, path: &Path) {
        self.path = path.display().to_string();
        self.said = Said::Nothing;
        self.wants_cursor = true;
    }

    /// Selects a new file's name, or puts the cursor behind the path.
    fn select_name(&self, ui: &Ui) {
        let end = self.path.chars().count();
        let path = Path::new(&self.path);
        let part = |part: Option<&std::ffi::OsStr>| {
            part.map_or(0, |part| part.to_string_lossy().chars().count())
        };
        let (from, to) = if self.purpose.is_new() {
            let from = end - part(path.file_name()).min(end);
            (from, from + part(path.file_stem()))
        } else {
            (end, end)
        };
        let mut state =
            egui::text_edit::TextEditState::load(ui.ctx(), path_id()).unwrap_or_default();
        let range = CCursorRange::two(CCursor::new(from), CCursor::new(to.min(end)));
        state.cursor.set_char_range(Some(range));
        state.store(ui.ctx(), path_id());
    }

    fn folder(&self) -> PathBuf {
        let path = Path::new(self.path.trim());
        if path.is_dir() {
            return path.to_owned();
        }
        path.parent().map(Path::to_owned).unwrap_or_default()
    }

    fn question(&self, minga: &Minga) -> Question {
        let lang = minga.lang();
        let name = Path::new(self.path.trim()).file_name();
        let name = name.map(|name| name.to_string_lossy().into_owned());
        let endings = match self.purpose {
            // One alone: dialogs give it to a name that has none.
            Purpose::Export => vec![self.kind.ending],
            other => other.endings().to_vec(),
        };
        Question {
            title: self.purpose.title(lang),
            filter: (self.purpose.filter(lang), endings),
            folder: self.folder(),
            new: name.filter(|_| self.purpose.is_new()),
        }
    }

    /// Sends what is to be done with the file. Nothing that stands there is ever written over: a
    /// name that is taken is changed, and has to be confirmed.
    fn finish(&mut self, path: PathBuf, minga: &Minga, out: &mut Outbox) -> Option<Done> {
        let path = if self.purpose.is_new() {
            self.new_file(&path, minga)?
        } else {
            path
        };
        if path.as_os_str().is_empty() || path.is_dir() {
            return None;
        }
        let folder = path.parent().map(Path::to_owned).unwrap_or_default();
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
                what: self.kind.what,
            }),
            Purpose::Import => {
                let table = minga.selection().table?;
                out.send(ImportCommand::Open { path, table });
            }
        }
        Some(Done::Used(folder))
    }

    /// The whole name of a new file, if nothing has it yet.
    fn new_file(&mut self, path: &Path, minga: &Minga) -> Option<PathBuf> {
        if path.as_os_str().is_empty() {
            return None;
        }
        if path.is_dir() {
            let path = suggested(self.purpose, self.kind, minga, path);
            self.put(&path);
            return None;
        }
        let ending = match self.purpose {
            Purpose::Export => self.kind.ending,
            other => other.endings().first().copied().unwrap_or_default(),
        };
        let path = names::with_ending(path, self.purpose.endings(), ending);
        if names::is_taken(&path) {
            self.put(&names::free_beside(&path));
            self.said = Said::Taken;
            return None;
        }
        Some(path)
    }
}

fn path_id() -> Id {
    Id::unique("file path")
}

/// A free name for a new file in a folder, after the file that is open.
fn suggested(purpose: Purpose, kind: Kind, minga: &Minga, folder: &Path) -> PathBuf {
    let lang = minga.lang();
    let file = minga
        .session()
        .and_then(|session| session.path().file_stem());
    let file = file.unwrap_or_default().to_string_lossy();
    let file = file.as_ref();
    match purpose {
        Purpose::Export => names::free(folder, &kind.name(lang, file), kind.ending),
        _ => names::free(folder, &t!(lang, "file-copy-name", name = file), "minga"),
    }
}
