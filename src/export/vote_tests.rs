//! What leaves the program of a vote: paper, results, ballots.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use crate::domain::Action;
use crate::domain::ids::{PollId, PollOptionId};
use crate::domain::poll::secret::SecretBallot;
use crate::domain::poll::{
    Answers, BallotDraft, Count, Method, PollEdit, Secrecy, Setup, Slips, Way, slip,
};
use crate::domain::testing::Play;
use crate::export::build::{ballots, results};
use crate::export::report::{Block, Cell, Report, Row};
use crate::export::{csv, pdf, slips};
use crate::i18n::{Lang, Tongue};

fn hands(favour: i64, against: i64) -> Count {
    Count::Hands {
        favour,
        against,
        abstain: 0,
    }
}

fn spanish() -> Lang {
    Tongue::Spanish.lang()
}

/// Three proposals put to the vote of twelve on slips.
fn on_slips(method: Method, setup: Setup) -> (Play, PollId, Vec<PollOptionId>) {
    let mut play = Play::wine();
    let over = ["Riego", "Vivero", "Abonos"].map(|text| play.proposes("Innovación", text));
    let poll = play.drafts(method, &over);
    let setup = Box::new(Setup {
        way: Way::Slips,
        ..setup
    });
    play.act(Action::EditPoll {
        poll,
        edit: PollEdit::Setup(setup),
    });
    play.act(Action::OpenPoll {
        poll,
        entitled: Some(12),
    });
    let options = play.options(poll);
    (play, poll, options)
}

/// What `pdftotext` reads; `None` on a machine without it.
fn read_back(pdf: &[u8]) -> Option<String> {
    if let Some(folder) = std::env::var_os("MINGA_LOOK") {
        let name = format!("paper-{}.pdf", pdf.len());
        fs::write(std::path::Path::new(&folder).join(name), pdf).unwrap();
    }
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), pdf).unwrap();
    let read = Command::new("pdftotext").arg(file.path()).arg("-").output();
    Some(String::from_utf8(read.ok()?.stdout).unwrap())
}

#[test]
fn every_slip_has_its_code_once_and_all_that_its_voter_needs() {
    let printed = Setup {
        slips: Slips::Printed,
        ..Setup::default()
    };
    for method in [Method::Hands, Method::Ranking] {
        let (play, poll, _) = on_slips(method, printed.clone());
        let paper = slips::paper(&play.process, &spanish(), poll).expect("there is paper");
        assert_eq!(paper.slips.len(), 12);
        let bytes = pdf::write_slips(&paper, None).expect("it is written");
        let Some(text) = read_back(&bytes) else {
            return;
        };
        let seed = play.process.polls.get(poll).expect("open").roll.seed;
        let seed = seed.expect("slips have codes");
        for number in 1..=12 {
            let code = slip::code(seed, number);
            assert_eq!(text.matches(&code).count(), 1, "{code} in {text}");
        }
        assert_eq!(text.matches("Vivero").count(), 12);
        let cards = usize::from(method == Method::Hands);
        // Of the cards, and beside each of three options on each slip.
        assert_eq!(text.matches("A favor").count(), cards * (1 + 36));
        // Four on a page, and a page for each card.
        assert_eq!(text.matches('\u{C}').count(), 3 + 3 * cards);
    }
}

#[test]
fn a_long_list_stands_once_on_a_sheet_of_its_own() {
    let mut play = Play::wine();
    let over: Vec<_> = (1..=30)
        .map(|n| play.proposes("Innovación", &format!("Propuesta de muestra {n}")))
        .collect();
    let poll = play.drafts(Method::Ranking, &over);
    play.act(Action::EditPoll {
        poll,
        edit: PollEdit::Setup(Box::new(Setup {
            way: Way::Slips,
            ..Setup::default()
        })),
    });
    play.act(Action::OpenPoll {
        poll,
        entitled: Some(16),
    });
    let paper = slips::paper(&play.process, &spanish(), poll).expect("there is paper");
    let bytes = pdf::write_slips(&paper, None).expect("it is written");
    let Some(text) = read_back(&bytes) else {
        return;
    };
    assert_eq!(text.matches("muestra 30").count(), 1);
    assert_eq!(
        text.matches('\u{C}').count(),
        3,
        "two of slips, one of options"
    );
    let none = play.opens_hands();
    assert!(
        slips::paper(&play.process, &spanish(), none).is_some(),
        "cards"
    );
}

