# Tomita : les mots du score.

tomita = Tomita
    .measures = Étendue de chirurgie envisageable en cas de métastases du rachis.
    .scope = Métastases du rachis seulement. Aucun score n’est assez fiable à lui seul pour la discussion chirurgicale (l. 341). Un total bas est le plus favorable.
    .command = Tomita : stratégie
    .help = stratégie, rachis

tomita-growth = À quelle vitesse ce type de tumeur croît-il ?
    .label = Croissance
    .why = Vitesse de croissance (l. 364-367), d’après le primitif. Le référentiel ne range aucune tumeur, pas même le poumon ; l’original le fait (hors référentiel : Tomita 2001).
tomita-growth-slow = Lente
    .button = Lente
    .short = lente
    .definition = Imprimé sans liste (l. 365). Hors référentiel (Tomita 2001) : sein, thyroïde, prostate…
    .aliases = lent | croissance lente
tomita-growth-moderate = Modérée
    .button = Modérée
    .short = modérée
    .definition = Imprimé sans liste (l. 366). Hors référentiel (Tomita 2001) : rein, utérus…
    .aliases = modéré | croissance modérée | intermédiaire
tomita-growth-rapid = Rapide
    .button = Rapide
    .short = rapide
    .definition = Imprimé sans liste (l. 367). Hors référentiel (Tomita 2001) : poumon, estomac, foie, primitif inconnu…
    .aliases = croissance rapide

tomita-visceral = Des métastases viscérales, et curables ?
    .label = Mét. viscérales
    .why = Métastases viscérales (l. 368-371) : aucune 0, curable(s) 2, non curable(s) 4. L’original dit « treatable » : traitable (hors référentiel : Tomita 2001).
tomita-visceral-none = Aucune
    .button = Aucune
    .short = aucune
    .definition = Pas de métastase viscérale (l. 369).
    .aliases = pas de métastase viscérale | non
tomita-visceral-treatable = Oui, curables
    .button = Curables
    .short = curables
    .definition = « Curable(s) » (l. 370) : qu’un traitement local peut contrôler, résécables ou non (notre lecture de « treatable », hors référentiel : Tomita 2001).
    .aliases = curable | traitable | traitables
tomita-visceral-untreatable = Oui, non curables
    .button = Non curables
    .short = non curables
    .definition = « Non curable(s) » (l. 371) : qu’aucun traitement local ne peut contrôler (notre lecture, hors référentiel : Tomita 2001).
    .aliases = non curable | incurable | incurables | pas curables | non traitable | non traitables | pas traitables | intraitable | intraitables

tomita-bone = Métastase osseuse unique ou multiples ?
    .label = Os
    .why = Nombre de métastases osseuses, rachis compris (l. 372-374) : unique 1, multiples 2.
tomita-bone-solitary = Unique
    .button = Unique
    .short = unique
    .definition = Une seule métastase osseuse, celle du rachis (l. 373).
    .aliases = solitaire | isolée | une seule | métastase unique
tomita-bone-multiple = Multiples
    .button = Multiples
    .short = multiples
    .definition = Plus d’une métastase osseuse (l. 374).
    .aliases = multiple | plusieurs | métastases multiples

tomita-band-en_bloc = Tomita 2–3
    .action = Résection en bloc (l. 376). À discuter en RCP, jamais sur ce score seul (l. 341, 383).
    .meaning = L’original dit : exérèse large ou marginale (hors référentiel : Tomita 2001).
    .brief = résection en bloc
tomita-band-intralesional = Tomita 4–5
    .page = intra-lésionnelle
    .action = Résection intra-lésionnelle (l. 377). À discuter en RCP, jamais sur ce score seul (l. 341, 383).
    .meaning = L’original dit : exérèse marginale ou intralésionnelle (hors référentiel : Tomita 2001).
    .brief = résection intra-lésionnelle
