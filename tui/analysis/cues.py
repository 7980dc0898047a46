"""The reporting words of an article: « a-t-il dit », « selon », "said", with their subjects.

A verb of the lexicon counts wherever its form can be a verb; right after a closing mark any verb does
(« … », s'étrangle le député), since only a verb of speech can stand there.
"""

from __future__ import annotations

from functools import cache

from tui.analysis.agents import agent as agent_of
from tui.analysis.agents import called_by, made_to_say
from tui.analysis.cue_lexicon import cue_words
from tui.analysis.cue_sources import source_cue
from tui.analysis.document import Document, Kind
from tui.analysis.findings import Cue, CueClass, CueForm, Marks
from tui.analysis.grammar import CLITIC, DET, PREP, SPEAKS, SUB
from tui.analysis.inner_incises import inner_incise
from tui.analysis.inversion import incise_after_subject, inverted
from tui.analysis.inverted import subject_after
from tui.analysis.source_phrases import TELLING
from tui.analysis.subjects import phrase_beside, phrases, subject_before
from tui.analysis.syntax import CLOSING_MARKS, OPENING_MARKS, syntax_of
from tui.analysis.unknown_verbs import unknown_incise
from tui.analysis.verb_group import VerbGroup
from tui.analysis.verb_groups import group_at

_AGENT_REACH = 8
"""Words after a passive in which its agent stands."""
_CLITICS = [f"-{t}{word}" for t in ("", "t-") for word in "il ils elle elles on je tu nous vous ce".split()]
_JOINING = frozenset(("et", "mais", "puis", "and", "but"))
_NOWHERE: frozenset[int] = frozenset()


def find_cues(document: Document, marks: Marks | None = None) -> list[Cue]:
    """All cues in the order of the text, those between marks included.

    Inside the spans of `marks` any French verb set off with its subject is one too.
    """
    return _Finder(document, marks).cues()


@cache
def _anchors(language: str) -> frozenset[str]:
    """The words of a language that may be part of a cue: verbs, words of sources, marks, subjects."""
    return frozenset((*cue_words(language), *TELLING[language], *CLOSING_MARKS, *_CLITICS))


def _inner_places(document: Document, marks: Marks) -> frozenset[int]:
    """The tokens after a comma inside marks that may begin an incise: lower-case words."""
    words = document.words
    return frozenset(
        at + 1
        for span in marks.spans
        if not span.level
        for at in range(span.first, span.last - 2)
        if words[at] == "," and words[at + 1][0].islower()
    )


