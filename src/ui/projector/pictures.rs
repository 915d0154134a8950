//! Pictures of every slide, to look at: `MINGA_PICTURES=/tmp/p cargo test pictures -- --ignored`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::vec2;
use egui_kittest::Harness;

use crate::app::projection::deck::{self, Slide};
use crate::app::projection::frame::{Countdown, ProjectorFrame};
use crate::app::projection::samples;
use crate::app::projection::sheet::View;
use crate::app::projection::slides::plan::PlanForm;
use crate::domain::workshop::Room;
use crate::i18n::Tongue;
use crate::ui::projector::{Motion, draw};
use crate::ui::theme;

fn picture(folder: &Path, name: &str, frame: ProjectorFrame, width: f32) {
    let size = vec2(width, width / frame.scene.aspect);
    let mut harness = Harness::builder()
        .with_size(size)
        .wgpu()
        .build_ui(move |ui| {
            theme::install(ui.ctx());
            let rect = ui.ctx().content_rect();
            draw(ui, rect, &frame, jiff::Timestamp::UNIX_EPOCH, Motion::Off);
        });
    harness.run_steps(3);
    let image = harness.render().expect("lavapipe draws");
    image
        .save(folder.join(format!("{name}.png")))
        .expect("the folder can be written");
}

#[test]
#[ignore = "writes pictures for people to look at"]
fn pictures_of_every_slide() {
    let folder =
        std::env::var_os("MINGA_PICTURES").map_or_else(|| "/tmp/slides".into(), PathBuf::from);
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let day = samples::wine();
    let lang = &Tongue::Spanish.lang();
    let slides = [
        ("title", Slide::Title),
        ("agenda", Slide::Agenda),
        ("map", Slide::Map),
        ("wall", Slide::Wall { table: None }),
        ("merge", Slide::Merge { merge: day.merge }),
        ("poll-open", Slide::Poll { poll: day.open }),
        ("poll-closed", Slide::Poll { poll: day.withheld }),
        (
            "poll-dots",
            Slide::Poll {
                poll: day.published,
            },
        ),
        ("poll-hands", Slide::Poll { poll: day.hands }),
        (
            "plan",
            Slide::Plan {
                form: PlanForm::Cards,
            },
        ),
        (
            "titles",
            Slide::Plan {
                form: PlanForm::Titles,
            },
        ),
    ];
    let newest = day.standing().last().copied();
    for (place, depth, screen, aspect, width) in [
        ("hall", 1000, 240, 16.0 / 9.0, 1280.0),
        ("deep", 1400, 200, 4.0 / 3.0, 1024.0),
        ("small", 600, 240, 16.0 / 9.0, 1280.0),
    ] {
        let room = &Room {
            last_row_cm: depth,
            screen_width_cm: screen,
            row_gap_cm: 90,
        };
        let view = View { lang, room, aspect };
        for (name, slide) in &slides {
            let scenes = samples::pages(&day.process, slide, &view, newest);
            let pages = scenes.len();
            let chosen = [0, 1, pages - 1];
            for (page, scene) in scenes.into_iter().enumerate() {
                if !(chosen.contains(&page) || *name == "map" && place == "hall") {
                    continue;
                }
                let mut frame = ProjectorFrame::showing(Arc::new(scene), page, pages);
                frame.footer = deck::footer(&day.process, &view, page, pages);
                frame.dark = place == "small";
                if page == 1 {
                    frame.countdown = Some(Countdown::Paused { seconds: 300 });
                    frame.practice = Some("ENSAYO".to_owned());
                }
                picture(&folder, &format!("{place}-{name}-{page}"), frame, width);
            }
        }
    }
    let room = &Room::default();
    let view = View {
        lang,
        room,
        aspect: 16.0 / 9.0,
    };
    let scenes = samples::pages(&day.process, &Slide::Map, &view, None);
    let pages = scenes.len();
    let first = scenes.into_iter().next().expect("a page");
    let mut frame = ProjectorFrame::showing(Arc::new(first), 0, pages);
    frame.message = Some("Volvemos a las 15:30".to_owned());
    picture(&folder, "over-message", frame.clone(), 1280.0);
    frame.blackout = true;
    frame.countdown = Some(Countdown::Paused { seconds: -5 });
    picture(&folder, "over-blackout", frame.clone(), 1280.0);
    frame.blackout = false;
    frame.message = None;
    frame.zoom = 2.0;
    frame.scroll = [0.3, 0.2];
    picture(&folder, "over-zoom", frame.clone(), 1280.0);
    frame.zoom = 1.0;
    picture(&folder, "preview", frame, 300.0);
}
