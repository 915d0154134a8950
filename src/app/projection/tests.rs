//! What holds of every slide: on both plans, in small and deep rooms, on wide and square screens.

use crate::app::projection::deck::Slide;
use crate::app::projection::frame::{Countdown, Footer, ProjectorFrame};
use crate::app::projection::overlay;
use crate::app::projection::samples::{self, Day};
use crate::app::projection::scene::{Mark, Scene, Shape, Tone};
use crate::app::projection::sheet::{FLOOR, View};
use crate::app::projection::slides::map::MapView;
use crate::app::projection::slides::plan::PlanForm;
use crate::app::projection::slides::wall::ON_THE_WALL;
use crate::domain::Action;
use crate::domain::ids::PollId;
use crate::domain::poll::fairness::quadrant;
use crate::domain::poll::{Count, Method, PollDraft, Publication};
use crate::domain::proposal::ProposalDraft;
use crate::domain::workshop::Room;
use crate::i18n::Tongue;

const ASPECTS: [f32; 2] = [16.0 / 9.0, 4.0 / 3.0];

fn rooms() -> [Room; 3] {
    [(600, 240), (1000, 240), (1400, 200)].map(|(last_row_cm, screen_width_cm)| Room {
        last_row_cm,
        screen_width_cm,
        row_gap_cm: 90,
    })
}

fn slides(day: &Day) -> Vec<Slide> {
    let table = day.process.tables_in_order()[2].id;
    let mut slides = vec![
        Slide::Title,
        Slide::Agenda,
        Slide::MAP,
        Slide::wall(None),
        Slide::wall(Some(table)),
        Slide::LeftOut,
        Slide::Board { board: None },
        Slide::Parked,
        Slide::Speakers,
        Slide::Merge { merge: day.merge },
        Slide::MergePreview {
            sources: day.standing()[..3].to_vec(),
            text: "Un texto común".to_owned(),
        },
        Slide::Plan {
            form: PlanForm::Cards,
        },
        Slide::Plan {
            form: PlanForm::Titles,
        },
    ];
    slides.extend(map_views(day).map(|view| Slide::Map { view }));
    let two = |then, now| Slide::Rounds { then, now };
    slides.extend([two(day.published, day.hands), two(day.withheld, day.hands)]);
    let closed = |id: &&PollId| {
        let poll = day.process.polls.get(**id).expect("a poll");
        quadrant::can_be_side(poll)
    };
    let sides: Vec<PollId> = day.more.iter().filter(closed).copied().collect();
    slides.extend([sides[0], day.withheld].map(|effort| Slide::Square {
        impact: sides[0],
        effort,
    }));
    slides.extend(
        [day.draft, day.open, day.withheld, day.published, day.hands]
            .into_iter()
            .chain(day.more.iter().copied())
            .map(|poll| Slide::Poll { poll }),
    );
    slides
}

/// Every view of a part of the map: a row, the objective with the most links, the story.
fn map_views(day: &Day) -> [MapView; 3] {
    let process = &day.process;
    let links = |id| {
        let links = process.links.iter();
        links.filter(|l| l.from == id || l.to == id).count()
    };
    let objective = process.objectives.iter().map(|o| o.id);
    let objective = objective.max_by_key(|id| links(*id)).expect("objectives");
    let perspective = process.perspectives_in_order()[1].id;
    [
        MapView::Perspective { perspective },
        MapView::Spotlight { objective },
        MapView::Story,
    ]
}

/// Runs `check` on every slide of both plans in every room on every screen.
fn everywhere(check: impl Fn(&Day, &Slide, &View, &[Scene])) {
    for day in [samples::wine(), samples::fruit()] {
        for room in &rooms() {
            for aspect in ASPECTS {
                for tongue in [Tongue::Spanish, Tongue::English] {
                    let lang = &tongue.lang();
                    let view = View { lang, room, aspect };
                    for slide in slides(&day) {
                        let scenes = samples::pages(&day.process, &slide, &view, None);
                        check(&day, &slide, &view, &scenes);
                    }
                }
            }
        }
    }
}

#[track_caller]
fn assert_inside(mark: &Mark, aspect: f32) {
    let (min, max) = mark.shape.bounds();
    let inside =
        min[0] >= -1e-4 && min[1] >= -1e-4 && max[0] <= 1.0 + 1e-4 && max[1] <= 1.0 / aspect + 1e-4;
    assert!(inside, "{mark:?} reaches to {min:?} {max:?}");
}

/// What the pages say in ink: neither title lines nor the numbers repeated on a card's next page.
fn words(scenes: &[Scene]) -> String {
    let lines = scenes
        .iter()
        .flat_map(|scene| &scene.marks)
        .filter_map(|mark| match &mark.shape {
            Shape::Text { text, tone, .. } if *tone != Tone::Soft => Some(text.as_str()),
            _ => None,
        });
    lines.collect::<Vec<_>>().join(" ")
}

/// The same without what only counts or points: a text may go on beside another small map.
fn sentences(scenes: &[Scene]) -> String {
    let words = words(scenes);
    let words = words.split(' ').filter(|word| word.parse::<u32>().is_err());
    words.collect::<Vec<_>>().join(" ")
}

