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
money = ${ $amount }
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
nature-strength = strength
nature-weakness = weakness
nature-potential = potential
nature-difficulty = difficulty
votes-count-for = counts for proposal { $number }
board-strength = Strengths
board-weakness = Weaknesses
board-potential = Potentials
board-difficulty = Difficulties
horizon-short = short term
horizon-medium = medium term
horizon-long = long term
frequency-monthly = monthly
frequency-quarterly = quarterly
frequency-half-yearly = every half year
frequency-yearly = yearly
frequency-once = once
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
refused-secret-poll = The poll is secret: its slips go into the box and are not reopened. To correct it, hold another poll.
refused-secret-poll-open = A secret poll is open, and meanwhile no backup is made. Close it before importing.
refused-not-secret = The poll is not secret. Take the slip down in the list.
refused-option-twice = An option stands twice on one slip. Leave it once.
refused-no-such-slip = That slip is not one of this poll. Check its number and its code.
refused-group-needed = The slip's group is missing. Say it.
refused-voted-already = They have voted already. Correct their vote in the list.
refused-not-entitled = They are not on the roll of this poll.
refused-counted-at-the-desk = This poll is being counted by hand. Clear those counts before taking down slips.
refused-counted-by-ballots = This poll is being taken down slip by slip. Correct the slips.
refused-counted-in-parts = The room is counted in parts or as a whole, not both. Clear the other count first.
refused-needs-ballots = This is voted on slips only. Choose slips, or an open vote.
refused-needs-names = This needs a roll of names. Choose who votes: those present, a table or a body.
refused-no-proxy = A proxy is given by one who is absent to one who is there, and both may vote.
refused-no-budget = The budget to be spent is missing.
refused-nothing-in-plan = None of the options is in the plan yet. Take them there first.
refused-slip-twice = Slip { $slip } is already in. Check the number on the paper.
refused-no-cost = The cost of «{ $option }» is missing. Enter it before opening.
method-approval = Approval
method-score = Scores from 0 to 5
method-ranking = Ranking
method-consent = Consent
method-cards = Mood cards
rule-hands = In favour less against
rule-dots = Sum of dots
rule-approval = Most approvals
rule-score = Sum of scores
rule-borda = Borda
rule-schulze = Schulze
rule-consent = Fewest objections
rule-cards = Mood
rule-greedy = Budget by votes
rule-equal-shares = Equal shares
decides-hands = Ordered by votes in favour less votes against. Ties share a place and, where one must be chosen, the options' order decides.
decides-dots = Ordered by the sum of dots. Ties share a place and, where one must be chosen, the options' order decides.
decides-approval = Everyone marks all options they would accept, and the one marked most wins. Ties share a place and, where one must be chosen, the options' order decides.
decides-score = Everyone gives each option a score from 0 to 5, and the highest sum wins. Ties share a place and, where one must be chosen, the options' order decides.
decides-borda = Each slip gives an option a point for every other that it puts lower, and half a point for every one that it puts level. The one with most points wins.
decides-schulze = Options are compared two by two, and the one that more people put higher wins the duel. The option wins that no other overcomes by a firmer chain of duels; a chain is worth as much as its narrowest duel.
decides-consent = What nobody objects to passes. Ordered by fewest objections and, among equals, by most who agree.
decides-cards = Green, yellow and red cards are counted. Ordered by green less red; it decides nothing, it shows the room's mood.
decides-greedy = Options are taken from the one with most votes to the one with fewest. What costs more than the money left is skipped.
decides-equal-shares = The budget is shared equally among those who vote, and an option is paid by those who support it: the one that asks the smallest part of its cost from each is bought first. When nothing more can be paid, the shares rise by one unit of money and all begins anew, until no other option fits into the budget.
consent-agree = Agree
consent-object = Object
consent-stand-aside = Stand aside
card-green = Green
card-yellow = Yellow
card-red = Red
counted-hands = { $favour } in favour, { $against } against, { $abstain } abstaining
counted-consent = { $favour } agree, { $abstain } stand aside, { $against } object
counted-cards = { $favour } green, { $abstain } yellow, { $against } red
counted-ranking = by its place on the slips
grouping-size = Size
grouping-valley = Valley
grouping-sector = Sector
grouping-kind = Kind of actor
part-no-table = No table
part-row = Row { $n }
group-unknown = Unknown
majority-simple = Simple majority
majority-absolute = Absolute majority
majority-two-thirds = Two thirds
majority-three-quarters = Three quarters
majority-four-fifths = Four fifths
majority-consensus = Consensus
base-voting = of those who vote for or against
base-present = of those present
base-entitled = of all entitled
quorum-none = No quorum
quorum-majority = More than half
quorum-two-thirds = Two thirds
quorum-three-quarters = Three quarters
poll-how-dots =
    { $n ->
        [one] 1 dot per person
       *[other] { $n } dots per person
    }
poll-how-approval-cap =
    { $n ->
        [one] Approval: at most 1 option
       *[other] Approval: at most { $n } options
    }
counted-dots =
    { $n ->
        [one] 1 dot
       *[other] { $favour } dots
    }
counted-approvals =
    { $n ->
        [one] 1 approval
       *[other] { $favour } approvals
    }
counted-score =
    { $n ->
        [one] 1 point from { $voters } people
       *[other] { $favour } points from { $voters } people
    }
method-dots = Dots
refused-gone = That is no longer there: it was removed before. Choose again from the list.
refused-empty-text = The text is missing. Write it and try again.
refused-minutes = Minutes go from 1 to 600. Correct the number.
refused-room = The room's measures are too small. Enter at least 1 m to the last row and 0.3 m of screen.
refused-registered = { $name } is already on the list. Find the name and mark it present.
refused-too-few-to-keep-apart = At least two proposals are needed to call them different.
refused-on-a-board = It is part of the diagnosis: nothing there is ranked or merged. Change its kind first.
refused-only-actions-answer = Only an action answers needs. Change its kind first.
refused-not-a-need = It is not a need. Choose a need.
refused-not-asked-for-consent = That table has no proposal in the merge.
refused-not-for-plan = Actions become part of the plan. Change its kind first, or merge it with an action.
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
refused-other-method = This poll is counted another way. Enter hands where hands are raised, or dots where dots are given.
refused-more-present = { $present } are present and the group has { $members } members. Check both numbers.
refused-only-by-merging = Only a merge makes a merged text. Choose need or action.
refused-not-counted = «{ $option }» is not counted yet. Enter its votes, also when they are zero.
refused-reason-needed = The reason is missing. Write it in a few words.
refused-link-to-itself = An objective cannot be its own cause. Choose another objective.
refused-link-exists = That link is already drawn.
refused-link-cycle = With that link an objective would be its own cause. Remove another link of the circle first.
refused-perspective-in-use = The perspective still has objectives. Move or remove them first.
refused-one-by-one = The title and the place are each objective's own. Change them one by one.
refused-too-few-levels = A scale needs at least two levels. Add another.
refused-other-scale = That value is not on the indicator's scale. Choose one of its levels, or write a number if it is quantitative.
refused-scale-in-use = The indicator already has values that do not fit the new scale. Remove them first or add another indicator.
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
progress-polls-closed = closed: { $n }
progress-activities = { $n } activities
progress-version = version { $n }
progress-done = { $done } of { $all } done
notice-little-space = { $megabytes } MB are left on the disk. Free some space before the workshop.
notice-taken-back = The last step could not be saved and was taken off the screen. { $why }
notice-resumed = Saving works again: nothing was lost.
notice-backup-failed = The backup could not be made. { $why }
notice-not-imported = Nothing was imported, because the backup before it could not be made. { $why }
notice-not-cast = Slip { $slip } was not saved: { $why } Enter it again from the paper.
notice-not-taken-back = It was not undone: what it changed could not be read. { $why }
notice-copied = Copy saved at { $path }
notice-rescued = Copy saved at { $path } with all that is on the screen, but without the history and the seals: the open file can no longer be read. Open the copy and go on in it.
notice-checks-failed = The file is not as it was written. { $found } It cannot be edited: save a copy, or restore a backup from the start screen.
no-template = There is no template «{ $name }». Use vitivinicola, fruticola, blank or a .json file.
slide-page = { $page } of { $pages }
slide-practice = REHEARSAL
slide-agenda = Agenda
slide-agenda-empty = The agenda is still empty.
slide-minutes = { $n } min
slide-map = Strategy map
slide-map-draft = Strategy map (draft)
slide-map-short = Map
slide-map-short-draft = Map (draft)
slide-map-vision = Vision
slide-map-mission = Mission
slide-map-leads = → { $numbers }
slide-map-focus = In focus
slide-map-effects = Helps to reach
slide-map-causes = Leans on
slide-map-helps = helps to reach
slide-map-theme = { $theme } · { $shown } of { $all } objectives
slide-map-row-empty = This perspective has no objectives yet.
slide-map-empty = The map has no objectives yet.
slide-wall = Proposals
slide-wall-empty = There are no proposals yet.
slide-wall-newest = Showing the newest { $shown } of { $all }.
slide-wall-ranking = Priorities
slide-wall-none = No proposal is like that yet.
slide-wall-unranked = No proposals have been ranked yet.
slide-wall-first = The first { $shown } of { $all } are shown.
slide-wall-words = “{ $words }”
slide-wall-no-area = No area
slide-wall-number = No. { $n }
slide-wall-unites = unites { $n }
slide-wall-for = for { $group }
slide-wall-by = proposed by { $name }
slide-source = { $number } ({ $table }): { $text }
slide-board = Diagnosis
slide-board-empty = There is nothing here yet.
slide-parked = Parking
slide-merge-before = Merge: what was said
slide-merge-after = Merge: one text
slide-merge-unites = Unites proposals { $numbers }
slide-poll = Poll { $n }
slide-poll-result = Poll { $n }: result
slide-poll-place = { $place }.
slide-poll-voted = { $voted } of { $entitled } have voted
slide-poll-closed = Poll closed
slide-poll-value-dots =
    { $n ->
        [one] 1 dot
       *[other] { $n } dots
    }
slide-poll-secret = Secret vote
slide-poll-open = Open vote
slide-poll-roll-call = Roll-call vote
slide-poll-rule = Decided by: { $rule }
slide-poll-quorum = Quorum: { $quorum }
slide-poll-passes = Passes
slide-poll-fails = Does not pass
slide-poll-passed = Passes: { $what }
slide-poll-some-pass = { $passed } of { $all } pass
slide-poll-none-passes = None passes
slide-poll-wins = Wins: { $what }
slide-poll-funded =
    { $n ->
        [one] 1 option is funded
       *[other] { $n } options are funded
    }
slide-poll-chosen = Funded
slide-poll-nobody = Nobody voted
slide-poll-mood = This is the room's mood
slide-poll-tied = A tie: the options' order decided.
slide-poll-quorum-met = Quorum met
slide-poll-quorum-missed = No quorum
slide-poll-value-mean = { $mean } of 5
slide-poll-value-points = { $points } points
slide-poll-group-voted = { $voted } of { $entitled }
slide-poll-group-voted-only = { $voted } votes
slide-poll-group-hidden = Not shown, to keep it secret: few votes.
slide-poll-group-first = First
slide-poll-group-other = Other than the total
slide-poll-weighted-same = With the same weight for each group: the same result
slide-poll-weighted-other = With the same weight for each group: { $what } wins
slide-poll-weighted-verdict-other = With the same weight for each group: { $verdict }
slide-poll-badge-both = Double majority: in the total and in each group
slide-poll-badge-only = A majority in the total, but not in: { $groups }
slide-poll-map-dots = The number and the bar are the dots. Thick edge: most dots.
slide-rounds = Polls { $then } and { $now }
slide-rounds-places = { $change } · before { $before } · now { $after }
slide-square = Impact and effort
slide-square-axes = Higher up, more impact; further right, more effort.
slide-square-values = Impact { $impact } · effort { $effort }
result-project-both = Publish both and project
result-project-two = Project both
quorum-state = Quorum: { $present } of { $entitled } are here, { $needed } needed
by-grouping = By { $name }
to-do-roll-call = Each person says their vote when they are called.
to-do-consent = For each option: I agree, I stand aside or I object.
to-do-cards = Raise a card: this shows the mood.
to-do-hands = Raise a hand once for each option: for, against or abstaining.
to-do-dots = Share { $n } dots among the options.
to-do-dots-cap = Share { $n } dots among the options, up to { $cap } on one.
to-do-approval = Raise a hand for each option that is acceptable.
to-do-score = Show a grade from 0 to 5 with the fingers for each option.
to-do-slip-hands = Mark one box for each option: for, against or abstaining.
to-do-slip-dots = Write the chosen numbers and how many dots go to each: { $n } in all.
to-do-slip-dots-cap = Write the chosen numbers and how many dots go to each: { $n } in all, up to { $cap } on one.
to-do-slip-approval = Write the numbers of all options that are acceptable.
to-do-slip-approval-cap = Write the numbers of the options that are acceptable, up to { $cap }.
to-do-slip-score = Write a grade from 0 to 5 for each number.
to-do-slip-ranking = Write the numbers in order, the preferred one first.
to-do-slip-consent = Mark one box for each option: I agree, I stand aside or I object.
to-do-slip-cards = Mark one box for each option: green, yellow or red.
to-do-beside-dots = Write the dots beside the options: { $n } in all.
to-do-beside-approval = Mark all options that are acceptable.
to-do-beside-score = Write a grade from 0 to 5 beside each option.
to-do-beside-ranking = Write the place beside each option: 1 is the preferred one.
gave-stand-aside =
    { $n ->
        [one] stands aside
       *[other] stand aside
    }
