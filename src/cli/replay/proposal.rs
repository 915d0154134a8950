//! What the lines about proposals and their merges mean.

use crate::cli::replay::Replay;
use crate::cli::replay::line::Line;
use crate::cli::replay::meaning::named;
use crate::cli::replay::names;
use crate::cli::replay::said::{Called, ProposalField, SaidProposal, Texts};
use crate::domain::ids::ProposalId;
use crate::domain::money::Money;
use crate::domain::proposal::{DraftPlace, ImportRow, ProposalDraft, ProposalEdit};
use crate::domain::term::Term;
use crate::domain::{Action, Refusal};

impl Replay<'_> {
    /// The act that a line about proposals means, and the name it gives to what it makes.
    pub(super) fn proposal_action(&self, line: Line) -> Result<(Action, Option<String>), Refusal> {
        let process = self.session.process();
        let known = &self.names;
        let action = match line {
            Line::AddProposal { said, name } => {
                let ImportRow { table, draft } = self.said(*said)?;
                let drafts = vec![draft];
                return Ok((Action::AddProposals { table, drafts }, name));
            }
            Line::Join { into, said, name } => {
                let into = known.proposal(process, &into)?;
                let ImportRow { table, draft } = self.said(*said)?;
                let draft = Box::new(draft);
                return Ok((Action::JoinProposal { table, draft, into }, name));
            }
            Line::EditProposal {
                proposal,
                text,
                field,
                value,
                name,
            } => {
                let proposal = known.proposal(process, &proposal)?;
                let edit = match (text, field) {
                    (Some(text), None) => ProposalEdit::Text(text),
                    (None, Some(field)) => {
                        let nothing = Texts::Many(Vec::new());
                        self.proposal_edit(field, value.unwrap_or(nothing))?
                    }
                    _ => return Err(Refusal::EmptyText),
                };
                return Ok((Action::EditProposal { proposal, edit }, name));
            }
            Line::Merge {
                sources,
                text,
                table,
                votes,
                name,
            } => {
                let sources = self.proposals(&sources)?;
                let table = match table {
                    Some(table) => names::table(process, &table)?,
                    None => sources
                        .first()
                        .and_then(|first| process.proposals.get(*first))
                        .map(|first| first.table)
                        .ok_or(Refusal::TooFewToMerge)?,
                };
                let merge = Action::MergeProposals {
                    sources,
                    text,
                    table,
                    votes,
                };
                return Ok((merge, name));
            }
            Line::ImportProposals { rows } => {
                let rows = rows.into_iter().map(|row| self.said(row));
                let rows = rows.collect::<Result<_, _>>()?;
                Action::ImportProposals { rows }
            }
            Line::RewriteProposal { proposal, said } => {
                let proposal = known.proposal(process, &proposal)?;
                let ImportRow { table, draft } = self.said(*said)?;
                let draft = Box::new(draft);
                Action::RewriteProposal {
                    proposal,
                    table,
                    draft,
                }
            }
            Line::DiscardProposal { proposal, reason } => Action::DiscardProposal {
                proposal: known.proposal(process, &proposal)?,
                reason,
            },
            Line::Park { proposal } => Action::ParkProposal {
                proposal: known.proposal(process, &proposal)?,
            },
            Line::RestoreProposal { proposal } => Action::RestoreProposal {
                proposal: known.proposal(process, &proposal)?,
            },
            Line::Rank { proposal, step } => Action::RankProposal {
                proposal: known.proposal(process, &proposal)?,
                step,
            },
            Line::KeepApart { proposals } => Action::KeepApart {
                proposals: self.proposals(&proposals)?,
            },
            Line::ExtendMerge { merge, sources } => Action::ExtendMerge {
                merge: known.merge(process, &merge)?,
                sources: self.proposals(&sources)?,
            },
            Line::Consent {
                merge,
                table,
                consent,
            } => Action::SetConsent {
                merge: known.merge(process, &merge)?,
                table: names::table(process, &table)?,
                consent,
            },
            Line::Split { merge } => Action::SplitMerge {
                merge: known.merge(process, &merge)?,
            },
            of_the_map => return self.map_action(of_the_map),
        };
        Ok((action, None))
    }

    /// A proposal to be added, with what it names found.
    fn said(&self, said: SaidProposal) -> Result<ImportRow, Refusal> {
        let process = self.session.process();
        let (mut proposers, mut newcomers) = (Vec::new(), Vec::new());
        for name in said.proposers {
            match self.names.proposer(process, &name) {
                Some(proposer) => proposers.push(proposer),
                None => newcomers.push(name),
            }
        }
        let area = said.area.map(|area| names::area(process, &area));
        let draft = ProposalDraft {
            text: said.text,
            nature: said.nature,
            source: said.source,
            area: area.transpose()?,
            proposers,
            newcomers,
            beneficiaries: said.beneficiaries,
            term: said.term.map(|term| Term::parse(&term)),
            cost: said.cost.map(cost).transpose()?.flatten(),
            needs: self.proposals(&said.needs)?,
            place: if said.parked {
                DraftPlace::Parked
            } else {
                DraftPlace::Room
            },
            apart_from: self.proposals(&said.apart_from)?,
        };
        let table = names::table(process, &said.table)?;
        Ok(ImportRow { table, draft })
    }

    /// An empty value takes away what is not a text of its own.
    fn proposal_edit(&self, field: ProposalField, value: Texts) -> Result<ProposalEdit, Refusal> {
        let process = self.session.process();
        let some = |value: Texts| Some(value.text()).filter(|text| !text.is_empty());
        Ok(match field {
            ProposalField::Text => ProposalEdit::Text(value.text()),
            ProposalField::Nature => ProposalEdit::Nature(named(value.text())?),
            ProposalField::Table => ProposalEdit::Table(names::table(process, &value.text())?),
            ProposalField::Area => {
                let area = some(value).map(|area| names::area(process, &area));
                ProposalEdit::Area(area.transpose()?)
            }
            ProposalField::Proposers => {
                let names = value.list().into_iter().filter(|name| !name.is_empty());
                let found = names.map(|name| {
                    let proposer = self.names.proposer(process, &name);
                    proposer.ok_or(Refusal::Unknown { name })
                });
                ProposalEdit::Proposers(found.collect::<Result<_, _>>()?)
            }
            ProposalField::Beneficiaries => ProposalEdit::Beneficiaries(value.list()),
            ProposalField::Term => ProposalEdit::Term(some(value).map(|term| Term::parse(&term))),
            ProposalField::Cost => ProposalEdit::Cost(cost(value)?),
            ProposalField::Needs => {
                let called = value.list().into_iter().filter(|name| !name.is_empty());
                let called: Vec<Called> = called.map(Called::Name).collect();
                ProposalEdit::Needs(self.proposals(&called)?)
            }
        })
    }

    fn proposals(&self, called: &[Called]) -> Result<Vec<ProposalId>, Refusal> {
        let process = self.session.process();
        called
            .iter()
            .map(|called| self.names.proposal(process, called))
            .collect()
    }
}

