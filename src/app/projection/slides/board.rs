//! *Fortalezas, debilidades, potencialidades, dificultades* (S10): what was found about the cluster,
//! newest first; two boards side by side where lines stay long enough, else one after the other.

use crate::app::projection::card::{self, Card, ChipsAt, Flow};
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::{Sheet, View};
use crate::app::projection::slides::proposal_card;
use crate::app::projection::slides::wall::ON_THE_WALL;
use crate::domain::ids::ProposalId;
use crate::domain::index::Numbers;
use crate::domain::process::Process;
use crate::domain::proposal::Nature;
use crate::i18n::words;
use crate::t;

/// Beyond so many, laying the boards out takes longer than a frame has.
const QUICK: usize = 200;

/// Whether laying the boards out takes longer than a frame.
#[must_use]
pub fn takes_long(process: &Process, only: Option<Nature>) -> bool {
    let boards = Nature::BOARDS.into_iter();
    let boards = boards.filter(|board| only.is_none_or(|only| only == *board));
    let sizes = boards.filter_map(|board| process.index().board(board));
    sizes
        .map(|board| board.len().min(ON_THE_WALL))
        .sum::<usize>()
        > QUICK
}

/// The pages of one board, or of all four; what has `arrived` glows.
#[must_use]
pub fn pages(
    process: &Process,
    view: &View,
    only: Option<Nature>,
    arrived: Option<ProposalId>,
) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let flow = Flow::fitting(&sheet);
    let title = t!(view.lang, "slide-board");
    let alone = |board: Nature| {
        let list = process.index().board(board);
        let name = named(process, view, board);
        let cards = newest_first(process, view, &sheet, list, arrived);
        card::pages(&sheet, &format!("{title} · {name}"), &cards, flow)
    };
    if let Some(only) = only {
        return alone(only);
    }
    if flow.columns < 2 {
        return Nature::BOARDS.into_iter().flat_map(alone).collect();
    }
    let column = |sheet: &Sheet, board: Nature| {
        let mut cards = vec![Card::heading(sheet, named(process, view, board))];
        let list = process.index().board(board);
        cards.extend(newest_first(process, view, sheet, list, arrived));
        // The title stands over both.
        card::pages(sheet, "", &cards, Flow::single())
    };
    let middle = f32::midpoint(sheet.left, sheet.right);
    let gap = 0.35 * sheet.body;
    let left_half = sheet.up_to(middle - gap);
    let right_half = sheet.from_left(middle + gap);
    let pairs = Nature::BOARDS.chunks(2);
    pairs
        .flat_map(|pair| {
            let mut left = pair.first().map(|board| column(&left_half, *board));
            let mut right = pair.get(1).map(|board| column(&right_half, *board));
            let count = |pages: &Option<Vec<Scene>>| pages.as_ref().map_or(0, Vec::len);
            let most = count(&left).max(count(&right));
            let taken = |pages: &mut Option<Vec<Scene>>, place: usize| {
                let scene = pages.as_mut().and_then(|pages| pages.get_mut(place));
                scene.map(std::mem::take)
            };
            let both = (0..most).map(|place| {
                let mut page = sheet.page(&title);
                let halves = [taken(&mut left, place), taken(&mut right, place)];
                for half in halves.into_iter().flatten() {
                    page.take_in(half);
                }
                page.0
            });
            both.collect::<Vec<Scene>>()
        })
        .collect()
}

/// "Fortalezas · 9".
fn named(process: &Process, view: &View, board: Nature) -> String {
    let many = process.index().board(board).map_or(0, Numbers::len);
    let (name, count) = (
        words::board(view.lang, board),
        words::count(view.lang, many),
    );
    format!("{name} · {count}")
}

/// The newest of a list of the index, and how many more there are.
pub(super) fn newest_first(
    process: &Process,
    view: &View,
    sheet: &Sheet,
    list: Option<&Numbers>,
    arrived: Option<ProposalId>,
) -> Vec<Card> {
    let all = list.map_or(0, Numbers::len);
    let ids = list.into_iter().flat_map(|list| list.iter().rev());
    let mut cards: Vec<Card> = ids
        .take(ON_THE_WALL)
        .filter_map(|(_, id)| process.proposals.get(*id))
        .map(|proposal| Card {
            glow: arrived == Some(proposal.id),
            chips_at: ChipsAt::TextEnd,
            ..proposal_card(process, sheet, proposal)
        })
        .collect();
    if cards.is_empty() {
        cards.push(Card {
            look: card::Look::Bare,
            ..Card::new(sheet, t!(view.lang, "slide-board-empty"))
        });
    }
    if cards.len() < all {
        let shown = words::count(view.lang, cards.len());
        let all = words::count(view.lang, all);
        let rest = t!(view.lang, "slide-wall-newest", shown = shown, all = all);
        cards.push(Card::heading(sheet, rest));
    }
    cards
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::projection::samples::{self, Day};
    use crate::app::projection::scene::{Mark, Shape};
    use crate::domain::Action;
    use crate::domain::proposal::ProposalDraft;
    use crate::domain::workshop::Room;
    use crate::i18n::Tongue;

    fn day(each: usize) -> Day {
        let mut day = samples::blank();
        let table = day.process.tables_in_order()[0].id;
        for nature in Nature::BOARDS {
            let drafts = (0..each).map(|n| ProposalDraft {
                nature,
                ..ProposalDraft::action(format!("Hallazgo de muestra {n} sobre los valles"))
            });
            let drafts = drafts.collect();
            day.act(Action::AddProposals { table, drafts });
        }
        day
    }

    fn room(last_row_cm: i64) -> Room {
        Room {
            last_row_cm,
            screen_width_cm: 240,
            row_gap_cm: 90,
        }
    }

    fn boards_of(scene: &Scene) -> Vec<String> {
        let texts = scene
            .marks
            .iter()
            .filter_map(|mark: &Mark| match &mark.shape {
                Shape::Text { text, .. } if text.ends_with(" · 9") => {
                    Some(text.replace("Diagnóstico · ", ""))
                }
                _ => None,
            });
        texts.collect()
    }

    #[test]
    fn boards_stand_side_by_side_where_lines_are_long_enough_and_else_one_by_one() {
        let day = day(9);
        let lang = &Tongue::Spanish.lang();
        for (last_row_cm, together) in [(600, 2), (1400, 1)] {
            let view = View {
                lang,
                room: &room(last_row_cm),
                aspect: 16.0 / 9.0,
            };
            let scenes = pages(&day.process, &view, None, None);
            let named: Vec<Vec<String>> = scenes.iter().map(boards_of).collect();
            let first = |name: &str| format!("{name} · 9");
            let all = [
                "Fortalezas",
                "Debilidades",
                "Potencialidades",
                "Dificultades",
            ]
            .map(first);
            let mut said = named.concat();
            said.dedup();
            assert_eq!(said, all, "in the document's order");
            let most = named.iter().map(Vec::len).max();
            assert_eq!(most, Some(together), "{named:?}");
            let shown = scenes.iter().flat_map(|scene| scene.about.clone());
            let shown: std::collections::BTreeSet<_> = shown.collect();
            assert_eq!(shown.len(), 36);
        }
    }

    #[test]
    fn many_findings_are_laid_out_on_a_thread() {
        assert!(!takes_long(&day(9).process, None));
        assert!(takes_long(&day(60).process, None));
        assert!(!takes_long(&day(60).process, Some(Nature::Weakness)));
    }
}
