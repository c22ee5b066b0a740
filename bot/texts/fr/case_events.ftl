# Ce qui est arrivé à un patient, et ce qui est prévu.

event-what = Qu’est-ce qui a eu lieu, ou est prévu ?
event-detail = Lequel ?
event-when = Quand ?
event-when-planned = Prévu pour quand ?
event-when-typed = Ou écrivez la date : « 12/11 », « il y a 3 semaines », « prévu le 3/12 ».
event-when-today = Aujourd’hui
event-when-yesterday = Hier
event-when-this_week = Cette semaine
event-when-last_week = Semaine dernière
event-when-tomorrow = Demain
event-when-next_week = Semaine prochaine
event-when-in_2_weeks = Dans 2 semaines
event-when-in_4_weeks = Dans 4 semaines
event-planned-on = prévu le { $day }
event-planned-passed = ⚠ prévu le { $day }, fait ?
event-noted = Noté : { $what }
event-taken-back = Retiré : { $what }
event-barred = Prévu, mais contre-indiqué ou refusé : { $what }
event-is-barred = contre-indiqué ou refusé désormais
event-to-confirm = Prévu et passé, fait ? { $what }
events-none = Rien de noté.
events-skeletal-of = { $count ->
        [one] 1 événement osseux
       *[other] { $count } événements osseux
    } : { $risk }
timeline-event = Noté : { $what }
timeline-event-ended = Retiré : { $what }
button-events = Événements ›
button-events-of = Événements ({ $count })
button-event-passed = ⚠ Fait ?
button-event-add = + Événement
button-event-planned = Prévu ›
button-event-done = ✓ Fait
button-event-back = ✕ Retirer
word-planned = prévu | prévue | prévus | prévues | programmé | programmée | planned | booked | scheduled
notice-event-day-unread = Je n’ai pas reconnu cette date, rien n’est noté. Écrivez « 12/11 » ou « il y a 3 semaines », ou touchez un bouton.
notice-event-day-past = Cette date est passée, rien n’est noté. Si c’est fait, revenez en arrière et écrivez-la là ; sinon, écrivez un jour à venir.
notice-event-day-far = Cette date est trop loin, rien n’est noté : au plus deux ans à l’avance.
button-dates = Date d’un dosage
dates-which = Quel dosage dater ? Son ancienneté part de ce jour.
dates-none = Aucun dosage noté dans ce dossier.
dates-when = Prélevé quel jour ?
dates-3 = Il y a 3 jours
dates-7 = Il y a 7 jours
value-aged = Trop ancien pour décider : gardé à sa date, à redemander.
value-newer = Plus récent, et seul compté : { $what }
notice-value-unit = Cette valeur peut se lire de plusieurs façons, ou n’est pas possible : rien n’est noté. Écrivez-la avec son unité : « créat 120 µmol/L le 12/11 ».
notice-value-later = Ce jour est à venir : rien n’est noté. Écrivez la valeur avec le jour où elle était vraie.
notice-value-whichday = De quel jour ? Rien n’est noté. Écrivez une valeur et son jour : « créat 120 le 12/11 », « calcémie 2,9 hier ».
dates-noted = Daté : { $what }
