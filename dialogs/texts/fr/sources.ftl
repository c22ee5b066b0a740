# Les deux documents.

document-L = Référentiel OncoBFC · NEON · ONCORIF : métastases osseuses du cancer du poumon
    .cancer = poumon
    .population = écrit pour le cancer du poumon
    .outside = Référentiel écrit pour le cancer du poumon : hors de sa population ici
    .label = référentiel
    .short = poumon 2024
    .name = Référentiel poumon 2024
document-D = POST’U 2025, L. Tselikas : métastases osseuses des cancers digestifs
    .cancer = digestif
    .population = écrit pour les cancers digestifs
    .outside = Document écrit pour les cancers digestifs : hors de sa population ici
    .label = POST’U
    .short = POST’U
    .name = POST’U 2025

section-L-EPI = épidémiologie
section-L-IMG = imagerie
section-L-SYS = traitement systémique
section-L-BTA = antirésorptifs
section-L-RT = radiothérapie
section-L-SBRT = stéréotaxie
section-L-SURG = chirurgie
section-L-IR = radiologie interventionnelle
section-L-SPINE = rachis
section-L-SCOPE = présentation
section-L-TRIAL = essais cliniques
section-D-EPI = épidémiologie
section-D-IR = radiologie interventionnelle
section-D-SCOPE = présentation
section-D-KEY = les 5 points forts
