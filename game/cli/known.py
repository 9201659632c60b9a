"""The errors that the game's parts raise on purpose, as lines for the user."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable

from game.cli.complaints import USAGE, Complaint
from game.cli.saves import BadSaveName, SaveExists, UnknownSave
from game.view.catalogue import UnknownLanguage


class UnknownPolicy(Exception):
    """There is no such policy; `known` are those there are."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = tuple(known)


def known_complaint(error: Exception) -> Complaint | None:
    """The complaint for an error raised on purpose, or None for any other."""
    return _of_a_save(error) or _of_a_name(error) or _of_content(error)


def nearest(name: str, known: Iterable[str]) -> str:
    """The names most like one that is not there, or all, in words."""
    names = sorted(known)
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.5)
    if near:
        return f"; did you mean {' or '.join(near)}?"
    return f"; there are {', '.join(names)}" if names else ""


def _of_a_save(error: Exception) -> Complaint | None:
    if isinstance(error, BadSaveName):
        return Complaint(
            f"{error.name!r} can't be a save's name: letters, digits, - and _ make one, up to 64",
            status=USAGE,
        )
    if isinstance(error, SaveExists):
        return Complaint(f"{error.path} holds another play; give this one another place")
    if isinstance(error, UnknownSave) and not error.name:
        return Complaint("there is no save yet; begin with: firm-handshake play", status=USAGE)
    if isinstance(error, UnknownSave):
        return Complaint(f"no save {error.name!r}{nearest(error.name, error.known)}", status=USAGE)
    return None


def _of_a_name(error: Exception) -> Complaint | None:
    if isinstance(error, UnknownLanguage):
        return Complaint(
            f"no language {error.language!r}{nearest(error.language, error.known)}", status=USAGE
        )
    if isinstance(error, UnknownPolicy):
        return Complaint(
            f"no policy {error.name!r}{nearest(error.name, error.known)}", status=USAGE
        )
    return None


def _of_content(error: Exception) -> Complaint | None:
    if _is(error, "game.pack.load", "PackError"):
        return Complaint(*[str(diagnostic) for diagnostic in error.diagnostics])
    if _is(error, "game.pack.find", "UnknownName"):
        return Complaint(str(error), status=USAGE)
    if _is(error, "game.engine.play", "JournalError"):
        return Complaint(str(error))
    return None


def _is(error: Exception, module: str, name: str) -> bool:
    """Whether an error is of a class in a heavy module, which is not imported for that: if it is
    not there yet, the error can't come from it."""
    kind = getattr(sys.modules.get(module), name, None)
    return kind is not None and isinstance(error, kind)
