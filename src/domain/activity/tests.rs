use super::*;
use crate::domain::Action;
use crate::domain::proposal::ProposalEdit;
use crate::domain::testing::Play;

fn add(play: &Play, stage: usize, area: Option<usize>, title: &str) -> Action {
    Action::AddActivity {
        draft: ActivityDraft {
            stage: play.stage(stage),
            area: area.map(|area| play.area(area)),
            title: title.into(),
            sources: Vec::new(),
        },
    }
}

fn row(play: &Play, id: ActivityId) -> usize {
    play.process.row_number(id).expect("it is in the plan")
}

fn shift(activity: ActivityId, step: Step) -> Action {
    Action::ShiftActivity { activity, step }
}

fn edit(activity: ActivityId, edit: ActivityEdit) -> Action {
    Action::EditActivity { activity, edit }
}

#[test]
fn rows_stand_by_stage_area_and_place() {
    let mut play = Play::wine();
    // The document's plan: two rows of the first stage, four of the second, ten of the third.
    let first = play.act(add(&play, 1, None, "Una")).id();
    assert_eq!(row(&play, first), 3);
    let innovation = play.act(add(&play, 3, Some(1), "Dos")).id();
    assert_eq!(row(&play, innovation), 3 + 4 + 1 + 2 + 1);
    let information = play.act(add(&play, 3, Some(6), "Tres")).id();
    assert_eq!(row(&play, information), 19);
    let last = play.act(add(&play, 4, Some(6), "Cuatro")).id();
    assert_eq!(row(&play, last), 21);
    let by_row: Vec<_> = (0..21)
        .filter_map(|row| play.process.index().activity_at(row))
        .collect();
    let in_order: Vec<_> = play.process.plan().map(|activity| activity.id).collect();
    assert_eq!(in_order, by_row);
    for (number, activity) in (1..).zip(&in_order) {
        assert_eq!(row(&play, *activity), number);
    }
    play.assert_sound();
}

#[test]
fn an_activity_needs_a_title_and_a_place_that_is_there() {
    let mut play = Play::wine();
    let untitled = add(&play, 1, None, " ");
    assert_eq!(play.refuse(untitled), Refusal::EmptyText);
    let draft = ActivityDraft {
        stage: StageId(uuid::Uuid::nil()),
        area: None,
        title: "Una".into(),
        sources: Vec::new(),
    };
    let mut from_nowhere = draft.clone();
    assert_eq!(play.refuse(Action::AddActivity { draft }), Refusal::Gone);
    from_nowhere.stage = play.stage(1);
    from_nowhere.sources = vec![ProposalId(uuid::Uuid::nil())];
    let draft = from_nowhere;
    assert_eq!(play.refuse(Action::AddActivity { draft }), Refusal::Gone);
}

#[test]
fn shifting_stays_within_stage_and_area() {
    let mut play = Play::wine();
    let [a, b, c] = ["A", "B", "C"].map(|title| play.act(add(&play.clone(), 2, None, title)).id());
    let top = row(&play, a);
    play.act(shift(c, Step::Up));
    assert_eq!([a, c, b].map(|id| row(&play, id)), [top, top + 1, top + 2]);
    play.act(shift(a, Step::Down));
    assert_eq!([c, a, b].map(|id| row(&play, id)), [top, top + 1, top + 2]);
    play.assert_sound();

    // The next row belongs to the third stage: nothing changes.
    let operations = play.log.len();
    play.act(shift(b, Step::Down));
    let first = play.process.index().activity_at(0).expect("it is there");
    play.act(shift(first, Step::Up));
    assert_eq!(play.log.len(), operations);

    play.undo().expect("it goes back");
    play.undo().expect("it goes back");
    assert_eq!([a, b, c].map(|id| row(&play, id)), [top, top + 1, top + 2]);
}

#[test]
fn adopting_keeps_the_origin() {
    let mut play = Play::wine();
    let proposal = play.proposes("Mercado", "Feria en Santa Cruz");
    let activity = play.adopts(proposal, 3, Some(3));
    assert_eq!(play.activity(activity).sources, [proposal]);
    assert_eq!(play.activity(activity).title, "Feria en Santa Cruz");
    assert_eq!(play.activity(activity).printed, None);
    let found: Vec<_> = play.process.index().activities_from(proposal).collect();
    assert_eq!(found, [activity]);
    assert!(play.process.is_standing(proposal));
    let again = Action::AdoptProposal {
        proposal,
        stage: play.stage(1),
        area: None,
    };
    assert_eq!(play.refuse(again.clone()), Refusal::AlreadyInPlan);
    play.assert_sound();

    // Out of the plan again, it can be adopted again.
    play.act(Action::RemoveActivity { activity });
    play.act(again);
    play.assert_sound();
}

#[test]
fn a_proposal_that_does_not_stand_is_not_adopted() {
    let mut play = Play::wine();
    let a = play.proposes("Mercado", "Feria");
    let b = play.proposes("Mercado", "Feria anual");
    play.merges(&[a, b], "Feria anual del valle");
    let stage = play.stage(1);
    let adopt = Action::AdoptProposal {
        proposal: a,
        stage,
        area: None,
    };
    assert_eq!(play.refuse(adopt), Refusal::NotStanding(a));
}

