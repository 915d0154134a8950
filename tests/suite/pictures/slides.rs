//! Every slide as the projector's window draws it: pages one and two, light; and what lies over it.

use egui::{Theme, vec2};
use egui_kittest::{Harness, SnapshotResults};

use minga::app::command::{Preference, ProjectorCommand};
use minga::app::projection::deck::Slide;
use minga::app::projection::frame::{Countdown, ProjectorFrame};
use minga::app::projection::slides::map::MapView;
use minga::app::projection::slides::plan::PlanForm;
use minga::app::projection::slides::wall::{Order, Sources, WallFilter};
use minga::app::settings::Appearance;
use minga::app::{self, Command};
use minga::domain::Action;
use minga::domain::agenda::Step;
use minga::domain::merge::Consent;
use minga::domain::money::Money;
use minga::domain::poll::{Count, Method, PollDraft};
use minga::domain::proposal::{DraftPlace, Nature, ProposalDraft};
use minga::domain::term::Term;
use minga::ui::projector::{Motion, draw};
use minga::ui::theme;

use super::compare;
use super::stage::{Stage, Until};

const SCREEN: [f32; 2] = [1280.0, 720.0];

fn render(frame: ProjectorFrame, screen: [f32; 2]) -> image::RgbaImage {
    let mut harness = Harness::builder()
        .with_size(vec2(screen[0], screen[1]))
        .with_theme(Theme::Light)
        .with_render_cursor(false)
        .with_context_setup(theme::install)
        .build_ui(move |ui| {
            let rect = ui.ctx().content_rect();
            draw(ui, rect, &frame, jiff::Timestamp::UNIX_EPOCH, Motion::Off);
        });
    harness.run_steps(3);
    harness.render().expect("lavapipe draws")
}

/// The stage with its projector, and what was compared so far.
pub struct Room {
    pub stage: Stage,
    results: SnapshotResults,
    screen: [f32; 2],
}

impl Room {
    fn new(until: Until) -> Self {
        let mut stage = Stage::played(until);
        // A result comes bar by bar in its own time: here all at once.
        stage
            .window
            .send(Preference::Motion(app::settings::Motion::Off));
        Self {
            stage,
            results: SnapshotResults::new(),
            screen: SCREEN,
        }
    }

    /// The same on the screen that projectors have.
    pub fn large(until: Until) -> Self {
        Self {
            screen: [1920.0, 1080.0],
            ..Self::new(until)
        }
    }

    pub fn send(&mut self, command: impl Into<Command>) {
        self.stage.window.send(command);
        self.stage.settle();
    }

    fn frame(&mut self) -> ProjectorFrame {
        let frames = self.stage.window.frames();
        frames.expect("a file is open").0
    }

    fn picture(&mut self, name: &str) {
        let frame = self.frame();
        self.picture_of(name, frame);
    }

    fn picture_of(&mut self, name: &str, frame: ProjectorFrame) {
        let picture = render(frame, self.screen);
        compare(&mut self.results, &picture, &format!("slide-{name}"));
    }

    /// A slide's first page, and its second where it has one.
    pub fn slide(&mut self, name: &str, slide: Slide) {
        self.send(ProjectorCommand::Show(slide));
        self.picture(name);
        if self.frame().pages > 1 {
            self.send(ProjectorCommand::Forward);
            self.picture(&format!("{name}-2"));
        }
    }
}

#[test]
fn slides_of_the_day() {
    let mut room = Room::new(Until::Evening);
    let process = room.stage.process();
    let merge = process.merges.iter().next().expect("a merge").id;
    let result = process.polls_in_order().last().expect("a poll").id;
    let options = process.index().standing().iter().take(5);
    let proposals = options.map(|(_, id)| *id).collect();
    room.slide("title", Slide::Title);
    room.slide("agenda", Slide::Agenda);
    room.slide("map", Slide::MAP);
    room.slide("wall", Slide::wall(None));
    let tables = room.stage.process().consents_of(merge);
    for (table, consent) in tables.iter().zip([Some(Consent::Agrees), None]) {
        room.send(Command::Act(Action::SetConsent {
            merge,
            table: table.0,
            consent,
        }));
    }
    room.slide("merge", Slide::Merge { merge });
    let (cards, titles) = (PlanForm::Cards, PlanForm::Titles);
    room.slide("plan", Slide::Plan { form: cards });
    room.slide("titles", Slide::Plan { form: titles });
    let progress = PlanForm::Progress;
    room.slide("progress", Slide::Plan { form: progress });
    room.slide("result", Slide::Poll { poll: result });
    let draft = PollDraft {
        question: "¿Qué acciones se harán primero, en el próximo semestre?".to_owned(),
        method: Method::Dots,
        dots: 3,
        proposals,
        texts: Vec::new(),
        ..PollDraft::default()
    };
    room.send(Command::Act(Action::DraftPoll { draft }));
    let polls = room.stage.process().polls_in_order();
    let poll = polls.last().expect("drafted").id;
    room.send(Command::Act(Action::OpenPoll {
        poll,
        entitled: Some(12),
    }));
    room.slide("poll", Slide::Poll { poll });
    let options = room.stage.process().options_of(poll);
    let options: Vec<_> = options.iter().map(|option| option.id).collect();
    for option in options {
        let count = Count::Dots(4);
        room.send(Command::Act(Action::CountOption {
            option,
            part: None,
            count,
        }));
    }
    room.send(Command::Act(Action::ClosePoll { poll, secret: None }));
    room.slide("poll-closed", Slide::Poll { poll });
}

