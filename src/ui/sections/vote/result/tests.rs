use egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::domain::Action;
use crate::domain::ids::{ParticipantId, PollId, ProposalId};
use crate::domain::people::{Newcomer, Size};
use crate::domain::poll::{
    Answers, BallotDraft, Count, Electorate, Grouping, Hand, Method, PollDraft, PollState, Setup,
    Way, Weighting, Who,
};
use crate::ui::sections::vote::VotePanel;
use crate::ui::testing::{Bench, SMALL};

type Panel = Bench<VotePanel>;

fn bench() -> Panel {
    Bench::new("vitivinicola", VotePanel::show)
}

fn newest(bench: &Panel) -> PollId {
    let polls = bench.process().polls_in_order();
    polls.last().expect("a poll").id
}

fn drafted(bench: &mut Panel, draft: PollDraft, entitled: Option<i64>) -> PollId {
    bench.act(Action::DraftPoll { draft });
    let poll = newest(bench);
    bench.act(Action::OpenPoll { poll, entitled });
    poll
}

fn over(method: Method, proposals: &[ProposalId], texts: &[&str]) -> PollDraft {
    PollDraft {
        question: "¿Qué va primero?".to_owned(),
        method,
        dots: 3,
        proposals: proposals.to_vec(),
        texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        ..PollDraft::default()
    }
}

/// Counts every option at the desk and closes.
fn counted(bench: &mut Panel, poll: PollId, counts: &[Count]) {
    let options: Vec<_> = bench.process().options_of(poll);
    let options: Vec<_> = options.iter().map(|option| option.id).collect();
    for (option, count) in options.into_iter().zip(counts) {
        let count = *count;
        bench.act(Action::CountOption {
            option,
            part: None,
            count,
        });
    }
    bench.act(Action::ClosePoll { poll, secret: None });
}

/// Registers sample people of a size, present.
fn people(bench: &mut Panel, size: Size, numbers: std::ops::Range<u32>) -> Vec<ParticipantId> {
    let workshop = bench.process().current_workshop().map(|one| one.id);
    for number in numbers {
        let newcomer = Newcomer {
            name: format!("Participante {number}"),
            organisation: format!("Organización de muestra {number}"),
            size,
            ..Newcomer::default()
        };
        bench.act(Action::AddParticipant { newcomer, workshop });
    }
    let of_size = |who: &ParticipantId| {
        let actor = bench.process().actor_of(*who);
        actor.is_some_and(|actor| actor.size == size)
    };
    let all = bench.process().participants.iter().map(|p| p.id);
    all.filter(of_size).collect()
}

/// A roll-call over one option: six large organisations want it, four small ones do not.
fn divided() -> Panel {
    let mut bench = bench();
    let large = people(&mut bench, Size::Large, 1..7);
    let small = people(&mut bench, Size::Small, 7..11);
    let mut draft = over(Method::Hands, &[], &["Riego"]);
    draft.setup = Setup {
        way: Way::RollCall,
        grouping: Grouping::Size,
        weighting: Weighting::EqualGroups,
        electorate: Electorate {
            who: Who::Present,
            ..Electorate::default()
        },
        ..Setup::default()
    };
    let poll = drafted(&mut bench, draft, None);
    let option = bench.process().options_of(poll)[0].id;
    let votes = large.iter().map(|who| (who, Hand::Favour));
    let votes = votes.chain(small.iter().map(|who| (who, Hand::Against)));
    for (voter, hand) in votes {
        let mut ballot = BallotDraft::of(Answers::Hands(vec![(option, hand)]));
        ballot.voter = Some(*voter);
        bench.act(Action::CastBallot { poll, ballot });
    }
    bench.act(Action::ClosePoll { poll, secret: None });
    bench
}

fn alt(harness: &mut Harness<'_, Panel>, key: Key) {
    harness.key_press_modifiers(Modifiers::ALT, key);
    harness.run();
}

fn hands(favour: i64, against: i64, abstain: i64) -> Count {
    Count::Hands {
        favour,
        against,
        abstain,
    }
}

