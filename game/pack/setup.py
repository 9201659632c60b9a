"""What was chosen before the first morning: held to what there is to choose, and brought to bear.

A setup is plain data, kept in a journal's header: a scenario's rows by their ids, each with the id
of an answer; `accommodation` with a list of them; `inflation`, how far the player's profile
promises more than the person (0..1). What is left out is as the scenario has it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from .names import did_you_mean

if TYPE_CHECKING:
    from .book import Pack
    from .schema.options import Answer, Standing
    from .schema.world import CastMember, Player, Scenario

ACCOMMODATION = "accommodation"
INFLATION = "inflation"
RESERVED = (ACCOMMODATION, INFLATION)
"""What a setup may hold in every scenario, so that no row has such an id."""

Setup = Mapping[str, Any]


class BadSetup(ValueError):
    """Something was chosen that is not there to choose.

    `code` is `row`, `answer` or `share`; `key` what was to be chosen, `value` the choice, `hint`
    the nearest that there is.
    """

    def __init__(self, code: str, key: str, value: object = "", hint: str = "") -> None:
        super().__init__(f"{key}: {value} ({code})")
        self.code, self.key, self.value, self.hint = code, key, str(value)[:60], hint


def checked(pack: Pack, scenario: str, setup: Setup) -> dict[str, Any]:
    """Return a setup in its one form: rows in their order, without their usual answers, and each
    accommodation once.

    Raises:
        BadSetup: it holds what the scenario does not offer.
    """
    rows = {row.id: row for row in pack.scenarios[scenario].options}
    for key in setup:
        if key not in (*rows, *RESERVED):
            known = [*rows, ACCOMMODATION]
            raise BadSetup("row", str(key)[:60], setup[key], did_you_mean(str(key), known))
    found: dict[str, Any] = {}
    if INFLATION in setup:
        found[INFLATION] = _share(setup[INFLATION])
    for name, row in rows.items():
        if name in setup:
            answer = _one_of(name, setup[name], [answer.id for answer in row.answers])
            found |= {name: answer} if answer != row.usual else {}
    asked = setup.get(ACCOMMODATION, ())
    wanted = asked if isinstance(asked, (list, tuple)) else [asked]
    chosen = {_one_of(ACCOMMODATION, one, pack.accommodations) for one in wanted}
    if chosen:
        found[ACCOMMODATION] = [name for name in pack.accommodations if name in chosen]
    return found


def _one_of(key: str, value: object, known: Iterable[str]) -> str:
    if isinstance(value, str) and value in known:
        return value
    raise BadSetup("answer", key, value, did_you_mean(str(value), known))


def _share(value: object) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1:
        return float(value)
    raise BadSetup("share", INFLATION, value)


def key_of(setup: Setup) -> str:
    """Return a checked setup as a text that is equal for equal ones."""
    return json.dumps(setup, sort_keys=True, separators=(",", ":"))


def chosen(pack: Pack, scenario: str, setup: Setup) -> frozenset[str]:
    """Return all that `chose()` is true of: an answer of every row, and the accommodations."""
    rows = pack.scenarios[scenario].options
    return frozenset([*(setup.get(row.id, row.usual) for row in rows),
                      *setup.get(ACCOMMODATION, ())])  # fmt: skip


def settled(pack: Pack, scenario: str, setup: Setup) -> Scenario:
    """Return the scenario as a checked setup has it begin."""
    found = pack.scenarios[scenario]
    for row in found.options:
        wanted = setup.get(row.id, row.usual)
        found = _applied(found, next(answer for answer in row.answers if answer.id == wanted))
    if INFLATION not in setup:
        return found
    player = found.player.model_copy(update={"inflation": setup[INFLATION]})
    return found.model_copy(update={"player": player})


def _applied(scenario: Scenario, answer: Answer) -> Scenario:
    starts = {
        name: variable.model_copy(update={"start": answer.vars[name]})
        for name, variable in scenario.vars.items()
        if name in answer.vars
    }
    return scenario.model_copy(
        update={
            "player": _player(scenario.player, answer),
            "cast": tuple(_member(one, answer.cast.get(one.contact)) for one in scenario.cast),
            "vars": {**scenario.vars, **starts},
        }
    )


_MOST: Mapping[str, float] = {"energy": 100.0, "strain": 100.0, "efficacy": 1.0, "inflation": 1.0}


def _player(player: Player, answer: Answer) -> Player:
    changed: dict[str, Any] = {
        name: round(min(_MOST.get(name, 1e6), max(0.0, getattr(player, name) + more)), 6)
        for name in ("money", "living", *_MOST)
        if (more := getattr(answer, name))
    }
    changed["interests"] = tuple(dict.fromkeys([*player.interests, *answer.interests]))
    changed |= {name: said for name in ("role", "about") if (said := getattr(answer, name))}
    return player.model_copy(update=changed)


def _member(member: CastMember, standing: Standing | None) -> CastMember:
    if standing is None:
        return member
    changed = standing.model_dump(exclude_none=True, exclude={"knows"})
    changed["knows"] = tuple(dict.fromkeys([*member.knows, *standing.knows]))
    return member.model_copy(update=changed)
