"""The tutorial with a larger cast: its people again under other names, for measuring growth."""

from __future__ import annotations

import json
from functools import cache

from game.pack.book import Pack
from game.pack.find import scenario
from game.pack.load import build


@cache
def tutorial_of(people: int) -> tuple[Pack, str]:
    """The tutorial with that many contacts, and the id of its scenario."""
    pack, name = scenario("first-week")
    if people <= len(pack.scenarios[name].cast):
        return pack, name
    data = json.loads(json.dumps(pack.data))
    cast = data["scenarios"][name]["cast"]
    first = list(cast)
    for number in range(len(first), people):
        model = first[number % len(first)]
        copy = f"{model['contact']}-{number}"
        contact = dict(data["contacts"][model["contact"]], id=copy, facts=[], circle={})
        contact["name"] = f"{contact['name']} {number}"
        data["contacts"][copy] = contact
        cast.append({**model, "contact": copy})
    return build(data), name
