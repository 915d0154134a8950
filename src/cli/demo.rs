//! `minga demo`: the whole main job without a window, on the built-in Vitivinícola template.
//!
//! The proposals are those that the source document itself makes; the people are samples and say so.

use std::path::Path;

use clap::ArgMatches;

use crate::app::handle::source_of;
use crate::app::session::{Opened, Session};
use crate::app::{clock, templates};
use crate::cli::args::path_of;
use crate::cli::replay::{Line, Replay};
use crate::cli::{Ended, Failure, Outcome, open, say};
use crate::domain::Action;
use crate::domain::merge::MergeState;
use crate::domain::tally::Tally;
use crate::domain::workshop::WorkshopEdit;
use crate::export::document::{self, What};
use crate::i18n::{Lang, words};
use crate::store::StoreFault;
use crate::t;

/// What the room does, in the words of `minga replay`.
const DAY: &str = include_str!("../../assets/demo/vitivinicola.jsonl");

/// What is written at the end, in order.
const DOCUMENTS: [(&str, What); 9] = [
    ("plan.pdf", What::Plan),
    ("plan.xlsx", What::Plan),
    ("acta.pdf", What::Minutes),
    ("resultados.pdf", What::Results),
    ("propuestas.csv", What::Proposals),
    ("fuera-del-plan.csv", What::LeftOut),
    ("mapa.svg", What::Map),
    ("mapa.png", What::Map),
    ("datos.json", What::All),
];

pub fn run(lang: &Lang, matches: &ArgMatches) -> Outcome {
    let fault = |fault| open::fault_sentence(lang, &fault);
    let folder = path_of(matches, "dir");
    std::fs::create_dir_all(&folder).map_err(|error| fault(StoreFault::of_io(&error, &folder)))?;
    let template = templates::find("vitivinicola")
        .map_err(|error| crate::app::handle::template_sentence(lang, &error))?;
    let file = folder.join(format!("{}.minga", template.process.name));
    // Before anything is made: nothing is replaced, and nothing is left half done.
    let mut paths = vec![file.clone()];
    paths.extend(DOCUMENTS.map(|(name, _)| folder.join(name)));
    let taken = paths
        .into_iter()
        .find(|path| path.symlink_metadata().is_ok());
    if let Some(taken) = taken {
        return Err(fault(StoreFault::Exists(taken)).into());
    }
    let mut session = open::begin(lang, Opened::create(&file, template))?;
    say(t!(lang, "demo-file", path = file.display().to_string()));
    play(lang, &mut session)?;
    report(lang, &session);
    exports(lang, &session, &folder)?;
    say(t!(lang, "demo-done"));
    Ok(Ended::Done)
}

/// Plays the day, line by line.
fn play(lang: &Lang, session: &mut Session) -> Result<(), Failure> {
    let failed = |report| Failure::BadInput(open::report_sentence(lang, &report));
    if let Some(workshop) = session
        .process()
        .current_workshop()
        .map(|workshop| workshop.id)
    {
        let edit = WorkshopEdit::Date(Some(clock::here().date()));
        session
            .act_and_settle(Action::EditWorkshop { workshop, edit })
            .map_err(failed)?;
    }
    let mut replay = Replay::new(session, lang);
    for line in DAY.lines() {
        let line: Line = serde_json::from_str(line).map_err(|error| error.to_string())?;
        replay.line(line).map_err(failed)?;
    }
    Ok(())
}

/// Says what was done, from what the file now holds.
fn report(lang: &Lang, session: &Session) {
    let process = session.process();
    let present = words::count(lang, process.present_count());
    say(t!(lang, "demo-present", n = present));
    let proposals = words::count(lang, process.proposals.len());
    say(t!(lang, "demo-proposals", n = proposals));
    for table in process.tables_in_order() {
        let standing = words::count(lang, process.index().standing_count(table.id));
        let said = t!(
            lang,
            "demo-table",
            table = table.name.as_str(),
            n = standing
        );
        say(format_args!("   {said}"));
    }
    for merge in process
        .merges
        .iter()
        .filter(|merge| merge.state == MergeState::United)
    {
        let numbers: Vec<String> = process
            .sources_of(merge.id)
            .iter()
            .map(|p| p.number.to_string())
            .collect();
        let text = merge.agreed_text.as_str();
        say(t!(
            lang,
            "demo-merge",
            numbers = numbers.join(", "),
            text = text
        ));
    }
    for poll in process.polls_in_order() {
        say(t!(lang, "demo-poll", question = poll.question.as_str()));
        let ranking = poll.tally.iter().flat_map(Tally::in_order);
        for (place, option) in (1usize..).zip(ranking) {
            let Some(option) = process.poll_options.get(option) else {
                continue;
            };
            let votes = words::whole(lang, option.favour.unwrap_or(0));
            let place = words::count(lang, place);
            say(format_args!("   {place}. {} ({votes})", option.text));
        }
    }
    let rows = words::count(lang, process.index().plan_len());
    say(t!(lang, "demo-plan", n = rows));
    if let Some(version) = process.last_version() {
        let seal = session.seal(version.id).unwrap_or_default();
        let number = words::whole(lang, version.number);
        say(t!(lang, "demo-validated", n = number, seal = seal));
    }
}

fn exports(lang: &Lang, session: &Session, folder: &Path) -> Result<(), Failure> {
    let source = source_of(session);
    for (name, what) in DOCUMENTS {
        let path = folder.join(name);
        document::write(&source, &path, what, &|| false)
            .map_err(|e| crate::app::sentence::export::sentence(lang, &e))?;
        let shown = path.display().to_string();
        say(t!(lang, "demo-export", path = shown));
    }
    Ok(())
}
