//! A poll in words: how it is voted and decided, who votes, and what was counted.

use crate::domain::Process;
use crate::domain::poll::{
    Base, Counted, Group, GroupKey, Grouping, Hand, Majority, Method, PartName, Poll, Quorum, Rule,
};
use crate::i18n::{Lang, words};
use crate::t;

/// The name of a method.
#[must_use]
pub fn method(lang: &Lang, method: Method) -> String {
    match method {
        Method::Hands => t!(lang, "method-hands"),
        Method::Dots => t!(lang, "method-dots"),
        Method::Approval => t!(lang, "method-approval"),
        Method::Score => t!(lang, "method-score"),
        Method::Ranking => t!(lang, "method-ranking"),
        Method::Consent => t!(lang, "method-consent"),
        Method::Cards => t!(lang, "method-cards"),
    }
}

/// What a voter does, in a few words: "3 puntos por persona".
#[must_use]
pub fn how(lang: &Lang, poll: &Poll) -> String {
    match poll.method {
        Method::Dots => t!(lang, "poll-how-dots", n = poll.dots),
        Method::Approval if poll.setup.cap > 0 => {
            t!(lang, "poll-how-approval-cap", n = poll.setup.cap)
        }
        other => method(lang, other),
    }
}

/// The name of a rule.
#[must_use]
pub fn rule(lang: &Lang, rule: Rule) -> String {
    match rule {
        Rule::Hands => t!(lang, "rule-hands"),
        Rule::Dots => t!(lang, "rule-dots"),
        Rule::Approval => t!(lang, "rule-approval"),
        Rule::Score => t!(lang, "rule-score"),
        Rule::Borda => t!(lang, "rule-borda"),
        Rule::Schulze => t!(lang, "rule-schulze"),
        Rule::Consent => t!(lang, "rule-consent"),
        Rule::Cards => t!(lang, "rule-cards"),
        Rule::Greedy => t!(lang, "rule-greedy"),
        Rule::EqualShares => t!(lang, "rule-equal-shares"),
    }
}

/// How a rule decides, in two plain sentences.
#[must_use]
pub fn decides(lang: &Lang, rule: Rule) -> String {
    match rule {
        Rule::Hands => t!(lang, "decides-hands"),
        Rule::Dots => t!(lang, "decides-dots"),
        Rule::Approval => t!(lang, "decides-approval"),
        Rule::Score => t!(lang, "decides-score"),
        Rule::Borda => t!(lang, "decides-borda"),
        Rule::Schulze => t!(lang, "decides-schulze"),
        Rule::Consent => t!(lang, "decides-consent"),
        Rule::Cards => t!(lang, "decides-cards"),
        Rule::Greedy => t!(lang, "decides-greedy"),
        Rule::EqualShares => t!(lang, "decides-equal-shares"),
    }
}

/// What one of three answers is called in a method.
#[must_use]
pub fn hand(lang: &Lang, method: Method, hand: Hand) -> String {
    match (method, hand) {
        (Method::Consent, Hand::Favour) => t!(lang, "consent-agree"),
        (Method::Consent, Hand::Against) => t!(lang, "consent-object"),
        (Method::Consent, Hand::Abstain) => t!(lang, "consent-stand-aside"),
        (Method::Cards, Hand::Favour) => t!(lang, "card-green"),
        (Method::Cards, Hand::Against) => t!(lang, "card-red"),
        (Method::Cards, Hand::Abstain) => t!(lang, "card-yellow"),
        (_, Hand::Favour) => t!(lang, "vote-favour"),
        (_, Hand::Against) => t!(lang, "vote-against"),
        (_, Hand::Abstain) => t!(lang, "vote-abstain"),
    }
}

