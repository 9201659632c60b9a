"""The published findings behind the odds, read once from `findings.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

# The safe loader in C where there is one, for speed.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding, as the codex and the evidence report show it.

    key: how coefficients and lessons name it. year: of publication, None for a note or a set of
    studies. title: may be empty. doi: empty where none is given. figure: what was found, with
    its numbers. strength: good, medium, vendor or design. plain: two sentences in everyday
    words. against: it speaks against the game's thesis, or against part of it.
    """

    key: str
    authors: str
    year: int | None
    title: str
    venue: str
    doi: str
    figure: str
    strength: str
    plain: str
    against: bool = False


@cache
def findings() -> Mapping[str, Finding]:
    """Every finding by key, in the order they are listed; read on the first call, then kept."""
    text = files("game.model").joinpath("findings.yaml").read_text(encoding="utf-8")
    table: dict[str, dict[str, Any]] = yaml.load(text, Loader=_LOADER)  # noqa: S506
    return MappingProxyType({key: _finding(key, row) for key, row in table.items()})


def _finding(key: str, row: Mapping[str, Any]) -> Finding:
    words = {name: _line(row.get(name, "")) for name in _TEXTS}
    return Finding(key=key, year=row.get("year"), against=row.get("against", False), **words)


_TEXTS = ("authors", "title", "venue", "doi", "figure", "strength", "plain")


def _line(value: object) -> str:
    return " ".join(str(value).split())


def finding(key: str) -> Finding:
    """The finding of that key. Raises KeyError, with the nearest name, for any other."""
    table = findings()
    if key in table:
        return table[key]
    near = get_close_matches(key, table, n=1, cutoff=0.0)
    hint = f"; nearest is {near[0]!r}" if near else ""
    raise KeyError(f"no finding {key!r}{hint}")
