"""How fetching full texts is told: in a corner while it runs, in a line when it ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.locale import _, ngettext
from tui.locale.numbers import number

if TYPE_CHECKING:
    from tui.app.works import Told
    from tui.ingest import FullTextProgress, FullTextReport, TextReport

_ADDRESS = re.compile(r"https?://\S+?\s?:\s+")


def texts_progress(step: FullTextProgress) -> Told:
    """How far it is: articles done, the last one."""
    return (_("texts {n}/{all}").format(n=number(step.done), all=number(step.total)), step.name)


def texts_words(report: FullTextReport) -> str:
    """What it brought."""
    from tui.ingest import TextOutcome
    from tui.model import Extent

    if len(report.articles) == 1:
        return _of_one(report.articles[0])
    taken = [one for one in report.articles if one.outcome is TextOutcome.TAKEN]
    short = sum(one.extent is Extent.TRUNCATED for one in taken)
    whole = len(taken) - short
    parts = [ngettext("{n} full text", "{n} full texts", whole).format(n=number(whole))]
    same, less, failed = map(report.count, (TextOutcome.UNCHANGED, TextOutcome.SHORTER, TextOutcome.FAILED))
    for count, said in (
        (short, ngettext("{n} truncated", "{n} truncated", short)),
        (same, ngettext("{n} as before", "{n} as before", same)),
        (less, ngettext("{n} page gives less", "{n} pages give less", less)),
        (failed, ngettext("{n} refused", "{n} refused", failed)),
    ):
        if count:
            parts.append(said.format(n=number(count)))
    why = next((one.error for one in report.articles if one.error), "")
    return ", ".join(parts) + (f" ({reason(why)})" if why else "")


def reason(error: str) -> str:
    """Why it failed, without the address that stands before."""
    return _ADDRESS.sub("", error, count=1)


def _of_one(one: TextReport) -> str:
    from tui.ingest import TextOutcome
    from tui.model import Extent

    words = ngettext("{n} word", "{n} words", one.words).format(n=number(one.words))
    if one.outcome is TextOutcome.FAILED:
        return _("Text left as it is: {reason}").format(reason=reason(one.error or ""))
    if one.outcome is TextOutcome.SHORTER:
        return _("Text left as it is: its page gives less ({words})").format(words=words)
    if one.extent is Extent.TRUNCATED:
        return _("Truncated: its page gives {words} to those who do not subscribe").format(words=words)
    if one.outcome is TextOutcome.UNCHANGED:
        return _("Its page gives the same text: {words}").format(words=words)
    return _("Full text: {words}, by {extractor}; D compares").format(words=words, extractor=one.extractor)
