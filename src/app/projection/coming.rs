//! Pages that take longer than a frame: laid out on a thread, over a snapshot of the process.

use std::sync::{Arc, OnceLock};
use std::thread::JoinHandle;

use crate::app::projection::deck::{self, Slide};
use crate::app::projection::open_slide::{Source, Stamp};
use crate::app::projection::scene::Scene;
use crate::domain::process::Process;

/// A slide's pages on their way; copies wait for the same ones.
#[derive(Clone, Debug)]
pub struct Coming {
    /// What they are laid out from.
    pub stamp: Stamp,
    pub seen: Process,
    pages: Arc<OnceLock<Vec<Arc<Scene>>>>,
    thread: Arc<JoinHandle<()>>,
}

impl Coming {
    /// Starts laying out the pages of one of a slide's parts; `None` where no thread is to be had.
    pub fn start(slide: &Slide, stamp: Stamp, source: &Source) -> Option<Self> {
        let pages = Arc::new(OnceLock::new());
        let (slide, process, lang) = (slide.clone(), source.process.clone(), source.lang.clone());
        let (revision, aspect) = (source.revision, source.aspect);
        let found = Arc::clone(&pages);
        let spawned = std::thread::Builder::new()
            .name("slide".to_owned())
            .spawn(move || {
                let source = Source {
                    process: &process,
                    revision,
                    lang: &lang,
                    aspect,
                };
                // Only this thread sets it.
                let _ = found.set(laid_out(&slide, stamp.part(), &source));
            });
        match spawned {
            Ok(thread) => Some(Self {
                stamp,
                seen: source.process.clone(),
                pages,
                thread: Arc::new(thread),
            }),
            Err(error) => {
                tracing::error!(%error, "no thread");
                None
            }
        }
    }

    /// The pages, once they are there; none at all when the thread ended without.
    pub fn pages(&self) -> Option<Vec<Arc<Scene>>> {
        // Asked first: between a look at the pages and one at the thread, both may come to be.
        let ended = self.thread.is_finished();
        let pages = self.pages.get().cloned();
        pages.or_else(|| ended.then(Vec::new))
    }
}

/// The pages of one of a slide's parts, here and now.
pub fn laid_out(slide: &Slide, part: usize, source: &Source) -> Vec<Arc<Scene>> {
    let (process, room) = (source.process, source.room());
    // The last that was said, wherever it stands.
    let tables = process.tables.iter();
    let last = tables.filter_map(|table| process.index().all_of(table.id)?.last());
    let newest = last.max().map(|(_, id)| *id);
    let pages = deck::part(process, slide, part, &source.view(&room), newest);
    pages.into_iter().map(Arc::new).collect()
}
