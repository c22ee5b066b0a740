# What happened to a patient, and what is planned.

event-what = What happened, or is planned?
event-detail = Which one?
event-when = When?
event-when-planned = Planned for when?
event-when-typed = Or type the date: “12/11” (day first), “3 weeks ago”, “planned 3/12”.
event-when-today = Today
event-when-yesterday = Yesterday
event-when-this_week = This week
event-when-last_week = Last week
event-when-tomorrow = Tomorrow
event-when-next_week = Next week
event-when-in_2_weeks = In 2 weeks
event-when-in_4_weeks = In 4 weeks
event-planned-on = planned for { $day }
event-planned-passed = ⚠ planned for { $day }, done?
event-noted = Noted: { $what }
event-taken-back = Removed: { $what }
event-barred = Planned, but contraindicated or refused: { $what }
event-is-barred = contraindicated or refused since
event-to-confirm = Planned and past, done? { $what }
events-none = Nothing noted.
events-skeletal-of = { $count ->
        [one] 1 skeletal event
       *[other] { $count } skeletal events
    }: { $risk }
timeline-event = Noted: { $what }
timeline-event-ended = Removed: { $what }
button-events = Events ›
button-events-of = Events ({ $count })
button-event-passed = ⚠ Done?
button-event-add = + Event
button-event-planned = Planned ›
button-event-done = ✓ Done
button-event-back = ✕ Remove
word-planned = planned | booked | scheduled | prévu | prévue | prévus | prévues | programmé | programmée
notice-event-day-unread = I did not recognise this date, nothing is noted. Type “12/11” (day first) or “3 weeks ago”, or tap a button.
notice-event-day-past = This date is past, nothing is noted. If it is done, go back and type it there; otherwise type a day to come.
notice-event-day-far = This date is too far away, nothing is noted: two years ahead at most.
button-dates = Date of a test
dates-which = Which test are you dating? Its age counts from that day.
dates-none = No test result is noted in this case.
dates-when = Taken on which day?
dates-3 = 3 days ago
dates-7 = 7 days ago
value-aged = Too old to be relied on: kept at its date, to be asked again.
value-newer = Newer, and the only one that counts: { $what }
notice-value-unit = This value can be read in several ways, or is not possible: nothing is noted. Type it with its unit: “creatinine 120 µmol/L on 12/11” (day first).
notice-value-later = That day is still to come: nothing is noted. Type the value with the day it was measured.
notice-value-whichday = Of which day? Nothing is noted. Type one value and its day: “creatinine 120 on 12/11” (day first), “calcium 2.9 yesterday”.
dates-noted = Dated: { $what }
