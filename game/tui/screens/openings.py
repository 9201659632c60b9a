"""The jobs by how far each has come, and beside them the one that is marked."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from game.view.board import STAGES
from game.view.interface.shared import BEHIND, NOBODY_BEHIND, OPENINGS_NONE

from ..actions import bindings
from ..messages import GroupWanted, SubjectEntered
from ..text import join, lit, one_line
from ..widgets.board import JobList, StageColumn, StagedList
from ..widgets.picks import PickList
from .columns import ColumnsScreen


class OpeningsScreen(ColumnsScreen):
    """A column for each stage. Enter leads to what can be done."""

    NAME = "openings"
    BINDINGS = [*bindings("openings"), ("left", "column(-1)"), ("right", "column(1)")]

    def columns(self) -> Iterator[PickList]:
        """One for each stage."""
        return (StageColumn(self.look, stage) for stage in STAGES)

    def whole(self) -> PickList:
        """All of them by stage."""
        return StagedList(self.look)

    def reload(self) -> None:
        """Show how the jobs stand now."""
        self.jobs = {job.id: job for job in self.room.view.board()}
        for shown in self.query(JobList):
            shown.show(self.jobs.values())
        self.look_at_one()

    def text(self, id: str) -> Content:
        """All that is public of a job, and who stands behind it."""
        job = self.jobs.get(id)
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

    def on_subject_entered(self, message: SubjectEntered) -> None:
        """Go to what can be done about it."""
        message.stop()
        if message.group in self.jobs:
            self.post_message(GroupWanted(f"opening/{message.group}"))
