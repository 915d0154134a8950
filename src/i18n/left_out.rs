//! Why a proposal did not reach the plan, in words.

use crate::domain::Process;
use crate::domain::left_out::{Kind, Why};
use crate::domain::proposal::Proposal;
use crate::i18n::{Lang, words};
use crate::t;

/// What a kind of reason is called over its proposals.
#[must_use]
pub fn heading(lang: &Lang, kind: Kind) -> String {
    match kind {
        Kind::Waiting => t!(lang, "left-out-kind-waiting"),
        Kind::ToDecide => t!(lang, "left-out-kind-to-decide"),
        Kind::Need => t!(lang, "left-out-kind-need"),
        Kind::United => t!(lang, "left-out-kind-united"),
        Kind::Answered => t!(lang, "left-out-kind-answered"),
        Kind::Parked => t!(lang, "left-out-kind-parked"),
        Kind::Discarded => t!(lang, "left-out-kind-discarded"),
        Kind::Diagnosis => t!(lang, "left-out-kind-diagnosis"),
    }
}

/// Why this proposal is not in the plan: "unida en la 40: espera el plan".
#[must_use]
pub fn reason(lang: &Lang, process: &Process, proposal: &Proposal, why: &Why) -> String {
    match why {
        Why::Waiting => t!(lang, "left-out-waiting"),
        Why::ToDecide => t!(lang, "left-out-to-decide"),
        Why::Unanswered => t!(lang, "left-out-unanswered"),
        Why::AnswersWait(by) => {
            let numbers = words::numbers(lang, process, by);
            t!(
                lang,
                "left-out-answers-wait",
                n = by.len(),
                numbers = numbers
            )
        }
        Why::Answered(by) => {
            let numbers = words::numbers(lang, process, by);
            t!(lang, "left-out-answered", n = by.len(), numbers = numbers)
        }
        Why::United(into) => {
            let above = process.proposals.get(*into);
            let number = above.map_or(String::new(), |above| words::whole(lang, above.number));
            let its = above.and_then(|above| Some((above, process.why_left_out(above)?)));
            let its = its.map(|(above, why)| reason(lang, process, above, &why));
            let its = its.unwrap_or_default();
            t!(lang, "left-out-united", n = number, why = its)
        }
        Why::Parked => t!(lang, "left-out-parked"),
        Why::Discarded => {
            let reason = proposal.reason.as_str();
            t!(lang, "left-out-discarded", reason = reason)
        }
        Why::Diagnosis => {
            let nature = words::nature(lang, proposal.nature);
            t!(lang, "left-out-diagnosis", nature = nature)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::Play;
    use crate::i18n::Tongue;

    #[test]
    fn a_source_is_told_with_what_keeps_the_text_above_it() {
        let mut play = Play::wine();
        let a = play.proposes("Innovación", "Riego por turnos");
        let b = play.proposes("Mercado", "Turnos de riego");
        play.merges(&[a, b], "Riego por turnos en el valle");
        let lang = Tongue::Spanish.lang();
        let why = play
            .process
            .why_left_out(play.proposal(a))
            .expect("left out");
        let said = reason(&lang, &play.process, play.proposal(a), &why);
        assert_eq!(said, "unida en la 34: espera que alguien la lleve al plan");
    }
}
