"""What happened, a sentence for each kind of moment; `kind/detail` stands before `kind` alone."""

from __future__ import annotations

from collections.abc import Mapping

from ..catalogue import mark

STAMP = mark("Day {day}, {time}.")
ODDS = mark("({percent} in 100)")
FIRST_HELLO = mark("The first handshake, here {greeting}: {first} ({place}).")
AGAIN = mark("You sat down with {first} {which}. {how}")
WHICH = (mark("for the second time"), mark("for the third time"), mark("for the fourth time"))
ONCE_MORE = mark("once more")
TABLE = mark("You sat down with {first}. {how}")

MOMENTS: Mapping[str, str] = {
    "first_word": mark("The first word of the search went out, to {first}."),
    "first_word/comment": mark("The first word was said in public, under a line of {first}'s."),
    "first_word/connect": mark("The first word was a click: you asked {first} to connect."),
    "first_word/invite": mark("The first word was an invitation, to {first}."),
    "first_answer": mark("{first} answered, before anybody else did."),
    "woken": mark("{first} answered, after a long silence."),
    "haunt": mark("You learned where {first} can be found: {haunt}."),
    "hello": mark("You greeted {first} in person ({place})."),
    "hello/desk": mark("You greeted somebody of {employer} in person."),
    "introduced/yes": mark("A word was put in for you, and {first} set an hour for it."),
    "introduced/no": mark("A word was put in for you with {first}. It made you known, no more."),
    "exposed": mark("{first} saw that your page had promised somebody else."),
    "exposed/theirs": mark("You saw that {first} was not who the page had said."),
    "heard": mark("{other} told you of a job: {opening}."),
    "posted": mark("On the board, for everybody: {opening}."),
    "name_in": mark("{other} handed your name in for a job: {opening}."),
    "applied": mark("You applied at {employer}: {opening}."),
    "shortlisted": mark("{employer} read it, and wanted to see you."),
    "turned_down": mark("{employer} read it, and put it aside."),
    "interviewed": mark("The interview at {employer}, in their own rooms."),
    "refused": mark("{employer} took somebody else."),
    "offered": mark("The offer: {opening}, at {employer}."),
    "accepted": mark("You said yes to it."),
    "declined": mark("You declined: {opening}."),
    "closed": mark("The list closed: {opening}."),
    "closed/frozen": mark("{employer} gave the job up, whoever had been in for it: {opening}."),
    "door_closed": mark("{first} had had enough, and closed the door."),
    "silence": mark("The thread with {first} went quiet."),
    "no_follow_up": mark("The table with {first} was two days old, and you hadn't written a line."),
    "missed": mark("{first} sat at a table that you had agreed on. You weren't there."),
    "missed/interview": mark("They waited for you at {employer}. You weren't there."),
    "called_off": mark("You called a table with {first} off, beforehand."),
    "called_off/interview": mark("You called the interview at {employer} off."),
    "walk_in": mark("You walked in at {employer}, unannounced."),
    "attended": mark("You went to {event}."),
    "ended/hired": mark("That was the search, and it ended in a yes."),
    "ended/out_of_time": mark("The days were used up."),
    "ended/out_of_money": mark("The money was gone."),
    "ended/walked_away": mark("You walked away from the search."),
    "letter": mark("You wrote to {first}: message number {count} of the search."),
    "reminder": mark("You wrote to {first} again, who hadn't answered yet."),
    "answer": mark("{first} wrote back: answer number {count} of the search."),
    "call/voice": mark("You rang {first}, and {they} picked up."),
    "call/video": mark("You called {first} with a picture, and {they} picked up."),
    "act/look_up": mark("You read {first}'s page with care."),
    "act/follow_up": mark("You wrote to {first} after the table."),
    "act/rekindle": mark("You wrote to {first} after all that silence."),
    "act/help": mark("You did something for {first}."),
    "act/post": mark("You posted something of your own."),
    "act/study": mark("You gave an evening to study."),
}
HOW: Mapping[str, str] = {
    "poor": mark("You parted sooner than planned."),
    "fair": mark("It went as such things go."),
    "good": mark("It went well."),
    "great": mark("Neither of you looked at the clock."),
}
ASKED: Mapping[str, str] = {
    "meet": mark("You asked {first} to sit down with you, {channel}. {answer}"),
    "meet_again": mark("You asked {first} for another table, {channel}. {answer}"),
    "introduction": mark("You asked {first} for an introduction, {channel}. {answer}"),
    "referral": mark("You asked {first} to hand your name in, {channel}. {answer}"),
    "word": mark("You asked {first} for a word to those who hire, {channel}. {answer}"),
    "favour": mark("You asked {first} for a small favour, {channel}. {answer}"),
    "chat": mark("You asked {first} for a talk, {channel}. {answer}"),
}
ANSWERED: Mapping[str, str] = {
    "yes": mark("Yes."),
    "no": mark("No."),
    "unanswered": mark("Nothing came back."),
}
CHANNELS: Mapping[str, str] = {
    "text": mark("in writing"),
    "voice": mark("on the telephone"),
    "video": mark("on a video call"),
    "person": mark("in person"),
}
