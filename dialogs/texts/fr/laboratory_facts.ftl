# Faits du laboratoire : ce que l’on mesure, et les deux que l’on calcule.

ask-age = Quel âge a le patient ?
    .label = Âge
    .why = L’âge entre dans la clairance de la créatinine (hors référentiel : Cockcroft & Gault 1976), et dans la figure chirurgicale du rachis : 80 ans (l. 389, 392), où 80 ans pile n’entre pas, et « inférieur à 70 ans » (l. 398) ; X2, X3.
    .typed = Écrivez l’âge : « 64 ans »
age-under_70 = moins de 70 ans
    .button = < 70 ans
    .short = < 70 ans
age-from_70_to_80 = 70 ans ou plus, moins de 80 ans
    .button = 70 à < 80 ans
    .short = 70–79 ans
age-exactly_80 = 80 ans
    .button = = 80 ans
    .short = 80 ans
age-over_80 = plus de 80 ans
    .button = > 80 ans
    .short = > 80 ans

ask-sex = Homme ou femme ?
    .label = Sexe
    .why = La formule multiplie par 0,85 chez la femme (hors référentiel : Cockcroft & Gault 1976). Non connu : les deux résultats sont gardés.
sex-male = homme
    .button = Homme
    .aliases = h | masculin | m
sex-female = femme
    .button = Femme
    .aliases = f | féminin

ask-weight = Quel est son poids ?
    .label = Poids
    .why = Le poids entre dans la clairance de la créatinine (hors référentiel : Cockcroft & Gault 1976).
    .typed = Écrivez le poids : « 72 kg »

ask-creatinine = Quelle est la créatinine ?
    .label = Créatinine
    .why = La créatinine du sérum entre dans la clairance (hors référentiel : Cockcroft & Gault 1976). 1 mg/dL vaut 10 mg/L, ou 88,4 µmol/L.
    .typed = Écrivez-la avec son unité : « 80 µmol/L », « 9 mg/L », « 0,9 mg/dL »

ask-creatinine_clearance = Quelle est la clairance de la créatinine ?
    .label = Clairance
    .why = Acide zolédronique : dose à adapter, contre-indication < 30 mL/min (l. 77). Classes de dose : hors référentiel, EMA, Zometa. En mL/min, par Cockcroft-Gault ; un DFG en mL/min/1,73 m² ne la remplace pas.
    .typed = Ou écrivez-la : « 45 mL/min »
neighbour-creatinine_clearance = Est-ce la clairance, ou la créatinine ? Si c’est la clairance, touchez-la, ou écrivez-la avec son unité : « 45 mL/min ». Si c’est la créatinine, touchez « Calculer ».
not-creatinine_clearance = Un DFG en mL/min/1,73 m² (CKD-EPI, MDRD) ne remplace pas la clairance de Cockcroft-Gault (hors référentiel : Cockcroft & Gault 1976) : il est rapporté à une surface corporelle de 1,73 m². Écrivez la clairance en mL/min, ou touchez « Calculer ».
    .aliases = 1,73 | dfg | dfge | debit de filtration | filtration glomérulaire | ckd epi | ckdepi | mdrd
creatinine_clearance-over_60 = plus de 60 mL/min
    .button = > 60
    .short = > 60 mL/min
creatinine_clearance-from_50_to_60 = de 50 à 60 mL/min, bornes comprises
    .button = 50–60
    .short = 50–60 mL/min
creatinine_clearance-between_49_and_50 = entre 49 et 50 mL/min
    .button = Entre 49 et 50
    .short = 49 à 50
creatinine_clearance-from_40_to_49 = de 40 à 49 mL/min
    .button = 40–49
    .short = 40–49 mL/min
creatinine_clearance-between_39_and_40 = entre 39 et 40 mL/min
    .button = Entre 39 et 40
    .short = 39 à 40
creatinine_clearance-from_30_to_39 = de 30 à 39 mL/min
    .button = 30–39
    .short = 30–39 mL/min
creatinine_clearance-under_30 = moins de 30 mL/min, ou dialyse
    .button = < 30
    .short = < 30 mL/min
    .aliases = dialyse | dialysé | dialysée

ask-calcium = Quelle est la calcémie totale, non corrigée ?
    .label = Calcémie
    .why = Elle est corrigée de l’albumine (hors référentiel : Payne 1973 ; Ann Biol Clin 2009). Dans le doute, le calcium ionisé tranche.
    .typed = Écrivez-la avec son unité : « 2,4 mmol/L », « 9,6 mg/dL »

ask-albumin = Quelle est l’albumine ?
    .label = Albumine
    .why = La calcémie est corrigée au-dessous de 40 g/L ; au-dessus, elle ne l’est pas, pour ne pas masquer une hypercalcémie (hors référentiel : Ann Biol Clin 2009).
    .typed = Écrivez-la avec son unité : « 32 g/L », « 3,2 g/dL »

ask-corrected_calcium = Quelle est la calcémie corrigée de l’albumine ?
    .label = Calcémie corr.
    .why = L’hypercalcémie passe avant le questionnaire ; une hypocalcémie est à corriger avant le dénosumab. Normes et classes hors référentiel : Schini 2021, NHS CKS. « Calculer » garde les deux coefficients enseignés, 0,020 et 0,025.
    .typed = Ou écrivez-la : « 2,35 mmol/L », « 9,4 mg/dL »
