"""What tells one release of the site from another, so that no phone mixes two."""

from functools import cache
from hashlib import blake2b
from pathlib import Path

from django.conf import settings

# What pages are made of, beside the content: its changes are told by `models.Revision`.
_FOLDERS = ("articles", "glossary", "locale", "static", "templates")
_ENDINGS = {".css", ".html", ".js", ".mo", ".png", ".py", ".svg", ".tsv", ".txt", ".woff2"}


@cache
def release() -> str:
    """Return 16 hexadecimal digits, others whenever the code or the address of the site is."""
    digest = blake2b(settings.SITE_URL.encode(), digest_size=8)
    for path in sorted(_files()):
        digest.update(path.relative_to(settings.BASE_DIR).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _files() -> list[Path]:
    return [
        path
        for folder in _FOLDERS
        for path in (settings.BASE_DIR / folder).rglob("*")
        if path.suffix in _ENDINGS
    ]
