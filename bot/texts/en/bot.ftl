# The interface's own words. Clinical words are in dialogs/texts.

pair = { $name }: { $value }
quote = “{ $text }”
or = or
either = { $low } or { $high }
unknown = Not known
    .short = not known
    .aliases = ? | dk | don't know | do not know | i don't know | unknown | not known | unsure | not sure | n/a
outside = outside the framework: { $reference }
outside-brief = outside: { $reference }
outside-population = Publication about other patients: outside its population here
decides = decides

progress = question { $place } of { $count }
running = provisional { $total } · possible { $possible }
grid-known = from the case: tap, or change
edit-head = current answer: { $now }
answered = { $count ->
    [one] { $count } answer of { $total }
   *[other] { $count } answers of { $total }
}

hint-ambiguous = That has several meanings. Say which: no. { $numbers } (for example “no. { $example }”), or add the unit.
hint-ambiguous-words = That has several meanings. Say which: no. { $numbers } (for example “no. { $example }”).
hint-unclear = Tap an answer, or type its number or its words.
hint-unclear-example = Type it as in the example below.
hint-unclear-focus = Tap an answer, or type for example “2 foci”.
hint-unclear-vertebra = Tap an answer, or type for example “2 vertebrae”.
hint-unclear-month = Tap an answer, or type for example “12 months”.
hint-unclear-day = Tap an answer, or type a whole number of days: “10 days”.
hint-unclear-percent = Tap an answer, or type a percentage that the scale has.
hint-unclear-fraction = Tap an answer, or type for example “> 2/3” or “40%”.
hint-grid = Tap an answer, or write words of answers: “lytic, mechanical”.
hint-leftover = Only what is shown is kept.
not-understood = Not understood: { $texts }.
not-understood-unquoted = I did not understand.
not-understood-places = Not understood: word no. { $places }.
quoted = “{ $text }”
hint-readings = That has several meanings. Tap the right one, or say which: “no. 2”, or the number with its unit.
option-number = no. { $number }
hint-several = One answer at a time here: type it alone, or tap “Edit”.
hint-early = Written before this question was on screen: nothing of it is kept. Read it, then answer again.
hint-early-result = Written before this result was on screen: nothing is changed. Read it, then write again if need be.
hint-bare-numbers = Bare numbers only count where number = points (Mirels). Type the words.
hint-result = This is the result. To change an answer: “Edit”. For something else: its name (“SINS T7 lytic”) or /start.

button-all-at-once = All on one screen
button-finish = ✓ Done
button-questions = ‹ One by one
button-definitions = Definitions
button-why = Why?
button-back = ‹ Back
button-cancel = ✕ Cancel
button-question = ‹ Question
button-result = ‹ Result
button-edit = ✎ Edit
button-complete = Complete
button-copy = Copy
button-restart = ↻ Again
button-close = Close
button-home = ⌂ Home
button-sources = Sources
button-limits = Limits
button-report = ⚑ Error?
button-keep = Keep the change
button-discard = Do not change
button-resume = ▶ Resume

not-applicable = { $score } does not apply
without-total = { $score }: no total in the framework
no-value = No value under this reading
reading-without-value = no value
certain-despite = { $count ->
    [one] certain despite { $count } unknown answer
   *[other] certain despite { $count } unknown answers
}
uncertain-unknown = { $count ->
    [one] class uncertain, { $count } answer unknown
   *[other] class uncertain, { $count } answers unknown
}
uncertain-readings = the readings differ
to-the-board = For the board to settle.
neighbour = { $needed }: { $band } (e.g. { $question }: { $old } → { $new }, total { $total })
neighbour-far = { $needed }: { $band }; no single answer gets there
set-aside-answers = Answers set aside, kept:
source-line = Framework { $document }, { $date }, l. { $lines } · { $population }
copy-source = Ref. { $document } { $date }
edition = Edition { $edition } · digest { $digest }
pick-head = Which answer should change?
edit-sets-aside = Will be set aside, not lost: { $names }
limits-head = limits of the sources
report-head = Report an error
report-body = Which line is wrong? Only that line and the edition are sent, no answer.
reported-body = Reported, without any answer. One minute to withdraw it:
reported-sentence = To say why, write a sentence now, without identity. You do not have to.
reported-told = Your sentence goes with it. Thank you.
button-withdraw = Withdraw the report
state-aside = Set aside. Nothing is lost: /start resumes it.
state-cancelled = Cancelled. Nothing is lost: you can resume it.

