use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::poll::Rule;
use crate::domain::poll::testing::{open, poll};
use crate::domain::testing::Play;

const SIGNS: Signs = Signs {
    favour: 'f',
    against: 'c',
    abstain: 'a',
};

/// A poll of this method with so many options that nobody keeps.
fn asked(method: Method, many: u128) -> (Poll, Vec<PollOptionId>) {
    // A ranking is not opened for the desk: only its method counts here.
    let any = if method.can_be_counted() {
        method
    } else {
        Method::Hands
    };
    let (play, id, _): (Play, _, _) = open(any, 9);
    let mut asked = poll(&play, id).clone();
    asked.method = method;
    asked.setup.rule = Some(Rule::of(method));
    asked.dots = 3;
    let options = (1..=many).map(|n| PollOptionId(Uuid::from_u128(n)));
    (asked, options.collect())
}

fn check(method: Method, many: u128, text: &str, expected: Result<&str, Fault>) {
    let (poll, options) = asked(method, many);
    let read = read(&poll, &options, SIGNS, text);
    let written = read.map(|answers| write(&answers, &options, SIGNS));
    assert_eq!(written, expected.map(str::to_owned), "{text}");
}

#[test]
fn hands_and_grades_stand_one_for_each_option() {
    check(Method::Hands, 3, "fca", Ok("fca"));
    check(Method::Consent, 3, "1 2,3", Ok("fca"));
    check(Method::Cards, 3, "F-c", Ok("f-c"));
    check(Method::Hands, 3, "-", Ok("-"));
    check(Method::Hands, 1, "2", Ok("c"));
    check(Method::Score, 3, "5 0-", Ok("50-"));
    check(Method::Score, 1, "0", Ok("0"));
    let few = |given| Fault::TooFew { given, options: 3 };
    check(Method::Hands, 3, "fc", Err(few(2)));
    check(Method::Score, 3, "0", Err(few(1)));
    let many = Fault::TooMany {
        given: 4,
        options: 3,
    };
    check(Method::Hands, 3, "fcaf", Err(many));
    check(Method::Hands, 3, "fcx", Err(Fault::Unreadable("x".into())));
    check(Method::Score, 3, "563", Err(Fault::Grade(6)));
    check(Method::Hands, 3, " ", Err(Fault::Empty));
}

#[test]
fn dots_are_the_options_that_they_stand_on() {
    check(Method::Dots, 12, "3 3 7", Ok("3 3 7"));
    check(Method::Dots, 12, "12+3.12", Ok("3 12 12"));
    check(Method::Dots, 8, "337", Ok("3 3 7"));
    check(Method::Dots, 12, "7*3", Ok("7 7 7"));
    check(Method::Dots, 12, "3 3 7 -3", Ok("3 7"));
    check(Method::Dots, 12, "0", Ok("-"));
    let dots = |given| Fault::Dots { given, allowed: 3 };
    check(Method::Dots, 12, "3 3 7 7", Err(dots(4)));
    check(
        Method::Dots,
        12,
        "3*9223372036854775807 4",
        Err(dots(i64::MAX)),
    );
    let unknown = |number, options| Fault::NoSuchOption { number, options };
    check(Method::Dots, 12, "337", Err(unknown(337, 12)));
    check(Method::Dots, 8, "9", Err(unknown(9, 8)));
    check(Method::Dots, 12, "0 3", Err(unknown(0, 12)));
    check(Method::Dots, 12, "3 -4", Err(Fault::NoDotOn(4)));
    for (text, sign) in [
        ("3=4", "="),
        ("*2", "*2"),
        ("3 -", "-"),
        ("3*", "*"),
        ("a", "a"),
    ] {
        check(Method::Dots, 12, text, Err(Fault::Unreadable(sign.into())));
    }
    let (mut poll, options) = asked(Method::Dots, 12);
    poll.setup.cap = 1;
    let fault = Fault::DotsOnOne {
        option: 3,
        given: 2,
        allowed: 1,
    };
    assert_eq!(read(&poll, &options, SIGNS, "3 3 7"), Err(fault));
}

#[test]
fn an_option_is_approved_and_ranked_once() {
    check(Method::Approval, 12, "1 4 9", Ok("1 4 9"));
    check(Method::Approval, 9, "149", Ok("1 4 9"));
    check(Method::Approval, 12, "1 4 1", Err(Fault::Twice(1)));
    check(Method::Ranking, 3, "312", Ok("3 1 2"));
    check(Method::Ranking, 12, "3 = 1 12", Ok("3=1 12"));
    check(Method::Ranking, 12, "3>1", Ok("3 1"));
    check(Method::Ranking, 3, "3=13", Err(Fault::Twice(3)));
    for text in ["=3", "3=", "3==1"] {
        check(Method::Ranking, 3, text, Err(Fault::Unreadable("=".into())));
    }
    let (mut poll, options) = asked(Method::Approval, 12);
    poll.setup.cap = 2;
    let fault = Fault::Marks {
        given: 3,
        allowed: 2,
    };
    assert_eq!(read(&poll, &options, SIGNS, "1 2 3"), Err(fault));
}

proptest! {
    /// What was read is written so that it is read as the same, and a poll would take it.
    #[test]
    fn what_is_written_reads_as_the_same(
        text in "[-0-9fca =,*]{0,14}",
        many in 1_u128..15,
        method in prop::sample::select(Method::ALL.to_vec()),
    ) {
        let (poll, options) = asked(method, many);
        if let Ok(answers) = read(&poll, &options, SIGNS, &text) {
            let written = write(&answers, &options, SIGNS);
            let again = read(&poll, &options, SIGNS, &written);
            prop_assert_eq!(again, Ok(answers.clone()), "{} as {}", text, written);
            let known = options.iter().map(|id| crate::domain::poll::PollOption {
                id: *id,
                poll: poll.id,
                position: 1,
                proposal: None,
                text: String::new(),
                favour: None,
                against: None,
                abstain: None,
                subject: None,
                cost: None,
                grades: Vec::new(),
                parts: Vec::new(),
                second: None,
                corrections: Vec::new(),
                objections: Vec::new(),
            });
            let known: Vec<_> = known.collect();
            let known: Vec<&_> = known.iter().collect();
            prop_assert_eq!(answers.check(&poll, &known), Ok(()));
        }
    }

    /// Nothing that is typed makes it fall over.
    #[test]
    fn anything_is_read_or_named(text in ".{0,20}", many in 1_u128..15) {
        for method in Method::ALL {
            let (poll, options) = asked(method, many);
            let _ = read(&poll, &options, SIGNS, &text);
        }
    }
}
