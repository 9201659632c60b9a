"""The codex: what is known of networking, in plain words, with where it was found out.

An entry is a finding, by its key, or a number of the model, by the coefficient's key: that leads to
the finding it stands on, or says that it is a choice of this game's own and why it was made.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.model.coefficients import DESIGN, Coefficient, coefficients
from game.model.findings import Finding, finding, findings

from . import formats
from .catalogue import Words, mark
from .learning import CodexRow

_STRENGTHS: Mapping[str, str] = {
    "good": mark("Well supported: reviewed by peers, large or many studies together"),
    "medium": mark("Supported: reviewed by peers, a small study or one setting"),
    "vendor": mark("A company's own figures; the game counts them by half"),
    DESIGN: mark("A choice of this game's own, and no finding"),
}
_AGAINST = mark("This speaks against what the game teaches, or against a part of it.")
_OWN_TITLE = mark("How this game is made ({key})")
_DOI = "https://doi.org/"


def rows(words: Words) -> list[CodexRow]:
    """Every finding, in the order in which they are kept."""
    return [_found(words, found) for found in findings().values()]


def entry(words: Words, key: str) -> CodexRow:
    """The entry of a finding's key or a coefficient's. KeyError for any other, with the nearest."""
    number = _numbers().get(key)
    if number is None:
        return _found(words, finding(key))
    return _own(words, number) if number.source == DESIGN else _found(words, finding(number.source))


def has(key: str) -> bool:
    """Whether there is a finding of that key."""
    return key in findings()


def citation(words: Words, key: str) -> str:
    """A finding as one cites it: "Roghanizad & Bohns 2017, Journal"; the key of an unknown one."""
    if not has(key):
        return key
    found = finding(key)
    year = str(found.year) if found.year else ""
    who = " ".join(part for part in (_authors(words, found.authors), year) if part)
    return ", ".join(part for part in (who, found.venue) if part)


def _found(words: Words, found: Finding) -> CodexRow:
    cited = citation(words, found.key)
    return CodexRow(
        key=found.key,
        title=found.title or cited,
        plain=words.t(found.plain),
        source=cited,
        strength=words.t(_STRENGTHS.get(found.strength, found.strength)),
        link=f"{_DOI}{found.doi}" if found.doi else "",
        against=words.t(_AGAINST) if found.against else "",
    )


def _own(words: Words, number: Coefficient) -> CodexRow:
    return CodexRow(
        key=number.key,
        title=words.t(_OWN_TITLE, key=number.key),
        plain=formats.stopped(formats.capital(words.t(number.why))),
        source="",
        strength=words.t(_STRENGTHS[DESIGN]),
        link="",
        against="",
    )


def _numbers() -> Mapping[str, Coefficient]:
    return {number.key: number for number in coefficients()}


def _authors(words: Words, authors: str) -> str:
    names = authors.split(", ")
    if len(names) > 3:
        return words.t("{name} et al.", name=names[0])
    return " & ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)