fact-region = Region
fact-fracture = Pathological fracture

notice-stale = Already recorded. The current question is on screen, or further down ↓
notice-closed = This questionnaire is not open any more: nothing has changed. To resume it or begin: /start
notice-foreign = This questionnaire is another person’s. Open your own: /start
notice-gone = This questionnaire no longer exists. /start opens another one.
notice-forged = This button does not belong to the current question.
notice-word-not-here = That word does nothing here: nothing is changed. Tap a button, or type the answer.
notice-first-question = This is the first question: nothing comes before it.
notice-early = Written before what is asked above was on screen: nothing of it is kept. Read it, then write again.
notice-nothing-open = Nothing is open. To begin: /start
notice-emergency-first = Nothing of it is kept while the emergency is on screen. Tap “Done, go on”, then type it again.
notice-reported = Thank you, noted. No answer was sent.
notice-sentence-too-long = At most 300 characters: shorten your sentence, nothing is lost.
notice-sentence-kept = Your sentence goes with the report.
notice-withdrawn = Report withdrawn.
notice-too-late = Too late to withdraw it: more than a minute has passed.
notice-unchanged = That is the answer already.
notice-sent-twice = This line just came twice: it opened one questionnaire only, which is kept. If you need a second one, send it again in a minute.
notice-language = Language: English
notice-undrawn = This card cannot be shown; the error is noted and your answers are kept. To leave it: /cancel. For something else: /start.
notice-undrawn-left = This questionnaire is left; its card can no longer be shown, your answers are kept. To go on: /start.
notice-unsent = Telegram refused what I had to tell you; the error is noted and your answers are kept. Try again, or /start.
notice-perhaps-lost = The connection was lost: a message may be missing. If something is missing, ask for it again, or /start.
notice-failed = This message could not be handled and changed nothing; what was recorded before still is. Try again, or /start.
notice-burst = Many messages came at once: they are not answered one by one. Check what was recorded, and send again what is missing.
notice-waiting = Nothing can be recorded at the moment. What you sent is waiting and will be handled as soon as possible; if nothing comes, send it again.
notice-unsupported = I only read text and buttons: nothing of this is kept. Answer by tapping a button or by typing.
notice-edited = I do not read edited messages again. Send the correction, or tap ‹ Back.
notice-unknown-command = Unknown command. /help has the list.

start-welcome = Scores and what to do for bone metastases, with their sources.
start-typed = Type the case in a sentence, “T11 lytic, mechanical pain, KPS 70”, or choose.
start-choose = Where to begin?
start-now = To resume:
scores-choose = Which score?
favourites-head = Favourites
favourites-body = A star puts them on the home screen, { $count } at most. Tap to add or remove one.
notice-favourites-full = Three favourites at most: remove a star first (Scores, then Favourites).
button-favourites = ☆ Favourites
button-star = Favourite
button-waiting = ▶ To resume ›
button-stars = Scores ›
button-stars-pathways = Pathways ›
button-stars-others = Other pathways ›
button-newer = ‹ Newer
button-older = Older ›
help =
    Type the case (“T11 lytic, KPS 70”), a score (“mirels 9”) or a word to look up (“denosumab dose”).
    At a question tap, or type its number, its words, a number (“12 months”, “0.5”).
    All at once: /sins T7 mechanical lytic kyphosis <50 bilateral.
    “?”: not known. Words: back, why, definitions, edit, cancel.

    { $scores }
    /pathway what to do, by situation
    /emergency cord, calcium, fracture
    /new case · /cases the list · /synthesis its page · /agenda what is due · /board the meeting
    /exercise practise · /start resume
    /cancel · /language · /sources
    /forget erase · /mydata a copy of everything · /forgetme leave
    /privacy what is kept · /team the team · /group its group
