//! The commands without a window, as a person types them.

use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// The program with its settings and backups in a folder of the test's own.
pub fn minga(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_minga"));
    command.env("MINGA_HOME", home.join("home"));
    command
}

pub fn run(home: &Path, arguments: &[&str]) -> Output {
    minga(home)
        .current_dir(home)
        .args(arguments)
        .output()
        .expect("the program starts")
}

#[track_caller]
pub fn done(output: &Output) -> String {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{errors}");
    String::from_utf8(output.stdout.clone()).expect("output is UTF-8")
}

#[track_caller]
pub fn refused(output: &Output, code: i32, says: &str) {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{errors}");
    assert!(errors.contains(says), "{errors:?} does not say {says:?}");
    assert_eq!(errors.trim().lines().count(), 1, "one sentence: {errors}");
}

pub fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

#[test]
fn the_demo_leaves_the_file_and_every_document() {
    let home = folder();
    let said = done(&run(home.path(), &["demo", "out"]));
    assert!(said.contains("sello "), "{said}");
    let out = home.path().join("out");
    let begins = |name: &str, magic: &[u8]| {
        let bytes = std::fs::read(out.join(name)).expect(name);
        assert!(bytes.starts_with(magic), "{name}");
        bytes
    };
    begins("plan.pdf", b"%PDF");
    begins("acta.pdf", b"%PDF");
    begins("resultados.pdf", b"%PDF");
    begins("plan.xlsx", b"PK");
    begins("mapa.svg", b"<?xml");
    begins("mapa.png", b"\x89PNG");
    begins("propuestas.csv", "\u{feff}".as_bytes());
    let data: serde_json::Value =
        serde_json::from_slice(&begins("datos.json", b"{")).expect("open data");
    let rows = data["plan"]["activities"].as_array().expect("the plan");
    assert_eq!(rows.len(), 20);
    assert_eq!(rows[0]["printed"]["term"], "2º semestre 2006");
    assert!(
        data["proposals"]
            .as_array()
            .expect("proposals")
            .iter()
            .any(|p| !p["merged_into"].is_null())
    );
    let file = out.join("CER Vitivinícola.minga");
    let file = file.to_str().expect("a path");
    done(&run(home.path(), &["verify", file]));
    let seal = said
        .split("sello ")
        .nth(1)
        .and_then(|rest| rest.lines().next())
        .expect("a seal");
    done(&run(home.path(), &["verify", file, "--seal", seal.trim()]));
    let wrong = run(
        home.path(),
        &["verify", file, "--seal", "0000-0000-0000-0000-0000"],
    );
    assert_eq!(wrong.status.code(), Some(1));
    refused(
        &run(home.path(), &["demo", "out"]),
        2,
        "CER Vitivinícola.minga",
    );
}

#[test]
fn the_map_is_drawn_and_only_the_map() {
    let home = folder();
    let export = |arguments: &[&str]| {
        let all = [&["export", "plan.minga"], arguments].concat();
        run(home.path(), &all)
    };
    done(&run(home.path(), &["new", "vitivinicola", "plan.minga"]));
    done(&export(&["mapa.svg"]));
    let svg = std::fs::read_to_string(home.path().join("mapa.svg")).expect("the map");
    assert!(svg.contains("CER Vitivinícola · Mapa estratégico"));
    done(&export(&["mapa.pdf", "--what", "map"]));
    let pdf = std::fs::read(home.path().join("mapa.pdf")).expect("the map");
    assert!(pdf.starts_with(b"%PDF"));
    refused(&export(&["plan.svg", "--what", "plan"]), 2, "solo el mapa");
    let table = export(&["mapa.xlsx", "--what", "map"]);
    refused(&table, 2, "svg, png o pdf");
    assert!(!home.path().join("mapa.xlsx").exists());
}

#[test]
fn a_new_file_is_made_once() {
    let home = folder();
    done(&run(home.path(), &["new", "fruticola", "plan.minga"]));
    let before = std::fs::read(home.path().join("plan.minga")).expect("the file");
    refused(
        &run(home.path(), &["new", "blank", "plan.minga"]),
        2,
        "plan.minga",
    );
    assert_eq!(
        std::fs::read(home.path().join("plan.minga")).expect("the file"),
        before
    );
    refused(
        &run(home.path(), &["new", "trigo", "otro.minga"]),
        2,
        "trigo",
    );
}

#[test]
fn a_wrong_template_is_named_by_line_and_field() {
    let home = folder();
    let text = include_str!("../../workshops/blank.json").replace("\"summary\"", "\"sumary\"");
    std::fs::write(home.path().join("mala.json"), text).expect("a template");
    let output = run(home.path(), &["new", "mala.json", "plan.minga"]);
    refused(&output, 2, "sumary");
    assert!(!home.path().join("plan.minga").exists());
}

