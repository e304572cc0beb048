"""Sites to report on: one with many mistakes, one with hostile names and texts, one without any."""

import shutil

# Each would be a line, a tag, a link, a colour or an order of letters of its own.
HOSTILE = [
    "x\n::error::forged",
    "a]]>&<b attr='1'>\"",
    "50%25%0A, c: d",
    "\u202egpj\u2066",
    "\x1b[31mred\x07",
    "e\u0301\u0301 \U0001f600",
    "{0} {{y}} [z](4)",
    "\ufffe\uffff",
    "##[error]v",
]


def copy_of_mistakes(repository, folder):
    shutil.copytree(repository / "Tests/Fixtures/sites/broken/input", folder)
    return folder


def hostile(folder):
    content = folder / "content"
    (content / "data").mkdir(parents=True)
    (content / "index.md").write_text("# Home\n")
    for index, text in enumerate(HOSTILE):
        shown = text.replace("\n", " ")
        (content / f"{text} {index}.md").write_text(
            f"# {shown}\n\n\U0001f600 [a](<{shown}.md>) and [b](javascript:{index})\n\n[c]: x\n"
        )
        (content / "data" / f"{text} {index}.yaml").write_text(f"a: {index}\n")
    lines = []
    for index, text in enumerate(HOSTILE):
        quoted = "".join(f"\\U{ord(c):08x}" for c in text)
        lines.append(f'v{index}:\n  status: "{quoted}"\n  place: "{quoted}"\n  "{quoted}": 1\n')
    (content / "data" / "vendors.yaml").write_text("".join(lines))
    return folder


def clean(folder):
    (folder / "content").mkdir(parents=True)
    (folder / "content" / "index.md").write_text("# Home\n\nAll is well.\n")
    return folder


def shift_lines(folder):
    """Writes a line above everything that stays what it is with one more line above."""
    for path in sorted((folder / "content").rglob("*")):
        if path.suffix not in (".md", ".yaml"):
            continue
        data = path.read_bytes()
        if path.suffix == ".yaml":
            path.write_bytes(b"# moved\n" + data)
        elif not data.startswith((b"---", b"\xef\xbb\xbf")):
            path.write_bytes(b"\n" + data)
