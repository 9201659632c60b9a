"""The journal: one line a decision, on disk before its outcome is shown.

The first line is the header, the second the resolved pack; then `{"n", "action", "digest"}` lines,
and `{"n", "undo", "digest"}` where decisions were taken back. Each line carries a short check of
itself and the line before, so that an edit in the middle shows.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import IO, Any

FORMAT = 1
"""Raised when the journal's own shape changes."""

LONGEST_LINE = 64 * 1024
"""No decision's line is longer than this, in bytes."""


class JournalError(Exception):
    """A journal that can't be read or written. `code` says how, `values` what and where.

    Codes: missing, not_a_journal, newer, damaged (line), unreadable, unwritable, locked,
    other_rules, impossible (line), exists.
    """

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True)
class Header:
    """Whose play it is."""

    scenario: str
    seed: int
    setup: Mapping[str, Any]
    rules: int
    pack: str
    """The digest of the pack it is played on."""
    format: int = FORMAT


@dataclass(slots=True)
class Recorded:
    """What a journal holds: header, pack data, lines; `torn` is where a last line was cut off."""

    header: Header
    data: dict[str, Any]
    lines: list[dict[str, Any]] = field(default_factory=list)
    torn: int = -1
    check: str = ""


def seal(previous: str, body: Mapping[str, Any]) -> str:
    """The check of a line that follows one with the check `previous`."""
    text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return blake2b((previous + text).encode(), digest_size=8).hexdigest()


def read(path: Path) -> Recorded:
    """Read a journal. A torn last line is left out and its place told; JournalError otherwise."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise JournalError("missing", path=str(path)) from error
    except OSError as error:
        raise JournalError("unreadable", path=str(path), why=error.strerror or "") from error
    checked = _checked(raw, path)
    head = next(checked, None)
    data = next(checked, None)
    if head is None or data is None:
        raise JournalError("not_a_journal", path=str(path))
    recorded = Recorded(_header(head[0], path), _pack(data[0], path), check=data[1])
    for body, check in checked:
        recorded.lines.append(body)
        recorded.check = check
    end = raw.rfind(b"\n") + 1
    recorded.torn = end if end != len(raw) else -1
    return recorded


def outcome(path: Path) -> str:
    """How the play in a journal ended, by its last whole line; empty while it goes on, or where
    that can't be read. For lists of saves: it does not hold the journal to its checks."""
    try:
        with path.open("rb") as stream:
            stream.seek(0, os.SEEK_END)
            stream.seek(max(0, stream.tell() - LONGEST_LINE))
            lines = stream.read().split(b"\n")
        return str(json.loads(lines[-2]).get("outcome", "")) if len(lines) > 1 else ""
    except (OSError, ValueError, AttributeError, RecursionError):
        return ""


