# Les éditions d’une définition : ce qui a changé depuis le début d’un dossier, ce qu’on en décide.

replay-day = recalculé pour le { $day }
replay-edition = Édition antérieure : { $name }, { $edition }
replay-patient = Le patient
