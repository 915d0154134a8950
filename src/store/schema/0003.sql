-- Version 3: live capture and merging into one plan.

-- A constraint of a column changes only with its table: it is made anew, with foreign keys off.
CREATE TABLE proposal_new (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL,
    "table" TEXT NOT NULL REFERENCES thematic_table (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    nature TEXT NOT NULL CHECK (nature IN
        ('need', 'action', 'merged', 'strength', 'weakness', 'potential', 'difficulty')),
    source TEXT NOT NULL,
    standing TEXT NOT NULL
        CHECK (standing IN ('live', 'to_decide', 'discarded', 'withdrawn', 'parked')),
    reason TEXT NOT NULL,
    area TEXT REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
    proposers TEXT NOT NULL CHECK (json_valid(proposers)),
    beneficiaries TEXT NOT NULL CHECK (json_valid(beneficiaries)),
    term TEXT CHECK (json_valid(term)),
    cost INTEGER,
    rank INTEGER,
    needs TEXT NOT NULL CHECK (json_valid(needs))
) STRICT;
INSERT INTO proposal_new (id, number, "table", text, nature, source, standing, reason,
        proposers, beneficiaries, needs)
    SELECT id, number, "table", text, nature, source, standing, reason, '[]', '[]', '[]'
    FROM proposal;
DROP TABLE proposal;
ALTER TABLE proposal_new RENAME TO proposal;

ALTER TABLE merge ADD COLUMN agreed TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(agreed));
ALTER TABLE merge ADD COLUMN votes TEXT NOT NULL DEFAULT 'stay' CHECK (votes IN ('stay', 'count'));
ALTER TABLE merge ADD COLUMN begun_with INTEGER NOT NULL DEFAULT 0;
ALTER TABLE merge ADD COLUMN parted TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(parted));

ALTER TABLE activity ADD COLUMN review TEXT NOT NULL DEFAULT 'settled'
    CHECK (review IN ('settled', 'to_decide'));

CREATE TABLE merge_consent (
    id TEXT PRIMARY KEY,
    merge TEXT NOT NULL REFERENCES merge (id) DEFERRABLE INITIALLY DEFERRED,
    "table" TEXT NOT NULL REFERENCES thematic_table (id) DEFERRABLE INITIALLY DEFERRED,
    consent TEXT NOT NULL CHECK (consent IN ('agrees', 'objects'))
) STRICT;
CREATE UNIQUE INDEX merge_consent_of_table ON merge_consent (merge, "table");

CREATE TABLE apart (
    id TEXT PRIMARY KEY,
    a TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
    b TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (a < b)
) STRICT;
CREATE UNIQUE INDEX apart_of_pair ON apart (a, b);
CREATE INDEX apart_of_second ON apart (b);
