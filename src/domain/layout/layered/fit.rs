//! A row's places that are nearest to where its nodes should stand, none too near another.

/// What a node of a row wants.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// Where its middle should be.
    pub at: f32,
    /// How much it counts against the others.
    pub weight: f32,
    /// How far its middle must be from the one before it; of the first, from the row's start.
    pub apart: f32,
}

/// The middles of a row from left to right, with the least sum of weighted squares of moves, all
/// between 0 and `end`; where they do not fit, they run over the end. This is isotonic regression,
/// solved by pooling neighbours that would overtake each other (Ayer et al. 1955).
#[must_use]
pub fn fit(wishes: &[Wish], end: f32) -> Vec<f32> {
    // Without the distances that must be kept, places only have to rise.
    let mut pools: Vec<Pool> = Vec::with_capacity(wishes.len());
    let mut apart = 0.0;
    for wish in wishes {
        apart += wish.apart;
        let mut pool = Pool {
            sum: f64::from(wish.at - apart) * f64::from(wish.weight),
            weight: f64::from(wish.weight),
            many: 1,
        };
        while let Some(before) = pools.pop_if(|before| before.middle() >= pool.middle()) {
            pool = Pool {
                sum: pool.sum + before.sum,
                weight: pool.weight + before.weight,
                many: pool.many + before.many,
            };
        }
        pools.push(pool);
    }
    let most = (end - apart).max(0.0);
    let mut middles = Vec::with_capacity(wishes.len());
    let mut apart = 0.0;
    let pooled = pools
        .iter()
        .flat_map(|pool| std::iter::repeat_n(pool.middle(), pool.many));
    for (wish, middle) in wishes.iter().zip(pooled) {
        apart += wish.apart;
        #[expect(clippy::cast_possible_truncation, reason = "a place on the map")]
        middles.push((middle as f32).clamp(0.0, most) + apart);
    }
    middles
}

/// Neighbours that stand as close as they may.
struct Pool {
    sum: f64,
    weight: f64,
    many: usize,
}

impl Pool {
    fn middle(&self) -> f64 {
        self.sum / self.weight
    }
}
