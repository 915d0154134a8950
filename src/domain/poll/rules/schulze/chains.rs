//! The strength of the strongest chain between each two options.

use super::duels::Duels;

/// The strengths of all pairs; 0 where there is no chain.
pub struct Chains {
    pub options: usize,
    strengths: Vec<i64>,
}

/// Which options are reached from which: a row of bits for each.
struct Bits {
    words: usize,
    rows: Vec<u64>,
}

impl Bits {
    /// Each option reaches itself.
    fn own(options: usize) -> Self {
        let words = options.div_ceil(64);
        let mut bits = Self {
            words,
            rows: vec![0; options * words],
        };
        for option in 0..options {
            bits.set(option, option);
        }
        bits
    }

    fn row(&self, of: usize) -> &[u64] {
        &self.rows[of * self.words..][..self.words]
    }

    fn has(&self, of: usize, bit: usize) -> bool {
        self.row(of)[bit / 64] >> (bit % 64) & 1 == 1
    }

    fn set(&mut self, of: usize, bit: usize) {
        self.rows[of * self.words + bit / 64] |= 1 << (bit % 64);
    }
}

impl Chains {
    pub fn of(duels: &Duels) -> Self {
        let options = duels.options;
        let mut won: Vec<(i64, u32, u32)> = Vec::new();
        for (a, small_a) in (0..options).zip(0_u32..) {
            for (b, small_b) in (0..options).zip(0_u32..) {
                let margin = duels.margin(a, b);
                if margin > 0 {
                    won.push((margin, small_a, small_b));
                }
            }
        }
        won.sort_unstable_by(|a, b| b.cmp(a));
        let mut chains = Self {
            options,
            strengths: vec![0; options * options],
        };
        let (mut onward, mut back) = (Bits::own(options), Bits::own(options));
        let mut sources = Vec::new();
        let mut fresh = Vec::new();
        for (margin, from, to) in won {
            let (from, to) = (from as usize, to as usize);
            if onward.has(from, to) {
                continue;
            }
            // Whoever reaches `from` and not yet `to` now reaches all that `to` reaches.
            sources.clear();
            ones(
                back.row(from).iter().zip(back.row(to)).map(|(a, b)| a & !b),
                &mut sources,
            );
            for &source in &sources {
                fresh.clear();
                let targets = onward.row(to).iter().zip(onward.row(source));
                ones(targets.map(|(a, b)| a & !b), &mut fresh);
                for &target in &fresh {
                    onward.set(source, target);
                    back.set(target, source);
                    chains.strengths[source * options + target] = margin;
                }
            }
        }
        chains
    }

    /// The smallest margin of the strongest chain from one to the other; 0 if there is none.
    pub fn strength(&self, from: usize, to: usize) -> i64 {
        self.strengths[from * self.options + to]
    }
}

/// The places of the bits that are set.
fn ones(words: impl Iterator<Item = u64>, into: &mut Vec<usize>) {
    for (at, mut word) in words.enumerate() {
        while word != 0 {
            into.push(at * 64 + word.trailing_zeros() as usize);
            word &= word - 1;
        }
    }
}
