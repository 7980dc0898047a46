"""Running a function in a process of its own, forked from this one: cheap, and free to be killed."""

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass


@dataclass
class Child:
    """A running child and the end of the pipe on which it speaks."""

    pid: int
    pipe: int

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def wait(self) -> str:
        """What it said until it ended."""
        said = b""
        while chunk := os.read(self.pipe, 65536):
            said += chunk
        os.close(self.pipe)
        os.waitpid(self.pid, 0)
        return said.decode()


def start(work: Callable[[Callable[[str], None]], None]) -> Child:
    """Run `work(say)` in a child; `say` sends one line to the parent. An exception is said as “! …”."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return Child(pid, reading)
    os.close(reading)
    try:
        work(lambda line: void(os.write(writing, f"{line}\n".encode())))
    except BaseException as error:
        os.write(writing, f"! {type(error).__name__}: {error}\n".encode())
    finally:
        os._exit(0)


def void(_value: object) -> None:
    return None


def in_child(work: Callable[[], str]) -> str:
    """What `work` returns, or “! Error: message”, from a child."""
    return start(lambda say: say(work())).wait().strip()
