//! *Sugeridas*: groups that say nearly the same, the most certain first. Nothing is merged by itself.

use std::collections::BTreeMap;

use egui::{Align2, Role, ScrollArea, TextStyle, Ui, pos2, vec2};

use crate::app::command::Choice;
use crate::app::likeness::Group;
use crate::domain::ids::ProposalId;
use crate::i18n::{similarity, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{ListRow, elided};

/// The score with the numbers, one line of text, the reason.
const ROW: f32 = 72.0;

/// The groups, and the one that stands side by side.
#[derive(Default)]
pub struct Queue {
    /// Where the open group stands, or the next one to be opened.
    at: usize,
    open: Option<Vec<ProposalId>>,
    /// What the rows say, by place, and of which state of the file.
    reasons: (u64, BTreeMap<usize, String>),
    /// The state in which the open group was merged or told apart: then the next one opens.
    settled: Option<u64>,
    reveal: Reveal,
}

/// Whether the row of the open group is to be brought into sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Reveal {
    #[default]
    No,
    Yes,
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
            self.at = place;
        }
        let Some(settled) = self.settled else {
            return;
        };
        // In the pass after the act its changes are there, unless it was refused.
        self.settled = None;
        if settled != cx.session.revision() {
            self.open = None;
            self.go_to(groups, self.at, out);
        }
    }

    /// Opens the group before or after; the first one when none is open.
    pub fn step(&mut self, cx: Context, by: isize, out: &mut Outbox) {
        let groups = cx.session.likeness().groups();
        let at = match self.open {
            Some(_) => self.at.saturating_add_signed(by),
            None => self.at,
        };
        self.go_to(groups, at, out);
    }

    fn go_to(&mut self, groups: &[Group], at: usize, out: &mut Outbox) {
        let Some(last) = groups.len().checked_sub(1) else {
            self.open = None;
            return;
        };
        self.at = at.min(last);
        let members = groups[self.at].members.clone();
        self.open = Some(members.clone());
        self.reveal = Reveal::Yes;
        out.send(Choice::Proposals(members));
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
        let mut list = ScrollArea::vertical()
            .id_salt("merge-suggested")
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink([false, false]);
        if std::mem::take(&mut self.reveal) == Reveal::Yes {
            #[expect(clippy::cast_precision_loss, reason = "a place in a list")]
            let top = self.at as f32 * ROW;
            let above = ((height - ROW) / 2.0).max(0.0);
            list = list.vertical_scroll_offset((top - above).max(0.0));
        }
        let mut clicked = None;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            list.show_rows(ui, ROW, groups.len(), |ui, range| {
                for place in range {
                    if let Some(group) = groups.get(place)
                        && self.show_row(ui, cx, group, place)
                    {
                        clicked = Some(place);
                    }
                }
            });
        });
        if let Some(place) = clicked {
            self.go_to(groups, place, out);
            self.reveal = Reveal::No;
        }
    }

    /// A row; answers whether it was clicked.
    fn show_row(&mut self, ui: &mut Ui, cx: Context, group: &Group, place: usize) -> bool {
        let t = Tokens::of(ui);
        let chosen = self.at == place && self.open.is_some();
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
        let reason = self.reason(cx, group, place).to_owned();
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
        let reason = painter.layout_job(elided(reason, small, width, 1));
        painter.galley(pos2(left, top + 39.0), reason, t.soft);
        if row.gained_focus() {
            ui.scroll_to_rect(rect.expand2(vec2(0.0, ROW)), None);
        }
        row.clicked()
    }

    /// Why the group's members are taken for alike, in words; made once for a state of the file.
    fn reason(&mut self, cx: Context, group: &Group, place: usize) -> &str {
        let revision = cx.session.revision();
        if self.reasons.0 != revision {
            self.reasons = (revision, BTreeMap::new());
        }
        self.reasons
            .1
            .entry(place)
            .or_insert_with(|| reason(cx, &group.members))
    }
}

/// What the first two say both, in words.
#[must_use]
pub fn reason(cx: Context, members: &[ProposalId]) -> String {
    let mut texts = members
        .iter()
        .filter_map(|id| cx.process.proposals.get(*id))
        .map(|proposal| proposal.text.as_str());
    let (Some(one), Some(other)) = (texts.next(), texts.next()) else {
        return String::new();
    };
    let why = cx.session.likeness().why(one, other);
    similarity::why(cx.lang, &why)
}

/// The numbers by which the room calls them.
#[must_use]
pub fn numbers_of(cx: Context, members: &[ProposalId]) -> String {
    let numbers: Vec<String> = members
        .iter()
        .filter_map(|id| cx.process.proposals.get(*id))
        .map(|proposal| words::whole(cx.lang, proposal.number))
        .collect();
    numbers.join(" · ")
}