corrected_calcium-low = moins de 2,20 mmol/L
    .button = < 2,20
    .short = < 2,20 mmol/L
    .aliases = hypocalcémie | basse
corrected_calcium-normal = de 2,20 à 2,60 mmol/L : norme
    .button = 2,20–2,60
    .short = 2,20–2,60 mmol/L
    .aliases = normale | normal
corrected_calcium-above_normal = au-dessus de 2,60, au-dessous de 2,65 mmol/L
    .button = > 2,60, < 2,65
    .short = > 2,60 et < 2,65
corrected_calcium-mild = de 2,65 à 3,00 mmol/L
    .button = 2,65–3,00
    .short = 2,65–3,00 mmol/L
corrected_calcium-exactly_3 = exactement 3,00 mmol/L
    .button = = 3,00
    .short = 3,00 mmol/L
corrected_calcium-moderate = de 3,00 à 3,40 mmol/L
    .button = 3,00–3,40
    .short = 3,00–3,40 mmol/L
corrected_calcium-severe = plus de 3,40 mmol/L
    .button = > 3,40
    .short = > 3,40 mmol/L

ask-vitamin_d = Quelle est la 25-OH vitamine D ?
    .label = Vitamine D
    .why = La recherche d’une carence est recommandée avant de débuter, sauf urgence (l. 84, 86). Le référentiel ne donne pas de seuil : ceux du bot sont hors référentiel. 1 ng/mL vaut 2,5 nmol/L.
    .typed = Ou écrivez-la avec son unité : « 24 ng/mL », « 60 nmol/L »
vitamin_d-under_20 = moins de 20 ng/mL (50 nmol/L)
    .button = < 20 ng/mL
    .short = < 20 ng/mL
    .aliases = carence
vitamin_d-from_20_to_30 = de 20 à 30 ng/mL (50 à 75 nmol/L)
    .button = 20–30 ng/mL
    .short = 20–30 ng/mL
    .aliases = insuffisance
vitamin_d-exactly_30 = exactement 30 ng/mL (75 nmol/L)
    .button = = 30 ng/mL
    .short = 30 ng/mL
vitamin_d-from_30_to_60 = de 30 à 60 ng/mL (75 à 150 nmol/L)
    .button = 30–60 ng/mL
    .short = 30–60 ng/mL
vitamin_d-over_60 = plus de 60 ng/mL (150 nmol/L)
    .button = > 60 ng/mL
    .short = > 60 ng/mL

unit-kg = kg
    .aliases = kgs | kilo | kilos | kilogramme | kilogrammes
unit-umol_l = µmol/L
    .aliases = mcmol | mcmol/l | µmoles/l | µmole/l | umol/l | µmol | umol | µm | um | micromole/l | micromoles/l | micromol/l | micromoles | micromoles par litre
unit-mg_dl = mg/dL
    .aliases = mg/100ml | mg/100 ml | mg par dl
unit-mg_l = mg/L
    .aliases = mg/litre | mg par litre | mg par l | milligrammes/l | milligrammes par litre
unit-mmol_l = mmol/L
    .aliases = mmol | millimoles | millimole/l | millimoles/l | mm
unit-g_l = g/L
    .aliases = g
    .aliases = g | g/litre | grammes/l | grammes par litre
unit-g_dl = g/dL
    .aliases = g/100ml | g/100 ml
unit-ml_min = mL/min
    .aliases = ml.min-1 | ml/min. | cc/min | ml | ml/mn | ml/minute | ml par minute
unit-ng_ml = ng/mL
    .aliases = ng | µg/l | ug/l
unit-nmol_l = nmol/L
    .aliases = nmol | nanomoles/l | nanomole/l

name-inr = INR
    .aliases = tp inr

name-platelets = plaquettes
    .aliases = plaq | plt | taux de plaquettes

name-age = âge
    .aliases = age | agé de | agée de

name-weight = poids
    .aliases = pèse | pds | poids corporel

name-creatinine = créatinine
    .aliases = créat | créatininémie | créatinine sérique | créat sérique | creatininemie | crea

name-creatinine_clearance = clairance
    .aliases = clairance de la créatinine | clairance créatinine | clairance créat | clairance de la créat | clairance de cockcroft | clairance cockcroft | cockcroft | cockcroft-gault | cockcroft gault | cl créat | clcr | cl cr | clair. | cl

name-calcium = calcémie
    .aliases = calcium | calcémie totale | calcium total | ca total | ca | ca2+ | ca++

name-corrected_calcium = calcémie corrigée
    .aliases = calcium corrigé | ca corrigé | ca corr | ca corr. | calcémie corr | calcémie corr. | calcémie corrigée de l’albumine | cac

name-albumin = albumine
    .aliases = alb | albuminémie

name-vitamin_d = vitamine D
    .aliases = vit d | vit. d | vitd | 25-oh vitamine d | 25 oh vitamine d | 25-oh-d | 25ohd | 25-oh vit d | 25 oh vit d | vitamine d3 | d3
