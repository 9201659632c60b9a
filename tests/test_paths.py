"""Folders, writing as a whole, and the settings file that lies in one of the folders."""

import os
import stat
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game import paths
from game.paths import atomic_write, folders
from game.settings import LONGEST_KEY, Settings, load_settings, render_settings, save_settings

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="modes and links are POSIX's")


def _all(found):
    return [getattr(found, field.name) for field in fields(found)]


def test_home_variable_moves_every_folder(tmp_path):
    found = folders({"FIRM_HANDSHAKE_HOME": str(tmp_path)})
    assert all(folder.parent == tmp_path for folder in _all(found))
    assert len(set(_all(found))) == len(_all(found))


def test_home_variable_of_the_process_counts(home):
    assert folders().saves.parent == home


def test_home_may_be_relative_or_use_a_tilde(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert folders({"FIRM_HANDSHAKE_HOME": "here"}).saves == tmp_path / "here" / "saves"
    assert folders({"FIRM_HANDSHAKE_HOME": "~/there"}).packs == Path.home() / "there" / "packs"


@pytest.mark.parametrize("environ", [{}, {"FIRM_HANDSHAKE_HOME": ""}])
def test_platform_decides_without_home(environ):
    found = folders(environ)
    assert all(folder.is_absolute() for folder in _all(found))
    assert all("firm-handshake" in str(folder) for folder in _all(found))
    assert found.saves != found.packs


def test_asking_for_folders_makes_none(tmp_path, monkeypatch):
    monkeypatch.setenv("FIRM_HANDSHAKE_HOME", str(tmp_path / "nowhere"))
    folders()
    assert not (tmp_path / "nowhere").exists()


@given(st.one_of(st.binary(), st.text()))
@example("line\r\nline\n")
def test_written_content_is_read_back(tmp_path_factory, content):
    target = tmp_path_factory.mktemp("write") / "deep" / "file"
    atomic_write(target, content)
    assert target.read_bytes() == (content if isinstance(content, bytes) else content.encode())
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("step", ["replace", "fsync"])
def test_failed_write_leaves_the_old_content_alone(tmp_path, monkeypatch, step):
    target = tmp_path / "file"
    atomic_write(target, "old")

    def fail(*_):
        raise OSError("disk full")

    monkeypatch.setattr(paths.os, step, fail)
    with pytest.raises(OSError, match="disk full"):
        atomic_write(target, "new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@posix_only
def test_mode_is_kept_and_new_files_follow_the_umask(tmp_path):
    private, fresh = tmp_path / "private", tmp_path / "fresh"
    private.touch(0o600)
    atomic_write(private, "x")
    mask = os.umask(0o027)
    try:
        atomic_write(fresh, "x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(private.stat().st_mode) == 0o600
    assert stat.S_IMODE(fresh.stat().st_mode) == 0o640


@posix_only
def test_link_keeps_pointing(tmp_path):
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old")
    link.symlink_to(real)
    atomic_write(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"


_SHORT = st.text(max_size=LONGEST_KEY).filter(str.isprintable)


def test_absent_settings_are_the_defaults():
    assert load_settings() == (Settings(), ())


@given(
    st.builds(
        Settings,
        language=st.sampled_from(["", "en", "de-CH", "pt_BR"]),
        theme=st.sampled_from(["", "ansi-dark", "nord"]),
        glyphs=st.sampled_from(["auto", "unicode", "ascii"]),
        keys=st.dictionaries(_SHORT, _SHORT, max_size=3),
    )
)
def test_saved_settings_are_loaded_again(home, settings):
    save_settings(settings)
    assert load_settings() == (settings, ())


def test_every_setting_is_written_with_a_comment():
    lines = render_settings(Settings()).splitlines()
    for field in fields(Settings):
        starts = (f"{field.name} = ", f"[{field.name}]")
        at = next(n for n, line in enumerate(lines) if line.startswith(starts))
        assert lines[at - 1].startswith("# ")


def test_faults_name_file_key_and_matter_and_the_rest_counts(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text('hints = "no"\nmotion = false\nmusic = true\nlanguage = 3\nglyphs = "x"\n')
    settings, faults = load_settings(file)
    assert settings == Settings(motion=False)
    assert [fault.key for fault in faults] == ["hints", "music", "language", "glyphs"]
    assert str(faults[0]) == f"{file}: hints: must be true or false"
    assert all(fault.file == file for fault in faults)


@pytest.mark.parametrize("content", [b"hints =", b"\xff\xfe", b"a = " + b"[" * 9999, b"\x00"])
def test_broken_file_is_one_fault(tmp_path, content):
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    settings, faults = load_settings(file)
    assert settings == Settings()
    assert [fault.key for fault in faults] == [""]


def test_unreadable_file_is_one_fault(tmp_path):
    settings, faults = load_settings(tmp_path)
    assert settings == Settings()
    assert "cannot be read" in str(*faults)


@given(st.binary())
def test_no_content_stops_the_game(tmp_path_factory, content):
    file = tmp_path_factory.mktemp("settings") / "settings.toml"
    file.write_bytes(content)
    settings, faults = load_settings(file)
    assert isinstance(settings, Settings)
    assert all(str(fault).isprintable() for fault in faults)
