"""A loopback server that answers every request with given bytes, sound HTTP or not."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class _Raw(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    answers: list[bytes]
    asked: list[bytes]


class _Handler(socketserver.BaseRequestHandler):
    server: _Raw

    def handle(self) -> None:
        asked = b""
        while b"\r\n\r\n" not in asked:
            chunk = self.request.recv(65536)
            if not chunk:
                return
            asked += chunk
        self.server.asked.append(asked)
        for part in self.server.answers:
            try:
                self.request.sendall(part)
            except OSError:
                return


@contextmanager
def answering(*parts: bytes) -> Iterator[tuple[str, list[bytes]]]:
    """The address of a server that sends `parts` and closes, and the requests it gets."""
    with _Raw(("127.0.0.1", 0), _Handler) as server:
        server.answers, server.asked = list(parts), []
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}", server.asked
        finally:
            server.shutdown()
            thread.join(10)
