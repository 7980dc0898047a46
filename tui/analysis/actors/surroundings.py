"""What one mention of a candidate says it is, by its own words and those beside it."""

from __future__ import annotations

from tui.analysis.actors.candidate import Candidate
from tui.analysis.actors.evidence import Weight, in_capitals, weigh_itself
from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.actors.words_after import WordsAfter
from tui.analysis.actors.words_before import WordsBefore
from tui.analysis.document import Document


class _WordsBeside(WordsBefore, WordsAfter):
    """Reads what stands on both sides of one mention."""


def weigh(document: Document, words: ActorWords, candidate: Candidate) -> Weight:
    """What one mention says, by its own words and those beside it."""
    if candidate.shouted or in_capitals(document, candidate):
        return Weight()
    weight = weigh_itself(document, words, candidate)
    beside = _WordsBeside(document, words, candidate, weight)
    if not beside.opens_paragraph() and not beside.named_before():
        beside.grammar_before()
    beside.after()
    return weight
