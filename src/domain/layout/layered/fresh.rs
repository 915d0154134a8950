//! The order that crosses least, from scratch: barycentre sweeps, each layer's best order against
//! its neighbours, and many starts that each disturb the best order found so far.

use super::chance::Chance;
use super::crossings::{self, Costs};
use super::{Layered, Node, exact, sift};

/// How much is tried, in pairs of nodes looked at: at least so much, and more for every node of a
/// large map. A map of 30 boxes is done within a frame's time, one of 200 within an eighth of a second.
/// What is tried is counted, not timed, so that every machine finds the same.
const EFFORT: usize = 1_500_000;
const EFFORT_FOR_EACH: usize = 120_000;
const MOST_EFFORT: usize = 24_000_000;

/// Starts in a row that find nothing better before the search ends.
const PATIENCE: usize = 150;

/// Every so many starts in a row without success, one from a wholly new order.
const AFRESH: usize = 4;

/// Sweeps from a start.
const SWEEPS: usize = 4;

/// Layers up to this wide are weighed pair by pair; wider ones are only swept.
const WIDEST: usize = 250;

/// Layers up to this wide with links inside or held boxes are searched swap by swap.
const SWAPPED: usize = 40;

/// Which nodes may change places.
#[derive(Clone, Copy)]
enum Free<'a> {
    /// All but held boxes, which keep their places in their layers.
    Unheld(&'a dyn Fn(Node) -> bool),
    /// Only lanes: boxes keep their order, not their places.
    Lanes,
}

impl Layered {
    /// Brings every layer into the order that crosses least, the shorter links first among equals.
    /// A box for which `held` holds keeps its place in its layer.
    pub fn order_afresh(&mut self, held: &dyn Fn(Node) -> bool) {
        Search::new(self, Free::Unheld(held)).run();
    }

    /// Brings the lanes to where they cross least; boxes keep their order.
    pub fn order_lanes(&mut self) {
        if self.nodes() > self.boxes {
            Search::new(self, Free::Lanes).settle();
        }
    }

    /// The links' length in shares of their layers, the smaller the straighter.
    fn length(&self) -> f32 {
        let nodes = self.below.iter().enumerate();
        nodes
            .flat_map(|(node, below)| below.iter().map(move |other| (node, *other)))
            .map(|(node, other)| (self.share_among_all(node) - self.share_among_all(other)).abs())
            .sum()
    }
}

struct Search<'a> {
    graph: &'a mut Layered,
    free: Free<'a>,
    chance: Chance,
    /// Pairs of nodes looked at so far, and how many may be.
    spent: usize,
    effort: usize,
    /// Layers that may have become improvable since they were last improved.
    open: Vec<bool>,
}

/// An order and how good it is.
struct Found {
    crossings: usize,
    length: f32,
    layers: Vec<Vec<Node>>,
    open: Vec<bool>,
}

impl<'a> Search<'a> {
    fn new(graph: &'a mut Layered, free: Free<'a>) -> Self {
        Self {
            open: vec![true; graph.layers.len()],
            effort: (graph.nodes() * EFFORT_FOR_EACH).clamp(EFFORT, MOST_EFFORT),
            graph,
            free,
            chance: Chance::new(),
            spent: 0,
        }
    }

    fn run(&mut self) {
        if self.graph.layers.is_empty() {
            return;
        }
        // The order as given is the first start: where it is as good as any, it stays.
        let mut best = self.found();
        self.settle();
        self.keep(&mut best);
        self.sweep();
        self.settle();
        self.keep(&mut best);
        let mut stale = 0;
        while self.spent < self.effort && stale < PATIENCE {
            if best.crossings == 0 && stale >= AFRESH {
                break;
            }
            if stale % AFRESH == AFRESH - 1 {
                self.shuffle();
                self.sweep();
            } else {
                self.start_from(&best);
                self.disturb();
            }
            self.settle();
            stale = if self.keep(&mut best) { 0 } else { stale + 1 };
        }
        self.start_from(&best);
    }

    fn found(&self) -> Found {
        Found {
            crossings: crossings::total(self.graph),
            length: self.graph.length(),
            layers: self.graph.layers.clone(),
            open: self.open.clone(),
        }
    }

    /// Keeps the present order if it is better than the best; answers whether it is.
    fn keep(&mut self, best: &mut Found) -> bool {
        self.spent += 8 * (self.graph.nodes() + self.graph.chains.len());
        let crossings = crossings::total(self.graph);
        if crossings > best.crossings {
            return false;
        }
        let length = self.graph.length();
        // A hair's breadth is not worth another start.
        let better = crossings < best.crossings || length < best.length * 0.999;
        if better {
            *best = Found {
                crossings,
                length,
                layers: self.graph.layers.clone(),
                open: self.open.clone(),
            };
        }
        better
    }

    fn start_from(&mut self, found: &Found) {
        self.graph.layers.clone_from(&found.layers);
        self.open.clone_from(&found.open);
        self.graph.note_places();
    }

    /// Notes that a layer has another order: its neighbours may find a better one.
    fn changed(&mut self, layer: usize) {
        self.graph.note_places_of(layer);
        for near in [layer.checked_sub(1), layer.checked_add(1)] {
            if let Some(open) = near.and_then(|near| self.open.get_mut(near)) {
                *open = true;
            }
        }
    }

    /// The places of a layer whose nodes may change them.
    fn free_places(&self, layer: usize) -> Vec<usize> {
        let nodes = self.graph.layers[layer].iter().enumerate();
        nodes
            .filter(|(_, node)| match self.free {
                Free::Unheld(held) => !held(**node),
                Free::Lanes => !self.graph.is_box(**node),
            })
            .map(|(place, _)| place)
            .collect()
    }