gave-object =
    { $n ->
        [one] objects
       *[other] object
    }
gave-green = green
gave-yellow = yellow
gave-red = red
gave-abstain =
    { $n ->
        [one] abstains
       *[other] abstain
    }
means-agree = I can live with this and support it.
means-stand-aside = I do not support it, but I do not stop it.
means-object = I see a harm, and I say why.
means-green = We are doing well, let's go on.
means-yellow = I have doubts, let's talk.
means-red = Not like this, let's stop.
slide-plan = Work plan
slide-progress = The plan's progress
slide-plan-term = Term
slide-plan-responsible = Responsible
slide-plan-priority = Priority
slide-plan-open = to be defined
slide-plan-empty = The plan has no activities yet.
list-and = { $before } and { $last }
origin-named =
    { $n ->
        [one] From proposal { $list }
       *[other] From proposals { $list }
    }
origin-unites = { $number }, which unites { $list }
origin-with-table = { $number } ({ $table })
shell-go-to = Go to { $step }
shell-undo = Undo
shell-redo = Redo
shell-undo-key = Undo (Ctrl+Z)
shell-redo-key = Redo (Ctrl+Y)
shell-palette = Find an action
shell-palette-key = Find an action (Ctrl+K)
shell-new = New process
shell-open = Open file…
shell-save-copy = Save a copy in…
shell-export = Export…
shell-export-key = Export (Ctrl+E)
shell-export-map = Export the map…
shell-exporting = Writing the document…
shell-stop-export = Cancel the export
shell-help = Help
shell-help-key = Help (F1)
shell-close = Close and go back to the start
shell-practise = Practise on a copy
shell-fold-strip = Fold the projector strip
shell-unfold-strip = Show the projector strip
shell-checking = checking the file
shell-damaged = damaged file, read-only
shell-saved = saved
shell-saving = saving…
shell-not-saved = not saved: { $n }
shell-dismiss = Dismiss
shell-retry = Try again
shell-open-copy = Open a copy
shell-practice-ribbon = PRACTICE
shell-projector-title = Minga · Projector
strip-title = On screen
strip-laying-out = Preparing the pages
strip-project = Project
strip-project-key = Project what is open (F5)
strip-window = Open the projector window
strip-window-close = Close the projector window
strip-single = Single screen
strip-single-key = Single screen (F6)
strip-black = Black
strip-black-key = Black out the screen (F7)
strip-freeze = Freeze
strip-freeze-key = Hold the slide still (F8)
strip-pointer = Pointer
strip-pointer-key = Show the room where the hand is: over this view or over a box of the map (F4)
strip-message = Message
strip-message-hint = Back at 15:30
strip-message-on = Show the message
strip-message-off = Take the message off
strip-countdown = Countdown
strip-minutes = minutes
strip-start = Start the countdown
strip-pause = Pause the countdown
strip-resume = Go on counting
strip-stop = Take the countdown off
strip-zoom = Zoom
strip-zoom-in = Zoom in
strip-zoom-out = Zoom out
strip-scroll-left = Move left
strip-scroll-right = Move right
strip-scroll-up = Move up
strip-scroll-down = Move down
strip-forward = Next slide
strip-back = Previous slide
strip-next = Next
strip-slides = Slides
strip-slide-title = Title
strip-slide-agenda = Agenda
strip-turn-wall = Wall: another view (newest, priorities, by table, by area)
strip-slide-wall = Wall
strip-wall = On the wall
strip-wall-table = Table on the wall
strip-wall-all-tables = All tables
strip-wall-area = Area on the wall
strip-wall-all-areas = All areas
strip-wall-kind = Kind on the wall
strip-wall-all-kinds = Needs and actions
strip-wall-group = Group on the wall
strip-wall-all-groups = All groups
strip-wall-ranking = Priorities
strip-wall-by-table = By table
strip-wall-by-area = By area
strip-wall-sources = With sources
strip-wall-all-words = With “{ $words }”
palette-show-board = Project the diagnosis
palette-show-parked = Project the parking
palette-show-left-out = Project what has not reached the plan
strip-state-on = projecting
strip-nothing = Nothing is projected yet
strip-state-off = nothing is shown
strip-state-black = blacked out
strip-state-frozen = frozen
strip-readable-all = Readable to the last row ({ $rows })
strip-readable-to = Readable to row { $row } of { $rows }
strip-readable-none = Not readable from any row
start-title = Minga
start-what = Planning together: map, proposals, votes and one work plan in a single file.
start-open = Open…
start-opening = opening…
start-begin = Begin with { $name }
start-begin-short = Begin
start-backups = Restore a backup…
start-backups-title = Backups
start-backups-close = Close the backups
start-backups-none = There are no backups yet: they are made by themselves as you work.
start-backup-holds = { $proposals } proposals, { $activities } activities
start-restore = Restore as a new file
start-restored-name = { $name } restored
start-recent = Recent
start-dark = Use dark colours
start-light = Use light colours
start-english = English
start-spanish = Español
palette-hint = Type part of the name
palette-none = There is no action of that name.
file-open-title = Open a file
file-open = Open
file-copy-title = Save a copy
file-copy = Save copy
file-copy-name = { $name } - copy
file-export-title = Export
file-export = Export
file-import-title = Bring in a list of proposals
file-import = See what it holds
file-path = Folder and name
file-browse = Browse…
file-browse-means = Choose with the system's dialog
file-browsing = The system's dialog is open. Typing or choosing here works as well.
file-browse-nothing = The system gave no file. Type or choose one here.
file-keys = Arrows and Enter to go into folders, Alt with the up arrow to go out.
file-taken = That name exists and is left alone: this other one is free.
file-kind-process = Minga processes
file-kind-document = Documents
file-kind-list = Lists
file-import-what = A .txt, .csv, .xlsx, .ods or .docx file. It can be dragged onto the window as well.
file-cancel = Cancel
file-close = Close
file-plan-pdf = Plan (PDF)
file-plan-xlsx = Plan (Excel)
file-minutes-pdf = Minutes (PDF)
file-proposals-csv = Proposals (CSV)
file-results-pdf = Results (PDF)
file-left-out-pdf = Not in the plan (PDF)
file-left-out-xlsx = Not in the plan (Excel)
file-left-out-name = { $name } - not in the plan
file-map-pdf = Map (PDF)
file-map-svg = Map (SVG)
file-map-png = Map (PNG)
file-all-json = Everything (JSON)
file-plan-name = { $name } - plan
file-minutes-name = { $name } - minutes
file-proposals-name = { $name } - proposals
file-results-name = { $name } - results
file-map-name = { $name } - map
file-all-name = { $name } - data
single-hint = Proposal of { $table }: type and press Enter
report-plan = Work plan
report-plan-caption = Activities by stage and area
report-commitments = Commitments and follow-up
report-commitments-caption = Who, target, indicator and priority of each activity
report-proposals = Proposals
report-proposals-caption = All proposals, by thematic table
report-results = Results of the polls
report-no-results = There are no closed polls.
report-minutes = Minutes of the workshop
report-signatures = Signatures
report-product = Product
report-region = Region
report-valleys = Valleys
report-workshop = Workshop
report-date = Date
report-place = Place
report-source = Source document
report-version = Plan version
report-seal = Seal
report-seal-footer = { $name } · seal { $seal }
report-seal-means = The seal of these minutes comes from the file's content at the validation. Signed on paper it proves that the file is the same; inside the file alone it proves nothing.
report-col-number = No.
report-col-stage = STAGES
report-col-area = AREA
report-col-activity = ACTIVITIES
report-col-background = BACKGROUND AND REMARKS
report-col-results = EXPECTED RESULTS
report-col-support = SUPPORTING INSTITUTIONS AND INSTRUMENTS
report-col-term = TERMS
report-col-responsible = RESPONSIBLE
report-col-target = TARGET
report-col-indicator = INDICATOR
report-col-priority = PRIORITY
report-col-state = STATE
report-col-origin = ORIGIN
report-col-text = text
report-col-kind = kind
report-col-standing = standing
report-col-source = source
report-col-table = table
report-col-proposal-area = area
report-col-rank = rank
report-col-proposal-term = term
report-col-cost = cost
report-col-benefits = benefits
report-col-proposes = proposed by
report-col-needs = answers
report-col-unites = unites
report-col-origins = PROPOSALS
report-origins = Where each activity comes from
report-origins-caption = The proposals that reached the plan, and those united in them
report-board-caption = Strengths, weaknesses, potentials and difficulties
report-agrees = { $table } agrees
report-objects = { $table } objects
report-origin-source = 2006 document
report-poll = Poll { $n }: { $question }
report-poll-method = Method
report-poll-entitled = Entitled
report-poll-voted = Voted
report-poll-closed = Closed
report-poll-reopened = Reopened because
file-results-xlsx = Results (Excel)
file-ballots-csv = Ballots of the last vote (CSV)
file-ballots-name = { $name } - ballots
file-slips-name = { $name } - to print
vote-paper = Print slips
vote-paper-cards = Print cards
vote-paper-means = Writes a PDF with slips to cut apart, the list of options and cards.
report-poll-who = Who voted
report-poll-way = How the votes came in
report-poll-secrecy = Secrecy
report-poll-rule = Rule
report-poll-majority = Majority
report-poll-quorum = Quorum
report-poll-budget = Budget
report-poll-weighting = Weighting
report-ballots = Ballots
results-counts = Result by option
results-poll = Vote
results-question = Question
results-place = Place
results-option = Option
results-favour = In favour or points
results-against = Against
results-abstain = Abstaining
results-score = Score
results-verdict = Decision
results-weighted = Same weight per group
results-wins = Wins
results-hidden = not shown, few votes
ballots-none = There are no ballots of closed votes.
ballots-group = Group
ballots-votes = Votes
record-tied = A tie, the options' order decided: { $options }
record-corrected = The count of “{ $option }” was corrected; before: { $was }.
record-second-same = The second count of “{ $option }” gave the same.
record-second-other = The second count of “{ $option }” gave: { $second }.
record-objection = Objection to “{ $option }”: { $reason }
record-reason = Reason of an objection: { $reason }
record-void = Slip { $n } does not count: { $reason }
record-ballots-corrected =
    { $n ->
        [one] 1 slip was corrected before closing.
       *[other] { $n } slips were corrected before closing.
    }
record-late =
    { $n ->
        [one] 1 person came in during the vote.
       *[other] { $n } people came in during the vote.
    }
minutes-poll-fact = { $label }: { $value }.
minutes-poll-named = { $name }: { $vote }
minutes-poll-group = { $group }: { $counts }
slips-line-place = { $place }.  no. ______
slips-line-dots = no. ____  dots ____
slips-line-grade = no. ____  grade ____
slips-line-number = no. ______
slips-line-hands = no. ____  ________
slips-sample = sample
cli-value-number = N
cli-export-poll = Of which vote: for slips and ballots. Without it, the open one or the last
export-no-paper = This vote needs no paper, or is not there. Choose one with slips or cards.
export-only-pdf = Slips are not written as “{ $ending }”. Use the ending pdf.
report-hands = against { $against }, abstaining { $abstain }
standing-live = standing
standing-to-decide = to decide
standing-parked = parked
standing-withdrawn = withdrawn when its merge was split
standing-discarded = discarded: { $reason }
standing-merged = merged into { $n }
left-out-title = What has not reached the plan
left-out-tab = Not in the plan
left-out-all = Everything
left-out-keys = Arrows choose. Enter takes to the plan, or goes to where it is.
left-out-project = Project
left-out-kind-waiting = Waiting for the plan
left-out-kind-to-decide = To be decided, after a split
left-out-kind-need = Needs without an action in the plan
left-out-kind-united = United in another that has not reached it
left-out-kind-answered = Needs that the plan answers
left-out-kind-parked = Parking
left-out-kind-discarded = Discarded
left-out-kind-diagnosis = Diagnosis
left-out-waiting = waits for somebody to take it to the plan
left-out-to-decide = to be decided: its merge was split
left-out-unanswered = a need that no action answers
left-out-answers-wait =
    { $n ->
        [one] answered by { $numbers }, which has not reached it
       *[other] answered by { $numbers }, which have not reached it
    }
