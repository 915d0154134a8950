use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use super::*;

fn names(map: &Map) -> Vec<String> {
    let rows = map.state().process().perspectives_in_order();
    rows.iter().map(|row| row.name.clone()).collect()
}

#[test]
fn a_row_is_renamed_moved_added_and_removed_by_keyboard() {
    let mut map = map();
    let before = names(&map);
    choose(&mut map, NETWORK);
    while lead(&map).is_some() {
        press(&mut map, Key::ArrowLeft);
    }
    press(&mut map, Key::F2);
    type_text(&mut map, " del valle");
    press(&mut map, Key::Enter);
    assert_eq!(names(&map)[3], format!("{} del valle", before[3]));
    press_with(&mut map, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(names(&map)[3], before[2]);
    press(&mut map, Key::Delete);
    assert!(
        map.state()
            .notices()
            .iter()
            .any(|n| n.contains("todavía tiene objetivos"))
    );
    press(&mut map, Key::P);
    type_text(&mut map, "Recursos");
    press(&mut map, Key::Enter);
    assert_eq!(names(&map).last().map(String::as_str), Some("Recursos"));
    map.get_by_label("Cambiar el nombre");
    press(&mut map, Key::Delete);
    assert_eq!(names(&map).len(), 4);
}

#[test]
fn a_click_on_its_name_chooses_a_row_to_rename() {
    let mut map = map();
    let name = format!("Perspectiva {}", names(&map)[0]);
    click(&mut map, &name);
    map.get_by_label("Cambiar el nombre").click();
    map.run_steps(3);
    type_text(&mut map, " hoy");
    press(&mut map, Key::Enter);
    assert!(names(&map)[0].ends_with(" hoy"));
    assert_eq!(map.state().acts().len(), 1);
}
