// One message as an element: bubble, file, time and keyboard.

import { renderText, webAddress } from "./text.js";

export function renderMessage(message, own, actions) {
  const told = serviceText(message, actions.words);
  if (told) return pill(message, told);
  const row = make("article", `message ${own ? "own" : "theirs"}`);
  row.dataset.id = message.message_id;
  const column = make("div", "column");
  column.append(bubble(message, own, actions));
  const rows = message.reply_markup?.inline_keyboard || [];
  if (rows.length) column.append(keyboard(message, rows, actions));
  const who = make("span", "unseen");
  const author = actions.inGroup() ? message.from?.first_name || "" : actions.botName();
  who.textContent = `${own ? actions.words.word("you") : author} : `;
  row.append(who, column);
  return row;
}

// What Telegram itself says in a chat: who came, who left, what was chosen.
function serviceText(message, words) {
  const name = (user) => user?.first_name || "";
  if (message.new_chat_members) return `${message.new_chat_members.map(name).join(", ")} ${words.word("joined")}`;
  if (message.left_chat_member) return `${name(message.left_chat_member)} ${words.word("left")}`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return words.word("moved");
  if (message.chat_shared) return `${words.word("shared")} : ${message.chat_shared.title || message.chat_shared.chat_id}`;
  return "";
}

function pill(message, text) {
  const made = make("p", "day service");
  made.dataset.id = message.message_id;
  made.textContent = text;
  return made;
}

export function plainText(message, words) {
  const told = serviceText(message, words);
  if (told) return told;
  return message.text || message.caption || message.document?.file_name || words.word("photo");
}

function make(tag, name) {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}

function bubble(message, own, actions) {
  const made = make("div", "bubble");
  if (actions.inGroup() && !own) made.append(line("sender", message.from?.first_name || message.sender_chat?.title));
  if (actions.topicOf(message)) made.append(line("of-topic", `# ${actions.topicOf(message)}`));
  if (message.via_bot) made.append(line("via", `${actions.words.word("via")} @${message.via_bot.username}`));
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
  if (message.has_protected_content) {
    made.classList.add("protected");
    made.append(line("guard", actions.words.word("protected")));
  }
  if (message.reaction) made.append(line("reaction", message.reaction));
  made.append(time(message, own, actions));
  return made;
}

function line(name, text) {
  const made = make("div", name);
  made.textContent = text || "";
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
  const opens = about.mime_type === "application/pdf"; // the browser shows it
  if (opens) link.target = "_blank";
  else link.download = about.file_name;
  link.setAttribute("aria-label", `${words.word(opens ? "open" : "download")} ${about.file_name}`);
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
  made.classList.toggle("edited", Boolean(edited));
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
  if (button.style) made.classList.add(button.style);
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
