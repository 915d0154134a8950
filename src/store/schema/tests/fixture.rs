//! The file that later versions of the program must read.

use super::*;
use crate::domain::poll::Answers;
use crate::domain::poll::secret::SecretBallot;

/// Writes this version's fixture where `MINGA_WRITE_FIXTURES` is set and there is none yet: a
/// released one is never made again.
#[test]
fn writes_its_fixture_when_asked() {
    if std::env::var_os("MINGA_WRITE_FIXTURES").is_none() || fixture(VERSION).exists() {
        return;
    }
    let mut room = Room::blank();
    room.register("Rosa Ejemplo");
    let [a, b, c] = [1, 2, 3].map(|n| room.propose(&format!("Propuesta de muestra {n}")));
    room.merge(&[a, b], "Propuesta de muestra fusionada");
    room.vote(&[c], 5);
    room.measure();
    let objective = room.process.objectives.iter().next().unwrap().id;
    let themes = vec!["Tema de muestra".to_owned()];
    let edit = ObjectiveEdit::Themes(themes);
    room.act(Action::EditObjective { objective, edit });
    let stage = room.process.stages_in_order()[0].id;
    let made = room.act(Action::AdoptProposal {
        proposal: c,
        stage,
        area: None,
    });
    let activity = made.unwrap().into();
    let edit = ActivityEdit::Objectives(vec![objective]);
    room.act(Action::EditActivity { activity, edit });
    let merge = room.process.merges.iter().next().unwrap().id;
    let table = room.process.tables_in_order()[0].id;
    let consent = Some(Consent::Agrees);
    room.act(Action::SetConsent {
        merge,
        table,
        consent,
    });
    let proposals = vec![a, c];
    room.act(Action::KeepApart { proposals });
    let by = Proposer::Participant(room.process.participants.iter().next().unwrap().id);
    for edit in [
        ProposalEdit::Area(Some(room.process.areas_in_order()[0].id)),
        ProposalEdit::Proposers(vec![by]),
        ProposalEdit::Beneficiaries(vec!["Grupo de muestra".to_owned()]),
        ProposalEdit::Term(Some(Term::parse("2S 2027"))),
        ProposalEdit::Cost(Money::parse("$12M")),
    ] {
        room.act(Action::EditProposal { proposal: a, edit });
    }
    let proposal = b;
    let edit = ProposalEdit::Nature(Nature::Need);
    room.act(Action::EditProposal { proposal, edit });
    let edit = ProposalEdit::Needs(vec![b]);
    room.act(Action::EditProposal { proposal: a, edit });
    let (proposal, step) = (room.process.merges.get(merge).unwrap().result, Step::Up);
    room.act(Action::RankProposal { proposal, step });
    room.calls_the_roll(&[c]);
    let sealed = room.opens_a_box(&["Riego", "Vivero"], 3);
    let first = room.process.options_of(sealed)[0].id;
    let ballot = SecretBallot {
        part: None,
        answers: Answers::Ranking(vec![vec![first]]),
    };
    room.store.cast(sealed, 2, ballot.clone()).unwrap();
    let secret = Some(vec![ballot]);
    room.act(Action::ClosePoll {
        poll: sealed,
        secret,
    });
    room.store.keep_draft("proposals", "a medias").unwrap();
    room.store.copy_to(&fixture(VERSION)).unwrap();
}
