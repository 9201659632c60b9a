"""A mentor goes where the people and the appointments are, and no policy leaves for nothing."""

import json
from collections import Counter
from functools import cache
from pathlib import Path

from game.engine.events import Acted, AppointmentGone
from game.engine.session import Session
from game.pack.load import build, load
from game.playtest.policies import policies

PACKS = Path(__file__).resolve().parent.parent / "packs"
WORLD = "three-cities"


@cache
def moved(road=None):
    """The small world for somebody whose friends all live in the next city, where a bed costs;
    `road` is how many minutes the way there takes, if not as many as the world says."""
    pack = load(PACKS / "world")
    data = json.loads(json.dumps(pack.data))
    scenario = data["scenarios"][WORLD]
    scenario["cities"]["mill"]["lodging"] = 15
    scenario["calendar"] = []
    for member in scenario["cast"]:
        member.update(hours=60, known=True, link=True, silent_years=0)
        member.pop("state", None)
    for contact in data["contacts"].values():
        contact["lives"]["city"] = "mill"
        contact["fit"] = [0.9, 0.9]
        contact["online"]["channels"] = {"message": 0.97}
        for haunt in contact.get("haunts", ()):
            haunt["place"] = "yard"
    for city in scenario["cities"].values() if road else ():
        city["travel"] = dict.fromkeys(city["travel"], road)
    return build(data)


def played(policy, seed, road=None):
    session, player = Session(moved(road), WORLD, seed), policies()[policy](seed)
    while not session.over:
        session.act(player.choose(session.seen, session.actions()))
    return session


def acts(session, verb):
    return [e for e in session.events if isinstance(e, Acted) and e.verb == verb]


def test_the_mentor_goes_to_them_and_meets_them():
    went = Counter()
    for seed in range(6):
        session = played("mentor", seed)
        journeys = acts(session, "travel")
        went["journeys"] += len(journeys)
        went["to the mill"] += any(e.subject == "mill" for e in journeys)
        went["handshakes"] += session.seen.handshakes
    assert went["to the mill"] >= 5
    assert went["handshakes"] >= 6
    assert went["journeys"] <= 6 * 8


def test_who_sees_nobody_stays_at_home():
    for seed in range(3):
        assert not acts(played("online-only", seed), "travel")
        assert not acts(played("pavement", seed), "travel")


def test_the_mentor_sets_out_in_time_for_what_is_agreed_far_off():
    """Half a day's road is longer than the minutes left free before it, and than a morning."""
    kept, missed = 0, 0
    for seed in range(8):
        session = played("mentor", seed, road=300)
        kept += len(acts(session, "meet")) + len(acts(session, "interview"))
        gone = [e for e in session.events if isinstance(e, AppointmentGone)]
        missed += sum(e.why == "missed" for e in gone)
    assert kept >= 4
    assert missed == 0
