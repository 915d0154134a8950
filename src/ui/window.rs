//! The facilitator's window: what stands where, and which command each key sends.

mod run;

pub use run::Loop;

use std::time::Duration;

use egui::{CentralPanel, Context as Egui, Frame, Margin, Panel, Theme, Ui, ViewportCommand};

use crate::app::command::{FileCommand, ImportCommand, Preference};
use crate::app::projection::frame::ProjectorFrame;
use crate::app::projector::{SingleScreen, Window};
use crate::app::section::Section;
use crate::app::session::SaveState;
use crate::app::settings::{Appearance, Strip};
use crate::app::{Command, Minga, clock};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::sections::Sections;
use crate::ui::shell::files::{Files, Purpose, system::System};
use crate::ui::shell::help::Help;
use crate::ui::shell::import_place::ImportPlace;
use crate::ui::shell::keys::{self, KeyAction, Typing};
use crate::ui::shell::palette::{Outcome, Palette};
use crate::ui::shell::projector_window::{Place, ProjectorWindow};
use crate::ui::shell::single_screen::SingleScreenPanel;
use crate::ui::shell::start::StartScreen;
use crate::ui::shell::strip::StripPanel;
use crate::ui::shell::{notices, rail, section_keys, top_bar};
use crate::ui::theme;

/// The window with everything that is being typed in it.
pub struct FacilitatorWindow {
    minga: Minga,
    out: Outbox,
    typing: Typing,
    start: StartScreen,
    sections: Sections,
    import: ImportPlace,
    strip: StripPanel,
    single: SingleScreenPanel,
    palette: Option<Palette>,
    to_press: Option<egui::KeyboardShortcut>,
    help: Option<Help>,
    files: Files,
    projector: Option<ProjectorWindow>,
    leaving: Leaving,
    zoom: f32,
    /// The opening of the file that the panels belong to.
    shown: Option<uuid::Uuid>,
}

/// Whether the window is to close as soon as everything is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Leaving {
    No,
    WhenSaved,
}

impl FacilitatorWindow {
    /// The window of a program; `ctx` gets its fonts and colours.
    #[must_use]
    pub fn new(minga: Minga, ctx: &Egui) -> Self {
        theme::install(ctx);
        ctx.set_zoom_factor(minga.settings().zoom);
        Self {
            zoom: minga.settings().zoom,
            minga,
            out: Outbox::default(),
            typing: Typing::default(),
            start: StartScreen::default(),
            sections: Sections::default(),
            import: ImportPlace::default(),
            strip: StripPanel::default(),
            single: SingleScreenPanel::default(),
            palette: None,
            to_press: None,
            help: None,
            files: Files::default(),
            projector: None,
            leaving: Leaving::No,
            shown: None,
        }
    }

    /// The same with the system's dialogs to choose files in.
    #[must_use]
    pub fn with_dialogs(mut self, system: System) -> Self {
        self.files = Files::with(system);
        self
    }

    /// The program behind the window, for those who drive it from outside.
    #[must_use]
    pub fn minga(&self) -> &Minga {
        &self.minga
    }

    /// What the room sees now, and what comes next.
    pub fn frames(&mut self) -> Option<(ProjectorFrame, Option<ProjectorFrame>)> {
        self.minga.frames()
    }

    /// Sends a command from outside, as a key would.
    pub fn send(&mut self, command: impl Into<Command>) {
        self.minga.dispatch(command.into());
    }

    /// Takes in what threads have finished; before each pass.
    pub fn tick(&mut self, ctx: &Egui) {
        self.minga.tick();
        let theme = match self.minga.settings().appearance {
            Appearance::Light => Theme::Light,
            Appearance::Dark => Theme::Dark,
        };
        ctx.set_theme(theme);
        let zoom = ctx.zoom_factor();
        if (zoom - self.zoom).abs() > f32::EPSILON {
            self.zoom = zoom;
            self.minga.dispatch(Preference::Zoom(zoom).into());
        }
        self.leave(ctx);
    }

