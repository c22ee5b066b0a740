# Les réunions d’une équipe : spécialités, date, ordre du jour, présence, quorum.

meeting-staff = staff
meeting-title = Réunion de l’équipe
meeting-head = { $word } du { $day }
meeting-staff-why = « Staff » : une RCP est tenue par un établissement autorisé et inscrit. L’équipe peut choisir un autre nom.
meeting-no-team = Les réunions sont celles d’une équipe. Un administrateur vous y invite (/equipe), puis /rcp les montre.
meeting-none = Aucune réunion n’est prévue. Planifiez la prochaine : jour, heure, lieu.
meeting-none-member = Aucune réunion n’est prévue. Le président ou un administrateur la planifie.
meeting-never = Aucune réunion encore.
meeting-which-day = Quel jour ?
meeting-day-how = Touchez un jour, ou écrivez « 12/12 17h30 », « jeudi 8h », « dans 8 jours ».
meeting-which-hour = { $day } : à quelle heure ?
meeting-hour-how = Touchez une heure, ou écrivez « 17h30 ».
meeting-which-place = Où ? Écrivez un lieu ou un lien (200 caractères), ou continuez.
meeting-weekday = { $weekday ->
        [1] Lun.
        [2] Mar.
        [3] Mer.
        [4] Jeu.
       *[5] Ven.
    } { $day }
meeting-state-planned = prévue
meeting-state-open = en cours
meeting-state-closed = terminée
meeting-state-cancelled = annulée
meeting-count = { $count ->
        [0] Aucun dossier inscrit
        [one] 1 dossier
       *[other] { $count } dossiers
    }{ $registered ->
        [0] {""}
       *[other] , dont { $registered } à enregistrer
    }
meeting-more = { $count ->
        [one] + 1 autre
       *[other] + { $count } autres
    }
meeting-hidden = { $count ->
        [one] 1 dossier n’est plus celui de l’équipe.
       *[other] { $count } dossiers ne sont plus ceux de l’équipe.
    }
meeting-came-back = reporté : { $why }
meeting-agenda = Ordre du jour
meeting-nothing = Rien à l’ordre du jour. Chacun inscrit ses dossiers : dossier, « ⋯ Plus », « À la réunion ».
meeting-order = ‼ urgences, ● complets, ◌ incomplets en dernier.
meeting-lacks = Manque
agenda-lacks = manque { $what }
meeting-change-how = Que changer ? Les inscrits restent.
meeting-moved-told = Réunion déplacée : { $when }. Pourrez-vous y être ?
meeting-cancelled-told = Réunion annulée. Ses dossiers vont à la prochaine.
meeting-somebody = quelqu’un
button-meeting = ⚖ Réunion
button-meeting-back = ‹ Réunion
meetings-title = Toutes les réunions
button-meetings = Réunions ›
button-plan = Planifier
button-specialty = Ma spécialité
button-specialties-more = Autre ›
button-specialties-first = ‹ Premières
button-board-rules = Quorum, nom
button-place-later = Continuer
button-agenda-items = Ordre du jour ›
button-roles = Qui doit venir ›
button-attend = Participer
button-meeting-begin = ▶ Commencer
button-meeting-end = ■ Terminer
button-meeting-change = Modifier
button-meeting-day = Autre date
button-meeting-place = Lieu ou lien
button-meeting-cancel = Annuler la réunion
button-at-the-board = À la réunion ›
specialty-ask = Votre spécialité à la réunion ?
specialty-why = Demandée une fois ; /rcp permet d’en changer. Elle compte pour le quorum et se lit à côté de vos avis.
attend-title = participer
attend-nobody = Personne n’a encore répondu.
attend-absent = absent
attend-written-awaited = avis écrit attendu
quorum-count = { $count ->
        [0] aucune spécialité, { $least } demandées
        [one] 1 spécialité, { $least } demandées
       *[other] { $count } spécialités, { $least } demandées
    }
quorum-lacks = manque { $who }
quorum-with-written = atteint seulement avec les avis écrits : au président de le dire
quorum-by-the-chair = dit par le président
button-quorum-yes = Quorum : oui
button-quorum-no = Quorum : non
board-rules = Règles de la réunion
board-rules-word = Nom de la réunion : { $word }
board-rules-least = { $count ->
        [one] Quorum : au moins 1 spécialité
       *[other] Quorum : au moins { $count } spécialités
    }
