// One message as an element: bubble, file, time and keyboard.

import { renderText, webAddress } from "./text.js";

export function renderMessage(message, own, actions) {
  const row = make("article", `message ${own ? "own" : "theirs"}`);
  row.dataset.id = message.message_id;
  const column = make("div", "column");
  column.append(bubble(message, own, actions));
  const rows = message.reply_markup?.inline_keyboard || [];
  if (rows.length) column.append(keyboard(message, rows, actions));
  const who = make("span", "unseen");
  who.textContent = `${own ? actions.words.word("you") : actions.botName()} : `;
  row.append(who, column);
  return row;
}

export function plainText(message, words) {
  return message.text || message.caption || message.document?.file_name || words.word("photo");
}

function make(tag, name) {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}

function bubble(message, own, actions) {
  const made = make("div", "bubble");
  if (message.reply_to_message) made.append(replied(message.reply_to_message, actions));
  if (message.photo) made.append(photo(message, actions));
  if (message.document) made.append(file(message.document, actions));
  const text = message.text ?? message.caption ?? (known(message) ? "" : actions.words.word("unsupported"));
  if (text) {
    const body = make("div", "text");
    body.append(renderText(text, message.entities || message.caption_entities, actions));
    made.append(body);
  }
  made.classList.toggle("only-photo", Boolean(message.photo) && !text);
  made.append(time(message, own, actions));
  return made;
}

function known(message) {
  return message.photo || message.document;
}

function replied(message, { words }) {
  const made = make("div", "replied");
  made.textContent = plainText(message, words).slice(0, 120);
  return made;
}

function photo(message, { words, fileAddress }) {
  const size = message.photo.at(-1);
  const link = make("a", "photo");
  link.href = fileAddress(size.file_id);
  link.target = "_blank";
  const image = document.createElement("img");
  image.src = link.href;
  image.alt = message.caption || words.word("photo");
  image.width = size.width;
  image.height = size.height;
  link.append(image);
  return link;
}

function file(about, { words, fileAddress }) {
  const link = make("a", "file");
  link.href = fileAddress(about.file_id);
  link.download = about.file_name;
  link.setAttribute("aria-label", `${words.word("download")} ${about.file_name}`);
  const mark = make("span", "file-mark");
  mark.textContent = (about.file_name.split(".").pop() || "").slice(0, 4).toUpperCase();
  const name = make("span", "file-name");
  name.textContent = about.file_name;
  const size = make("span", "file-size");
  size.textContent = words.fileSize(about.file_size);
  const lines = make("span", "file-lines");
  lines.append(name, size);
  link.append(mark, lines);
  return link;
}

function time(message, own, { words }) {
  const made = make("span", "time");
  // Telegram shows no "edited" under a keyboard: there, edits are how a screen moves on.
  const edited = message.edit_date && !message.reply_markup ? `${words.word("edited")} ` : "";
  made.textContent = edited + words.clockTime(message.date);
  if (own) made.append(ticks());
  return made;
}

function ticks() {
  const space = "http://www.w3.org/2000/svg";
  const made = document.createElementNS(space, "svg");
  made.setAttribute("viewBox", "0 0 18 12");
  made.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", "m1.5 6.5 3.2 3.2 6.8-7.4m-3 6 1.4 1.4 6.8-7.4");
  made.append(path);
  return made;
}

function keyboard(message, rows, actions) {
  const made = make("div", "keyboard");
  for (const row of rows) {
    const line = make("div", "keys");
    row.forEach((button) => line.append(key(message, button, actions)));
    made.append(line);
  }
  return made;
}

function key(message, button, actions) {
  const made = button.url ? linkKey(button.url) : make("button", "key");
  if (!button.url) made.type = "button";
  const label = make("span", "label");
  label.textContent = button.text;
  made.append(label);
  made.title = button.text;
  const kind = button.url ? "link" : button.copy_text ? "copies" : "";
  if (kind) {
    made.classList.add(kind);
    made.setAttribute("aria-label", `${button.text}, ${actions.words.word(kind)}`);
  }
  made.addEventListener("click", (event) => {
    event.preventDefault();
    actions.press(made, message, button);
  });
  return made;
}

// A link, so that the browser's own menu copies its address: that is how it is handed over.
function linkKey(url) {
  const made = make("a", "key");
  made.href = webAddress(url) || "#";
  return made;
}
