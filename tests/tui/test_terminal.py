"""The real command in a real terminal of 80 by 24, played with the keyboard to the offer."""

import re
import sys

import pytest

from game.engine.session import Session
from game.playtest.policies import policies
from game.view.catalogue import words
from game.view.view import View

from .conftest import SCENARIO

if sys.platform == "win32":
    pytest.skip("there is no pty", allow_module_level=True)
terminal = pytest.importorskip("tests.tui.terminal")

pytestmark = pytest.mark.timeout(240)
RULE = re.compile(r"^[─━]+$")
SEEDS = range(7, 19)


class Player:
    """Somebody at the keyboard: a policy says what to do, the screen says by which keys.

    Beside the terminal runs the same play without one; both must always show the same time.
    """

    def __init__(self, window, pack, seed):
        self.window = window
        self.session = Session(pack, SCENARIO, seed)
        self.policy = policies()["mentor"](seed)
        self.view = View(self.session, words("en"))

    def play(self):
        while not self.session.over:
            self.in_step()
            action = self.policy.choose(self.session.seen, self.session.actions())
            option = self.session.actions().find(action.verb, action.subject)
            row, slots = self.view.row(option), self.view.slots(option)
            self.take(action, row, slots)
            was = self.session.seen.scene
            self.session.act(action)
            if was is not None and self.session.seen.scene is None:
                self.window.wait(lambda w: "Go on." in w.text)
                self.window.press("enter")
                self.window.wait(lambda w: "Go on." not in w.text)

    def in_step(self):
        header = self.view.header()
        wanted = (header.time, header.money)
        self.window.wait(lambda w: all(text in w.lines[0] for text in wanted))

    def take(self, action, row, slots):
        if action.verb in ("wait", "end_day"):
            self.window.press("w" if action.verb == "wait" else "e")
            return
        if self.session.seen.scene is None:
            self.go_to(action)
            if "━What you can do" not in self.window.text:
                self.window.press("enter")
            self.window.wait(lambda w: "━What you can do" in w.text, 5)
        self.pick(row.label)
        self.fill(dict(action.args), slots)

    def go_to(self, action):
        """Move through the list at the left until the card shows the subject."""
        groups = self.view.groups()
        title = next(
            g.title
            for g in groups
            if any(
                r.option.verb == action.verb and r.option.subject == action.subject for r in g.rows
            )
        )
        if self.window_shows(title) and "━What you can do" in self.window.text:
            return
        self.window.press("escape")
        self.window.read(0.15)  # or the escape would begin the next key's sequence
        for _ in range(2 * len(groups)):
            self.window.read(0.05)
            if self.window_shows(title):
                return
            self.window.press("down")
        raise AssertionError(f"{title} is not in the list:\n{self.window.text}")

    def window_shows(self, title):
        lines = [line[27:] for line in self.window.lines]
        rules = [place for place, line in enumerate(lines) if RULE.match(line.strip())]
        return any(lines[place + 1].strip().startswith(title) for place in rules[:1])

    def pick(self, label):
        """Find the option's number on the screen and press it."""

        def number(window):
            at = next(i for i, line in enumerate(window.lines) if "What " in line and "do" in line)
            pattern = re.compile(r"(?:^|\s)(\d) " + re.escape(label[:24]))
            found = [pattern.search(line) for line in window.lines[at:]]
            return next((match[1] for match in found if match), None)

        for _ in range(12):
            self.window.read(0.06)
            if number(self.window):
                break
            self.window.press("down")
        found = number(self.window)
        assert found, f"no number before {label!r}:\n{self.window.text}"
        self.window.press(found)

    def fill(self, wanted, slots):
        """Turn each slot that should hold something else, then send the form."""
        slots = [slot for slot in slots if len(slot.values) != 1]
        if not slots:
            return
        self.window.wait(lambda w: "Enter: " in w.text)
        at = 0
        for place, slot in enumerate(slots):
            value = wanted.get(slot.slot, "")
            if slot.values and value != slot.default:
                self.window.press(*["down"] * (place - at))
                at = place
                self.turn(slot, dict(slot.values)[value])
        self.window.press("enter")

    def turn(self, slot, label):
        def holds(window):
            row = re.compile(
                re.escape(slot.name[:10]) + r".*‹ " + re.escape(" ".join(label.split())[:20])
            )
            return any(row.search(line) for line in window.lines)

        for _ in range(2 * len(slot.values)):
            self.window.read(0.06)
            if holds(self.window):
                return
            self.window.press("right")
        raise AssertionError(f"{slot.name} never says {label!r}:\n{self.window.text}")


def winnable(pack):
    """The seed with which the policy is hired after the fewest decisions."""
    hired = {}
    for seed in SEEDS:
        session, policy = Session(pack, SCENARIO, seed), policies()["mentor"](seed)
        while not session.over:
            session.act(policy.choose(session.seen, session.actions()))
        if session.outcome == "hired":
            hired[seed] = session.decisions
    assert hired, "the policy is never hired"
    return min(hired, key=lambda seed: hired[seed])


@pytest.fixture
def window(home):
    opened = []

    def open_window(*arguments):
        opened.append(terminal.Terminal(arguments, home))
        return opened[-1]

    yield open_window
    for each in opened:
        each.close()


def test_the_tutorial_to_the_accepted_offer(window, pack):
    seed = winnable(pack)
    this = window("play", "first-week", "--seed", str(seed))
    player = Player(this, pack, seed)
    player.play()
    title = player.view.end().title
    this.wait(lambda w: title in w.lines[0])
    this.press("enter")
    this.wait(lambda w: "Reach people online" in w.text)
    this.press("q")
    this.wait(lambda w: "Leave the game?" in w.text)
    this.press("q")
    this.wait(lambda w: w.status is not None)
    assert this.status == 0


def test_interrupted_nothing_is_lost(window, pack):
    this = window("play", "first-week", "--seed", "7", "--save", "mine")
    this.wait(lambda w: "What you can do" in w.text)
    this.press("w")
    this.wait(lambda w: "08:00" not in w.lines[0])
    shown = this.lines[0]
    this.press("ctrl+c", "ctrl+c")
    this.wait(lambda w: w.status is not None)
    again = window("resume", "mine")
    again.wait(lambda w: "What you can do" in w.text)
    assert again.lines[0] == shown
