//! What can be chosen of a person's organisation, with the words for it.

use crate::domain::ids::ThematicTableId;
use crate::domain::people::{ActorKind, Size};
use crate::i18n::{Lang, words};
use crate::t;
use crate::ui::context::Context;

/// The kinds of organisation.
pub fn kinds(lang: &Lang) -> Vec<(ActorKind, String)> {
    [
        ActorKind::Company,
        ActorKind::Supplier,
        ActorKind::Association,
        ActorKind::PublicService,
        ActorKind::Academic,
        ActorKind::Community,
    ]
    .map(|kind| (kind, words::actor_kind(lang, kind)))
    .to_vec()
}

/// The sizes.
pub fn sizes(lang: &Lang) -> Vec<(Size, String)> {
    [Size::Small, Size::Medium, Size::Large, Size::Unsized]
        .map(|size| (size, words::size(lang, size)))
        .to_vec()
}

/// The process's valleys by their place, and none.
pub fn valleys(cx: Context) -> Vec<(Option<usize>, String)> {
    let mut all = vec![(None, t!(cx.lang, "prepare-no-valley"))];
    let known = known_valleys(cx).iter().cloned().enumerate();
    all.extend(known.map(|(place, name)| (Some(place), name)));
    all
}

/// The place of a valley among the process's.
pub fn place_of(cx: Context, valley: &str) -> Option<usize> {
    known_valleys(cx).iter().position(|known| known == valley)
}

/// The name of the valley at a place; empty for none.
pub fn valley_at(cx: Context, place: Option<usize>) -> String {
    place
        .and_then(|place| known_valleys(cx).get(place).cloned())
        .unwrap_or_default()
}

/// The thematic tables, and none.
pub fn tables(cx: Context) -> Vec<(Option<ThematicTableId>, String)> {
    let mut all = vec![(None, t!(cx.lang, "prepare-no-table"))];
    let tables = cx.process.tables_in_order().into_iter();
    all.extend(tables.map(|table| (Some(table.id), table.name.clone())));
    all
}

fn known_valleys(cx: Context<'_>) -> &[String] {
    cx.process
        .the_profile()
        .map_or(&[], |profile| &profile.valleys)
}
