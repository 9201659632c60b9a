"""The ties of a player's network, as the player knows them, in words.

A bridge (Burt 1992) is somebody through whom alone a way leads to others: nobody else one talks
with could introduce one to them, or belongs to their house or city.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.engine.actions import Pick
from game.engine.events import Learned, LineReceived, SceneBegan, SceneEnded, StateChanged

from . import formats, people
from .catalogue import mark
from .context import Context
from .meters import meters

if TYPE_CHECKING:
    from game.engine.known import SeenContact

RINGS = 4
"""How many rings there are; 0 is the inner one."""
RING_NAMES = (
    mark("friends"),
    mark("well acquainted"),
    mark("acquainted"),
    mark("strangers"),
)
_RINGS = (3, 2, 2, 1, 0, 0)
"""The ring of each step of the closeness meter."""
_TALKING = 2
"""The rung from which on one talks with somebody."""
Leads = tuple[tuple[str, bool], ...]
"""To whom somebody leads: ids, and whether the introduction was made."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Somebody on the map. `known` is False for one whom others could introduce: nothing but the
    name is known of them. `words` say all that the map shows of them."""

    id: str
    name: str
    city: str
    employer: str
    ring: int
    met: bool = False
    dormant: bool = False
    bridge: bool = False
    known: bool = True
    leads: Leads = ()
    words: str = ""


def ties(context: Context) -> list[Tie]:
    """Everybody the player knows of, and whoever they could introduce."""
    leads = _leads(context)
    rungs = {row.id: row.rung for row in people.people(context)}
    found = [_tie(context, seen, leads, rungs) for seen in context.session.seen.contacts]
    found += _unknown(context, found)
    bridges = _bridges(context, found)
    return [_worded(context, replace(tie, bridge=tie.id in bridges), bridges) for tie in found]


def _tie(
    context: Context,
    seen: SeenContact,
    leads: dict[str, dict[str, bool]],
    rungs: dict[str, str],
) -> Tie:
    contact = context.look.contact(seen.id)
    closeness = meters(context, seen)[0]
    asleep = context.look.silent_years(seen.id) > 0 and seen.last_word < 0
    return Tie(
        id=seen.id,
        name=context.look.name(seen.id),
        city=context.look.city_name(contact.lives.city) if contact else "",
        employer=context.look.employer_name(seen.employer),
        ring=_RINGS[closeness.level],
        met=seen.greeted,
        dormant=asleep or seen.state == "dormant",
        leads=tuple(leads.get(seen.id, {}).items()),
        words=formats.BETWEEN.join(dict.fromkeys((rungs.get(seen.id, ""), closeness.word))),
    )


def _leads(context: Context) -> dict[str, dict[str, bool]]:
    """Who leads to whom: by introductions that can be asked for now, and by those made."""
    found: dict[str, dict[str, bool]] = {}
    for option in context.session.actions().possible():
        if option.verb == "introduce":
            others = next((s.values for s in option.slots if isinstance(s, Pick)), ())
            found.setdefault(option.subject, {}).update((str(one), False) for one in others)
    for via, other in _made(context):
        found.setdefault(via, {})[other] = True
    return found


def _made(context: Context) -> Iterator[tuple[str, str]]:
    """The introductions made, in writing or in somebody's company."""
    company = ""
    for event in context.session.events:
        match event:
            case SceneBegan():
                company = event.contact
            case SceneEnded():
                company = ""
            case LineReceived(situation="introduction_made") if event.text.other:
                yield event.text.other, event.contact
            case StateChanged(of="contact", trigger="introduced") | Learned(kind="contact"):
                if company and company != event.subject:
                    yield company, event.subject


def _unknown(context: Context, known: list[Tie]) -> Iterator[Tie]:
    """Those of whom the player knows only that somebody could introduce them; they stand beside
    whoever could."""
    ids = {tie.id for tie in known}
    for tie in known:
        for other, _ in tie.leads:
            if other not in ids:
                ids.add(other)
                name = context.look.name(other)
                yield Tie(other, name, tie.city, tie.employer, RINGS - 1, known=False)


def _bridges(context: Context, found: list[Tie]) -> dict[str, list[str]]:
    """Each bridge, and what lies behind it: names of people, of a house, of a city."""
    bridges: dict[str, list[str]] = {}
    ways = Counter(other for tie in found for other, _ in tie.leads)
    names, met = ({tie.id: tie.name for tie in found}, {tie.id for tie in found if tie.met})
    for tie in found:
        alone = [names[other] for other, _ in tie.leads if ways[other] == 1 and other not in met]
        if alone:
            bridges[tie.id] = alone
    for name, group in _groups(found):
        talking = [tie.id for tie in group if tie.known and _talks(context, tie.id)]
        if len(group) > 1 and len(talking) == 1:
            bridges.setdefault(talking[0], []).append(name)
    return bridges


def _groups(found: list[Tie]) -> Iterator[tuple[str, list[Tie]]]:
    """The houses and the cities, where there are several of them, with whom one knows of there."""
    cities = {tie.city for tie in found}
    for name in dict.fromkeys(tie.employer for tie in found if tie.employer):
        yield name, [tie for tie in found if tie.employer == name]
    for name in dict.fromkeys(tie.city for tie in found if len(cities) > 1):
        yield name, [tie for tie in found if tie.city == name]


def _talks(context: Context, id: str) -> bool:
    seen = context.session.seen.contact(id)
    return seen.rank >= _TALKING or seen.greeted


def _worded(context: Context, tie: Tie, bridges: dict[str, list[str]]) -> Tie:
    """The tie with all in words that the map shows by signs."""
    words, look = context.words, context.look
    made = [look.first(other) for other, done in tie.leads if done]
    ask = [look.first(other) for other, done in tie.leads if not done]
    parts = (
        tie.words,
        words.t("greeted in person") if tie.met else "",
        words.t("dormant") if tie.dormant and not tie.words.startswith(words.t("dormant")) else "",
        words.t("bridge to {names}", names=", ".join(bridges.get(tie.id, ())))
        if tie.bridge
        else "",
        words.t("introduced you to {names}", names=", ".join(made)) if made else "",
        words.t("could introduce you to {names}", names=", ".join(ask)) if ask else "",
        "" if tie.known else words.t("you could be introduced"),
    )
    return replace(tie, words=formats.BETWEEN.join(part for part in parts if part))
