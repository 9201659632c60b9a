"""The debrief's own catalogue: every text can be said, is used, and is written out."""

import ast
import importlib
import pkgutil

import pytest

from game.view import debriefing
from game.view.catalogue import fill, words

MODULES = [found.name for found in pkgutil.iter_modules(debriefing.__path__)]


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)


@pytest.mark.parametrize("name", MODULES)
def test_every_text_can_be_said(name):
    module = importlib.import_module(f"game.view.debriefing.{name}")
    found = [text for key, value in vars(module).items() if key.isupper() for text in texts(value)]
    assert found
    for text in found:
        assert words("en").t(text) == fill(text, {}) and text.strip() == text and "  " not in text


@pytest.mark.parametrize("name", MODULES)
def test_texts_are_used(root, name):
    users = [*(root / "game" / "debrief").glob("*.py"), *(root / "game").glob("[pt][lu]*/**/*.py")]
    source = "".join(file.read_text(encoding="utf-8") for file in users)
    module = importlib.import_module(f"game.view.debriefing.{name}")
    assert [key for key in vars(module) if key.isupper() and f".{key}" not in source] in (
        [],
        ["TITLE"],
    )


def test_the_debrief_says_nothing_of_its_own(root):
    """What it says stands in the catalogue, as literals that a translator's tools can read."""
    said = []
    for file in sorted((root / "game" / "debrief").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("t", "n", "about"):
                said += [
                    f"{file.name}:{node.lineno}: {arg.value}"
                    for arg in node.args
                    if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
                ]
    assert said == []


def test_msgids_are_written_out(root):
    found = [
        f"{file.name}:{node.lineno}"
        for file in sorted((root / "game" / "view" / "debriefing").glob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "mark"
        and not isinstance(node.args[0], ast.Constant)
    ]
    assert found == []
