#!/usr/bin/env python3
"""Runs every command under strace: none may make a socket of the internet, and the preview only those of this machine.

    Tests/Server/network.py .build/release/playbook      # strace from the system
"""

import ipaddress
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from preview import Preview

# Before the tool and its arguments; what it says of the network goes to the file.
STRACE = ["strace", "-f", "-e", "trace=network", "-o"]
# All but the preview, which is looked at by itself; in this order, because each needs the site of those before it.
COMMANDS = [
    ["init", "SITE"], ["new", "vendor", "acme"], ["new", "page", "guide"], ["check"], ["build"], ["list", "vendors"], ["stale"],
    ["rules"], ["explain", "dead-link"], ["schema", "vendors"], ["theme", "list"], ["theme", "eject", "partials/brand.mustache"],
    ["completion", "bash"], ["man"],
]
LONGEST = 60


class Watch:
    def __init__(self, tool, folder):
        self.tool, self.folder = tool, folder
        self.site = folder / "site"
        self.problems = []

    def calls(self, log):
        """What was done with the internet's addresses."""
        return [line for line in log.read_text().splitlines() if re.search(r"AF_INET6?\b|AF_PACKET\b", line)]

    def run(self, arguments):
        log = self.folder / "command.log"
        arguments = [self.site if argument == "SITE" else argument for argument in arguments]
        what = " ".join(map(str, arguments))
        result = subprocess.run(
            [*STRACE, log, self.tool, *arguments], cwd=self.site if self.site.exists() else self.folder,
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=LONGEST)
        if result.returncode:
            self.problems.append(f"{what} ended with {result.returncode}: {result.stderr[-500:]}")
        elif "+++ exited with 0 +++" not in log.read_text():
            self.problems.append(f"strace does not see the end of {what}")
        self.problems += [f"{what} uses the network: {line}" for line in self.calls(log)[:1]]

    def serve(self):
        log = self.folder / "serve.log"
        traced = self.folder / "traced"
        # Detached: what is started, and told to end, is the tool itself.
        traced.write_text(f'#!/bin/sh\nexec {" ".join(STRACE[:1] + ["-D"] + STRACE[1:])} "{log}" "{self.tool}" "$@"\n')
        traced.chmod(0o755)
        preview = Preview(traced, self.site, "--port", "0")
        try:
            status = preview.get("/")[0]
        finally:
            ended = preview.stop(signal.SIGINT)
        if (status, ended) != (200, 130):
            self.problems.append(f"serve answers with {status} and ends with {ended}, not with 200 and 130")
        end = time.monotonic() + LONGEST
        while not re.search(rf"^{preview.process.pid} +\+\+\+ ", log.read_text(), re.M):
            if time.monotonic() > end:
                self.problems.append("The end of strace's log did not come")
                return
            time.sleep(0.01)
        self.judge(self.calls(log))

    def judge(self, calls):
        binds = 0
        for line in calls:
            if not re.search(r"\b(bind|connect|sendto|sendmsg|sendmmsg)\(", line):
                continue
            binds += "bind(" in line
            addresses = ["".join(found) for found in re.findall(r'inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"', line)]
            if not addresses or not all(ipaddress.ip_address(address).is_loopback for address in addresses):
                self.problems.append(f"serve goes beyond this machine: {line}")
        if not binds:
            self.problems.append("strace does not see where serve listens")


def main():
    tool = pathlib.Path(sys.argv[1]).resolve()
    if not shutil.which("strace"):
        sys.exit("There is no strace, so nobody knows what uses the network")
    for name in [name for name in os.environ if name.startswith("PLAYBOOK_")]:
        del os.environ[name]
    with tempfile.TemporaryDirectory() as folder:
        watch = Watch(tool, pathlib.Path(folder).resolve())
        for arguments in COMMANDS:
            watch.run(arguments)
        watch.serve()
    for problem in watch.problems:
        print(problem)
    print(f"{len(COMMANDS) + 1} commands watched, {len(watch.problems)} problems")
    sys.exit(bool(watch.problems))


if __name__ == "__main__":
    main()
