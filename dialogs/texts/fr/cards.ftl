# Repères : les mots du parcours.

cards = Repères
    .button = Repères
    .about = Ce que les deux documents impriment sans qu’une décision en dépende : fréquence, événements, traitements, figures, et les documents eux-mêmes.
    .opening = Chiffres des deux documents, sans pronostic individuel.
    .scope = Référentiel l. 1-24 et 53-72 (poumon) ; document D l. 1-39 (cancers digestifs). Chiffres tels qu’imprimés ; aucun pronostic n’en est tiré pour un patient.
    .names = reperes | facts

cards-frequency = Poumon : 20 à 40 % des patients ont des métastases osseuses
    .detail = Référentiel, l. 2 : 20 à 40 % des patients présentent des métastases osseuses, au diagnostic ou au cours de l’évolution d’un cancer du poumon (Coleman 2010).
cards-multiple = Multiples 80 %, solitaires 20 %
    .detail = Référentiel, l. 3 : ce sont le plus souvent des métastases multiples (80 %) plutôt que solitaires (20 %). Aucune publication n’est citée à cette ligne.
cards-sites = Rachis 40 % (dorsal 20, lombaire 15, cervical 5), os longs 32 %, côtes 18 %, bassin 10 %
    .page = Rachis 40 %, os longs 32 %, côtes 18 %, bassin 10 %
    .detail = Référentiel, l. 4-8 : elles peuvent atteindre tous les segments osseux ; les sites les plus concernés sont le rachis (40 %, dont dorsal 20 %, lombaire 15 %, cervical 5 %), les os longs (32 %, prédominance sur le fémur), le gril costal (18 %) et le bassin (10 %) (Kuchuk 2015).
cards-risk_factors = Facteurs de risque : homme, tumeur > 2 cm, nombreux sites, ganglions, mutation EGFR
    .page = À risque : homme, > 2 cm, nombreux sites, ganglions, EGFR muté
    .detail = Référentiel, l. 11-16, facteurs de risque de développer des métastases osseuses (Zhang 2019) : sexe masculin, taille tumorale > 2 cm, nombre élevé de sites métastatiques, envahissement ganglionnaire, présence d’une mutation EGFR.
cards-shorter_survival = Survie plus courte qu’avec des métastases extra-osseuses (l. 9 ; mais voir l. 10)
    .page = Survie plus courte qu’avec des métastases extra-osseuses
    .detail = Référentiel, l. 9 : les métastases osseuses réduisent significativement la médiane de survie des cancers broncho-pulmonaires par rapport à des métastases extra-osseuses, à l’inverse des cancers du sein (Kuchuk 2015). La ligne 10 ne va pas dans le même sens (X38) : les deux sont montrées avec leurs références ; le bot n’en tire aucun pronostic.
cards-visceral_worse = Pronostic plus sombre si viscérales, notamment hépatiques (l. 10 ; mais voir l. 9)
    .page = Pronostic plus sombre si viscérales, surtout hépatiques
    .detail = Référentiel, l. 10 : les métastases osseuses aggravent le pronostic du cancer bronchique. Toutefois il est plus sombre en cas de métastases viscérales, notamment hépatiques, qu’en cas de métastases osseuses isolées, et meilleur en cas de mutation EGFR (Riihimäki 2014 ; Bi 2018). La ligne 9 ne va pas dans le même sens (X38) : les deux sont montrées ; le bot n’en tire aucun pronostic.

cards-event_rates = Événements : radiothérapie 50-70 %, fracture 7-35 %, chirurgie 5-9 %, compression médullaire 1-15 %
    .page = Événements : radiothérapie 50-70 %, fracture 7-35 %, moelle 1-15 %
    .detail = Référentiel, l. 17-22 : risque élevé d’événements osseux (EO, Skeletal Related Events) : radiothérapie palliative antalgique ou décompressive (50 à 70 %), fracture pathologique (7 à 35 %), chirurgie orthopédique, préventive ou pas (5 à 9 %), compression médullaire (1 à 15 %). L’hypercalcémie ne fait plus partie de la définition : étiologie parfois paranéoplasique, et possibilités thérapeutiques. Le document imprime « Skelatal » (X7).
