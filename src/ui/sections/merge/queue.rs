//! *Sugeridas*: groups that say nearly the same, the most certain first. Nothing is merged by itself.

use std::collections::BTreeMap;

use egui::{Align2, Role, TextStyle, Ui, pos2, vec2};

use crate::app::command::Choice;
use crate::app::likeness::Group;
use crate::domain::ids::ProposalId;
use crate::i18n::{similarity, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::sections::merge::rows::Rows;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{ListRow, elided};

/// The score with the numbers, one line of text, the reason.
const ROW: f32 = 72.0;

/// The groups, and the one that stands side by side.
#[derive(Default)]
pub struct Queue {
    /// The current one is the open group, or the next one to be opened.
    rows: Rows,
    open: Option<Vec<ProposalId>>,
    reasons: Reasons,
    /// The state in which the open group was merged or told apart: then the next one opens.
    settled: Option<u64>,
}

/// Why two are taken for alike, in words; made once while the file, and what is known of it, stay.
#[derive(Default)]
struct Reasons {
    /// The state of the file, and whether all of it was known.
    of: (u64, bool),
    said: BTreeMap<[ProposalId; 2], String>,
}

impl Queue {
    /// The members of the group that stands side by side.
    #[must_use]
    pub fn open(&self) -> &[ProposalId] {
        self.open.as_deref().unwrap_or_default()
    }

    /// Lets the open group be; nothing stands side by side.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// Notes that the open group is being merged or told apart.
    pub fn settle(&mut self, cx: Context) {
        self.settled = self.open.as_ref().map(|_| cx.session.revision());
    }

    /// Finds the open group again after something was changed, and goes on to the next one when it
    /// was settled.
    pub fn follow(&mut self, cx: Context, out: &mut Outbox) {
        let groups = cx.session.likeness().groups();
        if let Some(open) = &self.open
            && let Some(place) = groups.iter().position(|group| group.members == *open)
        {
            self.rows.at = place;
        }
        let Some(settled) = self.settled else {
            return;
        };
        // In the pass after the act its changes are there, unless it was refused.
        self.settled = None;
        if settled != cx.session.revision() {
            self.open = None;
            self.go_to(groups, self.rows.at, out);
        }
    }

    /// Opens the group before or after; the first one when none is open.
    pub fn step(&mut self, cx: Context, by: isize, out: &mut Outbox) {
        let groups = cx.session.likeness().groups();
        let at = match self.open {
            Some(_) => self.rows.at.saturating_add_signed(by),
            None => self.rows.at,
        };
        self.go_to(groups, at, out);
    }

    fn go_to(&mut self, groups: &[Group], at: usize, out: &mut Outbox) {
        self.rows.go_to(at.min(groups.len().saturating_sub(1)));
        self.open_current(groups, out);
    }

    fn open_current(&mut self, groups: &[Group], out: &mut Outbox) {
        let group = groups.get(self.rows.at);
        self.open = group.map(|group| group.members.clone());
        if let Some(members) = self.open.clone() {
            out.send(Choice::Proposals(members));
        }
    }

    /// Shows the list in the height given.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, height: f32, out: &mut Outbox) {
        let likeness = cx.session.likeness();
        let groups = likeness.groups();
        if !likeness.is_ready() {
            ui.label(theme::soft(t!(cx.lang, "merge-suggesting")));
        } else if groups.is_empty() {
            ui.label(theme::soft(t!(cx.lang, "merge-none-suggested")));
        }
        let current = self.open.as_ref().map(|_| self.rows.at);
        let reasons = &mut self.reasons;
        let row = |ui: &mut Ui, place: usize| {
            groups.get(place).is_some_and(|group| {
                show_row(ui, cx, (place, group), current == Some(place), reasons)
            })
        };
        let rows = &mut self.rows;
        let clicked = rows.list(ui, "merge-suggested", [height, ROW], groups.len(), row);
        if let Some(place) = clicked {
            self.rows.at = place;
            self.open_current(groups, out);
        }
    }

    /// Why the members of the open group are taken for alike, in words; empty when none is open.
    pub fn open_reason(&mut self, cx: Context) -> &str {
        match cx.session.likeness().groups().get(self.rows.at) {
            Some(group) if self.open.as_ref() == Some(&group.members) => {
                self.reasons.of(cx, &group.members)
            }
            _ => "",
        }
    }
}

impl Reasons {
    /// What the first two members say both.
    fn of(&mut self, cx: Context, members: &[ProposalId]) -> &str {
        let likeness = cx.session.likeness();
        // What a thread has found comes without a change of the file.
        let of = (cx.session.revision(), likeness.is_ready());
        if self.of != of {
            *self = Self {
                of,
                ..Self::default()
            };
        }
        let Some(two) = members.first_chunk::<2>() else {
            return "";
        };
        self.said.entry(*two).or_insert_with(|| {
            let proposals = two.map(|id| cx.process.proposals.get(id));
            let [Some(one), Some(other)] = proposals else {
                return String::new();
            };
            similarity::why(cx.lang, &likeness.why(&one.text, &other.text))
        })
    }
}

/// A row; answers whether it was clicked.
fn show_row(
    ui: &mut Ui,
    cx: Context,
    (place, group): (usize, &Group),
    chosen: bool,
    reasons: &mut Reasons,
) -> bool {
    let t = Tokens::of(ui);
    let numbers = numbers_of(cx, &group.members);
    let score = words::decimal(cx.lang, f64::from(group.score), 2);
    let row = ListRow {
        id: ui.scope_id().with(("merge-group", place)),
        height: ROW,
        role: Role::ListBoxOption,
        chosen,
    };
    let row = row.show(ui, || {
        let numbers = numbers.as_str();
        t!(
            cx.lang,
            "merge-group-name",
            numbers = numbers,
            score = score.as_str()
        )
    });
    let rect = row.rect;
    if !ui.is_rect_visible(rect) {
        return row.clicked();
    }
    let painter = ui.painter();
    let body = TextStyle::Body.resolve(ui.style());
    let small = TextStyle::Small.resolve(ui.style());
    let strong = egui::FontSelection::from(theme::strong_style()).resolve(ui.style());
    let left = rect.left() + theme::S;
    let width = rect.width() - 2.0 * theme::S;
    let top = rect.top() + theme::S;
    painter.text(
        pos2(rect.right() - theme::S, top),
        Align2::RIGHT_TOP,
        &score,
        strong.clone(),
        t.wine,
    );
    let head = painter.layout_job(elided(&numbers, strong, width - 48.0, 1));
    painter.galley(pos2(left, top), head, t.ink);
    let text = group.members.first();
    let text = text.and_then(|id| cx.process.proposals.get(*id));
    let text = text.map_or("", |proposal| proposal.text.as_str());
    let text = painter.layout_job(elided(text, body, width, 1));
    painter.galley(pos2(left, top + 19.0), text, t.ink);
    let reason = reasons.of(cx, &group.members);
    let reason = painter.layout_job(elided(reason, small, width, 1));
    painter.galley(pos2(left, top + 39.0), reason, t.soft);
    if row.gained_focus() {
        ui.scroll_to_rect(rect.expand2(vec2(0.0, ROW)), None);
    }
    row.clicked()
}

/// The numbers by which the room calls them.
fn numbers_of(cx: Context, members: &[ProposalId]) -> String {
    let numbers: Vec<String> = members
        .iter()
        .filter_map(|id| cx.process.proposals.get(*id))
        .map(|proposal| words::whole(cx.lang, proposal.number))
        .collect();
    numbers.join(" · ")
}
