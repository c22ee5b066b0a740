"""Groups and channels in which the bot is."""

from __future__ import annotations

from bot.demo import incoming
from bot.demo.chats import Chat
from bot.demo.conversation import Conversation
from bot.demo.people import Person
from bot.demo.refusals import Json

A_CHANNEL = {"id": -1009900000001, "type": "channel", "title": "A channel"}


class Group(Conversation):
    """A group, supergroup or channel."""

    def add(self, person: Person, *, announce: bool = True) -> None:
        """Let a person in; Telegram tells it with a service message."""
        self.chat.members.add(person.id)
        if announce:
            content = {"new_chat_members": [person.user]}
            incoming.post(self.state, self.chat, {"from": person.user}, content)

    def send_as_anonymous_admin(self, text: str) -> Json:
        """Send a text as an admin who hides behind the group."""
        sender = {"from": incoming.ANONYMOUS_ADMIN, "sender_chat": self.chat.described()}
        return self._post(sender, text)

    def send_as_channel(self, text: str, channel: Json = A_CHANNEL) -> Json:
        """Send a text as a person who speaks for a channel."""
        return self._post({"from": incoming.CHANNEL_BOT, "sender_chat": channel}, text)

    def post(self, text: str) -> Json:
        """Publish a text in a channel."""
        assert self.chat.kind == "channel", "only a channel publishes"
        return self._post({"sender_chat": self.chat.described()}, text)

    def remove_bot(self, by: Person) -> None:
        """Throw the bot out."""
        before, self.chat.membership = self.chat.membership, "kicked"
        incoming.member_update(self.state, self.chat, by.user, before, "kicked")

    def add_bot(self, by: Person) -> None:
        """Let the bot in again."""
        before, self.chat.membership = self.chat.membership, "member"
        incoming.member_update(self.state, self.chat, by.user, before, "member")

    def add_thread(self, thread_id: int) -> None:
        """Open a topic."""
        self.chat.threads.add(thread_id)

    def migrate(self, new_id: int) -> Group:
        """Turn a group into a supergroup with another id; return the new group."""
        chat = Chat(new_id, "supergroup", self.chat.title)
        self.state.chats[new_id] = chat
        moved = Group(self.state, chat)
        moved.chat.members = set(self.chat.members)
        sender = {"from": incoming.ANONYMOUS_ADMIN, "sender_chat": self.chat.described()}
        incoming.post(self.state, self.chat, sender, {"migrate_to_chat_id": new_id})
        self.chat.migrated_to = new_id
        sender = {"from": incoming.ANONYMOUS_ADMIN, "sender_chat": chat.described()}
        incoming.post(self.state, chat, sender, {"migrate_from_chat_id": self.id})
        return moved

    def _post(self, sender: Json, text: str) -> Json:
        content = incoming.text_of_a_person(text)
        return incoming.post(self.state, self.chat, sender, content).payload
