"""The jobs by how far each has come: one list with headings, or a column for each stage."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from textual.content import Content

from game.view.board import STAGES, BoardRow
from game.view.interface.screen import OPENINGS
from game.view.interface.shared import OPENINGS_NONE

from ..look import Look
from ..text import cut, lit, one_line
from .picks import PickList
from .rows import Row


class JobList(PickList):
    """Jobs to pick from."""

    def __init__(self, look: Look, title: str, *, id: str) -> None:
        super().__init__(look, title, id=id)
        self.jobs: tuple[BoardRow, ...] = ()

    def show(self, jobs: Iterable[BoardRow]) -> None:
        """Show these jobs."""
        self.jobs = tuple(jobs)
        self.rebuild()

    def records(self) -> object:
        """The jobs themselves."""
        return self.jobs


class StagedList(JobList):
    """All jobs, under a heading for each stage that has some."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, OPENINGS, id="staged")

    def rows(self, width: int) -> Sequence[Row]:
        """The title, then whose it is and how long there is."""
        rows: list[Row] = []
        for stage, word in STAGES.items():
            jobs = [job for job in self.jobs if job.stage == stage]
            if jobs:
                rule = f"{self.look.glyphs.rule} {self.look.t(word)} ({len(jobs)})"
                rows.append(Row(f"heading/{stage}", lit(rule, "$text-muted"), off=True))
            rows += [Row(job.id, self._row(job, width)) for job in jobs]
        return rows or [Row("none", lit(self.look.t(OPENINGS_NONE), "dim"), off=True)]

    def _row(self, job: BoardRow, width: int) -> Content:
        sign = self.look.glyphs.ellipsis
        lines = [lit(cut(job.title, width, sign), "bold"), lit(cut(job.employer, width, sign))]
        if job.deadline:
            lines.append(lit(cut(job.deadline, width, sign), "$text-muted"))
        return Content("\n").join(lines)


class StageColumn(JobList):
    """The jobs of one stage, as cards under one another."""

    def __init__(self, look: Look, stage: str) -> None:
        super().__init__(look, STAGES[stage], id=f"stage-{stage}")
        self.stage = stage
        self.add_class("column")

    def show(self, jobs: Iterable[BoardRow]) -> None:
        """Show those of the jobs that stand here; a column without any can't be entered."""
        super().show(job for job in jobs if job.stage == self.stage)
        word = one_line(self.look.t(STAGES[self.stage]))
        self.border_title = lit(f"{word} {len(self.jobs) or self.look.glyphs.rule}")
        self.can_focus = bool(self.jobs)
        self.set_class(not self.jobs, "-empty")

    def rows(self, width: int) -> Sequence[Row]:
        """Title, whose it is, until when, and who is known there."""
        return [Row(job.id, self._card(job, width)) for job in self.jobs]

    def _card(self, job: BoardRow, width: int) -> Content:
        parts = [(job.title, "bold"), (job.employer, ""), (job.deadline, "$text-muted")]
        parts += [(one, "italic") for one in job.behind[:2]]
        lines = [lit(_wrapped(text, width), style) for text, style in parts if text]
        return Content("\n").join([*lines, Content("")])


def _wrapped(text: str, width: int) -> str:
    """The text in lines of that many cells, as few as it needs."""
    return "\n".join(textwrap.wrap(one_line(text), max(width, 1)))
