//! Taking in what the store's thread reports.

use super::{
    Acted, Action, Checks, Duration, Entity, Event, PATIENCE, Refusal, Report, Request, SaveState,
    Session, clock,
};
use crate::domain::undo;
use crate::store::StoreFault;
use crate::store::backup::Occasion;
use crate::store::worker::Held;

impl Session {
    /// Takes in everything that has come, does what was waiting for it, and says what to tell.
    pub fn pump(&mut self) -> Vec<Report> {
        let mut reports = Vec::new();
        while let Some(event) = self.worker.poll() {
            self.take_in(event, &mut reports);
        }
        self.do_deferred(&mut reports);
        self.likeness.follow(&self.process);
        if clock::now() >= self.next_backup {
            self.next_backup = clock::now() + super::open::BACKUP_EVERY;
            if self.backup_revision != self.revision {
                self.back_up(Occasion::Interval);
            }
        }
        reports
    }

    /// Waits until everything is on the disk, or commits fail, or `timeout` has passed without news.
    pub fn settle(&mut self, timeout: Duration) -> Vec<Report> {
        let mut reports = Vec::new();
        while self.unsaved() > 0
            || self.awaited_undo.is_some()
            || self.awaited_seals > 0
            || self.secret.is_under_way()
            || self.checks == Checks::Running
        {
            let Some(event) = self.worker.wait(timeout) else {
                break;
            };
            self.take_in(event, &mut reports);
            self.do_deferred(&mut reports);
            if matches!(self.save, SaveState::Stalled(_)) {
                break;
            }
        }
        reports
    }

    /// Does an act and waits until it is on the disk: for callers without a window.
    ///
    /// # Errors
    /// The refusal, or the fault that keeps the file from being written.
    pub fn act_and_settle(&mut self, action: Action) -> Result<Option<uuid::Uuid>, Report> {
        self.settle_or_report()?;
        let acted = self.act(action).map_err(Report::Refused)?;
        self.settle_or_report()?;
        Ok(match acted {
            Acted::Done(made) => made,
            Acted::Waiting => self.last_made,
        })
    }

    /// Waits until everything is on the disk.
    ///
    /// # Errors
    /// The report of what went wrong.
    pub fn settle_or_report(&mut self) -> Result<(), Report> {
        let failed = self.settle(PATIENCE).into_iter().find(|report| {
            !matches!(
                report,
                Report::Resumed | Report::Copied(_) | Report::Rescued(_) | Report::BackupFailed(_)
            )
        });
        match (failed, &self.save) {
            (Some(report), _) => Err(report),
            (None, SaveState::Stalled(fault)) => Err(Report::Stalled(fault.clone())),
            (None, _) if self.unsaved() > 0 => Err(Report::Refused(Refusal::StillSaving)),
            (None, _) => Ok(()),
        }
    }

    pub(super) fn take_in(&mut self, event: Event, reports: &mut Vec<Report>) {
        match event {
            Event::Committed(id) => self.committed(id, reports),
            Event::Stalled { fault, .. } => {
                if !matches!(&self.save, SaveState::Stalled(known) if *known == fault) {
                    reports.push(Report::Stalled(fault.clone()));
                }
                self.save = SaveState::Stalled(fault);
            }
            Event::Refused { id, fault } => self.refused(id, fault, reports),
            Event::BackedUp { occasion, result } => self.backed_up(occasion, result, reports),
            Event::Copied {
                path,
                result: Ok(held),
            } => reports.push(match held {
                Held::Everything => Report::Copied(path),
                Held::WithoutHistory => Report::Rescued(path),
            }),
            Event::Copied {
                path,
                result: Err(fault),
            } => {
                reports.push(Report::CopyFailed(path, fault));
            }
            Event::Changes { id, result } => {
                if self.awaited_undo.take() == Some(id) {
                    let done = match result {
                        Ok(changes) => self.reverse(id, &changes).map_err(Report::Refused),
                        Err(fault) => Err(Report::NotTakenBack(fault)),
                    };
                    reports.extend(done.err());
                }
            }
            Event::Sealed { version, seal } => {
                self.awaited_seals = self.awaited_seals.saturating_sub(1);
                self.seals.extend(seal.map(|seal| (version, seal)));
            }
            Event::Cast { poll, slip, result } => self.cast_done(poll, slip, result, reports),
            Event::Ballots { poll, result } => self.ballots_read(poll, result, reports),
            Event::Verified(Ok(findings)) if findings.is_empty() => self.checks = Checks::Passed,
            Event::Verified(Ok(findings)) => {
                self.checks = Checks::Failed(findings.clone());
                reports.push(Report::ChecksFailed(findings));
            }
            Event::Verified(Err(fault)) => {
                self.checks = Checks::Failed(Vec::new());
                reports.push(Report::Stalled(fault));
            }
        }
    }

    fn committed(&mut self, id: uuid::Uuid, reports: &mut Vec<Report>) {
        if matches!(self.save, SaveState::Stalled(_)) {
            reports.push(Report::Resumed);
        }
        if let Some(place) = self.pending.iter().position(|pending| pending.id == id)
            && let Some(done) = self.pending.remove(place)
            && done.kind == "validate_plan"
        {
            let versions = done
                .changes
                .iter()
                .filter(|c| c.entity == Entity::PlanVersion);
            for version in versions {
                self.awaited_seals += 1;
                self.worker.ask(Request::Seal {
                    version: version.id,
                    process: Box::new(self.process.clone()),
                });
            }
        }
        self.save = if self.pending.is_empty() {
            SaveState::Saved
        } else {
            SaveState::Saving
        };
    }

    /// The store will never take it: what it did in memory goes back, and its name is told.
    fn refused(&mut self, id: uuid::Uuid, fault: StoreFault, reports: &mut Vec<Report>) {
        let place = self.pending.iter().position(|pending| pending.id == id);
        if let Some(refused) = place.and_then(|place| self.pending.remove(place)) {
            self.history.forget(id);
            self.recent.remove(&id);
            let reversed = undo::reverse(&self.process, &refused.changes).and_then(|back| {
                self.process
                    .apply_all(&back)
                    .map_err(|_| Refusal::Overtaken)
            });
            if reversed.is_err() {
                tracing::error!(
                    kind = refused.kind,
                    "a refused operation could not be taken back"
                );
            }
            self.revision += 1;
            reports.push(Report::TakenBack {
                kind: refused.kind,
                fault,
            });
        }
        if self.pending.is_empty() {
            self.save = SaveState::Saved;
        }
    }

    fn do_deferred(&mut self, reports: &mut Vec<Report>) {
        while self.pending.is_empty()
            && let Some(action) = self.deferred.pop_front()
        {
            if let Err(refusal) = self.act_now(action) {
                reports.push(Report::Refused(refusal));
            }
        }
    }
}
