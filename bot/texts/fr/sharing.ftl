# Un dossier montré à l’équipe dans son groupe : la question, la carte, le partage.

motive-diagnosis = diagnostic
motive-treatment = traitement proposé
motive-recourse = recours
specialty-neurosurgery = Neurochirurgie
specialty-orthopaedic_surgery = Chirurgie orthopédique
specialty-radiation_oncology = Radiothérapie
specialty-oncology = Oncologie
specialty-interventional_radiology = Radiologie interventionnelle
specialty-rheumatology = Rhumatologie
specialty-pain_medicine = Médecine de la douleur
specialty-pathology = Anatomopathologie
specialty-radiology = Radiologie
specialty-nuclear_medicine = Médecine nucléaire
specialty-pneumology = Pneumologie
specialty-gastroenterology = Gastro-entérologie
specialty-other = Autre spécialité

card-question = Question · { $motive }
card-foot = Édition { $edition } · maj { $at }
file-complete = Dossier complet : { $known }/{ $needed }
file-incomplete = Dossier incomplet : { $known }/{ $needed }
file-unknown = Dossier vide : rien n’est encore conseillé