#[test]
fn a_group_that_decides_against_the_others_is_named_and_weighed() {
    let mut harness = divided().harness(SMALL, Theme::Light);
    harness.get_by_label_contains("Pasa: 6 de 10, se necesitaban 5");
    harness.get_by_label_contains("decide contra los demás: sin ese grupo «Riego» no pasaría");
    harness.get_by_label_contains("Sin doble mayoría: «Riego» pasa en el total, pero no en");
    harness.get_by_label_contains("Acuerdo medio en «Riego»: 60 % dice lo mismo (a favor)");
    // Half of the weight is for it, half against.
    harness.get_by_label("Con el mismo peso por grupo no pasaría «Riego».");
    alt(&mut harness, Key::Num2);
    harness.get_by_label_contains("Riego: Total 60 %; Ponderado 50 %;");
    alt(&mut harness, Key::Num5);
    harness.get_by_label_contains("Votaron 10 de 10 con derecho a voto");
    harness.get_by_label("Nadie llegó después de abrir.");
}

#[test]
fn where_nobody_chose_nothing_has_won() {
    for (counts, says) in [
        (hands(0, 0, 0), "Nadie votó: no hay ganadora."),
        (hands(0, 0, 9), "Todos se abstuvieron: no hay ganadora."),
    ] {
        let mut bench = bench();
        let poll = drafted(
            &mut bench,
            over(Method::Hands, &[], &["Riego", "Ferias"]),
            Some(9),
        );
        counted(&mut bench, poll, &[counts; 2]);
        let harness = bench.harness(SMALL, Theme::Light);
        harness.get_by_label(says);
        assert_eq!(
            harness
                .query_all_by_label_contains("No pasa: 0 de 0")
                .count(),
            2
        );
    }
}

#[test]
fn options_that_are_all_level_are_said_to_be_so() {
    let mut bench = bench();
    let draft = over(Method::Dots, &[], &["Riego", "Ferias"]);
    let poll = drafted(&mut bench, draft, Some(4));
    counted(&mut bench, poll, &[Count::Dots(5); 2]);
    let harness = bench.harness(SMALL, Theme::Light);
    harness.get_by_label_contains("Todas las opciones empataron");
}

#[test]
fn a_result_becomes_the_plan_s_priorities_in_one_step() {
    let mut bench = bench();
    let [first, second] = bench.propose(0, &["Riego tecnificado", "Vivero"])[..] else {
        panic!("two proposals");
    };
    let (stage, area) = (bench.process().stages_in_order()[0].id, None);
    bench.act(Action::AdoptProposal {
        proposal: first,
        stage,
        area,
    });
    let draft = over(Method::Dots, &[first, second], &[]);
    let poll = drafted(&mut bench, draft, Some(4));
    counted(&mut bench, poll, &[Count::Dots(8), Count::Dots(3)]);
    let mut harness = bench.harness(SMALL, Theme::Light);
    harness.get_by_label("Llevar 1 actividad al plan");
    alt(&mut harness, Key::L);
    let given = |harness: &Harness<'_, Panel>| {
        let process = harness.state().process();
        let given = process.activities.iter();
        given.filter(|a| a.priority_from == Some(poll)).count() > 0
    };
    assert!(given(&harness));
    let done = harness.get_by_label("Prioridades en el plan");
    assert!(done.accesskit_node().is_disabled());
    harness
        .state_mut()
        .minga
        .dispatch(crate::app::Command::Undo);
    harness.run();
    assert!(!given(&harness));
    harness.get_by_label("Llevar 1 actividad al plan");
}

