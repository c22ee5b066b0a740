# The meetings of a team: specialties, date, agenda, presence, quorum.

meeting-staff = staff meeting
meeting-title = Meeting of the team
meeting-head = { $word }, { $day }
meeting-staff-why = “Staff meeting”: in France a board (RCP) is held by a registered establishment. The team may choose another name.
meeting-no-team = Meetings belong to a team. An administrator invites you to one (/team), then /board shows them.
meeting-none = No meeting is planned. Plan the next one: day, time, place.
meeting-none-member = No meeting is planned. The chair or an administrator plans it.
meeting-never = No meeting yet.
meeting-which-day = Which day?
meeting-day-how = Tap a day, or type “12/12 17:30”, “Thursday 8 am”, “in 8 days”.
meeting-which-hour = { $day }: at what time?
meeting-hour-how = Tap a time, or type “17:30”.
meeting-which-place = Where? Type a place or a link (200 characters), or go on.
meeting-weekday = { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
       *[5] Fri
    } { $day }
meeting-state-planned = planned
meeting-state-open = under way
meeting-state-closed = over
meeting-state-cancelled = cancelled
meeting-count = { $count ->
        [0] No case entered
        [one] 1 case
       *[other] { $count } cases
    }{ $registered ->
        [0] {""}
       *[other] , { $registered } to be registered only
    }
meeting-more = { $count ->
        [one] + 1 more
       *[other] + { $count } more
    }
meeting-hidden = { $count ->
        [one] 1 case is no longer the team’s.
       *[other] { $count } cases are no longer the team’s.
    }
meeting-came-back = put off: { $why }
meeting-agenda = Agenda
meeting-nothing = Nothing on the agenda. Everybody enters their own cases: case, “⋯ More”, “At the meeting”.
meeting-order = ‼ emergencies, ● complete, ◌ incomplete last.
meeting-lacks = Missing
agenda-lacks = missing { $what }
meeting-change-how = Change what? The cases stay.
meeting-moved-told = Meeting moved: { $when }. Can you still be there?
meeting-cancelled-told = Meeting cancelled. Its cases go to the next one.
meeting-somebody = somebody
button-meeting = ⚖ Meeting
button-meeting-back = ‹ Meeting
meetings-title = All meetings
button-meetings = Meetings ›
button-plan = Plan one
button-specialty = My specialty
button-specialties-more = Other ›
button-specialties-first = ‹ First ones
button-board-rules = Quorum, name
button-place-later = Go on
button-agenda-items = Agenda ›
button-roles = Who is needed ›
button-attend = Take part
button-meeting-begin = ▶ Begin
button-meeting-end = ■ End
button-meeting-change = Change
button-meeting-day = Another date
button-meeting-place = Place or link
button-meeting-cancel = Cancel the meeting
button-at-the-board = At the meeting ›
specialty-ask = Your specialty at the meeting?
specialty-why = Asked once; /board changes it. It counts for the quorum and stands beside your opinions.
attend-title = take part
attend-nobody = Nobody has answered yet.
attend-absent = absent
attend-written-awaited = written opinion awaited
quorum-count = { $count ->
        [0] no specialty, { $least } asked for
        [one] 1 specialty, { $least } asked for
       *[other] { $count } specialties, { $least } asked for
    }
quorum-lacks = missing: { $who }
quorum-with-written = reached with written opinions only: for the chair to decide
quorum-by-the-chair = decided by the chair
button-quorum-yes = Quorum: yes
button-quorum-no = Quorum: no
board-rules = Rules of the meeting
board-rules-word = Name of the meeting: { $word }
board-rules-least = { $count ->
        [one] Quorum: at least 1 specialty
       *[other] Quorum: at least { $count } specialties
    }
