# Le document qu’un clinicien relit, signe et renvoie.

review-title = Relecture : { $name }
review-edition = Édition { $edition }, empreinte { $digest }.
review-how = Lisez la définition, puis chaque cas. Cochez une case par cas (remplacez [ ] par [x]), écrivez vos remarques, et signez par votre fonction et vos initiales, sans nom : « oncologue, A. B. ». Une signature mise ici vaut pour les cas cochés qui n’en ont pas. Renvoyez ce fichier tel quel : si le cas ou la définition change, la signature tombe.
review-definition = La définition
review-sources = Sources
review-cases = Les cas travaillés
review-case = Cas
review-today = Au { $day }.
review-no-answer = Aucune réponse.
review-signed = Déjà signé : { $by }, { $day }.
review-void = Signature caduque (le cas ou la définition a changé) : { $by }, { $day }.
review-agree = Le résultat est juste : je signe
review-disagree = À corriger
review-remark = Remarque :
review-who = Signature (fonction, initiales) :
review-when = Date (AAAA-MM-JJ) :
review-questions = Les questions ouvertes
review-no-question = Aucune question ouverte sur cette définition.
review-remarks = Remarques sur l’ensemble
review-syntheses = Synthèses de dossiers entiers