cards-event_risk = CBNPC sans traitement osseux : > 50 % d’événements ; en général dans les 6 mois
    .page = Sans traitement osseux : > 50 % d’événements, souvent en 6 mois
    .detail = Référentiel, l. 23 : plus de 50 % des patients atteints de CBNPC métastatiques à l’os ont un événement osseux, inaugural ou au cours de l’évolution, s’ils ne reçoivent pas un traitement spécifique à visée osseuse (Costa 2008, pour cette phrase). Dans les cancers bronchiques, ces complications apparaissent en général dans un délai de six mois ; le risque augmente après un premier événement.
cards-event_burden = La plupart des événements restreignent la mobilité, voire alitent
    .detail = Référentiel, l. 24 : restriction de la mobilité, voire alitement et impotence fonctionnelle, avec les risques de complications de décubitus. D’où une altération de la qualité de vie (Di Maio 2004) et des surcoûts importants (Delea 2006 ; Schulman 2007), pouvant compromettre à court terme le pronostic vital (Hirsh 2004).
cards-turning_point = Souvent une étape charnière : douleurs, qualité de vie, fractures, nerfs (D l. 24)
    .page = Étape charnière : douleurs, qualité de vie, fractures, nerfs
    .detail = Document D, l. 24 : les métastases osseuses marquent souvent une étape charnière : douleurs chroniques invalidantes, détérioration marquée de la qualité de vie, augmentation significative du risque de complications graves, comme les fractures pathologiques ou les compressions neurologiques (Farooki 2012, qui porte sur le cancer thyroïdien différencié).

cards-chemotherapy = Chimiothérapies : pas d’argument pour une différence d’efficacité sur l’os (l. 53)
    .page = Chimiothérapies : rien ne montre une différence sur l’os
    .detail = Référentiel, l. 53 : il n’y a pas d’argument pour une différence d’efficacité des protocoles actuels de chimiothérapie sur les métastases osseuses des cancers bronchiques.
cards-egfr_response = Anti-EGFR : la réponse osseuse semble prédire une bonne réponse au traitement
    .page = Anti-EGFR : la réponse osseuse semble prédire une bonne réponse
    .detail = Référentiel, l. 54-56 : la réponse des métastases osseuses aux inhibiteurs de l’EGFR (erlotinib, gefitinib) semble un facteur prédictif de bonne réponse au traitement. L’allongement du délai de survenue d’une complication osseuse (Sugiura 2008 ; Zampa 2008 ; Furugaki 2011) est illustré par un « bone flare », qui correspond à une réponse carcinologique (Pluquet 2010). Une amélioration des symptômes osseux est constatée.
cards-tki_delay = Les TKI allongent le délai de survenue d’une complication osseuse
    .page = TKI : événements osseux plus tardifs
    .detail = Référentiel, l. 54-55 : allongement du délai de survenue d’une complication osseuse grâce aux TKI (Sugiura 2008 ; Zampa 2008 ; Furugaki 2011). La ligne précédente nomme erlotinib et gefitinib.
cards-osimertinib = Osimertinib, 250 patients : 51 % de métastases osseuses, 39 % d’événements parmi eux
    .page = Osimertinib : 51 % de métastases osseuses, 39 % d’événements
    .detail = Référentiel, l. 62 (Brouns 2023) : 250 patients sous osimertinib, 51 % avec des métastases osseuses ; parmi eux 39 % ont eu au moins 1 événement osseux : 28 % avant l’initiation, 11 % pendant, 1 % après l’arrêt. Ces parts font 40 et non 39 (X44, arrondi ?). Seulement 16 % des patients étaient sous antirésorptif : des 250 ou de ceux qui ont des métastases osseuses, ce n’est pas dit.
cards-egfr_bisphosphonate = Anti-EGFR + bisphosphonate : moins d’événements, mais pas de gain en survie globale (l. 60)
    .page = Anti-EGFR + bisphosphonate : moins d’événements, pas plus de survie
    .detail = Référentiel, l. 57-60 (Zhang 2017) : la combinaison d’un anti-EGFR et d’un bisphosphonate s’accompagne de moins d’événements osseux, d’une meilleure qualité de vie et d’une meilleure survie sans progression, mais pas en survie globale. La ligne 70 dit la survie globale améliorée par un antirésorptif (X39), dans une autre population : les deux sont montrées.
