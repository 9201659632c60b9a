"""The small commands: folders, version, help, and how wrong usage is told."""

import json
import os

import pytest

HEAVY = (
    "textual",
    "rich",
    "pydantic",
    "yaml",
    "transitions",
    "game.engine.session",
    "game.pack.book",
)


def test_where_in_words(command, home):
    ran = command("where")
    assert (ran.status, ran.err) == (0, "")
    assert f"saves: {home}{os.sep}saves" in ran.out


def test_where_as_json(quickly, tmp_path, monkeypatch):
    home = tmp_path / "nowhere"
    monkeypatch.setenv("FIRM_HANDSHAKE_HOME", str(home))
    answer = json.loads(quickly("where", "--format", "json").out)
    assert set(answer) == {"saves", "settings", "packs", "logs", "cache", "settings_file"}
    assert all(path.startswith(str(home)) for path in answer.values())
    assert not home.exists()


def test_version(command):
    assert command("--version").out == "firm-handshake 0.1.0\n"


@pytest.mark.parametrize("name", ["", "play", "resume", "replay", "pack", "where"])
def test_help(quickly, name):
    ran = quickly(*name.split(), "--help")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: firm-handshake {name}".rstrip())


@pytest.mark.parametrize("arguments", [["where"], ["--help"], ["play", "--help"]])
def test_small_answers_load_nothing_heavy(fresh_python, arguments):
    status, output = fresh_python(
        f"import sys; from game.cli import main; main({arguments});"
        f"print('loaded', [name for name in {HEAVY} if name in sys.modules])"
    )
    assert status == 0 and output.endswith("loaded []\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["dance"],
        ["--dance"],
        ["where", "--format", "yaml"],
        ["where", "here"],
        ["play", "first-week", "--seed", "seven"],
        ["play", "first-week", "--seed", "-1"],
        ["play", "first-week", "--seed", str(2**63)],
        ["play", "first-week", "--save", "a", "--journal", "b"],
        ["resume", "a", "--journal", "b"],
        ["replay"],
        ["pack"],
        ["pack", "check"],
    ],
)
def test_wrong_usage_is_one_line(quickly, arguments):
    ran = quickly(*arguments)
    assert ran.status == 2 and ran.out == ""
    assert ran.complaint.endswith(" --help)") or "both" in ran.complaint


def test_odd_terminal(command, tmp_path):
    name = "café—☕"
    ran = command("where", env={"PYTHONIOENCODING": "ascii", "FIRM_HANDSHAKE_HOME": name})
    assert ran.status == 0 and ran.out.isascii()
    assert "cafe-?" in ran.out


def test_full_disk_under_the_answer(command):
    if not os.path.exists("/dev/full"):
        pytest.skip("there is no /dev/full here")
    with open("/dev/full", "w") as full:
        ran = command("where", stdout=full)
    assert ran.status == 1 and "No space left" in ran.complaint


def test_closed_streams(command):
    assert command("where", preexec_fn=lambda: [os.close(fd) for fd in (0, 1)]).status == 0
