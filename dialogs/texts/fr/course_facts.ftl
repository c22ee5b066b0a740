# Faits communs à plusieurs parcours : combien de temps, combien de sites, quelle douleur, la moelle.

ask-primary_tumour = Quel est le cancer primitif ?
    .label = Primitif
    .why = Chaque document est écrit pour une population : le référentiel pour le poumon, le POST’U pour les cancers digestifs. Si le patient n’en fait pas partie, c’est dit.

ask-life_expectancy = Quelle espérance de vie estimez-vous ?
    .label = Espérance de vie
    .why = Votre estimation, jamais tirée d’un score. Les sources coupent à 6 semaines (l. 223), 3 mois (l. 73, 184) et 1 an (l. 224-225) ; les limites exactes n’y sont pas définies (X10).
    .typed = Ou écrivez : « 2 mois », « 8 semaines »
life_expectancy-under_6_weeks = moins de 6 semaines
    .button = < 6 semaines
    .short = < 6 semaines
life_expectancy-exactly_6_weeks = exactement 6 semaines
    .button = = 6 semaines
    .short = 6 semaines
life_expectancy-weeks_6_to_months_3 = de 6 semaines à 3 mois
    .button = 6 sem.–3 mois
    .short = 6 sem.–3 mois
life_expectancy-exactly_3_months = exactement 3 mois
    .button = = 3 mois
    .short = 3 mois
life_expectancy-months_3_to_12 = plus de 3 mois, moins d’un an
    .button = 3–12 mois
    .short = 3–12 mois
life_expectancy-exactly_1_year = exactement 1 an
    .button = = 1 an
    .short = 1 an
life_expectancy-over_1_year = plus d’un an
    .button = > 1 an
    .short = > 1 an

ask-bone_sites = Combien de sites métastatiques osseux ?
    .label = Sites osseux
    .why = Au plus 2 sites : traitements locaux utilisables (l. 49) ; 1 à 3 : stéréotaxie (l. 183) ; 1 à 5 : STEREO-OS amendé (hors référentiel). À 3, deux réponses (X9).
    .typed = Ou écrivez le nombre : « 4 sites »
bone_sites-one = 1 site
    .short = 1
    .aliases = un site | unique | un seul site | solitaire
bone_sites-two = 2 sites
    .short = 2
    .aliases = deux sites
bone_sites-three = 3 sites
    .short = 3
    .aliases = trois sites
bone_sites-four_or_five = 4 ou 5 sites
    .short = 4 ou 5
    .aliases = 4 sites | 5 sites
bone_sites-over_five = plus de 5 sites
    .button = Plus de 5 sites
    .short = plus de 5
not-bone_sites = Combien de sites ? « Multiples » n’en dit pas le nombre : touchez une réponse, ou écrivez par exemple « 4 sites ».
    .aliases = multiple | multiples | plusieurs | diffus | diffuse | diffuses | disséminé | disséminées | nombreux | nombreuses | quelques

ask-cord_signs = Un déficit neurologique, ou une menace pour la moelle ?
    .label = Moelle
    .why = L’urgence vient avant le questionnaire : le SINS ne mesure pas la compression de la moelle. « Menace médullaire » figure au schéma du rachis (l. 309-329), flèches perdues.
cord_signs-deficit = déficit neurologique
    .button = Déficit
    .short = déficit
    .definition = Moteur, sensitif ou sphinctérien, même partiel, même récent : notre définition.
    .aliases = déficit moteur | paraplégie | parésie | paraparésie | tétraplégie | tétraparésie | queue de cheval | rétention urinaire | troubles sphinctériens | paralysie
cord_signs-threat = menace médullaire, sans déficit
    .button = Menace
    .short = menace médullaire
    .definition = Épidurite, compression ou instabilité qui menace la moelle, sans déficit : notre définition ; la figure ne définit pas le mot.
    .aliases = menace | menace sans déficit | épidurite | compression débutante | menace médullaire
cord_signs-none = ni l’un ni l’autre
    .button = Aucun
    .short = aucun signe
    .aliases = non | rien | aucun | aucun signe | ni déficit ni menace

ask-pain_score = Douleur de 0 à 10 sous antalgiques ?
    .label = Score de douleur
    .why = L’ablation s’adresse aux patients dont la douleur persiste > 4/10 sous antalgiques (l. 218) ; 4 exactement n’est pas > 4 (X23).
    .typed = Ou écrivez la note : « 6/10 » ou « 6 points »
pain_score-up_to_4 = 4/10 ou moins
    .button = ≤ 4/10
    .short = ≤ 4/10
pain_score-over_4 = plus de 4/10
    .button = > 4/10
    .short = > 4/10

ask-pain_controlled = Les antalgiques contrôlent-ils la douleur ?
    .label = Douleur contrôlée
    .why = La douleur non contrôlée ouvre la radiothérapie (l. 101) et la radiologie interventionnelle (l. 197, 309-329).
pain_controlled-no = douleur non contrôlée
    .button = Non contrôlée
    .short = non
    .aliases = non | pas contrôlée | mal contrôlée | résistante
pain_controlled-yes = douleur contrôlée, ou pas de douleur
    .button = Contrôlée
    .short = oui
    .aliases = oui | contrôlée | pas de douleur

unit-site = sites
    .one = site
    .aliases = localisation | localisations
unit-week = semaines
    .one = semaine
    .aliases = sem | sem.
unit-year = ans
    .one = an
    .aliases = année | années | a
unit-point = /10
    .aliases = points | point | /10 | sur 10

ask-fracture = Une fracture pathologique est-elle déjà là ?
    .label = Fracture
    .why = Une fracture pathologique demande une prise en charge rapide (D l. 26) ; sans fracture, le Mirels mesure le risque (l. 111-120).

name-pain_score = EVA, douleur de 0 à 10
    .aliases = douleur | eva | en | evn | douleur eva

name-life_expectancy = espérance de vie
    .aliases = survie | survie estimée | espérance | edv
