"""The settings' helpers fail loudly: in functions, and when the site really starts."""

import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.settings import BASE_DIR, env_flag, env_list, env_text


def test_text_is_read_from_the_environment_before_the_default(monkeypatch):
    monkeypatch.setenv("PLACE", "কলকাতা")

    assert env_text("PLACE", "ঢাকা") == "কলকাতা"


def test_missing_text_is_the_default_or_an_error(monkeypatch):
    monkeypatch.delenv("PLACE", raising=False)

    assert env_text("PLACE", "ঢাকা") == "ঢাকা"
    with pytest.raises(ImproperlyConfigured, match="PLACE is not set in the environment"):
        env_text("PLACE")


@pytest.mark.parametrize(("value", "flag"), [("0", False), ("1", True)])
def test_flag_is_0_or_1(monkeypatch, value, flag):
    monkeypatch.setenv("FLAG", value)

    assert env_flag("FLAG", default=not flag) is flag


@pytest.mark.parametrize("value", ["", "true", "False", "yes", "2", " 1", "১"])
def test_flag_of_any_other_value_is_an_error(monkeypatch, value):
    monkeypatch.setenv("FLAG", value)

    with pytest.raises(ImproperlyConfigured, match="FLAG must be 0 or 1"):
        env_flag("FLAG", default=False)


@pytest.mark.parametrize("default", [True, False])
def test_missing_flag_is_the_default(monkeypatch, default):
    monkeypatch.delenv("FLAG", raising=False)

    assert env_flag("FLAG", default=default) is default


@pytest.mark.parametrize(
    ("value", "parts"), [("", []), (" a ,b,, ", ["a", "b"]), ("example.org", ["example.org"])]
)
def test_list_is_divided_at_commas(monkeypatch, value, parts):
    monkeypatch.setenv("HOSTS", value)

    assert env_list("HOSTS") == parts


def started(**environment):
    """Import the settings in a process of their own; return its last line of errors, "" if none."""
    keep = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import config.settings as s; print(s.DEBUG, s.SECURE_SSL_REDIRECT)",
        ],
        cwd=BASE_DIR,
        env=keep | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return (done.stderr.strip().splitlines() or [""])[-1], done.stdout.strip()


def test_site_does_not_start_without_a_secret_key():
    error, _ = started()

    assert error.endswith("SECRET_KEY is not set in the environment")


def test_site_does_not_start_with_a_guessed_flag():
    error, _ = started(SECRET_KEY="test", DEBUG="true")

    assert error.endswith("DEBUG must be 0 or 1, not 'true'")


def test_site_starts_safe_where_nothing_else_is_said():
    assert started(SECRET_KEY="test") == ("", "False True")
