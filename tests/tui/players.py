"""Players at a real terminal: a policy says what to do, the screen says how to get it done."""

import re
from functools import partial
from itertools import cycle

from game.engine.session import Session
from game.playtest.policies import policies
from game.tui.widgets.subjects import SECTIONS
from game.view.catalogue import words
from game.view.view import View

from .conftest import SCENARIO

LEFT = 27
"""Cells that the lists at the left of the desk are wide, in a window of 80."""
ASKED = "How likely is a yes?"


class Player:
    """Beside the terminal runs the same play without one; both must always show the same time.

    A subclass says by which means things are done: `short` does one of the day's own acts, `go_to`
    marks a subject, `pick` takes an option, `turn` changes a slot, `press` sends what is named.
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
            asks = self.view.asks(action)
            self.take(action, row, slots, asks)
            was = self.session.seen.scene
            self.session.act(action)
            if was is not None and self.session.seen.scene is None:
                self.window.wait(lambda w: "Go on." in w.text)
                self.press("Go on.")
                self.window.wait(lambda w: "Go on." not in w.text)

    def in_step(self):
        """Wait for the time, the money, and in an encounter for what can be chosen now."""
        header, scene = self.view.header(), self.view.scene()
        self.window.wait(lambda w: header.time in w.lines[0] and header.money in w.lines[0])
        if scene is not None:
            labels = [row.label for row in scene.choices if not row.reason][:3]
            heads = [f"{place} {label[:24]}" for place, label in enumerate(labels, start=1)]
            self.window.wait(lambda w: all(head in w.text for head in heads))

    def take(self, action, row, slots, asks):
        if action.verb in ("wait", "end_day"):
            self.short(action.verb)
            return
        if self.session.seen.scene is None:
            self.go_to(action)
        self.pick(row.label)
        self.fill(row, dict(action.args), slots)
        if asks:
            self.window.wait(lambda w: ASKED in w.text)
            self.press("rather not say")
        if row.grave:
            self.window.wait(lambda w: "Are you sure?" in w.text)
            self.press("Yes")

    def place_of(self, action):
        """The groups as the list shows them, and where among them what is wanted stands."""
        kinds = [kind for section, _ in SECTIONS for kind in section]
        groups = sorted(self.view.groups(), key=lambda g: kinds.index(g.id.split("/")[0]))
        wanted = (action.verb, action.subject)
        return groups, next(
            n
            for n, group in enumerate(groups)
            for row in group.rows
            if (row.option.verb, row.option.subject) == wanted
        )

    def shows(self, title):
        """Whether the card, below the story, is the subject's."""
        lines = [line[LEFT:].strip() for line in self.window.lines]
        return any(line.startswith(title[:40]) for line in lines[9:])

    def at(self, title):
        self.window.wait(lambda w: "━What you can do" in w.text and self.shows(title))

    def option(self, label, short=0):
        """What a line of the menu looks like: its number, and its words but for so many letters
        that only follow."""
        # "Call Mags" is not "Call Mags with the camera on": a short label ends where it ends.
        end = "" if len(label) > 24 else r"(?:\s{2}|\s*$)"
        cut = len(label[:24]) - short
        words, rest = re.escape(label[:cut]), re.escape(label[cut:24])
        return re.compile(rf"(?:^|\s)(\d) {words}(?={rest}{end})", re.MULTILINE)

    def fill(self, row, wanted, slots):
        """Turn each slot that should hold something else, then send the form."""
        slots = [slot for slot in slots if len(slot.values) != 1 and slot.slot != "forecast"]
        if not slots:
            return
        self.window.wait(lambda w: "Enter: " in w.text)
        self.marked = 0
        for place, slot in enumerate(slots):
            value = wanted.get(slot.slot, "")
            if slot.values and value != slot.default:
                known = [each for each, _ in slot.values]
                turns = (known.index(value) - known.index(slot.default)) % len(known)
                self.turn(slot, place, turns)
                self.holds(slot, dict(slot.values)[value])
        self.press("Enter: ")

    def holds(self, slot, label):
        held = re.escape(" ".join(label.split())[:20])
        row = re.compile(re.escape(slot.name[:10]) + r".*‹ " + held)
        self.window.wait(lambda w: any(row.search(line) for line in w.lines))


class Typist(Player):
    """Plays by the keyboard alone."""

    KEYS = {"Go on.": "enter", "rather not say": "0", "Yes": "y", "Enter: ": "enter"}

    def press(self, named):
        self.window.press(self.KEYS[named])

    def short(self, verb):
        self.window.press("w" if verb == "wait" else "e")

    def go_to(self, action):
        """Move down the list at the left to the subject, and over to what can be done about it."""
        groups, place = self.place_of(action)
        if "━People" not in self.window.text:
            self.window.press("left")
            self.window.wait(lambda w: "━People" in w.text)
        self.window.press("home", *["down"] * place, "enter")
        self.at(groups[place].title)

    def pick(self, label):
        """Find the option's number on the screen and press it."""
        for _ in range(12):
            found = self.option(label).findall(self.window.text)
            if found:
                self.window.press(found[-1])
                return
            self.window.stirs(partial(self.window.press, "down"))
        raise AssertionError(f"no number before {label!r}:\n{self.window.text}")

    def turn(self, slot, place, turns):
        self.window.press(*["down"] * (place - self.marked), *["right"] * turns)
        self.marked = place


class Clicker(Player):
    """Plays by the mouse alone: it clicks on what it reads, and turns the wheel to read more."""

    def __init__(self, window, pack, policy, seed):
        super().__init__(window, pack, policy, seed)
        self.shorter = cycle(range(3))

    def press(self, named):
        self.window.click(named)

    def short(self, verb):
        self.window.click("w wait" if verb == "wait" else "e end day")

    def go_to(self, action):
        groups, place = self.place_of(action)
        title = groups[place].title
        self.seek(lambda: self.window.spot(title[:9], right=LEFT - 3, below=3), column=5, row=5)
        self.window.click(title[:9], right=LEFT - 3, below=3)
        self.at(title)

    def pick(self, label):
        # Not where it clicked last, or a quick hand would seem to double-click.
        pattern = self.option(label, short=next(self.shorter))
        wide = self.session.seen.scene is not None
        left = 0 if wide else LEFT
        self.seek(
            lambda: self.window.spot(pattern, left=left),
            column=LEFT + 20,
            row=self.window.row("━What ") + 2,
        )
        self.window.click(pattern, left=left)

    def turn(self, slot, place, turns):
        spot = re.compile(re.escape(slot.name[:10]) + r".*‹ .")
        for _ in range(turns):
            assert self.window.stirs(partial(self.window.click, spot), seconds=20)

    def seek(self, found, column, row):
        """Turn the wheel over a list, down and then up, until it shows what is looked for."""
        for way in ("down", "up") * 2:
            while not found():
                if not self.window.stirs(partial(self.window.wheel, way, column, row)):
                    break
            else:
                return
        raise AssertionError(f"not to be found:\n{self.window.text}")
