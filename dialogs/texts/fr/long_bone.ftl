# Os long et col fémoral : les mots du parcours.

long_bone = Os long, col fémoral
    .button = Os long
    .about = Fracture ? Mirels ? Ce que le référentiel propose pour une métastase d’un os long ou du col fémoral.
    .scope = Figure des lignes 121-140 : ses flèches et ses étiquettes oui/non sont perdues ; « fracture → chirurgie » est notre lecture (l. 233).

long_bone-fracture = Fracture pathologique : prise en charge rapide, sans attendre la fin des questions
    .detail = Le document D demande une prise en charge rapide d’une fracture pathologique, du rachis ou d’un os périphérique, pour éviter l’immobilisation prolongée et ses complications (D l. 26) ; il ne donne ni délai ni technique à cet endroit. Qui appeler n’est pas imprimé ; notre lecture : l’oncologue et le chirurgien de garde, la RCP ensuite.
long_bone-no_surgical_benefit = Espérance de vie < 6 semaines : aucun bénéfice d’une chirurgie
    .detail = Référentiel, l. 223 : au-dessous de 6 semaines, « aucun bénéfice d’une intervention chirurgicale » ; le mot contre-indication est notre lecture. La radiothérapie adjuvante, qui suit l’opération (l. 134-136), n’est alors pas proposée : notre lecture, rien ne l’interdit. Ce qui remplace l’opération n’est pas imprimé : RCP. Le geste percutané (l. 121) n’est pas nommé par la l. 223 : RCP aussi. Exactement 6 semaines n’est pas défini (X10) : RCP.
long_bone-weight_bearing = Ciment seul : pas en zone portante d’un os long (membre inférieur, notre lecture)
    .detail = Référentiel, l. 206 : la cimentoplastie s’adresse à toutes les localisations, à l’exception des lésions pré-fracturaires d’os longs en zone portante. Aucun des deux mots n’y est défini. Notre lecture, prudente : « zone portante » est le membre inférieur, col fémoral compris ; « pré-fracturaire » est toute lésion non fracturée, quel que soit le Mirels. Le ciment associé à un clou ou à des vis n’est pas exclu (l. 121 ; X21).
long_bone-surgery = Fracture : chirurgie, ostéosynthèse ou arthroplastie
    .detail = Figure, l. 131-138 : fracture pathologique → chirurgie, ostéosynthèse ou arthroplastie (flèches perdues : notre lecture, appuyée sur la l. 233, « fracture avérée sur lésion pathologique »). La décision se prend en RCP, selon l’espérance de vie (l. 220-229) : de 6 semaines à 1 an, ostéosynthèse moins agressive ; au-delà d’1 an, résection-reconstruction (l. 224-225).
long_bone-prophylactic_surgery = Mirels ≥ 9 : chirurgie prophylactique (ostéosynthèse ou arthroplastie)
    .detail = Référentiel, l. 120 et 232 : chirurgie préventive si le score de Mirels est ≥ 9, par ostéosynthèse ou arthroplastie (l. 131-133). La décision se prend en RCP, selon l’espérance de vie (l. 220-229).
long_bone-board = Mirels 8 : discussion en RCP
    .detail = Référentiel, l. 119 : score à 8, discussion en RCP (l. 126 dans la figure).
long_bone-board_no_points = Col fémoral ou aucune douleur : pas de total au référentiel ; RCP
    .detail = Le tableau (l. 112-115) ne donne de points ni au col fémoral (M4) ni à l’absence de douleur (M3). Le total montré vient d’une convention hors référentiel : 3 pour le col, 1 sans douleur. Ce que le bot en tire est à confirmer en RCP, dans les deux sens.
long_bone-board_no_surgery = Indication opératoire, mais espérance de vie < 6 semaines, ou 6 pile : RCP
    .detail = Référentiel, l. 220-223 : la décision d’opérer se prend en RCP et tient compte de l’espérance de vie ; au-dessous de 6 semaines, « aucun bénéfice d’une intervention chirurgicale ». Ce qui remplace l’opération n’est pas imprimé, et la l. 223 ne nomme pas le geste percutané (l. 121) : RCP. Exactement 6 semaines n’est pas défini (X10) : RCP aussi.
