"""Make first_names.txt from the French register of first names and our own list.

    python build_first_names.py INSEE_TSV

INSEE_TSV holds `name<TAB>men<TAB>women`, the births in France since 1900 (Insee, fichier des prénoms, Licence
Ouverte 2.0). Names given fewer than `LEAST` times are left out; a name is a man's or a woman's when
nine in ten are.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
LEAST = 200
"""A name rarer than this among 90 million births says little, and would make names of surnames and places."""
HEADER = """\
# First names and their gender: m men, f women, b both. Made by build_first_names.py; do not edit.
# Sources: Insee, fichier des prénoms (etalab, Licence Ouverte 2.0), names given at least {least} times;
# first_names_more.txt, written for this project.
"""


def register(path: Path) -> dict[str, str]:
    """Gender by name in the register."""
    genders: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        name, men, women = line.split("\t")
        total = int(men) + int(women)
        if total >= LEAST and len(name) > 1:
            share = int(men) / total
            genders[name.lower()] = "m" if share >= 0.9 else "f" if share <= 0.1 else "b"
    return genders


def own(path: Path) -> dict[str, str]:
    """Gender by name in our own list."""
    genders: dict[str, str] = {}
    gender = "b"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            gender = line[1]
        elif line and not line.startswith("#"):
            genders |= {name.lower(): gender for name in line.split()}
    return genders


def main() -> None:
    """Write the list beside this script."""
    genders = own(HERE / "first_names_more.txt") | register(Path(sys.argv[1]))
    lines = [f"{g} " + " ".join(sorted(n for n, x in genders.items() if x == g)) for g in "mfb"]
    (HERE / "first_names.txt").write_text(
        HEADER.format(least=LEAST) + "\n".join(lines) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
