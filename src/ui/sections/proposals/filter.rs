//! Which of the proposals the list shows: what is searched for, and what they are chosen by.

use egui::{ComboBox, EventFilter, Id, Response, Ui, Widget};

use crate::app::projection::slides::wall::Within;
use crate::domain::Process;
use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::index::Numbers;
use crate::domain::proposal::{Nature, Proposal, Standing};
use crate::i18n::{shorthand as said, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::theme;
use crate::ui::widgets::{field, toggle_button};

/// What the list is chosen by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub nature: Option<Nature>,
    pub area: Within,
    pub state: State,
    pub scope: Scope,
    pub order: Order,
}

/// How they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    #[default]
    InPlay,
    /// In the table's own ranking.
    Ranked,
    /// Under a merge.
    Merged,
    Parked,
    Discarded,
    All,
}

impl State {
    const EACH: [Self; 6] = [
        Self::InPlay,
        Self::Ranked,
        Self::Merged,
        Self::Parked,
        Self::Discarded,
        Self::All,
    ];
}

/// Of which tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    #[default]
    Table,
    Every,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Newest,
    /// By the table's ranking, those without a place behind it.
    Rank,
}

impl Filter {
    /// Shows the search and the choices over the list.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, query: &mut String) {
        ui.horizontal(|ui| {
            let hint = t!(cx.lang, "capture-search");
            field(query, search_id(), &hint)
                .desired_width(184.0)
                .event_filter(EventFilter {
                    horizontal_arrows: true,
                    vertical_arrows: true,
                    escape: true,
                    tab: false,
                })
                .ui(ui)
                .accessible_name(hint);
            self.natures(ui, cx);
            self.areas(ui, cx);
            self.states(ui, cx);
            let every = t!(cx.lang, "capture-every-table");
            if toggle_button(ui, &every, self.scope == Scope::Every).clicked() {
                self.scope = match self.scope {
                    Scope::Table => Scope::Every,
                    Scope::Every => Scope::Table,
                };
            }
            let ranked = t!(cx.lang, "capture-by-rank");
            let about = t!(cx.lang, "capture-by-rank-name");
            let by_rank = toggle_button(ui, &ranked, self.order == Order::Rank);
            if by_rank.on_hover_text(about).clicked() {
                self.turn_order();
            }
        });
    }

    /// From the newest to the ranking, and back.
    pub fn turn_order(&mut self) {
        self.order = match self.order {
            Order::Newest => Order::Rank,
            Order::Rank => Order::Newest,
        };
    }

    fn natures(&mut self, ui: &mut Ui, cx: Context) {
        let name = |nature: Option<Nature>| match nature {
            None => t!(cx.lang, "capture-all-kinds"),
            Some(nature) => words::nature(cx.lang, nature),
        };
        let each = [
            None,
            Some(Nature::Action),
            Some(Nature::Need),
            Some(Nature::Merged),
        ];
        let label = t!(cx.lang, "capture-filter-kind");
        choice(ui, "kind", 96.0, &label, &mut self.nature, &each, name);
    }

    fn areas(&mut self, ui: &mut Ui, cx: Context) {
        let name = |areas| match areas {
            Within::Anywhere => t!(cx.lang, "capture-all-areas"),
            Within::Area(area) => said::area_name(cx.process, area).to_owned(),
            Within::NoArea => t!(cx.lang, "capture-no-area"),
        };
        let areas = cx.process.areas_in_order();
        let areas = areas.into_iter().map(|area| Within::Area(area.id));
        let each: Vec<Within> = std::iter::once(Within::Anywhere)
            .chain(areas)
            .chain([Within::NoArea])
            .collect();
        let label = t!(cx.lang, "capture-filter-area");
        choice(ui, "area", 112.0, &label, &mut self.area, &each, name);
    }

    fn states(&mut self, ui: &mut Ui, cx: Context) {
        let name = |state| match state {
            State::InPlay => t!(cx.lang, "capture-state-in-play"),
            State::Ranked => t!(cx.lang, "capture-state-ranked"),
            State::Merged => t!(cx.lang, "capture-state-merged"),
            State::Parked => t!(cx.lang, "capture-state-parked"),
            State::Discarded => t!(cx.lang, "capture-state-discarded"),
            State::All => t!(cx.lang, "capture-state-all"),
        };
        let label = t!(cx.lang, "capture-filter-state");
        choice(
            ui,
            "state",
            112.0,
            &label,
            &mut self.state,
            &State::EACH,
            name,
        );
    }

    /// Whether a proposal is among those asked for, whatever is searched.
    pub fn keeps(self, process: &Process, table: ThematicTableId, proposal: &Proposal) -> bool {
        let id = proposal.id;
        let here = self.scope == Scope::Every || proposal.table == table;
        let nature = self.nature.is_none_or(|nature| nature == proposal.nature);
        let area = self.area.has(process, proposal);
        let state = match self.state {
            State::InPlay => process.is_standing(id),
            State::Ranked => proposal.rank.is_some() && process.is_standing(id),
            State::Merged => proposal.standing.in_play() && process.merged_into(id).is_some(),
            State::Parked => proposal.standing == Standing::Parked,
            State::Discarded => proposal.standing == Standing::Discarded,
            State::All => proposal.standing != Standing::Withdrawn,
        };
        here && nature && area && state && !proposal.nature.is_diagnosis()
    }

    /// Those that could be kept, in the list's order.
    pub fn base(self, process: &Process, table: ThematicTableId) -> Vec<ProposalId> {
        let index = process.index();
        let tables = match self.scope {
            Scope::Table => vec![table],
            Scope::Every => {
                let tables = process.tables_in_order().into_iter();
                tables.map(|table| table.id).collect()
            }
        };
        let mut numbers: Vec<(i64, ProposalId)> = Vec::new();
        match (self.state, self.scope) {
            (State::InPlay | State::Ranked, Scope::Every) => {
                numbers.extend(index.standing().iter());
            }
            (State::Parked, _) => numbers.extend(index.parked().iter()),
            (state, _) => {
                for table in &tables {
                    let of_table = match state {
                        State::InPlay | State::Ranked => index.standing_of(*table),
                        State::Discarded => index.discarded_of(*table),
                        _ => index.all_of(*table),
                    };
                    numbers.extend(of_table.into_iter().flat_map(Numbers::iter));
                }
            }
        }
        numbers.sort_unstable_by(|a, b| b.cmp(a));
        let newest = numbers.into_iter().map(|(_, id)| id);
        if self.order == Order::Newest {
            return newest.collect();
        }
        let ranked = tables.iter().filter_map(|table| index.ranked_of(*table));
        let ranked = ranked.flat_map(|ranking| ranking.iter().map(|(.., id)| *id));
        let mut base: Vec<ProposalId> = ranked.collect();
        let has_rank: std::collections::HashSet<ProposalId> = base.iter().copied().collect();
        base.extend(newest.filter(|id| !has_rank.contains(id)));
        base
    }
}

