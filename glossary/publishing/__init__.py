"""The verbs of every write. The admin, the commands and the API call them and hold no rules.

Each verb runs in one transaction: lock and reload, may this person, save, language versions and
their history, search index, revision. Nothing is left for later, and where anything fails nothing
has changed. `subjects` saves what is published at once, `workflow` goes by drafts and reviews, and
`many` does that for many subjects.
"""

from glossary.editorial.sources import Source, source_of
from glossary.publishing.labels import bring_back_label
from glossary.publishing.many import Step, obstacle, take
from glossary.publishing.merge_plan import merger
from glossary.publishing.merging import merge
from glossary.publishing.moving import move_topic
from glossary.publishing.records import record
from glossary.publishing.replacing import replace
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
from glossary.publishing.work import Edit
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
    "Step",
    "advance",
    "ask_for_review",
    "bring_back",
    "bring_back_label",
    "change_of",
    "clean_texts",
    "confirm",
    "describe",
    "discard",
    "follow",
    "log",
    "mark_loaded",
    "merge",
    "merger",
    "move_topic",
    "obstacle",
    "publish",
    "record",
    "replace",
    "restore",
    "save_concept",
    "save_draft",
    "save_subject",
    "save_topic",
    "send_back",
    "source_of",
    "take",
    "withdraw",
]
