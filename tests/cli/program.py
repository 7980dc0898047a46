"""Runs `python -m tui` in a process of its own."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import termios
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tui.library import Library, Target
from tui.model import (
    Actor,
    ActorKind,
    Analysis,
    Confidence,
    Draft,
    Mention,
    Quote,
    QuoteKind,
    Subject,
    TagTarget,
    Triage,
)
from tui.text.bodies import body_from_text

ROOT = Path(__file__).parents[2]
HOSTILE = "[/foo] [b]gras[/b] \x1b]52;c;aGVsbG8=\x07 \x9b31m titre\u202e fin"
TEXT = (
    "Le ministre a parlé à Bamako.\n\n« Nous viendrons », a dit Abdoulaye Diop.\n\n"
    "L\u2019œuvre est là\u00a0: tout le monde l\u2019a vue."
)
DAY = datetime(2024, 2, 29, 6, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Result:
    """What the program printed, and its exit code."""

    code: int
    out: str
    err: str


class Program:
    """The program, on one library, in a home of its own."""

    def __init__(self, home: Path, library: Path) -> None:
        self.home = home
        self.library = library

    def environment(self, **more: str) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        folders = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
        return {
            **kept,
            **{name: str(self.home / name.lower()) for name in folders},
            "HOME": str(self.home),
            "PYTHONPATH": str(ROOT),
            "LC_ALL": "C.UTF-8",
            "COUPURES_LANG": "en",
            "COUPURES_LIBRARY": str(self.library),
            "TZ": "UTC",
            **more,
        }

    def __call__(self, *arguments: str, stdin: str | bytes = b"", **environment: str) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "tui", *arguments],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            env=self.environment(**environment),
            cwd=self.home,
            timeout=60,
            check=False,
        )
        return Result(
            done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
        )

    def in_terminal(self, *arguments: str, columns: int = 80, **environment: str) -> str:
        """What a terminal of that width receives (standard output and error together)."""
        ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (24, columns))
        process = subprocess.Popen(
            [sys.executable, "-m", "tui", *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=self.environment(TERM="xterm-256color", **environment),
            cwd=self.home,
        )
        os.close(theirs)
        received = b""
        while select.select([ours], [], [], 60)[0]:
            try:
                received += os.read(ours, 65536)
            except OSError:  # Linux: everybody else has closed it
                break
        os.close(ours)
        assert process.wait(60) == 0
        return received.decode().replace("\r\n", "\n")


def prepare(path: Path) -> None:
    """Articles 1 to 6, the last one newest, and two sources, one failing.

    1 is tagged and noted, 2 kept, 3 dismissed; 4 has a hostile title, 5 no address; 6 is not analysed.
    """
    with Library.open(path) as library:
        library.sources.follow("https://presse.example/flux.xml", "La Presse d\u2019exemple")
        failing = library.sources.follow("https://panne.example/flux.xml", "Le Journal en panne")
        error = "https://panne.example/flux.xml: no \x1b[31m\x9b answer after 20 seconds"
        library.sources.failed(failing.id, error)
        library.articles.store([_draft(number) for number in range(1, 7)])
        for number in range(1, 6):
            version = library.articles.version(number)
            library.analyses.save(version.id, _analysis(version.body.text), "test")
        library.tags.add([Target(TagTarget.ARTICLE, "1")], ["Sahel", "Climat/eau"])
        library.annotations.add(1, Subject.ARTICLE, "À garder.\nVraiment.")
        library.articles.set_triage([2], Triage.KEPT)
        library.articles.set_triage([3], Triage.DISMISSED)


def _draft(number: int) -> Draft:
    titles = {4: HOSTILE, 2: "=1+1", 1: "Le Mali et la Russie raffermissent leur coopération"}
    return Draft(
        title=titles.get(number, f"Titre {number}"),
        body=body_from_text(f"{TEXT}\n\nNuméro {number}."),
        source="Anadolu" if number < 4 else "Le Fanal",
        author="Fatou Laurent",
        url="" if number == 5 else f"https://presse.example/{number}",
        language="fr",
        published=DAY + timedelta(days=number),
    )


def _analysis(text: str) -> Analysis:
    start = text.index("Nous viendrons")
    quote = Quote(start, start + 14, QuoteKind.DIRECT, "Abdoulaye Diop", "a dit", "test", Confidence.SURE)
    name = text.index("Abdoulaye Diop")
    actor = Actor("Abdoulaye Diop", ActorKind.PERSON, "ministre", mentions=(Mention(name, name + 14),))
    return Analysis(text, "fr", (quote,), (actor,))
