"""The jobs by how far each has come, and beside them the one that is marked."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.view.board import STAGES, BoardRow
from game.view.interface.screen import CARD
from game.view.interface.shared import BEHIND, NOBODY_BEHIND, OPENINGS_NONE

from ..actions import bindings
from ..messages import GroupWanted, SubjectChosen, SubjectEntered
from ..text import join, lit, one_line
from ..widgets.board import JobList, StageColumn, StagedList
from ..widgets.foot import FootBar, HelpLine
from .aside import AsideScreen


class OpeningsScreen(AsideScreen):
    """Columns where there is room for them, else one list. Enter leads to what can be done."""

    NAME = "openings"
    BINDINGS = [*bindings("openings"), ("left", "column(-1)"), ("right", "column(1)")]

    def compose(self) -> ComposeResult:
        """Both forms of the board; the window's width says which one shows."""
        with Horizontal(id="body"):
            with Horizontal(id="stages"):
                for stage in STAGES:
                    yield StageColumn(self.look, stage)
            yield StagedList(self.look)
            with VerticalScroll(id="job", classes="pane"):
                yield Static("", id="job-text", markup=False)
        yield HelpLine()
        yield FootBar(self.look, "openings")

    def on_mount(self) -> None:
        """Look at the first job."""
        self.query_one("#job").border_title = lit(self.look.t(CARD))
        self.query_one("#job").can_focus = False
        self.reload()

    def reload(self) -> None:
        """Show how the jobs stand now."""
        self.jobs = {job.id: job for job in self.room.view.board()}
        for shown in self.query(JobList):
            shown.show(self.jobs.values())
        self.call_after_refresh(self._look_at_one)

    def on_resize(self) -> None:
        """With another width the focus goes to what shows now."""
        self.call_after_refresh(self._look_at_one)

    def _look_at_one(self) -> None:
        if not any(shown.has_focus for shown in self._shown()):
            self._enter(next(self._shown(), self.query_one("#staged", StagedList)))
        else:
            self._describe(self.focused)

    def _shown(self) -> Iterator[JobList]:
        """The lists that can be moved in, from the left."""
        return (one for one in self.query(JobList) if one.can_focus and one.region)

    def _enter(self, shown: JobList) -> None:
        shown.focus()
        self._describe(shown)

    def _describe(self, shown: object) -> None:
        option = shown.highlighted_option if isinstance(shown, JobList) else None
        job = self.jobs.get(option.id or "") if option is not None else None
        self.query_one("#job-text", Static).update(self._text(job))

    def _text(self, job: BoardRow | None) -> Content:
        if job is None:
            return lit(self.look.t(OPENINGS_NONE))
        card = self.room.view.subject("opening", job.id)
        lines = (job.employer, job.state, job.deadline, job.notes)
        behind = job.behind or (self.look.t(NOBODY_BEHIND),)
        dot = self.look.glyphs.aside
        return join(
            [
                lit(one_line(job.title), "bold"),
                *(lit(one_line(line), "$text-muted") for line in lines if line),
                Content(""),
                lit(self.look.t(BEHIND), "$secondary"),
                *(lit(f"{dot} {one_line(one)}") for one in behind),
                Content(""),
                lit(card.about if card is not None else ""),
            ]
        )

    def on_subject_chosen(self, message: SubjectChosen) -> None:
        """Show the job that is marked now."""
        self._describe(self.focused)

    def on_subject_entered(self, message: SubjectEntered) -> None:
        """Go to what can be done about it."""
        message.stop()
        self.post_message(GroupWanted(f"opening/{message.group}"))

    def on_descendant_focus(self) -> None:
        """Another column: another job is marked."""
        self._describe(self.focused)

    def action_column(self, step: int) -> None:
        """Go to the next column that holds something."""
        lists = list(self._shown())
        places = [place for place, one in enumerate(lists) if one.has_focus]
        if places and 0 <= places[0] + step < len(lists):
            self._enter(lists[places[0] + step])
