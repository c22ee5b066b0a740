# Radiothérapie stéréotaxique : les mots du parcours.

stereotactic = Stéréotaxie
    .button = Stéréotaxie
    .about = Les critères de la radiothérapie stéréotaxique, ses sept contre-indications une à une, et le traitement étalé pseudo-curatif.
    .opening = Indication rare, à valider en RCP.
    .scope = Référentiel, l. 183-185 : indication rare, à valider en RCP. Titre perdu : la stéréotaxie est déduite de la ligne 185 (X47). Les valeurs exactes (3 mois, 25 %, 5 mm) n’y sont pas définies (X10, X22) : RCP.
    .names = stereotaxie | stereotactic


stereotactic-board = Stéréotaxie : indication rare, à valider en RCP
    .page = stéréotaxie, indication rare à valider
    .detail = Référentiel, l. 183 : « Indication rare et à valider en RCP ».
stereotactic-stereotactic = Stéréotaxie : critères réunis (1 à 3 sites, pas de viscère, stable, bien délimitée)
    .page = Stéréotaxie : critères réunis, 1 à 3 sites
    .detail = Référentiel, l. 183 : métastases osseuses limitées en taille et en nombre (1 à 3 sites), de volume bien délimité en imagerie, sans localisation secondaire viscérale, en situation carcinologique stabilisée. Technique validée pour le rachis et les autres localisations (l. 185). Ni taille ni dose ne sont données. À valider en RCP.
stereotactic-pseudo_curative = Hors rachis : radiothérapie normofractionnée étalée, dose pseudo-curative, possible
    .page = Oligométastatique hors rachis : étalé, dose pseudo-curative
    .detail = Référentiel, l. 185 : pour les localisations oligométastatiques extra-rachidiennes, un traitement normo-fractionné étalé « peut être proposé à dose pseudo-curative », sans chiffre. « Oligométastatique » n’est pas défini ; il est lu comme 1 à 3 sites osseux sans métastase viscérale, comme à la ligne 183 (notre lecture). 4 ou 5 sites : RCP.

stereotactic-criteria_missing = Un critère de la ligne 183 n’est pas rempli : la stéréotaxie n’est pas proposée
    .page = Stéréotaxie : pas proposée, un critère n’est pas rempli
    .detail = Référentiel, l. 183 : tous les critères sont demandés : 1 à 3 sites, taille limitée, volume bien délimité, pas de métastase viscérale, maladie stabilisée. Autres radiothérapies : parcours radiothérapie.
stereotactic-three_sites = 3 sites : stéréotaxie de 1 à 3 (l. 183), traitements locaux si ≤ 2 (l. 49)
    .page = 3 sites : stéréotaxie 1 à 3, traitements locaux si ≤ 2
    .detail = Deux réponses à 3 sites (X9). La ligne 183 ouvre la stéréotaxie de 1 à 3 sites. La ligne 49 dit les traitements locaux utilisables si le nombre de sites métastatiques est ≤ 2. Les deux sont montrées ; RCP.
stereotactic-stereo_os = 4-5 sites : STEREO-OS étendu à 1-5, mais n’inclut plus (hors référentiel : ClinicalTrials.gov)
    .page = 4-5 sites : STEREO-OS étendu à 1-5, n’inclut plus
    .detail = Hors référentiel : ClinicalTrials.gov NCT03143322. STEREO-OS a été amendé à 1-5 métastases ; il est noté actif, sans recrutement. Le référentiel, lui, s’arrête à 3 sites (l. 183).
stereotactic-sins = Rachis : le SINS peut aider à juger de la stabilité (lien fait par nous)
    .page = Rachis : le SINS aide à juger de la stabilité
    .detail = La ligne 184 ne définit pas l’instabilité vertébrale. Le SINS (l. 277-307) classe stable 0-6, potentiellement instable 7-12, instable 13-18 ; avis chirurgical recommandé à partir de 7 (l. 308). Les rapprocher est notre lecture.
stereotactic-validated = Technique validée pour le rachis et les autres localisations
    .detail = Référentiel, l. 185 : « La technique stéréotaxique est validée pour le rachis et les autres localisations. »
stereotactic-heading_lost = Titre de la section perdu : le texte qui suit la rattache à la stéréotaxie (l. 185)
    .detail = Lignes 183-184 : leur titre est perdu (X47). Qu’elles portent sur la stéréotaxie se déduit de la ligne 185 et de leurs critères.
stereotactic-other_radiotherapy = Radiothérapie antalgique : but palliatif, schémas
    .detail = Référentiel, l. 97-109.
stereotactic-trials = Essais cliniques : faciliter l’inclusion est recommandé (l. 100)
    .page = Essais cliniques : inclusion à faciliter
    .detail = Référentiel, l. 100. Les essais listés ont des dates : les vérifier au registre.

stereotactic-action-stereotactic = Radiothérapie stéréotaxique
stereotactic-action-pseudo_curative = Normofractionné étalé, pseudo-curatif
stereotactic-action-board = Validation en RCP