#[test]
fn an_edit_changes_one_cell_and_leaves_the_printed_row() {
    let mut play = Play::wine();
    let id = play.process.index().activity_at(0).expect("it is there");
    let printed = play.activity(id).printed.clone();
    let term = Term::parse("2S 2027");
    for change in [
        ActivityEdit::Title(" Talleres ".into()),
        ActivityEdit::Background(vec![" Uno ".into(), String::new(), "Dos".into()]),
        ActivityEdit::Results(Vec::new()),
        ActivityEdit::Support(vec!["CORFO".into()]),
        ActivityEdit::Uses(Vec::new()),
        ActivityEdit::Term(term.clone()),
        ActivityEdit::Responsible(" Grupo Líder ".into()),
        ActivityEdit::Target("3 talleres".into()),
        ActivityEdit::Priority(Some(Priority::High)),
        ActivityEdit::State(ActivityState::Underway),
    ] {
        play.act(edit(id, change));
        let (_, changes) = play.log.last().expect("something was done");
        let fields = changes[0].after.as_ref().expect("it is an edit");
        assert_eq!((changes.len(), fields.len()), (1, 1));
    }
    let activity = play.activity(id);
    assert_eq!(activity.title, "Talleres");
    assert_eq!(activity.background, ["Uno", "Dos"]);
    assert_eq!(activity.term, term);
    assert_eq!(activity.responsible, "Grupo Líder");
    assert_eq!(activity.printed, printed);
    assert!(!Process::is_complete(activity));
    let incomplete = play.process.index().incomplete_count();
    play.act(edit(id, ActivityEdit::Indicator("asistentes".into())));
    assert!(Process::is_complete(play.activity(id)));
    assert_eq!(play.process.index().incomplete_count(), incomplete - 1);
    let empty = edit(id, ActivityEdit::Title(String::new()));
    assert_eq!(play.refuse(empty), Refusal::EmptyText);
    play.assert_sound();
}

#[test]
fn what_a_row_uses_is_in_the_directory() {
    let mut play = Play::wine();
    let id = play.process.index().activity_at(0).expect("it is there");
    let of = |play: &Play, institution: &str| -> Use {
        let mut all = play.process.institutions.iter();
        let found = all.find(|i| i.name == institution).expect("it is there");
        let mut all = play.process.instruments.iter();
        let instrument = all.find(|i| i.institution == found.id).map(|i| i.id);
        Use {
            institution: found.id,
            instrument,
        }
    };
    let corfo = of(&play, "CORFO");
    play.act(edit(id, ActivityEdit::Uses(vec![corfo])));
    assert_eq!(play.process.use_in_words(corfo), "INNOVA Chile (CORFO)");
    let crossed = Use {
        institution: of(&play, "INDAP").institution,
        ..corfo
    };
    let wrong = edit(id, ActivityEdit::Uses(vec![crossed]));
    assert_eq!(play.refuse(wrong), Refusal::Gone);
}

#[test]
fn a_row_moves_to_the_end_of_another_place() {
    let mut play = Play::wine();
    let id = play.process.index().activity_at(0).expect("it is there");
    let place = ActivityEdit::Place {
        stage: play.stage(3),
        area: Some(play.area(1)),
    };
    play.act(edit(id, place.clone()));
    assert_eq!(row(&play, id), 1 + 4 + 1 + 2 + 1);
    let operations = play.log.len();
    play.act(edit(id, place));
    assert_eq!(play.log.len(), operations);
    play.assert_sound();
    play.undo().expect("it goes back");
    assert_eq!(row(&play, id), 1);
}

#[test]
fn removing_a_row_makes_its_observations_general() {
    let mut play = Play::wine();
    let activity = play.process.index().activity_at(4).expect("it is there");
    let text = "Falta el plazo".to_owned();
    let observation = play
        .act(Action::AddObservation {
            activity: Some(activity),
            text,
        })
        .id();
    let before = play.process.clone();
    play.act(Action::RemoveActivity { activity });
    let left = play.process.observations.get(observation);
    assert_eq!(left.map(|left| left.activity), Some(None));
    assert_eq!(play.process.index().plan_len(), 16);
    play.assert_sound();
    play.undo().expect("it comes back");
    assert_eq!(play.process, before);
}

#[test]
fn what_is_taken_to_the_plan_keeps_the_term_that_the_room_gave_it() {
    let mut play = Play::wine();
    let without = play.proposes("Mercado", "Feria en la plaza");
    let proposal = play.proposes("Mercado", "Feria en Santa Cruz");
    let term = Term::parse("2S 2027");
    let edit = ProposalEdit::Term(Some(term.clone()));
    play.act(Action::EditProposal { proposal, edit });
    let activity = play.adopts(proposal, 3, Some(3));
    assert_eq!(play.activity(activity).term, term);
    let activity = play.adopts(without, 3, Some(3));
    assert_eq!(play.activity(activity).term, Term::Unset);
}

#[test]
fn rows_to_look_at_again_are_known_until_they_are_settled_or_gone() {
    let mut play = Play::wine();
    let in_review = |play: &Play| play.process.index().in_review().collect::<Vec<_>>();
    let mut made = Vec::new();
    for text in ["Feria", "Rutas"] {
        let a = play.proposes("Mercado", text);
        let b = play.proposes("Entorno", text);
        let merge = play.merges(&[a, b], text);
        made.push(play.adopts(play.result_of(merge), 3, Some(3)));
        play.splits(merge);
        play.assert_sound();
    }
    assert_eq!(in_review(&play), made);
    play.act(shift(made[1], Step::Up));
    assert_eq!(in_review(&play), [made[1], made[0]]);
    play.act(Action::SettleActivity { activity: made[0] });
    assert_eq!(in_review(&play), [made[1]]);
    play.act(Action::RemoveActivity { activity: made[1] });
    assert!(in_review(&play).is_empty());
    play.assert_sound();
}
