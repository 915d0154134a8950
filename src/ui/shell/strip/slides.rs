//! The slides of the day, to call one directly.

use egui::Ui;

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::app::projection::slides::plan::PlanForm;
use crate::domain::Process;
use crate::domain::proposal::Nature;
use crate::i18n::Lang;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme;
use crate::ui::widgets::toggle_button;

/// Shows a button for each slide; what has nothing on it is not offered.
pub(super) fn show(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    ui.add_space(theme::S);
    ui.label(theme::caption(t!(cx.lang, "strip-slides")));
    ui.horizontal_wrapped(|ui| {
        for (slide, name) in offered(cx.process, cx.lang) {
            let shown = match (cx.minga.projector().slide(), &slide) {
                (Some(Slide::Map { .. }), Slide::Map { .. })
                | (Some(Slide::Wall { .. }), Slide::Wall { .. })
                | (Some(Slide::Board { .. }), Slide::Board { .. }) => true,
                (shown, slide) => shown == Some(slide),
            };
            if toggle_button(ui, &name, shown).clicked() {
                out.send(ProjectorCommand::Show(slide));
            }
        }
    });
}

fn offered(process: &Process, lang: &Lang) -> Vec<(Slide, String)> {
    let index = process.index();
    let form = PlanForm::Cards;
    let mut offered = vec![
        (Slide::Title, t!(lang, "strip-slide-title")),
        (Slide::Agenda, t!(lang, "strip-slide-agenda")),
        (Slide::MAP, t!(lang, "step-map")),
        (Slide::wall(None), t!(lang, "strip-slide-wall")),
        (Slide::Plan { form }, t!(lang, "step-plan")),
    ];
    let mut boards = Nature::BOARDS.into_iter();
    if boards.any(|board| index.board(board).is_some()) {
        let board = Slide::Board { board: None };
        offered.insert(3, (board, t!(lang, "slide-board")));
    }
    if !process.speakers.is_empty() {
        offered.push((Slide::Speakers, t!(lang, "speakers-title")));
    }
    if !index.parked().is_empty() {
        offered.push((Slide::Parked, t!(lang, "slide-parked")));
    }
    if !process.proposals.is_empty() {
        offered.push((Slide::LeftOut, t!(lang, "left-out-tab")));
    }
    offered
}
