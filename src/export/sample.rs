//! Reports for the tests: the wine plan as shipped, and larger or nastier ones.

use serde_json::Value;

use super::report::{
    Accent, Align, Band, Bar, Bars, Block, Cell, Column, Number, Orientation, Report, Row, Section,
    Table,
};

pub(super) const PLAN: &str = "Plan de Trabajo";

/// The shipped wine template.
pub(super) fn template() -> Value {
    serde_json::from_str(include_str!("../../workshops/vitivinicola.json")).unwrap()
}

pub(super) fn texts(value: &Value) -> Vec<String> {
    value
        .as_array()
        .unwrap()
        .iter()
        .map(|text| text.as_str().unwrap().to_owned())
        .collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn accent(color: &str) -> Accent {
    match color {
        "innovation" => Accent::Innovation,
        "capacities" => Accent::Capacities,
        "market" => Accent::Market,
        "environment" => Accent::Environment,
        "linkage" => Accent::Linkage,
        "information" => Accent::Information,
        other => panic!("{other}"),
    }
}

pub(super) fn columns() -> Vec<Column> {
    vec![
        Column {
            title: "N.º".into(),
            share: 0.4,
            align: Align::End,
        },
        Column::new("ACTIVIDADES", 2.6),
        Column::new("ANTECEDENTES Y OBSERVACIONES", 4.6),
        Column::new("RESULTADOS ESPERADOS", 2.8),
        Column::new("INSTITUCIONES E INSTRUMENTOS DE APOYO", 2.4),
        Column::new("PLAZOS", 1.2),
    ]
}

/// The plan's table: bands of stages and areas, 17 activities.
pub(super) fn plan_table() -> Table {
    let template = template();
    let find = |list: &str, key: &Value| {
        template[list]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["key"] == *key)
            .cloned()
    };
    let mut rows = Vec::new();
    let (mut stage, mut area) = (Value::Null, Value::Null);
    for (index, activity) in template["plan"].as_array().unwrap().iter().enumerate() {
        if activity["stage"] != stage {
            stage = activity["stage"].clone();
            area = Value::Null;
            let text = text(&find("stages", &stage).unwrap()["printed"]);
            rows.push(Row::Band(Band {
                text,
                level: 1,
                accent: Accent::Plain,
            }));
        }
        if activity["area"] != area {
            area = activity["area"].clone();
            if let Some(found) = find("areas", &area) {
                let accent = accent(found["color"].as_str().unwrap());
                rows.push(Row::Band(Band {
                    text: text(&found["printed"]),
                    level: 2,
                    accent,
                }));
            }
        }
        rows.push(Row::Cells(vec![
            number(index + 1),
            Cell::Text(vec![text(&activity["activity"])]),
            Cell::List(texts(&activity["background"])),
            Cell::List(texts(&activity["results"])),
            Cell::List(texts(&activity["support"])),
            Cell::text(activity["term"].as_str().unwrap()),
        ]));
    }
    let caption = "Las 17 actividades por etapa y ámbito".into();
    Table {
        caption,
        columns: columns(),
        band_titles: vec!["ETAPA".into(), "ÁMBITO".into()],
        rows,
    }
}

pub(super) fn number(value: usize) -> Cell {
    let text = value.to_string();
    Cell::Number(Number {
        value: f64::from(u32::try_from(value).unwrap()),
        text,
    })
}

