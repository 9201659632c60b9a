"""How many words a text has, how easily it reads, and how long that takes."""

from __future__ import annotations

import re
from collections.abc import Iterable

WORDS_A_MINUTE = 238
"""Silent reading of prose by adults (Brysbaert 2019, a meta-analysis of 190 studies)."""

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*|\d+")
_SENTENCE = re.compile(r"[.!?\u2026]+(?=[\s\"'\u2019\u201d)]|$)")
_BRACED = re.compile(r"\{[a-zA-Z_]+(?:\|[^{}]*)?\}")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^td]ed|[^l]e)$")


def words(text: str) -> list[str]:
    """The words of a text; a placeholder counts as one."""
    return _WORD.findall(_BRACED.sub(" it ", text))


def minutes(count: int) -> float:
    """How long so many words take to read."""
    return count / WORDS_A_MINUTE


def syllables(word: str) -> int:
    """The syllables of an English word, by its groups of vowels: right for nine words in ten."""
    bare = word.lower()
    groups = len(_VOWELS.findall(bare))
    if groups > 1 and _SILENT.search(bare):
        groups -= 1
    return max(1, groups)


def reading_ease(texts: Iterable[str]) -> float:
    """Flesch's reading ease (1948) of texts together: 60 to 70 is plain English, 90 very easy.

    206.835 - 1.015 words a sentence - 84.6 syllables a word; 0 where there are no words.
    """
    count = sentences = spoken = 0
    for text in texts:
        found = words(text)
        count += len(found)
        spoken += sum(syllables(word) for word in found)
        sentences += max(1, len(_SENTENCE.findall(text))) if found else 0
    if not count:
        return 0.0
    return 206.835 - 1.015 * count / sentences - 84.6 * spoken / count
