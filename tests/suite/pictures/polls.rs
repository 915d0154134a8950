//! A poll of each kind before the room, in each of its states, on the screen that projectors have.

use minga::app::Command;
use minga::app::projection::deck::Slide;
use minga::domain::Action;
use minga::domain::ids::{PollId, PollOptionId};
use minga::domain::poll::{
    Answers, BallotDraft, Count, Electorate, Hand, Method, PollDraft, Quorum, Setup, Subject, Way,
    Who,
};

use super::slides::Room;
use super::stage::Until;

fn drafted(room: &mut Room, draft: PollDraft) -> PollId {
    room.send(Command::Act(Action::DraftPoll { draft }));
    let polls = room.stage.process().polls_in_order();
    polls.last().expect("drafted").id
}

fn options(room: &Room, poll: PollId) -> Vec<PollOptionId> {
    let options = room.stage.process().options_of(poll);
    options.iter().map(|option| option.id).collect()
}

fn opened(room: &mut Room, poll: PollId, entitled: Option<i64>) {
    room.send(Command::Act(Action::OpenPoll { poll, entitled }));
}

fn published(room: &mut Room, poll: PollId) {
    room.send(Command::Act(Action::ClosePoll { poll, secret: None }));
    room.send(Command::Act(Action::PublishPoll { poll }));
}

