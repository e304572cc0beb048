#!/usr/bin/env python3
"""Sends what nobody sends by accident to `playbook serve`, over a raw socket, and looks at the answers.

    Tests/Server/hostile.py .build/release/playbook [--judge]

Sixty requests: ways out of the site, names of other hosts, pages of other sites, methods, odd targets, sizes, slow senders,
encodings. None may reach a secret, and while one is slow or endless another is answered; how fast is printed, and judged
(100 ms) with --judge.
"""

import argparse
import contextlib
import signal
import sys
import threading
import time

from preview import SECRET, Preview, served, split

HEADERS = {
    "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin",
}

TRAVERSAL = {
    "/../s": 400, "/a/../../s": 400, "/./../s": 400, "/%2e%2e/s": 400, "/..%2fs": 400, "/%2e%2e%2fs": 400,
    "/..%5cs": 400, "/%2e%2e%5cs": 400, "/..\\s": 400, "/%252e%252e%252fs": 404, "/%c0%ae%c0%ae/s": 400,
    "/%e0%80%ae/s": 400, "//etc/passwd": 400, "/%2fetc/passwd": 400, "/....//s": 400, "/..;/s": 404,
    "/../public2/x": 400, "/%00": 400, "/index.html%00.png": 400, "http://localhost/": 400,
}


def hosts(port):
    """Lines of Host fields, and the status that they lead to."""
    return [
        ([], 403), (["evil.com"], 403), ([f"127.0.0.1.evil.com:{port}"], 403), ([f"localhost:{port + 1}"], 403),
        ([f"LOCALHOST:{port}"], 200), ([f"localhost.:{port}"], 403), ([f"0.0.0.0:{port}"], 403),
        ([f"localhost:{port}", "evil.com"], 403),
    ]


def origins(port):
    return [
        (None, 200), (f"http://localhost:{port}", 200), ("null", 403), ("http://evil.com", 403),
        (f"http://localhost:{port + 1}", 403), (f"https://localhost:{port}", 403),
    ]


METHODS = ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"]
ODD = {"/.env": 404, "/link.txt": 404, "/fifo.txt": 404, "/a": 302, "/a/": 200, "/nothing/": 404}
ENCODINGS = {"/space%20here/": b"Page space here", "/caf%C3%A9/": "Page caf\u00e9".encode(),
             "/cafe%CC%81x/": "Page cafe\u0301x".encode(), "/a+b/": b"Page a+b"}


class Checks:
    def __init__(self, preview):
        self.preview, self.count, self.problems, self.waits = preview, 0, [], []

    def expect(self, holds, problem):
        if not holds:
            self.problems.append(problem)

    def status(self, name, answer, expected, body=b""):
        self.count += 1
        status, head, sent = answer
        self.expect(status == expected, f"{name}: {status} instead of {expected}")
        self.expect(SECRET not in sent, f"{name}: gives the secret away")
        self.expect(body in sent, f"{name}: {body!r} is not in the answer")
        for field, value in HEADERS.items():
            self.expect(f"{field}: {value}" in head, f"{name}: no {field}")
        self.expect("default-src 'self'" in head, f"{name}: no content policy")
        self.expect("access-control" not in head.lower(), f"{name}: other sites may read it")

    def others(self, name):
        """Another request, while something else goes on."""
        start = time.monotonic()
        status, _, _ = self.preview.get("/a/")
        self.waits.append((time.monotonic() - start, name))
        self.expect(status == 200, f"while {name}: another request gets {status}")


def plain_cases(checks):
    preview = checks.preview
    port = preview.port
    for target, status in TRAVERSAL.items():
        checks.status(target, preview.get(target), status)
    for names, status in hosts(port):
        lines = ["GET /a/ HTTP/1.1", *(f"Host: {name}" for name in names), "", ""]
        checks.status(f"Host {names}", split(preview.raw("\r\n".join(lines).encode())), status)
    for origin, status in origins(port):
        fields = [] if origin is None else [f"Origin: {origin}"]
        checks.status(f"Origin {origin}", preview.get("/a/", *fields), status)
    for method in METHODS:
        checks.status(method, preview.get("/a/", method=method), 405)
    for target, status in ODD.items():
        checks.status(target, preview.get(target), status)
    for target, body in ENCODINGS.items():
        checks.status(target, preview.get(target), 200, body)


