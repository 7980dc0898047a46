"""A role that comes before its name: « Le porte-parole a promis … », later « a insisté X »."""

from __future__ import annotations

from bisect import bisect_left

from tui.analysis.apposition import governed
from tui.analysis.figures import Figure
from tui.analysis.findings import ActorMention
from tui.analysis.grammar import BEFORE, DET, PERSON, TITLE
from tui.analysis.scene import Scene
from tui.analysis.walk_words import opens_as_participle

_REACH = 1
"""Paragraphs ahead in which the name may come."""
_CIVIL = frozenset(("m.", "mme", "mme.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "monsieur", "madame"))
_SOURCES = frozenset(("selon", "après", "pour", "to"))
"""What stands right before the name of a source: « d'après X », "according to X"."""
_ADVERBIAL = 10
"""Tokens of an adverbial that opens a sentence."""
_MOST = 12
"""Persons ahead looked at."""


def named_later(scene: Scene, token: int, gender: str) -> Figure | None:
    """The next person whom the article names for the first time, without saying who that is: it has just said
    so.
    """
    memory, paragraphs = scene.memory, scene.s.document.paragraph_of
    mentions = scene.actors.mentions
    at = bisect_left(mentions, token, key=lambda mention: mention.first)
    for mention in mentions[at : at + _MOST]:
        if paragraphs[mention.first] - paragraphs[token] > _REACH:
            break
        figure = memory.figure(mention.first, mention.actor)
        first = scene.actors.clusters[mention.actor].mentions[0].first == mention.first
        acts = first and figure.person and memory.fits(figure, gender) and _acts(scene, mention)
        if acts and not _introduced(scene, mention):
            return figure
    return None


def _acts(scene: Scene, mention: ActorMention) -> bool:
    """Whether a name is a subject: nothing governs it, or a reporting verb stands before it."""
    s, before = scene.s, mention.first - 1
    paragraph = s.document.paragraphs[s.document.paragraph_of[mention.first]]
    signature = paragraph.last - paragraph.first <= mention.last - mention.first + 2
    source = before >= 0 and s.lower[before] in _SOURCES
    if scene.masked[mention.first] >= 0 or signature or (governed(s, mention) and not source):
        return False
    if before < 0 or s.lower[before] in s.verbs or s.document.opens_sentence(mention.first):
        return True
    unlisted = (
        s.words[before].islower() and not s.tags[before] and not s.lower[before].endswith(("ment", "ly"))
    )
    return not unlisted and not s.verbal(before)


def _after_adverbial(scene: Scene, comma: int) -> bool:
    """« Interrogée sur RTL, X … »: whether nobody is named or shown before the comma in its sentence."""
    s = scene.s
    first = s.document.sentences[s.document.sentence_of[comma]].first
    shown = range(first + opens_as_participle(s, first), comma)
    return comma - first <= _ADVERBIAL and not any(s.tags[at] & (PERSON | TITLE) for at in shown)


def _introduced(scene: Scene, mention: ActorMention) -> bool:
    """Whether a name stands beside what the person is: « l'éleveur X », « X, éleveur », « X (PS) »."""
    s = scene.s
    before, after = mention.first - 1, mention.last
    if before >= 0 and s.tags[before] & (PERSON | DET | TITLE) and s.lower[before] not in _CIVIL:
        return True
    if mention.last - mention.first < 2:
        return True
    if before >= 0 and s.words[before] == "," and not _after_adverbial(scene, before):
        return True
    if after + 1 >= len(s.words):
        return False
    if s.words[after] == "(":
        return True
    follows = s.tags[after + 1] & (DET | PERSON | BEFORE) or s.words[after + 1].isdigit()
    return s.words[after] == "," and bool(follows)
