//! The stems that were met, how rare each is, and which of them are kin.

use std::collections::HashMap;

use super::lexicon::Lexicon;
use super::spelling::{grams, likeness, triples};

/// A stem's number.
pub(super) type Term = u32;

/// How much a synonym is like the word itself.
const SYNONYM: f32 = 0.9;
/// How much a stem weighs that says little, beside another of the same rarity.
const WEAK: f32 = 0.4;

/// All stems that were met.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    numbers: HashMap<String, Term>,
    entries: Vec<Entry>,
    by_triple: HashMap<u64, Vec<Term>>,
}

#[derive(Debug)]
struct Entry {
    stem: String,
    grams: Vec<u64>,
    /// How many texts say it.
    texts: u32,
    weak: bool,
    contrasts: u64,
    kin: Vec<(Term, f32)>,
}

/// What is known of a stem, whether it was met before or not.
#[derive(Debug)]
pub(super) struct Known<'a> {
    pub term: Option<Term>,
    pub kin: std::borrow::Cow<'a, [(Term, f32)]>,
    pub contrasts: u64,
    pub weak: bool,
    pub texts: u32,
}

impl Vocabulary {
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The number of a stem, a new one if it was not met before.
    pub(super) fn take(&mut self, lexicon: &Lexicon, stem: &str) -> Term {
        if let Some(term) = self.numbers.get(stem) {
            return *term;
        }
        let term = Term::try_from(self.entries.len()).unwrap_or(Term::MAX);
        let grams = grams(stem);
        let kin = self.kin_of(lexicon, stem, &grams);
        for (other, likeness) in &kin {
            self.entries[*other as usize].kin.push((term, *likeness));
        }
        for triple in triples(&grams) {
            self.by_triple.entry(triple).or_default().push(term);
        }
        self.numbers.insert(stem.to_owned(), term);
        self.entries.push(Entry {
            stem: stem.to_owned(),
            grams,
            texts: 0,
            weak: lexicon.is_weak(stem),
            contrasts: lexicon.contrasts_of(stem),
            kin,
        });
        term
    }

    /// One text more says it.
    pub(super) fn said(&mut self, term: Term) {
        self.entries[term as usize].texts += 1;
    }

    /// One text less says it.
    pub(super) fn unsaid(&mut self, term: Term) {
        self.entries[term as usize].texts -= 1;
    }

    /// What is known of a stem.
    pub(super) fn know(&self, lexicon: &Lexicon, stem: &str) -> Known<'_> {
        match self.numbers.get(stem) {
            Some(term) => self.known(*term),
            None => Known {
                term: None,
                kin: self.kin_of(lexicon, stem, &grams(stem)).into(),
                contrasts: lexicon.contrasts_of(stem),
                weak: lexicon.is_weak(stem),
                texts: 0,
            },
        }
    }

    pub(super) fn known(&self, term: Term) -> Known<'_> {
        let entry = &self.entries[term as usize];
        Known {
            term: Some(term),
            kin: entry.kin.as_slice().into(),
            contrasts: entry.contrasts,
            weak: entry.weak,
            texts: entry.texts,
        }
    }

    pub(super) fn contrasts(&self, term: Term) -> u64 {
        self.entries[term as usize].contrasts
    }

    /// What every stem weighs among so many texts.
    pub(super) fn weights(&self, texts: usize) -> Vec<f32> {
        let entries = self.entries.iter();
        entries.map(|e| weight(texts, e.texts, e.weak)).collect()
    }

    /// The stems that are written alike or are synonyms; never one that excludes this one.
    fn kin_of(&self, lexicon: &Lexicon, stem: &str, grams: &[u64]) -> Vec<(Term, f32)> {
        let contrasts = lexicon.contrasts_of(stem);
        let mut near: Vec<Term> = triples(grams)
            .filter_map(|triple| self.by_triple.get(&triple))
            .flatten()
            .copied()
            .collect();
        near.sort_unstable();
        near.dedup();
        let mut kin: Vec<(Term, f32)> = near
            .into_iter()
            .filter_map(|term| {
                let other = &self.entries[term as usize];
                let alike = likeness(stem, grams, &other.stem, &other.grams);
                (alike > 0.0 && contrasts & other.contrasts == 0).then_some((term, alike))
            })
            .collect();
        for synonym in lexicon.synonyms_of(stem) {
            let Some(term) = self.numbers.get(synonym).copied() else {
                continue;
            };
            match kin.iter_mut().find(|(other, _)| *other == term) {
                Some((_, alike)) => *alike = alike.max(SYNONYM),
                None => kin.push((term, SYNONYM)),
            }
        }
        kin
    }
}

/// What a stem weighs that `said` of `texts` say: the square of its inverse document frequency, as
/// in the product of two TF-IDF vectors.
pub(super) fn weight(texts: usize, said: u32, weak: bool) -> f32 {
    let rarity = ((texts as f32 + 1.0) / (said as f32 + 1.0)).ln() + 1.0;
    rarity * rarity * if weak { WEAK } else { 1.0 }
}
