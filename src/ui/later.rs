//! What takes longer than a frame to find: made on a thread over a snapshot, and taken when it is
//! there. Until then the panel shows what it has.

use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Duration;

use egui::Ui;

/// How often it is seen whether it is there.
const LOOK: Duration = Duration::from_millis(30);

/// How a thing is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It is little: before the frame ends.
    AtOnce,
    OnAThread,
}

/// A thing that was asked for under a key, and may be on its way.
pub struct Later<K, T> {
    /// What the present value was made for.
    made_for: Option<K>,
    coming: Option<(K, Receiver<T>)>,
}

impl<K, T> Default for Later<K, T> {
    fn default() -> Self {
        Self {
            made_for: None,
            coming: None,
        }
    }
}

impl<K: PartialEq, T: Send + 'static> Later<K, T> {
    /// The value for `key`, in the pass in which it comes; `None` while it comes and when the last
    /// one is right. A thread that is under way is waited for before another begins.
    pub fn get<F>(&mut self, ui: &Ui, key: K, how: How, maker: impl FnOnce() -> F) -> Option<T>
    where
        F: FnOnce() -> T + Send + 'static,
    {
        if let Some((for_key, receiver)) = self.coming.take() {
            match receiver.try_recv() {
                Ok(value) => {
                    self.made_for = Some(for_key);
                    // What was asked for meanwhile is begun in the next pass.
                    ui.ctx().request_repaint();
                    return Some(value);
                }
                Err(TryRecvError::Empty) => {
                    self.coming = Some((for_key, receiver));
                    ui.ctx().request_repaint_after(LOOK);
                    return None;
                }
                // The thread ended without it: this key is not tried again.
                Err(TryRecvError::Disconnected) => self.made_for = Some(for_key),
            }
        }
        if self.made_for.as_ref() == Some(&key) {
            return None;
        }
        let make = maker();
        if how == How::AtOnce {
            self.made_for = Some(key);
            return Some(make());
        }
        let (sender, receiver) = channel();
        let spawned = std::thread::Builder::new()
            .name("find".to_owned())
            // Nobody waits for it any more where the panel has gone.
            .spawn(move || drop(sender.send(make())));
        match spawned {
            Ok(_) => self.coming = Some((key, receiver)),
            Err(error) => tracing::error!(%error, "no thread"),
        }
        ui.ctx().request_repaint_after(LOOK);
        None
    }

    /// Makes the next [`Later::get`] make it again, for a reason that is not in the key.
    pub fn forget(&mut self) {
        self.made_for = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    /// Asks for `key` until something comes.
    fn awaited(later: &mut Later<u32, u32>, key: u32, how: How) -> u32 {
        let patience = Instant::now() + Duration::from_mins(1);
        let mut found = None;
        while found.is_none() {
            assert!(Instant::now() < patience, "nothing came");
            let ctx = egui::Context::default();
            let output = ctx.run_ui(egui::RawInput::default(), |ui| {
                found = later.get(ui, key, how, || move || key * 10);
            });
            output.drop_without_applying_deltas();
        }
        found.unwrap_or_default()
    }

    #[test]
    fn what_was_asked_for_first_comes_first_and_the_last_wish_last() {
        let mut later = Later::default();
        assert_eq!(awaited(&mut later, 1, How::AtOnce), 10);
        let ctx = egui::Context::default();
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            assert!(later.get(ui, 1, How::AtOnce, || || 0).is_none());
            assert!(later.get(ui, 2, How::OnAThread, || || 20).is_none());
        });
        output.drop_without_applying_deltas();
        // Another was wanted meanwhile: the one on its way is shown until then.
        assert_eq!(awaited(&mut later, 3, How::OnAThread), 20);
        assert_eq!(awaited(&mut later, 3, How::OnAThread), 30);
    }
}
