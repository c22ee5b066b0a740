# Urgence : les mots du parcours.

emergency = Urgence
    .button = Urgence
    .about = Déficit, moelle menacée, hypercalcémie, fracture : ce qui se fait maintenant, puis le parcours qui suit, puis la RCP.
    .opening = Ce bot ne remplace pas l’appel.
    .scope = Référentiel l. 22, 25, 31, 121-141, 308 et document D l. 12, 26, 28, 42. Délais, corticoïde et immobilisation n’y sont pas : hors référentiel, NICE NG234 (recommandation britannique). Ce bot ne remplace pas l’appel.
    .command = Urgence : moelle, calcium, fracture
    .names = urgence | emergency

emergency-cord = Moelle : appelez maintenant le radiothérapeute et le neurochirurgien (l. 141)
    .page = Moelle : appelez maintenant radiothérapeute et neurochirurgien
    .detail = 
        1. Radiothérapeute et neurochirurgien, maintenant (qui appeler est notre lecture ; un avis n’est pas une opération). Référentiel, l. 141 : irradiation exclusive en urgence, ou adjuvante après neurochirurgie (Schultheiss 2008), sans délai (R8) ; titre perdu, « compression médullaire » est déduit (X47).
        2. IRM du rachis complet (l. 31) ; dans les 24 h s’il y a des signes (hors référentiel : NICE NG234).
        3. Immobiliser ; avis de stabilité dans les 24 h (hors référentiel : NICE NG234).
        4. Dexaméthasone 16 mg s’il y a des signes, puis 16 mg/j ; hémopathie suspectée : hématologue d’abord (hors référentiel : NICE NG234).
    .urgent =
        1. Irradiation en urgence, seule ou après neurochirurgie (référentiel, qui ne dit ni le délai ni qui appeler). Un avis n’est pas une opération.
        2. IRM du rachis complet ; dans les 24 h s’il y a des signes (hors référentiel : NICE NG234).
        3. Immobiliser ; avis de stabilité dans les 24 h (hors référentiel : NICE NG234).
        4. Dexaméthasone 16 mg s’il y a des signes, puis 16 mg/j ; hémopathie suspectée : hématologue d’abord (hors référentiel : NICE NG234).
emergency-hypercalcaemia = Hypercalcémie : appelez l’oncologue de garde ; aucune source ne donne de conduite
    .page = Hypercalcémie : appelez l’oncologue de garde
    .detail = Référentiel, l. 22 : l’hypercalcémie ne fait plus partie des événements osseux, en raison de son étiologie parfois paranéoplasique et des possibilités thérapeutiques, qui n’y sont pas décrites. L’appel est notre renvoi. Classes de calcémie corrigée hors référentiel : NHS CKS. Dans le doute, calcium ionisé. Calcium et vitamine D d’un antirésorptif : pas en cas d’hypercalcémie (hors référentiel : EMA, Xgeva).
    .urgent = Aucune source ne donne de conduite : appelez l’oncologue de garde. Dans le doute, calcium ionisé. Ni calcium ni vitamine D tant qu’elle dure (hors référentiel : EMA, Xgeva). Classes de calcémie corrigée hors référentiel : NHS CKS.
emergency-fracture = Fracture pathologique : prise en charge rapide (D l. 26) ; appelez l’oncologue de garde
    .page = Fracture pathologique : appelez vite l’oncologue de garde
    .detail = Document D, l. 26 : une fracture pathologique, du rachis ou d’un os périphérique, nécessite une prise en charge rapide pour prévenir l’immobilisation prolongée et ses complications. Aucun délai n’est donné. L’appel est notre renvoi. Au rachis, cherchez d’abord un déficit.
    .urgent = Prise en charge rapide d’une fracture pathologique, du rachis ou d’un os périphérique, pour éviter l’immobilisation prolongée (POST’U ; sans délai précisé). Appelez l’oncologue de garde (notre renvoi). Au rachis, cherchez d’abord un déficit.


emergency-mri_24h = IRM du rachis dès que possible, au plus 24 h (hors référentiel : NICE NG234)
    .page = IRM du rachis : au plus 24 h
    .detail = Hors référentiel (NICE NG234, rec. 1.5.2) : avec des signes neurologiques, IRM dès que possible, et toujours dans les 24 h de la suspicion. Rachis complet : l. 31.
emergency-mri_soon = IRM du rachis dès que possible (hors référentiel : NICE NG234)
    .page = IRM du rachis : dès que possible
    .detail = Hors référentiel (NICE NG234) : dès que possible ; les 24 h y sont imprimées pour une suspicion avec signes neurologiques. Sans déficit, l’appliquer à une moelle menacée est notre lecture. Rachis complet : l. 31.
