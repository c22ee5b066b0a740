"""Publications outside the two documents. What rests on them is labelled so on screen."""

from __future__ import annotations

from dataclasses import dataclass

from core.definition.source import Origin, Source


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
            "Rades D et al. Int J Radiat Oncol Biol Phys 2008;72:905-8",
            "10.1016/j.ijrobp.2008.02.018",
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
        Reference(
            "zometa-smpc", "EMA, Zometa",
            "EMA, Zometa (zoledronic acid 4 mg), summary of product characteristics",
        ),
        Reference(
            "xgeva-smpc", "EMA, Xgeva",
            "EMA, Xgeva (denosumab 120 mg), summary of product characteristics",
        ),
        Reference(
            "xgeva-eu", "xgeva.eu",
            "xgeva.eu, pooled data on denosumab and zoledronic acid "
            "(hypocalcaemia, osteonecrosis of the jaw)",
        ),
        Reference(
            "mims-denosumab", "MIMS",
            "MIMS, denosumab (fractures after it is stopped)",
        ),
        Reference(
            "cockcroft-1976", "Cockcroft & Gault 1976",
            "Cockcroft DW, Gault MH. Nephron 1976;16:31-41",
        ),
        Reference(
            "payne-1973", "Payne 1973",
            "Payne RB et al. BMJ 1973",
        ),
        Reference(
            "abc-2009", "Ann Biol Clin 2009",
            "Ann Biol Clin 2009;67:411 (PMID 19654080)",
        ),
        Reference(
            "schini-2021", "Schini 2021",
            "Schini M et al. Clin Endocrinol 2021;94:34-39 (the range in use in the UK: "
            "Pathology Harmony, 2.20-2.60 mmol/L)",
            "10.1111/cen.14326",
        ),
        Reference(
            "gpnotebook-calcium", "GPnotebook",
            "GPnotebook: corrected calcium, hypercalcaemia",
        ),
        Reference(
            "cks-hypercalcaemia", "NHS CKS",
            "NHS Clinical Knowledge Summaries, Hypercalcaemia: diagnosis",
        ),
        Reference(
            "tay-2022", "Tay 2022",
            "Tay WL, Tay D. Endocrinol Metab (Seoul) 2022 (denosumab stopped, in osteoporosis)",
            "10.3803/enm.2021.1369",
        ),
        Reference(
            "quotidien-vitd", "Souberbielle 2019",  # the id is that of frozen editions
            "Souberbielle JC et al. Rev Rhum 2019;86:448-452 (vitamin D in France, for the GRIO)",
        ),
        Reference(
            "endocrine-2011", "Endocrine Society 2011",
            "Endocrine Society, guideline on vitamin D, 2011",
        ),
        Reference(
            "endocrine-2024", "Endocrine Society 2024",
            "Endocrine Society, guideline on vitamin D, 2024",
        ),
        Reference(
            "mascc-2019", "MASCC/ISOO/ASCO 2019",
            "MASCC/ISOO/ASCO guideline on medication-related osteonecrosis of the jaw, 2019",
        ),
        Reference(
            "aaoms-2022", "AAOMS 2022",
            "AAOMS position paper on medication-related osteonecrosis of the jaw, 2022",
        ),
        Reference(
            "bilsky-2010", "Bilsky 2010",
            "Bilsky MH et al. J Neurosurg Spine 2010;13:324",
        ),
        Reference(
            "noms-2013", "NOMS, Laufer 2013",
            "Laufer I et al. Oncologist 2013",
        ),
        Reference(
            "nice-ng234", "NICE NG234",
            "NICE guideline NG234, 2023 (spinal metastases, metastatic spinal cord compression)",
        ),
        Reference(
            "ecog-acrin", "ECOG-ACRIN",
            "ECOG-ACRIN, ECOG and Karnofsky scales (one of several correspondences)",
        ),
        Reference(
            "stereo-os-registry", "ClinicalTrials.gov",
            "ClinicalTrials.gov NCT03143322 (STEREO-OS)",
        ),
    )
}  # fmt: skip


FORMER = frozenset({"xgeva-eu", "mims-denosumab"})
"""Pages of a manufacturer and of a commercial drug list: frozen editions alone rest on them."""


def outside(*ids: str) -> Source:
    """Cite publications outside the two documents."""
    return Source(Origin.OUTSIDE, ids)
