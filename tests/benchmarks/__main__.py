"""All benchmarks, or those that are named, as one table.

python -m tests.benchmarks [decisions] [growth] [workers] [journals] [network] [peers] [--rounds 9]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from tests.benchmarks import decisions, growth, journals, network, workers
from tests.benchmarks.measure import Figure
from tests.benchmarks.peers import run as peers

ALL: dict[str, Callable[[int], list[Figure]]] = {
    "peers": peers.figures,
    "decisions": decisions.figures,
    "growth": growth.figures,
    "workers": workers.figures,
    "journals": journals.figures,
    "network": network.figures,
}


def main() -> None:
    """Measure, and print a line for each figure as it comes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*ALL, []], metavar="NAME")
    parser.add_argument("--rounds", type=int, default=9)
    asked = parser.parse_args()
    print("| what | measured | wanted |\n|---|---|---|")
    for name in asked.names or ALL:
        for one in ALL[name](asked.rounds):
            print(f"| {one.what} | {one.value} | {one.wanted} |")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
