"""The funnel of one play: who got how far, by which route, and what it took."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.playtest.batches.funnel import STAGES, by_stage

from .book import Book, Spent
from .cards import Funnel, Price, RouteRow, StageRow
from .routes import ROUTES, route

NOTHING = Price()
Stages = Mapping[str, Mapping[str, int]]


def stages(book: Book) -> Stages:
    """Who got to each stage, and when."""
    cast = book.session.program.people
    known = {name: state for name, state in book.first.items() if cast[name].member.known}
    return by_stage(book.session, {name: book.rank(name, known[name]) for name in known})


def funnel(book: Book, found: Stages) -> Funnel:
    """The funnel; every price stands in it once."""
    routes = {name: route(book, name) for names in found.values() for name in names}
    led: dict[str, Price] = dict.fromkeys(STAGES, NOTHING)
    no_further = own = NOTHING
    for spent in book.spent:
        stage = _led_to(spent, found)
        if stage:
            led[stage] += spent.price
        elif spent.subject:
            no_further += spent.price
        else:
            own += spent.price
    rows = tuple(_stage(stage, found[stage], routes, led[stage]) for stage in STAGES)
    ways = tuple(_route(way, book, found, routes) for way in ROUTES)
    return Funnel(rows, ways, no_further, own, added(spent.price for spent in book.spent))


def _led_to(spent: Spent, found: Stages) -> str:
    """The next stage to which somebody got after something was spent on them; "" for none."""
    if not spent.subject:
        return ""
    later = [
        (minutes[spent.subject], place)
        for place, minutes in enumerate(found.values())
        if minutes.get(spent.subject, -1) >= spent.minute
    ]
    return STAGES[min(later)[1]] if later else ""


def _stage(
    stage: str, names: Mapping[str, int], routes: Mapping[str, str], cost: Price
) -> StageRow:
    by_route = {way: sum(routes[name] == way for name in names) for way in ROUTES}
    return StageRow(stage, tuple(names), by_route, cost)


def _route(way: str, book: Book, found: Stages, routes: Mapping[str, str]) -> RouteRow:
    def count(stage: str) -> int:
        return sum(routes[name] == way for name in found[stage])

    cost = added(s.price for s in book.spent if s.subject and _way(book, s, routes) == way)
    reached = {*found["reached"], *found["greeted"]}
    return RouteRow(
        way,
        reached=sum(routes[name] == way for name in reached),
        met=count("met"),
        offered=count("offered"),
        cost=cost,
    )


def _way(book: Book, spent: Spent, routes: Mapping[str, str]) -> str:
    """The route on which something was spent: also on people who were never reached."""
    known = routes.get(spent.subject)
    return known if known is not None else route(book, spent.subject)


def added(prices: Iterable[Price]) -> Price:
    """The sum of prices."""
    return sum(prices, NOTHING)
