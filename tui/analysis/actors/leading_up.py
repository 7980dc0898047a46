"""The role by which the sentence before leads up to a person: « Entre un huissier. Luc Roy a pâli. »"""

from __future__ import annotations

from tui.analysis.actors.role_phrases import Reader, role_words
from tui.analysis.actors.subject_phrases import names_somebody
from tui.analysis.actors.taken_up import DEFINITE, Held, is_held, noun_after
from tui.analysis.document import Kind
from tui.analysis.findings import ActorCluster

_LEADING_UP = (
    dict.fromkeys(("a", "an", "son", "leur", "his", "her", "their"), "")
    | {"un": "m", "une": "f", "du": "m", "sa": "f"}
    | DEFINITE
)
_LONGEST_VERB = 3
_LONGEST = 80
"""How far into a sentence a phrase is looked for."""


def role_leading_up(reader: Reader, cluster: ActorCluster, held: Held) -> str:
    """The role by which the sentence before leads up to a person: « Entre un huissier. Luc Roy a pâli. »"""
    document, inside, mention = reader.document, reader.inside, cluster.mentions[0]
    number = document.sentence_of[mention.first]
    sentence = document.sentences[number]
    if inside[mention.first] >= 0 or not _opens_or_said(reader, sentence.first, mention.first):
        return ""
    while number and inside[sentence.first] >= 0 and inside[sentence.first - 1] == inside[sentence.first]:
        number -= 1
        sentence = document.sentences[number]
    if not number:
        return ""
    before = document.sentences[number - 1]
    for at in range(before.last - 2, max(before.first - 1, before.last - _LONGEST), -1):
        if inside[at] >= 0 or document.lower[at] not in _LEADING_UP or reader.person_at(at + 1):
            continue
        role = _introduced(reader, cluster, at, before.last)
        if role and not is_held(reader, cluster, role, held):
            return role
    return ""


def _introduced(reader: Reader, cluster: ActorCluster, at: int, limit: int) -> str:
    document = reader.document
    noun = noun_after(reader, at, limit)
    if noun < 0 or reader.actors.at[noun] >= 0 or reader.is_plural(document.lower[noun]):
        return ""
    gender = _LEADING_UP[document.lower[at]] or reader.roles.get(document.lower[noun], "b")
    if cluster.gender and gender in ("m", "f") and gender != cluster.gender:
        return ""
    end = reader.phrase_end(noun, limit)
    return "" if names_somebody(reader, end) else role_words(document, (at + 1, end))


def _opens_or_said(reader: Reader, first: int, at: int) -> bool:
    """Whether a name opens its sentence, but for a title, or says the words that do: « … », a dit X."""
    document, inside = reader.document, reader.inside
    own = [i for i in range(first, at) if document.kinds[i] != Kind.SIGN and inside[i] < 0]
    if all(document.lower[i] in reader.words.addresses for i in own):
        return True
    quoted = inside[first] >= 0 or inside[min(first + 1, at)] >= 0
    return quoted and len(own) <= _LONGEST_VERB
