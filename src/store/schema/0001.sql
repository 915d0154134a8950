-- Version 1. A released migration is never edited: changes come as the next file.

CREATE TABLE operation (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    device TEXT NOT NULL,
    device_seq INTEGER NOT NULL,
    lamport INTEGER NOT NULL,
    seen TEXT NOT NULL CHECK (json_valid(seen)),
    format INTEGER NOT NULL,
    wall_time TEXT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL CHECK (json_valid(payload)),
    undoes TEXT REFERENCES operation (id),
    prev_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (device, device_seq)
) STRICT;

CREATE TRIGGER operation_is_never_changed BEFORE UPDATE ON operation
BEGIN SELECT raise(ABORT, 'the history is never rewritten'); END;

CREATE TRIGGER operation_is_never_removed BEFORE DELETE ON operation
BEGIN SELECT raise(ABORT, 'the history is never rewritten'); END;

-- Facts about the file itself: which device writes it.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- What was being typed when the program last ran; not part of the history.
CREATE TABLE draft (key TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;

-- Names and contacts stand here alone, outside the history, each with a salt of its own, so that a
-- person can be erased without breaking the chain.
CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    contact TEXT NOT NULL,
    salt BLOB NOT NULL,
    digest BLOB NOT NULL
) STRICT;

CREATE TABLE profile (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    product TEXT NOT NULL,
    region TEXT NOT NULL,
    valleys TEXT NOT NULL CHECK (json_valid(valleys)),
    language TEXT NOT NULL,
    source TEXT NOT NULL,
    vision TEXT NOT NULL,
    mission TEXT NOT NULL,
    map_state TEXT NOT NULL CHECK (map_state IN ('draft', 'agreed')),
    current_workshop TEXT REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    workshop_kinds TEXT NOT NULL CHECK (json_valid(workshop_kinds))
) STRICT;

CREATE TABLE stage (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    printed TEXT NOT NULL
) STRICT;

CREATE TABLE area (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    printed TEXT NOT NULL,
    dimension TEXT NOT NULL CHECK (dimension IN ('local', 'associative')),
    color TEXT NOT NULL
) STRICT;

CREATE TABLE thematic_table (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    area TEXT REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE institution (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL
) STRICT;

CREATE TABLE instrument (
    id TEXT PRIMARY KEY,
    institution TEXT NOT NULL REFERENCES institution (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE workshop (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    date TEXT,
    place TEXT NOT NULL,
    room TEXT NOT NULL CHECK (json_valid(room)),
    current_item TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
    purpose TEXT NOT NULL
) STRICT;

CREATE TABLE agenda_item (
    id TEXT PRIMARY KEY,
    workshop TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes > 0)
) STRICT;

CREATE TABLE actor (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    size TEXT NOT NULL,
    valley TEXT NOT NULL
) STRICT;

-- No foreign key to person: an erased person's row is gone, the participant stays.
CREATE TABLE participant (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    actor TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    "table" TEXT REFERENCES thematic_table (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE attendance (
    id TEXT PRIMARY KEY,
    workshop TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    participant TEXT NOT NULL REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED,
    presence TEXT NOT NULL CHECK (presence IN ('present', 'away')),
    since TEXT NOT NULL
) STRICT;
CREATE INDEX attendance_of_participant ON attendance (participant);

CREATE TABLE perspective (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE objective (
    id TEXT PRIMARY KEY,
    perspective TEXT NOT NULL REFERENCES perspective (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    area TEXT REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
    horizon TEXT NOT NULL CHECK (horizon IN ('short', 'medium', 'long')),
    source TEXT NOT NULL,
    x INTEGER
) STRICT;

CREATE TABLE causal_link (
    id TEXT PRIMARY KEY,
    "from" TEXT NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
    "to" TEXT NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX causal_link_from ON causal_link ("from");
CREATE INDEX causal_link_to ON causal_link ("to");

CREATE TABLE proposal (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL,
    "table" TEXT NOT NULL REFERENCES thematic_table (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    nature TEXT NOT NULL CHECK (nature IN ('need', 'action', 'merged')),
    source TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('live', 'to_decide', 'discarded', 'withdrawn')),
    reason TEXT NOT NULL
) STRICT;

CREATE TABLE merge (
    id TEXT PRIMARY KEY,
    result TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
    agreed_text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('united', 'split'))
) STRICT;
CREATE INDEX merge_of_result ON merge (result);

CREATE TABLE merge_member (
    id TEXT PRIMARY KEY,
    merge TEXT NOT NULL REFERENCES merge (id) DEFERRABLE INITIALLY DEFERRED,
    proposal TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX merge_member_of_merge ON merge_member (merge);
CREATE UNIQUE INDEX merge_member_of_proposal ON merge_member (proposal);

CREATE TABLE activity (
    id TEXT PRIMARY KEY,
    stage TEXT NOT NULL REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
    area TEXT REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    background TEXT NOT NULL CHECK (json_valid(background)),
    results TEXT NOT NULL CHECK (json_valid(results)),
    support TEXT NOT NULL CHECK (json_valid(support)),
    uses TEXT NOT NULL CHECK (json_valid(uses)),
    term TEXT NOT NULL CHECK (json_valid(term)),
    responsible TEXT NOT NULL,
    target TEXT NOT NULL,
    indicator TEXT NOT NULL,
    priority TEXT,
    state TEXT NOT NULL,
    sources TEXT NOT NULL CHECK (json_valid(sources)),
    printed TEXT CHECK (json_valid(printed))
) STRICT;

CREATE TABLE poll (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL,
    workshop TEXT REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    question TEXT NOT NULL,
    method TEXT NOT NULL,
    dots INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
    publication TEXT NOT NULL CHECK (publication IN ('withheld', 'published')),
    entitled INTEGER NOT NULL,
    ballots INTEGER NOT NULL,
    opened_at TEXT,
    closed_at TEXT,
    tally TEXT CHECK (json_valid(tally)),
    reopened_because TEXT NOT NULL
) STRICT;

CREATE TABLE poll_option (
    id TEXT PRIMARY KEY,
    poll TEXT NOT NULL REFERENCES poll (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    proposal TEXT REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    favour INTEGER,
    against INTEGER,
    abstain INTEGER
) STRICT;
CREATE INDEX poll_option_of_poll ON poll_option (poll);
CREATE INDEX poll_option_of_proposal ON poll_option (proposal);

CREATE TABLE observation (
    id TEXT PRIMARY KEY,
    activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    made_at TEXT NOT NULL,
    version TEXT REFERENCES plan_version (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX observation_of_activity ON observation (activity);

CREATE TABLE plan_version (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    workshop TEXT REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    made_at TEXT NOT NULL,
    vote TEXT NOT NULL CHECK (json_valid(vote)),
    outcome TEXT NOT NULL CHECK (outcome IN ('validated', 'rejected')),
    activities TEXT NOT NULL CHECK (json_valid(activities)),
    minutes TEXT NOT NULL,
    content_hash TEXT NOT NULL
) STRICT;