left-out-answered =
    { $n ->
        [one] the plan answers it with { $numbers }
       *[other] the plan answers it with { $numbers }
    }
left-out-united = united in { $n }: { $why }
left-out-parked = parked: out of scope
left-out-discarded = discarded: { $reason }
left-out-diagnosis = diagnosis: { $nature }
left-out-none = Everything that was proposed reached the plan.
left-out-more = And { $n } more, in the document.
left-out-caption = Each proposal that no activity names, and why
left-out-col-why = why
cli-usage-heading = Usage:
cli-usage =
    minga [FILE.minga]
    { "      minga COMMAND …" }
cli-usage-demo = minga demo FOLDER
cli-usage-new = minga new TEMPLATE FILE.minga
cli-usage-import = minga import FILE.minga LIST --table TABLE [--sheet SHEET]
cli-usage-similar = minga similar LIST.csv [--pairs PAIRS.csv] [--json] [--no-why]
cli-usage-layout = minga layout MAP.json [--json]
cli-usage-export = minga export FILE.minga DOCUMENT [--what PART] [--poll N]
cli-usage-verify = minga verify FILE.minga [--seal SEAL]
cli-usage-replay = minga replay FILE.minga LINES [--ack]
cli-commands = Commands
cli-arguments = Arguments
cli-options = Options
cli-help = Shows this help
cli-version = Shows the version
cli-value-file = FILE.minga
cli-value-dir = FOLDER
cli-value-template = TEMPLATE
cli-value-list = LIST
cli-value-map = MAP
cli-value-pairs = PAIRS
cli-value-table = TABLE
cli-value-out = DOCUMENT
cli-value-what = PART
cli-value-seal = SEAL
cli-value-ops = LINES
cli-value-lang = LANGUAGE
cli-missing = Missing: { $what }. See how it is used with: { $help }
cli-bad-value = «{ $found }» does not serve for { $what }. Use one of these: { $allowed }.
cli-unknown-argument = «{ $what }» is not known. See what can be asked with: { $help }
cli-not-text = An argument has letters that are not UTF-8. Write it again, as this says: { $help }
cli-not-understood = The command is not understood. See how it is used with: { $help }
cli-is-folder = { $path } is a folder. Name a file.
cli-line-not-json = it is no well-written JSON object (column { $column }).
cli-line-missing = the field «{ $field }» is missing.
cli-line-strange = that command has no field «{ $field }».
cli-line-twice = the field «{ $field }» stands twice.
cli-line-not-allowed = the word «{ $word }» is not known; minga replay --help says which there are.
cli-line-wrong-value = a value is none of those that go there; minga replay --help says which.
cli-line-not-text = it has letters that are not UTF-8.
cli-line-too-long = it has more than { $most } KB.
cli-replay-stalled = Line { $n }: { $problem } What came before is saved; go on from this line.
cli-replay-unheard = Line { $n } is saved, but nobody reads the output any more. Go on from the next line.
cli-about = Minga: participatory planning workshops in one file. Without arguments it opens the window.
cli-file = A .minga file
cli-lang = Language: es-CL or en
cli-demo = Does the whole job without a window on the wine plan and leaves the documents in a folder
cli-demo-dir = Folder for the files
cli-new = Makes a file from a template
cli-new-template = vitivinicola, fruticola, blank or a .json file
cli-new-file = The new .minga file; one that exists is never replaced
cli-new-done = File made: { $path }
cli-import = Adds the proposals of a list to a thematic table
cli-import-list = A .txt, .csv, .xlsx, .ods or .docx list; a header “texto” or “text” names the column
cli-import-sheet = Sheet of the workbook; without it, the first with a list
cli-value-sheet = SHEET
cli-import-table = Thematic table: Innovación, Capacidades, Mercado, Entorno, Vinculación or Información
cli-similar = Tells which texts of a list say nearly the same, and why
cli-similar-list = A .csv list with a column text and, if wanted, a column id
cli-similar-pairs = Compares only these pairs: a .csv with columns a and b, the ids of the list
cli-similar-json = Answers as JSON
cli-similar-no-why = Leaves the reasons out: with many thousands of texts it saves half of the time
cli-similar-format =
    The answer: [{"{"}"a": id, "b": id, "score": 0 to 1, "suggested": true or false, "why": reason{"}"}, …],
    the most alike first: of each text its 20 nearest at most, or exactly the pairs asked for.
    Without a column id, texts are called by their number, from 1.
cli-similar-no-column = { $path } does not have the columns that are needed: { $columns }. Put them into its first line.
cli-similar-twice = { $path }, line { $line }: the id «{ $id }» is already on line { $first }. Change one of them.
cli-similar-no-id = { $path }, line { $line }: the id «{ $id }» is not in the list. Correct it or take the line out.
cli-similar-done = { $texts } texts, { $n ->
    [one] one pair that says nearly the same
   *[other] { $pairs } pairs that say nearly the same
}. --json shows them all.
similar-shared = they share: { $words }
similar-akin = they nearly say the same: { $words }
similar-opposed = not the same: { $words }
similar-pair = { $one } and { $other }
similar-nothing = they share no words that say something
cli-layout = Orders and draws a map given as rows and edges, with the fewest crossings
cli-layout-map = A .json map
cli-layout-json = Answers with the boxes and the edges as JSON
cli-layout-format =
    The map: {"{"}"rows": [[node, …], …], "edges": [[from, to], …], "sizes": {"{"}node: [width, height]{"}"}{"}"}
    The first row is at the bottom; "sizes" may be left out. Nodes are texts or numbers.
    The answer: {"{"}"boxes": {"{"}node: [x, y, width, height]{"}"}, "edges": [{"{"}"from", "to", "points": [[x, y], …]{"}"}], "crossings": N{"}"}
    y grows downwards.
cli-layout-done = { $boxes } boxes, { $edges } edges, { $crossings } crossings. --json shows their places.
cli-layout-unreadable = { $path } cannot be read as a map (line { $line }, column { $column }). Correct it as this says: minga layout --help
cli-layout-twice = The node «{ $node }» stands twice in the rows. Leave it once.
cli-layout-no-node = The node «{ $node }» is in no row. Add it to one or take it out.
cli-layout-itself = The node «{ $node }» has an edge to itself. Take it out.
cli-layout-size = The size of the node «{ $node }» does not serve: width and height go from 1 to 100,000.
cli-layout-too-large = The map is too large: its edges pass more than a million rows in all. Divide it.
cli-export = Writes a document; its format follows the extension: pdf, xlsx, csv, json, svg or png
cli-export-out = The new .pdf, .xlsx, .csv, .json, .svg or .png; one that exists is never replaced
cli-export-what = What is written: plan, minutes, proposals, left-out, results, ballots, slips, map or all; unless told the plan, or the map as svg and png. JSON holds everything, or the proposals alone
cli-export-done = Document written: { $path }
cli-verify = Checks that the file is as it was written: integrity, chain, replay and recounts
cli-verify-seal = The seal printed on minutes
cli-verify-good =
    { $n ->
        [one] The file is as it was written: 1 operation checked.
       *[other] The file is as it was written: { $n } operations checked.
    }
cli-verify-recounted =
    { $n ->
        [one] 1 closed vote was counted again, with the same result.
       *[other] { $n } closed votes were counted again, with the same results.
    }
cli-verify-sealed = The seal belongs to version { $n } of the plan in this file.
cli-verify-not-sealed = The seal { $code } is not of this file. Check that it is copied right and that this is the file of those minutes.
cli-replay = Applies commands, one JSON object a line, from a file or - (standard input)
cli-replay-ops = A .jsonl file, or - for standard input
cli-replay-ack = Prints each line's number once it is on the disk
cli-replay-line = Line { $n }: { $problem } What came before is saved; correct the line and go on from there.
cli-no-display = There is no display to open the window on. Start Minga on a desktop, or type: minga demo FOLDER
cli-no-library = A graphics library of the system is missing (OpenGL or X11). Install libgl1 and libxkbcommon-x11-0, or type: minga demo FOLDER
demo-file = 1. New file from the wine template: { $path }
demo-present = 2. Attendance: { $n } sample participants
demo-proposals = 3. Proposals that the document itself makes, merged ones included: { $n }
demo-table = { $table }: { $n } standing
demo-merge = 4. Merge of { $numbers }: { $text }
demo-poll = 5. Poll closed: { $question }
demo-plan = 6. Work plan: { $n } activities
demo-validated = 7. Plan validated: version { $n }, seal { $seal }
demo-export = 8. Document: { $path }
demo-done = Done. Open the file with: minga FILE.minga
cli-replay-kinds =
    Commands (field "kind"):
    add_proposal: table, text, nature? (need, action, strength, weakness, potential, difficulty), source?, area?, proposers?, beneficiaries?, term?, cost?, needs?, parked? (true), apart_from?, as?
    import_proposals: rows, a list of what add_proposal asks for, in one step
    join: into, and what add_proposal asks for
    edit_proposal: proposal, and text, or field (text, nature, table, area, proposers, beneficiaries, term, cost, needs) and value
    rewrite_proposal: proposal, and what add_proposal asks for
    discard_proposal: proposal, reason
    park: proposal
    restore_proposal: proposal
    rank: proposal, step (up, down)
    keep_apart: proposals
    merge: sources, text, table?, votes? (stay, count), as?
    extend_merge: merge, sources
    consent: merge, table, consent? (agrees, objects)
    split: merge
    undo, redo: no fields
    draft_poll: question, method? (hands, dots, approval, score, ranking, consent, cards), dots?, options?, objectives?, activities?, instruments?, versions?, costs? (by option), as?, and what is decided before it opens:
      way? (desk, slips, roll_call), secret? (true), slips? (plain, printed), rule? (hands, dots, approval, score, borda, schulze, consent, cards, greedy, equal_shares), cap?, budget?, who? (stated, present, {"{"}"table":name{"}"}, {"{"}"body":name{"}"}), unit? (person, organisation), proxies? (a list of absent and holder), quorum? (none, majority, two_thirds, three_quarters), majority? (simple, absolute, two_thirds, three_quarters, four_fifths, consensus), base? (voting, present, entitled), parts? (whole, tables, groups, {"{"}"rows":n{"}"}), grouping? (size, valley, sector, kind), weighting? (none, equal_groups), round_of?
    edit_poll: poll, and of draft_poll: question, dots, costs or what is decided before it opens
    remove_poll: poll
    open_poll: poll and entitled?, or what draft_poll takes and entitled?; entitled only where those who vote are a number
    count: poll, option, part?, and favour, against, abstain, or dots, approvals, grades (six numbers) or cleared (true)
    recount: what count takes, without part: a second count
    cast: poll, choices, slip? (number or code), voter?, group?, reason?, as?; choices gives each option favour, against, abstain (agree, object, stand_aside, green, red, yellow) or a number: dots, grade or place; or is the list of those marked, best first, equals in a list
    correct_ballot: ballot, or poll and slip or voter; choices, reason?
    void_ballot: ballot, or poll and slip or voter; reason
    object: poll, option, reason
    withdraw_objection: poll, option, place
    close_poll, publish_poll, prioritise: poll
    reopen_poll: poll, reason
    add_activity: stage, text or proposal, area?, as?
    edit_activity: activity, field (title, background, results, support, term, responsible, target, indicator, priority, state, objectives), value
    settle_activity: activity
    remove_activity: activity
    add_perspective: text, as?
    edit_perspective: perspective, text
    shift_perspective: perspective, step (up, down)
    remove_perspective: perspective
    add_objective: perspective, text, as?
    edit_objective: objective, field (title, description, area, horizon, owner, themes), value
    remove_objective: objective
    link, unlink: from, to
    add_indicator: objective, text, as?
    edit_indicator: indicator, field (name, unit, frequency, baseline, source, levels), value
    set_target: indicator, term, value
    add_measurement: indicator, date, value, note?
    edit_workshop: date or place
    add_participant: name, organisation?, actor_kind? (company, supplier, association, public_service, academic, community), size? (small, medium, large, unsized), valley?, sector?, right? (votes, guest), table?, contact?, as?
    edit_participant: participant, field (name, contact, organisation, table, actor_kind, size, valley, sector, right), value
    set_presence: participant, presence (present, away)
    add_body: text, as?
    rename_body: body, text
    remove_body: body
    set_membership: body, participant, role?, member? (false)
    ask_to_speak, begin_speaking, end_speaking, remove_speaker: participant
    add_observation: text, activity?
    validate: members, favour, against?, abstain?, present?
    With "as" what is made gets a name for later lines. A proposal is also called by its number, an activity by its row, an option by its place or its text, a poll by its number, a part or a group by its place or its name, a perspective by its name or its place from the top, an objective by its title and an indicator by its name.
