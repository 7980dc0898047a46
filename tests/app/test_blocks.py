"""An article out of a page and one out of Markdown, drawn as what their blocks are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.press import now
from tests.app.screen import lines, press, settle
from tests.copies import blank
from tui.app.application import ReaderApp
from tui.ingest import import_paths

LONG = "assez long pour revenir à la ligne au moins une fois, si ce n’est deux, et encore un peu."
HTML = f"""<html lang="fr"><head><title>Tous les blocs</title></head><body><article><h1>Tous les blocs</h1>
<p>Le <a href="https://example.org/r">rapport</a> de la Cour a été publié mardi, à midi, dans la capitale.</p>
<h2>Un intertitre</h2><ul><li>Premier point, {LONG}</li><li>Second point</li></ul>
<ol><li>Numéroté, {LONG}</li></ol><blockquote><p>Une citation en bloc, {LONG}</p></blockquote>
<pre>def f(x):
    return x   # trois   espaces</pre><p>La fin, {LONG}</p></article></body></html>"""
MARKDOWN = f"""# Tous les blocs

Le [rapport](https://example.org/r) de la Cour a été publié mardi, à midi, dans la capitale.

## Un intertitre

- Premier point, {LONG}
- Second point

1. Numéroté, {LONG}

> Une citation en bloc, {LONG}

```
def f(x):
    return x   # trois   espaces
```

La fin, {LONG}
"""
DRAWN = """
Le rapport de la Cour a été publié mardi, à midi, dans la capitale.     →


Un intertitre

• Premier point, assez long pour revenir à la ligne au moins une fois,
  si ce n’est deux, et encore un peu.
• Second point
1. Numéroté, assez long pour revenir à la ligne au moins une fois, si ce
   n’est deux, et encore un peu.

│  Une citation en bloc, assez long pour revenir à la ligne au moins une
│  fois, si ce n’est deux, et encore un peu.

  def f(x):
      return x   # trois   espaces

La fin, assez long pour revenir à la ligne au moins une fois, si ce
n’est deux, et encore un peu.
""".strip("\n").splitlines()


@pytest.mark.parametrize(
    ("name", "text"), [("page.html", HTML), ("texte.md", MARKDOWN)], ids=["page", "Markdown"]
)
async def test_blocks_are_drawn_as_what_they_are(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with blank(tmp_path / "library.db") as library:
        import_paths(library, [tmp_path / name])
        app = ReaderApp(library, now)
        async with app.run_test(size=(116, 45)) as pilot:
            await settle(pilot)
            await press(pilot, "4", "enter", "z")
            left = app.main.view.content_region.x + app.main.view._frame.text_left  # type: ignore[union-attr]
            shown = [line[left:].rstrip() for line in lines(app)]
            start = shown.index("Tous les blocs") + 2
            assert shown[start : start + len(DRAWN)] == DRAWN
