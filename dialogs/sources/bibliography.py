"""Publications outside the two documents. What rests on them is labelled so on screen."""

from __future__ import annotations

from dataclasses import dataclass

from core.definition import Origin, Source


@dataclass(frozen=True)
class Reference:
    """A publication, as one would cite it in a letter. ``doi`` where it is known."""

    id: str
    short: str
    citation: str
    doi: str | None = None


REFERENCES = {
    reference.id: reference
    for reference in (
        Reference(
            "mirels-1989", "Mirels 1989",
            "Mirels H. Clin Orthop Relat Res 1989;249:256-64", "10.1097/00003086-198912000-00027",
        ),
        Reference(
            "fisher-2010", "Fisher 2010",
            "Fisher CG et al. Spine 2010;35:E1221", "10.1097/BRS.0b013e3181e16ae2",
        ),
        Reference(
            "rades-2008", "Rades 2008",
            "Rades D et al. Int J Radiat Oncol Biol Phys 2008;72:905-8", "10.1016/j.ijrobp.2008.02.018",
        ),
        Reference(
            "rades-2011", "Rades 2011",
            "Rades D et al. Int J Radiat Oncol Biol Phys 2011;79:1503-6",
        ),
        Reference(
            "tokuhashi-2005", "Tokuhashi 2005",
            "Tokuhashi Y et al. Spine 2005;30:2186-91", "10.1097/01.brs.0000180401.06919.a5",
        ),
        Reference(
            "nice-cg75", "NICE CG75",
            "NICE clinical guideline CG75, appendix 3 (revised Tokuhashi score)",
        ),
        Reference(
            "kim-2014", "Kim 2014",
            "Kim J et al. World J Surg Oncol 2014;12:245",
        ),
        Reference(
            "tomita-2001", "Tomita 2001",
            "Tomita K et al. Spine 2001;26:298-306",
        ),
        Reference(
            "frankel-1969", "Frankel 1969",
            "Frankel HL et al. Paraplegia 1969;7:179-92",
        ),
    )
}  # fmt: skip


def outside(*ids: str) -> Source:
    """Cite publications outside the two documents."""
    return Source(Origin.OUTSIDE, ids)