export-no-format = The name has no extension. Use pdf, xlsx, csv, json, svg or png.
export-only-map = Only the map is written as «{ $ending }». Use pdf, xlsx, csv or json for this document.
export-not-map = The map is not written as «{ $ending }». Use the extension svg, png or pdf.
export-too-many-dots = The map needs a very large sheet: as PNG it would be { $width } by { $height } dots. Use the extension svg or pdf.
export-too-many-shapes = The map has too many boxes and links for a PDF page. Use the extension svg.
export-unknown-format = The format «{ $ending }» is not written. Use the extension pdf, xlsx, csv, json, svg or png.
export-failed = The document could not be made ({ $why }). Try another format.
export-stopped = Export cancelled. No file was left.
notice-exported = Document written at { $path }
import-title = Bring in { $file }
import-title-pasted = Bring in the pasted list
import-pasted = what was pasted
import-add = Add { $n } proposals
import-add-one = Add 1 proposal
import-add-none = Nothing to add
import-cancel-means = Adds nothing (Esc)
import-add-means = Adds all at once; one undo takes all back (Enter)
import-reading = Reading the list… { $n } rows
import-nothing-left = All of the list is at the tables already, or no row can be read. Choose another sheet or look at the columns.
import-sheet = Sheet
import-sheet-table = Table { $n }
import-sheet-paragraphs = Paragraphs and lists
import-sheet-whole = All
import-sheet-hidden = { $name } (hidden)
import-sheet-rows = { $name }: { $n } rows
import-header = Header
import-header-none = No header
import-header-row = Row { $n }: { $cells }
import-tables = Table
import-tables-as-written = As the list says, or { $table }
import-tables-one = All to { $table }
import-column = { $n }: { $says }
import-column-holds = What column { $name } holds
import-field-text = Text
import-field-nature = Kind
import-field-table = Table
import-field-area = Area
import-field-proposers = Proposers
import-field-beneficiaries = Beneficiaries
import-field-term = Term
import-field-cost = Cost
import-field-source = Source
import-field-ignore = Leave out
import-filter = Which rows are shown
import-filter-all = All { $n }
import-filter-added = To add { $n }
import-filter-alike = Alike { $n }
import-filter-already = There already { $n }
import-filter-doubtful = Doubtful { $n }
import-filter-titles = Titles { $n }
import-filter-unreadable = Unread { $n }
import-alike-leave = Leave out those alike
import-alike-add = Bring in those alike
import-list = Rows of the list
import-keys = ↑ ↓ move · Space leaves out or brings in · Enter adds · Esc cancels
import-status-new = New
import-status-alike = Alike
import-status-there = There already
import-status-repeated = Repeated
import-status-title = Title
import-status-unreadable = Unread
import-alike-to = Like { $n } ({ $score }): { $text }
import-there-as = There already: it is { $n } of { $table }
import-repeats = The list says it already: { $at }
import-heads = Heads what follows; not added unless it is chosen
import-choose = Bring in { $at }
import-at-line = line { $n }
import-at-row = row { $n }
import-at-paragraph = paragraph { $n }
import-says = { $at }: { $what }
import-doubt-table = No table has that name: it goes to the chosen one.
import-doubt-area = No area has that name: the table’s own stays.
import-doubt-nature = The kind is not known: it comes in as an action.
import-doubt-cost = The cost is not understood: it stays without one.
import-doubt-term = The term is not understood: it stays as it is written.
import-doubt-cell = A cell has an error or is too long: it stays empty.
import-unknown-kind = { $path } is no list. Use a .txt, .csv, .xlsx, .ods or .docx file.
import-no-sheet = { $path } has no sheet “{ $sheet }”. Check the name, or leave it out to read the first with a list.
import-not-read = { $path } could not be read: { $why }
import-too-large = The list has { $found } MB and at most { $allowed } MB are read. Divide it into smaller files.
import-too-many-lines = The list has { $found } lines and at most { $allowed } are read. Divide it into smaller files.
import-inflated = Unpacked, the file has more than { $allowed } MB. Copy the list into a new file and save that.
import-binary = The file is no text. Save it as .txt or .csv and choose it again.
import-garbled = The file's text is damaged. Save it again as CSV UTF-8 and choose it again.
import-empty = The file is empty. Choose another.
import-protected = The file has a password. Open it in its own program, save it without one and choose it again.
import-old-workbook = It is an Excel workbook of an old or binary format. Open it, save it as .xlsx and choose it again.
import-old-document = It is a Word document of an old format. Open it, save it as .docx and choose it again.
import-broken = The file is damaged or incomplete. Open it in its own program, save it again and choose it again.
import-other-package = The compressed file is no workbook and no document. Take the list out of it and choose that.
import-stopped = Reading was stopped. Nothing was added.
import-line-too-long = the text has { $found } letters and at most { $allowed } are read. Shorten it.
import-line-no-column = the row ends before column { $column }, which holds the texts. Complete it.
import-line-no-text = column { $column }, which holds the texts, is empty. Complete it.
import-line-too-many-columns = the row has { $found } columns instead of { $expected }. Put the text in quotes.
import-line-too-wide = the row says something in { $found } columns, and up to { $allowed } are read. Leave only those that matter.
import-line-open-quote = a quote is opened and not closed. Close it.
import-line-no-value = the formula has no value kept. Open the workbook, calculate it and save it.
import-line-error-value = the cell holds a calculation error. Mend the formula, or write the text.
import-summary = New proposals: { $added }. Already there: { $already }. Lines left out: { $unreadable }.
template-too-large = { $path } has { $found } MB, and a template is read up to { $allowed } MB. Shorten its texts or remove what is not needed.
template-no-text = { $path } is not a template. Choose a .json template file.
template-place = line { $line }, field «{ $field }»
template-place-line = line { $line }
template-shape = Template, { $place }: the JSON is badly written ({ $detail }). Correct it and choose the file again.
template-missing = Template, { $place }: that field is missing. Add it.
template-strange = Template, { $place }: the format has no such field. Correct its name or remove it.
template-wrong-type = Template, { $place }: there is { $found } where something else belongs. Correct it as the format's documentation says.
template-not-allowed = Template, { $place }: «{ $found }» is none of the words allowed. Correct it as the format's documentation says.
template-format = Template, { $place }: it is «{ $found }» and this program reads «{ $known }». Use a template of that format or a newer Minga.
template-empty = Template, { $place }: it is empty. Fill it in.
template-twice = Template, { $place }: «{ $key }» stands twice. Change or remove one.
template-not-positive = Template, { $place }: the number must be above zero. Correct it.
template-too-few-levels = Template, { $place }: a scale needs at least two levels. Add another, or leave it in numbers.
template-circle = Template, { $place }: with that link an objective would be its own cause. Remove it.
template-type-text = a text
template-type-number = a number
template-type-yes-no = true or false
template-type-object = an object
template-type-list = a list
template-type-null = a null
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
merge-preview = Project before and after
merge-preview-means = The room follows the text as it is written (F5)
merge-project = Project the merge
merge-split = Split
merge-split-means = The proposals are again as before; nothing is lost.
merge-what-was-said = What was said: { $n } proposals
merge-unites = unites { $n }
merge-see-of = See merge { $number }
merge-to-decide = To decide: { $n }
merge-keep = Keep
merge-keep-of = Keep { $number }
merge-discard = Discard
merge-discard-of = Discard { $number }
merge-discard-reason = Why is { $number } discarded?
merge-discard-hint = The minutes state the reason
merge-discard-now = Discard it
merge-cancel = Leave it
merge-tab-suggested = Suggested
merge-tab-all = All
merge-tab-to-decide = To decide
merge-tab-made = Made
merge-group-name = Suggestion { $score }: { $numbers }
merge-suggesting = Looking for proposals that are alike…
merge-none-suggested = No proposals left that are so much alike.
merge-none-made = Nothing has been merged yet.
merge-none-to-decide = Nothing to decide.
merge-keys-suggested = ↑ ↓: suggestion · 1–9: take in or let go · S: distinct · Tab: phrases · Enter: text · T: table · Ctrl+Enter: merge
merge-keys-all = Ctrl+F: search · ↓ and Space: choose · Ctrl+Enter: merge
merge-keys-made = ↑ ↓: merge · 1–9: each table's consent · E: text · M: add another · S: split
merge-teach-suggested = Some proposals say nearly the same.
merge-teach-suggested-more = ↓ puts the first suggestion side by side. Nothing is merged by itself.
merge-apart = They are distinct
merge-apart-means = Never suggested again to be united (S)
merge-take-in = Take { $number } in
merge-phrases-of = Phrases of { $number }
merge-united-tables =
    { $n ->
        [one] Table: { $tables }
       *[other] Tables: { $tables }
    }
merge-decide-of = Decide on { $number }
merge-decide-title = To decide: { $number }
merge-decide-means = Its merge was split after more had been written or voted on it.
merge-decide-keys = C: keep · Del: discard
merge-consents = Consent of each table
merge-consent-of = What table { $table } says
merge-votes-stayed = These votes stay with the sources.
merge-votes-counted = The room decided that these votes count for the merge too.
merge-write = Correct
merge-write-of = Text of merge { $number }
merge-more = Add another
merge-more-means = Further proposals under the same text; the tables are asked for their consent anew.
merge-more-to = Add to merge { $number }
merge-more-choose = Choose in the list what is added.
merge-more-now =
    { $n ->
        [one] Add 1 proposal
       *[other] Add { $n } proposals
    }
merge-more-cancel = Leave it so
merge-inside = { $number } unites:
consent-none = not said
consent-agrees = agrees
consent-objects = objects
merge-answers = answers { $number }
merge-proposed-by = Proposed by: { $names }
merge-united-groups = Benefiting: { $groups }
merge-votes = Votes cast
merge-votes-stay = They stay with the sources
merge-votes-count = They count for the merge too
merge-votes-decide = The room decides, and then Ctrl+Enter (V changes it).
merge-votes-more = and { $n } more results
merge-vote-unpublished = { $number } was voted on in poll { $poll }, its result not published.
merge-vote-dots =
    { $n ->
        [one] { $number } has 1 dot in poll { $poll }.
       *[other] { $number } has { $favour } dots in poll { $poll }.
    }
merge-vote-hands = { $number } has { $favour } in favour and { $against } against in poll { $poll }.
minutes-title = Minutes
minutes-title-of = Minutes: { $kind }
minutes-process = { $name }
minutes-date = Date: { $date }
minutes-place = Place: { $place }
minutes-present = People present: { $n }
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
minutes-merge = Proposal { $number } unites those that follow; it now reads: “{ $text }”
minutes-merge-source = – { $number } ({ $table }): “{ $text }”
minutes-merge-source-later = – { $number } ({ $table }), added later: «{ $text }»
minutes-merge-votes-stay = The votes that they had stay with each proposal.
minutes-merge-votes-count = The votes that they had count for the text that unites them:
minutes-merge-vote = – Poll { $n }, proposal { $number }: { $counted }
minutes-merge-vote-unpublished = – Poll { $n }, proposal { $number }: not published
minutes-merge-agree = Tables that agree: { $tables }.
minutes-merge-object = Tables that do not agree: { $tables }.
minutes-split = The merge { $number } («{ $text }») was split. These proposals stand alone again:
minutes-split-kept = Its text stays on the list.
minutes-discarded = Discarded proposals
minutes-discarded-one = { $number }: “{ $text }”. Reason: { $reason }
minutes-polls = Polls
minutes-poll = Poll { $n }: “{ $question }” ({ $entitled } entitled to vote)
minutes-poll-times = Opened on { $opened }, closed on { $closed }.
minutes-poll-place = { $place }. ({ $counted }) { $text }
minutes-poll-tied = { $line }, tied
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
template-unknown = Template, { $place }: «{ $key }» is not in the list that it refers to. Correct the key or add it there.
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
vote-question = Question
vote-question-default = Which actions come first?
vote-question-missing = The question is missing.
vote-dots = Dots each
vote-how = How it is voted
vote-over = What is voted on
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
vote-desk-keys = Enter confirms the row and goes on to the next; arrows and Tab change the field.
vote-desk-keys-parts = Enter confirms the row and goes on to the next; arrows and Tab change the field; PgDn and PgUp, the part.
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
speakers-title = Speakers' list
speakers-key = F10 opens and closes the list
speakers-next = Give the word to who is next
speakers-next-key = Shift+F10 gives the word to who is next
speakers-project = Project the speakers' list
speakers-close = Close the speakers' list
speakers-no-workshop = There is no workshop yet. Add it in Prepare.
speakers-now = has the word
speakers-nobody = Nobody has asked for the word.
speakers-nobody-speaks = Nobody has the word.
speakers-give = Next: { $name }
speakers-end = Stops speaking
speakers-ask = Who asks for the word
speakers-unknown = Nobody of that name. Register the person in Prepare.
speakers-keys = Name and Enter: asks for the word. Enter alone, or Shift+F10: who is next speaks.
speakers-remove = Take { $name } off the list
speakers-spoken = Spoke
speakers-by = Times by
speakers-group =
    { $n ->
        [one] { $name }: { $time } in 1 turn
       *[other] { $name }: { $time } in { $n } turns
    }
