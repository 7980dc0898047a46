import os
import sys
import threading

import pytest

from tui.ingest.child import Children, StoppedError, outcome
from tui.ingest.errors import IngestError
from tui.locale import language, set_language


def double(number: int) -> int:
    return 2 * number


def hang() -> None:
    threading.Event().wait()


def hog() -> int:
    return len(bytearray(8_000_000_000))


def die() -> None:
    os._exit(3)


def refuse() -> None:
    raise IngestError("no")


def crash() -> None:
    raise RuntimeError("a parser's own bug")


def loaded() -> list[str]:
    return [name for name in ("textual", "tui.app", "aiohttp", "tui.library") if name in sys.modules]


def spoken() -> str:
    print("nothing a child prints reaches the terminal")
    return language()


def test_what_hangs_is_killed_and_the_rest_goes_on(capfd: pytest.CaptureFixture[str]) -> None:
    with Children(1, seconds=0.5) as children:
        first, hanging, after = children.start(double, 1), children.start(hang), children.start(double, 2)
        assert outcome(first) == 2
        with pytest.raises(StoppedError, match="too long"):
            outcome(hanging)
        assert outcome(after) == 4
        with pytest.raises(StoppedError, match="memory"):
            outcome(children.start(hog))
        with pytest.raises(StoppedError, match="memory"):
            outcome(children.start(die))
        with pytest.raises(IngestError, match=r"^no$"):
            outcome(children.start(refuse))
        with pytest.raises(IngestError, match="too damaged"):
            outcome(children.start(crash))
        assert outcome(children.start(double, 3)) == 6
    assert capfd.readouterr() == ("", "")


def test_a_child_speaks_the_same_language_and_carries_no_luggage() -> None:
    set_language("fr")
    with Children(1) as children:
        assert outcome(children.start(spoken)) == "fr"
        assert outcome(children.start(loaded)) == []


def test_a_task_still_running_can_be_waited_for_in_steps() -> None:
    with Children(1) as children:
        running = children.start(hang)
        with pytest.raises(TimeoutError):
            outcome(running, timeout=0.01)
