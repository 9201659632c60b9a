"""What a translator is given is all that the game says, and what they give back fits."""

import ast
import importlib
import pkgutil

import pytest

from game.view import interface
from game.view.catalogue import words
from game.view.debriefing import parts
from game.view.interface import lines
from tests import catalogue


@pytest.fixture(scope="module")
def extracted():
    return {(catalogue._key(m), m.context) for m in catalogue.extracted() if m.id}


def test_every_text_of_the_interface_is_extracted(extracted):
    for found in pkgutil.iter_modules(interface.__path__):
        module = importlib.import_module(f"game.view.interface.{found.name}")
        for name, value in vars(module).items():
            if name.isupper() and isinstance(value, str):
                assert (value, None) in extracted, f"{found.name}.{name}"


def _said():
    """Every text that the code of the view gives to the catalogue in so many words."""
    for file in sorted(catalogue.VIEW.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", "") or getattr(node.func, "id", "")
                words = [one.value for one in node.args if isinstance(one, ast.Constant)]
                if name in catalogue.KEYWORDS:
                    yield from words[1:] if name in ("p", "mark_in") else words


def test_no_text_within_another_call_or_a_string_escapes(extracted):
    forms = (m.id for m in catalogue.extracted() if isinstance(m.id, tuple))
    found = {key for key, _ in extracted} | {text for form in forms for text in form}
    missed = [text for text in _said() if isinstance(text, str) and text and text not in found]
    assert missed == []


def test_short_words_have_their_context_and_numbers_both_forms(extracted):
    assert {("her", "object"), ("her", "possessive")} <= extracted
    forms = {m.id for m in catalogue.extracted() if isinstance(m.id, tuple)}
    assert ("Sat down together once", "Sat down together {count} times") in forms
    debrief = {parts.SENT, parts.FEATURE, parts.HEADLINE, parts.FEW_FORECASTS, parts.WENT}
    assert {lines.HANDSHAKES, lines.MEETINGS, parts.SAT, parts.UNTOLD, *debrief} <= forms


def test_every_translation_is_complete_and_names_what_the_text_names():
    assert "es" in catalogue.translations()
    for language in catalogue.translations():
        assert list(catalogue.lacking(language)) == []


def test_a_merge_keeps_words_and_drops_what_nobody_says(tmp_path, monkeypatch):
    monkeypatch.setattr(catalogue, "LOCALES", tmp_path)
    catalogue.merge("de")
    assert catalogue.translations() == ["de"]
    file = tmp_path / "de" / "LC_MESSAGES" / "firm-handshake.po"
    text = file.read_text(encoding="utf-8")
    text = text.replace('msgid "Monday"\nmsgstr ""', 'msgid "Monday"\nmsgstr "Montag {tag}"')
    file.write_text(text + '\nmsgid "Not said"\nmsgstr "Nie"\n', encoding="utf-8")
    found = list(catalogue.lacking("de"))
    assert "de: 'Montag {tag}' names {tag}, and 'Monday' does not" in found
    assert "de: nobody says any more: 'Not said'" in found
    assert "de: not translated: 'Tuesday'" in found
    catalogue.merge("de")
    assert "de: nobody says any more: 'Not said'" not in list(catalogue.lacking("de"))
    assert words("de", tmp_path).t("Monday") == "Montag {tag}"


def test_the_pseudo_locale_is_longer_and_keeps_its_names(tmp_path):
    catalogue.pseudo(tmp_path)
    pseudo = words("en_XA", tmp_path)
    said = pseudo.t("Day {day} of {days}", day=3, days=16)
    assert said.startswith("Dáý 3 óf 16") and len(said) > len("Day 3 of 16")
    assert pseudo.n("{sum} crown", "{sum} crowns", 2, sum=2).startswith("2 çrówñs")
