"""Records that nobody changes; and records by id, shared by the copies of a play until one of them
writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def frozen(kind: type[T]) -> type[T]:
    """A dataclass with slots that is only read once it is made: the type checker sees to that.

    Python does not: a field that it guards takes five times as long to fill, and a play makes
    thousands of such records.
    """
    return dataclass(slots=True, unsafe_hash=True)(kind)


class Copied(Protocol):
    """What can be copied."""

    def twin(self) -> Self:
        """An equal record that shares nothing that can be written to."""
        ...


R = TypeVar("R", bound=Copied)


class Records(dict[str, R]):
    """Records by id, in their order.

    By `[]` and `taken` a record is taken to be written to: it is this play's own from then on, its
    text is forgotten, and its id stands in `written` until `read_all` is called. `peek`, `get`,
    `values` and `items` are for reading.
    """

    __slots__ = ("_own", "_quick", "_texts", "written")

    def __init__(self) -> None:
        super().__init__()
        self._own: set[str] = set()
        self._quick: set[str] = set()
        """Records that are known to be own, written, and without a text."""
        self._texts: dict[str, str] = {}
        """Records as a digest has them."""
        self.written: set[str] = set()

    def __getitem__(self, name: str) -> R:
        record = super().__getitem__(name)
        if name not in self._quick:
            if name not in self._own:
                record = record.twin()
            self[name] = record
        return record

    def __setitem__(self, name: str, record: R) -> None:
        super().__setitem__(name, record)
        self._own.add(name)
        self.written.add(name)
        self._texts.pop(name, None)
        self._quick.add(name)

    if TYPE_CHECKING:

        def peek(self, name: str) -> R:
            """A record, for reading alone; KeyError if there is none."""
            ...
    else:
        peek = dict.__getitem__  # as quick as a dictionary

    def taken(self, name: str) -> R | None:
        """A record to be written to, if there is one of that id."""
        if name not in self:
            return None
        return self[name]

    def text(self, name: str, made: Callable[[R], str]) -> str:
        """The text of a record, made again only if it was written to since."""
        found = self._texts.get(name)
        if found is None:
            found = self._texts[name] = made(self.peek(name))
            self._quick.discard(name)
        return found

    def read_all(self) -> None:
        """All that was written to has been looked at."""
        self.written.clear()
        self._quick.clear()

    def shared(self) -> Records[R]:
        """The same records for another play: from now on none is either one's own."""
        other: Records[R] = Records()
        other.update(self)
        other._texts = self._texts.copy()
        self._own.clear()
        self.read_all()
        return other
