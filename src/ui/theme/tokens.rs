//! The colours of the light and the dark theme, each by what it is for.
//! Their contrasts are tested: near ones for the screen, far ones for the last row of the room.

use egui::{Color32, Theme};

use crate::app::projection::scene::Tone;
use crate::domain::area::AreaColor;
use crate::domain::poll::Hand;

/// One area's colours: for lines and words, and for fills behind ink.
#[derive(Clone, Copy, Debug)]
pub struct AreaTokens {
    pub strong: Color32,
    pub tint: Color32,
}

/// The colours of one theme.
#[derive(Clone, Copy, Debug)]
pub struct Tokens {
    pub dark: bool,
    /// The background.
    pub paper: Color32,
    /// Raised above the background.
    pub card: Color32,
    /// Under the pointer.
    pub hover: Color32,
    /// Hairlines.
    pub line: Color32,
    pub ink: Color32,
    /// Secondary text.
    pub soft: Color32,
    /// The one main action, and what is selected.
    pub wine: Color32,
    /// Text on `wine`.
    pub on_wine: Color32,
    /// A pale fill behind what is selected.
    pub wine_tint: Color32,
    /// Done, saved.
    pub leaf: Color32,
    pub leaf_tint: Color32,
    /// Attention.
    pub amber: Color32,
    pub amber_tint: Color32,
    /// Errors and what destroys.
    pub brick: Color32,
    pub brick_tint: Color32,
    /// Secondary text that is still read from the last row.
    pub far_soft: Color32,
    /// `wine` that is still read from the last row.
    pub far_accent: Color32,
    /// Text on `far_accent`.
    pub on_far_accent: Color32,
    /// Nothing at all: the projector blacked out, and beside a letterboxed slide.
    pub black: Color32,
    /// Text on `black`.
    pub on_black: Color32,
    areas: [AreaTokens; 6],
    steps: [AreaTokens; 3],
}

const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

const fn area(strong: u32, tint: u32) -> AreaTokens {
    AreaTokens {
        strong: hex(strong),
        tint: hex(tint),
    }
}

const LIGHT: Tokens = Tokens {
    dark: false,
    paper: hex(0x00FA_F7F2),
    card: hex(0x00FF_FFFF),
    hover: hex(0x00F1_ECE4),
    line: hex(0x00E4_DED4),
    ink: hex(0x001F_2933),
    soft: hex(0x005B_6672),
    wine: hex(0x007B_1E3A),
    on_wine: hex(0x00FF_FFFF),
    wine_tint: hex(0x00F3_E3E8),
    leaf: hex(0x002F_6B3C),
    leaf_tint: hex(0x00E2_F0E4),
    amber: hex(0x008A_5A00),
    amber_tint: hex(0x00FB_EFD6),
    brick: hex(0x00A8_321F),
    brick_tint: hex(0x00FA_E6E2),
    far_soft: hex(0x003F_4954),
    far_accent: hex(0x007B_1E3A),
    on_far_accent: hex(0x00FF_FFFF),
    black: hex(0x0000_0000),
    on_black: hex(0x00EC_E7DF),
    areas: [
        area(0x000B_5FA5, 0x00E1_EDF7),
        area(0x000B_7A5C, 0x00DF_F1EA),
        area(0x00B8_4A00, 0x00FB_E9DC),
        area(0x0094_306F, 0x00F6_E4EF),
        area(0x007A_5C00, 0x00F5_EDD2),
        area(0x0043_506B, 0x00E6_E9F0),
    ],
    steps: [
        area(0x0040_5C86, 0x00F0_F4FA),
        area(0x0033_4F7A, 0x00D6_E2F3),
        area(0x0026_4270, 0x00B3_C9E8),
    ],
};

const DARK: Tokens = Tokens {
    dark: true,
    paper: hex(0x001B_1D21),
    card: hex(0x0024_272C),
    hover: hex(0x002D_3138),
    line: hex(0x003A_3E45),
    ink: hex(0x00EC_E7DF),
    soft: hex(0x00A9_B0B8),
    wine: hex(0x00E0_8CA3),
    on_wine: hex(0x001B_1D21),
    wine_tint: hex(0x0043_2A33),
    leaf: hex(0x008C_C79A),
    leaf_tint: hex(0x001F_3826),
    amber: hex(0x00E6_B450),
    amber_tint: hex(0x0040_3114),
    brick: hex(0x00F0_8A78),
    brick_tint: hex(0x0048_2722),
    far_soft: hex(0x00C6_CCD2),
    far_accent: hex(0x00EF_B3C3),
    on_far_accent: hex(0x001B_1D21),
    black: hex(0x0000_0000),
    on_black: hex(0x00EC_E7DF),
    areas: [
        area(0x007F_B6E8, 0x001F_3347),
        area(0x006C_C7A6, 0x001C_3A31),
        area(0x00F0_A06A, 0x0044_2D1C),
        area(0x00E0_8FC4, 0x0043_2639),
        area(0x00D9_BC5E, 0x003A_3218),
        area(0x00A9_B6D3, 0x002B_3345),
    ],
    steps: [
        area(0x00A9_C1E8, 0x0023_2A36),
        area(0x00B9_CEEF, 0x002D_3B54),
        area(0x00CD_DDF7, 0x0039_5077),
    ],
};

