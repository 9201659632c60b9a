"""Line mode as its user meets it: messages are read before they go, and nothing is said twice."""

import contextlib
import io
import re

import pytest

from game.engine.play import Play
from game.pack.find import scenario
from game.plain.console import Console, InputEnded
from game.plain.sitting import sit
from game.plain.table import Left, Table
from game.playtest.policies import policies
from game.view.catalogue import words

STATUS = re.compile(r"^\[Day ", re.MULTILINE)


@pytest.fixture(scope="module")
def pack():
    return scenario("first-week")


@pytest.fixture
def play(pack, tmp_path):
    begun = Play.start(tmp_path / "play.jsonl", *pack, 7)
    yield begun
    begun.close()


def typed(play, *answers, begun=False):
    """What a player sees who types these answers, and then nothing more."""
    sink = io.StringIO()
    console = Console(words("en"), io.StringIO("".join(f"{one}\n" for one in answers)), sink)
    with contextlib.suppress(InputEnded, Left):
        Table(console, play).run(begun=begun)
    return sink.getvalue()


def do(play, verb, subject=""):
    play.act(play.session.actions().find(verb, subject).action())


def test_a_message_is_read_before_it_goes_and_after(play):
    do(play, "look_up", "mags")
    seen = typed(play, 1, 1, "write", "", 0, "do it", begun=True)
    before, after = seen.split("1. Do it so", 1)
    assert "How it reads: Length: " in before and "An answer is " in before
    told = " ".join(after.split())
    assert "What helped: " in told and " in 100" in told
    assert play.taken[-1].verb == "write"


def test_what_moves_the_chance_leads_to_its_source(play):
    do(play, "look_up", "mags")
    seen = typed(play, 1, 1, "write", "", 0, "Source of: How this", begun=True)
    assert "A choice of this game's own, and no finding" in seen
    assert play.taken[-1].verb == "look_up", "reading sends nothing"


def test_the_codex_is_in_the_menu(play):
    seen = " ".join(typed(play, "what the res", 7, 0).split())
    assert "Getting acquainted" in seen or "Zheng" in seen
    assert "This speaks against what the game teaches" in seen


def test_where_one_stands_is_told_when_it_changed_or_when_asked(play):
    quiet = typed(play, 4, "wait", 1, 1, "look", 4, "wait")
    assert len(STATUS.findall(quiet)) == 1 and len(play.taken) == 3
    asked = typed(play, "the day and", begun=True)
    assert len(STATUS.findall(asked)) == 2
    night = typed(play, 4, "end", begun=True)
    assert len(STATUS.findall(night)) == 2


def test_what_ends_the_play_is_asked_once_more(play):
    seen = typed(play, 4, "walk", 0)
    assert "Are you sure?" in seen and not play.taken
    seen = typed(play, 4, "walk", 1, 0, begun=True)
    assert play.session.outcome == "walked_away"
    assert seen.count(play.session.scenario.endings[-1].title) <= 2


def test_the_end_is_told_once_and_its_debrief_leads_to_findings(play):
    seen = typed(play, 4, "walk", 1, "what the res", 1, 0, "the week", 0)
    end = seen[seen.index("- Days: 1") :]
    assert "https://doi.org/" in end and seen.count("- Days: 1") == 1
    assert "Write to three people whom you barely know." in " ".join(end.split())


def test_leaving_at_the_end_promises_nothing_more(play):
    sink = io.StringIO()
    sit(Console(words("en"), io.StringIO("4\nwalk\n1\n"), sink), play, go_on="this way")
    assert play.session.over and "this way" not in sink.getvalue()


def test_a_house_and_an_event_say_what_they_are(play):
    seen = " ".join(typed(play, 3, "the crank", 0, 3, "pell").split())
    assert "forty turns a person" in seen and "entrance free" in seen
    assert "seven lifts, the first of them from 1931" in seen


def test_taken_back_what_was_read_stays_read(play):
    seen = typed(play, 4, "wait", 5, "take the last")
    assert "Taken back." in seen and "Inbox (0 new)" in seen.rsplit("Taken back.", 1)[1]


def test_watching_reads_as_a_story(play):
    sink = io.StringIO()
    console = Console(words("en"), io.StringIO(), sink)
    sit(console, play, go_on="", policy=policies()["mentor"](7))
    told = sink.getvalue()
    assert len(STATUS.findall(told)) <= 3 * play.session.seen.meetings + 5
    title = next(
        one.title for one in play.session.scenario.endings if one.id == play.session.ending
    )
    assert told.count(f"\n{title}\n") == 1
    assert "\n> 08:00 " in told and "\n\n\n" not in told
    for block in told.split("\n> ")[1:]:
        lines = [line for line in block.splitlines() if line.startswith("You know now of ")]
        assert len(lines) == len({line.split(":")[0] for line in lines}), block


def test_what_the_screens_show_stands_in_pages(play):
    """The board, the week, the network, and the journal with a search through it."""
    do(play, "look_up", "kit")
    week = typed(play, "the week, day", "the week after", 0, begun=True)
    assert "Mon 2 March" in week and "Mon 9 March" in week
    network = " ".join(typed(play, "your network", begun=True).split())
    assert "Kit Valdemar: " in network and "dormant" in network
    assert "You know of no job yet" in typed(play, "how the jobs", begun=True)
    journal = typed(play, "journal", 2, "look for", "kit", "look for", "xyzzy", 0, begun=True)
    assert journal.count("Look Kit up") == 2
