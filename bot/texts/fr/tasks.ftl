# Qui prépare quoi, et pour quand.

button-tasks = Qui, quand ›
button-page-of = Page { $number }/{ $count } ›
tasks = Qui, pour quand
tasks-how = Touchez ce que vous confiez.
task-how = Qui, et pour quand ? Une date peut être écrite : « 12/12 », « dans 10 jours ».
task-nobody = personne n’est désigné
task-me = Moi
button-task-others = Autre ›
button-task-nobody = Personne, sans date
task-in = { $count ->
        [one] 1 jour
        [7] 1 semaine
        [14] 2 semaines
       *[other] { $count } jours
    }
task-meeting = Réunion { $day }
task-until = pour le { $day }
task-late = en retard
notice-task-day-unread = Ce n’est pas un jour à venir. Écrivez par exemple « 12/12 » ou « dans 10 jours » ; rien n’est noté.
timeline-task = À préparer : { $what }

# Rappels.

deadline-task = à préparer
    .short = à préparer
    .what = À préparer pour ce dossier, dans le délai choisi avec « Qui, pour quand ».