/// Cut words and line ends do not matter.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn nothing_leaves_the_canvas_or_falls_below_the_readable_size() {
    everywhere(|_, slide, view, scenes| {
        assert!(!scenes.is_empty(), "{slide:?}");
        for scene in scenes {
            let readable = crate::app::projection::room::readable_size(view.room);
            assert!((scene.body - readable).abs() < 1e-5, "{slide:?}");
            for mark in &scene.marks {
                assert_inside(mark, view.aspect);
                if let Shape::Text { size, .. } = mark.shape {
                    assert!(size >= readable * FLOOR - 1e-5, "{slide:?} {mark:?}");
                }
            }
        }
    });
}

#[test]
fn texts_do_not_run_over_each_other() {
    everywhere(|_, slide, _, scenes| {
        for scene in scenes {
            let texts: Vec<_> = scene
                .marks
                .iter()
                .filter(|mark| matches!(mark.shape, Shape::Text { .. }))
                .map(|mark| (mark, mark.shape.bounds()))
                .collect();
            for (at, (a, (a_min, a_max))) in texts.iter().enumerate() {
                for (b, (b_min, b_max)) in &texts[at + 1..] {
                    let apart = a_max[0] <= b_min[0] + 1e-4
                        || b_max[0] <= a_min[0] + 1e-4
                        || a_max[1] <= b_min[1] + 1e-4
                        || b_max[1] <= a_min[1] + 1e-4;
                    assert!(apart, "{slide:?}\n{a:?}\n{b:?}");
                }
            }
        }
    });
}

#[test]
fn everything_is_said_on_some_page() {
    everywhere(|day, slide, _, scenes| {
        let said = squeezed(&sentences(scenes));
        let process = &day.process;
        let expected: Vec<&str> = match slide {
            Slide::Wall { filter } => process
                .index()
                .standing()
                .iter()
                .filter_map(|(_, id)| process.proposals.get(*id))
                .filter(|proposal| filter.table.is_none_or(|table| proposal.table == table))
                .map(|proposal| proposal.text.as_str())
                .collect(),
            Slide::LeftOut => process
                .left_out()
                .iter()
                .filter_map(|left| process.proposals.get(left.proposal))
                .map(|proposal| proposal.text.as_str())
                .collect(),
            Slide::Plan { .. } => process.plan().map(|a| a.title.as_str()).collect(),
            Slide::Map {
                view: MapView::Whole | MapView::Story,
            } => process
                .objectives
                .iter()
                .map(|o| o.title.as_str())
                .collect(),
            Slide::Merge { merge } => process
                .sources_of(*merge)
                .iter()
                .map(|p| p.text.as_str())
                .collect(),
            Slide::Agenda => process
                .agenda_of(process.current_workshop().expect("one").id)
                .into_iter()
                .map(|item| item.title.as_str())
                .collect(),
            _ => Vec::new(),
        };
        for text in expected {
            assert!(said.contains(&squeezed(text)), "{slide:?} lacks {text:?}");
        }
    });
}

#[test]
fn no_count_is_shown_before_the_result_is_published() {
    everywhere(|day, slide, _, scenes| {
        let Slide::Poll { poll } = slide else { return };
        let words = words(scenes);
        let bars = scenes
            .iter()
            .flat_map(|scene| &scene.marks)
            .any(|mark| matches!(mark.shape, Shape::Bar { .. }));
        let poll_row = day.process.polls.get(*poll).expect("a poll");
        let published = poll_row.publication == Publication::Published;
        assert_eq!(bars, published);
        // Of grades the room sees the mean.
        let shown =
            words.contains("29") || words.contains("5,0 de 5") || words.contains("5.0 of 5");
        assert_eq!(shown, published, "{words}");
        let voted = words.contains("25 de 42") || words.contains("25 of 42");
        assert_eq!(voted, *poll == day.open, "{words}");
    });
}

#[test]
fn two_votes_are_compared_only_once_both_are_published() {
    everywhere(|day, slide, _, scenes| {
        let (Slide::Rounds {
            then: one,
            now: two,
        }
        | Slide::Square {
            impact: one,
            effort: two,
        }) = slide
        else {
            return;
        };
        let shown = scenes.iter().any(|scene| scene.marks.len() > 4);
        assert_eq!(shown, ![one, two].contains(&&day.withheld), "{slide:?}");
    });
}

/// The steps in which the bars of a published poll come, from the top of each page.
fn bars(day: &Day, poll: PollId, room: &Room) -> Vec<Vec<u8>> {
    let lang = &Tongue::Spanish.lang();
    let view = View {
        lang,
        room,
        aspect: 16.0 / 9.0,
    };
    let scenes = samples::pages(&day.process, &Slide::Poll { poll }, &view, None);
    let of_page = |scene: &Scene| -> Vec<u8> {
        let bars = scene.marks.iter();
        let bars = bars.filter(|mark| matches!(mark.shape, Shape::Bar { .. }));
        bars.map(|mark| mark.appear).collect()
    };
    // The last pages say what follows from it.
    let pages = scenes.iter().map(of_page);
    pages.filter(|bars| !bars.is_empty()).collect()
}

