use super::*;
use crate::domain::Action;
use crate::domain::strategy_map::{ObjectiveEdit, ObjectivePlace};
use crate::domain::testing::{BLANK, Play};

const SIZES: Sizes = Sizes {
    width: 1000.0,
    box_gap: 16.0,
    tier_gap: 12.0,
    row_gap: 40.0,
    band_padding: 12.0,
    least_box: 140.0,
    most_box: 200.0,
    height: &|_, _| 60.0,
};

fn lay(play: &Play) -> MapLayout {
    arrange(&play.process, &play.process.perspectives_in_order(), &SIZES)
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
    for text in [
        include_str!("../../../workshops/vitivinicola.json"),
        include_str!("../../../workshops/fruticola.json"),
    ] {
        let process = Play::on(text).process;
        let map = layout(&process);
        assert_tidy(&map);
        assert_eq!(map.boxes.len(), process.objectives.len());
        assert_eq!(map.links.len(), process.links.len());
        for way in &map.links {
            let link = process.links.get(way.link).expect("a link");
            let to = map.box_of(link.to).expect("a box");
            let end = way.points.last().expect("a way has points");
            let [left, right, top, bottom] = [to.x, to.x + to.width, to.y, to.y + to.height];
            let at = |a: f32, b: f32| (a - b).abs() < 0.01;
            let inside = end[0] > left - 0.01 && end[0] < right + 0.01;
            assert!(
                inside
                    && (at(end[1], top)
                        || at(end[1], bottom)
                        || at(end[0], left)
                        || at(end[0], right))
            );
            assert_eq!(way.points.len() % 3, 1);
        }
    }
}

#[test]
fn the_shipped_maps_are_founded_untangled() {
    for (text, least) in [
        (include_str!("../../../workshops/vitivinicola.json"), 5),
        (include_str!("../../../workshops/fruticola.json"), 5),
    ] {
        let play = Play::on(text);
        let map = lay(&play);
        assert_eq!(map.crossings, least);
    }
}

#[test]
fn a_box_stays_where_a_hand_put_it_and_others_make_room() {
    let mut play = Play::wine();
    let perspective = play.row(2);
    let objective = play.process.objectives_of(perspective)[0].id;
    for x in [500, 90, 910] {
        let edit = ObjectiveEdit::Place { perspective, x };
        play.act(Action::EditObjective { objective, edit });
        let map = lay(&play);
        assert_tidy(&map);
        let middle = map.box_of(objective).expect("its box").middle();
        // As near as four others leave it.
        assert!((middle - x as f32).abs() < 40.0, "{middle} {x}");
    }
    // Links elsewhere, and a new neighbour, leave it there.
    play.objective(2, "Exportar");
    let middle = lay(&play).box_of(objective).expect("its box").middle();
    assert!((middle - 910.0).abs() < 160.0, "{middle}");
}

#[test]
fn a_crowded_row_breaks_into_lines_and_a_fuller_one_widens_the_map() {
    let mut play = Play::wine();
    let perspective = play.row(0);
    let mut add = |many: usize| {
        for n in 0..many {
            let title = format!("Objetivo {n}");
            play.act(Action::AddObjective { perspective, title });
        }
        let map = lay(&play);
        assert_tidy(&map);
        map
    };
    let map = add(17);
    assert!(map.width < 1000.5);
    assert!(map.boxes.last().expect("boxes").tier > 4);
    assert!(add(40).width > 1000.5);
}

/// A map of two rows with room to spare, and where its boxes stand.
fn roomy() -> (Play, Vec<ObjectiveId>, MapLayout) {
    let mut play = Play::on(BLANK);
    let mut made: Vec<ObjectiveId> = (0..3).map(|_| play.objective(2, "Producir")).collect();
    made.extend((0..3).map(|_| play.objective(1, "Exportar")));
    for (from, to) in [(0, 3), (1, 4), (2, 5)] {
        let (from, to) = (made[from], made[to]);
        play.act(Action::LinkObjectives { from, to });
    }
    let map = lay(&play);
    (play, made, map)
}

fn lay_keeping(play: &Play, before: &MapLayout) -> MapLayout {
    let kept = |objective: &Objective| before.box_of(objective.id).map(MapBox::middle);
    let rows = play.process.perspectives_in_order();
    arrange_keeping(&play.process, &rows, &SIZES, &kept)
}

/// How far boxes went, each by itself.
fn moves(before: &MapLayout, after: &MapLayout) -> Vec<f32> {
    let boxes = before.boxes.iter();
    let away = boxes.filter_map(|b| Some((after.box_of(b.objective)?.middle() - b.middle()).abs()));
    away.collect()
}

