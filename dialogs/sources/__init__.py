"""The two source documents, their statements, and the publications outside both."""

from dialogs.sources.bibliography import REFERENCES, Reference, outside
from dialogs.sources.documents import DOCUMENTS, Document
from dialogs.sources.framework import STATEMENTS, L, Statement

__all__ = ["DOCUMENTS", "REFERENCES", "STATEMENTS", "Document", "L", "Reference", "Statement", "outside"]
