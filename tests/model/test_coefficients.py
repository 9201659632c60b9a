"""Every number of the model is registered once, with a source that exists or a reason."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import game.model
from game.model import coefficients as registry
from game.model.coefficients import DESIGN, STRENGTHS, coefficient, coefficients
from game.model.findings import finding, findings

PACKAGE = Path(game.model.__file__).parent
LISTED = """rajkumar2022 granovetter1973 roghanizad2017 roghanizad2022 flynn2008 bos2002 zheng2001
kumar2021 ramirez2007 ramirez2015 stewart2008 barrick2010 martinraugh2023 blacksmith2016 burt2002
navarro2017 levin2011 hall2018 brown2016 fernandez1997 burks2015 coldmail inmail boomerang
guillory2012 liu2014 wanberg2020 tannenbaum2013 keiser2022 wouters2013 whelpley2023"""
KEYS = LISTED.split()


@pytest.fixture
def empty(monkeypatch):
    monkeypatch.setattr(registry, "REGISTRY", {})
    return registry.REGISTRY


def test_a_coefficient_is_a_plain_float_and_is_recorded(empty):
    value = coefficient("x.y", 3, unit="hours", source="hall2018", strength="medium")
    assert type(value) is float
    assert registry.REGISTRY["x.y"].value == 3.0


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"source": "design", "why": ""}, "why"),
        ({"strength": "design", "why": "  "}, "why"),
        ({"strength": "strong"}, "strength"),
        ({"source": ""}, "source"),
        ({"value": float("nan")}, "finite"),
    ],
)
def test_a_coefficient_without_a_ground_is_refused(empty, changed, said):
    given = {"value": 1.0, "unit": "x", "source": "hall2018", "strength": "good", "why": "w"}
    with pytest.raises(ValueError, match=said):
        coefficient("x.y", **(given | changed))
    assert not registry.REGISTRY


def test_a_key_is_given_once(empty):
    coefficient("x.y", 1.0, unit="x", source="hall2018", strength="good")
    with pytest.raises(ValueError, match="twice"):
        coefficient("x.y", 1.0, unit="x", source="hall2018", strength="good")


def test_a_source_that_is_no_finding_is_reported(monkeypatch):
    known = dict(registry.REGISTRY)
    monkeypatch.setattr(registry, "REGISTRY", known)
    coefficient("ask.odd", 1.0, unit="x", source="nobody1999", strength="good")
    with pytest.raises(ValueError, match="nobody1999"):
        coefficients()


def test_every_part_of_the_model_is_collected():
    assert set(registry.ORDER) <= {item.key.partition(".")[0] for item in coefficients()}


def test_the_order_does_not_hang_on_what_was_imported_first():
    script = """
import game.model.{}
from game.model.coefficients import coefficients
print([item.key for item in coefficients()])
"""
    first, second = (
        subprocess.run(
            [sys.executable, "-c", script.format(name)],
            cwd=PACKAGE.parent.parent, capture_output=True, text=True, check=True,
        ).stdout
        for name in ("strain", "ask")
    )  # fmt: skip
    assert first == second
    assert "ask.base" in first and "faults.fact" in first


def test_every_coefficient_is_well_formed():
    for item in coefficients():
        assert item.strength in STRENGTHS
        assert item.unit
        assert item.source == DESIGN or finding(item.source)
        assert item.strength != "vendor" or finding(item.source).strength == "vendor"
        if item.strength == "good":
            assert finding(item.source).strength == "good"


def test_every_finding_of_the_base_is_there():
    assert list(findings()) == [*KEYS, "virtual_hiring"]


@pytest.mark.parametrize("key", [*KEYS, "virtual_hiring"])
def test_a_finding_tells_who_what_and_how_sure(key):
    item = finding(key)
    assert item.key == key
    assert item.authors and item.venue and item.figure
    assert item.strength in STRENGTHS
    assert not item.doi or item.doi.startswith("10.")
    assert item.year is None or key.endswith(str(item.year))
    assert len(re.findall(r"[.!?](?= [A-Z]|$)", item.plain)) == 2


def test_evidence_against_the_thesis_is_marked():
    against = {key for key, item in findings().items() if item.against}
    assert against == {"zheng2001", "whelpley2023", "guillory2012", "virtual_hiring"}


def test_an_unknown_finding_names_the_nearest():
    with pytest.raises(KeyError, match="rajkumar2022"):
        finding("rajkumar2021")


def test_findings_cannot_be_changed():
    with pytest.raises(TypeError):
        findings()["hall2018"] = None


def test_the_model_imports_nothing_else_of_the_game():
    for path in PACKAGE.glob("*.py"):
        for name in re.findall(r"(?:from|import) (game[\w.]*)", path.read_text()):
            assert name.startswith("game.model"), path.name
