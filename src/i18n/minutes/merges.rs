//! What was united, what was added to it, what was split again, and what the room decided of it.

use crate::domain::Process;
use crate::domain::line_of_sight::Support;
use crate::domain::merge::{Consent, Merge, MergeVotes};
use crate::domain::minutes::MinutesFacts;
use crate::domain::proposal::Proposal;
use crate::i18n::minutes::Section;
use crate::i18n::poll::counted;
use crate::i18n::{Lang, words};
use crate::t;

pub(super) fn section(lang: &Lang, process: &Process, facts: &MinutesFacts) -> Section {
    let united = facts.merges.iter().filter_map(|id| process.merges.get(*id));
    let split = facts.splits.iter().filter_map(|id| process.merges.get(*id));
    let mut said: Vec<String> = united.flat_map(|merge| one(lang, process, merge)).collect();
    said.extend(split.flat_map(|merge| parted(lang, process, merge)));
    (t!(lang, "minutes-merges"), said)
}

fn one(lang: &Lang, process: &Process, merge: &Merge) -> Vec<String> {
    let Some(result) = process.proposals.get(merge.result) else {
        return Vec::new();
    };
    let mut said = vec![t!(
        lang,
        "minutes-merge",
        number = words::whole(lang, result.number),
        text = result.text.as_str()
    )];
    said.extend(sources(lang, process, merge));
    said.extend(votes(lang, process, merge));
    said.extend(consents(lang, process, merge));
    said
}

fn parted(lang: &Lang, process: &Process, merge: &Merge) -> Vec<String> {
    let Some(result) = process.proposals.get(merge.result) else {
        return Vec::new();
    };
    let mut said = vec![t!(
        lang,
        "minutes-split",
        number = words::whole(lang, result.number),
        text = merge.agreed_text.as_str()
    )];
    said.extend(sources(lang, process, merge));
    if result.standing.in_play() {
        said.push(t!(lang, "minutes-split-kept"));
    }
    said
}

fn sources(lang: &Lang, process: &Process, merge: &Merge) -> Vec<String> {
    let table = |source: &Proposal| {
        let table = process.tables.get(source.table);
        table.map(|table| table.name.clone()).unwrap_or_default()
    };
    let (first, later) = process.sources_then_and_later(merge);
    let first = first.into_iter().map(|source| {
        t!(
            lang,
            "minutes-merge-source",
            number = words::whole(lang, source.number),
            table = table(source),
            text = source.text.as_str()
        )
    });
    let later = later.into_iter().map(|source| {
        t!(
            lang,
            "minutes-merge-source-later",
            number = words::whole(lang, source.number),
            table = table(source),
            text = source.text.as_str()
        )
    });
    first.chain(later).collect()
}

/// What was decided about the votes that the sources had, where there were any.
fn votes(lang: &Lang, process: &Process, merge: &Merge) -> Vec<String> {
    let sources: Vec<_> = process.sources_of(merge.id).iter().map(|s| s.id).collect();
    let behind = process.votes_behind(&sources);
    if behind.is_empty() {
        return Vec::new();
    }
    if merge.votes == MergeVotes::Stay {
        return vec![t!(lang, "minutes-merge-votes-stay")];
    }
    let mut said = vec![t!(lang, "minutes-merge-votes-count")];
    said.extend(
        behind
            .iter()
            .filter_map(|vote| one_vote(lang, process, vote)),
    );
    said
}

fn one_vote(lang: &Lang, process: &Process, vote: &Support) -> Option<String> {
    let poll = process.polls.get(vote.poll)?;
    let number = process.proposals.get(vote.proposal)?.number;
    let (n, number) = (words::whole(lang, poll.number), words::whole(lang, number));
    let option = process.poll_options.get(vote.option)?;
    Some(if vote.result.is_some() {
        let counted = counted(lang, poll.method, &option.counted());
        t!(
            lang,
            "minutes-merge-vote",
            n = n,
            number = number,
            counted = counted
        )
    } else {
        t!(
            lang,
            "minutes-merge-vote-unpublished",
            n = n,
            number = number
        )
    })
}

fn consents(lang: &Lang, process: &Process, merge: &Merge) -> Vec<String> {
    // Most merges are made without a word: whose tables are in them need not be asked.
    if process.index().consents_of(merge.id).next().is_none() {
        return Vec::new();
    }
    let all = process.consents_of(merge.id);
    let who = |wanted: Consent| -> String {
        let tables = all.iter().filter(|(_, consent)| *consent == Some(wanted));
        let tables = tables.filter_map(|(table, _)| process.tables.get(*table));
        let names: Vec<&str> = tables.map(|table| table.name.as_str()).collect();
        names.join(", ")
    };
    let (agree, object) = (who(Consent::Agrees), who(Consent::Objects));
    let agree = (!agree.is_empty()).then(|| t!(lang, "minutes-merge-agree", tables = agree));
    let object = (!object.is_empty()).then(|| t!(lang, "minutes-merge-object", tables = object));
    agree.into_iter().chain(object).collect()
}

#[cfg(test)]
mod tests {
    use crate::domain::Action;
    use crate::domain::ids::MergeId;
    use crate::domain::merge::{Consent, MergeVotes};
    use crate::domain::minutes::facts;
    use crate::domain::poll::{Count, Method};
    use crate::domain::testing::Play;
    use crate::i18n::{Tongue, minutes};

    fn said(play: &Play) -> String {
        let lang = Tongue::Spanish.lang();
        let facts = facts(&play.process, play.workshop());
        minutes::text(&lang, &play.process, &facts, None)
    }

    #[test]
    fn the_minutes_tell_what_was_united_added_decided_and_split() {
        let mut play = Play::wine();
        let [a, b, c] = ["Riego", "Canales", "Pozo"].map(|text| play.proposes("Mercado", text));
        let poll = play.opens(Method::Dots, &[a, c], 9);
        for option in play.options(poll) {
            play.counts(option, Count::Dots(4));
        }
        play.act(Action::ClosePoll { poll, secret: None });
        let table = play.table("Mercado");
        let unite = |votes| Action::MergeProposals {
            sources: vec![a, b],
            text: "Agua para todos".into(),
            table,
            votes,
        };
        play.act(unite(MergeVotes::Stay));
        assert!(said(&play).contains("Los votos que ya tenían quedan en cada propuesta."));
        play.undo().expect("it goes back");
        let merge: MergeId = play.act(unite(MergeVotes::Count)).id();
        assert!(said(&play).contains("– Votación 1, propuesta 32: sin publicar"));
        play.act(Action::PublishPoll { poll });
        let sources = vec![c];
        play.act(Action::ExtendMerge { merge, sources });
        let consent = Some(Consent::Objects);
        play.act(Action::SetConsent {
            merge,
            table,
            consent,
        });
        let told = said(&play);
        for line in [
            "La propuesta 35 reúne las que siguen; quedó así: «Agua para todos»",
            "– 33 (Mercado): «Canales»",
            "– 34 (Mercado), sumada después: «Pozo»",
            "– Votación 1, propuesta 32: 4 puntos",
            "Mesas que no están de acuerdo: Mercado.",
        ] {
            assert!(told.contains(line), "{line:?} is not in {told}");
        }
        play.splits(merge);
        let told = said(&play);
        for line in [
            "La fusión 35 («Agua para todos») se separó.",
            "– 34 (Mercado), sumada después: «Pozo»",
        ] {
            assert!(told.contains(line), "{line:?} is not in {told}");
        }
        assert!(!told.contains("Su texto sigue"));
    }
}
