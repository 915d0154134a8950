//! Everyone, with a tick at who belongs to a body and what they are in it.

use std::collections::BTreeMap;

use egui::{Align2, Id, Rect, Role, ScrollArea, TextStyle, Ui, UiBuilder, pos2, vec2};

use super::cursor::Cursor;
use super::roll::{Entry, Roll};
use crate::domain::Action;
use crate::domain::body::Membership;
use crate::domain::ids::{BodyId, ParticipantId};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::typed_line::Line;
use crate::ui::widgets::{ListRow, TypedLines, elided};

const ROW: f32 = 40.0;
/// The tick.
const GUTTER: f32 = 36.0;
/// What somebody is in the body.
const ROLE: f32 = 168.0;

/// What is chosen and typed among the members.
#[derive(Default)]
pub struct Members {
    pub cursor: Cursor,
    typed: TypedLines,
    of: Option<BodyId>,
    /// Who belongs to the body, with what they are in it.
    roles: Derived<BTreeMap<ParticipantId, String>>,
}

impl Members {
    /// Takes the chosen one in, or out; answers whether anybody was chosen.
    pub fn toggle_chosen(&mut self, cx: Context, body: BodyId, out: &mut Outbox) -> bool {
        let Some(participant) = self.cursor.chosen.take() else {
            return false;
        };
        let inside = cx
            .process
            .members_of(body)
            .any(|member| member.participant == participant);
        toggle(body, participant, inside, out);
        true
    }

    pub fn show(&mut self, ui: &mut Ui, cx: Context, roll: &Roll, body: BodyId, out: &mut Outbox) {
        if self.of != Some(body) {
            self.of = Some(body);
            self.roles.forget();
        }
        self.roles.get(cx, || {
            let members = cx.process.members_of(body);
            members.map(|m| (m.participant, m.role.clone())).collect()
        });
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut list = ScrollArea::vertical()
            .id_salt("body-members")
            .auto_shrink([false, false]);
        if let Some(row) = self.cursor.reveal() {
            #[expect(clippy::cast_precision_loss, reason = "rows of a list")]
            let top = row as f32 * ROW;
            list = list.vertical_scroll_offset((top - 3.0 * ROW).max(0.0));
        }
        list.show_rows(ui, ROW, roll.found(), |ui, range| {
            for entry in range.filter_map(|row| roll.at(row)) {
                self.show_row(ui, cx, body, entry, out);
            }
        });
    }

    fn show_row(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        body: BodyId,
        entry: &Entry,
        out: &mut Outbox,
    ) {
        let t = Tokens::of(ui);
        let role = self
            .roles
            .known()
            .and_then(|members| members.get(&entry.id));
        let theirs = entry.organisation.as_ref().map_or("", |known| &known.name);
        let row = ListRow {
            id: ui.scope_id().with(("body-member", entry.id)),
            height: ROW,
            role: Role::CheckBox,
            chosen: self.cursor.chosen == Some(entry.id),
        };
        let row = row.show(ui, || format!("{} {theirs}", entry.name));
        if row.clicked() {
            toggle(body, entry.id, role.is_some(), out);
        }
        let rect = row.rect;
        if !ui.is_rect_visible(rect) {
            return;
        }
        let painter = ui.painter();
        let (tick, color) = if role.is_some() {
            (icons::CHECK_SQUARE, t.wine)
        } else {
            (icons::SQUARE, t.soft)
        };
        let emphasis = egui::FontSelection::from(theme::emphasis_style()).resolve(ui.style());
        let at = pos2(rect.left() + theme::S, rect.center().y);
        painter.text(at, Align2::LEFT_CENTER, tick, emphasis, color);
        let body_font = TextStyle::Body.resolve(ui.style());
        let left = rect.left() + GUTTER;
        let width = (rect.right() - ROLE - theme::L - left) / 2.0;
        for (text, left, color) in [
            (entry.name.as_str(), left, t.ink),
            (theirs, left + width, t.soft),
        ] {
            let words = painter.layout_job(elided(text, body_font.clone(), width - theme::S, 1));
            let top = rect.center().y - words.size().y / 2.0;
            painter.galley(pos2(left, top), words, color);
        }
        let Some(role) = role else {
            return;
        };
        let label = t!(cx.lang, "body-role-of", name = entry.name.as_str());
        let hint = t!(cx.lang, "body-role");
        let place = Rect::from_center_size(
            pos2(rect.right() - ROLE / 2.0 - theme::S, rect.center().y),
            vec2(ROLE, theme::ROW),
        );
        let line = Line {
            hint: &hint,
            width: ROLE,
            ..Line::words(&label, role)
        };
        let id = Id::unique(("body-role", body, entry.id));
        // A child of its own: the row has its place already.
        let mut child = ui.new_child(UiBuilder::new().max_rect(place));
        let (_, typed) = self.typed.show(&mut child, id, line);
        if let Some(role) = typed {
            out.act(Action::SetMembership {
                body,
                participant: entry.id,
                membership: Membership::Member { role },
            });
        }
    }
}

fn toggle(body: BodyId, participant: ParticipantId, inside: bool, out: &mut Outbox) {
    out.act(Action::SetMembership {
        body,
        participant,
        membership: if inside {
            Membership::Out
        } else {
            Membership::Member {
                role: String::new(),
            }
        },
    });
}