# The closed poll
fair-percent = { $n }%
fair-level-high = High
fair-level-medium = Medium
fair-level-low = Low
fair-answer-approved = approve it
fair-answer-not-approved = do not approve it
fair-answer-grade = grade { $n }
fair-largest = { $level } agreement on “{ $option }”: { $share } say the same ({ $answer }).
fair-quartile = { $level } agreement on “{ $option }”: the middle half of the grades is { $grade }.
fair-quartiles = { $level } agreement on “{ $option }”: the middle half of the grades runs from { $lower } to { $upper }.
fair-concordance = { $level } agreement of the ballots on the order: Kendall's W { $w }, of { $votes } votes.
fair-by-tables = Table
fair-by-rows = Row
fair-both = Double majority
fair-only-overall = In total only
fair-not-told = No group has enough votes to tell a double majority.
fair-both-passes = Double majority: “{ $option }” passes in total and in each group.
fair-both-holds = Double majority: “{ $option }” wins in total and is in the upper half in each group.
fair-only-passes = No double majority: “{ $option }” passes in total, but not in { $groups }.
fair-only-holds = No double majority: “{ $option }” wins in total, but is not in the upper half in { $groups }.
fair-hidden = – in { $groups }: too few voted, or showing it would reveal another group. The secret is kept.
fair-nobody = { $groups }: nobody voted.
fair-base-unknown = { $groups }: how many people they are is not known, and the majority is a share of them.
fair-decides-passes = { $group } decides against the others: without that group “{ $option }” would not pass, and no other wants it.
fair-decides-falls = { $group } decides against the others: without that group “{ $option }” would pass, and all others want it.
fair-decides-wins = { $group } decides against the others: without that group “{ $instead }” would win, and “{ $option }” is first in no other.
fair-passes-by = Passes: { $favour } of { $of }, { $needed } were needed
fair-fails-by = Does not pass: { $favour } of { $of }, { $needed } were needed
fair-objected =
    { $n ->
        [one] Does not pass: 1 against
       *[other] Does not pass: { $against } against
    }
fair-quorum-met = There was a quorum: { $present } present of { $entitled } entitled to vote; { $needed } were needed.
fair-quorum-missed = There was no quorum: { $present } present of { $entitled } entitled to vote; { $needed } were needed.
fair-corner-first = Do first
fair-corner-plan = Plan it
fair-corner-later = When there is time
fair-corner-not-now = Not now
result-tab-result = Result
result-tab-groups = By groups
result-tab-compare = Compare
result-tab-square = Impact and effort
result-tab-record = Record
result-nobody = Nobody voted: there is no winner.
result-all-abstain = Everybody abstained: there is no winner.
result-all-equal = All options are level; the options' order decides.
result-none-passes = No option passes.
result-rule = Rule: { $rule }. { $decides }
result-to-plan =
    { $n ->
        [one] Take 1 activity to the plan
       *[other] Take { $rows } activities to the plan
    }
result-to-plan-none = Nothing to take to the plan
result-to-plan-none-why = No option is in the work plan: proposals are taken to the plan first.
result-to-plan-done = Priorities are in the plan
result-to-plan-preview = Priorities of the plan: { $high } high, { $medium } medium, { $low } low. One step, it can be undone.
result-key = { $what } (Alt+{ $key })
result-keys = Alt+1 to Alt+5 change the tab.
result-more-warnings =
    { $n ->
        [one] and 1 more warning, in By groups
       *[other] and { $n } more warnings, in By groups
    }
result-mean = { $mean } of 5
result-mean-none = no grades
result-grades = grades from 0 to 5: { $grades }
result-chosen = funded
result-corrected =
    { $n ->
        [one] 1 count corrected
       *[other] { $n } counts corrected
    }
result-objected =
    { $n ->
        [one] 1 objection with its reason
       *[other] { $n } objections with their reasons
    }
result-groups-none = This poll has no groups to show.
result-groups-order = The ballots order the options: by groups there are no sums to show.
result-groups-by = Groups by
result-option = Option
result-total = Total
result-weighted = Weighted
result-group-voted = { $group } ({ $voted })
result-group-hidden = { $group } (–)
result-shares-hands = Which part of those who voted is in favour
result-shares-approval = Which part of those who voted approves it
result-shares-dots = Which part of the dots it gets
result-shares-score = Mean of the grades, from 0 to 5
result-weighted-says = Weighted: each group weighs the same ({ $groups }). It is shown beside; the result is the total.
result-weighted-other = With the same weight for each group, “{ $option }” would be first.
result-weighted-same = With the same weight for each group, the first is the same.
result-weighted-passes = With the same weight for each group “{ $option }” would pass.
result-weighted-falls = With the same weight for each group “{ $option }” would not pass.
result-weighted-none = It cannot be weighted: no group has votes to show.
result-compare-none = There is no other closed poll over the same options. “Repeat as a new one” prepares it.
result-compare-with = Compare with
result-poll-name = { $n }. { $question }
result-then = In number { $n }
result-now = In this one
result-change = Change
result-standing = { $place } ({ $score })
result-rise = up { $n }
result-fall = down { $n }
result-stays = same
result-new = new
result-gone = gone
result-compare-both =
    { $n ->
        [one] 1 option in both polls
       *[other] { $n } options in both polls
    }
result-square-none = It takes another closed poll with grades or dots over the same options: one measures the impact, the other the effort.
result-square-not = The square takes polls with grades or with dots.
result-square-this = This poll measures
result-square-impact = the impact
result-square-effort = the effort
result-square-other = The other
result-square-chart = Impact-effort square
result-square-axis-impact = Impact
result-square-axis-effort = Effort
result-square-missing =
    { $n ->
        [one] 1 option is left out: one of the two polls lacks it
       *[other] { $n } options are left out: one of the two polls lacks them
    }
result-square-line = { $n }. { $option } · impact { $impact } · effort { $effort }
result-record-voted = { $voted } of { $entitled } entitled voted; { $present } were present at the opening.
result-record-times = Opened on { $opened }, closed on { $closed }.
result-record-late = Came in after the opening: { $names }
result-record-late-none = Nobody came in after the opening.
result-record-someone = without a name
result-record-void = Ballots that do not count
result-record-void-line = { $slip }: { $why }
result-record-void-slip = Slip { $n }
result-record-corrections = Corrected counts
result-record-correction = { $option }: before { $was }
result-record-seconds = Second counts
result-record-second = { $option }: { $counted }
result-record-objections = Objections
result-record-objection = { $option }: “{ $reason }”
result-record-why = How the result came about
result-record-secret = Secret poll: the file does not keep who voted what.
result-record-hash = Seal of the ballots: { $hash }
setup-way-desk = Counting desk
setup-way-slips = Slips by hand
setup-way-printed = Printed slips
setup-way-roll-call = Roll-call, by name
setup-open = Open
setup-secret = Secret
setup-who-stated = A number of people
setup-who-present = Those present
setup-who-table = Table { $name }
setup-unit-person = Person
setup-unit-organisation = Organisation
setup-parts-whole = Whole room
setup-parts-tables = Table by table
setup-parts-rows = Row by row
setup-parts-groups = Group by group
setup-weighting-none = Unweighted
setup-weighting-groups = Also with equal groups
setup-vote-stated =
    { $n ->
        [one] 1 person votes
       *[other] { $said } people vote
    }
setup-vote-present =
    { $n ->
        [one] The 1 present votes
       *[other] The { $said } present vote
    }
setup-vote-organisations =
    { $n ->
        [one] 1 organisation present votes
       *[other] { $said } organisations present vote
    }
setup-vote-of =
    { $n ->
        [one] 1 of { $name } votes
       *[other] { $said } of { $name } vote
    }
setup-vote-unstated = Who votes is still to be said
setup-entitled =
    { $n ->
        [one] Roll: 1 vote; present: { $present }.
       *[other] Roll: { $said } votes; present: { $present }.
    }
setup-guests =
    { $n ->
        [one] 1 guest present, with voice and without vote.
       *[other] { $said } guests present, with voice and without vote.
    }
setup-quorum-met = Quorum: { $needed } present are needed and { $present } are.
setup-quorum-missing = Quorum: { $needed } present are needed and { $present } are; { $missing } missing. If opened all the same, the result will say that there was none.
setup-needed-simple = What has more votes for than against passes.
setup-needed-consensus = What nobody rejects passes.
setup-needed-voting = If { $of } vote for or against, { $needed } in favour are needed.
setup-needed-present = With { $of } present, { $needed } in favour are needed.
setup-needed-entitled = With { $of } on the roll, { $needed } in favour are needed.
setup-group = { $name }: { $n }
setup-groups = Groups: { $groups }.
setup-groups-small = Groups of fewer than { $n } are counted together, so that nobody can be told.
setup-promise = The file keeps the slips shuffled and without names: nobody can read afterwards who voted what, or in which order.
setup-no-promise = It does not protect from somebody who looks at a slip being filled in or forces a vote, and whoever handles this computer must be trusted.
setup-who-votes = Who votes
setup-how = How it is voted
setup-decides = How it is decided
setup-who = Voters
setup-people = People
setup-dots = Dots
setup-unit = One vote per
setup-method = Method
setup-way = Way
setup-secrecy = Vote
setup-parts = Counted by
setup-rows = Rows
setup-grouping = Groups by
setup-rule = Rule
setup-cap-dots = Cap per option
setup-cap-approval = Most marks
setup-cap-none = No cap
setup-budget = Budget
setup-budget-hint = $120 million
setup-budget-left = Budget: { $budget }. The options cost { $cost } together.
setup-money-help = Write an amount, such as 12 million or $1,500,000.
setup-cost-of = Cost of option { $n }
setup-cost-hint = cost
setup-cost-dear = costs more than the budget
setup-costs-missing =
    { $n ->
        [one] The cost of 1 option is missing.
       *[other] The cost of { $n } options is missing.
    }
setup-majority = Majority
setup-base = Measured
setup-quorum = Quorum
setup-weighting = Weighting
setup-round = Round of
setup-round-none = None
setup-round-of = Poll { $n }: { $question }
setup-is-round = Second round of poll { $n }
setup-proxies = Proxies
setup-proxy-absent = Absent who gives the proxy
setup-proxy-holder = Present who receives it
setup-proxy-add = Add proxy
setup-proxy-remove = Remove the proxy of { $name }
setup-proxy-line = { $absent } → { $holder }
setup-proxy-none = Nobody on the roll is absent.
setup-duplicate = Duplicate
setup-repeat = Repeat with all the options
result-again = Vote again
result-again-best = over the best:
setup-second-round = Second round
setup-second-round-many = How many options go into the second round
setup-second-round-how = The best { $n } stay, and those that are equal to the last.
setup-open-key = Ctrl+Enter
setup-nobody = Nobody on the roll has a vote now. Register those present in Prepare, or choose another roll.
setup-change-question = Question of the poll
form-open-now = Open poll
form-over-activities = Activities
form-over-instruments = Instruments
form-over-objectives = Objectives
form-over-versions = Versions
form-search = Search
form-none-found = Nothing with these words.
form-none-activities = The plan has no activities yet.
form-none-instruments = No instruments are registered.
form-none-objectives = The map has no objectives yet.
form-none-versions = There are no versions of the plan yet.
form-whole-stage = A whole stage…
form-whole-perspective = A whole perspective…
form-whole-institution = A whole institution…
form-all-of = All ({ $n }): { $group }
form-clear = Drop what is chosen
form-version = Version { $n } ({ $date })
form-keys = Ctrl+Enter opens with these rules; Ctrl+Shift+Enter only prepares.
form-keys-prepare = Ctrl+Enter prepares the poll.
method-say-hands = Hands are raised for each option: for, against or abstaining.
method-say-dots = Each person shares out dots among the options they prefer.
method-say-approval = Each person marks every option that they would take.
method-say-score = Each person gives each option a grade from 0 to 5.
method-say-ranking = Each person puts the options in order, on a slip.
method-say-consent = Each person agrees, stands aside or objects with a reason.
method-say-cards = Each person raises a card: green, yellow or red. It takes the mood.
desk-signs-hands = yna
desk-signs-consent = aos
desk-signs-cards = gry
desk-approvals = Marks
desk-second-count = Second count (Alt+S)
desk-second-means = Count again without looking at the first; Enter confirms and compares.
desk-corrected = corrected (was { $was })
desk-confirmed = confirmed
desk-first-was = 1st count: { $count }
desk-second-was = 2nd count: { $count }
desk-two-counts = Option { $option }: the first count gave { $first } and the second { $second }. Which one stands?
desk-first-stands = The first stands (Alt+1)
desk-second-stands = The second stands (Alt+2)
desk-mend-a-part = Or correct the part where they differ.
desk-unlike =
    { $n ->
        [one] The second count of 1 option differs: choose which one stands.
       *[other] The second counts of { $n } options differ: choose which ones stand.
    }
