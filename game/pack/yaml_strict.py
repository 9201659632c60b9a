"""Reading YAML strictly: plain data with the place of everything, or all that is wrong with it.

The booleans are those of YAML 1.2. Dates, times and words like `NO` stay text. What YAML would
quietly turn into something else, or let grow without bound, is an error with its own code.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import yaml

from .characters import UNSEEN, Garbled, decoded
from .diagnostics import Diagnostic
from .marks import Node
from .scalars import Odd, plain_value

MAX_DEPTH = 30
MAX_ALIASES = 50
MAX_NODES = 100_000
MAX_PROBLEMS = 100

FAST: Any = getattr(yaml, "CSafeLoader", None)
SLOW: Any = yaml.SafeLoader

_TAG = "tag:yaml.org,2002:"
_KINDS: dict[str, tuple[type, ...]] = {
    "int": (int,),
    "float": (int, float),
    "bool": (bool,),
    "null": (type(None),),
}


@dataclass(frozen=True, slots=True)
class Document:
    """What a file holds: plain data, and where everything stands."""

    data: Any
    root: Node


Events = Callable[[], Any]
"""Gives the next event of a file."""


class _Stop(Exception):
    """The rest of the file cannot be read."""


@dataclass(slots=True)
class _Anchor:
    value: Any
    node: Node
    size: int
    whole: bool = False


def read_yaml(
    content: bytes, file: str, problems: list[Diagnostic], loader: Any = None
) -> Document | None:
    """Return what a file's bytes hold, or None after adding to `problems` all that is wrong.

    `loader` is a PyYAML loader class; by default the fast one where there is one. All of them
    give the same.
    """
    before = len(problems)
    reader = _Reader(file, problems)
    try:
        text = decoded(content)
        document = reader.document(_events(text, loader or FAST or SLOW))
    except Garbled as error:
        place = (error.line, error.column)
        problems.append(Diagnostic(file, *place, error.code, "error", error.message, error.hint))
        return None
    except _Stop:
        return None
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        reader.unreadable(error)
        return None
    return document if len(problems) == before else None


class _Reader:
    def __init__(self, file: str, problems: list[Diagnostic]) -> None:
        self.file = file
        self.problems = problems
        self.anchors: dict[str, _Anchor] = {}
        self.aliases = 0
        self.nodes = 0
        self.found = 0

    def report(self, code: str, line: int, column: int, message: str, hint: str = "") -> None:
        self.found += 1
        if self.found > MAX_PROBLEMS:
            raise _Stop
        self.problems.append(Diagnostic(self.file, line, column, code, "error", message, hint))

    def stop(self, code: str, line: int, column: int, message: str, hint: str = "") -> _Stop:
        self.report(code, line, column, message, hint)
        return _Stop()

    def unreadable(self, error: BaseException) -> None:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        said = getattr(error, "problem", None) or "it cannot be read"
        message = f"this is not YAML: {said}"
        self.problems.append(Diagnostic(self.file, line, column, "FH104", "error", message))

    def document(self, events: Events) -> Document:
        events()
        event = events()
        if isinstance(event, yaml.StreamEndEvent):
            raise self.stop("FH106", 1, 1, "an empty file")
        event = events()
        data, root = self.value(event, events, 1)
        if data is None:
            raise self.stop("FH106", root.line, root.column, "an empty file")
        events()
        event = events()
        if not isinstance(event, yaml.StreamEndEvent):
            line, column = _place(event)
            raise self.stop("FH105", line, column, "a second document begins here",
                            "Take out the line `---`, or make two files.")  # fmt: skip
        return Document(data, root)

    def value(self, event: Any, events: Events, depth: int) -> tuple[Any, Node]:
        """Return the value that begins with an event, and its place."""
        line, column = _place(event)
        self._count(1, line, column)
        if depth > MAX_DEPTH:
            raise self.stop("FH113", line, column, f"more than {MAX_DEPTH} levels deep")
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, line, column)
        anchor, first = event.anchor, self.nodes
        if anchor:
            self.anchors[anchor] = _Anchor(None, Node(line, column), 1)
        if isinstance(event, yaml.ScalarEvent):
            data, node = self._scalar(event, line, column)
        elif isinstance(event, yaml.MappingStartEvent):
            data, node = self._mapping(event, events, depth)
        else:
            data, node = self._list(event, events, depth)
        if anchor:
            self.anchors[anchor] = _Anchor(data, node, self.nodes - first + 1, True)
        return data, node

    def _count(self, more: int, line: int, column: int) -> None:
        self.nodes += more
        if self.nodes > MAX_NODES:
            message = f"more than {MAX_NODES:,} values, the repeated ones counted"
            raise self.stop("FH112", line, column, message)

    def _alias(self, event: Any, line: int, column: int) -> tuple[Any, Node]:
        self.aliases += 1
        anchor = self.anchors.get(event.anchor)
        if self.aliases > MAX_ALIASES:
            raise self.stop("FH111", line, column, f"more than {MAX_ALIASES} aliases")
        if anchor is None:
            message = f"this is not YAML: nothing before is marked `&{event.anchor}`"
            raise self.stop("FH104", line, column, message)
        if not anchor.whole:
            raise self.stop("FH111", line, column, f"`*{event.anchor}` would hold itself")
        self._count(anchor.size, line, column)
        return anchor.value, anchor.node

    def _mapping(self, event: Any, events: Events, depth: int) -> tuple[Any, Node]:
        self._collection_tag(event, "map")
        line, column = _place(event)
        data: dict[str, Any] = {}
        parts: dict[str, Node] = {}
        node = Node(line, column, -1, {}, parts)
        assert node.keys is not None
        while not isinstance(event := events(), yaml.MappingEndEvent):
            place = _place(event)
            key = self._key(event, events, depth, data)
            value, part = self.value(events(), events, depth + 1)
            if value is None:
                # Loaders differ in where an empty value stands.
                part = Node(*place)
            if key is not None:
                data[key], parts[key], node.keys[key] = value, part, place
        return data, node

    def _key(self, event: Any, events: Events, depth: int, data: Any) -> str | None:
        """Return a key, or None after reporting one that cannot be."""
        line, column = _place(event)
        if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and event.implicit[0]:
            self.report("FH109", line, column, "merge keys (`<<`) are not in use",
                        "Write the keys out.")  # fmt: skip
            return None
        key, _ = self.value(event, events, depth + (not isinstance(event, yaml.ScalarEvent)))
        if not isinstance(key, str):
            self.report("FH108", line, column, "a key that is no text", "Put it in quotes.")
            return None
        if key in data:
            self.report("FH107", line, column, f"the key `{_short(key)}` stands here twice",
                        "Only one of them can count.")  # fmt: skip
            return None
        return key

    def _list(self, event: Any, events: Events, depth: int) -> tuple[Any, Node]:
        self._collection_tag(event, "seq")
        line, column = _place(event)
        data: list[Any] = []
        parts: list[Node] = []
        while not isinstance(event := events(), yaml.SequenceEndEvent):
            value, part = self.value(event, events, depth + 1)
            data.append(value)
            parts.append(part if value is not None else Node(line, column))
        return data, Node(line, column, -1, None, parts)

    def _collection_tag(self, event: Any, kind: str) -> None:
        if event.tag not in (None, "!", _TAG + kind):
            self._bad_tag(event)

    def _bad_tag(self, event: Any) -> None:
        line, column = _place(event)
        self.report("FH110", line, column, f"the tag `{_short(event.tag)}` is not in use",
                    "Take it out: a pack is plain data.")  # fmt: skip

    def _scalar(self, event: Any, line: int, column: int) -> tuple[Any, Node]:
        node = Node(line, column, _inside(event))
        if event.style == '"' and UNSEEN.search(event.value):
            self.report("FH102", line, column, "a control character in a text")
        if event.style or event.tag in ("!", _TAG + "str"):
            if event.tag not in (None, "!", _TAG + "str"):
                self._bad_tag(event)
            return event.value, node
        try:
            value = plain_value(event.value)
        except Odd as odd:
            self.report(odd.code, line, column, odd.message, odd.hint)
            return 0, node
        if event.tag is not None and not isinstance(value, _kinds(event.tag)):
            self._bad_tag(event)
        return value, node


def _events(text: str, loader: Any) -> Events:
    parser = loader(text)
    return cast("Events", parser.get_event)


def _kinds(tag: str) -> tuple[type, ...]:
    return _KINDS.get(tag.removeprefix(_TAG), ())


def _place(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _inside(event: Any) -> int:
    start, end = event.start_mark, event.end_mark
    if start.line != end.line or event.style in ("|", ">") or event.anchor or event.tag:
        return -1
    if not event.style:
        return 0
    return 1 if end.column - start.column == len(event.value) + 2 else -1


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