def _checked(raw: bytes, path: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """The bodies of the whole lines, each with its check; damage is named by its line."""
    check = ""
    for number, line in enumerate(raw.split(b"\n")[:-1], start=1):
        try:
            body = json.loads(line)
            given = body.pop("check")
        except (ValueError, AttributeError, KeyError, TypeError, RecursionError) as error:
            code = "not_a_journal" if number == 1 else "damaged"
            raise JournalError(code, path=str(path), line=number) from error
        if number == 1:
            _known_format(body, path)
        check = seal(check, body)
        if check != given:
            raise JournalError("damaged", path=str(path), line=number)
        yield body, check


def _known_format(body: Mapping[str, Any], path: Path) -> None:
    version = body.get("firm_handshake")
    if type(version) is not int:
        raise JournalError("not_a_journal", path=str(path))
    if version > FORMAT:
        raise JournalError("newer", path=str(path), version=version, known=FORMAT)


def _header(body: Mapping[str, Any], path: Path) -> Header:
    try:
        return Header(
            str(body["scenario"]), int(body["seed"]), dict(body["setup"]),
            int(body["rules"]), str(body["pack"]), int(body["firm_handshake"]),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise JournalError("not_a_journal", path=str(path)) from error


def _pack(body: Mapping[str, Any], path: Path) -> dict[str, Any]:
    data = body.get("data")
    if not isinstance(data, dict):
        raise JournalError("not_a_journal", path=str(path))
    return data


class Writer:
    """Appends to a journal, each line synced before it counts, and keeps other processes out."""

    def __init__(self, path: Path) -> None:
        """Take the lock. JournalError `locked` if another process has it."""
        from filelock import FileLock, Timeout

        self.path = path
        self._lock = FileLock(str(path) + ".lock", timeout=0)
        self._check = ""
        self._stream: IO[bytes] | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout as error:
            raise JournalError("locked", path=str(path)) from error
        except OSError as error:
            raise JournalError("unwritable", path=str(path), why=error.strerror or "") from error

    def create(self, header: Header, data: Mapping[str, Any]) -> None:
        """Begin a new journal; JournalError `exists` if there is one already."""
        first = {
            "firm_handshake": FORMAT, "scenario": header.scenario, "seed": header.seed,
            "setup": dict(header.setup), "rules": header.rules, "pack": header.pack,
        }  # fmt: skip
        check_first = seal("", first)
        second = {"data": dict(data)}
        self._check = seal(check_first, second)
        lines = _line(first, check_first) + _line(second, self._check)
        if self.path.exists():
            raise JournalError("exists", path=str(self.path))
        # Written aside and renamed, so that there is never half a header under the journal's name.
        aside = self.path.with_name(f".{self.path.name}.new")
        try:
            with aside.open("wb") as stream:
                stream.write(lines)
                stream.flush()
                os.fsync(stream.fileno())
            aside.replace(self.path)
            _sync_folder(self.path.parent)
            self._stream = self.path.open("r+b", buffering=0)
            self._stream.seek(0, os.SEEK_END)
        except OSError as error:
            aside.unlink(missing_ok=True)
            raise JournalError(
                "unwritable", path=str(self.path), why=error.strerror or ""
            ) from error

    def reopen(self, recorded: Recorded) -> None:
        """Go on after what was read; a torn last line is kept aside in a file of its own."""
        try:
            self._stream = self.path.open("r+b", buffering=0)
            if recorded.torn >= 0:
                self._stream.seek(recorded.torn)
                aside = self.path.with_name(self.path.name + ".torn")
                aside.write_bytes(self._stream.read())
                self._stream.truncate(recorded.torn)
            self._stream.seek(0, os.SEEK_END)
        except OSError as error:
            raise JournalError(
                "unwritable", path=str(self.path), why=error.strerror or ""
            ) from error
        self._check = recorded.check

    def append(self, body: Mapping[str, Any]) -> None:
        """Write a line and sync it. JournalError `unwritable` leaves the journal as it was."""
        assert self._stream is not None
        check = seal(self._check, body)
        end = self._stream.tell()
        try:
            self._write(_line(body, check))
        except OSError as error:
            self._take_back(end)
            raise JournalError(
                "unwritable", path=str(self.path), why=error.strerror or ""
            ) from error
        self._check = check

    def close(self) -> None:
        """Let go of the file and the lock; a second time does nothing."""
        if self._stream is not None:
            self._stream.close()
        self._lock.release()

    def _write(self, line: bytes) -> None:
        assert self._stream is not None
        left = memoryview(line)
        while left:
            left = left[self._stream.write(left) :]
        os.fsync(self._stream.fileno())

    def _take_back(self, end: int) -> None:
        """Cut a half-written line off, as far as the disk lets us."""
        assert self._stream is not None
        try:
            self._stream.truncate(end)
            self._stream.seek(end)
        except OSError:
            pass  # what is left is a torn last line, which reading sets aside


def _line(body: Mapping[str, Any], check: str) -> bytes:
    text = json.dumps({**body, "check": check}, separators=(",", ":"), ensure_ascii=True)
    return text.encode() + b"\n"


def _sync_folder(folder: Path) -> None:
    """Make a new file's name durable, where folders can be synced."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)
