//! What was counted beside what there can be.

use std::cmp::Ordering;

use crate::i18n::{Lang, words};
use crate::t;

/// What is counted against what there can be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Of {
    Votes,
    Dots,
}

/// "31 de 42; faltan 11".
#[must_use]
pub fn against(lang: &Lang, sum: i64, allowed: i64, of: Of) -> String {
    let [counted, all, rest] =
        [sum, allowed, (allowed - sum).abs()].map(|votes| words::whole(lang, votes));
    match (sum.cmp(&allowed), of) {
        (Ordering::Less, Of::Votes) => {
            t!(
                lang,
                "vote-sum-less",
                counted = counted,
                all = all,
                rest = rest
            )
        }
        (Ordering::Equal, Of::Votes) => {
            t!(lang, "vote-sum-all", counted = counted, all = all)
        }
        (Ordering::Greater, Of::Votes) => {
            t!(
                lang,
                "vote-sum-more",
                counted = counted,
                all = all,
                rest = rest
            )
        }
        (Ordering::Less, Of::Dots) => {
            t!(
                lang,
                "vote-dots-less",
                counted = counted,
                all = all,
                rest = rest
            )
        }
        (Ordering::Equal, Of::Dots) => {
            t!(lang, "vote-dots-all", counted = counted, all = all)
        }
        (Ordering::Greater, Of::Dots) => {
            t!(
                lang,
                "vote-dots-more",
                counted = counted,
                all = all,
                rest = rest
            )
        }
    }
}
