"""Placeholders are names and nothing more; every text of the pack comes out whole."""

import re

import pytest

from game.engine.events import TextRef
from game.pack.vocabulary import PLACEHOLDERS, SITUATIONS
from game.view.context import context
from game.view.placeholders import FILLERS

WHOLE = TextRef(
    "test",
    contact="osvaldo",
    opening="early-desk",
    employer="pell",
    place="bench",
    fact="",
    other="mags",
    event="cranking",
    city="sevenstairs",
    at=2 * 24 * 60 + 580,
    days=3,
)


@pytest.fixture
def texts(view):
    return context(view.session, view._context.words).texts


def with_pronoun(pronoun):
    def change(data):
        data["contacts"]["osvaldo"]["pronoun"] = pronoun

    return change


def test_the_fillers_are_the_vocabulary():
    assert set(FILLERS) == set(PLACEHOLDERS)


def test_ids_become_words(texts):
    line = "{first}, {employer}, {site}, {opening}, {pay}: {other} at {event}, {place}, {city}"
    assert texts.fill(line, WHOLE) == (
        "Osvaldo, Pell & Daughter, 4 Pulley Lane, through the yard, planner on the early desk, "
        "2,240 a month, and the lifts are free: Mags at the Cranking, the bench in Pulley Lane, "
        "Sevenstairs"
    )
    assert texts.fill("{day}, {time}, in {days} days, {money}", WHOLE) == (
        "Wednesday, 09:40, in 3 days, 250 crowns"
    )


@pytest.mark.parametrize(
    ("pronoun", "sentence"),
    [
        ("she", "She looks at her coat, catches you, and has it. She is with her."),
        ("he", "He looks at his coat, catches you, and has it. He is with him."),
        ("they", "They look at their coat, catch you, and have it. They are with them."),
    ],
)
def test_pronouns_and_endings(changed, pronoun, sentence):
    line = "{They} look{s} at {their} coat, catch{es} you, and {has} it. {They} {is} with {them}."
    texts = changed(with_pronoun(pronoun))._context.texts
    assert texts.fill(line, WHOLE) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "{first.__class__}",
        "{0}",
        "{}",
        "{first!r}",
        "{first[0]}",
        "{first:>99999999}",
        "{{first.x}}",
        "%(first)s %s",
        "{__class__.__mro__}",
    ],
)
def test_what_is_no_name_stays_as_it_is(texts, text):
    assert texts.fill(text, WHOLE) == text


def test_unknown_and_unfilled_names_stay_out(texts):
    assert texts.fill("Hello {nobody}, and {fact} .", WHOLE) == "Hello, and."
    assert texts.fill("{name} {role} {place} {time} {day}", TextRef("test")) == ""
    assert texts.fill("{first}{__class__}", WHOLE) == "Osvaldo"


def test_what_is_not_named_is_not_guessed(texts):
    """Whom one speaks of says nothing of where they are found, or of a job where they work."""
    for name in ("haunt", "place", "opening", "pay", "fact", "other", "event"):
        assert texts.fill(f"{{{name}}}", TextRef("test", contact="mags")) == ""


def test_a_text_in_a_text_is_filled_and_ends(changed):
    def change(data):
        data["contacts"]["osvaldo"]["insight"] = "{They} say{s}: {insight} {truth.x}"

    filled = changed(change)._context.texts.fill("{insight}", WHOLE)
    assert filled.startswith("He says:") and "{truth.x}" in filled and len(filled) < 200


def test_an_address_of_nothing_says_nothing(texts):
    for address in ("line/x/nonsense", "act/fly/done", "nonsense", "", "scene/a/b/c/d/e"):
        assert texts.say(TextRef(address)) == ""
    assert texts.say(None) == ""


def test_markup_is_words(changed):
    def change(data):
        data["contacts"]["mags"]["name"] = "[b]Mags[/b] [@click=quit] {first.__class__}"

    view = changed(change)
    assert view.person("mags").name == "[b]Mags[/b] [@click=quit] {first.__class__}"
    assert any("[@click=quit]" in row.name for row in view.people())


def test_no_placeholder_is_left_in_any_text(view, pack):
    """Each text of the tutorial, with everything at hand that it may name."""
    for address, ids in addresses(pack):
        for occurrence in range(12):
            ref = TextRef(address, occurrence, **ids)
            text = view._context.texts.say(ref)
            assert text and not re.search(r"\{\w+\}| {2}| [,.]", text.replace("...", "")), text


def about(contact):
    haunt = contact.haunts[0].id if contact.haunts else ""
    return {"contact": contact.id, "fact": contact.facts[0].id, "haunt": haunt}


def addresses(pack):
    ids = {
        "contact": "mags",
        "opening": "early-desk",
        "employer": "pell",
        "place": "baths",
        "other": "teodora",
        "event": "cranking",
        "city": "sevenstairs",
        "at": 3000,
        "fact": "",
    }
    yield "scenario/intro", ids
    yield from ((f"act/{verb}/done", ids) for verb in pack.actions)
    for contact in pack.contacts.values():
        own = ids | about(contact)
        yield from ((f"line/{contact.id}/{name}", own) for name in SITUATIONS if name in pack.lines)
    for scene in pack.scenes.values():
        of = scene.of if scene.of in pack.contacts else "mags"
        own = ids | about(pack.contacts[of])
        for name, state in scene.states.items():
            base = f"scene/{scene.id}/{name}"
            yield from ([(f"{base}/say", own)] if state.say else [])
            yield from ([(f"{base}/cue", own)] if state.cue else [])