long_bone-radiotherapy = Mirels ≤ 7 : radiothérapie, 8 Gy/1 ou 30 Gy/10 (dose la plus souvent réalisée)
    .detail = Référentiel, l. 118 et 127-129 : score ≤ 7, radiothérapie de 8 Gy en 1 fraction ou 30 Gy en 10 fractions ; 30 Gy/10 porte l’astérisque « doses les plus souvent réalisées » (l. 122). La phrase ne distingue pas une lésion sans douleur (M7) : RCP. Pour 8 Gy en séance unique, la l. 107 note des « effets secondaires aigus potentiellement sévères et tardifs ».
long_bone-adjuvant_radiotherapy = Après la chirurgie : radiothérapie adjuvante, 30 Gy en 10 fractions
    .detail = Figure, l. 134-136 : radiothérapie adjuvante, 30 Gy en 10 fractions, dose la plus souvent réalisée (l. 122). Sur l’ensemble de la pièce osseuse (l. 238). Début, peau et option de 8 Gy : parcours postopératoire (l. 178-182).
long_bone-percutaneous_fixation = Enclouage ou vissage percutané ± cimentoplastie, à discuter en RCP
    .detail = « Option : Enclouage/vissage percutané ± cimentoplastie » (l. 121). Son point d’attache dans la figure est perdu : proposée ici partout où la figure mène à la chirurgie (notre lecture). À moins de 6 semaines d’espérance de vie, la l. 223 vise « une intervention chirurgicale » et ne dit rien du geste percutané : à discuter en RCP.
long_bone-percutaneous_screws = Vissage percutané : fracture du bassin ou du fémur proximal avec Mirels > 8
    .detail = Référentiel, l. 208 : lésions lytiques avec fracture pathologique du bassin et/ou du fémur proximal avec un score de Mirels > 8. Or la figure ne calcule le Mirels que sans fracture, et il ne vaut pas au bassin : montré tel qu’imprimé, à discuter en RCP.
long_bone-cement_alone = Cimentoplastie seule d’une lésion lytique symptomatique : possible, en RCP
    .detail = Référentiel, l. 190 et 206 : la cimentoplastie des lésions ostéolytiques symptomatiques, rachidiennes ou périphériques, « permettrait » un contrôle durable des douleurs dans 60 à 85 % des cas ; toutes localisations, à l’exception des lésions pré-fracturaires d’os longs en zone portante. Décision en RCP avec les radiologues interventionnels (l. 195).
long_bone-marked_risk = Risque de fracture marqué : radiothérapie et chirurgie sont à discuter
    .detail = Référentiel, l. 110 (Hipp 1995, Van der Linden 2003). « Risque marqué » est lu ici comme Mirels ≥ 8.
long_bone-before_percutaneous = Avant un geste percutané : coagulation, anticoagulants ; infection ou sepsis le contre-indique (l. 204)
    .detail = Référentiel, l. 204 : « Un bilan de la coagulation et une gestion des anticoagulants ou antiagrégants est à organiser avant le geste. » Un site infectieux sur le point de ponction, ou un sepsis d’origine indéterminée et/ou non contrôlé, « constitue une contre-indication au geste ». Les délais d’arrêt ne sont pas imprimés. La ligne suit la cimentoplastie ; elle est lue pour tous les gestes percutanés (notre lecture). À cocher et à répondre dans la radiologie interventionnelle.
long_bone-board_decides = La chirurgie se décide en RCP : espérance de vie, état général, bénéfice, risques
    .detail = Référentiel, l. 220-229 : indication théorique, espérance de vie, état général et besoins fonctionnels, bénéfice attendu, risques, programme oncologique global.

long_bone-action-surgery = Chirurgie
long_bone-action-prophylactic_surgery = Chirurgie prophylactique
long_bone-action-board = Discussion en RCP
long_bone-action-radiotherapy = Radiothérapie
long_bone-action-adjuvant_radiotherapy = Radiothérapie adjuvante
long_bone-action-percutaneous_fixation = Enclouage ou vissage percutané
long_bone-action-percutaneous_screws = Vissage percutané (l. 208)
long_bone-action-cement_alone = Cimentoplastie seule