/// The cells of the first table, without its header.
fn cells(report: &Report) -> Vec<Vec<String>> {
    let table = report.sections[0].tables().next().expect("a table");
    let rows = table.rows.iter().filter_map(|row| match row {
        Row::Cells(cells) => Some(cells.iter().map(Cell::plain).collect()),
        Row::Band(_) => None,
    });
    rows.collect()
}

#[test]
fn open_ballots_are_shuffled_the_same_way_whatever_their_order() {
    let said = |options: &[PollOptionId], place: usize| {
        [
            vec![options[0]],
            vec![options[1], options[2]],
            Vec::new(),
            vec![options[2]],
        ][place]
            .clone()
    };
    let mut seen = Vec::new();
    for order in [[0, 1, 2, 3], [3, 1, 0, 2]] {
        let (mut play, poll, options) = on_slips(Method::Approval, Setup::default());
        for (slip, place) in (70..).zip(order) {
            let answers = Answers::Approval(said(&options, place));
            let ballot = BallotDraft {
                slip: Some(slip),
                ..BallotDraft::of(answers)
            };
            play.act(Action::CastBallot { poll, ballot });
        }
        play.act(Action::ClosePoll { poll, secret: None });
        let report = ballots::report(&play.process, &spanish(), None, &BTreeMap::new());
        let rows = cells(&report);
        assert_eq!(rows.len(), 4);
        let text = csv::write(&report, csv::Which::First).expect("it is written");
        let text = String::from_utf8(text).expect("text");
        assert!(text.contains("Riego;Vivero;Abonos"), "{text}");
        for slip in 70..74 {
            assert!(!text.contains(&slip.to_string()), "{text}");
        }
        seen.push(rows);
    }
    assert_eq!(seen[0], seen[1]);
}

#[test]
fn secret_ballots_come_from_the_box() {
    let secret = Setup {
        secrecy: Secrecy::Secret,
        ..Setup::default()
    };
    let (mut play, poll, options) = on_slips(Method::Approval, secret);
    let ballot = SecretBallot {
        part: None,
        answers: Answers::Approval(vec![options[1]]),
    };
    let in_box = vec![ballot.clone(), ballot];
    play.act(Action::ClosePoll {
        poll,
        secret: Some(in_box.clone()),
    });
    let secret = BTreeMap::from([(poll, in_box)]);
    let report = ballots::report(&play.process, &spanish(), Some(1), &secret);
    assert_eq!(cells(&report), [["", "1", "", "1", ""]; 2]);
    let other = ballots::report(&play.process, &spanish(), Some(9), &secret);
    assert!(cells(&other).is_empty());
}

#[test]
fn results_say_ranks_verdicts_and_what_happened_to_the_counts() {
    let mut play = Play::wine();
    let poll = play.opens_hands();
    let option = play.options(poll)[0];
    play.counts(option, hands(3, 1));
    play.counts(option, hands(5, 2));
    play.act(Action::RecountOption {
        option,
        count: hands(5, 2),
    });
    play.act(Action::ClosePoll { poll, secret: None });
    let lang = spanish();
    let rows = cells(&results::in_one_table(&play.process, &lang));
    assert_eq!(rows.len(), 1);
    assert_eq!(
        rows[0][..6],
        ["1", "¿Qué va primero?", "1", "Riego", "5", "2"].map(String::from)
    );
    assert!(rows[0][8].starts_with("Pasa"), "{:?}", rows[0]);
    let report = results::report(&play.process, &lang);
    let said: Vec<&String> = report.sections[0]
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Bullets(said) => Some(said),
            _ => None,
        })
        .flatten()
        .collect();
    assert!(
        said.iter().any(|line| line.contains("antes: 3 a favor")),
        "{said:?}"
    );
    assert!(
        said.iter().any(|line| line.contains("dio lo mismo")),
        "{said:?}"
    );
}

impl Play {
    /// One proposal put to a vote of hands.
    fn opens_hands(&mut self) -> PollId {
        if let Some(open) = self.process.open_poll().map(|poll| poll.id) {
            self.act(Action::ClosePoll {
                poll: open,
                secret: None,
            });
        }
        let proposal = self.proposes("Mercado", "Riego");
        self.opens(Method::Hands, &[proposal], 9)
    }
}
