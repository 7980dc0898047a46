"""Make states.tsv: every country's names in French and English, its capitals and its demonyms.

    python build_states.py

Names come from the Unicode CLDR through babel, which only this script needs; capitals, demonyms and the
press's own names come from states_source.tsv, written for this project.
"""

from __future__ import annotations

import re
from pathlib import Path

from babel import Locale

HERE = Path(__file__).parent
HEADER = """\
# Countries: code, names, capitals, demonyms (lower case, "|" between). Made by build_states.py; do not edit.
# Sources: Unicode CLDR (Unicode License v3) for names in French and English; states_source.tsv for the rest.
"""
OFFICIAL_ONLY = re.compile(r" \(.*\)$")
FEMININE = (
    ("ien", "ienne"), ("éen", "éenne"), ("yen", "yenne"), ("ais", "aise"), ("ois", "oise"), ("ain", "aine"),
    ("ton", "tonne"), ("ol", "ole"), ("and", "ande"), ("an", "ane"), ("grec", "grecque"), ("turc", "turque"),
    ("in", "ine"), ("franc", "franque"), ("al", "ale"), ("i", "ie"), ("ol", "ole"), ("ond", "onde"),
)  # fmt: skip


def french_forms(demonym: str) -> set[str]:
    """Masculine and feminine, singular and plural."""
    feminine = demonym
    for ending, other in FEMININE:
        if demonym.endswith(ending):
            feminine = demonym[: -len(ending)] + other
            break
    plural = demonym if demonym.endswith("s") else demonym + "s"
    return {demonym, feminine, plural, feminine + "s"}


def english_forms(demonym: str) -> set[str]:
    """Singular and plural; -ish, -ch and -ese are both."""
    name = demonym.lower()
    return {name} if name.endswith(("sh", "ch", "ese", "ss", "s")) else {name, name + "s"}


def names_of(code: str, others: list[str]) -> set[str]:
    """All names of a country, lower case, straight apostrophes."""
    found = set(others)
    for language in ("fr", "en"):
        name = Locale(language).territories.get(code, "")
        found.add(OFFICIAL_ONLY.sub("", name))
        found.add(name.replace("Saint", "St."))
    return {name.replace("’", "'").lower() for name in found if name}


def main() -> None:
    """Write the table beside this script."""
    rows = []
    for line in (HERE / "states_source.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        code, capitals, french, english, others = line.split("\t")
        names = names_of(code, [name for name in others.split("|") if name])
        demonyms = {form for word in french.split("|") for form in french_forms(word)}
        demonyms |= {form for word in english.split("|") for form in english_forms(word)}
        cities = {city.lower() for city in capitals.split("|") if city}
        rows.append("\t".join([code, *("|".join(sorted(part)) for part in (names, cities, demonyms))]))
    (HERE / "states.tsv").write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
