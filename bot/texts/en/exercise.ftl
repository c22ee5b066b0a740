# Exercises: worked cases to practise on.

exercise-head = ▣ Exercise: this is no patient
exercise-how = A made-up case, the questions of the score, then the result and why. None of your answers is kept, only how many are right.
exercise-none-signed = No case is signed by a clinician yet: they are worked by hand from the tables of the sources.
exercise-unsigned = A case that no clinician has signed yet, worked by hand from the tables of the sources.
exercise-signed = Signed case: { $by }
exercise-patient = Made-up patient
exercise-which-band = Which band, at a glance?
exercise-right = ✓ Right.
exercise-wrong = ✗ Not quite.
exercise-yours = You
exercise-tally = { $recent } of the last { $of }, { $right } of { $done } in all
button-exercise-guess = Guess the band
button-exercise-show = Show the answer
button-exercise-next = Another { $score }
button-exercise-other = Another score
button-exercise-forget = Erase my figures
