use super::{ON_THE_WALL, Order, Sources, Turn, WallFilter, Within, list, takes_long, walls};
use crate::app::projection::deck::Slide;
use crate::app::projection::samples::{self, Day};
use crate::app::projection::scene::{Scene, Shape};
use crate::app::projection::sheet::View;
use crate::domain::Action;
use crate::domain::agenda::Step;
use crate::domain::ids::ProposalId;
use crate::domain::money::Money;
use crate::domain::people::Newcomer;
use crate::domain::proposal::{Nature, ProposalDraft, Proposer};
use crate::domain::term::Term;
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
        area: area.map_or(Within::NoArea, |area| Within::Area(area.id)),
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

#[test]
fn every_proposal_stands_on_the_wall_of_its_own_area_or_of_none() {
    let mut day = samples::wine();
    let areas: Vec<_> = day.process.areas_in_order().iter().map(|a| a.id).collect();
    let elsewhere = ProposalDraft {
        area: Some(areas[5]),
        ..ProposalDraft::action("Riego de muestra")
    };
    let elsewhere = add(&mut day, 0, elsewhere);
    let filter = WallFilter {
        turn: Turn::Areas,
        ..WallFilter::default()
    };
    let walls = walls(&day.process, &filter);
    let mut seen: Vec<ProposalId> = Vec::new();
    for wall in &walls {
        let found = list(&day.process, wall);
        assert_eq!(found.all, found.shown.len());
        let own = wall.area == Within::Area(areas[5]);
        assert_eq!(found.shown.contains(&elsewhere), own);
        seen.extend(found.shown);
    }
    seen.sort_unstable();
    let mut all = day.standing();
    all.sort_unstable();
    assert_eq!(seen, all);
}

#[test]
fn a_ranking_shows_each_table_s_first_ones_before_all_second_ones() {
    let mut day = samples::wine();
    let ranking = WallFilter {
        order: Order::Ranking,
        ..WallFilter::default()
    };
    let empty = &pages(&day, &ranking, None)[0];
    assert!(says(empty, "Todavía no se ordenan las propuestas."));
    let mut ids = Vec::new();
    for (table, text) in [(0, "Uno"), (0, "Dos"), (2, "Tres"), (2, "Cuatro")] {
        let proposal = add(&mut day, table, ProposalDraft::action(text));
        let step = Step::Up;
        day.act(Action::RankProposal { proposal, step });
        ids.push(proposal);
    }
    let found = list(&day.process, &ranking);
    assert_eq!(found.shown, [ids[0], ids[2], ids[1], ids[3]]);
    let of_one = WallFilter {
        table: Some(day.process.tables_in_order()[2].id),
        ..ranking
    };
    assert_eq!(list(&day.process, &of_one).shown, [ids[2], ids[3]]);
    let page = &pages(&day, &of_one, None)[0];
    let number = day
        .process
        .proposals
        .get(ids[3])
        .expect("it is there")
        .number;
    assert!(says(page, "Prioridades") && says(page, &format!("N.º {number}")));
}

#[test]
fn a_card_says_what_is_known_and_names_organisations_but_no_people() {
    let mut day = samples::wine();
    let newcomer = Newcomer {
        name: "Participante 12".to_owned(),
        organisation: "Organización de muestra 3".to_owned(),
        ..Newcomer::default()
    };
    let workshop = None;
    let person = day
        .act(Action::AddParticipant { newcomer, workshop })
        .into();
    let actor = day.process.participants.get(person).and_then(|p| p.actor);
    let actor = actor.expect("registered with it");
    let draft = ProposalDraft {
        proposers: vec![Proposer::Participant(person), Proposer::Actor(actor)],
        beneficiaries: vec!["pequeños viñateros".to_owned()],
        term: Some(Term::parse("2S 2027")),
        cost: Some(Money(12_000_000)),
        ..ProposalDraft::action("Riego por turnos")
    };
    add(&mut day, 2, draft);
    let scenes = pages(&day, &WallFilter::default(), None);
    for words in [
        "acción",
        "2S 2027",
        "$12.000.000",
        "para pequeños viñateros",
        "propone Organización de muestra 3",
    ] {
        assert!(says(&scenes[0], words), "{words}");
    }
    assert!(scenes.iter().all(|scene| !says(scene, "Participante 12")));
    let groups = WallFilter {
        group: Some("PEQUENOS viñateros".to_owned()),
        ..WallFilter::default()
    };
    assert_eq!(list(&day.process, &groups).all, 1);
}

#[test]
fn what_was_united_is_read_under_it_when_it_is_asked_for() {
    let day = samples::wine();
    let source = day.process.sources_of(day.merge)[1];
    let first = source.text.split(' ').next().expect("a word");
    let line = format!("{} (", source.number);
    let folded = pages(&day, &WallFilter::default(), None);
    let said = |scenes: &[Scene]| scenes.iter().any(|s| says(s, &line) && says(s, first));
    assert!(folded.iter().any(|scene| says(scene, "une 3")));
    assert!(!said(&folded));
    let filter = WallFilter {
        sources: Sources::Shown,
        ..WallFilter::default()
    };
    assert!(said(&pages(&day, &filter, None)));
}
