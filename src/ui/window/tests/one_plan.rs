//! The whole way of two plans into one, by keys alone: what the room does in one sitting.

use std::collections::BTreeSet;

use egui::{Event, Key, Modifiers};

use super::{Screen, Whole};
use crate::app::command::{Command, ExportWhat};
use crate::domain::Process;
use crate::domain::ids::ProposalId;
use crate::domain::merge::{Merge, MergeState};

const WINE: &str = include_str!("../../../../workshops/vitivinicola.json");
const FRUIT: &str = include_str!("../../../../workshops/fruticola.json");

/// A window under a hand that has a keyboard and nothing else.
struct Hand {
    screen: Screen,
    presses: usize,
}

impl Hand {
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.screen.key_press_modifiers(modifiers, key);
        self.screen.run_steps(3);
        self.presses += 1;
    }

    /// Ctrl+V.
    fn paste(&mut self, text: String) {
        self.screen.event(Event::Paste(text));
        self.screen.run_steps(3);
        self.presses += 1;
    }

    fn process(&self) -> &Process {
        let session = self.screen.state().minga().session();
        session.expect("a file is open").process()
    }

    /// Lets the window go on until something has come about.
    fn wait_until(&mut self, what: &str, is_so: impl Fn(&Process) -> bool) {
        for _ in 0..3_000 {
            if is_so(self.process()) {
                return;
            }
            self.screen.step();
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        panic!("waited in vain: {what}");
    }

    /// The bytes of the proposals' JSON export.
    fn exported(&mut self, name: &str) -> Vec<u8> {
        let session = self.screen.state().minga().session().expect("open");
        let path = session.path().with_file_name(name);
        let command = Command::Export {
            path: path.clone(),
            what: ExportWhat::Proposals,
        };
        self.screen.state_mut().window.send(command);
        self.wait_until("the export is written", |_| path.exists());
        std::fs::read(path).expect("it was written")
    }

    /// Lets the window go on until the pasted list is read and shown.
    fn wait_for_the_list(&mut self) {
        for _ in 0..3_000 {
            self.screen.step();
            let minga = self.screen.state().minga();
            if minga.import_preview().is_some() && minga.import_rows().is_none() {
                self.screen.run_steps(3);
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        panic!("the list was not read");
    }

    /// The suggested group that stands side by side.
    fn side_by_side(&self) -> &[ProposalId] {
        &self.screen.state().minga().selection().proposals
    }
}

/// The cells of the column *Actividades*, one a line.
fn activities(plan: &str) -> Vec<String> {
    let plan: serde_json::Value = serde_json::from_str(plan).expect("a template");
    let rows = plan["plan"].as_array().expect("rows").iter();
    let cells = rows.map(|row| row["activity"].as_str().expect("a cell").to_owned());
    cells.collect()
}

/// Everything that stands under the proposals that the plan names, themselves too.
fn named_by_the_plan(process: &Process) -> BTreeSet<ProposalId> {
    let mut open: Vec<ProposalId> = process.plan().flat_map(|row| row.sources.clone()).collect();
    let mut named = BTreeSet::new();
    while let Some(id) = open.pop() {
        named.insert(id);
        if let Some(merge) = process.merge_behind(id) {
            open.extend(process.sources_of(merge.id).iter().map(|source| source.id));
        }
    }
    named
}

#[test]
fn two_plans_become_one_by_keys_alone_and_are_as_before_once_they_are_split() {
    let mut hand = Hand {
        screen: Whole::of("blank"),
        presses: 0,
    };
    let mut count = 0;
    for (table, plan) in [(Key::Num1, WINE), (Key::Num2, FRUIT)] {
        let list = activities(plan);
        count += list.len();
        hand.press(Modifiers::ALT, table);
        hand.paste(list.join("\n"));
        // Looked at first, then added.
        hand.press(Modifiers::NONE, Key::Enter);
        hand.wait_for_the_list();
        hand.press(Modifiers::NONE, Key::Enter);
        hand.wait_until("the list is added", |process| {
            process.proposals.len() == count
        });
    }
    let said: BTreeSet<ProposalId> = hand.process().proposals.iter().map(|p| p.id).collect();
    let before = hand.exported("antes.json");

    hand.press(Modifiers::COMMAND, Key::Num4);
    hand.press(Modifiers::NONE, Key::ArrowDown);
    let (mut united, mut apart) = (0, 0);
    while !hand.side_by_side().is_empty() {
        let process = hand.process();
        let tables: BTreeSet<_> = hand
            .side_by_side()
            .iter()
            .flat_map(|id| process.tables_of(*id))
            .collect();
        if tables.len() == 2 && hand.side_by_side().len() == 2 {
            hand.press(Modifiers::COMMAND, Key::Enter);
            united += 1;
        } else {
            hand.press(Modifiers::NONE, Key::S);
            apart += 1;
        }
        assert_eq!(hand.process().merges.len(), united);
        assert!(united + apart < 60, "it comes to no end");
    }
    assert!(united >= 14, "{united} of 15 activities of both plans");

    hand.press(Modifiers::COMMAND, Key::Num6);
    hand.press(Modifiers::COMMAND, Key::P);
    let standing = hand.process().index().standing().len();
    for _ in 0..standing {
        hand.press(Modifiers::NONE, Key::Enter);
    }
    let process = hand.process();
    assert_eq!(process.index().plan_len(), standing);
    assert!(process.plan().all(|row| !row.sources.is_empty()));
    assert!(named_by_the_plan(process).is_superset(&said));

    hand.press(Modifiers::COMMAND, Key::Num4);
    for _ in 0..3 {
        hand.press(Modifiers::NONE, Key::ArrowRight);
    }
    for _ in 0..united {
        hand.press(Modifiers::NONE, Key::S);
    }
    let process = hand.process();
    let split = |merge: &Merge| merge.state == MergeState::Split;
    assert!(process.merges.iter().all(split));
    assert!(named_by_the_plan(process).is_superset(&said));
    let after = hand.exported("después.json");
    assert!(before == after, "the proposals are the same bytes again");
    // Ten minutes are 600 seconds: at one key in two seconds there is time to read.
    assert!(hand.presses < 150, "{} presses", hand.presses);
}
