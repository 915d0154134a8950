//! A table's own ranking.

use crate::domain::Action;
use crate::domain::agenda::Step::{Down, Up};
use crate::domain::ids::ProposalId;
use crate::domain::proposal::ProposalEdit;
use crate::domain::testing::Play;

/// Three proposals of one table, ranked in their order.
fn ranked() -> (Play, [ProposalId; 3]) {
    let mut play = Play::wine();
    let all = ["Riego", "Vivero", "Pozo"].map(|text| play.proposes("Mercado", text));
    for id in all {
        play.ranks(id, Up);
    }
    (play, all)
}

#[track_caller]
fn check(play: &Play, expected: &[ProposalId]) {
    let ranking = play.process.index().ranked_of(play.table("Mercado"));
    let keys = ranking.map(|list| list.iter().collect::<Vec<_>>());
    let found: Vec<ProposalId> = keys.unwrap_or_default().iter().map(|key| key.2).collect();
    assert_eq!(found, expected);
    for (place, id) in (1..).zip(expected) {
        assert_eq!(play.process.rank_of(*id), Some(place));
    }
    play.assert_sound();
}

#[test]
fn proposals_move_up_and_down_and_out_at_the_end() {
    let (mut play, [a, b, c]) = ranked();
    check(&play, &[a, b, c]);
    play.ranks(c, Up);
    check(&play, &[a, c, b]);
    play.ranks(a, Down);
    check(&play, &[c, a, b]);
    let operations = play.log.len();
    play.ranks(c, Up);
    assert_eq!(play.log.len(), operations, "it is the first");
    play.ranks(b, Down);
    check(&play, &[c, a]);
    play.ranks(b, Down);
    check(&play, &[c, a]);
    play.ranks(b, Up);
    check(&play, &[c, a, b]);
    for _ in 0..4 {
        play.undo().expect("it goes back");
    }
    check(&play, &[a, b, c]);
}

#[test]
fn those_that_leave_are_closed_up_and_a_split_gives_the_places_back() {
    let (mut play, [a, b, c]) = ranked();
    let d = play.proposes("Mercado", "Abonos");
    let merge = play.merges(&[b, d], "Vivero y abonos");
    check(&play, &[a, c]);
    // A merged text is ranked like any other.
    let result = play.result_of(merge);
    play.ranks(result, Up);
    check(&play, &[a, c, result]);
    play.ranks(c, Up);
    check(&play, &[c, a, result]);
    play.splits(merge);
    check(&play, &[c, b, a]);
    assert_eq!(play.process.rank_of(result), None);
}

#[test]
fn who_goes_elsewhere_gives_the_place_up() {
    let (mut play, [a, b, c]) = ranked();
    play.edits(a, ProposalEdit::Table(play.table("Entorno")));
    check(&play, &[b, c]);
    let (proposal, reason) = (b, "Ya existe".to_owned());
    play.act(Action::DiscardProposal { proposal, reason });
    play.act(Action::ParkProposal { proposal: c });
    check(&play, &[]);
    for proposal in [b, c] {
        play.act(Action::RestoreProposal { proposal });
    }
    check(&play, &[]);
    for _ in 0..5 {
        play.undo().expect("it goes back");
    }
    check(&play, &[a, b, c]);
}
