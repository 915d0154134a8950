//! A merge on the screen: shown, made, undone, split or given up.

use super::*;

/// Chooses the two newest proposals in *Fusión*, and writes a text over them.
pub(super) fn talk_about_two(desk: &mut Desk) -> Vec<ProposalId> {
    let session = desk.minga.session().expect("open");
    let table = session.process().tables_in_order()[0].id;
    let drafts = ["Riego por goteo", "Riego tecnificado"];
    let drafts = drafts.map(ProposalDraft::action).to_vec();
    desk.act(Action::AddProposals { table, drafts });
    desk.say(Command::Go(Section::Merge));
    let standing = desk.minga.session().expect("open").process().index();
    let standing = standing.standing().iter().rev().take(2);
    let two: Vec<_> = standing.map(|(_, id)| *id).collect();
    for id in &two {
        desk.say(Choice::ToggleProposal(*id));
    }
    write(desk, "Riego para");
    two
}

fn write(desk: &mut Desk, text: &str) {
    let key = "merge-text".to_owned();
    let text = text.to_owned();
    desk.say(Command::KeepDraft { key, text });
}

pub(super) fn preview(sources: &[ProposalId], text: &str) -> Slide {
    Slide::MergePreview {
        sources: sources.to_vec(),
        text: text.to_owned(),
    }
}

#[test]
fn the_room_follows_a_merge_only_once_it_was_shown() {
    let mut desk = Desk::new();
    let two = talk_about_two(&mut desk);
    assert_eq!(desk.slide(), None);
    desk.say(ProjectorCommand::ShowSection);
    assert_eq!(desk.slide(), Some(&preview(&two, "Riego para")));
    write(&mut desk, "Riego para todos");
    assert_eq!(desk.slide(), Some(&preview(&two, "Riego para todos")));
    // What is left out leaves the page; alone, a proposal has no text over it.
    desk.say(Choice::ToggleProposal(two[1]));
    assert_eq!(desk.slide(), Some(&preview(&two[..1], "")));
    desk.say(ProjectorCommand::Show(Slide::Agenda));
    write(&mut desk, "Otra cosa");
    assert_eq!(desk.slide(), Some(&Slide::Agenda));
}

#[test]
fn a_preview_becomes_its_merge_and_an_undone_merge_leaves_the_screen() {
    let mut desk = Desk::new();
    let two = talk_about_two(&mut desk);
    desk.say(ProjectorCommand::ShowSection);
    let session = desk.minga.session().expect("open");
    let table = session.process().tables_in_order()[0].id;
    desk.act(Action::MergeProposals {
        sources: two,
        text: "Riego para todos".to_owned(),
        table,
        votes: MergeVotes::Stay,
    });
    let made = desk.minga.session().expect("open").process().merges.iter();
    let merge = made.last().expect("a merge").id;
    assert_eq!(desk.slide(), Some(&Slide::Merge { merge }));
    desk.say(Command::Undo);
    assert_eq!(desk.slide(), Some(&Slide::wall(None)));
}

#[test]
fn a_merge_that_was_given_up_leaves_the_screen() {
    let mut desk = Desk::new();
    let two = talk_about_two(&mut desk);
    desk.say(ProjectorCommand::ShowSection);
    // What is chosen for something else, in another step, is not shown.
    desk.say(Command::Go(Section::Vote));
    desk.say(Choice::ClearProposals);
    assert_eq!(desk.slide(), Some(&preview(&two, "Riego para")));
    desk.say(Command::Go(Section::Merge));
    desk.say(Choice::ToggleProposal(two[0]));
    desk.say(Choice::ClearProposals);
    assert_eq!(desk.slide(), Some(&Slide::wall(None)));
}

#[test]
fn what_stood_side_by_side_is_not_what_the_room_votes_on() {
    let mut desk = Desk::new();
    let two = talk_about_two(&mut desk);
    desk.say(Command::Go(Section::Proposals));
    assert_eq!(desk.minga.selection().proposals, two);
    desk.say(Command::Go(Section::Merge));
    desk.say(Command::Go(Section::Vote));
    assert!(desk.minga.selection().proposals.is_empty());
}

#[test]
fn a_split_merge_and_a_source_that_is_gone_leave_the_screen() {
    let mut desk = Desk::new();
    let two = talk_about_two(&mut desk);
    desk.say(ProjectorCommand::ShowSection);
    // Undoes adding both.
    desk.say(Command::Undo);
    assert_eq!(desk.slide(), Some(&Slide::wall(None)));
    desk.say(Command::Redo);
    let session = desk.minga.session().expect("open");
    let table = session.process().tables_in_order()[0].id;
    desk.act(Action::MergeProposals {
        sources: two,
        text: "Riego".to_owned(),
        table,
        votes: MergeVotes::Stay,
    });
    let made = desk.minga.session().expect("open").process().merges.iter();
    let merge = made.last().expect("a merge").id;
    desk.say(ProjectorCommand::ShowSection);
    assert_eq!(desk.slide(), Some(&Slide::Merge { merge }));
    desk.act(Action::SplitMerge { merge });
    assert_eq!(desk.slide(), Some(&Slide::wall(None)));
}