cards-antiresorptive_gains = Antirésorptif : moins d’événements et plus tardifs, survie globale améliorée (l. 70)
    .page = Antirésorptif : moins d’événements, survie améliorée
    .detail = Référentiel, l. 66-72 (Lipton 2008 ; Coleman 2010 ; Coleman 2012) : utilisé en complément des autres traitements, un antirésorptif diminue le risque d’événements osseux, allonge leur délai, améliore la survie globale et la qualité de vie, diminue les douleurs. La ligne 60 dit la survie globale non améliorée avec un anti-EGFR (X39), dans une autre population : les deux sont montrées.

cards-checkpoint_visceral = Immunothérapie : contrôle des métastases viscérales ; peu de données sur l’os (l. 63)
    .page = Immunothérapie : viscères contrôlés, peu de données sur l’os
    .detail = Référentiel, l. 63 : efficacité des inhibiteurs de checkpoint dans le contrôle des métastases viscérales de plusieurs tumeurs malignes, mais peu de données chez les patients atteints de métastases osseuses (Zhao 2012 ; Li 2020).
cards-checkpoint_bone = CBNPC : les métastases osseuses diminuent l’efficacité de l’immunothérapie (l. 64)
    .page = Métastases osseuses : immunothérapie moins efficace
    .detail = Référentiel, l. 63-64 : peu de données (Zhao 2012 ; Li 2020). La présence de métastases osseuses influence négativement l’efficacité de l’immunothérapie dans les CBNPC, indépendamment de l’histologie, du PS, de métastases concomitantes du foie ou du cerveau, ou d’une radiothérapie palliative antérieure dans l’os (Landi 2019).
cards-checkpoint_with_bta = Avec un antirésorptif : pas de signal de toxicité, efficacité non modifiée (l. 65)
    .page = Avec un antirésorptif : pas de signal de toxicité, même efficacité
    .detail = Référentiel, l. 65 : pas de signaux d’augmentation de la toxicité et absence de modification d’efficacité pour une association des inhibiteurs de checkpoint et des inhibiteurs de résorption osseuse (Grover 2019).

cards-digestive_primaries = Digestif : foie et neuroendocrine surtout ; rare ailleurs, diagnostic souvent tardif
    .page = Digestif : foie et neuroendocrine surtout, rare ailleurs
    .detail = Document D, l. 23 : hépatocarcinomes et tumeurs neuroendocrines sont les principales tumeurs digestives associées à des métastases osseuses. Elles sont rares dans les cancers colorectaux, gastriques, les cholangiocarcinomes et les cancers pancréatiques ; cette rareté explique, en partie, les retards diagnostiques souvent observés, qui retardent d’autant les traitements.
cards-digestive_varied = Bien documentées : sein, poumon, prostate ; plus hétérogènes dans le digestif
    .page = Bien documentées : sein, poumon, prostate
    .detail = Document D, l. 23 : les métastases osseuses sont bien documentées dans les cancers mammaires, pulmonaires ou prostatiques ; leur prévalence et leur présentation clinique dans les cancers digestifs sont plus hétérogènes.

cards-brain = Hors métastases osseuses – cerveau : chirurgie, stéréotaxie, encéphale en totalité
    .page = Cerveau : chirurgie, stéréotaxie, encéphale en totalité
    .detail = Hors du champ des métastases osseuses (X33). Document D, l. 8 : les modalités de prise en charge des métastases cérébrales incluent la chirurgie, la radiothérapie en condition stéréotaxique et l’irradiation de l’encéphale en totalité, seules ou en association.
cards-ovary = Hors métastases osseuses – ovaire : discuter une résection bilatérale à visée symptomatique
    .page = Ovaire : discuter une résection bilatérale
    .detail = Hors du champ des métastases osseuses (X33). Document D, l. 9 : les métastases ovariennes sont habituellement chimiorésistantes ; leur résection chirurgicale bilatérale à visée symptomatique doit être discutée, même dans un contexte palliatif.
cards-adrenal_nodes = Hors métastases osseuses – surrénale, ganglions : une résection pourrait aider la survie
    .page = Surrénale, ganglions : une résection aiderait peut-être
    .detail = Hors du champ des métastases osseuses (X33). Document D, l. 10 : en situation oligométastatique, la résection chirurgicale des métastases surrénaliennes ou ganglionnaires para-aortiques sous-rénales pourrait permettre d’améliorer la survie globale chez des patients sélectionnés.