#[test]
fn over_several_pages_a_result_comes_bar_by_bar_down_the_ranking() {
    let day = samples::wine();
    for room in &rooms() {
        let pages = bars(&day, day.published, room);
        assert_eq!(pages.concat().len(), 5);
        assert!(pages.len() > 1, "the options are long");
        for page in pages {
            let last = u8::try_from(page.len()).expect("few");
            assert_eq!(page, (1..=last).collect::<Vec<u8>>());
        }
    }
}

#[test]
fn on_one_page_the_winner_comes_last_and_equals_come_together() {
    let mut day = samples::wine();
    day.act(Action::ClosePoll {
        poll: day.open,
        secret: None,
    });
    let draft = PollDraft {
        question: "¿Qué se hace primero?".to_owned(),
        method: Method::Dots,
        dots: 3,
        proposals: Vec::new(),
        texts: ["Riego", "Ferias", "Viveros", "Rutas", "Cursos"]
            .map(str::to_owned)
            .to_vec(),
        ..PollDraft::default()
    };
    let poll = day.act(Action::DraftPoll { draft }).into();
    day.act(Action::OpenPoll {
        poll,
        entitled: Some(42),
    });
    let options: Vec<_> = day.process.options_of(poll).iter().map(|o| o.id).collect();
    for (option, votes) in options.into_iter().zip([12, 20, 12, 3, 3]) {
        let count = Count::Dots(votes);
        day.act(Action::CountOption {
            option,
            part: None,
            count,
        });
    }
    day.act(Action::ClosePoll { poll, secret: None });
    day.act(Action::PublishPoll { poll });
    let near = Room {
        last_row_cm: 300,
        ..Room::default()
    };
    assert_eq!(bars(&day, poll, &near), [[3, 2, 2, 1, 1]]);
}

#[test]
fn the_newest_proposal_stands_first_and_glows() {
    let day = samples::wine();
    let lang = &Tongue::Spanish.lang();
    let room = &Room::default();
    let view = View {
        lang,
        room,
        aspect: 16.0 / 9.0,
    };
    let newest = *day.standing().last().expect("proposals");
    let slide = Slide::wall(None);
    let scenes = samples::pages(&day.process, &slide, &view, Some(newest));
    let first = &scenes[0];
    assert_eq!(first.about.first(), Some(&newest.into()));
    let glows = |mark: &Mark| mark.glow == Some(newest.into());
    assert!(first.marks.iter().any(glows));
    assert!(!scenes[1].marks.iter().any(glows));
}

#[test]
fn a_long_wall_shows_the_newest_and_says_so() {
    let mut day = samples::wine();
    let table = day.process.tables_in_order()[0].id;
    let more = ON_THE_WALL + 3;
    let drafts = (1..=more).map(|n| ProposalDraft::action(format!("Propuesta de muestra {n}")));
    day.act(Action::AddProposals {
        table,
        drafts: drafts.collect(),
    });
    let standing = day.standing();
    let lang = &Tongue::Spanish.lang();
    let room = &Room::default();
    let view = View {
        lang,
        room,
        aspect: 16.0 / 9.0,
    };
    let scenes = samples::pages(&day.process, &Slide::wall(None), &view, None);
    let mut shown: Vec<uuid::Uuid> = scenes.iter().flat_map(|s| s.about.clone()).collect();
    // A proposal that goes on on the next page stands on both.
    shown.dedup();
    let newest = standing.iter().rev().take(ON_THE_WALL);
    assert_eq!(
        shown,
        newest.map(|id| uuid::Uuid::from(*id)).collect::<Vec<_>>()
    );
    let last = words(&scenes[scenes.len() - 1..]);
    let all = standing.len().to_string();
    assert!(last.contains("las 200 más recientes de"), "{last}");
    assert!(last.contains(&all), "{last}");
    let title = format!("Propuestas · {all}");
    let titled = |scene: &Scene| {
        scene
            .marks
            .iter()
            .any(|mark| matches!(&mark.shape, Shape::Text { text, .. } if *text == title))
    };
    assert!(scenes.iter().all(titled));
}

#[test]
fn what_lies_over_the_slide_stays_on_it() {
    for aspect in ASPECTS {
        let mut frame = ProjectorFrame::empty(aspect);
        frame.footer = Footer {
            process: "CER Vitivinícola de los valles de Colchagua y Cachapoal".to_owned(),
            agenda_point: "Presentación de las propuestas de cada Mesa Temática".to_owned(),
            page: "12 de 15".to_owned(),
        };
        frame.practice = Some("ENSAYO".to_owned());
        frame.message = Some("Volvemos a las 15:30. El café está en el patio. ".repeat(9));
        frame.countdown = Some(Countdown::Paused { seconds: -75 });
        let now = jiff::Timestamp::UNIX_EPOCH;
        for mark in overlay::surroundings(&frame)
            .iter()
            .chain(&overlay::over_all(&frame, now))
        {
            assert_inside(mark, aspect);
        }
    }
}
