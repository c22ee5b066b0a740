// The page's own words. What the bot says comes from the bot.

const WORDS = {
  fr: {
    bot: "bot", typing: "écrit…", lost: "Connexion perdue. Nouvel essai…",
    message: "Message", send: "Envoyer", menu: "Commandes du bot", start: "Démarrer",
    down: "Aller au dernier message", language: "Langue", chat: "Conversation avec",
    what: "Que peut faire ce bot ?", empty: "Aucun message pour l’instant.",
    copied: "Copié", copy: "Copier", code: "Copier ce code", edited: "modifié",
    says: "dit", you: "Vous", changed: "Message modifié", reveal: "Afficher le texte masqué",
    more: "Afficher tout", less: "Réduire", today: "Aujourd’hui", yesterday: "Hier",
    download: "Télécharger", photo: "Photo", unsent: "Non envoyé. Réessayez.",
    link: "ouvre un lien", copies: "copie un texte", unsupported: "Message d'un autre type",
    nocommands: "Ce bot n'a pas de commandes.", sizes: ["o", "Ko", "Mo"],
    add: "Ajouter une personne", close: "Fermer", people: "Personnes", person: "Personne",
    unread: ["non lu", "non lus"], link_copy: "Copier le lien", open: "Ouvrir",
    chats: "Conversations", members: ["membre", "membres"], members_of: "Membres du groupe",
    group_empty: "Aucun message dans le groupe.", outside: "Vous n’êtes pas dans ce groupe.",
    enter_group: "Entrer dans le groupe", leave_group: "Quitter le groupe", new_topic: "+ Sujet « RCP du jeudi »",
    topic_name: "RCP du jeudi", no_topic: "Sans sujet", topic: "Sujet", protected: "contenu protégé",
    via: "via", joined: "entre dans le groupe", left: "quitte le groupe", moved: "Le groupe change de numéro",
    shared: "Groupe choisi", owner: "propriétaire", administrator: "administrateur", bot_member: "membre",
    bot_out: "hors du groupe", cancel: "Annuler", choose: "Choisir un groupe", offers: "Résultats à envoyer",
    nothing_offered: "Rien à proposer.",
    unfit: "Telegram ne propose pas ce groupe ici", unfit_rights: "il faut en être propriétaire ou administrateur",
  },
  en: {
    bot: "bot", typing: "typing…", lost: "Connection lost. Trying again…",
    message: "Message", send: "Send", menu: "Commands of the bot", start: "Start",
    down: "Go to the last message", language: "Language", chat: "Chat with",
    what: "What can this bot do?", empty: "No messages here yet.",
    copied: "Copied", copy: "Copy", code: "Copy this code", edited: "edited",
    says: "says", you: "You", changed: "Message edited", reveal: "Show the hidden text",
    more: "Show all", less: "Show less", today: "Today", yesterday: "Yesterday",
    download: "Download", photo: "Photo", unsent: "Not sent. Try again.",
    link: "opens a link", copies: "copies a text", unsupported: "Another kind of message",
    nocommands: "This bot has no commands.", sizes: ["B", "KB", "MB"],
    add: "Add a person", close: "Close", people: "People", person: "Person",
    unread: ["unread", "unread"], link_copy: "Copy the link", open: "Open",
    chats: "Chats", members: ["member", "members"], members_of: "Members of the group",
    group_empty: "No messages in the group yet.", outside: "You are not in this group.",
    enter_group: "Enter the group", leave_group: "Leave the group", new_topic: "+ Topic “Thursday board”",
    topic_name: "Thursday board", no_topic: "No topic", topic: "Topic", protected: "protected content",
    via: "via", joined: "enters the group", left: "leaves the group", moved: "The group gets another number",
    shared: "Group chosen", owner: "owner", administrator: "administrator", bot_member: "member",
    bot_out: "not in the group", cancel: "Cancel", choose: "Choose a group", offers: "Results to send",
    nothing_offered: "Nothing to offer.",
    unfit: "Telegram does not offer this group here", unfit_rights: "one has to own it, or be an administrator",
  },
};

// The words of one person, who has a language of their own.
export class Words {
  constructor(person) {
    this.place = `language-${person}`;
    this.language = this.remembered();
  }

  remembered() {
    let kept = null;
    try {
      kept = localStorage.getItem(this.place);
    } catch {
      // a browser without storage asks its own language each time
    }
    if (kept === "fr" || kept === "en") return kept;
    return (navigator.language || "fr").toLowerCase().startsWith("fr") ? "fr" : "en";
  }

  speak(code) {
    this.language = code;
    try {
      localStorage.setItem(this.place, code);
    } catch {
      // see above
    }
  }

  word(key) {
    return WORDS[this.language][key];
  }

  clockTime(seconds) {
    const format = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }; // "AM" has no room
    return new Date(seconds * 1000).toLocaleTimeString(this.language, format);
  }

  dayName(seconds) {
    const day = new Date(seconds * 1000);
    const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(day).setHours(0, 0, 0, 0)) / 864e5);
    if (days === 0) return this.word("today");
    if (days === 1) return this.word("yesterday");
    return day.toLocaleDateString(this.language, { day: "numeric", month: "long" });
  }

  fileSize(bytes) {
    const [b, kb, mb] = this.word("sizes");
    if (bytes < 1024) return `${bytes} ${b}`;
    const [value, unit] = bytes < 1048576 ? [bytes / 1024, kb] : [bytes / 1048576, mb];
    return `${value.toLocaleString(this.language, { maximumFractionDigits: 1 })} ${unit}`;
  }
}
