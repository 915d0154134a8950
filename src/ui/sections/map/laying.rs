//! The chart on the screen and the one that follows it: laid out at once while that fits into a
//! frame, else on a thread, and reached by moving there, so that the eye sees where a box went.

use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::{Context as Egui, Vec2};

use crate::app::settings::Motion;
use crate::domain::Action;
use crate::domain::layout::{self, Orders};
use crate::ui::context::{Context, Outbox};

use super::MapPanel;
use super::chart::Chart;

/// Larger maps jump: moving them would cost more than it shows.
const MOVED: usize = 200;

/// How long a move takes, in seconds.
const MOVE: f64 = 0.18;

/// What is being laid out or moved.
#[derive(Default)]
pub struct Laying {
    coming: Option<Receiver<Chart>>,
    order: Option<(u64, Receiver<Orders>)>,
    moving: Option<Moving>,
    /// The next chart is laid out as if there were none before it.
    afresh: bool,
}

struct Moving {
    from: Chart,
    to: Chart,
    since: f64,
}

impl Laying {
    /// Whether a thread is at work.
    pub fn is_waiting(&self) -> bool {
        self.coming.is_some() || self.order.is_some()
    }
}

/// Brings the panel's chart nearer to what the process now is.
pub fn follow(panel: &mut MapPanel, egui: &Egui, place: Vec2, cx: Context, out: &mut Outbox) {
    if take_in_order(panel, cx, out) {
        // The order is on its way into the process: it is laid out in the next frame.
        egui.request_repaint();
        return;
    }
    let revision = cx.session.revision();
    let latest = panel.laying.moving.as_ref().map(|moving| &moving.to);
    let latest = latest.or(panel.chart.as_ref());
    let fits = !panel.laying.afresh && latest.is_some_and(|chart| chart.fits(revision, place));
    if let Some(coming) = &panel.laying.coming {
        match coming.try_recv() {
            Ok(chart) => {
                panel.laying.coming = None;
                arrive(panel, egui, chart, cx);
            }
            Err(TryRecvError::Disconnected) => panel.laying.coming = None,
            Err(TryRecvError::Empty) => {}
        }
    } else if !fits {
        let before = latest.filter(|_| !panel.laying.afresh).cloned();
        panel.laying.afresh = false;
        let process = cx.process.clone();
        let lay = move || Chart::new(&process, revision, place, before.as_ref());
        if layout::is_quick(cx.process) {
            arrive(panel, egui, lay(), cx);
        } else {
            panel.laying.coming = on_thread(egui, lay);
        }
    }
    step(panel, egui);
}

/// Orders the whole map anew, so that its links cross least.
pub fn order_afresh(panel: &mut MapPanel, egui: &Egui, cx: Context) {
    if panel.laying.order.is_none() {
        let process = cx.process.clone();
        let ordering = on_thread(egui, move || layout::order_afresh(&process));
        panel.laying.order = ordering.map(|ordering| (cx.session.revision(), ordering));
    }
}

/// Takes an order that was found, unless the map has changed since; answers whether it did.
fn take_in_order(panel: &mut MapPanel, cx: Context, out: &mut Outbox) -> bool {
    let Some((revision, ordering)) = &panel.laying.order else {
        return false;
    };
    let mut taken = false;
    match ordering.try_recv() {
        Ok(orders) => {
            if *revision == cx.session.revision() {
                let rows = orders.into_iter().collect();
                out.act(Action::OrderObjectives { rows });
                panel.laying.afresh = true;
                taken = true;
            }
            panel.laying.order = None;
        }
        Err(TryRecvError::Disconnected) => panel.laying.order = None,
        Err(TryRecvError::Empty) => {}
    }
    taken
}

/// Runs something on a thread of its own and wakes the screen when it is done.
fn on_thread<T: Send + 'static>(
    egui: &Egui,
    run: impl FnOnce() -> T + Send + 'static,
) -> Option<Receiver<T>> {
    let (sender, receiver) = channel();
    let egui = egui.clone();
    let thread = std::thread::Builder::new().name("map".to_owned());
    let spawned = thread.spawn(move || {
        // The panel may be gone: then nobody listens, and that is right.
        let _ = sender.send(run());
        egui.request_repaint();
    });
    match spawned {
        Ok(_) => Some(receiver),
        Err(error) => {
            tracing::error!(%error, "no thread");
            None
        }
    }
}

/// Begins the way to a new chart, or is there at once.
fn arrive(panel: &mut MapPanel, egui: &Egui, to: Chart, cx: Context) {
    let from = panel.chart.take();
    panel.laying.moving = None;
    let moves = cx.minga.settings().motion == Motion::Shown && to.many() <= MOVED;
    match from {
        Some(from) if moves && from.differs(&to) => {
            let since = egui.input(|input| input.time);
            panel.chart = Some(to.between(&from, 0.0));
            panel.laying.moving = Some(Moving { from, to, since });
        }
        _ => panel.chart = Some(to),
    }
}

/// Moves the chart on.
fn step(panel: &mut MapPanel, egui: &Egui) {
    let Some(moving) = &panel.laying.moving else {
        return;
    };
    #[expect(clippy::cast_possible_truncation, reason = "from 0 to 1")]
    let part = ((egui.input(|input| input.time) - moving.since) / MOVE).clamp(0.0, 1.0) as f32;
    if part < 1.0 {
        // Fast at first, slow at the end.
        let part = 1.0 - (1.0 - part).powi(3);
        panel.chart = Some(moving.to.between(&moving.from, part));
        egui.request_repaint();
    } else if let Some(moving) = panel.laying.moving.take() {
        panel.chart = Some(moving.to);
    }
}
