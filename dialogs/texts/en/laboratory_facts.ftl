# Facts of the laboratory: what is measured, and the two that are worked out.

ask-age = How old is the patient?
    .label = Age
    .why = Age goes into the creatinine clearance (outside the framework: Cockcroft & Gault 1976), and into the surgical figure of the spine: 80 years (l. 389, 392), where exactly 80 does not enter, and “under 70 years” (l. 398); X2, X3.
    .typed = Type the age: “64 years”
age-under_70 = under 70 years
    .button = < 70 years
    .short = < 70 years
age-from_70_to_80 = 70 years or more, under 80 years
    .button = 70 to < 80
    .short = 70–79 years
    .aliases = 70 to < 80 years
age-exactly_80 = 80 years
    .button = = 80 years
    .short = 80 years
age-over_80 = over 80 years
    .button = > 80 years
    .short = > 80 years

ask-sex = Male or female?
    .label = Sex
    .why = The formula multiplies by 0.85 in women (outside the framework: Cockcroft & Gault 1976). Not known: both results are kept.
sex-male = male
    .button = Male
    .aliases = m | man
sex-female = female
    .button = Female
    .aliases = f | woman

ask-weight = What is the weight?
    .label = Weight
    .why = Weight goes into the creatinine clearance (outside the framework: Cockcroft & Gault 1976).
    .typed = Type the weight: “72 kg”

ask-creatinine = What is the creatinine?
    .label = Creatinine
    .why = Serum creatinine goes into the clearance (outside the framework: Cockcroft & Gault 1976). 1 mg/dL is 10 mg/L, or 88.4 µmol/L.
    .typed = Type it with its unit: “80 µmol/L”, “9 mg/L”, “0.9 mg/dL”

ask-creatinine_clearance = What is the creatinine clearance?
    .label = Clearance
    .why = Zoledronic acid: dose to be adjusted, contraindicated < 30 mL/min (l. 77). Dose classes: outside the framework, EMA, Zometa. In mL/min, by Cockcroft-Gault; an eGFR in mL/min/1.73 m² cannot replace it.
    .typed = Or type it: “45 mL/min”
neighbour-creatinine_clearance = Is it the clearance, or the creatinine? If it is the clearance, tap it, or type it with its unit: “45 mL/min”. If it is the creatinine, tap “Calculate”.
not-creatinine_clearance = An eGFR in mL/min/1.73 m² (CKD-EPI, MDRD) cannot replace the Cockcroft-Gault clearance (outside the framework: Cockcroft & Gault 1976): it is indexed to a body surface area of 1.73 m². Type the clearance in mL/min, or tap “Calculate”.
    .aliases = 1.73 | gfr | egfr | glomerular filtration | ckd epi | ckdepi | mdrd
creatinine_clearance-over_60 = more than 60 mL/min
    .button = > 60
    .short = > 60 mL/min
creatinine_clearance-from_50_to_60 = 50 to 60 mL/min, both included
    .button = 50–60
    .short = 50–60 mL/min
creatinine_clearance-between_49_and_50 = between 49 and 50 mL/min
    .button = Between 49, 50
    .short = 49 to 50
creatinine_clearance-from_40_to_49 = 40 to 49 mL/min
    .button = 40–49
    .short = 40–49 mL/min
creatinine_clearance-between_39_and_40 = between 39 and 40 mL/min
    .button = Between 39, 40
    .short = 39 to 40
creatinine_clearance-from_30_to_39 = 30 to 39 mL/min
    .button = 30–39
    .short = 30–39 mL/min
creatinine_clearance-under_30 = less than 30 mL/min, or dialysis
    .button = < 30
    .short = < 30 mL/min
    .aliases = dialysis | on dialysis

ask-calcium = What is the total calcium, not corrected?
    .label = Calcium
    .why = It is corrected for albumin (outside the framework: Payne 1973; Ann Biol Clin 2009). If in doubt, ionised calcium decides.
    .typed = Type it with its unit: “2.4 mmol/L”, “9.6 mg/dL”

ask-albumin = What is the albumin?
    .label = Albumin
    .why = Calcium is corrected below 40 g/L; above, it is not, so as not to mask a hypercalcaemia (outside the framework: Ann Biol Clin 2009).
    .typed = Type it with its unit: “32 g/L”, “3.2 g/dL”

ask-corrected_calcium = What is the albumin-corrected calcium?
    .label = Corr. calcium
    .why = Hypercalcaemia comes before the questionnaire; hypocalcaemia is corrected before denosumab. Reference and bands outside the framework: Schini 2021, NHS CKS. “Calculate” keeps both coefficients that are taught, 0.020 and 0.025.
    .typed = Or type it: “2.35 mmol/L”, “9.4 mg/dL”
