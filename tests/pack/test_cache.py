"""A pack that was read before is there at once, and never in the stead of one that has changed."""

import shutil
from pathlib import Path

import pytest

from game import paths
from game.pack import cache
from game.pack.diagnostics import PackError
from game.pack.load import load, read

PACKS = Path(__file__).resolve().parent.parent / "packs"


@pytest.fixture
def packs(tmp_path, monkeypatch):
    """The good packs, in a folder of their own, and a home to keep them in."""
    monkeypatch.setenv("FIRM_HANDSHAKE_HOME", str(tmp_path / "home"))
    shutil.copytree(PACKS / "good", tmp_path / "packs")
    return tmp_path / "packs"


@pytest.fixture
def reads(monkeypatch):
    """How often a pack's files are read as YAML."""
    found = []

    def counted(*args):
        found.append(args)
        return read(*args)

    monkeypatch.setattr("game.pack.load.read", counted)
    return found


def files():
    return sorted((paths.folders().cache / "packs").glob("*.json"))


def test_the_second_time_nothing_is_read(packs, reads):
    first = load(packs / "tiny", [packs], check=True)
    second = load(packs / "tiny", [packs], check=True)
    assert len(reads) == 1
    assert second == first and second.root == first.root and second.data == first.data
    assert list(second.actions) == list(first.actions)
    assert len(files()) == 1


@pytest.mark.parametrize("name", ["tiny/contacts/ana.yaml", "stock/lines.yaml", "tiny/pack.yaml"])
def test_a_change_in_it_or_below_it_counts(packs, reads, name):
    before = load(packs / "tiny", [packs])
    file = packs / name
    file.write_text(file.read_text(encoding="utf-8") + "# a remark\n", encoding="utf-8")
    assert load(packs / "tiny", [packs]) == before
    assert len(reads) == 2


def test_what_was_read_loosely_is_not_taken_for_checked(packs, reads):
    load(packs / "tiny", [packs])
    load(packs / "tiny", [packs], check=True)
    assert len(reads) == 2


def test_a_broken_pack_is_never_kept(packs):
    file = packs / "tiny" / "contacts" / "ana.yaml"
    file.write_text("id: ana\nid: ana\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(PackError):
            load(packs / "tiny", [packs])
    assert files() == []


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b"0" * 64 + b"\n{}"])
def test_a_kept_pack_that_is_not_whole_is_read_anew(packs, reads, content):
    before = load(packs / "tiny", [packs])
    files()[0].write_bytes(content)
    assert load(packs / "tiny", [packs]) == before
    assert len(reads) == 2
    assert load(packs / "tiny", [packs]) == before
    assert len(reads) == 2


def test_where_nothing_can_be_kept_packs_are_read(packs, reads, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FIRM_HANDSHAKE_HOME", str(tmp_path / "file"))
    assert load(packs / "tiny", [packs]) == load(packs / "tiny", [packs])
    assert len(reads) == 2


def test_only_so_many_are_kept(packs, monkeypatch):
    monkeypatch.setattr(cache, "MOST", 2)
    for number in range(4):
        (packs / "tiny" / "pack.yaml").write_text(
            (packs / "tiny" / "pack.yaml").read_text(encoding="utf-8") + f"# {number}\n",
            encoding="utf-8",
        )
        load(packs / "tiny", [packs])
    assert len(files()) == 2
