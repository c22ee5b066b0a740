# A score from a single line, in a group or behind @bot: no questionnaire, and nothing of it is kept.
no-patient = No patient data here.
line-not-understood = Nothing of this line is understood, nothing is computed. Example: { $example }
group-identity = This line looks like an identity: it is neither computed nor kept. Write it again without one.
group-identity-stays = Telegram does not let me delete this line: delete it yourself.
line-sins = sins T7 mechanical lytic
line-mirels = mirels 3 2 3 2
line-rades = rades breast independent
line-tokuhashi = tokuhashi breast Karnofsky 70
line-tomita = tomita slow multiple
line-frankel = frankel D
