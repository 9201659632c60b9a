"""Every pack under tests/packs/broken is wrong in exactly the way that its expect.txt says."""

import re
from pathlib import Path

import pytest

from game.pack.check import check
from game.pack.codes import CODES, GROUPS, explain
from game.pack.diagnostics import PackError, errors
from game.pack.load import load

PACKS = Path(__file__).resolve().parent.parent / "packs"
BROKEN = sorted(path.parent for path in (PACKS / "broken").glob("*/expect.txt"))


@pytest.mark.parametrize("pack", BROKEN, ids=lambda path: path.name)
def test_broken_pack(pack):
    found = check(pack, [PACKS / "good"])
    expected = (pack / "expect.txt").read_text(encoding="utf-8").splitlines()
    told = [f"{one.file}:{one.line}: {one.code}" for one in found]
    assert sorted(told) == sorted(expected), "\n".join(map(str, found))
    for one in found:
        assert re.fullmatch(r".+:\d+:\d+: FH\d{3} .+", str(one).splitlines()[0])
        assert one.column >= 1
        assert one.severity == ("warning" if one.code.startswith("FH7") else "error")


@pytest.mark.parametrize("pack", BROKEN, ids=lambda path: path.name)
def test_broken_pack_is_not_played(pack):
    if not errors(check(pack, [PACKS / "good"])):
        load(pack, [PACKS / "good"], check=True)
        return
    with pytest.raises(PackError) as caught:
        load(pack, [PACKS / "good"], check=True)
    assert caught.value.diagnostics


@pytest.mark.parametrize("name", ["stock", "tiny"])
def test_nothing_is_wrong_with_a_good_pack(good, name):
    assert check(good / name, [good]) == []


TRIED_ELSEWHERE = {"FH114", "FH115", "FH118", "FH119"}


def test_every_code_is_explained_and_tried(root):
    sources = (root / "game" / "pack").rglob("*.py")
    used = {
        code
        for path in sources
        if path.name != "codes.py"
        for code in re.findall(r'"(FH\d{3})"', path.read_text(encoding="utf-8"))
    }
    assert used == set(CODES)
    tried = {
        code
        for pack in BROKEN
        for code in re.findall(r"FH\d+", (pack / "expect.txt").read_text(encoding="utf-8"))
    }
    assert used - tried == TRIED_ELSEWHERE


def test_codes_have_groups_and_sentences():
    assert list(CODES) == sorted(CODES)
    for code, text in CODES.items():
        assert code[:3] in GROUPS
        assert text.endswith(".") and text == " ".join(text.split())
        assert explain(code) == text
    assert explain("FH999") == ""
