//! The planilla's columns: what each shows, and what typing into it means.

use crate::domain::Process;
use crate::domain::activity::{Activity, ActivityEdit};
use crate::domain::term::Term;
use crate::i18n::{Lang, words};
use crate::t;
use crate::ui::widgets::in_place::Breaks;

/// A column; stage and area are bands over the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    Number,
    /// ACTIVIDADES.
    #[default]
    Title,
    /// ANTECEDENTES Y OBSERVACIONES.
    Background,
    /// RESULTADOS ESPERADOS.
    Results,
    /// INSTITUCIONES E INSTRUMENTOS DE APOYO.
    Support,
    /// PLAZOS.
    Term,
    Responsible,
    Target,
    Indicator,
    Priority,
    Origin,
}

/// How a column's cells are changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Not at all: it follows from something else.
    Fixed,
    Text,
    /// A line per bullet.
    Lines,
    Priority,
}

/// Below this width the background is hidden until it is asked for.
const WIDE: f32 = 1200.0;

impl Column {
    pub const ALL: [Self; 11] = [
        Self::Number,
        Self::Title,
        Self::Background,
        Self::Results,
        Self::Support,
        Self::Term,
        Self::Responsible,
        Self::Target,
        Self::Indicator,
        Self::Priority,
        Self::Origin,
    ];

    /// Whether it stays at the left while the others scroll.
    pub fn is_frozen(self) -> bool {
        matches!(self, Self::Number | Self::Title)
    }

    /// Whether it is shown as long as nobody says otherwise.
    pub fn shown_at(self, width: f32) -> bool {
        self != Self::Background || width >= WIDE
    }

    pub fn name(self, lang: &Lang) -> String {
        match self {
            Self::Number => t!(lang, "table-number"),
            Self::Title => t!(lang, "table-title"),
            Self::Background => t!(lang, "table-background"),
            Self::Results => t!(lang, "table-results"),
            Self::Support => t!(lang, "table-support"),
            Self::Term => t!(lang, "table-term"),
            Self::Responsible => t!(lang, "table-responsible"),
            Self::Target => t!(lang, "table-target"),
            Self::Indicator => t!(lang, "table-indicator"),
            Self::Priority => t!(lang, "table-priority"),
            Self::Origin => t!(lang, "table-origin"),
        }
    }

    /// Its least width.
    pub fn width(self) -> f32 {
        match self {
            Self::Number => 44.0,
            Self::Title => 240.0,
            Self::Background => 260.0,
            Self::Results => 216.0,
            Self::Support => 200.0,
            Self::Term => 104.0,
            Self::Responsible => 140.0,
            Self::Target | Self::Indicator => 136.0,
            Self::Priority => 88.0,
            Self::Origin => 96.0,
        }
    }

    /// How much of the free width it takes.
    pub fn stretch(self) -> f32 {
        match self {
            Self::Number | Self::Term | Self::Priority | Self::Origin => 0.0,
            Self::Title => 1.0,
            Self::Background => 2.0,
            Self::Results | Self::Support => 1.5,
            Self::Responsible | Self::Target | Self::Indicator => 0.7,
        }
    }

    pub fn form(self) -> Form {
        match self {
            Self::Number | Self::Origin => Form::Fixed,
            Self::Background | Self::Results | Self::Support => Form::Lines,
            Self::Priority => Form::Priority,
            _ => Form::Text,
        }
    }

    pub fn breaks(self) -> Breaks {
        match self.form() {
            Form::Lines => Breaks::Lines,
            _ => Breaks::None,
        }
    }

    /// Whether the cell lacks what S15 demands.
    pub fn is_missing(self, activity: &Activity) -> bool {
        match self {
            Self::Term => activity.term == Term::Unset,
            Self::Responsible => activity.responsible.is_empty(),
            Self::Target => activity.target.is_empty(),
            Self::Indicator => activity.indicator.is_empty(),
            _ => false,
        }
    }

