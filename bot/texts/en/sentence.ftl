# A free sentence: what was understood of it, proposed item by item.

sentence-read = Understood
sentence-unsure = To be clarified or confirmed
sentence-unread = Not understood
sentence-untaken = Nothing is taken without you.
sentence-denied = Said to be absent. Do you confirm?
    .short = said absent
sentence-doubted = Said to be uncertain. Do you confirm?
    .short = uncertain
sentence-family = About somebody else, none of it is taken
sentence-past = Said about the past. Is it still true?
    .short = past
sentence-several = Several lesions are named. Is it true of the one that you choose?
    .short = of which lesion?
sentence-no-option = no answer matches, write it in another way
sentence-where = Where do { $count ->
    [one] this item
   *[other] these { $count } items
} go?
sentence-which-lesion = Which lesion is it about?
sentence-which = What is it about?
sentence-then = then { $count } more
sentence-none-taken = Nothing is taken.
button-take-all = ✓ Take all ({ $count })
button-take-into = ✓ Take all ({ $count }) · ▤ { $case }
button-one-by-one = One by one ›
button-take-none = ✕ Take nothing
button-leave-out = Leave out
button-take-these = ✓ Take ({ $count })
button-other-patient = Other patient: new case
button-with-score = Same patient: { $what }
button-compute = Calculate: { $score }
total-told = A total that was given, not calculated here.
total-told-on = A total that was given, dated { $days }, not calculated here.
total-beyond = is no { $score } total: it goes from { $low } to { $high }.
total-needs = To calculate it, { $count } answers
notice-sentence-gone = That text is no longer there, or has changed: send it again.
sentence-beside = Also read, not asked here
sentence-elsewhere = This is about something else than the question.
button-nearest = Rather: { $words }
sentence-not-understood = Not understood. Type a case (“T11 lytic, mechanical pain”), a score (“sins”), or a word to look up (“flare”).
at-once-unknown = Other contraindications are still to be checked: the questions ask for them.
lookup-none = Neither the documents nor the labelled outside facts mention it.
lookup-lacking = The documents do not mention { $texts }. On the rest:
lookup-apart = No passage has all these words. The nearest one:
lookup-too-general = Too general to be looked up: add a word (“?flare”, “?dose denosumab”).
sentence-another-bone = This is about another bone, level or score than the open questions: nothing of it is taken here; they are waiting.