#[test]
fn keys_publish_and_reopen() {
    let mut bench = bench();
    let poll = drafted(&mut bench, over(Method::Hands, &[], &["Riego"]), Some(9));
    counted(&mut bench, poll, &[hands(5, 2, 0)]);
    let mut harness = bench.harness(SMALL, Theme::Light);
    alt(&mut harness, Key::P);
    harness.get_by_label("Proyectar el resultado");
    alt(&mut harness, Key::R);
    harness.event(egui::Event::Text("Faltó una mesa".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let polls = &harness.state().process().polls;
    assert_eq!(polls.get(poll).expect("a poll").state, PollState::Open);
}

#[test]
fn two_rounds_stand_side_by_side() {
    let mut bench = bench();
    for counts in [[9, 2, 4], [3, 8, 4]] {
        let draft = over(Method::Dots, &[], &["Riego", "Ferias", "Vivero"]);
        let poll = drafted(&mut bench, draft, Some(9));
        counted(&mut bench, poll, &counts.map(Count::Dots));
    }
    let mut harness = bench.harness(SMALL, Theme::Light);
    alt(&mut harness, Key::Num3);
    harness.get_by_label("Ferias: En la 1 3º (2); En esta 1º (8); Cambio sube 2");
    harness.get_by_label("Riego: En la 1 1º (9); En esta 3º (3); Cambio baja 2");
    harness.get_by_label("Vivero: En la 1 2º (4); En esta 2º (4); Cambio igual");
}

#[test]
fn two_votes_of_grades_make_a_square() {
    let mut bench = bench();
    let grade = |grade: usize| {
        let mut grades = [0; 6];
        grades[grade] = 4;
        Count::Grades(grades)
    };
    for grades in [[1, 4], [5, 1]] {
        let draft = over(Method::Score, &[], &["Riego", "Ferias"]);
        let poll = drafted(&mut bench, draft, Some(4));
        counted(&mut bench, poll, &grades.map(grade));
    }
    let mut harness = bench.harness(SMALL, Theme::Light);
    harness.get_by_label_contains("Acuerdo alto en «Riego»: la mitad central de las notas es 5");
    alt(&mut harness, Key::Num4);
    // The second vote is the impact until somebody says otherwise.
    harness.get_by_label("Hacer primero");
    harness.get_by_label("1. Riego · impacto 5,0 · esfuerzo 1,0");
    harness.get_by_label("el esfuerzo").click();
    harness.run();
    harness.get_by_label("1. Riego · impacto 1,0 · esfuerzo 5,0");
}

#[test]
fn of_two_thousand_options_only_those_in_sight_are_laid_out() {
    let mut bench = bench();
    let texts: Vec<String> = (1..=2000).map(|n| format!("Opción {n}")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let poll = drafted(&mut bench, over(Method::Approval, &[], &texts), Some(9));
    let ids: Vec<_> = bench.process().options_of(poll);
    let ballot = BallotDraft::of(Answers::Approval(vec![ids[7].id]));
    bench.act(Action::CastBallot { poll, ballot });
    bench.act(Action::ClosePoll { poll, secret: None });
    let harness = bench.harness(SMALL, Theme::Light);
    harness.get_by_label_contains("1º Opción 8:");
    let rows = harness.query_all_by_label_contains("Opción").count();
    assert!(rows < 40, "{rows} rows");
}

#[test]
fn a_group_that_is_hidden_is_a_dash_with_its_reason() {
    let mut bench = bench();
    people(&mut bench, Size::Large, 1..8);
    people(&mut bench, Size::Small, 8..14);
    people(&mut bench, Size::Medium, 14..20);
    let mut draft = over(Method::Approval, &[], &["Riego", "Ferias"]);
    draft.setup = Setup {
        way: Way::Slips,
        grouping: Grouping::Size,
        electorate: Electorate {
            who: Who::Present,
            ..Electorate::default()
        },
        ..Setup::default()
    };
    let poll = drafted(&mut bench, draft, None);
    let option = bench.process().options_of(poll)[0].id;
    let parts = bench
        .process()
        .polls
        .get(poll)
        .expect("open")
        .roll
        .parts
        .len();
    assert_eq!(parts, 3);
    // Two slips of the first group; the next smallest is hidden with it.
    for (slip, part) in (1..).zip([0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]) {
        let mut ballot = BallotDraft::of(Answers::Approval(vec![option]));
        (ballot.slip, ballot.part) = (Some(slip), Some(part));
        bench.act(Action::CastBallot { poll, ballot });
    }
    bench.act(Action::ClosePoll { poll, secret: None });
    let mut harness = bench.harness(SMALL, Theme::Light);
    alt(&mut harness, Key::Num2);
    harness.get_by_label_contains("Se guarda el secreto");
    harness.get_by_label("Riego: Total 100 %; Pequeña (–) –; Mediana (–) –; Grande (6) 100 %");
}
