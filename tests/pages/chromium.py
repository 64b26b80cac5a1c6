"""The machine's own Chromium."""

import os
import shutil
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--renderer-process-limit=1",  # to start another takes longer than to draw a page
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
]


@contextmanager
def chromium():
    """Give the browser, that of BROWSER_PATH if it is set; it ends with the block."""
    named = os.environ.get("BROWSER_PATH")
    program = named or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert program, f"none of {', '.join(BROWSERS)} is installed"
    sandbox = [] if os.geteuid() else ["--no-sandbox"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS + sandbox)
        yield browser
        browser.close()


def forget(context, page, address):
    """Close a page and leave its context as it was opened: on line, with nothing stored."""
    context.set_offline(False)
    context.unroute_all()
    devtools = context.new_cdp_session(page)
    devtools.send("Storage.clearDataForOrigin", {"origin": address, "storageTypes": "all"})
    page.close()
