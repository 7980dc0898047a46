"""The French catalogue says everything the program says, and says it in French typography."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

import tui
from tui.locale import catalogue

PACKAGE = Path(tui.__file__).parent
SOURCE = PACKAGE / "locale" / "fr" / "LC_MESSAGES" / "coupures.po"


def messages_of_the_program() -> Iterator[tuple[str, str, str]]:
    """(message id, plural id or "", where) of every literal given to `_`, `N_` and `ngettext`."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            texts = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
            where = f"{path.relative_to(PACKAGE.parent)}:{node.lineno}"
            if node.func.id in ("_", "N_") and texts and texts[0]:
                yield str(texts[0]), "", where
            elif node.func.id == "ngettext":
                yield str(texts[0]), str(texts[1]), where


@pytest.fixture(scope="module")
def french() -> Catalog:
    with SOURCE.open("rb") as file:
        return read_po(file, abort_invalid=True)


def entries(french: Catalog) -> list[Message]:
    return [message for message in french if message.id]


def forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def test_every_message_is_translated(french: Catalog) -> None:
    known = {ids(message) for message in entries(french)}
    singular = {key[0] for key in known}
    missing = [
        f"{where}: {text!r}"
        for text, plural, where in messages_of_the_program()
        if (plural and (text, plural) not in known) or text not in singular
    ]
    assert not missing, "\n".join(missing)


def test_nothing_is_translated_that_is_not_said(french: Catalog) -> None:
    said = {text for text, _plural, _where in messages_of_the_program()}
    assert [message.id for message in entries(french) if ids(message)[0] not in said] == []


def test_no_message_is_said_twice() -> None:
    found = re.findall(r'^msgid "(.+)"$', SOURCE.read_text("utf-8"), re.MULTILINE)
    assert sorted({text for text in found if found.count(text) > 1}) == []


def test_no_translation_is_empty_or_fuzzy(french: Catalog) -> None:
    assert [message.id for message in entries(french) if message.fuzzy or not all(forms(message))] == []


def placeholders(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name is not None}


def test_placeholders_are_kept(french: Catalog) -> None:
    wrong = []
    for message in entries(french):
        wanted = set().union(*(placeholders(text) for text in ids(message)))
        for text in forms(message):
            # A singular may say "one" in words.
            allowed = (
                {frozenset(wanted), frozenset(wanted - {"n"})}
                if len(ids(message)) > 1
                else {frozenset(wanted)}
            )
            if frozenset(placeholders(text)) not in allowed:
                wrong.append((message.id, text))
    assert wrong == []


FAULTS = {
    "no narrow space before ; ! ?": re.compile(r"[\w»)}\u00a0 ][;!?](?=\s|$|\u00a0)"),
    "no no-break space before a colon": re.compile(r"[^\u00a0]:(?=\s|$)"),
    "« without a no-break space": re.compile(r"«(?!\u00a0)"),
    "» without a no-break space": re.compile(r"(?<!\u00a0)»"),
    "straight apostrophe": re.compile(r"\w'\w"),
    "three full stops": re.compile(r"\.\.\."),
}
CODE = re.compile(r"`[^`]*`")


def test_french_typography(french: Catalog) -> None:
    wrong = [
        f"{fault}: {text!r}"
        for message in entries(french)
        for text in (CODE.sub("x", form) for form in forms(message))
        for fault, pattern in FAULTS.items()
        if pattern.search(text)
    ]
    assert wrong == []


def test_the_source_is_read_as_babel_reads_it(french: Catalog) -> None:
    assert catalogue.read_po(SOURCE) == {ids(message)[0]: forms(message) for message in entries(french)}


def test_the_build_hook_compiles_what_the_source_says(french: Catalog, tmp_path: Path) -> None:
    from gettext import GNUTranslations

    from tui.locale.build import compile_catalogue

    compiled = tmp_path / "coupures.mo"
    compile_catalogue(SOURCE, compiled)
    with compiled.open("rb") as file:
        translations = GNUTranslations(file)
    for message in entries(french):
        if len(ids(message)) == 1:
            assert translations.gettext(ids(message)[0]) == forms(message)[0]
        else:
            said = [translations.ngettext(*ids(message), n) for n in (0, 1, 2)]
            assert said == [forms(message)[0], forms(message)[0], forms(message)[1]]
