"""What a check tells of a list in another language: as many of its words as are not there yet."""

import shutil
from pathlib import Path

import pytest

from game.pack.check import check

WORLD = Path(__file__).resolve().parent.parent / "packs" / "world"


@pytest.mark.parametrize(
    ("interests", "told"), [("[campanas, cometas]", False), ("[campanas]", True)]
)
def test_a_contacts_interests_are_told_while_some_are_missing(tmp_path, interests, told):
    shutil.copytree(WORLD, tmp_path / "world")
    overlay = tmp_path / "world" / "locales" / "es" / "contacts"
    overlay.mkdir(parents=True)
    words = (
        "role: contable\nprofile: Prueba.\ntruth: Prueba.\nneeds: a alguien\ngives: algo\n"
        "closes_the_door: nada\ninsight: Dos veces.\n"
    )
    text = f"id: ana\n{words}interests: {interests}\n"
    (overlay / "ana.yaml").write_text(text, encoding="utf-8")
    missing = [one for one in check(tmp_path / "world") if one.file == "contacts/ana.yaml"]
    assert [one.code for one in missing] == ["FH740"]
    assert ("interests/1" in missing[0].message) is told
    assert "interests/0" not in missing[0].message
