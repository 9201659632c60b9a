"""Overlays: whatever has no place in the pack, what is still to be translated, and its braces."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Diagnostic, Severity
from ..marks import Path
from ..overlay import Laid, Stray, laid_over, languages_of, overlay, variants
from .desk import Desk
from .texts import faults
from .wording import Wording, wordings

_SHOWN = 3
"""How many of a record's missing texts are named."""


@dataclass
class _Found:
    """What an overlay turned out to hold."""

    laid: dict[Path, Laid] = field(default_factory=dict)
    strays: list[Stray] = field(default_factory=list)

    def take(self, one: Laid | Stray) -> None:
        """Take words in their place; a list of them may be one text's variants or several texts."""
        if isinstance(one, Stray):
            self.strays.append(one)
            return
        self.laid[one.way] = one
        raw = _raw(one)
        for number in range(len(raw) if isinstance(raw, list) else 0):
            way, there = (*one.way, number), (*one.there, number)
            self.laid[way] = Laid(way, one.record, there)


def check(desk: Desk) -> None:
    """Check the overlay of every language that the pack has."""
    for language in languages_of(desk.whole.root):
        records = overlay(desk.whole.root, language, desk.found)
        found = _Found()
        laid_over(desk.whole.data, records, found.take)
        own = [text for text in wordings(desk) if desk.own(*text.path)]
        for stray in found.strays:
            _stray(desk, stray)
        for text in own:
            if text.path in found.laid:
                _text(desk, found.laid[text.path], text)
        _missing(desk, language, [text for text in own if text.path not in found.laid])


def _stray(desk: Desk, stray: Stray) -> None:
    way = "/".join(str(step) for step in (*stray.record.key, *stray.there))
    if stray.known:
        _report(desk, stray, "FH801", f"`{way}` is no text, and cannot be translated")
    else:
        _report(desk, stray, "FH802", f"the pack has nothing that is called `{way}`")


def _text(desk: Desk, laid: Laid, text: Wording) -> None:
    raw = _raw(laid)
    told = list(variants(raw))
    for number, variant in enumerate(told):
        there = (*laid.there, number) if isinstance(raw, list) else laid.there
        for code, message, hint in faults(variant, text.about):
            _report(desk, Laid(laid.way, laid.record, there), code, message, hint)
    if text.repeats and len(told) < len(text.variants):
        message = (
            f"the pack has {len(text.variants)} variants of this text, and here are {len(told)}"
        )
        _report(desk, laid, "FH741", message)


def _raw(laid: Laid) -> object:
    value = laid.record.raw
    for step in laid.there:
        value = value[step]
    return value


def _missing(desk: Desk, language: str, texts: list[Wording]) -> None:
    """Tell of each record once which of its texts are not translated yet."""
    gathered: dict[Path, list[Path]] = {}
    for text in texts:
        if any(text.variants) and not _proper(text.path):
            record, rest = _split(text.path)
            gathered.setdefault(record, []).append(rest)
    for record, rests in gathered.items():
        names = ", ".join("/".join(str(step) for step in rest) for rest in rests[:_SHOWN] if rest)
        more = f", and {len(rests) - _SHOWN} more" if len(rests) > _SHOWN else ""
        told = f": {names}{more}" if names else ""
        desk.warn(record, "FH740", f"not translated into `{language}`: {len(rests)} texts{told}")


def _proper(path: Path) -> bool:
    """Whether a text is the name of somebody, of a firm or of a city, which may stay as it is."""
    people = path[0] == "contacts" and path[-1] in ("name", "first")
    return people or (path[-1] == "name" and {"employers", "cities"} & set(path) != set())


def _split(path: Path) -> tuple[Path, Path]:
    """The key of a text's record, and the rest of the text's way."""
    size = {"pack": 1, "parts": 3}.get(str(path[0]), 2)
    return path[:size], path[size:]


def _report(desk: Desk, found: Laid | Stray, code: str, message: str, hint: str = "") -> None:
    record = found.record
    line, column = record.node.of_value(found.there)
    severity: Severity = "warning" if code.startswith("FH7") else "error"
    desk.found.append(Diagnostic(record.file, line, column, code, severity, message, hint))
