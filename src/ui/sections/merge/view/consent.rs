//! What each table that has a source says to the merge: agrees, objects, or nothing yet.

use egui::{Color32, Id, TextStyle, Ui};

use crate::domain::Action;
use crate::domain::ids::{MergeId, ThematicTableId};
use crate::domain::merge::Consent;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::sections::merge::details;
use crate::ui::sections::merge::picker::table_of;
use crate::ui::theme;
use crate::ui::widgets::one_of;

/// Shows a line for each table.
pub fn show(ui: &mut Ui, cx: Context, merge: MergeId, out: &mut Outbox) {
    ui.label(theme::emphasis(t!(cx.lang, "merge-consents")));
    let said = cx.process.consents_of(merge);
    // Their names first, in a column as wide as the longest: then the answers stand in columns too.
    let font = TextStyle::Small.resolve(ui.style());
    let widths = said.iter().map(|(table, _)| {
        let (name, _) = table_of(cx.process, *table);
        let words = name.to_owned();
        let words = ui
            .painter()
            .layout_no_wrap(words, font.clone(), Color32::PLACEHOLDER);
        words.size().x + 2.0 * theme::S
    });
    let widest = widths.fold(0.0, f32::max);
    for (place, (table, consent)) in said.into_iter().enumerate() {
        let (name, _) = table_of(cx.process, table);
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW);
            if place < 9 {
                ui.label(theme::caption((place + 1).to_string()));
            }
            let named = details::table_chip(ui, cx, table);
            ui.add_space(widest - named.rect.width());
            let options = [None, Some(Consent::Agrees), Some(Consent::Objects)];
            let options = options.map(|said| (said, words::consent(cx.lang, said)));
            let id = Id::unique(("merge-consent", merge, table));
            let label = t!(cx.lang, "merge-consent-of", table = name);
            let (_, picked) = one_of(ui, id, &label, consent, &options);
            if let Some(consent) = picked {
                set(merge, table, consent, out);
            }
        });
    }
    ui.add_space(theme::S);
}

/// The next thing that a table says, by its place in the list.
pub fn turn(cx: Context, merge: MergeId, place: usize, out: &mut Outbox) {
    let said = cx.process.consents_of(merge);
    let Some((table, consent)) = said.get(place) else {
        return;
    };
    let next = match consent {
        None => Some(Consent::Agrees),
        Some(Consent::Agrees) => Some(Consent::Objects),
        Some(Consent::Objects) => None,
    };
    set(merge, *table, next, out);
}

fn set(merge: MergeId, table: ThematicTableId, consent: Option<Consent>, out: &mut Outbox) {
    out.act(Action::SetConsent {
        merge,
        table,
        consent,
    });
}
