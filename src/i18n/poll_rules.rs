//! Why an option won, as sentences; how its rule decides, [`super::poll::decides`] says.

use crate::domain::poll::rules::{Reason, Score};
use crate::i18n::{Lang, words};
use crate::t;

/// A score with its thousands apart; what is not whole with one decimal if that is exact, else with
/// two, rounded.
#[must_use]
pub fn score(lang: &Lang, score: &Score) -> String {
    if let Some(whole) = score.as_whole() {
        return words::whole(lang, whole);
    }
    if score.is_whole() {
        return score.to_string();
    }
    let places = if score.has_one_decimal() { 1 } else { 2 };
    let near = score.approx();
    // Whole part and decimals apart, so that thousands stand apart too.
    let plain = format!("{:.places$}", near.abs());
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let sign = if near < 0.0 { "-" } else { "" };
    let whole = words::whole(lang, whole.parse().unwrap_or(i64::MAX));
    let mark = words::decimal_sign(lang).signs().0;
    format!("{sign}{whole}{mark}{decimals}")
}

/// One step of the explanation; `name` says how an option is called.
#[must_use]
pub fn why(lang: &Lang, reason: &Reason, name: &dyn Fn(usize) -> String) -> String {
    let whole = |number: i64| words::whole(lang, number);
    let many = |number: u64| words::whole(lang, form(number));
    let said = |of: &Score| score(lang, of);
    match reason {
        Reason::Ahead {
            option,
            score,
            next,
        } => ahead(lang, *option, score, next.as_ref(), name),
        Reason::Graded {
            option,
            sum,
            grades,
            mean,
            next,
        } => {
            let ahead = ahead(lang, *option, &Score::whole(*sum), next.as_ref(), name);
            match mean {
                Some(mean) => {
                    let (n, grades) = (form(grades.unsigned_abs()), whole(*grades));
                    let mean = said(mean);
                    t!(
                        lang,
                        "why-mean",
                        ahead = ahead,
                        mean = mean,
                        n = n,
                        grades = grades
                    )
                }
                None => ahead,
            }
        }
        Reason::Placed {
            option,
            points,
            places,
            next,
        } => {
            let place = |at: usize| many(places.get(at).copied().unwrap_or(0));
            t!(
                lang,
                "why-places",
                ahead = ahead(lang, *option, points, next.as_ref(), name),
                first = place(0),
                second = place(1),
                third = place(2)
            )
        }
        Reason::Duels {
            option,
            won,
            of,
            defeat,
        } => {
            let duels = t!(
                lang,
                "why-duels",
                option = name(*option),
                won = words::count(lang, *won),
                of = words::count(lang, *of)
            );
            match defeat {
                Some(defeat) => t!(
                    lang,
                    "why-chain",
                    duels = duels,
                    against = name(defeat.against),
                    forth = whole(defeat.forth),
                    back = whole(defeat.back),
                    winner = name(defeat.weakest.winner),
                    loser = name(defeat.weakest.loser),
                    margin = whole(defeat.weakest.margin)
                ),
                None => duels,
            }
        }
        Reason::Taken {
            option,
            votes,
            cost,
            left,
        } => t!(
            lang,
            "why-taken",
            option = name(*option),
            n = form(votes.unsigned_abs()),
            votes = whole(*votes),
            cost = said(cost),
            left = said(left)
        ),
        Reason::Skipped {
            option,
            votes,
            cost,
            left,
        } => t!(
            lang,
            "why-skipped",
            option = name(*option),
            n = form(votes.unsigned_abs()),
            votes = whole(*votes),
            cost = said(cost),
            left = said(left)
        ),
        Reason::Paid {
            option,
            supporters,
            price,
            poor: 0,
            left,
            ..
        } => t!(
            lang,
            "why-paid",
            option = name(*option),
            n = form(*supporters),
            supporters = many(*supporters),
            price = said(price),
            left = said(left)
        ),
        Reason::Paid {
            option,
            supporters,
            price,
            poor,
            left,
            ..
        } => t!(
            lang,
            "why-paid-poor",
            option = name(*option),
            supporters = many(*supporters),
            price = said(price),
            poor = many(*poor),
            left = said(left)
        ),
        Reason::Unpaid {
            option,
            supporters,
            cost,
            had,
        } => t!(
            lang,
            "why-unpaid",
            option = name(*option),
            n = form(*supporters),
            supporters = many(*supporters),
            had = said(had),
            cost = said(cost)
        ),
        Reason::Consent {
            option,
            agree,
            aside,
            objections,
        } => t!(
            lang,
            "why-consent",
            option = name(*option),
            agree = whole(*agree),
            aside = whole(*aside),
            objections = whole(*objections)
        ),
        Reason::Cards {
            option,
            green,
            yellow,
            red,
        } => t!(
            lang,
            "why-cards",
            option = name(*option),
            green = whole(*green),
            yellow = whole(*yellow),
            red = whole(*red)
        ),
    }
}

