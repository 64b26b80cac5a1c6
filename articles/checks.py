"""What may be wrong with an article: its Markdown, and the sections that its languages share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import regex
from django.utils.translation import gettext as _

from articles.rendering import headings, plain_text
from glossary.editorial.checks.base import Check, Comparison
from glossary.language_names import LANGUAGE_NAMES

# What is left of markup that was begun and not ended, or is not as Markdown has it.
_LEFT_OVER = regex.compile(r"\*\*|__|`|\]\(|(?m:^#{1,6}(?=\S))|\{#")


class BrokenMarkdown(Check):
    """Markup that readers would see as it is typed: ** without the second, ](, ##Heading."""

    name = "broken-markdown"
    blocking = True
    as_written = True

    def find(self, text, language):
        left = [match[0] for match in _LEFT_OVER.finditer(plain_text(text, code=False))]
        for mark in dict.fromkeys(left):
            place = text.rfind(mark)
            if place < 0:  # it is escaped: readers are to see it
                continue
            message = _("“%(mark)s” stays in the text: the markup is not whole.")
            yield self.finding(place, place + len(mark), message % {"mark": mark})


class OtherSections(Comparison):
    """Sections that the source has not, or that are missing: readers change languages in one."""

    name = "sections"
    as_written = True

    def find(self, text, language, source, source_language):
        for _code, message in section_problems({source_language: source, language: text}):
            ids = " ".join(heading.id for heading in headings(text))
            yield self.finding(0, 0, message, about=ids)


def section_problems(bodies: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (language, message) for each text whose sections are not those of the first.

    `bodies` maps language codes to the Markdown of one article. Sections are compared by their ids
    and order: readers change the language in the middle of a text.
    """
    sections = {code: [heading.id for heading in headings(body)] for code, body in bodies.items()}
    first = next(iter(sections), None)
    for code, found in sections.items():
        wanted = sections[first]
        if found == wanted:
            continue
        values = {
            "language": LANGUAGE_NAMES[first],
            "missing": ", ".join(name for name in wanted if name not in found) or "–",
            "extra": ", ".join(name for name in found if name not in wanted) or "–",
        }
        if set(found) == set(wanted):
            yield code, _("The sections stand in another order than in %(language)s.") % values
        else:
            yield (
                code,
                _(
                    "The sections are not those of %(language)s. Missing: %(missing)s; "
                    "not there: %(extra)s."
                )
                % values,
            )