board-rules-solid = Et chirurgien, oncologue, radiothérapeute
board-rules-not-solid = Sans spécialité imposée
board-rules-source = Hors des deux documents : référentiel INCa des RCP, décembre 2023 (chirurgien, oncologue et radiothérapeute, hors hématologie). « Trois spécialités » : règle française, à vérifier. À vous de le régler.
button-rules-solid-on = Exiger les trois
button-rules-solid-off = Ne pas les exiger
button-rules-word = Changer le nom
board-word-ask = Comment l’équipe appelle-t-elle sa réunion ? Écrivez un mot (24 caractères).
notice-board-word-long = Trop long, rien n’est noté : 24 caractères au plus.
notice-meeting-day-unread = Jour non compris, rien n’est noté. Écrivez « 12/12 17h30 » ou touchez un jour.
notice-meeting-hour-unread = Heure non comprise, rien n’est noté. Écrivez « 17h30 ».
notice-meeting-past = Cette heure est passée : choisissez un moment à venir.
notice-meeting-changed = Quelqu’un l’a changé entre-temps : voici ce qu’il en est. Rien de vous n’est perdu ; refaites-le si besoin.
notice-meeting-none = Aucune réunion n’est prévue : le président ou un administrateur la planifie (/rcp).
notice-meeting-no-team = Les réunions sont celles d’une équipe : ce dossier n’en a pas.
notice-chair-only = Réservé au président de la réunion et aux administrateurs.
notice-meeting-over = Cette réunion est terminée : cela ne change plus.
notice-item-moved = Ce dossier n’est plus ici : il a été retiré, ou il est à une autre réunion (/rcp).
notice-nobody-to-invite = Personne de l’équipe n’a déclaré cette spécialité, ou elle est déjà représentée.

# Un dossier à l’ordre du jour : tri, report, rôles.

triage-discussed = à discuter
triage-registered = à enregistrer
triage-proposed = proposé
triage-by-the-chair = dit par le président
triage-why-not = Complet, un seul conseil, rien qui s’y oppose. En France, une situation strictement conforme aux référentiels nationaux peut être enregistrée sans discussion (CSP D. 6124-131, hors des deux documents) ; si celle-ci l’est, le président le dit.
ground-emergency = urgence
ground-not_excluded = urgence non exclue
ground-contradiction = réponses contradictoires
ground-conflict = avis contraires
ground-refusal = refus du patient
ground-set_aside = conseil écarté
ground-limit = limite laissée à la réunion
ground-asked = le document le demande
ground-local = traitement local à décider en réunion
ground-several = plusieurs options
ground-nothing = aucun conseil
ground-incomplete = réponses manquantes
button-triage-discussed = À discuter
button-triage-registered = À enregistrer
button-defer = Reporter
button-off-agenda = Retirer
button-acted-first = ‼ Déjà traité
button-not-acted-first = Pas encore traité
button-present = Présenter
button-opinion = { $count ->
        [0] Avis
       *[other] Avis ({ $count })
    }
button-decision = Décision
defer-ask = Pourquoi le reporter ? Il revient à la prochaine réunion avec ce motif.
defer-how = Touchez un motif, ou écrivez-le (200 caractères, aucune identité).
defer-why = Reporté
defer-missing = élément manquant
defer-absent = spécialité absente
defer-patient = patient à revoir
defer-not_reached = pas eu le temps
defer-cancelled = réunion annulée
defer-other = autre raison
opinions-count = { $count ->
        [0] Aucun avis encore.
        [one] Un avis donné.
       *[other] { $count } avis donnés.
    }
roles-title = qui doit venir
roles-nobody = Aucun traitement n’est ouvert dans les dossiers à discuter.
roles-foot = Requis : conseillé ou urgent. Souhaité : possible, à discuter. Au choix : contre-indiqué ou refusé (notre classement). Un représentant par spécialité : document digestif.
roles-nobody-has = aucun dans l’équipe
role-level-required = Requis
role-level-recommended = Souhaités
role-level-optional = Au choix
button-invite-seat = Inviter : { $who }
button-come = Répondre
button-write = Avis écrit ›
invite-seat = Votre spécialité ({ $specialty }) manque le { $when } : { $why }. Venez, à distance ou sur place ; ou donnez votre avis par écrit avant.
invited = Demandé à : { $who }.

# D’un dossier : où il en est à la réunion.

button-enter = + Inscrire à la prochaine
button-on-agenda = { $word } ›
button-decision-of = Décision du { $day } ›
case-not-entered = À aucun ordre du jour.
button-ask-board = Poser la question ›
decided-on = décidé le { $day }

# Rappels.

deadline-board_incomplete = compléter avant la réunion
    .short = dossier à compléter
    .what = Le dossier est à l’ordre du jour et il y manque quelque chose : la page du dossier dit quoi.
deadline-board_applied = décision appliquée ?
    .short = décision appliquée ?
    .what = La décision de la réunion a-t-elle été appliquée ?

# Présenter, donner son avis.

presenter-more-lesions = { $count ->
        [one] + 1 autre lésion
       *[other] + { $count } autres lésions
    }
button-previous-case = ‹ Précédent
button-next-case = Suivant ›
button-put-on-screen = ▶ Afficher (chronomètre)
opinions-blind = Masqués jusqu’à l’ouverture.
opinions-blind-how = Les avis restent masqués jusqu’à ce que le président les ouvre.
opinions-opened = { $count ->
        [one] Un avis
       *[other] { $count } avis, côte à côte
    }
