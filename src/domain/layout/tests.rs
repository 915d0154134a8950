use super::*;
use crate::domain::act::{Mint, decide};
use crate::domain::action::Action;
use crate::domain::strategy_map::ObjectiveEdit;
use crate::domain::template;

fn act(process: &mut Process, action: Action) {
    let mut next = process.as_changes().len() as u128 + 1;
    let mut id = || {
        next += 1;
        uuid::Uuid::from_u128(next)
    };
    let mut mint = Mint::new(jiff::Timestamp::UNIX_EPOCH, &mut id);
    let decision = decide(process, action, &mut mint).expect("the act is possible");
    process.apply_all(&decision.changes).expect("changes fit");
}

fn wine() -> Process {
    let mut process = Process::default();
    let text = include_str!("../../../workshops/vitivinicola.json");
    let template = Box::new(template::read(text).expect("the template reads"));
    act(&mut process, Action::Found { template });
    process
}

#[track_caller]
fn assert_tidy(map: &MapLayout) {
    for (at, a) in map.boxes.iter().enumerate() {
        assert!(a.x > -0.01 && a.x + a.width < map.width + 0.01, "{a:?}");
        for b in &map.boxes[at + 1..] {
            assert!(!a.overlaps(b), "{a:?} {b:?}");
        }
    }
}

#[test]
fn boxes_never_overlap_and_every_link_ends_at_an_edge() {
    let process = wine();
    let map = layout(&process);
    assert_tidy(&map);
    assert_eq!(map.boxes.len(), process.objectives.len());
    assert_eq!(map.links.len(), process.links.len());
    for way in &map.links {
        let link = process.links.get(way.link).expect("a link");
        let to = map.box_of(link.to).expect("a box");
        let end = way.points.last().expect("a way has points");
        assert!((end[1] - to.y).abs() < 0.01 || (end[1] - to.y - to.height).abs() < 0.01);
        assert!(end[0] > to.x && end[0] < to.x + to.width);
        assert_eq!(way.points.len() % 3, 1);
    }
}

#[test]
fn a_box_stays_where_a_hand_put_it_and_others_make_room() {
    let mut process = wine();
    let row = process.perspectives_in_order()[2].id;
    let moved = process.objectives_of(row)[1].id;
    let edit = ObjectiveEdit::Place {
        perspective: row,
        x: 500,
    };
    act(
        &mut process,
        Action::EditObjective {
            objective: moved,
            edit,
        },
    );
    let map = layout(&process);
    assert_tidy(&map);
    let middle = map.box_of(moved).expect("its box").middle();
    assert!((middle - 500.0).abs() < 120.0, "{middle}");
}

#[test]
fn a_crowded_row_breaks_into_lines() {
    let mut process = wine();
    let perspective = process.perspectives_in_order()[0].id;
    for n in 0..20 {
        let title = format!("Objetivo {n}");
        act(&mut process, Action::AddObjective { perspective, title });
    }
    assert_tidy(&layout(&process));
}
