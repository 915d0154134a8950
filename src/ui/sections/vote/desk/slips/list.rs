//! The slips that are in, newest first, found by their number; those corrected and those that do not
//! count stay in sight. Never of a secret poll.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Align2, Id, Key, Modifiers, Role, ScrollArea, TextStyle, Ui, pos2, vec2};

use crate::domain::ids::{BallotId, PollOptionId};
use crate::domain::poll::{Ballot, Poll, typed};
use crate::i18n::{ballot as ballot_words, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::kept::Derived;
use crate::ui::taking::take;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{ListRow, elided, field};

const ROW: f32 = 44.0;
/// No text of a row is longer than what fits.
const SHOWN: usize = 80;

/// The list, and what is sought in it.
#[derive(Default)]
pub(in crate::ui::sections::vote::desk) struct SlipList {
    sought: String,
    slips: Derived<Slips>,
    found: Derived<Arc<[BallotId]>>,
    /// What `found` was found by.
    found_by: String,
    /// How those read that were in sight, in this state of the file.
    texts: BTreeMap<BallotId, String>,
}

/// The slips of one state of the file.
#[derive(Clone, Debug, Default)]
struct Slips {
    newest_first: Vec<BallotId>,
    /// The numbers of those that count.
    taken: BTreeMap<i64, BallotId>,
    newest: Option<i64>,
}

fn search_id() -> Id {
    Id::unique("vote-slip-search")
}

impl SlipList {
    /// Brings the list up to date.
    pub fn refresh(&mut self, cx: Context, poll: &Poll) {
        let texts = &mut self.texts;
        self.slips.get(cx, || {
            texts.clear();
            let ballots = cx.process.ballots_of(poll.id);
            let slips = ballots.iter().filter(|ballot| ballot.counts());
            Slips {
                newest_first: ballots.iter().rev().map(|ballot| ballot.id).collect(),
                taken: slips
                    .filter_map(|ballot| Some((ballot.slip?, ballot.id)))
                    .collect(),
                newest: ballots.iter().rev().find_map(|ballot| ballot.slip),
            }
        });
    }

    pub fn is_taken(&self, slip: i64) -> bool {
        let slips = self.slips.known();
        slips.is_some_and(|slips| slips.taken.contains_key(&slip))
    }

    pub fn ballot_of(&self, _cx: Context, slip: i64) -> Option<BallotId> {
        self.slips.known()?.taken.get(&slip).copied()
    }

    /// The number of the slip that came in last.
    pub fn newest(&self) -> Option<i64> {
        self.slips.known()?.newest
    }

    /// The ballot before or after one that counts, in the order in which they came; before none the
    /// newest.
    pub fn beside(&self, cx: Context, ballot: Option<BallotId>, older: bool) -> Option<BallotId> {
        let slips = &self.slips.known()?.newest_first;
        let counts = |id: &&BallotId| cx.process.ballots.get(**id).is_some_and(Ballot::counts);
        let here = ballot.and_then(|id| slips.iter().position(|known| *known == id));
        match (here, older) {
            (Some(here), true) => slips[here + 1..].iter().find(counts).copied().or(ballot),
            (Some(here), false) => slips[..here].iter().rev().find(counts).copied(),
            (None, true) => slips.iter().find(counts).copied(),
            (None, false) => None,
        }
    }

    /// Puts the cursor into the search.
    pub fn search(&mut self, ui: &Ui) {
        self.sought.clear();
        ui.memory_mut(|memory| memory.request_focus(search_id()));
    }

    /// Those whose number begins with what is sought, newest first.
    fn found(&mut self, cx: Context, sought: &str) -> Arc<[BallotId]> {
        if self.found_by != sought {
            sought.clone_into(&mut self.found_by);
            self.found.forget();
        }
        let all = self
            .slips
            .known()
            .map_or(&[][..], |slips| &slips.newest_first);
        let fits = |id: &&BallotId| {
            let number = |ballot: &Ballot| ballot.slip.unwrap_or(ballot.number).to_string();
            let ballot = cx.process.ballots.get(**id);
            sought.is_empty() || ballot.is_some_and(|b| number(b).starts_with(sought))
        };
        Arc::clone(
            self.found
                .get(cx, || all.iter().filter(fits).copied().collect()),
        )
    }

    /// Shows the list; answers the ballot that is to be corrected.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        chosen: Option<BallotId>,
    ) -> Option<BallotId> {
        let in_search = ui.memory(|memory| memory.has_focus(search_id()));
        let entered = in_search && take(ui, Modifiers::NONE, Key::Enter);
        let label = t!(cx.lang, "desk-search");
        ui.add(field(&mut self.sought, search_id(), &label))
            .accessible_name(label.as_str());
        self.refresh(cx, poll);
        let sought: String = self.sought.chars().filter(char::is_ascii_digit).collect();
        let slips = self.found(cx, &sought);
        if slips.is_empty() && sought.is_empty() {
            ui.label(theme::soft(t!(cx.lang, "desk-no-slips")));
        }
        let mut wanted = None;
        if entered {
            let found = slips.iter().find(|id| {
                let ballot = cx.process.ballots.get(**id);
                ballot.is_some_and(Ballot::counts)
            });
            wanted = found.copied();
            if wanted.is_some() {
                self.sought.clear();
            }
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical()
            .id_salt("vote-slips")
            .auto_shrink([false, false])
            .show_rows(ui, ROW, slips.len(), |ui, seen| {
                for id in slips.iter().skip(seen.start).take(seen.len()).copied() {
                    let Some(ballot) = cx.process.ballots.get(id) else {
                        continue;
                    };
                    let text = self.texts.entry(id);
                    let text = text.or_insert_with(|| text_of(cx, poll, options, ballot));
                    if row(ui, cx, ballot, text, chosen == Some(id)) {
                        wanted = Some(id);
                    }
                }
            });
        wanted
    }
}

/// What a ballot says in the keys with which it is typed.
fn text_of(cx: Context, poll: &Poll, options: &[PollOptionId], ballot: &Ballot) -> String {
    let signs = ballot_words::signs(cx.lang, poll.method);
    let text = typed::write(&ballot.answers, options, signs);
    text.chars().take(SHOWN).collect()
}

fn row(ui: &mut Ui, cx: Context, ballot: &Ballot, text: &str, chosen: bool) -> bool {
    let t = Tokens::of(ui);
    let number = words::whole(cx.lang, ballot.slip.unwrap_or(ballot.number));
    let state = state(cx, ballot);
    let row = ListRow {
        id: ui.scope_id().with(("vote-slip", ballot.id)),
        height: ROW,
        role: Role::Button,
        chosen,
    };
    let row = row.show(ui, || {
        t!(
            cx.lang,
            "desk-slip-row",
            slip = number.as_str(),
            said = text,
            state = state.as_str()
        )
    });
    let inner = row.rect.shrink2(vec2(theme::S, theme::XS));
    let painter = ui.painter();
    let color = if ballot.counts() { t.ink } else { t.soft };
    let strong = theme::strong_style().resolve(ui.style());
    let body = TextStyle::Body.resolve(ui.style());
    let small = TextStyle::Small.resolve(ui.style());
    let end = painter.text(inner.left_top(), Align2::LEFT_TOP, &number, strong, color);
    let left = end.right().max(inner.left() + theme::XL) + theme::S;
    let said = painter.layout_job(elided(text, body, inner.right() - left, 1));
    painter.galley_with_override_text_color(pos2(left, inner.top()), said, color);
    if !state.is_empty() {
        let tone = if ballot.counts() { t.soft } else { t.brick };
        let state = painter.layout_job(elided(&state, small, inner.right() - left, 1));
        let at = pos2(left, inner.bottom() - state.size().y);
        painter.galley_with_override_text_color(at, state, tone);
    }
    row.clicked() && ballot.counts()
}

/// What became of a ballot since it was taken down.
fn state(cx: Context, ballot: &Ballot) -> String {
    if !ballot.counts() {
        return t!(cx.lang, "desk-void-because", reason = ballot.void.as_str());
    }
    ballot_words::marks(cx.lang, ballot).join(" · ")
}
