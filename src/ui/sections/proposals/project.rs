//! What the list shows, before the room: the same filter, the same search but for who proposed,
//! growing live.

use super::filter::{Filter, Order, Scope, State};
use crate::app::projection::deck::Slide;
use crate::app::projection::slides::wall::{self, Sources, WallFilter};
use crate::domain::ids::ThematicTableId;
use crate::domain::proposal::Nature;

/// The slide of what is seen in the list. What was discarded is no wall: of it the room sees all that
/// stands.
#[must_use]
pub fn slide(filter: Filter, query: &str, table: ThematicTableId) -> Slide {
    if filter.state == State::Parked {
        return Slide::Parked;
    }
    let ranked = filter.order == Order::Rank || filter.state == State::Ranked;
    let mut wall = WallFilter {
        table: (filter.scope == Scope::Table).then_some(table),
        area: filter.area,
        nature: filter.nature,
        words: query.trim().to_owned(),
        order: if ranked {
            wall::Order::Ranking
        } else {
            wall::Order::Newest
        },
        ..WallFilter::default()
    };
    if filter.state == State::Merged {
        // What was united is read under the text that unites it.
        wall.nature = Some(Nature::Merged);
        wall.sources = Sources::Shown;
    }
    Slide::Wall { filter: wall }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::projection::slides::wall::Within;
    use crate::domain::ids::AreaId;
    use uuid::Uuid;

    #[test]
    fn the_room_sees_what_the_list_shows() {
        let table = ThematicTableId(Uuid::from_u128(1));
        let plain = slide(Filter::default(), "", table);
        assert_eq!(plain, Slide::wall(Some(table)));
        let area = AreaId(Uuid::from_u128(2));
        let filter = Filter {
            nature: Some(Nature::Need),
            area: Within::Area(area),
            state: State::Ranked,
            scope: Scope::Every,
            order: Order::Newest,
        };
        let expected = WallFilter {
            area: Within::Area(area),
            nature: Some(Nature::Need),
            words: "agua".to_owned(),
            order: wall::Order::Ranking,
            ..WallFilter::default()
        };
        let shown = slide(filter, " agua ", table);
        assert_eq!(shown, Slide::Wall { filter: expected });
        let state = State::Parked;
        let parked = Filter {
            state,
            ..Filter::default()
        };
        assert_eq!(slide(parked, "", table), Slide::Parked);
    }
}
