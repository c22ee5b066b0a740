# L’agenda et les rappels : ce qui est dû, et ce qu’on y répond.

agenda = { $count ->
        [0] Agenda
        [one] Agenda : 1 échéance
       *[other] Agenda : { $count } échéances
    }
agenda-empty = Rien n’est dû. Les échéances viennent des dates dites dans vos dossiers : opération, doses, contrôles, ce qui vous est confié.
agenda-how = En retard d’abord. Le dossier donne les sources, et ce qui n’est que « pas avant ».
agenda-file = { $count ->
        [0] Vos échéances, sous pseudonyme, pour votre agenda.
        [one] Vos échéances, sous pseudonyme, pour votre agenda. 1 n’y est pas : les documents ne donnent aucun jour.
       *[other] Vos échéances, sous pseudonyme, pour votre agenda. { $count } n’y sont pas : les documents ne donnent aucun jour.
    }
button-agenda = ◷ Agenda
button-ics = ◷ Fichier .ics
button-hours = ⚙ Rappels
button-due = { $count ->
        [0] ◷ Échéances
       *[other] ◷ Échéances ({ $count })
    }

hours = Quand rappeler ?
hours-now = Il est { $time } ({ $zone }). Silence de { $first } h à { $last } h.
hours-how = Choisissez votre fuseau horaire et vos heures de silence. Un rappel dû pendant le silence attend le matin.

reminder-late = { $count ->
        [one] en retard de 1 jour
       *[other] en retard de { $count } jours
    }
reminder-late-short = en retard de { $count } j
reminder-barred = contre-indiqué désormais : à décider en RCP
reminder-ask = fait ou non, à préciser (attendu au plus tard le { $last })
reminder-until = au plus tard le { $last }
reminder-from = à partir du { $first } ; sans date limite
reminder-asked = à partir du { $first }
button-decision-shown = Décision ›
reminder-no-day = aucun jour donné
reminder-clash = Un rendez-vous est pris hors de ces jours.
reminder-safety = Rappel de sécurité : il attend une réponse.
reminder-how = Fait, plus tard, ou plus du tout ?
reminder-how-late = Le dernier jour est passé : fait depuis, ou pourquoi pas ?
reminder-today = Aujourd’hui
reminder-when-done = Fait quel jour ?
reminder-when-later = Rappeler quand ?
reminder-why = Pour quelle raison ?
reminder-done = ✓ Fait le { $day }. C’est noté dans le dossier.
reminder-put-off = Nouveau rappel le { $day } à { $time }.
reminder-stopped = Plus de rappel pour cette échéance. { $why }
reminder-otherwise = Décidé autrement : { $why }. C’est noté.
reminder-last-weeks = Continuer les rappels ?
reminder-last-weeks-why = L’espérance de vie notée est de quelques semaines. Faut-il continuer à rappeler les échéances de ce dossier ? La question n’est posée qu’une fois.
reminder-goes-on = Les rappels continuent.
reminder-let-go = Plus aucun rappel pour ce dossier.
button-reminder-done = ✓ Fait
button-reminder-later = Plus tard
button-stop-reminder = Arrêter
button-otherwise = Décidé autrement
button-this-evening = Ce soir
button-tomorrow = Demain
button-next-week = Dans 7 jours
reminder-typed-done = Ou écrivez le jour : « 12/11 », « hier ».
reminder-typed-later = Ou écrivez le jour : « 3/12 », « dans 2 semaines ».
notice-reminder-not-yet = Ce jour est à venir : rien n’est noté. Écrivez le jour où c’était fait, ou touchez « Plus tard ».
notice-reminder-day-past = Ce jour est passé, ou c’est aujourd’hui : rien n’est noté. Écrivez un jour à venir, ou touchez « Fait ».
notice-reminder-far = Je n’ai pas reconnu ce jour dans l’année à venir, rien n’est noté. Écrivez « 3/12 » ou « dans 2 semaines ».
notice-reminder-far-safety = Ce rappel de sécurité se reporte d’un mois au plus : rien n’est noté. Écrivez un jour plus proche.
button-a-date = Une date…
button-go-on = Continuer
button-let-go = Arrêter
reason-declined = Refus du patient
reason-condition = État du patient
reason-contraindicated = Contre-indiqué
reason-elsewhere = Fait ailleurs
reason-no_slot = Pas de rendez-vous
reason-decided = Autre décision
reason-not_reached = Patient non joint
reason-handed_over = Transmis à l’équipe

due-title = Échéances
due-none = Aucune échéance : aucune date n’est notée (opération, dose, contrôle).
due-lifted = le délai est passé ; cela n’autorise rien en soi
due-waiting = pas avant le { $first }
due-bars = pas avant le { $first } ; sans date limite
due-still = jusqu’au { $last }
due-barred = contre-indiqué
due-ask = à préciser
due-clash = rendez-vous hors de ces jours
due-line = À faire
due-now = possible
due-lead = Le temps qui sépare un rappel de son échéance est notre choix, pas celui des sources.
due-no-doses = Compté depuis le début : aucune dose n’est notée, et la source compte les doses reçues.
due-doses = { $count ->
        [one] 1 dose reçue.
       *[other] { $count } doses reçues.
    }
city-london = Londres
city-reunion = La Réunion
city-noumea = Nouméa

# Dans la chronologie.

answered-done = fait
answered-stopped = plus de rappel
answered-otherwise = décidé autrement
answered-goes_on = ils continuent
answered-let_go = ils cessent
edition-taken = { $name } : édition { $edition } prise
edition-kept = { $name } : édition { $edition } gardée
