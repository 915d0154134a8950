step-prepare = Prepare
step-map = Map
step-proposals = Proposals
step-merge = Merge
step-vote = Vote
step-plan = Plan
step-validation = Validation
step-follow-up = Follow-up
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
term-first-half = First half of { $year }
term-second-half = Second half of { $year }
term-quarter = Quarter { $quarter } of { $year }
term-half-short = H{ $half } { $year }
term-quarter-short = Q{ $quarter } { $year }
term-to-define = To be defined
term-to-define-by-decider = To be defined by { $decider }
term-to-define-until = { $words }, until { $date }
nature-need = need
nature-action = action
nature-merged = merged
horizon-short = short term
horizon-medium = medium term
horizon-long = long term
priority-high = High
priority-medium = Medium
priority-low = Low
state-planned = Planned
state-underway = Under way
state-done = Done
state-dropped = Dropped
actor-company = Company
actor-supplier = Supplier
actor-association = Association
actor-public-service = Public service
actor-academic = Academic
actor-community = Community
size-small = Small
size-medium = Medium
size-large = Large
size-unsized = Not applicable
method-hands = Show of hands
method-dots = Dots
refused-gone = That is no longer there: it was removed before. Choose again from the list.
refused-empty-text = The text is missing. Write it and try again.
refused-minutes = Minutes go from 1 to 600. Correct the number.
refused-room = The room's measures are too small. Enter at least 1 m to the last row and 0.3 m of screen.
refused-registered = { $name } is already on the list. Find the name and mark it present.
refused-too-few-to-merge = Choose at least two proposals to merge.
refused-not-standing = One of the proposals is already merged or discarded. Choose among those that stand.
refused-in-open-poll = This proposal is being voted on. Close the poll first.
refused-already-split = This merge is already split.
refused-still-used = Other parts of the plan lean on this, so it cannot be removed.
refused-too-few-options = Options are missing: choose at least one proposal (two for dots).
refused-nobody-entitled = Nobody is entitled to vote. Enter how many people vote.
refused-poll-not-draft = The poll was opened and cannot be changed.
refused-poll-not-open = The poll is not open. Open it before counting.
refused-poll-not-closed = The poll is not closed. Close it first.
refused-too-many-votes = { $counted } votes were counted and there can be only { $allowed }. Check the count.
refused-not-counted = «{ $option }» is not counted yet. Enter its votes, also when they are zero.
refused-reason-needed = The reason is missing. Write it in a few words.
refused-link-to-itself = An objective cannot be its own cause. Choose another objective.
refused-link-exists = That link is already drawn.
refused-link-cycle = With that link an objective would be its own cause. Remove another link of the circle first.
refused-already-in-plan = The proposal is already in the plan.
refused-empty-plan = The plan has no activities yet. Take at least one proposal to the plan.
refused-no-quorum = There is no quorum: { $present } people are here and { $needed } are needed. Wait for them or correct the attendance.
refused-nothing-to-undo = There is nothing to undo.
refused-nothing-to-redo = There is nothing to redo.
refused-overtaken = It cannot be undone: later work touched the same. Correct it by hand.
refused-read-only = The file is read-only. Save a copy elsewhere and go on in it.
refused-still-saving = Work is still being saved. Wait until it says «saved» and repeat.
refused-still-checking = The file is still being checked. Wait a moment.
refused-unknown = «{ $name }» is not known. Check how it is written.
fault-missing = { $path } is not there: it was moved or deleted, or the USB stick is not connected. Put it back and try again, or go on with a copy or a backup.
fault-exists = { $path } already exists and was not replaced. Choose another name.
fault-foreign = { $path } is no Minga file. Choose a .minga file; this one was left as it was.
fault-newer = { $path } was saved by a newer version of Minga. Install the newer version to open it; the file was left as it was.
fault-open-elsewhere = { $path } is already open in another window or program. Close it there and try again, or open a copy to read.
fault-read-only = { $path } cannot be written. Open a copy, or save elsewhere.
fault-disk-full = It could not be saved: the disk is full. Free some space and try again, or save a copy elsewhere.
fault-damaged = { $path } is damaged ({ $detail }). Restore the last backup from the start screen; the file was left as it was.
fault-medium = The file could not be read or written ({ $detail }). Check the disk or the USB stick and try again, or save a copy elsewhere.
fault-refused = The file does not accept this change as it is ({ $detail }). All else is saved; repeat it or correct it by hand.
finding-integrity = The file is damaged: { $detail }.
finding-chain = Operation { $seq } of the history was changed outside the program, or the one before it is missing.
finding-replay = Operation { $seq } of the history cannot be read or does not fit those before it.
finding-person = A participant's personal data were changed or removed outside the program.
finding-poll = Poll { $number } does not give the result that was kept when it was closed.
finding-version = Version { $number } of the plan was changed after it was validated.
finding-reference = { $table ->
    [profile] The process's data refer to something that is no longer there.
    [stage] The stages refer to something that is no longer there.
    [area] The areas refer to something that is no longer there.
    [thematic_table] The thematic tables refer to something that is no longer there.
    [institution] The institutions refer to something that is no longer there.
    [instrument] The instruments refer to something that is no longer there.
    [workshop] The workshops refer to something that is no longer there.
    [agenda_item] The agenda's points refer to something that is no longer there.
    [actor] The organisations refer to something that is no longer there.
    [person] The personal data refer to something that is no longer there.
    [participant] The participants refer to something that is no longer there.
    [attendance] The attendance refers to something that is no longer there.
    [perspective] The perspectives refer to something that is no longer there.
    [objective] The objectives refer to something that is no longer there.
    [causal_link] The map's links refer to something that is no longer there.
    [proposal] The proposals refer to something that is no longer there.
    [merge] The merges refer to something that is no longer there.
    [merge_member] The merged proposals refer to something that is no longer there.
    [activity] The activities refer to something that is no longer there.
    [poll] The polls refer to something that is no longer there.
    [poll_option] The counted votes refer to something that is no longer there.
    [observation] The observations refer to something that is no longer there.
    [plan_version] The plan's versions refer to something that is no longer there.
   *[other] Some data ({ $table }) refer to something that is no longer there.
}
finding-rows = { $table ->
    [profile] The process's data do not agree with the file's history.
    [stage] The stages do not agree with the file's history.
    [area] The areas do not agree with the file's history.
    [thematic_table] The thematic tables do not agree with the file's history.
    [institution] The institutions do not agree with the file's history.
    [instrument] The instruments do not agree with the file's history.
    [workshop] The workshops do not agree with the file's history.
    [agenda_item] The agenda's points do not agree with the file's history.
    [actor] The organisations do not agree with the file's history.
    [person] The personal data do not agree with the file's history.
    [participant] The participants do not agree with the file's history.
    [attendance] The attendance does not agree with the file's history.
    [perspective] The perspectives do not agree with the file's history.
    [objective] The objectives do not agree with the file's history.
    [causal_link] The map's links do not agree with the file's history.
    [proposal] The proposals do not agree with the file's history.
    [merge] The merges do not agree with the file's history.
    [merge_member] The merged proposals do not agree with the file's history.
    [activity] The activities do not agree with the file's history.
    [poll] The polls do not agree with the file's history.
    [poll_option] The counted votes do not agree with the file's history.
    [observation] The observations do not agree with the file's history.
    [plan_version] The plan's versions do not agree with the file's history.
   *[other] Some data ({ $table }) do not agree with the file's history.
}
