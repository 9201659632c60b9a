"""`firm-handshake debrief`: of a whole play, of one that goes on, and of what is no journal."""

import json

import pytest

from game.engine.play import Play
from game.pack.find import scenario


@pytest.fixture
def begun(tmp_path):
    """The journal of a play of two decisions."""
    play = Play.start(tmp_path / "begun.jsonl", scenario("first-week")[0], "first-handshake", 7)
    for verb in ("look_up", "write"):
        play.act(play.session.actions().find(verb, "mags").action())
    play.close()
    return play.path


def test_in_words(quickly, journal):
    ran = quickly("debrief", journal)
    assert ran.status == 0 and ran.err == ""
    for title in ("The end", "What mattered", "Your forecasts", "Two questions", "The week ahead"):
        assert f"\n{title}\n" in f"\n{ran.out}"
    assert max(len(line) for line in ran.out.splitlines()) <= 80
    assert "Day 1, " in ran.out and "{" not in ran.out


def test_as_data(quickly, journal):
    ran = quickly("debrief", journal, "--format", "json")
    data = json.loads(ran.out)
    assert ran.status == 0 and ran.out.isascii()
    assert data["finished"] and data["scenario"] == "first-handshake" and data["seed"] == 7
    assert data["decisions"] == json.loads(
        quickly("replay", journal, "--format", "json").out
    )["decisions"]  # fmt: skip
    assert data["sections"][0]["id"] == "end"


def test_a_play_that_goes_on(quickly, begun):
    before = begun.read_bytes()
    told = quickly("debrief", begun)
    assert told.status == 0 and "This play isn't over." in told.out
    data = json.loads(quickly("debrief", begun, "--format", "json").out)
    assert (data["finished"], data["outcome"], data["decisions"]) == (False, "", 2)
    assert data["messages"]["sent"] == 1
    assert begun.read_bytes() == before


def test_a_torn_last_line_is_told_and_left(quickly, begun):
    torn = begun.read_bytes()[:-20]
    begun.write_bytes(torn)
    ran = quickly("debrief", begun, "--format", "json")
    assert ran.status == 0 and json.loads(ran.out)["decisions"] == 1
    assert ran.complaint and begun.read_bytes() == torn


@pytest.mark.parametrize("spoil", [b"", b"nonsense\n", b"{}\n"])
def test_what_is_no_journal_is_one_line(quickly, tmp_path, spoil):
    path = tmp_path / "bad.jsonl"
    path.write_bytes(spoil)
    ran = quickly("debrief", path)
    assert ran.status == 1 and "bad.jsonl" in ran.complaint and ran.out == ""


def test_a_missing_journal_and_a_wrong_format(quickly, tmp_path, journal):
    assert quickly("debrief", tmp_path / "none.jsonl").status == 1
    assert quickly("debrief").status == 2
    assert quickly("debrief", journal, "--format", "yaml").status == 2
    ran = quickly("debrief", journal, "--language", "xx")
    assert ran.status == 2 and "xx" in ran.complaint


def test_an_edited_decision_shows(quickly, journal):
    text = journal.read_text()
    journal.write_text(text.replace('"look_up"', '"walk_in"', 1))
    ran = quickly("debrief", journal)
    assert ran.status == 1 and ran.complaint


def test_before_the_first_decision(quickly, tmp_path):
    play = Play.start(tmp_path / "new.jsonl", scenario("first-week")[0], "first-handshake", 7)
    play.close()
    ran = quickly("debrief", play.path)
    assert ran.status == 0 and "Nothing happened that would need telling." in ran.out


def test_who_watched_is_told_how_to_look_back(quickly, played, home):
    path, out = played
    assert f"firm-handshake debrief {path}" in " ".join(out.split())
    quickly("play", "first-week", "--seed", "7", "--plain", "--policy", "mentor", "--save", "seen")
    assert "The week ahead" in quickly("debrief", "seen").out
