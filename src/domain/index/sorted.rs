//! A sorted list that shares its blocks with its clones: a value is put in or taken out at the cost
//! of one block, wherever it stands, and found by its place or by its order.

use std::cmp::Ordering;
use std::sync::Arc;

/// How many values a block holds when it is split off.
const BLOCK: usize = 128;

/// Values in order, each once.
#[derive(Clone, Debug)]
pub struct Sorted<T> {
    /// None is empty; each ends before the next begins.
    blocks: Arc<Vec<Arc<Vec<T>>>>,
    len: usize,
}

impl<T> Default for Sorted<T> {
    fn default() -> Self {
        Self {
            blocks: Arc::default(),
            len: 0,
        }
    }
}

/// Equal values make equal lists, however they stand in blocks.
impl<T: PartialEq> PartialEq for Sorted<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.iter().eq(other.iter())
    }
}

impl<T> Sorted<T> {
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.blocks.iter().flat_map(|block| block.iter())
    }

    #[must_use]
    pub fn last(&self) -> Option<&T> {
        self.blocks.last()?.last()
    }

    /// The value at a place, from 0.
    #[must_use]
    pub fn get(&self, mut place: usize) -> Option<&T> {
        for block in self.blocks.iter() {
            match block.get(place) {
                Some(value) => return Some(value),
                None => place -= block.len(),
            }
        }
        None
    }

    /// The place of the value that `order` calls equal, else that before which it would stand.
    ///
    /// # Errors
    /// The latter.
    pub fn binary_search_by(&self, order: impl Fn(&T) -> Ordering) -> Result<usize, usize> {
        let (number, found) = self.find(order);
        let before: usize = self.blocks[..number].iter().map(|block| block.len()).sum();
        match found {
            Ok(place) => Ok(before + place),
            Err(place) => Err(before + place),
        }
    }

    /// The number of the block, and the place in it.
    fn find(&self, order: impl Fn(&T) -> Ordering) -> (usize, Result<usize, usize>) {
        let before = |block: &Arc<Vec<T>>| {
            let last = block.last();
            last.is_some_and(|last| order(last) == Ordering::Less)
        };
        let number = self.blocks.partition_point(before);
        match self.blocks.get(number) {
            Some(block) => (number, block.binary_search_by(order)),
            None => (number, Err(0)),
        }
    }
}

impl<T: Ord + Clone> Sorted<T> {
    /// Puts a value at its place, unless it is there.
    pub fn insert(&mut self, value: T) {
        let (mut number, Err(mut place)) = self.find(|other| other.cmp(&value)) else {
            return;
        };
        let blocks = Arc::make_mut(&mut self.blocks);
        if number == blocks.len() {
            // Behind all: it joins the last block.
            match blocks.last() {
                Some(last) => (number, place) = (number - 1, last.len()),
                None => blocks.push(Arc::default()),
            }
        }
        let block = Arc::make_mut(&mut blocks[number]);
        block.insert(place, value);
        if block.len() >= 2 * BLOCK {
            let rest = block.split_off(BLOCK);
            blocks.insert(number + 1, Arc::new(rest));
        }
        self.len += 1;
    }

    /// Takes a value out, if it is there.
    pub fn remove(&mut self, value: &T) {
        let (number, Ok(place)) = self.find(|other| other.cmp(value)) else {
            return;
        };
        let blocks = Arc::make_mut(&mut self.blocks);
        let block = Arc::make_mut(&mut blocks[number]);
        block.remove(place);
        if block.is_empty() {
            blocks.remove(number);
        }
        self.len -= 1;
    }
}

/// From values in order.
impl<T> FromIterator<T> for Sorted<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut values = values.into_iter().peekable();
        let mut blocks = Vec::new();
        let mut len = 0;
        while values.peek().is_some() {
            let block: Vec<T> = values.by_ref().take(BLOCK).collect();
            len += block.len();
            blocks.push(Arc::new(block));
        }
        Self {
            blocks: Arc::new(blocks),
            len,
        }
    }
}

impl<'a, T> IntoIterator for &'a Sorted<T> {
    type Item = &'a T;
    type IntoIter = Box<dyn DoubleEndedIterator<Item = &'a T> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        /// It holds what a set would, after any values put in and taken out.
        #[test]
        fn is_a_set_with_places(
            start in 0..1_000_u16,
            steps in prop::collection::vec((any::<bool>(), 0..1_000_u16), 1..1_500),
        ) {
            let mut sorted: Sorted<u16> = (0..start).collect();
            let mut model: BTreeSet<u16> = (0..start).collect();
            let before = (sorted.clone(), model.clone());
            for (put, value) in steps {
                if put {
                    sorted.insert(value);
                    model.insert(value);
                } else {
                    sorted.remove(&value);
                    model.remove(&value);
                }
            }
            prop_assert!(sorted.iter().eq(&model));
            prop_assert!(sorted.iter().rev().eq(model.iter().rev()));
            prop_assert_eq!(sorted.len(), model.len());
            prop_assert_eq!(sorted.is_empty(), model.is_empty());
            prop_assert_eq!(sorted.last(), model.last());
            for (place, value) in model.iter().enumerate() {
                prop_assert_eq!(sorted.get(place), Some(value));
            }
            prop_assert_eq!(sorted.get(model.len()), None);
            for value in 0..1_001 {
                let place = model.range(..value).count();
                let expected = if model.contains(&value) { Ok(place) } else { Err(place) };
                prop_assert_eq!(sorted.binary_search_by(|other| other.cmp(&value)), expected);
            }
            prop_assert!(sorted == model.iter().copied().collect::<Sorted<u16>>());
            prop_assert!(sorted.blocks.iter().all(|block| !block.is_empty()));
            // What was cloned before stays as it was.
            prop_assert!(before.0.iter().eq(&before.1));
        }
    }
}
