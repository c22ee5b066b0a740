# Un score d’une seule ligne, dans un groupe ou derrière @bot : sans questionnaire, et rien n’en est gardé.
no-patient = Aucune donnée de patient ici.
line-not-understood = Rien de cette ligne n’est compris, rien n’est calculé. Exemple : { $example }
group-identity = Cette ligne ressemble à une identité : elle n’est ni calculée ni gardée. Recommencez sans identité.
group-identity-stays = Telegram ne me laisse pas supprimer cette ligne : supprimez-la vous-même.
line-sins = sins T7 mécanique lytique
line-mirels = mirels 3 2 3 2
line-rades = rades sein autonome
line-tokuhashi = tokuhashi sein Karnofsky 70
line-tomita = tomita lente multiple
line-frankel = frankel D
