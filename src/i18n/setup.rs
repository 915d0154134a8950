//! What is decided of a poll before it opens, in words, and what follows of it: how many are
//! entitled, whether the quorum is there, how many in favour are needed.

use jiff::tz::TimeZone;

use crate::domain::Process;
use crate::domain::poll::electorate::SMALLEST_GROUP;
use crate::domain::poll::{
    Base, Majority, Method, Parts, Poll, Roll, Secrecy, Setup, Slips, Unit, Way, Weighting, Who,
};
use crate::domain::validation::PlanVersion;
use crate::i18n::{Lang, poll as poll_words, words};
use crate::t;

/// How votes come in, and on which paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    pub way: Way,
    pub slips: Slips,
}

impl Paper {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self {
            way: Way::Desk,
            slips: Slips::Plain,
        },
        Self {
            way: Way::Slips,
            slips: Slips::Plain,
        },
        Self {
            way: Way::Slips,
            slips: Slips::Printed,
        },
        Self {
            way: Way::RollCall,
            slips: Slips::Plain,
        },
    ];
}

/// How votes come in.
#[must_use]
pub fn way(lang: &Lang, paper: Paper) -> String {
    match (paper.way, paper.slips) {
        (Way::Desk, _) => t!(lang, "setup-way-desk"),
        (Way::Slips, Slips::Plain) => t!(lang, "setup-way-slips"),
        (Way::Slips, Slips::Printed) => t!(lang, "setup-way-printed"),
        (Way::RollCall, _) => t!(lang, "setup-way-roll-call"),
    }
}

/// "Versión 2 (14 dic 2026)".
#[must_use]
pub fn version(lang: &Lang, version: &PlanVersion) -> String {
    let day = version.made_at.to_zoned(TimeZone::system()).date();
    t!(
        lang,
        "form-version",
        n = words::whole(lang, version.number),
        date = words::date(lang, day)
    )
}

/// Whether the file knows who voted what.
#[must_use]
pub fn secrecy(lang: &Lang, secrecy: Secrecy) -> String {
    match secrecy {
        Secrecy::Open => t!(lang, "setup-open"),
        Secrecy::Secret => t!(lang, "setup-secret"),
    }
}

/// Who may vote.
#[must_use]
pub fn who(lang: &Lang, process: &Process, who: Who) -> String {
    match who {
        Who::Stated => t!(lang, "setup-who-stated"),
        Who::Present => t!(lang, "setup-who-present"),
        Who::Table(id) => {
            let name = process.tables.get(id).map_or("–", |table| &table.name);
            t!(lang, "setup-who-table", name = name)
        }
        Who::Body(id) => {
            let body = process.bodies.get(id);
            body.map_or_else(|| "–".to_owned(), |body| body.name.clone())
        }
    }
}

/// Who has one vote.
#[must_use]
pub fn unit(lang: &Lang, unit: Unit) -> String {
    match unit {
        Unit::Person => t!(lang, "setup-unit-person"),
        Unit::Organisation => t!(lang, "setup-unit-organisation"),
    }
}

/// In which parts of the room the desk counts.
#[must_use]
pub fn parts(lang: &Lang, parts: Parts) -> String {
    match parts {
        Parts::Whole => t!(lang, "setup-parts-whole"),
        Parts::Tables => t!(lang, "setup-parts-tables"),
        Parts::Rows(_) => t!(lang, "setup-parts-rows"),
        Parts::Groups => t!(lang, "setup-parts-groups"),
    }
}

/// Whether groups are balanced in a second result.
#[must_use]
pub fn weighting(lang: &Lang, weighting: Weighting) -> String {
    match weighting {
        Weighting::None => t!(lang, "setup-weighting-none"),
        Weighting::EqualGroups => t!(lang, "setup-weighting-groups"),
    }
}

/// Who votes, in words and with the number: "Votan los 42 presentes".
#[must_use]
pub fn voters(lang: &Lang, process: &Process, setup: &Setup, entitled: i64) -> String {
    let said = words::whole(lang, entitled);
    match (setup.electorate.who, setup.electorate.unit) {
        (Who::Stated, _) => t!(lang, "setup-vote-stated", n = entitled, said = said),
        (Who::Present, Unit::Person) => t!(lang, "setup-vote-present", n = entitled, said = said),
        (Who::Present, Unit::Organisation) => {
            t!(lang, "setup-vote-organisations", n = entitled, said = said)
        }
        (other, _) => t!(
            lang,
            "setup-vote-of",
            n = entitled,
            said = said,
            name = who(lang, process, other)
        ),
    }
}

