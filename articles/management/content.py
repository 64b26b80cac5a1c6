"""What the commands about content files share: where the files are, and how faults are told."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.content.frontmatter import Fault


class ContentCommand(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument(
            "folder",
            nargs="?",
            type=Path,
            default=settings.BASE_DIR / "content",
            help="Their folder.",
        )

    def refuse(self, faults: Iterable[Fault], reason: str) -> None:
        """Tell each fault on a line and end with `reason` (%d: how many); without any go on."""
        told = list(faults)
        for fault in told:
            self.stderr.write(str(fault))
        if told:
            raise CommandError(reason % len(told))
