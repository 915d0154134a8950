//! The words by which people head the columns of their lists, in Spanish and English.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::import::mapping::Field;

/// A header longer than this is a text.
const LONGEST: usize = 60;

/// What heads a column of each meaning: whole headers, folded. The first that fits counts.
const NAMES: [(Field, &[&str]); 9] = [
    (
        Field::Text,
        &[
            "texto",
            "text",
            "propuesta",
            "propuestas",
            "texto de la propuesta",
            "proposal",
            "proposals",
            "actividad",
            "actividades",
            "activity",
            "activities",
            "accion",
            "acciones",
            "action",
            "actions",
            "necesidad",
            "necesidades",
            "need",
            "needs",
            "idea",
            "ideas",
            "descripcion",
            "description",
            "iniciativa",
            "iniciativas",
            "proyecto",
            "proyectos",
            "medida",
            "medidas",
            "contenido",
            "fortaleza",
            "fortalezas",
            "debilidad",
            "debilidades",
            "potencialidad",
            "potencialidades",
            "dificultad",
            "dificultades",
        ],
    ),
    (
        Field::Nature,
        &[
            "tipo",
            "clase",
            "naturaleza",
            "kind",
            "type",
            "tipo de propuesta",
        ],
    ),
    (
        Field::Table,
        &[
            "mesa",
            "mesas",
            "mesa tematica",
            "mesa tematicas",
            "thematic table",
            "table",
            "grupo",
        ],
    ),
    (
        Field::Area,
        &[
            "ambito",
            "ambitos",
            "area",
            "areas",
            "ambito de accion",
            "eje",
            "ejes",
            "linea",
        ],
    ),
    (
        Field::Proposers,
        &[
            "proponente",
            "proponentes",
            "propone",
            "propuesto por",
            "autor",
            "autora",
            "autores",
            "quien propone",
            "nombre",
            "proposer",
            "proposers",
            "proposed by",
            "author",
            "authors",
            "participante",
            "participantes",
            "organizacion",
            "organizaciones",
            "organization",
            "organizations",
        ],
    ),
    (
        Field::Beneficiaries,
        &[
            "beneficiario",
            "beneficiarios",
            "beneficiarias",
            "grupos beneficiados",
            "grupos beneficiarios",
            "grupo beneficiado",
            "beneficiados",
            "a quien beneficia",
            "beneficia a",
            "beneficiary",
            "beneficiaries",
            "benefits",
            "benefited groups",
        ],
    ),
    (
        Field::Term,
        &[
            "plazo",
            "plazos",
            "fecha",
            "fechas",
            "cuando",
            "term",
            "terms",
            "deadline",
            "when",
            "plazo estimado",
            "estimated term",
            "semestre",
        ],
    ),
    (
        Field::Cost,
        &[
            "costo",
            "costos",
            "costo estimado",
            "monto",
            "montos",
            "presupuesto",
            "inversion",
            "valor",
            "cost",
            "costs",
            "estimated cost",
            "budget",
            "amount",
        ],
    ),
    (
        Field::Source,
        &[
            "fuente",
            "fuentes",
            "origen",
            "documento",
            "source",
            "sources",
            "origin",
        ],
    ),
];

/// What a header means; none when it is no known one.
pub(super) fn field_of(header: &str) -> Option<Field> {
    if header.len() > LONGEST {
        return None;
    }
    // "Costo (millones)", "Texto*", "Plazo:" are still the same.
    let bare = header.split(['(', ':', '[']).next().unwrap_or_default();
    let folded = folded(bare);
    NAMES
        .iter()
        .find(|(_, names)| names.contains(&folded.as_str()))
        .map(|(field, _)| *field)
}

/// Whether the header says the column of texts by its own name, which decides between several.
pub(super) fn is_plainly_text(header: &str) -> bool {
    ["texto", "text"].contains(&folded(header).as_str())
}

/// How many columns a row heads; none unless it names the texts, or at least two other columns.
pub(super) fn heads<'a>(cells: impl Iterator<Item = &'a str>) -> usize {
    let fields: Vec<Field> = cells.filter_map(field_of).collect();
    if fields.contains(&Field::Text) || fields.len() > 1 {
        fields.len()
    } else {
        0
    }
}

/// Letters and digits without accents and in lower case, with single blanks: "N.º " is "n o".
pub(super) fn folded(text: &str) -> String {
    let plain = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' });
    let plain: String = plain.collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_with_and_without_accents_in_both_languages() {
        for (header, field) in [
            ("Texto", Some(Field::Text)),
            ("ACTIVIDADES", Some(Field::Text)),
            ("Ámbito", Some(Field::Area)),
            ("ambito", Some(Field::Area)),
            ("Mesa temática", Some(Field::Table)),
            ("Costo (millones de pesos)", Some(Field::Cost)),
            ("Plazo:", Some(Field::Term)),
            ("Proposed by", Some(Field::Proposers)),
            ("Organización", Some(Field::Proposers)),
            ("N.º", None),
            ("Crear una red de riego", None),
            ("", None),
        ] {
            assert_eq!(field_of(header), field, "{header}");
        }
    }
}