desk-part-open =
    { $n ->
        [one] 1 option left
       *[other] { $n } options left
    }
desk-part-off =
    { $n ->
        [one] 1 does not add up
       *[other] { $n } do not add up
    }
desk-part-left =
    { $n ->
        [one] { $part } (1 option)
       *[other] { $part } ({ $n } options)
    }
desk-parts-left = Not counted yet: { $parts }.
desk-short = { $n } short
desk-over = { $n } too many
desk-room = Room: { $said }
desk-off =
    { $n ->
        [one] 1 option does not add up to those present
       *[other] { $n } options do not add up to those present
    }
desk-objections =
    { $n ->
        [one] 1 objection
       *[other] { $n } objections
    }
desk-object-to = Objection to option { $option } (Alt+O)
desk-object-hint = The reason, as it was said; Enter takes it down
desk-object-back = Take the objection back: { $reason }
desk-and-more = and { $n } more
desk-voted = { $voted } of { $all } have voted
desk-quorum =
    { $met ->
        [yes] Quorum: { $present } present of { $entitled }, { $needed } needed
       *[no] No quorum: { $present } present of { $entitled }, { $needed } needed
    }
desk-late =
    { $n ->
        [one] 1 person came in after opening
       *[other] { $n } people came in after opening
    }
desk-still-saving = A slip is being saved.
desk-close-secret = Nothing is counted before closing. A secret poll is not reopened.
desk-close-anyway =
    { $n ->
        [one] 1 vote is missing: it can be closed all the same.
       *[other] { $n } votes are missing: it can be closed all the same.
    }
desk-close-all = All votes are in. Ctrl+Enter and Enter close it.
desk-slip = Slip
desk-slip-number = Number of the slip
desk-slip-code = 17-KTM
desk-slip-says = What it says
desk-slip-field = What the slip says
desk-why-field = Reason of the objection
desk-voter-field = Answer
desk-group = Group of the slip (Alt and its number; it stays for the next)
desk-group-name = Group of the slip
desk-hint-one = { $letters } or 1 2 3
desk-hint-hands = one for each option: { $letters } or 1 2 3; - unmarked
desk-hint-dots = 3 3 7: two dots on 3 and one on 7
desk-hint-approval = 1 4 9: the options that are marked
desk-hint-score = a grade from 0 to 5 for each option; - none
desk-hint-ranking = 3 1 2, from best to worst; 3=1 for equals
desk-keys-slips = Enter takes it down and goes on. The up arrow brings the one before to correct it, Ctrl+F finds one. Blank: -
desk-keys-secret = Enter puts it into the box and empties the field. Until Enter it can be corrected; afterwards not. Blank: -
desk-keys-correcting = Enter corrects it; what it said before stays beside it. The up and down arrows go to another.
desk-says = { $what }: { $options }
desk-says-dots =
    { $n ->
        [one] 1 dot
       *[other] { $n } dots
    }
desk-says-grade = Grade { $n }
desk-says-place = { $place }. { $options }
desk-blank-ballot = Blank ballot
desk-fault-empty = What the slip says is missing. For a blank one type -
desk-fault-unreadable = “{ $sign }” cannot be read. Correct it and go on.
desk-fault-option = There is no option { $number }: they go from 1 to { $options }.
desk-fault-twice = Option { $option } stands there twice. Leave it once.
desk-fault-no-dot = Option { $option } has no dot to take away.
desk-fault-few = { $given } of { $options } answers so far. An unmarked option is -
desk-fault-many = { $given } answers for { $options } options. Take away those too many.
desk-fault-grade = Grades go from 0 to { $best }.
desk-fault-dots = { $given } dots, and each slip has { $allowed }. Take away those too many.
desk-fault-dots-on-one = Option { $option } has { $given } dots, and the most is { $allowed }.
desk-fault-marks = { $given } marks, and { $allowed } are allowed. Take away those too many.
desk-slip-in = Slip { $slip } taken down: { $said }
desk-slip-corrected = Slip { $slip } corrected
desk-correcting = Correct slip { $slip }
desk-leave-it = Leave it as it is (Esc)
desk-void = Void… (Ctrl+Del)
desk-void-why = Why does it not count?
desk-void-hint = The reason stays in the list
desk-void-now = Void
desk-void-not = Leave it
desk-voided = Slip { $slip } is void; its number is free
desk-void-because = Void: { $reason }
desk-why = Why do they object?
desk-why-hint = Reason; Enter goes on, without one too
desk-search = Find a number
desk-no-slips = No slips have been taken down yet.
desk-slip-row = Slip { $slip }: { $said } { $state }
desk-slip-was-corrected =
    { $n ->
        [one] corrected
       *[other] corrected { $n } times
    }
desk-secret-in = Slip { $slip } saved · { $voted } of { $all }
desk-secret-not-in =
    { $n ->
        [one] Slip { $slips } was not saved. Enter it again, with its number.
       *[other] Slips { $slips } were not saved. Enter them again, with their numbers.
    }
desk-secret-saving = Saving…
desk-secret-slips = Slips in the box
desk-secret-means = Only their numbers, from the lowest.
desk-board = A click on an objective puts a dot there; a right click takes it away. Its number does too.
desk-board-rest = Others
desk-board-objective =
    { $n ->
        [0] { $number } { $text }
        [one] { $number } { $text }: 1 dot
       *[other] { $number } { $text }: { $n } dots
    }
desk-only-missing = Only those missing
desk-missing =
    { $n ->
        [one] 1 is missing
       *[other] { $n } are missing
    }
desk-nobody-missing = All have voted.
desk-voter-says = What they say
desk-voter-row = { $name }: { $said }
desk-voted-already = Voted: { $said }. Typing anew corrects it.
desk-no-vote-left = Gave their vote by proxy.
desk-asks = { $number } of { $of }: { $text }
desk-no-name = No name
desk-absent = absent
desk-gave-proxy = gave a proxy to { $name }
desk-holds-proxy = { $n } votes: with the proxy of { $name }
desk-keys-roll = Digits answer, letters find a name, arrows go to somebody else. Ctrl+Del voids their vote.
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
map-canvas = Strategy map
map-empty = The map shows where the cluster is going: objectives by perspective, joined by causes and effects. Begin with what the room wants to reach.
map-empty-add = Add the first objective
map-project-more = Project a part of the map
map-project-perspective = By perspective
map-project-theme = By theme
map-project-spotlight = Focus on the chosen objective
map-project-story = Tell the map from the bottom up
map-spotlight-choose = Choose the objective to focus on first.
map-project = Project the map
map-export = Export the map (PDF, SVG, PNG)
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-fit = See the whole map
map-order = Order the map: fewer crossings (O)
map-draft = Draft made from the document: go through it with the room
map-agree = Mark as agreed
map-vision = Vision
map-vision-empty = The vision is missing: what the cluster will be when all goes well. Click to write it.
map-mission = Mission
map-mission-empty = The mission is missing: what the cluster works for. Click to write it.
map-add-to = Add an objective to { $row }
map-new-field = New objective in { $row }
map-new-hint = New objective
map-title-field = The objective's text
map-field-keys = Enter saves · Esc leaves
map-handle = Link from { $title }
map-how-edit = Double click or F2 changes the text. N or a capital letter adds to the row; P, a perspective. Delete removes, Ctrl+D duplicates.
map-how-choose = The arrows go from box to box; with Alt they move it, with Shift they choose several, as does Shift and dragging on the background.
map-how-link = Pulling from a box’s edge links it with another; or L, arrows and Enter. C changes the colours, Ctrl+L shows the list.
map-how-look = Ctrl and the wheel, or + and −, zoom; 0 shows all; O orders the map. Dragging the background, the wheel or Ctrl with the arrows pan.
map-linking = Link “{ $title }” with what it helps to reach
map-linking-how = The arrows choose the other box. Enter links, Esc leaves.
map-link = Cause and effect
map-link-words = “{ $cause }” helps to reach “{ $effect }”.
map-unlink = Remove the link
map-unlink-from = Remove the link with { $title }
map-effects = Helps to reach
map-causes = Leans on
map-no-links = Nothing yet
map-remove = Remove the objective
map-begin-link = Link with another objective (L)
map-edit-title = Change the text (F2)
map-area = The objective's area
map-no-area = No area
map-source = Source: { $source }
map-source-room = Made in the room
map-empty-keys = By keyboard: arrows choose the row, Enter writes the first objective.
map-toggle-shape = Map: drawing or list (Ctrl+L)
map-shape-drawn = Map
map-shape-list = List
map-list = List of objectives
map-list-title = Objective
map-list-area = Area
map-list-horizon = Horizon
map-list-causes = Causes
map-list-effects = Effects
map-list-activities = Activities
map-list-indicators = Measures
map-list-keys = Enter saves and goes down · Tab goes to the next cell · Esc leaves
map-colours = Colours of the map (C)
map-colours-by = Colour: { $what }
map-colours-area = area
map-colours-horizon = horizon
map-colours-state = state
map-colours-coverage = coverage
map-no-activity = no activities
map-one-activity = one activity
map-several-activities = several activities
map-activities = { $n ->
    [one] 1 activity
   *[other] { $n } activities
}
map-bare = { $n ->
    [one] 1 objective without activities
   *[other] { $count } objectives without activities
}
map-loose = { $n ->
    [one] 1 activity without objective
   *[other] { $count } activities without objective
}
map-bare-how = Click to go from one to the next.
map-loose-how = Click to give each its objective.
map-covered = Every objective has activities and every activity its objective
map-attach = Activity { $row } without objective: { $title }
map-attach-how = Click the objective that it helps to reach, or arrows and Enter. Esc leaves.
map-attach-next = Go to the next
map-attach-leave = Leave
map-row = Perspective { $name }
map-row-field = The perspective's name
map-row-hint = New perspective
map-row-objective = Add an objective
map-row-rename = Change the name
map-row-up = Move the perspective up
map-row-down = Move the perspective down
map-row-add = Add a perspective
map-row-remove = Remove the perspective
map-row-how = F2 changes the name. Alt with the arrows moves it up or down. Enter or a capital letter adds an objective. Delete removes it once it is empty.
map-several = { $count } objectives chosen
map-areas-differ = Different areas
map-align-left = Align left
map-align-middle = Align in the middle
map-align-right = Align right
map-align-spread = Spread evenly
map-free = Let go: back to the automatic place (S)
map-free-all = Let go of the whole map (S)
map-duplicate = Duplicate (Ctrl+D)
map-link-two = Link the two (L)
map-remove-several = Remove the chosen objectives
map-tab-objective = Objective
map-tab-relations = Links
map-tab-measures = Measures
map-tab-behind = Behind
map-description = Description
map-description-hint = What it means and how to tell that it was reached
map-owner = Owner
map-themes = Themes
map-theme-add = Add a theme
map-theme-remove = Remove the theme { $theme }
map-horizon = The objective's horizon
map-no-indicator = No indicator yet: what will be measured to know whether it is reached.
map-indicator-add = Add an indicator
map-indicator-remove = Remove the indicator { $name }
map-indicator-name = Indicator
map-indicator-unit = Unit
map-indicator-source = Source
map-frequency = Frequency
map-scale = Scale
map-scale-number = quantitative
map-scale-words = qualitative
map-scale-levels = Levels
map-scale-first-levels = low, medium, high
map-baseline = Baseline
map-value = Value
map-no-value = No value
map-number-help = Write a number, such as 1,234.5
map-targets = Targets
map-target-when = 2S 2027
map-target-add = Add a target
map-target-remove = Remove the target of { $term }
map-measured = Measurements
map-measured-when = today
map-measured-note = Note on the measurement
map-measured-add = Add a measurement
map-measured-remove = Remove the measurement of { $day }
map-behind-activities = Activities of the plan
map-no-activity-yet = No activity of the plan helps to reach it yet.
map-activity-remove = Take the activity { $title } away from this objective
map-activity-go = Go to the activity in the plan
map-activities-choose = Choose activities…
map-activities-find = Find an activity
map-activities-done = Done
map-activities-none = No activity says that.
map-behind-proposals = The room’s proposals
map-no-proposals = No proposal behind it
map-behind-votes = Votes
map-vote-unpublished = no published result
map-vote-place = place { $place } of { $of }
map-vote-hands = { $favour } in favour, { $against } against, { $abstain } abstentions
map-vote-dots = { $n ->
    [one] 1 dot, place { $place } of { $of }
   *[other] { $favour } dots, place { $place } of { $of }
}
map-behind-values = Measured
map-no-indicators = No indicator
map-value-on = { $value } ({ $day })
map-not-measured = not measured yet
map-goal = target { $value } ({ $term })
map-paper-title = { $process } · Strategy map
map-paper-draft = Draft
map-paper-agreed = Agreed by the room
map-paper-arrow = helps to reach
map-paper-row = { $row }: { $objectives }.
map-paper-none = no objectives
table-number = no.
table-title = Activities
table-background = Background and remarks
table-results = Expected results
table-support = Supporting institutions and instruments
table-term = Terms
table-responsible = Responsible
table-target = Target
table-indicator = Indicator
table-priority = Priority
table-origin = Origin
table-grid = Work plan
table-proposals = Proposal { $numbers }
table-origin-document = From the original document
table-origin-room = Written straight into the plan
table-missing = missing
table-missing-why = Missing. An activity without responsible, target, indicator and term stays an intention: write it right here.
table-empty-cell = No text. Enter or double click to write.
table-cell = { $column }, row { $row }: { $words }
table-strip = Row { $row } · { $column }
table-activities =
    { $n ->
        [one] 1 activity
       *[other] { $number } activities
    }
