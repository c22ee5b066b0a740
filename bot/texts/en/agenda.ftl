# The agenda and its reminders: what is due, and what is answered to it.

agenda = { $count ->
        [0] Agenda
        [one] Agenda: 1 deadline
       *[other] Agenda: { $count } deadlines
    }
agenda-empty = Nothing is due. Deadlines come from the dates given in your cases: operation, doses, checks, what you are to prepare.
agenda-how = Overdue first. The case has the sources, and what is only “not before”.
agenda-file = { $count ->
        [0] Your deadlines, under pseudonyms, for your calendar.
        [one] Your deadlines, under pseudonyms, for your calendar. 1 is not in it: the documents give no date.
       *[other] Your deadlines, under pseudonyms, for your calendar. { $count } are not in it: the documents give no date.
    }
button-agenda = ◷ Agenda
button-ics = ◷ .ics file
button-hours = ⚙ Reminders
button-due = { $count ->
        [0] ◷ Deadlines
       *[other] ◷ Deadlines ({ $count })
    }

hours = When to remind?
hours-now = It is { $time } ({ $zone }). Quiet from { $first }:00 to { $last }:00.
hours-how = Choose your time zone and your quiet hours. What is due while it is quiet waits for the morning.

reminder-late = { $count ->
        [one] 1 day overdue
       *[other] { $count } days overdue
    }
reminder-late-short = { $count } d overdue
reminder-barred = contraindicated now: for the board
reminder-ask = done or not? (expected by { $last } at the latest)
reminder-until = by { $last } at the latest
reminder-from = from { $first }; no last day
reminder-asked = from { $first }
button-decision-shown = Decision ›
reminder-no-day = no date given
reminder-clash = An appointment lies outside these days.
reminder-safety = Safety reminder: it waits for an answer.
reminder-how = Done, later, or stop?
reminder-how-late = Its last day has passed: done since, or why not?
reminder-today = Today
reminder-when-done = Done on which day?
reminder-when-later = When to remind you?
reminder-why = For what reason?
reminder-done = ✓ Done on { $day }. It is noted in the case.
reminder-put-off = Next reminder on { $day } at { $time }.
reminder-stopped = No more reminder for this deadline. { $why }
reminder-otherwise = Decided otherwise: { $why }. It is noted.
reminder-last-weeks = Go on reminding?
reminder-last-weeks-why = The life expectancy noted is a few weeks. Should reminders for this case go on? This is asked only once.
reminder-goes-on = Reminders go on.
reminder-let-go = No more reminders for this case.
button-reminder-done = ✓ Done
button-reminder-later = Later
button-stop-reminder = Stop
button-otherwise = Decided otherwise
button-this-evening = This evening
button-tomorrow = Tomorrow
button-next-week = In 7 days
reminder-typed-done = Or type the day: “12/11” (day first), “yesterday”.
reminder-typed-later = Or type the day: “3/12” (day first), “in 2 weeks”.
notice-reminder-not-yet = That day is still to come: nothing is noted. Type the day it was done, or tap “Later”.
notice-reminder-day-past = That day is past, or today: nothing is noted. Type a day to come, or tap “Done”.
notice-reminder-far = I did not recognise that day within the coming year, nothing is noted. Type “3/12” (day first) or “in 2 weeks”.
notice-reminder-far-safety = This safety reminder can be put off by a month at most: nothing is noted. Type a nearer day.
button-a-date = A date…
button-go-on = Go on
button-let-go = Stop
reason-declined = Patient declined
reason-condition = Patient’s condition
reason-contraindicated = Contraindicated
reason-elsewhere = Done elsewhere
reason-no_slot = No appointment
reason-decided = Decided otherwise
reason-not_reached = Patient not reached
reason-handed_over = Handed to the team

due-title = Deadlines
due-none = No deadline: no date is noted (operation, dose, check).
due-lifted = the waiting time is over; that alone allows nothing
due-waiting = not before { $first }
due-bars = not before { $first }; no last day
due-still = until { $last }
due-barred = contraindicated
due-ask = to be specified
due-clash = appointment outside these days
due-line = To do
due-now = possible
due-lead = How long before a deadline its reminder comes is our choice, not the sources’.
due-no-doses = Counted from the start: no dose is noted, and the source counts doses received.
due-doses = { $count ->
        [one] 1 dose received.
       *[other] { $count } doses received.
    }
city-london = London
city-reunion = Réunion
city-noumea = Nouméa

# On the timeline.

answered-done = done
answered-stopped = no more reminder
answered-otherwise = decided otherwise
answered-goes_on = they go on
answered-let_go = they cease
edition-taken = { $name }: edition { $edition } taken over
edition-kept = { $name }: edition { $edition } kept