class _Finder:
    """One pass over a document; remembers the cues found, whose subject later ones may share."""

    __slots__ = ("found", "inner", "s")

    def __init__(self, document: Document, marks: Marks | None) -> None:
        self.s = syntax_of(document)
        self.found: list[Cue] = []
        self.inner = _inner_places(document, marks) if marks and not self.s.english else _NOWHERE
        """Where an incise inside marks may begin."""

    def cues(self) -> list[Cue]:
        """All cues of the document."""
        done = 0
        for token in self._places():
            if token < done:
                continue
            cue = self._cue_at(token)
            if cue is not None and (not self.found or cue.first >= self.found[-1].last):
                self.found.append(cue)
                done = max(token + 1, cue.last)
        return self.found

    def _places(self) -> list[int]:
        """Where a cue may begin: verbs, source phrases, closing marks and clitic subjects, in order."""
        s = self.s
        language = "en" if s.english else "fr"
        anchors, telling = _anchors(language), TELLING[language]
        places = [at for at, word in enumerate(s.lower) if word in anchors]
        sources = [at - back for at in places for back in telling.get(s.lower[at], ()) if at >= back]
        openers = [at for at in sources if s.lower[at] in s.source_openers]
        return sorted({*places, *openers, *self.inner})

    def _cue_at(self, token: int) -> Cue | None:
        s, word = self.s, self.s.lower[token]
        group: VerbGroup | None = None
        if word in s.verbs:
            group = group_at(s, token)
        elif word in s.source_openers:
            return source_cue(s, token)
        elif word in CLOSING_MARKS:
            group = unknown_incise(s, token + 1)
        elif s.kinds[token] == Kind.CLITIC and token > 1 and s.words[token - 2] == ",":
            group = unknown_incise(s, token - 2)
        cue = self._verb(group) if group else None
        return self._inside_marks(token, group) or cue if self.inner else cue

    def _inside_marks(self, token: int, group: VerbGroup | None) -> Cue | None:
        """The incise inside marks that begins at a token, or whose verb the lexicon found there."""
        s = self.s
        first = group.first if group else token
        if first not in self.inner:
            return None
        if group is None and s.tags[token] & CLITIC and s.lower[token + 1] in s.verbs:
            return None  # its verb has its own turn
        found = inner_incise(s, first, group)
        return self._cue(found[0], CueForm.INCISE, found[1]) if found else None

    def _floor(self, token: int) -> int:
        document = self.s.document
        return document.sentences[document.sentence_of[token]].first

    def _ceiling(self, token: int) -> int:
        document = self.s.document
        return document.sentences[document.sentence_of[token]].last

    def _verb(self, group: VerbGroup) -> Cue | None:
        floor, ceiling = self._floor(group.first), self._ceiling(group.verb)
        form, subject = self._stand(group, floor, ceiling)
        if group.lemma == "dire" and (made := made_to_say(self.s, group, ceiling)):
            form, subject = CueForm.FINITE, made
        return self._cue(group, form, subject)

    def _stand(self, group: VerbGroup, floor: int, ceiling: int) -> tuple[str, tuple[int, int] | None]:
        """How the verb stands in its sentence, and who its subject is."""
        s = self.s
        if group.passive or (s.english and (group.first == floor or called_by(s, group, ceiling))):
            agent = agent_of(s, group, ceiling)
            if agent or (group.passive and group.clitic is None):
                return (CueForm.FINITE if group.finite and group.passive else CueForm.PARTICIPLE), agent
        if group.clitic is not None:
            return CueForm.INCISE, (group.clitic, group.clitic + 1)
        if group.gerund or group.infinitive:
            form = CueForm.PARTICIPLE if group.gerund else CueForm.INFINITIVE
            return form, self._shared_subject(group, floor, ceiling)
        inside = self._subject_around_marks(group, floor)
        if not inside and (after := inverted(s, group, floor, ceiling)):
            return CueForm.INCISE, after
        subject = inside or self._shared_with_verb(group, floor) or self._subject_before(group, floor)
        if subject and self.s.english and incise_after_subject(s, group, subject, floor, ceiling):
            return CueForm.INCISE, subject
        return CueForm.FINITE, subject

    def _subject_before(self, group: VerbGroup, floor: int) -> tuple[int, int] | None:
        """The subject in front of the verb: « l'on », or what a walk back finds."""
        first = group.first
        if self.s.lower[max(0, first - 2) : first] == ["l'", "on"]:
            return first - 1, first
        return subject_before(self.s, first, floor)

    def _shared_with_verb(self, group: VerbGroup, floor: int) -> tuple[int, int] | None:
        """The subject of the cue before, where « et » or « qui » joins this verb to it."""
        joined = group.coordinated or (group.first > 0 and self.s.lower[group.first - 1] in _JOINING)
        if joined and (last := self._last_verb(floor)):
            return last.subject
        return self._inverted_antecedent(group, floor)

    def _last_verb(self, floor: int) -> Cue | None:
        """The conjugated cue before in the sentence, whose subject a verb after « et » shares."""
        last = self.found[-1] if self.found else None
        return (
            last if last and last.first >= floor and last.form in (CueForm.FINITE, CueForm.INCISE) else None
        )

    def _subject_around_marks(self, group: VerbGroup, floor: int) -> tuple[int, int] | None:
        """« des membres de « La France en colère » liront »: the marks stand inside the subject."""
        s, first = self.s, group.first
        if first <= floor or s.words[first - 1] not in CLOSING_MARKS or s.english or group.clitic is not None:
            return None
        subject = subject_before(s, first, floor)
        if subject is None or s.words[subject[0]] in OPENING_MARKS or not s.speaks(*subject):
            return None
        opening = next((at for at in range(first - 2, subject[0], -1) if s.words[at] in OPENING_MARKS), -1)
        if opening < 0 or not s.tags[opening - 1] & (PREP | DET | SPEAKS):
            return None
        return subject

    def _inverted_antecedent(self, group: VerbGroup, floor: int) -> tuple[int, int] | None:
        """« …, a dénoncé X, qui a appelé à … »: the subject of the incise before goes on in « qui »."""
        last = self.found[-1] if self.found else None
        if last is None or last.first < floor or last.subject is None:
            return None
        gap = self.s.lower[last.subject[1] : group.first]
        if last.form == CueForm.INCISE and gap == [",", "et"]:
            return last.subject
        joined = last.form in (CueForm.INCISE, CueForm.SOURCE) and gap[-1:] in (["qui"], ["who"])
        return last.subject if joined and gap[:-1] in ([], [","]) else None

    def _shared_subject(self, group: VerbGroup, floor: int, ceiling: int) -> tuple[int, int] | None:
        """The subject a participle or an infinitive shares with the verb it depends on."""
        s = self.s
        if s.english and group.gerund and (owner := self._with_subject(group, floor)):
            return owner
        if group.gerund and (holder := phrase_beside(s, group.first, floor)):
            return holder
        for cue in reversed(self.found):
            if cue.first < floor:
                break
            if (
                cue.form in (CueForm.FINITE, CueForm.INCISE)
                and cue.subject
                and not self._que_between(cue, group)
            ):
                return cue.subject
        if group.first <= floor + 1:
            comma = next(
                (at for at in range(group.last, min(ceiling, group.last + 40)) if s.words[at] == ","), -1
            )
            return subject_after(s, comma + 1, ceiling) if comma > 0 else None
        starts = phrases(s, floor, group.first)
        return (starts[0], group.first) if starts else None

    def _with_subject(self, group: VerbGroup, floor: int) -> tuple[int, int] | None:
        """ "…, with its foreign ministry saying …": the phrase between "with" and the participle."""
        for at in range(group.first - 1, max(floor, group.first - _AGENT_REACH) - 1, -1):
            if self.s.kinds[at] == Kind.SIGN:
                break
            if self.s.lower[at] == "with":
                return (at + 1, group.first) if at + 1 < group.first else None
        return None

    def _que_between(self, cue: Cue, group: VerbGroup) -> bool:
        """Whether the earlier verb opens a reported clause, with a subject of its own."""
        return False if cue.cls == CueClass.SAY else bool(self.s.tags[cue.last - 1] & SUB)

    def _cue(self, group: VerbGroup, form: str, subject: tuple[int, int] | None) -> Cue:
        document = self.s.document
        return Cue(
            group.first,
            group.last,
            document.starts[group.first],
            document.ends[group.last - 1],
            group.lemma,
            group.cls,
            form,
            group.negated,
            subject,
        )
