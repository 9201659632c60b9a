"""The goal cards for the real week ahead: what to do, when to do it, and by what one will know."""

from __future__ import annotations

from collections.abc import Mapping

from ..catalogue import mark

GOALS: Mapping[str, tuple[str, str, str]] = {
    "reach": (
        mark("Write to three people whom you barely know."),
        mark(
            "When you catch yourself polishing your own page, then close it and write one "
            "message instead."
        ),
        mark("You'll know by this: three are sent, none of them to anybody you'd see anyway."),
    ),
    "detail": (
        mark("Send five messages with something in each that only that person has."),
        mark("When the first line could go to anybody, then cut it and begin with the second."),
        mark("You'll know by this: two of five answer. To strangers one in twelve is usual."),
    ),
    "room": (
        mark("Turn one conversation in writing into a place and an hour."),
        mark(
            "When somebody has answered you three times, then ask where they'll be this week,"
            " and go there."
        ),
        mark("You'll know by this: one hello before Sunday, with both of you standing in it."),
    ),
    "sit": (
        mark("Ask for the chair while you are both still standing."),
        mark(
            "When a hello has gone well, then ask there and then for twenty minutes, and say "
            "that a no is fine."
        ),
        mark("You'll know by this: you asked. The sitting down is up to them."),
    ),
    "thank": (
        mark("Write to everybody you sit down with, within a day."),
        mark(
            "When you come home from it, then write before the coat is off: one thing they "
            "said, and no ask."
        ),
        mark("You'll know by this: on Sunday no table is older than a day without its line."),
    ),
    "breadth": (
        mark("Keep two more conversations going, besides the good one."),
        mark(
            "When the favourite makes a week feel full, then write to somebody else on the "
            "same day."
        ),
        mark("You'll know by this: on Sunday three people owe you an answer, or you them."),
    ),
    "apply": (
        mark(
            "Send the application that you've been putting off, and tell somebody inside "
            "beforehand."
        ),
        mark(
            "When you find yourself improving it for the third time, then send it as it was "
            "the second time."
        ),
        mark("You'll know by this: it is out, and one person there knows that it is."),
    ),
    "ask": (
        mark("Ask one person who has seen you at it for one definite thing."),
        mark(
            "When you've sat down with somebody for the second time, then ask, and make the "
            "no easy for them."
        ),
        mark(
            "You'll know by this: the ask was made, in so many words. The answer is not the "
            "measure."
        ),
    ),
    "story": (
        mark(
            "Spend an evening on what you'd say in there, and half an hour with somebody who "
            "does the work."
        ),
        mark(
            "When an interview is set, then ring an insider on the same day and ask what the "
            "work is really like."
        ),
        mark(
            "You'll know by this: you can say in two sentences what they need and where "
            "you've done it."
        ),
    ),
    "give": (
        mark(
            "Tell three people what they did for you, and do something for one who is still "
            "looking."
        ),
        mark(
            "When the contract is signed, then write the three lines before you tell anybody else."
        ),
        mark(
            "You'll know by this: three lines are out, and somebody has a name from you that "
            "they needed."
        ),
    ),
}
