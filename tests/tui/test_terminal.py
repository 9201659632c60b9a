"""The real command in a real terminal of 80 by 24, played with the keyboard to the offer."""

import re
import sys

import pytest

from game.engine.session import Session
from game.playtest.policies import policies
from game.tui.widgets.subjects import SECTIONS
from game.view.catalogue import words
from game.view.view import View

from .conftest import SCENARIO

if sys.platform == "win32":
    pytest.skip("there is no pty", allow_module_level=True)
terminal = pytest.importorskip("tests.tui.terminal")

pytestmark = pytest.mark.timeout(240)
QUICKEST = ("one-favourite", 10)
"""The policy and seed with the fewest decisions to an offer that are known."""
OTHERS = [("one-favourite", 0), *(("mentor", seed) for seed in range(7, 19))]


class Player:
    """Somebody at the keyboard: a policy says what to do, the screen says by which keys.

    Beside the terminal runs the same play without one; both must always show the same time.
    """

    def __init__(self, window, pack, policy, seed):
        self.window = window
        self.session = Session(pack, SCENARIO, seed)
        self.policy = policies()[policy](seed)
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
        """Wait for the time, the money, and in an encounter for what can be chosen now."""
        header, scene = self.view.header(), self.view.scene()
        self.window.wait(lambda w: header.time in w.lines[0] and header.money in w.lines[0])
        if scene is not None:
            label = next(row.label for row in scene.choices if not row.reason)
            self.window.wait(lambda w: f"1 {label[:24]}" in w.text)

    def take(self, action, row, slots):
        if action.verb in ("wait", "end_day"):
            self.window.press("w" if action.verb == "wait" else "e")
            return
        if self.session.seen.scene is None:
            self.go_to(action)
        self.pick(row.label)
        self.fill(row, dict(action.args), slots)
        if row.grave:
            self.window.wait(lambda w: "Are you sure?" in w.text)
            self.window.press("y")

    def go_to(self, action):
        """Move down the list at the left to the subject, and over to what can be done about it."""
        kinds = [kind for section, _ in SECTIONS for kind in section]
        groups = sorted(self.view.groups(), key=lambda g: kinds.index(g.id.split("/")[0]))
        place = next(
            n
            for n, group in enumerate(groups)
            for row in group.rows
            if (row.option.verb, row.option.subject) == (action.verb, action.subject)
        )
        if "━People" not in self.window.text:
            self.window.press("left")
            self.window.wait(lambda w: "━People" in w.text)
        self.window.press("home", *["down"] * place, "enter")
        title = groups[place].title
        self.window.wait(lambda w: "━What you can do" in w.text and self.shows(title))

    def shows(self, title):
        """Whether the card, below the story, is the subject's."""
        lines = [line[27:].strip() for line in self.window.lines]
        return any(line.startswith(title[:40]) for line in lines[9:])

    def pick(self, label):
        """Find the option's number on the screen and press it."""
        # "Call Mags" is not "Call Mags with the camera on": a short label ends where it ends.
        end = "" if len(label) > 24 else r"(?=\s{2}|\s*$)"
        pattern = re.compile(r"(?:^|\s)(\d) " + re.escape(label[:24]) + end, re.MULTILINE)
        for _ in range(12):
            found = pattern.findall(self.window.text)
            if found:
                self.window.press(found[-1])
                return
            self.window.press("down")
            self.window.read(0.05)
        raise AssertionError(f"no number before {label!r}:\n{self.window.text}")

    def fill(self, row, wanted, slots):
        """Turn each slot that should hold something else, then send the form."""
        slots = [slot for slot in slots if len(slot.values) != 1]
        if not slots:
            return
        self.window.wait(lambda w: "Enter: " in w.text)
        at = 0
        for place, slot in enumerate(slots):
            value = wanted.get(slot.slot, "")
            if slot.values and value != slot.default:
                known = [each for each, _ in slot.values]
                turns = (known.index(value) - known.index(slot.default)) % len(known)
                self.window.press(*["down"] * (place - at), *["right"] * turns)
                at = place
                self.holds(slot, dict(slot.values)[value])
        self.window.press("enter")

    def holds(self, slot, label):
        held = re.escape(" ".join(label.split())[:20])
        row = re.compile(re.escape(slot.name[:10]) + r".*‹ " + held)
        self.window.wait(lambda w: any(row.search(line) for line in w.lines))


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

    def open_window(*arguments):
        opened.append(terminal.Terminal(arguments, home))
        return opened[-1]

    yield open_window
    for each in opened:
        each.close()


def test_the_tutorial_to_the_accepted_offer(window, pack):
    policy, seed = winnable(pack)
    this = window("play", "first-week", "--seed", str(seed), "--defaults")
    player = Player(this, pack, policy, seed)
    player.play()
    title = player.view.end().title
    this.wait(lambda w: title in w.text and "What mattered" in w.text)
    this.press("enter")
    this.wait(lambda w: "Reach people online" in w.text)
    this.press("q")
    this.wait(lambda w: "Leave the game?" in w.text)
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
