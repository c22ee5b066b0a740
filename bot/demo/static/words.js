// The page's own words. What the bot says comes from the bot.

const WORDS = {
  fr: {
    bot: "bot", typing: "écrit…", lost: "Connexion perdue. Nouvel essai…",
    message: "Message", send: "Envoyer", menu: "Commandes du bot", start: "Démarrer",
    down: "Aller au dernier message", language: "Langue", chat: "Conversation avec",
    what: "Que peut faire ce bot ?", empty: "Aucun message pour l'instant.",
    copied: "Copié", copy: "Copier", code: "Copier ce code", edited: "modifié",
    says: "dit", you: "Vous", changed: "Message modifié", reveal: "Afficher le texte masqué",
    more: "Afficher tout", less: "Réduire", today: "Aujourd'hui", yesterday: "Hier",
    download: "Télécharger", photo: "Photo", unsent: "Non envoyé. Réessayez.",
    link: "ouvre un lien", copies: "copie un texte", unsupported: "Message d'un autre type",
    nocommands: "Ce bot n'a pas de commandes.", sizes: ["o", "Ko", "Mo"],
    add: "Ajouter une personne", close: "Fermer", people: "Personnes", person: "Personne",
    unread: ["non lu", "non lus"], link_copy: "Copier le lien",
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
    unread: ["unread", "unread"], link_copy: "Copy the link",
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
