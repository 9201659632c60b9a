"""The scenarios of a pack without all the rest, which takes seconds to load: for a list of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from .files import Folder
from .keep import Records
from .overlay import laid_over, overlay
from .records import Record, records_of

if TYPE_CHECKING:
    from .schema.world import Scenario

_UNDER = "scenarios/"


def scenarios(root: Path, language: str) -> list[Scenario]:
    """The scenarios that stand in a pack's own files, in the words of a language. Those out of
    shape are left out; whether the pack can be played shows when it is loaded."""
    own = list(records_of(Folder(root, "", []), _UNDER))
    plain, raw = Records(), {}
    for record in own:
        plain.take(record.key, record.raw)
        raw[record.key[1]] = record.raw
    kept = {name: raw[name] for name in plain.models.get("scenarios", {})}
    words = _worded({"scenarios": kept}, overlay(root, language, [], _UNDER))
    return [*(plain.models.get("scenarios", {}) | words).values()]


def _worded(data: dict[str, dict[str, object]], words: Iterable[Record]) -> dict[str, Scenario]:
    """The scenarios that have words of their own in the language, with these."""
    overlaid = Records()
    for name, raw in laid_over(data, list(words), lambda found: None)["scenarios"].items():
        if raw is not data["scenarios"][name]:
            overlaid.take(("scenarios", name), raw)
    found: dict[str, Scenario] = overlaid.models.get("scenarios", {})
    return found
