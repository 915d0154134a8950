//! The nearest of many texts at once, on all cores.

use crate::domain::similarity::{Index, Near, Scratch};

/// The `n` nearest of each text that is asked for, in the order of the keys.
#[must_use]
pub fn nearest_of_all<K>(index: &Index<K>, keys: &[K], n: usize) -> Vec<Vec<Near<K>>>
where
    K: Copy + Ord + Send + Sync,
{
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = keys.len().div_ceil(cores).max(1);
    std::thread::scope(|scope| {
        let threads: Vec<_> = keys
            .chunks(share)
            .map(|keys| {
                scope.spawn(move || {
                    let mut scratch = Scratch::default();
                    let nearest = |key: &K| index.neighbours(*key, n, &mut scratch);
                    keys.iter().map(nearest).collect::<Vec<_>>()
                })
            })
            .collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_default())
            .collect()
    })
}
