"""How somebody stands in a group, and what administrators may do there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from bot.demo.refusals import Json

Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]

RIGHTS: Final = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
)
"""Each by its name in ChatAdministratorRights; those of channels are left out."""
USUAL_RIGHTS: Final = frozenset(RIGHTS) - {"can_promote_members"}
_PERMISSIONS: Final = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
EVERYTHING_ALLOWED: Final[Json] = dict.fromkeys(_PERMISSIONS, True)
"""ChatPermissions of a group in which members may do what they like."""


@dataclass(frozen=True)
class Standing:
    """A status, with the rights of an administrator; ``present``: a restricted one is in."""

    status: Status
    rights: frozenset[str] = frozenset()
    present: bool = True
    anonymous: bool = False

    @property
    def is_in(self) -> bool:
        """Whether somebody who stands so is in the group."""
        if self.status == "restricted":
            return self.present
        return self.status not in ("left", "kicked")

    @property
    def leads(self) -> bool:
        """Whether somebody who stands so is an administrator, or the owner."""
        return self.status in ("creator", "administrator")

    def may(self, right: str) -> bool:
        """Tell whether somebody who stands so has a right of administrators."""
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)

    def described(self, user: Json) -> Json:
        """Return the ChatMember object of the Bot API."""
        about: Json = {"user": user, "status": self.status}
        if self.leads:
            about["is_anonymous"] = self.anonymous
        if self.status == "administrator":
            about |= {"can_be_edited": False} | {name: name in self.rights for name in RIGHTS}
        if self.status == "restricted":
            refused = dict.fromkeys(_PERMISSIONS, False)
            about |= {"is_member": self.present, "until_date": 0} | refused
        return about | ({"until_date": 0} if self.status == "kicked" else {})


MEMBER: Final = Standing("member")
LEFT: Final = Standing("left")
KICKED: Final = Standing("kicked")
OWNER: Final = Standing("creator", frozenset(RIGHTS))


def administrator(*rights: str) -> Standing:
    """Return the standing of an administrator with these rights, or with the usual ones."""
    given = frozenset(rights) or USUAL_RIGHTS
    unknown = given - set(RIGHTS)
    assert not unknown, f"no rights of administrators: {sorted(unknown)}"
    return Standing("administrator", given | {"can_manage_chat"})
