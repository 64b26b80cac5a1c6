"""The verbs of every write. The admin, the commands and the API call them and hold no rules.

Each verb runs in one transaction: lock and reload, may this person, save, language versions and
their history, search index, revision. Nothing is left for later, and where anything fails nothing
has changed. `subjects` saves what is published at once, `workflow` goes by drafts and reviews.
"""

from glossary.publishing.subjects import (
    LabelChanges,
    clean_texts,
    mark_loaded,
    save_concept,
    save_subject,
    save_topic,
)
from glossary.publishing.versions import advance, change_of, describe, follow, log
from glossary.publishing.withdrawal import restore, withdraw
from glossary.publishing.work import Edit, Source, source_of
from glossary.publishing.workflow import (
    ask_for_review,
    bring_back,
    confirm,
    discard,
    publish,
    save_draft,
    send_back,
)

__all__ = [
    "Edit",
    "LabelChanges",
    "Source",
    "advance",
    "ask_for_review",
    "bring_back",
    "change_of",
    "clean_texts",
    "confirm",
    "describe",
    "discard",
    "follow",
    "log",
    "mark_loaded",
    "publish",
    "restore",
    "save_concept",
    "save_draft",
    "save_subject",
    "save_topic",
    "send_back",
    "source_of",
    "withdraw",
]
