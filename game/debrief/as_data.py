"""A debrief as data of lists, numbers and texts, with stable keys: the fields' own names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from .cards import Debrief
from .sections import Section


def as_data(debrief: Debrief, sections: Iterable[Section]) -> dict[str, Any]:
    """The cards, and under `sections` their words: each `id`, `title`, `lines`, `chart`."""
    return {**asdict(debrief), "sections": [asdict(section) for section in sections]}
