"""Odds come from game/model and nowhere else: no number between 0 and 1 stands in the engine."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLACES = ("engine", "pack")
ALLOWED = {
    "engine/chance.py": {0.5},  # the middle of a draw's step, so that no draw is 0 or 1
    "engine/state.py": {0.5},  # an estimate of the fit before there is one
    # circumstances of a generated city: fares, gaps of profiles, spread of fit, sizes of piles
    "pack/generate/ground.py": {0.15},
    "pack/generate/people.py": {0.05, 0.3, 0.4, 0.45},
    "pack/generate/work.py": {0.25, 0.4, 0.5, 0.8},
    "pack/names.py": {0.6},  # how like a name must be to be offered as the one meant
    "pack/schema/contact.py": {0.5},  # the fit of a contact whose author says nothing of it
    "pack/schema/world.py": {0.5},  # where self-efficacy begins unless a scenario says otherwise
}


def fractions(path):
    """The literals strictly between 0 and 1 in a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and type(node.value) is float and 0 < node.value < 1
    }


def draws(path):
    """Calls that draw luck, and what they are compared with."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare) and "draw(" in ast.unparse(node.left)
    ]


@pytest.mark.parametrize("place", PLACES)
def test_no_probability_outside_the_model(place):
    found = {}
    for path in sorted((ROOT / "game" / place).rglob("*.py")):
        name = path.relative_to(ROOT / "game").as_posix()
        stray = fractions(path) - ALLOWED.get(name, set())
        if stray:
            found[name] = stray
    assert found == {}


def test_every_draw_is_held_against_a_chance_that_has_a_name():
    compared = [
        text for path in sorted((ROOT / "game/engine").rglob("*.py")) for text in draws(path)
    ]
    assert compared
    for text in compared:
        right = ast.parse(text, mode="eval").body.comparators[0]
        assert not isinstance(right, ast.Constant), text


def test_packs_hold_no_odds_but_circumstances():
    """A die in a scene is named, never given a number."""
    for path in sorted((ROOT / "scenarios").rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        for key in ("chance:", "probability:", "odds:"):
            assert key not in text, f"{path}: {key}"