language-name = English
language-choose = Langue ? / Language?
sources-head = The sources
sources-rest = What comes from elsewhere says “outside the framework”, with its reference.
group-link = In a group I ask no questions. Open the private chat:
group-button = Open in private

bot-description =
    Scores and what to do for bone metastases, with their sources: { $scores }; emergencies, treatments, one case per patient, the tumour board.

    A decision aid for clinicians: it does not decide. Never write a name, a date of birth or a hospital number.

    Tap Start, then write for example: “sins T7 lytic”.
    .short = Bone metastases: scores and what to do, with their sources. For clinicians. No identities.
command-start = Begin or resume
command-help = Help

word-back = back | previous
word-cancel = cancel | stop | abort
word-why = why | why?
word-definitions = definitions | definition
word-pick = edit | change | correct
word-sources = sources | source
word-all-at-once = all on one screen | grid
word-one-by-one = one by one
own-start = home | menu | start | begin | hello | hi | good morning | good evening | thanks | thank you
own-help = help | help me | how does it work | what is this | what can you do | how to | who are you | what is this bot | what do you do
own-scores = scores | score | a score
own-pathways = pathways | pathway | what to do
own-cases = cases | case | my cases | patients | my patients
own-new_case = new | new case | new patient | next patient | another patient | a new patient
own-synthesis = synthesis | summary
own-agenda = agenda | reminders | deadlines
own-board = board | tumour board | tumor board | meeting | next board | next meeting | the board | tumour boards | present at the board | agenda of the board
own-exercise = exercise | exercises | practise | practice | train | training | quiz
own-language = language | languages | change language | english | french | in french | in english | speak english | speak french
own-privacy = privacy
own-sources = sources | source
own-my_data = my data
own-forget = forget | erase a case | delete a case
own-forget_me = erase everything | delete everything | delete my data | erase my data
# What stands around the name of a page and says nothing: “please show me my cases”.
own-asking = i | want | would | like | to | see | show | me | my | the | a | of | open | go | give | please | list | where | is | are | all | monday | tuesday | wednesday | thursday | friday | tomorrow | week | this

progress-open = { $left ->
    [0] question { $place }, the last one for now
   *[other] question { $place } · ≈ { $left } more
}
answered-open = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
compute = Calculate
    .short = calculated
    .aliases = calculate | compute | work it out
door = ‼ Deficit, threatened cord, hypercalcaemia or fracture: the emergency first.
hint-future = This date is in the future. Type a past one: “12/03/2026” (day first) or “3 weeks ago”.
hint-impossible = This number is impossible here: expected { $limits }. Check the number and its unit.
hint-unusual = Unusual value. Is it right? Tap the right one, or type it again.
hint-another = That is another quantity ({ $name }), not the one asked here: nothing of it is kept. Answer the question, or change the other answer with “Edit” at the end.
hint-doubted = Nothing is kept of what has a question mark. Tap the answer if it is certain, or “Not known”.
hint-inexact = An approximation, a sign or a limit cannot be used here. Type the exact number alone, with its unit.
hint-nooption = No single answer covers this number. Tap an answer, or type another number.
hint-aged = { $what } of { $day }: too old to be relied on. Give a newer one, or tap “Not known”.
hint-later = That day is still to come: nothing of it is kept. Type the value with the day it was measured: “120 on 12/11” (day first).
hint-whichday = Of which day? Nothing of it is kept. Type one value and its day: “120 on 12/11” (day first), “120 yesterday”.
hint-unit = In which unit? Tap the right one, or type it with the number.

button-emergency = ‼ Emergency
button-pathways = Pathways ›
button-scores = Scores ›
button-checks = ☑ Tick
button-done = Done, go on
button-not-so = Not the case

