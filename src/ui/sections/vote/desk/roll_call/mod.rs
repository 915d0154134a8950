//! *Votación nominal*: the voters by name, one after another, an answer by a key each.
//! Digits answer, letters jump to a name; who is missing is told.

mod answer;
mod row;
mod voters;

use egui::{Event, Key, Label, Modifiers, ScrollArea, Ui};

use crate::domain::fold::fold;
use crate::domain::ids::{BallotId, PollOptionId};
use crate::domain::poll::Poll;
use crate::i18n::ballot;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::kept::Derived;
use crate::ui::sections::merge::column;
use crate::ui::taking::take;
use crate::ui::theme;
use crate::ui::widgets::{self, ReadyLine, Reason};

use super::slips::reading::Reading;
use voters::Voters;

/// So long a name is typed on, in seconds.
const PAUSE: f64 = 1.0;
/// So many of those who are missing are named.
const NAMED: usize = 6;

/// The desk of a roll-call.
#[derive(Default)]
pub struct RollCall {
    voters: Derived<Voters>,
    /// The voter in hand, by their place among those shown.
    row: usize,
    begun: bool,
    answers: ReadyLine,
    why: ReadyLine,
    reading: Reading,
    asking: Asking,
    refused: Option<String>,
    filter: Filter,
    /// The letters of a name, and when the last one was typed.
    sought: (String, f64),
    reveal: bool,
    focus: bool,
}

/// Whom the list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Filter {
    #[default]
    All,
    /// Who may vote and has not.
    Missing,
}

/// What is asked for before an answer is done.
#[derive(Debug, Default)]
enum Asking {
    #[default]
    Nothing,
    /// Why they object.
    Objection,
    /// Why a vote shall not count.
    Void(BallotId, Reason),
}

