//! What an act costs in memory, decided and applied, with few and with many proposals.
//!
//! `cargo bench --bench act`. An act costs what it touches, so both should be about equal.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use minga::domain::activity::ActivityEdit;
use minga::domain::agenda::Step;
use minga::domain::ids::{MergeId, ProposalId};
use minga::domain::merge::MergeVotes;
use minga::domain::money::Money;
use minga::domain::proposal::{ProposalDraft, ProposalEdit, Proposer};
use minga::domain::term::Term;
use minga::domain::{Action, Process};

mod support;

use support::{FEW, MANY, Workshop, decided};

/// An act on some process.
type Make = fn(&Workshop) -> Action;

fn edit_proposal(workshop: &Workshop) -> Action {
    let (_, proposal) = *workshop.process.index().standing().last().expect("some");
    Action::EditProposal {
        proposal,
        edit: ProposalEdit::Text("Otra propuesta de muestra".to_owned()),
    }
}

fn merge(workshop: &Workshop) -> Action {
    let standing = workshop.process.index().standing();
    Action::MergeProposals {
        sources: standing
            .iter()
            .skip(20)
            .take(3)
            .map(|(_, id)| *id)
            .collect(),
        text: "Propuesta de muestra fusionada".to_owned(),
        table: workshop.process.tables_in_order()[0].id,
        votes: MergeVotes::Stay,
    }
}

/// A proposal with all that can be said of one.
fn add_with_everything(workshop: &Workshop) -> Action {
    Action::AddProposals {
        table: workshop.process.tables_in_order()[0].id,
        drafts: vec![said(workshop)],
    }
}

fn said(workshop: &Workshop) -> ProposalDraft {
    let process = &workshop.process;
    let known = process.participants.iter().next();
    let known = known.map(|known| Proposer::Participant(known.id));
    let seen = process.index().standing().iter().take(3);
    ProposalDraft {
        area: process.areas_in_order().first().map(|area| area.id),
        proposers: known.into_iter().collect(),
        newcomers: vec!["Participante 999".to_owned()],
        beneficiaries: ["Jóvenes", "Mujeres"].map(str::to_owned).to_vec(),
        term: Some(Term::parse("2S 2027")),
        cost: Money::parse("$12M"),
        apart_from: seen.map(|(_, id)| *id).collect(),
        ..ProposalDraft::action("Propuesta de muestra con todo lo que se dice de ella")
    }
}

fn rank(workshop: &Workshop) -> Action {
    let (_, proposal) = *workshop.process.index().standing().last().expect("some");
    let step = Step::Up;
    Action::RankProposal { proposal, step }
}

/// The first united merge whose text stands.
fn united(workshop: &Workshop) -> (MergeId, ProposalId) {
    let process = &workshop.process;
    let mut merges = process.merges.iter();
    let found = merges.find(|merge| process.is_standing(merge.result));
    found
        .map(|merge| (merge.id, merge.result))
        .expect("a merge stands")
}

fn join(workshop: &Workshop) -> Action {
    Action::JoinProposal {
        table: workshop.process.tables_in_order()[0].id,
        draft: Box::new(said(workshop)),
        into: united(workshop).1,
    }
}

fn extend(workshop: &Workshop) -> Action {
    let (merge, result) = united(workshop);
    let process = &workshop.process;
    let mut standing = process.index().standing().iter().map(|(_, id)| *id);
    // What is being voted on keeps its words.
    let free = |id: &ProposalId| *id != result && process.open_poll_over(*id).is_none();
    let source = standing.find(free).expect("another");
    Action::ExtendMerge {
        merge,
        sources: vec![source],
    }
}

fn split(workshop: &Workshop) -> Action {
    Action::SplitMerge {
        merge: united(workshop).0,
    }
}

fn adopt(workshop: &Workshop) -> Action {
    let process = &workshop.process;
    let mut standing = process.index().standing().iter().map(|(_, id)| *id);
    let free = standing.find(|id| process.index().activities_from(*id).next().is_none());
    Action::AdoptProposal {
        proposal: free.expect("one is not in the plan"),
        stage: process.stages_in_order()[0].id,
        area: None,
    }
}

fn edit_activity(workshop: &Workshop) -> Action {
    let middle = workshop.process.index().plan_len() / 2;
    let activity = workshop.process.index().activity_at(middle);
    Action::EditActivity {
        activity: activity.expect("a row"),
        edit: ActivityEdit::Responsible("Organización de muestra 7".to_owned()),
    }
}

fn acts(criterion: &mut Criterion) {
    let [few, many] = [FEW, MANY].map(Workshop::played_in_memory);
    let kinds: [(&str, Make); 10] = [
        ("add a proposal", Workshop::proposal),
        ("edit a proposal", edit_proposal),
        ("merge three proposals", merge),
        ("add a proposal with all its fields", add_with_everything),
        ("rank a proposal", rank),
        ("capture and join", join),
        ("extend a merge", extend),
        ("split a merge", split),
        ("adopt a proposal", adopt),
        ("edit an activity", edit_activity),
    ];
    for (name, make) in kinds {
        let mut group = criterion.benchmark_group(name);
        for (count, workshop) in [(FEW, &few), (MANY, &many)] {
            let action = make(workshop);
            group.bench_function(format!("{count}"), |b| {
                b.iter_batched(
                    || (workshop.process.clone(), action.clone()),
                    |(process, action)| done(process, action),
                    BatchSize::SmallInput,
                );
            });
        }
        group.finish();
    }
}

fn done(mut process: Process, action: Action) -> Process {
    let (draft, _) = decided(&process, action);
    process.apply_all(&draft.changes).expect("it fits");
    process
}

criterion_group!(benches, acts);
criterion_main!(benches);