/// An amount as people write it; nothing of an empty text.
/// An amount as people write it; `None` for nothing.
pub(super) fn cost(value: Texts) -> Result<Option<Money>, Refusal> {
    let name = value.text();
    if name.is_empty() {
        return Ok(None);
    }
    match Money::parse(&name) {
        Some(money) => Ok(Some(money)),
        None => Err(Refusal::Unknown { name }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::session::{Report, Session};
    use crate::cli::replay::testing::{played, refused, unknown};
    use crate::domain::merge::{Consent, MergeVotes};
    use crate::domain::proposal::{Nature, Proposal, Standing};

    fn proposal(session: &Session, number: i64) -> &Proposal {
        let mut all = session.process().proposals.iter();
        all.find(|found| found.number == number)
            .expect("it is there")
    }

    const NEED: &str =
        r#"{"kind":"add_proposal","table":"Mercado","text":"Falta agua","nature":"need"}"#;
    const FULL: &str = r#"{"kind":"add_proposal","table":"Mercado","text":"Riego compartido",
        "area":"Innovación","proposers":["Participante 7","participante 7"],
        "beneficiaries":["Jóvenes","Mujeres"],"term":"2S 2027","cost":"$12M","needs":[1],"as":"r"}"#;

    #[test]
    fn a_proposal_is_added_with_all_that_can_be_said_of_it() {
        played(&[NEED, FULL], |session, done| {
            assert_eq!(done, Ok(()));
            let (process, made) = (session.process(), proposal(session, 2));
            assert_eq!(made.beneficiaries, ["Jóvenes", "Mujeres"]);
            assert_eq!(made.term, Some(Term::parse("2S 2027")));
            assert_eq!(made.cost, Some(Money(12_000_000)));
            assert_eq!(made.needs, [proposal(session, 1).id]);
            assert_ne!(process.area_of_table(made.table).map(|a| a.id), made.area);
            assert!(made.area.is_some());
            assert_eq!((made.proposers.len(), process.participants.len()), (1, 1));
        });
        refused(&[FULL], unknown("1"));
        refused(&[NEED, &FULL.replace("$12M", "doce")], unknown("doce"));
        refused(
            &[NEED, &FULL.replace("Innovación", "Marte")],
            unknown("Marte"),
        );
    }

    #[test]
    fn an_unknown_field_of_a_proposal_is_refused() {
        for line in [
            r#"{"kind":"add_proposal","table":"Mercado","text":"Riego","color":"verde"}"#,
            r#"{"kind":"join","into":1,"table":"Mercado","text":"Riego","color":"verde"}"#,
            r#"{"kind":"rewrite_proposal","proposal":1,"table":"Mercado","text":"Riego","as":"r"}"#,
            r#"{"kind":"join","table":"Mercado","text":"Riego"}"#,
        ] {
            assert!(serde_json::from_str::<Line>(line).is_err(), "{line}");
        }
    }

    #[test]
    fn every_field_of_a_proposal_is_edited_and_emptied() {
        let edit = |field: &str, value: &str| {
            format!(r#"{{"kind":"edit_proposal","proposal":2,"field":"{field}","value":{value}}}"#)
        };
        let person = r#"{"kind":"add_participant","name":"Participante 8","organisation":"Organización de muestra 3"}"#;
        let edits = [
            ("text", r#""Riego por goteo""#),
            ("table", r#""Entorno""#),
            ("area", r#""""#),
            (
                "proposers",
                r#"["Organización de muestra 3","Participante 8"]"#,
            ),
            ("beneficiaries", r#""Jóvenes""#),
            ("term", r#""""#),
            ("cost", "350000"),
            ("needs", "[]"),
            ("nature", r#""difficulty""#),
        ]
        .map(|(field, value)| edit(field, value));
        let mut lines = vec![NEED, FULL, person];
        lines.extend(edits.iter().map(String::as_str));
        played(&lines, |session, done| {
            assert_eq!(done, Ok(()));
            let made = proposal(session, 2);
            assert_eq!(made.text, "Riego por goteo");
            assert_eq!(made.proposers.len(), 2);
            assert_eq!(made.beneficiaries, ["Jóvenes"]);
            assert_eq!(
                (made.area, &made.term, made.cost),
                (None, &None, Some(Money(350_000)))
            );
            assert!(made.needs.is_empty());
            assert_eq!(made.nature, Nature::Difficulty);
        });
        refused(
            &[NEED, FULL, &edit("proposers", r#""Nadie""#)],
            unknown("Nadie"),
        );
        refused(&[NEED, FULL, &edit("nature", r#""idea""#)], unknown("idea"));
        let anew = r#"{"kind":"rewrite_proposal","proposal":2,"table":"Entorno","text":"Pozo"}"#;
        played(&[NEED, FULL, anew], |session, done| {
            assert_eq!(done, Ok(()));
            let made = proposal(session, 2);
            assert_eq!((made.text.as_str(), made.cost), ("Pozo", None));
            assert!(made.proposers.is_empty() && made.needs.is_empty());
        });
    }

    #[test]
    fn a_table_ranks_parks_and_keeps_apart() {
        let add =
            |text: &str| format!(r#"{{"kind":"add_proposal","table":"Mercado","text":"{text}"}}"#);
        let (a, b) = (add("Riego"), add("Vivero"));
        let rank = |n: i64| format!(r#"{{"kind":"rank","proposal":{n},"step":"up"}}"#);
        let parked = r#"{"kind":"import_proposals","rows":[
            {"table":"Entorno","text":"Un puente","parked":true},
            {"table":"Mercado","text":"Otra feria"}]}"#;
        let lines = [
            &a,
            &b,
            &rank(1),
            &rank(2),
            &rank(2),
            parked,
            r#"{"kind":"keep_apart","proposals":[1,2]}"#,
            r#"{"kind":"park","proposal":4}"#,
        ];
        played(&lines, |session, done| {
            assert_eq!(done, Ok(()));
            let process = session.process();
            let [a, b, c, d] = [1, 2, 3, 4].map(|number| proposal(session, number));
            assert_eq!(
                (process.rank_of(b.id), process.rank_of(a.id)),
                (Some(1), Some(2))
            );
            assert_eq!([c.standing, d.standing], [Standing::Parked; 2]);
            assert!(process.index().are_apart(a.id, b.id));
        });
    }

    #[test]
    fn a_merge_grows_and_the_tables_say_what_they_think() {
        let lines = [
            r#"{"kind":"add_proposal","table":"Mercado","text":"Riego"}"#,
            r#"{"kind":"add_proposal","table":"Entorno","text":"Riego común"}"#,
            r#"{"kind":"merge","sources":[1,2],"text":"Regar juntos","votes":"count","as":"m"}"#,
            r#"{"kind":"add_proposal","table":"Mercado","text":"Goteo"}"#,
            r#"{"kind":"extend_merge","merge":"m","sources":[4]}"#,
            r#"{"kind":"join","into":3,"table":"Entorno","text":"Goteo en común"}"#,
            r#"{"kind":"consent","merge":3,"table":"Entorno","consent":"objects"}"#,
        ];
        played(&lines, |session, done| {
            assert_eq!(done, Ok(()));
            let process = session.process();
            let merge = process.merges.iter().next().expect("there is one");
            assert_eq!(process.sources_of(merge.id).len(), 4);
            assert_eq!(merge.votes, MergeVotes::Count);
            let said: Vec<_> = process
                .consents_of(merge.id)
                .into_iter()
                .map(|c| c.1)
                .collect();
            assert_eq!(said, [None, Some(Consent::Objects)]);
        });
        let mut split = lines.to_vec();
        split.push(r#"{"kind":"split","merge":"3"}"#);
        played(&split, |session, done| {
            assert_eq!(done, Ok(()));
            assert_eq!(proposal(session, 3).standing, Standing::Withdrawn);
        });
        let nobody = r#"{"kind":"consent","merge":3,"table":"Vinculación","consent":"agrees"}"#;
        let mut lines = lines.to_vec();
        lines.push(nobody);
        played(&lines, |_, done| {
            assert!(matches!(done, Err(Report::Refused(_))), "{done:?}");
        });
    }
}