/// A whole document around the plan.
pub(super) fn plan() -> Report {
    let template = template();
    let pairs = |pairs: &[(&str, &str)]| {
        pairs
            .iter()
            .map(|(label, value)| ((*label).into(), (*value).into()))
            .collect()
    };
    let bars = template["areas"]
        .as_array()
        .unwrap()
        .iter()
        .zip([38.0, 31.0, 27.5, 12.0, 4.0, 0.0]);
    let bars = bars.map(|(area, value)| Bar {
        label: text(&area["name"]),
        number: Number {
            value,
            text: format!("{value}").replace('.', ","),
        },
        note: if value > 30.0 {
            "pequeños 12 · medianos 14 · grandes 12".into()
        } else {
            String::new()
        },
        accent: accent(area["color"].as_str().unwrap()),
    });
    Report {
        title: text(&template["name"]),
        subtitle: "Plan de Trabajo validado, versión 3".into(),
        language: text(&template["language"]),
        facts: pairs(&[
            ("Taller", "Taller de validación, 14 dic 2026"),
            ("Lugar", "Santa Cruz, Valle de Colchagua"),
            ("Presentes", "42 de 58 convocados (quórum 30)"),
            ("Sello", "b3-7f2c-19aa-e0d4"),
        ]),
        footer: "CER Vitivinícola · Plan de Trabajo v3 · sello b3-7f2c-19aa-e0d4".into(),
        drawing: None,
        sections: vec![
            Section {
                heading: PLAN.into(),
                orientation: Orientation::Landscape,
                blocks: vec![Block::Table(plan_table())],
            },
            Section {
                heading: "Resultados de la votación".into(),
                orientation: Orientation::Portrait,
                blocks: vec![
                    Block::Paragraph(text(&template["summary"])),
                    Block::Bars(Bars {
                        caption: "Puntos por ámbito".into(),
                        bars: bars.collect(),
                    }),
                    Block::Facts(pairs(&[
                        ("Votaron", "41 de 42"),
                        ("Regla", "Mayoría simple"),
                    ])),
                ],
            },
            Section {
                heading: "Acta".into(),
                orientation: Orientation::Portrait,
                blocks: vec![
                    Block::Paragraph(
                        "Se dio lectura al plan y se recogieron observaciones.".into(),
                    ),
                    Block::Bullets(texts(&template["plan"][6]["background"])),
                    Block::Signatures(
                        [
                            "Intendente\nGobierno Regional",
                            "Gerente del CER",
                            "ProChile",
                        ]
                        .map(Into::into)
                        .to_vec(),
                    ),
                ],
            },
        ],
    }
}

/// A plan of `rows` six-column rows with a band every ten, made from the beginnings of the shipped
/// texts: about what a room writes.
pub(super) fn large(rows: usize) -> Report {
    let plan = plan_table();
    let cells: Vec<&Row> = plan
        .rows
        .iter()
        .filter(|row| matches!(row, Row::Cells(_)))
        .collect();
    let mut large = Table {
        rows: Vec::new(),
        ..plan.clone()
    };
    for (index, row) in cells.iter().cycle().take(rows).enumerate() {
        if index % 10 == 0 {
            let text = format!("Ámbito {}", index / 10 + 1);
            large.rows.push(Row::Band(Band {
                text,
                level: 1,
                accent: Accent::Market,
            }));
        }
        large.rows.push(brief(row));
    }
    let blocks = vec![Block::Table(large)];
    let heading = PLAN.into();
    let section = Section {
        heading,
        orientation: Orientation::Landscape,
        blocks,
    };
    Report {
        sections: vec![section],
        facts: Vec::new(),
        ..self::plan()
    }
}

fn brief(row: &Row) -> Row {
    let begin = |texts: &[String]| {
        let begin = |text: &String| text.chars().take(70).collect();
        texts.iter().take(2).map(begin).collect()
    };
    match row {
        Row::Band(band) => Row::Band(band.clone()),
        Row::Cells(cells) => Row::Cells(
            cells
                .iter()
                .map(|cell| match cell {
                    Cell::Text(texts) => Cell::Text(begin(texts)),
                    Cell::List(texts) => Cell::List(begin(texts)),
                    Cell::Number(number) => Cell::Number(number.clone()),
                })
                .collect(),
        ),
    }
}

/// A table of one column that holds the given texts.
pub(super) fn column_of(texts: &[&str]) -> Report {
    let rows = texts
        .iter()
        .map(|text| Row::Cells(vec![Cell::text(*text)]))
        .collect();
    let table = Table {
        columns: vec![Column::new("texto", 1.0)],
        rows,
        ..Table::default()
    };
    let blocks = vec![Block::Table(table)];
    let section = Section {
        heading: "Lista".into(),
        blocks,
        ..Section::default()
    };
    Report {
        title: "Lista".into(),
        language: "es-CL".into(),
        sections: vec![section],
        ..Report::default()
    }
}