opinions-no-option = Aucune option n’est ouverte : dites « autre » avec un mot.
opinions-part-on = Les avis diffèrent selon
opinions-part = Les avis diffèrent sans qu’une réponse du dossier les sépare.
opinion-none = Vous n’avez pas encore donné d’avis.
opinion-mine = Votre avis
opinion-noted = Avis noté. Un mot de plus ? Écrivez-le (300 caractères, aucune identité).
standing-advised = recommandé
standing-possible = option
standing-left_to_the_board = limite laissée à la réunion
standing-withheld = selon ce qui manque
standing-beside = dit autrement par l’autre document
standing-forbidden = contre-indiqué
standing-not-advised = non conseillé
button-stand-other = Autre
button-stand-more_needed = Il manque
button-stand-abstain = Sans avis
button-open-opinions = { $count ->
        [one] Ouvrir l’avis
       *[other] Ouvrir les { $count } avis
    }
notice-opinions-over = La réunion est terminée : les avis ne changent plus.
notice-word-too-long = Trop long, rien n’est noté : 300 caractères au plus pour un avis, 400 pour une décision.

# Décider.

decision-title = décision
decision-no-option = Aucune option choisie.
decision-which = Que décide-t-on ?
decision-forbidden-how = Ce qui est contre-indiqué peut être noté comme un écart, avec son motif ; ce n’est jamais présenté comme conseillé.
decision-passed-over = Recommandé et non retenu
decision-conditions = Conditions
condition-how = Écrivez « si l’IRM montre …, alors … » (400 caractères, aucune identité).
decision-ask-x = Écrivez la décision en quelques mots (400 caractères, aucune identité).
decision-ask-t = Quel essai est proposé ? Écrivez son nom.
decision-ask-w = Qui la réalise ? Écrivez-le, sans nom.
decision-ask-v = Un mot sur l’écart (400 caractères, aucune identité).
decision-who = Par qui ?
decision-who-how = Touchez une spécialité, ou écrivez qui (sans nom).
decision-when = Pour quand ?
decision-when-how = Touchez un délai, ou écrivez un jour (« 15/12 »). Quand demander si elle est appliquée : touchez, ou écrivez « demander le 15/01 » ; sinon, 4 semaines.
decision-ask-on = Demander si appliquée le { $day }
decision-patient = Le patient
decision-deviates = Cette décision s’écarte des documents
decision-why = Pourquoi ? Touchez un motif pour l’enregistrer. Un mot de plus ? Écrivez-le d’abord.
decision-kept = Décision enregistrée.
decision-corrected = { $count ->
        [one] Corrige 1 décision, qui est gardée.
       *[other] Corrige { $count } décisions, qui sont gardées.
    }
decision-not-asked = Appliquée ? Pas encore dit.
button-decision-do = Options ›
button-decision-dc = Conditions ›
button-decision-x = Texte ›
button-decision-dw = Qui, quand ›
button-decision-when = Pour quand ›
button-decision-dp = Patient ›
button-decision-t = Essai ›
button-decision-dn = ✓ Enregistrer
button-drop-conditions = Retirer les conditions
button-due-in = ≤ { $count } j
button-ask-in = Relance { $count } sem.
button-applied = Appliquée ?
button-correct = Corriger
notice-condition-unread = Condition non comprise, rien n’est noté. Écrivez « si …, alors … ».
notice-ask-day-unread = Jour non compris, rien n’est noté. Écrivez « demander le 15/01 » ou « demander dans 6 semaines » : un jour à venir, dans les 24 mois.
notice-decision-empty = Choisissez une option ou écrivez la décision, puis enregistrez.
notice-decided-meanwhile = Quelqu’un a enregistré une décision entre-temps : la voici. Votre brouillon est gardé ; corrigez-la si besoin.
notice-no-decision = Aucune décision encore : le président l’enregistre.
applied-ask = Qu’est devenue cette décision ?
applied-when = Faite quel jour ?
applied-when-how = Touchez un jour, ou écrivez-le (« 12/12 », « hier »).
applied-why = Pourquoi ?
applied-kept = C’est noté.
button-my-opinion = Mon avis { $given }/{ $could }
button-meeting-privately = Ouvrir la réunion en privé

# Spécialités, motifs.

motive-diagnosis = diagnostic
motive-treatment = traitement proposé
motive-recourse = recours
specialty-neurosurgery = neurochirurgie
specialty-orthopaedic_surgery = chirurgie orthopédique
    .button = chir. orthopédique
specialty-radiation_oncology = radiothérapie
specialty-oncology = oncologie
specialty-interventional_radiology = radiologie interventionnelle
    .button = radio. interv.
specialty-rheumatology = rhumatologie
specialty-pain_medicine = médecine de la douleur
    .button = douleur
specialty-pathology = anatomopathologie
specialty-radiology = radiologie
specialty-nuclear_medicine = médecine nucléaire
specialty-pneumology = pneumologie
specialty-gastroenterology = gastro-entérologie
specialty-other = autre spécialité
specialty-dentistry = odontologie
specialty-anaesthesiology = anesthésie
specialty-haematology = hématologie
specialty-infectious_diseases = infectiologie
specialty-none = spécialité non dite
