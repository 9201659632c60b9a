"""What can be done, what it takes and why not: always in words, and never decided here."""

import re

import pytest

from game.engine.actions import Option, Pick, Typed
from game.pack.vocabulary import VERBS
from game.view.compose import ROWS
from game.view.options import _REASONS, key, reason

from .conftest import walk


def rows_along(view, steps, which=0):
    """All option rows at each step of a play."""
    yield [row for group in view.groups() for row in group.rows]
    for _ in walk(view.session, steps, which):
        yield [row for group in view.groups() for row in group.rows]


@pytest.mark.parametrize("which", range(3))
def test_every_option_is_in_words(view, which):
    for rows in rows_along(view, 60, which):
        for row in rows:
            assert row.label.strip() and "{" not in row.label + row.help + row.price + row.reason
            assert bool(row.reason) == (row.option.reason is not None)
            assert row.help or row.option.verb == "choose"


@pytest.mark.parametrize("which", range(3))
def test_a_price_is_shown_before_every_act(view, which):
    for rows in rows_along(view, 60, which):
        for row in rows:
            cost = row.option.cost
            assert ("min" in row.price or " h" in row.price) == bool(cost.minutes)
            assert ("energy" in row.price) == bool(cost.energy)
            assert ("crown" in row.price) == bool(round(cost.money))
            assert ("strain" in row.price) == (cost.strain < 0 or cost.strain >= 2)


def test_groups_hold_every_option_once(view):
    listed = list(view.session.actions())
    shown = [row.option for group in view.groups() for row in group.rows]
    assert len(shown) == len(listed) and all(option in shown for option in listed)
    assert [group.title for group in view.groups() if not group.title] == []


def test_a_group_is_what_options_gives(view):
    for group in view.groups():
        kind, _, subject = group.id.partition("/")
        assert tuple(view.options(kind, subject)) == group.rows


def test_the_first_morning(view):
    titles = {group.id: group.title for group in view.groups()}
    assert titles["contact/mags"] == "Marguerite Oyelaran"
    assert titles["day"] == "The day"
    labels = {row.option.verb: row.label for row in view.options("contact", "mags")}
    assert labels["look_up"] == "Look Mags up"


def test_every_verb_has_a_group():
    kinds = {key(Option(verb, "x", None))[0] for verb in VERBS}
    assert kinds == {"scene", "contact", "opening", "employer", "event", "city", "day"}
    assert key(Option("study", "", None)) == ("day", "")
    assert key(Option("fly", "", None)) == ("day", "")


def test_a_reason_that_the_pack_has_no_words_for(view):
    assert reason(view._context, "unheard-of") == "That can't be done now."
    for code in _REASONS:
        assert view.refusal(code).endswith(".")
        assert view.refusal(code) != "That can't be done now."


def test_the_game_has_words_for_each_reason_of_its_own(root):
    """A pack need not know the engine's codes."""
    source = "".join(
        (root / "game" / "engine" / f"{name}.py").read_text(encoding="utf-8")
        for name in ("listing", "session", "play")
    )
    codes = re.findall(r'(?:return|Refused\(|else) ?"([a-z_]+)"', source)
    assert set(codes) - {"unfinished"} <= set(_REASONS)


def option_of(view, verb, subject):
    return next(o for o in view.session.actions() if (o.verb, o.subject) == (verb, subject))


def test_slots_have_human_labels(view):
    option = option_of(view, "write", "osvaldo")
    for row, slot in zip(view.slots(option), option.slots, strict=True):
        assert row.slot == slot.name and row.name and row.label and row.default == slot.default
        values = [value for value, _ in row.values]
        assert values == (list(slot.values) if isinstance(slot, Pick) else [])
        assert all(label.strip() and "{" not in label for _, label in row.values)
        assert not any(label == "-" for _, label in row.values)


def test_a_forecast_may_be_left_out(view):
    slots = {row.slot: row for row in view.slots(option_of(view, "write", "osvaldo"))}
    assert dict(slots["forecast"].values) == {
        "": "don't say",
        "10": "10 %",
        "30": "30 %",
        "50": "50 %",
        "70": "70 %",
        "90": "90 %",
    }


def test_days_are_dates(view):
    invite = option_of(view, "invite", "osvaldo")
    days = next(row for row in view.slots(invite) if row.slot == "days")
    assert dict(days.values)[2] == "Wed 4 March"
    places = next(row for row in view.slots(invite) if row.slot == "place")
    assert dict(places.values)["landing"] == "the Landing"


def test_a_message_is_composed_of_its_parts(view, pack):
    option = option_of(view, "write", "osvaldo")
    parts = dict.fromkeys(ROWS, "none") | {"opener": "name", "close": "easy"}
    text = view.compose(option.action(**parts))
    opener = pack.parts.opener["name"].text.replace("{first}", "Osvaldo")
    assert text == f"{opener} {pack.parts.close['easy'].text}"


def test_typed_words_are_sent_as_they_are(view):
    option = option_of(view, "write", "osvaldo")
    assert view.compose(option.action(text="Hello {first} [b]")) == "Hello {first} [b]"
    assert any(isinstance(slot, Typed) for slot in option.slots)


def test_an_act_without_words_composes_none(view):
    assert view.compose(option_of(view, "look_up", "osvaldo").action()) == ""


def test_a_fact_is_named_in_its_short_form(view, pack):
    view.session.act(option_of(view, "look_up", "osvaldo").action())
    fact = pack.contacts["osvaldo"].facts[0]
    option = option_of(view, "write", "osvaldo")
    facts = next(row for row in view.slots(option) if row.slot == "fact")
    assert dict(facts.values)[fact.id] == fact.short
    parts = dict.fromkeys(ROWS, "none") | {"opener": "read", "fact": fact.id}
    assert fact.short in view.compose(option.action(**parts))
