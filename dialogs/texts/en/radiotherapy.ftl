# Radiotherapy for pain: the words of the pathway.

radiotherapy = Radiotherapy
    .about = When to irradiate a painful bone metastasis, with which aim, which expected effect and which regimens.
    .scope = Framework, l. 97-109: painful uncomplicated metastases that resist analgesics. "Uncomplicated" is not defined: no fracture, no deficit and no threat to the cord is our reading.

radiotherapy-first_treatment = Radiotherapy: first treatment of this painful metastasis
    .detail = Framework, l. 101: radiotherapy "is the first treatment of painful uncomplicated bone metastases that resist analgesic drugs and are out of reach of an interventional radiology procedure" (Nielsen 1991, Body 1992, Agarwal 2006, printed "Agarawal", Chow 2007, called but absent from the list, Lutz 2011: X48). "Uncomplicated" is read as no fracture, no deficit, no threat to the cord (our reading).
radiotherapy-board_priority = Within reach of IR: radiotherapy or cementoplasty first? Board (X20)
    .detail = The priority is circular (X20): radiotherapy first if the lesion is out of reach of interventional radiology (l. 101); cementoplasty instead of other techniques that are ineffective or not indicated (l. 199), or together with radiotherapy for pain (l. 200). The bot shows both and does not decide: board (our referral).
radiotherapy-board_controlled = Pain controlled: l. 101 speaks only of resisting pain; board
    .detail = Line 101 is about painful metastases that resist analgesics. The framework says nothing here of controlled or absent pain: discuss at the board (our referral). Elsewhere: fracture risk of a long bone (l. 110-120), instability of the spine (l. 308).
radiotherapy-beside_cement = Radiotherapy for pain, alone or with cementoplasty: to be discussed
    .detail = Lesion within reach of interventional radiology: line 101 no longer makes radiotherapy the first treatment, and does not exclude it. Line 200 describes cementoplasty "together with radiotherapy for pain". The order is for the board (X20).
radiotherapy-cementoplasty = Cementoplasty: pain poorly controlled by analgesics (l. 197), to be discussed
    .detail = Framework, l. 196-201: among the main indications, pain poorly controlled by analgesics; instead of techniques that are ineffective or not indicated; analgesia and stabilisation, together with radiotherapy for pain. Conditions and contraindications: interventional radiology pathway. The order is for the board (X20).
radiotherapy-dose_30_10 = Possible regimen: 30 Gy in 10 fractions
    .detail = Framework, l. 103-104: one of the regimens that can be offered. Spread dose: see what line 108 says of spreading, and its scope (X28).
radiotherapy-dose_24_6 = Possible regimen: 24 Gy in 6 fractions
    .detail = Framework, l. 103 and 105: one of the regimens that can be offered. Spread dose: see what line 108 says of spreading, and its scope (X28).
radiotherapy-dose_20_5 = Possible regimen: 20 Gy in 5 fractions
    .detail = Framework, l. 103 and 106: one of the regimens that can be offered. Spread dose: see what line 108 says of spreading, and its scope (X28).
radiotherapy-dose_8_1 = Possible regimen: 8 Gy in 1 session (side effects acute, potentially severe, and late)
    .detail = Framework, l. 103 and 107: 8 Gy in a single session, "acute, potentially severe, and late side effects". "Severe" need not cover the late ones. Line 107 offers it in spite of this (X28).

radiotherapy-aim = Palliative aim; effect expected: 3 to 6 months
    .detail = Framework, l. 102: "The aim is palliative, the efficacy expected is 3 to 6 months." It can be read as how long the effect lasts: the source does not say.
radiotherapy-spreading = Spreading improves progression-free survival and local control; motor function equal
    .detail = Framework, l. 108: spreading the dose improves progression-free survival and local control at 12 months, with no difference in motor function. Whether "at 12 months" qualifies both is not clear. Motor function suggests cord compression, not every metastasis (X28, our reading). References of line 104: Lovelock 2010, Dennis 2013, Hartsell 2005.
radiotherapy-fractured_limb = Fractured long bone: surgery, then adjuvant radiotherapy (long-bone pathway)
    .detail = A fracture leaves line 101 ("uncomplicated", our reading). Long bone or femoral neck: figure of lines 121-140.
radiotherapy-fractured_spine = Collapsed vertebra: cement, radiotherapy or surgical opinion (spine pathway)
    .detail = A fracture leaves line 101 ("uncomplicated", our reading). Spine: figure of lines 309-329, arrows lost; radiotherapy of a mixed or blastic fracture (l. 319-321).
radiotherapy-techniques = Techniques: 3D conformal, or stereotactic
    .detail = Framework, l. 97-99: 3D conformal radiotherapy; stereotactic radiotherapy.
radiotherapy-position = Position of the patient at the session: its quality and control matter
    .detail = Framework, l. 109: the quality and the control of the patient’s position at the radiotherapy session are important.
radiotherapy-trials = Clinical trials: easing inclusion is recommended
    .detail = Framework, l. 100: "It is recommended to ease inclusion in clinical trials." The trials that the framework lists have dates: check the registry.
radiotherapy-stereotactic = Stereotactic radiotherapy: rare indication, criteria and contraindications
    .detail = Framework, l. 99 and 183-185: rare indication, to be validated at the board.
radiotherapy-postoperative = After an operation: postoperative radiotherapy
    .detail = Framework, l. 178-182 (heading lost, X47): another pathway, other delays and doses.
radiotherapy-interventional = Interventional radiology: one of the local options
    .detail = Framework, l. 186: percutaneous local treatment is part of the options, beside medical treatment, radiotherapy and/or surgery (Iannessi 2013).

radiotherapy-action-radiotherapy = Radiotherapy for pain
radiotherapy-action-board = Discussion at the board
radiotherapy-action-cementoplasty = Cementoplasty
radiotherapy-action-dose_30_10 = 30 Gy in 10 fractions
radiotherapy-action-dose_24_6 = 24 Gy in 6 fractions
radiotherapy-action-dose_20_5 = 20 Gy in 5 fractions
radiotherapy-action-dose_8_1 = 8 Gy in 1 session
