//! How a link's way ends in an arrowhead: the same on the screen, before the room and on paper.

type Point = [f32; 2];

/// How far the line reaches into the head, as a part of it: its blunt end must not cover the tip.
const INSIDE: f32 = 0.2;

/// A way with its arrowhead.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrow {
    /// A point, then three for each cubic Bézier; ends inside the head.
    pub line: Vec<Point>,
    /// The tip, then the two ends of the base.
    pub head: [Point; 3],
}

/// A way (a point, then three for each cubic Bézier) with a head `long` units long and twice `half`
/// wide; one that has no direction points up. `None` where there is no way.
#[must_use]
pub fn arrow(way: &[Point], long: f32, half: f32) -> Option<Arrow> {
    let &[.., [from_x, from_y], tip] = way else {
        return None;
    };
    let (x, y) = (tip[0] - from_x, tip[1] - from_y);
    let length = x.hypot(y);
    let [x, y] = if length > f32::EPSILON {
        [x / length, y / length]
    } else {
        [0.0, -1.0]
    };
    let back = |far: f32| [tip[0] - x * far, tip[1] - y * far];
    let base = back(long);
    let mut line = way.to_vec();
    if let Some(end) = line.last_mut() {
        *end = back(long * (1.0 - INSIDE));
    }
    Some(Arrow {
        line,
        head: [
            tip,
            [base[0] - y * half, base[1] + x * half],
            [base[0] + y * half, base[1] - x * half],
        ],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_ends_in_a_head_that_points_where_it_leads() {
        let way = [[0.0, 0.0], [0.0, 0.0], [4.0, 0.0], [10.0, 0.0]];
        let arrow = arrow(&way, 5.0, 2.0).expect("a way");
        assert_eq!(arrow.head, [[10.0, 0.0], [5.0, 2.0], [5.0, -2.0]]);
        assert_eq!(arrow.line, [[0.0, 0.0], [0.0, 0.0], [4.0, 0.0], [6.0, 0.0]]);
    }

    #[test]
    fn a_way_without_direction_points_up_and_no_way_has_no_head() {
        let standing = arrow(&[[1.0, 1.0]; 4], 2.0, 1.0).expect("a way");
        let tip = standing.head[0].map(f32::to_bits);
        assert_eq!(tip, [1.0_f32; 2].map(f32::to_bits));
        assert!(standing.head[1..].iter().all(|[_, y]| *y > 1.0));
        assert_eq!(arrow(&[[1.0, 1.0]], 2.0, 1.0), None);
    }
}
