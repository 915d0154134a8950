-- Version 4: votes of many kinds, who may give them, and a box for secret ones.

ALTER TABLE actor ADD COLUMN sector TEXT NOT NULL DEFAULT '';
ALTER TABLE participant ADD COLUMN "right" TEXT NOT NULL DEFAULT 'votes'
    CHECK ("right" IN ('votes', 'guest'));
ALTER TABLE activity ADD COLUMN priority_from TEXT
    REFERENCES poll (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE poll ADD COLUMN setup TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(setup));
ALTER TABLE poll ADD COLUMN roll TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(roll));

ALTER TABLE poll_option ADD COLUMN subject TEXT CHECK (json_valid(subject));
ALTER TABLE poll_option ADD COLUMN cost INTEGER;
ALTER TABLE poll_option ADD COLUMN grades TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(grades));
ALTER TABLE poll_option ADD COLUMN parts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(parts));
ALTER TABLE poll_option ADD COLUMN second TEXT CHECK (json_valid(second));
ALTER TABLE poll_option ADD COLUMN corrections TEXT NOT NULL DEFAULT '[]'
    CHECK (json_valid(corrections));
ALTER TABLE poll_option ADD COLUMN objections TEXT NOT NULL DEFAULT '[]'
    CHECK (json_valid(objections));

CREATE TABLE body (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE body_member (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
    participant TEXT NOT NULL REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX body_member_of_body ON body_member (body, participant);
CREATE INDEX body_member_of_participant ON body_member (participant);

CREATE TABLE speaker (
    id TEXT PRIMARY KEY,
    workshop TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    participant TEXT NOT NULL REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    asked_at TEXT NOT NULL,
    began_at TEXT,
    ended_at TEXT
) STRICT;
CREATE INDEX speaker_of_participant ON speaker (participant);

-- Open ballots only: of a secret poll there is no row for a ballot, here or anywhere.
CREATE TABLE ballot (
    id TEXT PRIMARY KEY,
    poll TEXT NOT NULL REFERENCES poll (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    slip INTEGER,
    voter TEXT REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED,
    part INTEGER,
    votes INTEGER NOT NULL CHECK (votes > 0),
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    reason TEXT NOT NULL,
    earlier TEXT NOT NULL CHECK (json_valid(earlier)),
    void TEXT NOT NULL
) STRICT;
CREATE INDEX ballot_of_poll ON ballot (poll);
CREATE INDEX ballot_of_voter ON ballot (voter);

-- One row for all ballots of a secret poll, written anew with each: rows of their own would keep
-- the order in which they came, in the bytes of the file. No part of the history.
CREATE TABLE ballot_box (
    poll TEXT PRIMARY KEY REFERENCES poll (id) DEFERRABLE INITIALLY DEFERRED,
    ballots BLOB NOT NULL,
    slips BLOB NOT NULL,
    "check" BLOB NOT NULL
) STRICT;
