# Le groupe de l’équipe : le lier, ce qui n’y va pas, qui en est.

group-ask = Choisissez le groupe où parler de vos dossiers : un supergroupe privé, que je regarde d’abord.
group-ask-why = J’y deviens simple administrateur, pour savoir qui le quitte. Ce qu’on y écrit n’est ni lu ni gardé.
group-choose = Choisir le groupe
group-word-now = Une réunion s’appelle ici « { $word } ».
group-word-why = Sans établissement enregistré, une réunion est un « staff », pas une RCP (droit français, hors référentiel).
group-word-how = Autre nom : /groupe mot Comité os
group-word-1 = staff
group-word-2 = RCP
group-word-3 = réunion
group-word-4 = comité
group-list = { $count ->
        [one] 1 groupe lié
       *[other] { $count } groupes liés
    }
group-fit = Prêt : vos dossiers peuvent y être partagés.
group-unfit = Aucun dossier n’y est montré tant que :
group-better = À améliorer :
group-mend = Comment y remédier
group-people = { $members ->
        [one] 1 personne
       *[other] { $members } personnes
    }, dont { $team } de l’équipe
group-topic = J’écris dans le sujet choisi ; /ici dans un autre le change.
group-topic-none = J’écris hors des sujets ; envoyez /ici dans le sujet voulu.
group-looked = Regardé le { $day } à { $time }.
group-away = { $label } l’a quitté : ne voit plus que ses dossiers.
group-bound-here = Ce groupe est lié à l’équipe. Ses dossiers peuvent y être montrés, sous pseudonyme, à ses membres seuls.
group-bound-private = Ce que vous écrivez ici n’est ni lu ni gardé : je ne vois que mes commandes et mes boutons. N’écrivez ni nom, ni date de naissance, ni numéro de dossier.
group-bound-topic = Un administrateur ou le président choisit mon sujet : /ici dans ce sujet.
group-here-done = C’est ici que j’écrirai.
group-here-none = C’est hors des sujets que j’écrirai.
group-here-who = Seuls un administrateur et le président de l’équipe choisissent le sujet, sans parler au nom du groupe.
group-here-private = Envoyez /ici dans le groupe, dans le sujet où je dois écrire.
group-end = Délier « { $group } » ?
group-end-why = Plus aucun dossier n’y sera montré. Mes cartes et ordres du jour en partent (vidés, s’ils ont plus de 48 h). Ce que chacun y a écrit reste.
group-ended-told = Je ne suis plus dans « { $group } », ou il a été délié : plus aucun dossier n’y est montré.
group-still-in = Retirez aussi { $label } du groupe : Telegram ne le fait pas de lui-même, et qui y reste lit ce qui s’y écrit.
group-spoiled = Plus aucun dossier n’est montré dans « { $group } » :
group-left-told = { $label } n’est plus dans « { $group } ». Les dossiers des autres ne lui sont plus montrés, jusqu’à son retour ou votre accord.

flaw-channel = c’est un canal, pas un groupe
    .mend = Choisissez un groupe.
flaw-basic = groupe simple : qui en est retiré garde ses messages
    .mend = Groupe simple : Modifier › Historique pour les nouveaux › Visible. Il devient un supergroupe ; remettez Masqué, puis /groupe.
flaw-public = il est public : n’importe qui le lit
    .mend = Public : Modifier › Type de groupe › Privé.
flaw-linked = relié à un canal : on le lit sans en être
    .mend = Canal : Modifier › Discussion › Dissocier.
flaw-not_administrator = je n’y suis pas administrateur
    .mend = Administrateur : Modifier › Administrateurs › Ajouter › ce robot. Aucun droit de plus n’est nécessaire.
flaw-history = les nouveaux y lisent tout l’historique
    .mend = Historique : Modifier › Historique pour les nouveaux › Masqué. Avec des sujets, Telegram ne le masque pas.
flaw-anyone_adds = chaque membre peut y faire entrer quelqu’un
    .mend = Entrées : Modifier › Autorisations › Ajouter des membres : non ; et Liens d’invitation : « Approuver les demandes » pour chacun (je ne vois pas les liens des autres).
flaw-others = { $count ->
        [one] 1 personne ou robot hors de l’équipe
       *[other] { $count } personnes ou robots hors de l’équipe
    }
    .mend = Hors de l’équipe : invitez-les (/equipe), ou retirez-les du groupe.
flaw-keeps = les messages y restent pour toujours
    .mend = Messages : Modifier › Suppression automatique › 1 mois.
flaw-short = les messages s’effacent en moins d’une semaine
    .mend = Messages : Modifier › Suppression automatique › 1 mois, pour qu’une carte dure jusqu’à la réunion.

button-groups = ‹ Groupes
button-group-again = ↻ Regarder
button-group-end = Délier
button-group-end-yes = Oui, délier
button-group-more = + Autre groupe
button-group-word = Nom : { $word }
button-group-back = Laisser revenir { $label }

notice-away = Vous n’êtes plus dans le groupe de l’équipe : seuls vos dossiers vous sont montrés. Revenez-y, ou demandez à un administrateur.
notice-group-ended = Ce groupe n’est plus lié à une équipe : ce bouton ne mène plus à rien.
notice-group-foreign = Ceci est réservé aux membres de l’équipe. Demandez une invitation à son administrateur.
notice-group-left = Vous n’êtes pas, ou plus, dans le groupe : rien ne vous en est montré. Rejoignez-le, ou demandez à un administrateur de l’équipe.
notice-group-unknown = Telegram ne me dit pas si vous êtes dans le groupe. Réessayez dans une minute.
notice-group-unfit = Le groupe n’est plus sûr : rien n’en est montré. Un administrateur voit pourquoi : /groupe
notice-group-old = Ce bouton ne sert plus. Ouvrez le dossier en privé : /dossiers
notice-group-terms = Acceptez d’abord les conditions, en privé : /start
notice-group-role = Votre rôle dans l’équipe ne le permet pas. Un administrateur peut le changer.
notice-group-no-team = Les groupes se lient à une équipe : vous n’êtes dans aucune.
notice-group-bound = Groupe lié.
notice-group-again = Ce groupe est déjà lié ; le voici tel qu’il est.
notice-group-taken = Ce groupe est lié à une autre équipe. Son administrateur peut le délier par /groupe.
notice-group-refused = Ce groupe ne peut pas être lié tel quel.
notice-group-unseen = Telegram ne me laisse pas regarder ce groupe. Réessayez dans une minute : /groupe
notice-group-out = Je ne suis pas dans ce groupe : choisissez-le par /groupe, et acceptez que j’y entre.
notice-group-gone = Ce groupe n’est plus lié. Voici ceux qui le sont.
notice-group-word = « { $word } » : c’est noté.
notice-group-word-long = Un mot de 30 caractères au plus : /groupe mot Comité os
notice-group-not-you = Un autre administrateur doit le décider pour vous.

told-away = Vous n’êtes plus dans « { $group } » : les dossiers des autres membres ne vous sont plus montrés. Revenez dans le groupe, ou demandez à un administrateur de l’équipe.
told-back = Les dossiers de l’équipe vous sont de nouveau montrés.