/// The number by which a text chooses between one and many.
fn form(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// What an option has, and how far the next is behind.
fn ahead(
    lang: &Lang,
    option: usize,
    of: &Score,
    next: Option<&(usize, Score)>,
    name: &dyn Fn(usize) -> String,
) -> String {
    let (option, own) = (name(option), score(lang, of));
    match next {
        None => t!(lang, "why-alone", option = option, score = own),
        Some((next, other)) if other == of => {
            let next = name(*next);
            t!(lang, "why-level", option = option, next = next, score = own)
        }
        Some((next, other)) => t!(
            lang,
            "why-ahead",
            option = option,
            score = own,
            next = name(*next),
            other = score(lang, other),
            lead = score(lang, &of.less(other))
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::poll::rules::Rule;
    use crate::domain::poll::rules::{Defeat, Link};
    use crate::i18n::Tongue;
    use crate::i18n::poll::decides;

    fn name(option: usize) -> String {
        format!("Opción {}", option + 1)
    }

    #[track_caller]
    fn says(reason: &Reason, spanish: &str) {
        assert_eq!(why(&Tongue::Spanish.lang(), reason, &name), spanish);
        let english = why(&Tongue::English.lang(), reason, &name);
        assert!(english.contains("“Opción 1”"), "{english}");
    }

    #[test]
    fn a_rule_is_told_in_two_sentences() {
        for tongue in [Tongue::Spanish, Tongue::English] {
            for rule in Rule::ALL {
                let said = decides(&tongue.lang(), rule);
                assert_eq!(said.matches('.').count(), 2, "{said}");
            }
        }
    }

    #[test]
    fn scores_are_shown_as_people_write_them() {
        let lang = Tongue::Spanish.lang();
        let shown = |above, below| score(&lang, &Score::ratio(above, below).expect("not zero"));
        assert_eq!(shown(12_345, 1), "12.345");
        assert_eq!(shown(7, 2), "3,5");
        assert_eq!(shown(-20_001, 2), "-10.000,5");
        assert_eq!(shown(1, 3), "0,33");
        assert_eq!(shown(-1, 3), "-0,33");
    }

    #[test]
    fn the_reasons_are_told_in_words() {
        let whole = Score::whole;
        says(
            &Reason::Ahead {
                option: 0,
                score: whole(1_200),
                next: Some((1, whole(1_100))),
            },
            "«Opción 1» suma 1.200; la siguiente, «Opción 2», suma 1.100: son 100 de ventaja.",
        );
        says(
            &Reason::Ahead {
                option: 0,
                score: whole(5),
                next: Some((1, whole(5))),
            },
            "«Opción 1» y «Opción 2» suman 5: están empatadas, y decide el orden de las opciones.",
        );
        says(
            &Reason::Graded {
                option: 0,
                sum: 17,
                grades: 5,
                mean: Score::ratio(17, 5),
                next: None,
            },
            "«Opción 1» suma 17 y es la única opción. Promedio: 3,4 de 5, en 5 notas.",
        );
        says(
            &Reason::Duels {
                option: 0,
                won: 2,
                of: 3,
                defeat: Some(Defeat {
                    against: 1,
                    forth: 4,
                    back: 2,
                    weakest: Link {
                        winner: 2,
                        loser: 1,
                        margin: 4,
                    },
                }),
            },
            "«Opción 1» gana 2 de sus 3 duelos, y ninguna otra opción la supera. Su rival más cercana \
             es «Opción 2»: la cadena hacia ella vale 4 y la de vuelta 2. El duelo más estrecho de esa \
             cadena es el de «Opción 3» sobre «Opción 2», por 4.",
        );
        says(
            &Reason::Paid {
                option: 0,
                supporters: 3,
                price: whole(1_500),
                poor: 1,
                rho: whole(1),
                left: whole(20),
            },
            "«Opción 1» la pagan las 3 personas que la apoyan: 1.500 cada una, y 1 de ellas lo último \
             que tienen, que es menos. Del presupuesto quedan 20.",
        );
        says(
            &Reason::Skipped {
                option: 0,
                votes: 1,
                cost: whole(30),
                left: whole(20),
            },
            "«Opción 1» tiene 1 voto y cuesta 30, más que lo que queda (20): se salta.",
        );
    }
}
