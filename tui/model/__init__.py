"""The nouns of the trade, as frozen dataclasses and enums. No input or output, nothing of ours imported."""

from tui.model.analysis import Actor, ActorKind, Analysis, Confidence, Mention, Quote, QuoteKind
from tui.model.annotation import AnchorState, Annotation, FoundBy, Selector, Subject, Tag, TagTarget
from tui.model.article import (
    Article,
    ArticleRow,
    Block,
    BlockKind,
    Body,
    Draft,
    Link,
    Origin,
    ReadState,
    Triage,
    Version,
)
from tui.model.source import Source
from tui.model.step import Step

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
    "FoundBy",
    "Link",
    "Mention",
    "Origin",
    "Quote",
    "QuoteKind",
    "ReadState",
    "Selector",
    "Source",
    "Step",
    "Subject",
    "Tag",
    "TagTarget",
    "Triage",
    "Version",
]
