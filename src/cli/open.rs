//! Opening a file the way the window does, and waiting where the window would not.

use std::path::Path;
use std::sync::Arc;

use crate::app::places::Places;
use crate::app::session::{Opened, Report, Session};
use crate::cli::Failure;
use crate::i18n::{self, Lang};
use crate::store::{Reading, StoreFault};

/// Opens a file and waits until its checks are through.
pub fn session(lang: &Lang, path: &Path) -> Result<Session, Failure> {
    begin(lang, Opened::open(path, &Places::of_user()))
}

/// Opens a file that is only read, also where it cannot be written.
pub fn to_read(path: &Path) -> Result<Reading, StoreFault> {
    Reading::open(path, &Places::of_user().copies())
}

/// Begins a session on what was opened or made.
pub fn begin(lang: &Lang, opened: Result<Opened, StoreFault>) -> Result<Session, Failure> {
    let opened = opened.map_err(|fault| fault_sentence(lang, &fault))?;
    let backups = Places::of_user().backups_of(&opened.path());
    let mut session = Session::begin(opened, backups, Arc::new(|| {}))
        .map_err(|fault| fault_sentence(lang, &fault))?;
    session
        .settle_or_report()
        .map_err(|report| report_sentence(lang, &report))?;
    Ok(session)
}

/// The sentence for a fault of the file.
pub fn fault_sentence(lang: &Lang, fault: &StoreFault) -> String {
    crate::app::sentence::fault::sentence(lang, fault)
}

/// The sentence for what a session reports.
pub fn report_sentence(lang: &Lang, report: &Report) -> String {
    match report {
        Report::Refused(refusal) => i18n::refusal::sentence(lang, refusal),
        Report::TakenBack { fault, .. }
        | Report::Stalled(fault)
        | Report::BackupFailed(fault)
        | Report::CopyFailed(_, fault) => crate::app::sentence::fault::sentence(lang, fault),
        Report::NotCast { slip, fault } => {
            let why = fault_sentence(lang, fault);
            let slip = i18n::words::whole(lang, *slip);
            crate::t!(lang, "notice-not-cast", slip = slip, why = why)
        }
        Report::NotImported(fault) => {
            let why = fault_sentence(lang, fault);
            crate::t!(lang, "notice-not-imported", why = why)
        }
        Report::NotTakenBack(fault) => {
            let why = fault_sentence(lang, fault);
            crate::t!(lang, "notice-not-taken-back", why = why)
        }
        Report::ChecksFailed(findings) => {
            let found: Vec<String> = findings
                .iter()
                .map(|finding| crate::app::sentence::fault::finding(lang, finding))
                .collect();
            crate::t!(lang, "notice-checks-failed", found = found.join(" "))
        }
        Report::Resumed | Report::Copied(_) | Report::Rescued(_) => String::new(),
    }
}