cards-figure_consolidation = Figure 1 : ostéosynthèse cimentée du bassin et du col fémoral, vertébroplastie
    .page = Figure 1 : bassin et col cimentés, vertébroplastie
    .detail = Document D, l. 35-36 : technique de consolidation en radiologie interventionnelle ; exemples d’ostéosynthèse cimentée du bassin, de vertébroplastie multiétagée et d’ostéosynthèse cimentée du col fémoral. Le référentiel exclut la cimentoplastie des lésions pré-fracturaires d’os longs en zone portante (l. 206) : le ciment seul, selon notre lecture (X21) ; ici il accompagne une ostéosynthèse.
cards-figure_cryotherapy = Figure 2 : métastase iliaque droite d’un hépatocarcinome, cryothérapie percutanée
    .page = Figure 2 : cryothérapie iliaque d’un hépatocarcinome
    .detail = Document D, l. 37-38 : métastase osseuse iliaque droite d’un hépatocarcinome, traitée par cryothérapie percutanée ; coupes axiales avant (IRM), pendant (scanner) et après (IRM) le traitement. L’image n’est pas dans le texte dont dispose le bot.
cards-figure_epidural = Figure 3 : compression médullaire progressive après radiothérapie, électrochimiothérapie
    .page = Figure 3 : compression médullaire, électrochimiothérapie
    .detail = Document D, l. 39 : métastase vertébrale avec atteinte épidurale responsable d’une compression médullaire, progressive après radiothérapie ; l’électrochimiothérapie permet une bonne réponse locale (décompression médullaire). La ligne 42 du même document : seule une décompression chirurgicale répond à une compression médullaire significative (X34). Un cas, pas une règle : urgence et RCP.

cards-about_framework = Référentiel : OncoBFC, NEON, ONCORIF ; données de la science au 17 septembre 2024
    .page = Référentiel : OncoBFC, NEON, ONCORIF, 17 septembre 2024
    .detail = Référentiel, l. 1 : référence de bonnes pratiques cliniques, élaborée par un groupe pluridisciplinaire des Dispositifs Spécifiques Régionaux du Cancer de Bourgogne-Franche-Comté (OncoBFC), du Grand Est (NEON) et d’Île-de-France (ONCORIF), en tenant compte des recommandations et règlementations nationales. Son utilisation repose sur les principes déontologiques d’exercice personnel de la médecine. Écrit pour le cancer du poumon.
cards-about_digestive = POST’U 2025 : cancers digestifs, partie 2, les métastases osseuses (L. Tselikas)
    .page = POST’U 2025 : cancers digestifs, partie 2
    .detail = Document D, l. 1-17 : « Prise en charge des métastases atypiques des cancers digestifs – Partie 2 : les métastases osseuses », POST’U 2025, Lambros Tselikas, qui déclare n’avoir aucun lien d’intérêt en rapport avec sa présentation. Seule l’année est imprimée : ni jour, ni date des données. Écrit pour les cancers digestifs.
cards-print_framework = Défauts du référentiel : coquilles, titre et lignes répétés, références incomplètes
    .page = Référentiel : coquilles, titres et références incomplets
    .detail = Coquilles (X7) : la recherche accepte les deux graphies. Titre orphelin « biphosphonates » répété après le dénosumab, l. 83 (X13). Lignes imprimées deux fois : 165/177, 215/217, 264/271 (X27). Tokuhashi, Lipton, Costa et Wolanczyk sans revue ; l’article original du SINS n’est pas dans la liste (X30). Chow 2007 appelé mais absent, Van Poznak 2020 ou 2021, « Agarawal » (X48). Le bot cite comme imprimé et le dit.
cards-print_digestive = Défauts du POST’U : listes d’auteurs tronquées, références 2 et 3 interverties
    .page = POST’U : auteurs tronqués, références 2 et 3 interverties
    .detail = Document D, l. 44-49 : des auteurs ou des mots sont coupés, par exemple « Ternes N, et », « Tuttle Skeletal-related » (X37). L’appel (2), l. 28, et l’appel (3), l. 30, sont intervertis (X32). Le bot cite par le premier auteur et l’année.
