//! The list of standing proposals: searched, filtered by table, ticked.

use std::sync::Arc;

use egui::{
    Align2, ComboBox, Id, Key, Modifiers, Rect, Response, Role, ScrollArea, TextEdit, TextStyle,
    Ui, pos2, vec2,
};

use crate::app::command::Choice;
use crate::domain::Process;
use crate::domain::area::AreaColor;
use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::index::Numbers;
use crate::domain::proposal::Proposal;
use crate::i18n::{Lang, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::finding::Finder;
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{ListRow, elided};

/// Two lines of text and the table under them.
const ROW: f32 = 68.0;
/// The tick and the number.
const GUTTER: f32 = 68.0;

/// What is searched for, and what was found.
#[derive(Default)]
pub struct ProposalPicker {
    query: String,
    table: Option<ThematicTableId>,
    finder: Finder<Option<ThematicTableId>>,
}

impl ProposalPicker {
    /// The search field.
    #[must_use]
    pub fn search_id() -> Id {
        Id::unique("merge-search")
    }

    /// Shows search, filter and list in the height given; ticks go to the selection.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, height: f32, out: &mut Outbox) {
        let top = ui.cursor().top();
        let search = self.show_search(ui, cx);
        let first_wanted =
            search.has_focus() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::ArrowDown));
        let left = height - (ui.cursor().top() - top);
        self.show_rows(ui, cx, left, first_wanted, out);
    }

    fn show_search(&mut self, ui: &mut Ui, cx: Context) -> Response {
        ui.horizontal(|ui| {
            let filter = 176.0;
            let width = ui.available_width() - filter - theme::S;
            let search = TextEdit::singleline(&mut self.query)
                .id(Self::search_id())
                .hint_text(t!(cx.lang, "merge-search"))
                .align(egui::Align2::LEFT_CENTER)
                .min_size(vec2(0.0, theme::ROW))
                .desired_width(width);
            let search = ui
                .add_sized(vec2(width, theme::ROW), search)
                .accessible_name(t!(cx.lang, "merge-search"));
            let name = self.table.and_then(|id| cx.process.tables.get(id));
            let chosen = name.map_or_else(|| t!(cx.lang, "merge-all-tables"), |t| t.name.clone());
            ComboBox::from_id_salt("merge-table-filter")
                .width(filter)
                .truncate()
                .selected_text(chosen)
                .show_ui(ui, |ui| {
                    let all = t!(cx.lang, "merge-all-tables");
                    ui.selectable_value(&mut self.table, None, all);
                    for table in cx.process.tables_in_order() {
                        ui.selectable_value(&mut self.table, Some(table.id), table.name.as_str());
                    }
                })
                .response
                .accessible_name(t!(cx.lang, "merge-filter-table"));
            search
        })
        .inner
    }

    fn show_rows(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        height: f32,
        first_wanted: bool,
        out: &mut Outbox,
    ) {
        let rows = self.rows(ui, cx);
        if rows.len() == 0 {
            ui.add_space(theme::S);
            ui.label(theme::soft(t!(cx.lang, "merge-none-found")));
            return;
        }
        let list = ScrollArea::vertical()
            .id_salt("merge-proposals")
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink([false, false]);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            list.show_rows(ui, ROW, rows.len(), |ui, range| {
                for place in range {
                    let Some(proposal) = rows.at(place).and_then(|id| cx.process.proposals.get(id))
                    else {
                        continue;
                    };
                    let row = show_row(ui, cx, proposal);
                    if first_wanted && place == 0 {
                        row.request_focus();
                    }
                    if row.clicked() {
                        out.send(Choice::ToggleProposal(proposal.id));
                    }
                }
            });
        });
    }

    /// The rows that match: straight from the index unless something is searched for.
    fn rows(&mut self, ui: &Ui, cx: Context) -> Rows {
        let index = cx.process.index();
        let listed = match self.table {
            None => Some(index.standing()),
            Some(table) => index.standing_of(table),
        };
        if self.query.trim().is_empty() {
            return Rows::Indexed(listed.cloned().unwrap_or_default());
        }
        let ids = || listed.into_iter().flatten().map(|(_, id)| *id).collect();
        let found = self
            .finder
            .find(ui, cx, &self.query, self.table, ids, |_, _| true);
        Rows::Found(found)
    }
}

