//! Everything that a person can do on the screen.
//!
//! Panels, keys and the palette send these; [`crate::app::Minga::dispatch`] handles each in one place.

use std::path::PathBuf;

use jiff::SignedDuration;

use crate::app::import::{Choice as Taken, Tables};
use crate::app::projection::deck::Slide;
use crate::app::projector::Target;
use crate::app::section::Section;
use crate::app::settings::{Appearance, MapColours, Motion};
use crate::domain::Action;
use crate::domain::ids::{ActivityId, ObjectiveId, PollId, ProposalId, ThematicTableId};
use crate::domain::list::Field;
use crate::domain::poll::Answers;
use crate::domain::proposal::Nature;
use crate::i18n::Tongue;

pub use crate::export::document::What as ExportWhat;

/// A command.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// A lasting act on the process.
    Act(Action),
    /// Puts a secret ballot into its box: no act, nothing of it is in the history.
    CastSecret {
        poll: PollId,
        slip: i64,
        part: Option<usize>,
        answers: Answers,
    },
    /// Gives the word to who waits first, or takes it back.
    NextSpeaker,
    Undo,
    Redo,
    File(FileCommand),
    Go(Section),
    Choose(Choice),
    Projector(ProjectorCommand),
    Export {
        path: PathBuf,
        what: ExportWhat,
    },
    /// Ends the export that is under way.
    StopExport,
    Import(ImportCommand),
    /// Keeps what is being typed in a field; never an operation.
    KeepDraft {
        key: String,
        text: String,
    },
    Prefer(Preference),
    /// Takes a notice off the screen.
    Dismiss(u64),
}

/// What concerns a list before it is added.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportCommand {
    /// Reads a list file and shows what it would add, first of all to a table.
    Open {
        path: PathBuf,
        table: ThematicTableId,
    },
    /// The same with a text that was pasted; what the list says nothing else of is of this kind.
    Paste {
        text: String,
        table: ThematicTableId,
        nature: Nature,
    },
    Sheet(usize),
    /// Which row is the header, if one is.
    Header(Option<usize>),
    Column {
        column: usize,
        field: Field,
    },
    Tables(Tables),
    /// Takes a line of the preview in, or leaves it out.
    Toggle(usize),
    /// The same for all lines that look like another proposal.
    Alike(Taken),
    /// Adds what the preview shows.
    Confirm,
    Cancel,
}

/// What concerns whole files.
#[derive(Clone, Debug, PartialEq)]
pub enum FileCommand {
    /// A new file from a built-in template, at a path or in the documents folder.
    New {
        template: String,
        path: Option<PathBuf>,
    },
    /// A new file from a template file.
    NewFrom {
        template: PathBuf,
        path: Option<PathBuf>,
    },
    Open(PathBuf),
    /// A copy of a file that is open elsewhere or cannot be written.
    OpenCopy(PathBuf),
    /// A practice copy of the open file.
    Practise,
    SaveCopy(PathBuf),
    Close,
    /// Tries again to save what waits.
    Retry,
    ListBackups,
    Restore {
        backup: PathBuf,
        target: PathBuf,
    },
}

/// What is chosen on the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    Table(ThematicTableId),
    /// Adds a proposal to the chosen ones, or takes it out.
    ToggleProposal(ProposalId),
    /// Chooses these and no others.
    Proposals(Vec<ProposalId>),
    ClearProposals,
    Activity(Option<ActivityId>),
    Objective(Option<ObjectiveId>),
    Poll(Option<PollId>),
}

/// What concerns what the room sees.
#[derive(Clone, Debug, PartialEq)]
pub enum ProjectorCommand {
    /// Shows a slide, at its first page.
    Show(Slide),
    /// Shows the slide of the section that is open.
    ShowSection,
    /// The next page, or the next slide after the last page.
    Forward,
    Back,
    ToggleBlackout,
    ToggleFreeze,
    Message(Option<String>),
    StartCountdown(SignedDuration),
    ToggleCountdown,
    StopCountdown,
    Zoom(f32),
    Scroll([f32; 2]),
    ToggleWindow,
    ToggleSingleScreen,
    /// The presenter's pointer on or off.
    TogglePointer,
    /// What the presenter's hand is over, or that it left.
    PointAt(Option<Target>),
    /// The chosen objective with its causes and effects.
    Spotlight,
    /// The wall, or the next view of the wall that is shown.
    TurnWall,
    /// What the projector's window reports of itself: width through height.
    Measured {
        aspect: f32,
    },
}

/// A setting of the user's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Preference {
    Tongue(Tongue),
    Appearance(Appearance),
    Motion(Motion),
    Zoom(f32),
    ToggleStrip,
    /// The strategy map drawn, or as a list.
    ToggleMapShape,
    MapColours(MapColours),
}

impl From<Action> for Command {
    fn from(action: Action) -> Self {
        Self::Act(action)
    }
}

impl From<FileCommand> for Command {
    fn from(command: FileCommand) -> Self {
        Self::File(command)
    }
}

impl From<ImportCommand> for Command {
    fn from(command: ImportCommand) -> Self {
        Self::Import(command)
    }
}

impl From<ProjectorCommand> for Command {
    fn from(command: ProjectorCommand) -> Self {
        Self::Projector(command)
    }
}

impl From<Choice> for Command {
    fn from(choice: Choice) -> Self {
        Self::Choose(choice)
    }
}

impl From<Preference> for Command {
    fn from(preference: Preference) -> Self {
        Self::Prefer(preference)
    }
}
