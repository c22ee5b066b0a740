# Un dossier qui change de main ; des lésions réunies ou séparées.

button-hand-over = Confier ›
button-hand-over-yes = Confier le dossier
button-together = Réunir, séparer
button-merge = = { $where }
merge-done = { $other } et { $one } sont une seule lésion : ce qui était dit de { $other } est dit de { $one }. Cela s’annule tant que rien d’autre n’en est dit.
button-unmerge = Annuler la réunion
notice-unmerge-too-late = Autre chose a été dit de ces lésions depuis, ou c’est déjà annulé : rien n’est changé. « Réunir, séparer » déplace ce qui est dit, élément par élément.
button-merge-yes = C’est la même
button-split = Séparer : { $where } ›
hand-over-which = À qui confier ce dossier ?
hand-over-nobody = Personne de votre équipe ne peut le recevoir : il faut un membre qui a accepté les conditions. /equipe en invite.
hand-over-sure = Le dossier, avec ses échéances, passe à { $who }, qui en est averti. Vous le retrouverez dans les dossiers de l’équipe, sans vos cartes.
hand-over-done = Confié à { $who }.
hand-over-received = { $who } vous confie ce dossier : il est à vous.
lesions-together = Une autre lésion est la même, ou une partie de ce qui est dit concerne l’autre ?
lesions-alone = Pas d’autre lésion dans ce dossier. Ajoutez-la d’abord.
lesions-split-how = Séparer : ajoutez la seconde lésion, puis faites-y passer ce qui la concerne. Rien n’est perdu.
merge-sure = { $other } et { $one } sont une seule lésion ? Tout ce qui est dit de { $other } passe à { $one } ; ce qui se contredit sera montré.
split-which = Touchez ce qui concerne l’autre lésion : il y passe, et revient de même.
split-nothing = Rien n’est dit de ces lésions.
timeline-merged = Lésions réunies : { $where } est { $into }
button-join = Joindre à un dossier : { $what }
join-which = À quel dossier joindre ce résultat ?
join-none = Aucun dossier ouvert. Un nouveau reprend ce résultat.
button-to-case = ▤ Dossier
cases-overdue = Dossiers en retard
cases-overdue-how = Une échéance y est passée.
cases-lacking = Dossiers incomplets
cases-lacking-how = Parmi les dix derniers touchés : un examen à faire, ou une urgence à exclure.
button-cases-overdue = En retard
button-cases-lacking = Incomplets
cases-board = Dossiers de la prochaine réunion
cases-board-how = Ceux de l’ordre du jour, dans son ordre ; /rcp prépare la réunion.
button-cases-board = À la réunion
