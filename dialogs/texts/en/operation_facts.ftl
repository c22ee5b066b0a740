# Facts of the operation on a lesion: why, when, and what radiotherapy finds afterwards.

ask-disabling_pain = Does the lesion cause disabling pain?
    .label = Disabling
    .why = Surgery also treats "disabling pain" (l. 233), which the framework does not define. In a limb, the "functional" pain of Mirels (l. 115) stands for it: our reading.
disabling_pain-yes = yes, disabling
    .button = Disabling
    .aliases = yes | disabling | disabling pain
disabling_pain-no = no
    .aliases = not disabling | bearable

ask-cause_doubt = Is the cause of the lesion certain?
    .label = Cause
    .why = If the operation is urgent or rapid and the cause is in doubt, a preoperative biopsy may be indicated (l. 244).
cause_doubt-no = yes, cause certain
    .button = Certain
    .short = cause certain
    .aliases = certain | no doubt | proven | yes
cause_doubt-urgent = doubt, urgent or rapid operation
    .button = Doubt, urgent
    .short = doubt, urgent
    .aliases = doubt and urgent | urgent | rapid
cause_doubt-not_urgent = doubt, operation not urgent
    .button = Doubt, can wait
    .short = doubt, not urgent
    .aliases = doubt not urgent | not urgent | can wait

ask-surgery_date = When was the lesion operated on?
    .label = Operation
    .why = Radiotherapy between 15 days and 3 weeks after the operation (l. 179), or 3 weeks after (l. 245): given the date, the bot gives the days of both (X18). Days 15 and 21 are included: our reading.
    .typed = Or type the date: "12/03", "3 weeks ago"
surgery_date-before_day_15 = less than 15 days ago
    .button = < 15 days
    .short = < 15 days
surgery_date-days_15_to_20 = 15 to 20 days ago
    .button = 15–20 days
    .short = 15–20 days
surgery_date-day_21 = exactly 3 weeks ago
    .button = = 3 weeks
    .short = 3 weeks
surgery_date-after_day_21 = more than 3 weeks ago
    .button = > 3 weeks
    .short = > 3 weeks
surgery_date-not_operated = not operated on yet
    .button = Not operated
    .short = not operated
    .aliases = not operated | not yet | planned | no surgery

ask-short_or_hard_to_move = Short life expectancy, or a patient who is hard to move?
    .label = Frailty
    .why = The single dose of 8 Gy is an option to be discussed for these patients (l. 182). The line gives no figure: it is your judgment.
short_or_hard_to_move-short_survival = short life expectancy
    .button = Short survival
    .short = short survival
    .aliases = low life expectancy | short survival | poor prognosis
short_or_hard_to_move-hard_to_move = hard to move
    .button = Hard to move
    .short = hard to move
    .aliases = immobile | bedridden
short_or_hard_to_move-both = both
    .aliases = the two
short_or_hard_to_move-neither = neither
    .aliases = none | no

ask-organs_at_risk = Can the organs at risk be kept out of the fields?
    .label = Organs
    .why = Outside a long bone, the option of 8 Gy in one fraction asks that the organs at risk can be excluded from the treatment fields (l. 182).
organs_at_risk-excluded = yes, out of the fields
    .button = Excluded
    .short = out of the fields
    .aliases = yes | excluded | out of field
organs_at_risk-in_field = no, inside the fields
    .button = In the fields
    .short = in the fields
    .aliases = no | not excluded

ask-hypervascular = Is the lesion suspected to be hypervascular?
    .label = Hypervascular
    .why = CT angiography or arteriography if the lesion is suspected to be hypervascular; preoperative embolisation may be needed (l. 242). Which tumours is not said: your judgement.
hypervascular-no = no hypervascularity suspected
    .button = No
    .short = no
    .aliases = no
hypervascular-yes = hypervascularity suspected
    .button = Yes
    .short = suspected
    .aliases = yes | hypervascular
