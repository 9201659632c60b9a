"""The errors that the game's parts raise on purpose, as lines for the user."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from game.cli.complaints import USAGE, Complaint
from game.cli.saves import BadSaveName, SaveExists, UnknownSave
from game.pack.names import did_you_mean
from game.view.catalogue import SOURCE, UnknownLanguage, words
from game.view.trouble import trouble


class UnknownPolicy(Exception):
    """There is no such policy; `known` are those there are."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = tuple(known)


def known_complaint(error: Exception) -> Complaint | None:
    """The complaint for an error raised on purpose, or None for any other."""
    return _of_a_save(error) or _of_a_name(error) or _of_content(error)


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
        return _unknown("save", error.name, error.known)
    return None


def _of_a_name(error: Exception) -> Complaint | None:
    if isinstance(error, UnknownLanguage):
        return _unknown("language", error.language, error.known)
    if isinstance(error, UnknownPolicy):
        return _unknown("policy", error.name, error.known)
    return None


def _unknown(what: str, name: str, known: Iterable[str]) -> Complaint:
    hint = did_you_mean(name, known)
    return Complaint(f"no {what} is called `{name[:60]}`. {hint}".strip(), status=USAGE)


def _of_content(error: Any) -> Complaint | None:
    if _is(error, "game.pack.diagnostics", "PackError"):
        return Complaint(*[str(diagnostic) for diagnostic in error.diagnostics])
    if _is(error, "game.engine.stage", "PackFault"):
        return Complaint(f"the pack is at fault: {error}")
    if _is(error, "game.pack.find", "UnknownName"):
        return Complaint(str(error), status=USAGE)
    if _is(error, "game.engine.play", "JournalError"):
        return Complaint(trouble(words(SOURCE), error.code, error.values))
    return None


def _is(error: Exception, module: str, name: str) -> bool:
    """Whether an error is of a class in a heavy module, which is not imported for that: if it is
    not there yet, the error can't come from it."""
    kind = getattr(sys.modules.get(module), name, None)
    return kind is not None and isinstance(error, kind)
