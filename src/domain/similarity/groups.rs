//! From pairs to groups that could be united.

use std::collections::BTreeMap;

/// Texts of which each is like each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Group<K> {
    pub members: Vec<K>,
    /// How certain it is: the mean score of its pairs, from 0 to 1.
    pub score: f32,
}

/// Groups out of pairs with their scores, the most certain first; members in the keys' order.
///
/// A text joins a group only when it is like all of its members (complete linkage): so a chain of
/// likenesses, each a little further off, does not end in one heap.
#[must_use]
pub fn groups<K: Copy + Ord>(pairs: impl IntoIterator<Item = (K, K, f32)>) -> Vec<Group<K>> {
    let mut scores: BTreeMap<(K, K), f32> = BTreeMap::new();
    for (one, other, score) in pairs {
        scores.insert((one.min(other), one.max(other)), score);
    }
    let mut sorted: Vec<((K, K), f32)> =
        scores.iter().map(|(pair, score)| (*pair, *score)).collect();
    sorted.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut home: BTreeMap<K, usize> = BTreeMap::new();
    let mut found: Vec<Vec<K>> = Vec::new();
    let score_of = |one: K, other: K| scores.get(&(one.min(other), one.max(other))).copied();
    for ((one, other), _) in sorted {
        let mut group_of = |key: K| {
            *home.entry(key).or_insert_with(|| {
                found.push(vec![key]);
                found.len() - 1
            })
        };
        let (here, there) = (group_of(one), group_of(other));
        if here == there {
            continue;
        }
        let alike = |a: &K| found[there].iter().all(|b| score_of(*a, *b).is_some());
        if found[here].iter().all(alike) {
            let moved = std::mem::take(&mut found[there]);
            for key in &moved {
                home.insert(*key, here);
            }
            found[here].extend(moved);
        }
    }
    let mut groups: Vec<Group<K>> = found
        .into_iter()
        .filter(|members| members.len() > 1)
        .map(|mut members| {
            members.sort_unstable();
            let mut sum = 0.0;
            let mut count = 0.0;
            for (place, one) in members.iter().enumerate() {
                for other in &members[place + 1..] {
                    sum += score_of(*one, *other).unwrap_or(0.0);
                    count += 1.0;
                }
            }
            let score = sum / count;
            Group { members, score }
        })
        .collect();
    groups.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.members.cmp(&b.members)));
    groups
}
