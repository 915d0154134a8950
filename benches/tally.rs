//! What a tally costs: 20,000 ballots over 200 options, and 2,000 options.
//!
//! `cargo bench --bench tally`. With `MINGA_PB` naming a folder of Pabulib files, also each of them by
//! equal shares.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use minga::domain::poll::rules::{Budget, Marks, Score, Votes, borda, equal_shares, schulze};
use minga::import::pabulib;

/// Always the same numbers below an end.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 % u64::from(end)).unwrap_or_default()
    }
}

/// So many rankings of one to ten of so many options, the low numbers liked more.
fn rankings(options: u32, ballots: usize) -> Votes {
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    let mut ballot = |_| {
        let mut named: Vec<Vec<u32>> = Vec::new();
        for _ in 0..=numbers.below(10) {
            let end = 1 + numbers.below(options);
            let option = vec![numbers.below(end)];
            if !named.contains(&option) {
                named.push(option);
            }
        }
        (Marks::Ranked(named), 1)
    };
    Votes {
        options: options as usize,
        ballots: (0..ballots).map(&mut ballot).collect(),
    }
}

/// Costs of up to so much, and a tenth of their sum to spend.
fn budget(options: usize, most: u32) -> Budget {
    let mut numbers = Numbers(0x2545_F491_4F6C_DD1D);
    let costs: Vec<i64> = (0..options)
        .map(|_| i64::from(1 + numbers.below(most)))
        .collect();
    Budget {
        limit: Score::whole(costs.iter().sum::<i64>() / 10),
        costs: costs.into_iter().map(Score::whole).collect(),
    }
}

fn speed(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("tally");
    group.sample_size(10);
    for (options, ballots) in [(200, 20_000), (2_000, 20_000)] {
        let votes = rankings(options, ballots);
        group.bench_function(format!("borda/{options}"), |bencher| {
            bencher.iter(|| borda::tally(black_box(&votes)));
        });
        group.bench_function(format!("schulze/{options}"), |bencher| {
            bencher.iter(|| schulze::tally(black_box(&votes)));
        });
    }
    // A city's money, and a room's: forty people and pesos by the million.
    for (options, ballots, most) in [(60, 20_000, 1_000_000), (60, 40, 60_000_000)] {
        let votes = rankings(options, ballots);
        let budget = budget(votes.options, most);
        group.bench_function(format!("equal_shares/{ballots}"), |bencher| {
            bencher.iter(|| equal_shares::tally(black_box(&votes), &budget));
        });
    }
    group.finish();
}

/// The files of a folder by equal shares, reading included.
fn files(criterion: &mut Criterion) {
    let Some(folder) = std::env::var_os("MINGA_PB") else {
        return;
    };
    let entries = std::fs::read_dir(folder).expect("MINGA_PB names a folder");
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "pb"));
    paths.sort();
    let mut group = criterion.benchmark_group("file");
    group.sample_size(10);
    for path in paths {
        let bytes = std::fs::read(&path).expect("the file is there");
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        group.bench_function(name.into_owned(), |bencher| {
            bencher.iter(|| {
                let file = pabulib::read(black_box(&bytes)).expect("a Pabulib file");
                equal_shares::tally(&file.votes, &file.budget)
            });
        });
    }
    group.finish();
}

criterion_group!(benches, speed, files);
criterion_main!(benches);
