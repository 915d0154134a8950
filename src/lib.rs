//! Minga: participatory planning workshops in one local file, for rural valleys without internet.
//!
//! A facilitator projects the strategy map, captures the thematic tables' proposals live, unites
//! them into one *Plan de Trabajo*, has the room vote, validates the plan and exports it.
//!
//! # The code map
//!
//! ```text
//! ui  →  app  →  store  →  domain          cli → app, ui
//!           ↘ export, import → domain      (i18n → domain; everyone but store and domain asks it)
//!             app, ui, export → typeset
//! ```
//!
//! | room | what it is for |
//! |---|---|
//! | [`domain`] | the process as plain data; `(process, action) → changes or refusal`; undo; tally |
//! | [`store`] | one `.minga` file: the only room with SQL; commits on a thread of its own |
//! | [`app`] | what the program is doing: the open [`app::Session`], commands, jobs, what the room sees |
//! | [`ui`] | panels and widgets: they read a context and send commands |
//! | [`import`], [`export`] | bytes → preview; process → neutral report or drawing → documents |
//! | [`typeset`] | the embedded fonts, how wide texts run in them and where lines break |
//! | [`i18n`] | the texts, and numbers, dates and terms in words |
//! | [`cli`] | the same jobs without a window |
//!
//! # The way of one action
//!
//! A widget sends a [`app::Command`]. [`app::Minga::dispatch`] hands a lasting act, a
//! [`domain::Action`], to the session; [`domain::decide`] answers with [`domain::Change`]s or a
//! [`domain::Refusal`]; the changes are applied in memory at once and sent to
//! [`store::worker`], which commits rows and the operation in one transaction. Undo is a new
//! operation made of the same changes reversed.
//!
//! # From the room's words to one plan
//!
//! | where | what |
//! |---|---|
//! | [`domain::proposal`] | what is said of a proposal, a table's own ranking, the boards of the diagnosis, what is parked, pairs that are kept apart: a file per verb |
//! | [`domain::merge`] | uniting, further sources, each table's consent, splitting without a trace |
//! | [`domain::money`] | an amount as people write it |
//! | [`domain::shorthand`] | the short marks in what is typed: area, table, who, term, cost, kind |
//! | [`domain::similarity`] | which texts say nearly the same, and why; its words stand in `assets/similarity/` |
//! | [`app::likeness`] | the same for the open file, kept while it changes |
//! | [`domain::phrases`] | the phrases of which a merged text is composed |
//! | [`domain::left_out`] | what has not reached the plan, and why |
//! | [`import`] | lists in: a reader per format, columns mapped to fields, a preview |
//!
//! # Voting
//!
//! | where | what |
//! |---|---|
//! | [`domain::poll`] | what is decided before opening, who may vote, ballots, counts, second counts: a file per concept and verb |
//! | [`domain::poll::rules`] | how counts become a result, a file per rule, every number exact; no ids, no texts |
//! | [`domain::poll::fairness`] | what a result says of the groups that voted |
//! | [`domain::poll::secret`], `store/ballot_box.rs`, `app/session/secret.rs` | a secret poll's box: two sorted lists, no row and no operation per ballot |
//! | [`domain::tally`] | what closing writes down, and the recount of it |
//! | `ui/sections/vote` | a folder for each state: form and draft, desk, result |
//! | `app/projection/slides/poll` | what the room sees, a file per state |
//! | [`import::pabulib`], `cli/tally.rs` | elections of other cities, counted by the same rules |
//!
//! # The strategy map
//!
//! | where | what |
//! |---|---|
//! | [`domain::strategy_map`] | rows, objectives, links, indicators, targets, measurements: a file per concept and verb |
//! | [`domain::line_of_sight`] | from an objective to the activities, proposals, votes and values behind it |
//! | [`domain::layout`] | a process as a graph, its rows broken into lines, boxes and ways; [`domain::layout::layered`] is the engine under it, [`domain::layout::plain`] draws rows that are no process |
//! | [`app::projection::slides::map`] | what the room sees of it |
//! | `ui/sections/map` | the editor: the chart on the screen, a file per gesture, the inspector, the list |
//! | [`export::map`] | one drawing, written as SVG, PNG and the page of a report |
//!
//! # Voting
//!
//! | where | what |
//! |---|---|
//! | [`domain::poll::rules`] | a file for each rule, from counts or ballots to an outcome with its reasons as data |
//! | [`import::pabulib`] | the ballots of participatory budgets, as cities publish them |
//! | [`i18n::poll_rules`] | how a rule decides, and why an option won, in words |
//!
//! # Invariants
//!
//! - **The domain does nothing.** No files, SQL, windows, threads, clock or chance: times and ids
//!   come in through [`domain::Mint`].
//! - **One door.** A process changes only in [`domain::Process::apply`]; a file only in
//!   `Store::commit`.
//! - **The history is never rewritten.** Triggers forbid it, hashes show it, `verify` replays it.
//! - **Nobody's name is in the history.** [`domain::people::Person`] rows stand outside it, salted,
//!   and the minutes that a version keeps are without names.
//! - **What the room sees is a pure function** of a [`app::projection::frame::ProjectorFrame`],
//!   which is built from what was chosen and nothing else. Pages break; text never shrinks below
//!   what the last row can read.
//! - **One action costs what it touches.** [`domain::index::Index`] changes with the rows; no screen
//!   counts or searches all proposals for a frame.
//! - **Nothing is united by the program.** It suggests; people unite, keep apart and split, and every
//!   source stays readable under what was made of it.
//! - **Nothing is told of an open poll but how many have voted.** What a secret ballot says is in its
//!   box alone until closing: not in the process, the history, a draft, a backup or a projected page.
//! - **No frame waits for likenesses.** Many changed proposals are compared on a thread; until then
//!   nothing is suggested.
//! - **No frame waits for a map.** One that [`domain::layout::is_quick`] is laid out at once, another
//!   on a thread: for the editor in `ui/sections/map/laying.rs`, for the room in
//!   `app/projection/coming.rs`, which shows the pages that it has until the new ones are there.
//! - **No text in code.** Words stand in `assets/i18n/`, colours, sizes and fonts in `ui/theme/`.
//!
//! # Where we left the papers' road
//!
//! - The whole content of a file is called [`domain::Process`], as the glossary calls it; *Taller*,
//!   one meeting, is [`domain::workshop::Workshop`].
//! - A projected page is a display list measured with the embedded font's own metrics, so that the
//!   preview, the projector and the tests agree on every line and page break.
//! - A wall shows the newest two hundred proposals and says so, and of a plan only the activity in
//!   sight is laid out: what is projected costs the same however long the file is.
//! - What has not reached the plan is told with its reason, never counted as lost: a need that an
//!   action in the plan answers stands there too, last.
//! - People are named neither on the projector nor in documents of proposals; organisations are.
//! - A result that fits one page comes bar by bar up to the winner; one that needs several is read
//!   down from the first, because a page that begins with the last place tells nothing.
//! - *Seguimiento* begins with the state of each activity, which the plan's documents print anyway.
//! - The map's order is kept, not found anew: an act moves only what it names, and a new link at most
//!   one of the two boxes that it joins (to the nearest place where it crosses least; a box that a
//!   hand placed never). Ordering everything is an act of its own, one step to undo.
//! - A row that is too full for one line is broken into up to four; its boxes go into the lines in
//!   turn, so that each stays near its place in the row's order and links pass between them.
//! - A link between neighbours of a row runs from side to side; any other link in a row is an arc, on
//!   the side where fewer links leave the boxes that it passes. Its crossings are counted too.
//! - Of a map whose titles do not fit on one page in readable letters, the room sees the whole in
//!   numbers with every link (over several pages, or as a form without numbers, when it must be) and
//!   then each row in words beside a small map of numbers.
//! - The story has a page for each row from the bottom up, drawn onto what is there already, and ends
//!   with the whole; where titles do not fit it goes on within a row, from left to right.
//! - Whether two proposals are alike is asked word by word, not letter by letter: groups of letters tell
//!   which *words* are kin. So every score can be told in words, and ten thousand texts are compared
//!   without comparing each with each.
//! - Words that exclude each other (Colchagua, Cachapoal; two, three) count against a likeness.
//! - A rank orders and is no place: numbers stay where a proposal leaves its table's ranking, and its
//!   place is counted. So a split gives every source its place back.
//! - What a merge gave its text (area, authors, groups, term, cost, needs) is kept beside it, so that
//!   a split can tell whether anybody wrote on it since; nobody did: it is withdrawn, and in JSON stands
//!   in a list of its own, so that the proposals are the same bytes as before. Activities made from it name the sources, to be looked at again.
//! - A consent is to words: another text or another source takes it away, in the same step.
//! - The strongest chains of Schulze's rule are found by taking duels from the widest to the narrowest
//!   and keeping in bits who reaches whom: n³/64 steps, so that 2,000 options take a second.
//! - Equal shares are reckoned in rounded parts with a bound on how far they may be off, and exactly
//!   only where that leaves a question open; one run serves a whole span of raises if it can.
//! - Votes never move. Where the room decided that they count for a merged text, they are told so.
//! - In the window a list says itself to which tables its rows go, by a column or by titles; on the
//!   command line `--table` says it for all. There the column of texts is the one called *texto*,
//!   else one with another of a text's names (*propuesta*, *actividad*), else the first with words.
//! - A secret poll is not reopened: its ballots were told together, and one more would be told alone.
//!   It is held anew, as a further round.
//! - Groups of fewer than five entitled are put together with the next smallest, whatever they are:
//!   an order of sizes or valleys would have to be made up.
//! - A poll is counted at the desk or by ballots, never both; what the ballots sum to is written only
//!   at closing.
//! - Borda gives half a point for each equal, so that options left out of a ballot are treated alike
//!   however many they are.
//! - A slip's code tells that it is of this poll, and by its number of which group: to whom it was
//!   handed is written nowhere.
//! - Undo reaches what one facilitator did. Polls and validation are acts of the room: they are
//!   corrected in the open (reopening with a reason, a new version), never with a key.

pub mod app;
pub mod cli;
pub mod domain;
pub mod export;
pub mod i18n;
pub mod import;
pub mod store;
pub mod typeset;
pub mod ui;
