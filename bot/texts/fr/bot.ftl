# Les mots de l’interface. Les mots cliniques sont dans dialogs/texts.

pair = { $name } : { $value }
quote = « { $text } »
or = ou
either = { $low } ou { $high }
unknown = Je ne sais pas
    .short = non connu
    .aliases = ? | nsp | je sais pas | ne sais pas | sais pas | inconnu | inconnue | pas connu | non connu | non renseigné | indéterminé | à voir
outside = hors référentiel : { $reference }
outside-brief = hors réf. : { $reference }
outside-population = Publication portant sur d’autres patients : hors de sa population ici
decides = décide

progress = question { $place } sur { $count }
running = provisoire { $total } · possible { $possible }
grid-known = du dossier : touchez, ou changez
edit-head = réponse actuelle : { $now }
answered = { $count ->
    [one] { $count } réponse sur { $total }
   *[other] { $count } réponses sur { $total }
}

hint-ambiguous = Plusieurs sens possibles. Précisez : n° { $numbers } (par exemple « n° { $example } »), ou ajoutez l’unité.
hint-ambiguous-words = Plusieurs sens possibles. Précisez : n° { $numbers } (par exemple « n° { $example } »).
hint-unclear = Touchez une réponse, ou écrivez son numéro ou ses mots.
hint-unclear-example = Écrivez comme dans l’exemple plus bas.
hint-unclear-focus = Touchez une réponse, ou écrivez par exemple « 2 foyers ».
hint-unclear-vertebra = Touchez une réponse, ou écrivez par exemple « 2 vertèbres ».
hint-unclear-month = Touchez une réponse, ou écrivez par exemple « 12 mois ».
hint-unclear-day = Touchez une réponse, ou écrivez un nombre entier de jours : « 10 jours ».
hint-unclear-percent = Touchez une réponse, ou écrivez un pourcentage prévu par l’échelle.
hint-unclear-fraction = Touchez une réponse, ou écrivez par exemple « > 2/3 » ou « 40 % ».
hint-grid = Touchez une case, ou écrivez des mots de réponses : « lytique, mécanique ».
hint-leftover = Seul ce qui est affiché est retenu.
not-understood = Pas compris : { $texts }.
not-understood-unquoted = Je n’ai pas compris.
not-understood-places = Pas compris : mot n° { $places }.
quoted = « { $text } »
hint-readings = Plusieurs sens possibles. Touchez le bon, ou précisez : « n° 2 », ou le nombre avec son unité.
option-number = n° { $number }
hint-several = Une réponse à la fois ici : écrivez-la seule, ou touchez « Modifier ».
hint-early = Écrit avant que cette question soit affichée : rien n’en est retenu. Lisez-la, puis répondez de nouveau.
hint-early-result = Écrit avant que ce résultat soit affiché : rien n’est changé. Lisez-le, puis écrivez de nouveau s’il le faut.
hint-bare-numbers = Les chiffres seuls ne valent que là où numéro = points (Mirels). Écrivez les mots.
hint-result = Voici le résultat. Pour changer une réponse : « Modifier ». Pour autre chose : son nom (« SINS T7 lytique ») ou /start.

button-all-at-once = Tout sur un écran
button-finish = ✓ Terminé
button-questions = ‹ Une par une
button-definitions = Définitions
button-why = Pourquoi ?
button-back = ‹ Retour
button-cancel = ✕ Annuler
button-question = ‹ Question
button-result = ‹ Résultat
button-edit = ✎ Modifier
button-complete = Compléter
button-copy = Copier
button-restart = ↻ Refaire
button-close = Fermer
button-home = ⌂ Accueil
button-sources = Sources
button-limits = Limites
button-report = ⚑ Erreur ?
button-keep = Garder le changement
button-discard = Ne pas changer
button-resume = ▶ Reprendre

