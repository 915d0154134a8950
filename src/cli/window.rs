//! `minga [FILE.minga]`: the window.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::app::places::Places;
use crate::cli::{Ended, Failure, Outcome, misuse};
use crate::i18n::Lang;
use crate::t;
use crate::ui::window::Loop;

/// The window as it opens: wide enough for everything at 1366 by 768.
const SIZE: [f32; 2] = [1280.0, 720.0];
const LEAST: [f32; 2] = [1024.0, 600.0];

pub fn run(lang: &Lang, matches: &ArgMatches) -> Outcome {
    let open = matches.get_one::<PathBuf>("file").cloned();
    if let Some(word) = open.as_deref().filter(|path| is_a_mere_word(path)) {
        let what = word.display().to_string();
        return Err(misuse::unknown(lang, &what, "minga --help").into());
    }
    let mut viewport = egui::ViewportBuilder::default()
        .with_title("Minga")
        .with_app_id("minga")
        .with_inner_size(SIZE)
        .with_min_inner_size(LEAST)
        .with_maximized(true);
    if let Ok(icon) =
        eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon/minga.png"))
    {
        viewport = viewport.with_icon(icon);
    }
    let options = eframe::NativeOptions {
        viewport,
        // Also where the tests bring the other one: they test what is shipped.
        renderer: eframe::Renderer::Glow,
        ..Default::default()
    };
    // A driver that is missing in parts can panic instead of failing: both get the one sentence.
    let ran = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        eframe::run_native(
            "minga",
            options,
            Box::new(move |cc| Ok(Box::new(Loop::new(cc, Places::of_user(), open)))),
        )
    }));
    match ran {
        Ok(Ok(())) => Ok(Ended::Done),
        Ok(Err(error)) => {
            tracing::error!(%error, "no window");
            Err(Failure::NoDisplay(match error {
                eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) => {
                    t!(lang, "cli-no-display")
                }
                _ => t!(lang, "cli-no-library"),
            }))
        }
        Err(_) => Err(Failure::NoDisplay(t!(lang, "cli-no-library"))),
    }
}

/// Whether what should be a file is rather a mistyped command: a word that leads nowhere.
fn is_a_mere_word(path: &Path) -> bool {
    let parts = path.components().count();
    parts < 2 && path.extension().is_none() && !path.exists()
}
