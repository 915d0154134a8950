use super::{ON_THE_WALL, Turn, WallFilter, list, takes_long};
use crate::app::projection::deck::Slide;
use crate::app::projection::samples::{self, Day};
use crate::app::projection::scene::{Scene, Shape};
use crate::app::projection::sheet::View;
use crate::domain::Action;
use crate::domain::ids::ProposalId;
use crate::domain::proposal::{Nature, ProposalDraft};
use crate::domain::workshop::Room;
use crate::i18n::Tongue;

fn pages(day: &Day, filter: &WallFilter, newest: Option<ProposalId>) -> Vec<Scene> {
    let lang = &Tongue::Spanish.lang();
    let view = View {
        lang,
        room: &Room::default(),
        aspect: 16.0 / 9.0,
    };
    let filter = filter.clone();
    samples::pages(&day.process, &Slide::Wall { filter }, &view, newest)
}

fn says(scene: &Scene, words: &str) -> bool {
    let mut texts = scene.marks.iter();
    texts.any(|mark| matches!(&mark.shape, Shape::Text { text, .. } if text.contains(words)))
}

fn add(day: &mut Day, table: usize, draft: ProposalDraft) -> ProposalId {
    let table = day.process.tables_in_order()[table].id;
    let drafts = vec![draft];
    day.act(Action::AddProposals { table, drafts }).into()
}

