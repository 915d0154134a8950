//! temporary
use crate::i18n::Lang;
use crate::store::{StoreFault, verify::Finding};
pub fn sentence(_l: &Lang, f: &StoreFault) -> String {
    f.to_string()
}
pub fn finding(_l: &Lang, f: &Finding) -> String {
    format!("{f:?}")
}