emergency-dexamethasone = Dexaméthasone 16 mg dès que possible, puis 16 mg/j (hors référentiel : NICE NG234)
    .page = Dexaméthasone : 16 mg puis 16 mg/j, sauf hémopathie suspectée
    .detail = Hors référentiel (NICE NG234, rec. 1.8.1) : avec des symptômes ou signes neurologiques, dexaméthasone 16 mg par la bouche (ou équivalent parentéral) dès que possible, puis 16 mg par jour. Pas avant l’avis de l’hématologue si une hémopathie est suspectée. Recommandation britannique ; le référentiel ne parle pas de corticoïde (R8).
emergency-immobilise = Immobiliser le patient (hors référentiel : NICE NG234)
    .page = Immobiliser le patient
    .detail = Hors référentiel (NICE NG234) : immobiliser en attendant l’avis sur la stabilité. Recommandation britannique.
emergency-stability = Avis sur la stabilité du rachis dans les 24 h (hors référentiel : NICE NG234)
    .page = Stabilité : avis dans les 24 h
    .detail = Hors référentiel (NICE NG234) : avis sur la stabilité dans les 24 h. Le référentiel recommande un avis chirurgical à partir d’un SINS de 7 (l. 308) ; le SINS ne mesure pas la compression de la moelle.
emergency-radiotherapy = Irradiation en urgence, exclusive ou après un geste neurochirurgical (l. 141)
    .page = Irradiation : en urgence
    .detail = Référentiel, l. 141 : irradiation exclusive en urgence, ou adjuvante après un geste neurochirurgical (Schultheiss 2008). Aucun délai n’est donné (R8). Doses et Rades : parcours de la compression médullaire.
emergency-radiotherapy_24h = Irradiation dans les 24 h de la confirmation (hors référentiel : NICE NG234)
    .page = Irradiation : dans les 24 h de la confirmation
    .detail = Hors référentiel (NICE NG234) : radiothérapie dans les 24 h de la confirmation. Sans déficit, l’appliquer à une moelle menacée est notre lecture. Recommandation britannique ; le référentiel dit « en urgence », sans délai (l. 141).
emergency-decompression = Compression significative : seule une décompression chirurgicale répond (D l. 42)
    .page = Si compression significative : décomprimer
    .detail = Document D, l. 42 : en cas d’instabilité rachidienne sévère ou de compression médullaire significative, seule une décompression chirurgicale peut répondre aux besoins ; la radiologie interventionnelle ne remplace ni la radiothérapie ni la chirurgie. Le référentiel prévoit aussi une irradiation exclusive (l. 141) et la figure 3 du document D une électrochimiothérapie (l. 39) : en tension (X34). « Significative » est lu comme un déficit ; menace sans déficit : la ligne ne tranche pas. Avis chirurgical maintenant, dans les deux cas. Espérance de vie < 6 semaines : aucun bénéfice d’une chirurgie (l. 223) ; 6 pile, non défini (X10) : RCP. Non demandée ici.
emergency-multidisciplinary = Avec les spécialistes concernés, dans la mesure du possible (l. 25)
    .page = Prise en charge multidisciplinaire
    .detail = Référentiel, l. 25 : la prise en charge des métastases osseuses nécessite, dans la mesure du possible, une prise en charge multidisciplinaire avec les spécialistes concernés.
emergency-board = RCP ensuite, sans retarder l’urgence (D l. 12)
    .page = sans retarder l’urgence
    .detail = Document D, l. 12 : tout traitement locorégional de métastases doit être discuté en RCP, avec un représentant de chaque spécialité impliquée. La tenir après l’urgence est notre lecture.

emergency-no_surgical_benefit_1 = Groupe I : « pas de bénéfice de la chirurgie » (l. 167) ; l’avis reste demandé (X49)
    .page = Chirurgie : sans bénéfice (Rades I)
    .detail = L. 166-167 : faible taux de maintien ambulatoire, pas de bénéfice de la chirurgie. Un avis n’est pas une opération : il reste demandé, le groupe est montré à côté, et la RCP tranche (notre lecture). Le document D dit l’inverse pour une compression significative (D l. 42 ; X34).
emergency-without_surgery = Groupe III : excellent résultat sans chirurgie (l. 175)
    .page = Chirurgie : « excellent résultat sans » (Rades III)
    .detail = L. 174-175 : fort taux de maintien ambulatoire, excellent résultat sans chirurgie. L’avis chirurgical reste demandé si la moelle est menacée (notre lecture, X49) ; l’instabilité est une autre question (SINS).
emergency-whole_spine = L’IRM devrait être du rachis complet (l. 31)
    .page = IRM : de tout le rachis
    .detail = Référentiel, l. 31 : l’IRM du rachis complet devrait être réalisée en cas d’atteinte vertébrale, notamment à la recherche d’une épidurite.
