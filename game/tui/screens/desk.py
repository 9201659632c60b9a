"""The desk: the day, who there is, what came in, what can be done about the one that is marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Resize

from game.view.cards import OptionGroup, OptionRow, Paragraph, PersonRow
from game.view.interface.screen import OPTIONS, STORY

from ..actions import bindings
from ..look import Look
from ..messages import (
    FeedEntered,
    OptionHelp,
    OptionPicked,
    SubjectChosen,
    SubjectEntered,
    ThreadWanted,
)
from ..text import lit, one_line
from ..widgets import card
from ..widgets.day_bar import DayBar
from ..widgets.feed import FeedList, news
from ..widgets.foot import FootBar, HelpLine, HintStrip
from ..widgets.inbox import InboxList
from ..widgets.options import OptionMenu
from ..widgets.story import StoryPane
from ..widgets.subject_card import CardPane
from ..widgets.subjects import SubjectList
from .playing import PlayingScreen

if TYPE_CHECKING:
    from ..room import Room

RECALLED = 4
"""Pieces of the story that are shown as the latest on coming back to a play."""


class DeskScreen(PlayingScreen):
    """Where a play is played, but for what happens face to face."""

    NAME = "desk"
    BINDINGS = [
        *bindings("desk"),
        *[Binding(str(n), f"pick({n})", show=False) for n in range(1, 10)],
        Binding("pagedown", "turn_page(1)", show=False, priority=True),
        Binding("pageup", "turn_page(-1)", show=False, priority=True),
        Binding("right", "focus_pane('options')", show=False),
        Binding("left", "focus_pane('subjects')", show=False),
    ]

    def __init__(self, look: Look, room: Room) -> None:
        super().__init__(look, room)
        self.groups: dict[str, OptionGroup] = {}
        self.people: dict[str, PersonRow] = {}
        self.cards: dict[str, Content] = {}
        self._subject = ""
        self.told: list[Paragraph] = room.story[-RECALLED:] if room.play.taken else room.story
        self.stale = True

    def compose(self) -> ComposeResult:
        """Left the lists, right the story and the subject."""
        yield DayBar(self.look)
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield SubjectList(self.look, id="subjects")
                yield InboxList(self.look, id="inbox")
            with Vertical(id="main"):
                with Vertical(id="news"):
                    yield StoryPane(self.look, STORY)
                    yield FeedList(self.look)
                with Vertical(id="subject"):
                    yield CardPane()
                    yield OptionMenu(self.look, OPTIONS, id="options")
        yield HintStrip(self.look)
        yield HelpLine()
        yield FootBar(self.look, "desk")

    def on_mount(self) -> None:
        """Show all, and look at the people."""
        self.refresh_all()
        subjects = self.query_one("#subjects")
        self.watch(subjects, "highlighted", self._turn_to_marked, init=False)
        subjects.focus()

    def on_resize(self, event: Resize) -> None:
        """With another width other keys are left out, and a card may have other lines."""
        wide = event.size.width >= self.HORIZONTAL_BREAKPOINTS[-1][0]
        if wide != self.has_class("-wide"):
            self.cards = {}
            self.call_after_refresh(self._show_subject, anew=True)
        self.explain_marked()

    def on_screen_resume(self) -> None:
        """Catch up with what happened elsewhere."""
        if self.is_mounted and self.stale:
            self.refresh_all()

    def tell(self, told: list[Paragraph]) -> None:
        """Show what an act led to; at once, or as soon as one looks here again."""
        self.told, self.stale = told, True
        if self.is_current:
            self.refresh_all()

    def refresh_all(self) -> None:
        """Bring every pane up to date; each draws only what has changed."""
        view = self.room.view
        groups = view.groups()
        self.groups = {group.id: group for group in groups}
        self.people = {row.id: row for row in view.people()}
        self.cards = {}
        self.query_one("#day", DayBar).show(view.header(), tuple(view.agenda()))
        self.query_one("#subjects", SubjectList).show(groups, tuple(self.people.values()))
        self.query_one("#inbox", InboxList).show(view.inbox())
        self.query_one("#hint", HintStrip).show(self.room.hint())
        older = self.room.story[: len(self.room.story) - len(self.told)]
        self.query_one("#story", StoryPane).show(older, self.told)
        pieces = view.feed()
        self.query_one("#feed", FeedList).show(pieces)
        self.query_one("#story", StoryPane).remark(news(self.look, pieces))
        self.set_class(False, "-feed")
        self.stale = False
        self._show_subject(anew=True)
        self.explain_marked()

    def explain_marked(self) -> None:
        """Explain the option that is marked, while one looks there."""
        menu = self.query_one("#options", OptionMenu)
        self.explain(menu.current if menu.has_focus else None)

    def _show_subject(self, *, anew: bool) -> None:
        """Show the marked subject; `anew` where it may be the same one, with other things told."""
        self._subject = self.query_one("#subjects", SubjectList).chosen
        group = self.groups.get(self._subject)
        about = self._subject.split("/")[0] in ("opening", "employer", "event")
        pane = self.query_one("#subject")
        fit = anew or about != pane.has_class("-about")
        pane.set_class(about, "-about")
        self.query_one("#card", CardPane).show(self._card(group), fit=fit)
        self.query_one("#options", OptionMenu).show(group.rows if group else (), top=not anew)

    def _card(self, group: OptionGroup | None) -> Content:
        """The card of a subject, made once for as long as nothing happens."""
        if group is None:
            return Content("")
        if group.id not in self.cards:
            self.cards[group.id] = self._card_of(group)
        return self.cards[group.id]

    def _card_of(self, group: OptionGroup) -> Content:
        view = self.room.view
        kind, _, id_ = group.id.partition("/")
        if kind == "contact":
            row, slim = self.people.get(id_), self.has_class("-wide")
            return card.brief(view.person(id_), row, self.look, slim=slim)
        found = view.subject(kind, id_)
        if found is not None:
            return card.subject(found)
        if kind == "day":
            return card.agenda(group.title, view.agenda(), self.look)
        return lit(one_line(group.title), "bold")

    def on_subject_chosen(self, message: SubjectChosen) -> None:
        """Show the subject that is marked now, if it does not stand there already."""
        self._turn_to_marked()
        self.explain(None)

    def _turn_to_marked(self) -> None:
        """Show the marked subject, as soon as it is: then all is drawn in one frame."""
        subjects = self.query_one("#subjects", SubjectList)
        if not subjects.bringing and subjects.chosen != self._subject:
            self._show_subject(anew=False)

    def on_subject_entered(self, message: SubjectEntered) -> None:
        """Go to what can be done about it."""
        self.query_one("#options").focus()

    def on_option_help(self, message: OptionHelp) -> None:
        """Explain the option that is marked."""
        self.explain(message.row)

    def on_option_picked(self, message: OptionPicked) -> None:
        """Take it, or say why not; a message is written on the person's page."""
        row = message.row
        if row.reason:
            self.complain(row.reason)
        elif self.room.is_message(row):
            self.release()
            self._open_page(row.option.subject, row)
        else:
            self.take(row)

    def on_thread_wanted(self, message: ThreadWanted) -> None:
        """Open a person's page."""
        self.open_thread(message.contact)

    def open_thread(self, contact: str) -> None:
        """Open the page of a contact; what is there counts as read."""
        self.stale = True
        self._open_page(contact)

    def _open_page(self, contact: str, writing: OptionRow | None = None) -> None:
        from .conversation import ConversationScreen

        self.app.push_screen(ConversationScreen(self.look, self.room, contact, writing))

    def action_thread(self) -> None:
        """Open the page of the marked person."""
        kind, _, id_ = self.query_one("#subjects", SubjectList).chosen.partition("/")
        if kind == "contact":
            self.open_thread(id_)

    def on_feed_entered(self, message: FeedEntered) -> None:
        """Go to what a piece of the feed is about."""
        if self._mark(message.group):
            self.action_back()

    def turn_to(self, group: str) -> None:
        """Go to what can be done about a subject."""
        if self._mark(group):
            self.query_one("#options").focus()

    def _mark(self, group: str) -> bool:
        """Mark a subject in the list of all; whether it stands there."""
        subjects = self.query_one("#subjects", SubjectList)
        subjects.forget()
        if group in self.groups:
            subjects.highlight_id(group)
        return group in self.groups

    def action_feed(self) -> None:
        """Read the feed, and it counts as read; or go back to what happened."""
        feed = self.query_one("#feed", FeedList)
        if self.has_class("-feed") and feed.has_focus:
            self.action_back()
            return
        self.add_class("-feed")
        feed.focus()
        self.room.view.read_feed()

    def action_find(self) -> None:
        """Look for somebody or something by typing."""
        self.query_one("#subjects", SubjectList).find()

    def action_sort(self) -> None:
        """Put the people in another order."""
        self.query_one("#subjects", SubjectList).sort()

    def action_focus_pane(self, pane: str) -> None:
        """Go to a pane."""
        self.query_one(f"#{pane}").focus()

    def action_back(self) -> None:
        """Go back to the list of subjects; from there to all of it."""
        subjects = self.query_one("#subjects", SubjectList)
        self.remove_class("-feed")
        if subjects.has_focus:
            subjects.forget()
        subjects.focus()

    def action_pick(self, number: int) -> None:
        """Pick an option by its number."""
        self.query_one("#options", OptionMenu).pick(number)

    def action_wait(self) -> None:
        """Let time pass."""
        self._day_verb("wait")

    def action_end_day(self) -> None:
        """Go to bed."""
        self._day_verb("end_day")

    def _day_verb(self, verb: str) -> None:
        rows: Sequence[OptionRow] = [r for group in self.groups.values() for r in group.rows]
        for row in rows:
            if row.option.verb == verb:
                self.on_option_picked(OptionPicked(row))
                return
