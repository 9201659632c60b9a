"""Plays compiled ink at random for some seconds, with bink; every text is rendered."""

import json
import random
import sys
from importlib import import_module
from pathlib import Path
from time import perf_counter, process_time


def main(path, seconds):
    """Print what was played as JSON."""
    story = import_module("bink.story").Story(Path(path).read_text("utf-8-sig"))
    dice = random.Random(1)
    decisions = plays = letters = 0
    wall, begin = perf_counter(), process_time()
    while perf_counter() - wall < seconds:
        story.reset_state()
        while True:
            while story.can_continue():
                letters += len(story.cont())
            texts = list(story.get_current_choices())
            if not texts:
                break
            assert len(texts) == 9
            letters += sum(map(len, texts))
            story.choose_choice_index(dice.randrange(9))
            decisions += 1
        plays += 1
    took = min(perf_counter() - wall, process_time() - begin)
    told = {"decisions": decisions, "plays": plays, "letters": letters, "seconds": took}
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
