"""The balance report as a page: whole in itself, legible by ear, and without a script."""

import sys
from html.parser import HTMLParser

import pytest

from game.cli.run import run
from game.playtest.balance.charts import LEFT, WIDTH, offers, ranges
from game.playtest.balance.page import as_html
from game.playtest.balance.report import report
from game.playtest.lookahead.looks import Look


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.open, self.text = [], [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *pair) for pair in attrs]
        if tag not in ("meta", "path", "line", "rect") or self.get_starttag_text()[-2] != "/":
            self.open += [tag] if tag != "meta" else []

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *pair) for pair in attrs]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


@pytest.fixture(scope="module")
def found(batch):
    """A report with regret in it."""
    played = batch("mentor", "random", runs=3)
    look = Look("s/a", "y", (("x", (True,) * 4), ("y", (False,) * 4)))
    played.looks = [look, look]
    return report(played)


@pytest.fixture(scope="module")
def page(found):
    return as_html(found)


def test_every_picture_has_its_numbers_as_a_table(page):
    read = Page(page)
    assert read.open == []
    assert read.tags.count("svg") == read.tags.count("figure") == 9
    assert read.tags.count("table") == 9 + 1  # the gaps have no picture
    labels = [value for tag, name, value in read.attributes if (tag, name) == ("svg", "aria-label")]
    assert len(set(labels)) == 9
    for title in ("Offers by policy", "Endings", "Funnel of mentor", "Days", "Regret"):
        assert any(title in label for label in labels)


def test_nothing_runs_and_nothing_is_fetched(page):
    read = Page(page)
    assert not {"script", "link", "img", "iframe", "image", "use"} & set(read.tags)
    assert not [one for one in read.attributes if one[1] in ("src", "href", "xlink:href")]
    assert not [name for _, name, _ in read.attributes if name.startswith("on")]
    assert "http" not in page.replace("http-equiv", "") and "url(" not in page
    assert "prefers-color-scheme: dark" in page and "@media print" in page


def test_warnings_and_figures_are_told(found, page):
    text = Page(page).text
    for one in found["policies"]:
        assert f"{100 * one['offer_rate']['value']:.0f} %" in text
    assert all(line in text for line in found["warnings"])
    assert f"{found['difficulty']['value']} of 10" in text


def test_names_from_a_pack_stay_text(found):
    hostile = "<script>alert('{{ 7 * 7 }}')</script>"
    page = as_html({**found, "scenario": hostile, "choices_never_taken": [hostile]})
    assert "<script" not in page
    assert Page(page).text.count(hostile) == 3  # the title, the head, the list


def test_everything_stays_in_its_picture(found):
    spread = {"p5": -40, "p25": 0, "p50": 3, "p75": 90, "p95": 900, "mean": 1}
    for chart in (
        offers(found["policies"], found["fairness"]),
        ranges("Money", "", [("one", spread)]),
    ):
        assert chart is not None
        for row in chart.rows:
            parts = [part for part in (*row.parts, row.band) if part is not None]
            spots = [spot for part in parts for spot in (part.x, part.x + part.width)]
            assert all(LEFT <= spot <= WIDTH for spot in (*spots, *(row.ends or ())))
            assert 0 <= row.y < chart.height


def test_a_measure_without_plays_has_no_picture():
    assert ranges("Days", "", [("one", {})]) is None


def test_one_policy_s_page(batch):
    assert "Never taken when possible" in as_html(report(batch("mentor", runs=3)))


QUICK = ["playtest", "first-week", "--policy", "random", "--runs", "2", "--workers", "1", "--html"]


def test_the_command_writes_it(tmp_path, capfd):
    file = tmp_path / "page.html"
    assert run([*QUICK, str(file)]) == 0
    assert "2 plays" in capfd.readouterr().out
    assert file.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_without_the_extra(tmp_path, capfd, monkeypatch):
    monkeypatch.setitem(sys.modules, "jinja2", None)
    assert run([*QUICK, str(tmp_path / "page.html")]) == 1
    err = capfd.readouterr().err
    assert len(err.splitlines()) == 1 and "firm-handshake[report]" in err
