"""The programs that judge: Java and Node.js of the system, the rest from npm, pinned by a lock."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent.parent / "var" / "pages"
MODULES = FOLDER / "node_modules"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"
_NEEDED = {
    "java": "apt-get install default-jre-headless",
    "node": "install Node.js 18.20 or newer",
    "npm": "it comes with Node.js, or apt-get install npm",
}
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_FILES = ("package.json", "package-lock.json")


class Missing(Exception):
    """What is not here, and what to do, in one line."""


def ensure_tools() -> None:
    """Put the packages of the lock into var/pages, unless they are there; else raise Missing."""
    for program, advice in _NEEDED.items():
        if not shutil.which(program):
            raise Missing(f"{program} is not here: {advice}")
    stamp = FOLDER / "stamp"
    wanted = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in _FILES)).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in _FILES:
        shutil.copy(HERE / name, FOLDER)
    npm = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run(npm, cwd=FOLDER, check=False, capture_output=True, text=True)  # noqa: S603 - fixed words
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise Missing(f"npm could not install into {FOLDER}: connect and run this again ({last})")
    stamp.write_text(wanted)


def browser() -> str:
    """Return the path of Chromium, or raise Missing."""
    named = os.environ.get("BROWSER_PATH")
    found = named or next(filter(None, map(shutil.which, _BROWSERS)), None)
    if not found:
        raise Missing("chromium is not here: apt-get install chromium")
    return found
