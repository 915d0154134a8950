use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::drawing::{Drawing, Group, Item};
use super::sheet::LEAST;
use super::*;
use crate::domain::Action;
use crate::domain::ids::ObjectiveId;
use crate::domain::profile::MapState;
use crate::domain::profile_edit::ProfileEdit;
use crate::domain::testing::{BLANK, FRUIT, Play, WINE};
use crate::i18n::Tongue;
use crate::typeset::metrics;

fn drawn(play: &Play) -> Drawing {
    draw(&play.process, &Tongue::Spanish.lang())
}

fn svg_of(drawing: &Drawing) -> String {
    String::from_utf8(svg(drawing)).unwrap()
}

fn add(play: &mut Play, row: usize, title: &str) -> ObjectiveId {
    let perspective = play.process.perspectives_in_order()[row].id;
    let title = title.to_owned();
    play.act(Action::AddObjective { perspective, title }).id()
}

/// A blank map of `many` objectives, each helping two of the row above it.
fn large(many: usize) -> Play {
    let mut play = Play::on(BLANK);
    let rows = play.process.perspectives.len();
    let made: Vec<ObjectiveId> = (0..many)
        .map(|n| {
            let title = format!("Objetivo de muestra {n}: coordinar a quienes producen");
            add(&mut play, n % rows, &title)
        })
        .collect();
    for (n, from) in made.iter().enumerate().filter(|(n, _)| n % rows > 0) {
        for to in [n - 1, (n + 2 * rows - 1) % many] {
            // Near the end the second one may be no row above: then it is left out.
            let _ = play.attempt(Action::LinkObjectives {
                from: *from,
                to: made[to],
            });
        }
    }
    play
}

/// What an XML reader finds: for each group's id its title, its lines and how many ways it draws.
#[derive(Debug, Default)]
struct Read {
    title: String,
    lines: Vec<String>,
    ways: usize,
}

