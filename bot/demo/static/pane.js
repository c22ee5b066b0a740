// One person's phone: their chat, what they do in it, and what stays in view.

import { Frame } from "./frame.js";
import { GroupView } from "./group.js";
import { Hints } from "./hints.js";
import { Inline } from "./inline.js";
import { ReplyKeys } from "./reply_keys.js";
import { plainText, renderMessage } from "./messages.js";
import { settleQuotes, webAddress } from "./text.js";
import { Words } from "./words.js";

const PENDING_FOR = 15000;
const NEAR_BOTTOM = 90;
const ENTER_AGAIN = 1000;
const HANDLED = [
  "state", "message", "edit", "reaction", "delete", "answer", "action", "commands", "keyboard", "offers", "members",
];

export class Pane {
  // `changed` is called when the name of the person changes, `came` when the bot writes.
  constructor(person, { changed, came }) {
    this.person = person;
    this.changed = changed;
    this.came = came;
    this.words = new Words(person);
    this.unread = 0;
    this.rooms = { bot: new Map(), group: new Map() };
    this.room = "bot"; // which chat shows
    this.pending = new Map();
    this.answered = new Map();
    this.following = true; // the end stays in view until the person scrolls away from it
    this.lastTop = 0;
    this.parts = copyOfTheTemplate(person);
    this.root = this.parts.pane;
    this.actions = this.allActions();
    this.frame = new Frame(this.parts, this.words, this.actions);
    this.group = new GroupView(this);
    this.inline = new Inline(this);
    this.hints = new Hints(this);
    this.keys = new ReplyKeys(this);
    this.watchTheView();
  }

  allActions() {
    return {
      words: this.words,
      botName: () => this.frame.bot.name,
      send: (text) => this.send(text),
      inGroup: () => this.room === "group",
      topicOf: (message) => this.group.topicOf(message),
      typed: (text) => {
        this.inline.typed(text);
        this.hints.typed(text);
      },
      copy: (text) => this.copy(text),
      press: (key, message, button) => this.press(key, message, button),
      startParameter: (url) => this.startParameter(url),
      fileAddress: (id) => `/chat/${this.person}/file/${id}`,
      chooseLanguage: (code) => this.chooseLanguage(code),
    };
  }

  get messages() {
    return this.rooms[this.room];
  }

  // Where something is done: in which chat, and in which topic of it.
  get place() {
    return this.room === "group" ? { chat: "group", thread: this.group.thread } : { chat: "bot" };
  }

  async send(text) {
    if (this.inline.picksFirst()) return true;
    const start = this.startParameter(text);
    if (start !== null && this.room === "group") return this.openPrivately(start);
    return this.act("send", { text, ...this.place });
  }

  openPrivately(start) {
    this.group.show("bot");
    return this.act("send", { text: `/start ${start}`.trim() });
  }

  get name() {
    return this.frame.name || `${this.words.word("person")} ${this.person}`;
  }

  // Ask for the whole chat, which comes as an event of the kind "state", until it is on its way:
  // a server that just began may lose the first request, and the page would stay as it was.
  async enter() {
    if (await this.act("enter", { language: this.words.language })) return;
    setTimeout(() => this.enter(), ENTER_AGAIN);
  }

