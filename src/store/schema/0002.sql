-- Version 2: the strategy map measures its objectives, and activities say what they are for.

ALTER TABLE objective ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE objective ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE objective ADD COLUMN themes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(themes));
CREATE INDEX objective_of_perspective ON objective (perspective);

ALTER TABLE activity ADD COLUMN objectives TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(objectives));

CREATE TABLE indicator (
    id TEXT PRIMARY KEY,
    objective TEXT NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    frequency TEXT NOT NULL
        CHECK (frequency IN ('monthly', 'quarterly', 'half_yearly', 'yearly', 'once')),
    baseline TEXT CHECK (json_valid(baseline)),
    source TEXT NOT NULL,
    scale TEXT NOT NULL CHECK (json_valid(scale))
) STRICT;
CREATE INDEX indicator_of_objective ON indicator (objective);

CREATE TABLE target (
    id TEXT PRIMARY KEY,
    indicator TEXT NOT NULL REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
    term TEXT NOT NULL CHECK (json_valid(term)),
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
CREATE INDEX target_of_indicator ON target (indicator);

CREATE TABLE measurement (
    id TEXT PRIMARY KEY,
    indicator TEXT NOT NULL REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
    "on" TEXT NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value)),
    note TEXT NOT NULL
) STRICT;
CREATE INDEX measurement_of_indicator ON measurement (indicator);
