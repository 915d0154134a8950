//! egui's own style dressed in our tokens: text styles, spacing, and how widgets look.
//! Widgets change colour under the pointer and in focus; nothing grows or jumps.

use egui::{
    CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Theme, Vec2, Visuals, vec2,
};

use super::fonts::bold_family;
use super::text::{
    BODY, CAPTION, EMPHASIS, SECTION, TITLE, emphasis_style, section_style, strong_style,
};
use super::{CORNER, L, M, MOTION, ROW, S, Tokens, XS, tokens};

/// Dresses the style of one theme.
pub(super) fn dress(style: &mut Style, theme: Theme) {
    let t = tokens(theme);
    style.text_styles = [
        (
            TextStyle::Small,
            FontId::new(CAPTION, FontFamily::Proportional),
        ),
        (TextStyle::Body, FontId::new(BODY, FontFamily::Proportional)),
        (
            TextStyle::Button,
            FontId::new(BODY, FontFamily::Proportional),
        ),
        (
            TextStyle::Monospace,
            FontId::new(BODY, FontFamily::Monospace),
        ),
        (strong_style(), FontId::new(BODY, bold_family())),
        (emphasis_style(), FontId::new(EMPHASIS, bold_family())),
        (section_style(), FontId::new(SECTION, bold_family())),
        (TextStyle::Heading, FontId::new(TITLE, bold_family())),
    ]
    .into();
    style.animation_time = MOTION / 2.0;
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(S, S);
    spacing.button_padding = vec2(M, XS);
    spacing.interact_size = Vec2::splat(ROW);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(8);
    spacing.indent = L;
    spacing.icon_width = 18.0;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = S;
    spacing.tooltip_width = 360.0;
    style.visuals = visuals(t, theme);
}

fn visuals(t: &Tokens, theme: Theme) -> Visuals {
    let mut v = match theme {
        Theme::Light => Visuals::light(),
        Theme::Dark => Visuals::dark(),
    };
    let corner = CornerRadius::same(CORNER);
    v.panel_fill = t.paper;
    v.window_fill = t.card;
    v.window_stroke = Stroke::new(1.0, t.line);
    v.window_corner_radius = corner;
    v.menu_corner_radius = corner;
    v.extreme_bg_color = t.card;
    v.text_edit_bg_color = Some(t.card);
    v.faint_bg_color = t.hover;
    v.code_bg_color = t.hover;
    v.hyperlink_color = t.wine;
    v.warn_fg_color = t.amber;
    v.error_fg_color = t.brick;
    v.weak_text_color = Some(t.soft);
    v.selection.bg_fill = t.wine_tint;
    v.selection.stroke = Stroke::new(2.0, t.wine);
    v.striped = false;
    let widgets = &mut v.widgets;
    for (state, fill, line, text) in [
        (&mut widgets.noninteractive, t.paper, t.line, t.ink),
        (&mut widgets.inactive, t.card, t.line, t.ink),
        (&mut widgets.hovered, t.hover, t.soft, t.ink),
        (&mut widgets.active, t.wine_tint, t.wine, t.ink),
        (&mut widgets.open, t.hover, t.soft, t.ink),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(1.0, line);
        state.fg_stroke = Stroke::new(1.0, text);
        state.corner_radius = corner;
        state.expansion = 0.0;
    }
    v
}
