"""Portraits: one face for each person, another bearing for each mood, in any terminal."""

from itertools import combinations
from typing import get_args

import pytest

from game.pack.schema.scene import Cue
from game.view.portrait_parts import BEARINGS
from game.view.portraits import HAIR, HEIGHT, WIDTH, Portrait, draw, face

MOODS = get_args(Cue.model_fields["mood"].annotation)
KEYS = [f"contact-{n}" for n in range(200)]


def drawn(key, mood, *, ascii_only=False, pronoun="they", place="table"):
    return draw(Portrait(face(key, pronoun), mood, place), ascii_only=ascii_only)


@pytest.mark.parametrize("ascii_only", [False, True], ids=["unicode", "ascii"])
def test_each_mood_looks_otherwise_on_every_face(ascii_only):
    for key in KEYS:
        looks = [drawn(key, mood, ascii_only=ascii_only) for mood in MOODS]
        for one, other in combinations(looks, 2):
            assert sum(a != b for a, b in zip(one, other, strict=True)) >= 3, key


@pytest.mark.parametrize("place", ["table", "standing", "screen"])
def test_every_portrait_fits_its_frame(place):
    for key in KEYS:
        for mood in MOODS:
            for ascii_only in (False, True):
                rows = drawn(key, mood, ascii_only=ascii_only, place=place)
                assert len(rows) == HEIGHT and {len(row) for row in rows} == {WIDTH}
                assert all(row.isascii() for row in rows) or not ascii_only
                assert not any(sign in row for row in rows for sign in "HBN"), rows


def test_a_face_is_the_same_always_and_not_everybodys():
    assert [face(key) for key in KEYS] == [face(key) for key in KEYS]
    assert len({face(key) for key in KEYS}) > 100
    assert {face(key).hair for key in KEYS} == set(HAIR)


def test_nobody_is_made_a_joke_of():
    women = [face(key, "she") for key in KEYS]
    assert {one.beard for one in women} == {"none"} and "bald" not in {one.hair for one in women}
    assert {face(key, "he").beard for key in KEYS} > {"none", "full"}


def test_the_moods_are_those_of_the_packs():
    assert set(MOODS) == set(BEARINGS)
    assert drawn("kit", "elated") == ()


def test_a_table_only_where_one_sits_and_no_hands_on_a_screen():
    seated, standing, screen = (
        drawn("kit", "at_ease", place=place) for place in ("table", "standing", "screen")
    )
    assert "━━" in seated[-1] and "━" not in "".join(standing)
    assert screen[-1] == seated[-2]
