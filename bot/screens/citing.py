"""Where something comes from, named. What rests on neither document is labelled so everywhere."""

from __future__ import annotations

from collections.abc import Iterable

from bot.screens.document import Paragraph, bold, italic, line, paragraph
from bot.screens.phrases import day
from core.definition.canonical import digest
from core.definition.definition import Definition
from core.definition.source import Origin, Source
from dialogs.sources import DOCUMENTS, REFERENCES, STATEMENTS, document_of
from dialogs.wording import Wording


def cited(source: Source, say: Wording) -> str:
    """Return a source in few words: statements, or publications as outside both documents."""
    names = [_short(id) for id in source.ids]
    if source.origin is Origin.OUTSIDE:
        return say("outside", reference=", ".join(names))
    return " ; ".join(names)


def cited_in_full(source: Source, say: Wording) -> str:
    """Return statements with their lines and their document's edition, or the publications."""
    if source.origin is Origin.OUTSIDE:
        return _publications(source, say)
    document = DOCUMENTS[source.origin.value]
    places = " ; ".join(f"{id}, l. {STATEMENTS[id].lines}" for id in source.ids)
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


def cited_together(sources: Iterable[Source], say: Wording) -> str:
    """Return the documents that an advice rests on, each once; publications only where alone."""
    listed = list(sources)
    origins = dict.fromkeys(it.origin for it in listed if it.origin is not Origin.OUTSIDE)
    documents = [DOCUMENTS[origin.value] for origin in origins]
    names = [", ".join(filter(None, (it.name, day(it.science_at, say)))) for it in documents]
    return say("advice-source", documents=" ; ".join(names) or cited(listed[0], say))


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


def statement(id: str, say: Wording) -> Paragraph:
    """Return a statement, its lines, whom it cites, a verbatim line; or a publication."""
    if id in REFERENCES:
        return paragraph(line("• ", italic(say("outside", reference=REFERENCES[id].citation))))
    it = STATEMENTS[id]
    cites = f" ({', '.join(it.cites)})" if it.cites else ""
    place = say("statement-place", document=document_of(id).letter, lines=it.lines) + cites
    quote = italic(say("quote", text=say(f"statement-{id}.quote")))
    return paragraph(line("• ", bold(id), f" {say(f'statement-{id}')}"), place, quote)


def statement_label(id: str) -> str:
    """Return the label of a button that names a statement or publication."""
    return _short(id) if id in REFERENCES else f"{id} · l. {STATEMENTS[id].lines}"


def edition_line(definition: Definition, say: Wording) -> str:
    """Return which edition of a definition this is, and the digest that tells it from any other."""
    return say("edition", edition=definition.edition, digest=digest(definition)[:8])


def defects_of(source: Source) -> list[str]:
    """Return the rows of the dossier that say what is wrong or open in a source's statements."""
    return [defect for id in source.ids if id in STATEMENTS for defect in STATEMENTS[id].defects]


def _short(id: str) -> str:
    return REFERENCES[id].short if id in REFERENCES else id


def _publications(source: Source, say: Wording) -> str:
    named = " ; ".join(REFERENCES[id].citation for id in source.ids)
    return say("outside", reference=named)