#[test]
fn a_wall_of_the_first_files_is_read() {
    let slide: Slide = serde_json::from_str(r#"{"slide":"wall","table":null}"#).expect("it reads");
    assert_eq!(slide, Slide::wall(None));
    let table = uuid::Uuid::from_u128(7).into();
    let text = format!(
        r#"{{"slide":"wall","table":"{}"}}"#,
        uuid::Uuid::from_u128(7)
    );
    let slide: Slide = serde_json::from_str(&text).expect("it reads");
    assert_eq!(slide, Slide::wall(Some(table)));
    let filter = WallFilter {
        turn: Turn::Areas,
        words: "riego".to_owned(),
        ..WallFilter::of(Some(table))
    };
    let slide = Slide::Wall { filter };
    let text = serde_json::to_string(&slide).expect("it is written");
    assert_eq!(
        serde_json::from_str::<Slide>(&text).expect("and read"),
        slide
    );
}

#[test]
fn everything_that_is_chosen_must_hold() {
    let mut day = samples::wine();
    let need = ProposalDraft {
        nature: Nature::Need,
        ..ProposalDraft::action("Faltan técnicos en ÓRDENES de riego")
    };
    let need = add(&mut day, 2, need);
    let action = add(
        &mut day,
        2,
        ProposalDraft::action("Ordenes de riego por turnos"),
    );
    let elsewhere = add(&mut day, 3, ProposalDraft::action("Órdenes de compra"));
    let words = WallFilter {
        words: "  ordenes ".to_owned(),
        ..WallFilter::default()
    };
    assert_eq!(list(&day.process, &words).shown, [elsewhere, action, need]);
    let of_table = WallFilter {
        table: Some(day.process.tables_in_order()[2].id),
        ..words.clone()
    };
    assert_eq!(list(&day.process, &of_table).shown, [action, need]);
    let needs = WallFilter {
        nature: Some(Nature::Need),
        ..of_table
    };
    assert_eq!(list(&day.process, &needs).shown, [need]);
    let area = day
        .process
        .area_of_table(day.process.tables_in_order()[3].id);
    let of_area = WallFilter {
        area: area.map(|area| area.id),
        ..words
    };
    let found = list(&day.process, &of_area);
    assert_eq!((found.shown, found.all), (vec![elsewhere], 1));
    let none = WallFilter {
        words: "zzzz".to_owned(),
        ..WallFilter::default()
    };
    assert!(says(
        &pages(&day, &none, None)[0],
        "Ninguna propuesta es así todavía."
    ));
}

#[test]
fn walls_follow_one_another_table_by_table_and_only_those_that_have_something() {
    let mut day = samples::wine();
    let filter = WallFilter {
        turn: Turn::Tables,
        ..WallFilter::default()
    };
    let newest = add(&mut day, 3, ProposalDraft::action("Feria de muestra"));
    let tables = day.process.tables_in_order();
    let index = day.process.index();
    let filled = tables
        .iter()
        .filter(|table| index.standing_count(table.id) > 0);
    assert_eq!(super::parts(&day.process, &filter), filled.count());
    let place = super::walls(&day.process, &filter);
    let place = place
        .iter()
        .position(|wall| wall.table == Some(tables[3].id));
    let lang = &Tongue::Spanish.lang();
    let view = View {
        lang,
        room: &Room::default(),
        aspect: 16.0 / 9.0,
    };
    let part = place.expect("the table has one");
    let first = &super::pages(&day.process, &view, &filter, part, Some(newest))[0];
    assert_eq!(first.about.first(), Some(&newest.into()));
    let title = format!(
        "Propuestas · {} · {}",
        tables[3].name,
        index.standing_count(tables[3].id)
    );
    assert!(says(first, &title));
}

#[test]
fn what_arrives_stands_on_the_first_page_of_its_table_s_wall_and_glows() {
    let mut day = samples::wine();
    let table = day.process.tables_in_order()[2].id;
    let filter = WallFilter::of(Some(table));
    let arrived = add(&mut day, 2, ProposalDraft::action("Riego por turnos"));
    let first = &pages(&day, &filter, Some(arrived))[0];
    assert_eq!(first.about.first(), Some(&arrived.into()));
    assert!(
        first
            .marks
            .iter()
            .any(|mark| mark.glow == Some(arrived.into()))
    );
    // What is said at another table is not on this wall: nothing moves here.
    let elsewhere = add(&mut day, 0, ProposalDraft::action("Otra cosa"));
    let first = &pages(&day, &filter, Some(elsewhere))[0];
    assert_eq!(first.about.first(), Some(&arrived.into()));
    assert!(first.marks.iter().all(|mark| mark.glow.is_none()));
}

#[test]
fn a_text_of_five_thousand_letters_goes_over_pages_and_loses_no_word() {
    let mut day = samples::blank();
    let words: Vec<String> = (0..700).map(|n| format!("palabra{n}")).collect();
    let text = words.join(" ");
    assert!(text.len() > 5000);
    let id = add(&mut day, 0, ProposalDraft::action(text));
    let scenes = pages(&day, &WallFilter::default(), None);
    assert!(scenes.len() > 5, "{}", scenes.len());
    assert!(scenes.iter().all(|scene| scene.about.contains(&id.into())));
    let said: Vec<&str> = scenes
        .iter()
        .flat_map(|scene| &scene.marks)
        .filter_map(|mark| match &mark.shape {
            Shape::Text { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .flat_map(str::split_whitespace)
        .collect();
    assert!(words.iter().all(|word| said.contains(&word.as_str())));
    assert!(
        scenes
            .iter()
            .all(|scene| (scene.body - scenes[0].body).abs() < f32::EPSILON)
    );
}

#[test]
fn of_many_only_the_newest_are_looked_up_and_a_search_among_them_goes_on_a_thread() {
    let mut day = samples::wine();
    let table = day.process.tables_in_order()[0].id;
    let drafts = (0..1200).map(|n| ProposalDraft::action(format!("Propuesta de muestra {n}")));
    day.act(Action::AddProposals {
        table,
        drafts: drafts.collect(),
    });
    let all = WallFilter::of(Some(table));
    let found = list(&day.process, &all);
    assert_eq!(found.shown.len(), ON_THE_WALL);
    assert_eq!(found.all, day.process.index().standing_count(table));
    assert!(!takes_long(&day.process, &all));
    let search = WallFilter {
        words: "muestra 7".to_owned(),
        ..all
    };
    assert!(takes_long(&day.process, &search));
    let one = WallFilter {
        words: "muestra".to_owned(),
        ..WallFilter::of(Some(day.process.tables_in_order()[1].id))
    };
    assert!(!takes_long(&day.process, &one));
}
