"""The debrief's words, each marked for the catalogue; `game/debrief` chooses among them by what
happened. Besides their own `{values}` they may hold the placeholders of a pack's texts ({first},
{they}, {opening}), which are filled about the moment's subject."""
