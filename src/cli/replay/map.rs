//! What the lines about the strategy map mean.

use crate::cli::replay::Replay;
use crate::cli::replay::line::Line;
use crate::cli::replay::meaning::named;
use crate::cli::replay::names;
use crate::cli::replay::said::{IndicatorField, ObjectiveField, Texts};
use crate::domain::ids::IndicatorId;
use crate::domain::strategy_map::{
    Amount, DecimalSign, IndicatorEdit, IndicatorValue, ObjectiveEdit, PerspectiveEdit, Scale,
};
use crate::domain::term::Term;
use crate::domain::{Action, Refusal};
use crate::i18n::words;

impl Replay<'_> {
    /// The act that a line about the map means, and the name it gives to what it makes.
    pub(super) fn map_action(&self, line: Line) -> Result<(Action, Option<String>), Refusal> {
        let process = self.session.process();
        let known = &self.names;
        let action = match line {
            Line::AddPerspective { text, name } => {
                return Ok((Action::AddPerspective { name: text }, name));
            }
            Line::AddObjective {
                perspective,
                text,
                name,
            } => {
                let perspective = known.perspective(process, &perspective)?;
                let title = text;
                return Ok((Action::AddObjective { perspective, title }, name));
            }
            Line::AddIndicator {
                objective,
                text,
                name,
            } => {
                let objective = known.objective(process, &objective)?;
                let act = Action::AddIndicator {
                    objective,
                    name: text,
                };
                return Ok((act, name));
            }
            Line::EditPerspective { perspective, text } => Action::EditPerspective {
                perspective: known.perspective(process, &perspective)?,
                edit: PerspectiveEdit::Name(text),
            },
            Line::ShiftPerspective { perspective, step } => Action::ShiftPerspective {
                perspective: known.perspective(process, &perspective)?,
                step,
            },
            Line::RemovePerspective { perspective } => Action::RemovePerspective {
                perspective: known.perspective(process, &perspective)?,
            },
            Line::EditObjective {
                objective,
                field,
                value,
            } => Action::EditObjective {
                objective: known.objective(process, &objective)?,
                edit: self.objective_edit(field, value)?,
            },
            Line::RemoveObjective { objective } => Action::RemoveObjective {
                objective: known.objective(process, &objective)?,
            },
            Line::Link { from, to } => Action::LinkObjectives {
                from: known.objective(process, &from)?,
                to: known.objective(process, &to)?,
            },
            Line::Unlink { from, to } => {
                let from = known.objective(process, &from)?;
                let to = known.objective(process, &to)?;
                let drawn = process.index().link_between(from, to);
                Action::Unlink {
                    link: drawn.ok_or(Refusal::Gone)?,
                }
            }
            Line::EditIndicator {
                indicator,
                field,
                value,
            } => {
                let indicator = known.indicator(process, &indicator)?;
                let edit = self.indicator_edit(indicator, field, value)?;
                Action::EditIndicator { indicator, edit }
            }
            Line::SetTarget {
                indicator,
                term,
                value,
            } => {
                let indicator = known.indicator(process, &indicator)?;
                Action::SetTarget {
                    indicator,
                    term: Term::parse(&term),
                    value: self.value(indicator, &value)?,
                }
            }
            Line::AddMeasurement {
                indicator,
                date,
                value,
                note,
            } => {
                let indicator = known.indicator(process, &indicator)?;
                Action::AddMeasurement {
                    indicator,
                    on: date,
                    value: self.value(indicator, &value)?,
                    note,
                }
            }
            _ => return Err(Refusal::Gone),
        };
        Ok((action, None))
    }

    fn objective_edit(
        &self,
        field: ObjectiveField,
        value: Texts,
    ) -> Result<ObjectiveEdit, Refusal> {
        Ok(match field {
            ObjectiveField::Title => ObjectiveEdit::Title(value.text()),
            ObjectiveField::Description => ObjectiveEdit::Description(value.text()),
            ObjectiveField::Owner => ObjectiveEdit::Owner(value.text()),
            ObjectiveField::Themes => ObjectiveEdit::Themes(value.list()),
            ObjectiveField::Horizon => ObjectiveEdit::Horizon(named(value.text())?),
            ObjectiveField::Area => ObjectiveEdit::Area(match value.text() {
                none if none.is_empty() => None,
                name => Some(names::area(self.session.process(), &name)?),
            }),
        })
    }

    fn indicator_edit(
        &self,
        indicator: IndicatorId,
        field: IndicatorField,
        value: Texts,
    ) -> Result<IndicatorEdit, Refusal> {
        Ok(match field {
            IndicatorField::Name => IndicatorEdit::Name(value.text()),
            IndicatorField::Unit => IndicatorEdit::Unit(value.text()),
            IndicatorField::Source => IndicatorEdit::Source(value.text()),
            IndicatorField::Frequency => IndicatorEdit::Frequency(named(value.text())?),
            IndicatorField::Levels => IndicatorEdit::Scale(match value.list() {
                none if none.is_empty() => Scale::Quantitative,
                levels => Scale::Qualitative { levels },
            }),
            IndicatorField::Baseline => IndicatorEdit::Baseline(match value {
                Texts::One(none) if none.is_empty() => None,
                value => Some(self.value(indicator, &value)?),
            }),
        })
    }

    /// A value on an indicator's scale: a number, also as people write it, or a level's name.
    fn value(&self, id: IndicatorId, value: &Texts) -> Result<IndicatorValue, Refusal> {
        let indicators = &self.session.process().indicators;
        let scale = &indicators.get(id).ok_or(Refusal::Gone)?.scale;
        let read = |text: &str, sign| Amount::parse(text, sign).map(IndicatorValue::Amount);
        let value = match (scale, value) {
            (Scale::Quantitative, Texts::Number(number)) => {
                read(&number.to_string(), DecimalSign::Point)
            }
            (Scale::Quantitative, Texts::One(text)) => read(text, words::decimal_sign(self.lang)),
            (Scale::Qualitative { levels }, Texts::One(name)) => {
                let level = levels.iter().position(|level| level == name);
                level.map(IndicatorValue::Level)
            }
            _ => None,
        };
        value.ok_or(Refusal::OtherScale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::replay::testing::{played, refused, unknown};
    use crate::domain::process::Process;
    use crate::domain::strategy_map::Horizon;

    const OBJECTIVE: &str =
        r#"{"kind":"add_objective","perspective":1,"text":"Exportar","as":"o"}"#;
    const INDICATOR: &str = r#"{"kind":"add_indicator","objective":"o","text":"Ventas","as":"i"}"#;
    const LEVELS: &str =
        r#"{"kind":"edit_indicator","indicator":"i","field":"levels","value":["bajo","alto"]}"#;

    /// Plays lines that are all possible.
    #[track_caller]
    fn all_played(lines: &[&str], look: impl FnOnce(&Process)) {
        played(lines, |session, done| {
            assert_eq!(done, Ok(()));
            look(session.process());
        });
    }

    fn edit(of: &str, called: &str, field: &str, value: &str) -> String {
        format!(r#"{{"kind":"edit_{of}","{of}":"{called}","field":"{field}","value":{value}}}"#)
    }

    fn target(value: &str) -> String {
        format!(r#"{{"kind":"set_target","indicator":"Ventas","term":"2S 2027","value":{value}}}"#)
    }

    #[test]
    fn rows_are_added_renamed_moved_and_removed() {
        all_played(
            &[
                r#"{"kind":"add_perspective","text":"Territorio","as":"t"}"#,
                r#"{"kind":"edit_perspective","perspective":"t","text":"Entorno"}"#,
                r#"{"kind":"shift_perspective","perspective":"Entorno","step":"up"}"#,
                r#"{"kind":"remove_perspective","perspective":1}"#,
            ],
            |process| {
                let rows = process.perspectives_in_order();
                assert_eq!(rows.len(), 4);
                assert_eq!(rows[2].name, "Entorno");
            },
        );
        let remove = r#"{"kind":"remove_perspective","perspective":1}"#;
        refused(&[OBJECTIVE, remove], Refusal::PerspectiveInUse);
        let ninth = r#"{"kind":"remove_perspective","perspective":9}"#;
        refused(&[ninth], unknown("9"));
    }

    #[test]
    fn an_objective_is_edited_by_its_fields_and_removed() {
        let edits = [
            ("title", r#""Vender más""#),
            ("description", r#""En otros países""#),
            ("area", r#""Mercado""#),
            ("horizon", r#""short""#),
            ("owner", r#""Organización de muestra 1""#),
            ("themes", r#"["Agua","Riego"]"#),
        ];
        let edits = edits.map(|(field, value)| edit("objective", "o", field, value));
        let mut lines = vec![OBJECTIVE];
        lines.extend(edits.iter().map(String::as_str));
        all_played(&lines, |process| {
            let objective = process.objectives.iter().next().expect("it is there");
            assert_eq!(objective.title, "Vender más");
            assert_eq!(objective.description, "En otros países");
            assert_eq!(objective.horizon, Horizon::Short);
            assert_eq!(objective.owner, "Organización de muestra 1");
            assert_eq!(objective.themes, ["Agua", "Riego"]);
            let area = objective.area.and_then(|area| process.areas.get(area));
            let table = process.table_named("Mercado").expect("there is one");
            assert_eq!(area, process.area_of_table(table.id));
        });
        let remove = r#"{"kind":"remove_objective","objective":"Exportar"}"#;
        all_played(&[OBJECTIVE, remove], |process| {
            assert!(process.objectives.is_empty());
        });
        // By its title alone it is not known which of two is meant.
        refused(&[OBJECTIVE, OBJECTIVE, remove], unknown("Exportar"));
        let soon = edit("objective", "o", "horizon", r#""soon""#);
        refused(&[OBJECTIVE, &soon], unknown("soon"));
        let nameless = edit("objective", "o", "title", r#"" ""#);
        refused(&[OBJECTIVE, &nameless], Refusal::EmptyText);
    }

    #[test]
    fn causes_are_drawn_and_taken_away_between_titles() {
        let other = r#"{"kind":"add_objective","perspective":2,"text":"Producir"}"#;
        let link = r#"{"kind":"link","from":"Producir","to":"o"}"#;
        let back = r#"{"kind":"link","from":"o","to":"Producir"}"#;
        let itself = r#"{"kind":"link","from":"o","to":"Exportar"}"#;
        let unlink = r#"{"kind":"unlink","from":"Producir","to":"Exportar"}"#;
        all_played(&[OBJECTIVE, other, link, unlink, back], |process| {
            assert_eq!(process.links.len(), 1);
        });
        refused(&[OBJECTIVE, other, link, back], Refusal::LinkCycle);
        refused(&[OBJECTIVE, itself], Refusal::LinkToItself);
        refused(&[OBJECTIVE, other, unlink], Refusal::Gone);
        refused(&[OBJECTIVE, link], unknown("Producir"));
    }

    #[test]
    fn an_indicator_is_measured_in_numbers_as_people_write_them() {
        let [unit, often, baseline] = [
            ("unit", r#""%""#),
            ("frequency", r#""quarterly""#),
            ("baseline", "12.5"),
        ]
        .map(|(field, value)| edit("indicator", "i", field, value));
        let measured = r#"{"kind":"add_measurement","indicator":"i","date":"2027-03-01","value":13,"note":"Aduana"}"#;
        let target = target(r#""1.234,5""#);
        let lines = [
            OBJECTIVE, INDICATOR, &unit, &often, &baseline, &target, measured,
        ];
        all_played(&lines, |process| {
            let indicator = process.indicators.iter().next().expect("it is there");
            let amount = |n| IndicatorValue::Amount(Amount::of_thousandths(n));
            assert_eq!(indicator.unit, "%");
            assert_eq!(indicator.baseline, Some(amount(12_500)));
            let targets = process.targets_of(indicator.id);
            assert_eq!(targets[0].value, amount(1_234_500));
            let measured = process.measurements_of(indicator.id);
            assert_eq!(measured[0].value, amount(13_000));
            assert_eq!(measured[0].note, "Aduana");
        });
        for bad in [r#""alto""#, "0.1234", r#"["1"]"#, "1e300"] {
            let target = self::target(bad);
            refused(&[OBJECTIVE, INDICATOR, &target], Refusal::OtherScale);
        }
    }

    #[test]
    fn an_indicator_is_measured_on_its_levels() {
        all_played(
            &[OBJECTIVE, INDICATOR, LEVELS, &target(r#""alto""#)],
            |process| {
                let target = process.targets.iter().next().expect("it is there");
                assert_eq!(target.value, IndicatorValue::Level(1));
            },
        );
        for bad in [r#""muy alto""#, "1"] {
            let target = target(bad);
            refused(
                &[OBJECTIVE, INDICATOR, LEVELS, &target],
                Refusal::OtherScale,
            );
        }
    }

    #[test]
    fn an_activity_says_what_it_is_for() {
        let add = r#"{"kind":"add_activity","stage":1,"text":"Abrir una oficina"}"#;
        let purpose = |called: &str| {
            format!(
                r#"{{"kind":"edit_activity","activity":1,"field":"objectives","value":{called}}}"#
            )
        };
        all_played(&[OBJECTIVE, add, &purpose(r#"["Exportar"]"#)], |process| {
            assert_eq!(process.index().objectives_without_activity(), 0);
        });
        all_played(
            &[OBJECTIVE, add, &purpose(r#""o""#), &purpose("[]")],
            |process| {
                assert_eq!(process.index().objectives_without_activity(), 1);
            },
        );
        refused(&[OBJECTIVE, add, &purpose(r#"["x"]"#)], unknown("x"));
    }
}