#[test]
fn a_new_objective_takes_the_room_there_is() {
    let (mut play, _, before) = roomy();
    play.objective(2, "Capacitar");
    let after = lay_keeping(&play, &before);
    assert_tidy(&after);
    // Four boxes fit beside each other, the last at the end: those of the other row stay.
    let far = moves(&before, &after);
    assert!(far.iter().filter(|far| **far < 0.5).count() >= 3, "{far:?}");
    let fresh = moves(&before, &lay(&play));
    assert!(
        far.iter().sum::<f32>() <= fresh.iter().sum::<f32>() + 0.5,
        "{far:?} {fresh:?}"
    );
}

#[test]
fn a_new_link_that_crosses_nothing_moves_nothing() {
    let (mut play, made, before) = roomy();
    let (from, to) = (made[0], made[4]);
    play.act(Action::LinkObjectives { from, to });
    let after = lay_keeping(&play, &before);
    assert!(moves(&before, &after).iter().all(|far| *far < 0.5));
    assert_eq!(after.crossings, 0);
}

#[test]
fn a_new_link_that_crosses_moves_one_of_its_ends_at_most() {
    let mut play = Play::on(BLANK);
    let [a, b] = [0; 2].map(|_| play.objective(2, "Producir"));
    let [d, e, free] = [0; 3].map(|_| play.objective(1, "Exportar"));
    for (from, to) in [(a, d), (b, e)] {
        play.act(Action::LinkObjectives { from, to });
    }
    let before = layout_order(&play);
    // Over both: the free end comes to the left, and nothing else moves.
    play.act(Action::LinkObjectives { from: a, to: free });
    let after = layout_order(&play);
    assert_eq!(lay(&play).crossings, 0);
    assert_eq!(after[2], before[2]);
    assert_eq!(after[1], [d, free, e]);
    play.undo().expect("the link and the move are one step");
    assert_eq!(layout_order(&play), before);
    // What a hand placed stays, also when it crosses.
    for (objective, x) in [(free, 900), (a, 100)] {
        let place = ObjectivePlace {
            objective,
            perspective: play
                .process
                .objectives
                .get(objective)
                .expect("there")
                .perspective,
            x: Some(x),
            rank: None,
        };
        play.act(Action::PlaceObjectives {
            places: vec![place],
        });
    }
    play.act(Action::LinkObjectives { from: a, to: free });
    assert_eq!(layout_order(&play)[1], [d, e, free]);
    assert_eq!(lay(&play).crossings, 1);
}

fn layout_order(play: &Play) -> Vec<Vec<ObjectiveId>> {
    let orders = order(&play.process);
    let rows = play.process.perspectives_in_order();
    rows.iter()
        .map(|row| orders.get(&row.id).cloned().unwrap_or_default())
        .collect()
}

#[test]
fn ordering_afresh_untangles_and_leaves_what_a_hand_placed() {
    let mut play = Play::on(BLANK);
    let low: Vec<ObjectiveId> = (0..4).map(|_| play.objective(2, "Producir")).collect();
    let high: Vec<ObjectiveId> = (0..4).map(|_| play.objective(1, "Exportar")).collect();
    // Held by hand, so that linking moves nothing.
    for (at, objective) in (0..).zip(low.iter().chain(&high)) {
        let perspective = play
            .process
            .objectives
            .get(*objective)
            .expect("there")
            .perspective;
        let edit = ObjectiveEdit::Place {
            perspective,
            x: 200 * (at % 4) + 150,
        };
        play.act(Action::EditObjective {
            objective: *objective,
            edit,
        });
    }
    for (from, to) in low.iter().zip(high.iter().rev()) {
        play.act(Action::LinkObjectives {
            from: *from,
            to: *to,
        });
    }
    let tangled = lay(&play).crossings;
    assert_eq!(tangled, 6);
    let rows: Vec<_> = order_afresh(&play.process).into_iter().collect();
    play.act(Action::OrderObjectives { rows });
    assert_eq!(lay(&play).crossings, tangled);
    let objectives: Vec<ObjectiveId> = low.iter().chain(&high).copied().collect();
    play.act(Action::EditObjectives {
        objectives,
        edit: ObjectiveEdit::Free,
    });
    let rows: Vec<_> = order_afresh(&play.process).into_iter().collect();
    play.act(Action::OrderObjectives { rows });
    assert_eq!(lay(&play).crossings, 0);
    play.assert_sound();
}
