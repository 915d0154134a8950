//! What finished work leads to.

use std::sync::Arc;

use crate::app::jobs::{Done, OpenError};
use crate::app::notice::{Offer, Weight};
use crate::app::section::Section;
use crate::app::selection::Selection;
use crate::app::session::{Opened, Session};
use crate::app::templates::TemplateError;
use crate::app::{Minga, clock};
use crate::i18n;
use crate::store::StoreFault;
use crate::t;

impl Minga {
    pub(in crate::app) fn finish(&mut self, done: Done) {
        match done {
            Done::Opened(Ok(opened)) => self.begin(*opened),
            Done::Opened(Err(error)) => self.not_opened(error),
            Done::Exported(done) => self.exported(done),
            Done::List(done) => self.list_read(done),
            Done::Backups(backups) => self.backups = backups,
        }
    }

    /// Goes on with an opened file, in place of the one before.
    fn begin(&mut self, opened: Opened) {
        let path = opened.path();
        let practice = self
            .practice_copy
            .take_if(|copy| same_file(copy, &path))
            .is_some();
        let opened = if practice {
            opened.for_practice()
        } else {
            opened
        };
        let backups = self.places.backups_of(&path);
        // The old session commits what waits and lets its file go before the new one begins.
        self.forget_import();
        self.session = None;
        match Session::begin(opened, backups, Arc::clone(&self.wake)) {
            Ok(mut session) => {
                session.find_alike(Arc::clone(&self.wake));
                if !practice {
                    self.settings.remember(&path);
                    self.settings.keep(&self.places);
                }
                self.section = Section::default();
                self.selection = Selection::default();
                self.selection.keep_existing(Some(session.process()));
                self.projector.file_closed();
                self.session = Some(session);
                self.warn_of_space();
            }
            Err(fault) => self.not_opened(OpenError::Store(fault)),
        }
    }

    fn not_opened(&mut self, error: OpenError) {
        let (text, offers) = match error {
            OpenError::Store(fault) => {
                let offers = match &fault {
                    StoreFault::OpenElsewhere(path) | StoreFault::ReadOnly(path)
                        if path.is_file() =>
                    {
                        vec![Offer::OpenCopy(path.clone())]
                    }
                    _ => Vec::new(),
                };
                (
                    crate::app::sentence::fault::sentence(&self.lang, &fault),
                    offers,
                )
            }
            OpenError::Template(error) => (template_sentence(&self.lang, &error), Vec::new()),
        };
        self.notices.add(Weight::Wrong, text, offers, clock::now());
    }

    fn warn_of_space(&mut self) {
        let Some(session) = &self.session else { return };
        let folder = session.path().parent().unwrap_or(session.path());
        let free = fs4::available_space(folder).unwrap_or(u64::MAX);
        if free < crate::app::room_check::LITTLE_SPACE {
            let megabytes = i18n::words::whole(&self.lang, i64::try_from(free >> 20).unwrap_or(0));
            let text = t!(self.lang, "notice-little-space", megabytes = megabytes);
            self.notices
                .add(Weight::Wrong, text, Vec::new(), clock::now());
        }
    }
}

/// The sentence for a template that could not be had.
#[must_use]
pub fn template_sentence(lang: &i18n::Lang, error: &TemplateError) -> String {
    match error {
        TemplateError::Unknown(name) => t!(lang, "no-template", name = name.as_str()),
        TemplateError::Unreadable(fault) => crate::app::sentence::fault::sentence(lang, fault),
        TemplateError::NoText(path) => {
            t!(lang, "template-no-text", path = path.display().to_string())
        }
        TemplateError::TooLarge {
            path,
            bytes,
            allowed,
        } => {
            let path = path.display().to_string();
            let megabytes = |bytes: usize| i18n::words::count(lang, bytes.div_ceil(1 << 20));
            t!(
                lang,
                "template-too-large",
                path = path,
                found = megabytes(*bytes),
                allowed = megabytes(*allowed)
            )
        }
        TemplateError::Faulty(fault) => i18n::template::sentence(lang, fault),
    }
}

fn same_file(a: &std::path::Path, b: &std::path::Path) -> bool {
    a == b || std::fs::canonicalize(a).is_ok_and(|a| a == b)
}