impl RollCall {
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        out: &mut Outbox,
    ) {
        let all = ui.max_rect();
        let (left, right) = all.split_left_right_at_fraction(0.5);
        self.voters.get(cx, || Voters::of(cx, poll));
        if !self.begun {
            self.begun = true;
            self.focus = true;
            self.go_to_missing(0);
        }
        self.follow_keys(ui);
        let shown = self.shown();
        self.row = self.row.min(shown.len().saturating_sub(1));
        ui.scope_builder(column(left.with_max_x(left.right() - theme::M)), |ui| {
            self.show_list(ui, cx, poll, options, &shown);
        });
        ui.scope_builder(column(right), |ui| {
            self.show_voter(ui, cx, poll, options, &shown, out);
            self.show_missing(ui, cx);
        });
    }

    /// The places of those who are shown, among all.
    fn shown(&self) -> Vec<usize> {
        let Some(voters) = self.voters.known() else {
            return Vec::new();
        };
        match self.filter {
            Filter::All => (0..voters.all.len()).collect(),
            Filter::Missing => voters.missing.clone(),
        }
    }

    /// The next voter from this place on who is missing.
    fn go_to_missing(&mut self, from: usize) {
        let shown = self.shown();
        let Some(voters) = self.voters.known() else {
            return;
        };
        let many = shown.len();
        let next = (0..many)
            .map(|step| (from + step) % many)
            .find(|row| voters.all[shown[*row]].is_missing());
        if let Some(row) = next {
            self.row = row;
        }
        self.reveal = true;
        self.answers.set("");
        self.why.set("");
        self.reading.forget();
        self.asking = Asking::Nothing;
        self.refused = None;
        self.focus = true;
    }

    fn go_to(&mut self, row: usize) {
        if row == self.row {
            return;
        }
        self.row = row;
        self.reveal = true;
        self.answers.set("");
        self.why.set("");
        self.reading.forget();
        self.asking = Asking::Nothing;
        self.refused = None;
        self.focus = true;
    }

    /// Arrows go to a neighbour, letters to a name.
    fn follow_keys(&mut self, ui: &Ui) {
        match &self.asking {
            Asking::Void(..) => return,
            Asking::Objection => {
                if take(ui, Modifiers::NONE, Key::Escape) {
                    self.asking = Asking::Nothing;
                    self.focus = true;
                }
                return;
            }
            Asking::Nothing => {}
        }
        let last = self.shown().len().saturating_sub(1);
        if take(ui, Modifiers::NONE, Key::ArrowDown) {
            self.go_to((self.row + 1).min(last));
        }
        if take(ui, Modifiers::NONE, Key::ArrowUp) {
            self.go_to(self.row.saturating_sub(1));
        }
        if take(ui, Modifiers::COMMAND, Key::Delete)
            && let Some(ballot) = self.ballot_in_hand()
        {
            self.asking = Asking::Void(ballot, Reason::default());
        }
        let letters = ui.input_mut(|input| {
            let mut letters = String::new();
            input.events.retain(|event| match event {
                Event::Text(text) if text.chars().all(char::is_alphabetic) => {
                    letters.push_str(text);
                    false
                }
                _ => true,
            });
            letters
        });
        if !letters.is_empty() {
            self.seek(ui, &letters);
        }
    }

    /// Jumps to the first name of which a word begins with what was typed.
    fn seek(&mut self, ui: &Ui, letters: &str) {
        let now = ui.input(|input| input.time);
        if now - self.sought.1 > PAUSE {
            self.sought.0.clear();
        }
        self.sought.0.push_str(&fold(letters));
        self.sought.1 = now;
        let shown = self.shown();
        let Some(voters) = self.voters.known() else {
            return;
        };
        let sought = self.sought.0.as_str();
        let begins = |row: &usize| voters.all[shown[*row]].folded.starts_with(sought);
        let within = |row: &usize| {
            let mut words = voters.all[shown[*row]].folded.split_whitespace();
            words.any(|word| word.starts_with(sought))
        };
        let rows = 0..shown.len();
        if let Some(row) = rows.clone().find(begins).or(rows.clone().find(within)) {
            self.go_to(row);
        }
    }

    fn ballot_in_hand(&self) -> Option<BallotId> {
        let shown = self.shown();
        let voters = self.voters.known()?;
        voters.all.get(*shown.get(self.row)?)?.ballot
    }

    fn show_list(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        shown: &[usize],
    ) {
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW);
            let on = self.filter == Filter::Missing;
            if widgets::toggle_button(ui, &t!(cx.lang, "desk-only-missing"), on).clicked() {
                self.filter = if on { Filter::All } else { Filter::Missing };
                self.row = 0;
                self.go_to_missing(0);
            }
        });
        ui.spacing_mut().item_spacing.y = 0.0;
        let Some(voters) = self.voters.known() else {
            return;
        };
        let mut clicked = None;
        let reveal = std::mem::take(&mut self.reveal);
        let mut area = ScrollArea::vertical()
            .id_salt("vote-voters")
            .auto_shrink([false, false]);
        if reveal {
            // The row in hand stands with some of those before it in sight.
            let above = self.row.saturating_sub(3) as f32;
            area = area.vertical_scroll_offset(above * row::ROW);
        }
        area.show_rows(ui, row::ROW, shown.len(), |ui, seen| {
            for row in seen {
                let Some(voter) = shown.get(row).and_then(|place| voters.all.get(*place)) else {
                    continue;
                };
                if row::show(ui, cx, poll, options, voter, row == self.row).clicked() {
                    clicked = Some(row);
                }
            }
        });
        if let Some(row) = clicked {
            self.go_to(row);
            self.focus = true;
        }
    }

    /// Who has not voted yet.
    fn show_missing(&self, ui: &mut Ui, cx: Context) {
        let Some(voters) = self.voters.known() else {
            return;
        };
        ui.add_space(theme::S);
        let missing = voters.missing.len();
        if missing == 0 {
            ui.label(theme::strong(t!(cx.lang, "desk-nobody-missing")));
            return;
        }
        ui.label(theme::strong(t!(cx.lang, "desk-missing", n = missing)));
        let named = voters.missing.iter().take(NAMED);
        let names: Vec<String> = named.map(|place| voters.all[*place].name.clone()).collect();
        let said = ballot::and_more(cx.lang, &names, missing - names.len());
        ui.add(Label::new(theme::soft(said)).wrap());
    }
}
