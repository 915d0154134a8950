//! Where the nodes stand from left to right: four alignments, each packed as tightly as the gaps
//! allow, and of the four the middle (Brandes and Köpf 2001).

use super::align::{self, Bias, Horizontal};
use super::{Layered, Node};

impl Layered {
    /// The middle of each node, from left to right, however wide the whole becomes. `apart` is the
    /// least distance between the middles of two neighbours.
    #[must_use]
    pub fn columns(&self, apart: &dyn Fn(Node, Node) -> f32) -> Vec<f32> {
        let conflicts = align::conflicts(self);
        let ways = Bias::ALL.map(|bias| {
            let root = align::blocks(self, &conflicts, bias);
            let at = self.packed(&root, apart, bias.to);
            root.into_iter().map(|root| at[root]).collect::<Vec<f32>>()
        });
        let extent = |at: &[f32]| {
            let least = at.iter().copied().fold(f32::INFINITY, f32::min);
            let most = at.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            (least, most)
        };
        let extents = ways.each_ref().map(|at| extent(at));
        // The narrowest stays; those packed to the left lean on its left end, the others on its
        // right.
        let narrowest = extents
            .iter()
            .copied()
            .min_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)))
            .unwrap_or_default();
        let shifts: Vec<f32> = Bias::ALL
            .iter()
            .zip(extents)
            .map(|(bias, (least, most))| match bias.to {
                Horizontal::Left => narrowest.0 - least,
                Horizontal::Right => narrowest.1 - most,
            })
            .collect();
        (0..self.nodes())
            .map(|node| {
                let mut at: Vec<f32> = ways
                    .iter()
                    .zip(&shifts)
                    .map(|(way, shift)| way[node] + shift)
                    .collect();
                at.sort_by(f32::total_cmp);
                f32::midpoint(at[1], at[2])
            })
            .collect()
    }

    /// Packs blocks to one side, then draws each back towards the blocks that follow it.
    fn packed(&self, root: &[Node], apart: &dyn Fn(Node, Node) -> f32, to: Horizontal) -> Vec<f32> {
        let mut after: Vec<Vec<(Node, f32)>> = vec![Vec::new(); root.len()];
        let mut waits = vec![0_usize; root.len()];
        for layer in &self.layers {
            for pair in layer.windows(2) {
                let &[left, right] = pair else { continue };
                let (first, second) = match to {
                    Horizontal::Left => (root[left], root[right]),
                    Horizontal::Right => (root[right], root[left]),
                };
                after[first].push((second, apart(left, right)));
                waits[second] += 1;
            }
        }
        let mut ready: Vec<Node> = (0..root.len())
            .filter(|node| root[*node] == *node && waits[*node] == 0)
            .collect();
        let mut at = vec![0.0_f32; root.len()];
        let mut order = Vec::with_capacity(root.len());
        while let Some(block) = ready.pop() {
            order.push(block);
            for &(next, apart) in &after[block] {
                at[next] = at[next].max(at[block] + apart);
                waits[next] -= 1;
                if waits[next] == 0 {
                    ready.push(next);
                }
            }
        }
        for &block in order.iter().rev() {
            let room = after[block].iter().map(|(next, apart)| at[*next] - apart);
            let nearest = room.fold(f32::INFINITY, f32::min);
            if nearest.is_finite() {
                at[block] = at[block].max(nearest);
            }
        }
        if to == Horizontal::Right {
            for place in &mut at {
                *place = -*place;
            }
        }
        at
    }
}
