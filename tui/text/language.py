"""French or English? A guess from small words, robust down to a headline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

SAMPLE = 800
"""Characters looked at: more words do not change the answer."""
_FEW_WORDS = 60
"""Distinct words under which a text may hold too few small ones."""

_WORD = re.compile(r"[^\W\d_]+['’]?")

# Small words of each language; those of languages the product does not analyse are here so that their texts
# are not taken for French or English. A word that several of them share counts for each.
_SMALL: Mapping[str, str] = {
    "fr": """le la les un une des du de d' l' qu' n' s' j' c' m' aujourd' jusqu' lorsqu' et est en au aux
        dans par pour sur avec sans sous chez vers qui que quoi dont où ce cet cette ces son sa ses leur
        leurs nos vos notre votre il elle ils elles on nous vous je tu ne pas plus très mais ou donc car
        ni si être sont était étaient été ont avait fait faire peut entre après avant depuis pendant
        contre selon comme tout tous toute toutes deux trois après-midi déjà encore aussi même où à y
        lui se quand comment pourquoi quel quelle quels quelles voici voilà ans jour jours année années
        hui ses moins""",
    "en": """the of and to in is are was were be been being it its that this these those with for on at by
        from as an or but not have has had will would can could should may might must do does did he she
        they we you his her their our your my who which what when where why how if than then there here
        about after before into over under out up down off more most new says say said it' don' doesn'
        didn' won' isn' can' he' she' they' we' you' i' s i a us""",
    "es": """el la los las un una unos unas de del y en que es por con para su sus se lo al como más pero fue
        han ha este esta son una muy ya sin sobre entre hasta desde cuando también dos años hay tras
        según contra ante""",
    "pt": """o a os as um uma de do da dos das e em no na nos nas que é por com para seu sua se ao à mais mas
        foi são este esta não muito já sem sobre entre até desde quando também dois anos há após contra
        diz pela pelo""",
    "it": """il lo la i gli le un uno una di del della dei delle dello e in che è per con su suo sua si al
        alla come più ma fu sono questo questa non molto già senza sul sulla tra fra quando anche due
        anni dopo contro dell' all' nell' sull' dall' un'""",
    "ca": """el la els les un una de del dels i en que és per amb seu seva es al com més però van ha aquest
        aquesta són molt ja sense sobre entre fins des quan també dos anys hi després contra l' d' s' n'""",
    "de": """der die das ein eine einen einem einer und ist in im den dem des zu zum zur mit von vom für auf
        aus bei nach nicht sich es sie er wir ich auch als an am wie so dass war wird werden sind hat
        haben über gegen vor noch nur""",
    "nl": """de het een en van in is op te dat die voor met zijn aan niet er ook als bij om door naar uit
        over maar nog wordt werd hij ze we ik was heeft hebben tegen na""",
}  # fmt: skip
_SHARING: dict[str, list[str]] = {}
for _language, _words in _SMALL.items():
    for _word in set(_words.split()):
        _SHARING.setdefault(_word, []).append(_language)
_LANGUAGES_OF = {word: (tuple(languages), len(languages) ** 0.5) for word, languages in _SHARING.items()}
"""The languages a small word is of, and what its weight is divided by."""

_FRENCH_ENDINGS = re.compile(
    r"(?:ée|ées|és|ième|aire|aires|eux|euse|eurs|ement|ements|ité|ités|ique|iques|isme|ères?)$"
)
_ENGLISH_ENDINGS = re.compile(r"(?:ing|ings|ness|ship|ful|ly|ted|ked|ght|wn|ck|th)$")
_ENDING_WEIGHT = 0.4
_LEAST_SCORE = 0.7
_MARGIN = 1.1


def guess_language(text: str) -> str:
    """ "fr" or "en", or "" when the text is in neither or does not show it.

    Every small word of a language counts one, shared among the languages that have it; in a short text,
    endings typical of French or English count too, but less. The best must lead the second by a tenth.
    """
    scores = dict.fromkeys(_SMALL, 0.0)
    words = Counter(_WORD.findall(text[:SAMPLE].lower().replace("’", "'")))
    few = len(words) < _FEW_WORDS
    for word, times in words.items():
        found = _LANGUAGES_OF.get(word) or _LANGUAGES_OF.get(word.rstrip("'"))
        if found is not None:
            for language in found[0]:
                scores[language] += times / found[1]
        elif few and len(word) > 4:
            if _FRENCH_ENDINGS.search(word):
                scores["fr"] += _ENDING_WEIGHT
            elif _ENGLISH_ENDINGS.search(word):
                scores["en"] += _ENDING_WEIGHT
    ranked = sorted(scores.items(), key=lambda item: item[1], reverse=True)
    (best, score), (_second, runner_up) = ranked[:2]
    if score < _LEAST_SCORE or score < runner_up * _MARGIN:
        return ""
    return best if best in ("fr", "en") else ""
