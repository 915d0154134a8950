//! A page that comes step by step, as a poll's result does: how much of it is there at a moment.

use jiff::{SignedDuration, Timestamp};

/// From one step to the next: the room reads a bar before the one above it comes.
pub const STEP: SignedDuration = SignedDuration::from_millis(600);

/// What of the page on the screen is there. Time passes only while the room sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reveal {
    shown: u8,
    /// How many steps the page has.
    steps: u8,
    /// The last step's moment; none while the room sees something else.
    since: Option<Timestamp>,
}

impl Reveal {
    /// A page that the room has seen already.
    pub fn whole() -> Self {
        Self {
            shown: u8::MAX,
            ..Self::default()
        }
    }

    /// Shows all that is still to come.
    pub fn finish(&mut self) {
        self.shown = u8::MAX;
    }

    /// Takes the page that is on the screen. One without steps has nothing to wait for, and what
    /// takes its place begins at its beginning: a result in place of "closed".
    pub fn take(&mut self, steps: u8) {
        if steps == 0 {
            *self = Self::default();
        }
        self.steps = steps;
    }

    /// Time passes before the room's eyes.
    pub fn go_on(&mut self, now: Timestamp) {
        if !self.is_under_way() {
            return;
        }
        let since = self.since.get_or_insert(now);
        while self.shown < self.steps && now.duration_since(*since) >= STEP {
            self.shown += 1;
            *since += STEP;
        }
    }

    /// Time passes, but not for this page: the room sees nothing, or something else.
    pub fn wait(&mut self) {
        self.since = None;
    }

    /// What is there now, as [`crate::app::projection::frame::ProjectorFrame::revealed`] counts it.
    #[must_use]
    pub fn shown(&self) -> u8 {
        if self.is_under_way() {
            self.shown
        } else {
            u8::MAX
        }
    }

    /// Whether something is still to come.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.shown < self.steps
    }

    /// How long until the next step, while time passes.
    #[must_use]
    pub fn next_in(&self, now: Timestamp) -> Option<SignedDuration> {
        let since = self.since.filter(|_| self.is_under_way())?;
        Some((STEP - now.duration_since(since)).max(SignedDuration::ZERO))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Timestamp {
        Timestamp::from_millisecond(millis).expect("a moment")
    }

    /// What is there at each moment of a page of three bars.
    fn seen(reveal: &mut Reveal, moments: &[i64]) -> Vec<u8> {
        let mut seen = Vec::new();
        for moment in moments {
            reveal.take(3);
            reveal.go_on(at(*moment));
            seen.push(reveal.shown());
        }
        seen
    }

    #[test]
    fn bars_come_one_by_one_in_their_own_time() {
        let mut reveal = Reveal::default();
        let moments = [5_000, 5_599, 5_600, 6_300, 6_799, 6_800, 60_000];
        let all = u8::MAX;
        assert_eq!(seen(&mut reveal, &moments), [0, 0, 1, 2, 2, all, all]);
    }

    #[test]
    fn the_next_step_is_known_until_there_is_none() {
        let mut reveal = Reveal::default();
        assert_eq!(reveal.next_in(at(0)), None);
        seen(&mut reveal, &[0, 700]);
        assert_eq!(
            reveal.next_in(at(900)),
            Some(SignedDuration::from_millis(300))
        );
        assert_eq!(reveal.next_in(at(9_000)), Some(SignedDuration::ZERO));
        reveal.finish();
        assert_eq!((reveal.shown(), reveal.next_in(at(900))), (u8::MAX, None));
    }

    #[test]
    fn nothing_comes_while_the_room_does_not_see_it() {
        let mut reveal = Reveal::default();
        seen(&mut reveal, &[0, 600]);
        reveal.wait();
        assert_eq!((reveal.shown(), reveal.next_in(at(700))), (1, None));
        assert_eq!(seen(&mut reveal, &[60_000, 60_599, 60_600]), [1, 1, 2]);
    }

    #[test]
    fn a_result_begins_anew_where_there_was_none() {
        let mut reveal = Reveal::whole();
        assert_eq!(seen(&mut reveal, &[0]), [u8::MAX]);
        reveal.take(0);
        assert_eq!(reveal.shown(), u8::MAX);
        assert_eq!(seen(&mut reveal, &[100]), [0]);
    }
}
