"""Analysis of what is not analysed yet, in child processes, so that a screen never stutters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import nullcontext
from dataclasses import dataclass, replace

from tui.ingest.child import Children, outcome
from tui.ingest.errors import IngestError
from tui.library import Library, Pending
from tui.model import Analysis

_BATCH = 40
"""Texts given to a child at once: some 0.2 s of its work."""
_FEW = 10
"""Texts that are not worth sharing among children."""
_AHEAD = 8
"""Batches under way or waiting, so that no child is ever idle."""


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
    children: Children | None = None,
) -> int:
    """Analyse up to `limit` articles that the present analyser has not seen; how many it were.

    Those with the ids `first` come first, in one go, then the newest. One article alone is analysed in this
    process. `on_progress` and `cancelled` are called in the calling thread, between batches. `children` do
    the work, and are left for other work; else own ones do.
    """
    done = 0
    with nullcontext(children) if children else Children() as workers:
        for some in _portions(library, limit, first):
            size = min(_BATCH, max(_FEW, -(-len(some) // workers.count)))
            batches = [some[at : at + size] for at in range(0, len(some), size)]
            asked = [_ask(workers, batch) for batch in batches] if len(some) > 1 else [None]
            for batch, future in zip(batches, asked, strict=True):
                _save(library, batch, _analysed(workers, batch, future))
                done += len(batch)
                if on_progress is not None:
                    on_progress(AnalysisProgress(done, tuple(pending.article_id for pending in batch)))
                if cancelled is not None and cancelled():
                    return done
    return done


def analyse_texts(texts: Sequence[tuple[str, str]]) -> list[Analysis]:
    """The task of a child: analyses of (text, language), without the texts, which the parent has."""
    from tui.analysis import analyse

    return [replace(analyse(text, language), text="") for text, language in texts]


def _portions(library: Library, limit: int | None, first: Sequence[int]) -> Iterator[list[Pending]]:
    """What is pending, a portion at a time; each text once, even one whose analysis fails."""
    from tui.analysis import ANALYSER_VERSION

    seen: set[int] = set()
    left = limit if limit is not None else 1 << 60
    wanted: Sequence[int] | None = first or None
    while left > 0:
        some = max(_BATCH * _AHEAD, len(first)) if wanted else _BATCH * _AHEAD
        found = library.analyses.pending(ANALYSER_VERSION, some + len(seen), wanted)
        portion = [pending for pending in found if pending.version_id not in seen][: min(left, some)]
        if not portion and wanted is None:
            return
        wanted = None
        if portion:
            yield portion
            still = library.analyses.pending(
                ANALYSER_VERSION, some, [pending.article_id for pending in portion]
            )
            seen.update(pending.version_id for pending in still)
            left -= len(portion)


def _texts(batch: Sequence[Pending]) -> list[tuple[str, str]]:
    return [(pending.text, pending.language) for pending in batch]


def _ask(children: Children, batch: Sequence[Pending]) -> Future[list[Analysis]]:
    return children.start(analyse_texts, _texts(batch))


def _analysed(
    children: Children, batch: Sequence[Pending], future: Future[list[Analysis]] | None
) -> Sequence[Analysis | None]:
    """The analyses of a batch; when it fails, one by one, with None for the text at fault."""
    if future is None:
        return analyse_texts(_texts(batch))
    try:
        return outcome(future)
    except IngestError:
        return [_alone(children, pending) for pending in batch]


def _alone(children: Children, pending: Pending) -> Analysis | None:
    try:
        return outcome(_ask(children, [pending]))[0]
    except IngestError:
        return None


def _save(library: Library, batch: Sequence[Pending], analyses: Sequence[Analysis | None]) -> None:
    from tui.analysis import ANALYSER_VERSION

    found = [
        (pending.version_id, analysis)
        for pending, analysis in zip(batch, analyses, strict=True)
        if analysis is not None
    ]
    library.analyses.save_all(found, ANALYSER_VERSION)