/// Where the list's rows come from.
enum Rows {
    Indexed(Numbers),
    Found(Arc<[ProposalId]>),
}

impl Rows {
    fn len(&self) -> usize {
        match self {
            Self::Indexed(list) => list.len(),
            Self::Found(list) => list.len(),
        }
    }

    fn at(&self, place: usize) -> Option<ProposalId> {
        match self {
            Self::Indexed(list) => list.get(place).map(|(_, id)| *id),
            Self::Found(list) => list.get(place).copied(),
        }
    }
}

/// A table's name and its area's colour.
#[must_use]
pub fn table_of(process: &Process, table: ThematicTableId) -> (&str, Option<AreaColor>) {
    let Some(table) = process.tables.get(table) else {
        return ("", None);
    };
    let area = table.area.and_then(|area| process.areas.get(area));
    (&table.name, area.map(|area| area.color))
}

fn show_row(ui: &mut Ui, cx: Context, proposal: &Proposal) -> Response {
    let t = Tokens::of(ui);
    let chosen = cx.minga.selection().has(proposal.id);
    let (table, color) = table_of(cx.process, proposal.table);
    let row = ListRow {
        id: ui.scope_id().with(("merge-row", proposal.id)),
        height: ROW,
        role: Role::CheckBox,
        chosen,
    };
    let row = row.show(ui, || spoken(cx.lang, proposal, table));
    let rect = row.rect;
    if row.gained_focus() {
        // The next row must be there for the arrow keys to reach it.
        ui.scroll_to_rect(rect.expand2(vec2(0.0, ROW)), None);
    }
    if !ui.is_rect_visible(rect) {
        return row;
    }
    let painter = ui.painter();
    let body = TextStyle::Body.resolve(ui.style());
    let top = rect.top() + theme::S;
    let (tick, tick_color) = if chosen {
        (icons::CHECK_SQUARE, t.wine)
    } else {
        (icons::SQUARE, t.soft)
    };
    let emphasis = egui::FontSelection::from(theme::emphasis_style()).resolve(ui.style());
    painter.text(
        pos2(rect.left() + theme::S, top - 2.0),
        Align2::LEFT_TOP,
        tick,
        emphasis,
        tick_color,
    );
    painter.text(
        pos2(rect.left() + GUTTER - theme::S, top),
        Align2::RIGHT_TOP,
        words::whole(cx.lang, proposal.number),
        body.clone(),
        t.soft,
    );
    let width = rect.width() - GUTTER - theme::S;
    let text = painter.layout_job(elided(&proposal.text, body, width, 2));
    let cut = text.elided;
    let left = rect.left() + GUTTER;
    painter.galley(pos2(left, top), text, t.ink);
    let color = color.map_or(t.soft, |color| t.area_color(color));
    let small = TextStyle::Small.resolve(ui.style());
    let base = rect.bottom() - theme::S;
    let dot = Rect::from_min_size(pos2(left, base - 11.0), vec2(theme::S, theme::S));
    painter.rect_filled(dot, 2, color);
    painter.text(
        pos2(dot.right() + theme::XS + 2.0, base),
        Align2::LEFT_BOTTOM,
        table,
        small,
        color,
    );
    if cut {
        return row.on_hover_text(&proposal.text);
    }
    row
}

fn spoken(lang: &Lang, proposal: &Proposal, table: &str) -> String {
    t!(
        lang,
        "merge-row-name",
        number = words::whole(lang, proposal.number),
        table = table,
        text = proposal.text.as_str()
    )
}
