"""The front ends hold no wording of their own: what they say stands in the catalogue."""

import ast
import importlib
import pkgutil

import pytest

from game.view import interface
from game.view.catalogue import fill, words

SPEAKERS = {"t", "n", "p", "mark"}


def files(root):
    for package in ("plain", "tui", "cli"):
        yield from sorted((root / "game" / package).rglob("*.py"))


def test_no_front_end_marks_or_says_a_text_of_its_own(root):
    found = [
        f"{file.relative_to(root)}:{node.lineno}"
        for file in files(root)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in SPEAKERS
        and any(isinstance(arg, ast.Constant) and isinstance(arg.value, str) for arg in node.args)
    ]
    assert found == []


def test_plain_mode_says_nothing_that_is_not_in_the_catalogue(root):
    """Whatever goes straight to the console is a value, never a text written there."""
    said = [
        f"{file.relative_to(root)}:{node.lineno}: {arg.value}"
        for file in sorted((root / "game" / "plain").rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("say", "items")
        for arg in node.args
        if isinstance(arg, ast.Constant) and str(arg.value).strip()
    ]
    assert said == []


@pytest.mark.parametrize("name", [found.name for found in pkgutil.iter_modules(interface.__path__)])
def test_every_text_can_be_said(name):
    module = importlib.import_module(f"game.view.interface.{name}")
    texts = [value for key, value in vars(module).items() if key.isupper()]
    assert texts
    for text in texts:
        many = text.values() if isinstance(text, dict) else text
        for one in [text] if isinstance(text, str) else many:
            assert words("en").t(one) == fill(one, {}) and one.strip() == one


def test_texts_are_used(root):
    """A text that nobody says any more is none to translate."""
    source = "".join(file.read_text(encoding="utf-8") for file in files(root))
    for found in pkgutil.iter_modules(interface.__path__):
        module = importlib.import_module(f"game.view.interface.{found.name}")
        unused = [key for key in vars(module) if key.isupper() and key not in source]
        assert unused == [], found.name
