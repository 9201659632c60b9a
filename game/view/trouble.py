"""What is wrong with a journal, in a sentence: for whoever shows it, on a screen or in a line."""

from __future__ import annotations

from collections.abc import Mapping

from .catalogue import Words, mark

_SENTENCES: Mapping[str, str] = {
    "missing": mark("{path}: there is no such file."),
    "not_a_journal": mark("{path}: this is no play of this game."),
    "newer": mark(
        "{path}: a newer version of the game wrote this (its {version}, known: {known})."
    ),
    "damaged": mark("{path}: line {line} was changed after it was written."),
    "unreadable": mark("{path}: it can't be read: {why}."),
    "unwritable": mark("{path}: it can't be written: {why}."),
    "locked": mark("{path}: this play is open in another window."),
    "other_rules": mark("{path}: it was played by other rules."),
    "other_pack": mark("{path}: the pack in it is not the one it was played on."),
    "impossible": mark("{path}: the decision in line {line} can't have been taken."),
    "other_digest": mark("{path}: the decision in line {line} led elsewhere when it was taken."),
    "exists": mark("{path}: there is a file already."),
}
_NOTICES: Mapping[str, str] = {
    "torn": mark("The last line was cut off as it was written, and has been set aside."),
}


def trouble(words: Words, code: str, values: Mapping[str, object]) -> str:
    """The sentence for a `JournalError`'s code and values; the bare code for one unknown here."""
    return words.t(_SENTENCES.get(code, f"{{path}}: {code}"), **values)


def notice(words: Words, code: str) -> str:
    """The sentence for one of a play's notices."""
    return words.t(_NOTICES.get(code, code))
