// The tabs of a narrow window, where one pane shows at a time: whose it is, and what waits in others.

export class Tabs {
  constructor(root, { choose, close, add }) {
    this.root = root;
    this.does = { choose, close };
    this.made = new Map();
    this.list = document.createElement("div");
    this.list.className = "tab-list";
    this.add = button("add", add);
    this.add.append(document.getElementById("plus").content.cloneNode(true));
    root.append(this.list, this.add);
  }

  show(panes, active, words, full) {
    this.root.setAttribute("aria-label", words.word("people"));
    this.add.setAttribute("aria-label", words.word("add"));
    this.add.title = words.word("add");
    this.add.hidden = full;
    for (const [person, tab] of this.made) {
      if (panes.every((pane) => pane.person !== person)) this.drop(person, tab);
    }
    panes.forEach((pane, place) => {
      const tab = this.tabOf(pane.person);
      const { list } = this;
      if (list.children[place] !== tab.root) list.insertBefore(tab.root, list.children[place] || null);
      fill(tab, pane, pane.person === active, panes.length > 1);
    });
    this.tabOf(active).root.scrollIntoView({ inline: "nearest", block: "nearest" });
  }

  drop(person, tab) {
    tab.root.remove();
    this.made.delete(person);
  }

  tabOf(person) {
    if (!this.made.has(person)) this.made.set(person, this.make(person));
    return this.made.get(person);
  }

  make(person) {
    const root = document.createElement("div");
    root.className = "tab";
    const name = button("tab-name", () => this.does.choose(person));
    const text = document.createElement("span");
    const count = document.createElement("span");
    count.className = "unread";
    count.setAttribute("aria-hidden", "true");
    name.append(text, count);
    const close = button("close", () => this.does.close(person));
    close.append(document.getElementById("cross").content.cloneNode(true));
    root.append(name, close);
    return { root, name, text, count, close };
  }
}

function fill(tab, pane, active, closable) {
  const { words, name, unread } = pane;
  tab.root.classList.toggle("active", active);
  tab.text.textContent = name;
  tab.name.setAttribute("aria-current", String(active));
  const news = `${unread} ${words.word("unread")[unread > 1 ? 1 : 0]}`;
  tab.name.setAttribute("aria-label", unread ? `${name}, ${news}` : name);
  tab.count.textContent = unread || "";
  tab.count.hidden = !unread;
  tab.close.setAttribute("aria-label", `${words.word("close")} ${name}`);
  tab.close.title = words.word("close");
  tab.close.hidden = !active || !closable;
}

function button(name, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = name;
  made.addEventListener("click", act);
  return made;
}
