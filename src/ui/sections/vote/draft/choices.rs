//! What can be chosen of a draft, and a setting as a line: its name, and the choice beside it.

use egui::{Label, Sense, TextStyle, Ui, pos2, vec2};

use crate::domain::ids::PollId;
use crate::domain::poll::{PollState, Who};
use crate::i18n::{setup, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{elided, pick};

/// The name of a setting, left of it.
const NAME: f32 = 112.0;

/// Who can be the electorate.
pub fn electorates(cx: Context) -> Vec<(Who, String)> {
    let tables = cx.process.tables_in_order().into_iter();
    let bodies = cx.process.bodies_in_order().into_iter();
    let mut all = vec![Who::Present, Who::Stated];
    all.extend(bodies.map(|body| Who::Body(body.id)));
    all.extend(tables.map(|table| Who::Table(table.id)));
    all.into_iter()
        .map(|who| (who, setup::who(cx.lang, cx.process, who)))
        .collect()
}

/// The closed polls of which this could be a further round, newest first.
pub fn rounds(cx: Context) -> Vec<(Option<PollId>, String)> {
    let mut all = vec![(None, t!(cx.lang, "setup-round-none"))];
    let polls = cx.process.polls_in_order();
    let closed = polls.iter().rev();
    let closed = closed.filter(|poll| poll.state == PollState::Closed);
    all.extend(closed.map(|poll| {
        let n = words::whole(cx.lang, poll.number);
        let said = t!(
            cx.lang,
            "setup-round-of",
            n = n,
            question = poll.question.as_str()
        );
        (Some(poll.id), said)
    }));
    all
}

/// One setting with its name; answers what was chosen.
pub fn line<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    chosen: &T,
    options: &[(T, String)],
) -> Option<T> {
    let mut picked = None;
    named(ui, name, |ui| {
        let width = ui.available_width() - theme::S;
        picked = pick(ui, ("setup", name), name, width, chosen, options);
    });
    picked
}

/// The name of a setting, and the setting beside it, which says the name itself to those who do not
/// see it.
pub fn named(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.set_min_height(theme::ROW);
        let (place, _) = ui.allocate_exact_size(vec2(NAME, theme::ROW), Sense::hover());
        let body = TextStyle::Body.resolve(ui.style());
        let words = ui.painter().layout_job(elided(name, body, NAME, 1));
        let at = pos2(place.left(), place.center().y - words.size().y / 2.0);
        let soft = Tokens::of(ui).soft;
        ui.painter().galley(at, words, soft);
        contents(ui);
    });
}

/// What a setting means, under it.
pub fn say(ui: &mut Ui, words: &str) {
    ui.add(Label::new(theme::caption(words)).wrap());
}
