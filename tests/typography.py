"""What is wrong in the setting of a text, as patterns: spaces in French, and plurals."""

from __future__ import annotations

import re

BREAKING = re.compile(
    r"[ \u202f]:(?!\w)|(?<!«)[ \u00a0][;?!%]|«[ \u202f]|[ \u202f]»"
    r"|\w[;!]|[\w»][?]|\w:(?=\s|$)"
)
"""A colon and quotation marks have U+00A0 before or within them, ; ? ! % the narrow U+202F."""
ONE_OF_MANY = {
    "fr": re.compile(r"(?<![\d,.–-])[01][\s\u00a0](?!mois|fois|cas|s[ea]ns|d[ea]n?s\b)\w{2,}s\b"),
    "en": re.compile(r"(?<![\d,.–-]|[SG])(?<!ECOG )1[\s\u00a0](?!focus|is\b|class\b)\w{2,}s\b"),
}
"""French has the singular after 0 and 1, English after 1 alone."""
