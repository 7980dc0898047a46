"""Citations of words out of an article, as each language's press writes them: by its own language."""

from __future__ import annotations

from dataclasses import dataclass

from tui.locale import language as spoken_language
from tui.model import Article, Quote, QuoteKind
from tui.review.citation import between_marks, cited_day
from tui.text.markdown import escape


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of an article, on one line or several; `quote` when somebody says them."""

    article: Article
    words: str
    quote: Quote | None = None
    note: str = ""
    """Markdown the reader wrote about them."""

    @property
    def french(self) -> bool:
        """Whether French rules hold: by the article's language, else by the program's."""
        known = self.article.language in ("fr", "en")
        return (self.article.language if known else spoken_language()) == "fr"

    @property
    def line(self) -> str:
        """The words on one line."""
        return " ".join(part for part in self.words.replace("\n", " ").split(" ") if part)


def formatted(cited: Cited) -> str:
    """« Mots », a déclaré X, Source, 12 mars 2026 (URL). English: “Words”, X said, Source, 12 March 2026
    (URL).

    What nobody is known to say goes without speaker; what is reported without marks says whom it reports.
    """
    words = between_marks(cited.line, french=cited.french)
    parts = [words + _reported(cited), _said(cited), _source(cited)]
    address = f" ({cited.article.url})" if cited.article.url else ""
    return ", ".join(part for part in parts if part) + address


def markdown(cited: Cited) -> str:
    """A block quotation, then a line with who says it, the title (a link when there is an address), the
    source and the day; then the reader's note.
    """
    quoted = "\n".join(f"> {escape(line)}".rstrip() for line in cited.words.split("\n"))
    title = escape(cited.article.title)
    if cited.article.url and title:
        title = f"[{title}](<{cited.article.url.replace('<', '%3C').replace('>', '%3E')}>)"
    speaker = escape(cited.quote.speaker) if cited.quote is not None and cited.quote.speaker else ""
    source = ", ".join(part for part in (speaker, title, escape(_source(cited))) if part)
    return "\n\n".join(part for part in (quoted, f"— {source}" if source else "", cited.note.strip()) if part)


def _said(cited: Cited) -> str:
    quote = cited.quote
    if quote is None or not quote.speaker or quote.kind is QuoteKind.INDIRECT:
        return ""
    return f"a déclaré {quote.speaker}" if cited.french else f"{quote.speaker} said"


def _reported(cited: Cited) -> str:
    quote = cited.quote
    if quote is None or not quote.speaker or quote.kind is not QuoteKind.INDIRECT:
        return ""
    return f" (propos rapportés\u00a0: {quote.speaker})" if cited.french else f" (reporting {quote.speaker})"


def _source(cited: Cited) -> str:
    article = cited.article
    day = cited_day(article.published, "fr" if cited.french else "en") if article.published else ""
    return ", ".join(part for part in (article.source, day) if part)
