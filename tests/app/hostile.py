"""What hostile feeds have been seen to hold, and a library filled with it past every gate."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tests.app.press import article, id_of, said
from tui.library import Library, Target
from tui.model import Subject, TagTarget

ESC, BEL, CSI, OSC = "\x1b", "\x07", "\x9b", "\x9d"
TEXTS = [
    "[/foo] [bold [0] [tag=value: x] [50%] $primary",
    "[@click=app.quit]Read more[/] [link=file:///etc/passwd]here[/link]",
    f"{ESC}[2J{ESC}[31mred{ESC}[0m {CSI}5;5H",
    f"{ESC}]52;c;aGFja2Vk{BEL} {OSC}52;c;aGFja2Vk{BEL}",
    f"{ESC}]0;hacked title{BEL}{ESC}]8;;http://evil.example{ESC}\\click{ESC}]8;;{ESC}\\",
    "abc \u202eevil\u202c \u2066x\u2069 \u200f \u2028 \u2029 \x85 \x7f \x0e\x0f \r\n \t end",
    "Zal" + "\u0301" * 40 + "go 👩‍🔬 日本語 🇫🇷 \ufff9 \U000e0041",
    "{title} %s %(x)s {0} \\n ' \" -- ; DROP TABLE article",
    "",
    " " * 30,
    "x" * 5000,
]


def hostile_library(path: Path) -> Library:
    """One article for each text, then every text column overwritten behind the library's back."""
    library = Library.open(path)
    for number, _text in enumerate(TEXTS):
        title = f"Article {number}"
        article(library, title, "Jean Dupont a dit : « oui, vraiment ».", hours_ago=number)
        one = id_of(library, title)
        said(library, one, ("Jean Dupont", "maire", "oui, vraiment"))
        library.tags.add([Target(TagTarget.ARTICLE, str(one))], [f"tag {number}"])
        library.annotations.add(one, Subject.ARTICLE, note=f"note {number}")
        library.sources.follow(f"https://s{number}.example/feed", f"source {number}")
        library.sources.failed(number + 1, "failed")
    library.close()
    _overwrite(path)
    return Library.open(path)


def _overwrite(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.create_function("fold", 1, lambda text: text, deterministic=True)
    connection.create_function("padded", 2, _padded)
    for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {trigger}")
    for number, text in enumerate(TEXTS):
        one = number + 1
        connection.execute(
            "UPDATE article SET title = ?1, source = ?1, author = ?1, url = 'https://x.example/' || ?1"
            " WHERE id = ?2",
            (text, one),
        )
        connection.execute("UPDATE body SET text = padded(text, ?) WHERE version_id = ?", (text, one))
        connection.execute("UPDATE quote SET speaker = ?1, cue = ?1 WHERE version_id = ?2", (text, one))
        connection.execute(
            "UPDATE actor SET name = ?1, short = ?1, role = ?1 WHERE version_id = ?2", (text, one)
        )
        connection.execute("UPDATE tag SET name = ? WHERE key = ?", (text, f"tag {number}"))
        connection.execute("UPDATE annotation SET note = ? WHERE article_id = ?", (text, one))
        connection.execute("UPDATE source SET name = ? WHERE id = ?", (text, one))
        connection.execute("UPDATE source_health SET error = ? WHERE source_id = ?", (text, one))
        connection.execute("UPDATE step SET label = ?", (text,))
    connection.commit()
    connection.close()


def _padded(text: str, hostile: str) -> str:
    """`hostile` over the start of `text`, its length kept so that blocks stay right."""
    return (hostile + text[len(hostile) :])[: len(text)]