#[test]
fn a_list_is_imported_once_whatever_its_encoding() {
    let home = folder();
    done(&run(home.path(), &["new", "blank", "plan.minga"]));
    // "Año nuevo" and "Viñas" as Windows-1252 writes them.
    std::fs::write(
        home.path().join("lista.txt"),
        b"A\xf1o nuevo\r\nVi\xf1as\r\n",
    )
    .expect("a list");
    let import = ["import", "plan.minga", "lista.txt", "--table", "Innovación"];
    done(&run(home.path(), &import));
    done(&run(home.path(), &import));
    done(&run(home.path(), &["export", "plan.minga", "datos.json"]));
    let text = std::fs::read_to_string(home.path().join("datos.json")).expect("data");
    let data: serde_json::Value = serde_json::from_str(&text).expect("data");
    let texts: Vec<_> = data["proposals"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|p| p["text"].clone())
        .collect();
    assert_eq!(texts, ["Año nuevo", "Viñas"]);
    refused(
        &run(
            home.path(),
            &["import", "plan.minga", "lista.txt", "--table", "Riego"],
        ),
        2,
        "Riego",
    );
}

#[test]
fn what_the_program_wrote_is_a_list_that_it_reads() {
    let home = folder();
    let run = |arguments: &[&str]| done(&run(home.path(), arguments));
    run(&["new", "vitivinicola", "plan.minga"]);
    run(&["new", "blank", "otro.minga"]);
    for (out, what) in [
        ("plan.xlsx", "plan"),
        ("plan.csv", "plan"),
        ("todas.xlsx", "proposals"),
        ("todas.csv", "proposals"),
    ] {
        run(&["export", "plan.minga", out, "--what", what]);
    }
    let import = |list: &str, table: &str| run(&["import", "otro.minga", list, "--table", table]);
    // Every activity, without the titles, stages and areas between them; the second time nothing.
    let plan = import("plan.xlsx", "Mercado");
    assert!(
        plan.starts_with("Propuestas nuevas: 17. Ya estaban: 0."),
        "{plan}"
    );
    let again = import("plan.csv", "Mercado");
    assert!(
        again.starts_with("Propuestas nuevas: 0. Ya estaban: 17."),
        "{again}"
    );
    let all = import("todas.csv", "Entorno");
    assert!(
        all.starts_with("Propuestas nuevas: 31. Ya estaban: 0."),
        "{all}"
    );
    let again = import("todas.xlsx", "Entorno");
    assert!(
        again.starts_with("Propuestas nuevas: 0. Ya estaban: 31."),
        "{again}"
    );
}

#[test]
fn a_list_that_cannot_be_read_is_a_sentence_and_adds_nothing() {
    let home = folder();
    done(&run(home.path(), &["new", "blank", "plan.minga"]));
    let before = std::fs::read(home.path().join("plan.minga")).expect("a file");
    for (name, bytes, says) in [
        ("foto.csv", &b"\x89PNG\r\n\x1a\n\0\0"[..], "no es texto"),
        (
            "viejo.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0k\0b\0o\0o\0k\0",
            ".xlsx",
        ),
        ("cortado.xlsx", b"PK\x03\x04 y nada", "dañado"),
        ("foto.png", b"\x89PNG\r\n\x1a\n", "no es una lista"),
    ] {
        std::fs::write(home.path().join(name), bytes).expect("a list");
        let import = ["import", "plan.minga", name, "--table", "Mercado"];
        refused(&run(home.path(), &import), 2, says);
    }
    std::fs::write(home.path().join("lista.csv"), "texto\nRiego\n").expect("a list");
    let sheet = [
        "import",
        "plan.minga",
        "lista.csv",
        "--table",
        "Mercado",
        "--sheet",
        "Hoja 9",
    ];
    refused(&run(home.path(), &sheet), 2, "Hoja 9");
    let after = std::fs::read(home.path().join("plan.minga")).expect("a file");
    assert!(before == after);
}

#[test]
fn what_is_no_file_of_ours_stays_untouched() {
    let home = folder();
    std::fs::write(home.path().join("nota.minga"), "una nota").expect("a note");
    refused(
        &run(home.path(), &["verify", "nota.minga"]),
        2,
        "nota.minga",
    );
    refused(
        &run(home.path(), &["verify", "nada.minga"]),
        2,
        "nada.minga",
    );
    assert_eq!(
        std::fs::read(home.path().join("nota.minga")).expect("the note"),
        b"una nota"
    );
    done(&run(home.path(), &["new", "blank", "plan.minga"]));
    refused(
        &run(home.path(), &["export", "plan.minga", "plan.odp"]),
        2,
        "odp",
    );
}

