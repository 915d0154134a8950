use std::sync::Arc;
use std::time::Duration;

use crate::app::command::{Choice, Command, FileCommand, Preference, ProjectorCommand};
use crate::app::places::Places;
use crate::app::projection::deck::Slide;
use crate::app::projection::slides::map::MapView;
use crate::app::projector::Target;
use crate::app::section::Section;
use crate::app::session::Checks;
use crate::app::settings::{Appearance, Motion};
use crate::app::{Minga, clock};
use crate::domain::Action;
use crate::domain::ids::{PollId, ProposalId};
use crate::domain::merge::MergeVotes;
use crate::domain::poll::{Count, Method, PollDraft};
use crate::domain::proposal::ProposalDraft;

mod merges;

use merges::{preview, talk_about_two};

/// The program on a new file of its own.
struct Desk {
    minga: Minga,
    _home: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let mut minga = Minga::new(Places::under(home.path()), Arc::new(|| {}));
        let path = Some(home.path().join("taller.minga"));
        let template = "vitivinicola".to_owned();
        minga.dispatch(FileCommand::New { template, path }.into());
        let mut desk = Self { minga, _home: home };
        desk.settle();
        desk
    }

    /// Waits until the file is open, checked and saved.
    fn settle(&mut self) {
        let ready = |minga: &Minga| {
            let session = minga.session();
            session.is_some_and(|s| *s.checks() != Checks::Running && s.unsaved() == 0)
        };
        for _ in 0..30_000 {
            self.minga.tick();
            if ready(&self.minga) {
                return;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        panic!("the file did not settle");
    }

    fn act(&mut self, action: Action) {
        self.minga.dispatch(action.into());
        self.settle();
    }

    fn say(&mut self, command: impl Into<Command>) {
        self.minga.dispatch(command.into());
        self.minga.tick();
    }

    fn slide(&self) -> Option<&Slide> {
        self.minga.projector().slide()
    }

    /// What of the page the room sees: all of it, or so many steps.
    fn revealed(&mut self) -> u8 {
        self.minga.frames().expect("a file is open").0.revealed
    }

    /// A closed poll over texts, not published.
    fn closed_poll(&mut self) -> PollId {
        let draft = PollDraft {
            question: "¿Qué se hace primero?".to_owned(),
            method: Method::Dots,
            dots: 3,
            proposals: Vec::new(),
            texts: ["Riego", "Ferias", "Viveros"].map(str::to_owned).to_vec(),
            ..PollDraft::default()
        };
        self.act(Action::DraftPoll { draft });
        let process = self.minga.session().expect("open").process();
        let poll = process.polls.iter().next_back().expect("drafted").id;
        let options: Vec<_> = process.options_of(poll).iter().map(|o| o.id).collect();
        self.act(Action::OpenPoll {
            poll,
            entitled: Some(42),
        });
        for (option, votes) in options.into_iter().zip([12, 20, 7]) {
            let count = Count::Dots(votes);
            self.act(Action::CountOption {
                option,
                part: None,
                count,
            });
        }
        self.act(Action::ClosePoll { poll, secret: None });
        poll
    }
}

const ALL: u8 = u8::MAX;

#[test]
fn a_published_result_begins_with_the_question_and_one_step_forward_shows_all() {
    let mut desk = Desk::new();
    let poll = desk.closed_poll();
    let slide = Slide::Poll { poll };
    desk.say(ProjectorCommand::Show(slide.clone()));
    assert_eq!(desk.revealed(), ALL, "a closed poll hides nothing more");
    desk.act(Action::PublishPoll { poll });
    assert_eq!(desk.revealed(), 0);
    desk.say(ProjectorCommand::Forward);
    assert_eq!((desk.revealed(), desk.slide()), (ALL, Some(&slide)));
    // What was seen stays, shown again or come back to.
    desk.say(ProjectorCommand::Show(slide.clone()));
    assert_eq!(desk.revealed(), ALL);
    // The bars, then the page with what was decided and by which rule.
    desk.say(ProjectorCommand::Forward);
    assert_eq!(desk.slide(), Some(&slide));
    desk.say(ProjectorCommand::Forward);
    assert_ne!(desk.slide(), Some(&slide));
    desk.say(ProjectorCommand::Back);
    assert_eq!((desk.revealed(), desk.slide()), (ALL, Some(&slide)));
    // Called from elsewhere it begins anew.
    desk.say(ProjectorCommand::Show(Slide::Agenda));
    assert_eq!(desk.revealed(), ALL);
    desk.say(ProjectorCommand::Show(slide));
    assert_eq!(desk.revealed(), 0);
}

#[test]
fn without_motion_a_result_is_there_at_once() {
    let mut desk = Desk::new();
    let poll = desk.closed_poll();
    desk.act(Action::PublishPoll { poll });
    desk.say(Preference::Motion(Motion::Off));
    desk.say(ProjectorCommand::Show(Slide::Poll { poll }));
    assert_eq!(desk.revealed(), ALL);
}

#[test]
fn a_slide_called_out_of_order_goes_on_from_its_own_place() {
    let mut desk = Desk::new();
    let two = talk_about_two(&mut desk);
    let table = desk.minga.selection().table;
    for slide in [Slide::wall(table), preview(&two, "Riego para")] {
        desk.say(ProjectorCommand::Show(slide));
        desk.say(ProjectorCommand::Back);
        assert_eq!(desk.slide(), Some(&Slide::MAP));
    }
}

#[test]
fn what_comes_next_looks_as_it_will() {
    let mut desk = Desk::new();
    desk.say(Preference::Appearance(Appearance::Dark));
    desk.say(ProjectorCommand::Show(Slide::Title));
    let (now, next) = desk.minga.frames().expect("a file is open");
    assert!(now.dark && next.expect("the agenda").dark);
}

#[test]
fn what_the_room_saw_stays_until_a_large_map_is_laid_out() {
    let mut desk = Desk::new();
    for _ in 0..2 {
        let process = desk.minga.session().expect("open").process();
        let objectives = process.objectives.iter().map(|o| o.id).collect();
        desk.act(Action::DuplicateObjectives { objectives });
    }
    desk.say(ProjectorCommand::Show(Slide::Title));
    let title = desk.minga.frames().expect("open").0.scene;
    desk.say(ProjectorCommand::Show(Slide::MAP));
    assert_eq!(desk.minga.frames().expect("open").0.scene, title);
    // Whatever the thread has done by now, nobody turns a page that the room has not seen.
    for _ in 0..30_000 {
        let (now, next) = desk.minga.frames().expect("open");
        if now.scene != title {
            assert!(!now.scene.about.is_empty());
            assert_eq!(desk.slide(), Some(&Slide::MAP));
            return;
        }
        assert!(next.is_none() && desk.minga.projector().is_laying_out());
        let wait = desk.minga.projector().next_step_in(clock::now());
        assert!(wait.is_some(), "the window looks again");
        desk.say(ProjectorCommand::Forward);
        std::thread::sleep(Duration::from_millis(2));
    }
    panic!("the map did not come");
}

/// The wine map before the room, and the pointer switched on.
fn pointing(desk: &mut Desk) -> crate::domain::ids::ObjectiveId {
    desk.say(Command::Go(Section::Map));
    desk.say(ProjectorCommand::Show(Slide::MAP));
    desk.say(ProjectorCommand::TogglePointer);
    let process = desk.minga.session().expect("open").process();
    process.objectives.iter().next().expect("objectives").id
}

fn ring(desk: &mut Desk) -> Option<[f32; 2]> {
    desk.minga.frames().expect("a file is open").0.pointer
}

#[test]
fn the_pointer_shows_where_the_hand_is_until_it_leaves_or_the_slide_changes() {
    let mut desk = Desk::new();
    let place = |x, y| ProjectorCommand::PointAt(Some(Target::place([x, y])));
    desk.say(ProjectorCommand::Show(Slide::MAP));
    desk.say(place(0.5, 0.25));
    assert_eq!(ring(&mut desk), None, "it is off until it is switched on");
    pointing(&mut desk);
    assert_eq!(ring(&mut desk), None, "the hand is nowhere yet");
    desk.say(place(0.5, 0.25));
    assert_eq!(ring(&mut desk), Some([0.5, 0.25]));
    // A hair's breadth away is the same place, and the same frame.
    desk.say(place(0.5003, 0.2503));
    assert_eq!(ring(&mut desk), Some([0.5, 0.25]));
    desk.say(ProjectorCommand::PointAt(None));
    assert_eq!(ring(&mut desk), None);
    desk.say(place(0.1, 0.1));
    desk.say(ProjectorCommand::Show(Slide::Agenda));
    desk.say(place(0.1, 0.1));
    assert_eq!(ring(&mut desk), None);
}

#[test]
fn a_hand_over_a_box_points_at_its_place_on_the_page_wherever_that_is() {
    let mut desk = Desk::new();
    let objective = pointing(&mut desk);
    desk.say(ProjectorCommand::PointAt(Some(Target::Objective(
        objective,
    ))));
    let whole = ring(&mut desk).expect("the overview has every box");
    desk.say(ProjectorCommand::Zoom(2.0));
    desk.say(ProjectorCommand::Scroll([0.1, 0.05]));
    let zoomed = ring(&mut desk);
    let moved = [2.0 * (whole[0] - 0.1), 2.0 * (whole[1] - 0.05)];
    let near = |a: f32, b: f32| (a - b).abs() < 1e-5;
    assert!(zoomed.is_some_and(|at| near(at[0], moved[0]) && near(at[1], moved[1])));
    desk.say(ProjectorCommand::Scroll([0.5, 0.28]));
    assert_eq!(ring(&mut desk), None, "zoomed away");
    // Another section has no box under the hand.
    desk.say(ProjectorCommand::Scroll([0.1, 0.05]));
    assert!(ring(&mut desk).is_some());
    desk.say(Command::Go(Section::Plan));
    assert_eq!(ring(&mut desk), None);
}

#[test]
fn the_spotlight_is_on_what_is_chosen_and_goes_with_it() {
    let mut desk = Desk::new();
    let objective = pointing(&mut desk);
    desk.say(Choice::Objective(None));
    desk.say(ProjectorCommand::Spotlight);
    assert_eq!(desk.slide(), Some(&Slide::MAP));
    assert_eq!(desk.minga.notices().iter().count(), 1);
    desk.say(Choice::Objective(Some(objective)));
    desk.say(ProjectorCommand::Spotlight);
    let view = MapView::Spotlight { objective };
    assert_eq!(desk.slide(), Some(&Slide::Map { view }));
    // The day goes on after the map, and comes back to the whole of it.
    while matches!(desk.slide(), Some(Slide::Map { .. })) {
        desk.say(ProjectorCommand::Forward);
    }
    assert_eq!(desk.slide(), Some(&Slide::wall(None)));
    desk.say(ProjectorCommand::Back);
    assert_eq!(desk.slide(), Some(&Slide::MAP));
    desk.say(ProjectorCommand::Spotlight);
    desk.act(Action::RemoveObjective { objective });
    assert_eq!(desk.slide(), Some(&Slide::MAP));
}

#[test]
fn what_arrives_while_the_wall_is_shown_glows_and_what_was_there_does_not() {
    let mut desk = Desk::new();
    let glow = |desk: &mut Desk| desk.minga.frames().expect("a file is open").0.glow;
    desk.say(ProjectorCommand::Show(Slide::wall(None)));
    assert_eq!(glow(&mut desk), None);
    let table = desk.minga.selection().table.expect("a table");
    let say = |desk: &mut Desk, text: &str| {
        let drafts = vec![ProposalDraft::action(text)];
        desk.act(Action::AddProposals { table, drafts });
        desk.minga.session().expect("open").last_made()
    };
    let arrived = say(&mut desk, "Riego por turnos");
    assert!(arrived.is_some() && glow(&mut desk) == arrived);
    let another = say(&mut desk, "Feria de muestra");
    assert_eq!(glow(&mut desk), another);
    // On the next page nothing has arrived, and shown anew nothing is new.
    desk.say(ProjectorCommand::Forward);
    assert_eq!(glow(&mut desk), None);
    desk.say(ProjectorCommand::Show(Slide::Agenda));
    desk.say(ProjectorCommand::Show(Slide::wall(None)));
    assert_eq!(glow(&mut desk), None);
}

#[test]
fn one_key_turns_the_wall_from_view_to_view() {
    let mut desk = Desk::new();
    desk.say(ProjectorCommand::TurnWall);
    assert_eq!(desk.slide(), Some(&Slide::wall(None)));
    let table = desk.minga.selection().table;
    desk.say(ProjectorCommand::Show(Slide::wall(table)));
    let mut seen = Vec::new();
    for _ in 0..4 {
        desk.say(ProjectorCommand::TurnWall);
        let Some(Slide::Wall { filter }) = desk.slide() else {
            panic!("{:?}", desk.slide())
        };
        assert_eq!(filter.table, table);
        seen.push((filter.order, filter.turn));
    }
    seen.dedup();
    assert_eq!(seen.len(), 4);
    assert_eq!(desk.slide(), Some(&Slide::wall(table)));
}
