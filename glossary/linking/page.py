"""The links of one page as HTML, each concept's preview once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext as _

from glossary.linking.automatic import linked_segments
from glossary.linking.targets import Target, targets
from glossary.linking.written import Link, plain
from glossary.marking import marked
from glossary.models.reading import Text
from glossary.vocabulary import Vocabulary, vocabulary


class PageLinks:
    """Links texts of one page. Texts that are named before the first is linked share a query."""

    def __init__(
        self, own: Iterable[str] = (), texts: Iterable[Text | None] = (), *, prefix: str = ""
    ):
        """`own` are slugs of concepts that need no link: the page is theirs.

        `texts` are those of the page's short texts that `html` will be asked for. `prefix` goes
        before the ids of the previews, where the page has links in a second language.
        """
        self._own = set(own)
        self._language = get_language()
        self._prefix = prefix
        self._vocabularies: dict[str, Vocabulary] = {}
        self._parts: dict[tuple[str, str], list[str | Link]] = {}
        self._targets: dict[tuple[str, str], Target] = {}
        self._previewed: set[str] = set()
        for text in filter(None, texts):
            self._parts[text.value, text.language] = self._segments(text)
        self.aim(part for parts in self._parts.values() for part in parts)

    def vocabulary(self, language: str) -> Vocabulary:
        if language not in self._vocabularies:
            self._vocabularies[language] = vocabulary(language)
        return self._vocabularies[language]

    @property
    def own(self) -> set[str]:
        return set(self._own)

    def aim(self, parts: Iterable[str | Link]) -> None:
        """Read the targets of those of `parts` that are links."""
        self._targets |= targets(part for part in parts if isinstance(part, Link) and part.slug)

    def leads_to_concept(self, link: Link) -> bool:
        """Say whether a link whose target was read is one to a concept that readers can see."""
        return link.kind == "concept" and (link.kind, link.slug) in self._targets

    def html(self, text: Text) -> SafeString:
        """Return a short text as HTML in which written links and terms are links."""
        key = text.value, text.language
        if key not in self._parts:
            self._parts[key] = self._segments(text)
            self.aim(self._parts[key])
        return format_html_join(
            "", "{}", ((self.part_html(part, text.language),) for part in self._parts[key])
        )

    def part_html(self, part: str | Link, language: str) -> str | SafeString:
        """Return the HTML of a part of a text in `language`; a link without a target is words."""
        if not isinstance(part, Link):
            return part
        target = self._targets.get((part.kind, part.slug))
        if target is None:
            return part.words
        name = target.name(language)
        shown = part.shown or name.value
        foreign = "" if part.shown or name.language == language else name.language
        return self._link_html(part, target, shown, foreign)

    def _segments(self, text: Text) -> list[str | Link]:
        return list(linked_segments(text.value, self.vocabulary(text.language), self._own))

    def _link_html(self, link: Link, target: Target, shown: str, foreign: str) -> SafeString:
        """Return the HTML of a link, with the preview if the page has not got it yet."""
        lang = format_html(' lang="{}"', foreign) if foreign else ""
        definition = target.text("definition", self._language) if link.kind == "concept" else None
        if definition is None or link.slug in self._own:
            return format_html('<a class="term-link" href="{}"{}>{}</a>', target.url, lang, shown)
        identifier = f"{self._prefix}preview-{link.slug}"
        preview = "" if link.slug in self._previewed else self._preview_html(identifier, target)
        self._previewed.add(link.slug)
        return format_html(
            '<a class="term-link" href="{}" aria-describedby="{}"{}>{}</a>'
            '<button class="term-link__more" type="button" popovertarget="{}" lang="{}"'
            ' aria-label="{}"></button>{}',
            *(target.url, identifier, lang, shown),
            *(identifier, self._language, _("Show the definition"), preview),
        )

    def _preview_html(self, identifier: str, target: Target) -> SafeString:
        """Return a popover that may stand in a paragraph: it holds no block."""
        term, found = target.name(self._language), target.text("definition", self._language)
        definition = replace(found, value=plain(found.value))
        return format_html(
            '<span class="preview" id="{}" popover lang="{}"><strong class="preview__term">{}'
            '</strong> <span class="preview__text">{}</span> <a class="preview__page" href="{}">{}'
            "</a></span>",
            *(identifier, self._language),
            *(marked(term, self._language), marked(definition, self._language)),
            *(target.url, _("Read more")),
        )
