"""Each policy plays legally to an end, and does no more than its idea."""

import sys

import pytest

from game.engine.actions import Action
from game.engine.events import Greeted, MessageSent
from game.playtest import policies as registry
from game.playtest.fairness import BOUNDS
from game.playtest.policies import WITHOUT, BadPolicy, policies, setup_of, usual

OWN = usual()
ALL = tuple(policies())
SEEDS = (1, 2, 3)


@pytest.mark.parametrize("name", OWN)
def test_plays_to_an_end(name, watched):
    session, decisions = watched(name, 5)
    assert session.outcome in ("hired", "out_of_time", "out_of_money")
    assert 10 < len(decisions) < 400


@pytest.mark.parametrize("name", OWN)
def test_plays_the_same_again(name, watched):
    (first, taken), (second, again) = watched(name, 6), watched(name, 6)
    assert taken == again
    assert first.digest() == second.digest()


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("pavement", {"walk_in", "meet", "apply", "interview", "accept"}),
        ("cold-applicant", {"apply", "interview", "accept"}),
        ("spammer", {"write", "rekindle", "meet", "apply", "interview", "accept"}),
    ],
)
def test_does_no_more_than_its_idea(name, allowed, seed, watched):
    daily = {"rest", "work", "wait", "end_day", "study", "choose", "leave"}
    assert {verb for verb, _, _ in watched(name, seed)[1]} <= allowed | daily


@pytest.mark.parametrize("name", ["online-only", "eternal-pen-pal"])
@pytest.mark.parametrize("seed", SEEDS)
def test_who_stays_in_the_chair_shakes_no_hand(name, seed, watched):
    session, _ = watched(name, seed)
    assert not [event for event in session.events if isinstance(event, Greeted)]
    assert session.seen.offers == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_the_spammer_has_one_message(seed, watched):
    session, _ = watched("spammer", seed)
    sent = [event for event in session.events if isinstance(event, MessageSent)]
    assert len({event.contact for event in sent}) == 4
    assert len({event.parts for event in sent}) == 1


@pytest.mark.parametrize("name", ["one-favourite", "haunter"])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_favourite_is_one(name, seed, watched, tutorial):
    people = set(tutorial[0].contacts)
    assert len({subject for _, subject, _ in watched(name, seed)[1]} & people) == 1


@pytest.mark.parametrize("seed", SEEDS)
def test_too_early_asks_to_meet_in_the_first_message(seed, watched, tutorial):
    asks = tutorial[0].parts.ask
    written = [args for verb, _, args in watched("too-early", seed)[1] if verb == "write"]
    assert asks[written[0]["ask"]].ask == "meet"


def test_the_same_channel_is_letters_in_one_play_and_calls_in_another(watched):
    used = set()
    for seed in range(6):
        verbs = {verb for verb, _, _ in watched("same-channel", seed)[1]}
        letters, calls = verbs & {"write", "rekindle", "invite"}, verbs & {"voice", "video"}
        assert bool(letters) != bool(calls)
        used.add("letters" if letters else "calls")
    assert used == {"letters", "calls"}


def test_a_polished_persona_is_set_up(watched):
    assert setup_of(policies()["inflated"]) == {"inflation": 0.8}
    assert setup_of(policies()["mentor"]) == {}
    assert watched("inflated", 1)[0].seen.inflation == 0.8


@pytest.mark.parametrize("name", WITHOUT)
def test_the_mentor_but_for_one_thing(name, watched):
    left_out = policies()[name].left_out
    used = {verb for seed in SEEDS for verb, _, _ in watched(name, seed)[1]}
    assert not left_out & used
    assert {"write", "end_day"} - left_out <= used and len(used) > 5


def test_the_latecomer_writes_a_dozen_times_first(watched):
    for seed in SEEDS:
        session, decisions = watched("latecomer", seed)
        asked = {subject for verb, subject, _ in decisions if verb in ("visit", "invite")}
        for subject in asked:
            assert session.seen.contact(subject).n >= 12


EXPLOITS = {
    "the referral at the first hello": ("early-bird", "too-early"),
    "early cold applications": ("cold-applicant",),
    "any way will do": ("random", "spammer", "pavement", "same-channel"),
    "exposed, and still told of jobs": ("inflated",),
    "calls without a use": ("phoneless",),
    "thanks without a use": ("thankless",),
    "asking at the first message": ("too-early",),
    "turning up again and again": ("haunter",),
    "a connector milked for coffees": ("milker",),
    "nagging, as each ask is a new draw": ("nagger",),
}
"""What an early model of the game could be won by, and who tries it."""


@pytest.mark.parametrize("exploit", EXPLOITS)
def test_every_exploit_has_somebody_who_tries_it(exploit):
    """By a bound; or, what was of no use, by the mentor without it."""
    bounded = {bound.policy for bound in BOUNDS} | {"early-bird"}  # a gamble: a warning, no bound
    for name in EXPLOITS[exploit]:
        assert name in policies() and (name in bounded or name in WITHOUT)


PLUGIN = """
class Shy:
    setup = {"inflation": 0.1}

    def __init__(self, seed):
        pass

    def choose(self, seen, options):
        return options.find("end_day").action()
"""


@pytest.fixture
def distribution(tmp_path, monkeypatch):
    """An installed distribution with policies, as it looks outside of a test."""
    name = f"shy_player_{abs(hash(tmp_path))}"
    (tmp_path / f"{name}.py").write_text(PLUGIN)
    info = tmp_path / "shy_player-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shy-player\nVersion: 1.0\n")
    points = {"shy": f"{name}:Shy", "gone": "no_such_module:Gone", "mentor": f"{name}:Shy"}
    lines = [f"[{registry.GROUP}]", *(f"{key} = {value}" for key, value in points.items())]
    (info / "entry_points.txt").write_text("\n".join(lines))
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delenv("PYTEST_VERSION")
    yield name
    sys.modules.pop(name, None)


def test_a_distribution_s_policy_is_listed_without_its_code(distribution):
    known = policies()
    assert list(known) == [*ALL, "gone", "shy"]
    assert "shy" in known and len(known) == len(ALL) + 2
    assert distribution not in sys.modules


def test_a_distribution_s_policy_plays(distribution, watched):
    session, decisions = watched("shy", 1)
    assert {verb for verb, _, _ in decisions} == {"end_day"}
    assert session.seen.inflation == 0.1


def test_a_distribution_can_t_replace_the_game_s_own(distribution):
    assert policies()["mentor"].__module__ == "game.playtest.mentor"


def test_a_policy_that_can_t_be_loaded_is_told(distribution):
    with pytest.raises(BadPolicy, match=r"gone .*no_such_module"):
        policies()["gone"]


def test_an_unknown_policy():
    with pytest.raises(KeyError):
        policies()["nobody"]


def test_distributions_are_left_out_of_tests(distribution, monkeypatch):
    monkeypatch.setenv("PYTEST_VERSION", "8")
    assert tuple(policies()) == ALL


def test_the_documented_interface_is_enough(tutorial):
    """As the docstring of the registry has it."""
    from game.engine.session import Session

    session = Session(*tutorial, 1)
    action = session.actions().possible()[0].action()
    assert isinstance(action, Action)
    session.act(action)
