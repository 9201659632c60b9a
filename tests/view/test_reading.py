"""How a message reads before it is sent, in words, and what stands after it was."""

import pytest

from game.engine.actions import Action
from game.model.coefficients import REGISTRY
from game.model.faults import explain, reply_inputs
from game.model.features import Features
from game.view.catalogue import words
from game.view.compose import ROWS
from game.view.reading import _HELPS, verdict
from game.view.wording import _CHANCE


def write(view, whom="osvaldo", /, **args):
    return view.session.actions().find("write", whom).action(**args)


def look_up(view, subject="osvaldo"):
    view.session.act(view.session.actions().find("look_up", subject).action())
    return view.session.seen.contact(subject).facts[0].id


def test_naming_something_of_theirs_lifts_the_chance(view, pack):
    fact = look_up(view)
    card = view.reading(write(view, opener="read", fact=fact))
    short = next(one.short for one in pack.contacts["osvaldo"].facts if one.id == fact)
    assert dict(card.measured)["Named of theirs"] == short
    named = next(one for one in card.moved if one.source == "reply.fit_named")
    assert named.points > 0 and named.text == f"naming {short}: +{named.points} in 100"


def test_what_is_typed_is_measured_alike(view, pack):
    fact = look_up(view)
    short = next(one.short for one in pack.contacts["osvaldo"].facts if one.id == fact)
    text = f"Osvaldo, I read about {short}. What did you hear first? Please don't hurry."
    card = view.reading(write(view, text=text))
    measured = dict(card.measured)
    assert short in measured["Named of theirs"]
    assert measured["Questions"] == "1" and measured["Courtesy"] == "yes"


def test_what_hurts_is_told_with_its_points(view):
    card = view.reading(write(view, text="I WANT A JOB!!!!! " * 30))
    hurt = {one.what for one in card.moved if one.points < 0}
    assert "shouting" in hurt and {"Shouted", "Exclamation marks"} <= dict(card.measured).keys()
    assert card.chance in (band for _, band in _CHANCE[:3])


def test_the_chance_is_a_band_and_no_number(view):
    look_up(view)
    for parts in ({}, dict.fromkeys(ROWS, "none") | {"text": "Hello"}):
        card = view.reading(write(view, **parts))
        assert card.chance in {band for _, band in _CHANCE}
        assert not any(char.isdigit() for char in card.chance)


def test_only_words_of_ones_own_are_read(view):
    assert view.reading(Action("look_up", "osvaldo")) is None
    assert view.reading(view.session.actions().find("connect", "osvaldo").action()) is None
    assert view.reading(write(view, **dict.fromkeys(ROWS, "none"))) is None


def test_reading_changes_nothing(view):
    before = view.session.digest()
    view.reading(write(view))
    assert view.session.digest() == before


def test_every_feature_that_moves_the_chance_has_words_and_a_source(view):
    faulty = Features(
        words=300, characters=9000, questions=9, facts_named=9, shouting=0.9, exclamations=9,
        template_likeness=0.9, repeat_likeness=1.0, controls=3, links=4, pronouns=9,
        you_share=0.0, monotony=0.9, fact_mask=1, letters=900,
    )  # fmt: skip
    told = {one.feature for one in explain(faulty, lambda inputs: 0.5 - inputs["fault"] / 100)}
    assert told <= set(_HELPS) and len(told) >= 9
    assert set(reply_inputs(faulty)) - {"fault"} <= set(_HELPS)
    for key, _ in _HELPS.values():
        view.codex_entry(key)
        assert key in REGISTRY


def test_after_sending_one_line_says_what_helped_and_what_hurt(view):
    fact = look_up(view)
    action = write(view, opener="read", fact=fact)
    card = view.reading(action)
    told = view.tell(view.session.act(action), card)
    place = next(n for n, piece in enumerate(told) if piece.kind == "sent")
    line = told[place + 1]
    assert line.kind == "system" and line.text.startswith("What helped: naming")
    assert "\n" not in line.text
    assert verdict(words("en"), None) is None


@pytest.mark.parametrize("verb", ["rekindle"])
def test_other_letters_are_read_too(view, verb):
    option = next(o for o in view.session.actions().possible() if o.verb == verb)
    assert view.reading(option.action()).measured
