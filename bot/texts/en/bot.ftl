# The interface's own words. Clinical words are in dialogs/texts.

pair = { $name }: { $value }
quote = “{ $text }”
or = or
either = { $low } or { $high }
unknown = Not known
    .short = not known
    .aliases = ? | dk | don't know | do not know | i don't know | unknown | not known | unsure | not sure | n/a
outside = outside the framework: { $reference }
decides = decides

progress = question { $place } of { $count }
running = provisional { $total } · possible { $possible }
edit-head = current answer: { $now }
answered = { $count } answers of { $total }

hint-ambiguous = That has two meanings. Say which: no. { $numbers } (for example “no. { $example }”), or add the unit.
hint-unclear = I did not understand. Tap an answer, or type its number or its words.
hint-unclear-focus = I did not understand. Tap an answer, or type for example “2 foci”.
hint-unclear-vertebra = I did not understand. Tap an answer, or type for example “2 vertebrae”.
hint-unclear-month = I did not understand. Tap an answer, or type for example “12 months”.
hint-unclear-day = I did not understand. Tap an answer, or type a whole number of days: “10 days”.
hint-unclear-percent = I did not understand. Tap an answer, or type a percentage that the scale has.
hint-unclear-fraction = I did not understand. Tap an answer, or type for example “> 2/3” or “40 %”.
hint-leftover = Not understood: word no. { $places }. The rest is listed above; nothing is assumed.
hint-bare-numbers = Bare numbers only count where number = points (Mirels). Type the words.
hint-result = Here is the result. To change an answer: “Edit”, or type that answer alone.

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
neighbour = { $needed }: { $band } (e.g. { $question } { $new } instead of { $old }: { $total })
neighbour-far = { $needed }: { $band }; no single answer gets there
set-aside-answers = Answers set aside, kept:
source-line = Framework { $document }, { $date }, l. { $lines } · { $population }
copy-source = Ref. OncoBFC·NEON·ONCORIF { $date }
edition = Edition { $edition } · digest { $digest }
statement-place = document L, l. { $lines }
pick-head = Which answer should change?
edit-sets-aside = Will be set aside, not lost: { $names }
limits-head = limits of the sources
report-head = Report an error
report-body = Which statement is wrong? Only the statement and the edition are sent, no answer.
state-aside = Set aside. Nothing is lost.
state-cancelled = Cancelled. Nothing is lost: you can take it up again.

fact-region = Region
fact-fracture = Pathological fracture

notice-stale = Already recorded. The current question is on screen, or further down ↓
notice-foreign = This questionnaire is another person’s. Open your own: /start
notice-gone = This questionnaire no longer exists. /start opens another one.
notice-forged = This button does not belong to the current question.
notice-first-question = This is the first question: nothing comes before it.
notice-nothing-open = No questionnaire is open. Choose a score: /start
notice-reported = Thank you, noted. No answer was sent.
notice-unchanged = That is the answer already.
notice-language = Language: English
notice-failed = This message could not be handled. Nothing is lost: try again, or /start.
notice-unsupported = I only read text and buttons: nothing of this is kept. Answer by tapping a button or by typing.
notice-edited = I do not read edited messages again. Send the correction, or tap ‹ Back.
notice-unknown-command = I do not know this command. /help has the list.

start-welcome = Scores and grades for bone metastases, question by question, with their sources.
start-disclaimer = A decision aid for the tumour board: it does not decide. It is not a certified medical device. No names, dates of birth or hospital numbers here.
start-choose = Which score?
start-resume = ▶ { $title } ({ $count }/{ $total })
start-now = Under way: { $title }, resume it below.
help =
    Tap an answer, or type it: its number, its words (“lytic”), a number (“12 months”, “0.5”).
    All at once: /sins T7 mechanical lytic kyphosis <50 bilateral, or /mirels 3 2 3 2.
    “?”: not known. Words: back, why, definitions, edit, cancel.

    /sins spinal instability
    /mirels fracture risk of a long bone
    /rades walking after radiotherapy
    /tokuhashi prognosis, spine
    /tomita strategy, spine
    /frankel neurological grade
    /start resume or begin
    /cancel cancel · /lang language · /sources sources
language-name = English
language-choose = Langue ? / Language?
sources-head = The sources
sources-rest = What comes from elsewhere says “outside the framework”, with its reference.
group-link = In a group I ask no questions. Open the private chat:
group-button = Open in private

command-sins = SINS: spinal instability
command-mirels = Mirels: fracture of a long bone
command-rades = Rades: walking after radiotherapy
command-tokuhashi = Revised Tokuhashi: prognosis
command-tomita = Tomita: strategy
command-frankel = Frankel: neurological grade
command-start = Begin or resume
command-help = Help

word-back = back | previous
word-cancel = cancel | stop | abort
word-why = why | why?
word-definitions = definitions | definition
word-pick = edit | change | correct
word-sources = sources | source
