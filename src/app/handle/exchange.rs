//! Lists in, documents out.

use std::path::PathBuf;

use crate::app::Minga;
use crate::app::command::ExportWhat;
use crate::domain::ids::ThematicTableId;

impl Minga {
    pub(super) fn export(&mut self, _path: PathBuf, _what: ExportWhat) {}
    pub(super) fn preview_import(&mut self, _path: PathBuf, _table: ThematicTableId) {}
    pub(super) fn confirm_import(&mut self) {}
}
