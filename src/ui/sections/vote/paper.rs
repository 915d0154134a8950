//! The button that writes what a poll needs on paper: slips and cards.

use egui::Ui;

use crate::app::Command;
use crate::app::command::ExportWhat;
use crate::domain::poll::{Poll, Way, slip};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::widgets;

/// Shows it where the poll has paper; the PDF stands beside the file.
pub fn button(ui: &mut Ui, cx: Context, poll: &Poll, out: &mut Outbox) {
    if !slip::has_paper(poll) {
        return;
    }
    let name = match poll.setup.way {
        Way::Slips => t!(cx.lang, "vote-paper"),
        _ => t!(cx.lang, "vote-paper-cards"),
    };
    let print = widgets::plain_button(ui, icons::FILE_PDF, &name);
    if print
        .on_hover_text(t!(cx.lang, "vote-paper-means"))
        .clicked()
    {
        let file = cx.session.path();
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        let name = t!(cx.lang, "file-slips-name", name = stem.as_ref());
        // What is there already is never written over.
        let places = (1..).map(|n| match n {
            1 => format!("{name} {}.pdf", poll.number),
            n => format!("{name} {} ({n}).pdf", poll.number),
        });
        let mut places = places.map(|name| file.with_file_name(name));
        if let Some(path) = places.find(|path| !path.exists()) {
            let what = ExportWhat::Slips(poll.id);
            out.send(Command::Export { path, what });
        }
    }
}
