"""The real command, run as a user would, in a folder of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass

import pytest


@dataclass
class Ran:
    """What a command left: status, output and errors as text."""

    status: int
    out: str
    err: str

    @property
    def complaint(self):
        """The one line on standard error of a command that failed; anything else is a fault."""
        assert "Traceback" not in self.err, self.err
        lines = self.err.splitlines()
        assert len(lines) == 1 and lines[0].startswith("firm-handshake: "), self.err
        return lines[0]


@pytest.fixture
def environment(home, root):
    """The environment of a command: the test's own folders, and no terminal's taste."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "LC_", "LANG"))}
    return kept | {"PYTHONPATH": str(root), "LANG": "C.UTF-8", "FIRM_HANDSHAKE_HOME": str(home)}


@pytest.fixture
def start(environment, tmp_path):
    """Start a command without waiting for it; what is still running at the end is killed."""
    started = []

    def run(*arguments, env=None, **options):
        process = subprocess.Popen(
            [sys.executable, "-m", "game", *map(str, arguments)],
            cwd=tmp_path,
            env=environment | (env or {}),
            **options,
        )
        started.append(process)
        return process

    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.fixture
def command(start):
    """Run a command to its end."""

    def run(*arguments, text="", env=None, stdout=subprocess.PIPE, **options):
        process = start(
            *arguments,
            env=env,
            stdin=subprocess.PIPE,
            stdout=stdout,
            stderr=subprocess.PIPE,
            **options,
        )
        out, err = process.communicate(text.encode("utf-8", "surrogateescape"), timeout=60)
        return Ran(process.returncode, (out or b"").decode("utf-8"), err.decode("utf-8"))

    return run
