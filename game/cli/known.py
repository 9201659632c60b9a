"""The errors that the game's parts raise on purpose, as lines for the user."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from game.cli.complaints import USAGE, Complaint
from game.cli.language import spoken
from game.cli.saves import BadSaveName, SaveExists, UnknownSave
from game.pack.names import did_you_mean
from game.view.catalogue import UnknownLanguage
from game.view.interface import command as say
from game.view.trouble import trouble


class UnknownPolicy(Exception):
    """There is no such policy; `known` are those there are."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = tuple(known)


class UnknownEntry(UnknownPolicy):
    """There is no such entry of the codex; `known` are those there are."""


def known_complaint(error: Exception) -> Complaint | None:
    """The complaint for an error raised on purpose, or None for any other."""
    return _of_a_save(error) or _of_a_name(error) or _of_a_choice(error) or _of_content(error)


def _of_a_save(error: Exception) -> Complaint | None:
    t = spoken().t
    if isinstance(error, BadSaveName):
        return Complaint(t(say.BAD_SAVE_NAME, name=repr(error.name)), status=USAGE)
    if isinstance(error, SaveExists):
        return Complaint(t(say.OTHER_PLAY, path=error.path))
    if isinstance(error, UnknownSave) and not error.name:
        return Complaint(t(say.NO_SAVE), status=USAGE)
    if isinstance(error, UnknownSave):
        return _unknown("save", error.name, error.known)
    return None


def _of_a_name(error: Exception) -> Complaint | None:
    if isinstance(error, UnknownLanguage):
        return _unknown("language", error.language, error.known)
    if isinstance(error, UnknownPolicy):
        entry = isinstance(error, UnknownEntry)
        return _unknown("entry" if entry else "policy", error.name, error.known)
    return None


def _unknown(what: str, name: str, known: Iterable[str]) -> Complaint:
    line = spoken().t(say.NO_SUCH[what], name=name[:60], hint=did_you_mean(name, known))
    return Complaint(line.strip(), status=USAGE)


def _of_a_choice(error: Any) -> Complaint | None:
    if _is(error, "game.pack.setup", "BadSetup"):
        from game.cli.setting import setup_complaint

        return setup_complaint(error)
    if _is(error, "game.pack.generate.code", "BadCode"):
        return Complaint(spoken().t(say.NO_CODE, code=error.code[:60]), status=USAGE)
    return None


def _of_content(error: Any) -> Complaint | None:
    if _is(error, "game.pack.diagnostics", "PackError"):
        return Complaint(*[str(diagnostic) for diagnostic in error.diagnostics])
    if _is(error, "game.engine.stage", "PackFault"):
        return Complaint(spoken().t(say.PACK_AT_FAULT, why=error))
    if _is(error, "game.pack.find", "UnknownName"):
        return Complaint(str(error), status=USAGE)
    if _is(error, "game.engine.play", "JournalError"):
        return Complaint(trouble(spoken(), error.code, error.values))
    return None


def _is(error: Exception, module: str, name: str) -> bool:
    """Whether an error is of a class in a heavy module, which is not imported for that: if it is
    not there yet, the error can't come from it."""
    kind = getattr(sys.modules.get(module), name, None)
    return kind is not None and isinstance(error, kind)
