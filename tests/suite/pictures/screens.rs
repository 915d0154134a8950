//! Every screen of the facilitator's window, light and dark, as it stands at 1366x768; the crowded
//! ones at 1920x1080 too.

use egui::{Event, Key, Modifiers, Theme};
use egui_kittest::kittest::Queryable as _;

use minga::app::Command;
use minga::app::command::{Choice, ImportCommand, Preference, ProjectorCommand};
use minga::app::projection::deck::Slide;
use minga::app::section::Section;
use minga::app::settings::MapColours;
use minga::domain::Action;
use minga::domain::ids::{PollId, ProposalId, ThematicTableId};
use minga::domain::poll::{Method, PollDraft};
use minga::domain::proposal::Nature;

use super::stage::{LARGE, SMALL, Screen, Stage, Until};

/// A theme, the screen's size, and how its pictures are called.
pub(super) type Look = (Theme, [f32; 2], &'static str);

pub(super) const LIGHT: Look = (Theme::Light, SMALL, "light");
pub(super) const DARK: Look = (Theme::Dark, SMALL, "dark");
pub(super) const WIDE: Look = (Theme::Light, LARGE, "wide");

pub(super) fn open(stage: Stage, (theme, size, _): Look) -> Screen {
    stage.on_screen(size, theme)
}

fn click(screen: &mut Screen, label: &str) {
    screen.harness.get_by_label(label).click();
    screen.harness.run_steps(4);
}

pub(super) fn press(screen: &mut Screen, modifiers: Modifiers, key: Key) {
    screen.harness.key_press_modifiers(modifiers, key);
    screen.harness.run_steps(4);
}

fn type_text(screen: &mut Screen, text: &str) {
    screen.harness.event(Event::Text(text.to_owned()));
    screen.harness.run_steps(4);
}

fn table(screen: &Screen, place: usize) -> ThematicTableId {
    screen.process().tables_in_order()[place].id
}

fn standing(screen: &Screen) -> Vec<ProposalId> {
    let standing = screen.process().index().standing();
    standing.iter().map(|(_, id)| *id).collect()
}

pub(super) fn newest_poll(screen: &Screen) -> PollId {
    let polls = screen.process().polls_in_order();
    polls.last().expect("a poll").id
}

fn start(look: Look) {
    let mut screen = open(Stage::empty(), look);
    screen.picture(&format!("start-{}", look.2));
}

fn prepare(look: Look) {
    let name = look.2;
    let mut screen = open(Stage::played(Until::Evening), look);
    screen.send(Command::Go(Section::Prepare));
    screen.picture(&format!("prepare-workshop-{name}"));
    screen.harness.get_by_label_contains("Personas").click();
    screen.harness.run_steps(4);
    screen.picture(&format!("prepare-people-{name}"));
    screen
        .harness
        .get_by_label_contains("Antes del día")
        .click();
    screen.harness.run_steps(4);
    // What the disk, the battery and the folders are is of this machine.
    let here = ["MB", "GB", "atería", "home/data"].map(|word| (word, 600.0));
    screen.picture_without(&format!("prepare-before-{name}"), &here);
}

fn map(look: Look) {
    let name = look.2;
    let mut screen = open(Stage::played(Until::Morning), look);
    screen.send(Command::Go(Section::Map));
    screen.picture(&format!("map-{name}"));
    let objective = screen.process().objectives.iter().next().map(|o| o.id);
    screen.send(Choice::Objective(objective));
    screen.picture(&format!("map-chosen-{name}"));
    screen.harness.get_by_label_contains("Detrás").click();
    screen.harness.run_steps(4);
    screen.send(Preference::MapColours(MapColours::Coverage));
    screen.picture(&format!("map-behind-{name}"));
    screen.send(Preference::ToggleMapShape);
    screen.picture(&format!("map-list-{name}"));
    screen.send(Preference::ToggleMapShape);
    press(&mut screen, Modifiers::COMMAND, Key::A);
    screen.picture(&format!("map-several-{name}"));
    click(&mut screen, "Proyectar una parte del mapa");
    screen.picture(&format!("map-project-{name}"));
}

fn proposals(look: Look) {
    let name = look.2;
    let mut screen = open(Stage::played(Until::Evening), look);
    screen.send(Command::Go(Section::Proposals));
    let market = table(&screen, 2);
    screen.send(Choice::Table(market));
    type_text(&mut screen, "Compartir la bodega de guarda entre viñas");
    screen.picture(&format!("proposals-{name}"));
    type_text(
        &mut screen,
        " #entorno @\"Participante 12\" +pequeños 2s2027 $12M #riego @in",
    );
    screen.picture(&format!("proposals-marks-{name}"));
    press(&mut screen, Modifiers::NONE, Key::Escape);
    press(&mut screen, Modifiers::NONE, Key::Backspace);
    press(&mut screen, Modifiers::NONE, Key::Backspace);
    press(&mut screen, Modifiers::NONE, Key::Backspace);
    press(&mut screen, Modifiers::NONE, Key::Enter);
    press(&mut screen, Modifiers::NONE, Key::ArrowDown);
    press(&mut screen, Modifiers::ALT, Key::ArrowUp);
    press(&mut screen, Modifiers::NONE, Key::F2);
    screen.picture(&format!("proposals-editing-{name}"));
    press(&mut screen, Modifiers::NONE, Key::Escape);
    type_text(
        &mut screen,
        "Reducir los costos comprando juntas las materias primas",
    );
    screen.harness.run_steps(30);
    screen.picture(&format!("proposals-hints-{name}"));
    press(&mut screen, Modifiers::COMMAND, Key::A);
    press(&mut screen, Modifiers::NONE, Key::Delete);
    press(&mut screen, Modifiers::ALT, Key::L);
    screen.picture(&format!("proposals-needs-{name}"));
    press(&mut screen, Modifiers::NONE, Key::Escape);
    for (key, text) in [
        (
            Key::B,
            "Poca agua en verano y sin acuerdos para repartirla entre los predios",
        ),
        (Key::I, "Los caminos interiores se cortan con las lluvias"),
        (Key::P, "Hay suelos que todavía no se riegan"),
        (Key::F, "El clima seco da fruta sana"),
        (Key::F, "Las viñas se conocen y se ayudan"),
    ] {
        press(&mut screen, Modifiers::ALT, key);
        type_text(&mut screen, text);
        press(&mut screen, Modifiers::NONE, Key::Enter);
    }
    screen.picture(&format!("proposals-boards-{name}"));
    screen.send(ProjectorCommand::ToggleSingleScreen);
    screen.picture(&format!("single-screen-{name}"));
}

/// A list before it is added: columns, and a row of each sort.
fn import(look: Look) {
    let name = look.2;
    let mut screen = open(Stage::played(Until::Evening), look);
    screen.send(Command::Go(Section::Proposals));
    let first = standing(&screen)[0];
    let there = screen.process().proposals.get(first).expect("it stands");
    let (table, known) = (there.table, there.text.clone());
    let text = format!(
        "Lo que dijo la mesa\n\
         N.º\tPropuesta\tTipo\tMesa\tQuién propone\tBeneficiarios\tPlazo\tCosto\n\
         1\tTalleres de poda para viñas pequeñas\tacción\t\tParticipante 12\tviñas pequeñas\t2S 2027\t$12M\n\
         2\t{known}\tacción\t\t\t\t\t\n\
         3\tFalta de mandos medios en bodega\tnecesidad\tCapacidades\t\t\t\t\n\
         4\tSello de origen del valle de muestra\tacción\tCocina\t\t\tcuando se pueda\t\n\
         5\tTalleres de poda para viñas pequeñas\tacción\t\t\t\t\t\n\
         6\t\tacción\t\t\t\t1S 2028\t\n\
         7\tAbordar la innovación social en las relaciones del cluster\tacción\t\t\t\t\t\n"
    );
    let nature = Nature::Action;
    screen.send(ImportCommand::Paste {
        text,
        table,
        nature,
    });
    let mut waits = 0;
    loop {
        screen.harness.run_steps(2);
        let minga = screen.harness.state().window.minga();
        let compared = minga
            .import_preview()
            .is_some_and(|import| import.compared == import.preview.lines.len());
        if compared {
            break;
        }
        waits += 1;
        assert!(waits < 30_000, "the list was not read");
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    screen.harness.run_steps(4);
    screen.picture(&format!("import-{name}"));
}

fn merge(look: Look) {
    let name = look.2;
    let mut screen = open(Stage::played(Until::Evening), look);
    screen.send(Command::Go(Section::Merge));
    press(&mut screen, Modifiers::NONE, Key::ArrowDown);
    press(&mut screen, Modifiers::NONE, Key::Tab);
    screen.picture(&format!("merge-writing-{name}"));
    press(&mut screen, Modifiers::NONE, Key::Escape);
    for _ in 0..3 {
        press(&mut screen, Modifiers::NONE, Key::ArrowRight);
    }
    press(&mut screen, Modifiers::NONE, Key::Num1);
    screen.picture(&format!("merge-made-{name}"));
}

fn vote(look: Look) {
    let name = look.2;
    let mut screen = open(Stage::played(Until::Evening), look);
    screen.send(Command::Go(Section::Vote));
    let closed = newest_poll(&screen);
    screen.send(Choice::Poll(Some(closed)));
    screen.picture(&format!("vote-result-{name}"));
    click(&mut screen, "Nueva votación");
    screen.picture(&format!("vote-new-{name}"));
    let draft = PollDraft {
        question: "¿Se acepta llevar estas acciones al Plan de Trabajo?".to_owned(),
        method: Method::Hands,
        dots: 0,
        proposals: standing(&screen)[..4].to_vec(),
        texts: Vec::new(),
        ..PollDraft::default()
    };
    screen.send(Command::Act(Action::DraftPoll { draft }));
    let poll = newest_poll(&screen);
    screen.send(Choice::Poll(Some(poll)));
    screen.picture(&format!("vote-draft-{name}"));
    screen.send(Command::Act(Action::OpenPoll {
        poll,
        entitled: Some(12),
    }));
    type_text(&mut screen, "9");
    press(&mut screen, Modifiers::NONE, Key::Enter);
    screen.picture(&format!("vote-desk-{name}"));
}

fn plan(look: Look) {
    let name = look.2;
    let mut screen = open(Stage::played(Until::Evening), look);
    screen.send(Command::Go(Section::Plan));
    let activity = screen.process().index().activity_at(1);
    screen.send(Choice::Activity(activity));
    screen.picture(&format!("plan-{name}"));
    press(&mut screen, Modifiers::NONE, Key::F2);
    screen.picture(&format!("plan-typing-{name}"));
}

fn left_out(look: Look) {
    let name = look.2;
    let mut screen = open(Stage::played(Until::Evening), look);
    screen.send(Command::Go(Section::Plan));
    press(&mut screen, Modifiers::COMMAND, Key::P);
    screen.picture(&format!("plan-waiting-{name}"));
    press(&mut screen, Modifiers::COMMAND, Key::L);
    screen.picture(&format!("plan-left-out-{name}"));
}

fn wall(look: Look) {
    let mut screen = open(Stage::played(Until::Evening), look);
    screen.send(Command::Go(Section::Plan));
    screen.send(ProjectorCommand::Show(Slide::wall(None)));
    // A split merge leaves a row to decide.
    let merge = screen.process().merges_in_order()[0].clone();
    screen.send(Command::Act(Action::SplitMerge { merge: merge.id }));
    let row = screen.process().index().in_review().next();
    screen.send(Choice::Activity(row));
    screen.picture(&format!("plan-review-{}", look.2));
}

fn validation(look: Look) {
    let name = look.2;
    let mut screen = open(Stage::played(Until::Evening), look);
    screen.send(Command::Go(Section::Validation));
    screen.picture(&format!("validation-{name}"));
}

fn validated(look: Look) {
    let mut screen = open(Stage::played(Until::Night), look);
    screen.send(Command::Go(Section::Validation));
    // The seal is the file's own, and the plan was validated now.
    let now = jiff::Zoned::now().strftime("%Y, ").to_string();
    let of_today = [("Sello ", 240.0), (now.as_str(), 160.0)];
    screen.picture_without(&format!("validation-done-{}", look.2), &of_today);
}

fn follow_up(look: Look) {
    let mut screen = open(Stage::played(Until::Night), look);
    screen.send(Command::Go(Section::FollowUp));
    for state in [Key::Num3, Key::Num2] {
        press(&mut screen, Modifiers::NONE, Key::ArrowDown);
        press(&mut screen, Modifiers::NONE, state);
    }
    screen.picture(&format!("follow-up-{}", look.2));
}

fn over(look: Look) {
    let name = look.2;
    let mut screen = open(Stage::played(Until::Morning), look);
    press(&mut screen, Modifiers::COMMAND, Key::K);
    type_text(&mut screen, "proy");
    screen.picture(&format!("palette-{name}"));
    press(&mut screen, Modifiers::NONE, Key::Escape);
    press(&mut screen, Modifiers::NONE, Key::F1);
    screen.picture(&format!("help-{name}"));
}

macro_rules! pictures {
    ($($test:ident: $screen:ident $look:ident;)*) => {
        $(#[test] fn $test() { $screen($look); })*
    };
}

pictures! {
    start_light: start LIGHT;
    start_dark: start DARK;
    start_wide: start WIDE;
    prepare_light: prepare LIGHT;
    prepare_dark: prepare DARK;
    map_light: map LIGHT;
    map_dark: map DARK;
    map_wide: map WIDE;
    proposals_light: proposals LIGHT;
    proposals_dark: proposals DARK;
    proposals_wide: proposals WIDE;
    import_light: import LIGHT;
    import_dark: import DARK;
    import_wide: import WIDE;
    merge_light: merge LIGHT;
    merge_dark: merge DARK;
    merge_wide: merge WIDE;
    vote_light: vote LIGHT;
    vote_dark: vote DARK;
    plan_light: plan LIGHT;
    plan_dark: plan DARK;
    plan_wide: plan WIDE;
    left_out_light: left_out LIGHT;
    left_out_dark: left_out DARK;
    left_out_wide: left_out WIDE;
    wall_light: wall LIGHT;
    wall_dark: wall DARK;
    wall_wide: wall WIDE;
    validation_light: validation LIGHT;
    validation_dark: validation DARK;
    validated_light: validated LIGHT;
    validated_dark: validated DARK;
    follow_up_light: follow_up LIGHT;
    follow_up_dark: follow_up DARK;
    over_light: over LIGHT;
    over_dark: over DARK;
}
