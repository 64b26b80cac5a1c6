"""The parts of ./dev that need neither network nor other programs."""

import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def dev():
    """./dev as a module: its name has no .py, and no compiled copy may lie beside it."""
    loader = SourceFileLoader("dev", str(ROOT / "dev"))
    module = module_from_spec(spec_from_loader("dev", loader))
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    loader.exec_module(module)
    sys.dont_write_bytecode = before
    return module


def test_explanation_of_known_failure_says_what_to_do(dev):
    log = "Collecting a\n[Errno -3] Temporary failure in name resolution\nERROR: No matching"

    assert dev.explanation(log) == dev.OFFLINE


def test_explanation_of_unknown_failure_is_last_line(dev):
    assert dev.explanation("one\nValueError: two\n\n") == "ValueError: two"


def test_explanation_of_silent_failure_says_so(dev):
    assert dev.explanation("") == "it failed and said nothing"


def test_address_without_settings_is_local(dev):
    assert dev.address({}) == ("127.0.0.1", 8000)


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1"])
def test_address_with_impossible_port_is_refused(dev, port):
    with pytest.raises(dev.Trouble, match=r"not a port: choose a number from 1 to 65535"):
        dev.address({"PORT": port})


def test_site_environment_defaults_fit_the_address(dev):
    env = dev.site_environment({"HOST": "::1", "PORT": "8001", "SECRET_KEY": "k"})

    assert env == {
        "HOST": "::1",
        "PORT": "8001",
        "SECRET_KEY": "k",
        "HTTPS": "0",
        "ALLOWED_HOSTS": "localhost,127.0.0.1,[::1],[::1]",
        "SITE_URL": "http://[::1]:8001",
        "PYTHONUTF8": "1",
    }


def test_site_environment_keeps_what_is_set(dev):
    env = dev.site_environment({"SECRET_KEY": "k", "HTTPS": "1", "SITE_URL": "https://a.example"})

    assert (env["HTTPS"], env["SITE_URL"]) == ("1", "https://a.example")


def test_clean_environment_drops_settings_of_the_shell(dev):
    shell = {"PATH": "/bin", "DATABASE_URL": "postgres://live", "PGPORT": "6543", "HTTPS": "1"}

    env = dev.clean_environment(shell, HTTPS="0")

    assert env == {"PATH": "/bin", "PYTHONUTF8": "1", "HTTPS": "0"}


def test_stamp_differs_by_lock(dev):
    assert dev.stamp_of(dev.RUN_LOCK) != dev.stamp_of(dev.DEV_LOCK)


def test_secret_key_is_made_once_for_its_owner_only(dev, tmp_path, monkeypatch):
    monkeypatch.setattr(dev, "VAR", tmp_path)

    first, second = dev.secret_key(), dev.secret_key()

    assert first == second
    assert len(first) >= 50
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_summary_counts_a_junit_report(dev, tmp_path):
    report = tmp_path / "report.xml"
    report.write_text(
        '<testsuites><testsuite tests="9" failures="2" errors="0" skipped="1" time="3.4"/>'
        "</testsuites>"
    )

    assert dev.summary(report) == "9 tests, 2 failures, 0 errors, 1 skipped, 3 s"


def test_summary_without_report_says_so(dev, tmp_path):
    assert dev.summary(tmp_path / "none.xml") == "pytest did not finish"


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [(("serch",), "there is no benchmark serch"), ((), "which benchmark")],
)
def test_unknown_benchmark_is_refused_with_the_known_ones(dev, arguments, wrong):
    known = " or ".join(dev.benchmarks())

    with pytest.raises(dev.Trouble, match=f"{wrong}: ./dev bench NAME takes {known}"):
        dev.bench(*arguments)


def test_benchmarks_are_what_python_can_run_of_the_folder(dev, tmp_path, monkeypatch):
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    runs = 'if __name__ == "__main__":\n    main()\n'
    files = {"__init__.py": "", "load.py": runs, "letters.py": "", "search/__main__.py": runs}
    for name, text in files.items():
        path = tmp_path / "benchmarks" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    assert dev.benchmarks() == ["load", "search"]


def test_taken_port_names_the_next_one(dev):
    with dev.socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        with pytest.raises(dev.Trouble, match=rf"try PORT={port + 1} \./dev run"):
            dev.require_free("127.0.0.1", port)


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_lock_fits_its_source(name):
    locked = {}
    for line in (ROOT / f"{name}.txt").read_text().splitlines():
        if "==" in line and not line.startswith((" ", "#")):
            pinned = Requirement(line.removesuffix("\\").strip())
            locked[canonicalize_name(pinned.name)] = str(pinned.specifier).removeprefix("==")

    wanted = [
        Requirement(line)
        for line in (ROOT / f"{name}.in").read_text().splitlines()
        if line and not line.startswith(("#", "-r"))
    ]

    unfit = [
        str(need)
        for need in wanted
        if not need.specifier.contains(locked.get(canonicalize_name(need.name), "0"))
    ]
    assert unfit == []
