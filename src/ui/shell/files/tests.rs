use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use egui::{Key, Modifiers, Theme, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::system::{Question, System};
use super::{Files, Purpose};
use crate::app::Command;
use crate::app::command::{ExportWhat, FileCommand};
use crate::app::section::Section;
use crate::ui::context::{Context, Outbox};
use crate::ui::testing::{Bench, SMALL};

type Place = Harness<'static, Bench<Files>>;

fn show(files: &mut Files, ui: &mut Ui, cx: Context, out: &mut Outbox) {
    files.show(ui, cx.minga, out);
}

/// The folder of the file that is open.
fn folder(bench: &Bench<Files>) -> PathBuf {
    let path = bench.session().path();
    path.parent().expect("a folder").to_owned()
}

/// The place over a folder with a file beside the one that is open, and one in a folder.
fn place(purpose: Purpose, system: System) -> Place {
    let mut bench = Bench::new("blank", show);
    bench.panel = Files::with(system);
    let home = folder(&bench);
    std::fs::create_dir(home.join("abril")).expect("made");
    std::fs::write(home.join("abril").join("copia.minga"), "").expect("written");
    bench.panel.open(purpose, &bench.minga);
    bench.harness(SMALL, Theme::Light)
}

fn silent() -> System {
    System::default()
}

fn press(place: &mut Place, key: Key) {
    place.key_press(key);
    place.run_steps(3);
}

fn typed(place: &Place) -> PathBuf {
    let field = place.get_by_label("Carpeta y nombre");
    field.value().unwrap_or_default().into()
}

fn is_open(place: &Place) -> bool {
    place.query_by_label("Carpeta y nombre").is_some()
}

fn sent(place: &Place) -> &[Command] {
    &place.state().sent
}

/// Steps until something is so: an answer comes from another thread.
fn until(place: &mut Place, so: impl Fn(&Place) -> bool) {
    for _ in 0..30_000 {
        place.step();
        if so(place) {
            return;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    panic!("nothing came");
}

#[test]
fn arrows_and_enter_go_into_a_folder_and_take_a_file() {
    let mut place = place(Purpose::Open, silent());
    let home = folder(place.state());
    assert_eq!(typed(&place), home.join(""));
    press(&mut place, Key::ArrowDown);
    press(&mut place, Key::Enter);
    assert_eq!(typed(&place), home.join("abril").join(""));
    place.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    place.run_steps(3);
    assert_eq!(typed(&place), home.join(""));
    for key in [Key::ArrowDown, Key::Enter, Key::ArrowDown, Key::Enter] {
        press(&mut place, key);
    }
    let wanted = FileCommand::Open(home.join("abril").join("copia.minga"));
    assert_eq!(sent(&place), [Command::File(wanted)]);
    assert!(!is_open(&place));
}

#[test]
fn the_folder_used_last_is_where_the_next_file_is_looked_for() {
    let mut place = place(Purpose::Open, silent());
    let home = folder(place.state());
    for key in [Key::ArrowDown, Key::Enter, Key::ArrowDown, Key::Enter] {
        press(&mut place, key);
    }
    let bench = place.state_mut();
    bench.panel.open(Purpose::Open, &bench.minga);
    place.run_steps(3);
    assert_eq!(typed(&place), home.join("abril").join(""));
    let bench = place.state_mut();
    bench.panel.open(Purpose::SaveCopy, &bench.minga);
    place.run_steps(3);
    assert_eq!(typed(&place), home.join("taller - copia.minga"));
}

#[test]
fn a_document_is_never_written_over_another() {
    let mut place = place(Purpose::Export, silent());
    place.get_by_label("Todo (JSON)").click();
    place.run_steps(3);
    let home = folder(place.state());
    let taken = home.join("taller - datos.json");
    assert_eq!(typed(&place), taken);
    // Somebody else took the name meanwhile.
    std::fs::write(&taken, "de otro").expect("written");
    press(&mut place, Key::Enter);
    let other = home.join("taller - datos (2).json");
    assert_eq!((typed(&place), sent(&place)), (other.clone(), &[][..]));
    place.get_by_label_contains("Ese nombre ya existe");
    press(&mut place, Key::Enter);
    let export = Command::Export {
        path: other,
        what: ExportWhat::All,
    };
    assert_eq!(sent(&place), [export]);
    let kept = std::fs::read_to_string(&taken).expect("read");
    assert_eq!(kept, "de otro");
}

#[test]
fn the_map_is_exported_as_page_drawing_or_picture() {
    let mut place = place(Purpose::Export, silent());
    let bench = place.state_mut();
    bench.panel.export_map(&bench.minga);
    place.run_steps(3);
    let home = folder(place.state());
    assert_eq!(typed(&place), home.join("taller - mapa.pdf"));
    for (label, ending) in [("Mapa (PNG)", "png"), ("Mapa (SVG)", "svg")] {
        place.get_by_label(label).click();
        place.run_steps(3);
        let name = Path::new("taller - mapa").with_extension(ending);
        assert_eq!(typed(&place), home.join(name));
    }
    press(&mut place, Key::Enter);
    let export = Command::Export {
        path: home.join("taller - mapa.svg"),
        what: ExportWhat::Map,
    };
    assert_eq!(sent(&place), [export]);
}

#[test]
fn a_document_of_the_open_section_is_suggested() {
    let bench = Bench::new("blank", show);
    let mut place = bench.harness(SMALL, Theme::Light);
    for (section, name) in [
        (Section::Map, "taller - mapa.pdf"),
        (Section::Proposals, "taller - propuestas.csv"),
        (Section::Plan, "taller - plan.pdf"),
    ] {
        let bench = place.state_mut();
        bench.minga.dispatch(Command::Go(section));
        bench.panel.open(Purpose::Export, &bench.minga);
        place.run_steps(3);
        assert_eq!(typed(&place), folder(place.state()).join(name));
    }
}

#[test]
fn a_copy_keeps_its_name_in_the_folder_that_is_gone_into() {
    let mut place = place(Purpose::SaveCopy, silent());
    let home = folder(place.state());
    press(&mut place, Key::ArrowDown);
    press(&mut place, Key::Enter);
    let copy = home.join("abril").join("taller - copia.minga");
    assert_eq!(typed(&place), copy);
    press(&mut place, Key::Enter);
    assert_eq!(sent(&place), [FileCommand::SaveCopy(copy).into()]);
}

#[test]
fn the_systems_dialog_is_told_what_is_wanted_and_its_answer_is_taken() {
    let asked: Arc<Mutex<Vec<Question>>> = Arc::default();
    let log = Arc::clone(&asked);
    let system = System::answering(move |question| {
        let chosen = question.folder.join("elegido");
        log.lock().expect("whole").push(question);
        Some(chosen)
    });
    let mut place = place(Purpose::Export, system);
    let home = folder(place.state());
    place.get_by_label("Buscar…").click();
    until(&mut place, |place| !sent(place).is_empty());
    // The dialog gave no ending: the document's is put behind it.
    let export = Command::Export {
        path: home.join("elegido.pdf"),
        what: ExportWhat::Plan,
    };
    assert_eq!(sent(&place), [export]);
    let question = Question {
        title: "Exportar".to_owned(),
        filter: ("Documentos".to_owned(), vec!["pdf"]),
        folder: home,
        new: Some("taller - plan.pdf".to_owned()),
    };
    assert_eq!(*asked.lock().expect("whole"), [question]);
}

#[test]
fn a_name_that_the_system_lets_be_written_over_is_changed_all_the_same() {
    let system = System::answering(|question| {
        let taken = question.folder.join("tomado.minga");
        std::fs::write(&taken, "de otro").expect("written");
        Some(taken)
    });
    let mut place = place(Purpose::SaveCopy, system);
    let home = folder(place.state());
    place.get_by_label("Buscar…").click();
    let other = home.join("tomado (2).minga");
    until(&mut place, |place| typed(place) == other);
    assert!(sent(&place).is_empty());
}

#[test]
fn without_a_system_dialog_the_place_stays_and_says_so() {
    let broken: fn(Question) -> Option<PathBuf> = |_| panic!("the dialog breaks");
    for system in [silent(), System::answering(broken)] {
        let mut place = place(Purpose::Import, system);
        let before = typed(&place);
        place.get_by_label("Buscar…").click();
        until(&mut place, |place| {
            let said = place.query_by_label_contains("El sistema no entregó un archivo");
            said.is_some()
        });
        assert_eq!((typed(&place), sent(&place)), (before, &[][..]));
    }
}

#[test]
fn the_place_works_on_while_the_systems_dialog_is_open() {
    let (close, closed) = mpsc::channel();
    let closed = Mutex::new(closed);
    let system = System::answering(move |_| {
        let _ = closed.lock().expect("whole").recv();
        Some(PathBuf::from("/demasiado/tarde.minga"))
    });
    let mut place = place(Purpose::Open, system);
    place.get_by_label("Buscar…").click();
    place.run_steps(3);
    place.get_by_label_contains("El diálogo del sistema está abierto");
    let browse = place.get_by_label("Buscar…");
    assert!(browse.accesskit_node().is_disabled());
    for key in [Key::ArrowDown, Key::Enter, Key::ArrowDown, Key::Enter] {
        press(&mut place, key);
    }
    let chosen = Path::new("abril").join("copia.minga");
    let wanted = |command: &Command| matches!(command, Command::File(FileCommand::Open(path)) if path.ends_with(&chosen));
    assert!(sent(&place).iter().all(wanted) && sent(&place).len() == 1);
    close.send(()).expect("the dialog waits");
    place.run_steps(8);
    assert_eq!(sent(&place).len(), 1);
}
