"""What policies share: finding options, and composing a message as a person would."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from game.engine.actions import Action, Option, Pick
from game.engine.listing import Options
from game.engine.phrases import ROWS
from game.engine.possible import Possible
from game.engine.seen import Seen
from game.pack.schema.texts import Part

AGREED = ("meet", "interview", "attend")
Merit = Callable[[str, Part], float]


class Offers(Sequence[Option]):
    """Options that are made as far as they are read: often the first is taken."""

    __slots__ = ("_made", "_rest")

    def __init__(self, options: Iterable[Option]) -> None:
        self._made: list[Option] = []
        self._rest = iter(options)

    def __iter__(self) -> Iterator[Option]:
        place = 0
        while place < len(self._made) or self._one_more():
            yield self._made[place]
            place += 1

    def __bool__(self) -> bool:
        return bool(self._made) or next(iter(self), None) is not None

    def __len__(self) -> int:
        return len(self._all())

    def __getitem__(self, index: Any) -> Any:
        return self._all()[index]

    def _one_more(self) -> bool:
        option = next(self._rest, None)
        if option is not None:
            self._made.append(option)
        return option is not None

    def _all(self) -> list[Option]:
        self._made.extend(self._rest)
        return self._made


class Menu:
    """The possible options, by verb and subject, as far as they fit before what is agreed."""

    def __init__(self, options: Options, minutes: int | None = None) -> None:
        """`minutes` is how long an act may take (None: any time), but for what was agreed."""
        self._source = options
        self._options = options.possible()
        self._minutes = minutes

    def unhurried(self) -> Menu:
        """The same options however long they take: in the free minutes the road to what is agreed
        is reckoned already."""
        return Menu(self._source)

    @property
    def all(self) -> list[Option]:
        """Every option."""
        return [option for option in self._options if self._fits(option)]

    def get(self, verb: str, subject: str = "") -> Option | None:
        """The option of a verb and subject, if it is possible."""
        if isinstance(self._options, Possible):
            found = self._options.find(verb, subject)
            return found if found is not None and self._fits(found) else None
        return next((o for o in self.of(verb) if o.subject == subject), None)

    def first(self, *verbs: str, whom: Callable[[str], bool]) -> Option | None:
        """The first option of these verbs whose subject is wanted; no other is made for it."""
        if isinstance(self._options, Possible):
            pairs = self._options.named(verbs)
        else:
            pairs = [(one.verb, one.subject) for one in self._options if one.verb in verbs]
        options = (self.get(verb, subject) for verb, subject in pairs if whom(subject))
        return next((option for option in options if option is not None), None)

    def of(self, *verbs: str) -> Sequence[Option]:
        """The options of these verbs."""
        if isinstance(self._options, Possible):
            found = self._options.each(verbs)
        else:
            found = [option for option in self._options if option.verb in verbs]
        return Offers(option for option in found if self._fits(option)) if found else ()

    def _fits(self, option: Option) -> bool:
        in_time = self._minutes is None or option.cost.minutes <= self._minutes
        return in_time or option.verb in AGREED


def fresh(merit: Merit, used: set[str]) -> Merit:
    """The same merit, but rather not the words that this person has had; notes what is taken."""
    return lambda name, part: merit(name, part) - (0.8 if part.text in used else 0.0)


def with_parts(seen: Seen, option: Option, merit: Merit, **args: str) -> Action:
    """A message whose parts are those of the highest merit in each row."""
    chosen: dict[str, str | int] = dict(args)
    for slot in option.slots:
        if isinstance(slot, Pick) and slot.name in ROWS and slot.name not in args:
            row: Mapping[str, Part] = getattr(seen.parts, slot.name)
            chosen[slot.name] = _best(slot.values, row, merit)
    return option.action(**chosen)


def _best(values: Iterable[str], row: Mapping[str, Part], merit: Merit) -> str:
    return max(values, key=lambda name: merit(name, row[name]))


def thoughtful(ask: str) -> Merit:
    """Nothing stock, something of theirs, one thing asked for (`none`, question, chat, meet)."""

    def merit(name: str, part: Part) -> float:
        if part.template:
            return -2.0
        if name == "none":
            return 0.5 if ask == "none" else -1.0
        wanted = 1.0 if part.ask == ask else (-1.5 if part.ask != "none" else 0.0)
        return wanted + (1.0 if part.fact else 0.0)

    return merit


def stock(ask: str) -> Merit:
    """Stock phrases throughout, and one thing asked for."""

    def merit(name: str, part: Part) -> float:
        if name == "none":
            return -1.0
        return (2.0 if part.template else 0.0) + (3.0 if part.ask == ask else 0.0) - part.fact

    return merit
