// The bot's commands while one is typed: those that begin so, to be tapped, or chosen by arrow keys.

export class Hints {
  constructor(pane) {
    this.pane = pane;
    this.root = pane.parts.hints;
    this.field = pane.parts.text;
    this.chosen = -1; // which line the arrow keys are on
    this.field.addEventListener("keydown", (event) => this.pressed(event), true); // before it is sent
    this.field.addEventListener("blur", () => this.close());
    this.root.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  }

  get isOpen() {
    return !this.root.hidden;
  }

  // Show what a text begins; nothing where it is no command yet, or all of one.
  typed(text) {
    const begun = /^\/(\w*)$/.exec(text);
    if (!begun || this.pane.room !== "bot") return this.close();
    const name = begun[1].toLowerCase();
    const found = this.pane.frame.commands.filter(({ command }) => command.startsWith(name));
    if (!found.length || (found.length === 1 && found[0].command === name)) return this.close();
    this.show(found);
  }

  show(found) {
    this.chosen = -1;
    this.root.setAttribute("aria-label", this.pane.words.word("menu"));
    this.root.replaceChildren(...found.map((each, at) => this.line(each, at)));
    this.root.hidden = false;
    this.root.scrollTop = 0;
    this.tell();
  }

  line({ command, description }, at) {
    const line = document.createElement("button");
    line.type = "button";
    line.tabIndex = -1; // the focus stays in the field
    line.id = `${this.root.id}-${at}`;
    line.dataset.command = command;
    line.setAttribute("role", "option");
    const name = document.createElement("strong");
    name.textContent = `/${command}`;
    const about = document.createElement("span");
    about.textContent = description;
    line.append(name, about);
    line.addEventListener("click", () => this.send(command));
    return line;
  }

  pressed(event) {
    if (!this.isOpen || event.isComposing) return;
    const act = {
      ArrowDown: () => this.move(1),
      ArrowUp: () => this.move(-1),
      Escape: () => this.close(),
      Tab: () => this.complete(),
      Enter: () => this.send(this.lines[this.chosen].dataset.command),
    }[event.key];
    if (!act || (event.key === "Enter" && (this.chosen < 0 || event.shiftKey))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }

  get lines() {
    return [...this.root.children];
  }

  move(step) {
    const count = this.lines.length;
    this.chosen = this.chosen < 0 && step < 0 ? count - 1 : (this.chosen + step + count) % count;
    this.lines[this.chosen].scrollIntoView({ block: "nearest" });
    this.tell();
  }

  // Write the command out, so that something can be typed behind it.
  complete() {
    this.field.value = `/${this.lines[Math.max(this.chosen, 0)].dataset.command} `;
    this.close();
    this.pane.frame.grow();
  }

  send(command) {
    this.field.value = "";
    this.close();
    this.pane.frame.grow();
    this.pane.actions.send(`/${command}`);
  }

  tell() {
    this.lines.forEach((line, at) => line.setAttribute("aria-selected", String(at === this.chosen)));
    const active = this.isOpen && this.chosen >= 0 ? this.lines[this.chosen].id : "";
    this.field.setAttribute("aria-activedescendant", active);
  }

  close() {
    this.root.hidden = true;
    this.root.replaceChildren();
    this.chosen = -1;
    this.tell();
  }
}
