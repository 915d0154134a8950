//! The colours of a printed map: the light tokens of `ui/theme/tokens.rs` on white.

use super::drawing::Color;
use crate::domain::area::AreaColor;

pub const WHITE: Color = Color(0x00FF_FFFF);
pub const PAPER: Color = Color(0x00FA_F7F2);
pub const HAIRLINE: Color = Color(0x00E4_DED4);
pub const INK: Color = Color(0x001F_2933);
pub const INK_SOFT: Color = Color(0x005B_6672);
pub const WINE: Color = Color(0x007B_1E3A);

/// The colours of a box: its line and marks, and the fill behind its words.
#[derive(Clone, Copy)]
pub struct Tint {
    pub strong: Color,
    pub pale: Color,
}

const PLAIN: Tint = Tint {
    strong: INK_SOFT,
    pale: WHITE,
};

/// The colours of an area, or of what belongs to none.
pub const fn tint(area: Option<AreaColor>) -> Tint {
    let Some(area) = area else { return PLAIN };
    let (strong, pale) = match area {
        AreaColor::Innovation => (0x000B_5FA5, 0x00E1_EDF7),
        AreaColor::Capacities => (0x000B_7A5C, 0x00DF_F1EA),
        AreaColor::Market => (0x00B8_4A00, 0x00FB_E9DC),
        AreaColor::Environment => (0x0094_306F, 0x00F6_E4EF),
        AreaColor::Linkage => (0x007A_5C00, 0x00F5_EDD2),
        AreaColor::Information => (0x0043_506B, 0x00E6_E9F0),
    };
    Tint {
        strong: Color(strong),
        pale: Color(pale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast(text: Color, ground: Color) -> f64 {
        let [text, ground] = [text, ground].map(|color| {
            let [_, red, green, blue] = color.0.to_be_bytes();
            [red, green, blue]
        });
        crate::typeset::contrast::contrast(text, ground)
    }

    #[test]
    fn words_stand_out_on_every_ground() {
        let areas = [
            AreaColor::Innovation,
            AreaColor::Capacities,
            AreaColor::Market,
            AreaColor::Environment,
            AreaColor::Linkage,
            AreaColor::Information,
        ];
        let pale = areas.map(|area| tint(Some(area)).pale);
        for ground in [WHITE, PAPER].into_iter().chain(pale) {
            assert!(contrast(INK, ground) >= 7.0, "{ground:?}");
            assert!(contrast(INK_SOFT, ground) >= 4.5, "{ground:?}");
        }
        assert!(contrast(WINE, WHITE) >= 7.0);
    }
}
