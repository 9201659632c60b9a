"""The codes of everything that can be wrong with a pack, with a paragraph for its author.

A code keeps its meaning for good. FH1xx are about YAML and files, FH2xx about the shape of a
record, FH3xx about names and numbers, FH4xx about expressions, FH5xx about texts, FH6xx about
machines and scenes, FH7xx are warnings, FH8xx are about translations.
"""

from __future__ import annotations

from collections.abc import Mapping

GROUPS: Mapping[str, str] = {
    "FH1": "Files and YAML",
    "FH2": "The shape of a record",
    "FH3": "Names and numbers",
    "FH4": "Guards and effects",
    "FH5": "Texts",
    "FH6": "Machines, scenes and endings",
    "FH7": "Warnings",
    "FH8": "Translations",
}

CODES: Mapping[str, str] = {
    "FH101": "The file's bytes are not UTF-8. Save it with that encoding; nothing else is read.",
    "FH102": "A character that draws nothing stands in the file, or an escape such as `\\e` makes "
    "one in a text: it could move a reader's cursor or hide words. Only line breaks are "
    "allowed.",
    "FH103": "A tab stands in the file. YAML forbids it for indentation, and elsewhere it looks "
    "different in every editor. Use spaces.",
    "FH104": "The file is not YAML. The sentence says what the reader stumbled over, which may be "
    "a line or two after the cause: look for a missing quote, a colon inside a plain text, or "
    "indentation that does not fit.",
    "FH105": "The file holds a second document, after a line `---`. A file is one document.",
    "FH106": "The file holds nothing. Write its record, or delete the file.",
    "FH107": "A key stands twice in the same mapping. Plain YAML would quietly drop one of them.",
    "FH108": "A key is a number, a truth or a list. Keys are texts: put it in quotes.",
    "FH109": "The merge key `<<` is not part of the language of packs. Write the keys out, or use "
    "an alias for a whole value.",
    "FH110": "A value has a tag, such as `!!python/object` or `!mine`. A pack is plain data, and "
    "loading one runs nothing; take the tag out.",
    "FH111": "The file has more than fifty aliases, or one that would hold itself.",
    "FH112": "With its aliases written out, the file would hold too many values. This is how a "
    "small file fills a machine's memory.",
    "FH113": "Values are nested too deep for anything a pack can mean.",
    "FH114": "The file is larger than a file of a pack may be. Split it by contacts or scenes.",
    "FH115": "The pack's folder holds too many files, or too large ones. Take out what is not of "
    "the pack.",
    "FH116": "A number has a leading zero or another base, as in `010` or `0x1F`. Readers of YAML "
    "disagree about what it is. Write it decimally, or put a text in quotes.",
    "FH117": "A number is infinite, no number at all, or has more digits than can be kept exactly.",
    "FH118": "A link in the pack's folder leads out of it. A pack holds its own files.",
    "FH119": "The file cannot be read, or is not an ordinary file.",
    "FH201": "A record has a key that its kind does not know; mostly a slip of the pen, sometimes "
    "a line indented too far. The hint has the nearest known key.",
    "FH202": "A key that every record of the kind needs is missing.",
    "FH203": "A value is of another kind than the key wants, such as a text for a number. A text "
    "that looks like a number or a truth needs quotes.",
    "FH204": "A number is outside its bounds, a list has too few or too many items, or a text is "
    "empty or too long.",
    "FH205": "A name cannot be an id. Ids begin with a small letter, and have small letters, "
    "digits, `-` and `_`, 48 of them at most.",
    "FH206": "The value is none of the words that can stand there.",
    "FH207": "A time, date, span of hours, version or the like is not written in its form.",
    "FH208": "The file, or a section of a journal's pack, is not made of the records it should "
    "have.",
    "FH301": "The folder has no `pack.yaml`, without which it is no pack.",
    "FH302": "The pack's id and its folder's name differ. Packs are found by their folders.",
    "FH303": "A pack named in `extends` is found neither beside this one nor among those "
    "installed.",
    "FH304": "Packs extend each other in a circle.",
    "FH305": "The pack's `engine` range does not hold the version of this game.",
    "FH306": "Two records of one pack have the same id. Only a base's record can be replaced.",
    "FH307": "Two items of a list have the same id, or somebody is in a cast twice.",
    "FH308": "In one scenario an id is that of two things, such as a contact and an employer. A "
    "scene's `of` could mean either.",
    "FH310": "No city of the scenario has that id. Contacts and employers live in its cities.",
    "FH311": "No place of the scenario has that id. Haunts and events are at its places.",
    "FH312": "No employer of the scenario has that id. A contact's employer must be one.",
    "FH313": "No contact has that id, or none of the scenario's cast.",
    "FH314": "No machine has that id.",
    "FH315": "No lesson has that id.",
    "FH316": "A lesson's `source` is no key of the findings that come with the game. Every lesson "
    "says where it is from.",
    "FH317": "A fact's source says where the player can find it: `profile`, `thread/NAME`, "
    "`contact/ID` for somebody who tells it, or `meeting`.",
    "FH318": "A scene's `of` is nobody who can have one of that kind: hello, meeting, calls and "
    "chat are of a contact, walk_in of an employer, event of an event, interview of either.",
    "FH319": "Nothing ever shows lines of that situation. Either it is a slip of the pen, or the "
    "effect `send` should name it.",
    "FH320": "No verb has that name, or not of this kind of machine: contacts' verbs are ruled by "
    "their machine, openings' by theirs, all others by the season's.",
    "FH321": "A reason has no sentence. Add it under `reasons` in `actions.yaml`.",
    "FH323": "A machine of one kind of thing is used for another.",
    "FH324": "The time zone is not known. Zones have names such as `Europe/Lisbon`.",
    "FH325": "The machine or scene has no state of that name.",
    "FH326": "Neither the game nor an effect of this pack fires that trigger, so that the "
    "transition can never be taken.",
    "FH327": "No chance has that name. The dice of scenes are the model's, by name.",
    "FH328": "No greeting has that name.",
    "FH330": "The date is not in any calendar.",
    "FH331": "A haunt needs at least one weekday.",
    "FH332": "A span of hours ends before it begins. For hours around midnight write two spans.",
    "FH333": "A number makes no sense where it stands, such as a negative price of a journey or "
    "more frozen openings than there are openings.",
    "FH334": "A journey needs both a `fare` and the minutes it takes under `travel`.",
    "FH335": "The days of an opening ascend: insiders know of it, the board has it, it closes.",
    "FH336": "An opening's three numbers of applicants ascend, as its days do.",
    "FH337": "An event lies outside the scenario's days.",
    "FH338": "A city where there is something to do can't be reached from home, or there is no way "
    "back from it. Whoever only writes may live where nobody travels to.",
    "FH340": "A variable's name cannot stand in an expression: it has a `-`, or is a word of the "
    "language such as `in` or `not`.",
    "FH341": "A variable is declared in a way that contradicts itself: it is a truth, one of the "
    "words of `values`, or a whole number within `range`, and starts as one.",
    "FH342": "A variable has a name that means something else where it can be read.",
    "FH343": "An id of the options means something else already. No row may be called "
    "`accommodation` or `inflation`, and an answer's id, by which `chose()` names it, belongs to "
    "one answer alone, and to no accommodation.",
    "FH344": "A row's `default` is none of its answers.",
    "FH345": "What a play begins with names a fact that the contact does not have, or a variable "
    "that the scenario does not declare.",
    "FH346": "A generator's text names a symbol in brackets that neither its grammar, nor all of "
    "its sectors, nor the voice in question has.",
    "FH347": "No generator has that id.",
    "FH350": "A pack that can be played needs words and a price for every action; core has them.",
    "FH351": "A pack that can be played needs a line for every situation, for contacts who have "
    "none of their own; core has them.",
    "FH352": "A pack that can be played needs words for every greeting; core has them.",
    "FH353": "A pack that can be played needs a sentence for every reason that the game itself "
    "gives; core has them.",
    "FH354": "A pack that can be played needs a part for each row of a message; core has them.",
    "FH355": "A pack that can be played needs a scene of each kind that serves anybody, and one "
    "for every event.",
    "FH401": "The expression cannot be read. The language has names, numbers, texts in quotes, "
    "comparisons, `+ - * /`, `and or not`, `in`, `x if y else z`, and calls.",
    "FH402": "The expression is too long, too deep, or has too large a number. Keep a part of it "
    "in a variable.",
    "FH403": "The expression is Python, and not in this language, which reaches nothing but the "
    "game's own names.",
    "FH404": "An effect assigns to a variable or calls an effect. Nothing else changes anything.",
    "FH410": "Nothing that can be read in this place has that name.",
    "FH411": "The name is of a contact or an opening, and none is in question here. In an event's "
    "scene use effects that name the contact, such as `fire_of`; in a walk-in or interview that "
    "may be with somebody who is none of the cast, nothing of a contact can be read.",
    "FH412": "Kinds do not fit: a number where a truth is wanted, a text compared with a number.",
    "FH413": "A word is compared with something, or assigned to it, that can never be that word.",
    "FH414": "No function, or no effect, has that name. Guards call functions, effects effects.",
    "FH415": "A function or effect is called with too many or too few arguments.",
    "FH416": "Only a number written out divides, so that nothing is ever divided by zero.",
    "FH417": "An argument that names something is an id written out in quotes.",
    "FH418": "Nothing of the kind that the argument names has that id.",
    "FH419": "Only declared variables are assigned to. The game keeps its own quantities; effects "
    "such as `money(5)` change them.",
    "FH501": "A brace has no other half, or braces are nested. Braces are for placeholders only.",
    "FH502": "No placeholder has that name.",
    "FH503": "A name, such as a place's or a title, is put into other texts as it is, and no "
    "placeholder is filled in there.",
    "FH504": "A placeholder speaks of a contact, in a text that is told where there is none, or "
    "where somebody who is none of the cast may be met.",
    "FH505": "Words selected by gender are three, `{gender|cansada|cansado|cansade}`: feminine, "
    "masculine, neither. Words selected by a number of days are two: one, and any other.",
    "FH610": "The season's machine needs the states hired, out_of_time, out_of_money and "
    "walked_away, to which endings belong.",
    "FH611": "A transition can never be taken: before it stands one of the same trigger, without a "
    "guard, for all its states.",
    "FH612": "No way leads to the state, so that nobody ever reads what it holds.",
    "FH613": "A final state is left by a transition. Either it is not final, or the transition is "
    "too much.",
    "FH614": "From this state there is no way to an end: a play could be stuck in it. An event's "
    "scene may go round, since one leaves it to go home.",
    "FH620": "`who` and `back` say more about `then`, and there is none.",
    "FH621": "`then` begins another scene when this one is over, which is in a state without "
    "choices.",
    "FH622": "An event is with nobody in particular, so that `then` needs `who`.",
    "FH623": "A choice either has `to`, or a die: `roll` with `yes` and `no`. After a die, what is "
    "said stands in its two sides.",
    "FH624": "Only a die can be forecast.",
    "FH625": "In a scene in person somebody is greeted: it is the handshake that the game turns "
    "on, and without it no offer follows.",
    "FH630": "A scenario needs an ending for each way in which the search can end.",
    "FH631": "The last ending for a way must have no guard, or there may be none to show.",
    "FH632": "Endings are tried in their order, so that nothing after one without a guard is ever "
    "shown.",
    "FH701": "The file is in the pack's folder, and nothing reads it: its name or its folder is "
    "not one that packs have.",
    "FH710": "A text that a play shows again and again has few variants.",
    "FH720": "The contact is in no cast.",
    "FH721": "Nothing has that machine.",
    "FH722": "The scene belongs to nobody who takes part in a scenario.",
    "FH723": "No scenario names the lesson, so that no debrief teaches it.",
    "FH724": "Neither a machine, a scene nor the game gives that reason.",
    "FH725": "No guard reads the variable, so that it changes nothing.",
    "FH726": "No effect sets the variable, so that it is always what it was.",
    "FH727": "The fact comes out in a meeting, and no scene gives it away with `learn`.",
    "FH740": "The pack has words in that language, and not for these texts: they are shown in the "
    "pack's own.",
    "FH741": "The translation has fewer variants of a text that is shown often than the pack has, "
    "so that a reader meets them again sooner.",
    "FH801": "An overlay replaces words and nothing else. What a text does, leads to or costs "
    "stands in the pack.",
    "FH802": "The overlay has a text that the pack does not have: an id is misspelled, or the text "
    "was taken out or renamed there.",
}
"""What each code means, and what to do about it."""


def explain(code: str) -> str:
    """Return the paragraph of a code; empty for one that does not exist."""
    return CODES.get(code, "")
