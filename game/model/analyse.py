"""Measures a message: the same features for typed and composed text, in any script, in bounds."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from game.model import lexicon
from game.model.features import Features

LONGEST = 10_000
"""Characters analysed; what lies beyond counts in the length alone."""

CHUNK = 200
"""Characters normalised at a time: some signs grow eighteenfold, long runs of marks slow."""

COMPARED_CHARACTERS = 1_500
COMPARED_TOKENS = 250
COMPARED_TEXTS = 40
"""What is compared of each text, and with how many: a template shows in its first lines."""

SHOUTED_LETTERS = 4
"""Shorter words of capitals are mostly names."""


def analyse(
    text: str,
    *,
    subject: str = "",
    facts: Sequence[Sequence[str]] = (),
    templates: Sequence[str] = (),
    earlier: Sequence[str] = (),
    places: Sequence[str] = (),
) -> Features:
    """The features of a message.

    facts: for each known fact the keywords (any one names it); facts are counted by their place
    in the sequence, so parts that are combined must be given the same facts. templates: known
    templates, placeholders in {} or []. earlier: messages sent before, of which the last 40 are
    compared. places: names of places. Never raises for any text; bounded in time.
    """
    plain = _normal(text)
    folded = plain.casefold()[:LONGEST]
    tokens = tokenise(folded)
    padded = f" {' '.join(tokens)} "
    mask = _facts_named(padded, folded, facts)
    first, second = (len(kind.findall(folded)) for kind in (lexicon.SELF, lexicon.OTHER))
    place, time = _place(padded, folded, places), lexicon.TIME.search(folded) is not None
    letters, shouted = _letters(plain)
    return Features(
        words=count_words(folded),
        characters=len(text),
        questions=len(lexicon.QUESTION.findall(folded)),
        facts_named=mask.bit_count(),
        clear_ask=lexicon.ASK.search(folded) is not None,
        place_and_time=place and time,
        you_share=second / (first + second) if first + second else 0.5,
        template_likeness=_likeness(tokens, templates[:COMPARED_TEXTS]),
        repeat_likeness=_likeness(tokens, earlier[-COMPARED_TEXTS:]),
        courtesy=lexicon.COURTESY.search(folded) is not None,
        subject=bool(subject.strip()),
        shouting=shouted / letters if letters else 0.0,
        way_out=lexicon.WAY_OUT.search(folded) is not None,
        place=place,
        time=time,
        exclamations=len(lexicon.EXCLAMATION.findall(folded)),
        links=len(lexicon.LINK.findall(folded)),
        controls=len(lexicon.CONTROL.findall(f"{text[:LONGEST]}{subject[:LONGEST]}")),
        monotony=max(Counter(tokens).values(), default=0) / max(1, len(tokens)),
        fact_mask=mask,
        pronouns=first + second,
        letters=letters,
    )


def _normal(text: str, longest: int = LONGEST) -> str:
    """Compatibility form, straight apostrophes, no control characters, at most `longest`."""
    kept, size = [], 0
    for start in range(0, min(len(text), longest), CHUNK):
        kept.append(unicodedata.normalize("NFKC", text[start : start + CHUNK]))
        size += len(kept[-1])
        if size >= longest:
            break
    plain = "".join(kept)[:longest].replace("\u2019", "'")
    return lexicon.CONTROL.sub("", plain)


def tokenise(folded: str) -> tuple[str, ...]:
    """Words of case-folded text; each Han or kana sign, written without spaces, is a token."""
    found = [token.strip("'") for token in lexicon.TOKEN.findall(folded)]
    return tuple([t for t in found if t.isalnum() or any(map(str.isalnum, t))])


def count_words(folded: str) -> int:
    """Words of case-folded text, rounded up.

    Scripts without spaces are estimated: two Han or kana signs, or four Thai, Lao, Burmese or
    Khmer consonants, count as a word. Everything else is counted between spaces and punctuation.
    """
    dense = len(lexicon.DENSE.findall(folded))
    loose = len(lexicon.LOOSE.findall(folded))
    runs = tokenise(lexicon.DENSE.sub(" ", folded))
    spaced = sum(1 for token in runs if not lexicon.LOOSE.search(token))
    return spaced + (dense + 1) // 2 + (loose + 3) // 4


def _facts_named(padded: str, folded: str, facts: Sequence[Sequence[str]]) -> int:
    """A bit for each fact of which a keyword stands in the text."""
    mask = 0
    for index, keywords in enumerate(facts):
        if any(_names(padded, folded, keyword) for keyword in keywords):
            mask |= 1 << index
    return mask


def _names(padded: str, folded: str, phrase: str) -> bool:
    """The phrase stands there as whole words, a plural s allowed; without spaces, anywhere."""
    key, spaceless = _phrase(phrase)
    if not key:
        return False
    if spaceless:
        return key in folded
    return f" {key} " in padded or f" {key}s " in padded or f" {key}es " in padded


@lru_cache(maxsize=4096)
def _phrase(phrase: str) -> tuple[str, bool]:
    folded = _normal(phrase).casefold()
    if lexicon.DENSE.search(folded) or lexicon.LOOSE.search(folded):
        return folded.strip(), True
    return " ".join(tokenise(folded)), False


def _place(padded: str, folded: str, places: Sequence[str]) -> bool:
    if lexicon.PLACE.search(folded):
        return True
    return any(_names(padded, folded, name) for name in places)


def _letters(plain: str) -> tuple[int, int]:
    """Letters that have case, and those of them in words of four or more capitals."""
    words = [word for word in lexicon.CASED.findall(plain) if word.upper() != word.lower()]
    loud = (word for word in words if word.isupper() and len(word) >= SHOUTED_LETTERS)
    return sum(map(len, words)), sum(map(len, loud))


def _likeness(tokens: tuple[str, ...], others: Sequence[str]) -> float:
    """Share 0..1 of words kept in order with the nearest of the texts."""
    if not tokens:
        return 0.0
    own = tokens[:COMPARED_TOKENS]
    return max((_similar(own, _compared(other)) for other in others), default=0.0)


def _similar(own: tuple[str, ...], other: tuple[str, ...]) -> float:
    if not other:
        return 0.0
    from rapidfuzz.distance import Indel  # late: at the start nothing is likened to anything

    return float(Indel.normalized_similarity(own, other))


@lru_cache(maxsize=512)
def _compared(text: str) -> tuple[str, ...]:
    bare = lexicon.PLACEHOLDER.sub(" ", text[:COMPARED_CHARACTERS])
    return tokenise(_normal(bare, COMPARED_CHARACTERS).casefold())[:COMPARED_TOKENS]
