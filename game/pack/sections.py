"""The sections of a pack's merged data, and the shape of a record in each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import TypeAdapter

ROWS = ("subject", "opener", "ground", "value", "ask", "close")
"""The rows of message parts, in their order."""

FOLDERS = ("scenarios", "contacts", "machines", "scenes", "generators")
"""Sections that are a folder of files, each of one record or of a list of them."""

FILES: Mapping[str, tuple[str, ...]] = {
    "actions.yaml": ("actions", "reasons"),
    "lines.yaml": ("lines", "greetings"),
}
"""Files of one mapping whose keys are sections."""

LISTS: Mapping[str, str] = {
    "accommodations.yaml": "accommodations",
    "lessons.yaml": "lessons",
}
"""Files of a list of records, each with the section that they are of."""

SECTIONS = (
    "pack", "scenarios", "contacts", "machines", "scenes",
    "actions", "reasons", "lines", "greetings", "parts", "lessons", "accommodations", "generators",
)  # fmt: skip
"""The keys of a pack's merged data. All but `pack` and `parts` are mappings by id; `parts` has a
mapping by id in each of its rows."""


@cache
def adapters() -> Mapping[str, TypeAdapter[Any]]:
    """Return what holds a record of each section to its shape."""
    from pydantic import TypeAdapter

    from .schema.base import Str, Text
    from .schema.contact import Contact
    from .schema.generator import Generator
    from .schema.machine import MachineDef
    from .schema.options import Accommodation
    from .schema.scene import Scene
    from .schema.texts import ActionDef, Lesson, PackMeta, Part
    from .schema.world import Scenario

    kinds: dict[str, Any] = {
        "pack": PackMeta,
        "scenarios": Scenario,
        "contacts": Contact,
        "machines": MachineDef,
        "scenes": Scene,
        "actions": ActionDef,
        "reasons": Str,
        "lines": Text,
        "greetings": Str,
        "parts": Part,
        "lessons": Lesson,
        "accommodations": Accommodation,
        "generators": Generator,
    }
    return {section: TypeAdapter(kind) for section, kind in kinds.items()}


def is_id(name: object) -> bool:
    """Say whether something can be an id inside a pack."""
    import re

    return isinstance(name, str) and bool(re.fullmatch(r"[a-z][a-z0-9_-]{0,47}", name))