fn search_id() -> Id {
    Id::unique("proposals search")
}

/// Puts the cursor into the search.
pub fn search(ui: &Ui) {
    ui.memory_mut(|memory| memory.request_focus(search_id()));
}

/// Whether the cursor is in the search.
pub fn is_searching(ui: &Ui) -> bool {
    ui.memory(|memory| memory.has_focus(search_id()))
}

/// One of several, folded together.
fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    salt: &str,
    width: f32,
    label: &str,
    chosen: &mut T,
    each: &[T],
    name: impl Fn(T) -> String,
) -> Response {
    ui.spacing_mut().interact_size.y = theme::ROW;
    ComboBox::from_id_salt(("proposals filter", salt))
        .width(width)
        .truncate()
        .selected_text(name(*chosen))
        .show_ui(ui, |ui| {
            for value in each {
                ui.selectable_value(chosen, *value, name(*value));
            }
        })
        .response
        .accessible_name(label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::agenda::Step;
    use crate::domain::testing::Play;

    fn shown(play: &Play, filter: Filter) -> Vec<String> {
        let table = play.table("Innovación");
        let base = filter.base(&play.process, table);
        let all = base.iter().filter_map(|id| play.process.proposals.get(*id));
        all.filter(|proposal| filter.keeps(&play.process, table, proposal))
            .map(|proposal| proposal.text.clone())
            .take(3)
            .collect()
    }

    #[test]
    fn each_state_shows_its_own() {
        let mut play = Play::wine();
        let made = ["A", "B", "C", "D", "E"].map(|text| play.proposes("Innovación", text));
        play.act(Action::ParkProposal { proposal: made[0] });
        play.act(Action::DiscardProposal {
            proposal: made[1],
            reason: "Ya existe".into(),
        });
        play.merges(&made[2..4], "CD");
        let proposal = made[4];
        play.act(Action::RankProposal {
            proposal,
            step: Step::Up,
        });
        let of = |state| Filter {
            state,
            ..Filter::default()
        };
        assert_eq!(shown(&play, of(State::Parked)), ["A"]);
        assert_eq!(shown(&play, of(State::Discarded)), ["B"]);
        assert_eq!(shown(&play, of(State::Merged))[..2], ["D", "C"]);
        assert_eq!(shown(&play, of(State::Ranked)), ["E"]);
        assert_eq!(shown(&play, of(State::InPlay))[..2], ["CD", "E"]);
        assert_eq!(shown(&play, of(State::All)), ["CD", "E", "D"]);
        let by_rank = Filter {
            order: Order::Rank,
            ..Filter::default()
        };
        assert_eq!(shown(&play, by_rank)[..2], ["E", "CD"]);
    }

    #[test]
    fn another_table_s_are_seen_when_all_are_asked_for() {
        let mut play = Play::wine();
        play.proposes("Mercado", "Feria");
        assert!(!shown(&play, Filter::default()).contains(&"Feria".to_owned()));
        let every = Filter {
            scope: Scope::Every,
            ..Filter::default()
        };
        assert_eq!(shown(&play, every)[0], "Feria");
    }
}
