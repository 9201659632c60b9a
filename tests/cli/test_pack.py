"""Listing and checking packs from the command line."""

import json
import shutil

import pytest

KEYS = {"file", "line", "column", "code", "severity", "message", "hint"}


@pytest.fixture
def copied(root, tmp_path):
    """A copy of a pack of the bundle, to spoil."""
    return shutil.copytree(root / "scenarios" / "first-week", tmp_path / "first-week")


def test_list(command):
    ran = command("pack", "list")
    assert (ran.status, ran.err) == (0, "")
    assert "  first-week/first-handshake: First Handshake (40 min, gentle)\n" in ran.out


def test_list_as_json(quickly, root):
    packs = json.loads(quickly("pack", "list", "--format", "json").out)["packs"]
    (pack,) = [one for one in packs if one["id"] == "first-week"]
    assert set(pack) == {"id", "title", "version", "folder", "scenarios", "problems"}
    assert pack["folder"] == str(root / "scenarios" / "first-week") and pack["problems"] == 0
    (scenario,) = pack["scenarios"]
    assert set(scenario) == {"id", "title", "summary", "minutes", "difficulty"}


def test_a_broken_pack_of_the_user_is_listed_as_broken(quickly, home):
    folder = home / "packs" / "mine"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_text("id: mine\ntitle: [\n")
    ran = quickly("pack", "list")
    assert ran.status == 0 and f"pack check {folder}" in ran.out
    rows = json.loads(quickly("pack", "list", "--format", "json").out)["packs"]
    assert [row["problems"] > 0 for row in rows if row["id"] == "mine"] == [True]


@pytest.mark.parametrize("name", ["first-week", "core"])
def test_the_bundle_is_well_formed(quickly, name):
    ran = quickly("pack", "check", name)
    assert (ran.status, ran.err) == (0, ""), ran.out
    answer = json.loads(quickly("pack", "check", name, "--format", "json").out)
    assert answer["ok"] is True
    assert all(one["severity"] == "warning" for one in answer["diagnostics"])


def test_a_folder_is_checked(quickly, copied):
    assert quickly("pack", "check", copied).status == 0
    assert quickly("pack", "check", "first-week/").status == 0


def test_all_that_is_wrong_is_told_at_once(quickly, copied):
    (copied / "pack.yaml").write_text((copied / "pack.yaml").read_text() + "colour: red\n")
    (copied / "contacts" / "nobody.yaml").write_text("id: nobody\nid: nobody\n")
    ran = quickly("pack", "check", copied)
    assert (ran.status, ran.err) == (1, "")
    assert "pack.yaml:" in ran.out and "contacts/nobody.yaml:2:1: " in ran.out
    ran = quickly("pack", "check", copied, "--format", "json")
    answer = json.loads(ran.out)
    assert ran.status == 1 and answer["ok"] is False
    assert all(set(one) == KEYS for one in answer["diagnostics"])
    assert {one["file"] for one in answer["diagnostics"]} >= {"pack.yaml", "contacts/nobody.yaml"}


def test_a_broken_pack_is_not_played(quickly, copied, home):
    (copied / "pack.yaml").write_text((copied / "pack.yaml").read_text() + "colour: red\n")
    ran = quickly("play", "--pack", copied, "--plain")
    assert ran.status == 1 and ran.out == ""
    assert ran.err.startswith("firm-handshake: pack.yaml:") and "Traceback" not in ran.err
    assert not (home / "saves").exists()


def test_a_folder_without_a_pack(quickly, tmp_path):
    ran = quickly("pack", "check", tmp_path)
    assert ran.status == 1 and "pack.yaml" in ran.out


def test_a_pack_elsewhere_is_played(command, copied):
    ran = command("play", "--pack", copied, "--plain", "--seed", "7")
    assert (ran.status, ran.err) == (0, "")