    /// What the cell shows of the `row`th activity, from 1.
    pub fn words(self, lang: &Lang, process: &Process, activity: &Activity, row: usize) -> String {
        match self {
            Self::Number => words::count(lang, row),
            Self::Title => activity.title.clone(),
            Self::Background => bullets(&activity.background),
            Self::Results => bullets(&activity.results),
            Self::Support => bullets(&activity.support),
            Self::Term => words::short_term(lang, &activity.term),
            Self::Responsible => activity.responsible.clone(),
            Self::Target => activity.target.clone(),
            Self::Indicator => activity.indicator.clone(),
            Self::Priority => activity
                .priority
                .map(|priority| words::priority(lang, priority))
                .unwrap_or_default(),
            Self::Origin => {
                let numbers = activity
                    .sources
                    .iter()
                    .filter_map(|id| process.proposals.get(*id));
                let numbers: Vec<String> =
                    numbers.map(|source| source.number.to_string()).collect();
                if numbers.is_empty() {
                    String::new()
                } else {
                    t!(lang, "table-proposals", numbers = numbers.join(", "))
                }
            }
        }
    }

    /// The cell in full, for reading beside the table.
    pub fn in_full(
        self,
        lang: &Lang,
        process: &Process,
        activity: &Activity,
        row: usize,
    ) -> String {
        match self {
            Self::Number => activity.title.clone(),
            Self::Term => words::term(lang, &activity.term),
            _ => self.words(lang, process, activity, row),
        }
    }

    /// The cell as it is typed.
    pub fn typed(self, activity: &Activity) -> String {
        match self {
            Self::Title => activity.title.clone(),
            Self::Background => activity.background.join("\n"),
            Self::Results => activity.results.join("\n"),
            Self::Support => activity.support.join("\n"),
            Self::Term => typed_term(&activity.term),
            Self::Responsible => activity.responsible.clone(),
            Self::Target => activity.target.clone(),
            Self::Indicator => activity.indicator.clone(),
            Self::Number | Self::Priority | Self::Origin => String::new(),
        }
    }

    /// The edit that a typed text means.
    pub fn edit(self, activity: &Activity, text: &str) -> Option<ActivityEdit> {
        let lines = || text.lines().map(without_bullet).collect();
        Some(match self {
            // A row without a name would be lost: the old one stays.
            Self::Title if text.is_empty() => return None,
            Self::Title => ActivityEdit::Title(text.to_owned()),
            Self::Background => ActivityEdit::Background(lines()),
            Self::Results => ActivityEdit::Results(lines()),
            Self::Support => ActivityEdit::Support(lines()),
            Self::Term => ActivityEdit::Term(parse_term(text, &activity.term)),
            Self::Responsible => ActivityEdit::Responsible(text.to_owned()),
            Self::Target => ActivityEdit::Target(text.to_owned()),
            Self::Indicator => ActivityEdit::Indicator(text.to_owned()),
            Self::Number | Self::Priority | Self::Origin => return None,
        })
    }
}

fn bullets(texts: &[String]) -> String {
    match texts {
        [one] => one.clone(),
        many => many
            .iter()
            .map(|text| format!("• {text}"))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

fn without_bullet(line: &str) -> String {
    line.trim()
        .trim_start_matches(['•', '·', '-', '–'])
        .trim()
        .to_owned()
}

/// A term in the form that [`Term::parse`] reads, whatever the language of the screen.
fn typed_term(term: &Term) -> String {
    match term {
        Term::Unset => String::new(),
        Term::Semester { year, half } => format!("{half}S {year}"),
        Term::Quarter { year, quarter } => format!("{quarter}T {year}"),
        Term::Date { date } => date.strftime("%d-%m-%Y").to_string(),
        Term::ToDefine { decider, .. } if decider.is_empty() => "A definir".to_owned(),
        Term::ToDefine { decider, .. } => format!("A definir según decisión {decider}"),
        Term::Other { text } => text.clone(),
    }
}

/// Reads a term; by when it must be decided is kept, because it is not typed here.
fn parse_term(text: &str, before: &Term) -> Term {
    match (Term::parse(text), before) {
        (Term::ToDefine { decider, by: None }, Term::ToDefine { by, .. }) => {
            Term::ToDefine { decider, by: *by }
        }
        (term, _) => term,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_typed_as_it_is_read() {
        for text in [
            "2S 2027",
            "3T 2027",
            "14-12-2026",
            "A definir",
            "A definir según decisión CER",
            "cuando llueva",
            "",
        ] {
            let term = Term::parse(text);
            assert_eq!(typed_term(&term), text);
            assert_eq!(Term::parse(&typed_term(&term)), term);
        }
    }

    #[test]
    fn bullets_are_not_part_of_a_line() {
        assert_eq!(
            without_bullet("  • Catastro de viñas "),
            "Catastro de viñas"
        );
        assert_eq!(without_bullet("- 3 talleres"), "3 talleres");
    }
}