tomita-band-palliative_surgery = Tomita 6–7
    .action = Chirurgie palliative (l. 378). À discuter en RCP, jamais sur ce score seul (l. 341, 383).
    .meaning = Chirurgie palliative, comme dans l’original (hors référentiel : Tomita 2001).
    .brief = chirurgie palliative
tomita-band-supportive_care = Tomita 8–10
    .action = Soins de support (l. 379). À discuter en RCP, jamais sur ce score seul (l. 341, 383).
    .meaning = Soins de support, comme dans l’original (hors référentiel : Tomita 2001).
    .brief = soins de support

tomita-note-O1 = Croissance : aucune liste au référentiel ; original : poumon rapide, 4 points
    .detail = Les lignes 364-367 ne rangent aucune tumeur. Hors référentiel (Tomita 2001) : lente pour sein, thyroïde, prostate ; modérée pour rein, utérus ; rapide pour poumon, estomac, foie, primitif inconnu.
tomita-note-O2 = Titre perdu, total non imprimé ; 3 items donnent 2 à 10
    .detail = Le tableau n’a pas de titre (l. 364) et ne donne pas de total. Les 3 items donnent 2 à 10, comme le tableau des stratégies (l. 375-379).
tomita-note-O3 = 4–5 : référentiel « intra-lésionnelle » ; original « marginale ou intralésionnelle »
    .detail = La ligne 377 imprime « Résection intra-lésionnelle ». L’original admet une exérèse marginale ou intralésionnelle (hors référentiel : Tomita 2001). RCP.
tomita-note-O4 = 2–3 : « en bloc » (l. 376) ; original : exérèse large ou marginale
    .detail = La ligne 376 imprime « Résection en bloc ». L’original parle d’exérèse large ou marginale (hors référentiel : Tomita 2001) : c’est la même intention.
tomita-note-O5 = Tableau décalé : la ligne « 4-5 » (l. 377) est du Tomita, pas du Tokuhashi
    .detail = Une cellule fusionnée s’est perdue (l. 376-377) : Tokuhashi 12-15 couvre Tomita 2-3 et 4-5. Lue seule, la ligne 377 semblerait donner une résection pour un Tokuhashi de 4-5, qui est conservateur (l. 379).
tomita-note-O6 = Tokuhashi et Tomita en désaccord : pas de règle au référentiel ; RCP
    .detail = La ligne 380 dit que leur lecture combinée « permettrait » des indications plus adaptées, sans dire quoi faire quand ils s’opposent (l. 375-380). RCP.
tomita-note-O7 = Poumon, rapide = 4 (hors référentiel) : Tomita au moins 5, jamais 2–4
    .detail = Si le poumon est rapide (hors référentiel : Tomita 2001), le total vaut au moins 4 + 0 + 1 = 5 : la résection en bloc n’est jamais atteinte. La limite « Tomita ≤ 8 » (l. 397) n’écarte alors que 9 et 10 (calcul du bot).
tomita-note-T8 = Aucun score « assez fiable » pour la discussion chirurgicale (l. 341)
    .detail = Le référentiel l’écrit : de nombreux scores pronostiques existent, « mais aucun, même révisé, ne se montre assez fiable dans l’évaluation de la survie restante » (l. 341).
tomita-note-X1 = À 8 : soins de support (l. 379), mais « ≤ 8 » bon pronostic (l. 397)
    .detail = Le tableau donne 8-10 : soins de support (l. 379). La liste « Meilleur pronostic fonctionnel après chirurgie » cite « Score de Tomita ≤ 8 » (l. 395-397), peut-être d’après Kim 2014 (hors référentiel ; notre déduction). Les deux sont montrés ; RCP.
tomita-note-X40 = Fiabilité : l. 341 « aucun », mais scores « utiles » (l. 383) et combinés (l. 380)
    .detail = L. 341 : aucun score assez fiable pour la discussion chirurgicale. L. 380 : combiner Tokuhashi et Tomita « permettrait » des indications plus adaptées. L. 383 : les scores sont utiles, toujours dans une discussion interdisciplinaire. Le référentiel ne tranche pas : RCP.
