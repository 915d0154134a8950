//! *Medición*: the objective's indicators, and of one its fields, targets and measurements.

use egui::{Button, ComboBox, Id, Ui, vec2};

use crate::app::clock;
use crate::domain::Action;
use crate::domain::ids::IndicatorId;
use crate::domain::strategy_map::{Frequency, Indicator, IndicatorEdit, Objective, Scale};
use crate::domain::term::Term;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{Line, TypedLines, icon_button};

use super::parts::{Shape, named, parts, row};
use super::values::{self, Draft};

/// What is open and typed of the indicators.
#[derive(Default)]
pub struct Measures {
    open: Option<IndicatorId>,
    target: Draft,
    measured: Draft,
}

impl Measures {
    pub fn show(
        &mut self,
        lines: &mut TypedLines,
        ui: &mut Ui,
        shape: Shape,
        cx: Context,
        objective: &Objective,
        out: &mut Outbox,
    ) {
        let all = cx.process.indicators_of(objective.id);
        let open = all.iter().find(|one| Some(one.id) == self.open);
        let open = open.or(all.last()).copied();
        if open.map(|one| one.id) != self.open {
            *self = Self {
                open: open.map(|one| one.id),
                ..Self::default()
            };
        }
        parts(ui, shape, &[0.28, 0.36, 0.36], |ui, part| {
            match (part, open) {
                (0, _) => self.list(lines, ui, cx, objective, &all, out),
                (1, Some(indicator)) => fields(lines, ui, cx, indicator, out),
                (_, Some(indicator)) => self.values(ui, cx, indicator, out),
                (_, None) => {
                    if part == 1 {
                        ui.label(theme::soft(t!(cx.lang, "map-no-indicator")));
                    }
                }
            }
        });
    }

    fn list(
        &mut self,
        lines: &mut TypedLines,
        ui: &mut Ui,
        cx: Context,
        objective: &Objective,
        all: &[&Indicator],
        out: &mut Outbox,
    ) {
        for indicator in all {
            let open = self.open == Some(indicator.id);
            let label = t!(
                cx.lang,
                "map-indicator-remove",
                name = indicator.name.as_str()
            );
            row(
                ui,
                |ui| {
                    if icon_button(ui, icons::TRASH, &label).clicked() {
                        out.act(Action::RemoveIndicator {
                            indicator: indicator.id,
                        });
                    }
                },
                |ui| {
                    let width = ui.available_width();
                    let button = Button::selectable(open, indicator.name.as_str())
                        .min_size(vec2(width, theme::ROW))
                        .truncate();
                    if ui.add(button).clicked() {
                        self.open = Some(indicator.id);
                    }
                },
            );
        }
        let add = t!(cx.lang, "map-indicator-add");
        let line = Line {
            hint: &add,
            ..Line::words(&add, "")
        };
        let id = Id::unique(("new indicator", objective.id.0));
        if let (_, Some(name)) = lines.show(ui, id, line) {
            self.open = None;
            out.act(Action::AddIndicator {
                objective: objective.id,
                name,
            });
        }
    }

    /// The targets by term and the measurements by day, each with a row for another.
    fn values(&mut self, ui: &mut Ui, cx: Context, indicator: &Indicator, out: &mut Outbox) {
        let id = Id::unique(("indicator values", indicator.id.0));
        let said = |value| words::indicator_value(cx.lang, &indicator.scale, value);
        ui.label(theme::strong(t!(cx.lang, "map-targets")));
        for target in cx.process.targets_of(indicator.id) {
            let term = words::term(cx.lang, &target.term);
            let remove = t!(cx.lang, "map-target-remove", term = term.as_str());
            if value_row(ui, &term, &said(target.value), &remove) {
                out.act(Action::RemoveTarget { target: target.id });
            }
        }
        let hint = t!(cx.lang, "map-target-when");
        let add = t!(cx.lang, "map-target-add");
        if new_row(
            &mut self.target,
            ui,
            id.with("target"),
            [&hint, &add],
            cx,
            indicator,
        ) && let Some(value) = self.target.value(cx.lang, indicator)
        {
            let term = Term::parse(&self.target.when);
            if term != Term::Unset {
                out.act(Action::SetTarget {
                    indicator: indicator.id,
                    term,
                    value,
                });
                self.target = Draft::default();
            }
        }
        ui.label(theme::strong(t!(cx.lang, "map-measured")));
        for measured in cx.process.measurements_of(indicator.id) {
            let day = words::date(cx.lang, measured.on);
            let remove = t!(cx.lang, "map-measured-remove", day = day.as_str());
            let when = if measured.note.is_empty() {
                day
            } else {
                format!("{day} · {}", measured.note)
            };
            if value_row(ui, &when, &said(measured.value), &remove) {
                out.act(Action::RemoveMeasurement {
                    measurement: measured.id,
                });
            }
        }
        let hint = t!(cx.lang, "map-measured-when");
        let add = t!(cx.lang, "map-measured-add");
        let id = id.with("day");
        let mut wanted = new_row(&mut self.measured, ui, id, [&hint, &add], cx, indicator);
        wanted |= self.measured.show_note(ui, id, cx);
        if wanted && let Some(value) = self.measured.value(cx.lang, indicator) {
            // Without a day it is of today.
            let on = match Term::parse(&self.measured.when) {
                Term::Date { date } => Some(date),
                Term::Unset => Some(clock::here().date()),
                _ => None,
            };
            if let Some(on) = on {
                out.act(Action::AddMeasurement {
                    indicator: indicator.id,
                    on,
                    value,
                    note: self.measured.note.clone(),
                });
                self.measured = Draft::default();
            }
        }
    }
}

