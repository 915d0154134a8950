//! A closed poll's result as horizontal bars, best first, each labelled where it stands.

use egui::{Align2, Ui, WidgetInfo};
use egui_plot::{Bar, BarChart, Plot, PlotPoint, Text};

use crate::domain::poll::Poll;
use crate::domain::process::Process;
use crate::i18n::{Lang, words};
use crate::t;
use crate::ui::sections::vote::result::Ranked;
use crate::ui::theme::{self, Tokens};

/// The bars that are read at a glance; the list under the chart has all.
pub const MOST: usize = 8;
/// The height of one bar with its words.
const BAND: f32 = 44.0;

/// Draws the best options.
pub fn show(ui: &mut Ui, lang: &Lang, process: &Process, poll: &Poll, ranked: &[Ranked]) {
    let t = Tokens::of(ui);
    let shown = &ranked[..ranked.len().min(MOST)];
    #[expect(clippy::cast_precision_loss, reason = "votes of a room")]
    let scores: Vec<f64> = shown.iter().map(|line| line.score as f64).collect();
    let most = scores.iter().copied().fold(1.0, f64::max);
    let least = scores.iter().copied().fold(0.0, f64::min);
    // Room on the right for the number at the end of the longest bar.
    let right = most + (most - least) * 0.12;
    #[expect(clippy::cast_precision_loss, reason = "a few bars")]
    let (count, height) = (shown.len() as f64, shown.len() as f32 * BAND);
    let width = ui.available_width();
    let bars = (0_u32..)
        .zip(&scores)
        .map(|(place, score)| {
            Bar::new(count - f64::from(place) - 0.72, *score)
                .width(0.4)
                .fill(t.wine)
                .stroke(egui::Stroke::NONE)
        })
        .collect();
    let texts: Vec<(f64, f64, String, String)> = (0_u32..)
        .zip(shown.iter().zip(&scores))
        .map(|(place, (line, score))| {
            let option = process.poll_options.get(line.option);
            let text = option.map(|option| option.text.clone()).unwrap_or_default();
            let y = count - f64::from(place);
            (y, *score, text, signed(lang, poll, line.score))
        })
        .collect();
    let response = Plot::new(("vote-chart", poll.id))
        .height(height)
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .sense(egui::Sense::hover())
        .set_margin_fraction(egui::Vec2::ZERO)
        .show(ui, |plot| {
            plot.set_plot_bounds_x(least..=right);
            plot.set_plot_bounds_y(0.0..=count);
            let chart = BarChart::new("", bars).horizontal().allow_hover(false);
            plot.bar_chart(chart);
            for (y, score, text, value) in texts {
                let at = PlotPoint::new(least, y - 0.28);
                let words = egui::RichText::new(fitting(plot.ctx(), &text, width - theme::M))
                    .text_style(egui::TextStyle::Body);
                plot.text(
                    Text::new("", at, words)
                        .anchor(Align2::LEFT_CENTER)
                        .color(t.ink)
                        .allow_hover(false),
                );
                let at = PlotPoint::new(score.max(0.0), y - 0.72);
                let value = format!(" {value}");
                plot.text(
                    Text::new("", at, theme::strong(value))
                        .anchor(Align2::LEFT_CENTER)
                        .color(t.ink)
                        .allow_hover(false),
                );
            }
        })
        .response;
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, t!(lang, "vote-chart")));
}

/// The number at a bar's end: with hands the difference, with its sign.
pub fn signed(lang: &Lang, poll: &Poll, score: i64) -> String {
    use crate::domain::poll::Method;
    let sign = if poll.method == Method::Hands && score > 0 {
        "+"
    } else {
        ""
    };
    format!("{sign}{}", words::whole(lang, score))
}

/// As much of a text as fits in one line.
fn fitting(ctx: &egui::Context, text: &str, width: f32) -> String {
    let font = egui::TextStyle::Body.resolve(&ctx.global_style());
    let mut job =
        egui::text::LayoutJob::simple_singleline(text.to_owned(), font, egui::Color32::PLACEHOLDER);
    job.wrap.max_width = width;
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    let galley = ctx.fonts_mut(|fonts| fonts.layout_job(job));
    if !galley.elided {
        return text.to_owned();
    }
    let fits = galley
        .rows
        .first()
        .map_or(0, |row| row.char_count_excluding_newline().0);
    let mut cut: String = text.chars().take(fits.saturating_sub(1)).collect();
    cut.truncate(cut.trim_end().len());
    cut + "…"
}
