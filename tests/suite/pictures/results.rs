//! The closed poll on the facilitator's screen, by each of its tabs.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use minga::app::Command;
use minga::app::command::Choice;
use minga::app::section::Section;
use minga::domain::Action;
use minga::domain::ids::{PollId, ProposalId};
use minga::domain::people::{Newcomer, Size};
use minga::domain::poll::{
    Answers, BallotDraft, Count, Electorate, Grouping, Hand, Majority, Method, PollDraft, Quorum,
    Setup, Way, Weighting, Who,
};

use super::screens::{DARK, LIGHT, Look, WIDE, newest_poll, open, press};
use super::stage::{Screen, Stage, Until};

fn act(screen: &mut Screen, action: Action) {
    screen.send(Command::Act(action));
}

fn over(screen: &Screen, method: Method, options: usize) -> PollDraft {
    let standing = screen.process().index().standing();
    let proposals: Vec<ProposalId> = standing.iter().map(|(_, id)| *id).take(options).collect();
    PollDraft {
        question: "¿Qué acciones van primero al Plan de Trabajo?".to_owned(),
        method,
        proposals,
        ..PollDraft::default()
    }
}

fn opened(screen: &mut Screen, draft: PollDraft, entitled: Option<i64>) -> PollId {
    act(screen, Action::DraftPoll { draft });
    let poll = newest_poll(screen);
    act(screen, Action::OpenPoll { poll, entitled });
    poll
}

/// Twelve large and eight small organisations in a roll-call over six options.
fn roll_call(screen: &mut Screen) {
    let workshop = screen.process().current_workshop().map(|one| one.id);
    let before = screen.process().participants.len();
    for number in 1..=20 {
        let size = if number <= 12 {
            Size::Large
        } else {
            Size::Small
        };
        let newcomer = Newcomer {
            name: format!("Participante {}", number + 100),
            organisation: format!("Organización de muestra {}", number + 100),
            size,
            valley: if number % 2 == 0 {
                "Colchagua"
            } else {
                "Cachapoal"
            }
            .to_owned(),
            ..Newcomer::default()
        };
        act(screen, Action::AddParticipant { newcomer, workshop });
    }
    assert!(screen.process().participants.len() >= before + 20);
    let mut draft = over(screen, Method::Hands, 6);
    draft.setup = Setup {
        way: Way::RollCall,
        grouping: Grouping::Size,
        weighting: Weighting::EqualGroups,
        quorum: Quorum::Majority,
        majority: Majority::Absolute,
        electorate: Electorate {
            who: Who::Present,
            ..Electorate::default()
        },
        ..Setup::default()
    };
    let poll = opened(screen, draft, None);
    let process = screen.process();
    let options: Vec<_> = process.options_of(poll);
    let options: Vec<_> = options.iter().map(|option| option.id).collect();
    let roll = process.polls.get(poll).expect("open").roll.clone();
    for (number, voter) in roll.voters.iter().enumerate() {
        let says = |at: usize| match (at, voter.cells.size) {
            (0, Size::Large) => Hand::Favour,
            (0, _) => Hand::Against,
            (at, _) => match (number + 2 * at) % (at + 2) {
                0 => Hand::Against,
                1 if at > 2 => Hand::Abstain,
                _ => Hand::Favour,
            },
        };
        let marks = options.iter().enumerate();
        let marks = marks.map(|(at, option)| (*option, says(at))).collect();
        let mut ballot = BallotDraft::of(Answers::Hands(marks));
        ballot.voter = Some(voter.participant);
        act(screen, Action::CastBallot { poll, ballot });
    }
    act(screen, Action::ClosePoll { poll, secret: None });
    screen.send(Choice::Poll(Some(poll)));
}

/// A vote of grades that the desk counted.
fn graded(screen: &mut Screen, shift: usize) {
    let draft = over(screen, Method::Score, 7);
    let poll = opened(screen, draft, Some(20));
    let options: Vec<_> = screen.process().options_of(poll);
    let options: Vec<_> = options.iter().map(|option| option.id).collect();
    for (at, option) in options.into_iter().enumerate() {
        let mut grades = [1; 6];
        grades[(at * 2 + shift) % 6] += 8;
        grades[(at + shift) % 6] += 4;
        let count = Count::Grades(grades);
        act(
            screen,
            Action::CountOption {
                option,
                part: None,
                count,
            },
        );
    }
    act(screen, Action::ClosePoll { poll, secret: None });
    screen.send(Choice::Poll(Some(poll)));
}

fn result(look: Look) {
    let name = look.2;
    let mut screen = open(Stage::played(Until::Evening), look);
    screen.send(Command::Go(Section::Vote));
    roll_call(&mut screen);
    screen.picture(&format!("result-hands-{name}"));
    press(&mut screen, Modifiers::ALT, Key::Num2);
    screen.picture(&format!("result-groups-{name}"));
    press(&mut screen, Modifiers::ALT, Key::Num5);
    screen.picture_without(&format!("result-record-{name}"), &[("Se abrió", 600.0)]);
    graded(&mut screen, 3);
    graded(&mut screen, 0);
    press(&mut screen, Modifiers::ALT, Key::Num1);
    screen.picture(&format!("result-grades-{name}"));
    press(&mut screen, Modifiers::ALT, Key::Num3);
    screen.picture(&format!("result-rounds-{name}"));
    press(&mut screen, Modifiers::ALT, Key::Num4);
    screen.picture(&format!("result-square-{name}"));
    screen.harness.get_by_label("Votar de nuevo").click();
    screen.harness.run_steps(4);
    screen.picture(&format!("result-again-{name}"));
}

#[test]
fn result_light() {
    result(LIGHT);
}

#[test]
fn result_dark() {
    result(DARK);
}

#[test]
fn result_wide() {
    result(WIDE);
}
