//! The answers beside those of pabutools 1.2.3 and pref_voting 1.18, which stand in
//! `tests/fixtures/tally/`: the sets that the budget rules choose, Schulze's winners, Borda's points,
//! and the plain sums.

use super::*;
use crate::i18n::Tongue;

macro_rules! fixtures {
    ($($name:literal),+) => {
        [$((
            $name,
            include_str!(concat!("../../../tests/fixtures/tally/", $name, ".pb")),
            include_str!(concat!("../../../tests/fixtures/tally/", $name, ".json")),
        )),+]
    };
}

const FIXTURES: [(&str, &str, &str); 8] = fixtures!(
    "approval-1",
    "approval-2",
    "choose-1-1",
    "cumulative-1",
    "cumulative-2",
    "ordinal-1",
    "ordinal-2",
    "scoring-1"
);

fn file(text: &str) -> Pabulib {
    pabulib::read(text.as_bytes()).expect("the fixture is a Pabulib file")
}

fn sorted(ids: &Value) -> Vec<&str> {
    let ids = ids.as_array().expect("a list of ids").iter();
    let mut ids: Vec<&str> = ids.filter_map(Value::as_str).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn every_rule_answers_as_its_peer_does() {
    for (name, text, peers) in FIXTURES {
        let file = file(text);
        let peers: Value = serde_json::from_str(peers).expect("the peers' answers are JSON");
        for (asked, rule) in RULES {
            let ours = answer(&file, &count(&file, rule));
            let peer = &peers[asked];
            match rule {
                Rule::Greedy | Rule::EqualShares => {
                    assert_eq!(sorted(&ours["winners"]), sorted(peer), "{name} {asked}");
                    assert_eq!(ours["ranking"], json!([]));
                }
                Rule::Schulze => {
                    assert_eq!(ours["ranking"][0], *peer, "{name} {asked}");
                    assert_eq!(ours["winners"][0], peer[0], "{name} {asked}");
                }
                _ => {
                    assert_eq!(ours["scores"], *peer, "{name} {asked}");
                    let ranking = ours["ranking"].as_array().expect("a ranking");
                    let first = ranking[0].as_array().expect("a place");
                    let tied = if first.len() > 1 {
                        &ranking[0]
                    } else {
                        &json!([])
                    };
                    assert_eq!(ours["ties"], *tied, "{name} {asked}");
                    assert_eq!(ours["winners"], json!([first[0]]), "{name} {asked}");
                }
            }
        }
    }
}

#[test]
fn points_that_are_not_whole_stay_exact() {
    let file = file(FIXTURES[3].1);
    let outcome = count(&file, Rule::Score);
    let of = |id: &str| file.projects.iter().position(|project| project.id == id);
    let a13 = of("a13").expect("it is in the file");
    assert_eq!(Some(outcome.scores[a13].clone()), Score::read("14.25"));
    assert_eq!(outcome.winners, [a13]);
    let said = poll_rules::why(&Tongue::Spanish.lang(), &outcome.reasons[0], &|option| {
        file.projects[option].id.clone()
    });
    assert_eq!(
        said,
        "«a13» suma 14,25; la siguiente, «24», suma 13: son 1,25 de ventaja."
    );
}
