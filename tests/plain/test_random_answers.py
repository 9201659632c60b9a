"""Whatever is answered, line mode goes on: many plays with answers drawn by luck."""

import io
import random

import pytest

from game.engine.play import Play, verify
from game.pack.find import scenario
from game.plain.console import Console, InputEnded
from game.plain.sitting import sit
from game.plain.table import Left, Table
from game.view.catalogue import words

ANSWERS = [
    "",
    "0",
    "1",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "10",
    "wait",
    "end",
    "[b]",
    "é",
]
LINES = 250


def console(text, sink):
    return Console(words("en"), io.StringIO(text), sink)


def answers(seed):
    luck = random.Random(seed)
    return "".join(luck.choice(ANSWERS) + "\n" for _ in range(LINES))


@pytest.fixture(scope="module")
def pack():
    return scenario("first-week")


@pytest.mark.parametrize("seed", range(12))
def test_answers_by_luck(pack, tmp_path, seed):
    sink, path = io.StringIO(), tmp_path / "play.jsonl"
    play = Play.start(path, *pack, seed)
    here = console(answers(seed), sink)
    begun = False
    while not play.session.over:
        try:
            Table(here, play).run(begun=begun)
        except Left:
            begun = True
        except InputEnded:
            break
    play.close()
    assert verify(path).digest == play.session.digest()
    assert max(map(len, sink.getvalue().splitlines())) <= 80
    assert "{" not in sink.getvalue()


def test_a_sitting_ends_saved_and_lets_go(pack, tmp_path):
    path, sink = tmp_path / "play.jsonl", io.StringIO()
    play = Play.start(path, *pack, 7)
    sit(console("4\nwait\n", sink), play, go_on="this way")
    assert sink.getvalue().endswith("Saved. Go on with: this way\n")
    again = Play.resume(path)
    assert again.session.decisions == 1
    again.close()


def test_own_words_stand_for_the_parts(pack, tmp_path):
    play = Play.start(tmp_path / "play.jsonl", *pack, 7)
    typed = "Who did you ask first, when the lift stood still?"
    sink = io.StringIO()
    here = console(f"1\n1\nwrite\n{typed}\n0\n1\n0\n", sink)
    with pytest.raises(Left):
        Table(here, play).run(begun=False)
    (action,) = play.taken
    assert action.verb == "write" and dict(action.args)["text"] == typed
    assert "Opening: How you begin" not in sink.getvalue()
    play.close()


def test_parts_are_asked_one_by_one(pack, tmp_path):
    play = Play.start(tmp_path / "play.jsonl", *pack, 7)
    sink = io.StringIO()
    with pytest.raises(InputEnded):
        Table(console("1\n1\nwrite\n" + "\n" * 12, sink), play).run(begun=False)
    told = sink.getvalue()
    asked = [
        told.index(f"\n{name}: ") for name in ("Your own words", "Subject", "The ask", "Close")
    ]
    assert asked == sorted(asked)
    assert len(play.taken) == 1
    play.close()
