# The shared clinical vocabulary: the name of each answer, and the words that people type.

unit-focus = foci
    .one = focus
    .aliases = focus | foci | metastasis | metastases | lesion | lesions
unit-vertebra = vertebrae
    .one = vertebra
    .aliases = vertebra | vertebrae | vertebral body | vertebral bodies
unit-month = months
    .one = month
    .aliases = month | months | mo | mos | m
unit-percent = %
    .aliases = percent | per cent | pct
unit-day = days
    .one = day
    .aliases = day | days | d
unit-fraction = fraction

region-long_bone = long bone
    .aliases = long bones
region-spine = spine
    .aliases = spinal | vertebral | vertebra | thoracic spine | lumbar spine | cervical spine
region-pelvis = pelvis
    .aliases = pelvic | ilium | acetabulum
region-other_bone = other bone
    .aliases = rib | ribs | rib cage | sternum | skull | clavicle | scapula

fracture-yes = present
    .aliases = yes | fractured | pathological fracture | pathologic fracture
fracture-no = absent
    .aliases = no | no fracture | not fractured | without fracture

long_bone_segment-upper_limb = upper limb
long_bone_segment-lower_limb = lower limb
    .aliases = femur
long_bone_segment-peritrochanteric = trochanteric region
    .aliases = femur | proximal femur
long_bone_segment-femoral_neck = femoral neck
    .aliases = femur | proximal femur

cortex-under_third = < ⅓
cortex-third_to_two_thirds = ⅓ to ⅔
cortex-over_two_thirds = > ⅔

lesion_type-blastic = blastic
lesion_type-mixed = mixed
lesion_type-lytic = lytic

limb_pain-mild = mild
limb_pain-moderate = moderate
limb_pain-functional = disabling
limb_pain-none = no pain

spinal_pain-mechanical = mechanical
spinal_pain-occasional = occasional
    .aliases = no mechanical pain | without mechanical pain
spinal_pain-none = no pain
    .aliases = no mechanical pain | without mechanical pain

vertebral_level-c0 = occiput (C0)
    .aliases = occiput | c0 | occipital
vertebral_level-c1 = C1
    .aliases = cervical 1 | atlas
vertebral_level-c2 = C2
    .aliases = cervical 2 | axis | odontoid | dens
vertebral_level-c3 = C3
    .aliases = cervical 3
vertebral_level-c4 = C4
    .aliases = cervical 4
vertebral_level-c5 = C5
    .aliases = cervical 5
vertebral_level-c6 = C6
    .aliases = cervical 6
vertebral_level-c7 = C7
    .aliases = cervical 7
vertebral_level-t1 = T1
    .aliases = d1 | thoracic 1
vertebral_level-t2 = T2
    .aliases = d2 | thoracic 2
vertebral_level-t3 = T3
    .aliases = d3 | thoracic 3
vertebral_level-t4 = T4
    .aliases = d4 | thoracic 4
vertebral_level-t5 = T5
    .aliases = d5 | thoracic 5
vertebral_level-t6 = T6
    .aliases = d6 | thoracic 6
vertebral_level-t7 = T7
    .aliases = d7 | thoracic 7
vertebral_level-t8 = T8
    .aliases = d8 | thoracic 8
vertebral_level-t9 = T9
    .aliases = d9 | thoracic 9
vertebral_level-t10 = T10
    .aliases = d10 | thoracic 10
vertebral_level-t11 = T11
    .aliases = d11 | thoracic 11
vertebral_level-t12 = T12
    .aliases = d12 | thoracic 12
vertebral_level-l1 = L1
    .aliases = lumbar 1
vertebral_level-l2 = L2
    .aliases = lumbar 2
vertebral_level-l3 = L3
    .aliases = lumbar 3
vertebral_level-l4 = L4
    .aliases = lumbar 4
vertebral_level-l5 = L5
    .aliases = lumbar 5
vertebral_level-s1 = S1
    .aliases = sacral 1 | sacrum
vertebral_level-s2 = S2
    .aliases = sacral 2 | sacrum
vertebral_level-s3 = S3
    .aliases = sacral 3 | sacrum
vertebral_level-s4 = S4
    .aliases = sacral 4 | sacrum
vertebral_level-s5 = S5
    .aliases = sacral 5 | sacrum
vertebral_level-coccyx = coccyx

spinal_alignment-subluxation = subluxation
spinal_alignment-deformity = deformity
spinal_alignment-normal = normal
spinal_alignment-retropulsion_normal = retrop., normal
    .aliases = retropulsion | posterior wall retropulsion | posterior-wall retropulsion
spinal_alignment-retropulsion_deformity = retrop., deformity
    .aliases = retropulsion | posterior wall retropulsion | posterior-wall retropulsion

vertebral_collapse-over_half = > 50 %
vertebral_collapse-under_half = < 50 %
vertebral_collapse-exactly_half = = 50 %
vertebral_collapse-body_involved = body > 50 %
    .aliases = none | no collapse | not collapsed | without collapse
