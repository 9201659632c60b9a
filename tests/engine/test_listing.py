"""The quick list of what can be done and the full one say the same, and `act` believes them."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.actions import Action, Refused
from game.engine.listing import Options
from game.pack import vocabulary

from .conftest import any_args, at_random, can, take, through


def key(option):
    return option.verb, option.subject, option.cost


def compare(session, dice):
    """The quick list and the full one, made apart from each other, option by option."""
    quick = Options(session._stage).possible()
    full = list(Options(session._stage))
    assert [key(o) for o in quick] == [key(o) for o in full if o.reason is None]
    assert len({(o.verb, o.subject) for o in full}) == len(full)
    for option in dice.sample(full, min(6, len(full))):
        found = Options(session._stage).find(option.verb, option.subject)
        assert (key(found), found.reason) == (key(option), option.reason)
    assert {o.reason for o in full} - {None} <= known_reasons(session)


def known_reasons(session):
    """Those that have words, in the pack or, for the engine's own, in the view."""
    own = {"already_there", "nobody_to_introduce"}
    return set(session.pack.reasons) | set(vocabulary.REASONS) | own


def refuse_what_is_impossible(session, dice):
    before = session.digest(), len(session.events), session.seen.minute
    impossible = [o for o in session.actions() if o.reason is not None]
    for option in dice.sample(impossible, min(4, len(impossible))):
        with pytest.raises(Refused) as refused:
            session.act(Action(option.verb, option.subject))
        assert refused.value.reason == option.reason
    assert (session.digest(), len(session.events), session.seen.minute) == before


@settings(max_examples=12)
@given(seed=st.integers(0, 10**6), which=st.sampled_from(["tutorial", "world"]))
def test_the_quick_list_is_the_full_one(first_week_of, world_of, seed, which):
    begin = first_week_of if which == "tutorial" else world_of
    session, dice = begin(seed), random.Random(seed)
    for turn, _ in enumerate(at_random(session, seed, most=120)):
        if turn % 4 == 0:
            compare(session, dice)
            refuse_what_is_impossible(session, dice)


@settings(max_examples=6)
@given(seed=st.integers(0, 10**6))
def test_every_possible_option_is_accepted_as_it_stands(friends, seed):
    """From one state each possible option can be taken, with its defaults and with any values."""
    session, dice = friends(seed), random.Random(seed)
    taken = list(at_random(session, seed, most=30))
    session = again(friends, seed, taken)
    possible = [] if session.over else session.actions().possible()
    for option in possible:
        for action in (option.action(), any_args(dice, option)):
            fresh = again(friends, seed, taken)
            assert fresh.digest() == session.digest()
            assert fresh.act(action)


def again(friends, seed, taken):
    session = friends(seed)
    for action in taken:
        session.act(action)
    return session


def test_it_always_goes_on(first_week_of, world_of):
    """While a play is not over there is always something to do, at the least to end the day."""
    for seed in range(6):
        for session in (first_week_of(seed), world_of(seed)):
            for _ in at_random(session, seed):
                leads_on = {"end_day", "leave"} & {o.verb for o in session.actions().possible()}
                assert leads_on
            assert session.over and session.outcome


def test_nothing_is_possible_after_the_end(world):
    take(world, "walk_away")
    assert world.over and list(world.actions()) == [] and world.actions().possible() == []
    before = world.digest()
    for action in (Action("end_day"), Action("write", "ana"), Action("leave")):
        with pytest.raises(Refused) as refused:
            world.act(action)
        assert refused.value.reason == "over"
    assert world.digest() == before


@pytest.mark.parametrize(
    "action",
    [
        Action("write", "nobody"),
        Action("write", ""),
        Action("fly", "ana"),
        Action("", ""),
        Action("choose", "anything"),
        Action("leave"),
        Action("end_day", "ana"),
        Action("write", "eli"),
        Action("write", "__class__"),
    ],
)
def test_what_is_not_listed_is_refused(world, action):
    before = world.digest()
    with pytest.raises(Refused) as refused:
        world.act(action)
    assert refused.value.reason == "not_now"
    assert world.digest() == before


@pytest.mark.parametrize(
    "args",
    [
        {"opener": "nothing-of-the-kind"},
        {"opener": ""},
        {"fact": "bell"},
        {"channel": "voice"},
        {"text": "x" * 4001},
        {"text": 5},
        {"colour": "red"},
        {"forecast": "11"},
        {"forecast": 10},
    ],
)
def test_values_that_no_slot_has_are_refused(world, args):
    """`fact` too: nothing is known of Bo yet."""
    before = world.digest()
    with pytest.raises(Refused) as refused:
        world.act(Action("write", "bo", tuple(sorted(args.items()))))
    assert refused.value.reason == "no_such_choice"
    assert world.digest() == before


@pytest.mark.parametrize("days", [0, 5, -1, True, "2", 10**9])
def test_a_number_out_of_its_bounds_is_refused(friends, days):
    session = friends()
    assert can(session, "invite", "ana")
    with pytest.raises(Refused):
        session.act(Action("invite", "ana", (("days", days),)))
    assert session.act(Action("invite", "ana", (("days", 4),)))


def test_in_a_scene_there_is_only_the_scene(friends):
    session = friends()
    take(session, "chat", "ana")
    assert {o.verb for o in session.actions()} == {"choose", "leave"}
    before = session.digest()
    for action in (Action("write", "bo"), Action("end_day"), Action("walk_away")):
        with pytest.raises(Refused) as refused:
            session.act(action)
        assert refused.value.reason == "scene_live"
    assert session.digest() == before
    through(session)
    assert can(session, "end_day")


def test_reading_changes_nothing(friends):
    """Listing, slots, costs, everything seen: nothing of it leaves a trace."""
    session = friends()
    take(session, "look_up", "ana")
    before = session.digest(), len(session.events)
    for option in session.actions():
        assert option.cost.minutes >= 0
        if option.reason is None:
            assert option.slots is option.slots
    seen = session.seen
    for name in dir(type(seen)):
        if isinstance(getattr(type(seen), name), property) and name != "script":
            getattr(seen, name)
    for contact in seen.contacts:
        for name in dir(type(contact)):
            if not name.startswith("_"):
                getattr(contact, name)
    assert (session.digest(), len(session.events)) == before


def test_a_walk_of_actions_through_json(friends):
    session = friends(3)
    for action in at_random(session, 3, most=200):
        assert Action.from_json(action.to_json()) == action


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"verb": 5},
        {"verb": "write", "subject": None},
        {"verb": "write", "args": []},
        {"verb": "write", "args": {"text": None}},
        {"verb": "write", "args": {"days": 1.5}},
        {"verb": "write", "args": {"days": True}},
        {"verb": "write", "args": {"text": {}}},
    ],
)
def test_what_is_no_action(data):
    with pytest.raises(ValueError):
        Action.from_json(data)
