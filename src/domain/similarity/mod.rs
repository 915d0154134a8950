//! Which texts say nearly the same (S13): offline, without a model, told in words.
//!
//! A text is its words without those that say nothing, as stems ([`tokens()`]); a word list that can
//! be edited ([`Lexicon`]) knows synonyms, expressions and what excludes each other. Stems that are
//! written alike are kin, so that typing errors and derivations are found. The
//! [`Index`] answers which texts are nearest; [`groups()`] makes groups of what it finds.
//!
//! Never here: deciding. What is found is suggested to people, who unite or keep apart.

mod compare;
mod groups;
mod index;
mod lexicon;
mod query;
mod spelling;
mod tokens;
mod vocabulary;
mod why;

#[cfg(test)]
mod tests;

pub use groups::{Group, groups};
pub use index::{Index, Near};
pub use lexicon::{Lexicon, LexiconFault};
pub use query::Scratch;
pub use tokens::{Token, tokens};
pub use why::{Why, are_kin};

/// From which score on two texts are like enough to say so: on the two plans of 2006 it lies in the
/// widest gap between the pairs that are the same activity and those that are not.
pub const SUGGESTED: f32 = 0.4;