fn counted(room: &mut Room, poll: PollId, counts: &[Count]) {
    for (option, count) in options(room, poll).into_iter().zip(counts) {
        let (part, count) = (None, *count);
        let act = Action::CountOption {
            option,
            part,
            count,
        };
        room.send(Command::Act(act));
    }
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

fn hands(favour: i64, against: i64, abstain: i64) -> Count {
    Count::Hands {
        favour,
        against,
        abstain,
    }
}

/// A roll-call over one question: what the groups said stands under it.
#[test]
fn a_vote_by_name() {
    let mut room = Room::large(Until::Morning);
    for n in 1..=12 {
        let newcomer = minga::domain::people::Newcomer {
            name: format!("Participante {n}"),
            organisation: format!("Organización de muestra {n}"),
            size: [
                minga::domain::people::Size::Small,
                minga::domain::people::Size::Large,
            ][n % 2],
            valley: ["Colchagua", "Cachapoal", "Colchagua"][n % 3].to_owned(),
            ..Default::default()
        };
        let workshop = room.stage.process().current_workshop().map(|w| w.id);
        room.send(Command::Act(Action::AddParticipant { newcomer, workshop }));
    }
    let poll = drafted(
        &mut room,
        PollDraft {
            question: "¿Se aprueba el plan para los próximos dos años?".to_owned(),
            texts: texts(&["Aprobar el plan"]),
            setup: Setup {
                way: Way::RollCall,
                quorum: Quorum::Majority,
                electorate: Electorate {
                    who: Who::Present,
                    ..Electorate::default()
                },
                ..Setup::default()
            },
            ..PollDraft::default()
        },
    );
    room.slide("poll-hands-draft", Slide::Poll { poll });
    opened(&mut room, poll, None);
    let process = room.stage.process();
    let voters = &process.polls.get(poll).expect("open").roll.voters;
    let voters: Vec<_> = voters.iter().map(|voter| voter.participant).collect();
    let option = options(&room, poll)[0];
    let said = [Hand::Favour, Hand::Favour, Hand::Against, Hand::Abstain];
    for (voter, hand) in voters.into_iter().zip(said.iter().cycle()) {
        let ballot = BallotDraft {
            voter: Some(voter),
            ..BallotDraft::of(Answers::Hands(vec![(option, *hand)]))
        };
        room.send(Command::Act(Action::CastBallot { poll, ballot }));
    }
    room.slide("poll-hands-open", Slide::Poll { poll });
    published(&mut room, poll);
    room.slide("poll-hands-published", Slide::Poll { poll });
}

#[test]
fn cards_and_consent() {
    let mut room = Room::large(Until::Morning);
    for (name, method, question, options) in [
        (
            "cards",
            Method::Cards,
            "¿Cómo vamos?",
            &["El ánimo de la sala"][..],
        ),
        (
            "consent",
            Method::Consent,
            "¿Nos parece bien?",
            &["Partir por el riego", "Partir por las ferias"][..],
        ),
    ] {
        let draft = PollDraft {
            question: question.to_owned(),
            method,
            texts: texts(options),
            ..PollDraft::default()
        };
        let poll = drafted(&mut room, draft);
        opened(&mut room, poll, Some(42));
        room.slide(&format!("poll-{name}-open"), Slide::Poll { poll });
        counted(&mut room, poll, &[hands(24, 5, 11), hands(30, 0, 10)]);
        published(&mut room, poll);
        room.slide(&format!("poll-{name}-published"), Slide::Poll { poll });
    }
}

#[test]
fn grades_and_orders() {
    let mut room = Room::large(Until::Morning);
    let over = &["Riego", "Ferias", "Viveros", "Rutas"];
    let draft = |method, way| PollDraft {
        question: "¿Qué se hace primero?".to_owned(),
        method,
        texts: texts(over),
        setup: Setup {
            way,
            ..Setup::default()
        },
        ..PollDraft::default()
    };
    let poll = drafted(&mut room, draft(Method::Score, Way::Desk));
    opened(&mut room, poll, Some(42));
    room.slide("poll-score-open", Slide::Poll { poll });
    let grades = [
        [1, 2, 3, 9, 15, 10],
        [0, 0, 0, 4, 16, 20],
        [9, 9, 9, 9, 4, 0],
        [2, 8, 10, 10, 8, 2],
    ];
    counted(&mut room, poll, &grades.map(Count::Grades));
    published(&mut room, poll);
    room.slide("poll-score-published", Slide::Poll { poll });
    let poll = drafted(&mut room, draft(Method::Ranking, Way::Slips));
    opened(&mut room, poll, Some(42));
    room.slide("poll-ranking-open", Slide::Poll { poll });
    let all = options(&room, poll);
    for (slip, order) in (1..).zip([[0, 1, 2, 3], [1, 0, 3, 2], [1, 2, 0, 3]]) {
        let places = order.iter().map(|place| vec![all[*place]]).collect();
        let ballot = BallotDraft {
            slip: Some(slip),
            ..BallotDraft::of(Answers::Ranking(places))
        };
        room.send(Command::Act(Action::CastBallot { poll, ballot }));
    }
    published(&mut room, poll);
    room.slide("poll-ranking-published", Slide::Poll { poll });
}

/// Two votes of grades over the same eight: place by place, and as the sides of a square.
#[test]
fn two_votes_over_the_same() {
    let mut room = Room::large(Until::Evening);
    let standing = room.stage.process().index().standing().iter();
    let proposals: Vec<_> = standing.map(|(_, id)| *id).take(8).collect();
    let mut polls = Vec::new();
    for (turn, question) in ["¿Cuánto ayuda cada acción?", "¿Cuánto cuesta hacerla?"]
        .into_iter()
        .enumerate()
    {
        let draft = PollDraft {
            question: question.to_owned(),
            method: Method::Score,
            proposals: proposals.clone(),
            ..PollDraft::default()
        };
        let poll = drafted(&mut room, draft);
        opened(&mut room, poll, Some(42));
        let counts: Vec<Count> = (0..proposals.len())
            .map(|at| {
                let mut grades = [2; 6];
                grades[(at * (2 + turn) + turn) % 6] += 20;
                grades[(at + 2 * turn) % 6] += 10;
                Count::Grades(grades)
            })
            .collect();
        counted(&mut room, poll, &counts);
        published(&mut room, poll);
        polls.push(poll);
    }
    let (impact, effort) = (polls[0], polls[1]);
    let (then, now) = (impact, effort);
    room.slide("poll-rounds", Slide::Rounds { then, now });
    room.slide("poll-square", Slide::Square { impact, effort });
}

/// Dots on the map's objectives.
#[test]
fn the_map_as_a_ballot() {
    let mut room = Room::large(Until::Morning);
    let process = room.stage.process();
    let objectives = process.perspectives_in_order().into_iter();
    let objectives = objectives.flat_map(|row| process.objectives_of(row.id));
    let subjects = objectives.map(|o| Subject::Objective(o.id)).collect();
    let draft = PollDraft {
        question: "¿Qué objetivos importan más este año?".to_owned(),
        method: Method::Dots,
        dots: 3,
        subjects,
        ..PollDraft::default()
    };
    let poll = drafted(&mut room, draft);
    opened(&mut room, poll, Some(42));
    room.slide("poll-map-open", Slide::Poll { poll });
    let all = options(&room, poll);
    let dots = [0, 17, 3, 9, 0, 21, 1, 12, 5, 8, 0, 14];
    let counts: Vec<Count> = dots
        .iter()
        .cycle()
        .take(all.len())
        .map(|dots| Count::Dots(*dots / 3))
        .collect();
    counted(&mut room, poll, &counts);
    published(&mut room, poll);
    room.slide("poll-map-published", Slide::Poll { poll });
}
