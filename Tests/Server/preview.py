"""A preview of a small site for as long as a block runs, and raw requests to it."""

import contextlib
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time

SECRET = b"the-secret-that-nobody-may-read"


class Preview:
    """`playbook serve` on a folder; what it says is collected in `said`."""

    def __init__(self, tool, folder, *arguments):
        self.log = tempfile.TemporaryFile()
        environment = {**os.environ, "PLAYBOOK_EDITOR": ""}
        # Who is started in the background does not hear Ctrl-C, and neither would what it starts.
        self.process = subprocess.Popen(
            [str(tool), "serve", str(folder), *arguments], stdout=self.log, stderr=subprocess.STDOUT, env=environment,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        self.wait_until(lambda: re.search(r"Shown at (http://\S+?:(\d+)/)", self.said), "the address")
        match = re.search(r"Shown at (http://\S+?:(\d+)/)", self.said)
        self.address, self.port = match[1], int(match[2])

    @property
    def said(self):
        # Its own position: the process appends through the same file.
        return os.pread(self.log.fileno(), 1 << 24, 0).decode()

    def wait_until(self, holds, what, seconds=60):
        end = time.monotonic() + seconds
        while not holds():
            if self.process.poll() is not None:
                raise SystemExit(f"playbook serve ended with {self.process.returncode}:\n{self.said}")
            if time.monotonic() > end:
                raise SystemExit(f"{what} did not come in {seconds} s:\n{self.said}")
            time.sleep(0.01)

    def stop(self, number=signal.SIGTERM):
        """Asks it to stop and gives its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(30)

    def connect(self, seconds=20):
        connection = socket.create_connection(("127.0.0.1", self.port), seconds)
        connection.settimeout(seconds)
        return connection

    def raw(self, request, seconds=20):
        """All that comes back for some bytes, until the other side closes or has sent one answer."""
        with self.connect(seconds) as connection:
            with contextlib.suppress(OSError):
                connection.sendall(request)
            return read_answer(connection, has_body=not request.startswith(b"HEAD"))

    def get(self, target, *fields, method="GET", host=None):
        """The status, the head and the body of a request that a browser could have sent."""
        lines = [f"{method} {target} HTTP/1.1", f"Host: {host or f'localhost:{self.port}'}", *fields, "", ""]
        return split(self.raw("\r\n".join(lines).encode()))


def read_answer(connection, has_body=True):
    answer = b""
    while True:
        try:
            more = connection.recv(1 << 16)
        except OSError:
            return answer
        answer += more
        head, _, body = answer.partition(b"\r\n\r\n")
        length = re.search(rb"(?i)\r\ncontent-length: (\d+)", head)
        if not more or (b"\r\n\r\n" in answer and length and (not has_body or len(body) >= int(length[1]))):
            return answer


def split(answer):
    head, _, body = answer.partition(b"\r\n\r\n")
    status = re.match(rb"HTTP/1\.1 (\d{3}) ", head)
    return int(status[1]) if status else None, head.decode("latin-1"), body


@contextlib.contextmanager
def served(tool, *arguments):
    """A preview of a site beside which secrets lie, also in its folder once it is shown."""
    work = pathlib.Path(tempfile.mkdtemp(prefix="playbook-serve-"))
    site = work / "site"
    content = site / "content"
    pages = ["index.md", "a/index.md", "a/b.md", "space here/index.md", "caf\u00e9/index.md", "cafe\u0301x/index.md",
             "a+b/index.md"]
    for page in pages:
        (content / page).parent.mkdir(parents=True, exist_ok=True)
        (content / page).write_text(f"# Page {page.split('/')[0]}\n")
    (content / "a" / "plain.txt").write_text("text\n")
    for place in (work / "s", site / "s", site / "public2" / "x", site / "passwd"):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(SECRET)
    preview = Preview(tool, site, *arguments)
    try:
        (content / ".env").write_bytes(SECRET)
        (content / "link.txt").symlink_to(work / "s")
        os.mkfifo(content / "fifo.txt")
        preview.wait_until(lambda: "symbolic-link" in preview.said, "the finding about the link")
        yield preview
    finally:
        preview.stop()
        shutil.rmtree(work)
