# Les éditions d’une définition : ce qui a changé depuis le début d’un dossier, ce qu’on en décide.

replay-day = recalculé pour le { $day }
replay-edition = Édition antérieure : { $name }, { $edition }
replay-patient = Le patient

editions-gone = { $names } : l’édition du début de ce dossier n’est plus disponible ; lu avec l’édition actuelle.
editions-urgent = { $names } : changement depuis le début de ce dossier, qui touche une urgence ou une contre-indication.
editions-differ = { $names } : changement depuis le début de ce dossier ; le conseil serait autre.
editions-same = { $names } : changement depuis le début de ce dossier ; même conseil.
editions-kept-urgent = { $names } : édition antérieure gardée ; l’actuelle toucherait une urgence ou une contre-indication.
editions-kept = Édition antérieure gardée : { $names }.
editions-others = { $count ->
        [one] 1 score ou parcours a changé, sans effet sur ce dossier.
       *[other] { $count } scores ou parcours ont changé, sans effet sur ce dossier.
    }
editions-none = Rien n’a changé depuis le début de ce dossier.
editions-how = Tant que rien n’est décidé, le dossier est lu avec l’édition de son début. Aucune réponse n’est perdue, quel que soit le choix.
editions-from-to = Édition du dossier { $old }, actuelle { $new }.
editions-settled = édition antérieure gardée
editions-gone-why = L’édition du début n’est plus disponible telle quelle : le dossier est lu avec l’actuelle.
editions-differs = le conseil serait autre
editions-agrees = même conseil
editions-gone-short = édition du début non disponible
editions-before = Avec l’édition du dossier
editions-after = Avec l’édition actuelle
editions-both = Même conseil avec les deux
editions-nothing = rien pour ce dossier
editions-lost = Réponses que l’édition actuelle ne connaît pas, gardées
change-action_added = { $count ->
        [one] Ajouté
       *[other] Ajoutés ({ $count })
    }
change-action_removed = { $count ->
        [one] Retiré
       *[other] Retirés ({ $count })
    }
change-action_refined = { $count ->
        [one] Action précisée
       *[other] Actions précisées ({ $count })
    }
change-condition = { $count ->
        [one] Condition précisée
       *[other] Conditions précisées ({ $count })
    }
change-threshold = { $count ->
        [one] Seuil déplacé
       *[other] Seuils déplacés ({ $count })
    }
change-points = { $count ->
        [one] Points changés
       *[other] Points changés ({ $count })
    }
change-question_added = { $count ->
        [one] Question ajoutée
       *[other] Questions ajoutées ({ $count })
    }
change-question_removed = { $count ->
        [one] Question retirée
       *[other] Questions retirées ({ $count })
    }
change-question_refined = { $count ->
        [one] Question précisée
       *[other] Questions précisées ({ $count })
    }
change-source = { $count ->
        [one] Source citée autrement
       *[other] Sources citées autrement ({ $count })
    }
change-arranged = { $count ->
        [one] Rangé autrement
       *[other] Rangés autrement ({ $count })
    }
change-words = { $count ->
        [one] Texte reformulé
       *[other] Textes reformulés ({ $count })
    }
change-nothing-meant = Mots, sources ou rangement seulement : le sens n’a pas changé.
button-editions = ↻ Ce qui a changé
button-edition-take = Prendre l’actuelle
button-edition-stay = Garder celle du dossier