    /// Closing waits until everything is on the disk; if it cannot be saved, the first try says so
    /// and the second closes all the same.
    fn leave(&mut self, ctx: &Egui) {
        let asked = ctx.input(|input| input.viewport().close_requested());
        let stalled = self
            .minga
            .session()
            .is_some_and(|session| matches!(session.save_state(), SaveState::Stalled(_)));
        if asked && !self.minga.is_settled() && !(stalled && self.leaving == Leaving::WhenSaved) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.leaving = Leaving::WhenSaved;
        } else if self.leaving == Leaving::WhenSaved && self.minga.is_settled() {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// One pass of the window.
    pub fn show(&mut self, ui: &mut Ui, place: Place) {
        let ctx = ui.ctx().clone();
        self.typing.notice(&ctx);
        section_keys::press(&ctx, &mut self.to_press);
        for action in keys::pressed(&ctx, self.minga.lang(), &self.typing) {
            self.do_action(action);
        }
        self.dropped_files(&ctx);
        self.forget_other_file();
        let frames = self.minga.frames();
        // The page goes on by itself: a result comes bar by bar.
        if let Some(wait) = self.minga.projector().next_step_in(clock::now()) {
            ctx.request_repaint_after(Duration::try_from(wait).unwrap_or_default());
        }
        match &frames {
            Some((frame, next)) => {
                if self.minga.projector().single_screen() == SingleScreen::On {
                    self.show_single(ui, frame);
                } else {
                    self.single.left(&mut self.out);
                    self.show_session(ui, frame, next.as_ref());
                }
                self.show_projector(&ctx, frame, place);
            }
            None => {
                self.projector = None;
                self.show_start(ui);
            }
        }
        self.show_over(ui);
        let mut acted = false;
        let commands: Vec<Command> = self.out.drain().collect();
        for command in commands {
            acted |= matches!(
                command,
                Command::Act(_) | Command::Choose(_) | Command::Go(_)
            );
            self.minga.dispatch(command);
        }
        if acted {
            self.typing.done();
            ctx.request_repaint();
        }
    }

    /// What was typed or derived for one file never shows over another.
    fn forget_other_file(&mut self) {
        let opened = self.minga.session().map(crate::app::Session::opened);
        if self.shown != opened {
            self.shown = opened;
            self.sections = Sections::default();
            self.import = ImportPlace::default();
            self.files.close();
            self.single = SingleScreenPanel::default();
        }
    }

    fn show_start(&mut self, ui: &mut Ui) {
        let frame = Frame::central_panel(ui.style()).inner_margin(Margin::same(24));
        let mut save_copy = false;
        let low = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(24, 4));
        let news = notices::any(&self.minga);
        let low = if news {
            low
        } else {
            Frame::NONE.fill(low.fill)
        };
        Panel::bottom("start notices")
            .frame(low)
            .show_separator_line(false)
            .show(ui, |ui| {
                save_copy = notices::show(ui, &self.minga, &mut self.out);
            });
        CentralPanel::default().frame(frame).show(ui, |ui| {
            if self.start.show(ui, &self.minga, &mut self.out) {
                self.files.open(Purpose::Open, &self.minga);
            }
        });
    }

