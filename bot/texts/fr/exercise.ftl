# Les exercices : des cas travaillés, pour s’entraîner.

exercise-head = ▣ Exercice : ce n’est pas un patient
exercise-how = Un cas inventé, les questions du score, puis le résultat et pourquoi. Aucune de vos réponses n’est gardée, seulement combien sont justes.
exercise-none-signed = Aucun cas n’est encore signé par un clinicien : ils sont travaillés à la main d’après les tableaux des sources.
exercise-unsigned = Cas pas encore signé par un clinicien, travaillé à la main d’après les tableaux des sources.
exercise-signed = Cas signé : { $by }
exercise-patient = Patient inventé
exercise-which-band = Quelle classe, à vue d’œil ?
exercise-right = ✓ Juste.
exercise-wrong = ✗ Pas tout à fait.
exercise-yours = Vous
exercise-tally = { $recent } sur les { $of } derniers, { $right } sur { $done } en tout
button-exercise-guess = Deviner la classe
button-exercise-show = Voir la réponse
button-exercise-next = Un autre { $score }
button-exercise-other = Autre score
button-exercise-forget = Effacer mes chiffres