not-applicable = { $score } ne s’applique pas
without-total = { $score } : pas de total au référentiel
no-value = Pas de valeur dans cette lecture
reading-without-value = pas de valeur
certain-despite = { $count ->
    [one] certain malgré { $count } réponse inconnue
   *[other] certain malgré { $count } réponses inconnues
}
uncertain-unknown = { $count ->
    [one] classe incertaine, { $count } réponse inconnue
   *[other] classe incertaine, { $count } réponses inconnues
}
uncertain-readings = les lectures divergent
to-the-board = À la RCP de trancher.
neighbour = { $needed } : { $band } (ex. { $question } : { $old } → { $new }, total { $total })
neighbour-far = { $needed } : { $band } ; aucune réponse seule n’y mène
set-aside-answers = Réponses mises de côté, gardées :
source-line = Référentiel { $document }, { $date }, l. { $lines } · { $population }
copy-source = Réf. { $document } { $date }
edition = Édition { $edition } · empreinte { $digest }
pick-head = Quelle réponse changer ?
edit-sets-aside = Seront mises de côté, sans être perdues : { $names }
limits-head = limites des sources
report-head = Signaler une erreur
report-body = Quelle ligne est fausse ? Seules cette ligne et l’édition sont transmises, aucune réponse.
reported-body = Signalé, sans aucune réponse. Une minute pour l’annuler :
reported-sentence = Pour dire pourquoi, écrivez une phrase maintenant, sans identité. Ce n’est pas obligatoire.
reported-told = Votre phrase est jointe. Merci.
button-withdraw = Annuler le signalement
state-aside = Mis de côté. Rien n’est perdu : /start le reprend.
state-cancelled = Annulé. Rien n’est perdu : vous pouvez reprendre.

fact-region = Région
fact-fracture = Fracture pathologique

notice-stale = Déjà enregistré. La question en cours est à l’écran, ou plus bas ↓
notice-closed = Ce questionnaire n’est plus ouvert : rien n’est changé. Pour le reprendre ou commencer : /start
notice-foreign = Ce questionnaire est celui d’une autre personne. Ouvrez le vôtre : /start
notice-gone = Ce questionnaire n’existe plus. /start en ouvre un autre.
notice-forged = Ce bouton ne correspond pas à la question en cours.
notice-word-not-here = Ce mot ne sert pas ici : rien n’est changé. Touchez un bouton, ou écrivez la réponse.
notice-first-question = C’est la première question : rien avant elle.
notice-early = Écrit avant que la demande ci-dessus soit affichée : rien n’en est retenu. Lisez-la, puis écrivez de nouveau.
notice-nothing-open = Rien n’est ouvert. Pour commencer : /start
notice-emergency-first = Rien n’en est retenu tant que l’urgence est affichée. Touchez « Fait, continuer », puis écrivez de nouveau.
notice-reported = Merci, c’est noté. Aucune réponse n’a été transmise.
notice-sentence-too-long = 300 caractères au plus : raccourcissez votre phrase, rien n’est perdu.
notice-sentence-kept = Votre phrase est jointe au signalement.
notice-withdrawn = Signalement annulé.
notice-too-late = Trop tard pour l’annuler : plus d’une minute est passée.
notice-unchanged = C’est déjà cette réponse.
notice-sent-twice = Cette ligne vient d’arriver deux fois : elle n’a ouvert qu’un questionnaire, qui est gardé. S’il en faut un second, renvoyez-la dans une minute.
notice-language = Langue : français
notice-undrawn = Cette carte ne peut pas être affichée ; l’erreur est notée et vos réponses sont gardées. Pour la quitter : /annuler. Pour autre chose : /start.
notice-undrawn-left = Ce questionnaire est quitté ; sa carte ne peut plus être affichée, vos réponses sont gardées. Pour continuer : /start.
notice-unsent = Telegram a refusé ce que j’avais à vous dire ; l’erreur est notée, vos réponses sont gardées. Réessayez, ou /start.
notice-perhaps-lost = La connexion a été coupée : un message a pu se perdre. S’il vous manque quelque chose, redemandez-le, ou /start.
notice-failed = Ce message n’a pas pu être traité et n’a rien changé ; ce qui était enregistré le reste. Réessayez, ou /start.
notice-burst = Beaucoup de messages sont arrivés d’un coup : ils ne reçoivent pas chacun une réponse. Vérifiez ce qui a été retenu, et renvoyez ce qui manque.
notice-waiting = Rien ne peut être enregistré pour l’instant. Ce que vous avez envoyé attend et sera traité dès que possible ; si rien ne vient, renvoyez-le.
notice-unsupported = Je ne lis que du texte et des boutons : rien de cet envoi n’est gardé. Répondez en touchant un bouton ou en écrivant.
notice-edited = Je ne relis pas les messages modifiés. Envoyez la correction, ou touchez ‹ Retour.
notice-unknown-command = Commande inconnue. /help donne la liste.

