// What is round one chat: its head, the menu of commands, the field to write in, toasts and alerts.

export class Frame {
  constructor(parts, words, actions) {
    this.parts = parts;
    this.words = words;
    this.actions = actions;
    this.name = "";
    this.bot = { name: "", username: "", description: "" };
    this.commands = [];
    this.listen();
  }

  listen() {
    const { composer, text, start, languages } = this.parts;
    composer.addEventListener("submit", (event) => {
      event.preventDefault();
      this.sendTyped();
    });
    text.addEventListener("input", () => {
      this.grow();
      this.actions.typed(text.value);
    });
    text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.sendTyped();
    });
    start.addEventListener("click", () => this.actions.send("/start").then(() => text.focus()));
    languages.addEventListener("click", (event) => {
      const code = event.target.dataset.language;
      if (code) this.actions.chooseLanguage(code);
    });
    this.listenForTheMenu();
  }

  listenForTheMenu() {
    const { menu, menuButton } = this.parts;
    menuButton.addEventListener("click", () => this.toggleMenu());
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || menu.hidden) return;
      this.toggleMenu(false);
      menuButton.focus();
    });
    addEventListener("click", (event) => {
      if (!menu.contains(event.target) && !menuButton.contains(event.target)) this.toggleMenu(false);
    });
  }

  // ---------------------------------------------------------------- words

  take({ name, bot, commands }) {
    Object.assign(this, { name, bot, commands });
    this.showWords();
  }

  showWords() {
    const { parts, words, bot } = this;
    parts.pane.lang = words.language;
    parts.botName.textContent = bot.name;
    parts.avatar.textContent = parts.welcomeAvatar.textContent = bot.name.slice(0, 1);
    parts.welcomeTitle.textContent = bot.description ? words.word("what") : bot.name;
    parts.welcomeText.textContent = bot.description || words.word("empty");
    parts.start.textContent = words.word("start");
    parts.text.placeholder = words.word("message");
    this.showLabels();
    this.stopTyping();
    this.fillMenu();
  }

  showLabels() {
    const { parts, words, bot } = this;
    const labels = { text: "message", send: "send", menuButton: "menu", down: "down", languages: "language", add: "add" };
    Object.entries(labels).forEach(([part, key]) => parts[part].setAttribute("aria-label", words.word(key)));
    parts.add.title = words.word("add");
    for (const part of ["log", "wall"]) {
      parts[part].setAttribute("aria-label", `${words.word("chat")} ${bot.name}`);
    }
    for (const button of parts.languages.children) {
      button.setAttribute("aria-pressed", String(button.dataset.language === words.language));
    }
    parts.whose.textContent = this.name;
    parts.close.setAttribute("aria-label", `${words.word("close")} ${this.name}`);
    parts.close.title = words.word("close");
  }

  // ---------------------------------------------------------------- menu and field

  fillMenu() {
    const lines = this.commands.map(({ command, description }) => {
      const line = document.createElement("button");
      line.type = "button";
      const name = document.createElement("span");
      name.textContent = `/${command}`;
      line.append(document.createTextNode(description), name);
      line.addEventListener("click", () => {
        this.toggleMenu(false);
        this.actions.send(`/${command}`);
      });
      return line;
    });
    const none = document.createElement("p");
    none.textContent = this.words.word("nocommands");
    this.parts.menu.replaceChildren(...(lines.length ? lines : [none]));
  }

  toggleMenu(open = this.parts.menu.hidden) {
    this.parts.menu.hidden = !open;
    this.parts.menuButton.setAttribute("aria-expanded", String(open));
    if (open) this.parts.menu.querySelector("button")?.focus();
  }

  grow() {
    const field = this.parts.text;
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, 140)}px`;
    this.parts.composer.classList.toggle("filled", field.value.trim() !== "");
  }

  async sendTyped() {
    const field = this.parts.text;
    const text = field.value.trim();
    if (!text) return;
    field.value = "";
    this.grow();
    const sent = this.actions.send(text);
    this.actions.typed("");
    if (!(await sent)) {
      field.value = text;
      this.grow();
    }
  }

  // ---------------------------------------------------------------- what comes and goes

  toast(text) {
    const made = this.parts.toast;
    made.textContent = text;
    made.classList.add("shown");
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => made.classList.remove("shown"), 3200);
  }

  alert(text) {
    const several = document.body.classList.contains("several"); // then it says for whom it is
    this.parts.alertTitle.textContent = several ? `${this.bot.name} · ${this.name}` : this.bot.name;
    this.parts.alertText.textContent = text;
    if (!this.parts.alert.open) this.parts.alert.showModal();
  }

  showBanner(lost) {
    this.parts.banner.textContent = lost ? this.words.word("lost") : "";
    this.parts.banner.hidden = !lost;
  }

  showTyping() {
    this.status("typing", true);
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.stopTyping(), 5000);
  }

  stopTyping() {
    this.status("bot", false);
    if (this.place) this.parts.status.textContent = this.place;
  }

  status(key, typing) {
    this.parts.status.textContent = this.words.word(key);
    this.parts.status.classList.toggle("typing", typing);
  }
}
