// The group beside the chat with the bot: which of the two shows, who is in, and in which topic.

export class GroupView {
  constructor(pane) {
    this.pane = pane;
    this.parts = pane.parts;
    this.about = { title: "", members: [], bot: "member", topics: [] };
    this.news = { bot: 0, group: 0 };
    this.listen();
  }

  listen() {
    const { toBot, toGroup, whoIsIn, membership, newTopic } = this.parts;
    toBot.addEventListener("click", () => this.show("bot"));
    toGroup.addEventListener("click", () => this.show("group"));
    whoIsIn.addEventListener("click", () => this.toggle());
    membership.addEventListener("click", () => this.pane.act("membership", { in: !this.isIn }));
    newTopic.addEventListener("click", () => this.pane.act("topic", { name: this.word("topic_name") }));
  }

  word(key) {
    return this.pane.words.word(key);
  }

  get isIn() {
    return this.about.members.some(({ id }) => id === this.pane.person);
  }

  // The topic that is written in, if there is one.
  get thread() {
    return Number(this.parts.topic.value) || undefined;
  }

  topicOf(message) {
    if (!message.is_topic_message) return "";
    return this.about.topics.find(({ id }) => id === message.message_thread_id)?.name || this.word("topic");
  }

  take({ group }) {
    const was = this.isIn;
    this.about = group;
    this.fill();
    if (this.pane.room === "group" && was !== this.isIn) this.pane.redraw();
  }

  came(room) {
    this.news[room] += 1;
    this.fillKeys();
  }

  show(room) {
    if (room === this.pane.room) return;
    this.pane.room = room;
    this.news[room] = 0;
    this.toggle(false);
    this.fill();
    this.pane.redraw();
  }

  toggle(open = this.parts.members.hidden) {
    this.parts.members.hidden = !open;
    this.parts.whoIsIn.setAttribute("aria-expanded", String(open));
    this.fillMembers();
  }

  // The number of the message that a link into this group leads to, null for any other link.
  messageOf(url) {
    const found = /^https:\/\/t\.me\/c\/(\d+)\/(?:\d+\/)?(\d+)$/.exec(url);
    return found && `-100${found[1]}` === String(this.about.id) ? Number(found[2]) : null;
  }

  goTo(message) {
    this.show("group");
    this.pane.rowOf(message)?.scrollIntoView({ block: "center" });
  }

  // ---------------------------------------------------------------- what is seen

  settle() {
    const { welcome, log } = this.parts;
    if (this.pane.room !== "group") return;
    welcome.hidden = true;
    if (log.childElementCount) return;
    const line = document.createElement("p");
    line.className = "day service";
    line.textContent = this.word(this.isIn ? "group_empty" : "outside");
    log.append(line);
  }

  fill() {
    this.fillKeys();
    this.fillMembers();
    this.fillTopics();
    const { botName, status, avatar, menuButton } = this.parts;
    const inGroup = this.pane.room === "group";
    menuButton.hidden = inGroup;
    this.parts.replyKeys.classList.toggle("elsewhere", inGroup);
    this.pane.frame.place = inGroup ? this.howMany() : ""; // what stands below the name
    if (!inGroup) return this.pane.frame.showWords();
    botName.textContent = this.about.title;
    avatar.textContent = this.about.title.slice(0, 1);
    status.textContent = this.howMany();
  }

  fillKeys() {
    const { chats, toBot, toGroup, whoIsIn } = this.parts;
    chats.setAttribute("aria-label", this.word("chats"));
    const names = { bot: this.pane.frame.bot.name || "OsteoBoard", group: this.about.title };
    for (const [room, key] of [["bot", toBot], ["group", toGroup]]) {
      key.setAttribute("aria-pressed", String(room === this.pane.room));
      const count = this.news[room];
      key.textContent = count ? `${names[room]} · ${count}` : names[room];
    }
    toGroup.hidden = !this.about.title;
    whoIsIn.hidden = this.pane.room !== "group";
    whoIsIn.textContent = this.howMany();
  }

  howMany() {
    const count = this.about.members.length + 1; // the bot is one
    return `${count} ${this.word("members")[1]}`;
  }

  fillMembers() {
    const { memberList, membership, newTopic, members } = this.parts;
    members.setAttribute("aria-label", this.word("members_of"));
    if (members.hidden) return memberList.replaceChildren();
    const status = { creator: "owner", administrator: "administrator", left: "bot_out", kicked: "bot_out" };
    const lines = this.about.members.map(({ name, status: is }) => [name, is === "member" ? "" : this.word(status[is] || "bot_member")]);
    lines.push([this.pane.frame.bot.name || "OsteoBoard", this.word(status[this.about.bot] || "bot_member")]);
    memberList.replaceChildren(...lines.map(([name, is]) => {
      const line = document.createElement("li");
      line.textContent = is ? `${name} · ${is}` : name;
      return line;
    }));
    membership.textContent = this.word(this.isIn ? "leave_group" : "enter_group");
    membership.hidden = this.about.members[0]?.id === this.pane.person;
    newTopic.textContent = this.word("new_topic");
    newTopic.hidden = !this.isIn || this.about.topics.length > 0;
  }

  fillTopics() {
    const { topic } = this.parts;
    const chosen = topic.value;
    topic.setAttribute("aria-label", this.word("topic"));
    const options = [{ id: "", name: this.word("no_topic") }, ...this.about.topics];
    topic.replaceChildren(...options.map(({ id, name }) => new Option(name, String(id))));
    if (options.some(({ id }) => String(id) === chosen)) topic.value = chosen;
    topic.hidden = this.pane.room !== "group" || !this.about.topics.length || !this.isIn;
  }
}
