//! One proposal in the list: tick box, number, text, chips, and what can be done with it.

use egui::text::LayoutJob;
use egui::{Align, Label, Layout, Popup, Rect, Sense, TextStyle, Ui, UiBuilder, vec2};

use super::chips;
use super::likeness;
use super::list::Wish;
use crate::app::command::Choice;
use crate::domain::Action;
use crate::domain::agenda::Step;
use crate::domain::ids::ThematicTableId;
use crate::domain::proposal::{Nature, Proposal, ProposalEdit};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self};
use crate::ui::widgets::{icon_button, list_row};

const NUMBER: f32 = 32.0;
const CHIP: f32 = 22.0;

/// How a row is shown.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// The keys work on it.
    pub current: bool,
    /// Its table, where those of several are listed.
    pub table: Option<ThematicTableId>,
}

/// Shows a row; answers what the mouse or the menu asked for.
pub fn show(
    ui: &mut Ui,
    cx: Context,
    proposal: &Proposal,
    rect: Rect,
    shown: Shown,
    out: &mut Outbox,
) -> Wish {
    let current = shown.current;
    let mut wish = Wish::Nothing;
    // Under everything else, and no stop of the Tab key.
    let whole = ui.interact(rect, ui.scope_id().with("row"), Sense::CLICK);
    list_row::marked_ground(ui, rect, current, whole.hovered());
    if whole.clicked() {
        wish = Wish::Current;
    }
    if whole.double_clicked() {
        wish = Wish::Edit;
    }
    let number = words::whole(cx.lang, proposal.number);
    let inner = rect.shrink2(vec2(theme::XS, theme::XS));
    let builder = UiBuilder::new()
        .max_rect(inner)
        .layout(Layout::left_to_right(Align::Center));
    let mut line = ui.new_child(builder);
    let mut chosen = cx.minga.selection().has(proposal.id);
    let label = t!(cx.lang, "capture-choose", n = number.as_str());
    let tick = line.checkbox(&mut chosen, "").accessible_name(&label);
    if tick.on_hover_text(&label).changed() {
        out.send(Choice::ToggleProposal(proposal.id));
    }
    line.allocate_ui_with_layout(
        vec2(NUMBER, inner.height()),
        Layout::right_to_left(Align::Center),
        |ui| ui.add(Label::new(theme::soft(&number)).selectable(false)),
    );
    line.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let name = t!(cx.lang, "capture-menu", n = number.as_str());
        let dots = icon_button(ui, icons::DOTS_THREE, &name);
        Popup::menu(&dots).show(|ui| {
            if let Some(asked) = menu(ui, cx, proposal, out) {
                wish = asked;
            }
        });
        // Held to their own height: a frame in a row takes all of it.
        let space = vec2(ui.available_width(), CHIP);
        ui.allocate_ui_with_layout(space, Layout::right_to_left(Align::Center), |ui| {
            chips::show(ui, cx, proposal, shown.table);
        });
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            text(ui, &proposal.text);
        });
    });
    wish
}

/// The text over two lines at most; under the pointer all of it.
fn text(ui: &mut Ui, text: &str) {
    let font = TextStyle::Body.resolve(ui.style());
    let color = ui.visuals().text_color();
    let mut job = LayoutJob::simple(text.to_owned(), font, color, ui.available_width());
    job.wrap.max_rows = 2;
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let elided = galley.elided;
    let response = ui.add(Label::new(galley).selectable(false));
    if elided {
        response.on_hover_text(text);
    }
}

/// What can be done with a proposal.
pub fn menu(ui: &mut Ui, cx: Context, proposal: &Proposal, out: &mut Outbox) -> Option<Wish> {
    let mut wish = None;
    let item = |ui: &mut Ui, icon: &str, name: &str| {
        let words = format!("{icon}  {name}");
        ui.add(egui::Button::new(words).min_size(vec2(0.0, theme::ROW)))
            .accessible_name(name)
            .clicked()
    };
    if item(ui, icons::PENCIL_SIMPLE, &t!(cx.lang, "capture-edit")) {
        wish = Some(Wish::Edit);
    }
    if proposal.nature != Nature::Merged {
        ui.menu_button(t!(cx.lang, "capture-make"), |ui| {
            for nature in Nature::ALL {
                let here = nature == proposal.nature;
                let name = words::nature(cx.lang, nature);
                if nature != Nature::Merged && ui.selectable_label(here, name).clicked() && !here {
                    edit(out, proposal, ProposalEdit::Nature(nature));
                }
            }
        });
    }
    ui.menu_button(t!(cx.lang, "capture-move"), |ui| {
        for table in cx.process.tables_in_order() {
            let here = table.id == proposal.table;
            if ui.selectable_label(here, &table.name).clicked() && !here {
                edit(out, proposal, ProposalEdit::Table(table.id));
            }
        }
    });
    if proposal.nature.answers_needs() && item(ui, icons::LINK, &t!(cx.lang, "capture-link-needs"))
    {
        wish = Some(Wish::LinkNeeds);
    }
    likeness::menu(ui, cx, proposal, out);
    let rank = |out: &mut Outbox, step| {
        let proposal = proposal.id;
        out.act(Action::RankProposal { proposal, step });
    };
    if cx.process.is_standing(proposal.id) && !proposal.nature.is_diagnosis() {
        if item(ui, icons::ARROW_UP, &t!(cx.lang, "capture-rank-up")) {
            rank(out, Step::Up);
        }
        if proposal.rank.is_some() && item(ui, icons::ARROW_DOWN, &t!(cx.lang, "capture-rank-down"))
        {
            rank(out, Step::Down);
        }
    }
    ui.separator();
    if proposal.standing.in_play() {
        if item(ui, icons::ARCHIVE, &t!(cx.lang, "capture-park")) {
            park(proposal, out);
        }
        if item(ui, icons::TRASH, &t!(cx.lang, "capture-discard-menu")) {
            wish = Some(Wish::Discard);
        }
    } else if item(
        ui,
        icons::ARROW_COUNTER_CLOCKWISE,
        &t!(cx.lang, "capture-restore"),
    ) {
        out.act(Action::RestoreProposal {
            proposal: proposal.id,
        });
    }
    wish
}

/// Parks what is in play, and brings back what is not.
pub fn park(proposal: &Proposal, out: &mut Outbox) {
    let parks = proposal.standing.in_play();
    let proposal = proposal.id;
    out.act(if parks {
        Action::ParkProposal { proposal }
    } else {
        Action::RestoreProposal { proposal }
    });
}

fn edit(out: &mut Outbox, proposal: &Proposal, edit: ProposalEdit) {
    out.act(Action::EditProposal {
        proposal: proposal.id,
        edit,
    });
}
