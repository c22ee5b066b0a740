// The page: live events in, actions out, and what stays in view.

import { plainText, renderMessage } from "./messages.js";
import { settleQuotes } from "./text.js";
import { currentLanguage, dayName, speak, word } from "./words.js";

const PENDING_FOR = 15000;
const NEAR_BOTTOM = 90;
const at = (id) => document.getElementById(id);
const log = at("log");
const wall = at("wall");

const state = { person: 0, bot: { name: "", username: "", description: "" }, commands: [] };
let messages = new Map();
const pending = new Map();
const answered = new Map();
let toastTimer = 0;
let typingTimer = 0;
let following = true; // the end stays in view until the person scrolls away from it
let lastTop = 0;

const actions = {
  botName: () => state.bot.name,
  send: (text) => act("send", { text }),
  copy,
  press,
  startParameter,
};

async function act(what, body) {
  try {
    const reply = await fetch(`/chat/${what}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!reply.ok) throw new Error(reply.statusText);
    return await reply.json();
  } catch {
    toast(word("unsent"));
    return null;
  }
}

// ------------------------------------------------------------------ events

function connect() {
  const events = new EventSource("/chat/events");
  events.onmessage = (event) => receive(JSON.parse(event.data));
  events.onopen = () => showBanner("");
  events.onerror = () => {
    showBanner(word("lost"));
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
  };
}

const receivers = {
  state: (event) => {
    state.person = event.person_id;
    messages = new Map(event.messages.map((message) => [message.message_id, message]));
    takeMenu(event);
    redraw();
  },
  message: ({ message }) => {
    messages.set(message.message_id, message);
    stopTyping();
    append(message);
    settle();
    toBottom();
  },
  edit: ({ message }) => replace(message),
  delete: ({ message_id }) => remove(message_id),
  answer: (event) => takeAnswer(event),
  action: () => showTyping(),
  commands: takeMenu,
};

function receive(event) {
  receivers[event.type]?.(event);
}

function takeMenu(event) {
  state.bot = event.bot;
  state.commands = event.commands;
  showWords();
}

// ------------------------------------------------------------------ messages

function isOwn(message) {
  return message.from?.id === state.person;
}

function redraw() {
  log.setAttribute("aria-live", "off");
  log.replaceChildren();
  [...messages.values()].forEach(append);
  settle();
  toBottom(true);
  requestAnimationFrame(() => log.setAttribute("aria-live", "polite"));
}

function append(message) {
  const day = dayName(message.date);
  if (log.dataset.day !== day || !log.childElementCount) {
    const pill = document.createElement("p");
    pill.className = "day";
    pill.textContent = log.dataset.day = day;
    log.append(pill);
  }
  const row = renderMessage(message, isOwn(message), actions);
  const before = log.lastElementChild;
  row.classList.toggle("follows", Boolean(before?.classList.contains(isOwn(message) ? "own" : "theirs")));
  log.append(row);
}

function replace(message) {
  const row = rowOf(message.message_id);
  messages.set(message.message_id, message);
  if (!row) return;
  const stay = following || row === log.lastElementChild;
  const focused = keyIndex(row);
  const next = renderMessage(message, isOwn(message), actions);
  next.classList.toggle("follows", row.classList.contains("follows"));
  log.setAttribute("aria-live", "off");
  row.replaceWith(next);
  settle();
  if (focused >= 0) next.querySelectorAll(".key")[focused]?.focus({ preventScroll: true });
  requestAnimationFrame(() => log.setAttribute("aria-live", "polite"));
  at("announcer").textContent = `${word("changed")} : ${plainText(message)}`;
  if (stay) toBottom();
}

// After an edit the focus stays at its place in the keyboard, so that keys alone are enough.
function keyIndex(row) {
  return [...row.querySelectorAll(".key")].indexOf(document.activeElement);
}

function remove(id) {
  messages.delete(id);
  rowOf(id)?.remove();
  settle();
}

function rowOf(id) {
  return log.querySelector(`[data-id="${CSS.escape(String(id))}"]`);
}

function settle() {
  const empty = messages.size === 0;
  at("welcome").hidden = !empty;
  at("start").hidden = !empty;
  at("composer").hidden = empty;
  settleQuotes(log);
}

function isNearBottom() {
  return wall.scrollHeight - wall.scrollTop - wall.clientHeight < NEAR_BOTTOM;
}

function toBottom(at_once = false) {
  following = true;
  const calm = at_once || matchMedia("(prefers-reduced-motion: reduce)").matches;
  wall.scrollTo({ top: wall.scrollHeight, behavior: calm ? "instant" : "smooth" });
}

// ------------------------------------------------------------------ buttons

async function press(key, message, button) {
  if (button.copy_text) return copy(button.copy_text.text);
  if (button.url) return follow(button.url);
  if (button.callback_data === undefined || key.ariaBusy === "true") return;
  key.ariaBusy = "true";
  const reply = await act("tap", { message_id: message.message_id, data: button.callback_data });
  if (!reply || answered.delete(reply.query_id)) return free(key);
  const timer = setTimeout(() => free(key), PENDING_FOR);
  pending.set(reply.query_id, () => {
    clearTimeout(timer);
    free(key);
  });
}

function free(key) {
  key.ariaBusy = "false";
}

function takeAnswer({ query_id, text, show_alert, url }) {
  const release = pending.get(query_id);
  if (release) release();
  else answered.set(query_id, true);
  pending.delete(query_id);
  if (url) follow(url);
  if (text && show_alert) showAlert(text);
  else if (text) toast(text);
}

function follow(url) {
  const start = startParameter(url);
  if (start !== null) return actions.send(`/start ${start}`.trim());
  const full = /^[a-z]+:/i.test(url) ? url : `https://${url}`;
  if (/^https?:/i.test(full)) open(full, "_blank", "noopener,noreferrer");
}

function startParameter(url) {
  const found = /^(?:https?:\/\/)?t\.me\/(\w+)\/?(?:\?start=([\w-]*))?$/i.exec(url);
  if (!found || found[1].toLowerCase() !== state.bot.username.toLowerCase()) return null;
  return found[2] || "";
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyTheOldWay(text);
  }
  toast(word("copied"));
}

function copyTheOldWay(text) {
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

// ------------------------------------------------------------------ around the chat

function toast(text) {
  const made = at("toast");
  made.textContent = text;
  made.classList.add("shown");
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => made.classList.remove("shown"), 3200);
}

function showAlert(text) {
  at("alert-text").textContent = text;
  if (!at("alert").open) at("alert").showModal();
}

function showBanner(text) {
  at("banner").textContent = text;
  at("banner").hidden = !text;
}

function showTyping() {
  at("bot-status").textContent = word("typing");
  at("bot-status").classList.add("typing");
  clearTimeout(typingTimer);
  typingTimer = setTimeout(stopTyping, 5000);
}

function stopTyping() {
  at("bot-status").textContent = word("bot");
  at("bot-status").classList.remove("typing");
}

function showWords() {
  document.documentElement.lang = currentLanguage();
  document.title = at("bot-name").textContent = at("alert-title").textContent = state.bot.name;
  at("avatar").textContent = at("welcome-avatar").textContent = state.bot.name.slice(0, 1);
  at("welcome-title").textContent = state.bot.description ? word("what") : state.bot.name;
  at("welcome-text").textContent = state.bot.description || word("empty");
  at("start").textContent = word("start");
  at("text").placeholder = word("message");
  const labels = { text: "message", send: "send", "menu-button": "menu", down: "down", languages: "language" };
  Object.entries(labels).forEach(([id, key]) => at(id).setAttribute("aria-label", word(key)));
  log.setAttribute("aria-label", `${word("chat")} ${state.bot.name}`);
  wall.setAttribute("aria-label", `${word("chat")} ${state.bot.name}`);
  for (const button of at("languages").children) {
    button.setAttribute("aria-pressed", String(button.dataset.language === currentLanguage()));
  }
  stopTyping();
  fillMenu();
}

function fillMenu() {
  const lines = state.commands.map(({ command, description }) => {
    const line = document.createElement("button");
    line.type = "button";
    const name = document.createElement("span");
    name.textContent = `/${command}`;
    line.append(document.createTextNode(description), name);
    line.addEventListener("click", () => {
      toggleMenu(false);
      actions.send(`/${command}`);
    });
    return line;
  });
  const none = document.createElement("p");
  none.textContent = word("nocommands");
  at("menu").replaceChildren(...(lines.length ? lines : [none]));
}

function toggleMenu(open = at("menu").hidden) {
  at("menu").hidden = !open;
  at("menu-button").setAttribute("aria-expanded", String(open));
  if (open) at("menu").querySelector("button")?.focus();
}

async function chooseLanguage(code) {
  speak(code);
  await act("language", { language: code });
  showWords();
  redraw();
}

function grow() {
  const field = at("text");
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 140)}px`;
  at("composer").classList.toggle("filled", field.value.trim() !== "");
}

async function sendTyped() {
  const field = at("text");
  const text = field.value.trim();
  if (!text) return;
  field.value = "";
  grow();
  if (!(await actions.send(text))) {
    field.value = text;
    grow();
  }
}

at("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  sendTyped();
});
at("text").addEventListener("input", grow);
at("text").addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  sendTyped();
});
at("start").addEventListener("click", () => actions.send("/start").then(() => at("text").focus()));
at("down").addEventListener("click", () => toBottom());
at("menu-button").addEventListener("click", () => toggleMenu());
at("languages").addEventListener("click", (event) => {
  const code = event.target.dataset.language;
  if (code) chooseLanguage(code);
});
wall.addEventListener("scroll", () => {
  const near = isNearBottom();
  if (near) following = true;
  else if (wall.scrollTop < lastTop) following = false;
  lastTop = wall.scrollTop;
  at("down").hidden = near || following;
}, { passive: true });
const growth = new ResizeObserver(() => following && toBottom(true));
growth.observe(log);
growth.observe(wall);
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || at("menu").hidden) return;
  toggleMenu(false);
  at("menu-button").focus();
});
addEventListener("click", (event) => {
  if (!event.target.closest("#menu, #menu-button")) toggleMenu(false);
});

act("language", { language: currentLanguage() }).then(connect);
