//! `minga replay`: the whole day through the commands, undo across runs, and a kill in the middle.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Stdio;

use crate::cli::minga;

fn play(home: &Path, lines: &str) -> String {
    let mut child = minga(home)
        .current_dir(home)
        .args(["replay", "plan.minga", "-", "--ack"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child
        .stdin
        .take()
        .expect("its input")
        .write_all(lines.as_bytes())
        .expect("the lines");
    let output = child.wait_with_output().expect("it ends");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).expect("numbers")
}

fn new(home: &Path, template: &str) {
    let made = minga(home)
        .current_dir(home)
        .args(["new", template, "plan.minga"])
        .status();
    assert!(made.expect("the program starts").success());
}

fn data(home: &Path) -> serde_json::Value {
    let out = home.join("datos.json");
    let _ = std::fs::remove_file(&out);
    let done = minga(home)
        .current_dir(home)
        .args(["export", "plan.minga", "datos.json"])
        .status();
    assert!(done.expect("the program starts").success());
    serde_json::from_slice(&std::fs::read(out).expect("data")).expect("data")
}

#[track_caller]
fn verified(home: &Path) {
    let output = minga(home)
        .current_dir(home)
        .args(["verify", "plan.minga"])
        .output();
    let output = output.expect("the program starts");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
}

#[test]
fn the_whole_day_is_played_and_verified() {
    let home = tempfile::tempdir().expect("a folder");
    new(home.path(), "vitivinicola");
    let said = play(
        home.path(),
        include_str!("../../assets/demo/vitivinicola.jsonl"),
    );
    let lines = include_str!("../../assets/demo/vitivinicola.jsonl")
        .lines()
        .count();
    assert_eq!(said.lines().count(), lines, "every line is acknowledged");
    verified(home.path());
    let data = data(home.path());
    assert_eq!(data["polls"][0]["state"], "closed");
    assert_eq!(data["plan"]["versions"][0]["outcome"], "validated");
}

#[test]
fn undo_and_redo_reach_acts_of_an_earlier_run() {
    let home = tempfile::tempdir().expect("a folder");
    new(home.path(), "blank");
    play(
        home.path(),
        "{\"kind\":\"add_proposal\",\"table\":\"Mercado\",\"text\":\"Propuesta de muestra 1\"}\n\
         {\"kind\":\"edit_proposal\",\"proposal\":1,\"text\":\"Propuesta de muestra corregida\"}\n",
    );
    play(home.path(), "{\"kind\":\"undo\"}\n");
    assert_eq!(
        data(home.path())["proposals"][0]["text"],
        "Propuesta de muestra 1"
    );
    play(home.path(), "{\"kind\":\"redo\"}\n");
    assert_eq!(
        data(home.path())["proposals"][0]["text"],
        "Propuesta de muestra corregida"
    );
    play(home.path(), "{\"kind\":\"undo\"}\n{\"kind\":\"undo\"}\n");
    assert_eq!(
        data(home.path())["proposals"].as_array().map(Vec::len),
        Some(0)
    );
    verified(home.path());
}

#[test]
fn what_was_merged_and_split_again_is_exported_as_the_same_bytes() {
    let home = tempfile::tempdir().expect("a folder");
    new(home.path(), "vitivinicola");
    let exported = || {
        let out = home.path().join("propuestas.json");
        let _ = std::fs::remove_file(&out);
        let done = minga(home.path())
            .current_dir(home.path())
            .args([
                "export",
                "plan.minga",
                "propuestas.json",
                "--what",
                "proposals",
            ])
            .status();
        assert!(done.expect("the program starts").success());
        std::fs::read(out).expect("data")
    };
    play(
        home.path(),
        r#"{"kind":"add_proposal","table":"Mercado","text":"Falta promoción","nature":"need"}
{"kind":"add_proposal","table":"Mercado","text":"Feria del vino","cost":"$12M","term":"2S 2027","proposers":["Participante 12"],"beneficiaries":["Mujeres"],"needs":[32]}
{"kind":"rank","proposal":33,"step":"up"}
"#,
    );
    let before = exported();
    play(
        home.path(),
        r#"{"kind":"merge","sources":[33,1],"text":"Feria y promoción","as":"m"}
{"kind":"join","into":"m","table":"Entorno","text":"Feria itinerante"}
{"kind":"undo"}
{"kind":"extend_merge","merge":34,"sources":[2]}
{"kind":"consent","merge":34,"table":"Mercado","consent":"agrees"}
{"kind":"add_activity","stage":1,"proposal":34}
"#,
    );
    assert_ne!(exported(), before);
    play(home.path(), "{\"kind\":\"split\",\"merge\":34}\n");
    assert_eq!(exported(), before);
    let activities = data(home.path())["plan"]["activities"].clone();
    let activities = activities.as_array().expect("the plan");
    let marked: Vec<_> = activities
        .iter()
        .filter(|a| a["review"] == "to_decide")
        .collect();
    assert_eq!(marked.len(), 1);
    assert_eq!(marked[0]["sources"].as_array().map(Vec::len), Some(3));
    verified(home.path());
}

/// A map of twelve objectives with fifteen links: three in each row, each from a row to the next,
/// and some more.
fn map_lines() -> Vec<String> {
    let mut lines: Vec<String> = (0..12)
        .map(|n| {
            let row = n / 3 + 1;
            format!(
                r#"{{"kind":"add_objective","perspective":{row},"text":"Objetivo {n}","as":"o{n}"}}"#
            )
        })
        .collect();
    let link =
        |from: usize, to: usize| format!(r#"{{"kind":"link","from":"o{from}","to":"o{to}"}}"#);
    lines.extend((3..12).map(|n| link(n, n - 3)));
    lines.extend((0..6).map(|n| link(n + 6, n)));
    lines
}

#[test]
fn a_map_is_built_measured_and_tied_to_the_plan() {
    let home = tempfile::tempdir().expect("a folder");
    new(home.path(), "blank");
    let mut lines = map_lines();
    lines.extend(
        [
            r#"{"kind":"edit_objective","objective":"o0","field":"owner","value":"Organización de muestra 1"}"#,
            r#"{"kind":"add_indicator","objective":"o0","text":"Ventas","as":"i"}"#,
            r#"{"kind":"set_target","indicator":"i","term":"2S 2027","value":"12,5"}"#,
            r#"{"kind":"add_measurement","indicator":"i","date":"2027-03-01","value":10}"#,
            r#"{"kind":"add_activity","stage":1,"text":"Abrir una oficina"}"#,
            r#"{"kind":"edit_activity","activity":1,"field":"objectives","value":["o0","o1"]}"#,
            r#"{"kind":"remove_objective","objective":"Objetivo 1"}"#,
            r#"{"kind":"undo"}"#,
        ]
        .map(str::to_owned),
    );
    play(home.path(), &lines.join("\n"));
    verified(home.path());
    let data = data(home.path());
    let rows = data["map"]["perspectives"].as_array().expect("rows");
    let numbers: Vec<usize> = rows
        .iter()
        .map(|row| row["objectives"].as_array().map_or(0, Vec::len))
        .collect();
    assert_eq!(numbers, [3, 3, 3, 3]);
    assert_eq!(data["map"]["links"].as_array().map(Vec::len), Some(15));
    let first = &rows[0]["objectives"][0];
    assert_eq!(first["owner"], "Organización de muestra 1");
    let target = &first["indicators"][0]["targets"][0];
    assert_eq!(target["value"]["amount"], "12.5");
    let purpose = data["plan"]["activities"][0]["objectives"].as_array();
    assert_eq!(purpose.map(Vec::len), Some(2));
}

#[test]
fn what_a_map_cannot_be_is_said_with_its_line() {
    let home = tempfile::tempdir().expect("a folder");
    new(home.path(), "blank");
    play(home.path(), &map_lines().join("\n"));
    let link = |from: &str, to: &str| format!(r#"{{"kind":"link","from":"{from}","to":"{to}"}}"#);
    let add = |perspective: usize, text: &str| {
        format!(r#"{{"kind":"add_objective","perspective":{perspective},"text":"{text}"}}"#)
    };
    for (line, says) in [
        (link("Objetivo 0", "Objetivo 9"), "causa de sí mismo"),
        (link("Objetivo 9", "Objetivo 9"), "causa de sí mismo"),
        (link("Objetivo 9", "Objetivo 77"), "Objetivo 77"),
        (link("Objetivo 9", "Objetivo 6"), "ya está dibujada"),
        (add(1, " "), "Falta el texto"),
        (add(5, "x"), "«5»"),
    ] {
        std::fs::write(home.path().join("ops.jsonl"), format!("\n{line}")).expect("lines");
        let output = minga(home.path())
            .current_dir(home.path())
            .args(["replay", "plan.minga", "ops.jsonl"])
            .output()
            .expect("the program starts");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{line}: {errors}");
        assert!(
            errors.contains("Línea 2") && errors.contains(says),
            "{line}: {errors}"
        );
        assert_eq!(errors.trim().lines().count(), 1, "{errors}");
    }
}

#[test]
fn a_bad_line_is_named_and_what_came_before_stays() {
    let home = tempfile::tempdir().expect("a folder");
    new(home.path(), "blank");
    let ops = home.path().join("ops.jsonl");
    std::fs::write(
        &ops,
        "{\"kind\":\"add_proposal\",\"table\":\"Mercado\",\"text\":\"Primera\"}\n{\"kind\":\"sing\"}\n",
    )
    .expect("lines");
    let output = minga(home.path())
        .current_dir(home.path())
        .args(["replay", "plan.minga", "ops.jsonl"])
        .output()
        .expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("Línea 2"));
    assert_eq!(data(home.path())["proposals"][0]["text"], "Primera");
}

#[test]
fn a_line_that_cannot_be_read_is_said_in_one_sentence() {
    let home = tempfile::tempdir().expect("a folder");
    new(home.path(), "blank");
    std::fs::create_dir(home.path().join("carpeta")).expect("a folder");
    let propose = |text: &str| {
        format!("{{\"kind\":\"add_proposal\",\"table\":\"Mercado\",\"text\":\"{text}\"}}\n")
    };
    let long = propose("primera") + &propose(&"larga ".repeat(200_000));
    let lines: [(&str, Vec<u8>, &str); 3] = [
        ("larga.jsonl", long.into_bytes(), "Línea 2: tiene más de"),
        ("latina.jsonl", b"{\"kind\":\"\xf1\"}\n".to_vec(), "UTF-8"),
        ("carpeta", Vec::new(), "carpeta es una carpeta"),
    ];
    for (name, bytes, says) in lines {
        let path = home.path().join(name);
        if !path.is_dir() {
            std::fs::write(path, bytes).expect("lines");
        }
        let output = minga(home.path())
            .current_dir(home.path())
            .args(["replay", "plan.minga", name])
            .output()
            .expect("the program starts");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{name}: {errors}");
        assert!(errors.contains(says), "{name}: {errors}");
        assert_eq!(errors.trim().lines().count(), 1, "{name}: {errors}");
    }
    // A mark that nobody sees, and lines that end as another system ends them.
    let marked = format!("\u{feff}{}\r\n\r\n", propose("segunda").trim());
    play(home.path(), &marked);
    let proposals = data(home.path())["proposals"].clone();
    assert_eq!(proposals.as_array().map(Vec::len), Some(2));
    assert_eq!(proposals[1]["text"], "segunda");
}

/// Kills the program right after an acknowledgement, again and again, and looks for what it
/// acknowledged. The long run of ten thousand kills belongs to the fault suite.
#[test]
fn what_was_acknowledged_survives_a_kill() {
    const KILLS: usize = 8;
    let home = tempfile::tempdir().expect("a folder");
    new(home.path(), "blank");
    let mut acknowledged = 0;
    for kill in 1..=KILLS {
        let mut child = minga(home.path())
            .current_dir(home.path())
            .args(["replay", "plan.minga", "-", "--ack"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut input = child.stdin.take().expect("its input");
        let writer = std::thread::spawn(move || {
            for n in 1..=500 {
                let line = format!(
                    "{{\"kind\":\"add_proposal\",\"table\":\"Mercado\",\"text\":\"Propuesta {kill}-{n}\"}}\n"
                );
                if input.write_all(line.as_bytes()).is_err() {
                    break;
                }
            }
        });
        // A different number each time, so that the kill falls at different moments.
        let wanted = kill * 3;
        let output = BufReader::new(child.stdout.take().expect("its output"));
        for line in output.lines().take(wanted) {
            line.expect("an acknowledgement");
            acknowledged += 1;
        }
        child.kill().expect("it dies");
        child.wait().expect("it is gone");
        writer.join().expect("the writer ends");
        verified(home.path());
        let held = data(home.path())["proposals"]
            .as_array()
            .map_or(0, Vec::len);
        assert!(
            held >= acknowledged,
            "{held} held of {acknowledged} acknowledged"
        );
        // Proposals that were committed but not yet acknowledged are there too: count from them.
        acknowledged = held;
    }
}
