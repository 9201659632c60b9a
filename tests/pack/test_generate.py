"""A generated scenario: the same from the same seed, checked like any other, and many-voiced."""

import json
from collections import Counter
from itertools import pairwise

import pytest

from game.pack.check import MATTERS, check
from game.pack.checks.desk import Desk
from game.pack.find import bundle
from game.pack.generate.code import SIGNS, BadCode, code_of, decoded
from game.pack.generate.grammar import NoSymbol, Speaker, articled
from game.pack.generate.luck import Luck
from game.pack.generate.make import expanded
from game.pack.load import build, load, read
from game.pack.schema.generator import Rule

NAME = "open-city"
SEEDS = range(0, 60, 12)


@pytest.fixture(scope="module")
def draft():
    return load(bundle() / "sandbox")


@pytest.fixture(scope="module")
def cities(draft):
    return [expanded(draft, NAME, seed, {}) for seed in SEEDS]


def rules(**grammar):
    return {name: tuple(Rule(text=text) for text in texts) for name, texts in grammar.items()}


def test_the_pack_is_well_formed(draft):
    assert check(bundle() / "sandbox") == []


@pytest.mark.parametrize("seed", SEEDS)
def test_every_city_is_an_ordinary_pack_that_checks_clean(draft, seed):
    whole = read(bundle() / "sandbox")
    desk = Desk(whole, expanded(draft, NAME, seed, {"difficulty": "hard", "length": "long"}))
    for matter in MATTERS:
        matter.check(desk)
    assert desk.found == []


def test_the_same_seed_gives_the_same_city_and_another_seed_another(draft, cities):
    again = load(bundle() / "sandbox")
    for seed, city in zip(SEEDS, cities, strict=True):
        assert expanded(again, NAME, seed, {}).digest == city.digest
    assert len({city.digest for city in cities}) == len(cities)
    names = [frozenset(one.name for one in city.contacts.values()) for city in cities]
    assert not frozenset.intersection(*names)


def test_a_city_out_of_a_journal_needs_no_generator(cities):
    made = build(json.loads(json.dumps(cities[0].data)))
    assert made == cities[0] and not made.generators
    assert expanded(made, NAME, 99, {}) is made


def test_there_are_sixty_people_and_one_knows_of_twelve(cities):
    for city in cities:
        scenario = city.scenarios[NAME]
        assert len(scenario.cast) == len({one.first for one in city.contacts.values()}) == 60
        assert sum(member.known for member in scenario.cast) == 12
        assert len(scenario.cities) == 6 and len(scenario.employers) == 9
        lived = {city.contacts[member.contact].lives.city for member in scenario.cast}
        assert lived == set(scenario.cities)


def test_everybody_can_be_reached_by_people(cities):
    """From those one knows, by introductions, one comes to all others."""
    for city in cities:
        reached = {one.contact for one in city.scenarios[NAME].cast if one.known}
        while True:
            more = {other for one in reached for other in city.contacts[one].circle} | reached
            if more == reached:
                break
            reached = more
        assert len(reached) >= 0.9 * len(city.contacts)


def test_what_is_chosen_is_what_is_made(draft):
    def made(**rows):
        return expanded(draft, NAME, 7, rows).scenarios[NAME]

    usual, hard, short = made(), made(difficulty="hard"), made(length="short")
    assert short.days < usual.days == hard.days
    assert hard.difficulty == "hard" and hard.player.money < usual.player.money
    assert usual.employers == hard.employers
    bread = made(sector="bread")
    assert {one.title for one in bread.openings[:4]} <= {
        rule.text for rule in draft.generators[NAME].sectors["bread"].grammar["job"]
    }


def test_a_background_changes_nothing_of_the_city(draft):
    assert expanded(draft, NAME, 7, {"accommodation": ["notes"]}) is expanded(draft, NAME, 7, {})


def test_fifty_people_in_a_row_do_not_sound_alike(cities):
    """Of what fifty say, little is said by another word for word, or begun like another."""
    for city in cities:
        people = list(city.contacts.values())[:50]
        for situation in ("first_reply", "reply", "warm_reply", "follow_up_answer"):
            lines = [one.lines[situation][0] for one in people]
            assert _alike(lines) <= 0.25, situation
            if situation != "follow_up_answer":
                assert _alike([" ".join(line.split()[:3]) for line in lines]) <= 0.7, situation
        every = [text for one in people for texts in one.lines.values() for text in texts]
        assert len(every) > 50 * 35 and _alike(every) < 0.45


