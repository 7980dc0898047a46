import pytest

from tests.library.press import draft
from tui.library import Library
from tui.model import Extent


def test_a_page_is_kept_as_it_came(library: Library) -> None:
    library.articles.store([draft("un")])
    html = b"<p>\xe9t\xe9</p>" * 1000
    library.pages.save(1, "https://a.example/1", html, "latin-1")
    page = library.pages.get(1)
    assert page is not None
    assert (page.article_id, page.url, page.html, page.charset) == (1, "https://a.example/1", html, "latin-1")
    library.pages.save(1, "https://a.example/2", b"", "")
    assert library.pages.get(1).html == b""  # type: ignore[union-attr]
    assert library.pages.get(2) is None
    with pytest.raises(KeyError):
        library.pages.save(2, "", b"")


def test_a_version_knows_how_much_it_holds_and_what_took_it_out(library: Library) -> None:
    library.articles.store([draft("un", guid="1")])
    assert (library.articles.version(1).extent, library.articles.version(1).extractor) == ("", "")
    library.articles.store([draft("un", guid="1", extent=Extent.TRUNCATED, extractor="own")])
    assert (library.articles.version(1).extent, library.articles.version(1).extractor) == ("truncated", "own")
    library.articles.store([draft("un", guid="1")])
    assert library.articles.version(1).extent is Extent.TRUNCATED
    library.articles.store([draft("un", "Tout le texte.", guid="1", extent=Extent.WHOLE)])
    assert [version.extent for version in library.articles.versions(1)] == ["truncated", "whole"]
