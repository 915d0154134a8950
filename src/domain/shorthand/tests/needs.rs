use super::*;
use crate::domain::proposal::ProposalEdit;

#[test]
fn a_need_that_no_mark_says_any_more_stays_answered() {
    let mut play = Play::wine();
    let [need, action] = ["Falta agua", "Pozo"].map(|text| play.proposes("Mercado", text));
    let edit = ProposalEdit::Nature(Nature::Need);
    let proposal = need;
    play.act(Action::EditProposal { proposal, edit });
    let (proposal, edit) = (action, ProposalEdit::Needs(vec![need]));
    play.act(Action::EditProposal { proposal, edit });
    let (proposal, reason) = (need, "No".to_owned());
    play.act(Action::DiscardProposal { proposal, reason });
    let names = Names::of(&play.process, &kinds());
    let vocabulary = Vocabulary {
        process: &play.process,
        names: &names,
    };
    let old = play.proposal(action);
    let written = write(old, vocabulary);
    assert_eq!(written, "Pozo");
    let draft = rewritten(old, &read(&written, vocabulary), vocabulary);
    assert_eq!((draft.text.as_str(), &draft.needs), ("Pozo", &vec![need]));
}