corrected_calcium-low = less than 2.20 mmol/L
    .button = < 2.20
    .short = < 2.20 mmol/L
    .aliases = hypocalcaemia | hypocalcemia | low
corrected_calcium-normal = 2.20 to 2.60 mmol/L: reference
    .button = 2.20–2.60
    .short = 2.20–2.60 mmol/L
    .aliases = normal
corrected_calcium-above_normal = above 2.60, below 2.65 mmol/L
    .button = > 2.60, < 2.65
    .short = > 2.60 and < 2.65
corrected_calcium-mild = 2.65 to 3.00 mmol/L
    .button = 2.65–3.00
    .short = 2.65–3.00 mmol/L
corrected_calcium-exactly_3 = exactly 3.00 mmol/L
    .button = = 3.00
    .short = 3.00 mmol/L
corrected_calcium-moderate = 3.00 to 3.40 mmol/L
    .button = 3.00–3.40
    .short = 3.00–3.40 mmol/L
corrected_calcium-severe = more than 3.40 mmol/L
    .button = > 3.40
    .short = > 3.40 mmol/L

ask-vitamin_d = What is the 25-OH vitamin D?
    .label = Vitamin D
    .why = Looking for a deficiency is recommended before starting, unless urgent (l. 84, 86). The framework gives no threshold: the bot’s are outside the framework. 1 ng/mL is 2.5 nmol/L.
    .typed = Or type it with its unit: “24 ng/mL”, “60 nmol/L”
vitamin_d-under_20 = less than 20 ng/mL (50 nmol/L)
    .button = < 20 ng/mL
    .short = < 20 ng/mL
    .aliases = deficiency | deficient
vitamin_d-from_20_to_30 = 20 to 30 ng/mL (50 to 75 nmol/L)
    .button = 20–30 ng/mL
    .short = 20–30 ng/mL
    .aliases = insufficiency | insufficient
vitamin_d-exactly_30 = exactly 30 ng/mL (75 nmol/L)
    .button = = 30 ng/mL
    .short = 30 ng/mL
vitamin_d-from_30_to_60 = 30 to 60 ng/mL (75 to 150 nmol/L)
    .button = 30–60 ng/mL
    .short = 30–60 ng/mL
vitamin_d-over_60 = more than 60 ng/mL (150 nmol/L)
    .button = > 60 ng/mL
    .short = > 60 ng/mL

unit-kg = kg
    .aliases = kilo | kilos | kilogram | kilograms
unit-umol_l = µmol/L
    .aliases = umol/l | µmol | umol | µm | um | micromole/l | micromoles/l | micromol/l | micromoles | micromoles per litre
unit-mg_dl = mg/dL
    .aliases = mg/100ml | mg/100 ml | mg per dl
unit-mg_l = mg/L
    .aliases = mg/litre | mg/liter | mg per litre | mg per l | milligrams/l | milligrams per litre
unit-mmol_l = mmol/L
    .aliases = mmol | millimoles | millimole/l | millimoles/l | mm
unit-g_l = g/L
    .aliases = g
    .aliases = g | g/litre | grams/l | grams per litre
unit-g_dl = g/dL
    .aliases = g/100ml | g/100 ml
unit-ml_min = mL/min
    .aliases = ml | ml/minute | ml per minute
unit-ng_ml = ng/mL
    .aliases = ng | µg/l | ug/l
unit-nmol_l = nmol/L
    .aliases = nmol | nanomoles/l | nanomole/l

name-inr = INR
    .aliases = pt inr

name-platelets = platelets
    .aliases = plt | platelet count

name-age = age
    .aliases = aged

name-weight = weight
    .aliases = weighs | body weight | wt

name-creatinine = creatinine
    .aliases = creat | serum creatinine | cr | scr

name-creatinine_clearance = clearance
    .aliases = creatinine clearance | clearance of creatinine | cockcroft-gault clearance | cockcroft-gault | crcl | cr cl | ccr

name-calcium = calcium
    .aliases = total calcium | serum calcium | ca

name-corrected_calcium = corrected calcium
    .aliases = albumin-corrected calcium | adjusted calcium | corrected ca | calcium corrected | corr ca | corr. ca

name-albumin = albumin
    .aliases = alb | serum albumin

name-vitamin_d = vitamin D
    .aliases = vit d | 25-oh vitamin d | 25-hydroxyvitamin d | 25 hydroxy vitamin d