start-welcome = Scores et conduite à tenir pour les métastases osseuses, avec leurs sources.
start-typed = Écrivez le cas en une phrase, « T11 lytique, douleur mécanique, IK 70 », ou choisissez.
start-choose = Par quoi commencer ?
start-now = À reprendre :
scores-choose = Quel score ?
favourites-head = Favoris
favourites-body = Une étoile les met sur l’accueil, { $count } au plus. Touchez pour l’ajouter ou la retirer.
notice-favourites-full = Trois favoris au plus : retirez d’abord une étoile (Scores, puis Favoris).
button-favourites = ☆ Favoris
button-star = Favori
button-waiting = ▶ À reprendre ›
button-stars = Scores ›
button-stars-pathways = Parcours ›
button-stars-others = Autres parcours ›
button-newer = ‹ Plus récents
button-older = Plus anciens ›
help =
    Écrivez le cas (« T11 lytique, IK 70 »), un score (« mirels 9 ») ou un mot à chercher (« dose dénosumab »).
    À une question, touchez, ou écrivez le numéro, les mots, un nombre (« 12 mois », « 0,5 »).
    Tout d’un coup : /sins T7 mécanique lytique cyphose <50 bilatéral.
    « ? » : je ne sais pas. Mots : retour, pourquoi, définitions, modifier, annuler.

    { $scores }
    /parcours conduite à tenir, par situation
    /urgence moelle, calcium, fracture
    /nouveau dossier · /dossiers la liste · /synthese sa page · /agenda ce qui est dû · /rcp la réunion
    /exercice s’entraîner · /start reprendre
    /annuler · /langue · /sources
    /oublier effacer · /mesdonnees tout emporter · /oubliemoi partir
    /confidentialite ce qui est gardé · /equipe l’équipe · /groupe son groupe
language-name = Français
language-choose = Langue ? / Language?
sources-head = Les sources
sources-rest = Ce qui vient d’ailleurs porte « hors référentiel » et sa référence.
group-link = En groupe, je ne pose pas de questions. Ouvrez la conversation privée :
group-button = Ouvrir en privé

bot-description =
    Scores et conduite à tenir pour les métastases osseuses, avec leurs sources : { $scores } ; urgences, traitements, un dossier par patient, la réunion (RCP).

    Une aide à la décision pour soignants : elle ne décide pas. N’écrivez jamais ni nom, ni date de naissance, ni numéro de dossier.

    Touchez Démarrer, puis écrivez par exemple : « sins T7 lytique ».
    .short = Métastases osseuses : scores et conduite à tenir, avec leurs sources. Pour soignants. Aucune identité.
command-start = Commencer ou reprendre
command-help = Aide

