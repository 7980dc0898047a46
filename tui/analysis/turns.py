"""Who speaks in dialogues and interviews, where dashes and names open the turns instead of verbs."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.analysis.document import Kind
from tui.analysis.figures import Figure
from tui.analysis.findings import Utterance
from tui.analysis.memory import Memory
from tui.analysis.referents import Referents
from tui.analysis.scene import Scene
from tui.analysis.syntax import Syntax

_DASHES = frozenset(("—", "–", "―", "-", "‒", "--"))


@dataclass(slots=True, eq=False)
class _Turn:
    """The utterances of one speaker without a break; `label` is the name in front, if any."""

    indexes: list[int]
    paragraph: int
    label: Figure | None = None
    question: bool = False
    pieces: list[int] = field(default_factory=list)


def turn_speakers(scene: Scene, utterances: list[Utterance], referents: Referents) -> dict[int, Figure]:
    """For each utterance that is a turn of a dialogue, who speaks."""
    s, memory = scene.s, scene.memory
    turns = _turns(s, utterances, referents, memory)
    found: dict[int, Figure] = {}
    for run in _runs(s, turns):
        for turn, figure in zip(run, _speakers(s, run, utterances, memory), strict=True):
            if figure is not None:
                for index in turn.indexes:
                    found[index] = figure
    return found


def _label(referents: Referents, memory: Memory, first: int, last: int) -> Figure | None:
    """Who the words before the dash name: « LE JOURNAL. – », « Jean Dupont : – »."""
    s = referents.s
    while last > first and s.kinds[last - 1] == Kind.SIGN:
        last -= 1
    if first >= last:
        return None
    return referents.actor_at(first, last) or memory.label(first, last)


def _turns(s: Syntax, utterances: list[Utterance], referents: Referents, memory: Memory) -> list[_Turn]:
    turns: list[_Turn] = []
    document = s.document
    for index, utterance in enumerate(utterances):
        span = utterance.span
        if span is None:
            continue
        paragraph = document.paragraph_of[utterance.first]
        if span.mark in _DASHES:
            if (
                turns
                and turns[-1].paragraph == paragraph
                and utterance.group == utterances[turns[-1].indexes[-1]].group
            ):
                turns[-1].indexes.append(index)
                continue
            head = document.paragraphs[paragraph].first
            label = _label(referents, memory, head, span.first - 1)
            question = s.words[utterance.last - 1] == "?"
            turns.append(_Turn([index], paragraph, label, question))
        elif span.mark == "" and turns and paragraph - turns[-1].paragraph <= 1:
            turns[-1].indexes.append(index)
            turns[-1].paragraph = paragraph
    return turns


def _runs(s: Syntax, turns: list[_Turn]) -> list[list[_Turn]]:
    """Turns that belong to one conversation: not more than two paragraphs of something else between."""
    runs: list[list[_Turn]] = []
    for turn in turns:
        if runs and turn.paragraph - runs[-1][-1].paragraph <= 3:
            runs[-1].append(turn)
        else:
            runs.append([turn])
    return runs


def _speakers(
    s: Syntax, run: list[_Turn], utterances: list[Utterance], memory: Memory
) -> list[Figure | None]:
    asked = [_asked(s, turn, utterances) for turn in run]
    labels = [turn.label for turn in run if turn.label]
    if sum(asked) * 2 > len(run) and not labels:
        return [_interviewee(s, utterances[run[0].indexes[0]].first, memory)] * len(run)
    if any(turn.question for turn in run) and (len(run) > 3 or labels):
        return _interview(s, run, utterances, memory)
    return _alternate(s, run, utterances, memory)


def _asked(s: Syntax, turn: _Turn, utterances: list[Utterance]) -> bool:
    """Whether the paragraph before a turn is the question it answers."""
    before = s.document.paragraph_of[utterances[turn.indexes[0]].first] - 1
    if before < 0:
        return False
    paragraph = s.document.paragraphs[before]
    return s.words[paragraph.last - 1] in ("?", "…", "...") and s.words[paragraph.first] not in _DASHES


def _interviewee(s: Syntax, token: int, memory: Memory) -> Figure | None:
    """The person the article introduces before its first answer, the one named most."""
    counts: dict[str, int] = {}
    people = [f for f in memory.figures + memory.others if f.person and f.token < token]
    for figure in people:
        counts[figure.name] = counts.get(figure.name, 0) + 1
    if not counts:
        return None
    best = max(counts, key=counts.__getitem__)
    return next(f for f in people if f.name == best)


def _interview(
    s: Syntax, run: list[_Turn], utterances: list[Utterance], memory: Memory
) -> list[Figure | None]:
    """Questions by one, answers by the other; labels say who is who."""
    asking = next((turn.label for turn in run if turn.label and turn.question), None)
    answering = next((turn.label for turn in run if turn.label and not turn.question), None)
    start = utterances[run[0].indexes[0]].first
    if answering is None:
        answering = _nearest(memory, start, person=True) or _interviewee(s, start, memory)
    if asking is None:
        asking = _asker(s, memory, start) or _first_of_paragraph(s, memory, start, person=False)
    if asking is None and answering and (other := _another(s, memory, start, answering)):
        asking, answering = answering, other
    odd = [turn.question for turn in run[::2]]
    first_asks = sum(odd) * 2 >= len(odd)
    return [
        turn.label or (asking if (position % 2 == 0) == first_asks else answering)
        for position, turn in enumerate(run)
    ]


def _another(s: Syntax, memory: Memory, token: int, subject: Figure) -> Figure | None:
    """« X proteste. La présidente se tait. — … ? — …: who answers where the last subject asks."""
    sentences = s.document.sentence_of
    if sentences[token] - sentences[subject.token] > 1:
        return None
    return memory.other_than(subject, subject.token)


def _asker(s: Syntax, memory: Memory, token: int) -> Figure | None:
    """« Trois questions du Journal à X »: who asks is named in the head of an interview."""
    document = s.document
    for at in range(token - 1, document.paragraphs[max(0, document.paragraph_of[token] - 1)].first, -1):
        if s.lower[at] in ("de", "du", "d'", "from") and s.lower[at - 1] == "questions":
            end = at + 1
            while end < token and s.name_like(end):
                end += 1
            return memory.label(at + 1, end) if end > at + 1 else None
    return None


def _alternate(
    s: Syntax, run: list[_Turn], utterances: list[Utterance], memory: Memory
) -> list[Figure | None]:
    """Two persons speak by turns: the subject of the sentence before begins, the other one answers."""
    start = utterances[run[0].indexes[0]].first
    subject = _first_of_paragraph(s, memory, start, person=True)
    if subject is None:
        return [None] * len(run)
    named = [f for f in memory.governed_before(start, 1) + memory.before(start, 1) if f.person]
    other = next((f for f in named if f.name != subject.name), None)
    return [turn.label or (subject if position % 2 == 0 else other) for position, turn in enumerate(run)]


def _nearest(memory: Memory, token: int, *, person: bool) -> Figure | None:
    """The person, or the body, named last before a token, whatever governs it."""
    near = [f for f in memory.before(token, 3) + memory.governed_before(token, 3) if f.person == person]
    return max(near, key=lambda figure: figure.token, default=None)


def _first_of_paragraph(s: Syntax, memory: Memory, token: int, *, person: bool) -> Figure | None:
    """The first named in the last sentence of the paragraph before a token that names anybody."""
    sentences = s.document.sentence_of
    near = [f for f in memory.before(token, 1) + memory.governed_before(token, 1) if f.person == person]
    if not near:
        return None
    last = max(sentences[figure.token] for figure in near)
    return min((f for f in near if sentences[f.token] == last), key=lambda figure: figure.token)
