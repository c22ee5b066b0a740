"""The persons who talk to the bot."""

from __future__ import annotations

from bot.demo import choosing, incoming, inline
from bot.demo.chats import Button, Chat, Message
from bot.demo.conversation import Conversation
from bot.demo.entities import start_parameter
from bot.demo.files import StoredFile
from bot.demo.memberships import bot_user
from bot.demo.offers import InlineAnswer, InlineQuery
from bot.demo.refusals import Json
from bot.demo.sending import handed_on
from bot.demo.state import Alert, State

# the smallest picture there is: one transparent point
DOT_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000b49444154789c6360000200000500017a5eab3f0000000049454e44ae426082"
)


class Person(Conversation):
    """A person with a private chat with the bot; can act in groups too."""

    def __init__(self, state: State, chat: Chat, user: Json) -> None:
        """Be this user in this private chat."""
        super().__init__(state, chat)
        self.user = user
        self.typed: InlineQuery | None = None

    @property
    def alerts(self) -> list[Alert]:
        """The answers to this person's taps, in order."""
        return self.state.alerts.setdefault(self.id, [])

    @property
    def commands(self) -> list[Json]:
        """The menu of commands that this person sees in the private chat."""
        language = str(self.user.get("language_code", ""))
        return self.state.menus.shown_in(self.chat, language)

    def speak(self, language_code: str) -> None:
        """Change the language of the person's app."""
        self.user = self.user | {"language_code": language_code}

    def rename(self, first_name: str) -> None:
        """Change the name that the bot and other people see from now on."""
        self.user = self.user | {"first_name": first_name}
        self.chat.person, self.chat.title = self.user, first_name

    async def send(
        self,
        text: str,
        *,
        chat: Conversation | None = None,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> Json:
        """Send a text, to the bot or into a group; return the message."""
        content = incoming.text_of_a_person(text)
        if thread:
            content |= {"message_thread_id": thread, "is_topic_message": True}
        return self._post(content, chat, reply_to=reply_to).payload

    async def send_photo(
        self,
        caption: str = "",
        *,
        chat: Conversation | None = None,
        album: str = "",
        content: bytes = DOT_PNG,
    ) -> Json:
        """Send a picture; `album` is the media_group_id of pictures that go together."""
        file = self.state.files.keep("photo", "picture.png", "image/png", content)
        size = {"width": 1, "height": 1} | self._about(file)
        more = {"media_group_id": album} if album else {}
        return self._post({"photo": [size]} | _caption(caption) | more, chat, file).payload

    async def send_document(
        self,
        name: str = "report.pdf",
        content: bytes = b"%PDF-1.4 local",
        caption: str = "",
        *,
        chat: Conversation | None = None,
    ) -> Json:
        """Send a file."""
        file = self.state.files.keep("document", name, "", content)
        about = self._about(file) | {"file_name": name, "mime_type": file.content_type}
        return self._post({"document": about} | _caption(caption), chat, file).payload

    async def send_voice(self, *, chat: Conversation | None = None) -> Json:
        """Send a voice message."""
        return self._media("voice", "voice.ogg", {"duration": 3}, chat)

    async def send_video(self, *, chat: Conversation | None = None) -> Json:
        """Send a video."""
        return self._media("video", "clip.mp4", {"width": 1, "height": 1, "duration": 3}, chat)

    async def send_sticker(self, *, chat: Conversation | None = None) -> Json:
        """Send a sticker."""
        about = {
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": "👍",
        }
        return self._media("sticker", "sticker.webp", about, chat)

    async def send_contact(self, *, chat: Conversation | None = None) -> Json:
        """Send a contact."""
        contact = {"phone_number": "+33600000000", "first_name": "Local", "user_id": self.id}
        return self._post({"contact": contact}, chat).payload

    async def send_location(self, *, chat: Conversation | None = None) -> Json:
        """Send a place."""
        return self._post({"location": {"latitude": 48.85, "longitude": 2.35}}, chat).payload

    async def edit(self, message_id: int, text: str, *, chat: Conversation | None = None) -> Json:
        """Change an own message; raise AssertionError for any other."""
        place = chat.chat if chat else self.chat
        message = place.find(message_id)
        own = message is not None and message.payload.get("from", {}).get("id") == self.id
        assert message is not None, f"{message_id} is not there"
        assert own, f"{message_id} is no message of this person"
        content = incoming.text_of_a_person(text) | {"edit_date": self.state.now()}
        kept = {name: value for name, value in message.payload.items() if name != "entities"}
        message.payload = kept | content
        message.edited += 1
        self.state.show(place, {"type": "edit", "message": message.payload})
        incoming.deliver(self.state, place, "edited_message", message.payload)
        return message.payload

    async def tap(
        self,
        label: str = "",
        *,
        data: str | None = None,
        message_id: int | None = None,
        chat: Conversation | None = None,
    ) -> str:
        """Press a button by its label or data; return the id of the query.

        With `data` and `message_id` the button need not be there: a forged or stale tap. Raises
        AssertionError when no button fits, or when the button does not call the bot.
        """
        place: Conversation = chat or self
        if data is not None:
            known = message_id if message_id is not None else place.button_with(data).id
            return await self.raw_callback(data, known, chat=chat)
        if message_id is None:
            message, button = place.button(label)
        else:
            message, button = _button_of(place, message_id, label)
        start = start_parameter(button.url or "", self.state.bot["username"])
        if start is not None:
            await self.send(f"/start {start}".strip())
            return ""
        assert button.data is not None, f"{button} does not call the bot"
        return await self.raw_callback(button.data, message.id, chat=chat)

    async def raw_callback(
        self, data: str, message_id: int, *, chat: Conversation | None = None
    ) -> str:
        """Send a tap with any data for any message; return the id of the query."""
        place = chat.chat if chat else self._own_chat()
        return incoming.press(self.state, place, self.user, data, message_id)

    # ---- choosing a chat, handing on, and inline mode --------------------------------------

    async def choose_chat(self, label: str, group: Conversation) -> None:
        """Press a key that asks for a chat, and choose one. Raises AssertionError if unfit."""
        request = choosing.request_of(self.chat, label)
        unfit = choosing.why_unfit(request, group.chat, self.id)
        assert not unfit, f"Telegram does not offer {group.id}: {unfit}"
        choosing.share(self.state, self._own_chat(), self.user, request, group.chat)

    async def forward(
        self, message: Message, origin: Conversation, chat: Conversation | None = None
    ) -> Json:
        """Hand a message on. Raises AssertionError for a protected one: the app has no way."""
        kept = message.payload.get("has_protected_content") or origin.chat.settings.protected
        assert not kept, f"{message.id} is protected"
        return self._post(handed_on(message), chat, message.file).payload

    async def inline(self, text: str, *, chat: Conversation | None = None) -> InlineQuery:
        """Type a text behind @bot, in the chat with the bot or in a group; return the query."""
        assert self.state.bot["supports_inline_queries"], "the bot has no inline mode"
        assert len(text) <= inline.LONGEST_QUERY, "no app sends a query so long"
        kind = chat.chat.kind if chat else "sender"
        self.typed = inline.ask(self.state, self.user, text, kind)
        return self.typed

    @property
    def offered(self) -> InlineAnswer:
        """What the bot offers for what was typed last. Raises AssertionError before it does."""
        assert self.typed is not None, "nothing was typed behind @bot"
        assert self.typed.answer is not None, f"nothing is offered yet for {self.typed.text!r}"
        return self.typed.answer

    async def pick(
        self,
        title: str = "",
        *,
        offer: str | None = None,
        chat: Conversation | None = None,
        thread: int | None = None,
    ) -> Json:
        """Send what is offered into the chat: by its id, by a part of its title, or the first."""
        fitting = [it for it in self.offered.offers if title in it.title]
        if offer is not None:
            fitting = [it for it in fitting if it.id == offer]
        assert fitting, f"no {title!r} in {[it.title for it in self.offered.offers]}"
        content = fitting[0].content | {"via_bot": bot_user(self.state)}
        if thread:
            content |= {"message_thread_id": thread, "is_topic_message": True}
        return self._post(content, chat).payload

    async def press_inline_button(self) -> None:
        """Press the button above the results, which opens the chat with the bot."""
        button = self.offered.button
        assert button is not None, "there is no button above the results"
        await self.send(f"/start {button['start_parameter']}")

    def _post(
        self,
        content: Json,
        group: Conversation | None,
        file: StoredFile | None = None,
        reply_to: int | None = None,
    ) -> Message:
        chat = group.chat if group else self._own_chat()
        is_in = group is None or chat.standing(self.id).is_in
        assert is_in, f"{self.id} is not in the group"
        content = incoming.reply_content(chat, reply_to) | content
        return incoming.post(self.state, chat, {"from": self.user}, content, file)

    def _own_chat(self) -> Chat:
        assert self.chat.membership != "kicked", "a person cannot write to a bot they block"
        self.chat.started = True
        return self.chat

    def _media(self, kind: str, name: str, about: Json, chat: Conversation | None) -> Json:
        file = self.state.files.keep(kind, name, "", b"local")
        return self._post({kind: about | self._about(file)}, chat, file).payload

    def _about(self, file: StoredFile) -> Json:
        unique = f"U{file.file_id}"
        return {"file_id": file.file_id, "file_unique_id": unique, "file_size": len(file.content)}


def _caption(caption: str) -> Json:
    return {"caption": caption} if caption else {}


def _button_of(place: Conversation, message_id: int, label: str) -> tuple[Message, Button]:
    message = place.chat.find(message_id)
    buttons = list(message.all_buttons()) if message else []
    fitting = [b for b in buttons if b.text == label] or [b for b in buttons if label in b.text]
    assert len(fitting) == 1, f"no button {label!r} in {buttons}"
    assert message is not None, f"{message_id} is not there"
    return message, fitting[0]
