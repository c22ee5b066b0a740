# Faits du rachis : fracture d’une vertèbre, ancienneté d’un déficit, et ce que demande la chirurgie.

unit-hour = heures
    .one = heure
    .aliases = heure | heures | h

ask-compression_fracture = Une fracture-tassement de la vertèbre ?
    .label = Tassement
    .why = Premier nœud de la figure du rachis (l. 327). Avec une douleur non contrôlée et sans recul du mur postérieur, elle mène à la cimentoplastie ou à la radiothérapie, selon le type de lésion (l. 320-326).
compression_fracture-yes = fracture-tassement présente
    .button = Tassement
    .short = tassement
    .aliases = oui | tassement | fracture | fracture tassement | fracture vertébrale | tassée
compression_fracture-no = pas de fracture-tassement
    .button = Pas de tassement
    .short = pas de tassement
    .aliases = non | pas de tassement | pas de fracture | aucun tassement | sans fracture

ask-posterior_wall = Le mur postérieur de la vertèbre recule-t-il ?
    .label = Mur postérieur
    .why = La branche de la fracture-tassement est imprimée « sans recul du mur postérieur » (l. 325). La réponse « subluxation » du SINS ne le dit pas ; ses autres alignements le disent.
posterior_wall-kept = mur postérieur respecté
    .button = Respecté
    .short = mur respecté
    .aliases = non | respecté | mur intact | pas de recul | sans recul | intact
posterior_wall-retropulsed = recul du mur postérieur
    .button = Recul
    .short = recul du mur
    .aliases = oui | recul | recul du mur | recul du mur postérieur

ask-deficit_age = Depuis combien d’heures y a-t-il un déficit ?
    .label = Ancienneté
    .why = Figure chirurgicale : « déficit <24h » et « déficit >24h » (l. 391, 394) ; 24 h pile n’y est pas (X3). Plus c’est court, mieux c’est (sens déduit). Ce n’est pas le temps d’installation du Rades (X51).
    .typed = Ou écrivez : « 10 heures », « 2 jours »
deficit_age-under_24 = moins de 24 heures
    .button = < 24 h
    .short = < 24 h
deficit_age-exactly_24 = exactement 24 heures
    .button = = 24 h
    .short = = 24 h
deficit_age-over_24 = plus de 24 heures
    .button = > 24 h
    .short = > 24 h

ask-level_irradiated = Ce niveau a-t-il déjà été irradié ?
    .label = Déjà irradié
    .why = Le document D cite l’électrochimiothérapie pour les « lésions épidurales compressives après radiothérapie » (D l. 30). Dites-le aussi au radiothérapeute.
level_irradiated-no = jamais irradié
    .button = Non
    .short = non irradié
    .aliases = non | jamais | pas irradié | non irradié
level_irradiated-yes = déjà irradié
    .button = Oui
    .short = déjà irradié
    .aliases = oui | irradié | déjà irradié | après radiothérapie


ask-karnofsky = Quel est l’indice de Karnofsky ?
    .label = Karnofsky
    .why = Le Tokuhashi coupe en 10-40, 50-70 et 80-100 (l. 342-344) ; la figure chirurgicale coupe à 50, qui n’y entre pas (l. 390, 393 ; X4). Ne le déduisez pas de l’ECOG.
    .typed = Ou écrivez l’indice : « 70 % »
ask-karnofsky-k10_40 = de 10 à 40 %
    .button = 10–40 %
    .short = 10–40 %
    .aliases = 10-40 | karnofsky 10-40
ask-karnofsky-k60_70 = 60 ou 70 %
    .button = 60–70 %
    .short = 60–70 %
    .aliases = 60-70 | karnofsky 60-70
ask-karnofsky-k80_100 = de 80 à 100 %
    .button = 80–100 %
    .short = 80–100 %
    .aliases = 80-100 | karnofsky 80-100

ask-visceral_metastases = Des métastases viscérales, résécables ou traitables ?
    .label = Viscères
    .why = Trois coupes d’une même échelle : Tokuhashi demande si elles sont résécables (l. 348-350), Tomita si elles sont « curables » (l. 368-371), Rades seulement s’il y en a (l. 155-156). Une réponse sert aux trois.
ask-visceral_metastases-absent = aucune métastase viscérale
    .button = Aucune
    .short = aucune
    .definition = Pas de métastase viscérale (l. 156, 350, 369).
    .aliases = non | aucune | absentes
ask-visceral_metastases-removable = oui, résécables
    .button = Résécables
    .short = résécables
    .definition = La chirurgie peut les enlever (l. 349). Comptées « curables » au Tomita (l. 370) : notre lecture.
ask-visceral_metastases-treatable = oui, non résécables mais traitables
    .button = Traitables
    .short = traitables
    .definition = Non résécables (l. 348), mais qu’un traitement local peut contrôler : « curables » au Tomita (l. 370), notre lecture.
ask-visceral_metastases-not_treatable = oui, ni résécables ni traitables
    .button = Non traitables
    .short = non traitables
    .definition = Non résécables (l. 348) et « non curables » (l. 371) : qu’aucun traitement local ne peut contrôler, notre lecture.

ask-primary_to_metastasis = Combien de temps du primitif à la métastase ?
    .label = Délai métastase
    .why = Le délai entre le primitif et la métastase entre dans la décision (l. 385), sans seuil imprimé : il est montré, il ne décide de rien.
    .typed = Écrivez le délai : « 14 mois », « 0 » si d’emblée
ask-asa = Quel score ASA ?
    .label = ASA
    .why = « Peu de comorbidités (score ASA) » : meilleur pronostic fonctionnel (l. 401), sans seuil imprimé : il est montré, il ne décide de rien.
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
ask-pd_l1 = Quel PD-L1 ?
    .label = PD-L1
    .why = Le statut PD-L1, imprimé « PDL-1 » (X6), entre dans la décision (l. 388), sans règle : il est montré, il ne décide de rien.
    .typed = Écrivez le pourcentage : « 60 % »