table-incomplete = { $number } without responsible, target, indicator or term
table-complete = All with responsible, target, indicator and term
table-columns = Columns
table-project = Project the plan
table-export = Export
table-export-pdf = Plan as PDF
table-export-xlsx = Plan as Excel
table-export-name = plan
table-how = Filling in the plan
table-how-cells = The arrow keys go from cell to cell. Enter, F2 or typing changes the cell; Enter saves and goes down, Tab saves and goes on, Esc leaves.
table-how-rows = Alt with arrow up or down moves the row. Insert adds an activity. Delete removes the row.
table-add = Add an activity (Insert)
table-add-to = Add an activity to { $band }
table-remove = Remove the activity (Delete)
table-move = Move to another stage or area
table-up = Move up (Alt and arrow up)
table-down = Move down (Alt and arrow down)
table-new = New activity
table-new-in = New activity in { $place }
table-new-keys = Enter saves and is ready for the next · Esc leaves
table-keys-text = Enter saves · Esc leaves
table-keys-lines = A point per line: Shift+Enter · Enter saves · Esc leaves
table-keys-term = 2S 2027 · 3T 2027 · 14-12-2027 · A definir según decisión CER
table-no-priority = No priority
table-empty = The plan is still empty. It fills with the tables' proposals, or by writing an activity.
table-empty-add = Add the first activity
table-empty-adopt = The plan is still empty. Choose which proposals become activities: each remembers where it came from.
table-empty-choose = Choose on the right which proposals become activities.
table-adopt-open = Take proposals into the plan
table-adopt-close = Close the list
table-adopt-search = Search for a proposal
table-adopt-keys = The arrows choose, Enter takes it into the plan.
table-adopt-none = No proposal has those words.
table-adopt = Take into the plan
table-adopt-place = Place { $place } in poll { $poll }
table-stage = Target stage
table-area = Target area
table-area-of-table = Its area, or its table's
table-review-why = Its merge was split: it names the sources now.
table-review-keep = Keep
table-review-keep-key = Keep the activity (Ctrl+M)
table-review-next = Go to the next one to decide (there are { $number })
table-no-area = No area
prepare-tab-workshop = Workshop
prepare-tab-people = People
prepare-tab-bodies = Bodies
prepare-sector = Sector
prepare-sector-hint = wine grapes, cherries, tourism…
prepare-sector-of = Sector of { $name }
prepare-no-sector = No sector
prepare-other-sector = Another sector and Enter
prepare-right = Vote
prepare-votes = Votes
prepare-guest = Guest, without vote
prepare-make-guest = { $name } votes; mark as a guest, without vote
prepare-make-voter = { $name } is a guest, without vote; give a vote
body-new = New body
body-new-hint = Another body and Enter
body-leading = Leading Group
body-working = Working Table
body-directing = Board of Directors
body-none = A body is a group with a name that can vote on its own. Choose one on the left.
body-name = Name of the body
body-remove = Remove
body-all-present = All present
body-all-found = All found ({ $n })
body-search = Search a person or organisation
body-search-clear = Clear the search
body-keys = A few letters and Enter: the first one comes in, or goes out if already in. The arrows choose somebody else.
body-role = office
body-role-of = Office of { $name }
prepare-tab-before = Before the day
prepare-no-workshop = This process has no workshop yet. The first one brings its agenda and the list of who is here.
prepare-first-workshop = Prepare the first workshop
prepare-plain-kind = Workshop
prepare-workshop = Workshop
prepare-new-workshop = Another workshop
prepare-new-workshop-hint = Adds the next workshop of the same process, with its agenda and its own attendance
prepare-which = Workshop being prepared
prepare-kind = Kind of workshop
prepare-date = Date
prepare-date-hint = 14-12-2026
prepare-place = Place
prepare-place-hint = Hall, town
prepare-purpose = Purpose
prepare-purpose-hint = What is to be reached, in one sentence
prepare-room = Room
prepare-room-why = The size of the projector's letters follows from these measures.
prepare-last-row = From the screen to the last row
prepare-screen-width = Width of the screen
prepare-row-gap = Between one row and the next
prepare-metres = m
prepare-readable = The projector's text can be read from every row, up to row { $row }.
prepare-readable-to = The text can be read up to row { $row } of { $rows }. Move the rows closer or use a wider screen.
prepare-readable-none = With these measures nobody can read the screen. Check the numbers.
prepare-agenda = Agenda
prepare-agenda-total = Total length, in hours and minutes
prepare-project-agenda = Project the agenda
prepare-agenda-empty = The agenda is empty. Type the first point below.
prepare-agenda-add = Add a point
prepare-agenda-add-hint = Add a point: “Break 15” and Enter
prepare-agenda-here = We are at “{ $title }”
prepare-agenda-leave = Unmark “{ $title }”
prepare-agenda-title = Point at { $time }
prepare-agenda-minutes = Minutes of “{ $title }”
prepare-agenda-up = Move “{ $title }” up
prepare-agenda-down = Move “{ $title }” down
prepare-agenda-remove = Remove “{ $title }”
prepare-minutes = min
prepare-present-of = present of { $total }
prepare-by-size = Present by size
prepare-by-valley = Present by valley
prepare-no-valley = No valley
prepare-no-table = No table
prepare-check-in = Find a person or organisation
prepare-check-in-hint = Name or organisation
prepare-check-in-keys = Type a few letters · arrows choose · Enter marks present
prepare-no-match = Nobody is called “{ $name }”. Enter opens the registration.
prepare-matches =
    { $n ->
        [one] 1 match · Enter marks present
       *[other] { $said } matches · arrows choose · Enter marks present
    }
prepare-register-person = Register a person
prepare-nobody = Nobody is on the list yet. Each person is noted with their organisation, to see later who decided.
prepare-first-person = Register the first person
prepare-already-here = { $name } was already present
prepare-is-here = { $name } is present
prepare-name = Name
prepare-organisation = Organisation
prepare-kind-of = Kind
prepare-size = Size
prepare-valley = Valley
prepare-table = Thematic table
prepare-kind-of-whom = Kind of { $name }
prepare-size-of = Size of { $name }
prepare-valley-of = Valley of { $name }
prepare-table-of = Thematic table of { $name }
prepare-known-organisation = The organisation is already registered with these data.
prepare-no-organisation = Kind, size and valley are noted with the organisation.
prepare-walk-in-keys = Tab goes to the next field · Enter registers
prepare-already-registered = Already on the list: find the name and mark them present.
prepare-register = Register and mark present
prepare-cancel = Cancel
prepare-remove = Remove { $name } from the list
prepare-mark-here = Mark { $name } present
prepare-mark-away = Mark { $name } away
prepare-practice = Rehearsal
prepare-practice-why = Opens a copy to practise on: everything works the same, each slide says REHEARSAL, and the workshop's file does not change.
prepare-practice-on = This is a rehearsal: nothing done here touches the workshop's file. To go back, open the original file.
prepare-practise = Rehearse
prepare-checks = Check list
prepare-looking = Checking…
prepare-not-told = The machine does not say. Check it by hand.
prepare-disk = Disk space
prepare-disk-good = { $size } free where the file is.
prepare-disk-little = Only { $size } free. Delete what is not used, or save the file on another disk.
prepare-battery = Battery
prepare-battery-none = No battery: the machine runs from the socket. Have an extension cord at hand.
prepare-battery-plugged = { $percent } % and plugged in.
prepare-battery-good = { $percent } %, not plugged in. Bring the charger.
prepare-battery-little = { $percent } %, not plugged in. Connect the charger: the projector shortens its life.
prepare-backups = Backups
prepare-backups-good = They are kept by themselves in { $place }
prepare-backups-bad = Cannot write to { $place } Check the permissions or save a copy on a stick.
prepare-projector = Projector
prepare-projector-open = The projector's window is open. See that it stands on the big screen.
prepare-projector-closed = The projector's window is closed. Connect the projector and open it.
prepare-open-projector = Open the projector's window
prepare-back-row = Last row
capture-project-wall = Project the wall
capture-project-seen = Project what I see
capture-import = Import a list
capture-table-key = Alt+{ $key }
capture-field = New proposal for { $table }
capture-hint = Type what the table { $table } says
capture-save = Save
capture-keys = Enter saves · Ctrl+V pastes a list · Alt+A action · Alt+N need
capture-empty = This table has no proposals yet. Type what is said, one a line, and Enter saves it.
capture-first = Type the first
capture-lines = { $n } lines
capture-more-lines = and { $n } more
capture-add-lines = Look at { $n } proposals
capture-as-one = Paste as one text
capture-cancel = Cancel
capture-choose = Choose proposal { $n }
capture-menu = What to do with proposal { $n }
capture-edit = Correct (F2)
capture-edit-number = Text of proposal { $n }
capture-edit-keys = Enter saves · Esc leaves the text as it was
capture-move = Move to another table
capture-discard-menu = Discard (Del)
capture-discard = Discard
capture-discard-why = Reason:
capture-reason = Reason for discarding
capture-reason-hint = Another reason, in a few words
capture-reason-twice = Said twice
capture-reason-elsewhere = Belongs to another table
capture-reason-done = Already done
capture-reason-withdrawn = Withdrawn by who proposed it
capture-discarded = Discarded ({ $n })
capture-restore = Restore
capture-restore-number = Restore proposal { $n }
capture-unites = unites { $n }
capture-unites-which = Unites proposals { $numbers }
capture-to-decide = to decide
capture-source = From the document, section { $source }
capture-chosen =
    { $n ->
        [one] 1 chosen
       *[other] { $said } chosen
    }
