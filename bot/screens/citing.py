"""Where something comes from, named. What rests on neither document is labelled so everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bot.screens.document import Line, Paragraph, bold, italic, line, paragraph
from bot.screens.phrases import day, in_a_row
from core.definition.canonical import digest
from core.definition.definition import Definition
from core.definition.source import Origin, Source
from core.engine.advice import Status
from core.engine.evaluation import PathwayEvaluation
from dialogs.sources import DOCUMENTS, REFERENCES, STATEMENTS, document_of
from dialogs.wording import Wording

ACROSS: Final = 38
"""Characters on a line of a phone."""
OUTSIDE: Final = "°"
"""Stands on a page behind what rests on neither document; the foot of the page says on what."""


def mark_of(source: Source) -> str:
    """Return the mark of what rests on neither document, "" where it rests on one."""
    return f"\u00a0{OUTSIDE}" if source.origin is Origin.OUTSIDE else ""


def outside_lines(sources: Iterable[Source], say: Wording) -> list[Line]:
    """Return the line that says by name on what rests what bears the mark; none where nothing."""
    outside = dict.fromkeys(id for it in sources if it.origin is Origin.OUTSIDE for id in it.ids)
    told = say("outside", reference=authorities(outside)) if outside else ""
    return [italic(f"{OUTSIDE} {told}")] if outside else []


def cited(source: Source, say: Wording) -> str:
    """Return a source in few words: statements, or publications as outside both documents."""
    names = [_short(id) for id in source.ids]
    if source.origin is Origin.OUTSIDE:
        return say("outside", reference=", ".join(names))
    return in_a_row(names, say)


def cited_in_full(source: Source, say: Wording) -> str:
    """Return statements with their lines and their document's edition, or the publications."""
    if source.origin is Origin.OUTSIDE:
        return _publications(source, say)
    document = DOCUMENTS[source.origin.value]
    places = in_a_row((f"{id}, l. {STATEMENTS[id].lines}" for id in source.ids), say)
    return f"{places} ({document.name}, {day(document.science_at, say) or document.published})"


def cited_below(source: Source, say: Wording) -> str:
    """Return what a score rests on: document, day of its science, lines, for which patients."""
    if source.origin is Origin.OUTSIDE:
        return _publications(source, say)
    document = DOCUMENTS[source.origin.value]
    return say(
        "source-line",
        document=document.name,
        date=day(document.science_at, say) or document.published,
        lines=", ".join(STATEMENTS[id].lines for id in source.ids),
        population=say(f"document-{document.letter}.population"),
    )


def cited_with_lines(source: Source, say: Wording) -> str:
    """Return document, section and lines, or the publications."""
    if source.origin is Origin.OUTSIDE:
        return _publications(source, say)
    lines = ", ".join(STATEMENTS[id].lines for id in source.ids)
    return f"{cited_by_name(source, say)}, l.\u00a0{lines}"


def cited_on_a_page(source: Source, say: Wording) -> str:
    """Return document, section and for which patients it was written, or the publications."""
    if source.origin is Origin.OUTSIDE:
        return _publications(source, say)
    return f"{cited_by_name(source, say)} · {say(f'document-{source.origin}.population')}"


def foot_of_score(source: Source, say: Wording) -> str:
    """Return the foot of a score's result, as that of an advice: which document speaks."""
    if source.origin is Origin.OUTSIDE:
        return say("foot-outside", source=cited(source, say))
    return say("foot", documents=say(f"document-{source.origin}.short"), count=1)


def footer(evaluation: PathwayEvaluation, marks: Sequence[str], say: Wording) -> Iterator[Line]:
    """Yield the foot of an advice: what it rests on, for whom that was written if not for this one.

    ``marks`` are the publications on which what bears the mark of the outside rests.
    """
    pathway, advice = evaluation.definition, evaluation.advice
    speaking = (it.rule.source.origin for it in advice.items if it.status is not Status.NOT)
    origins = {pathway.source.origin, *speaking} - {Origin.OUTSIDE}
    if pathway.source.origin in advice.outside:
        yield line(f"⚠ {_not_for_this_one(advice.outside, say)}")
    if marks:
        reference = authorities(marks)
        words = f"{OUTSIDE} {say('outside', reference=reference)}"
        brief = f"{OUTSIDE} {say('outside-brief', reference=reference)}"
        yield italic(words if len(words) <= ACROSS else brief)
    documents = [say(f"document-{origin}.short") for origin in Origin if origin in origins]
    if documents:
        yield italic(say("foot", documents=", ".join(documents), count=len(documents)))
    else:
        yield italic(say("foot-outside", source=cited(pathway.source, say)))


