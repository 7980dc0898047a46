"""What holds for every body, however it was made."""

from tui.model import BlockKind, Body
from tui.text.clean import clean


def assert_body_is_sound(body: Body) -> None:
    """Blocks in order, parted by one empty line, covering the text; links inside blocks; text clean."""
    assert clean(body.text) == body.text and "\t" not in body.text
    assert "\n\n\n" not in body.text
    position = 0
    for block in body.blocks:
        if position:
            assert body.text[position : position + 2] == "\n\n"
            position += 2
        assert block.start == position < block.end
        text = body.text[block.start : block.end]
        assert text.strip() and "\n\n" not in text
        assert block.kind is BlockKind.PREFORMATTED or ("\n" not in text and text == text.strip())
        position = block.end
    assert position == len(body.text)
    last = 0
    for link in body.links:
        assert last <= link.start < link.end
        assert any(block.start <= link.start and link.end <= block.end for block in body.blocks)
        assert link.url.startswith(("http://", "https://"))
        last = link.end
