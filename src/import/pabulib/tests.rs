//! What is read, and that whatever is wrong is named with its line.

use super::*;
use crate::domain::poll::rules::Marks;

const FILE: &str = "META
key;value
description;Votación de muestra
budget;1000
vote_type;approval
num_projects;2
num_votes;3
PROJECTS
project_id;cost;name
B;600;Opción de muestra B
A;400,5;\"Opción; de \"\"muestra\"\"\"
VOTES
voter_id;vote;age
1;A,B;30
2;B;41
3;;52
";

fn fault(text: &str) -> PabulibFault {
    read(text.as_bytes()).expect_err("something is wrong with it")
}

/// The file with a part replaced, which stands in it once.
#[track_caller]
fn with(part: &str, other: &str) -> String {
    assert_eq!(FILE.matches(part).count(), 1, "{part:?}");
    FILE.replacen(part, other, 1)
}

#[track_caller]
fn wrong(part: &str, other: &str, line: usize, reason: Reason) {
    assert_eq!(fault(&with(part, other)), PabulibFault { line, reason });
}

/// The file with other votes, of this type and with points.
fn pointed(votes: &str) -> String {
    let text = with("approval", "cumulative").replace("voter_id;vote;age", "voter_id;vote;points");
    let text = text.replace("num_votes;3\n", "");
    let (before, _) = text.split_once("1;A,B;30").expect("the votes");
    format!("{before}{votes}")
}

#[test]
fn a_file_is_read_whole() {
    let file = read(FILE.as_bytes()).expect("it is sound");
    let ids: Vec<&str> = file.projects.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(ids, ["A", "B"]);
    assert_eq!(file.projects[0].name, "Opción; de \"muestra\"");
    assert_eq!(file.budget.limit, Score::whole(1_000));
    assert_eq!(Some(file.budget.costs[0].clone()), Score::read("400.5"));
    let ballots = [vec![], vec![0, 1], vec![1]].map(|named| (Marks::Approved(named), 1));
    assert_eq!(file.votes.ballots, ballots);
}

#[test]
fn marks_line_ends_and_the_order_of_columns_and_sections_change_nothing() {
    let plain = read(FILE.as_bytes()).expect("it is sound");
    let mixed = "VOTES\nage;vote;voter_id\n30;B , A;1\n41;B;2\n52;None;3\nprojects\nname;cost;project_id\n\
        Opción de muestra B;600;B\n\"Opción; de \"\"muestra\"\"\";400.5;A\nMeta\nvalue;key\n1000;budget\n\
        approval;vote_type\n";
    for text in [
        format!("\u{feff}{}", FILE.replace('\n', "\r\n")),
        FILE.replace('\n', "\n\n"),
        FILE.replace("META\n", "META;;\n")
            .replace("VOTES\n", "VOTES;;\n"),
        FILE.trim_end().to_owned(),
        mixed.to_owned(),
    ] {
        assert_eq!(read(text.as_bytes()).as_ref(), Ok(&plain), "{text}");
    }
}

#[test]
fn points_are_counted_in_whole_parts() {
    let file = read(pointed("1;B,A;2.5,1\n2;A;0.250\n3;None;None\n").as_bytes());
    let file = file.expect("it is sound");
    assert_eq!(file.parts, 100);
    let ballots = [vec![], vec![(0, 25)], vec![(0, 100), (1, 250)]];
    let ballots = ballots.map(|points| (Marks::Points(points), 1));
    assert_eq!(file.votes.ballots, ballots);
}

#[test]
fn equal_ballots_are_counted_together_and_rankings_keep_their_order() {
    let text = with("approval", "ordinal").replace("2;B;41", "2;A,B;41");
    let text = text.replace("3;;52", "3;B,A;52");
    let file = read(text.as_bytes()).expect("it is sound");
    let ballots = [
        (Marks::Ranked(vec![vec![0], vec![1]]), 2),
        (Marks::Ranked(vec![vec![1], vec![0]]), 1),
    ];
    assert_eq!(file.votes.ballots, ballots);
}

#[test]
fn what_is_wrong_with_the_sections_is_named_with_its_line() {
    use Section::{Meta, Projects, Votes};
    wrong("META\n", "\n", 2, Reason::NoHeader);
    wrong("PROJECTS", "PROYECTOS", 16, Reason::NoSection(Projects));
    wrong("VOTES\n", "META\n", 12, Reason::SectionTwice(Meta));
    wrong("VOTES\n", "PROJECTS\n", 12, Reason::SectionTwice(Projects));
    let (section, column) = (Meta, "key");
    wrong("key;value\n", "", 2, Reason::NoColumn { section, column });
    let column = "vote";
    let section = Votes;
    wrong(
        ";vote;",
        ";votes;",
        13,
        Reason::NoColumn { section, column },
    );
    wrong(";vote;", ";age;", 13, Reason::ColumnTwice("age".into()));
    wrong(
        "cost;",
        "costo;",
        9,
        Reason::NoColumn {
            section: Projects,
            column: "cost",
        },
    );
    let cut = FILE.split_once("VOTES").expect("votes").0;
    assert_eq!(fault(cut), at(11, Reason::NoSection(Votes)));
    assert_eq!(
        fault(&format!("{cut}VOTES")),
        at(12, Reason::NoColumns(Votes))
    );
    assert_eq!(fault(""), at(1, Reason::NoSection(Meta)));
}

