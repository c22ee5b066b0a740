# Facts that several pathways share: how long, how many sites, how painful, the cord.

ask-primary_tumour = What is the primary cancer?
    .label = Primary
    .why = Each document is written for a population: the framework for lung, POST’U for digestive cancers. If the patient is not one of them, it is said.

ask-life_expectancy = What life expectancy do you estimate?
    .label = Life expectancy
    .why = Your estimate, never taken from a score. The sources cut at 6 weeks (l. 223), 3 months (l. 73, 184) and 1 year (l. 224-225); they leave the exact limits open (X10).
    .typed = Or type: “2 months”, “8 weeks”
life_expectancy-under_6_weeks = less than 6 weeks
    .button = < 6 weeks
    .short = < 6 weeks
life_expectancy-exactly_6_weeks = exactly 6 weeks
    .button = = 6 weeks
    .short = 6 weeks
life_expectancy-weeks_6_to_months_3 = from 6 weeks to 3 months
    .button = 6 wk–3 months
    .short = 6 wk–3 months
life_expectancy-exactly_3_months = exactly 3 months
    .button = = 3 months
    .short = 3 months
life_expectancy-months_3_to_12 = over 3 months, under a year
    .button = 3–12 months
    .short = 3–12 months
life_expectancy-exactly_1_year = exactly 1 year
    .button = = 1 year
    .short = 1 year
life_expectancy-over_1_year = more than a year
    .button = > 1 year
    .short = > 1 year

ask-bone_sites = How many metastatic bone sites?
    .label = Bone sites
    .why = At most 2 sites: local treatments can be used (l. 49); 1 to 3: stereotactic (l. 183); 1 to 5: STEREO-OS as amended (outside the framework). At 3, two answers (X9).
    .typed = Or type the number: “4 sites”
bone_sites-one = 1 site
    .short = 1
    .aliases = one site | single | only one site | solitary
bone_sites-two = 2 sites
    .short = 2
    .aliases = two sites
bone_sites-three = 3 sites
    .short = 3
    .aliases = three sites
bone_sites-four_or_five = 4 or 5 sites
    .short = 4 or 5
    .aliases = 4 sites | 5 sites
bone_sites-over_five = more than 5 sites
    .button = > 5 sites
    .short = > 5
not-bone_sites = How many sites? “Multiple” does not say their number: tap an answer, or type for example “4 sites”.
    .aliases = multiple | several | many | numerous | widespread | diffuse | disseminated | a few

ask-cord_signs = A neurological deficit, or a threat to the cord?
    .label = Cord
    .why = The emergency comes before the questionnaire: SINS does not grade cord compression. “Cord threat” stands in the spine figure (l. 309-329), its arrows lost.
cord_signs-deficit = neurological deficit
    .button = Deficit
    .short = deficit
    .definition = Motor, sensory or sphincter, even partial, even recent: our definition.
    .aliases = motor deficit | paraplegia | paresis | paraparesis | tetraplegia | cauda equina | urinary retention | sphincter disturbance | paralysis
cord_signs-threat = threat to the cord, no deficit
    .button = Threat
    .short = threatened
    .definition = Epidural disease, compression or instability that threatens the cord, without a deficit: our definition; the figure does not define the word.
    .aliases = threat | threat without deficit | epidural disease | early compression | cord threat | cord threatened
cord_signs-none = neither
    .button = None
    .short = no sign
    .aliases = no | nothing | no sign | neither deficit nor threat

ask-pain_score = Pain from 0 to 10 on analgesics?
    .label = Pain score
    .why = Ablation is for patients whose pain stays > 4/10 on analgesics (l. 218); exactly 4 is not > 4 (X23).
    .typed = Or type the score: “6/10” or “6 points”
pain_score-up_to_4 = 4/10 or less
    .button = ≤ 4/10
    .short = ≤ 4/10
pain_score-over_4 = more than 4/10
    .button = > 4/10
    .short = > 4/10

ask-pain_controlled = Do analgesics control the pain?
    .label = Pain controlled
    .why = Uncontrolled pain opens radiotherapy (l. 101) and interventional radiology (l. 197, 309-329).
pain_controlled-no = uncontrolled pain
    .button = Uncontrolled
    .short = no
    .aliases = no | not controlled | poorly controlled | refractory
pain_controlled-yes = controlled pain, or no pain
    .button = Controlled
    .short = yes
    .aliases = yes | controlled | no pain

unit-site = sites
    .one = site
    .aliases = location | locations
unit-week = weeks
    .one = week
    .aliases = wk | wks
unit-year = years
    .one = year
    .aliases = years old | year old | yrs old | yo | y/o | -year-old | -years-old | year-old | yr | yrs | y
unit-point = /10
    .aliases = points | point | /10 | out of 10

ask-fracture = Is there a pathological fracture already?
    .label = Fracture
    .why = A pathological fracture calls for prompt management (D l. 26); without one, Mirels measures the risk (l. 111-120).

name-pain_score = pain from 0 to 10
    .aliases = pain | pain score | nrs | vas

name-life_expectancy = life expectancy
    .aliases = survival | expected survival | prognosis
