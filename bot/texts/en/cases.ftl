# Cases: a patient under a pseudonym, their lesions, and what is said of them.

lesions = { $count ->
        [one] 1 lesion
       *[other] { $count } lesions
    }
lesion-somewhere = Lesion without a site
lesion-where = Where is the lesion?
lesion-which = Which lesion is it about?
lesion-typed = Or type it: “T11”, “left femoral neck”.
lesion-nothing = nothing certain yet
lesion-words = lesion | metastasis | site | of | the | in | at
# Sites whose side agrees as a masculine noun does, by their first word.
lesion-masculine = bone
sided = { $side } { $after }
side-left = left
    .short = L
    .masculine = left
    .alone = left
    .aliases = l
side-right = right
    .short = R
    .masculine = right
    .alone = right
    .aliases = r
side-none = no side
    .alone = midline or ?

start-case = Open case: { $name }. What you begin belongs to it.

case-open = Case open.
case-closed = Case closed.
case-transferred = Patient transferred.
case-safety-stays = A safety reminder stays until you answer it.
case-died = Patient died.
case-begun = The name means nothing; note it in your own records: no identity here. All that you answer now goes into this case, named at the top of each screen.
case-similar = Similar to { $what }: not to be mistaken for it.
case-kept = Taken into the case: { $what }.
case-more-lines = + { $count } more
saying-depends = depending on { $what }
case-nothing-urgent = Nothing urgent known.
case-look-again = Reassess now: { $what }
case-contradiction = Contradictory, said on the same day:
agree-conflict = Conflicting advice, for the board: { $what }. For: { $one }. Against: { $other }.
agree-concordant = In agreement: { $what }
agree-complementary = Complementary, neither rules the other out: { $what }
case-conflict = Conflicting advice: { $what }. For the board.
case-waiting = { $count ->
        [one] 1 piece of advice depends on it
       *[other] { $count } pieces of advice depend on it
    }
case-aged = { $count ->
        [one] 1 answer is too old (since { $since }): it will be asked again
       *[other] { $count } answers are too old (since { $since }): they will be asked again
    }
case-trials-open = Trials open by their dates: { $what }; the registry tells whether they recruit.
case-trials-over = Trials: dates passed ({ $day }); ClinicalTrials.gov, outside the framework.
case-foot = For the board, from the answers of this case.
case-more = To read and to add in this case.
case-file-how = A closed or transferred case, or that of a patient who died, stays to be read; /forget erases it.
score-before = { $total } on { $day }

cases-open = Open cases
cases-closed = Closed cases
cases-found = Cases “{ $sought }”
cases-none = No case here.
cases-how = /new creates one, under a suggested name.
assess-which = About a lesion, or about the patient (scores, pathways)?
assess-lesion = What to ask of this lesion?
assess-patient = About the patient, all lesions together.

asking-nothing = Nothing is missing for what is open.
asking-effect = { $opens ->
        [0] opens nothing
        [one] opens 1 piece of advice
       *[other] opens { $opens } pieces of advice
    }{ $closes ->
        [0] {""}
        [one] , closes 1
       *[other] , closes { $closes }
    }
asking-count = A number of pieces of advice, not a probability.
asking-tick = To be done first: { $what } ({ $count ->
        [one] 1 piece of advice waits
       *[other] { $count } pieces of advice wait
    })
button-asking-next = Next one ›
asking-typed = The answer can be typed too.
notice-asking-unread = This is none of the answers above. Choose one, or type it in other words; nothing is lost.
button-asking = What to ask?
requests-none = Nothing to prepare for what is open.
requests-how = Tap: done, to do, not applicable. An examination is ticked once for the whole case.
button-requests = ☑ Prepare
brief-patient = Patient
lacking = What is missing
lacking-urgent = Emergency to rule out
lacking-presenter = Whoever presents the case
lacking-foot = To each, what their treatment is waiting for: inferred, outside the framework.
button-lacking = What is missing ›
orders = To order
orders-imaging = Imaging
orders-laboratory = Laboratory
orders-others = Consultations, samples
orders-perhaps = if decided: { $what }
orders-before = before: { $what }
orders-because = for: { $what }
orders-bone = work-up of a bone metastasis
orders-none = No examination to order for what is open.
orders-foot = From this case; what is done or does not apply is not listed. This is not a prescription.
button-orders = To order ›
button-back-page = ‹ Previous
button-next-page = Next ›
doubts-none = Nothing to confirm: all answers count.
doubts-how = Tap what is true today; otherwise it is asked again. How long answers count is our own choice, outside the framework.
button-doubts = To confirm
button-doubts-of = ⚠ To confirm ({ $count })
already-known = Already known{ $since }: { $what }
grid-former = before: { $what }, { $day }
question-former = Before: { $what } ({ $day })
button-still = ✓ Still

timeline-empty = Nothing yet.
timeline-lesion = Lesion noted: { $where }
timeline-resolved = Lesion resolved: { $where }

button-add-lesion = + Lesion
button-assess = Assess ›
button-timeline = Timeline
button-case-more = ⋯ More
button-case-file = Wishes, status ›
button-assess-more = Assess ›
lesion-more = What is decided for this lesion.
button-cases = ▤ Cases
button-new-case = + New case
button-open-case = Open the case
button-cases-open = Open cases
button-cases-closed = Closed cases
button-lesion-resolved = Resolved
button-lesion-back = Present again
button-case-open = Reopen
button-case-closed = Close
button-case-transferred = Transferred
button-case-died = Died
button-died-sure = Yes, the patient died
died-sure = Has this patient died? All reminders stop, safety reminders too, and nothing is advised any more. The case stays readable, and “Reopen” undoes this.

notice-no-open-case = No case is open. /cases opens one, /new creates one.
notice-lesion-not-understood = I do not know this site. Choose it below, or type a level (T11) or a bone (left humerus).
case-no-lesion-yet = the lesion. Type “T11 lytic”
known-so-far = Known
