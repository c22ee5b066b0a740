# Qui entre, qui peut quoi, ce qui est gardé.

refused-stranger = Ce robot est réservé aux équipes invitées : demandez un lien à l’administrateur de votre RCP.
refused-role = Votre rôle dans l’équipe ne le permet pas. Un administrateur peut le changer.
refused-foreign = Ce questionnaire est celui d’une autre personne. Ouvrez le vôtre : /start

terms-head = Avant de commencer
terms-again = Ce que vous avez accepté
terms-board = Une aide à la décision pour la RCP : elle ne décide pas. Ce n’est pas un dispositif médical certifié.
terms-telegram = Telegram n’est ni chiffré de bout en bout ici, ni un hébergeur de données de santé.
terms-identities = Donc ni nom, ni date de naissance, ni numéro de dossier : un message qui en porte est supprimé.
terms-kept = Gardés chez votre équipe : vos réponses, chiffrées, vos nom et numéro Telegram. Effacés après 180 jours sans activité (score seul : 7).
terms-yours = /oublier efface, /mesdonnees vous donne tout, /confidentialite redit ceci.
terms-last = Votre dernier message sera repris ensuite ; les précédents seront à renvoyer.
button-accept = J’ai lu, j’accepte

start-reader = Vous lisez ce que l’équipe partage avec vous. Pour répondre à des questionnaires, demandez un autre rôle à un administrateur.

role-administrator = administrateur
    .may = répond, décide et gère l’équipe
role-chair = président de RCP
    .may = répond et décide
role-member = membre
    .may = répond
role-reader = lecteur
    .may = lit, ne répond pas

team-head = { $name } · { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
team-line = • { $label } · { $role } · depuis le { $since }
team-member = { $role }, depuis le { $since }
team-number = Numéro Telegram : { $id }
team-asks = { $label } demande à entrer
team-pending = Lien : { $role }, { $until }
team-invite = Inviter, dans quel rôle ?
team-invite-as = Inviter : { $role } ?
team-link-is = Le lien sert une fois, pendant 7 jours. Qui l’ouvre demande à entrer : vous verrez qui, et déciderez.
team-link = Invitation à OsteoBoard : { $role }
team-link-until = Valable une fois, jusqu’au { $until }.
team-request = { $label } a ouvert votre invitation ({ $role })
team-request-check = Un lien peut avoir été transmis : ne laissez entrer que la personne que vous avez invitée.
team-out = Retirer { $label } ?
team-out-ends = Tout de suite : plus d’accès, ses questionnaires sont annulés, ses invitations ne valent plus.

button-invite = + Inviter
button-team = ‹ Équipe
button-remove = Retirer
button-confirm = Oui, changer
button-no = Non
button-make-link = Créer le lien
button-revoke = Révoquer
button-let-in = Laisser entrer
button-refuse = Refuser

notice-team-done = C’est fait.
notice-team-gone = Ce n’est plus là : voici l’équipe telle qu’elle est.
notice-team-unchanged = C’est déjà le cas.
notice-team-last-administrator = C’est le dernier administrateur : nommez-en d’abord un autre.
notice-invitation-invalid = Cette invitation n’est plus valable. Demandez-en une autre à qui vous l’a envoyée.
notice-invitation-already-in = Vous êtes déjà dans une équipe. /start
notice-invitation-asked = Demande envoyée. Vous serez prévenu ici dès qu’un administrateur vous aura laissé entrer.
notice-invitation-joined = Vous êtes dans l’équipe.

told-role = Votre rôle dans l’équipe est maintenant : { $role }.
told-removed = Votre accès à OsteoBoard est terminé.
told-refused = Votre demande n’a pas été acceptée.
