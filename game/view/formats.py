"""Dates, times, money and prices in words. All of it goes through the catalogue; no system locale
is asked."""

from __future__ import annotations

from datetime import datetime

from game.engine.actions import Cost

from .catalogue import Words, mark

WEEKDAYS = (
    mark("Mon"),
    mark("Tue"),
    mark("Wed"),
    mark("Thu"),
    mark("Fri"),
    mark("Sat"),
    mark("Sun"),
)
LONG_WEEKDAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)
MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)
YEAR = 365
"""Days of a year, where only roughly that much is meant."""
BETWEEN = " · "
"""Stands between short remarks on one line."""


def clock(words: Words, moment: datetime) -> str:
    """A time of day: "09:40"."""
    return words.t("{hour}:{minute}", hour=f"{moment.hour:02}", minute=f"{moment.minute:02}")


def date(words: Words, moment: datetime) -> str:
    """A date: "Wed 4 March"."""
    return words.t(
        "{weekday} {day} {month}",
        weekday=words.t(WEEKDAYS[moment.weekday()]),
        day=moment.day,
        month=words.t(MONTHS[moment.month - 1]),
    )


def stamp(words: Words, moment: datetime) -> str:
    """A date and a time: "Wed 4 March, 09:40"."""
    return words.t("{date}, {time}", date=date(words, moment), time=clock(words, moment))


def weekday(words: Words, moment: datetime) -> str:
    """A day as one would say it in a letter: "Wednesday"."""
    return words.t(LONG_WEEKDAYS[moment.weekday()])


def money(words: Words, amount: float) -> str:
    """A sum of money, rounded to the whole: "230 crowns", "-5 crowns", "1,230 crowns"."""
    whole = round(amount)
    sum = _grouped(words, abs(whole))
    text = words.n("{sum} crown", "{sum} crowns", abs(whole), sum=sum)
    return words.t("-{sum}", sum=text) if whole < 0 else text


def _grouped(words: Words, number: int) -> str:
    if number < 1000:
        return str(number)
    rest = f"{number % 1000:03}"
    return words.t("{thousands},{rest}", thousands=_grouped(words, number // 1000), rest=rest)


def duration(words: Words, minutes: int) -> str:
    """A length of time: "12 min", "2 h", "2 h 30 min"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return words.t("{minutes} min", minutes=rest)
    if not rest:
        return words.t("{hours} h", hours=hours)
    return words.t("{hours} h {minutes} min", hours=hours, minutes=rest)


def ago(words: Words, minutes: int) -> str:
    """How long ago something was, roughly: "just now", "5 h ago", "3 days ago", "2 years ago"."""
    days = minutes // (24 * 60)
    if minutes < 60:
        return words.t("just now")
    if not days:
        return words.t("{hours} h ago", hours=minutes // 60)
    if days < YEAR:
        return words.n("yesterday", "{count} days ago", days)
    return words.n("a year ago", "{count} years ago", days // YEAR)


def percent(words: Words, value: int) -> str:
    """A chance: "30 %"."""
    return words.t("{percent} %", percent=value)


def price(words: Words, cost: Cost) -> str:
    """What an act takes: "12 min · 4 energy · 5 crowns"; "" for nothing."""
    parts = (
        duration(words, cost.minutes - cost.wait) if cost.minutes > cost.wait else "",
        words.t("after waiting {span}", span=duration(words, cost.wait)) if cost.wait else "",
        _energy(words, cost.energy),
        _paid(words, cost.money),
        _strain(words, cost.strain),
    )
    return BETWEEN.join(part for part in parts if part)


def capital(text: str) -> str:
    """The text, its first letter large."""
    return text[:1].upper() + text[1:]


def stopped(text: str) -> str:
    """The text with a full stop, where nothing ends it yet."""
    return text if text[-1:] in '.!?…”"' else f"{text}."


def _energy(words: Words, points: float) -> str:
    whole = round(points) or (1 if points > 0 else 0)
    if whole < 0:
        return words.t("+{points} energy", points=-whole)
    return words.t("{points} energy", points=whole) if whole else ""


def _paid(words: Words, amount: float) -> str:
    if round(amount) < 0:
        return words.t("+{sum}", sum=money(words, -amount))
    return money(words, amount) if round(amount) else ""


def _strain(words: Words, points: float) -> str:
    if points < 0:
        return words.t("eases the strain")
    if points < 2:
        return ""
    return words.t("a little strain") if points < 5 else words.t("some strain")
