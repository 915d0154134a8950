//! A voter in the list: name, organisation, what marks them, and what they said.

use egui::{Response, Role, TextStyle, Ui, pos2, vec2};

use super::voters::Voter;
use crate::domain::ids::PollOptionId;
use crate::domain::people::Presence;
use crate::domain::poll::{Answers, Poll, typed};
use crate::i18n::{ballot, poll as poll_words, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{ListRow, elided};

pub(super) const ROW: f32 = 44.0;
/// Room for what was said.
const SAID: f32 = 96.0;

pub(super) fn show(
    ui: &mut Ui,
    cx: Context,
    poll: &Poll,
    options: &[PollOptionId],
    voter: &Voter,
    chosen: bool,
) -> Response {
    let t = Tokens::of(ui);
    let said = said(cx, poll, options, voter);
    let marks = marks(cx, voter);
    let row = ListRow {
        id: ui.scope_id().with(("vote-voter", voter.id)),
        height: ROW,
        role: Role::Button,
        chosen,
    };
    let row = row.show(ui, || {
        t!(
            cx.lang,
            "desk-voter-row",
            name = voter.name.as_str(),
            said = said.as_str()
        )
    });
    let inner = row.rect.shrink2(vec2(theme::S, theme::XS));
    let painter = ui.painter();
    let body = TextStyle::Body.resolve(ui.style());
    let small = TextStyle::Small.resolve(ui.style());
    let color = if voter.votes > 0 { t.ink } else { t.soft };
    let width = inner.width() - SAID;
    let name = painter.layout_job(elided(voter.name.as_str(), body.clone(), width, 1));
    painter.galley_with_override_text_color(inner.min, name, color);
    let under: Vec<&str> = [voter.beside.as_str(), marks.as_str()]
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect();
    if !under.is_empty() {
        let under = painter.layout_job(elided(under.join(" · "), small, inner.width(), 1));
        let at = pos2(inner.left(), inner.bottom() - under.size().y);
        painter.galley_with_override_text_color(at, under, t.soft);
    }
    let (color, strong) = if voter.ballot.is_some() {
        (t.leaf, theme::strong_style().resolve(ui.style()))
    } else {
        (t.soft, body)
    };
    let said = painter.layout_job(elided(said, strong, SAID, 1));
    let at = pos2(inner.right() - said.size().x, inner.top());
    painter.galley_with_override_text_color(at, said, color);
    row
}

/// What a voter said, in short; "–" while they have not.
fn said(cx: Context, poll: &Poll, options: &[PollOptionId], voter: &Voter) -> String {
    let ballot = voter.ballot.and_then(|id| cx.process.ballots.get(id));
    let Some(ballot) = ballot else {
        return if voter.votes > 0 {
            "–".to_owned()
        } else {
            String::new()
        };
    };
    if let (1, Answers::Hands(hands)) = (options.len(), &ballot.answers)
        && let [(_, hand)] = hands.as_slice()
    {
        return poll_words::hand(cx.lang, poll.method, *hand);
    }
    let signs = ballot::signs(cx.lang, poll.method);
    let text = typed::write(&ballot.answers, options, signs);
    text.chars().take(24).collect()
}

/// What is to be known of a voter: absent, for whom they vote, corrected.
fn marks(cx: Context, voter: &Voter) -> String {
    let mut marks = Vec::new();
    let names = words::list(cx.lang, &voter.proxies);
    if voter.votes == 0 {
        marks.push(t!(cx.lang, "desk-gave-proxy", name = names));
    } else if voter.votes > 1 {
        let n = voter.votes;
        marks.push(t!(cx.lang, "desk-holds-proxy", n = n, name = names));
    } else if voter.presence == Presence::Away {
        marks.push(t!(cx.lang, "desk-absent"));
    }
    let ballot = voter.ballot.and_then(|id| cx.process.ballots.get(id));
    marks.extend(
        ballot
            .into_iter()
            .flat_map(|found| ballot::marks(cx.lang, found)),
    );
    marks.join(" · ")
}
