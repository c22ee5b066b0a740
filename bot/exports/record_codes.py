"""The codes of the French record of a board: document CANCER-FRCP 2022.01 of the ANS.

Each as the national test documents have it, with its French words; docs/french-record.md says where
each comes from. The record is French, in whatever language somebody talks to the bot.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from core.model.board import Motive

ANS: Final = "TA_ASIP"
NCIT: Final = "NCIT"
SNOMED: Final = "SNOMED CT"
LOINC: Final = "LOINC"


@dataclass(frozen=True)
class Code:
    """A code, its words, and the terminology that it is of."""

    code: str
    display: str
    system: str = ANS


REASON: Final = Code("42349-1", "Raison de la recommandation", LOINC)
EVENTS: Final = Code("42545-4", "Évènements observés", LOINC)
DIAGNOSIS: Final = Code("72135-7", "Diagnostic du cancer", LOINC)
PROGRESS_NOTE: Final = Code("18733-6", "Note de progression", LOINC)
HISTORY: Final = Code("10164-2", "Histoire de la maladie", LOINC)
FILE_STATUS: Final = Code("21874-3", "Statut du dossier présenté en RCP", LOINC)
PLAN: Final = Code("18776-5", "Plan de soins", LOINC)
FRAME: Final = Code("35510-7", "Cadre de la proposition thérapeutique", LOINC)
DOCUMENT_STATUS: Final = Code("33557-0", "État d’achèvement", LOINC)
SECTIONS: Final = (
    REASON,
    EVENTS,
    DIAGNOSIS,
    PROGRESS_NOTE,
    HISTORY,
    FILE_STATUS,
    PLAN,
    FRAME,
    DOCUMENT_STATUS,
)
"""The nine sections, in the order of the national test documents."""

NATURE: Final = Code("GEN-098", "Nature de la discussion")
CARE: Final = Code("ORG-138", "Traitement / Soins")
BONE_METASTASES: Final = Code("C3580", "Métastase osseuse", NCIT)
INTERVENTIONAL: Final = Code("C63334", "Radiologie interventionnelle", NCIT)
PAIN: Final = Code("C3303", "Douleur", NCIT)
MOTIVE: Final = Code("ORG-186", "Motif de la RCP")
MOTIVES: Final = {
    Motive.DIAGNOSIS: Code("MED-235", "Avis diagnostique"),
    Motive.TREATMENT: Code(
        "ORG-114", "Proposition de traitement (dont ajustement et surveillance)"
    ),
    Motive.RECOURSE: Code("ORG-115", "Recours"),
}
CASE_STATUS: Final = Code("ORG-127", "Statut du cas présenté")
REGISTERED: Final = Code("ORG-128", "Cas enregistré")
DISCUSSED: Final = Code("ORG-134", "Cas discuté")

PHASE: Final = Code("MED-243", "Phase du cancer")
INITIAL: Final = Code("MED-268", "Phase initiale du cancer")
RELAPSE: Final = Code("MED-244", "Rechute du cancer")
PROGRESSION: Final = Code("MED-245", "Progression du cancer")
PROGRESSIONS: Final = (
    Code("MED-246", "Progression locale du cancer"),
    Code("MED-247", "Progression régionale du cancer"),
    Code("MED-248", "Progression à distance du cancer"),
)
PERFORMANCE: Final = Code("MED-239", "Échelle de performance OMS")

COMPLETE: Final = Code("GEN-100", "Dossier complet")
QUORUM: Final = Code("ORG-125", "Quorum RCP")
QUORUMS: Final = {
    True: Code("ORG-126", "Quorum atteint"),
    False: Code("ORG-133", "Quorum non atteint"),
    None: Code("GEN-010", "Ne sait pas"),
}

RECOURSE: Final = Code("ORG-120", "Passage en RCP recours")
EXAMINATION: Final = Code("ORG-064", "Demande d’examen ou de suivi")
SURGERY: Final = Code("387713003", "Chirurgie", SNOMED)
RADIOTHERAPY: Final = Code("C15313", "Radiothérapie", NCIT)
SURVEILLANCE: Final = (
    Code("MED-226", "Surveillance seule"),
    Code("MED-227", "Surveillance active"),
)
SUPPORTIVE: Final = Code("C15747", "Soins de support", NCIT)
PALLIATIVE: Final = Code("C15252", "Soins palliatifs", NCIT)

FRAMEWORK: Final = Code("MED-249", "Recommandation/référentiel de pratique clinique")
TRIAL: Final = Code("MED-250", "Proposition d’inclusion dans un essai clinique")

STATUS: Final = Code("GEN-065", "Statut du document")
IN_PROGRESS: Final = Code("385651009", "en cours d’exécution", SNOMED)
APPROVED: Final = Code("9571008", "approuvé", SNOMED)

FOR_THE_HOSPITAL: Final = {
    "ins": "Identité nationale de santé (INS) et traits du patient",
    "rpps": "Numéros RPPS des participants, du demandeur et du responsable de la RCP",
    "finess": "FINESS de l’établissement",
    "meeting_ids": "Identifiants nationaux de la RCP, de son gestionnaire et du réseau régional",
    "attending_physician": "Médecin traitant et correspondants",
    "nature": "Nature de la RCP (GEN-098) : d’organe, d’appareil, transversale ou de support",
    "screening": "Mode de découverte du cancer : dépistage ou non",
    "diagnosis_date": "Date du diagnostic initial",
    "topography": "Topographie et morphologie codées (CIM-10, CIM-O-3), latéralité",
    "stage": "Stade, TNM et sa version",
    "phase": "Phase du cancer (MED-243) et date de rechute",
    "progression": "Progression locale, régionale, à distance (MED-245)",
    "performance": "Stade OMS (MED-239) : jamais déduit de l’indice de Karnofsky",
    "recourse": "Passage demandé en RCP de recours (ORG-120)",
    "surveillance": "Surveillance seule ou active (MED-226, MED-227)",
    "palliative": "Soins palliatifs (C15252)",
}
"""What the bot does not know, by key: nothing of it is guessed."""
