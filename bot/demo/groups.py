"""Groups and channels in which the bot is."""

from __future__ import annotations

from dataclasses import replace

from bot.demo import incoming
from bot.demo.chats import Chat, Topic
from bot.demo.conversation import Conversation
from bot.demo.people import Person
from bot.demo.refusals import Json
from bot.demo.standings import KICKED, LEFT, MEMBER, OWNER, Standing, administrator

A_CHANNEL = {"id": -1009900000001, "type": "channel", "title": "A channel"}


class Group(Conversation):
    """A group, supergroup or channel; how it is set up stands in ``chat.settings``."""

    # ---- who is in --------------------------------------------------------------------------

    def add(self, person: Person, *, announce: bool = True, owner: bool = False) -> None:
        """Let a person in; Telegram tells it with a service message."""
        self._stand(person, OWNER if owner else MEMBER, person)
        if announce:
            content = {"new_chat_members": [person.user]}
            incoming.post(self.state, self.chat, {"from": person.user}, content)

    def promote(self, person: Person, *rights: str, by: Person | None = None) -> None:
        """Make a person in the group an administrator, with these rights or the usual ones."""
        self._stand(person, administrator(*rights), by or person)

    def restrict(self, person: Person, by: Person | None = None, *, present: bool = True) -> None:
        """Let a person only read."""
        self._stand(person, Standing("restricted", present=present), by or person)

    def leave(self, person: Person, *, announce: bool = True) -> None:
        """Let a person go who wants to; large groups say nothing of it."""
        self._go(person, LEFT, person, announce=announce)

    def remove(self, person: Person, by: Person, *, announce: bool = True) -> None:
        """Throw a person out."""
        self._go(person, KICKED, by, announce=announce)

    def _go(self, person: Person, after: Standing, by: Person, *, announce: bool) -> None:
        self._stand(person, after, by)
        if announce:
            content = {"left_chat_member": person.user}
            incoming.post(self.state, self.chat, {"from": by.user}, content)

    def _stand(self, person: Person, after: Standing, by: Person) -> None:
        before = self.chat.standing(person.id)
        self.chat.members[person.id] = after
        incoming.person_moved(self.state, self.chat, by.user, person.user, before)
        self.state.show(self.chat, {"type": "members"})

    # ---- the bot ----------------------------------------------------------------------------

    def remove_bot(self, by: Person) -> None:
        """Throw the bot out."""
        before, self.chat.membership = self.chat.bot_standing, "kicked"
        incoming.bot_moved(self.state, self.chat, by.user, before)

    def add_bot(self, by: Person) -> None:
        """Let the bot in again."""
        before, self.chat.membership = self.chat.bot_standing, "member"
        incoming.bot_moved(self.state, self.chat, by.user, before)

    def promote_bot(self, by: Person, *rights: str) -> None:
        """Make the bot an administrator, with these rights or the usual ones."""
        before, self.chat.membership = self.chat.bot_standing, "administrator"
        self.chat.rights = administrator(*rights).rights
        incoming.bot_moved(self.state, self.chat, by.user, before)

    def demote_bot(self, by: Person) -> None:
        """Make the bot a member as others are."""
        before, self.chat.membership = self.chat.bot_standing, "member"
        incoming.bot_moved(self.state, self.chat, by.user, before)

    # ---- what is written --------------------------------------------------------------------

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

    def _post(self, sender: Json, text: str) -> Json:
        content = incoming.text_of_a_person(text)
        return incoming.post(self.state, self.chat, sender, content).payload

    # ---- topics -----------------------------------------------------------------------------

    def add_thread(self, thread_id: int, name: str = "Topic") -> None:
        """Open a topic; the group is a forum from then on."""
        self.chat.settings.forum = True
        self.chat.threads[thread_id] = Topic(name)

    def close_topic(self, thread_id: int) -> None:
        """Close a topic: only who manages topics writes in it."""
        self.chat.threads[thread_id].closed = True

    def delete_topic(self, thread_id: int) -> None:
        """Delete a topic, with all that is in it."""
        del self.chat.threads[thread_id]
        for message in self.messages:
            if message.payload.get("message_thread_id") == thread_id:
                message.deleted = True
                self.state.show(self.chat, {"type": "delete", "message_id": message.id})

    # ---- its number -------------------------------------------------------------------------

    def migrate(self, new_id: int) -> Group:
        """Turn a group into a supergroup with another id; return the new group.

        The bot keeps what it was; who stood in the group stands in the new one.
        """
        old = self.chat
        chat = Chat(new_id, "supergroup", old.title, membership=old.membership, rights=old.rights)
        chat.members, chat.settings = dict(old.members), replace(old.settings)
        self.state.chats[new_id] = chat
        moved = Group(self.state, chat)
        sender = {"from": incoming.ANONYMOUS_ADMIN, "sender_chat": self.chat.described()}
        incoming.post(self.state, self.chat, sender, {"migrate_to_chat_id": new_id})
        self.chat.migrated_to = new_id
        sender = {"from": incoming.ANONYMOUS_ADMIN, "sender_chat": chat.described()}
        incoming.post(self.state, chat, sender, {"migrate_from_chat_id": self.id})
        return moved
