"""The nouns of the trade, as frozen dataclasses and enums. No input or output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.lazily import lazily

if TYPE_CHECKING:
    from tui.model.analysis import Actor, ActorKind, Analysis, Confidence, Mention, Quote, QuoteKind
    from tui.model.annotation import AnchorState, Annotation, FoundBy, Selector, Subject, Tag, TagTarget
    from tui.model.article import Article, Block, BlockKind, Body, Draft, Extent, Link, Origin, Version
    from tui.model.row import ArticleRow, ReadState, Triage
    from tui.model.source import Source, SourceKind
    from tui.model.step import Step
else:
    __getattr__ = lazily(
        __name__,
        {
            "analysis": ("Actor", "ActorKind", "Analysis", "Confidence", "Mention", "Quote", "QuoteKind"),
            "annotation": ("AnchorState", "Annotation", "FoundBy", "Selector", "Subject", "Tag", "TagTarget"),
            "article": (
                "Article",
                "Block",
                "BlockKind",
                "Body",
                "Draft",
                "Extent",
                "Link",
                "Origin",
                "Version",
            ),
            "row": ("ArticleRow", "ReadState", "Triage"),
            "source": ("Source", "SourceKind"),
            "step": ("Step",),
        },
    )

__all__ = [
    "Actor",
    "ActorKind",
    "Analysis",
    "AnchorState",
    "Annotation",
    "Article",
    "ArticleRow",
    "Block",
    "BlockKind",
    "Body",
    "Confidence",
    "Draft",
    "Extent",
    "FoundBy",
    "Link",
    "Mention",
    "Origin",
    "Quote",
    "QuoteKind",
    "ReadState",
    "Selector",
    "Source",
    "SourceKind",
    "Step",
    "Subject",
    "Tag",
    "TagTarget",
    "Triage",
    "Version",
]
