//! What an act costs in memory, decided and applied, with few and with many proposals.
//!
//! `cargo bench --bench act`. An act costs what it touches, so both should be about equal.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use minga::domain::activity::ActivityEdit;
use minga::domain::merge::MergeVotes;
use minga::domain::proposal::ProposalEdit;
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
    let kinds: [(&str, Make); 5] = [
        ("add a proposal", Workshop::proposal),
        ("edit a proposal", edit_proposal),
        ("merge three proposals", merge),
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
