"""Where lesions are: the facts that say it, and what is about one region alone."""

from __future__ import annotations

from typing import Final

from core.definition.sites import Sites
from dialogs.facts.lesion import long_bone_segment, region, vertebral_level

SITES: Final = Sites(
    facts=(vertebral_level.id, long_bone_segment.id, region.id),
    region=region.id,
    regions={vertebral_level.id: "spine", long_bone_segment.id: "long_bone"},
    only={
        **dict.fromkeys(("sins", "spine", "spine_surgery", "cord_compression"), "spine"),
        **dict.fromkeys(("mirels", "long_bone"), "long_bone"),
    },
)
