"""Visit every public page as a reader would: `python -m tests.site_check`.

A scratch database is filled with the shipped content; from the three home pages all links are
followed, each once, and each page has to pass tests/page_rules.py and the limits below.
"""

import gzip
import logging
import os
import sys
import tempfile
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, unquote, urldefrag, urljoin, urlsplit

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.http import HttpResponse
from django.test import Client, override_settings
from django.utils.encoding import iri_to_uri
from tqdm import tqdm

from glossary.text.languages import LANGUAGES
from tests.page_rules import ids, page_problems, parse

STATIC = Path(__file__).resolve().parent.parent / "static"
HOST = "localhost"
PRIVATE = ("/admin/",)
HOMES = [f"/{language}/" for language in LANGUAGES]
SEARCHES = [
    f"/{language}/search/?q={word}"
    for language, found in (("bn", "অভিযোগ"), ("te", "ఫిర్యాదు"), ("en", "complaint"))
    for word in (found, "zzzz", "")
]
SENT = [f"/{language}/report/?sent=1" for language in LANGUAGES]
UNKNOWN = [f"/{language}/xyz/" for language in LANGUAGES]
# Bytes of a page under /LANGUAGE/{key}/…/, and of one with two languages beside each other.
PAGE_LIMITS = {"terms": 30_000, "articles": 60_000, "parallel": 100_000}
OTHERS = {"admin", "vendor"}  # folders of static/ that no reader loads
STATIC_LIMITS = {"css": 20_000, "js": 15_000}  # bytes of all such files, each gzip compressed
KEPT_LIMIT = 1_500_000  # bytes of what a phone keeps of one language


@dataclass
class Crawl:
    """What is known of the site: pages to visit, the ids of each page, links to ids."""

    queue: deque[str] = field(default_factory=deque)
    seen: set[str] = field(default_factory=set)
    anchors: dict[str, set[str]] = field(default_factory=dict)
    fragments: list[tuple[str, str, str]] = field(default_factory=list)

    def follow(self, page: str, link: str) -> None:
        """Queue an internal link of a page, unless it is known or private."""
        address, fragment = urldefrag(urljoin(f"http://{HOST}{page}", link))
        parts = urlsplit(address)
        if parts.netloc != HOST or parts.scheme not in ("http", "https"):
            return
        path = iri_to_uri(parts._replace(scheme="", netloc="").geturl())
        if any(part in path for part in PRIVATE) or path.startswith("/static/"):
            return
        if fragment:
            self.fragments.append((page, path, fragment))
        if path not in self.seen:
            self.seen.add(path)
            self.queue.append(path)

    def lost_fragments(self) -> Iterator[tuple[str, str]]:
        """Yield (page, problem) for each link to an id that its page does not have."""
        for page, path, fragment in dict.fromkeys(self.fragments):
            if fragment not in self.anchors.get(path, {fragment}):
                yield page, f"links to {path}#{fragment}, which is not there"


def language_of(path: str) -> str | None:
    """Return the language that a URL names; None for /, where the reader chooses."""
    first = path.split("/")[1]
    return first if first in LANGUAGES else None


def cookie_problems(response: HttpResponse) -> Iterator[str]:
    """A page that sets or varies by a cookie cannot be kept by a shared cache."""
    if response.cookies:
        yield f"sets the cookies {', '.join(response.cookies)}"
    if "cookie" in response.get("Vary", "").lower():
        yield "varies by cookie"


def size_problems(path: str, size: int) -> Iterator[str]:
    address = urlsplit(path)
    parts = address.path.strip("/").split("/")
    if len(parts) != 3:
        return
    limit = PAGE_LIMITS.get("parallel" if "with" in parse_qs(address.query) else parts[1])
    if limit and size > limit:
        yield f"{size:,} bytes, the limit is {limit:,}"


def static_problems(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield (place, problem) for too heavy CSS or JavaScript; the admin's is not counted."""
    for kind, limit in STATIC_LIMITS.items():
        files = [path for path in folder.rglob(f"*.{kind}") if not OTHERS & set(path.parts)]
        size = sum(len(gzip.compress(path.read_bytes())) for path in files)
        if size > limit:
            yield f"static/**/*.{kind}", f"{size:,} bytes compressed, the limit is {limit:,}"


def kept_problems(client: Client) -> Iterator[tuple[str, str]]:
    """Yield (place, problem) for each language that is too large to be kept on a phone."""
    for home in HOMES:
        path = f"{home}offline.json"
        size = len(client.get(path).content)
        if not 0 < size <= KEPT_LIMIT:
            yield path, f"{size:,} bytes, the limit is {KEPT_LIMIT:,}"


def visit(client: Client, crawl: Crawl, path: str) -> Iterator[str]:
    """Get a page, queue its links and yield what is wrong with the page."""
    response = client.get(path)
    expected = 404 if path in UNKNOWN else 200
    if response.status_code in (301, 302, 308):
        crawl.follow(path, response["Location"])
        return
    if response.status_code != expected:
        yield f"status {response.status_code}"
        return
    yield from cookie_problems(response)
    if not response.get("Content-Type", "").startswith("text/html"):
        return
    html = b"".join(response) if response.streaming else response.content
    root, errors = parse(html.decode())
    yield from errors
    yield from page_problems(root, language_of(path), HOST)
    yield from size_problems(path, len(html))
    crawl.anchors[path] = set(ids(root))
    for element in root.iter():
        if element.tag in ("a", "area", "link") and element.get("href"):
            crawl.follow(path, element.get("href"))


def visit_all(client: Client, crawl: Crawl) -> Iterator[tuple[str, str]]:
    """Yield (place, problem) for everything that is wrong with the site."""
    for page in [*HOMES, *SEARCHES, *SENT, *UNKNOWN]:
        crawl.follow(page, page)
    with tqdm(total=len(crawl.seen), unit=" pages", disable=None) as progress:
        while crawl.queue:
            path = crawl.queue.popleft()
            for problem in visit(client, crawl, path):
                yield path, problem
            progress.total = len(crawl.seen)
            progress.update()
    yield from crawl.lost_fragments()
    yield from static_problems(STATIC)
    yield from kept_problems(client)


@contextmanager
def scratch_site() -> Iterator[None]:
    """Set Django up on a database of its own that holds the shipped content."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
            "ALLOWED_HOSTS": HOST,
            "SITE_URL": f"http://{HOST}",
            "HTTPS": "0",
        }
        os.environ.setdefault("SECRET_KEY", "check")
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        django.setup()
        call_command("migrate", verbosity=0)
        call_command("load_content", verbosity=0)
        logging.getLogger("django.request").setLevel("ERROR")  # the unknown pages are meant to be
        # The manifest of hashed names exists only after collectstatic.
        plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
        with override_settings(STORAGES=settings.STORAGES | {"staticfiles": plain}):
            yield
        connections.close_all()


def main() -> int:
    crawl = Crawl()
    with scratch_site():
        problems = list(visit_all(Client(headers={"host": HOST}), crawl))
    for place, problem in problems:
        print(f"{unquote(place)}: {problem}")
    print(f"{len(crawl.seen)} pages checked, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