def _alike(texts):
    """The share of texts that stand there more than once."""
    counts = Counter(texts)
    return sum(count for count in counts.values() if count > 1) / len(texts)


def test_neighbours_have_other_voices(draft, cities):
    voices = {tuple(voice.hours): voice.id for voice in draft.generators[NAME].voices}
    assert len(voices) >= 8
    for city in cities:
        told = [voices[tuple(one.online.hours)] for one in city.contacts.values()]
        assert all(one != other for one, other in pairwise(told))


@pytest.mark.parametrize("seed", [0, 7, 999_999, 2**62])
def test_a_code_brings_the_city_back(draft, seed):
    rows = {"difficulty": "hard", "sector": "rails"}
    code = expanded(draft, NAME, seed, rows).scenarios[NAME].code
    assert set(code) <= set(SIGNS) | {"-"} and not set(code) & set("01ILO")
    pack, scenario, found, chosen = decoded(f" {code.lower().replace('-', '')} ", [draft])
    assert (pack, scenario, found) == (draft, NAME, seed)
    assert chosen == {"difficulty": "hard", "length": "usual", "sector": "rails"}
    assert code == code_of(draft, NAME, seed, chosen)
    assert len(code) <= 12 or seed > 10**6


def test_a_slip_of_the_pen_is_seen(draft):
    code = code_of(draft, NAME, 123_456, {})
    for place, sign in enumerate(code):
        if sign != "-":
            wrong = code[:place] + SIGNS[SIGNS.index(sign) - 1] + code[place + 1 :]
            with pytest.raises(BadCode):
                decoded(wrong, [draft])
    for wrong in ("", "-", "2", "x" * 500, "0OIL", "\u0661"):
        with pytest.raises(BadCode):
            decoded(wrong, [draft])


def test_a_code_of_another_edition_is_none(draft):
    data = json.loads(json.dumps(draft.data))
    data["generators"][NAME]["known"] = 11
    with pytest.raises(BadCode):
        decoded(code_of(draft, NAME, 5, {}), [build(data)])


def test_a_grammar_expands_and_its_mistakes_are_named():
    speaker = Speaker(rules(a=["x [b]"], b=["y"], round=["[round]"]), who="Z")
    assert speaker.says("[a], [who]", Luck(1)) == "x y, Z"
    for wrong in ("[none]", "[round]"):
        with pytest.raises(NoSymbol):
            speaker.says(wrong, Luck(1))
    assert articled("a eel and a swan, A owl") == "an eel and a swan, An owl"


def test_what_is_dealt_goes_round():
    speaker = Speaker(rules(fact=["has a [thing]", "sings", "counts stairs"], thing=["goat"]))
    told = [speaker.dealt("fact", turn, Luck(1), Luck(turn)) for turn in range(6)]
    assert sorted(told[:3]) == ["counts stairs", "has a goat", "sings"]
    assert told[:3] == told[3:]
    with pytest.raises(NoSymbol):
        speaker.dealt("rumour", 0, Luck(1), Luck(1))


def test_the_twelve_who_are_known_have_twelve_things_to_find(cities):
    """And whoever speaks alike doesn't say alike what is said once."""
    for city in cities:
        known = list(city.contacts.values())[:12]
        for place in (0, 1):
            opened = [" ".join(one.facts[place].text.split()[:2]) for one in known]
            assert len(set(opened)) >= 10
        for one, other in zip(known[:3], known[9:], strict=True):
            assert one.online.hours == other.online.hours
            assert not set(one.lines["first_reply"]) & set(other.lines["first_reply"])


def test_weights_are_kept():
    grammar = {"a": (Rule(text="often", weight=9), Rule(text="seldom"))}
    said = Counter(Speaker(grammar).word("a", Luck(seed)) for seed in range(1000))
    assert 850 < said["often"] < 950


def test_luck_is_keyed_and_the_same_everywhere():
    luck = Luck(7, "here")
    assert luck.draw("a") == Luck(7, "here").draw("a") != luck.draw("b")
    assert luck.of("x").draw("a") != luck.draw("a")
    assert round(luck.draw("a"), 9) == 0.927419502
    assert sorted(luck.shuffled(range(9), "s")) == list(range(9))
