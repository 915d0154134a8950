//! temporary
use crate::domain::template::TemplateFault;
use crate::i18n::Lang;
pub fn sentence(_l: &Lang, f: &TemplateFault) -> String {
    f.to_string()
}
