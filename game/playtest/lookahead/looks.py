"""Decisions of a batch's plays looked at option by option: what there was, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """A decision: the moment (`scene/state` or `desk`), what was taken, and for each choice whether
    an offer came of it, by each of the lucks; the first is the play's own."""

    moment: str
    taken: str
    won: tuple[tuple[str, tuple[bool, ...]], ...]