word-back = retour | précédent | arrière
word-cancel = annuler | stop | abandonner
word-why = pourquoi | pourquoi ?
word-definitions = définitions | définition
word-pick = modifier | éditer | corriger
word-sources = sources | source
word-all-at-once = tout sur un écran | grille
word-one-by-one = une par une | une à une
own-start = accueil | menu | début | commencer | démarrer | bonjour | bonsoir | salut | coucou | merci | merci beaucoup
own-help = aide | aide-moi | help | comment ça marche | mode d’emploi | c’est quoi | que peux-tu faire | que sais-tu faire | comment faire | qui es-tu | c’est quoi ce bot | à quoi sers-tu | que fais-tu
own-scores = scores | score | les scores | calculer un score
own-pathways = parcours | les parcours | conduite à tenir
own-cases = dossiers | dossier | mes dossiers | patients | mes patients
own-new_case = nouveau | nouveau dossier | nouveau patient | nouveau cas | patient suivant | autre patient | un autre patient
own-synthesis = synthèse | la synthèse
own-agenda = agenda | rappels | échéances
own-board = rcp | staff | réunion | la rcp | prochaine rcp | prochaine réunion | réunions | présenter à la rcp | présenter en rcp | ordre du jour | préparer la rcp
own-exercise = exercice | exercices | entraînement | m’entraîner | s’exercer | m’exercer | cas d’entraînement | quiz
own-language = langue | langues | changer de langue | anglais | en anglais | english | français | en français | parler anglais | parle français
own-privacy = confidentialité
own-sources = sources | source
own-my_data = mes données
own-forget = oublier | effacer un dossier | supprimer un dossier
own-forget_me = effacer tout | efface tout | tout effacer | supprimer mes données | supprime mes données | effacer mes données
# What stands around the name of a page and says nothing: « je veux voir mes patients, svp ».
own-asking = je | veux | voudrais | peux | voir | montre | montrer | moi | mes | mon | ma | les | le | la | l | un | une | de | du | des | d | à | aller | va | vers | ouvre | ouvrir | affiche | afficher | donne | svp | stp | s | il | te | vous | plaît | liste | quels | quelles | sont | où | est | lundi | mardi | mercredi | jeudi | vendredi | demain | semaine | cette

progress-open = { $left ->
    [0] question { $place }, la dernière pour l’instant
   *[other] question { $place } · encore ≈ { $left }
}
answered-open = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
compute = Calculer
    .short = calculée
    .aliases = calculer | calcul | à calculer
door = ‼ Déficit, moelle menacée, hypercalcémie ou fracture : l’urgence d’abord.
hint-future = Cette date est dans le futur. Écrivez une date passée : « 12/03/2026 » ou « il y a 3 semaines ».
hint-impossible = Ce nombre est impossible ici : attendu { $limits }. Vérifiez le nombre et son unité.
hint-unusual = Valeur inhabituelle. Est-ce bien cela ? Touchez la bonne, ou écrivez-la de nouveau.
hint-another = C’est la grandeur « { $name } », pas celle qui est demandée ici : rien n’en est retenu. Répondez à la question, ou changez l’autre réponse par « Modifier » à la fin.
hint-doubted = Avec un point d’interrogation, rien n’est retenu. Touchez la réponse si elle est sûre, ou « Je ne sais pas ».
hint-inexact = Un à-peu-près, un signe ou une borne ne se range pas ici. Écrivez le nombre exact, seul, avec son unité.
hint-nooption = Aucune réponse ne contient ce nombre à elle seule. Touchez une réponse, ou écrivez un autre nombre.
hint-aged = { $what } du { $day } : c’est trop ancien pour décider. Donnez plus récent, ou touchez « Je ne sais pas ».
hint-later = Ce jour est à venir : rien n’en est retenu. Écrivez la valeur avec le jour où elle était vraie : « 120 le 12/11 ».
hint-whichday = De quel jour ? Rien n’en est retenu. Écrivez une valeur et son jour : « 120 le 12/11 », « 120 hier ».
hint-unit = Dans quelle unité ? Touchez la bonne, ou écrivez-la avec le nombre.

button-emergency = ‼ Urgence
button-pathways = Parcours ›
button-scores = Scores ›
button-checks = ☑ Cocher
button-done = Fait, continuer
button-not-so = Ce n’est pas ça

advice-empty = Rien à montrer sans réponse : touchez ✎ Modifier.
advice-nothing = Rien n’est recommandé avec ces réponses : à discuter en RCP.
at-limit = La source ne tranche pas, RCP : { $what }
depends = Dépend de : { $what }
option = Option : { $what }
before = Avant
tick-unknown = non connu
tick-done = fait
    .aliases = fait | faite | ok | oui
tick-to_do = à faire
    .aliases = à faire | pas fait | non
tick-not_applicable = sans objet
    .aliases = sans objet | non applicable
