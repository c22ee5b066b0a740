# Le vocabulaire clinique commun : le nom de chaque réponse, et les mots que l’on tape.

unit-focus = foyers
    .one = foyer
    .aliases = foyer | foyers | métastase | métastases | lésion | lésions
unit-vertebra = vertèbres
    .one = vertèbre
    .aliases = vertèbre | vertèbres | vertèbre atteinte | vertèbres atteintes | corps vertébral | corps vertébraux
unit-month = mois
    .one = mois
    .aliases = mois | m
unit-percent = %
    .aliases = pour cent | pourcent | pourcents | pct
unit-day = jours
    .one = jour
    .aliases = jours | jour | j | d
unit-fraction = fraction

region-long_bone = os long
    .aliases = os longs
region-spine = rachis
    .aliases = rachidien | rachidienne | colonne | vertébral | vertébrale | vertèbre | rachis dorsal | rachis lombaire | rachis cervical
region-pelvis = bassin
    .aliases = pelvis | pelvien | pelvienne | os iliaque | cotyle | acétabulum
region-other_bone = autre os
    .aliases = côte | côtes | gril costal | sternum | crâne | clavicule | omoplate | scapula

fracture-yes = présente
    .aliases = oui | fracturé | fracturée | os fracturé | fracture pathologique
fracture-no = absente
    .aliases = non | pas de fracture | pas fracturé | non fracturé | sans fracture | aucune fracture

long_bone_segment-upper_limb = membre supérieur
long_bone_segment-lower_limb = membre inférieur
    .aliases = fémur
long_bone_segment-peritrochanteric = région trochantérienne
    .aliases = fémur | fémur proximal | extrémité supérieure du fémur
long_bone_segment-femoral_neck = col fémoral
    .aliases = fémur | fémur proximal | extrémité supérieure du fémur

cortex-under_third = < ⅓
cortex-third_to_two_thirds = ⅓ à ⅔
cortex-over_two_thirds = > ⅔

lesion_type-blastic = condensante
lesion_type-mixed = mixte
lesion_type-lytic = lytique

limb_pain-mild = légère
limb_pain-moderate = modérée
limb_pain-functional = handicapante
limb_pain-none = aucune

spinal_pain-mechanical = mécanique
spinal_pain-occasional = occasionnelle
    .aliases = pas de douleur mécanique | sans douleur mécanique | aucune douleur mécanique
spinal_pain-none = aucune
    .aliases = pas de douleur mécanique | sans douleur mécanique | aucune douleur mécanique

vertebral_level-c0 = occiput (C0)
    .aliases = occiput | c0 | occipital
vertebral_level-c1 = C1
    .aliases = cervicale 1 | atlas
vertebral_level-c2 = C2
    .aliases = cervicale 2 | axis | odontoïde
vertebral_level-c3 = C3
    .aliases = cervicale 3
vertebral_level-c4 = C4
    .aliases = cervicale 4
vertebral_level-c5 = C5
    .aliases = cervicale 5
vertebral_level-c6 = C6
    .aliases = cervicale 6
vertebral_level-c7 = C7
    .aliases = cervicale 7
vertebral_level-t1 = T1
    .aliases = d1 | dorsale 1 | thoracique 1
vertebral_level-t2 = T2
    .aliases = d2 | dorsale 2 | thoracique 2
vertebral_level-t3 = T3
    .aliases = d3 | dorsale 3 | thoracique 3
vertebral_level-t4 = T4
    .aliases = d4 | dorsale 4 | thoracique 4
vertebral_level-t5 = T5
    .aliases = d5 | dorsale 5 | thoracique 5
vertebral_level-t6 = T6
    .aliases = d6 | dorsale 6 | thoracique 6
vertebral_level-t7 = T7
    .aliases = d7 | dorsale 7 | thoracique 7
vertebral_level-t8 = T8
    .aliases = d8 | dorsale 8 | thoracique 8
vertebral_level-t9 = T9
    .aliases = d9 | dorsale 9 | thoracique 9
vertebral_level-t10 = T10
    .aliases = d10 | dorsale 10 | thoracique 10
