"""Two open questions, tied to the moments of this play that have most to ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from game.engine.events import Greeted, LineReceived, SceneBegan
from game.view.record import ANSWERS

from .book import Book
from .cards import Moment, Question
from .timeline import asked, moment

TWO = 2
MANY_LETTERS = 4
"""From so many letters on to somebody unmet, or on one day, there is something to ask."""
FAR_OFF = 0.3
"""A forecast that misses the model's chance by so much is worth a thought."""
MOST_TO_ONE = 0.55
"""The share of all hours given to people from which on one of them is the favourite."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question, and how much it has to ask."""

    weight: int
    question: Question


Finder = Callable[[Book, Sequence[Moment]], Iterator[Candidate]]


def questions(book: Book, timeline: Sequence[Moment]) -> tuple[Question, ...]:
    """The two weightiest, about different things and people where there are such."""
    found = [one for finder in _FINDERS for one in finder(book, timeline)]
    found.sort(key=lambda one: (-one.weight, one.question.moment.minute))
    chosen: list[Question] = []
    for strict in (True, False):
        for one in found:
            if len(chosen) < TWO and _apart(one.question, chosen, strict=strict):
                chosen.append(one.question)
    return tuple(chosen)


def _apart(question: Question, chosen: Sequence[Question], *, strict: bool) -> bool:
    """Whether a question is of another family (all about letters are one), and with `strict` about
    somebody or something else."""
    families = {_family(one) for one in chosen}
    subjects = {one.moment.subject for one in chosen} if strict else set()
    return _family(question) not in families and question.moment.subject not in subjects


def _family(question: Question) -> str:
    return question.kind.partition("_")[0]


def _ask(weight: int, kind: str, at: Moment, **values: int) -> Candidate:
    return Candidate(weight, Question(kind, at, values))


def _of_kind(timeline: Sequence[Moment], kind: str) -> Iterator[Moment]:
    return (one for one in timeline if one.kind == kind)


def _met_at(book: Book, contact: str) -> int:
    """The minute of the first greeting, or one that never comes."""
    greeted = (e.minute for e in book.happened if isinstance(e, Greeted) and e.contact == contact)
    return next(greeted, 10**9)


def _one_more_letter(book: Book, timeline: Sequence[Moment]) -> Iterator[Candidate]:
    """One more letter to somebody who was never met, or not yet."""
    before: Counter[str] = Counter()
    places = {one.subject: one.minute for one in _of_kind(timeline, "haunt")}
    last: dict[str, Candidate] = {}
    for sent in book.letters:
        name, minute = sent.message.contact, sent.message.minute
        if before[name] >= MANY_LETTERS and minute < _met_at(book, name):
            known = name in places and places[name] <= minute
            at = moment(book, sent.event, "letter", name, count=before[name] + 1)
            kind = "letter_known_place" if known else "letter_unmet"
            last[name] = _ask(3 + min(before[name], 5), kind, at, letters=before[name])
        before[name] += 1
    yield from last.values()


def _day_of_letters(book: Book, timeline: Sequence[Moment]) -> Iterator[Candidate]:
    """A day of many letters on which nobody was seen."""
    seen = {book.day(e.minute) for e in book.happened if isinstance(e, Greeted)}
    days = Counter(book.day(sent.message.minute) for sent in book.letters)
    quiet = {day: count for day, count in days.items() if day not in seen and day > 1}
    day = max(quiet, key=lambda one: (quiet[one], -one), default=0)
    if day and quiet[day] >= MANY_LETTERS:
        last = [sent for sent in book.letters if book.day(sent.message.minute) == day][-1]
        at = moment(book, last.event, "letter", last.message.contact, count=quiet[day])
        yield _ask(4 + min(quiet[day] - MANY_LETTERS, 3), "letters_day", at, letters=quiet[day])


def _unanswered(book: Book, timeline: Sequence[Moment]) -> Iterator[Candidate]:
    """The third letter in a row without an answer."""
    row: Counter[str] = Counter()
    told: set[str] = set()
    for sent in book.letters:
        name = sent.message.contact
        row[name] = 0 if sent.yes else row[name] + 1
        if row[name] == 3 and name not in told:
            told.add(name)
            yield _ask(6, "third_unanswered", moment(book, sent.event, "letter", name, count=3))


def _referrals(book: Book, timeline: Sequence[Moment]) -> Iterator[Candidate]:
    """A name that was asked for, refused or given."""
    for ask in book.asks:
        if ask.kind != "referral":
            continue
        values = {"percent": round(100 * ask.chance), "sits": ask.sits}
        if ask.yes:
            yield _ask(3, "referral_given", asked(book, ask), **values)
        else:
            likely = ask.chance >= 0.5
            kind = "referral_unlucky" if likely else "referral_refused"
            kind = kind if ask.sits or ask.live == "meeting" else "referral_hasty"
            yield _ask(6 if likely else 10, kind, asked(book, ask), **values)


