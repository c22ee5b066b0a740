// The page: the people who sit before it, each with a pane, and the events of them all.

import { Pane } from "./pane.js";
import { Tabs } from "./tabs.js";

const MOST = 6;
const KEPT = "people";
const narrow = matchMedia("(max-width: 759px)");
const place = document.getElementById("people");
const known = new Map(); // panes that were closed go on living: opened again, they have it all
let open = remembered();
let active = open[0];
let connected = false;

const tabs = new Tabs(document.getElementById("tabs"), { choose, close, add });

// A reload shows the same people; a new visit begins with one.
function remembered() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) || "[]");
    const valid = kept.filter((one) => Number.isInteger(one) && one >= 1 && one <= MOST);
    return valid.length ? valid : [1];
  } catch {
    return [1];
  }
}

function remember() {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(open));
  } catch {
    // without storage a reload begins with one person
  }
}

// ------------------------------------------------------------------ people

function paneOf(person) {
  if (known.has(person)) return known.get(person);
  const pane = new Pane(person, { changed: refresh, came });
  pane.parts.add.addEventListener("click", add);
  pane.parts.close.addEventListener("click", () => close(person));
  pane.root.addEventListener("focusin", () => {
    if (!narrow.matches) active = person;
  });
  known.set(person, pane);
  if (connected) pane.enter();
  return pane;
}

function add() {
  const person = [1, 2, 3, 4, 5, 6].find((one) => !open.includes(one));
  if (!person) return;
  open = [...open, person].sort();
  choose(person);
}

function close(person) {
  const at = open.indexOf(person);
  if (open.length < 2 || at < 0) return;
  open.splice(at, 1);
  known.get(person).root.remove();
  choose(open.includes(active) && active !== person ? active : open[Math.max(0, at - 1)]);
}

function choose(person) {
  active = person;
  paneOf(person).unread = 0;
  remember();
  refresh();
  const { root, parts } = paneOf(person);
  root.scrollIntoView({ inline: "nearest", block: "nearest" });
  parts.wall.focus({ preventScroll: true });
}

function came(pane) {
  if (isHidden(pane.person)) pane.unread += 1;
  refresh();
}

function isHidden(person) {
  return !open.includes(person) || (narrow.matches && person !== active);
}

function refresh() {
  const panes = open.map(paneOf);
  const several = open.length > 1 || open[0] !== 1;
  document.body.classList.toggle("several", several);
  document.getElementById("tabs").hidden = !several;
  panes.forEach((pane, at) => {
    if (place.children[at] !== pane.root) place.insertBefore(pane.root, place.children[at] || null);
    pane.root.classList.toggle("active", pane.person === active);
    if (several) pane.root.setAttribute("aria-label", pane.name);
    else pane.root.removeAttribute("aria-label");
    pane.parts.add.hidden = open.length >= MOST;
    pane.parts.close.hidden = open.length < 2;
  });
  const shown = paneOf(active);
  document.documentElement.lang = shown.words.language;
  document.title = shown.frame.bot.name || document.title;
  tabs.show(panes, active, shown.words, open.length >= MOST);
}

// ------------------------------------------------------------------ events

// One stream for everybody: a browser keeps only six connections to a server.
function connect() {
  const events = new EventSource("/chat/events");
  events.onmessage = (event) => {
    const told = JSON.parse(event.data);
    if (told.chat_id < 0) known.forEach((pane) => pane.receive(told)); // the group is everybody's
    else known.get(told.chat_id)?.receive(told);
  };
  events.onopen = () => connection(true);
  events.onerror = () => {
    connection(false);
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
  };
}

function connection(there) {
  connected = there;
  known.forEach((pane) => {
    pane.frame.showBanner(!there);
    if (there) pane.enter();
  });
}

narrow.addEventListener("change", () => {
  open.filter((person) => !isHidden(person)).forEach((person) => { paneOf(person).unread = 0; });
  refresh();
});

refresh();
connect();
