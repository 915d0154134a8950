//! What the list on the left holds: what is suggested, everything, what waits, what was made.

use egui::Ui;

use crate::i18n::words;
use crate::t;
use crate::ui::context::Context;
use crate::ui::theme;
use crate::ui::widgets;

/// One of the lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    #[default]
    Suggested,
    All,
    ToDecide,
    Made,
}

impl Tab {
    pub const ALL: [Self; 4] = [Self::Suggested, Self::All, Self::ToDecide, Self::Made];

    /// The neighbour, at the ends itself.
    #[must_use]
    pub fn beside(self, by: isize) -> Self {
        let place = Self::ALL.iter().position(|tab| *tab == self).unwrap_or(0);
        let place = place.saturating_add_signed(by).min(Self::ALL.len() - 1);
        Self::ALL[place]
    }

    fn name(self, cx: Context) -> String {
        match self {
            Self::Suggested => t!(cx.lang, "merge-tab-suggested"),
            Self::All => t!(cx.lang, "merge-tab-all"),
            Self::ToDecide => t!(cx.lang, "merge-tab-to-decide"),
            Self::Made => t!(cx.lang, "merge-tab-made"),
        }
    }

    fn count(self, cx: Context) -> usize {
        let index = cx.process.index();
        match self {
            Self::Suggested => cx.session.likeness().groups().len(),
            Self::All => index.standing().len(),
            Self::ToDecide => index.to_decide().len(),
            Self::Made => index.united_count(),
        }
    }
}

/// Shows the tabs; answers the one that was clicked.
pub fn show(ui: &mut Ui, cx: Context, open: Tab) -> Option<Tab> {
    let mut clicked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(theme::XS, 0.0);
        ui.spacing_mut().button_padding.x = theme::XS;
        for tab in Tab::ALL {
            // Ten thousand in every list, and the names still stand in one line.
            let count = words::count(cx.lang, tab.count(cx));
            if widgets::stacked_tab(ui, &tab.name(cx), &count, tab == open).clicked() {
                clicked = Some(tab);
            }
        }
    });
    clicked
}