emergency-steroid_threat = Corticoïde : cité seulement avec symptômes ou signes (hors référentiel : NICE NG234)
    .page = Corticoïde : seulement avec symptômes ou signes
    .detail = Hors référentiel (NICE NG234) : dexaméthasone 16 mg quand il y a des symptômes ou signes neurologiques. Sans eux, le bot ne la propose pas : demandez à l’oncologue de garde. Si un signe apparaît, c’est un déficit. Pas de corticoïde avant l’hématologue si une hémopathie est suspectée.
emergency-calcium_below = Calcium < 2,65 : sous la classe légère (hors référentiel : NHS CKS, Schini 2021)
    .page = Calcium < 2,65 : sous la classe légère
    .detail = Hors référentiel : norme en usage de 2,20 à 2,60 mmol/L, un consensus britannique (Pathology Harmony, d’après Schini 2021, qui mesure 2,19 à 2,56) ; hypercalcémie légère à partir de 2,65 (NHS CKS). Ce chiffre seul ne la montre pas ; dans le doute, calcium ionisé. Symptômes : appelez quand même (notre renvoi).
emergency-calcium_mild = Calcium 2,65-3,00 : hypercalcémie légère (hors référentiel : NHS CKS)
    .page = Calcium 2,65-3,00 : hypercalcémie légère
    .detail = Classe hors référentiel : NHS CKS, 2,65 à 3,00 mmol/L. Aucune source du bot ne donne de conduite : dites la classe à l’oncologue de garde.
emergency-calcium_at_3 = Calcium 3,00 : hypercalcémie légère ou modérée (hors référentiel : NHS CKS, GPnotebook)
    .page = Calcium 3,00 : hypercalcémie légère ou modérée
    .detail = Hors référentiel : NHS CKS compte 3,00 mmol/L dans la classe légère ; GPnotebook y commence la modérée. Aucune source du bot ne donne de conduite : dites les deux à l’oncologue de garde.
emergency-calcium_moderate = Calcium 3,00-3,40 : hypercalcémie modérée (hors référentiel : NHS CKS)
    .page = Calcium 3,00-3,40 : hypercalcémie modérée
    .detail = Classe hors référentiel : NHS CKS, 3,01 à 3,40 mmol/L. Aucune source du bot ne donne de conduite : dites la classe à l’oncologue de garde.
emergency-calcium_severe = Calcium > 3,40 : hypercalcémie sévère (hors référentiel : NHS CKS)
    .page = Calcium > 3,40 : hypercalcémie sévère
    .detail = Classe hors référentiel : NHS CKS, au-dessus de 3,40 mmol/L. Aucune source du bot ne donne de conduite : dites la classe à l’oncologue de garde.
emergency-to_long_bone = Os long : fracture → chirurgie selon l’espérance de vie, parcours de l’os long
    .page = Os long fracturé : chirurgie selon l’espérance de vie
    .detail = Référentiel, l. 121-140 : fracture pathologique → chirurgie, puis radiothérapie adjuvante (flèches perdues). Le parcours de l’os long demande l’espérance de vie.
emergency-to_spine = Rachis : déficit ? moelle menacée ? Sinon, SINS et avis : parcours du rachis
    .detail = Cherchez d’abord un déficit ou une moelle menacée : s’il y en a, recommencez par ce signe. Sinon, fracture-tassement et SINS, avis chirurgical recommandé à partir de 7 (l. 308).
emergency-to_interventional = Bassin : l’ostéosynthèse percutanée est souvent indiquée (D l. 28)
    .page = Bassin : ostéosynthèse percutanée souvent indiquée
    .detail = Document D, l. 28 : l’ostéosynthèse percutanée par vis cimentées est utilisée dans les fractures plus complexes, souvent indiquée dans celles du bassin. Conditions et contre-indications : parcours de radiologie interventionnelle.
emergency-other_bone = Autre os : prise en charge rapide (D l. 26), pas d’arbre dans les sources : bilan
    .page = Autre os : prise en charge rapide, puis le bilan
    .detail = Document D, l. 26 : la prise en charge rapide vaut pour le rachis et les os périphériques. Aucun schéma des sources ne traite d’un autre os : le bilan, puis la RCP (notre renvoi).
emergency-no_emergency = Aucun de ces signes : le bilan dit quel parcours ouvrir
    .detail = Référentiel, l. 25 : prise en charge multidisciplinaire, dans la mesure du possible avec les spécialistes concernés. Le bilan dit quel parcours ouvrir. Si un signe apparaît, revenez ici.

emergency-action-mri = IRM du rachis
emergency-action-dexamethasone = Dexaméthasone
emergency-action-immobilise = Immobilisation
emergency-action-stability = Avis sur la stabilité
emergency-action-radiotherapy = Irradiation en urgence
emergency-action-decompression = Décompression chirurgicale
emergency-action-board = RCP
emergency-action-multidisciplinary = Prise en charge multidisciplinaire
