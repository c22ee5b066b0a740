# Une phrase libre : ce qui en est compris, proposé point par point.

sentence-read = Compris
sentence-unsure = À préciser ou à confirmer
sentence-unread = Pas compris
sentence-untaken = Rien n’est pris sans vous.
sentence-denied = Dit comme absent. Confirmez-vous ?
    .short = dit absent
sentence-doubted = Dit comme incertain. Confirmez-vous ?
    .short = incertain
sentence-family = De quelqu’un d’autre, rien n’en est pris
sentence-past = Dit du passé. Est-ce encore vrai ?
    .short = passé
sentence-several = Plusieurs lésions sont nommées. Est-ce vrai de celle que vous prenez ?
    .short = de quelle lésion ?
sentence-no-option = aucune réponse n’y correspond, écrivez-la autrement
sentence-where = Dans quel dossier noter { $count ->
    [one] cette réponse
   *[other] ces { $count } réponses
} ?
sentence-which-lesion = De quelle lésion est-ce ?
sentence-which = De quoi s’agit-il ?
sentence-then = { $count ->
    [one] puis 1 autre
   *[other] puis { $count } autres
}
sentence-none-taken = Rien n’est pris.
button-take-all = ✓ Tout prendre ({ $count })
button-take-into = ✓ Tout prendre ({ $count }) · ▤ { $case }
button-one-by-one = Un par un ›
button-take-none = ✕ Ne rien prendre
button-leave-out = Écarter
button-take-these = ✓ Prendre ({ $count })
button-other-patient = Autre patient : nouveau dossier
button-with-score = Même patient : { $what }
button-compute = Calculer : { $score }
total-told = Total donné, non calculé ici.
total-told-on = Total donné, daté { $days }, non calculé ici.
total-beyond = n’est pas un total { $score } : il va de { $low } à { $high }.
total-needs = Pour le calculer, { $count } réponses
notice-sentence-gone = Ce texte n’est plus là, ou il a changé : envoyez-le de nouveau.
sentence-beside = Aussi lu, non demandé ici
sentence-elsewhere = C’est autre chose que la question posée.
button-nearest = Plutôt : { $words }
sentence-not-understood = Pas compris. Écrivez un cas (« T11 lytique, douleur mécanique »), un score (« sins »), ou un mot à chercher (« flare »).
at-once-unknown = Autres contre-indications à vérifier : les questions les cherchent.
lookup-none = Ni les documents ni les repères hors référentiel n’en parlent.
lookup-lacking = Les documents ne parlent pas de { $texts }. Sur le reste :
lookup-apart = Aucun passage ne réunit ces mots. Le plus proche :
lookup-too-general = Trop général pour être cherché : ajoutez un mot (« ?flare », « ?dose dénosumab »).
sentence-another-bone = C’est un autre os, un autre niveau ou un autre score que les questions en cours : rien n’en est pris ici, elles attendent.
