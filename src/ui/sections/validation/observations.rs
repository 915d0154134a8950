//! Step 2: what the room observes of the plan, typed as it is said.

use egui::{Align, Id, Key, Label, Layout, Response, ScrollArea, TextEdit, Ui, vec2};

use crate::domain::Action;
use crate::domain::ids::{ActivityId, ObservationId};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::{Derived, Kept};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{self, digits, list_row, number};

const ROW: f32 = 44.0;
/// How many observations are seen at once.
const SEEN: f32 = 3.5;

/// What is being typed, and the list under it.
pub struct Observations {
    text: Kept,
    row: String,
    open: Derived<Vec<(ObservationId, Option<usize>)>>,
}

impl Observations {
    pub fn new(cx: Context) -> Self {
        Self {
            text: Kept::restored(cx, "validation-observation"),
            row: String::new(),
            open: Derived::default(),
        }
    }

    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        self.show_capture(ui, cx, out);
        self.show_list(ui, cx, out);
    }

    fn show_capture(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let rows = cx.process.index().plan_len();
        let (text, row) = ui
            .horizontal(|ui| {
                let beside = 108.0;
                let width = ui.available_width() - beside;
                let field = TextEdit::singleline(&mut self.text.text)
                    .hint_text(t!(cx.lang, "validation-observation-hint"))
                    .align(egui::Align2::LEFT_CENTER)
                    .min_size(vec2(0.0, theme::ROW))
                    .desired_width(width);
                let text = ui
                    .add_sized(vec2(width, theme::ROW), field)
                    .accessible_name(t!(cx.lang, "validation-observation"));
                let label = ui.label(t!(cx.lang, "validation-row"));
                let id = Id::unique("validation-row");
                let row = digits(ui, id, &mut self.row, 52.0).labelled_by(label.id);
                (text, row)
            })
            .inner;
        self.text.watch(ui, &text, out);
        let wanted = number(&self.row).and_then(|n| usize::try_from(n).ok());
        let about = wanted.and_then(|n| n.checked_sub(1));
        let about = about.and_then(|row| cx.process.index().activity_at(row));
        if wanted.is_some() && about.is_none() {
            let brick = Tokens::of(ui).brick;
            let n = words::count(cx.lang, rows);
            let said = theme::caption(t!(cx.lang, "validation-no-row", n = n));
            ui.label(said.color(brick));
        } else if let Some(activity) = about.and_then(|id| cx.process.activities.get(id)) {
            ui.add(Label::new(theme::caption(activity.title.as_str())).truncate());
        }
        let entered = ui.input(|input| input.key_pressed(Key::Enter));
        if entered && (text.lost_focus() || row.lost_focus()) {
            let known = wanted.is_none() || about.is_some();
            self.save(about, known, &text, &row, out);
        }
    }

    /// Takes down what was typed, and is ready for the next.
    fn save(
        &mut self,
        activity: Option<ActivityId>,
        row_is_known: bool,
        text: &Response,
        row: &Response,
        out: &mut Outbox,
    ) {
        if !row_is_known {
            row.request_focus();
            return;
        }
        text.request_focus();
        let said = self.text.text.trim().to_owned();
        if said.is_empty() {
            return;
        }
        out.act(Action::AddObservation {
            activity,
            text: said,
        });
        self.text.clear(out);
        self.row.clear();
    }

    fn show_list(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let open = self.open.get(cx, || {
            cx.process
                .open_observations()
                .map(|observation| {
                    let row = observation.activity;
                    let row = row.and_then(|activity| cx.process.row_number(activity));
                    (observation.id, row)
                })
                .collect::<Vec<_>>()
        });
        if open.is_empty() {
            ui.label(theme::soft(t!(cx.lang, "validation-no-observations")));
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "rows of a list")]
        let height = (open.len() as f32).min(SEEN) * ROW;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ScrollArea::vertical()
                .id_salt("validation-observations")
                .max_height(height)
                .min_scrolled_height(height)
                .auto_shrink([false, true])
                .show_rows(ui, ROW, open.len(), |ui, range| {
                    for (id, row) in open.get(range).into_iter().flatten() {
                        show_one(ui, cx, *id, *row, out);
                    }
                });
        });
    }
}

fn show_one(ui: &mut Ui, cx: Context, id: ObservationId, row: Option<usize>, out: &mut Outbox) {
    let Some(observation) = cx.process.observations.get(id) else {
        return;
    };
    let t = Tokens::of(ui);
    let text = match row {
        Some(row) => t!(
            cx.lang,
            "minutes-observation-row",
            row = words::count(cx.lang, row),
            text = observation.text.as_str()
        ),
        None => observation.text.clone(),
    };
    list_row::holding(ui, ROW, t.card, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = t!(
                cx.lang,
                "validation-remove",
                text = observation.text.as_str()
            );
            if widgets::icon_button(ui, icons::X, &name).clicked() {
                out.act(Action::RemoveObservation { observation: id });
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(text).truncate());
            });
        });
    });
}