    fn show_session(&mut self, ui: &mut Ui, frame: &ProjectorFrame, next: Option<&ProjectorFrame>) {
        let Some(session) = self.minga.session() else {
            return;
        };
        let cx = Context {
            minga: &self.minga,
            session,
            process: session.process(),
            lang: self.minga.lang(),
        };
        let out = &mut self.out;
        let mut action = None;
        let side =
            |ui: &Ui| Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 4));
        let bar = side(ui);
        Panel::top("bar")
            .exact_size(48.0)
            .frame(bar)
            .show(ui, |ui| {
                action = top_bar::show(ui, cx, out);
            });
        let rail_frame = side(ui).inner_margin(Margin::symmetric(8, 4));
        Panel::left("rail")
            .exact_size(rail::WIDTH)
            .resizable(false)
            .frame(rail_frame)
            .show(ui, |ui| rail::show(ui, cx, out));
        let width = self.strip.width(self.minga.settings().strip);
        let strip_frame = side(ui);
        Panel::right("strip")
            .exact_size(width)
            .resizable(false)
            .frame(strip_frame)
            .show(ui, |ui| {
                self.strip.show(ui, cx, (frame, next), out);
            });
        let mut save_copy = false;
        if notices::any(&self.minga) {
            let low = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(16, 4));
            Panel::bottom("notices")
                .frame(low)
                .show_separator_line(false)
                .show(ui, |ui| {
                    save_copy = notices::show(ui, &self.minga, out);
                });
        }
        let center = Frame::central_panel(ui.style()).inner_margin(Margin::same(16));
        CentralPanel::default().frame(center).show(ui, |ui| {
            // A list takes the place of the proposals until it is added or let go.
            let section = self.minga.section();
            let taken = section == Section::Proposals && self.import.show(ui, cx, out);
            if !taken {
                self.sections.show(section, ui, cx, out);
            }
        });
        if save_copy {
            action = Some(KeyAction::SaveCopy);
        }
        if let Some(action) = action {
            self.do_action(action);
        }
    }

    fn show_single(&mut self, ui: &mut Ui, frame: &ProjectorFrame) {
        let Some(session) = self.minga.session() else {
            return;
        };
        let cx = Context {
            minga: &self.minga,
            session,
            process: session.process(),
            lang: self.minga.lang(),
        };
        self.single.show(ui, cx, frame, &mut self.out);
    }

    fn show_projector(&mut self, ctx: &Egui, frame: &ProjectorFrame, place: Place) {
        if self.minga.projector().window() == Window::Closed {
            self.projector = None;
            return;
        }
        let title = t!(self.minga.lang(), "shell-projector-title");
        let motion = match self.minga.settings().motion {
            crate::app::settings::Motion::Shown => crate::ui::projector::Motion::On,
            crate::app::settings::Motion::Off => crate::ui::projector::Motion::Off,
        };
        let window = self
            .projector
            .get_or_insert_with(|| ProjectorWindow::new(title));
        window.show(ctx, frame, place, motion, &mut self.out);
    }

    /// What lies over everything: palette, help, file dialog.
    fn show_over(&mut self, ui: &mut Ui) {
        if let Some(palette) = &mut self.palette {
            match palette.show(ui, self.minga.lang()) {
                Outcome::Open => {}
                Outcome::Closed => self.palette = None,
                Outcome::Chosen(action) => {
                    self.palette = None;
                    self.do_action(action);
                }
            }
        }
        if let Some(help) = &mut self.help
            && help.show(ui, self.minga.lang())
        {
            self.help = None;
        }
        if let Some(purpose) = self.out.wanted() {
            self.files.open(purpose, &self.minga);
        }
        self.files.show(ui, &self.minga, &mut self.out);
    }

    fn do_action(&mut self, action: KeyAction) {
        let open = self.minga.session().is_some();
        match action {
            KeyAction::Command(command) if open => self.out.send(*command),
            KeyAction::Press(section, shortcut) if open => {
                self.out.send(Command::Go(section));
                self.to_press = Some(shortcut);
            }
            KeyAction::Palette if open => self.palette = Some(Palette::default()),
            KeyAction::Help => {
                let chapter = if open { self.chapter() } else { 0 };
                self.help = Some(Help::at(self.minga.lang(), chapter));
            }
            KeyAction::OpenFile => self.files.open(Purpose::Open, &self.minga),
            KeyAction::StartScreen if open => self.out.send(FileCommand::Close),
            KeyAction::SaveCopy if open => self.files.open(Purpose::SaveCopy, &self.minga),
            KeyAction::Export if open => self.files.open(Purpose::Export, &self.minga),
            KeyAction::ExportMap if open => self.files.export_map(&self.minga),
            KeyAction::Speakers if open => self.strip.toggle_speakers(),
            KeyAction::Message if open => {
                if self.minga.settings().strip == Strip::Folded {
                    self.out.send(Preference::ToggleStrip);
                }
                self.strip.write_message();
            }
            _ => {}
        }
    }

    /// The guide's chapter of the section that is open: the first is about beginning.
    fn chapter(&self) -> usize {
        let section = self.minga.section();
        Section::ALL
            .iter()
            .position(|other| *other == section)
            .map_or(0, |place| place + 1)
    }

    /// A process that is dropped on the window is opened; a list is looked into, in *Propuestas*.
    fn dropped_files(&mut self, ctx: &Egui) {
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        let table = self.minga.selection().table;
        let table = table.filter(|_| self.minga.section() == Section::Proposals);
        let paths = dropped.iter().map(|file| file.path().to_owned());
        let used = paths.into_iter().find_map(|path| {
            if path.extension().is_some_and(|ending| ending == "minga") {
                return Some(Command::File(FileCommand::Open(path)));
            }
            let table = table.filter(|_| Purpose::Import.is_about(&path))?;
            Some(Command::Import(ImportCommand::Open { path, table }))
        });
        if let Some(command) = used {
            self.files.close();
            self.out.send(command);
        }
    }
}

#[cfg(test)]
mod tests;
