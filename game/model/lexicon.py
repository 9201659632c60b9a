"""The words and signs that `analyse` looks for: English first, with German, French and Spanish.

A small own list instead of a date parser: it starts at once and its answers never change.
"""

from __future__ import annotations

import re


def _any_of(words: str) -> re.Pattern[str]:
    """Any of the phrases, parted by `|`, as whole words in case-folded text."""
    return re.compile(rf"(?<![\w$£€])(?:{words})(?!\w)")


DAY = (
    r"mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|saturday|sunday"
    r"|weekdays?|(?:this|next) (?:week|weekend|month)|today|tonight|tomorrow"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|morgen|übermorgen"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd'hui|demain"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|mañana"
)
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec"
    r"|january|february|march|april|june|july|august|september|october|november|december)"
)
_LATER_HOUR = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_HOUR_WORD = rf"(?:one|{_LATER_HOUR})"
CLOCK = (
    r"(?:[01]?\d|2[0-4])[:.h][0-5]\d(?: ?[ap]\.?m)?|(?:1[0-2]|0?[1-9]) ?[ap]\.?m"
    r"|(?:half past|quarter (?:past|to)|(?:five|ten|twenty|\d{1,2}) (?:past|to))"
    rf" (?:1\d|2[0-3]|\d|{_HOUR_WORD})"
    rf"|(?:at|until|from|after) (?:1\d|2[0-3]|\d|{_LATER_HOUR})"
    rf"|{_HOUR_WORD} o'clock|noon|midday|lunchtime|midnight|after work|before work"
    r"|(?:um|gegen) \d{1,2}(?: uhr)?|\d{1,2} uhr|mittags?|à \d{1,2} ?h(?:eures)?"
    r"|midi|a las? \d{1,2}|mediodía"
)
DATE = (
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?"
    r"|the \d{1,2}(?:st|nd|rd|th)|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{4}-\d\d-\d\d"
)
TIME = _any_of(f"{CLOCK}|{DATE}|{DAY}")
"""A day, a date or an hour."""

PLACE = _any_of(
    r"coffee (?:shop|bar|house)|caf[eé]s?|bakery|library|lobby|reception|canteen|restaurant|pub"
    r"|diner|bistro|tea ?room|your (?:office|stall|stand|booth|desk|studio|workshop|building)"
    r"|(?:train|bus|central|main) station|town hall|meet-?up|trade (?:show|fair)|the (?:fair"
    r"|market|bar|museum|park|square|harbour|harbor|club|campus|venue|corner)|conference"
    r"|bäckerei|bibliothek|bahnhof|büro|messe|boulangerie|bibliothèque|gare|bureau|salon"
    r"|cafetería|panadería|biblioteca|estación|oficina|feria"
)
"""A kind of place; the names of places are given by the caller."""

ASK = _any_of(
    r"(?:would|could|can|will|might) (?:you|we|i)|may i|shall we|are you (?:free|around|open)"
    r"|do you have (?:time|a (?:moment|minute)|\w+ minutes)|would it be (?:okay|ok|possible)"
    r"|let'?s (?:meet|talk|have|grab)"
    r"|i(?:'d| would) (?:like|love) to (?:ask|meet|hear|buy|talk|come)"
    r"|i(?:'m| am) (?:asking|writing to ask)|join me|meet me|please (?:let me know|introduce)"
    r"|how about|what about|hättest du|hätten sie|könn(?:test du|ten sie|ten wir)|wollen wir"
    r"|pourr(?:iez-vous|ais-tu|ions-nous)|seriez-vous|est-ce que|podr(?:ía|ías|íamos)|te gustaría"
    r"|le gustaría"
)
"""Words that ask the other for something."""

COURTESY = _any_of(
    r"please|thanks?|thank you|grateful|gratitude|appreciate|kind regards|best wishes|sorry"
    r"|apologies|bitte|danke|dankbar|grüssen?|grüsse|s'il (?:vous|te) pla[iî]t|merci|cordialement"
    r"|por favor|gracias|saludos"
)
WAY_OUT = _any_of(
    r"no (?:worries|pressure|problem|hard feelings|rush|need to (?:reply|answer))"
    r"|if (?:not|it doesn'?t (?:suit|work)|you(?:'re| are) (?:too )?busy|that suits you|you can'?t)"
    r"|feel free to (?:say no|decline)|(?:perfectly|totally|quite) (?:fine|all right|ok|okay)"
    r"|happy with a no|only if|kein problem|pas de souci|sin compromiso"
)
"""An easy way for the other to say no."""

OTHER = _any_of(r"you|your|yours|yourself|you'(?:re|ve|d|ll)")
SELF = _any_of(r"i|me|my|mine|myself|i'(?:m|ve|d|ll)")
LINK = re.compile(r"https?://|(?<!\w)www\.")
QUESTION = re.compile(r"(?:[?؟⸮՞፧]|(?<=[\u0370-\u03ff]);)+[!?]*")
EXCLAMATION = re.compile(r"[!¡]")
PLACEHOLDER = re.compile(r"\{[^{}\n]{0,60}\}|\[[^\[\]\n]{0,60}\]")
CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069"
    r"\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Control and invisible characters; joiners, which some scripts and emoji need, are fine."""

DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Han and kana, written without spaces: two of them count as a word."""
LOOSE = re.compile(r"[\u0e01-\u0e2e\u0e80-\u0eae\u1000-\u1021\u1780-\u17b3]")
"""Consonants of Thai, Lao, Burmese and Khmer, without spaces too: four count as a word."""
TOKEN = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    r"|[^\s!-&(-/:-@\[-`{-¿\u02bc\u2000-\u206f\u3000-\u303f\u3040-\u30ff\u3400-\u4dbf"
    r"\u4e00-\u9fff\uf900-\ufaff\uff00-\uff0f\uff1a-\uff20\U00020000-\U0003ffff]+"
)
"""A run between spaces and punctuation (an apostrophe belongs to it), or one dense sign."""
CASED = re.compile(r"[^\W\d_\u0590-\u109f\u1100-\u139f\u3040-\uabff]+")
"""A run of letters of a script that may have capitals."""
