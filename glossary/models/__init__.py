"""The glossary's tables. Language-neutral concepts, and per language their terms and texts."""

from glossary.models.change import ConceptChange, LanguageChange
from glossary.models.concept import Concept, ConceptRelation, ConceptVersion
from glossary.models.dismissal import Dismissal
from glossary.models.editor import Editor
from glossary.models.label import Label
from glossary.models.presence import Presence
from glossary.models.progress import Progress
from glossary.models.report import Report
from glossary.models.revision import Revision
from glossary.models.search import SearchEntry, SearchPosting
from glossary.models.subject import Subject, SubjectQuerySet
from glossary.models.topic import Topic
from glossary.models.unanswered import UnansweredQuery
from glossary.models.version import LanguageVersion, Significance

__all__ = [
    "Concept",
    "ConceptChange",
    "ConceptRelation",
    "ConceptVersion",
    "Dismissal",
    "Editor",
    "Label",
    "LanguageChange",
    "LanguageVersion",
    "Presence",
    "Progress",
    "Report",
    "Revision",
    "SearchEntry",
    "SearchPosting",
    "Significance",
    "Subject",
    "SubjectQuerySet",
    "Topic",
    "UnansweredQuery",
]
