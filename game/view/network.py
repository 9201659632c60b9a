"""The player's network laid out in cells: rings by closeness, sectors by city or employer.

The player stands in the middle. Everything here is a function of what it is given: the ties as the
player knows them, and the size there is. Distances count a cell as twice as high as it is wide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import pi

from .ground import EDGES, Ground, Title, box, shortened
from .ties import Tie

HOW_LONG = (16, 12, 9, 6, 4, 2, 0)
"""Letters of a name that are shown at most: the first that leaves everybody room is taken."""


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody on the map: their sign stands at (x, y), their name after it, `width` in all."""

    id: str
    x: int
    y: int
    width: int
    label: str
    ring: int
    sector: str


@dataclass(frozen=True, slots=True)
class Path:
    """An introduction from one to another, in cells; `made`, or still to be asked for."""

    start: str
    end: str
    made: bool
    cells: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class EgoMap:
    """The map. `rings` are the cells of the lines between rings, `names` the rings' names where
    there is room; `hidden` are the ids of those for whom there was no room at all."""

    width: int
    height: int
    middle: tuple[int, int]
    nodes: tuple[Node, ...]
    paths: tuple[Path, ...]
    titles: tuple[Title, ...]
    rings: tuple[tuple[int, int], ...]
    names: tuple[Title, ...] = ()
    hidden: tuple[str, ...] = ()


def layout(
    ties: Sequence[Tie], by: str, width: int, height: int, names: Sequence[str] = ()
) -> EgoMap:
    """The map of these ties in so many cells; `by` is city or employer, `names` the rings'."""
    spans = _sectors(ties, by)
    ground = Ground(width, height)
    titles = tuple(ground.title(name, low, high) for name, (low, high) in spans.items())
    start, nodes = ground.rows.copy(), tuple[Node, ...]()
    for letters in HOW_LONG:
        ground.rows = start.copy()
        nodes = tuple(_placed(ground, ties, by, spans, letters))
        if len(nodes) == len(ties):
            break
    there = {node.id: node for node in nodes}
    return EgoMap(
        width=width,
        height=height,
        middle=(ground.cx, ground.cy),
        nodes=nodes,
        paths=tuple(_paths(ties, there)),
        titles=tuple(title for title in titles if title is not None),
        rings=_rings(width, height),
        names=tuple(_names(ground, names)),
        hidden=tuple(tie.id for tie in ties if tie.id not in there),
    )


def sector(tie: Tie, by: str) -> str:
    """The name of the sector that somebody belongs to."""
    return tie.city if by == "city" else tie.employer


def _sectors(ties: Sequence[Tie], by: str) -> dict[str, tuple[float, float]]:
    """The angles of each sector, from the top clockwise; larger ones for more people."""
    counts: dict[str, int] = {}
    for tie in ties:
        counts[sector(tie, by)] = counts.get(sector(tie, by), 1) + 1
    total, angle, spans = sum(counts.values()), -pi / 2, dict[str, tuple[float, float]]()
    for name, count in counts.items():
        spans[name] = angle, angle + 2 * pi * count / total
        angle = spans[name][1]
    return spans


def _placed(
    ground: Ground,
    ties: Sequence[Tie],
    by: str,
    spans: dict[str, tuple[float, float]],
    letters: int,
) -> Iterator[Node]:
    """Everybody for whom there is room, from the inner ring outwards."""
    if letters and not ground.roomy(ties, letters):
        return
    groups: dict[tuple[int, str], list[Tie]] = {}
    for tie in ties:
        groups.setdefault((tie.ring, sector(tie, by)), []).append(tie)
    for ring, name in sorted(groups, key=lambda one: one[0]):
        low, high = spans[name]
        members = groups[ring, name]
        for place, tie in enumerate(members):
            angle = low + (high - low) * (place + 0.5) / len(members)
            label = shortened(tie.name, letters)
            found = ground.place(ring, angle, box(tie, label))
            if found is None and letters:
                return
            if found is not None:
                yield Node(tie.id, *found, box(tie, label), label, ring, name)


def _names(ground: Ground, names: Sequence[str]) -> Iterator[Title]:
    """The rings' names at the top of each, where nobody stands."""
    for name, share in zip(names, EDGES, strict=False):
        found = ground.write(name, -pi / 2, share)
        if found is not None:
            yield found


@lru_cache(8)
def _rings(width: int, height: int) -> tuple[tuple[int, int], ...]:
    """The cells of the lines between the rings, loosely dotted."""
    ground, found = Ground(width, height), dict[tuple[int, int], None]()
    for number, share in enumerate(EDGES[:-1], 2):
        dots = 12 * number
        for step in range(dots):
            found[ground.point(2 * pi * step / dots, share)] = None
    return tuple(found)


def _paths(ties: Sequence[Tie], there: dict[str, Node]) -> Iterator[Path]:
    for tie in ties:
        for other, made in tie.leads:
            if tie.id in there and other in there:
                a, b = there[tie.id], there[other]
                yield Path(tie.id, other, made, _line((a.x, a.y), (b.x, b.y)))


def _line(a: tuple[int, int], b: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """The cells between two, without them."""
    steps = max(abs(b[0] - a[0]), abs(b[1] - a[1]))
    return tuple(
        (round(a[0] + (b[0] - a[0]) * n / steps), round(a[1] + (b[1] - a[1]) * n / steps))
        for n in range(1, steps)
    )


def beyond(drawn: EgoMap, id: str, dx: int, dy: int) -> str:
    """Whoever is next in a direction: one of dx, dy is 1 or -1, the other 0. The same if nobody."""
    here = next((node for node in drawn.nodes if node.id == id), None)
    if here is None:
        return drawn.nodes[0].id if drawn.nodes else ""
    best = (0.0, id)
    for node in drawn.nodes:
        across, down = node.x - here.x, 2 * (node.y - here.y)
        ahead, aside = (across * dx, abs(down)) if dx else (down * dy, abs(across))
        if ahead > 0 and (best[1] == id or ahead + 2 * aside < best[0]):
            best = (ahead + 2.0 * aside, node.id)
    return best[1]


def at(drawn: EgoMap, x: int, y: int) -> str:
    """Whoever stands in a cell or nearest to it; "" on an empty map."""

    def away(node: Node) -> int:
        return max(node.x - x, x - node.x - node.width + 1, 0) + 2 * abs(node.y - y)

    return min(drawn.nodes, key=away).id if drawn.nodes else ""
