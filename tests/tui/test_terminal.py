"""The real command in a real terminal of 80 by 24, played to the offer: by keyboard, by mouse."""

import sys

import pytest

from game.engine.session import Session
from game.playtest.policies import policies
from game.settings import Settings, save_settings

from .conftest import SCENARIO
from .players import Clicker, Typist

if sys.platform == "win32":
    pytest.skip("there is no pty", allow_module_level=True)
terminal = pytest.importorskip("tests.tui.terminal")

pytestmark = pytest.mark.timeout(240)
QUICKEST = ("one-favourite", 10)
"""The policy and seed with the fewest decisions to an offer that are known."""
OTHERS = [("one-favourite", 0), *(("mentor", seed) for seed in range(7, 19))]


def winnable(pack):
    """A policy and a seed with which it is hired after few decisions."""
    for name, seed in [QUICKEST, *OTHERS]:
        session, policy = Session(pack, SCENARIO, seed), policies()[name](seed)
        while not session.over:
            session.act(policy.choose(session.seen, session.actions()))
        if session.outcome == "hired":
            return name, seed
    raise AssertionError("no policy is hired")


@pytest.fixture
def window(home):
    opened = []
    save_settings(Settings(tips=False))

    def open_window(*arguments):
        opened.append(terminal.Terminal(arguments, home))
        return opened[-1]

    yield open_window
    for each in opened:
        each.close()


@pytest.mark.parametrize("player", [Typist, Clicker])
def test_the_tutorial_to_the_accepted_offer(window, pack, player):
    policy, seed = winnable(pack)
    this = window("play", "first-week", "--seed", str(seed), "--defaults")
    hand = player(this, pack, policy, seed)
    hand.play()
    title = hand.view.end().title
    this.wait(lambda w: title in w.text and "What mattered" in w.text)
    if player is Clicker:
        this.click("q quit")
    else:
        this.press("enter")
        this.wait(lambda w: "Reach people online" in w.text)
        this.press("q")
    this.wait(lambda w: "Leave the game?" in w.text)
    if player is Clicker:
        this.click("Leave the game", below=this.row("Leave the game?") + 1)
    else:
        this.press("q")
    this.wait(lambda w: w.status is not None)
    assert this.status == 0


def test_interrupted_nothing_is_lost(window, pack):
    this = window("play", "first-week", "--seed", "7", "--save", "mine", "--defaults")
    this.wait(lambda w: "What you can do" in w.text)
    this.press("w")
    this.wait(lambda w: "08:00" not in w.lines[0])
    shown = this.lines[0]
    this.press("ctrl+c", "ctrl+c")
    this.wait(lambda w: w.status is not None)
    again = window("resume", "mine")
    again.wait(lambda w: "What you can do" in w.text)
    assert again.lines[0] == shown
