"""A pack as its readers of another language see it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from .book import Pack
from .cache import extends
from .diagnostics import PackError
from .find import UnknownName, find
from .overlay import Laid, Stray, laid_over, overlay


@lru_cache(maxsize=8)
def translated(pack: Pack, language: str) -> Pack:
    """The pack with all words that it and what it extends have in a language; the rest stays as it
    is, and a pack without any is the pack itself. An overlay that is out of order is left out:
    `pack check` tells what is wrong with it."""
    from .load import build

    records = [one for root in _folders(pack) for one in overlay(root, language, [])]
    if not records:
        return pack
    try:
        return build(laid_over(pack.data, records, _nobody))
    except PackError:
        return pack


def _nobody(found: Laid | Stray) -> None:
    """Who only reads wants to be told nothing."""


def _folders(pack: Pack) -> list[Path]:
    """The folders of a pack and its bases that can be found, bases first."""
    found: list[Path] = []
    _add(pack.root if pack.root is not None else pack.meta.id, found)
    return found


def _add(name: str | Path, found: list[Path]) -> None:
    try:
        root = name if isinstance(name, Path) else find(name)
    except UnknownName:
        return
    for base in extends(root):
        _add(base, found)
    if root not in found:
        found.append(root)
