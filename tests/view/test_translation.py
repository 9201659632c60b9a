"""A play in another language: the same play, in the words that somebody has for it."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.events import TextRef
from game.engine.session import Session
from game.pack.load import load
from game.pack.translate import translated
from game.view.catalogue import words
from game.view.lookup import Lookup
from game.view.start import questions
from game.view.text import Texts
from game.view.view import View

WORLD = Path(__file__).resolve().parent.parent / "packs" / "world"
FILES = {
    "pack.yaml": "title: Tres ciudades\n",
    "contacts/ana.yaml": "id: ana\nrole: contable\npronoun: she\n",
    "lines.yaml": (
        "lines:\n"
        "  reply: ['{first}, {gender|cansada|cansado|cansade}, {days|un día|varios días}']\n"
    ),
    "scenarios/world.yaml": (
        "id: three-cities\n"
        "player: {interests: [campanas, cometas]}\n"
        "places: {quay: {name: el muelle}}\n"
        "calendar:\n  - {id: regatta, title: la regata}\n"
        "cities: {mill: {fare: {harbour: 1}}}\n"
    ),
}


@pytest.fixture
def pack(tmp_path):
    shutil.copytree(WORLD, tmp_path / "world")
    for name, text in FILES.items():
        file = tmp_path / "world" / "locales" / "es" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return load(tmp_path / "world")


def test_the_words_are_laid_over_and_the_rest_stays(pack):
    spanish, own = translated(pack, "es"), pack.scenarios["three-cities"]
    scenario = spanish.scenarios["three-cities"]
    assert spanish.meta.title == "Tres ciudades"
    assert spanish.contacts["ana"].role == "contable"
    assert spanish.contacts["bo"] == pack.contacts["bo"]
    assert scenario.places["quay"].name == "el muelle"
    assert [event.title for event in scenario.calendar] == ["la regata"]
    assert scenario.cities == own.cities
    assert scenario.openings == own.openings
    assert pack.scenarios["three-cities"].places["quay"].name == "the quay"


def test_a_language_without_words_is_the_pack_itself(pack):
    assert translated(pack, "fi") is pack


def test_a_play_reads_in_the_language_and_stays_the_same_play(pack):
    session = Session(pack, "three-cities", 1)
    look = Lookup(session, "es")
    texts = Texts(session, words("en"), look)
    said = texts.say(TextRef("line/ana/reply", contact="ana", days=1))
    assert said == f"{pack.contacts['ana'].first}, cansada, un día"
    assert texts.say(TextRef("line/ana/reply", contact="ana", days=3)).endswith("varios días")
    assert look.interest("kites") == "cometas"
    assert session.digest() == Session(pack, "three-cities", 1).digest()


@pytest.mark.parametrize(
    ("pronoun", "told"), [("she", "cansada"), ("he", "cansado"), ("they", "cansade")]
)
def test_words_are_selected_by_gender(pack, pronoun, told):
    session = Session(pack, "three-cities", 1)
    look = Lookup(session)
    person = look.pack.contacts["ana"].model_copy(update={"pronoun": pronoun})
    look.pack = replace(pack, contacts={**pack.contacts, "ana": person})
    texts = Texts(session, words("en"), look)
    assert texts.fill("{gender|cansada|cansado|cansade}", TextRef("", contact="ana")) == told
    assert texts.fill("{nobody|a|b}{days|a}", TextRef("", contact="ana", days=2)) == ""


def test_what_takes_place_is_told_in_the_readers_words(pack):
    view = View(Session(pack, "three-cities", 3), words("es"))
    assert "la regata" in [row.what for row in view.agenda()]
    assert any(row.text.startswith("la regata") for row in view.feed())


def test_what_is_asked_before_a_play_is_asked_in_the_readers_words():
    core = Path(__file__).resolve().parents[2] / "scenarios" / "first-week"
    asked = questions(words("es"), load(core), "first-handshake")[-1]
    assert "Texto antes que voz" in [one.title for one in asked.choices]
