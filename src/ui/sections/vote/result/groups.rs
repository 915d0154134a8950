//! A result by groups: a table of shares, what is hidden and why, and the groups weighed alike.

use egui::{Id, Label, Ui};

use crate::domain::ids::PollOptionId;
use crate::domain::poll::breakdown::{Breakdown, GroupCount};
use crate::domain::poll::fairness::{
    Untold, Weighted, can_judge, double_majority, warning, weighting,
};
use crate::domain::poll::{Counted, Method, Poll, PollOption, Weighting};
use crate::domain::tally::Tally;
use crate::i18n::{fairness as says, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::kept::Derived;
use crate::ui::sections::vote::result::chart;
use crate::ui::sections::vote::result::found::name;
use crate::ui::sections::vote::result::sheet::Sheet;
use crate::ui::theme::{self, Tokens};
use crate::ui::{icons, widgets};

/// How wide a group's column is.
const COLUMN: f32 = 76.0;
/// As many warnings and badges as are told in words; the list of options has all.
const TOLD: usize = 3;

/// Which breakdown is shown.
#[derive(Default)]
pub struct GroupsTab {
    chosen: usize,
    found: Derived<Found>,
}

/// What follows from the breakdown that is shown.
#[derive(Default)]
struct Found {
    columns: Vec<(String, f32)>,
    /// All dots of each group, of which its shares are.
    dots: Vec<i64>,
    all_dots: i64,
    weighted: Option<Weighted>,
    weighted_sum: f64,
    /// Sentences about it, from the gravest.
    warnings: Vec<String>,
    says: Vec<String>,
}

impl GroupsTab {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, poll: &Poll, options: &[PollOptionId]) {
        let Some(tally) = &poll.tally else { return };
        if poll.method == Method::Ranking {
            ui.label(theme::soft(t!(cx.lang, "result-groups-order")));
            return;
        }
        if tally.breakdowns.is_empty() {
            ui.label(theme::soft(t!(cx.lang, "result-groups-none")));
            return;
        }
        self.choose(ui, cx, tally);
        let Some(breakdown) = tally.breakdowns.get(self.chosen) else {
            return;
        };
        let found = self.found.get(cx, || find(cx, poll, tally, breakdown));
        show_says(ui, cx, poll, found);
        let first = t!(cx.lang, "result-option");
        let sheet = Sheet {
            id: "vote-groups",
            first: &first,
            columns: &found.columns,
            rows: options.len(),
        };
        sheet.show(ui, |row| {
            let option = options.get(row);
            let option = option.and_then(|id| cx.process.poll_options.get(*id));
            option.map_or_else(Vec::new, |option| {
                cells(cx, poll, tally, breakdown, found, row, option)
            })
        });
    }

    fn choose(&mut self, ui: &mut Ui, cx: Context, tally: &Tally) {
        if self.chosen >= tally.breakdowns.len() {
            self.chosen = 0;
            self.found.forget();
        }
        if tally.breakdowns.len() < 2 {
            return;
        }
        let each = tally.breakdowns.iter().enumerate();
        let each: Vec<(usize, String)> = each
            .map(|(place, breakdown)| (place, says::by(cx.lang, breakdown.by)))
            .collect();
        ui.horizontal(|ui| {
            let label = t!(cx.lang, "result-groups-by");
            ui.label(theme::strong(label.as_str()));
            let id = Id::unique("vote-groups-by");
            let (_, picked) = widgets::one_of(ui, id, &label, self.chosen, &each);
            if let Some(picked) = picked {
                self.chosen = picked;
                self.found.forget();
            }
        });
    }
}

/// The warnings, what follows from the groups, and of what the table's numbers are.
fn show_says(ui: &mut Ui, cx: Context, poll: &Poll, found: &Found) {
    let t = Tokens::of(ui);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = theme::XS;
        for warning in found.warnings.iter().take(TOLD) {
            let said = theme::strong(format!("{}  {warning}", icons::WARNING)).color(t.amber);
            ui.add(Label::new(said).wrap());
        }
        for said in &found.says {
            ui.add(Label::new(said.as_str()).wrap());
        }
        ui.label(theme::caption(what(cx, poll.method)));
    });
}

/// Of what the table's numbers are.
fn what(cx: Context, method: Method) -> String {
    match method {
        Method::Hands | Method::Consent | Method::Cards => t!(cx.lang, "result-shares-hands"),
        Method::Approval => t!(cx.lang, "result-shares-approval"),
        Method::Dots | Method::Ranking => t!(cx.lang, "result-shares-dots"),
        Method::Score => t!(cx.lang, "result-shares-score"),
    }
}

