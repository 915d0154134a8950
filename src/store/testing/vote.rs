//! Rooms that vote: at the desk, by name, and in secret.

use super::Room;
use crate::domain::Action;
use crate::domain::body::Membership;
use crate::domain::ids::{BodyId, PollId, ProposalId};
use crate::domain::poll::{
    Answers, BallotDraft, Count, Electorate, Hand, Method, PollDraft, Secrecy, Setup, Way, Who,
};

impl Room {
    /// A poll with hands, opened, counted and closed.
    pub(crate) fn vote(&mut self, proposals: &[ProposalId], favour: i64) -> PollId {
        let made = self.act(Action::DraftPoll {
            draft: PollDraft {
                question: "¿Se acepta?".to_owned(),
                method: Method::Hands,
                dots: 0,
                proposals: proposals.to_vec(),
                texts: Vec::new(),
                ..PollDraft::default()
            },
        });
        let poll: PollId = made.expect("makes one").into();
        self.act(Action::OpenPoll {
            poll,
            entitled: Some(9),
        });
        let options: Vec<_> = self.process.options_of(poll).iter().map(|o| o.id).collect();
        for option in options {
            self.act(Action::CountOption {
                option,
                part: None,
                count: Count::Hands {
                    favour,
                    against: 1,
                    abstain: 0,
                },
            });
        }
        self.act(Action::ClosePoll { poll, secret: None });
        poll
    }

    /// A vote by name of the members of a body, of whom one is there and has spoken.
    pub(crate) fn calls_the_roll(&mut self, proposals: &[ProposalId]) -> PollId {
        let workshop = self.process.current_workshop().expect("one").id;
        let participant = self.process.participants.iter().next().expect("one").id;
        let name = "Instancia de muestra".to_owned();
        let body: BodyId = self.act(Action::AddBody { name }).expect("one").into();
        let role = "Gerencia".to_owned();
        self.act(Action::SetMembership {
            body,
            participant,
            membership: Membership::Member { role },
        });
        let asked = self.act(Action::AskToSpeak {
            workshop,
            participant,
        });
        let speaker = asked.expect("one").into();
        self.act(Action::BeginSpeaking { speaker });
        let made = self.act(Action::DraftPoll {
            draft: PollDraft {
                question: "¿Se acepta?".to_owned(),
                method: Method::Consent,
                proposals: proposals.to_vec(),
                setup: Setup {
                    way: Way::RollCall,
                    electorate: Electorate {
                        who: Who::Body(body),
                        ..Electorate::default()
                    },
                    ..Setup::default()
                },
                ..PollDraft::default()
            },
        });
        let poll: PollId = made.expect("makes one").into();
        let entitled = None;
        self.act(Action::OpenPoll { poll, entitled });
        let option = self.process.options_of(poll)[0].id;
        let ballot = BallotDraft {
            voter: Some(participant),
            ..BallotDraft::of(Answers::Hands(vec![(option, Hand::Favour)]))
        };
        self.act(Action::CastBallot { poll, ballot });
        self.act(Action::ClosePoll { poll, secret: None });
        poll
    }

    /// A secret vote that is open: a ranking of these texts by so many slips.
    pub(crate) fn opens_a_box(&mut self, texts: &[&str], entitled: i64) -> PollId {
        let made = self.act(Action::DraftPoll {
            draft: PollDraft {
                question: "¿Qué va primero?".to_owned(),
                method: Method::Ranking,
                texts: texts.iter().map(|&text| text.to_owned()).collect(),
                setup: Setup {
                    way: Way::Slips,
                    secrecy: Secrecy::Secret,
                    ..Setup::default()
                },
                ..PollDraft::default()
            },
        });
        let poll: PollId = made.expect("makes one").into();
        let entitled = Some(entitled);
        self.act(Action::OpenPoll { poll, entitled });
        poll
    }
}