advice-empty = Nothing to show without an answer: tap ✎ Edit.
advice-nothing = Nothing is recommended with these answers: for the board.
at-limit = The source leaves it open, board: { $what }
depends = Depends on: { $what }
option = Option: { $what }
before = Before
tick-unknown = not known
tick-done = done
    .aliases = done | ok | yes
tick-to_do = to do
    .aliases = to do | not done | no
tick-not_applicable = not applicable
    .aliases = not applicable | n/a
tick-overdue = due again
due-on = on { $day }
due-from = from { $first }
due-between = from { $first } to { $last }
trial-within = dates of the document { $first } – { $last }: check the registry
trial-past = open according to the document, but its end ({ $last }) has passed: check the registry
trial-to-come = open according to the document, but its start ({ $first }) is still to come: check the registry
because = Because: { $what }
always = In every case.
blocked-by = Contraindicated: { $what }
withheld-by = Contraindication not excluded: { $what }
unreachable = As printed, it cannot apply.
why-head = Why
whynot-head = Why not
whynot-nothing = Nothing is ruled out.
change-head = A single answer that would change the advice
change-nothing = No single answer changes the advice.
shift-asks = other answers would then be needed
shift-gone = no longer in question: { $what }
shift-blocked = { $what } (contraindicated)
shift-withheld = { $what } (contraindication not excluded)
shift-board = { $what } (the source leaves it open, board)
shift-beside = { $what } (the other document)
shift-minor = The main advice does not change; dates, prerequisites or notes do.
checks-head = prerequisites
checks-tap = Tap to tick: done, to do, not applicable. Left untouched: not known.
checks-date = Done on a date? Type it: “12/11” (day first) or “3 weeks ago”.
checks-hint = Tap a box, or type a date: “12/11”.
emergency-in-words = ‼ This names an emergency. If it is today’s: the ‼ Emergency button.
emergency-waits = The questionnaire waits. The board afterwards.
kind-emergency = Emergency
kind-contraindication = Contraindication
kind-recommendation = Recommendation
kind-option = Option
kind-dose = Dose
kind-prerequisite = Prerequisite
kind-information = Note
status-holds = { $what }
status-waits = { $what } (after the prerequisites)
status-blocked = contraindicated: { $what }
status-withheld = on hold: { $what }
status-board = The source leaves it open, board: { $what }
status-beside = the other document: { $what }
status-check = to be checked before: { $what }
status-open = not excluded or not known: { $what }
pathways-choose = Which pathway?
command-pathway = Pathways: what to do
    .names = pathway | parcours
and = and
not = not
unless = unless

board = Board
to-exclude = Rule out first: { $what }
more-advised = + { $count }, see Details
not-excluded-in-brief = { $what } (not excluded)
not-yet = On hold: { $what }
to-settle-in-brief = { $what } (for the board to settle)
at-limit-in-brief = { $what } (to be settled)
missing = Missing
beside = The other document: { $what }
contradiction = Contradiction: { $what }. It is not used.
contradiction-plain = Two answers contradict each other. Neither is used.
to-check = { $what }?
foot = { $count ->
    [one] For the board · { $documents }
   *[other] For the board · { $documents }
}
foot-outside = For the board · { $source }
button-details = Details ›
button-next = Next ›
tab-why = Why
tab-whynot = Why not
tab-change = What would change it
tab-limits = Limits
tab-sources = Sources
tab-full = Full text
limits-tab-head = Notes, and limits of the sources
limits-population = Population
limits-nothing = Nothing more to know for this patient.
full-answers = Answers
sources-pages = The pages are not known here: look for the title of the section in the document.
sources-outside = Outside both documents
note-head = Tap the text to copy it
written-for = Written for: { $what }
statement-place = document { $document }, l. { $lines }
button-other-pathways = Others ›
button-first-pathways = ‹ First
button-more = Other…
question-write = Or type it: words are enough.
