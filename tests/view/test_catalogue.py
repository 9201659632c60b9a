"""One catalogue: found without touching code, filled by names, plural by its own rule."""

import ast
import struct

import pytest

from game.view.catalogue import DOMAIN, UnknownLanguage, fill, languages, words

GERMAN = {
    "": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n != 1;\n",
    "Sat down together": "Zusammengesetzt",
    "Day {day} of {days}": "Tag {day} von {days}",
    "{count} day\0{count} days": "{count} Tag\0{count} Tage",
    "possessive\x04her": "ihr",
}


def mo(messages):
    """A compiled catalogue, as msgfmt would make it."""
    keys = sorted(messages)
    ids = [key.encode() for key in keys]
    texts = [messages[key].encode() for key in keys]
    table, blob = [], b""
    start = 28 + 16 * len(keys)
    for text in (*ids, *texts):
        table += [len(text), start + len(blob)]
        blob += text + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0)
    return head + struct.pack(f"<{len(table)}I", *table) + blob


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "de" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / f"{DOMAIN}.mo").write_bytes(mo(GERMAN))
    return tmp_path


def test_a_catalogue_is_found_where_it_lies(folder):
    german = words("de", folder)
    assert languages(folder) == ("de", "en")
    assert german.t("Day {day} of {days}", day=3, days=16) == "Tag 3 von 16"
    assert german.n("{count} day", "{count} days", 1) == "1 Tag"
    assert german.n("{count} day", "{count} days", 2) == "2 Tage"
    assert german.p("possessive", "her") == "ihr"
    assert german.p("object", "her") == "her"


def test_what_is_not_translated_stays_english(folder):
    assert words("de", folder).t("Offers") == "Offers"


def test_no_words_for_no_words(folder):
    assert words("de", folder).t("") == ""
    assert words("de", folder).p("object", "") == ""


def test_a_region_falls_back_to_its_language(folder):
    assert words("de_AT", folder).language == "de"
    assert words("en-GB").language == "en"


@pytest.mark.parametrize("name", ["xx", "", "../de", "de/../de", "C", "EN"])
def test_unknown_language_names_the_known(folder, name):
    with pytest.raises(UnknownLanguage) as caught:
        words(name, folder)
    assert caught.value.known == ("de", "en")
    assert "de, en" in str(caught.value)


def test_filled_by_name_and_once():
    assert fill("{a} {b} {c.d} {a!r} {}", {"a": "{b}", "b": 2}) == "{b} 2 {c.d} {a!r} {}"


def test_an_initial_at_the_end_brings_its_own_full_stop():
    said = "Missed: meeting with {who}."
    assert fill(said, {"who": "M. C."}) == "Missed: meeting with M. C."
    assert fill(said, {"who": "Mags"}) == "Missed: meeting with Mags."
    assert fill("{who}...", {"who": "M. C."}) == "M. C...."


def test_every_catalogue_that_comes_with_the_game_opens():
    for name in languages():
        assert words(name).t("Offers")


def test_msgids_are_written_out(root):
    """What a translator's tools can't read in the code can't be translated."""
    found = [
        f"{file.name}:{node.lineno}"
        for file in sorted((root / "game" / "view").glob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _name(node) == "mark"
        if not isinstance(node.args[0], ast.Constant)
    ]
    assert found == []


def _name(node):
    return node.func.id if isinstance(node.func, ast.Name) else ""
