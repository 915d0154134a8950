//! From the process to a neutral report: one file per document, words from the language files.

use crate::domain::Process;
use crate::domain::area::AreaColor;
use crate::domain::ids::AreaId;
use crate::export::report::{Accent, Align, Column, Report};
use crate::i18n::{Lang, words};

pub mod ballots;
pub mod left_out;
pub mod minutes;
pub mod plan;
pub mod proposals;
pub mod results;

/// A report's cover for this process: its name, workshop, date and place.
fn cover(process: &Process, lang: &Lang, title: String) -> Report {
    let profile = process.the_profile();
    let name = profile
        .map(|profile| profile.name.clone())
        .unwrap_or_default();
    let mut facts = Vec::new();
    let mut fact = |label: String, value: String| {
        if !value.is_empty() {
            facts.push((label, value));
        }
    };
    if let Some(profile) = profile {
        fact(crate::t!(lang, "report-product"), profile.product.clone());
        fact(crate::t!(lang, "report-region"), profile.region.clone());
        fact(
            crate::t!(lang, "report-valleys"),
            profile.valleys.join(", "),
        );
    }
    if let Some(workshop) = process.current_workshop() {
        fact(crate::t!(lang, "report-workshop"), workshop.kind.clone());
        let date = workshop
            .date
            .map(|date| words::date(lang, date))
            .unwrap_or_default();
        fact(crate::t!(lang, "report-date"), date);
        fact(crate::t!(lang, "report-place"), workshop.place.clone());
    }
    if let Some(profile) = profile {
        fact(crate::t!(lang, "report-source"), profile.source.clone());
    }
    Report {
        title,
        subtitle: name.clone(),
        language: lang.tongue.tag().to_owned(),
        facts,
        footer: name,
        sections: Vec::new(),
        drawing: None,
    }
}

fn column(title: String, share: f32, align: Align) -> Column {
    Column {
        title,
        share,
        align,
    }
}

fn accent(process: &Process, area: Option<AreaId>) -> Accent {
    match area
        .and_then(|area| process.areas.get(area))
        .map(|area| area.color)
    {
        None => Accent::Plain,
        Some(AreaColor::Innovation) => Accent::Innovation,
        Some(AreaColor::Capacities) => Accent::Capacities,
        Some(AreaColor::Market) => Accent::Market,
        Some(AreaColor::Environment) => Accent::Environment,
        Some(AreaColor::Linkage) => Accent::Linkage,
        Some(AreaColor::Information) => Accent::Information,
    }
}
