//! Values of an indicator: a number or a level, typed or chosen.

use egui::{ComboBox, Id, Ui};

use crate::domain::strategy_map::{Amount, Indicator, IndicatorEdit, IndicatorValue, Scale};
use crate::i18n::{Lang, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::widgets::{Line, TypedLines, field};

/// The width of a number.
const NUMBER: f32 = 96.0;

/// A value that is being typed for something new.
#[derive(Debug, Default)]
pub struct Draft {
    /// When: a term, or a day.
    pub when: String,
    /// What is to be known beside the value.
    pub note: String,
    number: String,
    level: Option<usize>,
}

impl Draft {
    /// The value, once it can be read.
    pub fn value(&self, lang: &Lang, indicator: &Indicator) -> Option<IndicatorValue> {
        match &indicator.scale {
            Scale::Quantitative => {
                Amount::parse(&self.number, words::decimal_sign(lang)).map(IndicatorValue::Amount)
            }
            Scale::Qualitative { .. } => self.level.map(IndicatorValue::Level),
        }
    }

    /// The fields; answers whether Enter was pressed in one of them.
    pub fn show(&mut self, ui: &mut Ui, id: Id, hint: &str, cx: Context, of: &Indicator) -> bool {
        let when = field(&mut self.when, id.with("when"), hint).desired_width(120.0);
        let when = ui.add(when).accessible_name(hint);
        let label = t!(cx.lang, "map-value");
        let mut entered = when.lost_focus();
        match &of.scale {
            Scale::Quantitative => {
                let number = field(&mut self.number, id.with("value"), &label);
                let number = number.desired_width(NUMBER);
                entered |= ui.add(number).accessible_name(&label).lost_focus();
            }
            Scale::Qualitative { levels } => {
                levels_choice(ui, id.with("level"), cx, levels, &mut self.level);
            }
        }
        entered && ui.input(|input| input.key_pressed(egui::Key::Enter))
    }

    /// The field for a note; answers whether Enter was pressed in it.
    pub fn show_note(&mut self, ui: &mut Ui, id: Id, cx: Context) -> bool {
        let hint = t!(cx.lang, "map-measured-note");
        let note = field(&mut self.note, id.with("note"), &hint);
        let left = ui.add(note).accessible_name(&hint).lost_focus();
        left && ui.input(|input| input.key_pressed(egui::Key::Enter))
    }
}

/// The baseline: answers what it is to be.
pub fn baseline(
    lines: &mut TypedLines,
    ui: &mut Ui,
    id: Id,
    label: &str,
    cx: Context,
    of: &Indicator,
) -> Option<IndicatorEdit> {
    match &of.scale {
        Scale::Quantitative => {
            let said = of.baseline.map_or_else(String::new, |value| {
                words::indicator_value(cx.lang, &of.scale, value)
            });
            let help = t!(cx.lang, "map-number-help");
            let line = Line {
                help: &help,
                ..Line::number(label, &said, NUMBER)
            };
            let text = lines.show(ui, id, line).1?;
            if text.is_empty() {
                return Some(IndicatorEdit::Baseline(None));
            }
            let amount = Amount::parse(&text, words::decimal_sign(cx.lang));
            if amount.is_none() {
                lines.refuse(id, text);
            }
            amount.map(|amount| IndicatorEdit::Baseline(Some(IndicatorValue::Amount(amount))))
        }
        Scale::Qualitative { levels } => {
            let mut level = match of.baseline {
                Some(IndicatorValue::Level(level)) => Some(level),
                _ => None,
            };
            levels_choice(ui, id, cx, levels, &mut level)
                .then(|| IndicatorEdit::Baseline(level.map(IndicatorValue::Level)))
        }
    }
}

/// One of some levels, or none; answers whether another was chosen.
fn levels_choice(
    ui: &mut Ui,
    id: Id,
    cx: Context,
    levels: &[String],
    current: &mut Option<usize>,
) -> bool {
    let none = t!(cx.lang, "map-no-value");
    let name = |level: Option<usize>| {
        let found = level.and_then(|level| levels.get(level));
        found.unwrap_or(&none).as_str()
    };
    let before = *current;
    ComboBox::from_id_salt(id)
        .selected_text(name(before))
        .width(NUMBER)
        .show_ui(ui, |ui| {
            for level in std::iter::once(None).chain((0..levels.len()).map(Some)) {
                if ui.selectable_label(level == before, name(level)).clicked() {
                    *current = level;
                }
            }
        })
        .response
        .accessible_name(t!(cx.lang, "map-value"));
    *current != before
}
