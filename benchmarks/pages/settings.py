"""The site's settings, with its static files in a folder of the bench's own."""

import os
from pathlib import Path

from config.settings import *  # noqa: F403 - the same in all but one thing

STATIC_ROOT = Path(os.environ["BENCH_STATIC"])
