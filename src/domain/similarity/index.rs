//! All texts, ready to be asked which are nearest.

use std::collections::BTreeMap;

use super::compare::{Side, score};
use super::lexicon::Lexicon;
use super::query::{Hit, Part, Query, Scratch};
use super::tokens::tokens;
use super::vocabulary::{Known, Term, Vocabulary, weight};
use super::why::{self, Why};

/// How many texts are compared exactly for each that is wanted, and beside those.
const COMPARED: (usize, usize) = (2, 12);
/// How many mentions of stems are followed to find candidates: the rarest come first, so that words
/// which everybody says cost nothing.
const FOLLOWED: usize = 24_000;

/// So many words of a text are compared; a proposal has a few dozen.
const READ: usize = 1_000;
/// So many words at the beginning of a text count fully.
const OPENING: f32 = 6.0;
/// After so many words more, one counts half.
const FADING: f32 = 12.0;

/// A text that is like another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near<K> {
    pub key: K,
    /// From 0, nothing in common, to 1, the same.
    pub score: f32,
}

/// Texts under keys of the caller's.
#[derive(Debug)]
pub struct Index<K> {
    lexicon: &'static Lexicon,
    vocabulary: Vocabulary,
    slots: BTreeMap<K, u32>,
    texts: Vec<Option<Text<K>>>,
    free: Vec<u32>,
    /// For every stem, the texts that say it.
    mentions: Vec<Vec<u32>>,
    /// For every stem, what it weighs among the texts there are.
    weights: Vec<f32>,
}

#[derive(Debug)]
struct Text<K> {
    key: K,
    terms: Box<[Term]>,
    /// How much each of them counts by its place in the text.
    stress: Box<[f32]>,
    total: f32,
    contrasts: u64,
}

