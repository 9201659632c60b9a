"""The thesis' claims that the tutorial turns on, each a mechanic that a player meets."""

import pytest

from game.engine.events import Greeted, MessageSent, OfferMade, SceneEnded
from game.pack import vocabulary

from .conftest import take

CALLS = ("voice", "video", "chat")
FREE = ("end_day", "wait", "work", "rest")


def test_C2_bigger_smaller(world):
    """One morning at the desk reaches three cities; on foot it's one."""
    cities = {c.id: world.program.people[c.id].city for c in world.seen.contacts}
    assert len(set(cities.values())) == 3
    for contact in cities:
        option = world.actions().find("write", contact) or pytest.fail(contact)
        if option.reason is None:
            take(world, "write", contact)
    take(world, "rekindle", "dee")
    reached = {cities[e.contact] for e in world.events if isinstance(e, MessageSent)}
    assert reached == {"harbour", "mill", "reef"}
    assert world.seen.hour < 10
    for contact, city in cities.items():
        if city != "harbour":
            assert world.actions().find("visit", contact).reason is not None
    assert world.actions().find("walk_in", "uphill").reason == "other_city"


def test_C3_beyond_handshake(world):
    """Every channel short of the room is there, priced, and comes to something of its own."""
    take(world, "comment", "ana")
    take(world, "connect", "bo")
    take(world, "write", "cy", channel="email")
    take(world, "write", "fay", channel="message")
    sent = {(e.contact, e.channel) for e in world.events if isinstance(e, MessageSent)}
    assert sent == {("cy", "email"), ("fay", "message")}
    for verb in ("chat", "voice", "video"):
        assert world.actions().find(verb, "ana").cost.minutes > 0
        assert world.actions().find(verb, "ana").reason == "too_soon_live"


def test_C3_live_channels_open_once_words_were_exchanged(world_of):
    """An answered letter opens chat, voice and video; each is an encounter of its own."""
    kinds = set()
    for seed in range(6):
        session = world_of(seed)
        take(session, "rekindle", "dee")
        take(session, "end_day")
        if session.seen.contact("dee").n == 0:
            continue
        for verb in ("chat", "voice", "write", "video"):
            option = session.actions().find(verb, "dee")
            while option.reason == "asleep":
                take(session, "study")
                option = session.actions().find(verb, "dee")
            if option.reason is not None:
                continue
            take(session, verb, "dee")
            while session.seen.scene is not None:
                session.act(session.actions().possible()[0].action())
        kinds |= {e.kind for e in session.events if isinstance(e, SceneEnded)}
        assert session.seen.contact("dee").n >= 2
    assert {"chat", "voice"} <= kinds


@pytest.mark.parametrize("policy", ["mentor", "random"])
def test_C13_cheap(steps, policy):
    """What is shown before an act is what it takes: minutes, energy, money."""
    compared = 0
    for seed in range(3):
        before = None
        for session, option in steps(policy, seed):
            seen = session.seen
            if before is not None:
                verb, cost, then = before
                assert seen.money == pytest.approx(then[1] - cost.money), verb
                assert seen.energy == pytest.approx(min(100, then[0] - cost.energy)), verb
                assert seen.minute - then[2] == cost.minutes, verb
                compared += 1
            # Calls may go unanswered, scenes go on, a night and a wait have no price.
            priced = option.verb not in CALLS and seen.scene is None and option.verb not in FREE
            simple = priced and vocabulary.VERBS[option.verb].scene is None
            now = (seen.energy, seen.money, seen.minute)
            before = (option.verb, option.cost, now) if simple else None
    assert compared > 50


def test_C13_a_message_costs_a_fraction_of_a_visit(tutorial):
    acts = tutorial[0].actions
    message, visit = acts["write"].price, acts["visit"].price
    assert message.minutes * 5 <= visit.minutes
    assert message.energy * 2 <= visit.energy
    assert message.money == 0 < visit.money


@pytest.mark.parametrize("policy", ["mentor", "novice", "online-only"])
def test_C14_handshake(played, policy):
    """No offer before a greeting in person with somebody of that employer."""
    offers = 0
    for seed in range(25):
        session = played(policy, seed)
        greeted = set()
        for event in session.events:
            if isinstance(event, Greeted):
                greeted.add(event.employer)
            elif isinstance(event, OfferMade):
                offers += 1
                opening = session.program.jobs[event.opening].opening
                assert opening.employer in greeted
    assert (offers > 0) == (policy != "online-only")


def test_C14_online_only_never_ends_with_an_offer(played):
    for seed in range(200):
        session = played("online-only", seed)
        assert session.outcome != "hired"
        assert session.seen.offers == 0
        assert session.seen.handshakes == 0


def test_C15_goal(played):
    """Online contacts turned into meetings, and meetings into offers: that is what pays."""
    met = {"mentor": 0, "random": 0}
    hired = {"mentor": 0, "random": 0}
    for policy in met:
        for seed in range(40):
            session = played(policy, seed)
            met[policy] += session.seen.meetings
            hired[policy] += session.outcome == "hired"
    assert met["mentor"] > met["random"]
    assert hired["mentor"] > hired["random"] + 10
