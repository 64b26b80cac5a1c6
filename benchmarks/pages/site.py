"""The site as it is served in earnest, with a database and static files of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
_PATIENCE = 60  # seconds until the server must have answered
_PREPARE = (["migrate", "--no-input"], ["load_content"], ["collectstatic", "--no-input"])
_SERVE = (
    *("-m", "granian", "config.wsgi:application", "--interface", "wsgi", "--workers", "1"),
    *("--blocking-threads", "4", "--no-ws", "--log-level", "warning"),
)


@contextmanager
def served() -> Iterator[tuple[str, Path]]:
    """Give the site's address and the folder of its collected static files."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory(prefix="bench-pages-") as folder:
        static = Path(folder) / "static"
        env = _environment(address, static)
        for command in _PREPARE:
            manage = [sys.executable, "manage.py", *command, "--verbosity", "0"]
            subprocess.run(manage, cwd=ROOT, env=env, check=True)  # noqa: S603 - fixed words
        serve = [sys.executable, *_SERVE, "--port", str(port)]
        # What it says of the pages that are meant to be missing is no news.
        server = subprocess.Popen(serve, cwd=ROOT, env=env, stderr=subprocess.DEVNULL)  # noqa: S603
        try:
            _wait_for(address, server)
            yield address, static
        finally:
            server.terminate()
            server.wait()


def _environment(address: str, static: Path) -> dict[str, str]:
    return {
        **os.environ,
        "DATABASE_URL": os.environ["SQLITE_URL"],
        "DJANGO_SETTINGS_MODULE": "benchmarks.pages.settings",
        "BENCH_STATIC": str(static),
        "ALLOWED_HOSTS": "127.0.0.1",
        "SITE_URL": address,
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_for(address: str, server: subprocess.Popen) -> None:
    end = time.monotonic() + _PATIENCE
    while server.poll() is None and time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"{address}/readyz"):  # noqa: S310 - our own site
                return
        except urllib.error.URLError:
            time.sleep(0.1)
    raise RuntimeError("the server did not start")
