//! How alike two stems are written: typing errors, and derivations that the stemmer leaves apart.

/// The least part of letter groups that two stems must share to be kin.
const LEAST: f32 = 0.5;
/// From how many letters on a common beginning makes stems kin.
const BEGINNING: usize = 5;
/// The least part of both stems that a common beginning must be.
const LEAST_BEGINNING: f32 = 0.6;

/// The groups of two and three letters of a stem, its two ends marked; sorted.
pub(super) fn grams(stem: &str) -> Vec<u64> {
    let letters: Vec<u64> = std::iter::once('^')
        .chain(stem.chars())
        .chain(std::iter::once('$'))
        .map(u64::from)
        .collect();
    // A letter takes 21 bits at most, so that three stand in one number.
    let packed = |group: &[u64]| group.iter().fold(0, |packed, letter| packed << 21 | letter);
    let groups = letters.windows(2).chain(letters.windows(3));
    let mut found: Vec<u64> = groups.map(packed).collect();
    found.sort_unstable();
    found
}

/// The groups of three letters only: rarer, to find what may be kin.
pub(super) fn triples(grams: &[u64]) -> impl Iterator<Item = u64> + '_ {
    grams.iter().copied().filter(|gram| *gram >> 42 != 0)
}

/// How alike two stems are written, from 0 to 1; 0 for those that are not kin.
pub(super) fn likeness(one: &str, one_grams: &[u64], other: &str, other_grams: &[u64]) -> f32 {
    let shared = shared(one_grams, other_grams);
    let dice = 2.0 * shared as f32 / (one_grams.len() + other_grams.len()) as f32;
    let by_letters = if dice > LEAST { dice } else { 0.0 };
    by_letters.max(by_beginning(one, other))
}

fn by_beginning(one: &str, other: &str) -> f32 {
    let pairs = one.chars().zip(other.chars());
    let common = pairs.take_while(|(a, b)| a == b).count();
    let letters = one.chars().count() + other.chars().count();
    let part = 2.0 * common as f32 / letters as f32;
    if common >= BEGINNING && part > LEAST_BEGINNING {
        part
    } else {
        0.0
    }
}

/// How many entries two sorted lists share.
fn shared(one: &[u64], other: &[u64]) -> usize {
    let (mut a, mut b, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (one.get(a), other.get(b)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => {
                count += 1;
                a += 1;
                b += 1;
            }
        }
    }
    count
}