impl<K: Copy + Ord> Index<K> {
    #[must_use]
    pub fn new(lexicon: &'static Lexicon) -> Self {
        Self {
            lexicon,
            vocabulary: Vocabulary::default(),
            slots: BTreeMap::new(),
            texts: Vec::new(),
            free: Vec::new(),
            mentions: Vec::new(),
            weights: Vec::new(),
        }
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    #[must_use]
    pub fn contains(&self, key: K) -> bool {
        self.slots.contains_key(&key)
    }

    /// Takes texts out and in. A key that is there already gets the new text.
    pub fn update<'a>(
        &mut self,
        gone: impl IntoIterator<Item = K>,
        come: impl IntoIterator<Item = (K, &'a str)>,
    ) {
        for key in gone {
            self.take_out(key);
        }
        for (key, text) in come {
            self.take_out(key);
            self.take_in(key, text);
        }
        // Rarity is of all texts together: what is summed up from it is summed up anew.
        self.weights = self.vocabulary.weights(self.slots.len());
        let weights = &self.weights;
        for text in self.texts.iter_mut().flatten() {
            let told = text.terms.iter().zip(&text.stress);
            text.total = told
                .map(|(&term, stress)| weights[term as usize] * stress)
                .sum();
        }
    }

    fn take_in(&mut self, key: K, text: &str) {
        let mut told: Vec<(Term, f32)> = tokens(self.lexicon, text)
            .iter()
            .take(READ)
            .map(|token| self.vocabulary.take(self.lexicon, &token.stem))
            .zip((0..).map(stress))
            .collect();
        first_mentions(&mut told);
        let (terms, stress): (Vec<Term>, Vec<f32>) = told.into_iter().unzip();
        let slot = self.free.pop().unwrap_or_else(|| {
            self.texts.push(None);
            u32::try_from(self.texts.len() - 1).unwrap_or(u32::MAX)
        });
        self.mentions.resize_with(self.vocabulary.len(), Vec::new);
        let mut contrasts = 0;
        for &term in &terms {
            self.vocabulary.said(term);
            self.mentions[term as usize].push(slot);
            contrasts |= self.vocabulary.contrasts(term);
        }
        self.slots.insert(key, slot);
        self.texts[slot as usize] = Some(Text {
            key,
            terms: terms.into(),
            stress: stress.into(),
            total: 0.0,
            contrasts,
        });
    }

    fn take_out(&mut self, key: K) {
        let Some(slot) = self.slots.remove(&key) else {
            return;
        };
        let Some(text) = self.texts[slot as usize].take() else {
            return;
        };
        for &term in &text.terms {
            self.vocabulary.unsaid(term);
            self.mentions[term as usize].retain(|other| *other != slot);
        }
        self.free.push(slot);
    }

    /// The `n` texts nearest to a text that need not be here, best first; equal ones by their keys.
    #[must_use]
    pub fn nearest_to(&self, text: &str, n: usize, scratch: &mut Scratch) -> Vec<Near<K>> {
        let query = self.query(text);
        self.nearest(&query, None, n, scratch)
    }

    /// The `n` texts nearest to the one under a key, itself left out.
    #[must_use]
    pub fn neighbours(&self, key: K, n: usize, scratch: &mut Scratch) -> Vec<Near<K>> {
        let Some(query) = self.query_of(key) else {
            return Vec::new();
        };
        self.nearest(&query, Some(key), n, scratch)
    }

    /// Why two texts, here or not, are taken for alike.
    #[must_use]
    pub fn why(&self, one: &str, other: &str) -> Why {
        let weight_of = |stem: &str| {
            let known = self.vocabulary.know(self.lexicon, stem);
            weight(self.slots.len(), known.texts, known.weak)
        };
        why::of(self.lexicon, one, other, weight_of)
    }

    /// The score of two texts that are here.
    #[must_use]
    pub fn score(&self, one: K, other: K, scratch: &mut Scratch) -> Option<f32> {
        let query = self.query_of(one)?;
        let slot = *self.slots.get(&other)?;
        scratch.hits.set(&query, self.vocabulary.len());
        Some(self.score_at(&query, slot, scratch))
    }

    fn query(&self, text: &str) -> Query {
        let mut told: Vec<(String, f32)> = tokens(self.lexicon, text)
            .into_iter()
            .take(READ)
            .map(|token| token.stem)
            .zip((0..).map(stress))
            .collect();
        first_mentions(&mut told);
        let know = |stem: &str| self.vocabulary.know(self.lexicon, stem);
        self.query_from(told.iter().map(|(stem, stress)| (know(stem), *stress)))
    }

    fn query_of(&self, key: K) -> Option<Query> {
        let slot = *self.slots.get(&key)?;
        let text = self.texts[slot as usize].as_ref()?;
        let told = text.terms.iter().zip(&text.stress);
        let known = told.map(|(&term, &stress)| (self.vocabulary.known(term), stress));
        Some(self.query_from(known))
    }

    fn query_from<'a>(&'a self, stems: impl Iterator<Item = (Known<'a>, f32)>) -> Query {
        let mut query = Query::default();
        for (part, (known, stress)) in (0..).zip(stems) {
            let weight = stress * weight(self.slots.len(), known.texts, known.weak);
            query.parts.push(Part {
                weight,
                contrasts: known.contrasts,
            });
            query.total += weight;
            query.contrasts |= known.contrasts;
            let itself = known.term.map(|term| (term, 1.0));
            let hits = itself.into_iter().chain(known.kin.iter().copied());
            query.hits.extend(hits.map(|(term, likeness)| Hit {
                term,
                part,
                likeness,
            }));
        }
        query
    }

    fn nearest(
        &self,
        query: &Query,
        except: Option<K>,
        n: usize,
        scratch: &mut Scratch,
    ) -> Vec<Near<K>> {
        scratch.hits.set(query, self.vocabulary.len());
        self.gather(query, scratch);
        let compared = COMPARED.0 * n + COMPARED.1;
        let mut ranked = std::mem::take(&mut scratch.ranked);
        if ranked.len() > compared {
            ranked.select_nth_unstable_by(compared, |a, b| b.0.total_cmp(&a.0));
            ranked.truncate(compared);
        }
        let mut found: Vec<Near<K>> = ranked
            .iter()
            .filter_map(|&(_, slot)| {
                let key = self.texts[slot as usize].as_ref()?.key;
                let score = (Some(key) != except).then(|| self.score_at(query, slot, scratch))?;
                Some(Near { key, score })
            })
            .collect();
        scratch.ranked = ranked;
        found.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.key.cmp(&b.key)));
        found.truncate(n);
        found
    }

    /// Ranks the texts that share something with the query by a quick estimate of their score.
    fn gather(&self, query: &Query, scratch: &mut Scratch) {
        let mut terms: Vec<(f32, Term)> = scratch
            .hits
            .terms()
            .map(|(term, likeness)| {
                let there = self.weights.get(term as usize).copied().unwrap_or(0.0);
                let here = scratch.hits.of(term).iter().map(|hit| {
                    let weight = query.parts[hit.part as usize].weight;
                    weight * hit.likeness
                });
                (there * likeness + here.fold(0.0, f32::max), term)
            })
            .collect();
        terms.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        scratch
            .sums
            .resize(self.texts.len().max(scratch.sums.len()), 0.0);
        scratch.touched.clear();
        let mut followed = 0;
        for (gain, term) in terms {
            let mentions = &self.mentions[term as usize];
            followed += mentions.len();
            if followed > FOLLOWED && followed > mentions.len() {
                break;
            }
            for &slot in mentions {
                let sum = &mut scratch.sums[slot as usize];
                if *sum == 0.0 {
                    scratch.touched.push(slot);
                }
                *sum += gain;
            }
        }
        scratch.ranked.clear();
        for &slot in &scratch.touched {
            let sum = std::mem::take(&mut scratch.sums[slot as usize]);
            let total = self.texts[slot as usize]
                .as_ref()
                .map_or(1.0, |text| text.total);
            scratch.ranked.push((sum / (query.total + total), slot));
        }
    }

    fn score_at(&self, query: &Query, slot: u32, scratch: &mut Scratch) -> f32 {
        let Some(text) = self.texts[slot as usize].as_ref() else {
            return 0.0;
        };
        let side = Side {
            terms: &text.terms,
            stress: &text.stress,
            total: text.total,
            contrasts: text.contrasts,
        };
        let contrasts = |term| self.vocabulary.contrasts(term);
        score(query, side, &self.weights, contrasts, scratch)
    }
}

/// How much a word counts at its place in a text, from 0: what is said first is the matter, what
/// follows explains it.
fn stress(place: usize) -> f32 {
    1.0 / (1.0 + (place as f32 - OPENING).max(0.0) / FADING)
}

/// Sorts what is told, and leaves of each only where it counts most.
fn first_mentions<T: Ord>(told: &mut Vec<(T, f32)>) {
    told.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    told.dedup_by(|a, b| a.0 == b.0);
}
