"""Policies: players made of rules, who see what a player sees and do what a player may."""

import ast
import inspect
from pathlib import Path

import pytest

from game.engine.listing import Options
from game.engine.seen import Seen
from game.engine.session import Session
from game.pack.find import scenario
from game.pack.load import load
from game.playtest import choosing, mentor, policies, reader

WORLD = Path(__file__).resolve().parent.parent / "packs" / "world"
NAMES = sorted(policies.usual())
BASE = {"mentor", "online-only", "random"}


@pytest.fixture(scope="module")
def places():
    """Where they play: the tutorial, and the small world of the tests."""
    return [scenario("first-week"), (load(WORLD), "three-cities")]


def play(place, name, seed, watch=lambda session, action: None):
    session, player = Session(*place, seed), policies.policies()[name](seed)
    actions = []
    while not session.over:
        action = player.choose(session.seen, session.actions())
        watch(session, action)
        session.act(action)
        actions.append(action)
        assert len(actions) < 5000
    return session, actions


def test_the_three_of_old_are_there():
    assert set(NAMES) >= BASE


@pytest.mark.parametrize("name", NAMES)
def test_each_choice_is_a_possible_option(places, name):
    chosen = []

    def watch(session, action):
        option = session.actions().find(action.verb, action.subject)
        assert option is not None and option.reason is None
        slots = {slot.name for slot in option.slots}
        assert set(dict(action.args)) <= slots
        chosen.append(action.verb)

    for place in places:
        for seed in range(4):
            play(place, name, seed, watch)
    assert len(set(chosen)) > 3


@pytest.mark.parametrize("name", NAMES)
def test_choosing_changes_nothing(places, name):
    def watch(session, action):
        if session.decisions % 10 == 0:
            before = session.digest()
            policies.policies()[name](1).choose(session.seen, session.actions())
            assert session.digest() == before

    for place in places:
        play(place, name, 2, watch)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_seed_is_the_same_play(places, name):
    for place in places:
        first, actions = play(place, name, 7)
        second, again = play(place, name, 7)
        assert actions == again
        assert first.digest() == second.digest()


@pytest.mark.parametrize("name", sorted(BASE - {"online-only"}))
def test_another_seed_is_another_play(places, name):
    plays = {tuple(play(places[0], name, seed)[1]) for seed in range(5)}
    assert len(plays) == 5


def test_online_only_shakes_no_hand_and_gets_no_offer(places):
    for place in places:
        for seed in range(30):
            session, actions = play(place, "online-only", seed)
            assert (session.seen.handshakes, session.seen.meetings, session.seen.offers) == (
                0,
                0,
                0,
            )
            assert session.outcome != "hired"
            assert not {"visit", "meet", "interview", "attend", "walk_in"} & {
                a.verb for a in actions
            }


def test_random_never_walks_away_and_does_all_sorts(places):
    for place in places:
        verbs = {a.verb for seed in range(10) for a in play(place, "random", seed)[1]}
        assert "walk_away" not in verbs and len(verbs) > 20


def test_the_mentor_does_better_than_chance(places):
    hired = {
        name: sum(play(places[0], name, seed)[0].outcome == "hired" for seed in range(40))
        for name in ("mentor", "random")
    }
    assert hired["mentor"] >= 16
    assert hired["random"] <= 4


def test_a_mentor_with_less_skill_reads_people_less_well(places):
    """Reading is what a meeting is won by: one who guesses sits down with worse results."""

    class Blunt(mentor.Mentor):
        skill = 0.0

    def grades(make):
        found = []
        for seed in range(25):
            session, player = Session(*places[0], seed), make(seed)
            while not session.over:
                session.act(player.choose(session.seen, session.actions()))
            ended = [e for e in session.events if type(e).__name__ == "SceneEnded"]
            found += [e.score for e in ended if e.kind in ("meeting", "interview") and e.grade]
        return sum(found) / len(found)

    assert grades(mentor.Mentor) > grades(Blunt) + 0.3


@pytest.mark.parametrize("name", NAMES)
def test_a_policy_takes_seen_and_options_alone(name):
    made = policies.policies()[name](1)
    parameters = list(inspect.signature(made.choose).parameters)
    assert parameters == ["seen", "options"]


def modules():
    """The files in which policies are made, and what they share."""
    made = {inspect.getsourcefile(policies.policies()[name]) for name in NAMES}
    return sorted(made | {choosing.__file__, reader.__file__})


@pytest.mark.parametrize("path", modules(), ids=lambda path: Path(path).stem)
def test_no_policy_reaches_behind_what_is_seen(path):
    """No private name of another object is touched, and no truth is imported."""
    tree = ast.parse(Path(path).read_text(encoding="utf-8"))
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    private = {
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr.startswith("_")
        and ast.unparse(node.value) not in {"self", "super()", *own}
    }
    assert private == set()
    imported = {
        node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module
    }
    hidden = {"state", "world", "stage", "session", "setting", "bonds", "scenes", "events"}
    assert not {f"game.engine.{name}" for name in hidden} & imported


def test_what_a_policy_reads_is_what_a_player_knows(places, monkeypatch):
    """Nobody unknown is ever asked for."""
    asked = []
    original = Seen.contact

    def contact(self, name):
        asked.append(name)
        return original(self, name)

    monkeypatch.setattr(Seen, "contact", contact)
    for name in NAMES:
        session, player = Session(*places[1], 3), policies.policies()[name](3)
        known = set()
        while not session.over:
            known |= {c.id for c in session.seen.contacts}
            session.act(player.choose(session.seen, session.actions()))
            assert set(asked) <= known | {c.id for c in session.seen.contacts}


def test_a_policy_can_be_given_any_list_of_options(places):
    """It needs no session: what is seen and what can be done is enough."""
    session = Session(*places[0], 1)
    action = policies.policies()["mentor"](1).choose(session.seen, Options(session._stage))
    assert action.verb in {o.verb for o in session.actions().possible()}
