# A case shown to the team in its group: the question, the card, the sharing.

motive-diagnosis = diagnosis
motive-treatment = treatment proposed
motive-recourse = recourse
specialty-neurosurgery = Neurosurgery
specialty-orthopaedic_surgery = Orthopaedic surgery
specialty-radiation_oncology = Radiation oncology
specialty-oncology = Oncology
specialty-interventional_radiology = Interventional radiology
specialty-rheumatology = Rheumatology
specialty-pain_medicine = Pain medicine
specialty-pathology = Pathology
specialty-radiology = Radiology
specialty-nuclear_medicine = Nuclear medicine
specialty-pneumology = Pneumology
specialty-gastroenterology = Gastroenterology
specialty-other = Other specialty

card-question = Question · { $motive }
card-foot = Edition { $edition } · updated { $at }
file-complete = File complete: { $known }/{ $needed }
file-incomplete = File incomplete: { $known }/{ $needed }
file-unknown = File empty: nothing is advised yet
