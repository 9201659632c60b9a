"""The open questions: what was so, and then what only the player can answer. Several ways to say
each; which one is chosen by the play's seed."""

from __future__ import annotations

from collections.abc import Mapping

from ..catalogue import mark

Pair = tuple[str, str]

QUESTIONS: Mapping[str, tuple[Pair, ...]] = {
    "letter_known_place": (
        (
            mark(
                "You had written to {first} {letters} times, and knew where {they} could be "
                "found. You wrote once more."
            ),
            mark("What could the message do that going there couldn't?"),
        ),
        (
            mark(
                "There were {letters} messages of yours in the thread with {first}, and you "
                "had a place and an hour for {them}. You added another message."
            ),
            mark("When would you have known that it was time?"),
        ),
    ),
    "letter_unmet": (
        (
            mark(
                "There were {letters} messages of yours in the thread with {first}, and the "
                "two of you had never been in one room. You sent another."
            ),
            mark("What would have told you that it was time to ask where {they} would be?"),
        ),
        (
            mark(
                "You had written to {first} {letters} times, and {they} wouldn't have known you "
                "in the street. That day you wrote once more."
            ),
            mark("What were you still hoping to find out in writing?"),
        ),
    ),
    "letters_day": (
        (
            mark(
                "You sent {letters} messages that day, the last of them to {first}, and saw nobody."
            ),
            mark("Which one of them could have been a table?"),
        ),
        (
            mark(
                "The day went into {letters} messages; this was the last. Nobody saw you, and"
                " you saw nobody."
            ),
            mark("If the chair had been broken, where would you have gone?"),
        ),
    ),
    "third_unanswered": (
        (
            mark("That was the third message to {first} in a row that moved nothing."),
            mark("What did you know about {them} that none of the three had in it?"),
        ),
        (
            mark(
                "Three messages to {first}, none of them answered. It wasn't the number that "
                "was missing."
            ),
            mark("Which other door to {them} had you seen by then, and what was wrong with it?"),
        ),
    ),
    "referral_refused": (
        (
            mark(
                "You asked {first} to hand your name in, and {they} would not. The model had "
                "a yes at {percent} in 100."
            ),
            mark(
                "What would {they} have had to see of you first, and where could {they} have "
                "seen it?"
            ),
        ),
        (
            mark(
                "{first} did not lend you {their} word when you asked. A yes had stood at "
                "{percent} in 100, and you couldn't see the number."
            ),
            mark("What did you go by, when you decided to ask on that day and in that way?"),
        ),
    ),
    "referral_unlucky": (
        (
            mark(
                "You asked {first} to hand your name in. A yes had stood at {percent} in 100,"
                " and it was a no all the same."
            ),
            mark("What did you do with that no, on the day and on the day after?"),
        ),
        (
            mark(
                "{first} would not hand your name in, though a yes had stood at {percent} in "
                "100. A good ask can meet a no."
            ),
            mark("What did you take it for, when it came, and what would you take it for now?"),
        ),
    ),
    "referral_hasty": (
        (
            mark(
                "You asked {first} for {their} word before the two of you had ever sat down. "
                "It stood at {percent} in 100."
            ),
            mark(
                "What were you hoping {they} would say about you, and from what would {they} "
                "have known it?"
            ),
        ),
    ),
    "referral_given": (
        (
            mark(
                "{first} handed your name in because you asked; it had stood at {percent} in 100."
            ),
            mark("What had {they} seen of you by then that no message could have shown?"),
        ),
        (
            mark("You asked {first} for {their} word, and got it, at {percent} in 100."),
            mark(
                "What would it have taken to ask a day earlier, and what would that have cost you?"
            ),
        ),
    ),
    "place_unused": (
        (
            mark(
                "From that day on you knew where {first} could be found: {haunt}. There were "
                "{days} days left, and you never went."
            ),
            mark("What was in the way: the hour, the price, or the first ten seconds?"),
        ),
        (
            mark(
                "{first} had told you a place and an hour. {days} days went by with it lying there."
            ),
            mark("What would you have said on arriving, if you had been made to go?"),
        ),
    ),
    "job_unused": (
        (
            mark(
                "From that hour on you knew of it: {opening}. Your name never was among the others."
            ),
            mark("What did you mean to be first, before you'd apply?"),
        ),
    ),
    "turned_down": (
        (
            mark("{employer} put your application aside. It had had {percent} chances in 100."),
            mark(
                "Who inside could have changed that number, and on which day were you nearest"
                " to asking?"
            ),
        ),
    ),
    "refused": (
        (
            mark(
                "You had sat in their own room, and {employer} took somebody else. It had "
                "stood at {percent} in 100."
            ),
            mark(
                "Which of your answers there would you give otherwise, and who could have "
                "told you beforehand?"
            ),
        ),
    ),
    "job_untold": (
        (
            mark(
                "You read it on the board, together with everybody: {opening}. Inside they "
                "had known for a good while, and {people} of them had been answering you."
            ),
            mark("What would have had to happen between you and one of them for it to be said?"),
        ),
    ),
    "no_follow_up": (
        (
            mark("You had sat down with {first}, and two days later {they} had no line of yours."),
            mark("Which thing that {they} said would it have been about?"),
        ),
        (
            mark(
                "Two days after the table with {first} there was still no word from you. It "
                "would have taken eight minutes."
            ),
            mark("What did those eight minutes have against them?"),
        ),
    ),
    "missed": (
        (
            mark("A place and an hour had been agreed, and you weren't there."),
            mark(
                "What would the message have said that moved it, and what would sending it "
                "have cost?"
            ),
        ),
    ),
    "walk_in": (
        (
            mark("You spent the better part of that day on the front desk of {employer}."),
            mark("What did you know of anybody behind it, when you set out?"),
        ),
    ),
    "door_closed": (
        (
            mark("{first} closed the door."),
            mark(
                "Going back through the thread: which was the last thing you sent that was "
                "for {them}, and not for you?"
            ),
        ),
    ),
    "poor_table": (
        (
            mark("The table with {first} went badly."),
            mark(
                "What did {their} hands or {their} chair say, and how many lines before {they} did?"
            ),
        ),
    ),
    "forecast": (
        (
            mark(
                "You gave it {said} in 100 that {first} would say yes. The model had it at "
                "{percent}."
            ),
            mark("What were you going by, and had it been right the last time?"),
        ),
    ),
    "favourite": (
        (
            mark("Of the {total} hours that you gave to people, {hours} went to {first}."),
            mark("If {first} had said no in the first week, whose name would have been next?"),
        ),
    ),
    "accepted": (
        (
            mark("You said yes, and that was that."),
            mark(
                "Who of these people had made the difference before you knew it, and do they know?"
            ),
        ),
        (
            mark(
                "You got it. Luck was in it, as it always is; go through the days and take "
                "the luck out."
            ),
            mark("What is left that you could do again on purpose?"),
        ),
    ),
    "great_table": (
        (
            mark("You sat with {first}, and neither of you looked at the clock."),
            mark("What did you do in the first five minutes that you don't usually do?"),
        ),
        (
            mark("That table with {first} ran over, and nobody minded."),
            mark("Which of {their} sentences did you pick up, and which did you let lie?"),
        ),
    ),
    "hello": (
        (
            mark("You stood there, and {first} saw you for the first time."),
            mark("What did you notice of {them} before either of you spoke?"),
        ),
    ),
    "unwritten": (
        (
            mark("You knew {people} people by name, and none of them heard from you."),
            mark(
                "Which of them would you have minded least, and what would the first line "
                "have been?"
            ),
        ),
    ),
    "first_word": (
        (
            mark("The first message of all went to {first}."),
            mark("Why to {them}, and not to somebody nearer to the job, or farther from it?"),
        ),
    ),
}
