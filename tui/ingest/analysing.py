"""Analysis of what is not analysed yet, in a child process, so that a screen never stutters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from tui.ingest.child import Children, outcome
from tui.ingest.errors import IngestError
from tui.library import Library, Pending
from tui.model import Analysis

_BATCH = 40
"""Texts given to the child at once: some 0.2 s of its work."""


@dataclass(frozen=True, slots=True)
class AnalysisProgress:
    """How many articles were analysed so far in this call, and which are the last ones."""

    done: int
    article_ids: tuple[int, ...]


def analyse_pending(
    library: Library,
    *,
    limit: int | None = None,
    on_progress: Callable[[AnalysisProgress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    first: Sequence[int] = (),
) -> int:
    """Analyse up to `limit` articles that the present analyser has not seen; how many it were.

    Those with the ids `first` come first, in one go, then the newest. One article alone is analysed in this
    process. `on_progress` and `cancelled` are called in the calling thread, between batches.
    """
    done = 0
    with Children(1) as children:
        for batch in _batches(library, limit, first):
            for pending, analysis in zip(batch, _analysed(children, batch), strict=True):
                _save(library, pending, analysis)
            done += len(batch)
            if on_progress is not None:
                on_progress(AnalysisProgress(done, tuple(pending.article_id for pending in batch)))
            if cancelled is not None and cancelled():
                break
    return done


def analyse_texts(texts: Sequence[tuple[str, str]]) -> list[Analysis]:
    """The task of a child: analyses of (text, language), without the texts, which the parent has."""
    from tui.analysis import analyse

    return [replace(analyse(text, language), text="") for text, language in texts]


def _batches(library: Library, limit: int | None, first: Sequence[int]) -> Iterator[list[Pending]]:
    """What is pending, in batches; each text once, even one whose analysis failed and is pending still."""
    from tui.analysis import ANALYSER_VERSION

    seen: set[int] = set()
    left = limit if limit is not None else 1 << 60
    wanted: Sequence[int] | None = first or None
    while left > 0:
        some = max(_BATCH, len(first)) if wanted else _BATCH
        batch = library.analyses.pending(ANALYSER_VERSION, some + len(seen), wanted)
        batch = [pending for pending in batch if pending.version_id not in seen][: min(left, some)]
        if not batch and wanted is None:
            return
        wanted = None
        if batch:
            yield batch
            still = library.analyses.pending(
                ANALYSER_VERSION, some, [pending.article_id for pending in batch]
            )
            seen.update(pending.version_id for pending in still)
            left -= len(batch)


def _analysed(children: Children, batch: list[Pending]) -> list[Analysis | None]:
    """The analyses of a batch; when it fails, one by one, with None for the text at fault."""
    texts = [(pending.text, pending.language) for pending in batch]
    if len(texts) == 1:
        return list(analyse_texts(texts))
    try:
        return list(outcome(children.start(analyse_texts, texts)))
    except IngestError:
        return [_alone(children, text) for text in texts]


def _alone(children: Children, text: tuple[str, str]) -> Analysis | None:
    try:
        return outcome(children.start(analyse_texts, [text]))[0]
    except IngestError:
        return None


def _save(library: Library, pending: Pending, analysis: Analysis | None) -> None:
    from tui.analysis import ANALYSER_VERSION

    if analysis is not None:
        with suppress(KeyError):  # the article went away meanwhile
            library.analyses.save(pending.version_id, analysis, ANALYSER_VERSION)
