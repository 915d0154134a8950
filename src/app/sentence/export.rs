//! Why a document was not written, as a sentence.

use crate::app::sentence::fault;
use crate::export::ExportError;
use crate::i18n::{Lang, words};
use crate::store::StoreFault;
use crate::t;

/// The sentence for an export that did not happen.
#[must_use]
pub fn sentence(lang: &Lang, error: &ExportError) -> String {
    match error {
        ExportError::Exists(path) => fault::sentence(lang, &StoreFault::Exists(path.clone())),
        ExportError::File { path, source } => {
            fault::sentence(lang, &StoreFault::of_new(source, path))
        }
        ExportError::UnknownFormat(ending) if ending.is_empty() => t!(lang, "export-no-format"),
        ExportError::UnknownFormat(ending) => {
            t!(lang, "export-unknown-format", ending = ending.as_str())
        }
        ExportError::OnlyTheMap(ending) => {
            t!(lang, "export-only-map", ending = ending.as_str())
        }
        ExportError::NotTheMap(ending) => t!(lang, "export-not-map", ending = ending.as_str()),
        ExportError::TooManyDots { width, height } => t!(
            lang,
            "export-too-many-dots",
            width = words::whole(lang, i64::from(*width)),
            height = words::whole(lang, i64::from(*height))
        ),
        ExportError::TooManyShapes(_) => t!(lang, "export-too-many-shapes"),
        ExportError::NoPaper => t!(lang, "export-no-paper"),
        ExportError::OnlyAsPdf(ending) => t!(lang, "export-only-pdf", ending = ending.as_str()),
        ExportError::Stopped => t!(lang, "export-stopped"),
        // A fault of the program's own: its words help its makers.
        other => t!(lang, "export-failed", why = other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;
    use std::path::PathBuf;

    use super::*;
    use crate::i18n::Tongue;

    #[track_caller]
    fn check(error: &ExportError, spanish: &str) {
        assert_eq!(sentence(&Tongue::Spanish.lang(), error), spanish);
        let english = sentence(&Tongue::English.lang(), error);
        assert!(
            english.contains(". ") && !english.contains('{'),
            "{english}"
        );
    }

    fn file(kind: ErrorKind) -> ExportError {
        ExportError::File {
            path: PathBuf::from("actas/plan.pdf"),
            source: kind.into(),
        }
    }

    #[test]
    fn what_keeps_a_document_from_being_written_is_said() {
        check(
            &file(ErrorKind::NotFound),
            "La carpeta actas no existe. Crearla, o elegir otra.",
        );
        check(
            &file(ErrorKind::StorageFull),
            "No se pudo guardar actas/plan.pdf: el disco está lleno. Liberar espacio y reintentar, o \
             guardar una copia en otro lugar.",
        );
        check(
            &ExportError::UnknownFormat(String::new()),
            "Falta la extensión del nombre. Usar pdf, xlsx, csv, json, svg o png.",
        );
        check(
            &ExportError::UnknownFormat("odp".to_owned()),
            "No se escribe el formato «odp». Usar la extensión pdf, xlsx, csv, json, svg o png.",
        );
        check(
            &ExportError::OnlyTheMap("svg".to_owned()),
            "En «svg» se escribe solo el mapa. Usar pdf, xlsx, csv o json para este documento.",
        );
        check(
            &ExportError::NotTheMap("xlsx".to_owned()),
            "El mapa no se escribe en «xlsx». Usar la extensión svg, png o pdf.",
        );
        check(
            &ExportError::TooManyDots {
                width: 20_000,
                height: 10_000,
            },
            "El mapa pide una hoja muy grande: en PNG serían 20.000 por 10.000 puntos. Usar la \
             extensión svg o pdf.",
        );
        check(
            &ExportError::TooManyShapes(90_000),
            "El mapa tiene demasiadas cajas y relaciones para una página PDF. Usar la extensión svg.",
        );
    }
}
