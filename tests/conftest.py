"""What every test stands on: folders of its own, and properties tried alike on every run."""

import os
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


@pytest.fixture(scope="session")
def kept_packs(tmp_path_factory):
    """Where packs that were read are kept, for all tests of a run together."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "kept"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(autouse=True)
def home(tmp_path_factory, monkeypatch, kept_packs):
    """Keep a test away from the folders and the taste of whoever runs it. Packs need not be read
    from YAML again in each: what is kept goes by what stands in their files."""
    folder = tmp_path_factory.mktemp("home")
    if sys.platform != "win32":
        (folder / "cache").symlink_to(kept_packs, target_is_directory=True)
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
