"""The pictures on the page are those that the script draws, and it draws each of them."""

import re

import pytest

from tests.gallery.__main__ import HERE, draw
from tests.gallery.pictures import PICTURES

pytestmark = pytest.mark.timeout(110)


def test_every_picture_lies_here_and_no_other():
    assert {file.stem for file in HERE.glob("*.svg")} == set(PICTURES)


def test_the_page_shows_pictures_that_there_are(root):
    shown = re.findall(r"tests/gallery/[\w.-]+\.svg", (root / "README.md").read_text("utf-8"))
    assert shown and all((root / file).is_file() for file in shown)


@pytest.mark.parametrize("name", PICTURES)
async def test_a_picture_is_drawn(tmp_path, name):
    """Its words follow the packs, so only its form is held to: a picture of its own, all in it."""
    drawn = (await draw(name, tmp_path)).read_text("utf-8")
    assert drawn.startswith("<svg") and "Firm&#160;Handshake" in drawn
    assert "@font-face" not in drawn and len(drawn) < 120_000
