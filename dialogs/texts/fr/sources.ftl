# Les deux documents.

document-L = Référentiel OncoBFC · NEON · ONCORIF : métastases osseuses du cancer du poumon
    .population = écrit pour le cancer du poumon
    .outside = Référentiel écrit pour le cancer du poumon : hors de sa population ici
document-D = POST’U 2025, L. Tselikas : métastases osseuses des cancers digestifs
    .population = écrit pour les cancers digestifs
    .outside = Document écrit pour les cancers digestifs : hors de sa population ici
