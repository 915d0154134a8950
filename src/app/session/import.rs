//! An import and the backup before it: without the one the other is not done.

use super::{Acted, Action, PathBuf, Refusal, Report, Session, StoreFault};
use crate::domain::poll::Poll;
use crate::store::backup::Occasion;

impl Session {
    /// Does an import as soon as the backup before it is made; when that fails, nothing is imported
    /// and a [`Report::NotImported`] says so.
    ///
    /// # Errors
    /// A [`Refusal`]; nothing has changed then.
    pub fn import(&mut self, action: Action) -> Result<(), Refusal> {
        self.ready()?;
        // No backup is made of an open box, and nothing is imported without one.
        if self.process.open_poll().is_some_and(Poll::is_secret) {
            return Err(Refusal::SecretPollOpen);
        }
        if self.awaited_import.is_some() {
            return Err(Refusal::StillSaving);
        }
        // Refused now rather than later, as far as it can be told now.
        self.decide(action.clone())?;
        self.awaited_import = Some(action);
        self.back_up(Occasion::Import);
        Ok(())
    }

    pub(super) fn backed_up(
        &mut self,
        occasion: Occasion,
        result: Result<PathBuf, StoreFault>,
        reports: &mut Vec<Report>,
    ) {
        let import = match occasion {
            Occasion::Import => self.awaited_import.take(),
            _ => None,
        };
        match (import, result) {
            (Some(action), Ok(_)) => {
                let acted: Result<Acted, Refusal> = self.act(action);
                reports.extend(acted.err().map(Report::Refused));
            }
            (Some(_), Err(fault)) => reports.push(Report::NotImported(fault)),
            (None, Ok(_)) => {}
            (None, Err(fault)) => reports.push(Report::BackupFailed(fault)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::{Event, Opened};
    use super::*;
    use crate::app::clock;
    use crate::app::templates;
    use crate::domain::proposal::ProposalDraft;

    fn session(folder: &std::path::Path) -> Session {
        let template = templates::find("blank").expect("it is built in");
        let opened = Opened::create(&folder.join("taller.minga"), template).expect("made");
        let backups = folder.join("respaldos");
        let mut session = Session::begin(opened, backups, Arc::new(|| {})).expect("begun");
        session.settle_or_report().expect("it is sound");
        session
    }

    fn list(session: &Session) -> Action {
        Action::AddProposals {
            table: session.process().tables_in_order()[0].id,
            drafts: vec![ProposalDraft::action("Propuesta de muestra")],
        }
    }

    #[test]
    fn an_import_comes_after_its_backup() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut session = session(folder.path());
        session.import(list(&session)).expect("it is possible");
        assert_eq!(session.process().proposals.len(), 0);
        assert_eq!(session.import(list(&session)), Err(Refusal::StillSaving));
        session.settle_or_report().expect("imported");
        assert_eq!(session.process().proposals.len(), 1);
        let made = std::fs::read_dir(folder.path().join("respaldos")).expect("backups");
        assert!(made.flatten().any(|backup| {
            let name = backup.file_name();
            name.to_string_lossy().contains("import")
        }));
    }

    #[test]
    fn nothing_is_imported_without_its_backup() {
        let folder = tempfile::tempdir().expect("a folder");
        // No folder can be made where a file stands.
        std::fs::write(folder.path().join("respaldos"), "una nota").expect("written");
        let mut session = session(folder.path());
        session.import(list(&session)).expect("it is possible");
        let told = session.settle_or_report();
        assert!(matches!(told, Err(Report::NotImported(_))), "{told:?}");
        assert_eq!(session.process().proposals.len(), 0);
        assert_eq!(session.unsaved(), 0);
        session
            .act_and_settle(list(&session))
            .expect("work goes on");
    }

    #[test]
    fn an_undo_whose_changes_cannot_be_read_says_why() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut session = session(folder.path());
        let id = clock::fresh_id();
        session.awaited_undo = Some(id);
        let mut told = Vec::new();
        let result = Err(StoreFault::Missing(session.path.clone()));
        session.take_in(Event::Changes { id, result }, &mut told);
        let why = StoreFault::Missing(session.path.clone());
        assert_eq!(told, [Report::NotTakenBack(why)]);
    }
}