/// A value with when it is; answers whether it is to go.
fn value_row(ui: &mut Ui, when: &str, value: &str, remove: &str) -> bool {
    let mut gone = false;
    row(
        ui,
        |ui| {
            gone = icon_button(ui, icons::X, remove).clicked();
            ui.label(value);
        },
        |ui| {
            ui.add(egui::Label::new(when).truncate());
        },
    );
    gone
}

/// The fields for another value; answers whether it is to be added.
fn new_row(
    draft: &mut Draft,
    ui: &mut Ui,
    id: Id,
    [hint, add]: [&str; 2],
    cx: Context,
    of: &Indicator,
) -> bool {
    ui.horizontal(|ui| {
        let entered = draft.show(ui, id, hint, cx, of);
        icon_button(ui, icons::PLUS, add).clicked() || entered
    })
    .inner
}

fn fields(
    lines: &mut TypedLines,
    ui: &mut Ui,
    cx: Context,
    indicator: &Indicator,
    out: &mut Outbox,
) {
    let id = Id::unique(("indicator", indicator.id.0));
    let mut edit = |edit: IndicatorEdit| {
        out.act(Action::EditIndicator {
            indicator: indicator.id,
            edit,
        });
    };
    let mut words = |ui: &mut Ui, label: String, value: &str| {
        named(ui, &label, |ui| {
            lines
                .show(ui, id.with(&label), Line::words(&label, value))
                .1
        })
    };
    if let Some(name) = words(ui, t!(cx.lang, "map-indicator-name"), &indicator.name) {
        edit(IndicatorEdit::Name(name));
    }
    if let Some(unit) = words(ui, t!(cx.lang, "map-indicator-unit"), &indicator.unit) {
        edit(IndicatorEdit::Unit(unit));
    }
    if let Some(frequency) = frequency_choice(ui, cx, indicator) {
        edit(IndicatorEdit::Frequency(frequency));
    }
    if let Some(scale) = scale_choice(ui, cx, indicator) {
        edit(IndicatorEdit::Scale(scale));
    }
    if let Scale::Qualitative { levels } = &indicator.scale {
        let joined = levels.join(", ");
        if let Some(text) = words(ui, t!(cx.lang, "map-scale-levels"), &joined) {
            let levels = super::objective::split_list(&text);
            edit(IndicatorEdit::Scale(Scale::Qualitative { levels }));
        }
    }
    if let Some(source) = words(ui, t!(cx.lang, "map-indicator-source"), &indicator.source) {
        edit(IndicatorEdit::Source(source));
    }
    let label = t!(cx.lang, "map-baseline");
    let baseline = named(ui, &label, |ui| {
        let id = id.with("baseline");
        values::baseline(lines, ui, id, &label, cx, indicator)
    });
    if let Some(baseline) = baseline {
        edit(baseline);
    }
}

fn frequency_choice(ui: &mut Ui, cx: Context, indicator: &Indicator) -> Option<Frequency> {
    let label = t!(cx.lang, "map-frequency");
    let mut chosen = None;
    named(ui, &label, |ui| {
        ComboBox::from_id_salt("frequency")
            .selected_text(words::frequency(cx.lang, indicator.frequency))
            .width(140.0)
            .show_ui(ui, |ui| {
                for frequency in Frequency::ALL {
                    let is = frequency == indicator.frequency;
                    let name = words::frequency(cx.lang, frequency);
                    if ui.selectable_label(is, name).clicked() && !is {
                        chosen = Some(frequency);
                    }
                }
            })
            .response
            .accessible_name(&label);
    });
    chosen
}

/// A number, or one of some levels; a scale of levels begins with three that can be renamed.
fn scale_choice(ui: &mut Ui, cx: Context, indicator: &Indicator) -> Option<Scale> {
    let label = t!(cx.lang, "map-scale");
    let names = [
        t!(cx.lang, "map-scale-number"),
        t!(cx.lang, "map-scale-words"),
    ];
    let now = usize::from(indicator.scale != Scale::Quantitative);
    let mut chosen = None;
    named(ui, &label, |ui| {
        ComboBox::from_id_salt("scale")
            .selected_text(names[now].as_str())
            .width(140.0)
            .show_ui(ui, |ui| {
                for (place, name) in names.iter().enumerate() {
                    if ui.selectable_label(place == now, name).clicked() && place != now {
                        chosen = Some(place);
                    }
                }
            })
            .response
            .accessible_name(&label);
    });
    chosen.map(|place| match place {
        0 => Scale::Quantitative,
        _ => Scale::Qualitative {
            levels: super::objective::split_list(&t!(cx.lang, "map-scale-first-levels")),
        },
    })
}
