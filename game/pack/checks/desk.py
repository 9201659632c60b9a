"""Where the checks of a pack report, and what all of them need to know."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property

from ..book import Pack
from ..diagnostics import Diagnostic, Severity
from ..expressions import ExpressionError
from ..keep import Key, Place
from ..marks import Path
from ..merge import Merged
from ..names import did_you_mean
from ..schema.world import Scenario
from ..scopes import Scopes


class Desk:
    """A pack under check. Paths lead through its merged data: `("contacts", "mara", "machine")`."""

    def __init__(self, whole: Merged, pack: Pack) -> None:
        self.whole = whole
        self.pack = pack
        self.found: list[Diagnostic] = []

    @cached_property
    def playable(self) -> bool:
        """The pack has scenarios of its own or its bases'; without, it is a library."""
        return bool(self.pack.scenarios) or any(key[0] == "scenarios" for key in self.whole.broken)

    @cached_property
    def scopes(self) -> list[Scopes]:
        """One for each scenario; for a library one for itself."""
        scenarios = list(self.pack.scenarios.values())
        return [Scopes(self.pack, one) for one in scenarios] or [Scopes(self.pack)]

    @cached_property
    def everywhere(self) -> Scopes:
        """All scenarios together."""
        return Scopes(self.pack)

    def ids(self, section: str) -> set[str]:
        """Return the ids of a section, of the records out of shape too."""
        known = {*self.whole.data.get(section, {}), *getattr(self.pack, section, ())}
        return known | {key[1] for key in self.whole.broken if key[0] == section}

    def own(self, *path: str | int) -> bool:
        """Say whether a record is the pack's own, not a base's."""
        place, _ = self._place(path)
        return place is not None and place.own

    def error(
        self, path: Path, code: str, message: str, hint: str = "", *, at_key: bool = False
    ) -> None:
        """Report what makes the pack unfit for play."""
        self._report(path, code, "error", message, hint, at_key)

    def warn(
        self, path: Path, code: str, message: str, hint: str = "", *, at_key: bool = False
    ) -> None:
        """Report what an author should look at; nothing of a base, whose author is another."""
        if self.own(*path):
            self._report(path, code, "warning", message, hint, at_key)

    def unknown(self, path: Path, code: str, what: str, name: str, known: Collection[str]) -> bool:
        """Report a name that is not among those known; say whether it was one."""
        if name in known:
            return False
        self.error(path, code, f"no {what} is called `{name}`", did_you_mean(name, known))
        return True

    def expression(self, path: Path, error: ExpressionError) -> None:
        """Report a mistake in an expression, at its own column where that can be told."""
        place, rest = self._place(path)
        line, column = (0, 0)
        if place is not None:
            node = place.node.find(rest)
            line, column = node.line, node.column
            if node.inside >= 0:
                column += node.inside + error.column - 1
        file = place.file if place is not None else ""
        self.found.append(
            Diagnostic(file, line, column, error.code, "error", error.message, error.hint)
        )

    def _report(
        self, path: Path, code: str, severity: Severity, message: str, hint: str, at_key: bool
    ) -> None:
        place, rest = self._place(path)
        if place is None:
            self.found.append(Diagnostic("", 0, 0, code, severity, message, hint))
            return
        line, column = place.node.of_key(rest) if at_key else place.node.of_value(rest)
        self.found.append(Diagnostic(place.file, line, column, code, severity, message, hint))

    def _place(self, path: Path) -> tuple[Place | None, Path]:
        """Return the place of the record that a path leads into, and the rest of the path."""
        for size in (3, 2, 1):
            key: Key = tuple(str(step) for step in path[:size])
            if len(path) >= size and key in self.whole.places:
                return self.whole.places[key], path[size:]
        return self.whole.places.get(("pack",)), ()


def plays(desk: Desk) -> Iterator[tuple[Scenario, Scopes]]:
    """Yield each scenario with its scopes."""
    for one in desk.scopes:
        for scenario in one.scenarios:
            yield scenario, one
