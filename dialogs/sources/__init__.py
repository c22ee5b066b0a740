"""The two source documents, their statements, and the publications outside both."""

from dialogs.sources.bibliography import REFERENCES, Reference, outside
from dialogs.sources.defects import DEFECTS
from dialogs.sources.digestive import DIGESTIVE, D
from dialogs.sources.documents import DOCUMENTS, Document, document_of
from dialogs.sources.framework import FRAMEWORK, L
from dialogs.sources.statement import Statement

STATEMENTS = {**FRAMEWORK, **DIGESTIVE}

__all__ = [
    "DEFECTS", "DIGESTIVE", "DOCUMENTS", "FRAMEWORK", "REFERENCES", "STATEMENTS", "D", "Document",
    "L", "Reference", "Statement", "document_of", "outside",
]  # fmt: skip