fn find(cx: Context, poll: &Poll, tally: &Tally, breakdown: &Breakdown) -> Found {
    let options = cx.process.options_of(poll.id);
    let judge = can_judge(poll, breakdown);
    let stated = poll.setup.weighting == Weighting::EqualGroups;
    let weighted = (judge && stated)
        .then(|| weighting::equal_groups(poll, &options, breakdown))
        .flatten();
    let mut columns = vec![(t!(cx.lang, "result-total"), COLUMN)];
    if weighted.is_some() {
        columns.push((t!(cx.lang, "result-weighted"), COLUMN));
    }
    let title = |(place, group): (usize, &GroupCount)| {
        let name = says::group(cx.lang, cx.process, breakdown, place);
        let title = match group.voted {
            Some(voted) => t!(
                cx.lang,
                "result-group-voted",
                group = name,
                voted = words::whole(cx.lang, voted)
            ),
            None => t!(cx.lang, "result-group-hidden", group = name),
        };
        (title, COLUMN)
    };
    columns.extend(breakdown.groups.iter().enumerate().map(title));
    let dots = |counts: &[Counted]| counts.iter().map(|count| count.favour).sum::<i64>();
    let all: Vec<Counted> = options.iter().map(|option| option.counted()).collect();
    let weighted_sum = weighted
        .as_ref()
        .map_or(0.0, |found| (0..all.len()).map(|at| found.favour(at)).sum());
    let mut found = Found {
        columns,
        dots: breakdown
            .groups
            .iter()
            .map(|group| group.counts.as_deref().map_or(0, dots))
            .collect(),
        all_dots: dots(&all),
        weighted_sum,
        ..Found::default()
    };
    if judge {
        let called = |place| name(&options, place);
        let warnings = warning::of(poll, tally, &options, breakdown).into_iter();
        let say = |warning| says::decides(cx.lang, cx.process, breakdown, &called, warning);
        found.warnings = warnings.map(say).collect();
        let badges = double_majority::of(poll, tally, &options, breakdown);
        let badges = badges.iter().filter_map(|badge| {
            let name = called(badge.option);
            says::badge(cx.lang, cx.process, poll, breakdown, badge, &name)
        });
        found.says = badges.take(TOLD).collect();
    }
    if let Some(weighted) = &weighted {
        let names = weighted.sizes.iter();
        let names: Vec<String> = names
            .map(|(place, _)| says::group(cx.lang, cx.process, breakdown, *place))
            .collect();
        let groups = words::list(cx.lang, &names);
        found
            .says
            .push(t!(cx.lang, "result-weighted-says", groups = groups));
    }
    let untold = untold(breakdown);
    found
        .says
        .extend(says::untold(cx.lang, cx.process, breakdown, &untold));
    found.weighted = weighted;
    found
}

/// The groups of which the table tells nothing.
fn untold(breakdown: &Breakdown) -> Vec<(usize, Untold)> {
    let each = breakdown.groups.iter().enumerate();
    each.filter_map(|(place, group)| match (&group.counts, group.voted) {
        (None, _) => Some((place, Untold::Hidden)),
        (Some(_), Some(0)) => Some((place, Untold::Nobody)),
        _ => None,
    })
    .collect()
}

fn cells(
    cx: Context,
    poll: &Poll,
    tally: &Tally,
    breakdown: &Breakdown,
    found: &Found,
    row: usize,
    option: &PollOption,
) -> Vec<String> {
    let share = |counted: &Counted, voted: i64, dots: i64| match poll.method {
        Method::Score => match chart::mean(&counted.grades) {
            Some(mean) => words::decimal(cx.lang, mean, 1),
            None => "–".to_owned(),
        },
        _ => {
            let of = if poll.method == Method::Dots {
                dots
            } else {
                voted
            };
            if of > 0 {
                says::percent(cx.lang, counted.favour, of)
            } else {
                "–".to_owned()
            }
        }
    };
    let mut cells = vec![
        option.text.clone(),
        share(&option.counted(), tally.voted, found.all_dots),
    ];
    if let Some(weighted) = &found.weighted {
        let favour = weighted.favour(row);
        let percent = |part: f64| {
            let n = words::decimal(cx.lang, part * 100.0, 0);
            t!(cx.lang, "fair-percent", n = n)
        };
        cells.push(match poll.method {
            Method::Score => words::decimal(cx.lang, favour, 1),
            Method::Dots if found.weighted_sum > 0.0 => percent(favour / found.weighted_sum),
            _ => percent(favour),
        });
    }
    for (group, dots) in breakdown.groups.iter().zip(&found.dots) {
        let counted = group.counts.as_ref().and_then(|counts| counts.get(row));
        cells.push(match (counted, group.voted) {
            (Some(counted), Some(voted)) => share(counted, voted, *dots),
            _ => "–".to_owned(),
        });
    }
    cells
}
