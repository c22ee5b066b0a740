# Faits de l’opération d’une lésion : pourquoi, quand, et ce que la radiothérapie trouve ensuite.

ask-disabling_pain = La lésion donne-t-elle des douleurs invalidantes ?
    .label = Invalidantes
    .why = La chirurgie est aussi le traitement de « douleurs invalidantes » (l. 233), mot que le référentiel ne définit pas. Dans un membre, la douleur « handicapante » du Mirels (l. 115) en tient lieu : notre lecture.
disabling_pain-yes = oui, invalidantes
    .button = Invalidantes
    .aliases = oui | invalidante | invalidantes | douleur invalidante
disabling_pain-no = non
    .aliases = pas invalidante | non invalidante | supportable

ask-cause_doubt = La cause de la lésion est-elle certaine ?
    .label = Cause
    .why = Si l’opération est urgente ou rapide et que la cause est en doute, une biopsie préopératoire peut être indiquée (l. 244).
cause_doubt-no = oui, cause certaine
    .button = Certaine
    .short = cause certaine
    .aliases = certaine | pas de doute | prouvée | oui
cause_doubt-urgent = doute, opération urgente ou rapide
    .button = Doute, urgent
    .short = doute, urgent
    .aliases = doute et urgence | urgent | urgente | rapide
cause_doubt-not_urgent = doute, opération non urgente
    .button = Doute, différé
    .short = doute, non urgent
    .aliases = doute sans urgence | non urgent | non urgente | différé | différée

ask-surgery_date = Quand la lésion a-t-elle été opérée ?
    .label = Opération
    .why = Radiothérapie entre 15 jours et 3 semaines après l’opération (l. 179), ou 3 semaines après (l. 245) : avec la date, le bot donne les jours des deux (X18). Le 15e et le 21e jour sont compris : notre lecture.
    .typed = Ou écrivez la date : « 12/03 », « il y a 3 semaines »
surgery_date-before_day_15 = opérée il y a moins de 15 jours
    .button = < 15 jours
    .short = < 15 jours
surgery_date-days_15_to_20 = de 15 à 20 jours
    .button = 15–20 jours
    .short = 15–20 jours
surgery_date-day_21 = exactement 3 semaines
    .button = = 3 semaines
    .short = 3 semaines
surgery_date-after_day_21 = plus de 3 semaines
    .button = > 3 semaines
    .short = > 3 semaines
surgery_date-not_operated = pas encore opérée
    .button = Pas opérée
    .short = pas opérée
    .aliases = pas opéré | pas opérée | non opéré | non opérée | pas encore | à venir

ask-short_or_hard_to_move = Faible espérance de vie, ou patient difficile à mobiliser ?
    .label = Fragilité
    .why = La dose unique de 8 Gy est une option à discuter pour ces sujets (l. 182). La ligne ne donne aucun chiffre : c’est votre jugement.
short_or_hard_to_move-short_survival = faible espérance de vie
    .button = Survie courte
    .short = survie courte
    .aliases = espérance de vie faible | espérance de vie courte
short_or_hard_to_move-hard_to_move = difficile à mobiliser
    .button = Peu mobilisable
    .short = peu mobilisable
    .aliases = immobile | grabataire | alité | alitée
short_or_hard_to_move-both = les deux
    .aliases = deux
short_or_hard_to_move-neither = ni l’un ni l’autre
    .button = Aucun
    .short = ni l’un ni l’autre
    .aliases = aucun | rien | non

ask-organs_at_risk = Les organes à risque peuvent-ils être exclus des champs ?
    .label = Organes
    .why = Hors d’un os long, l’option de 8 Gy en une fraction demande que les organes à risque puissent être exclus des champs de traitement (l. 182).
organs_at_risk-excluded = oui, exclus des champs
    .button = Exclus
    .short = exclus des champs
    .aliases = oui | hors champ | exclus
organs_at_risk-in_field = non, dans les champs
    .button = Dans les champs
    .short = dans les champs
    .aliases = non | pas exclus | non exclus
