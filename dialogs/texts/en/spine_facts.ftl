# Facts about the spine: fracture of a vertebra, age of a deficit, and what surgery asks.

unit-hour = hours
    .one = hour
    .aliases = hour | hours | h | hr | hrs

ask-compression_fracture = A compression fracture of the vertebra?
    .label = Compression fr.
    .why = First node of the spine figure (l. 327). With uncontrolled pain and no posterior-wall retropulsion, it leads to cementoplasty or radiotherapy, by the type of lesion (l. 320-326).
compression_fracture-yes = compression fracture present
    .button = Fracture
    .short = fracture
    .aliases = yes | compression fracture | fracture | vertebral fracture | collapsed
compression_fracture-no = no compression fracture
    .button = No fracture
    .short = no fracture
    .aliases = no | none | not fractured | without fracture

ask-posterior_wall = Is the posterior wall of the vertebra retropulsed?
    .label = Posterior wall
    .why = The branch of the compression fracture is printed "without retropulsion of the posterior wall" (l. 325). The SINS answer "subluxation" does not tell; its other alignments do.
posterior_wall-kept = posterior wall kept
    .button = Kept
    .short = wall kept
    .aliases = no | kept | intact | no retropulsion | without retropulsion
posterior_wall-retropulsed = retropulsion of the posterior wall
    .button = Retropulsed
    .short = wall retropulsed
    .aliases = yes | retropulsion | retropulsed | posterior wall retropulsion

ask-deficit_age = For how many hours has there been a deficit?
    .label = Deficit age
    .why = Surgical figure: "deficit <24h" and "deficit >24h" (l. 391, 394); exactly 24 h is in neither (X3). Shorter is better (direction inferred). It is not the time to develop of Rades (X51).
    .typed = Or write: "10 hours", "2 days"
deficit_age-under_24 = less than 24 hours
    .button = < 24 h
    .short = < 24 h
deficit_age-exactly_24 = exactly 24 hours
    .button = = 24 h
    .short = = 24 h
deficit_age-over_24 = more than 24 hours
    .button = > 24 h
    .short = > 24 h

ask-level_irradiated = Has this level been irradiated before?
    .label = Irradiated
    .why = Document D names electrochemotherapy for "compressive epidural lesions after radiotherapy" (D l. 30). Tell the radiation oncologist as well.
level_irradiated-no = never irradiated
    .button = No
    .short = not irradiated
    .aliases = no | never | not irradiated
level_irradiated-yes = already irradiated
    .button = Yes
    .short = irradiated
    .aliases = yes | irradiated | already irradiated | after radiotherapy


ask-karnofsky = What is the Karnofsky index?
    .label = Karnofsky
    .why = Tokuhashi cuts at 10-40, 50-70 and 80-100 (l. 342-344); the surgical figure cuts at 50, which is in neither list (l. 390, 393; X4). Do not derive it from ECOG.
    .typed = Or write the index: "70 %"
ask-karnofsky-k10_40 = 10 to 40 %
    .button = 10–40 %
    .short = 10–40 %
    .aliases = 10-40 | karnofsky 10-40
ask-karnofsky-k60_70 = 60 or 70 %
    .button = 60–70 %
    .short = 60–70 %
    .aliases = 60-70 | karnofsky 60-70
ask-karnofsky-k80_100 = 80 to 100 %
    .button = 80–100 %
    .short = 80–100 %
    .aliases = 80-100 | karnofsky 80-100

ask-visceral_metastases = Any visceral metastases, resectable or treatable?
    .label = Viscera
    .why = Three cuts of one scale: Tokuhashi asks whether they are resectable (l. 348-350), Tomita whether they are "curable" (l. 368-371), Rades only whether there are any (l. 155-156). One answer serves all three.
ask-visceral_metastases-absent = no visceral metastasis
    .button = None
    .short = none
    .definition = No visceral metastasis (l. 156, 350, 369).
    .aliases = no | none | absent
ask-visceral_metastases-removable = yes, resectable
    .button = Resectable
    .short = resectable
    .definition = Surgery can remove them (l. 349). Counted "curable" in Tomita (l. 370): our reading.
ask-visceral_metastases-treatable = yes, unresectable but treatable
    .button = Treatable
    .short = treatable
    .definition = Unresectable (l. 348), but a local treatment can control them: "curable" in Tomita (l. 370), our reading.
ask-visceral_metastases-not_treatable = yes, neither resectable nor treatable
    .button = Not treatable
    .short = not treatable
    .definition = Unresectable (l. 348) and "not curable" (l. 371): no local treatment can control them, our reading.

ask-primary_to_metastasis = How long from the primary to the metastasis?
    .label = Metastasis delay
    .why = The delay from the primary to the metastasis enters the decision (l. 385), without a printed threshold: it is shown and decides nothing.
    .typed = Type the delay: “14 months”, “0” if synchronous
ask-asa = What is the ASA score?
    .label = ASA
    .why = Few comorbidities (ASA score): better functional outcome (l. 401), without a printed threshold: it is shown and decides nothing.
asa-asa_1 = ASA 1
    .aliases = 1 | i
asa-asa_2 = ASA 2
    .aliases = 2 | ii
asa-asa_3 = ASA 3
    .aliases = 3 | iii
asa-asa_4 = ASA 4
    .aliases = 4 | iv
asa-asa_5 = ASA 5
    .aliases = 5 | v
ask-pd_l1 = What is the PD-L1?
    .label = PD-L1
    .why = PD-L1, printed "PDL-1" (X6), enters the decision (l. 388), without a rule: it is shown and decides nothing.
    .typed = Type the percentage: “60 %”
