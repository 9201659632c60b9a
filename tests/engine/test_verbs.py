"""Every verb of the vocabulary is possible somewhere, and does something."""

import pytest

from game.engine.actions import Action, Refused
from game.engine.session import Session
from game.engine.world import World
from game.pack import vocabulary
from game.playtest.policies import policies

from .conftest import WORLD, at_random, can, take, through


@pytest.fixture(scope="module")
def done(friends, first_week_of, changed):
    """How often each verb was done in many plays, and how often it changed nothing."""
    counts, idle = {}, {}

    def mutate(data):
        scenario = data["scenarios"][WORLD]
        scenario["openings"][0].update(board=0, applicants=[1, 1, 1], interviewed=10, seats=9)
        scenario["cast"][0].update(hours=200)

    pack = changed(mutate)

    def watch(session, choose):
        while not session.over:
            action = choose(session)
            before = session.digest(), session.seen.minute
            session.act(action)
            counts[action.verb] = counts.get(action.verb, 0) + 1
            if (session.digest(), session.seen.minute) == before:
                idle.setdefault(action.verb, []).append(action)

    for seed in range(12):
        for begin in (friends, first_week_of, lambda seed: Session(pack, WORLD, seed)):
            player = policies()["mentor"](seed)
            watch(begin(seed), lambda s, p=player: p.choose(s.seen, s.actions()))
            session = begin(seed)
            for action in at_random(session, seed):
                counts[action.verb] = counts.get(action.verb, 0) + 1
    return counts, idle


@pytest.mark.parametrize("verb", sorted(set(vocabulary.VERBS) - {"walk_away", "negotiate"}))
def test_it_is_done_somewhere(done, verb):
    assert done[0].get(verb, 0) > 0


def test_nothing_that_is_done_leaves_all_as_it_was(done):
    assert done[1] == {}


def test_every_verb_counts(friends):
    """What was done is told to guards by its verb."""
    session = friends(1)
    world: World = session._stage.world
    for verb, subject in (("study", ""), ("look_up", "ana"), ("chat", "ana"), ("leave", "")):
        assert world.call_done(verb) == 0
        take(session, verb, subject)
        assert world.call_done(verb) == 1


def test_a_verb_that_no_machine_names_is_not_possible(changed):
    def mutate(data):
        del data["machines"]["tie"]["verbs"]["chat"]
        del data["machines"]["season"]["verbs"]["post"]

    session = Session(changed(mutate), WORLD, 1)
    for verb, subject in (("chat", "ana"), ("post", "")):
        assert not can(session, verb, subject)
        with pytest.raises(Refused) as refused:
            session.act(Action(verb, subject))
        assert refused.value.reason == "not_now"


def test_a_scene_goes_where_its_choice_leads(friends):
    """The choices offered are the state's, and each leads to the state it names."""
    session = friends(1)
    take(session, "chat", "ana")
    scene = session.pack.scenes[session.seen.scene.id]
    state = scene.states[session.seen.scene.state]
    offered = {o.subject for o in session.actions() if o.verb == "choose"}
    assert offered <= {choice.id for choice in state.choices}
    choice = next(c for c in state.choices if c.id in offered and c.to)
    take(session, "choose", choice.id)
    if session.seen.scene is not None:
        assert session.seen.scene.state == choice.to
    through(session)
