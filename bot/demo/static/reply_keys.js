// The keys that the bot puts in the place of the letters; one of them asks for a group.

export class ReplyKeys {
  constructor(pane) {
    this.pane = pane;
    this.parts = pane.parts;
    this.parts.choice.addEventListener("close", () => this.chosen());
  }

  take({ keyboard }) {
    const rows = keyboard?.keyboard || [];
    const { replyKeys } = this.parts;
    replyKeys.replaceChildren(...rows.map((row) => {
      const line = document.createElement("div");
      line.className = "keys";
      line.append(...row.map((key) => this.key(key)));
      return line;
    }));
    replyKeys.hidden = rows.length === 0;
  }

  key(key) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "key";
    const label = document.createElement("span");
    label.className = "label";
    label.textContent = made.title = key.text;
    made.append(label);
    made.addEventListener("click", () => (key.request_chat ? this.choose(key) : this.pane.actions.send(key.text)));
    return made;
  }

  choose(key) {
    const { words, group } = this.pane;
    const { choice, choiceTitle, choiceGroup, choiceCancel } = this.parts;
    this.asked = key.text;
    choiceTitle.textContent = words.word("choose");
    choiceGroup.textContent = group.about.title;
    choiceCancel.textContent = words.word("cancel");
    choice.returnValue = "";
    choice.showModal();
  }

  async chosen() {
    const { choice } = this.parts;
    if (choice.returnValue !== "group") return;
    const reply = await this.pane.act("choose", { key: this.asked });
    if (!reply?.unfit) return;
    const { words, frame } = this.pane;
    const rights = /rights|owner|promote|not in it/.test(reply.unfit);
    frame.alert(words.word("unfit") + (rights ? ` : ${words.word("unfit_rights")}.` : ` : ${reply.unfit}.`));
  }
}
