"""Which pages of a site are looked at: one of each kind, found by where they stand."""


def one_of_each(site):
    """The pages at the root and in its folders, and of each folder of pages its own and the largest
    of those that lie in it, which shows the most of what its layout can show."""
    chosen = [file for file in sorted(site.glob("*.html")) if not is_redirect(file)]
    folders = [site, *sorted(path for path in site.rglob("*") if path.is_dir())]
    for folder in folders:
        leaves = []
        for child in sorted(folder.iterdir()):
            page = child / "index.html"
            if not page.is_file() or is_redirect(page):
                continue
            if folder == site or any(child.glob("*/index.html")):
                chosen.append(page)
            else:
                leaves.append(page)
        leaves += [page for page in folder.glob("*.html") if page.name != "index.html"]
        if folder != site and leaves:
            chosen.append(max(leaves, key=lambda page: page.stat().st_size))
    return list(dict.fromkeys(chosen))


def is_redirect(file):
    with file.open(encoding="utf-8") as text:
        return 'http-equiv="refresh"' in text.read(2000)