#[test]
fn what_is_wrong_with_the_budget_or_the_projects_is_named_with_its_line() {
    wrong("budget;1000\n", "", 6, Reason::NoKey("budget"));
    wrong("vote_type;approval\n", "", 6, Reason::NoKey("vote_type"));
    wrong("1000", "mil", 4, Reason::BadBudget("mil".into()));
    wrong("1000", "-1", 4, Reason::BadBudget("-1".into()));
    wrong("approval", "veto", 5, Reason::BadVoteType("veto".into()));
    let (key, first) = ("budget".to_owned(), 4);
    wrong(
        "num_projects;2",
        "budget;7",
        6,
        Reason::KeyTwice { key, first },
    );
    let (project, cost) = ("B".to_owned(), "6oo".to_owned());
    wrong("B;600", "B;6oo", 10, Reason::BadCost { project, cost });
    let project = "B".to_owned();
    wrong(
        "A;400,5",
        "B;400",
        11,
        Reason::ProjectTwice { project, first: 10 },
    );
    wrong("B;600", ";600", 10, Reason::NoProjectId);
    wrong(
        "B;600;Opción de muestra B",
        "B",
        10,
        Reason::NoCell { column: "cost" },
    );
    let cells = Reason::TooManyCells {
        found: 4,
        columns: 3,
    };
    wrong("de muestra B", "de; muestra B", 10, cells);
    wrong("muestra\"\"\"", "muestra\"\"", 11, Reason::OpenQuote);
}

#[test]
fn what_is_wrong_with_a_vote_is_named_with_its_line() {
    wrong("2;B;41", "2;B,C;41", 15, Reason::UnknownProject("C".into()));
    let (voter, first) = ("1".to_owned(), 14);
    wrong("2;B;41", "1;B;41", 15, Reason::VoterTwice { voter, first });
    wrong("2;B;41", ";B;41", 15, Reason::NoVoterId);
    wrong("2;B;41", "2;B,B;41", 15, Reason::TwiceInVote("B".into()));
    wrong("2;B;41", "2", 15, Reason::NoCell { column: "vote" });
    wrong("approval", "choose-1", 14, Reason::TooManyChosen(2));
    let miscounted = |said, found, section| Reason::Miscounted {
        section,
        said,
        found,
    };
    wrong("3;;52\n", "", 15, miscounted(3, 2, Section::Votes));
    wrong(
        "num_votes;3",
        "num_votes;2",
        16,
        miscounted(2, 3, Section::Votes),
    );
    wrong(
        "num_projects;2",
        "num_projects;4",
        11,
        miscounted(4, 2, Section::Projects),
    );
}

#[test]
fn what_is_wrong_with_points_is_named_with_its_line() {
    let uneven = Reason::PointsAndProjects {
        points: 1,
        projects: 2,
    };
    assert_eq!(fault(&pointed("1;A;3\n2;A,B;3\n")), at(14, uneven));
    for points in ["tres", "-1", "1e3", "", "0.1234567", "99999999999"] {
        let expected = match points {
            "" => Reason::PointsAndProjects {
                points: 0,
                projects: 1,
            },
            _ => Reason::BadPoints {
                project: "A".into(),
                points: points.into(),
            },
        };
        assert_eq!(
            fault(&pointed(&format!("1;A;{points}\n"))),
            at(13, expected)
        );
    }
}

#[test]
fn another_encoding_is_named_with_its_line() {
    let mut bytes = FILE.as_bytes().to_vec();
    let place = FILE.find("ó").expect("an accent");
    // Windows-1252 has one byte for it.
    bytes.splice(place..place + 2, [0xF3]);
    assert_eq!(read(&bytes), Err(at(3, Reason::Encoding)));
    let wide: Vec<u8> = FILE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(read(&wide).is_err());
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_refused() {
    let whole = FILE.trim_end().len();
    let cuts = (0..whole).filter(|end| FILE.is_char_boundary(*end));
    // Of the last line, only the voter's age can go without harm.
    for end in cuts.filter(|end| *end < FILE.rfind(";52").unwrap_or(0)) {
        assert!(read(&FILE.as_bytes()[..end]).is_err(), "{}", &FILE[..end]);
    }
}
