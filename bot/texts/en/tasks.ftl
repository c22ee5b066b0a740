# Who prepares what, and until when.

button-tasks = Who, when ›
button-page-of = Page { $number }/{ $count } ›
tasks = Who, until when
tasks-how = Tap what you want to hand to somebody.
task-how = Who, and until when? A date can be typed: “12/12”, “in 10 days”.
task-nobody = nobody is named
task-me = Me
button-task-others = Other ›
button-task-nobody = Nobody, no date
task-in = { $count ->
        [one] 1 day
        [7] 1 week
        [14] 2 weeks
       *[other] { $count } days
    }
task-meeting = Mtg { $day }
task-until = by { $day }
task-late = overdue
notice-task-day-unread = That is not a day to come. Type “12/12” or “in 10 days”; nothing was noted.
timeline-task = To prepare: { $what }

# Reminders.

deadline-task = to prepare
    .short = to prepare
    .what = To be prepared for this case, by the day that was chosen under “Who, by when”.