/// What was counted of an option, in words.
#[must_use]
pub fn counted(lang: &Lang, method: Method, counted: &Counted) -> String {
    let whole = |count: i64| words::whole(lang, count);
    let (favour, against, abstain) = (
        whole(counted.favour),
        whole(counted.against),
        whole(counted.abstain),
    );
    match method {
        Method::Hands => t!(
            lang,
            "counted-hands",
            favour = favour,
            against = against,
            abstain = abstain
        ),
        Method::Consent => t!(
            lang,
            "counted-consent",
            favour = favour,
            against = against,
            abstain = abstain
        ),
        Method::Cards => t!(
            lang,
            "counted-cards",
            favour = favour,
            against = against,
            abstain = abstain
        ),
        Method::Dots => t!(lang, "counted-dots", n = counted.favour, favour = favour),
        Method::Approval => t!(
            lang,
            "counted-approvals",
            n = counted.favour,
            favour = favour
        ),
        Method::Score => {
            let voters: i64 = counted.grades.iter().sum();
            t!(
                lang,
                "counted-score",
                n = counted.favour,
                favour = favour,
                voters = whole(voters)
            )
        }
        Method::Ranking => t!(lang, "counted-ranking"),
    }
}

/// The name of a grouping.
#[must_use]
pub fn grouping(lang: &Lang, grouping: Grouping) -> String {
    match grouping {
        Grouping::Size => t!(lang, "grouping-size"),
        Grouping::Valley => t!(lang, "grouping-valley"),
        Grouping::Sector => t!(lang, "grouping-sector"),
        Grouping::Kind => t!(lang, "grouping-kind"),
    }
}

/// A part of the room, by its name.
#[must_use]
pub fn part(lang: &Lang, process: &Process, name: &PartName) -> String {
    match name {
        PartName::Table(Some(table)) => process
            .tables
            .get(*table)
            .map_or_else(String::new, |table| table.name.clone()),
        PartName::Table(None) => t!(lang, "part-no-table"),
        PartName::Row(number) => t!(lang, "part-row", n = words::whole(lang, *number)),
        PartName::Group(found) => group(lang, found),
    }
}

/// A group by its name, or by the names of those that are told together.
#[must_use]
pub fn group(lang: &Lang, group: &Group) -> String {
    let names: Vec<String> = group.0.iter().map(|key| group_key(lang, key)).collect();
    names.join(" + ")
}

fn group_key(lang: &Lang, key: &GroupKey) -> String {
    match key {
        GroupKey::Size(size) => words::size(lang, *size),
        GroupKey::Valley(name) | GroupKey::Sector(name) => name.clone(),
        GroupKey::Kind(kind) => words::actor_kind(lang, *kind),
        GroupKey::Unknown => t!(lang, "group-unknown"),
    }
}

/// The name of a majority.
#[must_use]
pub fn majority(lang: &Lang, majority: Majority) -> String {
    match majority {
        Majority::Simple => t!(lang, "majority-simple"),
        Majority::Absolute => t!(lang, "majority-absolute"),
        Majority::TwoThirds => t!(lang, "majority-two-thirds"),
        Majority::ThreeQuarters => t!(lang, "majority-three-quarters"),
        Majority::FourFifths => t!(lang, "majority-four-fifths"),
        Majority::Consensus => t!(lang, "majority-consensus"),
    }
}

/// Of whom a majority is a share.
#[must_use]
pub fn base(lang: &Lang, base: Base) -> String {
    match base {
        Base::Voting => t!(lang, "base-voting"),
        Base::Present => t!(lang, "base-present"),
        Base::Entitled => t!(lang, "base-entitled"),
    }
}

/// The name of a quorum.
#[must_use]
pub fn quorum(lang: &Lang, quorum: Quorum) -> String {
    match quorum {
        Quorum::None => t!(lang, "quorum-none"),
        Quorum::Majority => t!(lang, "quorum-majority"),
        Quorum::TwoThirds => t!(lang, "quorum-two-thirds"),
        Quorum::ThreeQuarters => t!(lang, "quorum-three-quarters"),
    }
}