vertebral_level-t11 = T11
    .aliases = d11 | dorsale 11 | thoracique 11
vertebral_level-t12 = T12
    .aliases = d12 | dorsale 12 | thoracique 12
vertebral_level-l1 = L1
    .aliases = lombaire 1
vertebral_level-l2 = L2
    .aliases = lombaire 2
vertebral_level-l3 = L3
    .aliases = lombaire 3
vertebral_level-l4 = L4
    .aliases = lombaire 4
vertebral_level-l5 = L5
    .aliases = lombaire 5
vertebral_level-s1 = S1
    .aliases = sacrée 1 | sacrum
vertebral_level-s2 = S2
    .aliases = sacrée 2 | sacrum
vertebral_level-s3 = S3
    .aliases = sacrée 3 | sacrum
vertebral_level-s4 = S4
    .aliases = sacrée 4 | sacrum
vertebral_level-s5 = S5
    .aliases = sacrée 5 | sacrum
vertebral_level-coccyx = coccyx

spinal_alignment-subluxation = subluxation
spinal_alignment-deformity = déformation
spinal_alignment-normal = normal
spinal_alignment-retropulsion_normal = recul, normal
    .aliases = recul | recul du mur | recul du mur postérieur | recul mur postérieur
spinal_alignment-retropulsion_deformity = recul, déformation
    .aliases = recul | recul du mur | recul du mur postérieur | recul mur postérieur

vertebral_collapse-over_half = > 50 %
vertebral_collapse-under_half = < 50 %
vertebral_collapse-exactly_half = = 50 %
vertebral_collapse-body_involved = corps > 50 %
    .aliases = aucun | aucun collapsus | aucun tassement | pas de tassement | pas de collapsus | sans tassement | sans collapsus
vertebral_collapse-none_of_these = aucun critère
    .aliases = aucun | aucun collapsus | aucun tassement | pas de tassement | pas de collapsus | sans tassement | sans collapsus

posterolateral-bilateral = bilatéral
posterolateral-unilateral = unilatéral
posterolateral-none = aucun

not-karnofsky = Un statut ECOG (OMS, PS) ne donne pas l’indice de Karnofsky : ECOG 1 chevauche deux classes (hors référentiel : ECOG-ACRIN). Écrivez l’indice : « 70 % ».
    .aliases = ecog | oms | who | ps | performance status
karnofsky-k10 = 10 %
karnofsky-k20 = 20 %
karnofsky-k30 = 30 %
karnofsky-k40 = 40 %
karnofsky-k50 = 50 %
karnofsky-k60 = 60 %
karnofsky-k70 = 70 %
karnofsky-k80 = 80 %
karnofsky-k90 = 90 %
karnofsky-k100 = 100 %

not-frankel = Ce n’est pas l’échelle ASIA (AIS) : mêmes lettres, autres définitions, non interchangeables. Donnez le grade de Frankel : « Frankel C ».
    .aliases = asia | ais | isncsci
frankel-a = A
    .aliases = frankel a
frankel-b = B
    .aliases = frankel b
frankel-c = C
    .aliases = frankel c
frankel-d = D
    .aliases = frankel d
frankel-e = E
    .aliases = frankel e

motor_function-walks_unaided = sans aide
motor_function-walks_with_aid = avec aide
motor_function-not_walking = ne marche pas
motor_function-paraplegic = paraplégique

deficit_development-days_1_7 = 1–7 jours
deficit_development-days_8_14 = 8–14 jours
deficit_development-over_14 = > 14 jours
deficit_development-no_deficit = pas de déficit

primary_tumour-nsclc = CBNPC
    .aliases = poumon | cancer du poumon | bronchique | pulmonaire | nsclc | non à petites cellules | non petites cellules | pas à petites cellules | poumon non à petites cellules | adénocarcinome pulmonaire | adénocarcinome bronchique | épidermoïde bronchique | épidermoïde pulmonaire
primary_tumour-sclc = CBPC
    .aliases = poumon | cancer du poumon | bronchique | pulmonaire | sclc | petites cellules | à petites cellules | poumon à petites cellules
primary_tumour-breast = sein
    .aliases = cancer du sein | mammaire
