"""The site on a port of this machine, its static files as in production."""

from contextlib import contextmanager

from django.conf import settings
from django.core.management import call_command
from django.test import override_settings
from django.test.testcases import LiveServerThread

HOST = "localhost"
UNCOMPRESSED = ["css", "js", "json", "md", "svg", "txt", "woff2"]


def collected(folder):
    """Collect the static files into a folder, uncompressed; return the settings for them.

    So a page asks for one style sheet and not for each of its parts, and keeps what it once got.
    """
    found = {
        "ALLOWED_HOSTS": [HOST],
        "STATIC_ROOT": folder,
        "STORAGES": settings.STORAGES,
        "WHITENOISE_AUTOREFRESH": False,
        "WHITENOISE_SKIP_COMPRESS_EXTENSIONS": UNCOMPRESSED,
    }
    with override_settings(**found):
        call_command("collectstatic", verbosity=0, interactive=False)
    return found


@contextmanager
def served(files):
    """Serve the site, with the settings of its `collected` files, and give its address.

    pytest-django's server would have every test empty the database, and find no collected files.
    """
    with override_settings(**files):  # whitenoise looks for the files when it starts
        server = LiveServerThread(HOST, static_handler=lambda application: application)
        server.daemon = True
        server.start()
        server.is_ready.wait()
    assert server.error is None, server.error
    yield f"http://{HOST}:{server.port}"
    server.terminate()
