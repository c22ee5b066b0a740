"""A case of one lesion in which something was said, as its screens draw it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.exports import worked_syntheses
from bot.exports.synthesis_packet import view_of_case
from bot.library import DialogsLibrary
from bot.screens.case.page import Page
from core.engine.findings import Finding, Findings
from core.use_cases.whole import whole_of
from dialogs.facts.ages import AGEING
from tests.pathways.case_said import IMPLIED, NOW

from .screens import TODAY, talk

LIBRARY = DialogsLibrary()


def page_of(found: Sequence[Finding], language: str = "fr") -> Page:
    """Return a case of one lesion in which this was said."""
    case = next(it for it in worked_syntheses.cases() if len(it.lesions) == 1)
    view = view_of_case(case)
    findings = Findings(found, AGEING, NOW, NOW.date())
    view = replace(view, findings=findings, known=IMPLIED.into(findings.known()))
    return Page(view, whole_of(view, LIBRARY, TODAY), TODAY, talk(language))
