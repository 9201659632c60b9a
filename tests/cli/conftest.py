"""The real command, run as a user would, in a folder of its own."""

import io
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.cli import main

ROOT = Path(__file__).resolve().parents[2]


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


def surroundings(home):
    """The environment of a command: folders of its own, and no terminal's taste."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "LC_", "LANG"))}
    return kept | {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "FIRM_HANDSHAKE_HOME": str(home)}


def begin(arguments, folder, env, **options):
    return subprocess.Popen(
        [sys.executable, "-m", "game", *map(str, arguments)], cwd=folder, env=env, **options
    )


def end(process, text=""):
    out, err = process.communicate(text.encode("utf-8", "surrogateescape"), timeout=60)
    return Ran(process.returncode, (out or b"").decode("utf-8"), err.decode("utf-8"))


PIPES = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)


@pytest.fixture
def start(home, tmp_path):
    """Start a command without waiting for it; what is still running at the end is killed."""
    started = []

    def run(*arguments, env=None, **options):
        process = begin(arguments, tmp_path, surroundings(home) | (env or {}), **options)
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

    def run(*arguments, text="", **options):
        return end(start(*arguments, **PIPES | options), text)

    return run


PLAY = ["play", "first-week", "--seed", "7", "--plain", "--policy", "mentor"]
"""The computer's play that many tests stand on."""


@pytest.fixture
def quickly(monkeypatch, capsys, home, tmp_path):
    """Run a command to its end in this process, where many are wanted; its input is empty."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        monkeypatch.setattr(sys, "stdin", io.StringIO())
        status = main([str(argument) for argument in arguments])
        return Ran(status, *capsys.readouterr())

    return run


@pytest.fixture(scope="session")
def played(tmp_path_factory):
    """The journal of that play, undisturbed, and what was shown."""
    folder = tmp_path_factory.mktemp("played")
    path = folder / "play.jsonl"
    ran = end(begin((*PLAY, "--journal", path), folder, surroundings(folder), **PIPES))
    assert ran.status == 0, ran.err
    return path, ran.out


@pytest.fixture
def play_again():
    """The arguments of that play, to which a journal's place is to be added."""
    return list(PLAY)


@pytest.fixture
def journal(played, tmp_path):
    """A copy of that journal to spoil."""
    return shutil.copy(played[0], tmp_path / "play.jsonl")
