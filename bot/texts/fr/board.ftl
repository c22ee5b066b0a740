# L’ordre des traitements d’un dossier, et qui doit être entendu.

case-board = Ordre et RCP
button-board = Ordre et RCP ›
board-order = Ordre des traitements ouverts
board-no-order = Rien d’imprimé sur l’ordre de ce qui est ouvert.
board-seats = À entendre à la RCP
board-no-seats = Aucun traitement n’est ouvert : personne à convoquer pour l’instant.
board-ours = Hors liste du référentiel, selon nous :
board-foot = Un représentant par spécialité impliquée dans les options (document digestif). À qui revient chaque traitement est notre lecture.
board-line = RCP
order-line = Ordre
spacing-operate_before_irradiating = opérer avant d’irradier : « toujours plus aisée en territoire non irradié mais reste possible ».
spacing-operate_before_irradiating-urgent = l’irradiation en urgence n’attend pas l’opération.
spacing-irradiate_after_surgery = après l’opération, irradier entre 15 jours et 3 semaines, sur peau cicatrisée.
spacing-irradiate_after_healing = un autre passage dit : radiothérapie une fois la cicatrisation acquise, soit 3 semaines. Les deux sont montrés.
spacing-systemic_after_surgery = chimiothérapie une fois la cicatrisation acquise, soit 3 semaines après l’opération, selon l’urgence du traitement systémique.
spacing-stereotactic_after_radiotherapy = pas de stéréotaxie moins de 3 mois après une radiothérapie ; à 3 mois exactement, le texte ne tranche pas : à discuter.
family-operate = chirurgie
family-percutaneous = geste percutané
family-irradiate = radiothérapie
family-stereotactic = stéréotaxie
family-systemic = traitement général
family-antiresorptive = antirésorptif
family-pet = TEP-FDG
stance-urgent = urgence
stance-advised = recommandation
stance-possible = option
stance-discussed = à discuter
stance-blocked = contre-indication
seat-spine_surgeon = chirurgien du rachis
seat-orthopaedic_surgeon = chirurgien orthopédique
seat-radiation_oncologist = radiothérapeute
seat-interventional_radiologist = radiologue interventionnel
seat-oncologist = oncologue
    .why = pour tout traitement ouvert
seat-rheumatologist = rhumatologue
seat-pain_physician = médecin de la douleur
    .why = douleur non contrôlée
seat-dentist = dentiste
    .why = lésion buccale
seat-haematologist = hématologue
    .why = hémopathie
seat-anaesthetist = anesthésiste
seat-infectious_diseases = infectiologue
    .why = infection
button-changing = Ce qui changerait
changing-nothing = Aucune réponse, ni aucune paire essayée, ne changerait ce qui est dit.
changing-pairs = Aucune réponse seule ne change l’avis ; ces paires, si.
changing-foot = Exact pour chaque réponse, tous parcours ensemble ; ce n’est pas une probabilité.
changing-more = { $count ->
        [one] et 1 autre point, remis en question
       *[other] et { $count } autres points, remis en question
    }
