mod one_plan;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::{Event, Key, Modifiers, Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::FacilitatorWindow;
use crate::app::Minga;
use crate::app::command::{Command, FileCommand, ImportCommand, ProjectorCommand};
use crate::app::import::Origin;
use crate::app::places::Places;
use crate::app::projection::deck::Slide;
use crate::app::projector::SingleScreen;
use crate::app::section::Section;
use crate::app::session::Checks;
use crate::domain::Action;
use crate::domain::workshop::{Room, WorkshopEdit};
use crate::ui::shell::projector_window::Place;
use crate::ui::theme;

/// The whole window with a file of its own.
struct Whole {
    window: FacilitatorWindow,
    _home: tempfile::TempDir,
}

/// What the harness leaves around the window, in points.
const AROUND: f32 = 8.0;

type Screen = Harness<'static, Whole>;

impl Whole {
    /// The window at 1366x768 with a new file, in *Propuestas*.
    fn open() -> Screen {
        Self::of("vitivinicola")
    }

    /// The same from another template.
    fn of(template: &str) -> Screen {
        let home = tempfile::tempdir().expect("a folder");
        let minga = Minga::new(Places::under(home.path()), Arc::new(|| {}));
        let mut window = FacilitatorWindow::new(minga, &egui::Context::default());
        window.send(FileCommand::New {
            template: template.to_owned(),
            path: Some(home.path().join("taller.minga")),
        });
        let mut whole = Self {
            window,
            _home: home,
        };
        whole.settle();
        whole.window.send(Command::Go(Section::Proposals));
        let mut screen = Harness::builder()
            .with_size(vec2(1366.0, 768.0))
            .with_context_setup(theme::install)
            .build_ui_state(
                |ui, whole: &mut Self| {
                    whole.window.tick(&ui.ctx().clone());
                    whole.window.show(ui, Place::Window);
                },
                whole,
            );
        screen.run_steps(3);
        screen
    }