fn read(svg: &str) -> BTreeMap<String, Read> {
    let mut reader = Reader::from_str(svg);
    let mut groups: BTreeMap<String, Read> = BTreeMap::new();
    let (mut group, mut within, mut text) = (String::new(), String::new(), String::new());
    loop {
        match reader.read_event().expect("the drawing is XML") {
            Event::Eof => return groups,
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                if name == "g" {
                    let id = tag.try_get_attribute("id").unwrap().expect("an id");
                    group = id.value.into_owned();
                    let before = groups.insert(group.clone(), Read::default());
                    assert!(before.is_none(), "{group} is there twice");
                }
                if name == "path" {
                    groups.get_mut(&group).expect("a group").ways += 1;
                }
                within = name;
                text.clear();
            }
            Event::Text(part) => text.push_str(&part),
            Event::GeneralRef(entity) => {
                let name: &str = &entity;
                let letter = match name {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "#39" => '\'',
                    other => panic!("{other}"),
                };
                text.push(letter);
            }
            Event::End(_) => {
                let read = groups.entry(group.clone()).or_default();
                match std::mem::take(&mut within).as_str() {
                    "title" => read.title = std::mem::take(&mut text),
                    "text" => read.lines.push(std::mem::take(&mut text)),
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

/// Left, top, right and bottom of something drawn.
fn reach(item: &Item) -> [f32; 4] {
    let around = |points: &[[f32; 2]]| {
        let start = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
        points.iter().fold(start, |[l, t, r, b], [x, y]| {
            [l.min(*x), t.min(*y), r.max(*x), b.max(*y)]
        })
    };
    match item {
        Item::Rect { at, size, .. } => [at[0], at[1], at[0] + size[0], at[1] + size[1]],
        Item::Text {
            at,
            size,
            weight,
            text,
            ..
        } => {
            let right = at[0] + metrics::width(text, *size, *weight);
            [at[0], at[1] - 0.75 * size, right, at[1] + 0.25 * size]
        }
        Item::Curve { points, .. } => around(points),
        Item::Head { points, .. } => around(points),
        Item::Dot { at, radius, .. } => [
            at[0] - radius,
            at[1] - radius,
            at[0] + radius,
            at[1] + radius,
        ],
    }
}

#[track_caller]
fn assert_inside(outer: [f32; 4], item: &Item) {
    let inner = reach(item);
    let within = inner[0] >= outer[0] - 0.01
        && inner[1] >= outer[1] - 0.01
        && inner[2] <= outer[2] + 0.01
        && inner[3] <= outer[3] + 0.01;
    assert!(within, "{item:?} is not within {outer:?}");
}

fn boxes(drawing: &Drawing) -> Vec<&Group> {
    let groups = drawing.groups.iter();
    groups
        .filter(|group| group.id.starts_with("objective-"))
        .collect()
}

/// What holds of every map's drawing.
#[track_caller]
fn check(play: &Play) -> Drawing {
    let drawing = drawn(play);
    let sheet = [0.0, 0.0, drawing.width, drawing.height];
    for item in drawing.groups.iter().flat_map(|group| &group.items) {
        assert_inside(sheet, item);
        if let Item::Text { size, .. } = item {
            assert!(*size >= LEAST, "{item:?} cannot be read");
        }
    }
    let boxes = boxes(&drawing);
    assert_eq!(boxes.len(), play.process.objectives.len());
    for (place, group) in boxes.iter().enumerate() {
        let ground = reach(&group.items[0]);
        for item in &group.items {
            assert_inside(ground, item);
        }
        for other in &boxes[place + 1..] {
            let [l, t, r, b] = reach(&other.items[0]);
            let apart = r <= ground[0] || l >= ground[2] || b <= ground[1] || t >= ground[3];
            assert!(apart, "{} lies on {}", group.title, other.title);
        }
    }
    let read = read(&svg_of(&drawing));
    for link in play.process.links.iter() {
        assert_eq!(
            read[&format!("link-{}", link.id.0)].ways,
            2,
            "a way and its head"
        );
    }
    drawing
}

#[test]
fn the_shipped_maps_are_on_a4_with_every_title_whole() {
    for text in [WINE, FRUIT] {
        let play = Play::on(text);
        let drawing = check(&play);
        assert!((drawing.width - 841.89).abs() < 0.01);
        let read = read(&svg_of(&drawing));
        for objective in play.process.objectives.iter() {
            let group = &read[&format!("objective-{}", objective.id.0)];
            assert_eq!(group.title, objective.title);
            let shown = group.lines.join(" ");
            assert!(shown.starts_with(&objective.title), "{shown}");
            let area = objective.area.map(|id| play.process.areas.get(id).unwrap());
            let name = area.map_or("", |area| play.process.short_name(area));
            assert_eq!(shown[objective.title.len()..].trim(), name);
        }
        let rows = play.process.perspectives.iter();
        for row in rows {
            let group = &read[&format!("perspective-{}", row.id.0)];
            assert_eq!(group.lines.join(" "), row.name);
        }
        assert_eq!(read["legend"].lines.last().unwrap(), "ayuda a lograr");
        assert!(read["source"].lines[0].starts_with("Fuente: "));
    }
}

#[test]
fn the_same_map_gives_the_same_bytes_and_the_state_is_said() {
    let mut play = Play::wine();
    let draft = svg_of(&drawn(&play));
    assert_eq!(draft, svg_of(&drawn(&play)));
    assert!(draft.contains(">Borrador<"));
    play.act(Action::EditProfile {
        edit: ProfileEdit::MapState(MapState::Agreed),
    });
    assert!(svg_of(&drawn(&play)).contains(">Acordado por la sala<"));
}

#[test]
fn hostile_titles_stay_texts_and_stay_in_their_boxes() {
    let mut play = Play::on(BLANK);
    let long = "palabra ".repeat(1250);
    let titles = [
        "<script>alert(\"1\" && '2')</script> ]]> <!--",
        "&amp; &#0; %s {0}",
        "אב גד هوز \u{202E}abc",
        "🍇🍷 葡萄 e\u{301}\u{302}\u{303}",
        &"x".repeat(10_000),
        &long,
    ];
    let made = titles.map(|title| add(&mut play, 1, title));
    let forbidden = add(&mut play, 2, "a\u{0}\u{1}\u{B}\u{FFFE}b\u{7F}");
    play.act(Action::LinkObjectives {
        from: forbidden,
        to: made[0],
    });
    let drawing = check(&play);
    let read = read(&svg_of(&drawing));
    for (title, id) in titles.iter().zip(made) {
        assert_eq!(read[&format!("objective-{}", id.0)].title, title.trim());
    }
    assert_eq!(read[&format!("objective-{}", forbidden.0)].title, "ab");
    let shortened = &read[&format!("objective-{}", made[5].0)].lines;
    assert!(
        shortened.len() == 10 && shortened[9].ends_with('…'),
        "{shortened:?}"
    );
}

#[test]
fn an_empty_map_says_so() {
    let play = Play::on(BLANK);
    let svg = svg_of(&check(&play));
    assert!(svg.contains("El mapa todavía no tiene objetivos."));
}

#[test]
fn two_hundred_objectives_take_a_larger_sheet() {
    let play = large(200);
    assert!(play.process.links.len() > 200);
    let drawing = check(&play);
    assert!(drawing.width > 842.0, "{}", drawing.width);
}

#[test]
fn whoever_cannot_see_the_map_is_told_of_every_objective_and_link() {
    let play = Play::wine();
    let about = drawn(&play).about;
    for objective in play.process.objectives.iter() {
        assert!(about.contains(&objective.title));
    }
    assert!(about.contains(
        "«Fortalecer el mercado del turismo enológico» ayuda a lograr «Beneficios accesibles para \
         un amplio grupo de actores»."
    ));
    assert!(about.lines().count() >= play.process.links.len() + 4);
}

#[test]
fn the_picture_has_three_hundred_dots_an_inch_and_shows_the_words() {
    let drawing = drawn(&Play::wine());
    let bytes = png(&drawing).unwrap();
    let decoder = ::png::Decoder::new(std::io::Cursor::new(bytes));
    let mut reader = decoder.read_info().unwrap();
    let info = reader.info();
    assert_eq!((info.width, info.height), (3508, 2480));
    let dots = info.pixel_dims.expect("its dots an inch are said");
    assert_eq!((dots.xppu, dots.yppu), (11_811, 11_811));
    let mut buffer = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut buffer).unwrap();
    let heading = drawing.groups[0].items.first().map(reach).unwrap();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "dots of the sheet"
    )]
    let [left, top, right, bottom] = heading.map(|side| (side * 300.0 / 72.0) as usize);
    let dark = (top..bottom)
        .flat_map(|y| (left..right).map(move |x| 3 * (y * 3508 + x)))
        .filter(|at| buffer[*at] < 160 && buffer[at + 1] < 90);
    // Letters cover about a quarter of their line.
    let share = dark.count() * 100 / ((right - left) * (bottom - top));
    assert!((10..50).contains(&share), "{share} %");
}

#[test]
fn a_picture_that_no_program_opens_is_refused_with_its_size() {
    let mut drawing = drawn(&Play::on(BLANK));
    drawing.width *= 20.0;
    let refusal = png(&drawing).unwrap_err();
    assert!(matches!(
        refusal,
        crate::export::ExportError::TooManyDots {
            width: 70_158,
            height: 2480
        }
    ));
}

#[test]
fn a_page_that_would_take_minutes_is_refused() {
    let mut drawing = drawn(&Play::on(BLANK));
    let shape = drawing.groups[0].items[0].clone();
    drawing.groups[0].items = vec![shape; 20_000];
    assert!(!crate::export::pdf::fits_a_page(&drawing));
    let refusal = crate::export::pdf::write_drawing(&drawing, None).unwrap_err();
    assert!(matches!(
        refusal,
        crate::export::ExportError::TooManyShapes(20_001..)
    ));
}
