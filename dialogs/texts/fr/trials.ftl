# Essais : les mots du parcours.

trials = Essais
    .button = Essais
    .about = Les trois essais que le référentiel liste, leurs dates comparées à celle du jour, et qui ils concernent.
    .opening = Seul le registre dit si un essai inclut encore.
    .scope = Référentiel l. 402-413. Les trois y sont imprimés « Ouvert » : seul le registre dit si un essai inclut encore.
    .names = essais | trials

trials-inclusion = Il est recommandé de faciliter l’inclusion dans les essais cliniques (l. 100)
    .page = Essais cliniques : inclusion à faciliter
    .detail = Référentiel, l. 100, dans la partie sur la radiothérapie. La recommandation ne nomme aucun essai. Avant d’en parler au patient : registre et promoteur.
trials-stereo_os = STEREO-OS (UNICANCER), imprimé du 01-01-2018 au 24-01-2026 : stéréotaxie en plus
    .page = STEREO-OS (UNICANCER) : stéréotaxie en plus
    .detail = Référentiel, l. 407-409 : phase III, radiothérapie stéréotaxique en complément du traitement standard ; tumeur solide (sein, prostate, poumon) avec 1 à 3 métastases osseuses. Statut imprimé : « Ouvert (01-01-2018 - 24-01-2026) ». Passé le dernier jour (inclus) : indiqué ouvert dans la source, mais date de fin passée ; vérifier le registre (X31).
trials-stereo_os_registry = STEREO-OS, hors référentiel (ClinicalTrials.gov) : n’inclut plus ; étendu à 1–5
    .page = STEREO-OS au registre : n’inclut plus, étendu à 1–5 sites
    .detail = Hors référentiel : ClinicalTrials.gov, NCT03143322 : « Active, not recruiting » ; amendé à 1–5 métastases ; PS ≤ 1 ; fin estimée le 24-07-2027. Confiance moyenne (une source, consultée avant ce jour) : vérifier le registre.
trials-stereo_os_fits = Tumeur et 1 à 3 sites : dans les critères imprimés de STEREO-OS ; vérifier le registre
    .page = STEREO-OS : critères imprimés remplis (1 à 3 sites), voir le registre
    .detail = Référentiel, l. 407 : sein, prostate ou poumon, avec 1 à 3 métastases osseuses. Ce sont les seuls critères imprimés : les autres sont au registre et chez le promoteur. Les remplir ne dit pas que l’essai inclut encore.
trials-stereo_os_amended = 4 ou 5 sites : hors des 1 à 3 imprimés ; dans 1–5, hors référentiel (ClinicalTrials.gov)
    .page = STEREO-OS : 4 ou 5 sites, hors des 1 à 3 mais dans 1–5
    .detail = Le référentiel imprime 1 à 3 métastases osseuses (l. 407). Hors référentiel : ClinicalTrials.gov, NCT03143322, amendé à 1–5 métastases, n’inclut plus. Vérifier le registre.
trials-prism = PRISM (CHU de Besançon), imprimé du 30-05-2016 au 30-05-2022 : qualité de vie
    .page = PRISM (CHU de Besançon) : qualité de vie
    .detail = Référentiel, l. 403-405 : étude de cohorte, prise en charge après traitement anti-résorption osseuse injectable et son influence sur la qualité de vie, chez des patients ayant des métastases osseuses. Statut imprimé : « Ouvert (30-05-2016 - 30-05-2022) ». Passé le dernier jour (inclus) : indiqué ouvert dans la source, mais date de fin passée ; vérifier le registre (X31).
trials-telocap02 = Telocap02 (CHRU de Besançon), imprimé du 01-12-2015 au 30-06-2021 : immunité T CD4
    .page = Telocap02 (CHRU de Besançon) : immunité T CD4
    .detail = Référentiel, l. 411-413 : étude de l’immunité anti-télomérase T CD4 dans le cancer du poumon métastatique. Statut imprimé : « Ouvert (01-12-2015 - 30-06-2021) ». Passé le dernier jour (inclus) : indiqué ouvert dans la source, mais date de fin passée ; vérifier le registre (X31).
trials-telocap02_fits = Poumon métastatique : la population imprimée de Telocap02 ; vérifier le registre
    .page = Telocap02 : poumon métastatique, vérifier le registre
    .detail = Référentiel, l. 411 : « dans le cancer du poumon métastatique ». Aucun autre critère n’est imprimé : les autres sont au registre et chez le promoteur. Le remplir ne dit pas que l’étude inclut encore.

trials-action-inclusion = Inclusion dans un essai
