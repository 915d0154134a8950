//! What is said of proposals, in words.

use crate::domain::Process;
use crate::domain::ids::ProposalId;
use crate::domain::poll::PollOption;
use crate::domain::proposal::Nature;
use crate::i18n::Lang;
use crate::i18n::words::whole;
use crate::t;

#[must_use]
pub fn nature(lang: &Lang, nature: Nature) -> String {
    match nature {
        Nature::Need => t!(lang, "nature-need"),
        Nature::Action => t!(lang, "nature-action"),
        Nature::Merged => t!(lang, "nature-merged"),
        Nature::Strength => t!(lang, "nature-strength"),
        Nature::Weakness => t!(lang, "nature-weakness"),
        Nature::Potential => t!(lang, "nature-potential"),
        Nature::Difficulty => t!(lang, "nature-difficulty"),
    }
}

/// Proposals by their numbers: "12, 18".
#[must_use]
pub fn numbers(lang: &Lang, process: &Process, ids: &[ProposalId]) -> String {
    let found = ids.iter().filter_map(|id| process.proposals.get(*id));
    let numbers: Vec<String> = found.map(|one| whole(lang, one.number)).collect();
    numbers.join(", ")
}

/// For which merged text what was counted for an option counts, where the room decided so.
#[must_use]
pub fn counts_for(lang: &Lang, process: &Process, option: &PollOption) -> Option<String> {
    let text = process.votes_count_for(option.proposal?)?;
    let number = process.proposals.get(text)?.number;
    Some(t!(lang, "votes-count-for", number = whole(lang, number)))
}

/// What a board of the diagnosis is called: "Fortalezas".
#[must_use]
pub fn board(lang: &Lang, board: Nature) -> String {
    match board {
        Nature::Strength => t!(lang, "board-strength"),
        Nature::Weakness => t!(lang, "board-weakness"),
        Nature::Potential => t!(lang, "board-potential"),
        Nature::Difficulty => t!(lang, "board-difficulty"),
        other => nature(lang, other),
    }
}