def _places_unused(book: Book, timeline: Sequence[Moment]) -> Iterator[Candidate]:
    """Somebody's place and hour were known, and nobody went."""
    visited = {e.contact for e in book.happened if isinstance(e, SceneBegan) and e.kind == "hello"}
    for one in _of_kind(timeline, "haunt"):
        days = book.day(book.session.seen.minute) - one.day
        if one.subject not in visited and _met_at(book, one.subject) > 10**8 and days >= 2:
            yield _ask(8, "place_unused", one, days=days)


def _jobs(book: Book, timeline: Sequence[Moment]) -> Iterator[Candidate]:
    """A job that was known and not applied for, or that nobody told of."""
    applied = {one.subject for one in _of_kind(timeline, "applied")}
    for one in timeline:
        if one.kind in ("heard", "posted") and one.subject not in applied:
            yield _ask(9, "job_unused", one)
        if one.kind == "turned_down":
            yield _ask(6, "turned_down", one, percent=round(100 * one.chance))
        if one.kind == "refused" and one.chance >= 0:  # whoever did not come was not refused
            yield _ask(8, "refused", one, percent=round(100 * one.chance))
        people = _insiders(book, one) if one.kind == "posted" else 0
        if people:
            yield _ask(5, "job_untold", one, people=people)


def _insiders(book: Book, posted: Moment) -> int:
    """How many people who knew of a job had been answering the player when it went on the board."""
    program = book.session.program
    job = program.jobs[posted.subject]
    inside = program.colleagues(job.opening.employer)
    knew = job.insiders < posted.minute
    answered = {
        event.contact
        for event in book.happened[: posted.event]
        if isinstance(event, LineReceived) and event.situation in ANSWERS
    }
    return len(answered & set(inside)) if knew else 0


def _slips(book: Book, timeline: Sequence[Moment]) -> Iterator[Candidate]:
    """What was let go: thanks, an appointment, a table, a day at a front desk, a patience."""
    weights = {"no_follow_up": 6, "missed": 9, "walk_in": 4, "door_closed": 7}
    for one in timeline:
        if one.kind in weights:
            yield _ask(weights[one.kind], one.kind, one)
        if one.kind == "sat" and one.detail == "poor":
            yield _ask(7, "poor_table", one)


def _forecasts(book: Book, timeline: Sequence[Moment]) -> Iterator[Candidate]:
    """The forecast that was furthest from the model's chance."""
    said = [ask for ask in book.asks if ask.percent >= 0]
    worst = max(said, key=lambda ask: abs(ask.percent / 100 - ask.chance), default=None)
    if worst is not None and abs(worst.percent / 100 - worst.chance) >= FAR_OFF:
        values = {"said": worst.percent, "percent": round(100 * worst.chance)}
        yield _ask(7, "forecast", asked(book, worst), **values)


def _favourite(book: Book, timeline: Sequence[Moment]) -> Iterator[Candidate]:
    """Most hours went to one person."""
    hours: Counter[str] = Counter()
    for spent in book.spent:
        if spent.subject in book.session.program.people:
            hours[spent.subject] += spent.price.minutes
    total = hours.total()
    name, most = hours.most_common(1)[0] if hours else ("", 0)
    last = [spent for spent in book.spent if spent.subject == name]
    if len(hours) >= 2 and most >= MOST_TO_ONE * total and total >= 300:
        at = moment(book, last[-1].event, "act", name, detail=last[-1].verb)
        yield _ask(5, "favourite", at, hours=round(most / 60), total=round(total / 60))


def _unwritten(book: Book, timeline: Sequence[Moment]) -> Iterator[Candidate]:
    """Nobody was reached at all, though there were names."""
    reaching = {"first_word", "hello", "walk_in", "attended"}
    known = len(book.session.seen.contacts)
    if known and book.happened and not any(one.kind in reaching for one in timeline):
        at = moment(book, len(book.happened) - 1, "ended", detail=book.session.outcome)
        yield _ask(9, "unwritten", at, people=known)


def _turns(book: Book, timeline: Sequence[Moment]) -> Iterator[Candidate]:
    """What went well has something to ask, too."""
    for one in timeline:
        if one.kind == "accepted":
            yield _ask(8, "accepted", one)
        if one.kind == "sat" and one.detail == "great":
            yield _ask(3, "great_table", one)
        if one.kind == "hello":
            yield _ask(2, "hello", one)
        if one.kind == "first_word":
            yield _ask(1, "first_word", one)


_FINDERS: tuple[Finder, ...] = (
    _one_more_letter, _day_of_letters, _unanswered, _referrals, _places_unused, _jobs, _slips,
    _forecasts, _favourite, _unwritten, _turns,
)  # fmt: skip
KINDS = (
    "letter_known_place", "letter_unmet", "letters_day", "third_unanswered", "referral_refused",
    "referral_unlucky", "referral_hasty", "referral_given", "place_unused",
    "job_unused", "turned_down", "refused", "job_untold", "no_follow_up", "missed", "walk_in",
    "door_closed", "poor_table", "forecast", "favourite", "accepted", "great_table", "hello",
    "first_word", "unwritten",
)  # fmt: skip
"""Every kind of question there are words for."""