tick-overdue = à refaire
due-on = le { $day }
due-from = à partir du { $first }
due-between = du { $first } au { $last }
trial-within = dates du document { $first } – { $last } : vérifier le registre
trial-past = ouvert selon le document, mais la date de fin ({ $last }) est passée : vérifier le registre
trial-to-come = ouvert selon le document, mais le début ({ $first }) est à venir : vérifier le registre
because = Parce que : { $what }
always = Dans tous les cas.
blocked-by = Contre-indiqué : { $what }
withheld-by = Contre-indication non exclue : { $what }
unreachable = Imprimé ainsi, ne peut pas s’appliquer.
why-head = Pourquoi
whynot-head = Pourquoi pas
whynot-nothing = Rien n’est écarté.
change-head = Une seule réponse qui changerait l’avis
change-nothing = Aucune réponse, à elle seule, ne change l’avis.
shift-asks = d’autres réponses seraient alors nécessaires
shift-gone = plus en question : { $what }
shift-blocked = { $what } (contre-indiqué)
shift-withheld = { $what } (contre-indication non exclue)
shift-board = { $what } (la source ne tranche pas, RCP)
shift-beside = { $what } (l’autre document)
shift-minor = L’avis principal ne change pas ; des dates, des préalables ou des informations, si.
checks-head = préalables
checks-tap = Touchez pour cocher : fait, à faire, sans objet. Sans mention : non connu.
checks-date = Fait à une date ? Écrivez-la : « 12/11 » ou « il y a 3 semaines ».
checks-hint = Touchez une case, ou écrivez une date : « 12/11 ».
emergency-in-words = ‼ Ce texte nomme une urgence. Si elle est d’aujourd’hui : bouton ‼ Urgence.
emergency-waits = Le questionnaire attend. La RCP ensuite.
kind-emergency = Urgence
kind-contraindication = Contre-indication
kind-recommendation = Recommandation
kind-option = Option
kind-dose = Dose
kind-prerequisite = Préalable
kind-information = À savoir
status-holds = { $what }
status-waits = { $what } (après les préalables)
status-blocked = contre-indiqué : { $what }
status-withheld = en attente : { $what }
status-board = La source ne tranche pas, RCP : { $what }
status-beside = l’autre document : { $what }
status-check = à vérifier avant : { $what }
status-open = non exclu ou non connu : { $what }
pathways-choose = Quel parcours ?
command-pathway = Parcours : la conduite à tenir
    .names = parcours | pathway
and = et
not = pas
unless = sauf si

board = RCP
to-exclude = À exclure d’abord : { $what }
more-advised = + { $count }, voir Détails
not-excluded-in-brief = { $what } (non exclu)
not-yet = En suspens : { $what }
to-settle-in-brief = { $what } (à trancher en RCP)
at-limit-in-brief = { $what } (à trancher)
missing = Manque
beside = L’autre document : { $what }
contradiction = Contradiction : { $what }. Il n’en est pas tenu compte.
contradiction-plain = Deux réponses se contredisent. Aucune ne compte.
to-check = { $what } ?
foot = { $count ->
    [one] Aide à la RCP · réf. { $documents }
   *[other] Aide RCP · { $documents }
}
foot-outside = Aide à la RCP · { $source }
button-details = Détails ›
button-next = Suite ›
tab-why = Pourquoi
tab-whynot = Pourquoi pas
tab-change = Ce qui changerait
tab-limits = Limites
tab-sources = Sources
tab-full = Texte complet
limits-tab-head = À savoir, et limites des sources
limits-population = Population
limits-nothing = Rien de plus à savoir pour ce patient.
full-answers = Réponses
sources-pages = Les pages ne sont pas connues ici : cherchez le titre de la section dans le document.
sources-outside = Hors des deux documents
note-head = Touchez le texte pour le copier
written-for = Écrit pour : { $what }
statement-place = document { $document }, l. { $lines }
button-other-pathways = Autres ›
button-first-pathways = ‹ Premiers
button-more = Autre…
question-write = Ou écrivez : les mots suffisent.
