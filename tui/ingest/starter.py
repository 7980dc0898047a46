"""A list of press feeds to begin with, by country and theme. It is a file of ours: reading it asks nobody.

Feeds that their publishers have offered for years; an address may go stale all the same, and the health
of the source then says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from tui.library import Following
from tui.locale import N_, _

_FILE = Path(__file__).parent.parent / "data" / "starter.opml"

_NAMES = (
    *(N_("France"), N_("Public broadcasters"), N_("Dailies"), N_("Magazines"), N_("Economy"), N_("Belgium")),
    *(
        N_("Switzerland"),
        N_("Luxembourg"),
        N_("Quebec and Canada"),
        N_("Maghreb"),
        N_("Algeria"),
        N_("Morocco"),
    ),
    *(
        N_("Tunisia"),
        N_("West Africa"),
        N_("Regional"),
        N_("Senegal"),
        N_("Mali"),
        N_("Burkina Faso"),
        N_("Niger"),
    ),
    *(N_("Ivory Coast"), N_("Benin and Togo"), N_("Guinea"), N_("Nigeria and Ghana"), N_("Central Africa")),
    *(
        N_("Cameroon"),
        N_("Gabon"),
        N_("Chad and Central African Republic"),
        N_("East Africa and Indian Ocean"),
    ),
    *(
        N_("Burundi"),
        N_("Ethiopia and Sudan"),
        N_("Kenya"),
        N_("Madagascar and Mauritius"),
        N_("Southern Africa"),
    ),
    *(
        N_("South Africa"),
        N_("Middle East"),
        N_("Egypt"),
        N_("Israel and Palestine"),
        N_("Turkey"),
        N_("Iran"),
    ),
    *(N_("Gulf"), N_("Asia"), N_("China, Hong Kong, Taiwan"), N_("Japan and Korea"), N_("South Asia")),
    *(N_("Southeast Asia"), N_("Oceania"), N_("French Polynesia"), N_("Americas"), N_("United States")),
    *(N_("Haiti"), N_("Latin America"), N_("Europe"), N_("United Kingdom and Ireland"), N_("Germany")),
    *(N_("Italy, Spain, Portugal"), N_("Ukraine, Russia, Caucasus"), N_("Balkans and Central Europe")),
    *(N_("Institutions"), N_("United Nations"), N_("European Union"), N_("NGOs and think tanks")),
)
"""Every name of a group, for the catalogue."""


@dataclass(frozen=True, slots=True)
class StarterSource:
    """A feed of the list. `language` is the one it is written in (ISO 639-1)."""

    name: str
    url: str
    site: str
    language: str


@dataclass(frozen=True, slots=True)
class Group:
    """The feeds of one country or region and theme; both are message ids, `_` gives their names."""

    region: str
    theme: str
    sources: tuple[StarterSource, ...]

    @property
    def folder(self) -> str:
        """The folder its sources go to, in the language spoken."""
        return f"{_(self.region)}/{_(self.theme)}"


@cache
def groups() -> tuple[Group, ...]:
    """The whole list, in its order."""
    found = []
    for region in ElementTree.parse(_FILE).getroot().iterfind("body/outline"):
        for theme in region.iterfind("outline"):
            sources = tuple(
                StarterSource(
                    one.get("text", ""),
                    one.get("xmlUrl", ""),
                    one.get("htmlUrl", ""),
                    one.get("language", ""),
                )
                for one in theme.iterfind("outline")
            )
            found.append(Group(region.get("text", ""), theme.get("text", ""), sources))
    return tuple(found)


def groups_named(name: str) -> list[Group]:
    """The groups of a region, of a theme, or of `region/theme`, in English or in the language spoken."""
    from tui.text.fold import fold

    wanted = fold(name).strip().strip("/")
    return [
        group
        for group in groups()
        if any(
            wanted in (fold(region), fold(theme), f"{fold(region)}/{fold(theme)}")
            for region, theme in ((group.region, group.theme), (_(group.region), _(group.theme)))
        )
    ]


def followings(chosen: Iterable[Group]) -> list[Following]:
    """The sources of groups, as the library follows them, each group in a folder of its own."""
    return [
        Following(source.url, source.name, source.site, folder=group.folder)
        for group in chosen
        for source in group.sources
    ]
