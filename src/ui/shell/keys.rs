//! The keys that work everywhere, in one list: the palette and the tests read it too.

use egui::{Context, Event, Key, KeyboardShortcut, Modifiers};

use crate::app::command::{Command, FileCommand, ProjectorCommand};
use crate::app::projection::deck::Slide;
use crate::app::projection::slides::map::MapView;
use crate::app::section::Section;
use crate::i18n::Lang;
use crate::t;
use crate::ui::digit_keys::DIGITS;

/// What a key does.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "there is one at a time")]
pub enum KeyAction {
    Command(Box<Command>),
    Palette,
    Help,
    OpenFile,
    StartScreen,
    SaveCopy,
    Export,
    ExportMap,
    Message,
    /// Opens the speakers' list, or lets it go.
    Speakers,
    /// A key of a section, pressed there.
    Press(Section, KeyboardShortcut),
}

impl KeyAction {
    fn command(command: Command) -> Self {
        Self::Command(Box::new(command))
    }
}

/// A key with what it does and what that is called.
#[derive(Clone, Debug)]
pub struct Binding {
    pub shortcut: KeyboardShortcut,
    pub action: KeyAction,
    pub name: String,
}

/// The frequent actions, for the palette and for [`pressed`].
#[must_use]
pub fn bindings(lang: &Lang) -> Vec<Binding> {
    let plain = |key| KeyboardShortcut::new(Modifiers::NONE, key);
    let ctrl = |key| KeyboardShortcut::new(Modifiers::COMMAND, key);
    let mut all: Vec<Binding> = Section::ALL
        .into_iter()
        .zip(DIGITS)
        .map(|(section, key)| Binding {
            shortcut: ctrl(key),
            action: KeyAction::command(Command::Go(section)),
            name: t!(lang, "shell-go-to", step = section.name(lang)),
        })
        .collect();
    let projector = |command| KeyAction::command(Command::Projector(command));
    let shift_z = KeyboardShortcut::new(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    for (shortcut, action, name) in [
        (
            shift_z,
            KeyAction::command(Command::Redo),
            t!(lang, "shell-redo"),
        ),
        (
            ctrl(Key::Y),
            KeyAction::command(Command::Redo),
            t!(lang, "shell-redo"),
        ),
        (
            ctrl(Key::Z),
            KeyAction::command(Command::Undo),
            t!(lang, "shell-undo"),
        ),
        (ctrl(Key::K), KeyAction::Palette, t!(lang, "shell-palette")),
        (ctrl(Key::N), KeyAction::StartScreen, t!(lang, "shell-new")),
        (ctrl(Key::O), KeyAction::OpenFile, t!(lang, "shell-open")),
        (
            ctrl(Key::S),
            KeyAction::SaveCopy,
            t!(lang, "shell-save-copy"),
        ),
        (ctrl(Key::E), KeyAction::Export, t!(lang, "shell-export")),
        (plain(Key::F1), KeyAction::Help, t!(lang, "shell-help")),
        // Before F5 alone, which Shift would not keep away.
        (
            KeyboardShortcut::new(Modifiers::SHIFT, Key::F5),
            projector(ProjectorCommand::Spotlight),
            t!(lang, "map-project-spotlight"),
        ),
        (
            ctrl(Key::F5),
            projector(ProjectorCommand::Show(Slide::Map {
                view: MapView::Story,
            })),
            t!(lang, "map-project-story"),
        ),
        (
            plain(Key::F3),
            projector(ProjectorCommand::TurnWall),
            t!(lang, "strip-turn-wall"),
        ),
        (
            plain(Key::F4),
            projector(ProjectorCommand::TogglePointer),
            t!(lang, "strip-pointer"),
        ),
        (
            plain(Key::F5),
            projector(ProjectorCommand::ShowSection),
            t!(lang, "strip-project"),
        ),
        (
            plain(Key::F6),
            projector(ProjectorCommand::ToggleSingleScreen),
            t!(lang, "strip-single"),
        ),
        (
            plain(Key::F7),
            projector(ProjectorCommand::ToggleBlackout),
            t!(lang, "strip-black"),
        ),
        (
            plain(Key::F8),
            projector(ProjectorCommand::ToggleFreeze),
            t!(lang, "strip-freeze"),
        ),
        (
            plain(Key::F9),
            KeyAction::Message,
            t!(lang, "strip-message"),
        ),
        // Before F10 alone, as above.
        (
            KeyboardShortcut::new(Modifiers::SHIFT, Key::F10),
            KeyAction::command(Command::NextSpeaker),
            t!(lang, "speakers-next"),
        ),
        (
            plain(Key::F10),
            KeyAction::Speakers,
            t!(lang, "speakers-title"),
        ),
        (
            plain(Key::PageDown),
            projector(ProjectorCommand::Forward),
            t!(lang, "strip-forward"),
        ),
        (
            plain(Key::PageUp),
            projector(ProjectorCommand::Back),
            t!(lang, "strip-back"),
        ),
    ] {
        all.push(Binding {
            shortcut,
            action,
            name,
        });
    }
    all
}

/// Commands that have no key of their own but stand in the palette.
#[must_use]
pub fn without_key(lang: &Lang) -> Vec<(KeyAction, String)> {
    let command = KeyAction::command;
    vec![
        (KeyAction::ExportMap, t!(lang, "shell-export-map")),
        (
            command(ProjectorCommand::Show(Slide::Board { board: None }).into()),
            t!(lang, "palette-show-board"),
        ),
        (
            command(ProjectorCommand::Show(Slide::Parked).into()),
            t!(lang, "palette-show-parked"),
        ),
        (
            command(ProjectorCommand::Show(Slide::Speakers).into()),
            t!(lang, "speakers-project"),
        ),
        (
            command(ProjectorCommand::Show(Slide::LeftOut).into()),
            t!(lang, "palette-show-left-out"),
        ),
        (command(Command::StopExport), t!(lang, "shell-stop-export")),
        (
            command(ProjectorCommand::ToggleWindow.into()),
            t!(lang, "strip-window"),
        ),
        (
            command(FileCommand::Practise.into()),
            t!(lang, "shell-practise"),
        ),
        (command(FileCommand::Close.into()), t!(lang, "shell-close")),
        (
            command(crate::app::command::Preference::ToggleStrip.into()),
            t!(lang, "shell-fold-strip"),
        ),
        (
            command(crate::app::command::Preference::ToggleMapShape.into()),
            t!(lang, "map-toggle-shape"),
        ),
    ]
}

/// Whether Ctrl+Z belongs to the field that is being typed in: it does from the first letter until
/// something is saved, and then to the program again.
#[derive(Debug, Default)]
pub struct Typing {
    under_way: bool,
}

impl Typing {
    /// Notes what was typed in this pass.
    pub fn notice(&mut self, ctx: &Context) {
        let typed = ctx.input(|input| {
            input
                .events
                .iter()
                .any(|event| matches!(event, Event::Text(_) | Event::Paste(_)))
        });
        self.under_way = (self.under_way || typed) && ctx.text_edit_focused();
    }

    /// Notes that something was saved or chosen.
    pub fn done(&mut self) {
        self.under_way = false;
    }
}

/// The actions whose keys were pressed; the keys are taken away from the fields.
pub fn pressed(ctx: &Context, lang: &Lang, typing: &Typing) -> Vec<KeyAction> {
    let mut actions = Vec::new();
    // Most passes have no key at all: then not even the list is made.
    let any = ctx.input(|i| {
        i.events
            .iter()
            .any(|e| matches!(e, Event::Key { pressed: true, .. }))
    });
    if !any {
        return actions;
    }
    for binding in bindings(lang) {
        let undoes = match &binding.action {
            KeyAction::Command(command) => matches!(**command, Command::Undo | Command::Redo),
            _ => false,
        };
        if undoes && typing.under_way {
            continue;
        }
        if ctx.input_mut(|input| input.consume_shortcut(&binding.shortcut)) {
            actions.push(binding.action);
        }
    }
    actions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Tongue;

    #[test]
    fn no_key_does_two_things() {
        let all = bindings(&Tongue::Spanish.lang());
        for (place, binding) in all.iter().enumerate() {
            for other in &all[..place] {
                assert_ne!(
                    binding.shortcut, other.shortcut,
                    "{} and {}",
                    binding.name, other.name
                );
            }
        }
    }
}
