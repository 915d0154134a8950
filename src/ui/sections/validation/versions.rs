//! The versions that the room has voted on, with their seals.

use std::path::{Path, PathBuf};

use egui::{
    Align, Label, Layout, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, vec2,
};

use crate::app::Command;
use crate::app::command::ExportWhat;
use crate::domain::activity::Activity;
use crate::domain::ids::PlanVersionId;
use crate::domain::rows::Rows;
use crate::domain::validation::{Outcome, PlanVersion};
use crate::i18n::{minutes, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets;

const ROW: f32 = 76.0;

/// The list, newest first, and whether the plan went on since the last.
#[derive(Default)]
pub struct Versions {
    list: Derived<Vec<PlanVersionId>>,
    since: Since,
    /// The rows that were compared for it.
    compared: Option<(Rows<Activity>, Rows<PlanVersion>)>,
}

/// Whether the plan has changed since the last version.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Since {
    #[default]
    Same,
    Changed,
}

impl Versions {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        self.compare(cx);
        let since = self.since;
        let list = self.list.get(cx, || {
            let mut versions: Vec<_> = cx.process.plan_versions.iter().collect();
            versions.sort_by_key(|version| std::cmp::Reverse(version.number));
            versions.iter().map(|version| version.id).collect()
        });
        if list.is_empty() {
            return;
        }
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW);
            ui.label(theme::emphasis(t!(cx.lang, "validation-versions")));
        });
        let t = Tokens::of(ui);
        let (icon, said, color) = match since {
            Since::Same => (
                icons::CHECK_CIRCLE,
                t!(cx.lang, "validation-plan-same"),
                t.leaf,
            ),
            Since::Changed => (
                icons::WARNING_CIRCLE,
                t!(cx.lang, "validation-plan-changed"),
                t.amber,
            ),
        };
        ui.horizontal(|ui| {
            ui.label(theme::filled(icon).color(color));
            ui.add(Label::new(RichText::new(said).color(color)).wrap());
        });
        #[expect(clippy::cast_precision_loss, reason = "rows of a list")]
        let height = (list.len() as f32).min(2.0) * (ROW + theme::XS);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = theme::XS;
            ScrollArea::vertical()
                .id_salt("validation-versions")
                .max_height(height)
                .min_scrolled_height(height)
                .auto_shrink([false, true])
                .show_rows(ui, ROW, list.len(), |ui, range| {
                    for id in list.get(range).into_iter().flatten() {
                        if let Some(version) = cx.process.plan_versions.get(*id) {
                            show_one(ui, cx, version, out);
                        }
                    }
                });
        });
        ui.add_space(theme::S);
    }

    /// Compares the plan with the last version, once for each change of either.
    fn compare(&mut self, cx: Context) {
        let (plan, versions) = (&cx.process.activities, &cx.process.plan_versions);
        let untouched = self.compared.as_ref().is_some_and(|(activities, known)| {
            plan.untouched_since(activities) && versions.untouched_since(known)
        });
        if untouched {
            return;
        }
        self.compared = Some((plan.clone(), versions.clone()));
        let last = cx.process.last_version();
        self.since = if last.is_some_and(|version| cx.process.differs_from(version)) {
            Since::Changed
        } else {
            Since::Same
        };
    }
}

fn show_one(ui: &mut Ui, cx: Context, version: &PlanVersion, out: &mut Outbox) {
    let t = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let edge = Stroke::new(1.0, t.line);
    ui.painter()
        .rect(rect, theme::CORNER, t.card, edge, StrokeKind::Inside);
    let inside = UiBuilder::new()
        .max_rect(rect.shrink2(vec2(theme::M, theme::XS)))
        .layout(Layout::right_to_left(Align::Center));
    ui.scope_builder(inside, |ui| {
        let number = words::whole(cx.lang, version.number);
        let name = t!(cx.lang, "validation-export-of", n = number);
        let export = t!(cx.lang, "validation-export");
        let button = widgets::plain_button(ui, icons::FILE_PDF, &export);
        if button.accessible_name(name).clicked() {
            out.send(Command::Export {
                path: free_path(cx.session.path(), cx, version.number),
                what: ExportWhat::Minutes,
            });
        }
        let beside = UiBuilder::new()
            .max_rect(ui.available_rect_before_wrap())
            .layout(Layout::top_down(Align::Min));
        ui.scope_builder(beside, |ui| show_words(ui, cx, version));
    });
}

/// The number with its moment and outcome, the votes, and the seal.
fn show_words(ui: &mut Ui, cx: Context, version: &PlanVersion) {
    let t = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.spacing_mut().interact_size.y = 0.0;
    ui.add_space(theme::XS);
    ui.horizontal(|ui| {
        let number = words::whole(cx.lang, version.number);
        let name = t!(cx.lang, "validation-version", n = number);
        ui.label(theme::strong(name));
        let (outcome, color) = match version.outcome {
            Outcome::Validated => (t!(cx.lang, "validation-validated"), t.leaf),
            Outcome::Rejected => (t!(cx.lang, "validation-rejected"), t.brick),
        };
        ui.label(RichText::new(outcome).color(color));
        let date = words::moment(cx.lang, version.made_at);
        ui.add(Label::new(theme::soft(date)).truncate());
    });
    let vote = version.vote;
    let [favour, against, abstain] =
        [vote.favour, vote.against, vote.abstain].map(|votes| words::whole(cx.lang, votes));
    let said = t!(
        cx.lang,
        "counted-hands",
        favour = favour,
        against = against,
        abstain = abstain
    );
    ui.add_space(theme::XS);
    ui.add(Label::new(theme::caption(said)).truncate())
        .on_hover_text(minutes::outcome(cx.lang, vote));
    let seal = match cx.session.seal(version.id) {
        Some(seal) => t!(cx.lang, "validation-seal", seal = seal),
        None => t!(cx.lang, "validation-sealing"),
    };
    ui.add(Label::new(theme::caption(seal)).truncate());
}

/// "NAME - acta v1.pdf" beside the file, with a number when something stands there.
fn free_path(file: &Path, cx: Context, version: i64) -> PathBuf {
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let plain = t!(
        cx.lang,
        "validation-file-name",
        name = name.as_ref(),
        n = version.to_string()
    );
    (1..10_000)
        .map(|n| match n {
            1 => file.with_file_name(format!("{plain}.pdf")),
            n => file.with_file_name(format!("{plain} ({n}).pdf")),
        })
        .find(|path| !path.exists())
        .unwrap_or_default()
}
