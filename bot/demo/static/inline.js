// What is typed behind @bot, in either chat: results to pick, which the person then sends.

const WAIT = 180; // between two keystrokes of the same word

export class Inline {
  constructor(pane) {
    this.pane = pane;
    this.root = pane.parts.offers;
    this.query = null;
    this.offers = [];
    addEventListener("keydown", (event) => event.key === "Escape" && this.close());
  }

  typed(text) {
    clearTimeout(this.timer);
    const asked = this.askedFor(text);
    if (asked === null) return this.close();
    this.timer = setTimeout(() => this.ask(asked), WAIT);
  }

  // The text behind "@OsteoBoardBot " or "@bot ", null where something else is typed.
  askedFor(text) {
    const found = /^@(\w+)\s([^]*)$/.exec(text);
    if (!found) return null;
    const name = found[1].toLowerCase();
    return name === "bot" || name === this.pane.frame.bot.username.toLowerCase() ? found[2].trim() : null;
  }

  async ask(text) {
    const reply = await this.pane.act("inline", { text, ...this.pane.place });
    if (!reply) return;
    this.query = reply.query_id;
    if (this.early?.query_id === this.query) this.offered(this.early);
  }

  offered(event) {
    if (event.query_id !== this.query) {
      this.early = event; // the answer can come before the number of its question
      return;
    }
    this.offers = event.offers || [];
    this.show(event.button);
  }

  show(button) {
    const { words } = this.pane;
    const lines = this.offers.map((offer) => this.line(offer.title, offer.description, () => this.pick(offer)));
    if (button) lines.unshift(this.line(button.text, "", () => this.open(button)));
    if (!lines.length) {
      const none = document.createElement("p");
      none.textContent = words.word("nothing_offered");
      lines.push(none);
    }
    this.root.setAttribute("role", "group");
    this.root.setAttribute("aria-label", words.word("offers"));
    this.root.replaceChildren(...lines);
    this.root.hidden = false;
  }

  line(title, description, act) {
    const line = document.createElement("button");
    line.type = "button";
    const head = document.createElement("strong");
    head.textContent = title;
    line.append(head);
    if (description) {
      const more = document.createElement("span");
      more.textContent = description;
      line.append(more);
    }
    line.addEventListener("click", act);
    return line;
  }

  // Enter sends the first result, as it is marked in the apps; the bare text goes to nobody.
  picksFirst() {
    if (this.root.hidden || !this.offers.length) return false;
    this.pick(this.offers[0]);
    return true;
  }

  async pick(offer) {
    const query = this.query;
    this.close();
    this.pane.parts.text.value = "";
    this.pane.frame.grow();
    await this.pane.act("pick", { query_id: query, offer: offer.id, ...this.pane.place });
  }

  open(button) {
    this.close();
    this.pane.parts.text.value = "";
    this.pane.frame.grow();
    this.pane.openPrivately(button.start_parameter);
  }

  close() {
    clearTimeout(this.timer);
    this.root.hidden = true;
    this.query = null;
    this.offers = [];
  }
}
