# Pourquoi un message est refusé : il porte une identité. Le message est supprimé, rien n’en est gardé.

notice-identity-insurance = Ce message ressemble à un numéro de sécurité sociale ou de santé : je le supprime, rien n’en est gardé. Décrivez sans identité.
notice-identity-phone = Ce message ressemble à un numéro de téléphone : je le supprime, rien n’en est gardé. Décrivez sans identité.
notice-identity-email = Ce message ressemble à une adresse e-mail : je le supprime, rien n’en est gardé. Décrivez sans identité.
notice-identity-birth = Ce message ressemble à une date de naissance : je le supprime, rien n’en est gardé. L’âge suffit.
notice-identity-record = Ce message ressemble à un numéro de dossier : je le supprime, rien n’en est gardé. Décrivez sans identité.
notice-identity-name = Ce message ressemble à un nom : je le supprime, rien n’en est gardé. Décrivez sans identité. Était-ce un signe, un score ou un hôpital ? Écrivez ce mot devant : « signe de … », « hôpital … ».
notice-identity-address = Ce message ressemble à une adresse postale : je le supprime, rien n’en est gardé. Décrivez sans identité.
notice-identity-contact = Ce message porte la fiche d’une personne : je le supprime, rien n’en est gardé. Décrivez sans identité.
notice-identity-old = Telegram ne me laisse pas supprimer ce message qui porte une identité : rien n’en est gardé, mais supprimez-le ici vous-même.