  async act(what, body) {
    try {
      const reply = await fetch(`/chat/${this.person}/${what}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      if (!reply.ok) throw new Error(reply.statusText);
      return await reply.json();
    } catch {
      this.frame.toast(this.words.word("unsent"));
      return null;
    }
  }

  // ---------------------------------------------------------------- events

  receive(event) {
    const room = event.chat_id < 0 ? "group" : "bot";
    if (HANDLED.includes(event.type)) this[event.type](event, room);
  }

  state(event, room) {
    this.rooms[room] = new Map(event.messages.map((message) => [message.message_id, message]));
    if (room === "bot") {
      this.commands(event);
      this.keys.take(event);
    } else this.group.take(event);
    if (room === this.room) this.redraw();
  }

  keyboard(event) {
    this.keys.take(event);
  }

  offers(event) {
    this.inline.offered(event);
  }

  members(event) {
    this.group.take(event);
  }

  message({ message }, room) {
    if (room !== this.room) return this.elsewhere(message, room);
    // what happened while the whole chat was on its way is told twice
    if (this.messages.has(message.message_id)) return this.replace(message);
    this.messages.set(message.message_id, message);
    this.frame.stopTyping();
    this.append(message);
    this.settle();
    this.toBottom();
    if (!this.isOwn(message)) this.came(this);
  }

  elsewhere(message, room) {
    const known = this.rooms[room].has(message.message_id);
    this.rooms[room].set(message.message_id, message);
    if (known || this.isOwn(message) || (room === "group" && !this.group.isIn)) return;
    this.group.came(room);
    this.came(this);
  }

  edit({ message }, room) {
    if (room !== this.room) return void this.rooms[room].set(message.message_id, message);
    this.replace(message);
    this.announce(message);
  }

  reaction({ message_id, reaction }, room) {
    const message = this.rooms[room].get(message_id);
    if (!message) return;
    const changed = { ...message, reaction };
    if (room === this.room) this.replace(changed);
    else this.rooms[room].set(message_id, changed);
  }

  delete({ message_id }, room) {
    this.rooms[room].delete(message_id);
    if (room !== this.room) return;
    this.rowOf(message_id)?.remove();
    this.settle();
  }

  answer({ query_id, text, show_alert, url }) {
    const release = this.pending.get(query_id);
    if (release) release();
    else this.answered.set(query_id, true);
    this.pending.delete(query_id);
    if (url) this.follow(url);
    if (text && show_alert) this.frame.alert(text);
    else if (text) this.frame.toast(text);
  }

  action(event, room) {
    if (room === this.room) this.frame.showTyping();
  }

  commands(event) {
    this.frame.take(event);
    this.hints.typed(this.parts.text.value); // in another language they are other ones
    this.changed();
  }

  // ---------------------------------------------------------------- messages

  isOwn(message) {
    return message.from?.id === this.person;
  }

  redraw() {
    const { log } = this.parts;
    log.setAttribute("aria-live", "off");
    log.replaceChildren();
    delete log.dataset.day;
    if (this.room === "group" && !this.group.isIn) return this.settle(); // nobody else reads it
    [...this.messages.values()].forEach((message) => this.append(message));
    this.settle();
    this.toBottom(true);
    this.liveAgain();
  }

  liveAgain() {
    requestAnimationFrame(() => this.parts.log.setAttribute("aria-live", "polite"));
  }

  append(message) {
    const { log } = this.parts;
    const day = this.words.dayName(message.date);
    if (log.dataset.day !== day || !log.childElementCount) {
      const pill = document.createElement("p");
      pill.className = "day";
      pill.textContent = log.dataset.day = day;
      log.append(pill);
    }
    const own = this.isOwn(message);
    const row = renderMessage(message, own, this.actions);
    const before = log.lastElementChild;
    row.classList.toggle("follows", Boolean(before?.classList.contains(own ? "own" : "theirs")));
    log.append(row);
  }

  replace(message) {
    const { log } = this.parts;
    const row = this.rowOf(message.message_id);
    this.messages.set(message.message_id, message);
    if (!row) return;
    const stay = this.following || row === log.lastElementChild;
    const focused = keyIndex(row);
    const next = renderMessage(message, this.isOwn(message), this.actions);
    next.classList.toggle("follows", row.classList.contains("follows"));
    log.setAttribute("aria-live", "off");
    row.replaceWith(next);
    this.settle();
    if (focused >= 0) next.querySelectorAll(".key")[focused]?.focus({ preventScroll: true });
    this.liveAgain();
    if (stay) this.toBottom();
  }

  announce(message) {
    const { words } = this;
    this.parts.announcer.textContent = `${words.word("changed")} : ${plainText(message, words)}`;
  }

  rowOf(id) {
    return this.parts.log.querySelector(`[data-id="${CSS.escape(String(id))}"]`);
  }

  settle() {
    const empty = this.messages.size === 0 && this.room === "bot";
    this.group.settle();
    this.parts.welcome.hidden = !empty;
    this.parts.start.hidden = !empty;
    this.parts.composer.hidden = empty || (this.room === "group" && !this.group.isIn);
    settleQuotes(this.parts.log);
  }

  // ---------------------------------------------------------------- view

  watchTheView() {
    const { wall, log, down } = this.parts;
    down.addEventListener("click", () => this.toBottom());
    wall.addEventListener("scroll", () => this.scrolled(), { passive: true });
    const growth = new ResizeObserver(() => this.following && this.toBottom(true));
    growth.observe(log);
    growth.observe(wall);
  }

  scrolled() {
    const { wall, down } = this.parts;
    const near = wall.scrollHeight - wall.scrollTop - wall.clientHeight < NEAR_BOTTOM;
    if (near) this.following = true;
    else if (wall.scrollTop < this.lastTop) this.following = false;
    this.lastTop = wall.scrollTop;
    down.hidden = near || this.following;
  }

  toBottom(at_once = false) {
    this.following = true;
    const calm = at_once || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const { wall, log } = this.parts;
    const last = log.lastElementChild;
    const tall = last && last.offsetHeight > wall.clientHeight; // it is read from its top
    const top = tall ? log.offsetTop + last.offsetTop - 6 : wall.scrollHeight;
    if (tall) this.lastTop = top; // nobody scrolled away
    wall.scrollTo({ top, behavior: calm ? "instant" : "smooth" });
  }

  // ---------------------------------------------------------------- buttons

  async press(key, message, button) {
    if (button.copy_text) return this.copy(button.copy_text.text);
    if (button.url) return this.follow(button.url);
    if (button.callback_data === undefined || key.ariaBusy === "true") return;
    key.ariaBusy = "true";
    const free = () => { key.ariaBusy = "false"; };
    const reply = await this.act("tap", { message_id: message.message_id, data: button.callback_data, ...this.place });
    if (!reply || this.answered.delete(reply.query_id)) return free();
    const timer = setTimeout(free, PENDING_FOR);
    this.pending.set(reply.query_id, () => {
      clearTimeout(timer);
      free();
    });
  }

  follow(url) {
    const start = this.startParameter(url);
    if (start !== null) return this.openPrivately(start);
    const there = this.group.messageOf(url);
    if (there !== null) return this.group.goTo(there);
    const address = webAddress(url);
    if (/^https?:/i.test(address)) open(address, "_blank", "noopener,noreferrer");
  }

  startParameter(url) {
    const found = /^(?:https?:\/\/)?t\.me\/(\w+)\/?(?:\?start=([\w-]*))?$/i.exec(url);
    if (!found || found[1].toLowerCase() !== this.frame.bot.username.toLowerCase()) return null;
    return found[2] || "";
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copyTheOldWay(text);
    }
    this.frame.toast(this.words.word("copied"));
  }

  async chooseLanguage(code) {
    this.words.speak(code);
    await this.act("language", { language: code });
    this.frame.showWords();
    this.group.fill();
    this.redraw();
  }
}

// Every pane is a copy; the ids by which its parts name each other get the person's number.
function copyOfTheTemplate(person) {
  const root = document.getElementById("pane").content.firstElementChild.cloneNode(true);
  const parts = { pane: root };
  for (const part of root.querySelectorAll("[data-part]")) parts[part.dataset.part] = part;
  for (const name of ["menu", "hints", "alertTitle", "alertText"]) parts[name].id = `${name}-${person}`;
  parts.menuButton.setAttribute("aria-controls", parts.menu.id);
  parts.text.setAttribute("aria-autocomplete", "list");
  parts.text.setAttribute("aria-controls", parts.hints.id);
  parts.alert.setAttribute("aria-labelledby", parts.alertTitle.id);
  parts.alert.setAttribute("aria-describedby", parts.alertText.id);
  return parts;
}

// After an edit the focus stays at its place in the keyboard, so that keys alone are enough.
function keyIndex(row) {
  return [...row.querySelectorAll(".key")].indexOf(document.activeElement);
}

function copyTheOldWay(text) {
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}