/// The colours of the light or the dark theme.
#[must_use]
pub fn tokens(theme: Theme) -> &'static Tokens {
    match theme {
        Theme::Light => &LIGHT,
        Theme::Dark => &DARK,
    }
}

impl Tokens {
    /// The colours of the theme that a ui is drawn in.
    #[must_use]
    pub fn of(ui: &egui::Ui) -> &'static Self {
        tokens(ui.theme())
    }

    /// An area's colours.
    #[must_use]
    pub fn area(&self, color: AreaColor) -> AreaTokens {
        self.areas[match color {
            AreaColor::Innovation => 0,
            AreaColor::Capacities => 1,
            AreaColor::Market => 2,
            AreaColor::Environment => 3,
            AreaColor::Linkage => 4,
            AreaColor::Information => 5,
        }]
    }

    /// One of three degrees of the same thing, palest first; above the last it stays the last.
    #[must_use]
    pub fn step(&self, degree: usize) -> AreaTokens {
        self.steps[degree.min(self.steps.len() - 1)]
    }

    /// An area's colour for lines and words.
    #[must_use]
    pub fn area_color(&self, color: AreaColor) -> Color32 {
        self.area(color).strong
    }

    /// A token of the projector's display list.
    #[must_use]
    pub fn tone(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Paper => self.paper,
            Tone::Card => self.card,
            Tone::Line => self.line,
            Tone::Ink => self.ink,
            Tone::Soft => self.far_soft,
            Tone::Accent => self.far_accent,
            Tone::OnAccent => self.on_far_accent,
            Tone::AccentTint => self.wine_tint,
            Tone::Area(color) => self.area(color).strong,
            Tone::AreaTint(color) => self.area(color).tint,
            Tone::Answer(Hand::Favour) => self.leaf,
            Tone::Answer(Hand::Abstain) => self.amber,
            Tone::Answer(Hand::Against) => self.brick,
            Tone::AnswerTint(Hand::Favour) => self.leaf_tint,
            Tone::AnswerTint(Hand::Abstain) => self.amber_tint,
            Tone::AnswerTint(Hand::Against) => self.brick_tint,
            Tone::Black => self.black,
            Tone::OnBlack => self.on_black,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast(a: Color32, b: Color32) -> f64 {
        let [a, b] = [a, b].map(|color| [color.r(), color.g(), color.b()]);
        crate::typeset::contrast::contrast(a, b)
    }

    #[track_caller]
    fn check(theme: Theme, what: &str, text: Color32, ground: Color32, least: f64) {
        let found = contrast(text, ground);
        assert!(found >= least, "{theme:?} {what}: {found:.2} < {least}");
    }

    const AREAS: [AreaColor; 6] = [
        AreaColor::Innovation,
        AreaColor::Capacities,
        AreaColor::Market,
        AreaColor::Environment,
        AreaColor::Linkage,
        AreaColor::Information,
    ];

    #[test]
    fn texts_stand_out_on_every_ground() {
        for theme in [Theme::Light, Theme::Dark] {
            let t = tokens(theme);
            for ground in [t.paper, t.card, t.hover] {
                for (what, text) in [
                    ("ink", t.ink),
                    ("soft", t.soft),
                    ("wine", t.wine),
                    ("leaf", t.leaf),
                    ("amber", t.amber),
                    ("brick", t.brick),
                ] {
                    check(theme, what, text, ground, 4.5);
                }
            }
            check(theme, "on wine", t.on_wine, t.wine, 4.5);
            check(theme, "on brick", t.on_wine, t.brick, 4.5);
            check(theme, "selected", t.ink, t.wine_tint, 4.5);
            for ground in [t.leaf_tint, t.amber_tint, t.brick_tint] {
                check(theme, "ink on a tint", t.ink, ground, 4.5);
            }
            for (what, text, ground) in [
                ("leaf", t.leaf, t.leaf_tint),
                ("amber", t.amber, t.amber_tint),
                ("brick", t.brick, t.brick_tint),
            ] {
                check(theme, what, text, ground, 4.5);
            }
            for degree in 0..3 {
                let step = t.step(degree);
                check(theme, "ink on a degree", t.ink, step.tint, 4.5);
                check(theme, "a degree on its tint", step.strong, step.tint, 4.5);
            }
            for color in AREAS {
                let area = t.area(color);
                check(theme, "area on paper", area.strong, t.paper, 4.5);
                check(theme, "area on card", area.strong, t.card, 4.5);
            }
        }
    }

    #[test]
    fn the_projector_reads_from_the_last_row() {
        for theme in [Theme::Light, Theme::Dark] {
            let t = tokens(theme);
            for ground in [Tone::Paper, Tone::Card] {
                for text in [Tone::Ink, Tone::Soft, Tone::Accent] {
                    check(theme, "far", t.tone(text), t.tone(ground), 7.0);
                }
            }
            check(theme, "on accent", t.on_far_accent, t.far_accent, 7.0);
            check(theme, "on black", t.on_black, t.black, 7.0);
            check(theme, "current", t.ink, t.wine_tint, 7.0);
            check(theme, "current, soft", t.far_soft, t.wine_tint, 7.0);
            for color in AREAS {
                check(theme, "ink on tint", t.ink, t.area(color).tint, 7.0);
            }
        }
    }
}
