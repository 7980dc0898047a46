from urllib.parse import urlsplit

from tui.ingest.links import web_address
from tui.ingest.others.opml import read_opml
from tui.ingest.starter import _FILE, _NAMES, followings, groups, groups_named
from tui.library import Library
from tui.locale import set_language


def test_every_feed_has_what_it_needs_once() -> None:
    every = [source for group in groups() for source in group.sources]
    assert len(every) > 120
    assert len({source.url for source in every}) == len({source.name for source in every}) == len(every)
    for source in every:
        assert source.name and source.language
        for address in (source.url, source.site):
            assert web_address(address) == address and urlsplit(address).scheme == "https"
    assert sum(source.language == "fr" for source in every) > len(every) / 2


def test_every_name_of_a_group_is_known_to_the_catalogue() -> None:
    named = {name for group in groups() for name in (group.region, group.theme)}
    assert named == set(_NAMES)


def test_our_own_reader_reads_the_file() -> None:
    found = read_opml(_FILE.read_bytes())
    assert len(found.sources) == sum(len(group.sources) for group in groups())
    assert not found.refused and not found.remarks


def test_groups_are_found_in_both_languages() -> None:
    set_language("fr")
    try:
        assert groups_named("Belgique") == groups_named("belgium") != []
        assert [group.folder for group in groups_named("afrique de l'ouest/mali")] == [
            "Afrique de l’Ouest/Mali"
        ]
        assert {group.region for group in groups_named("Quotidiens")} >= {"France", "Belgium"}
        assert groups_named("Atlantide") == groups_named("") == []
    finally:
        set_language("en")


def test_they_are_followed_in_folders_and_nothing_is_fetched(library: Library) -> None:
    ids = library.sources.follow_all(followings(groups_named("Belgium")))
    every = library.sources.all()
    assert len(ids) == len(every) and {source.folder for source in every} >= {"Belgium/Dailies"}
    assert all(source.last_tried is None for source in every)
    library.steps.undo()
    assert library.sources.all() == []