    /// Waits until the file is open, checked and saved.
    fn settle(&mut self) {
        for _ in 0..30_000 {
            self.window.minga.tick();
            let session = self.window.minga.session();
            if session.is_some_and(|s| *s.checks() != Checks::Running && s.unsaved() == 0) {
                return;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        panic!("the file did not settle");
    }

    fn minga(&self) -> &Minga {
        self.window.minga()
    }

    fn draft(&self) -> Option<&str> {
        self.minga().session().expect("open").draft("single")
    }

    /// What was proposed last, the newest first.
    fn newest(&self, count: usize) -> Vec<&str> {
        let process = self.minga().session().expect("open").process();
        let standing = process.index().standing().iter().rev().take(count);
        standing
            .filter_map(|(_, id)| process.proposals.get(*id))
            .map(|proposal| proposal.text.as_str())
            .collect()
    }
}

fn press(screen: &mut Screen, key: Key) {
    screen.key_press(key);
    screen.run_steps(3);
}

fn type_text(screen: &mut Screen, text: &str) {
    screen.event(Event::Text(text.to_owned()));
    screen.run_steps(3);
}

/// The key as one pass gets it, beside others.
fn key(key: Key) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

/// The field of the single screen.
fn field(screen: &Screen) -> Rect {
    screen.get_by_label_contains("escribir y Enter").rect()
}

fn single(screen: &Screen) -> SingleScreen {
    screen.state().minga().projector().single_screen()
}

#[test]
fn what_is_typed_fast_on_the_single_screen_is_saved_line_by_line() {
    let mut screen = Whole::open();
    press(&mut screen, Key::F6);
    assert_eq!(single(&screen), SingleScreen::On);
    // Four lines in one pass, as a slow machine gets them.
    for line in ["Riego", "Ferias", "Viveros", "Rutas"] {
        screen.event(Event::Text(line.to_owned()));
        screen.event(key(Key::Enter));
    }
    screen.run_steps(8);
    let newest = screen.state().newest(4);
    assert_eq!(newest, ["Rutas", "Viveros", "Ferias", "Riego"]);
}

#[test]
fn pages_turn_while_something_is_typed_on_the_single_screen() {
    let mut screen = Whole::open();
    press(&mut screen, Key::F6);
    screen
        .state_mut()
        .window
        .send(ProjectorCommand::Show(Slide::Title));
    type_text(&mut screen, "Riego");
    let shown = |screen: &Screen| screen.state().minga().projector().slide().cloned();
    press(&mut screen, Key::PageDown);
    assert_eq!(shown(&screen), Some(Slide::Agenda));
    type_text(&mut screen, " para todos");
    press(&mut screen, Key::PageUp);
    assert_eq!(shown(&screen), Some(Slide::Title));
    press(&mut screen, Key::Enter);
    assert_eq!(screen.state().newest(1), ["Riego para todos"]);
}

#[test]
fn escape_leaves_the_single_screen_and_what_is_typed_is_found_again() {
    let mut screen = Whole::open();
    press(&mut screen, Key::F6);
    type_text(&mut screen, "Riego");
    // Esc closes what lies over the screen first.
    screen.key_press_modifiers(Modifiers::COMMAND, Key::K);
    screen.run_steps(3);
    press(&mut screen, Key::Escape);
    assert_eq!(single(&screen), SingleScreen::On);
    press(&mut screen, Key::Escape);
    assert_eq!(single(&screen), SingleScreen::Off);
    assert_eq!(screen.state().draft(), Some("Riego"));
    press(&mut screen, Key::F6);
    let again = screen.get_by_label_contains("escribir y Enter");
    assert_eq!(again.value().as_deref(), Some("Riego"));
    assert!(again.is_focused());
    // Once it is saved, no draft is left of it.
    press(&mut screen, Key::Enter);
    assert_eq!(screen.state().newest(1), ["Riego"]);
    assert_eq!(screen.state().draft(), None);
    press(&mut screen, Key::F6);
    assert_eq!(single(&screen), SingleScreen::Off);
}

#[test]
fn the_table_is_chosen_on_the_single_screen_too() {
    let mut screen = Whole::open();
    press(&mut screen, Key::F6);
    screen.get_by_label("Propuesta de Innovación: escribir y Enter");
    screen.key_press_modifiers(Modifiers::ALT, Key::Num3);
    screen.run_steps(3);
    screen.get_by_label("Propuesta de Mercado: escribir y Enter");
}

#[test]
fn slide_and_field_fit_on_a_small_screen_in_any_room() {
    let mut screen = Whole::open();
    press(&mut screen, Key::F6);
    for (last_row_cm, screen_width_cm) in [(300, 240), (1000, 240), (1400, 200), (3000, 150)] {
        let process = screen.state().minga().session().expect("open").process();
        let workshop = process.current_workshop().expect("one").id;
        let edit = WorkshopEdit::Room(Room {
            last_row_cm,
            screen_width_cm,
            row_gap_cm: 90,
        });
        screen
            .state_mut()
            .window
            .send(Action::EditWorkshop { workshop, edit });
        screen.run_steps(3);
        let field = field(&screen);
        assert!(field.bottom() <= 768.0 && field.height() < 384.0, "{field}");
        let projector = screen.state().minga().projector();
        let slide = AROUND + (1366.0 - 2.0 * AROUND) / projector.aspect();
        assert!(
            (slide - field.top()).abs() < 24.0,
            "the slide is {slide} high, the field begins at {}",
            field.top()
        );
    }
}

/// A file that is dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("nobody asks".to_owned())
    }
}

#[test]
fn a_list_is_chosen_or_dropped_on_the_proposals_and_shown_before_it_is_added() {
    let mut screen = Whole::open();
    let session = screen.state().minga().session().expect("open");
    let list = session.path().with_file_name("lista.txt");
    std::fs::write(&list, "Riego\nFerias\n").expect("written");
    screen.get_by_label("Importar lista").click();
    screen.run_steps(3);
    type_text(&mut screen, "lista.txt");
    press(&mut screen, Key::Enter);
    assert_eq!(imported(&mut screen), (list.clone(), 2));
    screen.state_mut().window.send(ImportCommand::Cancel);
    let dropped = Arc::new(Dropped(list.clone()));
    screen.input_mut().dropped_files.push(dropped);
    assert_eq!(imported(&mut screen), (list, 2));
}

/// The list that is shown, once it was read, and how many proposals it would add.
fn imported(screen: &mut Screen) -> (PathBuf, usize) {
    for _ in 0..30_000 {
        screen.step();
        if let Some(import) = screen.state().minga().import_preview() {
            let Origin::File(path) = &import.plan.from else {
                panic!("it comes from a file");
            };
            return (path.clone(), import.preview.counts().added);
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    panic!("the list was not read");
}

#[test]
fn the_hand_over_the_preview_is_seen_by_the_room_until_it_leaves() {
    let mut screen = Whole::open();
    let ring = |screen: &mut Screen| {
        let frames = screen.state_mut().window.frames();
        frames.expect("a file is open").0.pointer
    };
    press(&mut screen, Key::F5);
    press(&mut screen, Key::F4);
    assert_eq!(ring(&mut screen), None);
    let title = screen.get_by_label("En pantalla").rect();
    let over = title.left_bottom() + egui::vec2(60.0, 50.0);
    screen.hover_at(over);
    screen.run_steps(3);
    let [x, y] = ring(&mut screen).expect("the hand is over the preview");
    assert!(x > 0.1 && x < 0.5 && y > 0.05 && y < 0.4, "{x} {y}");
    screen.hover_at(title.center());
    screen.run_steps(3);
    assert_eq!(ring(&mut screen), None);
    screen.hover_at(over);
    screen.run_steps(3);
    press(&mut screen, Key::F4);
    assert_eq!(ring(&mut screen), None);
}

#[test]
fn a_notice_keeps_its_height_however_long_it_stands() {
    let mut screen = Whole::open();
    // Nothing has been done that could be undone: that is refused in words.
    screen.state_mut().window.send(Command::Undo);
    screen.run_steps(4);
    let place = |screen: &Screen| screen.get_by_label("Cerrar el aviso").rect();
    let first = place(&screen);
    screen.run_steps(20);
    assert!((place(&screen).center().y - first.center().y).abs() < 1.0);
}

#[test]
fn the_palette_presses_the_keys_of_a_section() {
    let mut screen = Whole::open();
    screen.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
    screen.run_steps(3);
    screen.key_press_modifiers(Modifiers::COMMAND, Key::K);
    screen.run_steps(3);
    type_text(&mut screen, "propuestas diagnostico");
    press(&mut screen, Key::Enter);
    screen.run_steps(3);
    screen.get_by_label_contains("El diagnóstico todavía no tiene nada");
    screen.key_press_modifiers(Modifiers::COMMAND, Key::K);
    screen.run_steps(3);
    type_text(&mut screen, "propuestas buscar");
    press(&mut screen, Key::Enter);
    screen.run_steps(3);
    type_text(&mut screen, "zzz");
    screen.get_by_label("Ninguna propuesta coincide.");
}
