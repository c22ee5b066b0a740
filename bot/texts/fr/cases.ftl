# Les dossiers : un patient sous pseudonyme, ses lésions, et ce qui en est dit.

lesions = { $count ->
        [one] 1 lésion
       *[other] { $count } lésions
    }
lesion-somewhere = Lésion sans siège
lesion-where = Où est la lésion ?
lesion-which = De quelle lésion s’agit-il ?
lesion-typed = Ou écrivez : « T11 », « col fémoral gauche ».
lesion-nothing = rien de certain encore
lesion-words = lésion | métastase | atteinte | localisation | de | du | la | le | l’ | au | à
# Les sièges masculins, par leur premier mot : « fémur droit ».
lesion-masculine = membre | fémur | femur | humerus | col | humérus | tibia | radius | cubitus | péroné | os | bassin | ilion | ischion | pubis | sacrum | acétabulum | cotyle | sternum | crâne | grand | petit | condyle | plateau | talus | calcanéum | avant-bras | bras | genou | pied | trochiter | trochanter
sided = { $what } { $side }
side-left = gauche
    .short = G
    .masculine = gauche
    .alone = gauche
    .aliases = g
side-right = droite
    .short = D
    .masculine = droit
    .alone = droite
    .aliases = d
side-none = sans côté
    .alone = médian ou ?

start-case = Dossier ouvert : { $name }. Ce que vous commencez lui appartient.

case-open = Dossier ouvert.
case-closed = Dossier clos.
case-transferred = Patient transféré.
case-safety-stays = Un rappel de sécurité reste jusqu’à votre réponse.
case-died = Patient décédé.
case-begun = Nom sans signification, à noter dans votre dossier médical : aucune identité ici. Tout ce que vous répondez maintenant va dans ce dossier, affiché en tête de chaque écran.
case-similar = Proche de { $what } : ne pas confondre.
case-kept = Repris dans le dossier : { $what }.
case-more-lines = { $count ->
        [one] + 1 autre
       *[other] + { $count } autres
    }
saying-depends = selon { $what }
case-nothing-urgent = Rien d’urgent connu.
case-look-again = À réévaluer maintenant : { $what }
case-contradiction = Contradictoire, dit le même jour :
agree-conflict = Avis contraires, à la RCP : { $what }. Pour : { $one }. Contre : { $other }.
agree-concordant = Concordants : { $what }
agree-complementary = Complémentaires, aucun n’écarte l’autre : { $what }
case-conflict = Avis contraires : { $what }. À discuter en RCP.
case-waiting = { $count ->
        [one] 1 conseil en dépend
       *[other] { $count } conseils en dépendent
    }
case-aged = { $count ->
        [one] 1 réponse trop ancienne (depuis le { $since }) : elle sera redemandée
       *[other] { $count } réponses trop anciennes (depuis le { $since }) : elles seront redemandées
    }
case-trials-open = Essais ouverts d’après leurs dates : { $what } ; au registre de dire s’ils incluent.
case-trials-over = Essais : dates passées ({ $day }) ; ClinicalTrials.gov (hors référentiel).
case-foot = Aide à la RCP, d’après ce dossier.
case-more = À lire et à ajouter dans ce dossier.
case-file-how = Un dossier clos, transféré ou d’un patient décédé reste lisible ; /oublier l’efface.
score-before = { $total } le { $day }

cases-open = Dossiers ouverts
cases-closed = Dossiers clos
cases-found = Dossiers « { $sought } »
cases-none = Aucun dossier ici.
cases-how = /nouveau en crée un, sous un nom proposé.
assess-which = Sur une lésion, ou sur le patient (scores, parcours) ?
assess-lesion = Que demander de cette lésion ?
assess-patient = Sur le patient, toutes lésions confondues.

asking-nothing = Rien ne manque à ce qui est ouvert.
asking-effect = { $opens ->
        [0] n’ouvre rien
        [one] ouvre 1 conseil
       *[other] ouvre { $opens } conseils
    }{ $closes ->
        [0] {""}
        [one] , en ferme 1
       *[other] , en ferme { $closes }
    }
asking-count = Un nombre de conseils, pas une probabilité.
asking-tick = À faire d’abord : { $what } ({ $count ->
        [one] 1 conseil l’attend
       *[other] { $count } conseils l’attendent
    })
button-asking-next = Suivante ›
asking-typed = La réponse peut aussi être écrite.
notice-asking-unread = Ce n’est aucune des réponses ci-dessus. Choisissez-en une, ou écrivez-la autrement ; rien n’est perdu.
button-asking = Que demander ?
requests-none = Rien à préparer pour ce qui est ouvert.
requests-how = Touchez : fait, à faire, sans objet. Un examen n’est coché qu’une fois pour tout le dossier.
button-requests = ☑ Préparer
brief-patient = Patient
lacking = Ce qui manque
lacking-urgent = Urgence à exclure
lacking-presenter = Qui présente le dossier
lacking-foot = À chacun ce que son traitement attend : déduit, hors référentiel.
button-lacking = Ce qui manque ›
orders = À demander
orders-imaging = Imagerie
orders-laboratory = Biologie
orders-others = Consultations, prélèvements
orders-perhaps = si décidé : { $what }
orders-before = avant : { $what }
orders-because = pour : { $what }
orders-bone = bilan d’une métastase osseuse
orders-none = Aucun examen à demander pour ce qui est ouvert.
orders-foot = D’après ce dossier ; ce qui est fait ou sans objet n’y est plus. Ce n’est pas une ordonnance.
button-orders = À demander ›
button-back-page = ‹ Précédent
button-next-page = Suivant ›
doubts-none = Rien à confirmer : tout ce qui est dit compte.
doubts-how = Touchez ce qui est vrai aujourd’hui ; sinon, la question sera reposée. Les durées sont les nôtres, hors référentiel.
button-doubts = À confirmer
button-doubts-of = ⚠ À confirmer ({ $count })
already-known = Déjà connu{ $since } : { $what }
grid-former = avant : { $what }, { $day }
question-former = Avant : { $what } ({ $day })
button-still = ✓ Toujours

timeline-empty = Rien encore.
timeline-lesion = Lésion notée : { $where }
timeline-resolved = Lésion résolue : { $where }

button-add-lesion = + Lésion
button-assess = Évaluer ›
button-timeline = Chronologie
button-case-more = ⋯ Plus
button-case-file = Souhaits, état ›
button-assess-more = Évaluer ›
lesion-more = Ce qui est décidé pour cette lésion.
button-cases = ▤ Dossiers
button-new-case = + Nouveau dossier
button-open-case = Ouvrir le dossier
button-cases-open = Dossiers ouverts
button-cases-closed = Dossiers clos
button-lesion-resolved = Résolue
button-lesion-back = De nouveau là
button-case-open = Rouvrir
button-case-closed = Clore
button-case-transferred = Transféré
button-case-died = Décédé
button-died-sure = Oui, patient décédé
died-sure = Ce patient est-il décédé ? Tous ses rappels s’arrêtent, ceux de sécurité aussi, et plus rien n’est conseillé. Le dossier reste lisible, et « Rouvrir » y revient.

notice-no-open-case = Aucun dossier n’est ouvert. /dossiers en ouvre un, /nouveau en crée un.
notice-lesion-not-understood = Je n’ai pas reconnu ce siège. Choisissez-le ci-dessous, ou écrivez un niveau (T11) ou un os (humérus gauche).
case-no-lesion-yet = la lésion. Écrivez « T11 lytique »
known-so-far = Connu
