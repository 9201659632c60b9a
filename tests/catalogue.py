"""The catalogue of the game's own words, for translators: extracted, merged and compiled by Babel.

python -m tests.catalogue             what each translation lacks, and what it has too much
python -m tests.catalogue merge       bring the translations' .po files up to date, and compile
python -m tests.catalogue pseudo DIR  a catalogue of longer, accented words, to try screens with
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from game.view.catalogue import DOMAIN, LOCALES

VIEW = Path(LOCALES).parent
KEYWORDS = {
    "t": None, "mark": None, "n": (1, 2), "mark_n": (1, 2),
    "p": ((1, "c"), 2), "mark_in": ((1, "c"), 2),
}  # fmt: skip
"""The functions of `game/view/catalogue.py` that say or mark a text."""
PSEUDO = "en_XA"
_ACCENTED = str.maketrans("aeiounycAEIOUNYC", "áéíóúñýçÁÉÍÓÚÑÝÇ")
_NAMES = re.compile(r"(\{[A-Za-z_]+\})")


def extracted() -> Catalog:
    """Every text that stands in the code of `game/view`, sorted."""
    catalog = Catalog(project="Firm Handshake", charset="utf-8", fuzzy=False)
    found = extract_from_dir(
        VIEW, method_map=[("**.py", "python")], options_map={"**.py": {"encoding": "utf-8"}},
        keywords=KEYWORDS,
    )  # fmt: skip
    for _, _, message, _, context in found:
        catalog.add(message, context=context)
    return catalog


def translation(language: str) -> Catalog:
    """A translation's .po file; empty where there is none yet."""
    file = _po(language)
    if not file.is_file():
        return Catalog(locale=language, project="Firm Handshake", charset="utf-8", fuzzy=False)
    with file.open("rb") as source:
        return read_po(source, locale=language)


def translations() -> list[str]:
    """The languages that have a .po file."""
    return sorted(path.parent.parent.name for path in LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def lacking(language: str) -> Iterator[str]:
    """What is wrong with a translation: texts without words, words without a text, and names that a
    text has and its words don't."""
    own, code = translation(language), extracted()
    known = {(m.id, m.context) for m in _texts(code)}
    for message in _texts(code):
        there = own.get(_key(message), message.context)
        if there is None or not all(_strings(there)):
            yield f"{language}: not translated: {message.id!r}"
        else:
            yield from (f"{language}: {problem}" for problem in _names(there))
    for message in _texts(own):
        if (message.id, message.context) not in known:
            yield f"{language}: nobody says any more: {message.id!r}"


def merge(language: str) -> None:
    """Take over new texts, drop those that nobody says, keep the words; then compile."""
    own = translation(language)
    own.update(extracted(), no_fuzzy_matching=True)
    own.obsolete.clear()
    file = _po(language)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as target:
        write_po(target, own, width=100, sort_output=True, omit_header=False, no_location=True)
    _compile(own, file.with_suffix(".mo"))


def pseudo(folder: Path) -> None:
    """Write a catalogue of longer words with accents on them, names in braces left alone."""
    catalog = extracted()
    for message in _texts(catalog):
        many = isinstance(message.id, tuple)
        message.string = tuple(map(lengthened, message.id)) if many else lengthened(str(message.id))
    file = folder / PSEUDO / "LC_MESSAGES" / f"{DOMAIN}.mo"
    file.parent.mkdir(parents=True, exist_ok=True)
    _compile(catalog, file)


def lengthened(text: str) -> str:
    """A text a third longer, and with accents: what a translation may do to a screen."""
    parts = _NAMES.split(text)
    accented = "".join(p if _NAMES.fullmatch(p) else p.translate(_ACCENTED) for p in parts)
    letters = sum(len(part) for part in parts if not _NAMES.fullmatch(part))
    return accented + "~" * (letters // 3)


def _compile(catalog: Catalog, file: Path) -> None:
    with file.open("wb") as target:
        write_mo(target, catalog)


def _po(language: str) -> Path:
    return LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def _texts(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def _key(message: Message) -> str:
    return message.id[0] if isinstance(message.id, tuple) else str(message.id)


def _strings(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (str(message.string),)


def _names(message: Message) -> Iterator[str]:
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    wanted = {name for text in ids for name in _NAMES.findall(str(text))}
    for text in _strings(message):
        for name in sorted(set(_NAMES.findall(text)) - wanted):
            yield f"{text!r} names {name}, and {message.id!r} does not"


def main(arguments: list[str]) -> int:
    """Do what the arguments say; 1 if a translation lacks something."""
    if arguments[:1] == ["merge"]:
        for language in arguments[1:] or translations():
            merge(language)
    elif arguments[:1] == ["pseudo"] and len(arguments) == 2:
        pseudo(Path(arguments[1]))
    elif arguments:
        print(__doc__, file=sys.stderr)
        return 2
    problems = [problem for language in translations() for problem in lacking(language)]
    for problem in problems:
        print(problem)
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