capture-choose-none = Choose none
capture-to-merge = Merge
capture-to-vote = Take to a vote
shorthand-need = need
shorthand-action = action
shorthand-strength = strength
shorthand-weakness = weakness
shorthand-potential = potential
shorthand-difficulty = difficulty
shorthand-parked = parking
chip-area = Area: { $name }
chip-table = Table: { $name }
chip-by = Proposed by: { $name }
chip-newcomer = Proposed by: { $name } (new)
chip-nameless = someone without a name
chip-group = Benefits: { $name }
chip-term = Term: { $term }
chip-parked = To the parking lot
chip-need = Answers { $n }
chip-remove = Take out of the text: { $what }
chip-overruled = The last mark counts: this one does not
doubt-no-area = { $mark }: no area begins so
doubt-several-areas = { $mark }: several areas begin so
doubt-several-names = { $mark }: several names begin so
doubt-no-kind = { $mark }: not a kind
doubt-several-kinds = { $mark }: several kinds begin so
doubt-no-cost = { $mark }: not understood as an amount
doubt-no-need = { $mark }: not the number of a need
marks-title = Marks within the text
marks-area = #innovation: the area
marks-who = @market, @person: the table, who proposes
marks-group = +youth: who benefits
marks-term-cost = 2s2027, $12M: the term, the cost
marks-kind = !need, !parking: the kind
marks-need = >12: answers need 12
capture-what-it-is = What the next one is
capture-board-keys = Enter saves · Alt+F, B, P, I: board
capture-boards = Diagnosis
capture-boards-empty = The diagnosis is still empty. Type what is said; Alt+F, Alt+B, Alt+P or Alt+I choose the board.
capture-project-board = Project { $board }
capture-near = is like
capture-near-none = Nothing like it so far
capture-near-waiting = The proposals are still being compared
capture-near-row = { $n } · { $text } ({ $table })
capture-near-name = Is like { $n }: { $text }
capture-near-about = { $table } · { $why }
capture-near-join = unite (Alt+U)
capture-near-join-name = Unite what is being typed with { $n } (Alt+U)
capture-near-apart = they differ (Alt+D)
capture-near-apart-name = They differ: compare with { $n } no more (Alt+D)
capture-search = Search the proposals
capture-filter-kind = Kind
capture-filter-area = Area
capture-filter-state = State
capture-all-kinds = Any kind
capture-all-areas = Any area
capture-no-area = Without an area
capture-state-in-play = In play
capture-state-ranked = Ranked
capture-state-merged = Merged into another
capture-state-parked = Parking lot
capture-state-discarded = Discarded
capture-state-all = All
capture-every-table = All tables
capture-by-rank = By rank
capture-by-rank-name = Sort by the table's ranking (Alt+R)
capture-none-found = No proposal matches.
capture-show-all = Clear the search and the filters
capture-rank = rank { $n }
capture-rank-up = Up in the table's ranking (Alt+↑)
capture-rank-down = Down in the table's ranking (Alt+↓)
capture-answers = answers { $numbers }
capture-answered = answered by { $numbers }
capture-tables = { $n } tables
capture-merged-into = in { $n }
capture-parked = Parking lot ({ $n })
capture-park = To the parking lot (Alt+E)
capture-parked-chip = parked
capture-link-needs = Answers needs… (Alt+L)
capture-needs-title = Needs that { $n } answers
capture-needs-search = Search a need
capture-needs-none = No need matches.
capture-needs-keys = Arrows choose · Enter ticks · Esc ends
capture-needs-done = Done
capture-make = Make it
keys-search = Proposals: search
keys-by-rank = Proposals: sort by the table's ranking
keys-rank-up = Proposals: move the chosen one up in the ranking
keys-rank-down = Proposals: move the chosen one down in the ranking
keys-needs = Proposals: needs that the chosen one answers
keys-park = Proposals: to the parking lot
keys-join = Proposals: unite what is typed with what is like it
keys-apart = Proposals: they differ
keys-boards = Proposals: diagnosis
keys-vote-project = Vote: publish and project the result
keys-vote-to-plan = Vote: take the priorities to the plan
keys-vote-reopen = Vote: reopen with a reason
keys-vote-groups = Vote: result by groups
capture-near-unite = Unite
capture-near-differ = They differ
capture-near-menu = Is like…
fault-missing = { $path } is not there: it was moved or deleted, or the USB stick is not connected. Put it back and try again, or go on with a copy or a backup.
fault-exists = { $path } already exists and was not replaced. Choose another name.
fault-no-folder = The folder { $path } does not exist. Make it, or choose another.
fault-folder = { $path } is a folder. Choose a file.
fault-bad-name = The system does not take the name { $path }: it is too long, or has signs that are not allowed. Use a shorter one, of letters and digits.
fault-foreign = { $path } is no Minga file. Choose a .minga file; this one was left as it was.
fault-newer = { $path } was saved by a newer version of Minga. Install the newer version to open it; the file was left as it was.
fault-open-elsewhere = { $path } is already open in another window or program. Close it there and try again, or open a copy to read.
fault-read-only = { $path } cannot be written. Open a copy, or save elsewhere.
fault-disk-full = { $path } could not be saved: the disk is full. Free some space and try again, or save a copy elsewhere.
fault-damaged = { $path } is damaged ({ $detail }). Restore the last backup from the start screen; the file was left as it was.
fault-medium = { $path } could not be read or written ({ $detail }). Check the disk or the USB stick and try again, or save a copy elsewhere.
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
    [indicator] The map's indicators refer to something that is no longer there.
    [target] The indicators' targets refer to something that is no longer there.
    [measurement] The indicators' measurements refer to something that is no longer there.
    [proposal] The proposals refer to something that is no longer there.
    [merge] The merges refer to something that is no longer there.
    [merge_member] The merged proposals refer to something that is no longer there.
    [merge_consent] The tables' consents refer to something that is no longer there.
    [apart] The proposals called different refer to something that is no longer there.
    [activity] The activities refer to something that is no longer there.
    [poll] The polls refer to something that is no longer there.
    [poll_option] The counted votes refer to something that is no longer there.
    [body] The bodies refer to something that is no longer there.
    [body_member] The bodies' members refer to something that is no longer there.
    [speaker] The speakers' list refers to something that is no longer there.
    [ballot] The ballots taken down refer to something that is no longer there.
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
    [indicator] The map's indicators do not agree with the file's history.
    [target] The indicators' targets do not agree with the file's history.
    [measurement] The indicators' measurements do not agree with the file's history.
    [proposal] The proposals do not agree with the file's history.
    [merge] The merges do not agree with the file's history.
    [merge_member] The merged proposals do not agree with the file's history.
    [merge_consent] The tables' consents do not agree with the file's history.
    [apart] The proposals called different do not agree with the file's history.
    [activity] The activities do not agree with the file's history.
    [poll] The polls do not agree with the file's history.
    [poll_option] The counted votes do not agree with the file's history.
    [body] The bodies do not agree with the file's history.
    [body_member] The bodies' members do not agree with the file's history.
    [speaker] The speakers' list does not agree with the file's history.
    [ballot] The ballots taken down do not agree with the file's history.
    [observation] The observations do not agree with the file's history.
    [plan_version] The plan's versions do not agree with the file's history.
   *[other] Some data ({ $table }) do not agree with the file's history.
}
refused-another-poll-open = Another poll is open. Close it before opening this one.
capture-number = Proposal { $n }
prepare-date-help = Day, month and year: 14-12-2026
map-linking-drag = Let go over the objective's box.
table-next-gap = Go to the next missing cell

# Follow-up
follow-none = The work plan has no activities yet whose progress could be followed.
follow-go-plan = Go to the work plan
follow-all = All
follow-none-so = No activity is so far just now.
follow-keys = Arrows choose · 1 planned · 2 under way · 3 done · 4 dropped
follow-nobody = nobody responsible
follow-state-of = State of activity { $n }
follow-project = Project the progress

# Voting rules
why-ahead = “{ $option }” has { $score }; the next, “{ $next }”, has { $other }: a lead of { $lead }.
why-level = “{ $option }” and “{ $next }” have { $score }: they are tied, and the order of the options decides.
why-alone = “{ $option }” has { $score } and is the only option.
why-mean = { $ahead } Mean: { $mean } of 5, of { $n ->
    [one] one grade
   *[other] { $grades } grades
}.
why-places = { $ahead } It stands first on { $first }, second on { $second } and third on { $third } of the ballots.
why-duels = “{ $option }” wins { $won } of its { $of } duels, and no other option overcomes it.
why-chain = { $duels } Its closest rival is “{ $against }”: the chain to it is worth { $forth } and the one back { $back }. The narrowest duel of that chain is “{ $winner }” over “{ $loser }”, by { $margin }.
why-taken = “{ $option }” has { $votes } { $n ->
    [one] vote
   *[other] votes
} and costs { $cost }: it is taken, and { $left } is left.
why-skipped = “{ $option }” has { $votes } { $n ->
    [one] vote
   *[other] votes
} and costs { $cost }, more than what is left ({ $left }): it is skipped.
why-paid = { $n ->
    [one] “{ $option }” is paid by the only person who supports it: { $price }.
   *[other] “{ $option }” is paid by the { $supporters } people who support it: { $price } each.
} Of the budget { $left } is left.
why-paid-poor = “{ $option }” is paid by the { $supporters } people who support it: { $price } each, and { $poor } of them the last that they have, which is less. Of the budget { $left } is left.
why-unpaid = { $n ->
    [one] “{ $option }” is supported by one person, who has { $had }: not enough for the { $cost } that it costs.
   *[other] “{ $option }” is supported by { $supporters } people, who have { $had } together: not enough for the { $cost } that it costs.
}
why-consent = “{ $option }”: { $agree } agree, { $aside } stand aside and { $objections } object.
why-cards = “{ $option }”: { $green } green, { $yellow } yellow and { $red } red.

# Pabulib files
pabulib-fault = { $path }, line { $line }: { $what }
pabulib-encoding = there are letters that are not UTF-8. Save the file as UTF-8.
pabulib-open-quote = a quote is opened here and never closed. Close it or take it out.
pabulib-no-header = the heading META is missing. Put it on the first line.
pabulib-no-section = the file ends without the section { $section }. It was cut off or lacks that part.
pabulib-section-twice = the section { $section } is already further up. Leave it once.
pabulib-no-columns = the section { $section } lacks the line with the names of its columns.
pabulib-no-column = the section { $section } lacks the column { $column }.
pabulib-column-twice = the column “{ $column }” is there twice. Change one or take it out.
pabulib-too-many-cells = there are { $found } values and only { $columns } columns. Put texts with semicolons in quotes.
pabulib-no-cell = the value of { $column } is missing. The line was cut off or lacks a semicolon.
pabulib-no-key = the section META does not say { $key }. Add that line.
pabulib-key-twice = { $key } is already on line { $first }. Leave it once.
pabulib-bad-budget = the budget “{ $said }” is no number from zero up. Correct it.
pabulib-bad-vote-type = the vote type “{ $said }” is not known. Use approval, choose-1, cumulative, scoring or ordinal.
pabulib-bad-cost = the cost “{ $cost }” of the project “{ $project }” is no number from zero up. Correct it.
pabulib-no-project-id = the id of the project is missing.
pabulib-project-twice = the project “{ $project }” is already on line { $first }. Change an id or take a line out.
pabulib-no-voter-id = the id of the voter is missing.
pabulib-voter-twice = “{ $voter }” voted already on line { $first }. Take one of the two votes out.
pabulib-unknown-project = the vote names the project “{ $project }”, which is not in PROJECTS. Correct the vote or add the project.
pabulib-twice-in-vote = the vote names the project “{ $project }” twice. Leave it once.
pabulib-too-many-chosen = the vote names { $found } projects, and one is chosen. Correct it.
pabulib-bad-points = the points “{ $points }” of the project “{ $project }” do not serve: numbers from zero up, with a point and up to six decimals.
pabulib-points-and-projects = the vote names { $projects } projects and gives { $points } times points. There must be points for each project.
pabulib-miscounted-projects = META says that there are { $said } projects, and there are { $found }. The file was cut off or counted wrong.
pabulib-miscounted-votes = META says that there are { $said } votes, and there are { $found }. The file was cut off or counted wrong.
cli-tally = Counts the votes of a Pabulib file by a rule and tells who wins, and why
cli-tally-file = A .pb file
cli-tally-rule = approval, score, borda, schulze, greedy or mes
cli-tally-json = Answers as JSON
cli-usage-tally = minga tally BALLOTS.pb --rule RULE [--json]
cli-value-ballots = BALLOTS.pb
cli-value-rule = RULE
cli-tally-format =
    The rules:
      approval  the option that most ballots name wins
      score     the option with most points wins; of a ranking, the last that is named
                has one point and each place above it one more
      borda     a point for each option below and half a point for each that is level
      schulze   duels of two; who is overcome by no firmer chain of duels wins
      greedy    by votes, under a budget: what is dearer than the money left is skipped
      mes       Method of Equal Shares, with cost as utility; the shares rise by one until
                nothing more fits into the budget
    What a ballot does not name stands below all, level. Ties are broken by the order of the ids.
    The answer: {"{"}"ranking": [[id, …], …], "winners": [id, …], "ties": [id, …], "scores": {"{"}id: number{"}"}{"}"}
    "ranking" goes from best to least, equals together; under a budget it is empty. "winners" is who wins
    after ties were broken, or all that is chosen. "ties" are those that were tied, if the order decided.
    "scores" are votes, points or, with schulze, how many options are further down.
cli-tally-score = The points that the ballots give to each option are added up. The option with most points wins.
cli-tally-place = { $place }. { $option }: { $score }
cli-tally-won = “{ $option }” wins.
cli-tally-chosen = { $n ->
    [0] No option is chosen.
    [one] One option is chosen:
   *[other] { $options } options are chosen:
}
cli-tally-nothing = There are no options to count.
cli-tally-no-votes = There are no votes: all options are level.
cli-tally-ties = The order of the ids decided between: { $options }.
cli-tally-more = And { $n } more; --json shows them all.
cli-tally-option = { $id } ({ $name })
