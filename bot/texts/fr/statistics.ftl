# Ce qu’une équipe a fait de ses dossiers, compté.

stats-head = Bilan · { $team }
stats-none = Pas encore de bilan : un trimestre est compté cinq semaines après sa fin, à partir de 5 dossiers ; sinon avec le suivant.
stats-foot = Un dossier compte une seule fois, au trimestre de sa première réunion, tel qu’on le connaissait cinq semaines après. Ce qui a été dit ne change plus. Rien n’est dit de moins de 5 dossiers ; les petits nombres sont réunis.
stats-before = { $count ->
    [one] La période précédente est dans le tableau.
   *[other] Les { $count } périodes précédentes sont dans le tableau.
}
stats-cases = Dossiers
stats-cases-decided = Dossiers décidés
stats-cases-decided-how = Moins de 5 dossiers sont sans décision : ils ne sont pas comptés.
stats-completeness = Complétude
stats-completeness-complete = complets
stats-completeness-incomplete = incomplets
stats-completeness-unknown = non connu
stats-decided = Décisions
stats-decided-decided = décidés
stats-decided-undecided = sans décision
stats-delays = Délais (médiane, en jours)
stats-delays-asked_presented = question → réunion
stats-delays-presented_decided = réunion → décision
stats-delays-decided_applied = décision → réalisation
stats-accord = Au regard des documents
stats-accord-concordant = concordantes
stats-accord-conditional = sous conditions
stats-accord-deviating = s’en écartent
stats-pathways = Par parcours
stats-deviations = Motifs d’écart
stats-applied = Réalisation
stats-applied-done = faites
stats-applied-otherwise = modifiées ou non faites
stats-applied-unknown = non dit
stats-otherwise = Modifiées ou non faites
stats-otherwise-changed = modifiées
stats-otherwise-not_done = non faites
stats-not_applied = Motifs de non-réalisation
stats-together = ensemble
stats-file = Bilan de l’équipe, en tableau (séparateur point-virgule).
stats-column-period = Période
stats-column-part = Partie
stats-column-what = Ligne
stats-column-count = Nombre
stats-file-name = bilan
stats-title = Bilan de l’équipe
stats-how = Dossiers, complétude, délais, décisions et réalisation, par trimestre.
button-figures = Bilan ›
button-figures-message = Message
button-figures-table = Tableau (CSV)
