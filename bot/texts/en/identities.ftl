# Why a message is refused: it carries an identity. The message is deleted, nothing of it is kept.

notice-identity-insurance = This message looks like a social-security or health number: I am deleting it, nothing of it is kept. Describe without identity.
notice-identity-phone = This message looks like a phone number: I am deleting it, nothing of it is kept. Describe without identity.
notice-identity-email = This message looks like an e-mail address: I am deleting it, nothing of it is kept. Describe without identity.
notice-identity-birth = This message looks like a date of birth: I am deleting it, nothing of it is kept. The age is enough.
notice-identity-record = This message looks like a hospital number: I am deleting it, nothing of it is kept. Describe without identity.
notice-identity-name = This message looks like a name: I am deleting it, nothing of it is kept. Describe without identity. Was it a sign, a score or a hospital? Write that word before it: “sign of …”, “hospital …”.
notice-identity-address = This message looks like a postal address: I am deleting it, nothing of it is kept. Describe without identity.
notice-identity-contact = This message carries the card of a person: I am deleting it, nothing of it is kept. Describe without identity.
notice-identity-old = Telegram does not let me delete the message that carries an identity: nothing of it is kept, but please delete it here yourself.