/// The walls that the facilitator can choose, the diagnosis, and what is put aside.
#[test]
fn walls_and_what_stands_beside_them() {
    let mut room = Room::new(Until::Evening);
    let process = room.stage.process();
    let tables = process.tables_in_order();
    let (market, first) = (tables[2].id, tables[0].id);
    let mut say = |table, draft: ProposalDraft| {
        let drafts = vec![draft];
        room.send(Command::Act(Action::AddProposals { table, drafts }));
    };
    say(
        market,
        ProposalDraft {
            beneficiaries: vec!["pequeños viñateros".to_owned()],
            term: Some(Term::parse("2S 2027")),
            cost: Some(Money(12_000_000)),
            ..ProposalDraft::action("Abrir un punto de venta común en Santa Cruz")
        },
    );
    for (nature, text) in [
        (Nature::Strength, "Suelos y clima reconocidos en el mundo"),
        (Nature::Strength, "Viñas que ya trabajan juntas"),
        (
            Nature::Weakness,
            "Faltan mandos medios en bodega y en campo",
        ),
        (Nature::Potential, "El turismo crece cada verano"),
        (Nature::Difficulty, "El agua no alcanza en los años secos"),
    ] {
        let draft = ProposalDraft::action(text);
        say(first, ProposalDraft { nature, ..draft });
    }
    let place = DraftPlace::Parked;
    let draft = ProposalDraft::action("Un puente nuevo sobre el Tinguiririca");
    say(first, ProposalDraft { place, ..draft });
    let process = room.stage.process();
    let standing = process.index().standing_of(market).expect("proposals");
    let ids: Vec<_> = standing.iter().take(3).map(|(_, id)| *id).collect();
    for proposal in ids {
        let step = Step::Up;
        room.send(Command::Act(Action::RankProposal { proposal, step }));
    }
    let of_table = WallFilter::of(Some(market));
    let wall = |filter| Slide::Wall { filter };
    room.slide("wall-table", wall(of_table.clone()));
    let ranking = WallFilter {
        order: Order::Ranking,
        ..of_table
    };
    room.slide("wall-ranking", wall(ranking));
    let with_sources = WallFilter {
        sources: Sources::Shown,
        nature: Some(Nature::Merged),
        ..WallFilter::default()
    };
    room.slide("wall-sources", wall(with_sources));
    room.slide("board", Slide::Board { board: None });
    room.slide("parked", Slide::Parked);
    room.slide("left-out", Slide::LeftOut);
}

#[test]
fn what_lies_over_a_slide() {
    let mut room = Room::new(Until::Morning);
    room.send(ProjectorCommand::Show(Slide::MAP));
    room.send(Preference::Appearance(Appearance::Dark));
    room.picture("map-dark");
    let message = Some("Volvemos a las 15:30".to_owned());
    room.send(ProjectorCommand::Message(message));
    let mut frame = room.frame();
    frame.countdown = Some(Countdown::Paused { seconds: 300 });
    room.picture_of("message", frame.clone());
    frame.blackout = true;
    room.picture_of("black", frame);
    room.send(ProjectorCommand::Message(None));
    room.send(Preference::Appearance(Appearance::Light));
    room.send(ProjectorCommand::Zoom(2.0));
    room.send(ProjectorCommand::Scroll([0.3, 0.2]));
    let mut frame = room.frame();
    frame.pointer = Some([0.4, 0.3]);
    frame.practice = Some("ENSAYO".to_owned());
    room.picture_of("zoom", frame);
}

/// Every view of the map, on the screen that projectors have.
#[test]
fn the_map_before_the_room() {
    let mut room = Room::large(Until::Morning);
    let process = room.stage.process();
    let perspective = process.perspectives_in_order()[1].id;
    let objective = process.objectives_of(perspective)[1].id;
    for (appearance, theme) in [(Appearance::Light, ""), (Appearance::Dark, "-dark")] {
        room.send(Preference::Appearance(appearance));
        for (name, view) in [
            ("whole", MapView::Whole),
            ("perspective", MapView::Perspective { perspective }),
            ("spotlight", MapView::Spotlight { objective }),
            ("story", MapView::Story),
        ] {
            room.slide(&format!("map-{name}{theme}"), Slide::Map { view });
        }
    }
}