def sizes(checks):
    """Requests that are too large, or never end; each is sent by a thread, another asks meanwhile."""
    preview = checks.preview
    head = f"GET /a/ HTTP/1.1\r\nHost: localhost:{preview.port}\r\n".encode()
    line = lambda count: b"GET /" + b"a" * count + head[len(b"GET /a/"):] + b"\r\n"
    finite = {
        "a line of 8 KB": (line(8_000), 404), "a line of 80 KB": (line(80_000), 431), "a line of 1 MB": (line(1 << 20), 431),
        "1,000 fields": (head + b"".join(b"x-%d: y\r\n" % index for index in range(1000)) + b"\r\n", 400),
    }
    for name, (request, status) in finite.items():
        answer = []
        thread = threading.Thread(target=lambda: answer.append(split(preview.raw(request))))
        thread.start()
        checks.others(name)
        thread.join()
        checks.status(name, answer[0], status)
    endless = {"an endless head": (head, b"x: y\r\n"),
               "an endless body": (head.replace(b"GET", b"POST") + b"Content-Length: 1000000000000\r\n\r\n", b"x" * 4096)}
    for name, (first, more) in endless.items():
        stop = threading.Event()
        thread = threading.Thread(target=flood, args=(preview, first, more, stop))
        thread.start()
        for _ in range(5):
            checks.others(name)
        stop.set()
        thread.join()
        checks.count += 1


def flood(preview, first, more, stop):
    with preview.connect() as connection, contextlib.suppress(OSError):
        connection.sendall(first)
        while not stop.is_set():
            connection.sendall(more * 64)


def slow(checks):
    """Senders that take their time, all at once."""
    head = f"GET /a/ HTTP/1.1\r\nHost: localhost:{checks.preview.port}\r\n".encode()
    begun = {"a slow line": b"GET /a", "a slow head": head, "silence": b"",
             "a slow body": head.replace(b"GET", b"POST") + b"Content-Length: 100\r\n\r\n"}
    with contextlib.ExitStack() as stack:
        connections = {name: stack.enter_context(checks.preview.connect()) for name in begun}
        for name, sent in begun.items():
            connections[name].sendall(sent)
        for second in range(3):
            for name, connection in connections.items():
                checks.others(name)
                if name != "silence":
                    with contextlib.suppress(OSError):
                        connection.sendall(b"x")
            time.sleep(0.2)
        checks.count += len(begun)


def cross_site(checks):
    """What browsers say of themselves, the event stream and the head alone."""
    preview = checks.preview
    checks.expect(preview.get("/a/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors")[0] == 403,
                  "a picture of another site is answered")
    checks.expect(preview.get("/a/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate")[0] == 200,
                  "a link of another site does not lead here")
    events = preview.get("/.playbook/events", "Origin: http://evil.com")
    checks.expect(events[0] == 403, "another site may listen to the events")
    status, head, body = preview.get("/a/", method="HEAD")
    length = len(preview.get("/a/")[2])
    checks.expect((status, body) == (200, b"") and f"Content-Length: {length}" in head, "HEAD is not GET without its body")
    checks.expect("\r\nLocation: /a/" in preview.get("/a?x=1")[1], "/a does not lead to /a/")


def ports(tool, checks):
    """A port that is in use is an error where it was asked for."""
    site = checks.preview.process.args[2]
    with contextlib.suppress(SystemExit):
        second = Preview(tool, site, "--port", str(checks.preview.port))
        checks.expect(False, "a busy port was taken")
        second.stop()
    import subprocess
    status = subprocess.run([tool, "serve", site, "--port", str(checks.preview.port)], capture_output=True).returncode
    checks.expect(status == 3, f"a busy port ends with {status}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--judge", action="store_true", help="fail where another request waits longer than 100 ms")
    options = parser.parse_args()
    with served(options.tool, "--port", "0") as preview:
        checks = Checks(preview)
        plain_cases(checks)
        sizes(checks)
        slow(checks)
        cross_site(checks)
        ports(options.tool, checks)
        with preview.connect() as stream:
            stream.sendall(f"GET /.playbook/events HTTP/1.1\r\nHost: localhost:{preview.port}\r\n\r\n".encode())
            stream.recv(1 << 16)
            status = preview.stop(signal.SIGINT)
            checks.expect(status == 130, f"SIGINT ends with {status}")
            while stream.recv(1 << 16):
                pass
    longest, name = max(checks.waits)
    print(f"{checks.count} requests; another one waited {longest * 1000:.0f} ms at most, beside {name}")
    if options.judge:
        checks.expect(longest < 0.1, f"another request waited {longest * 1000:.0f} ms beside {name}")
    for problem in checks.problems:
        print(problem)
    sys.exit(bool(checks.problems) or checks.count != 60)


if __name__ == "__main__":
    main()
