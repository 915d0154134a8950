//! What lies in a folder: folders to go into and files to choose, by mouse or with the arrows.

use std::path::{Path, PathBuf};

use egui::{Id, Key, Modifiers, ScrollArea, Ui};

use super::Purpose;
use crate::ui::icons;

/// How many are listed: whoever has more types the name.
const MOST: usize = 500;

/// A folder's content, read when the folder changes and not in every frame.
#[derive(Debug, Default)]
pub struct Listing {
    /// What was typed when it was read.
    typed: Option<String>,
    folder: PathBuf,
    entries: Vec<Entry>,
    /// The one that the arrows have reached.
    marked: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    path: PathBuf,
    name: String,
    kind: Kind,
}

/// What stands in a row; in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// The folder above, by its whole path.
    Above,
    Folder,
    File,
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    Folder(PathBuf),
    /// To be looked at: its name goes into the field.
    File(PathBuf),
    /// To be taken at once.
    Taken(PathBuf),
}

impl Listing {
    /// Reads the folder that a typed path is in, if another is listed.
    pub fn follow(&mut self, typed: &str, purpose: Purpose) {
        if self.typed.as_deref() == Some(typed) {
            return;
        }
        self.typed = Some(typed.to_owned());
        self.marked = None;
        let path = Path::new(typed.trim());
        let folder = if path.is_dir() {
            path
        } else {
            path.parent().unwrap_or(path)
        };
        if self.folder != folder {
            folder.clone_into(&mut self.folder);
            self.entries = entries(folder, purpose);
        }
    }

    /// Takes the keys that belong to the list while the cursor is in the path's field.
    pub fn keys(&mut self, ui: &Ui, field: Id) -> Option<Chosen> {
        if !ui.memory(|memory| memory.has_focus(field)) {
            return None;
        }
        let key = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if key(Modifiers::ALT, Key::ArrowUp) {
            let above = self.entries.iter().find(|entry| entry.kind == Kind::Above);
            return above.map(Entry::chosen);
        }
        if key(Modifiers::NONE, Key::ArrowDown) {
            self.marked = self.below();
        }
        if key(Modifiers::NONE, Key::ArrowUp) {
            self.marked = self.marked.and_then(|marked| marked.checked_sub(1));
        }
        let marked = self.marked.and_then(|marked| self.entries.get(marked))?;
        key(Modifiers::NONE, Key::Enter).then(|| match marked.kind {
            Kind::File => Chosen::Taken(marked.path.clone()),
            _ => marked.chosen(),
        })
    }

    /// From the field the arrow goes to what lies here; the folder above is one step back.
    fn below(&self) -> Option<usize> {
        let last = self.entries.len().checked_sub(1)?;
        let first = self.entries.iter().position(|e| e.kind != Kind::Above);
        let next = self.marked.map_or(first.unwrap_or(0), |marked| marked + 1);
        Some(next.min(last))
    }

    /// Shows the rows in the height given.
    pub fn show(&self, ui: &mut Ui, height: f32) -> Option<Chosen> {
        let mut chosen = None;
        ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (place, entry) in self.entries.iter().enumerate() {
                    let marked = self.marked == Some(place);
                    let icon = match entry.kind {
                        Kind::Above => icons::ARROW_UP,
                        Kind::Folder => icons::FOLDER,
                        Kind::File => icons::FILE,
                    };
                    let row = ui.selectable_label(marked, format!("{icon}  {}", entry.name));
                    let name = entry.name.as_str();
                    row.widget_info(|| {
                        egui::WidgetInfo::selected(egui::Role::Button, true, marked, name)
                    });
                    if marked {
                        row.scroll_to_me(None);
                    }
                    if row.double_clicked() && entry.kind == Kind::File {
                        chosen = Some(Chosen::Taken(entry.path.clone()));
                    } else if row.clicked() {
                        chosen = Some(entry.chosen());
                    }
                }
            });
        chosen
    }
}

impl Entry {
    fn chosen(&self) -> Chosen {
        match self.kind {
            Kind::Above | Kind::Folder => Chosen::Folder(self.path.clone()),
            Kind::File => Chosen::File(self.path.clone()),
        }
    }
}

/// The folders and fitting files of a folder, the folder above first.
fn entries(folder: &Path, purpose: Purpose) -> Vec<Entry> {
    let found = std::fs::read_dir(folder).into_iter().flatten();
    let found = found.filter_map(Result::ok).map(|found| found.path());
    let entry = |path: PathBuf| {
        let name = path.file_name()?.to_string_lossy().into_owned();
        let kind = if path.is_dir() {
            Kind::Folder
        } else {
            Kind::File
        };
        let seen = !name.starts_with('.') && (kind == Kind::Folder || purpose.is_about(&path));
        seen.then_some(Entry { path, name, kind })
    };
    let mut entries: Vec<Entry> = found.filter_map(entry).collect();
    entries.sort_by_cached_key(|entry| (entry.kind, entry.name.to_lowercase()));
    entries.truncate(MOST);
    if let Some(above) = folder
        .parent()
        .filter(|above| !above.as_os_str().is_empty())
    {
        entries.insert(
            0,
            Entry {
                path: above.to_owned(),
                name: above.display().to_string(),
                kind: Kind::Above,
            },
        );
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_come_before_fitting_files_and_the_folder_above_first() {
        let home = tempfile::tempdir().expect("a folder");
        for name in ["b.minga", "A.minga", "lista.csv", ".oculto.minga"] {
            std::fs::write(home.path().join(name), "").expect("written");
        }
        std::fs::create_dir(home.path().join("taller")).expect("made");
        let entries = entries(home.path(), Purpose::SaveCopy);
        let names: Vec<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();
        let above = home.path().parent().expect("a folder above");
        let above = above.display().to_string();
        assert_eq!(names, [above.as_str(), "taller", "A.minga", "b.minga"]);
    }
}
