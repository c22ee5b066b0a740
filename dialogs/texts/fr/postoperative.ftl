# Radiothérapie postopératoire : les mots du parcours.

postoperative = Après l’opération
    .button = Après opération
    .about = Radiothérapie d’une métastase osseuse opérée : dose, date, champ, et ce que le référentiel laisse à la RCP.
    .scope = Lignes 178-182 (titre perdu : « postopératoire » se déduit des l. 179-181), 238, 245 et 276. Le champ dépend du site : os long (l. 238) ou rachis (l. 276) ; ailleurs, rien n’est imprimé.
    .names = postop | postoperative

postoperative-thirty_gray = Après l’opération : 30 Gy en 10 fractions, schéma habituellement recommandé
    .detail = Référentiel, l. 181 : le schéma habituellement recommandé en situation postopératoire est de 30 Gy en 10 fractions. Même dose dans la figure de l’os long (l. 134-136). La dose unique de 8 Gy est une option à discuter, à certaines conditions (l. 182 ; X19).
postoperative-single_8_gray = À discuter : dose unique de 8 Gy
    .detail = Référentiel, l. 182 : option à discuter, « pour les os longs ou lorsque les organes à risque peuvent être exclus des champs de traitement, pour des sujets à faible espérance de vie ou difficile à mobiliser ». Notre lecture : (os long ou organes à risque exclus) et (faible espérance de vie ou difficile à mobiliser) ; et « après l’opération », d’après la l. 181. La phrase pourrait se lire autrement : RCP. Aucun chiffre n’est donné pour « faible ». Toxicité du 8 Gy : l. 107.
postoperative-start_15_21 = À débuter entre 15 jours et 3 semaines après l’opération, sur peau cicatrisée
    .detail = Référentiel, l. 179 (Townsend 1995). Bornes comprises, du 15e au 21e jour : notre lecture. La l. 245 dit « 3 semaines après la chirurgie » (X18) : les deux dates sont montrées, la cicatrisation est demandée dans les deux cas.
postoperative-start_3_weeks = Autre date imprimée : 3 semaines, une fois cicatrisé et le bilan étiologique fait (l. 245)
    .detail = Référentiel, l. 245 : après un bilan étiologique minimal (électrophorèse des protéines plasmatiques, scanner TAP), chimiothérapie et radiothérapie sont possibles, « à débuter une fois la cicatrisation du patient acquise soit 3 semaines après la chirurgie ». La l. 179 commence à 15 jours (X18).
postoperative-healed_skin = Peau cicatrisée avant de débuter
    .detail = Référentiel, l. 179 : « sur peau cicatrisée » ; l. 245 : « une fois la cicatrisation du patient acquise ».
    .label = Peau cicatrisée
postoperative-aetiology = Bilan étiologique minimal : électrophorèse des protéines, scanner TAP
    .detail = Référentiel, l. 245 : c’est « après un bilan étiologique minimal (électrophorèse des protéines plasmatiques, scanner TAP) » que les lignes de chimiothérapie et de radiothérapie sont possibles.
    .label = Bilan étiologique
postoperative-before_day_15 = Moins de 15 jours après l’opération : avant les deux dates imprimées
    .detail = La fenêtre de la l. 179 s’ouvre 15 jours après l’opération ; la l. 245 attend 3 semaines.
postoperative-days_15_to_20 = De 15 à 20 jours : la l. 179 permet de débuter, la l. 245 attend 3 semaines
    .detail = Du 15e au 20e jour, la l. 179 permet de débuter sur peau cicatrisée ; la l. 245 attend « 3 semaines après la chirurgie » (X18). Le référentiel ne tranche pas : voir avec le radiothérapeute et le chirurgien, RCP en cas de doute. À 3 semaines, les deux lignes s’accordent.
postoperative-board_late = Plus de 3 semaines après l’opération : rien d’imprimé ; RCP
    .detail = La fenêtre de la l. 179 s’arrête à 3 semaines. Le référentiel ne dit ni que la radiothérapie n’est plus utile, ni comment la faire plus tard, par exemple si la peau n’a pas cicatrisé : RCP.
postoperative-whole_bone = Champ : l’ensemble de la pièce osseuse opérée (os long)
    .detail = Référentiel, l. 238 : « une radiothérapie postopératoire sur l’ensemble de la pièce osseuse est recommandée ». Cette ligne est par sa place celle des membres (notre lecture) ; au rachis, la l. 276 dit le lit chirurgical (X41). Bassin ou autre os : ni l’une ni l’autre ne le dit, les deux sont montrées, RCP.
postoperative-surgical_bed = Champ : le lit chirurgical (rachis)
    .detail = Référentiel, l. 276 : « dans tous les cas », la neurochirurgie est complétée d’une radiothérapie sur le lit chirurgical. La l. 238 dit l’ensemble de la pièce osseuse, lue comme celle des membres (X41). Bassin ou autre os : les deux sont montrées, RCP.
postoperative-aim = But : maladie microscopique et douleur ; moins de récidives locales
    .detail = Référentiel, l. 178 et 180 : traiter la maladie microscopique et le syndrome algique ; la radiothérapie postopératoire réduit le risque de récidive locale (Wolanczyk 2016). Le titre de la l. 178 est perdu (X47) : « postopératoire » se déduit des l. 179-181.
postoperative-spinal_surgery = Rachis : prévenir la récidive et favoriser la consolidation osseuse
    .detail = Référentiel, l. 272-276 : la chirurgie du rachis permet de décompresser les structures nerveuses, de stabiliser la fracture et le rachis, si possible de corriger ou prévenir la déformation, et de réduire la tumeur ; la radiothérapie la complète dans tous les cas, pour prévenir la récidive et favoriser la consolidation.

postoperative-action-thirty_gray = 30 Gy en 10 fractions
postoperative-action-single_8_gray = 8 Gy en une fraction
postoperative-action-start_15_21 = Début de 15 jours à 3 semaines
postoperative-action-start_3_weeks = Début à 3 semaines
postoperative-action-board = Discussion en RCP
postoperative-action-whole_bone = Champ : tout l’os opéré
postoperative-action-surgical_bed = Champ : lit chirurgical
