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
progress-present = { $n } present
progress-objectives = { $n } objectives
progress-merges = { $n } merges
progress-to-decide = { $n } to decide
progress-poll-open = open { $voted }/{ $entitled }
progress-polls-closed = { $n } closed
progress-activities = { $n } activities
progress-version = version { $n }
notice-little-space = { $megabytes } MB are left on the disk. Free some space before the workshop.
notice-taken-back = The last step could not be saved and was taken off the screen. { $why }
notice-resumed = Saving works again: nothing was lost.
notice-backup-failed = The backup could not be made. { $why }
notice-copied = Copy saved at { $path }
notice-checks-failed = The file is not as it was written. { $found } It cannot be edited: save a copy, or restore a backup from the start screen.
template-unknown = There is no template «{ $name }». Use vitivinicola, fruticola, blank or a .json file.
slide-page = { $page } of { $pages }
slide-practice = REHEARSAL
slide-agenda = Agenda
slide-agenda-empty = The agenda is still empty.
slide-minutes = { $n } min
slide-map = Strategy map
slide-map-draft = Strategy map (draft)
slide-map-vision = Vision
slide-map-mission = Mission
slide-map-leads = → { $numbers }
slide-map-empty = The map has no objectives yet.
slide-wall = Proposals
slide-wall-empty = There are no proposals yet.
slide-merge-before = Merge: what was said
slide-merge-after = Merge: one text
slide-merge-unites = Unites proposals { $numbers }
slide-poll = Poll { $n }
slide-poll-result = Poll { $n }: result
slide-poll-voted = { $voted } of { $entitled } have voted
slide-poll-closed = Poll closed
slide-poll-hands = Show of hands
slide-poll-dots =
    { $n ->
        [one] 1 dot per person
       *[other] { $n } dots per person
    }
slide-poll-value-dots =
    { $n ->
        [one] 1 dot
       *[other] { $n } dots
    }
slide-poll-value-hands = { $favour } in favour, { $against } against, { $abstain } abstaining
slide-plan = Work plan
slide-plan-term = Term
slide-plan-responsible = Responsible
slide-plan-priority = Priority
slide-plan-open = to be defined
slide-plan-empty = The plan has no activities yet.
merge-search = Search proposals
merge-all-tables = All tables
merge-filter-table = Table shown
merge-none-found = No standing proposal matches the search.
merge-row-name = { $number } { $table }: { $text }
merge-no-proposals = There are no proposals to merge yet. First write down those of each table.
merge-go-proposals = Go to Proposals
merge-teach = Choose two or more proposals that say nearly the same.
merge-teach-more = The originals stay visible and can always be split again.
merge-chosen =
    { $n ->
        [one] 1 proposal chosen
       *[other] { $n } proposals chosen
    }
merge-clear = Let all go
merge-leave-out = Let { $number } go
merge-use-text = Use this text
merge-use-text-of = Use the text of { $number }
merge-one-more = Choose at least one more to merge.
merge-more-sources = and { $n } more
merge-bold-differs = In bold, what is not in all of them.
merge-text = Text that unites them
merge-text-hint = Write it here, or start from the text of one of them
merge-text-missing = The text that unites them is missing.
merge-result-table = Belongs to table
merge-unite = Merge { $n } proposals
merge-unite-keys = Ctrl+Enter
merge-title-of = Merge { $number }
merge-edited-since = It was edited afterwards. The room agreed on: “{ $text }”
merge-project = Project the merge
merge-split = Split
merge-split-means = The proposals are again as before; nothing is lost.
merge-what-was-said = What was said: { $n } proposals
merge-done = Merges made: { $n }
merge-unites = unites { $n }
merge-see-of = See merge { $number }
merge-split-of = Split { $number }
merge-to-decide = To decide: { $n }
merge-keep = Keep
merge-keep-of = Keep { $number }
merge-discard = Discard
merge-discard-of = Discard { $number }
merge-discard-reason = Why is { $number } discarded?
merge-discard-hint = The minutes state the reason
merge-discard-now = Discard it
merge-cancel = Leave it
minutes-title = Minutes
minutes-title-of = Minutes: { $kind }
minutes-process = { $name }
minutes-date = Date: { $date }
minutes-place = Place: { $place }
minutes-present = { $n } people present
minutes-erased-person = erased person
minutes-agenda = Agenda
minutes-agenda-point = { $place }. { $title } ({ $minutes } min)
minutes-proposals = Proposals by table
minutes-proposals-of =
    { $n ->
        [one] { $table }: 1 standing proposal
       *[other] { $table }: { $n } standing proposals
    }
