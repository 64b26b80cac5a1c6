"""The glossary's tables. Language-neutral concepts, and per language their terms and texts."""

from glossary.models.concept import Concept, ConceptRelation, ConceptVersion
from glossary.models.label import Label
from glossary.models.report import Report
from glossary.models.revision import Revision
from glossary.models.search import SearchEntry, SearchPosting
from glossary.models.subject import Subject, SubjectQuerySet
from glossary.models.topic import Topic
from glossary.models.unanswered import UnansweredQuery
from glossary.models.version import LanguageVersion

__all__ = [
    "Concept",
    "ConceptRelation",
    "ConceptVersion",
    "Label",
    "LanguageVersion",
    "Report",
    "Revision",
    "SearchEntry",
    "SearchPosting",
    "Subject",
    "SubjectQuerySet",
    "Topic",
    "UnansweredQuery",
]
