//! What stands before a vote, with much of it: a new poll over the plan, drafts with all settings,
//! the bodies that vote, and the speakers' list.

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use minga::app::Command;
use minga::app::command::{Choice, ProjectorCommand};
use minga::app::projection::deck::Slide;
use minga::app::section::Section;
use minga::domain::Action;
use minga::domain::body::{Belonging, Membership};
use minga::domain::ids::ParticipantId;
use minga::domain::money::Money;
use minga::domain::people::{Newcomer, Size};
use minga::domain::poll::{
    Base, Electorate, Grouping, Majority, Method, OptionDraft, PollDraft, Quorum, Rule, Secrecy,
    Setup, Slips, Subject, Way, Weighting, Who,
};

use super::screens::{DARK, LIGHT, Look, WIDE, newest_poll, open, press};
use super::slides::Room;
use super::stage::{Screen, Stage, Until};

/// As many as the largest workshops have.
const VOTERS: usize = 60;

fn act(screen: &mut Screen, action: Action) {
    screen.send(Command::Act(action));
}

fn click(screen: &mut Screen, label: &str) {
    screen.harness.get_by_label(label).click();
    screen.harness.run_steps(4);
}

fn sample(number: usize) -> Newcomer {
    Newcomer {
        name: format!("Participante {}", number + 100),
        organisation: format!("Organización de muestra {}", number + 100),
        size: [Size::Small, Size::Large, Size::Medium][number % 3],
        valley: ["Colchagua", "Cachapoal"][number % 2].to_owned(),
        ..Newcomer::default()
    }
}

/// A room full of voters.
fn full(look: Look) -> Screen {
    let mut screen = open(Stage::played(Until::Evening), look);
    let workshop = screen.process().current_workshop().map(|one| one.id);
    for number in screen.process().participants.len()..VOTERS {
        let newcomer = sample(number);
        act(&mut screen, Action::AddParticipant { newcomer, workshop });
    }
    screen
}

fn people(screen: &Screen) -> Vec<ParticipantId> {
    let mut people: Vec<_> = screen.process().participants.iter().collect();
    people.sort_by_key(|one| one.id);
    people.into_iter().map(|one| one.id).collect()
}

/// A draft over the whole plan.
fn drafted(screen: &mut Screen, method: Method, setup: Setup) {
    let costs = setup.budget.is_some();
    let options = screen.process().plan().zip(1..);
    let options = options.map(|(activity, place)| OptionDraft {
        subject: Some(Subject::Activity(activity.id)),
        cost: costs.then_some(Money(3_500_000 * place)),
        ..OptionDraft::default()
    });
    let draft = PollDraft {
        question:
            "¿Qué actividades del Plan de Trabajo se financian primero con los fondos de este año?"
                .to_owned(),
        method,
        options: options.collect(),
        setup,
        ..PollDraft::default()
    };
    act(screen, Action::DraftPoll { draft });
    let poll = newest_poll(screen);
    screen.send(Choice::Poll(Some(poll)));
}

fn polls(look: Look) {
    let name = look.2;
    let mut screen = full(look);
    screen.send(Command::Go(Section::Vote));
    click(&mut screen, "Nueva votación");
    click(&mut screen, "Actividades");
    screen.picture(&format!("vote-new-activities-{name}"));
    let present = Electorate {
        who: Who::Present,
        ..Electorate::default()
    };
    let budget = Setup {
        way: Way::Slips,
        secrecy: Secrecy::Secret,
        slips: Slips::Printed,
        rule: Some(Rule::EqualShares),
        cap: 5,
        budget: Some(Money(120_000_000)),
        electorate: present.clone(),
        quorum: Quorum::TwoThirds,
        grouping: Grouping::Size,
        weighting: Weighting::EqualGroups,
        ..Setup::default()
    };
    drafted(&mut screen, Method::Approval, budget);
    screen.picture(&format!("vote-draft-budget-{name}"));
    let named = Setup {
        way: Way::RollCall,
        electorate: present,
        quorum: Quorum::Majority,
        majority: Majority::ThreeQuarters,
        base: Base::Entitled,
        grouping: Grouping::Valley,
        ..Setup::default()
    };
    drafted(&mut screen, Method::Hands, named);
    screen.picture(&format!("vote-draft-named-{name}"));
}

fn bodies(look: Look) {
    let mut screen = full(look);
    let bodies = screen.process().bodies.len();
    act(
        &mut screen,
        Action::AddBody {
            name: "Mesa de Trabajo de muestra".to_owned(),
        },
    );
    assert_eq!(screen.process().bodies.len(), bodies + 1);
    let body = screen
        .process()
        .bodies
        .iter()
        .max_by_key(|one| one.position);
    let body = body.expect("a body").id;
    let people = people(&screen);
    act(
        &mut screen,
        Action::SetMembers {
            body,
            participants: people[..24].to_vec(),
            belonging: Belonging::In,
        },
    );
    let membership = Membership::Member {
        role: "Presidencia".to_owned(),
    };
    act(
        &mut screen,
        Action::SetMembership {
            body,
            participant: people[0],
            membership,
        },
    );
    screen.send(Command::Go(Section::Prepare));
    screen.harness.get_by_label_contains("Instancias").click();
    screen.harness.run_steps(4);
    screen.picture(&format!("prepare-bodies-{}", look.2));
}

fn speakers(look: Look) {
    let mut screen = full(look);
    let workshop = screen.process().current_workshop().expect("a workshop").id;
    for participant in people(&screen).into_iter().take(9) {
        let ask = Action::AskToSpeak {
            workshop,
            participant,
        };
        act(&mut screen, ask);
    }
    for _ in 0..3 {
        screen.send(Command::NextSpeaker);
    }
    screen.send(Command::Go(Section::Vote));
    click(&mut screen, "Lista de palabras");
    for letter in "partici".chars() {
        screen.harness.event(Event::Text(letter.to_string()));
        screen.harness.run_steps(2);
    }
    // How long each has spoken.
    let times = [("0:0", 48.0)];
    screen.picture_without(&format!("speakers-asking-{}", look.2), &times);
    press(&mut screen, Modifiers::COMMAND, Key::A);
    press(&mut screen, Modifiers::NONE, Key::Backspace);
    screen.picture_without(&format!("speakers-{}", look.2), &times);
    screen.send(ProjectorCommand::Show(Slide::Speakers));
    screen.picture_without(&format!("speakers-shown-{}", look.2), &times);
}

/// Who has the word, before the room.
#[test]
fn the_speakers_before_the_room() {
    let mut room = Room::large(Until::Evening);
    let process = room.stage.process();
    let workshop = process.current_workshop().expect("a workshop").id;
    let people: Vec<_> = process.participants.iter().map(|one| one.id).collect();
    for participant in people.into_iter().take(6) {
        room.send(Command::Act(Action::AskToSpeak {
            workshop,
            participant,
        }));
    }
    room.send(Command::NextSpeaker);
    room.slide("speakers", Slide::Speakers);
}

macro_rules! pictures {
    ($($test:ident: $screen:ident $look:ident;)*) => {
        $(#[test] fn $test() { $screen($look); })*
    };
}

pictures! {
    polls_light: polls LIGHT;
    polls_dark: polls DARK;
    polls_wide: polls WIDE;
    bodies_light: bodies LIGHT;
    bodies_dark: bodies DARK;
    speakers_light: speakers LIGHT;
    speakers_dark: speakers DARK;
}