minutes-merges = Merges
minutes-merge = Proposal { $number }: “{ $text }”, which unites:
minutes-merge-source = – { $number } ({ $table }): “{ $text }”
minutes-discarded = Discarded proposals
minutes-discarded-one = { $number }: “{ $text }”. Reason: { $reason }
minutes-polls = Polls
minutes-poll = Poll { $n }: “{ $question }” ({ $entitled } entitled to vote)
minutes-poll-times = Opened on { $opened }, closed on { $closed }.
minutes-rule-hands = Ordered by votes in favour less votes against; ties share a place and, where one must be chosen, the options' order decides.
minutes-rule-dots = Ordered by the sum of dots; ties share a place and, where one must be chosen, the options' order decides.
minutes-poll-place = { $place }. { $text }: { $counted }
minutes-poll-tied = { $line }, tied
minutes-counted-hands = { $favour } in favour, { $against } against, { $abstain } abstaining
minutes-counted-dots =
    { $n ->
        [one] 1 dot
       *[other] { $n } dots
    }
minutes-reopened = Poll { $n } was opened again. Reason: { $reason }
minutes-plan = Work plan
minutes-plan-rows =
    { $n ->
        [one] The plan that was put to the vote has 1 activity.
       *[other] The plan that was put to the vote has { $n } activities.
    }
minutes-observations = Observations
minutes-observation-row = Row { $row }: { $text }
minutes-validation = Validation
minutes-quorum = There is a quorum: { $present } present of { $members } members; { $needed } are needed.
minutes-no-quorum = There is no quorum: { $present } present of { $members } members; { $needed } are needed.
minutes-validated = The plan is validated: { $favour } in favour, { $against } against, { $abstain } abstaining.
minutes-rejected = The plan is not validated: { $favour } in favour, { $against } against, { $abstain } abstaining.
vote-new = New poll
vote-chosen =
    { $n ->
        [one] 1 proposal chosen
       *[other] { $n } proposals chosen
    }
vote-none-yet = There are no polls yet.
vote-number = Poll { $n }
vote-state-draft = not open yet
vote-state-open = open
vote-state-closed = closed
vote-state-published = published
vote-dots-each =
    { $n ->
        [one] 1 dot each
       *[other] { $n } dots each
    }
vote-question = Question
vote-question-default = Which actions come first?
vote-question-missing = The question is missing.
vote-dots = Dots each
vote-over-proposals = Proposals
vote-over-texts = Other options
vote-whole-table = A whole table…
vote-all-of = The { $n } standing of { $table }
vote-texts-hint = One option a line
vote-options-missing =
    { $n ->
        [one] Choose at least one option.
       *[other] Choose at least { $n } options.
    }
vote-options =
    { $n ->
        [one] 1 option
       *[other] { $n } options
    }
vote-prepare = Prepare the poll
vote-remove = Remove draft
vote-entitled = People who vote
vote-entitled-missing = Write down how many people vote.
vote-open = Open the poll
vote-open-projects = The room will see the question and the options.
vote-project = Project
vote-favour = In favour
vote-against = Against
vote-abstain = Abstaining
vote-points = Dots
vote-field = { $what }, option { $option }
vote-row-uncounted = Not counted
vote-row-partial = Enter confirms; empty is 0
vote-row-counted = Counted
vote-sum-less = { $counted } of { $all }; { $rest } missing
vote-sum-all = { $counted } of { $all }: complete
vote-sum-more = { $counted } of { $all }; { $rest } too many
vote-dots-less = { $counted } of { $all } dots; { $rest } missing
vote-dots-all = { $counted } of { $all } dots: complete
vote-dots-more = { $counted } of { $all } dots; { $rest } too many
vote-close = Close the poll
vote-close-means = Closing shows the result, on this screen only.
vote-uncounted =
    { $n ->
        [one] 1 option is not counted.
       *[other] { $n } options are not counted.
    }
vote-desk-keys = Enter confirms the row and goes to the next; arrows and Tab change fields.
vote-publish = Publish and project
vote-project-result = Project the result
vote-chart = Chart of the result
vote-place = { $place }.
vote-tied = { $said }, tied
vote-reopen = Reopen…
vote-reopen-why = Why is it opened again?
vote-reopen-hint = The minutes state the reason
vote-reopen-now = Reopen
vote-reopen-not = Leave it closed
vote-was-reopened = It was opened again: { $reason }
validation-step-quorum = Presence and quorum
validation-step-observations = Observations on the plan
validation-step-vote = Vote on the plan
validation-members = members of the steering table
validation-present = present
validation-attendance-says = The attendance says { $n }.
validation-observation = Observation
validation-observation-hint = What is observed; Enter saves
validation-row = Row
validation-no-row = The plan has { $n } rows. Correct the number or leave it empty.
validation-no-observations = No observations so far.
validation-remove = Remove the observation “{ $text }”
validation-validate = Validate the plan
validation-count-first = Write down the room's votes.
validation-will-carry = It becomes a numbered version, with its minutes.
validation-will-not-carry = Not enough: it will be a version that was not validated.
validation-minutes = Minutes
validation-minutes-write = they write themselves; read them before validating
validation-versions = Versions
validation-plan-same = The plan is as in the last version.
validation-plan-changed = The plan has changed since the last version.
validation-version = Version { $n }
validation-validated = validated
validation-rejected = not validated
validation-seal = Seal { $seal }
validation-sealing = Sealing…
validation-export = Export the minutes
validation-export-of = Export the minutes of version { $n }
validation-file-name = { $name } - minutes v{ $n }
