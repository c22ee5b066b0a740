# Radiothérapie antalgique : les mots du parcours.

radiotherapy = Radiothérapie
    .about = Quand irradier une métastase osseuse douloureuse, avec quel but, quel effet attendu et quels schémas.
    .scope = Référentiel, l. 97-109 : métastases douloureuses non compliquées, résistantes aux antalgiques. « Non compliquée » n’est pas défini : ni fracture, ni déficit, ni menace médullaire, c’est notre lecture.

radiotherapy-first_treatment = Radiothérapie : premier traitement de cette métastase douloureuse
    .detail = Référentiel, l. 101 : la radiothérapie « constitue le premier traitement des métastases osseuses douloureuses non compliquées, résistantes aux traitements antalgiques médicamenteux et non accessibles à un geste de radiologie interventionnelle » (Nielsen 1991, Body 1992, Agarwal 2006, imprimé « Agarawal », Chow 2007, appelé mais absent de la liste, Lutz 2011 : X48). « Non compliquée » est lu comme ni fracture, ni déficit, ni menace médullaire (notre lecture).
radiotherapy-board_priority = Accessible à la RI : radiothérapie ou cimentoplastie d’abord ? RCP (X20)
    .detail = La priorité tourne en rond (X20) : radiothérapie en premier si la lésion n’est pas accessible à la radiologie interventionnelle (l. 101) ; cimentoplastie en alternative à d’autres techniques inefficaces ou non indiquées (l. 199), ou associée à une radiothérapie antalgique (l. 200). Le bot montre les deux et ne tranche pas : RCP (notre renvoi).
radiotherapy-board_controlled = Douleur contrôlée : la l. 101 ne parle que des douleurs résistantes ; RCP
    .detail = La ligne 101 s’adresse aux métastases douloureuses résistantes aux antalgiques. Le référentiel ne dit ici rien d’une douleur contrôlée ou absente : à discuter en RCP (notre renvoi). Ailleurs : risque de fracture d’un os long (l. 110-120), instabilité du rachis (l. 308).
radiotherapy-beside_cement = Radiothérapie antalgique, seule ou associée à une cimentoplastie : à discuter
    .detail = Lésion accessible à la radiologie interventionnelle : la ligne 101 ne fait plus de la radiothérapie le premier traitement, et ne l’exclut pas. La ligne 200 décrit la cimentoplastie « en association à une radiothérapie antalgique ». L’ordre est à décider en RCP (X20).
radiotherapy-cementoplasty = Cimentoplastie : douleur mal contrôlée par les antalgiques (l. 197), à discuter
    .detail = Référentiel, l. 196-201 : parmi les principales indications, le mauvais contrôle de la douleur par les antalgiques ; l’alternative à des techniques inefficaces ou non indiquées ; l’antalgie et la stabilisation, en association à une radiothérapie antalgique. Conditions et contre-indications : parcours de radiologie interventionnelle. Ordre à décider en RCP (X20).
radiotherapy-dose_30_10 = Schéma possible : 30 Gy en 10 fractions
    .detail = Référentiel, l. 103-104 : l’une des modalités qui peuvent être proposées. Dose étalée : voir ce que la ligne 108 dit de l’étalement, et sa portée (X28).
radiotherapy-dose_24_6 = Schéma possible : 24 Gy en 6 fractions
    .detail = Référentiel, l. 103 et 105 : l’une des modalités qui peuvent être proposées. Dose étalée : voir ce que la ligne 108 dit de l’étalement, et sa portée (X28).
radiotherapy-dose_20_5 = Schéma possible : 20 Gy en 5 fractions
    .detail = Référentiel, l. 103 et 106 : l’une des modalités qui peuvent être proposées. Dose étalée : voir ce que la ligne 108 dit de l’étalement, et sa portée (X28).
radiotherapy-dose_8_1 = Schéma possible : 8 Gy en 1 séance (effets aigus potentiellement sévères, et tardifs)
    .detail = Référentiel, l. 103 et 107 : 8 Gy en séance unique, « effets secondaires aigus potentiellement sévères et tardifs ». « Sévères » ne porte pas forcément sur les effets tardifs. La ligne 107 le propose malgré cette réserve (X28).

radiotherapy-aim = But palliatif ; efficacité attendue : 3 à 6 mois
    .detail = Référentiel, l. 102 : « L’objectif est palliatif, l’efficacité attendue est de 3 à 6 mois. » Les trois à six mois peuvent se lire comme une durée d’effet : la source ne précise pas.
radiotherapy-spreading = Étaler la dose améliore survie sans progression et contrôle local ; motricité égale
    .detail = Référentiel, l. 108 : l’étalement des doses améliore la survie sans progression et le contrôle local à 12 mois, sans différence sur la fonction motrice. On ne sait pas si « à 12 mois » porte sur les deux. La fonction motrice fait penser à la compression médullaire, pas à toutes les métastases (X28, notre lecture). Références de la ligne 104 : Lovelock 2010, Dennis 2013, Hartsell 2005.
radiotherapy-fractured_limb = Os long fracturé : chirurgie, puis radiothérapie adjuvante (parcours os long)
    .detail = Une fracture fait sortir de la ligne 101 (« non compliquées », notre lecture). Os long ou col fémoral : figure des lignes 121-140.
radiotherapy-fractured_spine = Vertèbre tassée : ciment, radiothérapie ou avis chirurgical (parcours rachis)
    .detail = Une fracture fait sortir de la ligne 101 (« non compliquées », notre lecture). Rachis : figure des lignes 309-329, flèches perdues ; radiothérapie d’une fracture mixte ou condensante (l. 319-321).
radiotherapy-techniques = Techniques : conformationnelle 3D, ou conditions stéréotaxiques
    .detail = Référentiel, l. 97-99 : radiothérapie conformationnelle en 3D ; radiothérapie en conditions stéréotaxiques.
radiotherapy-position = Position du patient à la séance : sa qualité et son contrôle sont importants
    .detail = Référentiel, l. 109 : « La qualité et le contrôle du positionnement du patient lors de la séance de radiothérapie est importante. »
radiotherapy-trials = Essais cliniques : faciliter l’inclusion est recommandé
    .detail = Référentiel, l. 100 : « Il est recommandé de faciliter l’inclusion dans les essais cliniques. » Les essais listés par le référentiel ont des dates : les vérifier au registre.
radiotherapy-stereotactic = Stéréotaxie : indication rare, critères et contre-indications
    .detail = Référentiel, l. 99 et 183-185 : indication rare, à valider en RCP.
radiotherapy-postoperative = Après une opération : radiothérapie postopératoire
    .detail = Référentiel, l. 178-182 (titre perdu, X47) : autre parcours, autres délais et doses.
radiotherapy-interventional = Radiologie interventionnelle : une des options locales
    .detail = Référentiel, l. 186 : le traitement local percutané fait partie de l’arsenal, à côté du traitement médical, de la radiothérapie et/ou de la chirurgie (Iannessi 2013).

radiotherapy-action-radiotherapy = Radiothérapie antalgique
radiotherapy-action-board = Discussion en RCP
radiotherapy-action-cementoplasty = Cimentoplastie
radiotherapy-action-dose_30_10 = 30 Gy en 10 fractions
radiotherapy-action-dose_24_6 = 24 Gy en 6 fractions
radiotherapy-action-dose_20_5 = 20 Gy en 5 fractions
radiotherapy-action-dose_8_1 = 8 Gy en 1 séance