board-rules-solid = And a surgeon, an oncologist, a radiation oncologist
board-rules-not-solid = No specialty required
board-rules-source = Outside both documents: the INCa reference on boards, December 2023 (surgeon, oncologist and radiation oncologist, except in haematology). “Three specialties”: a French rule, to be verified. Yours to set.
button-rules-solid-on = Require the three
button-rules-solid-off = Do not require them
button-rules-word = Change the name
board-word-ask = What does the team call its meeting? Type a word (24 characters).
notice-board-word-long = Too long, nothing is kept: 24 characters at most.
notice-meeting-day-unread = Day not understood, nothing is kept. Type “12/12 17:30” or tap a day.
notice-meeting-hour-unread = Time not understood, nothing is kept. Type “17:30”.
notice-meeting-past = That time has passed: choose one to come.
notice-meeting-changed = Somebody changed it meanwhile: this is how it stands. Nothing of yours is lost; do it again if need be.
notice-meeting-none = No meeting is planned: the chair or an administrator plans it (/board).
notice-meeting-no-team = Meetings belong to a team: this case has none.
notice-chair-only = For the chair of the meeting and administrators only.
notice-meeting-over = This meeting is over: that can no longer be changed.
notice-item-moved = This case is no longer here: it was taken off, or is on another agenda (/board).
notice-nobody-to-invite = Nobody in the team has this specialty, or it is already represented.

# A case on the agenda: triage, deferral, roles.

triage-discussed = to be discussed
triage-registered = to be registered
triage-proposed = proposed
triage-by-the-chair = decided by the chair
triage-why-not = Complete, one piece of advice, nothing against it. In France a case that strictly follows the national references may be registered without discussion (CSP D. 6124-131, outside both documents); whether this one does is for the chair to say.
ground-emergency = emergency
ground-not_excluded = emergency not excluded
ground-contradiction = contradictory answers
ground-conflict = conflicting advice
ground-refusal = refused by the patient
ground-set_aside = advice set aside
ground-limit = a limit left to the board
ground-asked = the document asks for it
ground-local = local treatment to be decided at a board
ground-several = several options
ground-nothing = no advice
ground-incomplete = answers missing
button-triage-discussed = To be discussed
button-triage-registered = To be registered
button-defer = Put off
button-off-agenda = Withdraw
button-acted-first = ‼ Treated already
button-not-acted-first = Not treated yet
button-present = Present
button-opinion = { $count ->
        [0] Opinions
       *[other] Opinions ({ $count })
    }
button-decision = Decision
defer-ask = Why put it off? It comes back to the next meeting with this reason.
defer-how = Tap a reason, or type it (200 characters, no identity).
defer-why = Put off
defer-missing = something is missing
defer-absent = a specialty is absent
defer-patient = the patient is to be seen again
defer-not_reached = no time left
defer-cancelled = meeting cancelled
defer-other = another reason
opinions-count = { $count ->
        [0] No opinion yet.
        [one] 1 opinion given.
       *[other] { $count } opinions given.
    }
roles-title = who is needed
roles-nobody = No treatment is open in the cases to be discussed.
roles-foot = Required: advised or urgent. Recommended: possible, to be discussed. Optional: contraindicated or refused (our levels). One representative of each specialty: digestive document.
roles-nobody-has = none in the team
role-level-required = Required
role-level-recommended = Recommended
role-level-optional = Optional
button-invite-seat = Invite: { $who }
button-come = Answer
button-write = Written opinion ›
invite-seat = Your specialty ({ $specialty }) is missing on { $when }: { $why }. Come, in person or remotely; or write your opinion beforehand.
invited = Asked: { $who }.

# Of a case: how it stands at the meeting.

button-enter = + Enter for the next one
button-on-agenda = { $word } ›
button-decision-of = Decision of { $day } ›
case-not-entered = On no agenda.
button-ask-board = Ask the question ›
decided-on = decided on { $day }

# Reminders.

deadline-board_incomplete = complete before the meeting
    .short = file to complete
    .what = The case is on the agenda and lacks something: its page says what.
deadline-board_applied = decision applied?
    .short = decision applied?
    .what = Was the decision of the meeting applied?

# Presenting, giving one’s opinion.

presenter-more-lesions = { $count ->
        [one] + 1 more lesion
       *[other] + { $count } more lesions
    }
button-previous-case = ‹ Previous
button-next-case = Next ›
button-put-on-screen = ▶ Put on screen (timed)
opinions-blind = Hidden until they are opened.
opinions-blind-how = Opinions stay hidden until the chair opens them.
opinions-opened = { $count ->
        [one] One opinion
       *[other] { $count } opinions, side by side
    }
