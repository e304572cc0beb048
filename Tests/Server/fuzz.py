#!/usr/bin/env python3
"""Sends many requests that are nearly right to `playbook serve`; afterwards it must still answer.

Counted are connections: after a request that cannot be read the server closes, and what follows in the same go is not read.

    Tests/Server/fuzz.py .build/release/playbook [--count 100000] [--seed 1]
"""

import argparse
import contextlib
import random
import sys
import time

from preview import SECRET, served

TARGETS = ["/", "/a", "/a/", "/a/b/", "/a/plain.txt", "/theme/playbook.css", "/search/index.txt", "/search/parts/p0.txt",
           "/playbook.json", "/404.html", "/.playbook/preview.js", "/../s", "/%2e%2e/s", "*", "http://localhost/"]
METHODS = ["GET", "GET", "GET", "HEAD", "POST", "get", "G T", ""]
FIELDS = ["Origin: null", "Sec-Fetch-Site: cross-site", "Connection: close", "Content-Length: 3", "Content-Length: -1",
          "Content-Length: 99999999999999999999", "Transfer-Encoding: chunked", "Expect: 100-continue", "X: y", ": y", "x",
          " folded", "Upgrade: websocket", "Range: bytes=0-1", "Host: localhost", "Accept-Encoding: gzip"]
PIECES = [b"\r\n", b"\n", b"\r", b"\0", b" ", b"%", b"..", b"/", b"\\", b"\xff", b":", b"?", b"#", "\u202e".encode()]


def request(random_source, port):
    target = random_source.choice(TARGETS)
    lines = [f"{random_source.choice(METHODS)} {target} HTTP/1.{random_source.choice('1110 9')}"]
    if random_source.random() < 0.9:
        lines.append(f"Host: localhost:{port}")
    lines += random_source.sample(FIELDS, random_source.choice([0, 0, 1, 1, 2, 5]))
    data = bytearray("\r\n".join([*lines, "", ""]).encode())
    for _ in range(random_source.choice([0, 0, 1, 2, 8])):
        place = random_source.randrange(len(data) + 1)
        kind = random_source.randrange(4)
        if kind == 0:
            data[place:place] = random_source.choice(PIECES)
        elif kind == 1:
            del data[place:place + random_source.randrange(1, 8)]
        elif kind == 2 and data:
            data[place % len(data)] = random_source.randrange(256)
        else:
            data[place:place] = data[:random_source.randrange(40)]
    return bytes(data)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random_source = random.Random(options.seed)
    problems = []
    statuses = {}
    with served(options.tool, "--port", "0") as preview:
        start = time.monotonic()
        sent = 0
        for _ in range(options.count):
            # Most connections carry one request, some many in one go.
            burst = [request(random_source, preview.port) for _ in range(random_source.choice([1, 1, 1, 1, 2, 8]))]
            sent += len(burst)
            with preview.connect() as connection, contextlib.suppress(OSError):
                connection.sendall(b"".join(burst))
                connection.shutdown(1)
                answer = b""
                while more := connection.recv(1 << 16):
                    answer += more
                if SECRET in answer:
                    problems.append(f"the secret is given away for {burst!r}")
                statuses[answer[9:12]] = statuses.get(answer[9:12], 0) + 1
            if preview.process.poll() is not None:
                sys.exit(f"it ended with {preview.process.returncode} within {burst!r}\n{preview.said}")
        seconds = time.monotonic() - start
        start = time.monotonic()
        status, _, _ = preview.get("/a/")
        wait = time.monotonic() - start
        if status != 200:
            problems.append(f"afterwards it answers {status}")
    shown = ", ".join(f"{status.decode() or 'none'} {count}" for status, count in sorted(statuses.items()))
    print(f"{options.count} connections with {sent} requests in {seconds:.0f} s ({shown}); the next one was answered in {wait * 1000:.0f} ms")
    for problem in problems:
        print(problem)
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
