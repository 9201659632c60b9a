"""What every test stands on: folders of its own, and properties tried alike on every run."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile(
    "repeatable",
    deadline=None,
    derandomize=True,
    # An autouse fixture below is made for a test, not for each of its examples, and that is fine.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("repeatable")


@pytest.fixture(autouse=True)
def home(tmp_path_factory, monkeypatch):
    """Keep a test away from the folders and the taste of whoever runs it."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("FIRM_HANDSHAKE_HOME", str(folder))
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "LANGUAGE", "LC_ALL"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def root():
    """The folder that holds pyproject.toml."""
    return ROOT


@pytest.fixture
def fresh_python():
    """Run a text in a Python process of its own, from the root; its output on both streams."""

    def run(text, *arguments):
        done = subprocess.run(
            [sys.executable, "-c", text, *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=90,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    return run