def authorities(ids: Iterable[str]) -> str:
    """Return the short names of publications, an authority with several of them once."""
    names = ", ".join(REFERENCES[id].short for id in ids)
    return ", ".join(dict.fromkeys(names.split(", ")))


def _not_for_this_one(outside: Iterable[Origin], say: Wording) -> str:
    """Return for whom what speaks was written, where that is not this patient."""
    written = [it for it in outside if it is not Origin.OUTSIDE]
    if not written:
        return say("outside-population")
    return say("written-for", what=", ".join(say(f"document-{it}.cancer") for it in written))


def cited_in_a_copy(source: Source, say: Wording) -> str:
    """Return a source as shortly as a copied text has room for."""
    if source.origin is Origin.OUTSIDE:
        return cited(source, say)
    document = DOCUMENTS[source.origin.value]
    name = document.name.replace(" · ", "·")
    return say("copy-source", document=name, date=document.published)


def outside_its_population(origin: Origin, say: Wording) -> str:
    """Return that a source was written for other patients than this one."""
    if origin is Origin.OUTSIDE:
        return say("outside-population")
    return say(f"document-{origin.value}.outside")


def section_of(id: str, say: Wording) -> str:
    """Return the title of the document, and the section under which a reader finds a statement."""
    if id in REFERENCES:
        return say("sources-outside")
    letter, part, _ = id.split("-")
    return f"{say(f'document-{letter}')} · {say(f'section-{letter}-{part}')}"


def places(ids: Iterable[str], say: Wording) -> Iterator[Line]:
    """Yield where statements stand in the texts that they were read from, line by line."""
    for id in ids:
        if id in STATEMENTS:
            letter, lines = document_of(id).letter, STATEMENTS[id].lines
            yield line(bold(id), f" {say('statement-place', document=letter, lines=lines)}")


def in_words(id: str, say: Wording) -> Paragraph:
    """Return what a statement says, whom it cites, and a verbatim line; or a publication."""
    if id in REFERENCES:
        return paragraph(line("• ", italic(say("outside", reference=REFERENCES[id].citation))))
    cites = f" ({', '.join(STATEMENTS[id].cites)})" if STATEMENTS[id].cites else ""
    return paragraph(line("• ", say(f"statement-{id}"), cites), _verbatim(id, say))


def _verbatim(id: str, say: Wording) -> Line:
    quoted = say(f"statement-{id}.quote").replace("'", "’")  # verbatim but for its apostrophes
    return italic(say("quote", text=quoted))


def cited_by_name(source: Source, say: Wording) -> str:
    """Return the document and subject of a source, or the publications: no id and no line."""
    if source.origin is Origin.OUTSIDE:
        return _publications(source, say)
    sections = dict.fromkeys(section_of(id, say).rpartition(" · ")[2] for id in source.ids)
    return f"{say(f'document-{source.origin}.name')} · {', '.join(sections)}"


def by_document(sources: Iterable[Source], say: Wording) -> list[str]:
    """Return each document once, with all its subjects that some sources are from."""
    found: dict[str, dict[str, None]] = {}
    for it in sources:
        document, _, subjects = cited_by_name(it, say).partition(" · ")
        found.setdefault(document, {}).update(dict.fromkeys(filter(None, subjects.split(", "))))
    return [" · ".join(filter(None, (it, ", ".join(of)))) for it, of in found.items()]


def edition_line(definition: Definition, say: Wording) -> str:
    """Return which edition of a definition this is, and the digest that tells it from any other."""
    return say("edition", edition=definition.edition, digest=digest(definition)[:8])


def defects_of(source: Source) -> list[str]:
    """Return the rows of the dossier that say what is wrong or open in a source's statements."""
    return [defect for id in source.ids if id in STATEMENTS for defect in STATEMENTS[id].defects]


def _short(id: str) -> str:
    return REFERENCES[id].short if id in REFERENCES else id


def _publications(source: Source, say: Wording) -> str:
    named = in_a_row((REFERENCES[id].citation for id in source.ids), say)
    return say("outside", reference=named)
