"""How tests send the report form: as a reader who had it open for a while."""

import time

from django.core.signing import TimestampSigner, b62_encode

from tests.html_form import submit

MINUTE, DAY = 60, 86_400


class Aged(TimestampSigner):
    """Signs as if `age` seconds had gone since."""

    def __init__(self, age, salt):
        super().__init__(salt=salt)
        self.age = age

    def timestamp(self):
        return b62_encode(int(time.time()) - self.age)


def stamp(about, age=MINUTE, salt="glossary.report"):
    """Return the stamp of a form about `about` ("concept/client" or "") that is `age` old."""
    return Aged(age, salt).sign(about)


def address(language, about="", sent=False):
    query = [f"about={about}"] * bool(about) + ["sent=1"] * sent
    return f"/{language}/report/" + "?" * bool(query) + "&".join(query)


def send(client, language="bn", about="", **changes):
    """Open the form, fill it in, and send it a minute later; return the answer."""
    changes = {"stamp": stamp(about)} | changes
    return submit(client, address(language, about), "report", changes)
