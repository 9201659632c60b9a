"""A play in line mode: what happened, what can be done, an answer; and so on to the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from game.engine.actions import Action, Refused
from game.engine.events import Event
from game.engine.play import Play
from game.plain import codex, debrief, maps, pages
from game.plain.choose import BACK, choose
from game.plain.console import Console
from game.plain.form import compose
from game.plain.shelves import Shelf, pick_group, shelves
from game.plain.tell import (
    introduce,
    option_text,
    stations,
    status_line,
    tell,
    tell_end,
    tell_outcome,
    tell_scene,
)
from game.view.cards import OptionGroup, OptionRow
from game.view.interface import lines, shared
from game.view.view import View

Entry = tuple[str, Callable[[], object]]
"""A line of a menu, and what it does."""

RECALLED = 3
"""Paragraphs told again on coming back."""


class Left(Exception):
    """The player wants to leave; everything is saved already."""


class Table:
    """One play and the console it is played on. What it raises besides Left is InputEnded and
    what the journal raises."""

    def __init__(
        self, console: Console, play: Play, *, hints: bool = True, forecasts: bool = True
    ) -> None:
        self.console = console
        self.play = play
        self.view = View(play.session, console.words)
        self._hints = hints
        self._forecasts = forecasts
        self._told: tuple[object, ...] = ()

    def run(self, *, begun: bool) -> None:
        """Play to the end; `begun` plays are recalled where they stand, others introduced."""
        if begun:
            self._recall()
        else:
            introduce(self.console, self.view)
        while not self.play.session.over:
            self._turn()
        end = self.view.end()
        if end is not None:
            tell_end(self.console, end)
            debrief.show(self.console, self.view)

    def _turn(self) -> None:
        self._hint()
        self._news()
        self.console.say()
        scene = self.view.scene()
        if scene is not None:
            self._scene_menu(scene.choices)
        else:
            self._open_menu()

    def _news(self) -> None:
        """Say where one stands when the day, the place, handshakes or meetings have changed."""
        now = stations(self.view.header())
        if now != self._told:
            self._told = now
            self.console.say()
            self._status()

    def _status(self) -> None:
        self.console.say(status_line(self.console, self.view.header()))

    def _hint(self) -> None:
        hint = self.view.hint() if self._hints else ""
        if hint:
            self.console.say()
            self.console.say(self.console.words.t(shared.HINT, hint=hint))

    def _open_menu(self) -> None:
        entries: list[Entry] = [
            (shelf.label, partial(self._shelf, shelf)) for shelf in shelves(self.console, self.view)
        ]
        self._menu([*entries, *self._desk()], self._leave_label(), self._leave)

    def _scene_menu(self, rows: Sequence[OptionRow]) -> None:
        t = self.console.words.t
        self.console.items(
            [f"{option_text(self.console, row)}: {row.reason}" for row in rows if row.reason]
        )
        leave: Entry = (self._leave_label(), self._leave)
        desk = partial(self._menu, [*self._desk(), leave], t(lines.BACK_TO_SCENE))
        self._menu(self._takes(rows), t(lines.SOMETHING_ELSE), desk)

    def _menu(
        self, entries: Sequence[Entry], zero: str, at_zero: Callable[[], object] | None = None
    ) -> bool:
        """Let one entry be picked and do it; False for number 0, after doing what that means."""
        picked = choose(self.console, [label for label, _ in entries], zero=zero)
        if picked:
            entries[picked - 1][1]()
        elif at_zero is not None:
            at_zero()
        return picked != BACK

    def _desk(self) -> list[Entry]:
        """What takes no time: reading, taking back, help."""
        t, c, v = self.console.words.t, self.console, self.view
        unread = sum(row.unread for row in v.inbox())
        return [
            (t(lines.INBOX, count=unread), partial(pages.inbox, c, v)),
            (t(lines.FEED, count=sum(row.new for row in v.feed())), partial(pages.feed, c, v)),
            (t(lines.CARDS), partial(pages.show_card, c, v)),
            (t(lines.AGENDA, count=len(v.agenda())), partial(pages.agenda, c, v)),
            (t(shared.JOURNAL), partial(maps.journal, c, v)),
            (t(lines.WEEK), partial(maps.week, c, v)),
            (t(lines.NETWORK), partial(maps.network, c, v)),
            (t(lines.BOARD, count=len(v.openings())), partial(maps.board, c, v)),
            (t(lines.WHY_NOT), partial(pages.why_not, c, v)),
            (t(lines.TAKE_BACK), self._undo),
            (t(lines.HELP), partial(pages.explain, c, v)),
            (t(lines.STATUS), self._status),
            (t(shared.CODEX), partial(codex.show_codex, c, v)),
        ]

    def _takes(self, rows: Sequence[OptionRow]) -> list[Entry]:
        """The options that are possible."""
        return [
            (option_text(self.console, row), partial(self._take, row))
            for row in rows
            if not row.reason
        ]

    def _leave_label(self) -> str:
        return self.console.words.t(lines.SAVE_AND_QUIT)

    def _leave(self) -> None:
        raise Left

    def _shelf(self, shelf: Shelf) -> None:
        group = pick_group(self.console, shelf)
        if group is not None:
            self._group_menu(group, shelf.lines[shelf.groups.index(group)])

    def _group_menu(self, group: OptionGroup, line: str) -> None:
        """What can be done about one subject; reading about it leads back here."""
        decided = self.play.session.decisions
        more = True
        while more and self.play.session.decisions == decided:
            self.console.say()
            self.console.say(line)
            pages.subject(self.console, self.view, group.id)
            entries = [*self._takes(group.rows), *self._about(group)]
            more = self._menu(entries, self.console.words.t(shared.BACK))

    def _about(self, group: OptionGroup) -> list[Entry]:
        """What can be read about a subject."""
        t, c, v = self.console.words.t, self.console, self.view
        kind, _, subject = group.id.partition("/")
        found: list[Entry] = []
        if kind == "contact":
            found.append((t(lines.CARD_AND_MESSAGES), partial(pages.read_card, c, v, subject)))
        if any(row.reason for row in group.rows):
            found.append((t(lines.WHY_NOT), partial(pages.reasons, c, group)))
        return found

    def _take(self, row: OptionRow) -> None:
        action = compose(self.console, self.view, row, forecasts=self._forecasts)
        if action is not None:
            reading = self.view.reading(action)
            tell_outcome(self.console, row.label, self.view.tell(self._act(action), reading))

    def _act(self, action: Action) -> Iterable[Event]:
        try:
            return self.play.act(action)
        except Refused as refused:
            self.console.say(self.view.refusal(refused.reason))
            return ()

    def _undo(self) -> None:
        try:
            self.play.undo()
        except Refused as refused:
            self.console.say(self.view.refusal(refused.reason))
            return
        self.view = self.view.anew(self.play.session)
        self.console.say(self.console.words.t(shared.TAKEN_BACK))
        self._recall()

    def _recall(self) -> None:
        """Tell again where the play stands."""
        scene = self.view.scene()
        if scene is not None:
            tell_scene(self.console, scene)
        else:
            tell(self.console, self.view.tell(self.play.session.events)[-RECALLED:])