opinions-no-option = No option is open: say “other” with a word.
opinions-part-on = Opinions differ by
opinions-part = Opinions differ, and no answer of the case explains it.
opinion-none = You have not given an opinion yet.
opinion-mine = Your opinion
opinion-noted = Opinion noted. Anything to add? Type it (300 characters, no identity).
standing-advised = recommended
standing-possible = option
standing-left_to_the_board = a limit left to the board
standing-withheld = depends on what is missing
standing-beside = said otherwise by the other document
standing-forbidden = contraindicated
standing-not-advised = not advised
button-stand-other = Other
button-stand-more_needed = More needed
button-stand-abstain = No opinion
button-open-opinions = { $count ->
        [one] Open the opinion
       *[other] Open the { $count } opinions
    }
notice-opinions-over = The meeting is over: opinions can no longer be changed.
notice-word-too-long = Too long, nothing is kept: 300 characters at most for an opinion, 400 for a decision.

# Deciding.

decision-title = decision
decision-no-option = No option chosen.
decision-which = What is decided?
decision-forbidden-how = What is contraindicated can be kept as a deviation, with its reason; it is never shown as advised.
decision-passed-over = Recommended and not chosen
decision-conditions = Conditions
condition-how = Type “if the MRI shows …, then …” (400 characters, no identity).
decision-ask-x = Type the decision in a few words (400 characters, no identity).
decision-ask-t = Which trial is proposed? Type its name.
decision-ask-w = Who does it? Type it, without a name.
decision-ask-v = A word on the deviation (400 characters, no identity).
decision-who = Who?
decision-who-how = Tap a specialty, or type who (no name).
decision-when = By when?
decision-when-how = Tap a time limit, or type a day (“15/12”). When to ask whether it was applied: tap, or type “ask on 15/01”; 4 weeks otherwise.
decision-ask-on = Ask on { $day } whether it was applied
decision-patient = The patient
decision-deviates = This decision deviates from the documents
decision-why = Why? Tap a reason to save the decision. A word on it? Type it first.
decision-kept = Decision saved.
decision-corrected = { $count ->
        [one] Corrects 1 decision, which is kept.
       *[other] Corrects { $count } decisions, which are kept.
    }
decision-not-asked = Applied? Not said yet.
button-decision-do = Options ›
button-decision-dc = Conditions ›
button-decision-x = Text ›
button-decision-dw = Who, when ›
button-decision-when = By when ›
button-decision-dp = Patient ›
button-decision-t = Trial ›
button-decision-dn = ✓ Save
button-drop-conditions = Drop the conditions
button-due-in = ≤ { $count } d
button-ask-in = Ask in { $count } wk
button-applied = Applied?
button-correct = Correct
notice-condition-unread = Condition not understood, nothing is kept. Type “if …, then …”.
notice-ask-day-unread = Day not understood, nothing is noted. Type “ask on 15/01” or “ask in 6 weeks”: a day to come, within 24 months.
notice-decision-empty = Choose an option or type the decision, then save it.
notice-decided-meanwhile = Somebody saved a decision meanwhile: here it is. Your draft is kept; correct it if need be.
notice-no-decision = No decision yet: the chair saves it.
applied-ask = What became of this decision?
applied-when = Done on which day?
applied-when-how = Tap a day, or type it (“12/12”, “yesterday”).
applied-why = Why?
applied-kept = Noted.
button-my-opinion = My opinion { $given }/{ $could }
button-meeting-privately = Open the meeting in private

# Specialties, motives.

motive-diagnosis = diagnosis
motive-treatment = treatment proposed
motive-recourse = referral
specialty-neurosurgery = neurosurgery
specialty-orthopaedic_surgery = orthopaedic surgery
    .button = orthop. surgery
specialty-radiation_oncology = radiation oncology
specialty-oncology = oncology
specialty-interventional_radiology = interventional radiology
    .button = interv. radiology
specialty-rheumatology = rheumatology
specialty-pain_medicine = pain medicine
    .button = pain
specialty-pathology = pathology
specialty-radiology = radiology
specialty-nuclear_medicine = nuclear medicine
specialty-pneumology = respiratory medicine
    .button = respiratory
specialty-gastroenterology = gastroenterology
specialty-other = another specialty
specialty-dentistry = dentistry
specialty-anaesthesiology = anaesthesia
specialty-haematology = haematology
specialty-infectious_diseases = infectious diseases
specialty-none = specialty not said