#[test]
fn without_a_display_the_window_says_what_to_type() {
    let home = folder();
    let output = minga(home.path())
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .expect("the program starts");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{errors}");
    assert!(errors.contains("minga demo"), "{errors}");
    assert_eq!(errors.trim().lines().count(), 1, "one sentence: {errors}");
    // Where the program was built says nothing to anybody.
    assert!(!errors.contains("winit"), "{errors}");
}

#[test]
fn a_mistyped_command_is_no_file() {
    let home = folder();
    refused(&run(home.path(), &["verfy"]), 2, "«verfy»");
    refused(
        &run(home.path(), &["a.minga", "new", "blank", "b.minga"]),
        2,
        "«a.minga»",
    );
    assert!(!home.path().join("b.minga").exists());
}

#[test]
fn a_file_that_is_too_damaged_to_open_is_what_verify_finds() {
    let home = folder();
    done(&run(home.path(), &["new", "blank", "plan.minga"]));
    let path = home.path().join("plan.minga");
    let length = std::fs::metadata(&path).expect("the file").len();
    let file = std::fs::OpenOptions::new().write(true).open(&path);
    file.and_then(|file| file.set_len(length / 2))
        .expect("cut off");
    let output = run(home.path(), &["verify", "plan.minga"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("plan.minga"), "{said}");
    // For who wants to work with it, it is bad input.
    refused(
        &run(home.path(), &["export", "plan.minga", "datos.json"]),
        2,
        "plan.minga",
    );
}

#[test]
fn the_demo_begins_only_where_it_can_end() {
    let home = folder();
    let out = home.path().join("out");
    std::fs::create_dir(&out).expect("a folder");
    std::fs::write(out.join("datos.json"), "míos").expect("a file");
    refused(&run(home.path(), &["demo", "out"]), 2, "datos.json");
    let left = std::fs::read_dir(&out).expect("the folder").count();
    assert_eq!(left, 1, "nothing was made beside it");
}

#[test]
fn a_reader_that_goes_away_stops_no_work() {
    let home = folder();
    let mut child = minga(home.path())
        .current_dir(home.path())
        .args(["demo", "out"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    done(&output);
    assert!(home.path().join("out").join("datos.json").exists());
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_written_is_verified_and_exported() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    let home = folder();
    let stick = home.path().join("pendrive");
    let allow = |path: &Path, mode| {
        let permissions = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(path, permissions).expect("they are ours");
    };
    std::fs::create_dir(&stick).expect("a folder");
    done(&run(home.path(), &["new", "blank", "pendrive/plan.minga"]));
    std::fs::write(home.path().join("lista.txt"), "Propuesta de muestra").expect("a list");
    allow(&stick.join("plan.minga"), 0o444);
    allow(&stick, 0o555);
    // For root nothing is write-protected: then somebody else is asked.
    let root = std::fs::metadata(home.path()).expect("the folder").uid() == 0;
    if root {
        std::fs::remove_dir_all(home.path().join("home")).unwrap_or_default();
        allow(home.path(), 0o777);
    }
    let run = |arguments: &[&str]| {
        let mut command = minga(home.path());
        if root {
            command.uid(65_534).gid(65_534);
        }
        let command = command.current_dir(home.path()).args(arguments);
        command.output().expect("the program starts")
    };
    let file = "pendrive/plan.minga";
    let import = ["import", file, "lista.txt", "--table", "Innovación"];
    refused(&run(&import), 2, "pendrive");
    done(&run(&["verify", file]));
    done(&run(&["export", file, "datos.json"]));
    let copies = home.path().join("home").join("data").join("copies");
    let left = std::fs::read_dir(copies).expect("its folder").count();
    allow(&stick, 0o755);
    assert_eq!(left, 0, "the copies were removed");
}

#[test]
fn a_map_is_laid_out_without_a_process() {
    let home = folder();
    let map = home.path().join("mapa.json");
    let rows = "[[\"a\",\"b\"],[\"c\",\"d\"],[\"e\"]]";
    let edges = "[[\"a\",\"d\"],[\"b\",\"c\"],[\"a\",\"e\"],[\"c\",\"d\"]]";
    std::fs::write(&map, format!("{{\"rows\":{rows},\"edges\":{edges}}}")).expect("a file");
    let said = done(&run(home.path(), &["layout", "mapa.json", "--json"]));
    let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!(said["crossings"], 0);
    assert_eq!(said["boxes"].as_object().expect("boxes").len(), 5);
    assert_eq!(said["edges"].as_array().expect("edges").len(), 4);
    let words = done(&run(home.path(), &["layout", "mapa.json"]));
    assert!(words.contains("5 cajas, 4 relaciones, 0 cruces"), "{words}");
    std::fs::write(&map, "{\"rows\": 3}").expect("a file");
    refused(&run(home.path(), &["layout", "mapa.json"]), 2, "línea 1");
    refused(&run(home.path(), &["layout", "no.json"]), 2, "no.json");
}