vertebral_collapse-none_of_these = none of these
    .aliases = none | no collapse | not collapsed | without collapse

posterolateral-bilateral = bilateral
posterolateral-unilateral = unilateral
posterolateral-none = none

not-karnofsky = An ECOG (WHO) performance status does not give the Karnofsky index: ECOG 1 straddles two classes (outside the framework: ECOG-ACRIN). Type the index: "70 %".
    .aliases = ecog | who | oms | ps | performance status
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

not-frankel = This is not the ASIA scale (AIS): same letters, other definitions, not interchangeable. Give the Frankel grade: "Frankel C".
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

motor_function-walks_unaided = unaided
motor_function-walks_with_aid = with aid
motor_function-not_walking = not walking
motor_function-paraplegic = paraplegic

deficit_development-days_1_7 = 1–7 days
deficit_development-days_8_14 = 8–14 days
deficit_development-over_14 = > 14 days
deficit_development-no_deficit = no deficit

primary_tumour-nsclc = NSCLC
    .aliases = lung | lung cancer | non-small-cell | non-small cell | non small cell | not small cell | non-small-cell lung cancer | lung adenocarcinoma | squamous lung cancer
primary_tumour-sclc = SCLC
    .aliases = lung | lung cancer | small-cell | small cell | small-cell lung cancer
primary_tumour-breast = breast
    .aliases = breast cancer | mammary
primary_tumour-prostate = prostate
    .aliases = prostate cancer | prostatic
primary_tumour-kidney = kidney
    .aliases = kidney cancer | renal | renal cell | renal cell carcinoma | rcc
primary_tumour-thyroid = thyroid
    .aliases = thyroid cancer
primary_tumour-colon = colon
    .aliases = colon cancer | colorectal | colorectal cancer | crc
primary_tumour-rectum = rectum
    .aliases = rectal | rectal cancer | colorectal | colorectal cancer | crc
primary_tumour-stomach = stomach
    .aliases = stomach cancer | gastric
primary_tumour-oesophagus = oesophagus
    .aliases = esophagus | oesophageal | esophageal
primary_tumour-pancreas = pancreas
    .aliases = pancreatic | pancreatic cancer
primary_tumour-liver = liver
    .aliases = hepatocellular carcinoma | hcc | liver cancer | hepatoma
primary_tumour-gallbladder = gallbladder
    .aliases = gall bladder | gallbladder cancer
primary_tumour-carcinoid = carcinoid tumour
    .button = carcinoid
    .aliases = carcinoid | carcinoid tumor
primary_tumour-bladder = bladder
    .aliases = bladder cancer | urinary bladder
primary_tumour-uterus = uterus
    .aliases = uterine | endometrium | endometrial | uterine cancer
primary_tumour-myeloma_lymphoma = myeloma or lymphoma
    .short = myel./lymph.
    .button = myel./lymph.
    .aliases = myeloma | multiple myeloma | lymphoma | plasmacytoma | myeloma/lymphoma
primary_tumour-osteosarcoma = osteosarcoma
    .button = osteosarc.
primary_tumour-unknown_primary = unknown primary
    .button = unknown
    .aliases = cancer of unknown primary | cup | primary unknown | unidentified primary | primary not found | unidentified
primary_tumour-other_primary = other
    .aliases = other cancer | sarcoma | melanoma | ovary | ovarian | head and neck
primary_tumour-neuroendocrine = neuroendocrine (not carcinoid)
    .short = neuroendocrine
    .button = neuroendocr.
    .aliases = NET | neuroendocrine tumour | neuroendocrine tumor | neuroendocrine
primary_tumour-bile_duct = bile ducts
    .aliases = cholangiocarcinoma | bile duct | biliary

tumour_growth-slow = slow
tumour_growth-moderate = moderate
tumour_growth-rapid = rapid

visceral_metastases-none = none
    .aliases = no visceral metastasis | no visceral metastases
visceral_metastases-resectable = resectable
    .aliases = operable | curable | treatable
visceral_metastases-treatable_unresectable = treatable, unresectable
    .aliases = curable | treatable | unresectable | not resectable | irresectable | inoperable
visceral_metastases-untreatable = untreatable
    .aliases = not treatable | incurable | not curable | unresectable | not resectable | irresectable | inoperable

bone_metastases-solitary = single
bone_metastases-multiple = multiple

extraspinal_bone_foci-over_three = > 3 foci
extraspinal_bone_foci-three = 3 foci
extraspinal_bone_foci-two = 2 foci
    .aliases = two foci
extraspinal_bone_foci-one = 1 focus
    .aliases = one focus
extraspinal_bone_foci-zero = none

vertebral_metastases-one = 1 vertebra
vertebral_metastases-two = 2 vertebrae
vertebral_metastases-three_or_more = ≥ 3 vertebrae

diagnosis_to_compression-under_15 = < 15 months
diagnosis_to_compression-exactly_15 = = 15 months
diagnosis_to_compression-over_15 = > 15 months

name-karnofsky = Karnofsky
    .aliases = karnofsky index | karnofsky score | karnofsky performance status | kps
