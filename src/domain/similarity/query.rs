//! A text that is looked for, and the working memory of looking.

use super::vocabulary::Term;

/// What a text says, weighed and with its kin.
#[derive(Debug, Default)]
pub(super) struct Query {
    pub parts: Vec<Part>,
    /// Every stem of the index that says the same as a part, or nearly.
    pub hits: Vec<Hit>,
    /// The sum of the parts' weights.
    pub total: f32,
    pub contrasts: u64,
}

/// One stem of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub weight: f32,
    pub contrasts: u64,
}

/// A stem of the index that finds a part.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub term: Term,
    pub part: u16,
    pub likeness: f32,
}

/// Working memory, used again from one query to the next: a place for every stem and text.
#[derive(Debug, Default)]
pub struct Scratch {
    pub(super) hits: Hits,
    pub(super) found: Vec<f32>,
    pub(super) sums: Vec<f32>,
    pub(super) touched: Vec<u32>,
    pub(super) ranked: Vec<(f32, u32)>,
}

/// A query's hits by stem.
#[derive(Debug, Default)]
pub(super) struct Hits {
    sorted: Vec<Hit>,
    /// For every stem, where its hits are, and the best of them.
    spans: Vec<Span>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Span {
    from: u32,
    to: u32,
    best: f32,
}

impl Hits {
    /// Takes in a query's hits in the place of the last one's.
    pub(super) fn set(&mut self, query: &Query, terms: usize) {
        for hit in &self.sorted {
            self.spans[hit.term as usize] = Span::default();
        }
        self.spans
            .resize(terms.max(self.spans.len()), Span::default());
        self.sorted.clear();
        self.sorted.extend_from_slice(&query.hits);
        self.sorted.sort_unstable_by_key(|hit| (hit.term, hit.part));
        for (place, hit) in (0..).zip(&self.sorted) {
            let span = &mut self.spans[hit.term as usize];
            if span.to == 0 {
                span.from = place;
            }
            span.to = place + 1;
            span.best = span.best.max(hit.likeness);
        }
    }

    pub(super) fn of(&self, term: Term) -> &[Hit] {
        let span = self.spans[term as usize];
        &self.sorted[span.from as usize..span.to as usize]
    }

    pub(super) fn best(&self, term: Term) -> f32 {
        self.spans[term as usize].best
    }

    /// Every stem that is hit, once.
    pub(super) fn terms(&self) -> impl Iterator<Item = (Term, f32)> + '_ {
        let runs = self.sorted.chunk_by(|one, other| one.term == other.term);
        runs.filter_map(|run| run.first())
            .map(|hit| (hit.term, self.best(hit.term)))
    }
}