    /// Any order at all.
    fn shuffle(&mut self) {
        for layer in 0..self.graph.layers.len() {
            let places = self.free_places(layer);
            let mut nodes: Vec<Node> = places
                .iter()
                .map(|p| self.graph.layers[layer][*p])
                .collect();
            self.chance.shuffle(&mut nodes);
            for (place, node) in places.into_iter().zip(nodes) {
                self.graph.layers[layer][place] = node;
            }
        }
        self.graph.note_places();
        self.open.fill(true);
    }

    /// A few changes of places in one layer.
    fn disturb(&mut self) {
        let layer = self.chance.below(self.graph.layers.len());
        let places = self.free_places(layer);
        for _ in 0..=self.chance.below(3) {
            let [a, b] = [0; 2].map(|_| self.chance.below(places.len()));
            if let (Some(a), Some(b)) = (places.get(a), places.get(b)) {
                self.graph.layers[layer].swap(*a, *b);
            }
        }
        self.changed(layer);
        self.open[layer] = true;
    }

    /// Sorts the layers by the middles of their neighbours, down and up.
    fn sweep(&mut self) {
        self.open.fill(true);
        let layers = self.graph.layers.len();
        for sweep in 0..SWEEPS {
            for step in 0..layers {
                let (layer, downwards) = if sweep % 2 == 0 {
                    (step, true)
                } else {
                    (layers - 1 - step, false)
                };
                self.sort(layer, downwards);
            }
        }
    }

    fn sort(&mut self, layer: usize, by_above: bool) {
        let places = self.free_places(layer);
        let graph = &mut *self.graph;
        let others = if by_above { &graph.above } else { &graph.below };
        let mut nodes: Vec<(f32, Node)> = places
            .iter()
            .map(|place| {
                let node = graph.layers[layer][*place];
                let shares = others[node]
                    .iter()
                    .map(|other| graph.share_among_all(*other));
                let key = if others[node].is_empty() {
                    graph.share_among_all(node)
                } else {
                    shares.sum::<f32>() / others[node].len() as f32
                };
                (key, node)
            })
            .collect();
        nodes.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (place, (_, node)) in places.into_iter().zip(nodes) {
            graph.layers[layer][place] = node;
        }
        graph.note_places_of(layer);
        self.spent += self.graph.layers[layer].len();
    }

    /// Improves layer by layer until none gets better.
    fn settle(&mut self) {
        let layers = self.graph.layers.len();
        // Against going round in circles between orders that are equally good.
        for _ in 0..20 {
            for layer in (0..layers).chain((0..layers.saturating_sub(1)).rev()) {
                if self.open[layer] && self.spent < self.effort {
                    self.open[layer] = false;
                    if self.improve(layer) {
                        self.changed(layer);
                    }
                }
            }
            if !self.open.contains(&true) || self.spent >= self.effort {
                break;
            }
        }
    }

    fn improve(&mut self, layer: usize) -> bool {
        let nodes = self.graph.layers[layer].clone();
        let many = nodes.len();
        if !(2..=WIDEST).contains(&many) {
            return false;
        }
        let any_held = matches!(self.free, Free::Unheld(held) if nodes.iter().any(|n| held(*n)));
        let arcs = !self.graph.inner[layer].is_empty();
        let mut better = false;
        if !any_held {
            let costs = Costs::of(self.graph, &nodes);
            self.spent += many * many;
            let before: Vec<usize> = (0..many).collect();
            let mut order = before.clone();
            match self.free {
                Free::Lanes => {
                    let rounds = sift::sift(&costs, &mut order, |at| !self.graph.is_box(nodes[at]));
                    self.spent += rounds * many * many;
                }
                Free::Unheld(_) if many <= exact::MOST => {
                    order = exact::best(&costs);
                    self.spent += (many << many) / 2;
                }
                Free::Unheld(_) => {
                    let rounds = sift::sift(&costs, &mut order, |_| true);
                    self.spent += rounds * many * many;
                }
            }
            let arcs_before = super::arcs::crossings(self.graph, layer);
            if costs.of_order(&order) < costs.of_order(&before) {
                self.graph.layers[layer] = order.iter().map(|at| nodes[*at]).collect();
                self.graph.note_places_of(layer);
                if arcs && super::arcs::crossings(self.graph, layer) > arcs_before {
                    self.graph.layers[layer].clone_from(&nodes);
                    self.graph.note_places_of(layer);
                } else {
                    better = true;
                }
            }
        }
        if (any_held || arcs) && many <= SWAPPED && matches!(self.free, Free::Unheld(_)) {
            better |= self.swap(layer);
        }
        better
    }

    /// Swaps free nodes of a layer wherever that crosses less, whatever crosses there.
    fn swap(&mut self, layer: usize) -> bool {
        let places = self.free_places(layer);
        let mut least = self.around(layer);
        let mut better = false;
        for (at, &a) in places.iter().enumerate() {
            for &b in &places[at + 1..] {
                self.graph.layers[layer].swap(a, b);
                self.graph.note_places_of(layer);
                let crossings = self.around(layer);
                if crossings < least {
                    least = crossings;
                    better = true;
                } else {
                    self.graph.layers[layer].swap(a, b);
                    self.graph.note_places_of(layer);
                }
            }
        }
        better
    }

    /// The crossings at a layer.
    fn around(&mut self, layer: usize) -> usize {
        self.spent += 8 * self.graph.layers[layer].len();
        let above = layer
            .checked_sub(1)
            .map_or(0, |upper| crossings::under(self.graph, upper));
        above + crossings::under(self.graph, layer) + super::arcs::crossings(self.graph, layer)
    }
}