/// All that is decided, in one line: "Votan los 42 presentes · mayoría simple · abierta".
#[must_use]
pub fn line(
    lang: &Lang,
    process: &Process,
    method: Method,
    setup: &Setup,
    entitled: Option<i64>,
) -> String {
    let mut said = vec![match entitled {
        Some(entitled) => voters(lang, process, setup, entitled),
        None => t!(lang, "setup-vote-unstated"),
    }];
    if method.passes() {
        said.push(poll_words::majority(lang, setup.majority).to_lowercase());
    }
    said.push(secrecy(lang, setup.secrecy).to_lowercase());
    if setup.way != Way::Desk {
        let paper = Paper {
            way: setup.way,
            slips: setup.slips,
        };
        said.push(way(lang, paper).to_lowercase());
    }
    said.join(" · ")
}

/// How many of those entitled are in the room.
#[must_use]
pub fn entitled(lang: &Lang, roll: &Roll, entitled: i64) -> String {
    t!(
        lang,
        "setup-entitled",
        n = entitled,
        said = words::whole(lang, entitled),
        present = words::whole(lang, roll.present)
    )
}

/// Whether the quorum is there; `None` when none is asked for.
#[must_use]
pub fn quorum(lang: &Lang, setup: &Setup, roll: &Roll, entitled: i64) -> Option<(bool, String)> {
    let state = setup.quorum.state(roll.present, entitled)?;
    let [needed, present] = [state.needed, state.present].map(|n| words::whole(lang, n));
    let missing = words::whole(lang, (state.needed - state.present).max(0));
    let said = if state.is_met() {
        t!(lang, "setup-quorum-met", needed = needed, present = present)
    } else {
        t!(
            lang,
            "setup-quorum-missing",
            needed = needed,
            present = present,
            missing = missing
        )
    };
    Some((state.is_met(), said))
}

/// How many in favour are needed: "Con 42 presentes se necesitan 28 a favor".
#[must_use]
pub fn needed(lang: &Lang, poll: &Poll, roll: &Roll, entitled: i64) -> Option<String> {
    if !poll.method.passes() {
        return None;
    }
    let setup = &poll.setup;
    let said = |of: i64| {
        let needed = setup.majority.needed(of, 0);
        (words::whole(lang, of), words::whole(lang, needed))
    };
    Some(match (setup.majority, setup.base) {
        (Majority::Simple, _) => t!(lang, "setup-needed-simple"),
        (Majority::Consensus, _) => t!(lang, "setup-needed-consensus"),
        (_, Base::Voting) => {
            let (of, needed) = said(roll.present);
            t!(lang, "setup-needed-voting", of = of, needed = needed)
        }
        (_, Base::Present) => {
            let (of, needed) = said(roll.present);
            t!(lang, "setup-needed-present", of = of, needed = needed)
        }
        (_, Base::Entitled) => {
            let (of, needed) = said(entitled);
            t!(lang, "setup-needed-entitled", of = of, needed = needed)
        }
    })
}

/// The groups by which results are told, with their sizes: those that are told together are named
/// together.
#[must_use]
pub fn groups(lang: &Lang, process: &Process, setup: &Setup, roll: &Roll) -> Vec<String> {
    let anonymous = setup.secrecy == Secrecy::Secret || setup.way == Way::Slips;
    let smallest = if anonymous { SMALLEST_GROUP } else { 0 };
    let groups = roll.groups(setup.grouping, smallest);
    let said = groups.iter().map(|part| {
        t!(
            lang,
            "setup-group",
            name = poll_words::part(lang, process, &part.name),
            n = words::whole(lang, part.entitled)
        )
    });
    said.collect()
}

/// Whether groups are told together because one of them is small.
#[must_use]
pub fn puts_together(setup: &Setup, roll: &Roll) -> bool {
    let anonymous = setup.secrecy == Secrecy::Secret || setup.way == Way::Slips;
    let all = roll.groups(setup.grouping, 0).len();
    anonymous && roll.groups(setup.grouping, SMALLEST_GROUP).len() < all
}

/// How a method is voted, in one sentence.
#[must_use]
pub fn how(lang: &Lang, method: Method) -> String {
    match method {
        Method::Hands => t!(lang, "method-say-hands"),
        Method::Dots => t!(lang, "method-say-dots"),
        Method::Approval => t!(lang, "method-say-approval"),
        Method::Score => t!(lang, "method-say-score"),
        Method::Ranking => t!(lang, "method-say-ranking"),
        Method::Consent => t!(lang, "method-say-consent"),
        Method::Cards => t!(lang, "method-say-cards"),
    }
}
