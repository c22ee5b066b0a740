// A text with its entities, as elements. Everything becomes text nodes: nothing of what the bot
// or the person wrote is ever read as HTML. Offsets are UTF-16 units, as in JavaScript strings.

const SIMPLE = { bold: "strong", italic: "em", underline: "u", strikethrough: "s" };
const SAFE = ["http:", "https:", "mailto:", "tel:"];

export function renderText(text, entities, actions) {
  const ordered = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const part = document.createDocumentFragment();
  fill(part, text, 0, text.length, ordered, actions);
  return part;
}

function fill(parent, text, begin, end, entities, actions) {
  let at = begin;
  const queue = [...entities];
  while (queue.length) {
    const entity = queue.shift();
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset < at || stop <= entity.offset) continue;
    const inner = [];
    while (queue.length && queue[0].offset < stop) inner.push(queue.shift());
    append(parent, text.slice(at, entity.offset));
    parent.append(element(entity, text, stop, inner, actions));
    at = stop;
  }
  append(parent, text.slice(at, end));
}

function append(parent, text) {
  const after = parent.lastElementChild;
  const block = after && after === parent.lastChild && after.dataset.block;
  const shown = block && text.startsWith("\n") ? text.slice(1) : text;
  if (shown) parent.append(document.createTextNode(shown));
}

function element(entity, text, stop, inner, actions) {
  const shown = text.slice(entity.offset, stop);
  const made = made_for(entity, shown, actions);
  const target = made.querySelector?.("[data-inside]") || made;
  if (!made.dataset.filled) fill(target, text, entity.offset, stop, inner, actions);
  return made;
}

function made_for(entity, shown, actions) {
  switch (entity.type) {
    case "text_link": return link(entity.url, actions);
    case "url": return link(/^[a-z]+:/i.test(shown) ? shown : `https://${shown}`, actions);
    case "email": return link(`mailto:${shown}`, actions);
    case "bot_command": return button("command", () => actions.send(shown));
    case "code": return code(shown, actions);
    case "pre": return pre(entity, shown, actions);
    case "date_time": return moment(entity.unix_time, actions.words);
    case "spoiler": return spoiler(actions.words);
    case "blockquote": return quote(false, actions.words);
    case "expandable_blockquote": return quote(true, actions.words);
    default: return document.createElement(SIMPLE[entity.type] || "span");
  }
}

// A moment: its words stay, and it is told by the reader's own clock where one points at it.
function moment(seconds, words) {
  const made = document.createElement("time");
  const at = new Date(seconds * 1000);
  made.dateTime = at.toISOString();
  made.title = at.toLocaleString(words.language, { dateStyle: "full", timeStyle: "short" });
  return made;
}

function button(name, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = name;
  made.addEventListener("click", act);
  return made;
}

// The address of a link that a browser may follow; empty for any other.
export function webAddress(url) {
  const full = /^[a-z]+:/i.test(url) ? url : `https://${url}`;
  return URL.canParse(full) && SAFE.includes(new URL(full).protocol) ? new URL(full).href : "";
}

function link(url, actions) {
  const address = webAddress(url);
  if (!address) return document.createElement("span");
  const made = document.createElement("a");
  made.href = address;
  const start = actions.startParameter(url);
  if (start !== null) return ownLink(made, start, actions);
  made.target = "_blank";
  made.rel = "noopener noreferrer";
  return made;
}

// A link to this bot acts for the person who taps it; the small button hands it to somebody else.
function ownLink(made, start, actions) {
  made.dataset.inside = "yes";
  made.addEventListener("click", (event) => {
    event.preventDefault();
    actions.send(`/start ${start}`.trim());
  });
  const copy = button("copy-link", () => actions.copy(made.href));
  copy.setAttribute("aria-label", actions.words.word("link_copy"));
  copy.title = actions.words.word("link_copy");
  const both = document.createElement("span");
  both.append(made, copy);
  return both;
}

function code(shown, actions) {
  const made = document.createElement("code");
  made.tabIndex = 0;
  made.setAttribute("role", "button");
  made.title = actions.words.word("code");
  made.addEventListener("click", () => actions.copy(shown));
  made.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    actions.copy(shown);
  });
  return made;
}

function pre(entity, shown, actions) {
  const made = document.createElement("div");
  made.className = entity.language ? "pre" : "pre bare";
  made.dataset.block = "yes";
  const head = document.createElement("div");
  head.className = "pre-head";
  const name = document.createElement("span");
  name.textContent = entity.language || "";
  const copy = button("pre-copy", () => actions.copy(shown));
  copy.textContent = actions.words.word("copy");
  head.append(name, copy);
  const body = document.createElement("pre");
  body.dataset.inside = "yes";
  body.tabIndex = 0;
  body.addEventListener("click", () => {
    if (getSelection().isCollapsed) actions.copy(shown);
  });
  made.append(head, body);
  return made;
}

function spoiler(words) {
  const made = document.createElement("span");
  made.className = "spoiler";
  made.tabIndex = 0;
  made.setAttribute("role", "button");
  made.setAttribute("aria-label", words.word("reveal"));
  const reveal = () => {
    made.className = "spoiler shown";
    ["role", "aria-label", "tabindex"].forEach((name) => made.removeAttribute(name));
  };
  made.addEventListener("click", reveal);
  made.addEventListener("keydown", (event) => event.key === "Enter" && reveal());
  return made;
}

function quote(expandable, words) {
  const made = document.createElement("blockquote");
  made.dataset.block = "yes";
  if (!expandable) return made;
  const inside = document.createElement("div");
  inside.className = "quoted";
  inside.dataset.inside = "yes";
  const more = button("quote-more", () => expand(made, more, words));
  made.className = "expandable";
  made.append(inside, more);
  expand(made, more, words, false);
  return made;
}

function expand(made, more, words, open = !made.classList.contains("open")) {
  made.classList.toggle("open", open);
  more.setAttribute("aria-expanded", String(open));
  more.setAttribute("aria-label", words.word(open ? "less" : "more"));
}

// A short quote needs no button: known only once it is laid out.
export function settleQuotes(root) {
  for (const made of root.querySelectorAll("blockquote.expandable:not(.open)")) {
    const inside = made.querySelector(".quoted");
    made.classList.toggle("short", inside.scrollHeight <= inside.clientHeight + 1);
  }
}
