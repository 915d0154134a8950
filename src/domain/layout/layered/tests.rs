use proptest::prelude::*;

use super::crossings::Costs;
use super::fit::{Wish, fit};
use super::{Layered, crossings, exact, sift};

/// Rows and links among them.
fn graphs(most: usize) -> impl Strategy<Value = (Vec<Vec<usize>>, Vec<[usize; 2]>)> {
    (
        prop::collection::vec(1..=most, 1..5),
        prop::collection::vec(
            (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
            0..24,
        ),
    )
        .prop_map(|(sizes, links)| {
            let mut next = 0;
            let rows = sizes.iter().map(|many| {
                next += many;
                (next - many..next).collect()
            });
            let rows: Vec<Vec<usize>> = rows.collect();
            let ends = links.iter().map(|(a, b)| [a.index(next), b.index(next)]);
            let mut links: Vec<[usize; 2]> = ends.filter(|[a, b]| a != b).collect();
            links.sort_unstable();
            links.dedup_by_key(|[a, b]| [(*a).min(*b), (*a).max(*b)]);
            (rows, links)
        })
}

/// Pairs of links of which one starts left of the other and ends right of it, looked at one by one.
fn counted(graph: &Layered) -> usize {
    let mut links = Vec::new();
    for (upper, below) in graph.below.iter().enumerate() {
        for lower in below {
            links.push((
                graph.layer_of[upper],
                graph.place[upper],
                graph.place[*lower],
            ));
        }
    }
    let crossed = |a: &(usize, usize, usize), b: &(usize, usize, usize)| {
        a.0 == b.0 && (a.1 < b.1 && a.2 > b.2 || a.1 > b.1 && a.2 < b.2)
    };
    let pairs = links.iter().enumerate();
    pairs
        .map(|(at, a)| links[at + 1..].iter().filter(|b| crossed(a, b)).count())
        .sum()
}

/// The crossings of links inside a layer, looked at one by one.
fn counted_over(graph: &Layered, layer: usize) -> usize {
    let arcs = super::arcs::plan(graph, layer);
    let mut crossings = 0;
    for (at, arc) in arcs.iter().enumerate() {
        let (from, to) = (graph.place[arc.left], graph.place[arc.right]);
        let inside = |place: usize| from < place && place < to;
        let ends = |node: &usize| match arc.side {
            super::arcs::Side::Beside => 0,
            super::arcs::Side::Above => graph.above[*node].len(),
            super::arcs::Side::Below => graph.below[*node].len(),
        };
        let between = graph.layers[layer]
            .iter()
            .filter(|node| inside(graph.place[**node]));
        crossings += between.map(ends).sum::<usize>();
        let crossed = arcs[..at].iter().filter(|other| {
            let ends = [graph.place[other.left], graph.place[other.right]];
            let outside = |place: usize| place < from || place > to;
            other.side == arc.side
                && (inside(ends[0]) && outside(ends[1]) || outside(ends[0]) && inside(ends[1]))
        });
        crossings += crossed.count();
    }
    crossings
}

fn between_layers(graph: &Layered) -> usize {
    (0..graph.layers.len())
        .map(|layer| crossings::under(graph, layer))
        .sum()
}

/// Every order of `many` things.
fn orders(many: usize) -> Vec<Vec<usize>> {
    if many == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(many - 1);
    (0..many)
        .flat_map(|at| {
            shorter.iter().map(move |order| {
                let mut order = order.clone();
                order.insert(at, many - 1);
                order
            })
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_tree_counts_what_pairs_count((rows, links) in graphs(6)) {
        let graph = Layered::new(rows, &links);
        prop_assert_eq!(between_layers(&graph), counted(&graph));
        for layer in 0..graph.layers.len() {
            prop_assert_eq!(super::arcs::crossings(&graph, layer), counted_over(&graph, layer));
        }
    }

    #[test]
    fn ordering_keeps_every_node_and_never_crosses_more((rows, links) in graphs(5)) {
        let mut graph = Layered::new(rows.clone(), &links);
        let before = crossings::total(&graph);
        let nodes = graph.layers.clone();
        graph.order_afresh(&|_| false);
        prop_assert!(crossings::total(&graph) <= before);
        for (mut now, mut then) in graph.layers.clone().into_iter().zip(nodes) {
            now.sort_unstable();
            then.sort_unstable();
            prop_assert_eq!(now, then);
        }
        let mut again = Layered::new(rows, &links);
        again.order_afresh(&|_| false);
        prop_assert_eq!(again.layers, graph.layers, "the same graph, the same drawing");
    }

    #[test]
    fn what_is_held_keeps_its_place((rows, links) in graphs(5)) {
        let mut graph = Layered::new(rows, &links);
        let boxes = graph.boxes;
        let held = |node: usize| node < boxes && node.is_multiple_of(3);
        let before = graph.place.clone();
        graph.order_afresh(&held);
        for node in (0..boxes).filter(|node| held(*node)) {
            prop_assert_eq!(graph.place[node], before[node]);
        }
    }

    #[test]
    fn lanes_alone_move_when_boxes_may_not((rows, links) in graphs(5)) {
        let mut graph = Layered::new(rows, &links);
        let boxes = |graph: &Layered| -> Vec<Vec<usize>> {
            let layers = graph.layers.iter();
            layers.map(|l| l.iter().copied().filter(|n| graph.is_box(*n)).collect()).collect()
        };
        let (before, crossed) = (boxes(&graph), crossings::total(&graph));
        graph.order_lanes();
        prop_assert_eq!(boxes(&graph), before);
        prop_assert!(crossings::total(&graph) <= crossed);
    }

    #[test]
    fn a_small_layer_gets_the_best_of_all_its_orders((rows, links) in graphs(5)) {
        let graph = Layered::new(rows, &links);
        for layer in graph.layers.iter().filter(|layer| layer.len() <= 6) {
            let costs = Costs::of(&graph, layer);
            let least = orders(layer.len()).iter().map(|order| costs.of_order(order)).min();
            prop_assert_eq!(Some(costs.of_order(&exact::best(&costs))), least);
            let mut order: Vec<usize> = (0..layer.len()).collect();
            let before = costs.of_order(&order);
            sift::sift(&costs, &mut order, |_| true);
            prop_assert!(costs.of_order(&order) <= before);
        }
    }

    #[test]
    fn columns_keep_their_distance((rows, links) in graphs(6)) {
        let graph = Layered::new(rows, &links);
        let apart = |left: usize, right: usize| 10.0 + ((left * 7 + right * 3) % 5) as f32;
        let x = graph.columns(&apart);
        for layer in &graph.layers {
            for pair in layer.windows(2) {
                prop_assert!(x[pair[1]] - x[pair[0]] >= apart(pair[0], pair[1]) - 0.01);
            }
        }
    }

    #[test]
    fn a_fitted_row_keeps_its_distances_and_its_end(
        wishes in prop::collection::vec((-50.0_f32..150.0, 0.1_f32..10.0, 1.0_f32..9.0), 1..10),
    ) {
        let wishes: Vec<Wish> = wishes
            .into_iter()
            .map(|(at, weight, apart)| Wish { at, weight, apart })
            .collect();
        let middles = fit(&wishes, 100.0);
        let mut before = 0.0;
        for (middle, wish) in middles.iter().zip(&wishes) {
            prop_assert!(middle - before >= wish.apart - 0.001);
            before = *middle;
        }
        prop_assert!(before <= 100.001);
    }
}

#[test]
fn a_row_that_fits_stays_where_it_wishes_to_be() {
    let at = |at, weight| Wish {
        at,
        weight,
        apart: 10.0,
    };
    assert_eq!(
        fit(&[at(20.0, 1.0), at(50.0, 1.0), at(90.0, 1.0)], 100.0),
        [20.0, 50.0, 90.0]
    );
    // Two that want the same place share the move, the heavier moving less.
    assert_eq!(fit(&[at(50.0, 1.0), at(50.0, 1.0)], 100.0), [45.0, 55.0]);
    assert_eq!(fit(&[at(50.0, 9.0), at(50.0, 1.0)], 100.0), [49.0, 59.0]);
}

#[test]
fn a_known_map_is_untangled() {
    // Two rows in opposite order, and a link over the row between.
    let rows = vec![vec![0, 1, 2], vec![3, 4, 5], vec![6, 7, 8]];
    let links = [[0, 5], [1, 4], [2, 3], [3, 8], [4, 7], [5, 6], [0, 6]];
    let mut graph = Layered::new(rows, &links);
    assert!(crossings::total(&graph) > 3);
    graph.order_afresh(&|_| false);
    assert_eq!(crossings::total(&graph), 0);
}

#[test]
fn links_that_would_need_too_many_lanes_have_none_and_still_a_way() {
    let rows: Vec<Vec<usize>> = (0..600)
        .map(|row| (row * 20..row * 20 + 20).collect())
        .collect();
    let links = |most: usize| -> Vec<[usize; 2]> {
        let all = (0..20).flat_map(|a| (0..20).map(move |b| [599 * 20 + a, b]));
        all.take(most).collect()
    };
    let few = Layered::new(rows.clone(), &links(2));
    assert_eq!(few.nodes(), 12_000 + 2 * 598);
    let mut many = Layered::new(rows, &links(400));
    assert_eq!(many.nodes(), 12_000);
    many.order_lanes();
    assert_eq!(crossings::total(&many), 0);
    let places = super::ways::Places {
        x: vec![0.0; many.nodes()],
        boxes: vec![[10.0, 0.0, 10.0]; many.nodes()],
        lines: (0..600_u16)
            .map(|row| [f32::from(row), f32::from(row)])
            .collect(),
        track: 1.0,
        spread: 1.0,
    };
    let ways = super::ways::ways(&many, &places);
    assert!(ways.iter().all(|way| !way.parts.is_empty()));
}

#[test]
fn a_long_lane_stays_straight() {
    let rows = vec![vec![0, 1], vec![2, 3], vec![4, 5], vec![6, 7]];
    let links = [[6, 1], [6, 4], [4, 2], [2, 0], [7, 5]];
    let mut graph = Layered::new(rows, &links);
    graph.order_afresh(&|_| false);
    let x = graph.columns(&|_, _| 20.0);
    let lanes = graph.chains[0][1..graph.chains[0].len() - 1].to_vec();
    assert_eq!(lanes.len(), 2);
    assert!((x[lanes[0]] - x[lanes[1]]).abs() < 0.01);
}