primary_tumour-prostate = prostate
    .aliases = cancer de la prostate | prostatique
primary_tumour-kidney = rein
    .aliases = cancer du rein | rénal | carcinome rénal | à cellules claires du rein
primary_tumour-thyroid = thyroïde
    .aliases = cancer de la thyroïde | thyroïdien
primary_tumour-colon = côlon
    .aliases = cancer du côlon | colique | colorectal | cancer colorectal
primary_tumour-rectum = rectum
    .aliases = cancer du rectum | rectal | colorectal | cancer colorectal
primary_tumour-stomach = estomac
    .aliases = cancer de l’estomac | gastrique
primary_tumour-oesophagus = œsophage
    .aliases = cancer de l’œsophage | œsophagien
primary_tumour-pancreas = pancréas
    .aliases = cancer du pancréas | pancréatique
primary_tumour-liver = foie
    .aliases = hépatocarcinome | carcinome hépatocellulaire | chc | hcc | cancer du foie
primary_tumour-gallbladder = vésicule biliaire
    .button = vésicule
    .aliases = vésicule
primary_tumour-carcinoid = tumeur carcinoïde
    .button = carcinoïde
    .aliases = carcinoïde
primary_tumour-bladder = vessie
    .aliases = cancer de la vessie | vésical
primary_tumour-uterus = utérus
    .aliases = cancer de l’utérus | endomètre | utérin
primary_tumour-myeloma_lymphoma = myélome ou lymphome
    .short = myél./lymph.
    .button = myél./lymph.
    .aliases = myélome | myélome multiple | lymphome | plasmocytome | myélome/lymphome
primary_tumour-osteosarcoma = ostéosarcome
    .button = ostéosarc.
primary_tumour-unknown_primary = primitif inconnu
    .button = inconnu
    .aliases = cancer de primitif inconnu | primitif non identifié | non identifié | primitif non trouvé | primitif non retrouvé | acup | cup | capi
primary_tumour-other_primary = autre
    .aliases = autre cancer | sarcome | mélanome | ovaire | orl | tête et cou
primary_tumour-neuroendocrine = neuroendocrine (hors carcinoïde)
    .short = neuroendocrine
    .button = neuroendocr.
    .aliases = TNE | tumeur neuroendocrine | neuro-endocrine | neuroendocrine
primary_tumour-bile_duct = voies biliaires
    .button = voies bil.
    .aliases = cholangiocarcinome | voies biliaires | cancer des voies biliaires

tumour_growth-slow = lente
tumour_growth-moderate = modérée
tumour_growth-rapid = rapide

visceral_metastases-none = aucune
    .aliases = pas de métastase viscérale | pas de métastases viscérales | aucune métastase viscérale
visceral_metastases-resectable = résécables
    .aliases = résécable | opérables | opérable | curable | curables | traitable | traitables
visceral_metastases-treatable_unresectable = traitables, non résécables
    .aliases = curable | curables | traitable | traitables | non résécable | non résécables | irrésécable | irrésécables | inopérable | inopérables
visceral_metastases-untreatable = non traitables
    .aliases = non traitable | non curable | non curables | incurable | incurables | non résécable | non résécables | irrésécable | irrésécables | inopérable | inopérables

bone_metastases-solitary = unique
bone_metastases-multiple = multiples

extraspinal_bone_foci-over_three = > 3 foyers
extraspinal_bone_foci-three = 3 foyers
extraspinal_bone_foci-two = 2 foyers
    .aliases = deux foyers
extraspinal_bone_foci-one = 1 foyer
    .aliases = un foyer | un seul foyer
extraspinal_bone_foci-zero = aucun

vertebral_metastases-one = 1 vertèbre
vertebral_metastases-two = 2 vertèbres
vertebral_metastases-three_or_more = ≥ 3 vertèbres

diagnosis_to_compression-under_15 = < 15 mois
diagnosis_to_compression-exactly_15 = = 15 mois
diagnosis_to_compression-over_15 = > 15 mois

name-karnofsky = Karnofsky
    .aliases = indice de karnofsky | index de karnofsky | karnofsky ik | ik | kps
